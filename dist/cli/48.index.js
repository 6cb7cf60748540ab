export const id = 48;
export const ids = [48];
export const modules = {

/***/ 58157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ parseDigest),
  mI: () => (/* binding */ parseMoment),
  VG: () => (/* binding */ readAskedPolicy)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/json.js
var json = __webpack_require__(12417);
// EXTERNAL MODULE: ./lib/src/verify/policy.js
var verify_policy = __webpack_require__(30310);
;// CONCATENATED MODULE: ./lib/src/policy/unquoted.js
// SPDX-License-Identifier: Apache-2.0
// Numbers and booleans where a policy has text: `repositoryId: 1296269` is a number in YAML, and so is a digest of
// digits alone. Guessing the text back would lose zeros and digits, so the error says to quote it.


/** @throws OccError `policy-invalid` for the first such value; anything else that is wrong is left to `parsePolicy` */
function refuseUnquoted(policy) {
    const result = verify_policy/* policySchema */.wh.safeParse(policy, { jitless: true });
    if (result.success)
        return;
    const path = firstUnquoted(result.error.issues, policy);
    if (!path)
        return;
    const value = at(policy, path);
    throw new errors/* OccError */.U4('policy-invalid', `policy: ${path.join('.')}: expected text, got the ${typeof value} ${value}`, {
        hint: `Quote it as it is written in the file: "${value}".`,
    });
}
function firstUnquoted(issues, value) {
    for (const issue of issues) {
        const here = at(value, issue.path);
        if (issue.code === 'invalid_type' && issue.expected === 'string' && /^(?:number|boolean)$/.test(typeof here)) {
            return issue.path;
        }
        const inner = issue.code === 'invalid_union' ? firstUnquoted(issue.errors.flat(), here) : undefined;
        if (inner)
            return [...issue.path, ...inner];
    }
    return undefined;
}
function at(value, path) {
    return path.reduce((inner, key) => typeof inner === 'object' && inner !== null ? inner[key] : inner, value);
}

;// CONCATENATED MODULE: ./lib/src/policy/file.js
// SPDX-License-Identifier: Apache-2.0
// A policy file, JSON or YAML, read at the edges: the verify action and the command line. What comes out is a value
// for `parsePolicy`, which says whether it is a policy.





/** The longest list a policy may hold fits in, one measurement to a line. */
const maxPolicyBytes = 1_310_720;
/**
 * Reads `.yaml` and `.yml` as YAML 1.2 (core schema), every other file as strict JSON.
 * @throws OccError `file-not-found`, `file-unreadable`, `encoding-invalid`, `json-invalid`, `policy-invalid` (YAML that
 *   cannot be read; a number or a boolean where a policy has text)
 */
async function readPolicyFile(path) {
    const bytes = readBytes(path);
    try {
        const value = /\.ya?ml$/i.test(path) ? await readYaml((0,proof_bytes/* fromUtf8 */.ar)(bytes)) : (0,json/* parseJson */.q)(bytes);
        refuseUnquoted(value);
        return value;
    }
    catch (error) {
        const { code, message, hint } = (0,errors/* asOccError */.WP)(error);
        const advice = code === 'json-invalid' ? `${hint} A YAML policy has a name that ends in .yaml or .yml.` : hint;
        throw new errors/* OccError */.U4(code, `${(0,proof_bytes/* quote */.hD)(path)}: ${message}`, { hint: advice, cause: error });
    }
}
/** A policy in JSON should not pay for a YAML parser. */
async function readYaml(text) {
    const { parsePlainYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    return parsePlainYaml(text);
}
function readBytes(path) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, 'r');
        return readUpTo(descriptor, path);
    }
    catch (error) {
        if (error instanceof errors/* OccError */.U4)
            throw error;
        const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        const absent = reason === 'ENOENT' || reason === 'ENOTDIR';
        throw new errors/* OccError */.U4(absent ? 'file-not-found' : 'file-unreadable', `${(0,proof_bytes/* quote */.hD)(path)}: expected a policy file, got ${absent ? 'nothing' : reason}`, { cause: error });
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** Reads to the end: a pipe, as in `--policy <(…)`, has no size to ask for. */
function readUpTo(descriptor, path) {
    const pieces = [];
    let total = 0;
    for (;;) {
        const piece = new Uint8Array(65_536);
        const count = (0,external_node_fs_.readSync)(descriptor, piece);
        if (count === 0)
            return (0,proof_bytes/* concatBytes */.Id)(...pieces);
        total += count;
        if (total > maxPolicyBytes) {
            throw new errors/* OccError */.U4('policy-invalid', `${(0,proof_bytes/* quote */.hD)(path)}: expected at most ${maxPolicyBytes} bytes, got more`);
        }
        pieces.push(piece.subarray(0, count));
    }
}

// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
;// CONCATENATED MODULE: ./lib/src/cli/asked.js
// SPDX-License-Identifier: Apache-2.0
// What `occ verify` is asked, from its options: digests, a moment, a policy. Nothing here is guessed: an option that
// can be read in two ways is refused.





const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;
/** SHA-256 as 64 hex digits in either case, as `sha256:` and hex, or as base64. @throws OccError `encoding-invalid` */
function parseDigest(text) {
    const hex = text.replace(/^sha256:/, '');
    if (/^[0-9A-Fa-f]{64}$/.test(hex))
        return (0,proof_bytes/* fromHex */.aD)(hex.toLowerCase(), 'digest', 32);
    if (/^[A-Za-z0-9+/]{43}=$/.test(text))
        return (0,proof_bytes/* fromBase64 */.Ey)(text, '--digest', 32);
    throw new errors/* OccError */.U4('encoding-invalid', `--digest: expected SHA-256 in hex or base64, got ${(0,proof_bytes/* quote */.hD)(text)}`);
}
/** Milliseconds of an ISO 8601 moment with its zone; a day alone begins at midnight UTC. @throws OccError `usage` */
function parseMoment(text) {
    const parts = iso.exec(text);
    const ms = Date.parse(text);
    const [year, month, day] = (parts?.slice(1, 4) ?? []).map(Number);
    const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
    if (!parts || Number.isNaN(ms) || ms < 0 || (day ?? 0) > last) {
        throw (0,failure/* misuse */.vM)(`--at: expected a moment with its zone, got ${(0,proof_bytes/* quote */.hD)(text)}`, 'Write 2026-03-21T17:30:53Z, 2026-03-21T18:30:53+01:00 or 2026-03-21.');
    }
    return ms;
}
/**
 * The policy to hold proofs against. `anySigner` answers what the file leaves open, and nothing it says.
 * @throws OccError `policy-no-anchor` and `policy-no-committer` for open questions, and as `readPolicyFile`, `parsePolicy`
 */
async function readAskedPolicy(file, anySigner) {
    if (file === undefined && !anySigner) {
        throw new errors/* OccError */.U4('policy-no-anchor', 'expected a policy, got none', {
            hint: 'Say what you trust with --policy FILE, or pass --any-signer to check the proofs alone.',
        });
    }
    const fields = file === undefined ? {} : await readPolicyFile(file);
    if (!anySigner)
        return (0,verify_policy/* parsePolicy */.ON)(fields);
    return answered(fields, { 'policy-no-anchor': 'anySigner', 'policy-no-committer': 'anyCommitter' });
}
function answered(fields, answers) {
    try {
        return (0,verify_policy/* parsePolicy */.ON)(fields);
    }
    catch (error) {
        const answer = error instanceof errors/* OccError */.U4 ? answers[error.code] : undefined;
        if (answer === undefined)
            throw error;
        return (0,verify_policy/* parsePolicy */.ON)({ ...fields, [answer]: true });
    }
}


/***/ }),

/***/ 37048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  document: () => (/* binding */ document_document)
});

// EXTERNAL MODULE: ./lib/src/evidence/ecdsa.js
var ecdsa = __webpack_require__(8866);
// EXTERNAL MODULE: ./lib/src/evidence/nitro-root.js
var nitro_root = __webpack_require__(53567);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/evidence/certificate-path.js
var certificate_path = __webpack_require__(62489);
// EXTERNAL MODULE: ./lib/src/evidence/document.js + 1 modules
var evidence_document = __webpack_require__(77913);
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
// EXTERNAL MODULE: ./lib/src/cli/small-file.js
var small_file = __webpack_require__(34111);
// EXTERNAL MODULE: ./lib/src/cli/surroundings.js
var surroundings = __webpack_require__(66044);
;// CONCATENATED MODULE: ./lib/src/cli/document-file.js
// SPDX-License-Identifier: Apache-2.0
// The files of `occ document`: a document as raw bytes, base64 or hex, and the root somebody trusts instead of AWS.





/**
 * The document in a file. A document itself never begins with an ASCII character, so that anything that does is text.
 * @throws OccError `file-not-found`, `file-unreadable`, `too-many`; `encoding-invalid` for text that is neither hex nor
 *   base64, and for an empty file
 */
function readDocumentFile(path) {
    const bytes = (0,small_file/* readSmallFile */.E)(path);
    if ((bytes[0] ?? 0) >= 0x80)
        return bytes;
    const text = new TextDecoder('latin1').decode(bytes).replace(/[\t\n\r ]/g, '');
    const isHex = /^(?:[0-9A-Fa-f]{2})+$/.test(text);
    if (isHex)
        return (0,proof_bytes/* fromHex */.aD)(text.toLowerCase(), (0,proof_bytes/* quote */.hD)(path));
    if (/^[A-Za-z0-9+/]+={0,2}$/.test(text))
        return (0,proof_bytes/* fromBase64 */.Ey)(text, (0,proof_bytes/* quote */.hD)(path));
    throw new errors/* OccError */.U4('encoding-invalid', `${(0,proof_bytes/* quote */.hD)(path)}: expected a Nitro document, got ${kindOf(text)}`, {
        hint: 'Give the document itself: raw, base64 or hex. In a proof it is environment.attestation.reportB64.',
    });
}
/** The one certificate of a PEM file. @throws OccError `file-…`, `too-many`, `encoding-invalid`, `evidence-invalid` */
function readRootFile(path) {
    const text = new TextDecoder('latin1').decode((0,small_file/* readSmallFile */.E)(path));
    return (0,nitro_root/* readRootPem */.jl)(text, `the root in ${(0,surroundings/* visible */.RK)(path)}`);
}
function kindOf(text) {
    if (text === '')
        return 'an empty file';
    return text.startsWith('{') || text.startsWith('[') ? 'JSON' : 'text that is neither base64 nor hex';
}

// EXTERNAL MODULE: ./lib/src/evidence/fault.js + 2 modules
var fault = __webpack_require__(61546);
// EXTERNAL MODULE: ./lib/src/evidence/x509.js
var x509 = __webpack_require__(1412);
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
;// CONCATENATED MODULE: ./lib/src/cli/document.js










/** @returns the exit code; @throws OccError when there is no verdict */
function document_document(path, options, { clock, out, err }) {
    const now = clock.now();
    const at = options.at === 'document' ? 'document' : options.at === 'now' ? now : (0,asked/* parseMoment */.mI)(options.at);
    const trust = trustOf(options.root);
    const foreignRoot = trust.roots.some(({ der }) => !(0,proof_bytes/* equalBytes */.ex)(der, nitro_root/* awsNitroRoot */.oO.der));
    if (foreignRoot) {
        err(`warning: the root in ${(0,surroundings/* visible */.RK)(options.root ?? '')} is trusted, which is not that of AWS: no hardware is proved\n`);
    }
    const allowDebug = options.allowDebug === true;
    const verdict = judgeDocument({ bytes: readDocumentFile(path), trust, at, now, allowDebug });
    out(options.json ? renderDocumentJson(verdict) : renderDocument(verdict, { foreignRoot }));
    return verdict.valid ? failure/* exitCodes */.hS.valid : failure/* exitCodes */.hS.denied;
}
function trustOf(root) {
    if (!ecdsa/* verifyEcdsaNode */._s) {
        throw new errors/* OccError */.U4('internal', 'expected a Node with process.getBuiltinModule, got an older one', {
            hint: 'Use Node 20.16 or later.',
        });
    }
    return { roots: root === undefined ? nitro_root/* productionRoots */.Rp : [readRootFile(root)], verify: ecdsa/* verifyEcdsaNode */._s };
}


/***/ }),

/***/ 34111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readSmallFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93784);
// SPDX-License-Identifier: Apache-2.0
// A file that is read whole because it is small: a proof, a document, a certificate. What is larger is something else.



/** Documents, proofs and certificates have kilobytes. */
const maxBytes = 1_048_576;
/** @throws OccError `file-not-found`, `file-unreadable`, `too-many` */
function readSmallFile(path) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        const pieces = [];
        for (let total = 0;;) {
            const piece = new Uint8Array(65_536); // a pipe has no size to ask for
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, piece);
            if (count === 0)
                return (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .concatBytes */ .Id)(...pieces);
            total += count;
            if (total > maxBytes)
                throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4('too-many', `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(path)}: expected at most ${maxBytes} bytes`);
            pieces.push(piece.subarray(0, count));
        }
    }
    catch (error) {
        throw error instanceof _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4 ? error : unreadable(path, error);
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function unreadable(path, cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const absent = reason === 'ENOENT' || reason === 'ENOTDIR';
    const got = absent ? 'nothing' : reason === 'EISDIR' ? 'a folder' : reason;
    const message = `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(path)}: expected a file, got ${got}`;
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4(absent ? 'file-not-found' : 'file-unreadable', message, { cause });
}


/***/ })

};
