export const id = 98;
export const ids = [98];
export const modules = {

/***/ 32379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle)
/* harmony export */ });
/* unused harmony exports maxRounds, maxQuestions */
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _proof_sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35296);
/* harmony import */ var _ecdsa_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8866);
// SPDX-License-Identifier: Apache-2.0
// Settling: checks cannot wait, and a browser's WebCrypto only answers later. So the checks run, what they ask is
// noted and answered, and they run again, until they ask nothing new. A signature not answered yet is not one.




/** Documents ask all they have to in one round, and what depends on them in the next. */
const maxRounds = 64;
/** Five a document; ten thousand documents are more than anybody waits for in a browser. */
const maxQuestions = 50_000;
/**
 * What `judge` decides once every signature it asks about is known. It must start anew each time it is called: what it
 * remembers of an earlier round (a {@link DocumentCache}) was decided with answers missing.
 * @throws OccError `too-many`, and whatever `judge` throws once it has every answer
 */
async function settle(judge, ask = _ecdsa_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyEcdsaWeb */ .yn) {
    const known = new Map();
    for (let round = 0; round < maxRounds; round += 1) {
        const open = new Map();
        const verify = (question) => {
            const name = nameOf(question);
            if (!known.has(name))
                open.set(name, question);
            return known.get(name) ?? false;
        };
        try {
            const judgement = judge(verify);
            if (open.size === 0)
                return judgement;
        }
        catch (error) {
            if (open.size === 0)
                throw error; // else it may have thrown for want of an answer
        }
        if (known.size + open.size > maxQuestions)
            break;
        for (const [name, question] of open)
            known.set(name, await ask(question));
    }
    throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `at most ${maxQuestions} signatures, ${maxRounds} after one another, are verified at once`);
}
/** Key and signature say how long they are, so that nothing can move from one part into another. */
function nameOf({ curve, publicKey, signature, message }) {
    const lengths = `${curve} ${publicKey.length} ${signature.length} `;
    return lengths + (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_proof_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(publicKey, signature, message)));
}


/***/ }),

/***/ 59875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseBootProof),
/* harmony export */   L7: () => (/* binding */ bootPcr16),
/* harmony export */   po: () => (/* binding */ bootHash),
/* harmony export */   q6: () => (/* binding */ bootBytes),
/* harmony export */   qV: () => (/* binding */ epochIdOf)
/* harmony export */ });
/* unused harmony exports bootVersion, bootProofSchema, bootBody */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28395);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25777);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75062);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48348);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35296);
/* harmony import */ var _sha384_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44772);
// SPDX-License-Identifier: Apache-2.0
// Boot proof: one statement per epoch that binds its key, code and configuration to the hardware (SPEC.md §5).







const bootVersion = 'occ/boot/1';
const imageSchema = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ name: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf, version: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf, sourceB64: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of32 */ .Y8, protocol: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf });
const bootProofSchema = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(bootVersion),
    epochId: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of32 */ .Y8,
    publicKeyB64: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of32 */ .Y8,
    bootNonceB64: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .nonce */ .KU,
    measurement: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf,
    enforcement: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .enforcements */ .g2),
    manifest: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ image: imageSchema, config: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .anyObject */ .aH }),
    attestation: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ format: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf, reportB64: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Blob */ .LD }),
    signatureB64: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of64 */ .xg,
    timestamps: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ self: _proof_js__WEBPACK_IMPORTED_MODULE_2__/* .timestampSchema */ .yo })),
});
/** @throws OccError `proof-invalid` */
function parseBootProof(value) {
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .readBySchema */ .RZ)(bootProofSchema, value, 'proof-invalid', 'boot proof');
}
/** What is signed and hashed: all but the signature, the report and the timestamps. */
function bootBody(boot) {
    const { signatureB64: _signature, timestamps: _timestamps, attestation, ...rest } = boot;
    return { ...rest, attestation: { format: attestation.format } };
}
/** The signed bytes, whose SHA-256 is also the `user_data` of its document. */
function bootBytes(boot) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalize */ .dw)(bootBody(boot));
}
/** The value of PCR16 once it was extended, from zero, with SHA-384 of the boot body; 48 bytes. */
function bootPcr16(boot) {
    return (0,_sha384_js__WEBPACK_IMPORTED_MODULE_5__/* .extendedOnce */ .VU)(bootBytes(boot));
}
/** `commit.bootB64`: base64 of SHA-256 of the canonical boot body. */
function bootHash(boot) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_sha256_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(bootBytes(boot)));
}
/** The name of one life of one key: base64 of SHA-256 of `publicKeyB64 + ":" + bootNonceB64`. */
function epochIdOf(publicKeyB64, bootNonceB64) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_sha256_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(`${publicKeyB64}:${bootNonceB64}`)));
}


/***/ }),

/***/ 80851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle),
/* harmony export */   Et: () => (/* binding */ UnreadableProof),
/* harmony export */   ND: () => (/* binding */ makeBundle),
/* harmony export */   e$: () => (/* binding */ maxProofs),
/* harmony export */   pu: () => (/* binding */ renderBundle)
/* harmony export */ });
/* unused harmony exports bundleMediaType, mergeBundles */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43759);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12417);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48348);
// SPDX-License-Identifier: Apache-2.0
// Bundle: the file a workflow keeps (SPEC.md §7). Nothing outside a proof, boot proof or checkpoint in it is signed.





const bundleMediaType = 'application/vnd.occ.bundle.v1+json';
/** Most proofs one verification takes; with a document each that is far more than one JSON text may hold. */
const maxProofs = 100_000;
const subjectSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq,
    digest: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ sha256: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._regex */ .Fk(/^[0-9a-f]{64}$/, 'lower-case hex of 32 bytes')) }),
});
const bundleSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    mediaType: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(bundleMediaType),
    subjects: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(subjectSchema).check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._maxLength */ .Eb(maxProofs)),
    proofs: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._maxLength */ .Eb(maxProofs)),
    bootProofs: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._maxLength */ .Eb(1000)),
    checkpoints: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._maxLength */ .Eb(maxProofs)),
    run: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .anyObject */ .aH),
});
/** Stands where a proof was expected but its text breaks the strict JSON rules; the `shape` row fails with `reason`. */
class UnreadableProof {
    reason;
    constructor(reason) {
        this.reason = reason;
    }
}
/** The bundle a client writes. */
function makeBundle(subjects, proofs, run) {
    return { mediaType: bundleMediaType, subjects, proofs, bootProofs: [], checkpoints: [], ...(run && { run }) };
}
/** Compact JSON with a final newline. */
function renderBundle(bundle) {
    return `${JSON.stringify(bundle)}\n`;
}
/**
 * Reads a bundle, a bare proof, a JSON array of proofs, or JSON Lines of proofs.
 * @throws OccError `json-invalid` for what is not JSON at all, `bundle-invalid` for an object that is neither
 */
function readBundle(input) {
    const source = typeof input === 'string' ? input : (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(input);
    if (source.length > _json_js__WEBPACK_IMPORTED_MODULE_2__/* .maxJsonBytes */ .o) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('bundle-invalid', `bundle: expected at most ${_json_js__WEBPACK_IMPORTED_MODULE_2__/* .maxJsonBytes */ .o} bytes, got ${source.length}`);
    }
    const value = readStrict(source);
    if (value !== undefined)
        return bundleOf(value);
    const lines = source.split('\n').filter((line) => line.trim() !== '');
    const values = lines.length > 1 ? lines.map(readStrict) : [];
    if (values.length > 0 && values.every((line) => line !== undefined))
        return bundleOf(values);
    return bundleOf((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(source));
}
/** All bundles as one, as the relations between proofs are judged. Of proofs given twice, one is kept. */
function mergeBundles(bundles) {
    const first = bundles[0];
    if (bundles.length === 1 && first)
        return first;
    const distinct = (values) => [...new Map(values.map((value) => [keyOf(value), value])).values()];
    return {
        mediaType: bundleMediaType,
        subjects: bundles.flatMap((bundle) => bundle.subjects),
        proofs: distinct(bundles.flatMap((bundle) => bundle.proofs)),
        bootProofs: distinct(bundles.flatMap((bundle) => bundle.bootProofs)),
        checkpoints: distinct(bundles.flatMap((bundle) => bundle.checkpoints)),
    };
}
function bundleOf(value) {
    if (value instanceof UnreadableProof)
        return proofsOnly([value]);
    if (Array.isArray(value))
        return proofsOnly(value);
    if (typeof value === 'object' && value !== null && 'mediaType' in value) {
        return (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .readBySchema */ .RZ)(bundleSchema, value, 'bundle-invalid', 'bundle');
    }
    if (typeof value === 'object' && value !== null && 'version' in value)
        return proofsOnly([value]);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('bundle-invalid', 'bundle: expected a bundle or a proof, got another JSON value');
}
function proofsOnly(proofs) {
    if (proofs.length > maxProofs)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `expected at most ${maxProofs} proofs, got ${proofs.length}`);
    return { mediaType: bundleMediaType, subjects: [], proofs, bootProofs: [], checkpoints: [] };
}
/** The value; an UnreadableProof for JSON that breaks our stricter rules; undefined for what is not JSON. */
function readStrict(source) {
    try {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(source);
    }
    catch (fault) {
        try {
            JSON.parse(source);
        }
        catch {
            return undefined;
        }
        return new UnreadableProof(fault instanceof Error ? fault.message : String(fault));
    }
}
function keyOf(value) {
    return value instanceof UnreadableProof ? value : JSON.stringify(value);
}


/***/ }),

/***/ 85253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ parseCheckpoint),
/* harmony export */   eV: () => (/* binding */ checkpointBytes),
/* harmony export */   ot: () => (/* binding */ checkpointSchema)
/* harmony export */ });
/* unused harmony export checkpointVersion */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28395);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25777);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75062);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48348);
// SPDX-License-Identifier: Apache-2.0
// Checkpoint: what the enclave says about a whole chain, so that a prefix cannot pass for the chain (SPEC.md §6).




const checkpointVersion = 'occ/checkpoint/1';
const checkpointSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(checkpointVersion),
    epochId: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8,
    publicKeyB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8,
    bootB64: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8),
    chainId: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .chainId */ .tL,
    firstIndex: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ,
    length: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ,
    headB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8,
    counter: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ,
    time: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz,
    nonceB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .nonce */ .KU,
    final: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['closed', 'handover', 'epoch-end'])),
    attempt: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ),
    successor: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ epochId: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8, publicKeyB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8, bootB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8 })),
    signatureB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of64 */ .xg,
    timestamps: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ self: _proof_js__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo })),
});
/** @throws OccError `proof-invalid` */
function parseCheckpoint(value) {
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .readBySchema */ .RZ)(checkpointSchema, value, 'proof-invalid', 'checkpoint');
}
/** The signed bytes: all but the signature and the timestamps. */
function checkpointBytes(checkpoint) {
    const { signatureB64: _signature, timestamps: _timestamps, ...body } = checkpoint;
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalize */ .dw)(body);
}


/***/ }),

/***/ 65370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ signingKeyFromSeed),
/* harmony export */   pI: () => (/* binding */ verifyEd25519)
/* harmony export */ });
/* unused harmony exports verifyNoble, verifyNode, signingKeyNoble, signingKeyNode */
/* harmony import */ var _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89605);
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
// SPDX-License-Identifier: Apache-2.0
// Ed25519 (RFC 8032) with one verdict on every platform (SPEC.md §3). Libraries disagree on hundreds of edge cases:
// we refuse small-order and non-canonical A and R and S ≥ L, and check the equation without the cofactor.



const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
_noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .hashes */ .RY.sha512 = _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__/* .sha512 */ .Zf;
/** Order of the base point, L = 2^252 + 27742317777372353535851937790883648493. */
const order = 2n ** 252n + 27742317777372353535851937790883648493n;
/** y of the points whose order divides 8, little endian, sign bit cleared: 0, 1, p - 1 and the two of order 8. */
const smallOrderY = [
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
].map((hex) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
/** Strict verification in pure code: R' = [S]B - [k]A, compared with R as bytes. */
const verifyNoble = (signature, message, publicKey) => {
    if (!isStrictInput(signature, publicKey))
        return false;
    const r = signature.subarray(0, 32);
    const s = littleEndian(signature.subarray(32));
    if (s >= order)
        return false;
    try {
        const a = _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .Point */ .bR.fromBytes(publicKey);
        const k = littleEndian((0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__/* .sha512 */ .Zf)((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(r, publicKey, message))) % order;
        const kA = k === 0n ? _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .Point */ .bR.ZERO : a.multiplyUnsafe(k);
        const sB = s === 0n ? _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .Point */ .bR.ZERO : _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .Point */ .bR.BASE.multiplyUnsafe(s);
        return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(sB.subtract(kA).toBytes(), r);
    }
    catch {
        return false; // A is not on the curve
    }
};
/** Strict verification by `node:crypto` behind the same byte checks; undefined where the platform has none. */
const verifyNode = crypto &&
    ((signature, message, publicKey) => isStrictInput(signature, publicKey) && crypto.verify(null, message, importPublicKey(publicKey), signature));
/**
 * True when `signature` (64 bytes, R ‖ S) over `message` is valid under `publicKey` (32 bytes). Never throws: wrong
 * lengths and undecodable points are false.
 */
const verifyEd25519 = verifyNode ?? verifyNoble;
/** @param seed 32 bytes of secret randomness */
function signingKeyNoble(seed) {
    const secret = seed.slice();
    return { publicKey: (0,_noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .getPublicKey */ .lG)(secret), sign: (message) => (0,_noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .sign */ ._S)(message, secret) };
}
/** {@link signingKeyNoble} by `node:crypto`; undefined where the platform has none. */
const signingKeyNode = crypto &&
    ((seed) => {
        const key = crypto.createPrivateKey({
            key: Buffer.from((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(pkcs8Prefix, seed)),
            format: 'der',
            type: 'pkcs8',
        });
        const spki = crypto.createPublicKey(key).export({ format: 'der', type: 'spki' });
        return {
            publicKey: new Uint8Array(spki.subarray(spkiPrefix.length)),
            sign: (message) => new Uint8Array(crypto.sign(null, message, key)),
        };
    });
/** The signing key of a 32-byte seed. */
const signingKeyFromSeed = signingKeyNode ?? signingKeyNoble;
/** RFC 8410 §4 and §7: the DER in front of the 32 key bytes. */
const spkiPrefix = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);
const pkcs8Prefix = Uint8Array.of(...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20]);
/** Importing a key costs as much as half a verification, and a bundle has few keys: keep the latest. */
const keptKeys = 32;
const imported = new Map();
function importPublicKey(publicKey) {
    if (!crypto)
        throw new Error('unreachable: verifyNode exists only with node:crypto');
    const name = String.fromCharCode(...publicKey);
    const known = imported.get(name);
    if (known)
        return known;
    const spki = Buffer.from((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(spkiPrefix, publicKey));
    const key = crypto.createPublicKey({ key: spki, format: 'der', type: 'spki' });
    if (imported.size >= keptKeys)
        imported.clear();
    imported.set(name, key);
    return key;
}
function isStrictInput(signature, publicKey) {
    return (signature.length === 64 && publicKey.length === 32 && isStrictPoint(publicKey) && isStrictPoint(signature) // R comes first
    );
}
/** The first 32 bytes are a canonical encoding (y < p) of a point that is not of small order. */
function isStrictPoint(bytes) {
    const last = (bytes[31] ?? 0) & 0x7f;
    if (last === 0x7f && (bytes[0] ?? 0) >= 0xed) {
        let at = 1;
        while (at < 31 && bytes[at] === 0xff)
            at += 1;
        if (at === 31)
            return false; // y ≥ p
    }
    return !smallOrderY.some((y) => {
        if (y[31] !== last)
            return false;
        for (let at = 0; at < 31; at += 1)
            if (y[at] !== bytes[at])
                return false;
        return true;
    });
}
function littleEndian(bytes) {
    let value = 0n;
    for (let at = bytes.length - 1; at >= 0; at -= 1)
        value = (value << 8n) | BigInt(bytes[at] ?? 0);
    return value;
}


/***/ }),

/***/ 56843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ nameHash)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35296);
// SPDX-License-Identifier: Apache-2.0
// Names bound without revealing them: a salted hash of each path an artifact has (SPEC.md §2, `nameHashesB64`).


/** base64 of SHA-256 of `"occ/name/1" ‖ 0x00 ‖ nonceB64 ‖ 0x00 ‖ path`; `path` is workspace-relative, POSIX. */
function nameHash(nonceB64, path) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(`occ/name/1\0${nonceB64}\0${path}`)));
}


/***/ }),

/***/ 44772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VU: () => (/* binding */ extendedOnce)
/* harmony export */ });
/* unused harmony exports sha384Noble, sha384Node, sha384 */
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
// SPDX-License-Identifier: Apache-2.0
// SHA-384, the hash of platform registers. Platform code where there is a Node, @noble/hashes in a browser.


const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
/** SHA-384 in pure code. */
function sha384Noble(bytes) {
    return (0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__/* .sha384 */ .qt)(bytes);
}
/** SHA-384 by `node:crypto`; undefined where the platform has none. */
const sha384Node = crypto && ((bytes) => new Uint8Array(crypto.createHash('sha384').update(bytes).digest()));
/** SHA-384 of `bytes`, 48 bytes. */
const sha384 = sha384Node ?? sha384Noble;
/** What a register that was zero holds after it was extended once with SHA-384 of `bytes`. */
function extendedOnce(bytes) {
    return sha384((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(new Uint8Array(48), sha384(bytes)));
}


/***/ }),

/***/ 13253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KZ: () => (/* reexport */ checks_form/* formRows */.K),
  dc: () => (/* binding */ pendingChecks),
  Ge: () => (/* binding */ rows)
});

// UNUSED EXPORTS: checks

// EXTERNAL MODULE: ./lib/src/verify/checks/artifact.js
var artifact = __webpack_require__(39666);
// EXTERNAL MODULE: ./lib/src/evidence/document.js + 1 modules
var evidence_document = __webpack_require__(77913);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/verify/finding.js
var finding = __webpack_require__(92759);
// EXTERNAL MODULE: ./lib/src/evidence/certificate-path.js
var certificate_path = __webpack_require__(62489);
// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
;// CONCATENATED MODULE: ./lib/src/verify/checks/document.js
// SPDX-License-Identifier: Apache-2.0
// Document: what the hardware signed. A proof that claims measured code, or carries a report, is asked for all of it;
// a document inside a proof is never accepted for its key alone.







/** The only format of documents there is. */
const nitroFormat = 'aws-nitro';
const claimsDocument = ({ facts: { proof }, policy }) => proof.environment.enforcement === 'measured-tee' ||
    proof.environment.attestation !== undefined ||
    (policy.requireAttestation ?? false) !== false ||
    policy.requireAttestationFormat !== undefined;
const documentRows = [
    {
        id: 'document-form',
        section: 'document',
        about: 'the report is one well-formed Nitro attestation document, where the policy wants it',
        asks: claimsDocument,
        run: (context) => (0,finding/* allOf */.bn)(checkPlace(context), checkFormat(context), onDocument(({ form }) => settled(form))(context)),
    },
    {
        id: 'document-path',
        section: 'document',
        about: 'its certificates lead to the pinned AWS root',
        asks: claimsDocument,
        run: onDocument(({ path }) => settled(path)),
    },
    {
        id: 'document-signature',
        section: 'document',
        about: 'its leaf certificate signed it (COSE, ES384)',
        asks: claimsDocument,
        run: onDocument(({ signature }) => settled(signature)),
    },
    {
        id: 'document-validity',
        section: 'document',
        about: 'its certificates were valid at its own time',
        asks: claimsDocument,
        run: onDocument(checkValidity),
    },
    {
        id: 'document-binding',
        section: 'document',
        about: 'it was made for this body, or for the boot this body names',
        asks: claimsDocument,
        run: onDocument(({ form }, context) => (form.fault ? faultFinding(form.fault) : checkBinding(form.value, context))),
    },
    {
        id: 'document-key',
        section: 'document',
        about: 'it names the signer key, in the place where documents of its shape do',
        asks: claimsDocument,
        run: onDocument(({ form }, context) => (form.fault ? faultFinding(form.fault) : checkKey(form.value, context))),
    },
];
/** Runs a check on the document that speaks for the proof, or fails where there is none. */
function onDocument(check) {
    return (context) => {
        const { document, binding } = context.attested;
        if (document)
            return check(document, context);
        return (0,finding/* fail */.fJ)(binding === 'boot'
            ? 'the proof carries no document, and its boot proof is not in the input'
            : 'the proof carries no document');
    };
}
/** Every row that passes on a document says so on one that passed every other document row too, or fails itself. */
function attestedDocument(context) {
    const { document } = context.attested;
    if (!document || !claimsDocument(context))
        return undefined;
    return documentRows.every((row) => row.run(context).status === 'pass') ? document.form.value : undefined;
}
function settled(outcome, reason) {
    return outcome.fault ? faultFinding(outcome.fault) : (0,finding/* pass */.IX)(reason);
}
function faultFinding({ reason, detail: { expected, actual } }) {
    return (0,finding/* fail */.fJ)(reason, { ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) });
}
function checkPlace({ policy, attested }) {
    if (policy.requireAttestation === true && attested.peer) {
        return (0,finding/* fail */.fJ)('the policy requires a document or a boot proof of its own, and only another proof of the epoch has one');
    }
    if (policy.requireAttestation === 'proof' && attested.binding === 'boot') {
        return (0,finding/* fail */.fJ)('the policy requires the document in the proof, and only its boot proof has one');
    }
    if (policy.allowHistoric === false && attested.binding.startsWith('historic')) {
        return (0,finding/* fail */.fJ)('the policy does not allow documents of historic enclaves');
    }
    return (0,finding/* pass */.IX)();
}
function checkFormat({ facts, attested, policy }) {
    const format = (facts.proof.environment.attestation ?? attested.boot?.boot.attestation)?.format;
    if (format === undefined)
        return (0,finding/* pass */.IX)();
    const allowed = policy.requireAttestationFormat ?? [nitroFormat];
    if (format === nitroFormat && allowed.includes(format))
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)('the report has a format that is not known or not allowed', {
        expected: allowed.join(' or '),
        actual: format,
    });
}
/** A timestamp over the proof that holds the document, inside the life of its leaf, is the stronger basis. */
function checkValidity(document, { now, stamps, attested }) {
    const at = document.form.value?.timestamp;
    if (at === undefined)
        return settled(document.form);
    const own = (0,evidence_document/* validityOf */.Gv)(document, { at, now });
    if (own.fault)
        return settled(own);
    const stamp = attested.binding !== 'boot' && stamps.proof?.ok ? stamps.proof.genTime : undefined;
    const stamped = stamp !== undefined && !(0,evidence_document/* validityOf */.Gv)(document, { at: stamp, now }).fault;
    return (0,finding/* pass */.IX)(stamped ? `timestamped at ${(0,certificate_path/* isoTime */.Ly)(stamp)}` : `at its own time, ${(0,certificate_path/* isoTime */.Ly)(at)}`);
}
function checkBinding(document, { facts, attested }) {
    switch (attested.binding) {
        case 'body':
            return madeFor(facts, document, 'for this body');
        case 'boot':
            if (attested.peer)
                return madeFor(attested.peer, document, 'for another proof of the same epoch and boot');
            return sameBytes('user_data', attested.boot?.bodyHash, document.userData, 'for the boot this body names');
        case 'historic-final':
            return (0,finding/* allOf */.bn)(sameBytes('user_data', (0,sha256/* sha256 */.sc)(facts.body), document.userData, 'for this body, as historic enclaves did'), absent('nonce', document.nonce));
        case 'historic-preformat': {
            const { attestationFormat: _, ...body } = (0,proof/* signedBody */.h8)(facts.proof);
            const hash = (0,sha256/* sha256 */.sc)((0,canonical/* canonicalizeHistoric */.YZ)(body));
            return (0,finding/* allOf */.bn)(sameBytes('user_data', hash, document.userData, 'for this body without its format, as the oldest enclaves did'), absent('nonce', document.nonce));
        }
    }
}
function madeFor({ body, proof }, document, reason) {
    return (0,finding/* allOf */.bn)(sameBytes('user_data', (0,sha256/* sha256 */.sc)(body), document.userData, reason), sameBytes('nonce', (0,proof_bytes/* fromBase64 */.Ey)(proof.commit.nonceB64, 'commit.nonceB64'), document.nonce));
}
function checkKey(document, { facts, attested }) {
    if (!attested.binding.startsWith('historic'))
        return sameBytes('public_key', facts.publicKey, document.publicKey);
    return (0,finding/* allOf */.bn)((0,finding/* pass */.IX)('by the body it was made for: historic documents name no key'), absent('public_key', document.publicKey));
}
function sameBytes(what, expected, actual, reason) {
    if (expected && actual && (0,proof_bytes/* equalBytes */.ex)(expected, actual))
        return (0,finding/* pass */.IX)(reason);
    return (0,finding/* fail */.fJ)(`${what} of the document differs`, {
        expected: expected ? (0,proof_bytes/* toBase64 */.nk)(expected) : 'absent',
        actual: actual ? (0,proof_bytes/* toBase64 */.nk)(actual) : 'absent',
    });
}
function absent(what, actual) {
    if (actual === undefined)
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)(`${what} is set in a document of the historic shape`, { expected: 'absent', actual: (0,proof_bytes/* toHex */.nj)(actual) });
}

;// CONCATENATED MODULE: ./lib/src/verify/checks/code.js
// SPDX-License-Identifier: Apache-2.0
// Code: which code held the key, and is that code, or that key, one the policy allows?




const isMeasured = ({ facts: { proof } }) => proof.environment.enforcement === 'measured-tee';
const namesMeasurement = ({ policy }) => (policy.allowedMeasurements ?? policy.pcrs) !== undefined;
/** A development measurement can only be a claim: no hardware stands behind it, and the verdict says so. */
const stubPrefix = 'stub:';
const codeRows = [
    {
        id: 'measurement-match',
        section: 'code',
        about: 'the measurement in the body is PCR0 of the document',
        asks: isMeasured,
        run: ({ facts, attested }) => {
            const pcr0 = attested.document?.form.value?.pcrs.get(0);
            return (0,finding/* same */.FB)('the measurement', pcr0 && (0,proof_bytes/* toHex */.nj)(pcr0), facts.proof.environment.measurement);
        },
    },
    {
        id: 'measurement-not-debug',
        section: 'code',
        about: 'the enclave did not run in debug mode',
        asks: isMeasured,
        run: ({ attested }) => {
            const document = attested.document?.form.value;
            if (!document)
                return (0,finding/* fail */.fJ)('no document says so');
            return (0,evidence_document/* isDebug */._o)(document) ? (0,finding/* fail */.fJ)('the enclave ran in debug mode: nothing was measured') : (0,finding/* pass */.IX)();
        },
    },
    {
        id: 'measurement-allowed',
        section: 'code',
        about: 'the measurement in a verified document is one the policy allows',
        asks: namesMeasurement,
        run: checkMeasurement,
    },
    {
        id: 'key-allowed',
        section: 'code',
        about: 'the signer key is one the policy allows and has not revoked',
        asks: ({ policy }) => (policy.allowedPublicKeys ?? policy.revoked) !== undefined,
        run: code_checkKey,
    },
    {
        id: 'enforcement-allowed',
        section: 'code',
        about: 'the key was held the way the policy requires',
        asks: (context) => context.policy.requireEnforcement !== undefined || namesMeasurement(context),
        run: checkEnforcement,
    },
];
function checkMeasurement(context) {
    const { policy, facts } = context;
    if (matchesStub(context))
        return (0,finding/* pass */.IX)('no hardware: a development measurement');
    const document = attestedDocument(context);
    if (!document) {
        const { enforcement, measurement } = facts.proof.environment;
        return (0,finding/* fail */.fJ)('unattested: the measurement is a bare claim, no verified document says it', {
            expected: listed(policy.allowedMeasurements ?? ['the PCRs of the policy']),
            actual: `${(0,proof_bytes/* quote */.hD)(measurement)} (${enforcement})`,
        });
    }
    const demands = Object.entries(policy.pcrs ?? {}).map(([index, values]) => [Number(index), values]);
    if (policy.allowedMeasurements)
        demands.unshift([0, policy.allowedMeasurements]);
    for (const [index, allowed] of demands) {
        const register = document.pcrs.get(index);
        const actual = register ? (0,proof_bytes/* toHex */.nj)(register) : 'absent';
        if (!allowed.includes(actual))
            return (0,finding/* fail */.fJ)(`PCR${index} is not one the policy allows`, { expected: listed(allowed), actual });
    }
    return (0,finding/* pass */.IX)('by a verified document');
}
function listed(values) {
    const shown = values
        .slice(0, 3)
        .map((value) => (0,proof_bytes/* quote */.hD)(value, 100))
        .join(' or ');
    return values.length > 3 ? `${shown} or ${values.length - 3} more` : shown;
}
function matchesStub({ facts: { proof }, policy }) {
    const { enforcement, measurement } = proof.environment;
    return (enforcement === 'stub' &&
        measurement.startsWith(stubPrefix) &&
        policy.pcrs === undefined &&
        policy.allowedMeasurements?.includes(measurement) === true);
}
function code_checkKey({ facts: { proof }, policy }) {
    const { publicKeyB64 } = proof.signer;
    const named = [publicKeyB64, proof.environment.measurement, proof.commit.epochId, proof.commit.bootB64];
    const revoked = policy.revoked?.find(({ value }) => named.includes(value));
    if (revoked) {
        const since = revoked.since === undefined ? '' : ' and nothing proves the commit is older than the revocation';
        return (0,finding/* fail */.fJ)(`revoked by the policy${since}`, { actual: revoked.value });
    }
    if (!policy.allowedPublicKeys || policy.allowedPublicKeys.includes(publicKeyB64))
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)('another key signed', {
        expected: policy.allowedPublicKeys.slice(0, 3).join(' or '),
        actual: publicKeyB64,
    });
}
function checkEnforcement(context) {
    const { policy, facts } = context;
    const { enforcement } = facts.proof.environment;
    const required = policy.requireEnforcement;
    if (required !== undefined) {
        if (enforcement === required)
            return (0,finding/* pass */.IX)(required === 'stub' ? 'no hardware' : undefined);
        return (0,finding/* fail */.fJ)('the key was held another way', { expected: required, actual: enforcement });
    }
    if (enforcement === 'measured-tee' || matchesStub(context))
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)('naming a measurement asks for measured code', { expected: 'measured-tee', actual: enforcement });
}

// EXTERNAL MODULE: ./lib/src/proof/boot.js
var proof_boot = __webpack_require__(59875);
// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
// EXTERNAL MODULE: ./lib/src/proof/checkpoint.js
var checkpoint = __webpack_require__(85253);
;// CONCATENATED MODULE: ./lib/src/verify/checks/handover.js
// SPDX-License-Identifier: Apache-2.0
// Handover: did the former epoch name this one, and no other, to continue its chain (SPEC.md §6)?




/** Asked of the first proof after a handover. */
function checkHandover(context) {
    const { commit, signer } = context.facts.proof;
    const { epochLink: link } = commit;
    if (!link)
        return (0,finding/* fail */.fJ)('the proof names no former epoch');
    const own = (0,finding/* allOf */.bn)((0,finding/* same */.FB)('the epoch the link leads to', link.toEpochId, commit.epochId), (0,finding/* same */.FB)('the key the link leads to', link.toPublicKeyB64, signer.publicKeyB64));
    if (own.status === 'fail')
        return own;
    if (context.previous)
        return (0,finding/* fail */.fJ)('only the first proof of an epoch can come from a handover');
    const requiresChain = (context.policy.requireChain ?? 'none') !== 'none';
    if (!context.former && context.handovers.length === 0 && !requiresChain) {
        return (0,finding/* notAsked */.Op)('the former epoch is not in the input');
    }
    if (commit.bootB64 !== undefined)
        return checkSuccession(link, context, requiresChain);
    if (requiresChain)
        return (0,finding/* fail */.fJ)('the former epoch signed no handover: a historic link is the word of the new one alone');
    return checkHistoricLink(link, context);
}
/** Historic enclaves were told their former epoch by their parent: only the proof they name stands for it. */
function checkHistoricLink(link, { former }) {
    const last = former?.find(({ chainHash }) => chainHash === link.prevProofHashB64)?.proof;
    if (!last)
        return (0,finding/* fail */.fJ)('the last proof of the former epoch is not in the input');
    return (0,finding/* allOf */.bn)((0,finding/* pass */.IX)('by the word of the new epoch alone'), (0,finding/* same */.FB)('the key of the former epoch', link.prevPublicKeyB64, last.signer.publicKeyB64), (0,finding/* same */.FB)('the counter of the former epoch', link.prevCounter, last.commit.counter));
}
/** The former epoch signed that this one, and no other, continues its chain, and where. */
function checkSuccession(link, { facts, handovers, former }, requiresChain) {
    const { commit, signer } = facts.proof;
    const handover = handovers.find(({ epochId }) => epochId === link.prevEpochId);
    if (!handover)
        return (0,finding/* fail */.fJ)('the former epoch did not hand the chain over to this one');
    const publicKey = (0,proof_bytes/* fromBase64 */.Ey)(handover.publicKeyB64, 'handover.publicKeyB64', 32);
    const signature = (0,proof_bytes/* fromBase64 */.Ey)(handover.signatureB64, 'handover.signatureB64', 64);
    if (!(0,ed25519/* verifyEd25519 */.pI)(signature, (0,checkpoint/* checkpointBytes */.eV)(handover), publicKey))
        return (0,finding/* fail */.fJ)('the handover is not signed by its key');
    if (requiresChain && former && former.at(-1)?.chainHash !== handover.headB64) {
        return (0,finding/* fail */.fJ)('proofs before the handover are missing', {
            expected: handover.headB64,
            actual: former.at(-1)?.chainHash ?? 'none',
        });
    }
    const next = BigInt(handover.firstIndex) + BigInt(handover.length);
    return (0,finding/* allOf */.bn)((0,finding/* same */.FB)('the key of the former epoch', link.prevPublicKeyB64, handover.publicKeyB64), (0,finding/* same */.FB)('the key that was named successor', handover.successor?.publicKeyB64, signer.publicKeyB64), (0,finding/* same */.FB)('the boot that was named successor', handover.successor?.bootB64, commit.bootB64), (0,finding/* same */.FB)('the head that was handed over', handover.headB64, link.prevProofHashB64), (0,finding/* same */.FB)('the head that was handed over', handover.headB64, commit.prevB64), (0,finding/* same */.FB)('the place after the handover', `${next}`, commit.chainIndex));
}

;// CONCATENATED MODULE: ./lib/src/verify/checks/epoch.js
// SPDX-License-Identifier: Apache-2.0
// Epoch: which boot of which image, with which configuration, holds the key?







/**
 * A proof that carries its own document needs its boot proof only where the input has it or the policy asks for it;
 * one that names a boot instead of carrying a document stands on it, or on the document of an epoch peer.
 */
const claimsBoot = ({ facts: { proof }, policy, attested }) => (proof.commit.bootB64 !== undefined &&
    ((attested.binding === 'boot' && !attested.peer) || attested.boot !== undefined)) ||
    policy.boot !== undefined ||
    policy.identity !== undefined;
/** Runs a check on the boot proof, or fails where there is none. */
const onBoot = (check) => (context) => {
    const { boot } = context.attested;
    if (boot)
        return check(boot, context);
    return (0,finding/* fail */.fJ)(context.facts.proof.commit.bootB64 === undefined
        ? 'the proof names no boot'
        : 'the boot proof the body names is not in the input');
};
const epochRows = [
    {
        id: 'epoch-id',
        section: 'epoch',
        about: 'the proof names the epoch it was made in',
        asks: ({ policy }) => policy.requireEpochId === true,
        run: ({ facts }) => (facts.proof.commit.epochId === undefined ? (0,finding/* fail */.fJ)('the proof names no epoch') : (0,finding/* pass */.IX)()),
    },
    {
        id: 'boot-proof',
        section: 'epoch',
        about: 'the boot proof the body names is signed by the key, and attested by a genuine document made for it',
        asks: claimsBoot,
        run: onBoot(checkBoot),
    },
    {
        id: 'boot-epoch',
        section: 'epoch',
        about: 'the boot proof is of this epoch and key, and the only one of it',
        asks: claimsBoot,
        run: onBoot(({ boot, isContradicted }, { facts: { proof } }) => (0,finding/* allOf */.bn)((0,finding/* same */.FB)('the epoch of the boot', proof.commit.epochId, boot.epochId), (0,finding/* same */.FB)('the name of the epoch', (0,proof_boot/* epochIdOf */.qV)(boot.publicKeyB64, boot.bootNonceB64), boot.epochId), (0,finding/* same */.FB)('the key of the boot', proof.signer.publicKeyB64, boot.publicKeyB64), (0,finding/* same */.FB)('the enforcement of the boot', proof.environment.enforcement, boot.enforcement), (0,finding/* same */.FB)('the measurement of the boot', proof.environment.measurement, boot.measurement), isContradicted ? (0,finding/* fail */.fJ)('two boot proofs of one epoch say different things') : (0,finding/* pass */.IX)())),
    },
    {
        id: 'boot-config',
        section: 'epoch',
        about: 'its configuration was locked into PCR16 of every document, and is one the policy allows',
        asks: claimsBoot,
        run: onBoot(({ boot, document }, { attested, policy }) => (0,finding/* allOf */.bn)(checkPcr16('the boot document', boot, document.form.value), attested.binding === 'body' ? checkPcr16('the document', boot, attested.document?.form.value) : (0,finding/* pass */.IX)(), checkConfig(boot.manifest, policy.boot ?? {}))),
    },
    {
        id: 'epoch-link',
        section: 'epoch',
        about: 'the chain came from its former epoch by a handover',
        asks: ({ facts: { proof } }) => proof.commit.epochLink !== undefined,
        run: checkHandover,
    },
];
function checkBoot({ boot, bodyHash, document }, { now }) {
    const publicKey = (0,proof_bytes/* fromBase64 */.Ey)(boot.publicKeyB64, 'boot.publicKeyB64', 32);
    const signature = (0,proof_bytes/* fromBase64 */.Ey)(boot.signatureB64, 'boot.signatureB64', 64);
    if (!(0,ed25519/* verifyEd25519 */.pI)(signature, (0,proof_boot/* bootBytes */.q6)(boot), publicKey))
        return (0,finding/* fail */.fJ)('the key of the boot did not sign it');
    if (boot.enforcement !== 'measured-tee')
        return (0,finding/* fail */.fJ)('the boot does not claim measured code', { actual: boot.enforcement });
    const at = document.form.value?.timestamp ?? now;
    const genuine = (0,evidence_document/* genuineDocument */.Z5)(document, { at, now });
    if (genuine.fault)
        return settled(genuine);
    return checkBootDocument(genuine.value, boot, bodyHash, publicKey);
}
function checkBootDocument(document, boot, bodyHash, publicKey) {
    const nonce = (0,proof_bytes/* fromBase64 */.Ey)(boot.bootNonceB64, 'boot.bootNonceB64');
    const demands = [
        ['user_data', bodyHash, document.userData],
        ['public_key', publicKey, document.publicKey],
        ['nonce', nonce, document.nonce],
    ];
    for (const [what, expected, actual] of demands) {
        if (actual && (0,proof_bytes/* equalBytes */.ex)(expected, actual))
            continue;
        return (0,finding/* fail */.fJ)(`${what} of the boot document differs`, {
            expected: (0,proof_bytes/* toHex */.nj)(expected),
            actual: actual ? (0,proof_bytes/* toHex */.nj)(actual) : 'absent',
        });
    }
    if ((0,evidence_document/* isDebug */._o)(document))
        return (0,finding/* fail */.fJ)('the enclave of the boot ran in debug mode');
    return (0,finding/* same */.FB)('the measurement of the boot document', boot.measurement, (0,proof_bytes/* toHex */.nj)(document.pcrs.get(0) ?? new Uint8Array()));
}
function checkPcr16(what, boot, document) {
    const expected = (0,proof_boot/* bootPcr16 */.L7)(boot);
    const actual = document?.pcrs.get(16);
    if (actual && (0,proof_bytes/* equalBytes */.ex)(expected, actual))
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)(`PCR16 of ${what} does not hold this boot`, {
        expected: (0,proof_bytes/* toHex */.nj)(expected),
        actual: actual ? (0,proof_bytes/* toHex */.nj)(actual) : 'absent',
    });
}
function checkConfig({ image, config }, asked) {
    const { counterMode, issuers, maxEpochMs, sourceB64 } = asked;
    const listed = config.issuers;
    const life = config.maxEpochMs;
    if (counterMode !== undefined && config.counterMode !== counterMode) {
        return (0,finding/* fail */.fJ)('the counter mode is another one', {
            expected: counterMode,
            actual: (0,proof_bytes/* quote */.hD)(String(config.counterMode)),
        });
    }
    if (sourceB64 !== undefined && image.sourceB64 !== sourceB64) {
        return (0,finding/* fail */.fJ)('the source of the image is another one', { expected: sourceB64, actual: image.sourceB64 });
    }
    if (issuers !== undefined && !(Array.isArray(listed) && listed.every((issuer) => issuers.includes(String(issuer))))) {
        return (0,finding/* fail */.fJ)('the boot accepts identities of an issuer the policy does not allow', {
            expected: issuers.join(' or '),
        });
    }
    if (maxEpochMs !== undefined && !(typeof life === 'number' && life <= maxEpochMs)) {
        return (0,finding/* fail */.fJ)('the epoch may live longer than the policy allows', { expected: `at most ${maxEpochMs} ms` });
    }
    return (0,finding/* pass */.IX)();
}

// EXTERNAL MODULE: ./lib/src/verify/checks/form.js
var checks_form = __webpack_require__(15918);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
// EXTERNAL MODULE: ./lib/src/proof/schema.js
var schema = __webpack_require__(48348);
;// CONCATENATED MODULE: ./lib/src/proof/agency.js
// SPDX-License-Identifier: Apache-2.0
// Agency: which person's key approved a commit, and the approval (SPEC.md on actors). The actor is in the signed body,
// the approval is not: it carries a signature of its own, judged by `src/evidence/authorization.ts`.


const historicPurpose = 'occ/commit-authorize/v1';
const authorizationPurpose = 'occ/commit-authorize/v2';
/** As many digests as one request may hold. */
const maxBatch = 1000;
/** `keyId`: lower-case hex of SHA-256 of the SubjectPublicKeyInfo. */
const keyId = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{64}$/, 'lower-case hex of 32 bytes'));
const actorSchema = schemas/* strictObject */.rej({
    keyId: schema/* label */.Pf,
    publicKeyB64: schema/* text */.Qq,
    algorithm: schema/* label */.Pf,
    provider: schema/* label */.Pf,
});
const historicMembers = {
    purpose: schemas/* literal */.euz(historicPurpose),
    actorKeyId: schema/* label */.Pf,
    artifactHash: schema/* text */.Qq,
    challenge: schema/* text */.Qq,
    timestamp: schema/* milliseconds */.Rz,
    signatureB64: schema/* base64Blob */.LD,
};
const assertionMembers = {
    format: schemas/* literal */.euz('webauthn'),
    authenticatorDataB64: schema/* base64Blob */.LD,
    clientDataJSON: schema/* text */.Qq,
};
const members = {
    purpose: schemas/* literal */.euz(authorizationPurpose),
    actorKeyId: keyId,
    /** What one approval covers, in parallel: the slots taken before and the digests they are for. */
    slotHashes: schemas/* array */.YOg(schema/* base64Of32 */.Y8).check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(maxBatch)),
    digests: schemas/* array */.YOg(schema/* base64Of32 */.Y8).check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(maxBatch)),
    signatureB64: schema/* base64Blob */.LD,
};
/** March 2026: a device key over canonical JSON. */
const historicDirect = schemas/* strictObject */.rej({ ...historicMembers, protocolVersion: schemas/* optional */.lqM(schema/* text */.Qq) });
/** March 2026: a passkey over a bare challenge. */
const historicAssertion = schemas/* strictObject */.rej({ ...historicMembers, ...assertionMembers });
const direct = schemas/* strictObject */.rej({ ...members, format: schemas/* literal */.euz('direct') });
const assertion = schemas/* strictObject */.rej({ ...members, ...assertionMembers });
const authorizationSchema = schemas/* union */.KCZ([historicDirect, historicAssertion, direct, assertion]);
/** What upstream enclaves noted about a batch; nobody signed it. */
const batchContextSchema = schemas/* strictObject */.rej({
    batchSize: schemas/* int */.Whr().check(api/* _positive */.NC(), api/* _lte */.Zm(maxBatch)),
    batchIndex: schemas/* int */.Whr().check(api/* _nonnegative */.UI()),
    batchDigests: schemas/* array */.YOg(schema/* text */.Qq).check(api/* _maxLength */.Eb(maxBatch)),
});
const agencySchema = schemas/* strictObject */.rej({
    actor: actorSchema,
    authorization: authorizationSchema,
    batchContext: schemas/* optional */.lqM(batchContextSchema),
});
/** @throws OccError `proof-invalid` */
function parseAgency(value) {
    return (0,schema/* readBySchema */.RZ)(agencySchema, value, 'proof-invalid', 'agency');
}

// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/evidence/fault.js + 2 modules
var fault = __webpack_require__(61546);
// EXTERNAL MODULE: ./lib/src/evidence/ecdsa.js
var ecdsa = __webpack_require__(8866);
;// CONCATENATED MODULE: ./lib/src/evidence/p256.js
// SPDX-License-Identifier: Apache-2.0
// P-256 keys and signatures as passkeys and devices write them: SubjectPublicKeyInfo and DER, each in its one encoding,
// so that one key has one id. `ecdsa.ts` verifies.


/** RFC 5480 §2: what stands in front of the 65 bytes of an uncompressed point on the named curve. */
const spkiPrefix = Uint8Array.of(...[0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01], ...[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00]);
/** The point of a SubjectPublicKeyInfo: 65 bytes, on the curve; undefined for any other bytes. */
function readP256Spki(spki) {
    if (!(0,proof_bytes/* equalBytes */.ex)(spki.subarray(0, spkiPrefix.length), spkiPrefix))
        return undefined;
    const point = spki.subarray(spkiPrefix.length);
    return (0,ecdsa/* isPublicKey */.NP)('P-256', point) ? point : undefined;
}
/** r ‖ s, 64 bytes, of a DER signature (RFC 3279 §2.2.3), both from 1 to n − 1; undefined for any other bytes. */
function readP256Signature(der) {
    if (der.length < 8 || der.length > 72 || der[0] !== 0x30 || der[1] !== der.length - 2)
        return undefined;
    const endOfR = 4 + (der[3] ?? 0);
    const r = readScalar(der.subarray(2, endOfR));
    const s = readScalar(der.subarray(endOfR));
    if (!r || !s)
        return undefined;
    const signature = new Uint8Array(64);
    signature.set(r, 32 - r.length);
    signature.set(s, 64 - s.length);
    return (0,ecdsa/* isSignature */.hi)('P-256', signature) ? signature : undefined;
}
/** X.690 §8.3 of one INTEGER with nothing after it: positive, minimal, at most 32 bytes without the sign. */
function readScalar(der) {
    const value = der.subarray(2);
    const [first = 0, second = 0] = value;
    if (der[0] !== 0x02 || der[1] !== value.length || value.length === 0 || first > 0x7f)
        return undefined;
    if (first !== 0)
        return value.length <= 32 ? value : undefined;
    return second > 0x7f && value.length <= 33 ? value.subarray(1) : undefined;
}

// EXTERNAL MODULE: ./lib/src/proof/json.js
var json = __webpack_require__(12417);
;// CONCATENATED MODULE: ./lib/src/evidence/base64url.js
// SPDX-License-Identifier: Apache-2.0
// base64url without padding (RFC 4648 §5, RFC 7515 §2): how browsers and tokens write bytes. One text for one value.


function toBase64Url(bytes) {
    return (0,proof_bytes/* toBase64 */.nk)(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
/** @throws OccError `encoding-invalid` for padding, other alphabets and pad bits that are not zero */
function fromBase64Url(text, what) {
    if (!/^[A-Za-z0-9_-]*$/.test(text)) {
        throw new OccError('encoding-invalid', `${what}: expected base64url without padding, got ${quote(text)}`);
    }
    const padding = '='.repeat((4 - (text.length % 4)) % 4);
    return fromBase64(`${text.replaceAll('-', '+').replaceAll('_', '/')}${padding}`, what);
}

;// CONCATENATED MODULE: ./lib/src/evidence/webauthn.js
// SPDX-License-Identifier: Apache-2.0
// A WebAuthn assertion (Level 3 §7.2): what a passkey signed, for which relying party, on which page, with a person
// there. Neither the signature counter nor the browser's honesty is evidence; see SPEC.md on actors.







/** Client data is a challenge, an origin and two flags: some 150 bytes; a long origin and later members fit. */
const maxClientDataBytes = 4096;
/** 37 bytes, and extensions, of which assertions have few. */
const maxAuthenticatorDataBytes = 1024;
/** §5.8.1. Later members are allowed there, and mean nothing here. @throws EvidenceFault `webauthn-client-data` */
function readClientData(bytes) {
    const members = asObject(bytes);
    const { type, challenge, origin, crossOrigin } = members;
    if (typeof type !== 'string' || typeof challenge !== 'string' || typeof origin !== 'string') {
        throw new fault/* EvidenceFault */.wN('webauthn-client-data', { expected: 'texts type, challenge and origin' });
    }
    if (crossOrigin !== undefined && typeof crossOrigin !== 'boolean') {
        throw new fault/* EvidenceFault */.wN('webauthn-client-data', { expected: 'crossOrigin to be true or false' });
    }
    return { type, challenge, origin, crossOrigin: crossOrigin === true || members.topOrigin !== undefined };
}
function asObject(bytes) {
    let value;
    try {
        value = (0,json/* parseJson */.q)((0,proof_bytes/* fromUtf8 */.ar)(bytes), maxClientDataBytes);
    }
    catch (error) {
        if (!(error instanceof errors/* OccError */.U4))
            throw error;
        throw new fault/* EvidenceFault */.wN('webauthn-client-data', { actual: error.message });
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new fault/* EvidenceFault */.wN('webauthn-client-data', { expected: 'an object' });
    }
    return value;
}
/** §6.1: 32 bytes of hash, flags, counter. */
const plainLength = 37;
const flag = { userPresent: 0x01, userVerified: 0x04, eligible: 0x08, backedUp: 0x10, attested: 0x40, extended: 0x80 };
/** @throws EvidenceFault `webauthn-authenticator-data` */
function readAuthenticatorData(bytes) {
    const malformed = (detail) => new fault/* EvidenceFault */.wN('webauthn-authenticator-data', detail);
    if (bytes.length < plainLength || bytes.length > maxAuthenticatorDataBytes) {
        throw malformed({ expected: `${plainLength} to ${maxAuthenticatorDataBytes} bytes`, actual: `${bytes.length}` });
    }
    const flags = bytes[32] ?? 0;
    const has = (bit) => (flags & bit) !== 0;
    if (has(flag.attested))
        throw malformed({ expected: 'no new credential in an assertion' }); // §6.1: only when registering
    if (has(flag.extended) !== bytes.length > plainLength) {
        throw malformed({ expected: 'extensions exactly where the flag says so' });
    }
    if (has(flag.backedUp) && !has(flag.eligible)) {
        throw malformed({ expected: 'only what is eligible for backup to be backed up' }); // §6.1.3
    }
    return {
        rpIdHash: bytes.subarray(0, 32),
        userPresent: has(flag.userPresent),
        userVerified: has(flag.userVerified),
        signCount: new DataView(bytes.buffer, bytes.byteOffset).getUint32(33),
    };
}
/**
 * Holds an assertion against the challenge that should have been signed (its raw bytes), the key (65 bytes), and what
 * is allowed.
 * @returns the origin it was made on
 * @throws EvidenceFault `webauthn-…` or `es256-…`: the first rule it breaks
 */
function checkAssertion(assertion, asked, { rpIds, allowedOrigins }, verify) {
    const client = readClientData(assertion.clientDataJSON);
    const authenticator = readAuthenticatorData(assertion.authenticatorData);
    const same = (actual, expected, rule) => {
        if (actual !== expected)
            throw new fault/* EvidenceFault */.wN(rule, { expected: (0,proof_bytes/* quote */.hD)(expected), actual: (0,proof_bytes/* quote */.hD)(actual) });
    };
    same(client.type, 'webauthn.get', 'webauthn-type');
    same(client.challenge, toBase64Url(asked.challenge), 'webauthn-challenge');
    if (allowedOrigins)
        checkOrigin(client, allowedOrigins);
    if (rpIds && !rpIds.some((rpId) => (0,proof_bytes/* equalBytes */.ex)((0,sha256/* sha256 */.sc)((0,proof_bytes/* utf8 */.As)(rpId)), authenticator.rpIdHash))) {
        throw new fault/* EvidenceFault */.wN('webauthn-rp-id', {
            expected: rpIds.map((rpId) => (0,proof_bytes/* quote */.hD)(rpId)).join(', '),
            actual: `SHA-256 ${(0,proof_bytes/* toHex */.nj)(authenticator.rpIdHash)}`,
        });
    }
    if (!authenticator.userPresent)
        throw new fault/* EvidenceFault */.wN('webauthn-user-present');
    if (!authenticator.userVerified)
        throw new fault/* EvidenceFault */.wN('webauthn-user-verified');
    const signature = readP256Signature(assertion.signature);
    if (!signature)
        throw new fault/* EvidenceFault */.wN('es256-signature-form');
    // §7.2 step 20 f.
    const message = (0,proof_bytes/* concatBytes */.Id)(assertion.authenticatorData, (0,sha256/* sha256 */.sc)(assertion.clientDataJSON));
    if (!verify({ curve: 'P-256', publicKey: asked.publicKey, message, signature })) {
        throw new fault/* EvidenceFault */.wN('es256-signature');
    }
    return { origin: client.origin };
}
function checkOrigin(client, allowedOrigins) {
    if (!allowedOrigins.includes(client.origin)) {
        const expected = allowedOrigins.map((origin) => (0,proof_bytes/* quote */.hD)(origin)).join(', ');
        throw new fault/* EvidenceFault */.wN('webauthn-origin', { expected, actual: (0,proof_bytes/* quote */.hD)(client.origin) });
    }
    if (client.crossOrigin)
        throw new fault/* EvidenceFault */.wN('webauthn-cross-origin');
}

;// CONCATENATED MODULE: ./lib/src/evidence/authorization.js








/**
 * Judges the approval in a proof. That the actor is the one in the signed body, and that the proof itself holds, is the
 * signature row's business.
 * @param policy `rpIds` and `allowedOrigins` are needed for a passkey's approval of the current form
 * @throws EvidenceFault `authorization-…`, `webauthn-…` or `es256-…`: the first rule it breaks
 */
function checkAuthorization(proof, policy, verify) {
    const agency = wellFormed(() => parseAgency(proof.agency));
    const publicKey = actorKey(agency);
    const { authorization } = agency;
    if (authorization.purpose === historicPurpose) {
        return checkHistoric(proof, agency, authorization, { publicKey, policy, verify });
    }
    return checkCurrent(proof, agency, authorization, { publicKey, policy, verify });
}
/** The bytes an actor signs directly; their SHA-256 is the challenge for a passkey. */
function authorizedBytes(request) {
    const { epochId, chainId, slotHashes, digests, policy } = request;
    const body = { version: 'occ/authorize/2', epochId, chainId, slotHashes, digests };
    return (0,canonical/* canonicalize */.dw)(policy === undefined ? body : { ...body, policy });
}
function actorKey({ actor, authorization }) {
    const spki = wellFormed(() => (0,proof_bytes/* fromBase64 */.Ey)(actor.publicKeyB64, 'agency.actor.publicKeyB64'));
    const publicKey = readP256Spki(spki);
    if (actor.algorithm !== 'ES256' || !publicKey)
        throw new fault/* EvidenceFault */.wN('es256-key');
    const keyId = (0,proof_bytes/* toHex */.nj)((0,sha256/* sha256 */.sc)(spki));
    if (actor.keyId !== keyId) {
        throw new fault/* EvidenceFault */.wN('authorization-key-id', { expected: keyId, actual: (0,proof_bytes/* quote */.hD)(actor.keyId) });
    }
    if (authorization.actorKeyId !== keyId) {
        throw new fault/* EvidenceFault */.wN('authorization-actor', { expected: keyId, actual: (0,proof_bytes/* quote */.hD)(authorization.actorKeyId) });
    }
    return publicKey;
}
function checkCurrent(proof, agency, authorization, means) {
    const { epochId, chainId, slotHashB64 } = proof.commit;
    if (epochId === undefined || chainId === undefined || slotHashB64 === undefined) {
        throw new fault/* EvidenceFault */.wN('authorization-place');
    }
    const { slotHashes, digests, actorKeyId: keyId } = authorization;
    if (agency.batchContext || slotHashes.length !== digests.length || new Set(slotHashes).size !== slotHashes.length) {
        throw new fault/* EvidenceFault */.wN('authorization-form', { expected: 'one digest for each of different slots, and no batch' });
    }
    const at = slotHashes.indexOf(slotHashB64);
    if (at === -1)
        throw new fault/* EvidenceFault */.wN('authorization-slot', { actual: slotHashB64 });
    if (digests[at] !== proof.artifact.digestB64) {
        throw new fault/* EvidenceFault */.wN('authorization-artifact', {
            expected: proof.artifact.digestB64,
            actual: digests[at] ?? '',
        });
    }
    const signed = authorizedBytes({ epochId, chainId, slotHashes, digests, policy: proof.policy });
    const facts = { purpose: authorizationPurpose, keyId, bound: 'artifact' };
    if (authorization.format === 'direct') {
        checkDirect(authorization.signatureB64, signed, means);
        return { ...facts, format: 'direct' };
    }
    const { rpIds, allowedOrigins } = means.policy;
    if (!rpIds?.length || !allowedOrigins?.length)
        throw new fault/* EvidenceFault */.wN('webauthn-policy');
    return { ...facts, format: 'webauthn', ...checkPasskey(authorization, (0,sha256/* sha256 */.sc)(signed), means) };
}
/** Upstream's rules, to the letter, and what they leave open said. */
function checkHistoric(proof, agency, authorization, means) {
    const { artifactHash, actorKeyId: keyId } = authorization;
    const isDirect = artifactHash === proof.artifact.digestB64;
    if (!isDirect)
        checkBatch(agency, artifactHash, proof.artifact.digestB64);
    if ('format' in authorization) {
        const challenge = wellFormed(() => (0,proof_bytes/* fromBase64 */.Ey)(authorization.challenge, 'agency.authorization.challenge'));
        const assertion = checkPasskey(authorization, challenge, means);
        return { purpose: historicPurpose, keyId, format: 'webauthn', bound: 'not-bound', ...assertion };
    }
    const { signatureB64, ...payload } = authorization;
    checkDirect(signatureB64, (0,canonical/* canonicalize */.dw)(payload), means);
    return { purpose: historicPurpose, keyId, format: 'direct', bound: isDirect ? 'artifact' : 'not-bound' };
}
/** The signature names the first digest; the list that connects the others with it is unsigned. */
function checkBatch({ batchContext }, artifactHash, digestB64) {
    if (!batchContext) {
        throw new fault/* EvidenceFault */.wN('authorization-artifact', { expected: digestB64, actual: (0,proof_bytes/* quote */.hD)(artifactHash) });
    }
    const { batchDigests } = batchContext;
    if (!batchDigests.includes(digestB64) || batchDigests[0] !== artifactHash) {
        throw new fault/* EvidenceFault */.wN('authorization-batch');
    }
}
function checkDirect(signatureB64, message, { publicKey, verify }) {
    const signature = readP256Signature(wellFormed(() => (0,proof_bytes/* fromBase64 */.Ey)(signatureB64, 'agency.authorization.signatureB64')));
    if (!signature)
        throw new fault/* EvidenceFault */.wN('es256-signature-form');
    if (!verify({ curve: 'P-256', publicKey, message, signature }))
        throw new fault/* EvidenceFault */.wN('es256-signature');
}
function checkPasskey(authorization, challenge, { publicKey, policy, verify }) {
    const { authenticatorDataB64, clientDataJSON, signatureB64 } = authorization;
    const assertion = wellFormed(() => ({
        clientDataJSON: (0,proof_bytes/* utf8 */.As)(clientDataJSON),
        authenticatorData: (0,proof_bytes/* fromBase64 */.Ey)(authenticatorDataB64, 'agency.authorization.authenticatorDataB64'),
        signature: (0,proof_bytes/* fromBase64 */.Ey)(signatureB64, 'agency.authorization.signatureB64'),
    }));
    return checkAssertion(assertion, { challenge, publicKey }, policy, verify);
}
function wellFormed(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof fault/* EvidenceFault */.wN || !(error instanceof errors/* OccError */.U4))
            throw error;
        throw new fault/* EvidenceFault */.wN('authorization-form', { actual: error.message });
    }
}

// EXTERNAL MODULE: ./lib/src/verify/row.js
var row = __webpack_require__(50730);
;// CONCATENATED MODULE: ./lib/src/verify/checks/identity.js
// SPDX-License-Identifier: Apache-2.0
// Identity: which workflow committed, and which person approved? Text that callers wrote satisfies no row.







/** Chains whose identity the enclave verified; a proof in one without `commit.identity` is a false claim. */
const identityChains = 'gha/';
const identityRows = [
    (0,row/* pendingRow */.A)('workflow-identity', 'identity', 'the enclave verified the workflow identity it signed, from an issuer its boot proof lists', ({ facts: { proof }, policy }) => proof.commit.identity !== undefined ||
        proof.commit.chainId?.startsWith(identityChains) === true ||
        policy.identity !== undefined),
    (0,row/* pendingRow */.A)('identity-allowed', 'identity', 'that workflow is one the policy allows', ({ policy }) => policy.identity !== undefined),
    {
        id: 'actor',
        section: 'identity',
        about: "a person's key authorised this commit",
        asks: ({ facts: { proof }, policy }) => proof.agency !== undefined || policy.requireActor === true,
        run: checkActor,
    },
    {
        id: 'actor-allowed',
        section: 'identity',
        about: 'that person is one the policy allows',
        asks: ({ policy }) => (policy.allowedActorKeyIds ?? policy.allowedActorProviders) !== undefined,
        run: (context) => {
            const { allowedActorKeyIds, allowedActorProviders } = context.policy;
            const actor = context.facts.proof.agency?.actor;
            if (!actor || checkActor(context).status !== 'pass')
                return (0,finding/* fail */.fJ)('no valid approval names a person');
            return (0,finding/* allOf */.bn)(among('another person approved', allowedActorKeyIds, actor.keyId), among('the approval is of another kind', allowedActorProviders, actor.provider));
        },
    },
];
function checkActor({ facts: { proof }, policy, verify }) {
    if (!proof.agency)
        return (0,finding/* fail */.fJ)('nobody approved this commit');
    const { rpIds, allowedOrigins } = policy;
    const approval = (0,fault/* attempt */.CD)(() => checkAuthorization(proof, { rpIds, allowedOrigins }, verify));
    if (approval.fault)
        return settled(approval);
    const { purpose, bound, format } = approval.value;
    const what = `${format}, ${bound === 'artifact' ? 'bound to this artifact' : 'not bound to this artifact'}`;
    if (purpose === historicPurpose && policy.allowHistoricActor !== true) {
        return (0,finding/* fail */.fJ)(`a historic approval (${what}) counts only where the policy says allowHistoricActor`);
    }
    return (0,finding/* pass */.IX)(what);
}
function among(what, allowed, actual) {
    if (!allowed || allowed.includes(actual))
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)(what, { expected: allowed.slice(0, 3).join(' or '), actual: (0,proof_bytes/* quote */.hD)(actual) });
}

;// CONCATENATED MODULE: ./lib/src/verify/checks/order.js

const requiresChain = ({ policy }) => (policy.requireChain ?? 'none') !== 'none';
const orderRows = [
    {
        id: 'counter-window',
        section: 'order',
        about: 'the counter lies in the window of the policy',
        asks: ({ policy }) => (policy.minCounter ?? policy.maxCounter) !== undefined,
        run: ({ facts, policy }) => {
            const { counter } = facts.proof.commit;
            if (counter === undefined)
                return (0,finding/* fail */.fJ)('the proof has no counter');
            const low = policy.minCounter === undefined || BigInt(counter) >= BigInt(policy.minCounter);
            const high = policy.maxCounter === undefined || BigInt(counter) <= BigInt(policy.maxCounter);
            const expected = `${policy.minCounter ?? '0'} to ${policy.maxCounter ?? 'any'}`;
            return low && high ? (0,finding/* pass */.IX)() : (0,finding/* fail */.fJ)('the counter lies outside the window', { expected, actual: counter });
        },
    },
    {
        id: 'chain-link',
        section: 'order',
        about: 'the proof names the hash of the one before it, and no other proof claims its place',
        asks: (context) => requiresChain(context) || claimsPlace(context),
        run: checkLink,
    },
    {
        id: 'expected-head',
        section: 'order',
        about: 'the proof is a head the policy knows, or lies before one',
        asks: ({ policy }) => policy.expectedHead !== undefined,
        run: ({ facts, underHead }) => underHead.has(facts.chainHash)
            ? (0,finding/* pass */.IX)()
            : (0,finding/* fail */.fJ)('no expected head leads back to this proof: it is of another run, or proofs are missing', {
                actual: facts.chainHash,
            }),
    },
    {
        id: 'chain-complete',
        section: 'order',
        about: 'a checkpoint of the enclave shows that the chain was closed with these proofs and no others',
        asks: ({ policy }) => policy.requireChain === 'complete',
        run: ({ checkpoints, splitEpoch }) => splitEpoch ? (0,finding/* fail */.fJ)('two epochs in one chain, and no handover between them') : checkpoints.completeness(),
    },
    {
        id: 'checkpoint',
        section: 'order',
        about: 'every checkpoint of the chain is signed and agrees with the proofs',
        asks: ({ checkpoints, policy }) => checkpoints.list.length > 0 || policy.expectedNonce !== undefined,
        run: ({ checkpoints, policy }) => {
            const { expectedNonce } = policy;
            if (expectedNonce !== undefined && !checkpoints.list.some(({ nonceB64 }) => nonceB64 === expectedNonce)) {
                return (0,finding/* fail */.fJ)('no checkpoint of the chain has the expected nonce', { expected: expectedNonce });
            }
            return checkpoints.agreement();
        },
    },
];
/** Does the proof say anything about its place that this input can contradict? */
function claimsPlace({ facts, previous, rival }) {
    const { chainIndex, prevB64 } = facts.proof.commit;
    return chainIndex !== undefined || rival !== undefined || (previous !== undefined && prevB64 !== undefined);
}
function checkLink(context) {
    const { facts, previous, rival, splitEpoch } = context;
    const { chainIndex, prevB64, epochLink } = facts.proof.commit;
    if (rival)
        return (0,finding/* fail */.fJ)('two proofs claim one place in the chain', { actual: `place ${facts.position}` });
    if (splitEpoch && requiresChain(context))
        return (0,finding/* fail */.fJ)('two epochs in one chain, and no handover between them');
    if (facts.position === undefined)
        return (0,finding/* fail */.fJ)('the proof has neither chain index nor counter: it has no place');
    if (chainIndex === '0')
        return (0,finding/* fail */.fJ)('chain indexes start at 1', { actual: chainIndex });
    if (chainIndex === '1' && prevB64 !== undefined && !epochLink)
        return (0,finding/* fail */.fJ)('the first proof of a chain names one before it');
    if (chainIndex !== undefined && chainIndex !== '1' && prevB64 === undefined)
        return (0,finding/* fail */.fJ)('the proof names none before it');
    if (!previous && chainIndex === '1')
        return (0,finding/* pass */.IX)('the first of its chain');
    if (!previous && requiresChain(context))
        return (0,finding/* pass */.IX)('the lowest of the proofs given');
    if (!previous)
        return (0,finding/* notAsked */.Op)('the proof before it is not in the input');
    if (prevB64 === previous.chainHash)
        return checkAdjacent(facts.position, previous.position, chainIndex !== undefined);
    const isNeighbour = chainIndex !== undefined && facts.position === (previous.position ?? 0n) + 1n;
    if (!isNeighbour && !requiresChain(context))
        return (0,finding/* notAsked */.Op)('the proof before it is not in the input');
    return (0,finding/* fail */.fJ)(isNeighbour ? 'the proof before it has another hash' : 'a proof of the chain is missing before this one', {
        expected: prevB64 ?? 'none',
        actual: `${previous.chainHash} at place ${previous.position}`,
    });
}
/** A linked pair must also be counted densely where the chain has indexes. */
function checkAdjacent(here, below, dense) {
    if (!dense || below === undefined || here === below + 1n)
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)('the chain skips an index', { expected: `${below + 1n}`, actual: `${here}` });
}

;// CONCATENATED MODULE: ./lib/src/verify/checks/signature.js
// SPDX-License-Identifier: Apache-2.0
// Signature: did the key the proof names sign this body?





const signatureRows = [
    {
        id: 'signature',
        section: 'signature',
        about: 'the signer key signed the canonical body (Ed25519, strict)',
        asks: row/* always */.G,
        run: ({ facts }) => {
            if (!(0,ed25519/* verifyEd25519 */.pI)(facts.signature, facts.body, facts.publicKey)) {
                return (0,finding/* fail */.fJ)('the signature does not cover this body: something signed was changed, or another key signed');
            }
            return (0,finding/* pass */.IX)((0,canonical/* hasIntegerKey */.Yk)((0,proof/* signedBody */.h8)(facts.proof)) ? 'in the historic order of number-like names' : undefined);
        },
    },
];

// EXTERNAL MODULE: ./lib/src/proof/slot.js
var proof_slot = __webpack_require__(64031);
;// CONCATENATED MODULE: ./lib/src/verify/checks/slot.js
// SPDX-License-Identifier: Apache-2.0
// Slot: was the place in the order given out, by the same key, before the digest was known?




const claimsSlot = ({ facts: { proof }, policy }) => proof.slotAllocation !== undefined ||
    proof.commit.slotHashB64 !== undefined ||
    proof.commit.slotCounter !== undefined ||
    policy.requireSlot === true;
/** Runs a check on the slot, or fails when the proof that claims one does not carry it. */
const onSlot = (check) => ({ facts: { proof } }) => proof.slotAllocation ? check(proof.slotAllocation, proof) : (0,finding/* fail */.fJ)('the proof carries no slot');
const slotRows = [
    {
        id: 'slot-signature',
        section: 'slot',
        about: 'the key the slot names signed it',
        asks: claimsSlot,
        run: onSlot((slot) => {
            const signature = (0,proof_bytes/* fromBase64 */.Ey)(slot.signatureB64, 'slotAllocation.signatureB64', 64);
            const publicKey = (0,proof_bytes/* fromBase64 */.Ey)(slot.publicKeyB64, 'slotAllocation.publicKeyB64', 32);
            return (0,ed25519/* verifyEd25519 */.pI)(signature, (0,proof_slot/* slotBytes */.Gm)(slot), publicKey) ? (0,finding/* pass */.IX)() : (0,finding/* fail */.fJ)('the slot is not signed by its key');
        }),
    },
    {
        id: 'slot-binding',
        section: 'slot',
        about: 'the signed body names exactly this slot, and the slot this signer, chain and boot',
        asks: claimsSlot,
        run: onSlot((slot, { commit, signer }) => {
            if (commit.slotHashB64 === undefined)
                return (0,finding/* fail */.fJ)('the body names no slot hash');
            const hash = (0,proof_slot/* historicSlotHash */.yy)(slot) === commit.slotHashB64 ? commit.slotHashB64 : (0,proof_slot/* slotHash */.B6)(slot);
            return (0,finding/* allOf */.bn)((0,finding/* same */.FB)('the slot hash', commit.slotHashB64, hash), (0,finding/* same */.FB)('the nonce of the slot', commit.nonceB64, slot.nonceB64), (0,finding/* same */.FB)('the counter of the slot', commit.slotCounter, slot.counter), (0,finding/* same */.FB)('the key of the slot', signer.publicKeyB64, slot.publicKeyB64), (0,finding/* same */.FB)('the chain of the slot', commit.chainId, slot.chainId), (0,finding/* same */.FB)('the boot of the slot', commit.bootB64, slot.bootB64));
        }),
    },
    {
        id: 'slot-order',
        section: 'slot',
        about: 'the slot was counted before the commit',
        asks: claimsSlot,
        run: onSlot((slot, { commit }) => {
            if (commit.counter === undefined)
                return (0,finding/* fail */.fJ)('the commit has no counter to compare the slot with');
            if (BigInt(slot.counter) < BigInt(commit.counter))
                return (0,finding/* pass */.IX)();
            return (0,finding/* fail */.fJ)('the slot is not older than the commit', {
                expected: `below ${commit.counter}`,
                actual: slot.counter,
            });
        }),
    },
    {
        id: 'slot-epoch',
        section: 'slot',
        about: 'slot and commit are of one epoch',
        asks: claimsSlot,
        run: onSlot((slot, { commit }) => (0,finding/* same */.FB)('the epoch of the slot', commit.epochId, slot.epochId)),
    },
];

;// CONCATENATED MODULE: ./lib/src/verify/checks/time.js
// SPDX-License-Identifier: Apache-2.0
// Time: not before what, not after what? A bound without evidence is not a bound. Timestamps are unsigned and may be
// added by anybody: one that does not verify bounds nothing, and is a failure only where the policy asks for bounds.




/** How far the clock of an honest signer may be ahead of the verifier's. */
const maxClockSkewMs = 5 * 60 * 1000;
const demandsStamp = ({ policy }) => policy.requireTimestamp === true || (policy.maxTime !== undefined && !policy.seeds);
const timeRows = [
    {
        id: 'timestamp-artifact',
        section: 'time',
        about: 'a timestamp authority saw the digest',
        asks: ({ stamps, policy }) => stamps.artifact !== undefined || policy.requireTimestamp === true,
        run: (context) => checkStamp(context, context.stamps.artifact, context.stamps.proof),
    },
    {
        id: 'timestamp-proof',
        section: 'time',
        about: 'a timestamp authority saw the proof',
        asks: (context) => context.stamps.proof !== undefined || demandsStamp(context),
        run: (context) => {
            const { maxTime, seeds } = context.policy;
            const bounds = maxTime !== undefined && !seeds; // only a token over the proof says when the proof existed
            return checkStamp(context, context.stamps.proof, bounds ? undefined : context.stamps.artifact);
        },
    },
    {
        id: 'time-window',
        section: 'time',
        about: 'the proof was made in the time the policy allows',
        asks: ({ policy }) => (policy.minTime ?? policy.maxTime ?? policy.maxAge) !== undefined,
        run: checkWindow,
    },
];
/** A missing token is excused by the other one, where the policy wants a timestamp but does not say of what. */
function checkStamp(context, stamp, other) {
    const demanded = demandsStamp(context);
    if (stamp === undefined)
        return other ? (0,finding/* notAsked */.Op)('the proof has another timestamp') : (0,finding/* fail */.fJ)('the proof has no such timestamp');
    if (stamp.ok)
        return (0,finding/* pass */.IX)(`${(0,certificate_path/* isoTime */.Ly)(stamp.genTime)} by ${(0,proof_bytes/* quote */.hD)(stamp.authority)}`);
    const reason = `the timestamp bounds nothing: ${stamp.reason} (${stamp.rule})`;
    return demanded ? (0,finding/* fail */.fJ)(reason) : (0,finding/* notAsked */.Op)(reason);
}
/** Lower bounds come from the signer and its hardware; only a timestamp can say "not made after" (SPEC.md §10). */
function checkWindow(context) {
    const { policy, now } = context;
    const { minTime, maxTime, maxAge } = policy;
    if (maxTime !== undefined) {
        const upper = upperBound(context);
        if (upper === undefined)
            return (0,finding/* fail */.fJ)('maxTime needs a verified timestamp of the proof, and there is none');
        if (upper > maxTime)
            return outside('maxTime', maxTime, upper);
    }
    if (minTime === undefined && maxAge === undefined)
        return (0,finding/* pass */.IX)();
    const time = lowerBound(context);
    if (time === undefined)
        return (0,finding/* fail */.fJ)('the proof has no time: nothing bounds it from below');
    const age = now - time;
    if (maxAge !== undefined && age < -maxClockSkewMs) {
        return (0,finding/* fail */.fJ)('the proof says it was made in the future', { expected: `at most ${now}`, actual: `${time}` });
    }
    if (minTime !== undefined && time < minTime)
        return outside('minTime', minTime, time);
    if (maxAge !== undefined && age > maxAge) {
        return (0,finding/* fail */.fJ)('the proof is too old', { expected: `at most ${maxAge} ms`, actual: `${age} ms` });
    }
    return (0,finding/* pass */.IX)();
}
/** Not made before `commit.time`, nor before the document that was made for its body; a boot is long past. */
function lowerBound(context) {
    const { attested, facts } = context;
    const times = [facts.proof.commit.time];
    if (attested.binding !== 'boot')
        times.push(attestedDocument(context)?.timestamp);
    const known = times.filter((time) => time !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}
/** The proof existed when it was timestamped, give or take what the authority admits. */
function upperBound({ stamps, facts, policy }) {
    if (policy.seeds)
        return facts.proof.commit.time;
    return stamps.proof?.ok ? stamps.proof.genTime + (stamps.proof.accuracyMs ?? 0) : undefined;
}
function outside(bound, expected, actual) {
    return (0,finding/* fail */.fJ)(`the time of the proof violates ${bound}`, { expected: `${expected}`, actual: `${actual}` });
}

;// CONCATENATED MODULE: ./lib/src/verify/checks.js
// SPDX-License-Identifier: Apache-2.0
// The list. Read from top to bottom it is the security argument: a proof is valid exactly when every row passes or
// is not asked. Summaries, reports, documentation and the coverage of the vectors all come from here.










/** Rows that read an unread proof; when one fails the others are not reached. */

/** Rows that read a well-formed proof, in order. They run independently of each other. */
const rows = [
    ...artifact/* artifactRows */.Y,
    ...signatureRows,
    ...slotRows,
    ...documentRows,
    ...epochRows,
    ...codeRows,
    ...orderRows,
    ...timeRows,
    ...identityRows,
];
/** All rows, in order. */
const checks = [...checks_form/* formRows */.K, ...rows];
/** Rows whose evidence is read but cannot be verified yet: asked, they fail. */
const pendingChecks = new Set(checks.filter((row) => 'pending' in row && row.pending).map((row) => row.id));


/***/ }),

/***/ 39666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isSameFile),
/* harmony export */   Y: () => (/* binding */ artifactRows)
/* harmony export */ });
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _proof_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56843);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92759);
// SPDX-License-Identifier: Apache-2.0
// Artifact: are these the bytes, and is this the name, that went through?



const artifactRows = [
    {
        id: 'proof-present',
        section: 'artifact',
        about: 'the bundle holds a proof for the artifact',
        asks: ({ artifact }) => artifact !== undefined,
        run: () => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)(),
    },
    {
        id: 'artifact-digest',
        section: 'artifact',
        about: 'the SHA-256 of the artifact is the one that was committed',
        asks: ({ artifact }) => artifact !== undefined,
        run: ({ artifact, facts }) => {
            const committed = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(facts.proof.artifact.digestB64, 'artifact.digestB64', 32);
            if (artifact && (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(artifact.digest, committed))
                return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)();
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the artifact has other bytes than the ones committed', {
                expected: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(committed),
                actual: artifact ? (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(artifact.digest) : 'no artifact',
            });
        },
    },
    {
        id: 'artifact-name',
        section: 'artifact',
        about: 'the artifact has a name it was committed under, and no later commit of the chain took that name',
        asks: ({ facts, policy }) => facts.proof.commit.nameHashesB64 !== undefined || policy.requireNames === true,
        run: checkName,
    },
];
const tooManyNames = (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the bundle has too many names to find out which ones its proofs bind');
function checkName(context) {
    const { artifact, facts, labels, names, policy } = context;
    const { nameHashesB64: bound, nonceB64 } = facts.proof.commit;
    if (!bound)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the policy requires names, and the proof binds none');
    const isBound = (name) => bound.includes((0,_proof_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameHash */ ._)(nonceB64, name));
    const path = artifact?.name;
    const labelled = names.disclosed(facts);
    if (labelled === 'too-many')
        return tooManyNames;
    const disclosed = path !== undefined && isBound(path) ? [...labelled, path] : labelled;
    if (disclosed.length === 0) {
        if (labels[0])
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the bundle labels the proof with a name it was not committed under', {
                actual: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(labels[0].name),
            });
        return policy.requireNames
            ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('names are bound, but not disclosed')
            : (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .notAsked */ .Op)('names are bound, but not disclosed');
    }
    const matching = path === undefined ? disclosed : disclosed.filter((name) => isSameFile(name, path));
    if (matching.length === 0) {
        const expected = disclosed
            .slice(0, 3)
            .map((name) => (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name))
            .join(' or ');
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the artifact was committed under another name', { expected, actual: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(path ?? '') });
    }
    return artifact ? checkSuperseded(context, matching) : (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)();
}
/** One path is a suffix of the other at a `/`: a build's `dist/app.tar` may be deployed as `app.tar`. */
function isSameFile(name, path) {
    return name === path || name.endsWith(`/${path}`) || path.endsWith(`/${name}`);
}
/** Of several proofs of one chain with one bound name only the latest stands for an artifact. */
function checkSuperseded({ facts, names, policy }, matching) {
    const here = facts.position;
    if (policy.allowSuperseded || here === undefined)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)();
    for (const name of matching) {
        const latest = names.latest(facts, name);
        if (latest === 'too-many')
            return tooManyNames;
        if (latest !== undefined && latest > here) {
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('a later proof of the chain was committed under the same name', {
                expected: `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} at place ${latest}`,
                actual: `place ${here}`,
            });
        }
    }
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)();
}


/***/ }),

/***/ 15918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ formRows),
/* harmony export */   r: () => (/* binding */ RawProof)
/* harmony export */ });
/* harmony import */ var _proof_bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80851);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _proof_proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75062);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92759);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50730);
// SPDX-License-Identifier: Apache-2.0
// Form: is this an occ/1 proof at all? The only rows that read a proof nobody has read before them.





/** A proof before it is read, read once. */
class RawProof {
    raw;
    #proof;
    constructor(raw) {
        this.raw = raw;
    }
    /** @throws OccError as `parseProof` */
    read() {
        this.#proof ??= (0,_proof_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProof */ .k_)(this.raw);
        return this.#proof;
    }
}
const formRows = [
    {
        id: 'version',
        section: 'form',
        about: 'the proof says it is occ/1',
        asks: ({ raw }) => !(raw instanceof _proof_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableProof */ .Et),
        run: ({ raw }) => {
            const fault = (0,_proof_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .versionFault */ .nj)(raw);
            return fault ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .fail */ .fJ)(fault.message) : (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .pass */ .IX)();
        },
    },
    {
        id: 'shape',
        section: 'form',
        about: 'every member is known, typed and spelt in its one canonical way',
        asks: _row_js__WEBPACK_IMPORTED_MODULE_4__/* .always */ .G,
        run: (context) => {
            if (context.raw instanceof _proof_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableProof */ .Et)
                return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .fail */ .fJ)(context.raw.reason);
            try {
                context.read();
                return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .pass */ .IX)();
            }
            catch (error) {
                return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .fail */ .fJ)((0,_proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asOccError */ .WP)(error).message);
            }
        },
    },
];


/***/ }),

/***/ 92759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   Op: () => (/* binding */ notAsked),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   fJ: () => (/* binding */ fail)
/* harmony export */ });
// SPDX-License-Identifier: Apache-2.0
// A finding: what one check found out about one proof. Never a bare boolean, never an exception.
function pass(reason) {
    return reason === undefined ? { status: 'pass' } : { status: 'pass', reason };
}
function fail(reason, values = {}) {
    return { status: 'fail', reason, ...values };
}
function notAsked(reason) {
    return reason === undefined ? { status: 'not-asked' } : { status: 'not-asked', reason };
}
/** Passes when both texts are the same; says both when they are not. */
function same(what, expected, actual) {
    if (expected === actual)
        return pass();
    return fail(`${what} differs`, { expected: expected ?? 'absent', actual: actual ?? 'absent' });
}
/** The first failure of several, else the first finding. */
function allOf(...findings) {
    return findings.find((finding) => finding.status === 'fail') ?? findings[0] ?? pass();
}


/***/ }),

/***/ 50730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ pendingRow),
/* harmony export */   G: () => (/* binding */ always)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92759);

/** Asked of every proof. */
const always = () => true;
/** A row whose evidence is read but not verified yet; it can only fail. */
function pendingRow(id, section, about, asks) {
    const run = () => (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('this evidence cannot be verified yet by this version; it counts for nothing');
    return { id, section, about, asks, run, pending: true };
}


/***/ }),

/***/ 11559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readTimestamps),
  c: () => (/* binding */ stampsOf)
});

// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
;// CONCATENATED MODULE: ./lib/src/evidence/pem.js
// SPDX-License-Identifier: Apache-2.0
// PEM (RFC 7468) of certificates, strictly: blocks and nothing around them, so that what is trusted is what is read.


/** A hundred certificates of the largest usual size. */
const maxText = 1024 * 1024;
const maxCertificates = 100;
const begin = '-----BEGIN CERTIFICATE-----';
const end = '-----END CERTIFICATE-----';
/** RFC 7468 writes 64; older tools wrote up to 76. */
const base64Line = /^[A-Za-z0-9+/]{1,76}={0,2}$/;
/**
 * The DER of each certificate in `text`, at least one. Lines end in LF or CRLF; empty lines may stand between blocks.
 * @param what names the text in messages, which never repeat it: it may be a private key
 * @throws OccError `encoding-invalid`, `too-many`
 */
function parsePemCertificates(text, what) {
    if (text.length > maxText)
        throw new errors/* OccError */.U4('too-many', `${what}: expected at most ${maxText} characters, got ${text.length}`);
    const found = [];
    let block;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const at = `${what}, line ${index + 1}`;
        if (block === undefined) {
            if (line === begin)
                block = [];
            else if (line !== '')
                throw invalid(at, `"${begin}"`);
        }
        else if (line === end) {
            found.push(fromBlock(block, at));
            block = undefined;
        }
        else if (base64Line.test(line))
            block.push(line);
        else
            throw invalid(at, `base64 or "${end}"`);
    }
    if (block !== undefined)
        throw invalid(`${what}, at its end`, `"${end}"`);
    if (found.length === 0)
        throw invalid(what, 'at least one certificate');
    if (found.length > maxCertificates) {
        throw new errors/* OccError */.U4('too-many', `${what}: expected at most ${maxCertificates} certificates, got ${found.length}`);
    }
    return found;
}
function fromBlock(lines, at) {
    if (lines.length === 0)
        throw invalid(at, 'base64 before it');
    try {
        return (0,proof_bytes/* fromBase64 */.Ey)(lines.join(''), at);
    }
    catch {
        throw invalid(at, 'canonical base64 before it');
    }
}
function invalid(at, expected) {
    return new errors/* OccError */.U4('encoding-invalid', `${at}: expected ${expected}, got something else`, {
        hint: `Give certificates as PEM: "${begin}", lines of base64, "${end}", and nothing else.`,
    });
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/der-form.js
// SPDX-License-Identifier: Apache-2.0
// The form of DER (X.690 §10–11), before any reader sees the bytes: lengths definite and minimal, values nested exactly,
// one spelling each, and few enough of them. What lies in an OCTET STRING is another value with a form of its own.
/** A token with four certificates nests 14 deep and has 600 values. */
const maxDepth = 32;
const maxValues = 4_000;
const constructedBit = 0x20;
const universalConstructed = [0x30, 0x31];
/** What is wrong with `bytes` as exactly one DER value; undefined when nothing is. Linear in the length. */
function flawOfForm(bytes) {
    const ends = [];
    for (let at = 0, values = 1;; values += 1) {
        const limit = ends.at(-1) ?? bytes.length;
        const tag = bytes[at];
        if (tag === undefined || at >= limit)
            return 'a value ends early';
        const length = lengthAt(bytes, at + 1, limit);
        if (typeof length === 'string')
            return length;
        const end = length.start + length.value;
        if (end > limit)
            return 'a value ends early';
        if (ends.length === 0 && end !== bytes.length)
            return `${bytes.length - end} bytes follow the value`;
        const flaw = values > maxValues ? `more than ${maxValues} values` : flawOfTag(tag);
        if (flaw !== undefined)
            return flaw;
        if ((tag & constructedBit) !== 0) {
            if (ends.push(end) > maxDepth)
                return `nested deeper than ${maxDepth}`;
            at = length.start;
        }
        else {
            if (!isOneSpelling(tag, bytes.subarray(length.start, end)))
                return `a value of tag ${tag} is not in its DER spelling`;
            at = end;
        }
        while (ends.at(-1) === at)
            ends.pop();
        if (ends.length === 0)
            return undefined;
    }
}
/** X.690 §10.1: definite, in as few octets as possible. */
function lengthAt(bytes, at, limit) {
    const first = bytes[at];
    if (first === undefined || at >= limit)
        return 'a value ends early';
    if (first < 0x80)
        return { start: at + 1, value: first };
    const octets = first & 0x7f;
    if (octets === 0)
        return 'a length is indefinite, which DER forbids';
    if (octets > 4)
        return 'a length has more than four octets';
    if (at + 1 + octets > limit)
        return 'a value ends early';
    let value = 0;
    for (let index = 1; index <= octets; index += 1)
        value = value * 256 + (bytes[at + index] ?? 0);
    if (value < (octets === 1 ? 0x80 : 256 ** (octets - 1)))
        return 'a length is longer than needed';
    return { start: at + 1 + octets, value };
}
function flawOfTag(tag) {
    if ((tag & 0x1f) === 0x1f)
        return 'a tag has more than one octet';
    if (tag >= 0x40)
        return undefined;
    if (tag === 0)
        return 'an end-of-contents stands where a value should';
    const isConstructed = (tag & constructedBit) !== 0;
    return isConstructed === universalConstructed.includes(tag | constructedBit) ? undefined : `tag ${tag} is not DER`;
}
function isOneSpelling(tag, content) {
    const [first, second] = content;
    switch (tag) {
        case 0x01: // BOOLEAN, §11.1
            return content.length === 1 && (first === 0x00 || first === 0xff);
        case 0x02: // INTEGER, §8.3.2
        case 0x0a: // ENUMERATED
            if (first === undefined)
                return false;
            return second === undefined || !((first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80));
        case 0x03: // BIT STRING, §11.2: unused bits are zero
            if (first === undefined || first > 7 || (first > 0 && content.length === 1))
                return false;
            return content.length === 1 || ((content.at(-1) ?? 0) & ((1 << first) - 1)) === 0;
        case 0x05: // NULL
            return content.length === 0;
        case 0x06: // OBJECT IDENTIFIER, §8.19.2: no leading zeros in a component, the last one ends
            return (content.length > 0 &&
                content.every((byte, at) => byte !== 0x80 || (content[at - 1] ?? 0) >= 0x80) &&
                (content.at(-1) ?? 0x80) < 0x80);
        default:
            return true;
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/refusal.js
// SPDX-License-Identifier: Apache-2.0
// Why a token is refused. Thrown inside this folder only; ../rfc3161.ts turns it into a finding.
class Refusal extends Error {
    rule;
    constructor(rule, reason) {
        super(reason);
        this.name = 'Refusal';
        this.rule = rule;
    }
}
/** @throws Refusal unless `holds` */
function demand(holds, rule, reason) {
    if (!holds)
        throw new Refusal(rule, reason);
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/asn1.js


/** First octet of each value read here; context tags are constructed unless they say otherwise. */
const tag = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    oid: 0x06,
    utcTime: 0x17,
    generalizedTime: 0x18,
    sequence: 0x30,
    set: 0x31,
    context0: 0xa0,
    context1: 0xa1,
    context3: 0xa3,
    context4: 0xa4,
    primitive0: 0x80,
    primitive1: 0x81,
    primitive2: 0x82,
};
/** Serial numbers and nonces have at most 20 bytes (RFC 3161 §2.4.2), r and s of P-521 66 and a sign. */
const maxIntegerBytes = 67;
async function loadDerReader() {
    const { fromBER } = await __webpack_require__.e(/* import() */ 368).then(__webpack_require__.bind(__webpack_require__, 71368));
    return (bytes, rule, what) => {
        const flaw = flawOfForm(bytes);
        demand(flaw === undefined, rule, `${what} cannot be read: ${flaw}`);
        let read;
        try {
            read = fromBER(bytes, { maxContentLength: bytes.length, parseEmbedded: false });
        }
        catch (cause) {
            throw new Refusal(rule, `${what} cannot be read: ${cause instanceof Error ? cause.message : 'not ASN.1'}`);
        }
        const { offset, result } = read;
        demand(offset === bytes.length, rule, `${what} cannot be read: ${result.error || 'not ASN.1'}`);
        return result;
    };
}
/** Tag, length and content. */
function bytesOf(block) {
    return block.valueBeforeDecodeView;
}
function contentOf(block) {
    return block.valueBeforeDecodeView.subarray(1 + block.lenBlock.blockLength);
}
function tagOf(block) {
    return block.valueBeforeDecodeView[0] ?? 0;
}
/** The values inside a constructed one. */
function membersOf(block) {
    const { value } = block.valueBlock;
    return Array.isArray(value) ? value : [];
}
/** The fields of a SEQUENCE, SET or context tag, in order: each is taken once, and none is left. */
class Fields {
    #members;
    #rule;
    #what;
    #at = 0;
    constructor(block, rule, what, expected = tag.sequence) {
        demand(tagOf(block) === expected, rule, `${what} is not of the type it should be`);
        this.#members = membersOf(block);
        this.#rule = rule;
        this.#what = what;
    }
    get left() {
        return this.#members.length - this.#at;
    }
    /** The next field, whatever it is. */
    any() {
        const next = this.#members[this.#at];
        if (next === undefined)
            throw new Refusal(this.#rule, `${this.#what} lacks a field`);
        this.#at += 1;
        return next;
    }
    /** The next field if it has this tag. */
    maybe(expected) {
        const next = this.#members[this.#at];
        return next !== undefined && tagOf(next) === expected ? this.any() : undefined;
    }
    take(expected) {
        const next = this.any();
        demand(tagOf(next) === expected, this.#rule, `${this.#what} has another field than it should`);
        return next;
    }
    oid() {
        return oidOf(this.take(tag.oid));
    }
    integer() {
        return this.#integer(this.take(tag.integer));
    }
    /** The next field if it is an integer under this tag. */
    maybeInteger(expected) {
        const field = this.maybe(expected);
        return field && this.#integer(field);
    }
    /** Two's complement, big endian (X.690 §8.3). */
    #integer(field) {
        const content = contentOf(field);
        const isSized = content.length > 0 && content.length <= maxIntegerBytes;
        demand(isSized, this.#rule, `${this.#what} has an integer of ${content.length} bytes`);
        const unsigned = content.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
        return (content[0] ?? 0) < 0x80 ? unsigned : unsigned - (1n << BigInt(8 * content.length));
    }
    /** All further fields, each with this tag. */
    rest(expected) {
        const rest = [];
        while (this.left > 0)
            rest.push(this.take(expected));
        return rest;
    }
    end() {
        demand(this.left === 0, this.#rule, `${this.#what} has more fields than it should`);
    }
}
/** Dotted decimal. */
function oidOf(block) {
    return block.valueBlock.toString();
}
/** AlgorithmIdentifier: the algorithm, and its parameters where there are any. */
function readAlgorithm(block, rule, what) {
    const fields = new Fields(block, rule, what);
    const oid = fields.oid();
    const parameters = fields.left > 0 ? fields.any() : undefined;
    fields.end();
    return { oid, parameters };
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/copies.js
// SPDX-License-Identifier: Apache-2.0
// T8: what a proof says about its token in clear text. Nobody signed these copies, so they may only repeat the token.



/** The bytes of the token. @throws Refusal `T1` for text that is not canonical base64, as of a token cut short */
function tokenOf({ tokenB64 }) {
    try {
        return (0,proof_bytes/* fromBase64 */.Ey)(tokenB64, 'the token');
    }
    catch (error) {
        if (!(error instanceof errors/* OccError */.U4))
            throw error;
        const cut = tokenB64.length % 4 === 0 ? '' : ', which is not a multiple of 4: it may have been cut short';
        throw new Refusal('T1', `the token is not canonical base64: ${tokenB64.length} characters${cut}`);
    }
}
const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
/** @throws Refusal `T8` when a copy says something else than the token */
function checkCopies(copies, { imprint, genTime, authority }) {
    demand(copies.digestAlg === 'sha256', 'T8', `digestAlg is ${(0,proof_bytes/* quote */.hD)(copies.digestAlg)}, the token says sha256`);
    demand(isDigest(copies.digestB64, imprint), 'T8', 'digestB64 is another digest than that of the token');
    const parts = isoTime.exec(copies.time);
    const unit = parts?.[1] === undefined ? 1000 : 1;
    const isTime = parts !== null && Date.parse(copies.time) === Math.floor(genTime / unit) * unit;
    demand(isTime, 'T8', `time is ${(0,proof_bytes/* quote */.hD)(copies.time)}, the token says ${new Date(genTime).toISOString()}`);
    demand(mayBe(copies.authority, authority), 'T8', `authority is ${(0,proof_bytes/* quote */.hD)(copies.authority)}, the token was signed by ${(0,proof_bytes/* quote */.hD)(authority)}`);
}
function isDigest(text, imprint) {
    try {
        return (0,proof_bytes/* equalBytes */.ex)((0,proof_bytes/* fromBase64 */.Ey)(text, 'digestB64'), imprint);
    }
    catch {
        return false; // not canonical base64
    }
}
const hostName = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
/** Only two host names can contradict each other: a certificate may as well be called "Timestamp Responder 7". */
function mayBe(label, name) {
    const asked = label
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/[:/].*$/, '');
    const signed = name.toLowerCase();
    if (!hostName.test(asked) || !hostName.test(signed))
        return true;
    return asked === signed || asked.endsWith(`.${signed}`) || signed.endsWith(`.${asked}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/time.js


/** YYMMDDhhmmssZ */
const utcTime = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/;
/** YYYYMMDDhhmmss[.f]Z; DER writes no trailing zero. */
const generalizedTime = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{0,8}[1-9]))?Z$/;
const longest = 'YYYYMMDDhhmmss.fffffffffZ'.length;
/** Milliseconds since 1970, rounded up: what existed at a time also existed a moment later. */
function readTime(block, rule, what) {
    const content = contentOf(block);
    const text = content.length <= longest ? String.fromCharCode(...content) : '';
    const isShort = tagOf(block) === tag.utcTime;
    const parts = isShort ? utcTime.exec(text) : tagOf(block) === tag.generalizedTime ? generalizedTime.exec(text) : null;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (parts ?? []).slice(1, 7).map(Number);
    const fullYear = isShort ? year + (year < 50 ? 2000 : 1900) : year; // RFC 5280 §4.1.2.5.1
    const time = Date.UTC(fullYear, month - 1, day, hour, minute, second);
    const written = [fullYear, month, day, hour, minute, second].map((part) => `${part}`.padStart(2, '0'));
    const [y, mo, d, h, mi, s] = written;
    // a day the calendar has: the fields come back as they were
    if (parts === null || fullYear < 1950 || new Date(time).toISOString() !== `${y}-${mo}-${d}T${h}:${mi}:${s}.000Z`) {
        throw new Refusal(rule, `${what} has a time that is not one`);
    }
    const fraction = parts[7] ?? '';
    return time + Number(fraction.slice(0, 3).padEnd(3, '0')) + (fraction.length > 3 ? 1 : 0);
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/certificate.js




const oids = {
    subjectKeyId: '2.5.29.14',
    keyUsage: '2.5.29.15',
    subjectAltName: '2.5.29.17',
    basicConstraints: '2.5.29.19',
    certificatePolicies: '2.5.29.32',
    extendedKeyUsage: '2.5.29.37',
    commonName: '2.5.4.3',
    organisation: '2.5.4.10',
};
/** Other names and policies of a certificate open no way that their absence would close. */
const understood = [
    ...[oids.keyUsage, oids.basicConstraints, oids.extendedKeyUsage],
    ...[oids.subjectAltName, oids.certificatePolicies],
];
/** RFC 5280 §4.1.2.2. */
const maxSerialBits = 160n;
/** Longest name that is passed on. */
const maxName = 200;
/** @throws Refusal `T1` */
function readCertificate(read, block, what) {
    const outer = new Fields(block, 'T1', what);
    const tbs = outer.take(tag.sequence);
    const signatureAlgorithm = outer.take(tag.sequence);
    const signature = contentOf(outer.take(tag.bitString));
    outer.end();
    demand(signature[0] === 0, 'T1', `${what} has a signature of broken bytes`);
    const fields = new Fields(tbs, 'T1', what);
    const version = new Fields(fields.take(tag.context0), 'T1', what, tag.context0);
    demand(version.integer() === 2n, 'T1', `${what} is not of version 3`);
    version.end();
    const serial = fields.integer();
    demand(serial > 0n && serial < 1n << maxSerialBits, 'T1', `${what} has a serial number out of range`);
    const inner = fields.take(tag.sequence);
    // §4.1.1.2: what the signature says of itself is what was signed
    demand((0,proof_bytes/* equalBytes */.ex)(bytesOf(inner), bytesOf(signatureAlgorithm)), 'T1', `${what} names two signature algorithms`);
    const issuer = bytesOf(fields.take(tag.sequence));
    const validity = new Fields(fields.take(tag.sequence), 'T1', what);
    const [notBefore, notAfter] = [readTime(validity.any(), 'T1', what), readTime(validity.any(), 'T1', what)];
    validity.end();
    const subject = fields.take(tag.sequence);
    const key = fields.take(tag.sequence);
    fields.maybe(tag.primitive1);
    fields.maybe(tag.primitive2);
    const explicit = new Fields(fields.take(tag.context3), 'T1', what, tag.context3);
    fields.end();
    const extensions = readExtensions(membersOf(explicit.take(tag.sequence)), 'T1', what);
    explicit.end();
    return {
        bytes: bytesOf(block),
        signed: bytesOf(tbs),
        ...{ serial, issuer, subject: bytesOf(subject), name: nameOf(subject), notBefore, notAfter },
        ...{ key, signatureAlgorithm, signature: signature.subarray(1) },
        ...readAllowances(read, extensions, what),
    };
}
/** Extensions by object identifier; none twice (RFC 5280 §4.2). */
function readExtensions(items, rule, what) {
    const found = new Map();
    for (const item of items) {
        const fields = new Fields(item, rule, what);
        const oid = fields.oid();
        const flag = fields.maybe(tag.boolean);
        const value = contentOf(fields.take(tag.octetString));
        fields.end();
        demand(!found.has(oid), rule, `${what} has the extension ${oid} twice`);
        found.set(oid, { critical: flag !== undefined && contentOf(flag)[0] === 0xff, value });
    }
    return found;
}
function readAllowances(read, extensions, what) {
    const value = (oid) => {
        const extension = extensions.get(oid);
        return extension && read(extension.value, 'T1', `${what}, extension ${oid},`);
    };
    const [keyId, usage, purposes] = [value(oids.subjectKeyId), value(oids.keyUsage), value(oids.extendedKeyUsage)];
    demand(keyId === undefined || tagOf(keyId) === tag.octetString, 'T1', `${what} has a malformed key identifier`);
    return {
        keyId: keyId && contentOf(keyId),
        ...readConstraints(value(oids.basicConstraints), what),
        keyUsage: usage && readBits(usage, what),
        purposes: purposes && new Fields(purposes, 'T1', what).rest(tag.oid).map(oidOf),
        purposesCritical: extensions.get(oids.extendedKeyUsage)?.critical === true,
        unknownCritical: [...extensions]
            .filter(([oid, { critical }]) => critical && !understood.includes(oid))
            .map(([oid]) => oid),
    };
}
/** RFC 5280 §4.2.1.9: without the extension it is no authority. */
function readConstraints(block, what) {
    if (block === undefined)
        return { isAuthority: false, pathLength: 0 };
    const fields = new Fields(block, 'T1', what);
    const flag = fields.maybe(tag.boolean);
    const limit = fields.maybeInteger(tag.integer);
    fields.end();
    const isAuthority = flag !== undefined && contentOf(flag)[0] === 0xff;
    demand(limit === undefined || limit >= 0n, 'T1', `${what} has a negative path length`);
    return { isAuthority, pathLength: limit === undefined ? Number.POSITIVE_INFINITY : Number(limit) };
}
/** The numbers of the bits that are set. */
function readBits(block, what) {
    demand(tagOf(block) === tag.bitString && contentOf(block).length <= 3, 'T1', `${what} has a malformed key usage`);
    return [...contentOf(block).subarray(1)].flatMap((byte, at) => [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte & (0x80 >> bit)) !== 0).map((bit) => 8 * at + bit));
}
/** RFC 5280 §4.1.2.4: RDNSequence of SETs of (type, value). */
function nameOf(subject) {
    const pairs = membersOf(subject).flatMap((set) => membersOf(set).map((pair) => membersOf(pair)));
    const textOf = (oid) => {
        const value = pairs.find(([type]) => type !== undefined && tagOf(type) === tag.oid && oidOf(type) === oid)?.[1];
        const text = value?.valueBlock?.value;
        return typeof text === 'string' && text !== '' ? text : undefined;
    };
    return (textOf(oids.commonName) ?? textOf(oids.organisation) ?? 'without a name').slice(0, maxName);
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/known.js
// SPDX-License-Identifier: Apache-2.0
// Certificates the caller brings: roots that are trusted, and others that are only known. A verifier brings the same
// ones with every token, so what was read once is kept as long as the caller keeps the bytes, and while they are the same.




/** More than anybody asks, fewer than would take long to read. */
const known_maxCertificates = 100;
const kept = new WeakMap();
/** @throws OccError `too-many`, or `policy-invalid` when one of them is not a certificate of version 3 */
function readKnown(read, all, what) {
    if (all.length > known_maxCertificates) {
        throw new errors/* OccError */.U4('too-many', `timestamps: expected at most ${known_maxCertificates} of each ${what}, got ${all.length}`);
    }
    return all.map((bytes, index) => readOne(read, bytes, `${what} ${index + 1}`));
}
function readOne(read, bytes, what) {
    const known = kept.get(bytes);
    if (known !== undefined && (0,proof_bytes/* equalBytes */.ex)(known.bytes, bytes))
        return known;
    try {
        const certificate = readCertificate(read, read(Uint8Array.from(bytes), 'T1', what), what);
        kept.set(bytes, certificate);
        return certificate;
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        throw new errors/* OccError */.U4('policy-invalid', `timestamps: ${error.message}`, {
            hint: 'Give the DER (or PEM) of X.509 certificates, version 3.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/signature.js




/** RFC 5754 §2. SHA-1 is not among them: it only ever names a certificate (RFC 2634 §5.4). */
const digests = {
    '2.16.840.1.101.3.4.2.1': 'SHA-256',
    '2.16.840.1.101.3.4.2.2': 'SHA-384',
    '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
/** RFC 5754 §3: RSA with parameters NULL or none, ECDSA with none. */
const schemes = {
    '1.2.840.113549.1.1.11': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    '1.2.840.113549.1.1.12': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
    '1.2.840.113549.1.1.13': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
    '1.2.840.10045.4.3.2': { name: 'ECDSA', hash: 'SHA-256' },
    '1.2.840.10045.4.3.3': { name: 'ECDSA', hash: 'SHA-384' },
    '1.2.840.10045.4.3.4': { name: 'ECDSA', hash: 'SHA-512' },
};
const rsaEncryption = '1.2.840.113549.1.1.1';
const ecPublicKey = '1.2.840.10045.2.1';
/** Named curves, and the bytes of one coordinate. */
const curves = {
    '1.2.840.10045.3.1.7': ['P-256', 32],
    '1.3.132.0.34': ['P-384', 48],
    '1.3.132.0.35': ['P-521', 66],
};
/** Below, keys can be factored; above, a check takes longer than any authority asks for. */
const rsaBits = { least: 2048, most: 8192 };
/** The public exponent is 65537 everywhere; four bytes leave room for the odd ones of old. */
const maxExponentBytes = 4;
/** A hash algorithm that may be signed. */
function readDigest(block, rule, what) {
    const { oid, parameters } = readAlgorithm(block, rule, what);
    const digest = digests[oid];
    if (digest === undefined)
        throw new Refusal(rule, `${what} ${oid} is not SHA-256, SHA-384 or SHA-512`);
    demand(isNullOrNone(parameters), rule, `${what} has parameters`);
    return digest;
}
/** `digest` resolves the bare `rsaEncryption` that CMS allows (RFC 3370 §3.2). */
function readScheme(block, rule, what, digest) {
    const { oid, parameters } = readAlgorithm(block, rule, what);
    if (digest !== undefined && oid === rsaEncryption) {
        demand(isNullOrNone(parameters), rule, `${what} has parameters`);
        return { name: 'RSASSA-PKCS1-v1_5', hash: digest };
    }
    const scheme = schemes[oid];
    if (scheme === undefined)
        throw new Refusal(rule, `${what} ${oid} is not RSA or ECDSA with SHA-2`);
    demand(scheme.name === 'ECDSA' ? parameters === undefined : isNullOrNone(parameters), rule, `${what} has parameters`);
    demand(digest === undefined || scheme.hash === digest, rule, `${what} is for another hash than was signed`);
    return scheme;
}
function isNullOrNone(parameters) {
    return parameters === undefined || tagOf(parameters) === tag.null;
}
/** @throws Refusal `rule` for a key of a kind, size or curve that is not accepted */
async function verifySignature(read, { scheme, key, signature, signed }, rule) {
    const curve = readKey(key, scheme, rule);
    const bytes = curve === undefined ? signature : plainSignature(read, signature, curve[1]);
    if (bytes === undefined)
        return false;
    const parameters = curve === undefined ? scheme : { ...scheme, namedCurve: curve[0] };
    const imported = await importKey(bytesOf(key), parameters);
    demand(imported !== undefined && isSound(imported), rule, 'a public key is malformed, too small or too large');
    return subtle().verify(scheme, imported, new Uint8Array(bytes), new Uint8Array(signed));
}
/** The curve of an EC key; undefined for an RSA key. */
function readKey(key, scheme, rule) {
    const fields = new Fields(key, rule, 'a public key');
    const { oid, parameters } = readAlgorithm(fields.take(tag.sequence), rule, 'a public key');
    fields.take(tag.bitString);
    fields.end();
    const isEc = scheme.name === 'ECDSA';
    demand(oid === (isEc ? ecPublicKey : rsaEncryption), rule, `a key of type ${oid} cannot have made an ${scheme.name} signature`);
    if (!isEc)
        return undefined;
    const named = parameters !== undefined && tagOf(parameters) === tag.oid ? oidOf(parameters) : 'without a name';
    const curve = curves[named];
    if (curve === undefined)
        throw new Refusal(rule, `the curve ${named} is not P-256, P-384 or P-521`);
    return curve;
}
/** Ecdsa-Sig-Value (RFC 3279 §2.2.3) as r ‖ s; undefined when it is not one. */
function plainSignature(read, signature, size) {
    try {
        const fields = new Fields(read(signature, 'T3', 'the signature'), 'T3', 'the signature');
        const [r, s] = [fields.take(tag.integer), fields.take(tag.integer)].map((part) => fixedWidth(contentOf(part), size));
        fields.end();
        return r && s && (0,proof_bytes/* concatBytes */.Id)(r, s);
    }
    catch (error) {
        if (error instanceof Refusal)
            return undefined;
        throw error;
    }
}
/** A positive integer as `size` bytes, big endian. */
function fixedWidth(content, size) {
    const first = content[0] ?? 0x80;
    if (first >= 0x80)
        return undefined;
    const digits = first === 0 ? content.subarray(1) : content;
    if (digits.length > size)
        return undefined;
    return (0,proof_bytes/* concatBytes */.Id)(new Uint8Array(size - digits.length), digits);
}
async function importKey(spki, parameters) {
    try {
        return await subtle().importKey('spki', new Uint8Array(spki), parameters, true, ['verify']);
    }
    catch {
        return undefined; // not a key
    }
}
function isSound({ algorithm }) {
    if (!('modulusLength' in algorithm))
        return true;
    const { modulusLength, publicExponent } = algorithm;
    const exponent = publicExponent.slice(publicExponent.findIndex((byte) => byte !== 0));
    const isOdd = ((exponent.at(-1) ?? 0) & 1) === 1;
    const isOne = exponent.length === 1 && exponent[0] === 1;
    const fits = modulusLength >= rsaBits.least && modulusLength <= rsaBits.most;
    return fits && isOdd && !isOne && exponent.length <= maxExponentBytes;
}
async function hash(digest, bytes) {
    return new Uint8Array(await subtle().digest(digest, new Uint8Array(bytes)));
}
/** @throws OccError `unavailable` where a browser hides WebCrypto */
function subtle() {
    const found = globalThis.crypto?.subtle;
    if (found === undefined) {
        throw new errors/* OccError */.U4('unavailable', 'timestamps: expected WebCrypto, got a page that has none', {
            hint: 'Open the page over https or on localhost.',
        });
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/path.js
// SPDX-License-Identifier: Apache-2.0
// T7: from the signer's certificate to a root the caller trusts, every certificate valid at genTime and allowed to issue
// the one below it (RFC 5280 §6). Revocation is not asked: an offline verifier has nobody to ask.



/** Real paths have two to four certificates. */
const maxPath = 6;
/** Certificates of one name could be tried in any order; honest tokens need one check for each step. */
const maxSignatureChecks = 16;
const keyCertSign = 5;
/** An authority limited to purposes must have this one among them, or any. */
const purposes = ['1.3.6.1.5.5.7.3.8', '2.5.29.37.0'];
/** The path, signer first, root last. @throws Refusal `T7` */
async function findPath(read, question) {
    const search = new Search(read, question);
    const { signer, at } = question;
    if (!isValidAt(signer, at))
        throw new Refusal('T7', "the signer's certificate was not valid at the time of the token");
    const path = await search.extend([signer]);
    if (path === undefined)
        throw new Refusal('T7', search.reason);
    return path;
}
/** One search for a path: depth first, roots before others, with a budget. */
class Search {
    /** Why the last candidate was not the issuer. */
    reason = "no trusted root leads to the signer's certificate";
    #read;
    #question;
    #checks = 0;
    constructor(read, question) {
        this.#read = read;
        this.#question = question;
    }
    async extend(path) {
        const { roots, others } = this.#question;
        for (const root of roots) {
            if (await this.#isIssuer(root, path))
                return [...path, root];
        }
        if (path.length === maxPath - 1)
            return undefined;
        for (const other of others) {
            const found = (await this.#isIssuer(other, path)) ? await this.extend([...path, other]) : undefined;
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
    async #isIssuer(candidate, path) {
        const below = path.at(-1);
        if (below === undefined || !(0,proof_bytes/* equalBytes */.ex)(candidate.subject, below.issuer))
            return false;
        if (path.some(({ bytes }) => (0,proof_bytes/* equalBytes */.ex)(bytes, candidate.bytes)))
            return false;
        const flaw = flawAsIssuer(candidate, path.length - 1, this.#question.at) ?? (await this.#flawOfSignature(candidate, below));
        if (flaw !== undefined)
            this.reason = `no trusted root leads to the signer's certificate: ${flaw}`;
        return flaw === undefined;
    }
    async #flawOfSignature(issuer, below) {
        this.#checks += 1;
        if (this.#checks > maxSignatureChecks)
            throw new Refusal('T7', `more than ${maxSignatureChecks} signatures to check`);
        try {
            const scheme = readScheme(below.signatureAlgorithm, 'T7', 'the signature of a certificate');
            const question = { scheme, key: issuer.key, signature: below.signature, signed: below.signed };
            const isSigned = await verifySignature(this.#read, question, 'T7');
            return isSigned ? undefined : 'an issuer did not sign what names it';
        }
        catch (error) {
            if (error instanceof Refusal)
                return error.message;
            throw error;
        }
    }
}
/** `authoritiesBelow` stand between it and the signer. */
function flawAsIssuer(certificate, authoritiesBelow, at) {
    const { isAuthority, pathLength, keyUsage, purposes: limits, unknownCritical } = certificate;
    if (!isValidAt(certificate, at))
        return 'an authority was not valid at the time of the token';
    if (!isAuthority || keyUsage?.includes(keyCertSign) === false)
        return 'an issuer is not an authority';
    if (authoritiesBelow > pathLength)
        return 'the path is longer than an authority of it allows';
    if (limits?.every((limit) => !purposes.includes(limit)))
        return 'an authority is not for timestamps';
    if (unknownCritical.length > 0)
        return `an authority has a critical extension ${unknownCritical[0]}`;
    return undefined;
}
function isValidAt({ notBefore, notAfter }, at) {
    return notBefore <= at && at <= notAfter;
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/token.js




/** Real tokens have 1 to 9 KB. */
const maxTokenBytes = 64 * 1024;
/** A path of three and a cross-signed root are four. */
const token_maxCertificates = 10;
/** Real tokens have four or five. */
const maxAttributes = 32;
const token_oids = {
    signedData: '1.2.840.113549.1.7.2',
    /** id-ct-TSTInfo */
    tstInfo: '1.2.840.113549.1.9.16.1.4',
};

const rule = 'T1';
/** @throws Refusal `T1`, or `T3` when nothing but the content was signed */
function readToken(read, bytes) {
    demand(bytes.length <= maxTokenBytes, rule, `the token has ${bytes.length} bytes, more than ${maxTokenBytes}`);
    const outer = new Fields(read(bytes, rule, 'the token'), rule, 'the token');
    demand(outer.oid() === token_oids.signedData, rule, 'the token is not CMS SignedData');
    const explicit = new Fields(outer.take(tag.context0), rule, 'the token', tag.context0);
    outer.end();
    const fields = new Fields(explicit.take(tag.sequence), rule, 'SignedData');
    explicit.end();
    // RFC 5652 §5.1: 3, because the content is not of type data
    demand(fields.integer() === 3n, rule, 'SignedData is not of version 3');
    const digests = new Fields(fields.take(tag.set), rule, 'the digest algorithms', tag.set).rest(tag.sequence);
    const content = readContent(fields.take(tag.sequence));
    const certificates = readCertificates(read, fields.maybe(tag.context0));
    demand(fields.maybe(tag.context1) === undefined, rule, 'SignedData carries revocation lists, which nobody signed');
    const signers = new Fields(fields.take(tag.set), rule, 'the signers', tag.set).rest(tag.sequence);
    fields.end();
    const [signer] = signers;
    if (signer === undefined || signers.length !== 1)
        throw new Refusal(rule, `${signers.length} signers, expected one`);
    const info = readSigner(signer);
    demand(digests.length === 1 && digests.every((each) => readDigest(each, rule, 'the digest algorithm') === info.digest), rule, "SignedData does not announce exactly the signer's digest algorithm");
    return { content, certificates, ...info };
}
/** EncapsulatedContentInfo (RFC 5652 §5.2) of a TSTInfo. */
function readContent(block) {
    const fields = new Fields(block, rule, 'the content');
    demand(fields.oid() === token_oids.tstInfo, rule, 'the content is not a TSTInfo');
    const explicit = new Fields(fields.take(tag.context0), rule, 'the content', tag.context0);
    fields.end();
    const content = contentOf(explicit.take(tag.octetString));
    explicit.end();
    return content;
}
function readCertificates(read, block) {
    const blocks = block === undefined ? [] : membersOf(block);
    demand(blocks.length <= token_maxCertificates, rule, `${blocks.length} certificates, more than ${token_maxCertificates}`);
    return blocks.map((each, index) => readCertificate(read, each, `certificate ${index + 1}`));
}
/** SignerInfo (RFC 5652 §5.3). */
function readSigner(block) {
    const fields = new Fields(block, rule, 'SignerInfo');
    const version = fields.integer();
    const signerId = readSignerId(fields.any());
    demand(version === ('keyId' in signerId ? 3n : 1n), rule, 'SignerInfo is not of the version its identifier asks for');
    const digest = readDigest(fields.take(tag.sequence), rule, 'the digest algorithm');
    const signed = fields.maybe(tag.context0);
    if (signed === undefined)
        throw new Refusal('T3', 'the token has no signed attributes');
    const signatureAlgorithm = fields.take(tag.sequence);
    const signature = contentOf(fields.take(tag.octetString));
    demand(fields.maybe(tag.context1) === undefined, rule, 'SignerInfo carries attributes that nobody signed');
    fields.end();
    const attributes = readAttributes(signed);
    return { signerId, digest, attributes, attributeBytes: bytesOf(signed), signatureAlgorithm, signature };
}
function readSignerId(block) {
    if (tagOf(block) === tag.primitive0)
        return { keyId: contentOf(block) };
    const fields = new Fields(block, rule, 'the signer identifier');
    const issuer = bytesOf(fields.take(tag.sequence));
    const serial = fields.integer();
    fields.end();
    return { issuer, serial };
}
/** RFC 5652 §5.3, §11: each type once, and each that matters here has one value. */
function readAttributes(block) {
    const attributes = new Map();
    const list = new Fields(block, rule, 'the signed attributes', tag.context0);
    demand(list.left <= maxAttributes, rule, `${list.left} signed attributes, more than ${maxAttributes}`);
    for (const item of list.rest(tag.sequence)) {
        const fields = new Fields(item, rule, 'a signed attribute');
        const oid = oidOf(fields.take(tag.oid));
        const values = new Fields(fields.take(tag.set), rule, 'a signed attribute', tag.set);
        fields.end();
        const value = values.any();
        values.end();
        demand(!attributes.has(oid), rule, `the signed attribute ${oid} is there twice`);
        attributes.set(oid, value);
    }
    return attributes;
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/signer.js





const attribute = {
    contentType: '1.2.840.113549.1.9.3',
    messageDigest: '1.2.840.113549.1.9.4',
    signingCertificate: '1.2.840.113549.1.9.16.2.12',
    signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
};
/** T5: the one certificate that the signer identifier names. @throws Refusal `T5` */
function findSigner({ signerId, certificates }, others) {
    const isNamed = (certificate) => 'keyId' in signerId
        ? certificate.keyId !== undefined && (0,proof_bytes/* equalBytes */.ex)(certificate.keyId, signerId.keyId)
        : certificate.serial === signerId.serial && (0,proof_bytes/* equalBytes */.ex)(certificate.issuer, signerId.issuer);
    const [carried, known] = [certificates.filter(isNamed), others.filter(isNamed)];
    const found = carried.length > 0 ? carried : known.slice(0, 1);
    const [signer] = found;
    if (signer === undefined) {
        const where = certificates.length === 0 ? 'the token carries no certificates, and its' : 'the';
        throw new Refusal('T5', `${where} signer's certificate is not there`);
    }
    demand(found.length === 1, 'T5', `${found.length} certificates are named as the signer's`);
    return signer;
}
/** T3: RFC 5652 §5.4 and §5.6. @throws Refusal `T3` */
async function checkSignature(read, token, signer) {
    const { attributes, digest } = token;
    const type = attributes.get(attribute.contentType);
    const isTstInfo = type !== undefined && tagOf(type) === tag.oid && oidOf(type) === token_oids.tstInfo;
    demand(isTstInfo, 'T3', 'the signed content type is not that of the content');
    const named = attributes.get(attribute.messageDigest);
    const isDigest = named !== undefined && tagOf(named) === tag.octetString;
    demand(isDigest && (0,proof_bytes/* equalBytes */.ex)(contentOf(named), await hash(digest, token.content)), 'T3', 'the content is not what was signed');
    const question = {
        scheme: readScheme(token.signatureAlgorithm, 'T3', 'the signature algorithm', digest),
        key: signer.key,
        signature: token.signature,
        // §5.4: signed as the SET they are, not under the tag they travel with
        signed: (0,proof_bytes/* concatBytes */.Id)(Uint8Array.of(tag.set), token.attributeBytes.subarray(1)),
    };
    demand(await verifySignature(read, question, 'T3'), 'T3', 'the signature is not that of the certificate');
}
/**
 * T4: the signature names the certificate it is to be checked with, so that another one for the same key cannot take
 * its place (RFC 2634 §5.4, RFC 5035 §4). First the signer's, then only certificates of its path.
 * @throws Refusal `T4`
 */
async function checkBinding({ attributes }, path) {
    const [v1, v2] = [attributes.get(attribute.signingCertificate), attributes.get(attribute.signingCertificateV2)];
    demand(v1 !== undefined || v2 !== undefined, 'T4', 'no signed attribute names the certificate');
    for (const ids of [v1 && readIds(v1, readIdV1), v2 && readIds(v2, readIdV2)]) {
        for (const [index, id] of (ids ?? []).entries()) {
            const hashes = await Promise.all(path.map(({ bytes }) => hash(id.digest, bytes)));
            const at = hashes.findIndex((each) => (0,proof_bytes/* equalBytes */.ex)(each, id.hash));
            const certificate = path[at];
            demand(certificate !== undefined && (at === 0) === (index === 0), 'T4', 'a signed attribute names another certificate');
            demand(isIssuerSerial(id.issuerSerial, certificate), 'T4', 'a signed attribute names another issuer or serial number');
        }
    }
}
/** A path of ten names ten. */
const maxIds = 10;
/** SigningCertificate and SigningCertificateV2: identifiers, and policies that bind nobody here. */
function readIds(block, readId) {
    const fields = new Fields(block, 'T4', 'the signing certificate');
    const ids = new Fields(fields.take(tag.sequence), 'T4', 'the signing certificate').rest(tag.sequence);
    fields.maybe(tag.sequence);
    fields.end();
    demand(ids.length > 0 && ids.length <= maxIds, 'T4', `the signing certificate has ${ids.length} names`);
    return ids.map((id) => {
        const parts = new Fields(id, 'T4', 'the signing certificate');
        const read = readId(parts);
        parts.end();
        return read;
    });
}
/** ESSCertID: always SHA-1. */
function readIdV1(fields) {
    return { digest: 'SHA-1', hash: contentOf(fields.take(tag.octetString)), issuerSerial: fields.maybe(tag.sequence) };
}
/** ESSCertIDv2: SHA-256 unless it says otherwise. */
function readIdV2(fields) {
    const algorithm = fields.maybe(tag.sequence);
    return {
        digest: algorithm === undefined ? 'SHA-256' : readDigest(algorithm, 'T4', 'the hash of the signing certificate'),
        hash: contentOf(fields.take(tag.octetString)),
        issuerSerial: fields.maybe(tag.sequence),
    };
}
/** IssuerSerial: one directory name, and the number. */
function isIssuerSerial(block, { issuer, serial }) {
    if (block === undefined)
        return true;
    const fields = new Fields(block, 'T4', 'the issuer of the signing certificate');
    const names = new Fields(fields.take(tag.sequence), 'T4', 'the issuer of the signing certificate');
    const [name, ...more] = membersOf(names.take(tag.context4));
    names.end();
    const number = fields.integer();
    fields.end();
    return name !== undefined && more.length === 0 && (0,proof_bytes/* equalBytes */.ex)(bytesOf(name), issuer) && number === serial;
}
const timeStamping = '1.3.6.1.5.5.7.3.8';
/** RFC 5280 §4.2.1.3: digitalSignature and nonRepudiation. */
const signingUsages = [0, 1];
/** T6: RFC 3161 §2.3. @throws Refusal `T6` */
function checkPurpose({ purposes, purposesCritical, keyUsage, isAuthority, unknownCritical, }) {
    demand(purposes !== undefined, 'T6', "the signer's certificate does not say that it is for timestamps");
    demand(purposes.includes(timeStamping), 'T6', "the signer's certificate is not for timestamps");
    demand(purposes.length === 1, 'T6', "the signer's certificate is for more than timestamps");
    demand(purposesCritical, 'T6', "the signer's certificate does not mark its purpose as critical");
    const isSigning = keyUsage === undefined || (keyUsage.length > 0 && keyUsage.every((bit) => signingUsages.includes(bit)));
    demand(isSigning, 'T6', "the signer's key is not for signatures alone");
    demand(!isAuthority, 'T6', "the signer's certificate is that of an authority");
    demand(unknownCritical.length === 0, 'T6', `the signer's certificate has a critical extension ${unknownCritical[0]}`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/tst-info.js






const tst_info_rule = 'T2';
/** RFC 3161 §2.4.2. */
const tst_info_maxSerialBits = 160n;
/** More would not be a time. */
const maxAccuracySeconds = 86400n;
/** @throws Refusal `T2` unless the token speaks of `imprint`, and repeats `nonce` where there is one */
function readTstInfo(read, bytes, imprint, nonce) {
    const fields = new Fields(read(bytes, tst_info_rule, 'TSTInfo'), tst_info_rule, 'TSTInfo');
    demand(fields.integer() === 1n, tst_info_rule, 'TSTInfo is not of version 1');
    const policy = fields.oid();
    checkImprint(fields.take(tag.sequence), imprint);
    const serial = fields.integer();
    demand(serial >= 0n && serial < 1n << tst_info_maxSerialBits, tst_info_rule, 'the serial number of the token is out of range');
    const genTime = readTime(fields.take(tag.generalizedTime), tst_info_rule, 'TSTInfo');
    const accuracy = fields.maybe(tag.sequence);
    fields.maybe(tag.boolean);
    const repeated = fields.maybeInteger(tag.integer);
    fields.maybe(tag.context0);
    const extensions = fields.maybe(tag.context1);
    fields.end();
    demand(nonce === undefined || repeated === nonce, tst_info_rule, 'the token does not repeat the nonce');
    if (extensions !== undefined)
        checkExtensions(extensions);
    const digits = serial.toString(16);
    return {
        policy,
        serial: digits.length % 2 === 0 ? digits : `0${digits}`,
        genTime,
        accuracyMs: accuracy === undefined ? null : readAccuracy(accuracy),
    };
}
/** MessageImprint: compared as a digest, since the bytes themselves need not be here. */
function checkImprint(block, imprint) {
    const fields = new Fields(block, tst_info_rule, 'the imprint');
    const digest = readDigest(fields.take(tag.sequence), tst_info_rule, 'the imprint algorithm');
    const stamped = contentOf(fields.take(tag.octetString));
    fields.end();
    demand(digest === 'SHA-256', tst_info_rule, `the imprint is ${digest}, expected SHA-256`);
    demand((0,proof_bytes/* equalBytes */.ex)(stamped, imprint), tst_info_rule, 'the token is for another digest');
}
/** Accuracy: seconds, and thousandths of what is before. */
function readAccuracy(block) {
    const fields = new Fields(block, tst_info_rule, 'the accuracy');
    const seconds = fields.maybeInteger(tag.integer) ?? 0n;
    const parts = [fields.maybeInteger(tag.primitive0) ?? 0n, fields.maybeInteger(tag.primitive1) ?? 0n];
    fields.end();
    const isInRange = seconds >= 0n && seconds <= maxAccuracySeconds && parts.every((part) => part >= 0n && part < 1000n);
    demand(isInRange, tst_info_rule, 'the accuracy is out of range');
    return Number(seconds) * 1000 + Number(parts[0]) + (parts[1] > 0n ? 1 : 0);
}
/** None is known here, so a critical one cannot be obeyed. */
function checkExtensions(block) {
    const critical = [...readExtensions(membersOf(block), tst_info_rule, 'TSTInfo')].find(([, extension]) => extension.critical);
    demand(critical === undefined, tst_info_rule, `the token has a critical extension ${critical?.[0]} that is not known here`);
}

;// CONCATENATED MODULE: ./lib/src/evidence/timestamp/roots.js
// SPDX-License-Identifier: Apache-2.0
// Timestamp authorities trusted without being asked for: the one that stamped the proofs of the historic service. A
// policy that names its own (tsaRoots) replaces them.

/** Lower-case hex SHA-256 of each root's DER, to compare with what the authority publishes. */
const defaultTsaRootHashes = (/* unused pure expression or super */ null && ([
    'a6379e7cecc05faa3cbf076013d745e327bbbaa38c0b9af22469d4701d18aabc',
]));
/** DER. Free TSA, Root CA, https://www.freetsa.org/files/cacert.pem: RSA 4096, 2016-03-13 to 2041-03-07. */
const defaultTsaRoots = [
    (0,proof_bytes/* fromBase64 */.Ey)('MIIH/zCCBeegAwIBAgIJAMHphhYNqOmAMA0GCSqGSIb3DQEBDQUAMIGVMREwDwYDVQQKEwhGcmVlIFRTQTEQMA4GA1UECxMHUm9v' +
        'dCBDQTEYMBYGA1UEAxMPd3d3LmZyZWV0c2Eub3JnMSIwIAYJKoZIhvcNAQkBFhNidXNpbGV6YXNAZ21haWwuY29tMRIwEAYDVQQH' +
        'EwlXdWVyemJ1cmcxDzANBgNVBAgTBkJheWVybjELMAkGA1UEBhMCREUwHhcNMTYwMzEzMDE1MjEzWhcNNDEwMzA3MDE1MjEzWjCB' +
        'lTERMA8GA1UEChMIRnJlZSBUU0ExEDAOBgNVBAsTB1Jvb3QgQ0ExGDAWBgNVBAMTD3d3dy5mcmVldHNhLm9yZzEiMCAGCSqGSIb3' +
        'DQEJARYTYnVzaWxlemFzQGdtYWlsLmNvbTESMBAGA1UEBxMJV3VlcnpidXJnMQ8wDQYDVQQIEwZCYXllcm4xCzAJBgNVBAYTAkRF' +
        'MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAtgKODjAy8REQ2WTNqUudAnjhlCrpE6qlmQfNppeTmVvZrH4zutn+NwTa' +
        'HAGpjSGv4/WRpZ1wZ3BRZ5mPUBZyLgq0YrIfQ5Fx0s/MRZPzc1r3lKWrMR9sAQx4mN4z11xFEO529L0dFJjPF9MD8Gpd2feWzGyp' +
        'tlelb+PqT+++fOa2oY0+NaMM7l/xcNHPOaMz0/2olk0i22hbKeVhvokPCqhFhzsuhKsmq4Of/o+t6dI7sx5h0nPMm4gGSRhfq+z6' +
        'BTRgCrqQG2FOLoVFgt6iIm/BnNffUr7VDYd3zZmIwFOj/H3DKHoGik/xK3E82YA2ZulVOFRW/zj4ApjPa5OFbpIkd0pmzxzdEcL4' +
        '79hSA9dFiyVmSxPtY5ze1P+BE9bMU1PScpRzw8MHFXxyKqW13Qv7LWw4sbk3SciB7GACbQiVGzgkvXG6y85HOuvWNvC5GLSiyP9G' +
        'lPB0V68tbxz4JVTRdw/Xn/XTFNzRBM3cq8lBOAVt/PAX5+uFcv1S9wFE8YjaBfWCP1jdBil+c4e+0tdywT2oJmYBBF/kEt1wmGwM' +
        'mHunNEuQNzh1FtJY54hbUfiWi38mASE7xMtMhfj/C4SvapiDN837gYaPfs8x3KZxbX7C3YAsFnJinlwAUss1fdKar8Q/YVs7H/nU' +
        '4c4Ixxxz4f67fcVqM2ITKentbCMCAwEAAaOCAk4wggJKMAwGA1UdEwQFMAMBAf8wDgYDVR0PAQH/BAQDAgHGMB0GA1UdDgQWBBT6' +
        'VQ2MNGZRQ0z357OnbJWveuaklzCBygYDVR0jBIHCMIG/gBT6VQ2MNGZRQ0z357OnbJWveuakl6GBm6SBmDCBlTERMA8GA1UEChMI' +
        'RnJlZSBUU0ExEDAOBgNVBAsTB1Jvb3QgQ0ExGDAWBgNVBAMTD3d3dy5mcmVldHNhLm9yZzEiMCAGCSqGSIb3DQEJARYTYnVzaWxl' +
        'emFzQGdtYWlsLmNvbTESMBAGA1UEBxMJV3VlcnpidXJnMQ8wDQYDVQQIEwZCYXllcm4xCzAJBgNVBAYTAkRFggkAwemGFg2o6YAw' +
        'MwYDVR0fBCwwKjAooCagJIYiaHR0cDovL3d3dy5mcmVldHNhLm9yZy9yb290X2NhLmNybDCBzwYDVR0gBIHHMIHEMIHBBgorBgEE' +
        'AYHyJAEBMIGyMDMGCCsGAQUFBwIBFidodHRwOi8vd3d3LmZyZWV0c2Eub3JnL2ZyZWV0c2FfY3BzLmh0bWwwMgYIKwYBBQUHAgEW' +
        'Jmh0dHA6Ly93d3cuZnJlZXRzYS5vcmcvZnJlZXRzYV9jcHMucGRmMEcGCCsGAQUFBwICMDsaOUZyZWVUU0EgdHJ1c3RlZCB0aW1l' +
        'c3RhbXBpbmcgU29mdHdhcmUgYXMgYSBTZXJ2aWNlIChTYWFTKTA3BggrBgEFBQcBAQQrMCkwJwYIKwYBBQUHMAGGG2h0dHA6Ly93' +
        'd3cuZnJlZXRzYS5vcmc6MjU2MDANBgkqhkiG9w0BAQ0FAAOCAgEAaK9+v5OFYu9M6ztYC+L69sw1omdyli89lZAfpWMMh9CRmJhM' +
        '6KBqM/ipwoLtnxyxGsbCPhcQjuTvzm+ylN6VwTMmIlVyVSLKYZcdSjt/eCUN+41K7sD7GVmxZBAFILnBDmTGJmLkrU0KuuIpj8lI' +
        '/E6Z6NnmuP2+RAQSHsfBQi6sssnXMo4HOW5gtPO7gDrUpVXID++1P4XndkoKn7Svw5n0zS9fv1hxBcYIHPPQUze2u30bAQt0n0iI' +
        'yRLzaWuhtpAtd7ffwEbASgzB7E+NGF4tpV37e8KiA2xiGSRqT5ndu28fgpOY87gD3ArZDctZvvTCfHdAS5kEO3gnGGeZEVLDmfEs' +
        'v8TGJa3AljVa5E40IQDsUXpQLi8G+UC41DWZu8EVT4rnYaCw1VX7ShOR1PNCCvjb8S8tfdudd9zhU3gEB0rxdeTy1tVbNLXW99y9' +
        '0xcwr1ZIDUwM/xQ/noO8FRhm0LoPC73Ef+J4ZBdrvWwauF3zJe33d4ibxEcb8/pz5WzFkeixYM2nsHhqHsBKw7JPouKNXRnl5IAE' +
        '1eFmqDyC7G/VT7OF669xM6hbUt5G21JE4cNK6NNucS+fzg1JPX0+3VhsYZjj7D5uljRvQXrJ8iHgr/M6j2oLHvTAI2MLdq2qjZFD' +
        'OCXsxBxJpbmLGBx9ow6ZerlUxzws2AWv2pk=', 'the root of Free TSA'),
];

;// CONCATENATED MODULE: ./lib/src/evidence/rfc3161.js
// SPDX-License-Identifier: Apache-2.0
// Timestamps (RFC 3161): a third party saw this digest at this time. The rules are T1 to T9; each file beside this one
// states some of them, and here is their order. Roots, digest and demands are arguments; nothing is fetched.










/** An authority that is a minute off does not know the time. */
const defaultMaxAccuracyMs = 60_000;
/**
 * Judges one token, the bare ContentInfo.
 * @throws OccError `usage` when the demands make no sense, `too-many`, `policy-invalid` for a root that is not a
 *   certificate, `unavailable` where the platform has no WebCrypto; whatever the token holds is a finding
 */
function verifyTimestamp(question) {
    return judge(question, () => question.token);
}
/** Judges a token as a proof carries it, with its unsigned copies. @throws OccError as {@link verifyTimestamp} */
function verifyWireTimestamp(question) {
    const { timestamp, imprint } = question;
    return judge(question, () => tokenOf(timestamp), (genTime, authority) => checkCopies(timestamp, { imprint, genTime, authority }));
}
async function judge(demands, token, checkMore) {
    const read = await loadDerReader();
    const known = readDemands(read, demands);
    try {
        const { signer, info } = await verifyToken(read, token(), demands, known);
        checkMore?.(info.genTime, signer.name);
        return { ok: true, ...info, authority: signer.name };
    }
    catch (error) {
        if (error instanceof Refusal)
            return { ok: false, rule: error.rule, reason: error.message };
        throw error;
    }
}
async function verifyToken(read, bytes, { imprint, nonce, policies, maxAccuracyMs = defaultMaxAccuracyMs }, { roots, others }) {
    const token = readToken(read, bytes);
    const info = readTstInfo(read, token.content, imprint, nonce);
    const signer = findSigner(token, others);
    await checkSignature(read, token, signer);
    checkPurpose(signer);
    const between = [...token.certificates, ...others];
    const path = await findPath(read, { signer, others: between, roots, at: info.genTime });
    await checkBinding(token, path);
    demand(policies?.includes(info.policy) !== false, 'T9', `the policy ${info.policy} is not among those demanded`);
    const accuracy = info.accuracyMs ?? 0;
    demand(accuracy <= maxAccuracyMs, 'T9', `the time may be ${accuracy} ms off, more than ${maxAccuracyMs}`);
    return { signer, info };
}
function readDemands(read, { imprint, roots, certificates = [], policies }) {
    if (imprint.length !== 32)
        throw new errors/* OccError */.U4('usage', `imprint: expected 32 bytes, got ${imprint.length}`);
    if (roots.length === 0)
        throw new errors/* OccError */.U4('usage', 'roots: expected at least one certificate, got none');
    if (policies?.length === 0)
        throw new errors/* OccError */.U4('usage', 'policies: expected at least one, got none');
    return { roots: readKnown(read, roots, 'root'), others: readKnown(read, certificates, 'known certificate') };
}

// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof_proof = __webpack_require__(75062);
;// CONCATENATED MODULE: ./lib/src/verify/timestamps.js
// SPDX-License-Identifier: Apache-2.0
// Timestamps of a bundle, verified before the rows run: it takes a parser that is loaded for them alone, and
// signatures that come asynchronously.





const notVerified = { ok: false, rule: 'T1', reason: 'the token was not verified beforehand' };
/**
 * Verifies every token of the bundle's proofs, under the authorities of the policy or, without any, the known ones.
 * @throws OccError `policy-invalid` for a root of the policy that is not a certificate
 */
async function readTimestamps({ proofs }, policy) {
    const roots = policy.tsaRoots?.flatMap((pem, at) => parsePemCertificates(pem, `tsaRoots[${at}]`)) ?? defaultTsaRoots;
    const found = new Map();
    for (const value of proofs) {
        if (!isStamped(value))
            continue;
        for (const { timestamp, imprint } of tokensOf(value)) {
            const name = timestamps_nameOf(timestamp, imprint);
            if (!found.has(name))
                found.set(name, await verifyWireTimestamp({ timestamp, imprint, roots }));
        }
    }
    return found;
}
function stampsOf(proof, known) {
    const [artifact, core] = ['artifact', 'proof'].map((kind) => {
        const token = proof.timestamps && tokensOf(proof).find((candidate) => candidate.kind === kind);
        return token && (known?.get(timestamps_nameOf(token.timestamp, token.imprint)) ?? notVerified);
    });
    return { artifact, proof: core };
}
/** Worth reading at all: most proofs have no token, and a proof of wrong shape is another row's matter. */
function isStamped(value) {
    return (typeof value === 'object' &&
        value !== null &&
        'timestamps' in value &&
        proof_proof/* proofSchema */.A_.safeParse(value, { jitless: true }).success);
}
function tokensOf(proof) {
    const { artifact, proof: core } = proof.timestamps ?? {};
    return [
        ...(artifact
            ? [
                {
                    kind: 'artifact',
                    timestamp: artifact,
                    imprint: (0,proof_bytes/* fromBase64 */.Ey)(proof.artifact.digestB64, 'digestB64', 32),
                },
            ]
            : []),
        ...(core ? [{ kind: 'proof', timestamp: core, imprint: (0,proof_proof/* proofCoreHash */.mH)(proof) }] : []),
    ];
}
function timestamps_nameOf(timestamp, imprint) {
    return (0,canonical/* canonicalizeToString */.Hr)([timestamp, (0,proof_bytes/* toHex */.nj)(imprint)]);
}


/***/ }),

/***/ 43075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   f: () => (/* binding */ firstFailure)
/* harmony export */ });
/** The first failing check, in the order of the list, of the first proof that fails, else of the bundle. */
function firstFailure(verdict) {
    for (const proof of verdict.proofs) {
        const check = proof.checks.find(({ status }) => status === 'fail');
        if (check)
            return { check, proof };
    }
    const check = verdict.bundle.checks.find(({ status }) => status === 'fail');
    return check && { check };
}
/** One sentence that promises no more than was checked. */
function headline(valid, proofs, policy) {
    const bad = proofs.filter((proof) => !proof.valid).length;
    if (!valid)
        return bad === 0 ? 'denied: the bundle fails as a whole' : `denied: ${bad} of ${proofs.length} fail`;
    const what = proofs.length === 1 ? 'the proof is' : `all ${proofs.length} proofs are`;
    if (policy.anySigner)
        return `valid: ${what} intact, signed by anybody, committed by anybody`;
    return policy.anyCommitter
        ? `valid: ${what} intact and allowed, committed by somebody`
        : `valid: ${what} intact and allowed`;
}


/***/ }),

/***/ 4098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ verifyAnywhere),
  I: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: ./lib/src/evidence/ecdsa.js
var ecdsa = __webpack_require__(8866);
// EXTERNAL MODULE: ./lib/src/evidence/nitro-root.js
var nitro_root = __webpack_require__(53567);
// EXTERNAL MODULE: ./lib/src/evidence/settle.js
var settle = __webpack_require__(32379);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/checkpoint.js
var proof_checkpoint = __webpack_require__(85253);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/evidence/document.js + 1 modules
var evidence_document = __webpack_require__(77913);
// EXTERNAL MODULE: ./lib/src/proof/boot.js
var proof_boot = __webpack_require__(59875);
// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
;// CONCATENATED MODULE: ./lib/src/verify/attested.js
// SPDX-License-Identifier: Apache-2.0
// Attested: which document speaks for a proof, and in which way it has to name it. The way is told by the shape of the
// proof, never found by trying (SPEC.md §2).






/** The documents of one input, each read and checked once. */
class Documents {
    #cache;
    #boots;
    #peers = new Map();
    /** Boot proofs of the input that are none. */
    unreadable;
    constructor(bootProofs, all, trust) {
        this.#cache = new evidence_document/* DocumentCache */.Kb(trust);
        const boots = bootProofs.filter(isBootProof).map(proof_boot/* parseBootProof */.E);
        this.unreadable = bootProofs.length - boots.length;
        const hashes = boots.map(proof_boot/* bootHash */.po);
        this.#boots = new Map(boots.map((boot, at) => {
            const hashB64 = hashes[at] ?? '';
            const isContradicted = boots.some((other, index) => other.epochId === boot.epochId && hashes[index] !== hashB64);
            const bodyHash = (0,sha256/* sha256 */.sc)((0,proof_boot/* bootBytes */.q6)(boot));
            return [
                hashB64,
                { boot, hashB64, bodyHash, document: this.#check(boot.attestation.reportB64), isContradicted },
            ];
        }));
        for (const facts of all) {
            const life = lifeOf(facts.proof);
            if (this.#peers.has(life) || bindingOf(facts.proof) !== 'body' || facts.proof.commit.epochId === undefined)
                continue;
            if (this.#isOwnDocument(facts))
                this.#peers.set(life, facts);
        }
    }
    of(facts) {
        const { proof } = facts;
        const { bootB64 } = proof.commit;
        const boot = bootB64 === undefined ? undefined : this.#boots.get(bootB64);
        const binding = bindingOf(proof);
        const peer = binding === 'boot' && !boot ? this.#peers.get(lifeOf(proof)) : undefined;
        const reportB64 = (peer?.proof ?? proof).environment.attestation?.reportB64;
        const own = reportB64 === undefined ? undefined : this.#check(reportB64);
        return { binding, boot, peer, document: binding === 'boot' && !peer ? boot?.document : own };
    }
    /** A peer speaks for others with a document that was genuinely made for its own signed body. */
    #isOwnDocument({ signature, body, publicKey, proof }) {
        const { reportB64 } = proof.environment.attestation ?? {};
        if (reportB64 === undefined || !(0,ed25519/* verifyEd25519 */.pI)(signature, body, publicKey))
            return false;
        const { path, signature: signed } = this.#check(reportB64);
        const userData = signed.value?.userData;
        return path.fault === undefined && userData !== undefined && (0,bytes/* equalBytes */.ex)(userData, (0,sha256/* sha256 */.sc)(body));
    }
    #check(reportB64) {
        return this.#cache.check((0,bytes/* fromBase64 */.Ey)(reportB64, 'reportB64'));
    }
}
/** One life of one key: what a peer must share with the proof it speaks for. */
function lifeOf({ signer, environment, commit }) {
    const { enforcement, measurement } = environment;
    return JSON.stringify([signer.publicKeyB64, enforcement, measurement, commit.epochId, commit.bootB64]);
}
function bindingOf({ commit, environment }) {
    if (commit.bootB64 !== undefined)
        return environment.attestation ? 'body' : 'boot';
    return commit.time === undefined ? 'historic-final' : 'historic-preformat';
}
/** Of known shape, and writable: what another parser read may hold values that no canonical text has. */
function isBootProof(value) {
    try {
        (0,proof_boot/* bootBytes */.q6)((0,proof_boot/* parseBootProof */.E)(value));
        return true;
    }
    catch (error) {
        if (error instanceof errors/* OccError */.U4)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/verify/checks/artifact.js
var checks_artifact = __webpack_require__(39666);
// EXTERNAL MODULE: ./lib/src/verify/checks/form.js
var checks_form = __webpack_require__(15918);
// EXTERNAL MODULE: ./lib/src/verify/checks.js + 14 modules
var verify_checks = __webpack_require__(13253);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
;// CONCATENATED MODULE: ./lib/src/verify/facts.js
// SPDX-License-Identifier: Apache-2.0
// What the rows read of one proof: wire texts turned into bytes and hashes, each once and only when asked for.


/** One well-formed proof. */
class ProofFacts {
    proof;
    #body;
    #chainHash;
    constructor(proof) {
        this.proof = proof;
    }
    get publicKey() {
        return (0,bytes/* fromBase64 */.Ey)(this.proof.signer.publicKeyB64, 'signer.publicKeyB64', 32);
    }
    get signature() {
        return (0,bytes/* fromBase64 */.Ey)(this.proof.signer.signatureB64, 'signer.signatureB64', 64);
    }
    get body() {
        this.#body ??= (0,proof/* signedBytes */.Sq)(this.proof);
        return this.#body;
    }
    get chainHash() {
        this.#chainHash ??= (0,proof/* chainHash */.qv)(this.proof);
        return this.#chainHash;
    }
    /** The chain this proof says it is in: (epoch, else key; chain id, else `global`). */
    get chain() {
        const { epochId, chainId } = this.proof.commit;
        return chainOf(epochId ?? this.proof.signer.publicKeyB64, chainId);
    }
    /** Place in the chain: `chainIndex` where there is one, else the counter, else unknown. */
    get position() {
        const { chainIndex, counter } = this.proof.commit;
        const text = chainIndex ?? counter;
        return text === undefined ? undefined : BigInt(text);
    }
}
/** One text for one chain of one epoch (or, in proofs that name none, of one key). */
function chainOf(epoch, chainId) {
    return JSON.stringify([epoch, chainId ?? 'global']);
}

// EXTERNAL MODULE: ./lib/src/verify/finding.js
var verify_finding = __webpack_require__(92759);
// EXTERNAL MODULE: ./lib/src/proof/names.js
var names = __webpack_require__(56843);
;// CONCATENATED MODULE: ./lib/src/verify/names.js
// SPDX-License-Identifier: Apache-2.0
// Names: which of a proof's bound names does the bundle disclose, and which proof of the chain is the latest to bind
// one? Names are salted hashes, so a name the bundle hides can only be found by hashing it once per proof.


/** Most name hashes one input may cost, seconds even for long names; an honest bundle costs one or two for each name. */
const maxNameHashes = 1_000_000;
/** The names of one input. Every answer is `too-many` once finding them out has cost too much. */
class NameIndex {
    /** By chain and name. */
    #latest = new Map();
    /** By chain hash of the proof. */
    #disclosed = new Map();
    /** By chain: proofs that bind names the bundle does not disclose. */
    #hidden = new Map();
    #left = maxNameHashes;
    /** @param labelsOf names the bundle has for a digest (hex) */
    constructor(all, labelsOf) {
        for (const facts of all) {
            const bound = facts.proof.commit.nameHashesB64;
            if (bound && !this.#disclosed.has(facts.chainHash))
                this.#add(facts, bound, labelsOf(digestOf(facts)));
        }
    }
    /** Names of the bundle that `facts` binds. */
    disclosed(facts) {
        return this.#left < 0 ? 'too-many' : (this.#disclosed.get(facts.chainHash) ?? []);
    }
    /** Position of the latest proof that binds `name` in the chain of `facts`. */
    latest({ chain }, name) {
        const hidden = this.#hidden.get(chain) ?? [];
        this.#left -= hidden.length;
        if (this.#left < 0)
            return 'too-many';
        let latest = this.#latest.get(keyOf(chain, name));
        for (const { proof, position } of hidden) {
            const { nameHashesB64: bound, nonceB64 } = proof.commit;
            if (position !== undefined && bound?.includes((0,names/* nameHash */._)(nonceB64, name)))
                latest = maxOf(latest, position);
        }
        return latest;
    }
    #add(facts, bound, labels) {
        this.#left -= labels.length;
        if (this.#left < 0)
            return;
        const { chain, position, proof } = facts;
        const hashes = new Set(bound);
        const disclosed = labels.filter((name) => hashes.has((0,names/* nameHash */._)(proof.commit.nonceB64, name)));
        this.#disclosed.set(facts.chainHash, disclosed);
        if (position === undefined)
            return;
        for (const name of disclosed) {
            const key = keyOf(chain, name);
            this.#latest.set(key, maxOf(this.#latest.get(key), position));
        }
        if (disclosed.length >= hashes.size)
            return;
        const hidden = this.#hidden.get(chain);
        if (hidden)
            hidden.push(facts);
        else
            this.#hidden.set(chain, [facts]);
    }
}
/** SHA-256 the proof commits, lower-case hex. */
function digestOf({ proof }) {
    return (0,bytes/* toHex */.nj)((0,bytes/* fromBase64 */.Ey)(proof.artifact.digestB64, 'artifact.digestB64', 32));
}
function keyOf(chain, name) {
    return JSON.stringify([chain, name]);
}
function maxOf(a, b) {
    return a === undefined || b > a ? b : a;
}

// EXTERNAL MODULE: ./lib/src/verify/policy.js
var verify_policy = __webpack_require__(30310);
;// CONCATENATED MODULE: ./lib/src/verify/chain-checkpoints.js
// SPDX-License-Identifier: Apache-2.0
// The checkpoints of one chain: what its enclave says about the whole of it, held against the proofs of the input. All
// of it is found out once for the chain, however many proofs ask (SPEC.md §6).




/** Most checkpoints of one chain: one for every step of a long run. */
const maxCheckpoints = 1000;
class ChainCheckpoints {
    list;
    #chain;
    #neighbours;
    #agreement;
    #completeness;
    /** @param chain the distinct proofs of the chain in one epoch, by position */
    constructor(list, chain, neighbours) {
        this.list = list;
        this.#chain = chain;
        this.#neighbours = neighbours;
    }
    /** Every checkpoint is signed by the key and boot of the chain, and none contradicts a proof. */
    agreement() {
        this.#agreement ??= this.#judge();
        return this.#agreement;
    }
    /** The chain was closed, or handed over to a part that is in the input, with exactly these proofs. */
    completeness() {
        this.#completeness ??= this.#judgeWhole();
        return this.#completeness;
    }
    #judge() {
        if (this.list.length > maxCheckpoints)
            return (0,verify_finding/* fail */.fJ)(`the chain has more than ${maxCheckpoints} checkpoints`);
        const byIndex = new Map(this.#chain.map((facts) => [facts.proof.commit.chainIndex, facts]));
        for (const checkpoint of this.list) {
            const finding = this.#judgeOne(checkpoint, byIndex);
            if (finding.status === 'fail')
                return finding;
        }
        return (0,verify_finding/* pass */.IX)(this.list.length === 1 ? 'one checkpoint' : `${this.list.length} checkpoints`);
    }
    #judgeOne(checkpoint, byIndex) {
        const signature = (0,bytes/* fromBase64 */.Ey)(checkpoint.signatureB64, 'checkpoint.signatureB64', 64);
        const publicKey = (0,bytes/* fromBase64 */.Ey)(checkpoint.publicKeyB64, 'checkpoint.publicKeyB64', 32);
        if (!(0,ed25519/* verifyEd25519 */.pI)(signature, (0,proof_checkpoint/* checkpointBytes */.eV)(checkpoint), publicKey))
            return (0,verify_finding/* fail */.fJ)('a checkpoint is not signed by its key');
        const stranger = this.#chain.find(({ proof: { signer, commit } }) => {
            return signer.publicKeyB64 !== checkpoint.publicKeyB64 || commit.bootB64 !== checkpoint.bootB64;
        });
        if (stranger)
            return (0,verify_finding/* fail */.fJ)('a checkpoint is by another key or boot than the proofs of its chain');
        const last = lastIndex(checkpoint);
        if (last < BigInt(checkpoint.firstIndex))
            return (0,verify_finding/* fail */.fJ)('a checkpoint is about no proof');
        const head = byIndex.get(last.toString());
        if (head && head.chainHash !== checkpoint.headB64) {
            return (0,verify_finding/* fail */.fJ)('a checkpoint names another head', { expected: checkpoint.headB64, actual: head.chainHash });
        }
        if (head && BigInt(head.proof.commit.counter ?? '0') > BigInt(checkpoint.counter)) {
            return (0,verify_finding/* fail */.fJ)('a checkpoint was counted before the proof it names as head');
        }
        const later = checkpoint.final && this.#chain.find(({ proof: { commit } }) => BigInt(commit.chainIndex ?? '0') > last);
        return later ? (0,verify_finding/* fail */.fJ)('the chain goes on after it was closed', { actual: `place ${later.position}` }) : (0,verify_finding/* pass */.IX)();
    }
    #judgeWhole() {
        const agreement = this.agreement();
        if (agreement.status === 'fail')
            return agreement;
        const { former, isFollowed } = this.#neighbours;
        const ending = isFollowed ? 'handover' : 'closed';
        const last = this.list.find(({ final }) => final === ending);
        if (!last)
            return (0,verify_finding/* fail */.fJ)('no checkpoint ends the chain here: it is shown complete only up to the last one');
        if (last.firstIndex !== '1' && !former)
            return (0,verify_finding/* fail */.fJ)('the chain began in an epoch whose part is not in the input');
        const first = BigInt(last.firstIndex);
        const gap = this.#chain.findIndex(({ proof }, at) => proof.commit.chainIndex !== `${first + BigInt(at)}`);
        if (gap !== -1)
            return (0,verify_finding/* fail */.fJ)('a proof of the ended chain is missing', { expected: `place ${first + BigInt(gap)}` });
        if (`${this.#chain.length}` !== last.length) {
            return (0,verify_finding/* fail */.fJ)('proofs of the ended chain are missing', { expected: last.length, actual: `${this.#chain.length}` });
        }
        const attempt = last.attempt === undefined ? '' : ` up to attempt ${last.attempt}`;
        return (0,verify_finding/* pass */.IX)(`${isFollowed ? 'complete up to the handover' : `complete${attempt}`} in epoch ${last.epochId}`);
    }
}
function lastIndex({ firstIndex, length }) {
    return BigInt(firstIndex) + BigInt(length) - 1n;
}

;// CONCATENATED MODULE: ./lib/src/verify/relations.js



function relate({ all, heads, checkpoints, labelsOf }) {
    const places = new Map();
    const { underHead, missingHeads } = walkBack(all, heads);
    const chains = [...groupBy(all, (facts) => facts.chain).values()].map(distinctByPosition);
    const namesakes = groupBy(chains, chainIdOf);
    const joints = new Map([...namesakes].map(([id, parts]) => [id, jointsOf(id === '' ? [] : parts)]));
    const names = new NameIndex(all, labelsOf);
    const checkpointsOf = groupBy(checkpoints, ({ epochId, chainId }) => chainOf(epochId, chainId));
    const handoversTo = groupBy(checkpoints.filter(({ final, successor }) => final === 'handover' && successor !== undefined), ({ successor, chainId }) => chainOf(successor?.epochId ?? '', chainId));
    for (const chain of chains) {
        const id = chainIdOf(chain);
        const { formers, followed, isSplit } = joints.get(id) ?? jointsOf([]);
        const own = checkpointsOf.get(chain[0]?.chain ?? '') ?? [];
        const neighbours = { former: formers.get(chain), isFollowed: followed.has(chain) };
        const shared = {
            chain,
            splitEpoch: isSplit,
            former: neighbours.former,
            handovers: handoversTo.get(chain[0]?.chain ?? '') ?? [],
            underHead,
            names,
            checkpoints: new ChainCheckpoints(own, chain, neighbours),
        };
        let previous;
        chain.forEach((facts, at) => {
            const below = chain[at - 1];
            if (below && below.position !== facts.position)
                previous = below;
            const rival = [below, chain[at + 1]].find((other) => other && isRival(other, facts));
            places.set(facts.chainHash, { ...shared, previous, rival });
        });
    }
    return {
        missingHeads,
        of(facts) {
            const relations = places.get(facts.chainHash);
            if (!relations)
                throw new Error('unreachable: every proof of the input has its place');
            return relations;
        },
    };
}
/** `Map.groupBy`, which Node 20 lacks. */
function groupBy(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const key = keyOf(value);
        const group = groups.get(key);
        if (group)
            group.push(value);
        else
            groups.set(key, [value]);
    }
    return groups;
}
/** The chain hashes that the heads lead back to, each to the hash it names before it (`prevB64`). */
function walkBack(all, heads) {
    const underHead = new Set();
    if (heads.length === 0)
        return { underHead, missingHeads: [] };
    const byHash = new Map(all.map((facts) => [facts.chainHash, facts]));
    for (const head of heads) {
        let at = head;
        while (at !== undefined && !underHead.has(at)) {
            const facts = byHash.get(at);
            if (!facts)
                break;
            underHead.add(at);
            at = facts.proof.commit.prevB64;
        }
    }
    return { underHead, missingHeads: heads.filter((head) => !byHash.has(head)) };
}
/** A proof given twice is one proof. */
function distinctByPosition(members) {
    return [...new Map(members.map((facts) => [facts.chainHash, facts])).values()].sort(byPosition);
}
/** How the parts of one chain, each in another epoch, say they continue each other: one line of them is not split. */
function jointsOf(parts) {
    const byEpoch = new Map(parts.map((part) => [part[0]?.proof.commit.epochId, part]));
    const formers = new Map();
    for (const part of parts) {
        const link = part[0]?.proof.commit.epochLink;
        const former = link && byEpoch.get(link.prevEpochId);
        if (former && former !== part)
            formers.set(part, former);
    }
    const successors = new Map([...formers].map(([part, former]) => [former, part]));
    let joined = 0;
    for (let part = parts.find((each) => !formers.has(each)); part; part = successors.get(part))
        joined += 1;
    return { formers, followed: new Set(formers.values()), isSplit: joined !== parts.length };
}
/** The name of a chain; empty for one that no proof of it names. */
function chainIdOf(members) {
    return members.find(({ proof }) => proof.commit.chainId !== undefined)?.proof.commit.chainId ?? '';
}
function isRival(a, b) {
    return a.position !== undefined && a.position === b.position;
}
function byPosition(a, b) {
    if (a.position === undefined || b.position === undefined) {
        return a.position === b.position ? 0 : a.position === undefined ? 1 : -1;
    }
    return a.position < b.position ? -1 : a.position > b.position ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/src/verify/timestamps.js + 15 modules
var timestamps = __webpack_require__(11559);
// EXTERNAL MODULE: ./lib/src/verify/verdict.js
var verdict = __webpack_require__(43075);
;// CONCATENATED MODULE: ./lib/src/verify/verify.js
// SPDX-License-Identifier: Apache-2.0
// Runs the list over a bundle: finds the proof that stands for each artifact, asks every row, and says what it found.

















/** A platform without synchronous signatures has to bring some (see {@link verifyAnywhere}); until then none is one. */
const productionTrust = { roots: nitro_root/* productionRoots */.Rp, verify: ecdsa/* verifyEcdsaNode */._s ?? (() => false) };
/**
 * Judges every artifact. Pure: no clock, no network, no files.
 * @throws OccError `no-subjects` and `no-proofs` for empty input; every other outcome is a verdict
 */
function verifyBundle(input) {
    const { bundle, subjects, policy } = input;
    if (subjects !== 'none' && subjects.length === 0)
        throw new errors/* OccError */.U4('no-subjects', 'expected artifacts, got none');
    if (bundle.proofs.length === 0)
        throw new errors/* OccError */.U4('no-proofs', 'expected proofs in the bundle, got none');
    const judge = new Judge(input);
    const proofs = subjects === 'none' ? judge.everyProof() : judge.everySubject(subjects);
    const bundleChecks = judge.bundleChecks();
    const valid = proofs.every((proof) => proof.valid) && bundleChecks.every(({ status }) => status !== 'fail');
    const warnings = [...(0,verify_policy/* weaknesses */.KT)(policy), ...judge.hardwareWarnings()];
    return { valid, headline: (0,verdict/* headline */.P)(valid, proofs, policy), warnings, proofs, bundle: { checks: bundleChecks } };
}
/** {@link verifyBundle} where signatures of documents take their time: in a browser. */
function verifyAnywhere(input) {
    const { roots, revoked } = input.trust ?? productionTrust;
    return (0,settle/* settle */.G9)((verify) => verifyBundle({ ...input, trust: { roots, revoked, verify } }));
}
class Judge {
    #input;
    #entries;
    #byDigest;
    #names;
    #relations;
    #documents;
    #judged = new Set();
    /** What the rows that do not look at the artifact found. */
    #known = new Map();
    constructor(input) {
        const { bundle, policy } = input;
        this.#input = input;
        this.#entries = bundle.proofs.map(readEntry);
        this.#byDigest = groupBy(this.#entries, ({ facts }) => (facts ? digestOf(facts) : ''));
        this.#names = groupBy(bundle.subjects, (subject) => subject.digest.sha256);
        const all = this.#entries.flatMap(({ facts }) => (facts ? [facts] : []));
        this.#documents = new Documents(bundle.bootProofs, all, input.trust ?? productionTrust);
        const checkpoints = bundle.checkpoints.filter(isCheckpoint).map(proof_checkpoint/* parseCheckpoint */.S7);
        const labelsOf = (digest) => (this.#names.get(digest) ?? []).map(({ name }) => name);
        this.#relations = relate({ all, heads: (0,verify_policy/* expectedHeads */.YJ)(policy), checkpoints, labelsOf });
    }
    everyProof() {
        return this.#entries.map((entry) => this.#judge(entry, undefined));
    }
    /** The artifacts, then what must hold besides them: proofs nobody can read, and the rest of required chains. */
    everySubject(subjects) {
        const verdicts = subjects.map((artifact) => this.#subject(artifact));
        const judgedChains = new Set([...this.#judged].flatMap(({ facts }) => (facts ? namesOf(facts) : [])));
        const isMissing = ({ facts }) => !facts || (this.#chainRequired() && namesOf(facts).some((name) => judgedChains.has(name)));
        const rest = this.#entries.filter((entry) => isMissing(entry) && !this.#judged.has(entry));
        return [...verdicts, ...rest.map((entry) => this.#judge(entry, undefined))];
    }
    /** What only the whole input can answer. */
    bundleChecks() {
        const { policy, bundle } = this.#input;
        const missing = this.#relations.missingHeads[0];
        const head = missing === undefined ? (0,verify_finding/* pass */.IX)() : (0,verify_finding/* fail */.fJ)('the bundle does not hold an expected head', { expected: missing });
        const broken = bundle.checkpoints.some((value) => !isCheckpoint(value));
        return [
            { id: 'expected-head', ...(policy.expectedHead === undefined ? (0,verify_finding/* notAsked */.Op)() : head) },
            {
                id: 'boot-proof',
                ...(this.#documents.unreadable > 0 ? (0,verify_finding/* fail */.fJ)('the bundle holds a boot proof that cannot be read') : (0,verify_finding/* notAsked */.Op)()),
            },
            { id: 'checkpoint', ...(broken ? (0,verify_finding/* fail */.fJ)('the bundle holds a checkpoint that cannot be read') : (0,verify_finding/* notAsked */.Op)()) },
        ];
    }
    hardwareWarnings() {
        const judged = [...this.#judged].flatMap(({ facts }) => (facts ? [facts] : []));
        const soft = judged.filter(({ proof }) => proof.environment.enforcement !== 'measured-tee').length;
        return soft === 0
            ? []
            : [`no hardware: ${soft} of ${judged.length} proofs come from a key no hardware vouches for`];
    }
    #chainRequired() {
        return (this.#input.policy.requireChain ?? 'none') !== 'none';
    }
    /** Of several proofs of one digest any valid one will do; without one, the one that came furthest is shown. */
    #subject(artifact) {
        const candidates = this.#byDigest.get((0,bytes/* toHex */.nj)(artifact.digest)) ?? [];
        let best;
        for (const entry of candidates) {
            const verdict = this.#ask(entry, artifact);
            if (!best || failures(verdict) < failures(best.verdict))
                best = { entry, verdict };
            if (verdict.valid)
                break;
        }
        if (!best)
            return this.#absent(artifact);
        this.#judged.add(best.entry);
        return best.verdict;
    }
    /** Nothing in the bundle stands for these bytes: either they changed since, or they were never committed. */
    #absent(artifact) {
        const { name: path } = artifact;
        const label = path === undefined ? undefined : this.#input.bundle.subjects.find(({ name }) => (0,checks_artifact/* isSameFile */.D)(name, path));
        const meant = label ? this.#byDigest.get(label.digest.sha256)?.[0] : this.#onlyEntry();
        if (meant)
            return this.#judge(meant, artifact);
        const digest = (0,bytes/* toHex */.nj)(artifact.digest);
        const finding = (0,verify_finding/* fail */.fJ)(label ? 'the bundle names the artifact but holds no proof for it' : 'no proof of the bundle is for these bytes', { expected: `a proof of ${digest}`, actual: 'none' });
        const checks = [...verify_checks/* formRows */.KZ, ...verify_checks/* rows */.Ge].map(({ id }) => (id === 'proof-present' ? { id, ...finding } : { id, status: 'not-reached' }));
        return { ...nothingKnown, subject: artifact.name ?? null, digest, valid: false, checks };
    }
    /** Of one proof there is no doubt which one is meant. */
    #onlyEntry() {
        return this.#entries.length === 1 ? this.#entries[0] : undefined;
    }
    /** A verdict that is shown: only such an entry counts as judged. */
    #judge(entry, artifact) {
        this.#judged.add(entry);
        return this.#ask(entry, artifact);
    }
    #ask(entry, artifact) {
        const { form, facts } = entry;
        if (!facts) {
            const checks = [...form, ...verify_checks/* rows */.Ge.map(({ id }) => ({ id, status: 'not-reached' }))];
            return { ...nothingKnown, subject: artifact?.name ?? null, digest: null, valid: false, checks };
        }
        const { policy, now } = this.#input;
        const digest = digestOf(facts);
        const labels = this.#names.get(digest) ?? [];
        const attested = this.#documents.of(facts);
        const stamps = (0,timestamps/* stampsOf */.c)(facts.proof, this.#input.timestamps);
        const { verify } = this.#input.trust ?? productionTrust;
        const context = {
            facts,
            attested,
            stamps,
            verify,
            artifact,
            labels,
            policy,
            now,
            ...this.#relations.of(facts),
        };
        const ask = (row) => ({
            id: row.id,
            ...(row.asks(context) ? row.run(context) : (0,verify_finding/* notAsked */.Op)()),
        });
        const others = this.#known.get(entry) ?? verify_checks/* rows */.Ge.filter(({ section }) => section !== 'artifact').map(ask);
        this.#known.set(entry, others); // many artifacts may have the same bytes
        const checks = [...form, ...verify_checks/* rows */.Ge.filter(({ section }) => section === 'artifact').map(ask), ...others];
        const { counter, chainId, chainIndex, epochId } = facts.proof.commit;
        return {
            subject: artifact ? (artifact.name ?? null) : (labels[0]?.name ?? null),
            digest: artifact ? (0,bytes/* toHex */.nj)(artifact.digest) : digest,
            counter: counter ?? null,
            chainId: chainId ?? null,
            chainIndex: chainIndex ?? null,
            epochId: epochId ?? null,
            valid: checks.every(({ status }) => status === 'pass' || status === 'not-asked'),
            checks,
        };
    }
}
const nothingKnown = { counter: null, chainId: null, chainIndex: null, epochId: null };
function readEntry(raw) {
    const context = new checks_form/* RawProof */.r(raw);
    const form = verify_checks/* formRows */.KZ.map((row) => ({ id: row.id, ...(row.asks(context) ? row.run(context) : (0,verify_finding/* notAsked */.Op)()) }));
    return form.some(({ status }) => status === 'fail') ? { form } : { form, facts: new ProofFacts(context.read()) };
}
const isCheckpoint = (value) => proof_checkpoint/* checkpointSchema */.ot.safeParse(value, { jitless: true }).success;
/** A chain with a name is one through all its epochs; without one, only within its own. */
function namesOf({ proof, chain }) {
    return proof.commit.chainId === undefined ? [chain] : [chain, proof.commit.chainId];
}
function failures({ checks }) {
    return checks.filter(({ status }) => status === 'fail').length;
}


/***/ })

};
