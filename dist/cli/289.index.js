export const id = 289;
export const ids = [289];
export const modules = {

/***/ 78289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  turnkey: () => (/* binding */ turnkey)
});

// EXTERNAL MODULE: ./lib/src/evidence/nitro-root.js
var nitro_root = __webpack_require__(53567);
// EXTERNAL MODULE: ./lib/src/evidence/ecdsa.js
var ecdsa = __webpack_require__(8866);
// EXTERNAL MODULE: ./lib/src/evidence/fault.js + 2 modules
var evidence_fault = __webpack_require__(61546);
// EXTERNAL MODULE: ./lib/src/evidence/settle.js
var settle = __webpack_require__(32379);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
;// CONCATENATED MODULE: ./lib/src/evidence/turnkey/expected.js
// SPDX-License-Identifier: Apache-2.0
// Values known out of band that a Turnkey pair is held against. Without them a valid pair says only that some enclave
// signed: which one, and what ran in it, is for these to say.


/** More than the releases of a decade. */
const maxListed = 10_000;
const expected_forms = {
    manifestHashes: /^[0-9a-f]{64}$/,
    pivotHashes: /^[0-9a-f]{64}$/,
    quorumKeys: /^[0-9a-f]{260}$/,
    namespaces: /^.{1,256}$/s,
};
const pcrIndex = /^(?:[0-9]|[12][0-9]|3[01])$/;
const pcrForm = /^(?!0{96})[0-9a-f]{96}$/;
/**
 * Reads them from a policy file or a caller.
 * @throws OccError `policy-unknown-field`, `policy-empty-list`, `policy-invalid`
 */
function readExpected(value = {}) {
    const fields = objectOf(value, 'expected values');
    for (const [field, allowed] of Object.entries(fields)) {
        if (field === 'pcrs')
            checkPcrs(allowed);
        else if (isField(field))
            checkList(allowed, expected_forms[field], field);
        else
            throw refusal('policy-unknown-field', `unknown field ${(0,proof_bytes/* quote */.hD)(field)}`);
    }
    return fields;
}
const isField = (field) => Object.hasOwn(expected_forms, field);
function checkPcrs(value) {
    const pcrs = Object.entries(objectOf(value, 'pcrs'));
    if (pcrs.length === 0)
        throw refusal('policy-empty-list', 'pcrs: expected at least one PCR, got none');
    for (const [index, allowed] of pcrs) {
        if (!pcrIndex.test(index))
            throw refusal('policy-invalid', `pcrs: expected a PCR from 0 to 31, got ${(0,proof_bytes/* quote */.hD)(index)}`);
        checkList(allowed, pcrForm, `pcrs.${index}`);
    }
}
function checkList(value, form, field) {
    if (!Array.isArray(value))
        throw refusal('policy-invalid', `${field}: expected a list`);
    if (value.length === 0)
        throw refusal('policy-empty-list', `${field}: expected at least one value, got none`);
    const wrong = value.length > maxListed || value.some((item) => typeof item !== 'string' || !form.test(item));
    if (wrong)
        throw refusal('policy-invalid', `${field}: expected up to ${maxListed} texts of the form ${form.source}`);
}
function objectOf(value, what) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw refusal('policy-invalid', `${what}: expected an object`);
}
function refusal(code, message) {
    return new errors/* OccError */.U4(code, message, {
        hint: 'The fields are pcrs, manifestHashes, pivotHashes, quorumKeys and namespaces; each lists what is allowed.',
    });
}
/** What the expected values leave open, in words for a person. */
function unnamed({ pcrs, manifestHashes, pivotHashes }) {
    if (manifestHashes)
        return [];
    const open = [];
    if (!pcrs?.['0'])
        open.push('no image named: any enclave that shows this manifest would do');
    if (!pivotHashes)
        open.push('no program named: any program in such an enclave would do');
    return open;
}

// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
// EXTERNAL MODULE: ./lib/src/evidence/document.js
var evidence_document = __webpack_require__(75057);
// EXTERNAL MODULE: ./lib/src/proof/json.js
var json = __webpack_require__(12417);
;// CONCATENATED MODULE: ./lib/src/evidence/turnkey/members.js
// SPDX-License-Identifier: Apache-2.0
// Members of foreign JSON, each held to the type it must have; what is not expected is refused, so that nothing that
// nobody looked at can stand beside what was checked.



/** @throws EvidenceFault `rule` */
function members_objectOf(value, rule) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: 'an object' });
}
/** The object, when it has no members but those named. @throws EvidenceFault `rule` */
function membersOf(value, names, rule) {
    const object = members_objectOf(value, rule);
    const unknown = Object.keys(object).find((name) => !names.includes(name));
    if (unknown !== undefined)
        throw new evidence_fault/* EvidenceFault */.wN(rule, { actual: `the unknown member ${(0,proof_bytes/* quote */.hD)(unknown)}` });
    return object;
}
/** @throws EvidenceFault `rule` */
function textOf(value, rule) {
    if (typeof value === 'string')
        return value;
    throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: 'a text' });
}
/** @throws EvidenceFault `rule` */
function listOf(value, rule) {
    if (Array.isArray(value))
        return value;
    throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: 'a list' });
}
/** @throws EvidenceFault `rule` */
function booleanOf(value, rule) {
    if (typeof value === 'boolean')
        return value;
    throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: 'true or false' });
}
/** An integer from 0 to 2^53 − 1, as a number or, as QuorumOS and Turnkey write it, as decimal text. */
function integerOf(value, rule) {
    const integer = typeof value === 'string' && /^(?:0|[1-9][0-9]{0,15})$/.test(value) ? Number(value) : value;
    if (typeof integer === 'number' && Number.isSafeInteger(integer) && integer >= 0)
        return integer;
    throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: 'an integer' });
}
/** What `read` makes of an encoding. @throws EvidenceFault `rule` when it is none */
function wellFormed(read, rule) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof evidence_fault/* EvidenceFault */.wN || !(error instanceof errors/* OccError */.U4))
            throw error;
        throw new evidence_fault/* EvidenceFault */.wN(rule, { actual: error.message });
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/turnkey/borsh.js
// SPDX-License-Identifier: Apache-2.0
// Borsh, the part of it that QuorumOS manifests are written in: little-endian integers, length-prefixed bytes and
// lists. Every value has one encoding; counts are held against the bytes that are left before anything is made of them.



/** Reads values one after the other. */
class BorshReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    /** @throws EvidenceFault `turnkey-manifest` when something is left */
    end() {
        const left = this.#bytes.length - this.#at;
        if (left !== 0)
            throw malformed(`${left} bytes more`);
    }
    fixed(length) {
        if (length > this.#bytes.length - this.#at)
            throw malformed('an early end');
        this.#at += length;
        return this.#bytes.slice(this.#at - length, this.#at);
    }
    u8() {
        return this.fixed(1)[0] ?? 0;
    }
    u32() {
        return new DataView(this.fixed(4).buffer).getUint32(0, true);
    }
    /** One of the variants `0` to `count - 1`. */
    variant(count) {
        const variant = this.u8();
        if (variant >= count)
            throw malformed(`the variant ${variant}`);
        return variant;
    }
    bytes() {
        return this.fixed(this.u32());
    }
    text() {
        return wellFormed(() => (0,proof_bytes/* fromUtf8 */.ar)(this.bytes()), 'turnkey-manifest');
    }
    list(read) {
        const count = this.u32();
        if (count > this.#bytes.length - this.#at)
            throw malformed(`a list of ${count}`); // no element takes no byte
        return Array.from({ length: count }, read);
    }
}
function malformed(actual) {
    return new evidence_fault/* EvidenceFault */.wN('turnkey-manifest', { actual: (0,proof_bytes/* quote */.hD)(actual).slice(1, -1) });
}

;// CONCATENATED MODULE: ./lib/src/evidence/turnkey/manifest.js
// SPDX-License-Identifier: Apache-2.0
// The manifest of a QuorumOS enclave, what its operators approved: which program runs in which image, and who may
// change that. Versions 0 and 1 are Borsh, version 2 is JSON; the enclave's document names the hash of these bytes.





const rule = 'turnkey-manifest';
/** Genuine ones have 2 to 4 KB; one with sixty members on each list stays below. */
const maxManifestBytes = 64 * 1024;
/** More approvals than anybody collects. */
const maxApprovals = 64;
/** @throws EvidenceFault `turnkey-manifest` */
function readManifest(bytes) {
    checkSize(bytes);
    if (isJson(bytes))
        return readJsonManifest(manifest_json(bytes));
    const read = (version) => (0,evidence_fault/* attempt */.CD)(() => {
        const reader = new BorshReader(bytes);
        const manifest = readBorshManifest(reader, version);
        reader.end();
        return manifest;
    });
    const [v0, v1] = [read(0), read(1)];
    if (v0.value && v1.value)
        throw new evidence_fault/* EvidenceFault */.wN(rule, { actual: 'two meanings' });
    if (v0.value)
        return v0.value;
    if (v1.value)
        return v1.value;
    throw v0.fault;
}
/**
 * The approvals by the manifest set, out of the envelope around that very manifest.
 * @throws EvidenceFault `turnkey-envelope`, `turnkey-manifest`
 */
function readApprovals(envelope, manifest) {
    checkSize(envelope);
    const approvals = isJson(manifest) ? jsonApprovals(envelope, manifest) : borshApprovals(envelope, manifest);
    if (approvals.length <= maxApprovals)
        return approvals;
    throw new evidence_fault/* EvidenceFault */.wN('turnkey-envelope', { expected: `at most ${maxApprovals} approvals` });
}
/** `{`; but Borsh begins with the length of a name, which can be 123, and then three zeros. */
function isJson(bytes) {
    return bytes[0] === 0x7b && bytes[1] !== 0;
}
function checkSize(bytes) {
    if (bytes.length > 0 && bytes.length <= maxManifestBytes)
        return;
    throw new evidence_fault/* EvidenceFault */.wN(rule, {
        expected: `1 to ${maxManifestBytes} bytes`,
        actual: `${bytes.length}`,
    });
}
function readBorshManifest(reader, version) {
    const member = () => ({ alias: reader.text(), publicKey: reader.bytes() });
    const set = () => ({ threshold: reader.u32(), members: reader.list(member) });
    const namespace = { name: reader.text(), nonce: reader.u32(), quorumKey: reader.bytes() };
    const hash = reader.fixed(32);
    reader.variant(2); // restart: never, always
    if (version === 1)
        reader.list(() => skipBridge(reader));
    const debugMode = version === 1 && reader.variant(2) === 1;
    const pivot = { hash, debugMode, args: reader.list(() => reader.text()) };
    const manifestSet = set();
    set(); // who holds shares of the quorum key
    const pcrs = [reader.bytes(), reader.bytes(), reader.bytes(), reader.bytes()];
    reader.bytes(); // its copy of the AWS root: ours is pinned
    const qosCommit = reader.text();
    reader.u32(); // who may patch: a threshold, and keys
    reader.list(() => reader.bytes());
    return checked({ version, namespace, pivot, manifestSet, pcrs, qosCommit });
}
/** Server { port, host } or Client { port, host? }: how the program is reached. */
function skipBridge(reader) {
    const isClient = reader.variant(2) === 1;
    reader.fixed(2);
    if (!isClient || reader.variant(2) === 1)
        reader.text();
}
function borshApprovals(envelope, manifest) {
    if (!(0,proof_bytes/* equalBytes */.ex)(envelope.subarray(0, manifest.length), manifest)) {
        throw new evidence_fault/* EvidenceFault */.wN('turnkey-envelope', { expected: 'the manifest in front' });
    }
    const reader = new BorshReader(envelope.subarray(manifest.length));
    const approval = () => ({
        signature: reader.bytes(),
        member: { alias: reader.text(), publicKey: reader.bytes() },
    });
    const approvals = reader.list(approval);
    reader.list(approval); // by those who brought shares of the quorum key
    reader.end();
    return approvals;
}
const manifestMembers = ['version', 'namespace', 'pivot', 'manifestSet', 'shareSet', 'enclave', 'dns'];
const pivotMembers = ['hash', 'restart', 'bridgeConfig', 'debugMode', 'args', 'env'];
const enclaveMembers = ['pcr0', 'pcr1', 'pcr2', 'pcr3', 'awsRootCertificate', 'qosCommit'];
function readJsonManifest(value) {
    const { version, ...manifest } = membersOf(members_objectOf(value, rule), manifestMembers, rule);
    if (version !== 'v2')
        throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: 'version "v2"' });
    const namespace = membersOf(manifest.namespace, ['name', 'nonce', 'quorumKey'], rule);
    const pivot = membersOf(manifest.pivot, pivotMembers, rule);
    const manifestSet = membersOf(manifest.manifestSet, ['threshold', 'members'], rule);
    const enclave = membersOf(manifest.enclave, enclaveMembers, rule);
    return checked({
        version: 2,
        namespace: {
            name: textOf(namespace.name, rule),
            nonce: integerOf(namespace.nonce, rule),
            quorumKey: hexOf(namespace.quorumKey),
        },
        pivot: {
            hash: hexOf(pivot.hash),
            args: listOf(pivot.args, rule).map((arg) => textOf(arg, rule)),
            debugMode: booleanOf(pivot.debugMode, rule),
        },
        manifestSet: {
            threshold: integerOf(manifestSet.threshold, rule),
            members: listOf(manifestSet.members, rule).map(jsonMember),
        },
        pcrs: [hexOf(enclave.pcr0), hexOf(enclave.pcr1), hexOf(enclave.pcr2), hexOf(enclave.pcr3)],
        qosCommit: textOf(enclave.qosCommit, rule),
    });
}
function jsonMember(value) {
    const { alias, pubKey } = membersOf(value, ['alias', 'pubKey'], rule);
    return { alias: textOf(alias, rule), publicKey: hexOf(pubKey) };
}
function jsonApprovals(envelope, manifest) {
    const names = ['manifest', 'manifestSetApprovals', 'shareSetApprovals'];
    const whole = membersOf(manifest_json(envelope), names, rule);
    if (JSON.stringify(whole.manifest) !== JSON.stringify(manifest_json(manifest))) {
        throw new evidence_fault/* EvidenceFault */.wN('turnkey-envelope', { expected: 'the manifest inside' });
    }
    return listOf(whole.manifestSetApprovals, rule).map((value) => {
        const { signature, member } = membersOf(value, ['signature', 'member'], rule);
        return { signature: hexOf(signature), member: jsonMember(member) };
    });
}
function checked(manifest) {
    if (manifest.pivot.hash.length !== 32)
        throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: '32 bytes of hash' });
    if (manifest.pcrs.some(({ length }) => length !== 48))
        throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: '48 bytes a PCR' });
    if (manifest.manifestSet.members.length > maxApprovals) {
        throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: `at most ${maxApprovals} members` });
    }
    return manifest;
}
function hexOf(value) {
    return wellFormed(() => (0,proof_bytes/* fromHex */.aD)(textOf(value, rule), 'the manifest'), rule);
}
function manifest_json(bytes) {
    return wellFormed(() => (0,json/* parseJson */.q)(bytes, maxManifestBytes), rule);
}

// EXTERNAL MODULE: ./lib/src/evidence/cose.js
var cose = __webpack_require__(84710);
;// CONCATENATED MODULE: ./lib/src/evidence/turnkey/proof.js
// SPDX-License-Identifier: Apache-2.0
// Turnkey's two proofs as their API hands them out: what an enclave signed with its ephemeral key, and the document
// that speaks of that key when the enclave booted. Read here, judged in ../turnkey.ts.






/** The scheme there is: ECDSA on P-256 with SHA-256, r ‖ s. */
const appScheme = 'SIGNATURE_SCHEME_EPHEMERAL_KEY_P256';
/** Encryption key ‖ signing key, uncompressed points. */
const ephemeralKeyBytes = 130;
/** What an application says of one result. */
const maxPayloadLength = 64 * 1024;
const maxLabelLength = 256;
/** @throws EvidenceFault `turnkey-app` */
function readAppProof(value) {
    const rule = 'turnkey-app';
    const members = membersOf(value, ['scheme', 'publicKey', 'proofPayload', 'signature'], rule);
    const { scheme, proofPayload } = members;
    return {
        scheme: proof_short(scheme, maxLabelLength, rule),
        publicKey: hex(members, 'publicKey', ephemeralKeyBytes, rule),
        proofPayload: proof_short(proofPayload, maxPayloadLength, rule),
        signature: hex(members, 'signature', 64, rule),
    };
}
const encoded = ['awsAttestationDocB64', 'qosManifestB64', 'qosManifestEnvelopeB64'];
/** Names that Turnkey gives it. Nobody signed them, so they are neither judged nor handed on. */
const labels = ['deploymentLabel', 'enclaveApp', 'owner'];
/** @throws EvidenceFault `turnkey-boot` */
function readTurnkeyBootProof(value) {
    const rule = 'turnkey-boot';
    const members = membersOf(value, ['ephemeralPublicKeyHex', ...encoded, ...labels, 'createdAt'], rule);
    for (const label of labels)
        if (members[label] !== undefined)
            proof_short(members[label], maxLabelLength, rule);
    return {
        ephemeralPublicKey: hex(members, 'ephemeralPublicKeyHex', ephemeralKeyBytes, rule),
        document: base64(members, 'awsAttestationDocB64', rule),
        manifest: base64(members, 'qosManifestB64', rule),
        envelope: base64(members, 'qosManifestEnvelopeB64', rule),
        createdAt: members.createdAt === undefined ? undefined : createdAt(members.createdAt, rule),
    };
}
/** What an application says, as strict JSON. @throws EvidenceFault `turnkey-payload` */
function readPayload(text) {
    const rule = 'turnkey-payload';
    return members_objectOf(wellFormed(() => (0,json/* parseJson */.q)((0,proof_bytes/* utf8 */.As)(text), maxPayloadLength), rule), rule);
}
function createdAt(value, rule) {
    const { seconds, nanos } = membersOf(value, ['seconds', 'nanos'], rule);
    const at = integerOf(seconds, rule) * 1000 + Math.floor(integerOf(nanos, rule) / 1_000_000);
    if (Number.isSafeInteger(at))
        return at;
    throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: 'a time' });
}
function proof_short(value, longest, rule) {
    const text = textOf(value, rule);
    if (text.length <= longest && text.isWellFormed())
        return text;
    throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: `a text of at most ${longest} characters` });
}
function hex(members, name, length, rule) {
    return wellFormed(() => (0,proof_bytes/* fromHex */.aD)(proof_short(members[name], 2 * length, rule), name, length), rule);
}
function base64(members, name, rule) {
    const longest = Math.ceil(Math.max(cose/* maxCoseBytes */.Oj, maxManifestBytes) / 3) * 4;
    return wellFormed(() => (0,proof_bytes/* fromBase64 */.Ey)(proof_short(members[name], longest, rule), name), rule);
}

;// CONCATENATED MODULE: ./lib/src/evidence/turnkey/pair.js
// SPDX-License-Identifier: Apache-2.0
// The parts of a Turnkey pair, each read once and only out of what carries it; what rests on something that does not
// hold is undefined, so that no row can take it for evidence.






function readPair(input, expected, verify) {
    const app = (0,evidence_fault/* attempt */.CD)(() => readAppProof(input.app));
    const boot = (0,evidence_fault/* attempt */.CD)(() => readTurnkeyBootProof(input.boot));
    const checked = given(boot.value, ({ document }) => (0,evidence_document/* checkDocument */.sw)(document, { roots: input.roots, verify }));
    const times = { now: input.now, at: input.at ?? checked?.form.value?.timestamp ?? input.now };
    const document = checked && (0,evidence_document/* genuineDocument */.Z5)(checked, times).value;
    const manifest = given(boot.value, ({ manifest: bytes }) => (0,evidence_fault/* attempt */.CD)(() => readManifest(bytes)));
    const manifestHash = given(boot.value, ({ manifest: bytes }) => (0,sha256/* sha256 */.sc)(bytes));
    const isNamed = manifestHash && document?.userData && (0,proof_bytes/* equalBytes */.ex)(document.userData, manifestHash);
    return {
        expected,
        verify,
        times,
        app,
        payload: given(app.value, ({ proofPayload }) => (0,evidence_fault/* attempt */.CD)(() => readPayload(proofPayload))),
        boot,
        checked,
        document,
        manifest,
        manifestHash,
        approvals: manifest?.value && given(boot.value, (proof) => (0,evidence_fault/* attempt */.CD)(() => readApprovals(proof.envelope, proof.manifest))),
        named: isNamed ? manifest?.value : undefined,
    };
}
function given(value, use) {
    return value === undefined ? undefined : use(value);
}

// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/sha384.js
var sha384 = __webpack_require__(44772);
// EXTERNAL MODULE: ./lib/src/evidence/certificate-path.js
var certificate_path = __webpack_require__(62489);
;// CONCATENATED MODULE: ./lib/src/evidence/turnkey/rows.js
// SPDX-License-Identifier: Apache-2.0
// The rows a Turnkey pair is held against, in the order of Turnkey's flow: the app proof, the boot proof's document,
// the manifest and its approvals, one key in all three, its measurements, and values known out of band.








const turnkeyRows = {
    'app-form': ({ app }) => held(app),
    'app-scheme': ({ app }) => rows_given(app.value, ({ scheme }) => oneOf('turnkey-scheme', (0,proof_bytes/* quote */.hD)(scheme), [(0,proof_bytes/* quote */.hD)(appScheme)])),
    'app-signature': ({ app, verify }) => rows_given(app.value, ({ publicKey, proofPayload, signature }) => {
        const point = signingKey(publicKey);
        if (!(0,ecdsa/* isPublicKey */.NP)('P-256', point))
            throw new evidence_fault/* EvidenceFault */.wN('es256-key');
        const isSigned = verify({ curve: 'P-256', publicKey: point, message: (0,proof_bytes/* utf8 */.As)(proofPayload), signature });
        return isSigned ? 'pass' : refuse('es256-signature');
    }),
    'app-payload': ({ payload }) => held(payload),
    'boot-form': ({ boot }) => held(boot),
    'document-form': ({ checked }) => held(checked?.form),
    'document-path': ({ checked }) => (checked?.form.value ? held(checked.path) : 'not-reached'),
    'document-signature': ({ checked }) => (checked?.form.value ? held(checked.signature) : 'not-reached'),
    'document-validity': ({ checked, times }) => (checked?.path.value ? held((0,evidence_document/* validityOf */.Gv)(checked, times)) : 'not-reached'),
    'document-nonce': ({ document }) => rows_given(document, ({ nonce }) => (nonce ? refuse('turnkey-nonce', { actual: (0,proof_bytes/* toHex */.nj)(nonce) }) : 'pass')),
    'measurement-not-debug': ({ document }) => rows_given(document, (genuine) => ((0,evidence_document/* isDebug */._o)(genuine) ? refuse('turnkey-debug') : 'pass')),
    'manifest-form': ({ manifest }) => held(manifest),
    'manifest-hash': ({ document, manifestHash }) => rows_given(document, ({ userData }) => same('turnkey-hash', userData, manifestHash)),
    'manifest-envelope': ({ approvals }) => held(approvals),
    'manifest-approvals': (pair) => rows_given(pair.approvals?.value, () => approved(pair)),
    'app-key': ({ app, document }) => rows_given(document, ({ publicKey }) => rows_given(app.value, (proof) => same('turnkey-key', proof.publicKey, publicKey))),
    'boot-key': ({ boot, document }) => rows_given(document, ({ publicKey }) => rows_given(boot.value, (proof) => same('turnkey-key', proof.ephemeralPublicKey, publicKey))),
    'boot-time': ({ boot, document }) => rows_given(document, ({ timestamp }) => rows_given(boot.value, ({ createdAt }) => storedSoonAfter(timestamp, createdAt))),
    'pcr-match': ({ document, named }) => rows_given(document, ({ pcrs }) => rows_given(named, (manifest) => {
        manifest.pcrs.forEach((pcr, index) => {
            same('turnkey-pcrs', pcrs.get(index), pcr, `PCR${index}`);
        });
        return 'pass';
    })),
    'pcr-commitment': ({ document, manifestHash }) => rows_given(document, (genuine) => rows_given(manifestHash, (hash) => committed(genuine, hash))),
    'pcrs-allowed': ({ expected, document }) => asked(expected.pcrs, (allowed) => rows_given(document, ({ pcrs }) => {
        for (const [index, values] of Object.entries(allowed)) {
            oneOf('turnkey-allowed', (0,proof_bytes/* toHex */.nj)(pcrs.get(Number(index)) ?? new Uint8Array()), values, `PCR${index}`);
        }
        return 'pass';
    })),
    'manifest-allowed': ({ expected, named, manifestHash }) => asked(expected.manifestHashes, (allowed) => rows_given(named && manifestHash, (hash) => oneOf('turnkey-allowed', (0,proof_bytes/* toHex */.nj)(hash), allowed))),
    'pivot-allowed': ({ expected, named }) => asked(expected.pivotHashes, (allowed) => rows_given(named, ({ pivot }) => oneOf('turnkey-allowed', (0,proof_bytes/* toHex */.nj)(pivot.hash), allowed))),
    'quorum-key-allowed': ({ expected, named }) => asked(expected.quorumKeys, (allowed) => rows_given(named, ({ namespace }) => oneOf('turnkey-allowed', (0,proof_bytes/* toHex */.nj)(namespace.quorumKey), allowed))),
    'namespace-allowed': ({ expected, named }) => asked(expected.namespaces, (allowed) => rows_given(named, ({ namespace }) => oneOf('turnkey-allowed', (0,proof_bytes/* quote */.hD)(namespace.name), allowed.map((name) => (0,proof_bytes/* quote */.hD)(name))))),
};
function rows_given(value, judge) {
    return value === undefined ? 'not-reached' : judge(value);
}
function asked(value, judge) {
    return value === undefined ? 'not-asked' : judge(value);
}
function held(outcome) {
    if (!outcome)
        return 'not-reached';
    if (outcome.fault)
        throw outcome.fault;
    return 'pass';
}
function refuse(rule, detail = {}) {
    throw new evidence_fault/* EvidenceFault */.wN(rule, detail);
}
function same(rule, actual, expected, where) {
    if (actual && expected && (0,proof_bytes/* equalBytes */.ex)(actual, expected))
        return 'pass';
    const texts = { expected: expected ? (0,proof_bytes/* toHex */.nj)(expected) : 'nothing', actual: actual ? (0,proof_bytes/* toHex */.nj)(actual) : 'nothing' };
    return refuse(rule, where === undefined ? texts : { ...texts, where });
}
function oneOf(rule, actual, allowed, where) {
    if (allowed.includes(actual))
        return 'pass';
    const texts = { expected: allowed.slice(0, 3).join(' or '), actual: actual === '' ? 'nothing' : actual };
    return refuse(rule, where === undefined ? texts : { ...texts, where });
}
/** The second half of a key: the first is for encryption. */
const signingKey = (publicKey) => publicKey.subarray(65);
/** QuorumOS: as many different members of the set as its threshold says, each over the hash of the manifest. */
function approved({ approvals, manifest, manifestHash, verify }) {
    const set = manifest?.value?.manifestSet;
    if (!set || !manifestHash || set.threshold === 0)
        return refuse('turnkey-approvals', { expected: 'a threshold' });
    const names = new Set(set.members.map(nameOf));
    const approving = new Set();
    for (const { signature, member } of approvals?.value ?? []) {
        const where = (0,proof_bytes/* quote */.hD)(member.alias);
        if (!names.has(nameOf(member)))
            return refuse('turnkey-approvals', { where, expected: 'a member of the set' });
        if (approving.has(nameOf(member)))
            return refuse('turnkey-approvals', { where, actual: 'an approval twice' });
        const publicKey = signingKey(member.publicKey);
        if (!verify({ curve: 'P-256', publicKey, message: manifestHash, signature })) {
            return refuse('turnkey-approvals', { where, expected: 'a signature over this manifest' });
        }
        approving.add(nameOf(member));
    }
    const [expected, actual] = [`${set.threshold} members`, `${approving.size}`];
    return approving.size >= set.threshold ? 'pass' : refuse('turnkey-approvals', { expected, actual });
}
const nameOf = ({ alias, publicKey }) => JSON.stringify([alias, (0,proof_bytes/* toHex */.nj)(publicKey)]);
/** Turnkey stores a proof milliseconds after the document was made. The time is unsigned: it can only contradict. */
const maxStoringMs = 60_000;
function storedSoonAfter(timestamp, createdAt) {
    if (createdAt === undefined)
        return 'not-asked';
    if (createdAt >= timestamp && createdAt <= timestamp + maxStoringMs)
        return 'pass';
    const expected = `${(0,certificate_path/* isoTime */.Ly)(timestamp)} to ${(0,certificate_path/* isoTime */.Ly)(timestamp + maxStoringMs)}`;
    return refuse('turnkey-time', { expected, actual: `${createdAt} ms` });
}
/** The register a QuorumOS of 2026 or later extends before its program starts, which can then no longer change it. */
const setupPcr = 16;
function committed({ pcrs, publicKey }, manifestHash) {
    const pcr = pcrs.get(setupPcr);
    if (!pcr || pcr.every((byte) => byte === 0))
        return 'not-asked';
    const commitment = (0,canonical/* canonicalize */.dw)({
        domain: 'qos-setup-manifest-pcr-commitment-v1',
        ephemeralPublicKey: (0,proof_bytes/* toHex */.nj)(publicKey ?? new Uint8Array()),
        manifestHash: (0,proof_bytes/* toHex */.nj)(manifestHash),
    });
    return same('turnkey-commitment', pcr, (0,sha384/* extendedOnce */.VU)(commitment), `PCR${setupPcr}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/turnkey.js
// SPDX-License-Identifier: Apache-2.0
// Turnkey's verification flow in full: every row with its outcome, and what the enclave said only when all of them hold.






/** All rows, in order. */
const turnkeyChecks = Object.keys(turnkeyRows);
/**
 * Judges a pair. Never throws for what is wrong with it.
 * @throws OccError `policy-…` for expected values that cannot be read
 */
async function verifyTurnkey(question) {
    if (ecdsa/* verifyEcdsaNode */._s)
        return judgeTurnkey(question, ecdsa/* verifyEcdsaNode */._s);
    return (0,settle/* settle */.G9)((verify) => judgeTurnkey(question, verify));
}
/** {@link verifyTurnkey} at once, with the verifier of a platform that has one. */
function judgeTurnkey(question, verify) {
    const expected = readExpected(question.expected);
    const pair = readPair(question, expected, verify);
    const checks = turnkeyChecks.map((id) => judge(id, pair));
    const valid = checks.every(({ status }) => status === 'pass' || status === 'not-asked');
    return {
        valid,
        checks,
        warnings: unnamed(expected),
        payload: (valid && pair.payload?.value) || null,
        manifest: (valid && pair.named) || null,
        document: (valid && pair.document) || null,
    };
}
function judge(id, pair) {
    const { value, fault } = (0,evidence_fault/* attempt */.CD)(() => turnkeyRows[id](pair));
    if (!fault)
        return { id, status: value };
    const { expected, actual } = fault.detail;
    return {
        id,
        status: 'fail',
        reason: fault.reason,
        ...(expected !== undefined && { expected }),
        ...(actual !== undefined && { actual }),
    };
}

// EXTERNAL MODULE: ./lib/src/cli/asked.js + 2 modules
var cli_asked = __webpack_require__(58157);
// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
// EXTERNAL MODULE: ./lib/src/cli/small-file.js
var small_file = __webpack_require__(34111);
// EXTERNAL MODULE: ./lib/src/cli/surroundings.js
var surroundings = __webpack_require__(66044);
;// CONCATENATED MODULE: ./lib/src/cli/turnkey-report.js


/** One JSON text with a final newline. */
function renderTurnkeyJson({ valid, checks, warnings, payload, manifest, document }) {
    const said = {
        payload,
        manifest: manifest && manifestFields(manifest),
        document: document && documentFields(document),
    };
    const text = JSON.stringify({ valid, decided: true, checks, warnings, ...said }, null, 2);
    return `${text.replaceAll('##[', '\\u0023#[')}\n`; // in a job log that is a workflow command
}
function manifestFields({ version, namespace, pivot, manifestSet, pcrs, qosCommit }) {
    const { threshold, members } = manifestSet;
    return {
        version,
        namespace: { ...namespace, quorumKey: (0,proof_bytes/* toHex */.nj)(namespace.quorumKey) },
        pivot: { ...pivot, hash: (0,proof_bytes/* toHex */.nj)(pivot.hash) },
        manifestSet: {
            threshold,
            members: members.map(({ alias, publicKey }) => ({ alias, publicKey: (0,proof_bytes/* toHex */.nj)(publicKey) })),
        },
        pcrs: pcrs.map(proof_bytes/* toHex */.nj),
        qosCommit,
    };
}
function documentFields({ moduleId, timestamp, pcrs, publicKey, userData, nonce, certificates }) {
    const hex = (bytes) => (bytes ? (0,proof_bytes/* toHex */.nj)(bytes) : null);
    return {
        moduleId,
        timestamp,
        pcrs: Object.fromEntries([...pcrs].map(([index, pcr]) => [index, (0,proof_bytes/* toHex */.nj)(pcr)])),
        publicKey: hex(publicKey),
        userData: hex(userData),
        nonce: hex(nonce),
        certificates: certificates.map(proof_bytes/* toHex */.nj),
    };
}
function renderTurnkeyText({ valid, checks, warnings, payload, manifest }) {
    const headline = valid
        ? `valid: this was signed by the enclave whose manifest is ${(0,surroundings/* visible */.RK)(manifest?.namespace.name ?? '')}`
        : 'denied: nothing of this pair counts';
    return [
        ...checks.flatMap(checkLines),
        ...warnings.map((warning) => `note: ${warning}`),
        ...(payload ? ['', (0,surroundings/* visible */.RK)(JSON.stringify(payload))] : []),
        ...(manifest ? [`program sha256:${(0,proof_bytes/* toHex */.nj)(manifest.pivot.hash)}`, `PCR0 ${(0,proof_bytes/* toHex */.nj)(manifest.pcrs[0])}`] : []),
        '',
        headline,
        '',
    ].join('\n');
}
function checkLines({ id, status, reason, expected, actual }) {
    return [
        `${status.padEnd(11)} ${id}${reason === undefined ? '' : `: ${(0,surroundings/* visible */.RK)(reason)}`}`,
        ...(expected === undefined ? [] : [`              expected ${(0,surroundings/* visible */.RK)(expected)}`]),
        ...(actual === undefined ? [] : [`              got      ${(0,surroundings/* visible */.RK)(actual)}`]),
    ];
}

;// CONCATENATED MODULE: ./lib/src/cli/turnkey.js
// SPDX-License-Identifier: Apache-2.0
// `occ turnkey`: an app proof, the boot proof of the same enclave, values known out of band → every check of Turnkey's
// flow with its outcome. Offline; exit code 0 valid, 1 denied.









/** @returns the exit code; @throws OccError when there is no verdict */
async function turnkey(app, boot, options, { clock, out }) {
    const now = clock.now();
    const question = {
        app: within(readJsonFile(app), 'appProof'),
        boot: within(readJsonFile(boot), 'bootProof'),
        roots: options.root === undefined ? nitro_root/* productionRoots */.Rp : [readRoot(options.root)],
        at: readTime(options.at, now),
        now,
        expected: options.expected === undefined ? {} : readJsonFile(options.expected),
    };
    const verdict = await verifyTurnkey(question);
    out(options.json ? renderTurnkeyJson(verdict) : renderTurnkeyText(verdict));
    return verdict.valid ? failure/* exitCodes */.hS.valid : failure/* exitCodes */.hS.denied;
}
/** The API answers with the proof as the one member of an object. */
function within(value, name) {
    const isWrapped = typeof value === 'object' && value !== null && Object.keys(value).join() === name;
    return isWrapped ? value[name] : value;
}
function readJsonFile(path) {
    try {
        return (0,json/* parseJson */.q)((0,small_file/* readSmallFile */.E)(path));
    }
    catch (error) {
        if (!(error instanceof errors/* OccError */.U4) || (error.code !== 'json-invalid' && error.code !== 'encoding-invalid'))
            throw error;
        throw new errors/* OccError */.U4(error.code, `${(0,proof_bytes/* quote */.hD)(path)}: ${error.message}`, { hint: error.hint, cause: error });
    }
}
function readRoot(path) {
    return (0,nitro_root/* readRootPem */.jl)((0,proof_bytes/* fromUtf8 */.ar)((0,small_file/* readSmallFile */.E)(path)), path);
}
function readTime(text, now) {
    if (text === 'document')
        return undefined;
    return text === 'now' ? now : (0,cli_asked/* parseMoment */.mI)(text);
}


/***/ })

};
