export const id = 341;
export const ids = [341];
export const modules = {

/***/ 61341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  document: () => (/* binding */ document_document)
});

// EXTERNAL MODULE: ./lib/src/evidence/certificate-path.js
var certificate_path = __webpack_require__(62489);
// EXTERNAL MODULE: ./lib/src/evidence/document.js
var evidence_document = __webpack_require__(75057);
;// CONCATENATED MODULE: ./lib/src/verify/bare-document.js
// SPDX-License-Identifier: Apache-2.0
// A Nitro document alone, without a proof that claims anything about it: the rows that can be asked are asked, those
// that compare it with a proof are not. A genuine document says what ran, never that this is what should have run.


/** Judges one document. Never throws for what is wrong with it. */
function judgeDocument({ bytes, trust, at, now, allowDebug }) {
    const checked = (0,evidence_document/* checkDocument */.sw)(bytes, trust);
    const { form, path, signature } = checked;
    const nothing = 'nothing was given to compare it with';
    const own = form.value?.timestamp ?? now;
    const time = at === 'document' ? own : at;
    const basis = at === 'document' ? `at its own time, ${(0,certificate_path/* isoTime */.Ly)(own)}` : `at ${(0,certificate_path/* isoTime */.Ly)(time)}`;
    const judged = [
        settled('document-form', form),
        settled('document-path', path, `to ${path.value?.root.name}`),
        settled('document-signature', signature),
        path.fault
            ? notReached('document-validity')
            : settled('document-validity', (0,evidence_document/* validityOf */.Gv)(checked, { at: time, now }), basis),
        { id: 'document-binding', status: 'not-asked', reason: nothing },
        { id: 'document-key', status: 'not-asked', reason: nothing },
        { id: 'measurement-match', status: 'not-asked', reason: nothing },
        debugCheck(checked, allowDebug),
    ];
    const checks = judged.map((check, index) => (form.fault && index > 0 ? notReached(check.id) : check));
    const valid = checks.every(({ status }) => status === 'pass' || status === 'not-asked');
    return { valid, checks, checked };
}
const notReached = (id) => ({ id, status: 'not-reached' });
function settled(id, outcome, reason) {
    if (outcome.fault)
        return { id, status: 'fail', reason: outcome.fault.message };
    return { id, status: 'pass', ...(reason !== undefined && { reason }) };
}
function debugCheck({ form }, allowDebug) {
    const id = 'measurement-not-debug';
    if (!form.value || !(0,evidence_document/* isDebug */._o)(form.value))
        return { id, status: 'pass' };
    const reason = 'the enclave ran in debug mode: nothing was measured';
    return allowDebug ? { id, status: 'pass', reason: `${reason}, which was allowed` } : { id, status: 'fail', reason };
}

// EXTERNAL MODULE: ./lib/src/cli/asked.js + 2 modules
var asked = __webpack_require__(58157);
// EXTERNAL MODULE: ./lib/src/cli/document-file.js
var document_file = __webpack_require__(86925);
// EXTERNAL MODULE: ./lib/src/evidence/fault.js + 2 modules
var fault = __webpack_require__(61546);
// EXTERNAL MODULE: ./lib/src/evidence/x509.js
var x509 = __webpack_require__(1412);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/evidence/der.js
var evidence_der = __webpack_require__(72417);
;// CONCATENATED MODULE: ./lib/src/cli/distinguished-name.js
// SPDX-License-Identifier: Apache-2.0
// A name in a certificate (RFC 5280 §4.1.2.4) for people, in the manner of RFC 4514 but in the order it is written.
// It is shown and never compared.


/** DER of the object identifiers 2.5.4.…, as hex. */
const types = {
    '550403': 'CN',
    '550406': 'C',
    '550407': 'L',
    '550408': 'ST',
    '55040a': 'O',
    '55040b': 'OU',
};
/** `CN=…, O=…`. The values are foreign text as it came. */
function distinguishedName(der) {
    const attributes = (0,evidence_der/* readDer */.SU)(der).members.flatMap((relative) => relative.members);
    return attributes
        .map(({ members: [type, value] }) => {
        const id = (0,proof_bytes/* toHex */.nj)(type?.content ?? new Uint8Array());
        return `${types[id] ?? id}=${new TextDecoder().decode(value?.content)}`;
    })
        .join(', ');
}

// EXTERNAL MODULE: ./lib/src/cli/surroundings.js
var surroundings = __webpack_require__(66044);
;// CONCATENATED MODULE: ./lib/src/cli/document-report.js
// SPDX-License-Identifier: Apache-2.0
// What `occ document` says: what the document holds, who vouches for it, and every check. Foreign text is made visible.






/** Member names are a contract. Bytes are lower-case hex, certificates base64; what cannot be read is null. */
function renderDocumentJson({ valid, checks, checked }) {
    const { value } = checked.form;
    return `${JSON.stringify({ valid, checks, document: value ? describe(value) : null }, null, 2).replaceAll('##[', '\\u0023#[')}\n`;
}
function describe(document) {
    const { moduleId, timestamp, publicKey, userData, nonce, certificates } = document;
    return {
        moduleId,
        timestamp,
        pcrs: Object.fromEntries(registers(document)),
        publicKey: hexOrNull(publicKey),
        userData: hexOrNull(userData),
        nonce: hexOrNull(nonce),
        certificates: certificates.map((der) => {
            const certificate = readable(der);
            return {
                subject: certificate ? distinguishedName(certificate.subject) : null,
                serial: certificate?.serial ?? null,
                notBefore: certificate ? (0,certificate_path/* isoTime */.Ly)(certificate.notBefore) : null,
                notAfter: certificate ? (0,certificate_path/* isoTime */.Ly)(certificate.notAfter) : null,
                der: (0,proof_bytes/* toBase64 */.nk)(der),
            };
        }),
    };
}
function renderDocument(verdict, { foreignRoot }) {
    const { valid, checks, checked } = verdict;
    const { value } = checked.form;
    const failing = checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
    const vouching = foreignRoot ? 'genuine under the root that was given, which is not that of AWS' : 'genuine';
    return [
        ...(value && !valid ? ['what follows is claimed by a document that was denied', ''] : []),
        ...(value ? [...contentLines(value), ''] : []),
        ...checks.map(({ id, status, reason }) => `${status === 'fail' ? 'FAIL' : status}`
            .padEnd(13)
            .concat(reason === undefined ? id : `${id}: ${(0,surroundings/* visible */.RK)(reason)}`)),
        '',
        valid
            ? `valid: the document is ${vouching}; whether its code is the one you want was not asked`
            : `denied: ${failing.join(', ')}`,
        '',
    ]
        .join('\n')
        .replaceAll('##[', '#\ufffd['); // in a job log it would be a command
}
function contentLines(document) {
    const { moduleId, timestamp, publicKey, userData, nonce, certificates, warnings } = document;
    const set = registers(document).filter(([, hex]) => !/^0+$/.test(hex));
    const zero = registers(document).length - set.length;
    return [
        `module      ${(0,surroundings/* visible */.RK)(moduleId)}`,
        `made        ${(0,certificate_path/* isoTime */.Ly)(timestamp)}`,
        '',
        ...set.map(([index, hex]) => `PCR${index}`.padEnd(12).concat(hex, meaning[index] ?? '')),
        ...(zero === 0 ? [] : [`            ${zero} more ${zero === 1 ? 'is' : 'are'} zero`]),
        '',
        `public key  ${hexOrNull(publicKey) ?? 'none'}`,
        `user data   ${hexOrNull(userData) ?? 'none'}`,
        `nonce       ${hexOrNull(nonce) ?? 'none'}`,
        '',
        'certificates, root first',
        ...certificates.map((der) => certificateLine(readable(der))),
        ...warnings.map((warning) => `note        ${warning}`),
    ];
}
/** What Nitro measures; the others are the enclave's own. */
const meaning = {
    '0': '  the image',
    '1': '  kernel and boot ramdisk',
    '2': '  application',
    '3': '  role of the instance',
    '4': '  the instance',
    '8': '  certificate that signed the image',
};
function certificateLine(certificate) {
    if (!certificate)
        return '  cannot be read';
    const { subject, notBefore, notAfter } = certificate;
    return `  ${(0,certificate_path/* isoTime */.Ly)(notBefore)} to ${(0,certificate_path/* isoTime */.Ly)(notAfter)}  ${(0,surroundings/* visible */.RK)(distinguishedName(subject))}`;
}
const readable = (der) => (0,fault/* attempt */.CD)(() => (0,x509/* readCertificate */.w)(der)).value;
const hexOrNull = (bytes) => (bytes ? (0,proof_bytes/* toHex */.nj)(bytes) : null);
/** By rising index, lower-case hex. */
function registers({ pcrs }) {
    return [...pcrs].sort(([a], [b]) => a - b).map(([index, bytes]) => [`${index}`, (0,proof_bytes/* toHex */.nj)(bytes)]);
}

// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
// EXTERNAL MODULE: ./lib/src/cli/trust.js
var cli_trust = __webpack_require__(64045);
;// CONCATENATED MODULE: ./lib/src/cli/document.js
// SPDX-License-Identifier: Apache-2.0
// `occ document`: one Nitro attestation document, held against the rules and the root of AWS, offline; exit code 0
// valid, 1 denied.






/** @returns the exit code; @throws OccError when there is no verdict */
function document_document(path, options, { clock, out, err }) {
    const now = clock.now();
    const at = options.at === 'document' ? 'document' : options.at === 'now' ? now : (0,asked/* parseMoment */.mI)(options.at);
    const { trust, foreignRoot } = (0,cli_trust/* readTrust */.b)(options.root, { err });
    const allowDebug = options.allowDebug === true;
    const verdict = judgeDocument({ bytes: (0,document_file/* readDocumentFile */.K)(path), trust, at, now, allowDebug });
    out(options.json ? renderDocumentJson(verdict) : renderDocument(verdict, { foreignRoot }));
    return verdict.valid ? failure/* exitCodes */.hS.valid : failure/* exitCodes */.hS.denied;
}


/***/ })

};
