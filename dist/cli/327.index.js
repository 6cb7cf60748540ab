export const id = 327;
export const ids = [327];
export const modules = {

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

/***/ 25777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ canonicalizeToString),
/* harmony export */   Mw: () => (/* binding */ maxDepth),
/* harmony export */   YZ: () => (/* binding */ canonicalizeHistoric),
/* harmony export */   Yk: () => (/* binding */ hasIntegerKey),
/* harmony export */   dw: () => (/* binding */ canonicalize)
/* harmony export */ });
/* unused harmony export isIntegerKey */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
// SPDX-License-Identifier: Apache-2.0
// Canonical JSON: the one sequence of bytes that is hashed and signed for a value. RFC 8785 (SPEC.md §2).


/** Deeper values are refused, so that a hostile one cannot exhaust the stack. */
const maxDepth = 64;
/** UTF-16 code units (RFC 8785 §3.2.3), which is what `>` and `sort` do. Most objects are in order already. */
const codeUnitOrder = (keys) => {
    for (let at = 1; at < keys.length; at += 1)
        if ((keys[at - 1] ?? '') > (keys[at] ?? ''))
            return keys.sort();
    return keys;
};
const arrayIndex = /^(?:0|[1-9][0-9]{0,9})$/;
/** True for a key that ECMAScript orders before all others, by value (an array index, at most 2^32 - 2). */
function isIntegerKey(key) {
    return arrayIndex.test(key) && Number(key) < 0xffffffff;
}
/** True when some object in `value` has such a key: then RFC 8785 and historic occ/1 order it differently. */
function hasIntegerKey(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.entries(value).some(([key, member]) => (isIntegerKey(key) && !Array.isArray(value)) || hasIntegerKey(member));
}
const historicOrder = (keys) => {
    if (keys[0] === undefined || !isIntegerKey(keys[0]))
        return codeUnitOrder(keys); // Object.keys has integers first
    const integers = keys.filter(isIntegerKey).sort((a, b) => Number(a) - Number(b));
    return [...integers, ...keys.filter((key) => !isIntegerKey(key)).sort()];
};
/**
 * RFC 8785 bytes of a JSON value. Members that are `undefined` are left out.
 * @throws OccError `json-invalid` for what JSON cannot say: NaN, Infinity, bigint, functions, symbols, lone
 *   surrogates, `undefined` in an array, values deeper than {@link maxDepth}
 */
function canonicalize(value) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(canonicalizeToString(value));
}
/** {@link canonicalize} as text. */
function canonicalizeToString(value) {
    return write(value, codeUnitOrder, 0);
}
/**
 * As {@link canonicalize}, but with the key order of historic occ/1 issuers: keys that look like array indexes come
 * first, by value. For every value without such keys both are the same bytes; we never issue one with them.
 */
function canonicalizeHistoric(value) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(write(value, historicOrder, 0));
}
function write(value, order, depth) {
    switch (typeof value) {
        case 'string':
            return writeString(value);
        case 'number':
            if (!Number.isFinite(value))
                throw notJson(String(value));
            return JSON.stringify(value);
        case 'boolean':
            return value ? 'true' : 'false';
        case 'object':
            break;
        default:
            throw notJson(typeof value);
    }
    if (value === null)
        return 'null';
    if (depth >= maxDepth)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('json-invalid', `expected at most ${maxDepth} levels, got more`);
    if (Array.isArray(value)) {
        let text = '[';
        for (let at = 0; at < value.length; at += 1) {
            text += (at === 0 ? '' : ',') + write(value[at], order, depth + 1);
        }
        return `${text}]`;
    }
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null && Object.getPrototypeOf(prototype) !== null) {
        throw notJson(value.constructor?.name ?? 'object');
    }
    let text = '';
    for (const key of order(Object.keys(value))) {
        const member = value[key];
        if (member === undefined)
            continue;
        text += `${text === '' ? '' : ','}${writeString(key)}:${write(member, order, depth + 1)}`;
    }
    return `{${text}}`;
}
/** Needs no escape: what nearly every text of a proof is. */
const plain = /^[ !#-[\]-~]*$/;
function writeString(text) {
    if (plain.test(text))
        return `"${text}"`;
    if (!text.isWellFormed())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('json-invalid', 'expected well-formed text, got a lone surrogate');
    return JSON.stringify(text);
}
function notJson(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('json-invalid', `expected a JSON value, got ${what}`);
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

/***/ 15297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ jsonValueFault)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25777);
// SPDX-License-Identifier: Apache-2.0
// Values that did not come through strict reading, held to the same rules (SPEC.md §2): whoever parsed the text may
// have been lenient, and a library caller may pass what JSON cannot say.

/**
 * Why `value` is none that strict reading returns; undefined when it is one. A member that is `undefined` counts as
 * absent.
 * @param levels most levels of objects and arrays
 */
function jsonValueFault(value, levels = _canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .maxDepth */ .Mw) {
    switch (typeof value) {
        case 'string':
            return value.isWellFormed() ? undefined : 'expected text without lone surrogates';
        case 'number':
            return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? undefined : 'expected numbers within ±(2^53 - 1)';
        case 'boolean':
            return undefined;
        case 'object':
            break;
        default:
            return `expected JSON values, got ${typeof value}`;
    }
    if (value === null)
        return undefined;
    if (levels === 0)
        return 'expected fewer levels of objects and arrays';
    if (Array.isArray(value))
        return firstFault(value, levels);
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
        return 'expected plain objects';
    if (Object.hasOwn(value, '__proto__'))
        return 'expected no member called __proto__';
    const members = Object.values(value).filter((member) => member !== undefined);
    return firstFault([...Object.keys(value), ...members], levels);
}
function firstFault(values, levels) {
    for (const value of values) {
        const fault = jsonValueFault(value, levels - 1);
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}


/***/ }),

/***/ 12417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ maxJsonBytes),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25777);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93784);
// SPDX-License-Identifier: Apache-2.0
// Strict JSON reading (SPEC.md §2): one text, one value. What two parsers could read differently is refused.



/** Longer texts are refused unless the caller allows more. 64 MiB holds about 10,000 proofs with documents. */
const maxJsonBytes = 64 * 1024 * 1024;
const whitespace = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 §7 excludes exactly these
const control = /[\u0000-\u001f]/;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /true|false|null/y;
/**
 * Reads one JSON value. Refuses what RFC 8259 does, and: a byte order mark, duplicate keys, the key `__proto__`, lone
 * surrogates, numbers that are not written in the canonical form of their value or lie beyond ±(2^53 - 1), more than
 * 64 levels, more than `maxBytes`.
 * @throws OccError `json-invalid` with the offset of the fault
 */
function parseJson(input, maxBytes = maxJsonBytes) {
    if (input.length > maxBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4('json-invalid', `expected at most ${maxBytes} bytes of JSON, got ${input.length}`);
    }
    return new Reader(typeof input === 'string' ? input : (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(input)).whole();
}
class Reader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    whole() {
        this.#space();
        const value = this.#value(0);
        this.#space();
        if (this.#at !== this.#text.length)
            throw this.#fault('the end of the text');
        return value;
    }
    #value(depth) {
        switch (this.#text[this.#at]) {
            case '{':
                return this.#object(depth);
            case '[':
                return this.#array(depth);
            case '"':
                return this.#string();
            case 't':
            case 'f':
            case 'n': {
                const text = this.#take(word, 'true, false or null');
                return text === 'null' ? null : text === 'true';
            }
            default:
                return this.#number();
        }
    }
    #object(depth) {
        this.#descend(depth);
        const object = {};
        if (this.#skip('}'))
            return object;
        do {
            this.#space();
            const start = this.#at;
            const key = this.#string();
            if (key === '__proto__' || Object.hasOwn(object, key)) {
                this.#at = start;
                throw this.#fault(`a member that is neither repeated nor called __proto__`);
            }
            this.#space();
            this.#expect(':');
            this.#space();
            object[key] = this.#value(depth + 1);
            this.#space();
        } while (this.#comma('}'));
        return object;
    }
    #array(depth) {
        this.#descend(depth);
        const array = [];
        if (this.#skip(']'))
            return array;
        do {
            this.#space();
            array.push(this.#value(depth + 1));
            this.#space();
        } while (this.#comma(']'));
        return array;
    }
    #string() {
        const start = this.#at;
        if (!this.#skip('"'))
            throw this.#fault('a string');
        let close = this.#text.indexOf('"', this.#at);
        while (close !== -1 && this.#isEscaped(close))
            close = this.#text.indexOf('"', close + 1);
        if (close === -1)
            throw this.#fault('a closing quote');
        const raw = this.#text.slice(this.#at, close);
        if (control.test(raw))
            throw this.#fault('text without control characters');
        const value = raw.includes('\\') ? this.#unescape(raw) : raw;
        if (!value.isWellFormed()) {
            this.#at = start;
            throw this.#fault('text without lone surrogates');
        }
        this.#at = close + 1;
        return value;
    }
    #isEscaped(quoteAt) {
        let backslashes = 0;
        while (this.#text[quoteAt - 1 - backslashes] === '\\')
            backslashes += 1;
        return backslashes % 2 === 1;
    }
    #unescape(raw) {
        try {
            return JSON.parse(`"${raw}"`);
        }
        catch {
            throw this.#fault('text with the escapes of RFC 8259');
        }
    }
    #number() {
        const start = this.#at;
        const text = this.#take(number, 'a value');
        const value = Number(text);
        if (JSON.stringify(value) !== text || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
            this.#at = start;
            throw this.#fault('a number in canonical form within ±(2^53 - 1)');
        }
        return value;
    }
    #descend(depth) {
        if (depth >= _canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .maxDepth */ .Mw)
            throw this.#fault(`at most ${_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .maxDepth */ .Mw} levels`);
        this.#at += 1;
        this.#space();
    }
    #comma(close) {
        if (this.#skip(close))
            return false;
        this.#expect(',');
        return true;
    }
    #skip(character) {
        if (this.#text[this.#at] !== character)
            return false;
        this.#at += 1;
        return true;
    }
    #expect(character) {
        if (!this.#skip(character))
            throw this.#fault((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(character));
    }
    #space() {
        whitespace.lastIndex = this.#at;
        whitespace.test(this.#text);
        this.#at = whitespace.lastIndex;
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0];
        if (found !== undefined)
            this.#at += found.length;
        return found;
    }
    #take(pattern, expected) {
        const found = this.#match(pattern);
        if (found === undefined)
            throw this.#fault(expected);
        return found;
    }
    #fault(expected) {
        const got = this.#at >= this.#text.length ? 'the end' : (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(this.#text.slice(this.#at, this.#at + 24));
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4('json-invalid', `JSON at offset ${this.#at}: expected ${expected}, got ${got}`);
    }
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

/***/ 75062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qv: () => (/* binding */ chainHash),
  g2: () => (/* binding */ enforcements),
  $g: () => (/* binding */ maxNames),
  k_: () => (/* binding */ parseProof),
  lv: () => (/* binding */ proofVersion),
  h8: () => (/* binding */ signedBody),
  Sq: () => (/* binding */ signedBytes),
  yo: () => (/* binding */ timestampSchema),
  nj: () => (/* binding */ versionFault)
});

// UNUSED EXPORTS: proofCoreHash, proofSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/schema.js
var schema = __webpack_require__(48348);
;// CONCATENATED MODULE: ./lib/src/proof/identity.js
// SPDX-License-Identifier: Apache-2.0
// Workflow identity as the enclave verified it itself and signed it into `commit.identity` (SPEC.md §9). Only its
// shape is here; a proof that carries one makes a claim that the identity rows must check.


const identitySchema = schemas/* strictObject */.rej({
    issuer: schema/* text */.Qq,
    audience: schema/* text */.Qq,
    kid: schema/* label */.Pf,
    /** RFC 7638 thumbprint of the key that signed the token, base64. */
    keyThumbprint: schema/* base64Of32 */.Y8,
    tokenSha256B64: schema/* base64Of32 */.Y8,
    /** Allow-listed claims of the token; all values are strings. */
    claims: schemas/* record */.g1P(schemas/* string */.YjP(), schema/* text */.Qq),
});

// EXTERNAL MODULE: ./lib/src/proof/json-value.js
var json_value = __webpack_require__(15297);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var proof_sha256 = __webpack_require__(35296);
// EXTERNAL MODULE: ./lib/src/proof/slot.js
var slot = __webpack_require__(64031);
;// CONCATENATED MODULE: ./lib/src/proof/proof.js
// SPDX-License-Identifier: Apache-2.0
// The proof and its one projection: `signedBody` is the only code that says what is signed (SPEC.md §1–§3).









const proofVersion = 'occ/1';
/** Who may have written a body: nobody's hardware, a key in some hardware, measured code. */
const enforcements = ['stub', 'hw-key', 'measured-tee'];
/** Most names one digest may be bound to; a batch names each file of a build, not a file system. */
const maxNames = 1000;
const artifactSchema = schemas/* strictObject */.rej({ hashAlg: schemas/* literal */.euz('sha256'), digestB64: schema/* base64Of32 */.Y8 });
const epochLinkSchema = schemas/* strictObject */.rej({
    prevEpochId: schema/* label */.Pf,
    prevPublicKeyB64: schema/* base64Of32 */.Y8,
    prevCounter: schema/* counter */.hJ,
    prevProofHashB64: schema/* base64Of32 */.Y8,
    toEpochId: schema/* label */.Pf,
    toPublicKeyB64: schema/* base64Of32 */.Y8,
});
const commitSchema = schemas/* strictObject */.rej({
    nonceB64: schema/* nonce */.KU,
    counter: schemas/* optional */.lqM(schema/* counter */.hJ),
    time: schemas/* optional */.lqM(schema/* milliseconds */.Rz),
    prevB64: schemas/* optional */.lqM(schema/* base64Of32 */.Y8),
    epochId: schemas/* optional */.lqM(schema/* label */.Pf),
    slotCounter: schemas/* optional */.lqM(schema/* counter */.hJ),
    slotHashB64: schemas/* optional */.lqM(schema/* base64Of32 */.Y8),
    chainId: schemas/* optional */.lqM(schema/* chainId */.tL),
    chainIndex: schemas/* optional */.lqM(schema/* counter */.hJ),
    bootB64: schemas/* optional */.lqM(schema/* base64Of32 */.Y8),
    identity: schemas/* optional */.lqM(identitySchema),
    nameHashesB64: schemas/* optional */.lqM(schemas/* array */.YOg(schema/* base64Of32 */.Y8).check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(maxNames))),
    epochLink: schemas/* optional */.lqM(epochLinkSchema),
});
const agencySchema = schemas/* strictObject */.rej({
    actor: schemas/* strictObject */.rej({ keyId: schema/* label */.Pf, publicKeyB64: schema/* text */.Qq, algorithm: schema/* label */.Pf, provider: schema/* label */.Pf }),
    authorization: schema/* anyObject */.aH,
    batchContext: schemas/* optional */.lqM(schemas/* strictObject */.rej({ batchSize: schemas/* int */.Whr(), batchIndex: schemas/* int */.Whr(), batchDigests: schemas/* array */.YOg(schema/* text */.Qq).check(api/* _maxLength */.Eb(1000)) })),
});
/** An RFC 3161 token beside what it claims to say; only the token counts. */
const timestampSchema = schemas/* strictObject */.rej({
    authority: schema/* text */.Qq,
    time: schema/* text */.Qq,
    digestAlg: schema/* label */.Pf,
    digestB64: schema/* base64Of32 */.Y8,
    tokenB64: schema/* blobText */.L9,
});
const proofSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(proofVersion),
    artifact: artifactSchema,
    commit: commitSchema,
    signer: schemas/* strictObject */.rej({ publicKeyB64: schema/* base64Of32 */.Y8, signatureB64: schema/* base64Of64 */.xg }),
    environment: schemas/* strictObject */.rej({
        enforcement: schemas/* enum */.k5n(enforcements),
        measurement: schema/* label */.Pf,
        attestation: schemas/* optional */.lqM(schemas/* strictObject */.rej({ format: schema/* label */.Pf, reportB64: schema/* base64Blob */.LD })),
    }),
    slotAllocation: schemas/* optional */.lqM(slot/* slotSchema */.U0),
    agency: schemas/* optional */.lqM(agencySchema),
    policy: schemas/* optional */.lqM(schemas/* looseObject */._H3({ digestB64: schema/* text */.Qq })),
    attribution: schemas/* optional */.lqM(schema/* anyObject */.aH),
    principal: schemas/* optional */.lqM(schema/* anyObject */.aH),
    timestamps: schemas/* optional */.lqM(schemas/* strictObject */.rej({ artifact: schemas/* optional */.lqM(timestampSchema), proof: schemas/* optional */.lqM(timestampSchema) })),
    metadata: schemas/* optional */.lqM(schema/* anyObject */.aH),
    claims: schemas/* optional */.lqM(schema/* anyObject */.aH),
    /** Written by historic parents; neither signed nor hashed. */
    proofHash: schemas/* optional */.lqM(schema/* text */.Qq),
});
/**
 * Reads an occ/1 proof.
 * @throws OccError `proof-invalid`; `bundle-format-unsupported` for the later `bitgraph/1`
 */
function parseProof(value) {
    const fault = versionFault(value);
    if (fault)
        throw fault;
    const unlikeJson = (0,json_value/* jsonValueFault */.g)(value);
    if (unlikeJson !== undefined)
        throw new errors/* OccError */.U4('proof-invalid', `proof: ${unlikeJson}`);
    return (0,schema/* readBySchema */.RZ)(proofSchema, value, 'proof-invalid', 'proof');
}
/** Why `value` is not an occ/1 proof by its version member alone; undefined when it says it is one. */
function versionFault(value) {
    const version = typeof value === 'object' && value !== null ? value.version : undefined;
    if (version === proofVersion)
        return undefined;
    if (typeof version === 'string' && version.startsWith('bitgraph/')) {
        return new errors/* OccError */.U4('bundle-format-unsupported', `proof: expected version "${proofVersion}", got ${(0,bytes/* quote */.hD)(version)}`);
    }
    const got = typeof version === 'string' ? (0,bytes/* quote */.hD)(version) : 'no version';
    return new errors/* OccError */.U4('proof-invalid', `proof: expected version "${proofVersion}", got ${got}`);
}
/** The one projection of a proof that is signed. Signer and verifier both call this and nothing else. */
function signedBody(proof) {
    const { environment, agency, policy, attribution, principal } = proof;
    return {
        version: proof.version,
        artifact: proof.artifact,
        commit: proof.commit,
        publicKeyB64: proof.signer.publicKeyB64,
        enforcement: environment.enforcement,
        measurement: environment.measurement,
        ...(environment.attestation && { attestationFormat: environment.attestation.format }),
        ...(agency && { actor: agency.actor }),
        ...(policy && { policy }),
        ...(attribution && { attribution }),
        ...(principal && { principal }),
    };
}
/** The signed bytes: canonical JSON of {@link signedBody}. */
function signedBytes(proof) {
    return (0,canonical/* canonicalizeHistoric */.YZ)(signedBody(proof));
}
/**
 * The chain hash (`prevB64` of the next proof): base64 of SHA-256 over the canonical proof as the enclave returned it,
 * that is without `timestamps` and `proofHash`, which others add later.
 */
function chainHash(proof) {
    const { timestamps: _timestamps, proofHash: _proofHash, ...issued } = proof;
    return (0,bytes/* toBase64 */.nk)((0,proof_sha256/* sha256 */.sc)((0,canonical/* canonicalizeHistoric */.YZ)(issued)));
}
/** What `timestamps.proof` covers: SHA-256 over the canonical core of the proof, 32 bytes. */
function proofCoreHash(proof) {
    const { artifact, commit, environment, signer, version } = proof;
    return sha256(canonicalizeHistoric({ artifact, commit, environment, signer, version }));
}


/***/ }),

/***/ 80501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ describeIssue)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);

/** One fault as text, the path of the member first. */
function describeIssue(issue) {
    if (!issue)
        return 'wrong shape';
    const path = issue.path.map(String).join('.');
    return `${path === '' ? '' : `${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(path).slice(1, -1)}: `}${describeFault(issue)}`;
}
/** What zod says of a check that was given no words of its own. */
const unworded = 'Invalid input';
function describeFault(issue) {
    switch (issue.code) {
        case 'unrecognized_keys': {
            const keys = issue.keys.slice(0, 3).map((key) => (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key));
            return `unknown member ${keys.join(', ')}`;
        }
        case 'invalid_type':
            return `expected ${issue.expected}, got ${typeOf(issue.input)}`;
        case 'invalid_value':
            return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}, got another value`;
        case 'invalid_union':
            return issue.errors.map(([first]) => describeIssue(first)).join('; or ');
        case 'invalid_key':
            return describeIssue(issue.issues[0]);
        case 'too_small':
            return describeSize(issue, `at least ${issue.minimum}`);
        case 'too_big':
            return describeSize(issue, `at most ${issue.maximum}`);
        default:
            return `expected ${issue.message}`;
    }
}
function describeSize({ message, input, origin }, limit) {
    if (message !== unworded)
        return `expected ${message}`;
    const size = typeof input === 'string' || Array.isArray(input) ? input.length : String(input);
    return `expected ${limit}${origin === 'string' ? ' characters' : ''}, got ${size}`;
}
function typeOf(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'array' : typeof value;
}


/***/ }),

/***/ 48348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ nonce),
/* harmony export */   L9: () => (/* binding */ blobText),
/* harmony export */   LD: () => (/* binding */ base64Blob),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RZ: () => (/* binding */ readBySchema),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   Y8: () => (/* binding */ base64Of32),
/* harmony export */   aH: () => (/* binding */ anyObject),
/* harmony export */   hJ: () => (/* binding */ counter),
/* harmony export */   tL: () => (/* binding */ chainId),
/* harmony export */   xg: () => (/* binding */ base64Of64)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43759);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93784);
/* harmony import */ var _schema_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80501);
// SPDX-License-Identifier: Apache-2.0
// The vocabulary of the wire: how each kind of field is spelt. Every object schema is built from these, and every
// object refuses members it does not name, so that nothing unsigned can arrive looking signed (SPEC.md §2).



/** Longest free text in a proof (attribution, authority names); more is a payload, not a label. */
const maxText = 4096;
/** Largest attestation document or timestamp token: real ones have 4 to 6 KB, the NSM answers at most 16 KiB. */
const maxBlobText = 64 * 1024;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/;
/** Canonical base64 of exactly 32 bytes: digests, keys, hashes. */
const base64Of32 = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'base64 of 32 bytes'));
/** Canonical base64 of exactly 64 bytes: signatures. */
const base64Of64 = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^[A-Za-z0-9+/]{85}[AQgw]==$/, 'base64 of 64 bytes'));
/** Canonical base64 of an opaque, non-empty blob. */
const base64Blob = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9(4, 'base64'), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb(maxBlobText), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(base64, 'canonical base64'));
/** A nonce: at least 16 bytes. The first enclaves sent 256. */
const nonce = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9(24, 'base64 of 16 bytes or more'), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb(344), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(base64, 'canonical base64'));
/** A counter or index: decimal, no leading zero, at most 38 digits. */
const counter = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^(?:0|[1-9][0-9]{0,37})$/, 'a decimal counter'));
/** Milliseconds since 1970. */
const milliseconds = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._nonnegative */ .UI());
/** The name of a chain. */
const chainId = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^[A-Za-z0-9._:/-]{1,200}$/, 'a chain id ([A-Za-z0-9._:/-], 1 to 200)'));
/** A short, non-empty identifier: epoch ids, measurements, formats. Ours are base64 or hex; history has others. */
const label = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9(1), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb(256));
/** Free text of a caller or a third party. */
const text = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb(maxText));
/** Text that may be broken and is judged by the row that reads it (a real proof holds a truncated token). */
const blobText = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb(maxBlobText));
/** A JSON object of the caller's: its members are signed or shown verbatim and never interpreted. */
const anyObject = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J());
/**
 * Reads `value` by `schema`, without generated code (so that it runs under a strict content security policy).
 * @throws OccError `code`, naming the first member that is wrong
 */
function readBySchema(schema, value, code, what) {
    const result = schema.safeParse(value, { jitless: true, reportInput: true });
    if (result.success)
        return result.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4(code, `${what}: ${(0,_schema_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .describeIssue */ .n)(result.error.issues[0])}`);
}


/***/ }),

/***/ 35296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* unused harmony exports sha256Noble, sha256Node */
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
// SPDX-License-Identifier: Apache-2.0
// SHA-256, the one hash of the protocol. Platform code where there is a Node, @noble/hashes in a browser.

const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
/** SHA-256 in pure code. */
function sha256Noble(bytes) {
    return (0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes);
}
/** SHA-256 by `node:crypto`; undefined where the platform has none. */
const sha256Node = crypto && ((bytes) => new Uint8Array(crypto.createHash('sha256').update(bytes).digest()));
/** SHA-256 of `bytes`, 32 bytes. */
const sha256 = sha256Node ?? sha256Noble;


/***/ }),

/***/ 64031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ slotHash),
/* harmony export */   Gm: () => (/* binding */ slotBytes),
/* harmony export */   PC: () => (/* binding */ slotVersion),
/* harmony export */   U0: () => (/* binding */ slotSchema),
/* harmony export */   sT: () => (/* binding */ parseSlot),
/* harmony export */   yy: () => (/* binding */ historicSlotHash)
/* harmony export */ });
/* unused harmony export slotBody */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28395);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25777);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48348);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35296);
// SPDX-License-Identifier: Apache-2.0
// Slots: nonce and counter, signed by the enclave before it knows a digest (SPEC.md §4).





const slotVersion = 'occ/slot/1';
const slotSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(slotVersion),
    nonceB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .nonce */ .KU,
    counter: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ,
    time: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz),
    epochId: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf,
    publicKeyB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8,
    chainId: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .chainId */ .tL),
    bootB64: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8),
    signatureB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of64 */ .xg,
});
/** Reads a slot a service answered with. @throws OccError `proof-invalid` */
function parseSlot(value) {
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .readBySchema */ .RZ)(slotSchema, value, 'proof-invalid', 'slot');
}
/** What the signature of a slot covers: everything but itself. */
function slotBody(slot) {
    const { signatureB64: _, ...body } = slot;
    return body;
}
/** The signed bytes of a slot. */
function slotBytes(slot) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalizeHistoric */ .YZ)(slotBody(slot));
}
/** `commit.slotHashB64`: base64 of SHA-256 of the signed bytes. */
function slotHash(slot) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_sha256_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(slotBytes(slot)));
}
/**
 * The hash of March 2026's enclaves, which left `chainId` out of it; undefined for a slot that cannot be theirs
 * (they had no `bootB64`, and without a `chainId` both hashes are one).
 */
function historicSlotHash(slot) {
    if (slot.bootB64 !== undefined || slot.chainId === undefined)
        return undefined;
    const { chainId: _, ...body } = slotBody(slot);
    return slotHash(body);
}


/***/ }),

/***/ 84968:
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
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/verify/finding.js
var finding = __webpack_require__(92759);
// EXTERNAL MODULE: ./lib/src/verify/row.js
var row = __webpack_require__(50730);
;// CONCATENATED MODULE: ./lib/src/verify/checks/code.js
// SPDX-License-Identifier: Apache-2.0
// Code: which code held the key, and is that code, or that key, one the policy allows?



const isMeasured = ({ facts: { proof } }) => proof.environment.enforcement === 'measured-tee';
const namesMeasurement = ({ policy }) => (policy.allowedMeasurements ?? policy.pcrs) !== undefined;
/** A development measurement can only be a claim: no hardware stands behind it, and the verdict says so. */
const stubPrefix = 'stub:';
const codeRows = [
    (0,row/* pendingRow */.A)('measurement-match', 'code', 'the measurement in the body is PCR0 of the document', isMeasured),
    (0,row/* pendingRow */.A)('measurement-not-debug', 'code', 'the enclave did not run in debug mode', isMeasured),
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
        run: checkKey,
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
    const { enforcement, measurement } = context.facts.proof.environment;
    if (matchesStub(context))
        return (0,finding/* pass */.IX)('no hardware: a development measurement');
    const expected = (context.policy.allowedMeasurements ?? ['the PCRs of the policy'])
        .slice(0, 3)
        .map((value) => (0,bytes/* quote */.hD)(value))
        .join(' or ');
    return (0,finding/* fail */.fJ)('unattested: the measurement is a bare claim, no verified document says it', {
        expected,
        actual: `${(0,bytes/* quote */.hD)(measurement)} (${enforcement})`,
    });
}
function matchesStub({ facts: { proof }, policy }) {
    const { enforcement, measurement } = proof.environment;
    return (enforcement === 'stub' &&
        measurement.startsWith(stubPrefix) &&
        policy.pcrs === undefined &&
        policy.allowedMeasurements?.includes(measurement) === true);
}
function checkKey({ facts: { proof }, policy }) {
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

;// CONCATENATED MODULE: ./lib/src/verify/checks/document.js

const claimsDocument = ({ facts: { proof }, policy }) => proof.environment.enforcement === 'measured-tee' ||
    proof.environment.attestation !== undefined ||
    (policy.requireAttestation ?? false) !== false ||
    policy.requireAttestationFormat !== undefined;
const documentRows = [
    (0,row/* pendingRow */.A)('document-form', 'document', 'the report is one well-formed Nitro attestation document', claimsDocument),
    (0,row/* pendingRow */.A)('document-path', 'document', 'its certificates lead to the pinned AWS root', claimsDocument),
    (0,row/* pendingRow */.A)('document-signature', 'document', 'its leaf certificate signed it (COSE, ES384)', claimsDocument),
    (0,row/* pendingRow */.A)('document-validity', 'document', 'its certificates were valid at its time', claimsDocument),
    (0,row/* pendingRow */.A)('document-binding', 'document', 'it was made for this body', claimsDocument),
    (0,row/* pendingRow */.A)('document-key', 'document', 'it names the signer key', claimsDocument),
];

;// CONCATENATED MODULE: ./lib/src/verify/checks/epoch.js


const claimsBoot = ({ facts: { proof }, policy }) => proof.commit.bootB64 !== undefined || policy.boot !== undefined || policy.requireAttestation === 'boot';
const epochRows = [
    {
        id: 'epoch-id',
        section: 'epoch',
        about: 'the proof names the epoch it was made in',
        asks: ({ policy }) => policy.requireEpochId === true,
        run: ({ facts }) => (facts.proof.commit.epochId === undefined ? (0,finding/* fail */.fJ)('the proof names no epoch') : (0,finding/* pass */.IX)()),
    },
    (0,row/* pendingRow */.A)('boot-proof', 'epoch', 'a boot proof with the hash the body names is signed and attested', claimsBoot),
    (0,row/* pendingRow */.A)('boot-epoch', 'epoch', 'the boot proof is of this epoch, and the only one of it', claimsBoot),
    (0,row/* pendingRow */.A)('boot-config', 'epoch', 'the configuration of the boot was locked into PCR16', claimsBoot),
    (0,row/* pendingRow */.A)('epoch-link', 'epoch', 'the chain came from its former epoch by a handover', ({ facts: { proof } }) => proof.commit.epochLink !== undefined),
];

// EXTERNAL MODULE: ./lib/src/verify/checks/form.js
var checks_form = __webpack_require__(15918);
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
    (0,row/* pendingRow */.A)('actor', 'identity', "a person's key authorised this commit", ({ facts: { proof }, policy }) => proof.agency !== undefined || policy.requireActor === true),
    (0,row/* pendingRow */.A)('actor-allowed', 'identity', 'that person is one the policy allows', ({ policy }) => (policy.allowedActorKeyIds ?? policy.allowedActorProviders) !== undefined),
];

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
    (0,row/* pendingRow */.A)('chain-complete', 'order', 'a checkpoint of the enclave shows that the chain was closed with these proofs and no others', ({ policy }) => policy.requireChain === 'complete'),
    (0,row/* pendingRow */.A)('checkpoint', 'order', 'every checkpoint of the chain is signed and agrees with the proofs', ({ checkpoints, policy }) => checkpoints.length > 0 || policy.expectedNonce !== undefined),
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

// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
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
            const signature = (0,bytes/* fromBase64 */.Ey)(slot.signatureB64, 'slotAllocation.signatureB64', 64);
            const publicKey = (0,bytes/* fromBase64 */.Ey)(slot.publicKeyB64, 'slotAllocation.publicKeyB64', 32);
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


const timeRows = [
    (0,row/* pendingRow */.A)('timestamp-artifact', 'time', 'a timestamp authority saw the digest', ({ facts: { proof }, policy }) => proof.timestamps?.artifact !== undefined || policy.requireTimestamp === true),
    (0,row/* pendingRow */.A)('timestamp-proof', 'time', 'a timestamp authority saw the proof', ({ facts: { proof }, policy }) => proof.timestamps?.proof !== undefined || policy.requireTimestamp === true),
    {
        id: 'time-window',
        section: 'time',
        about: 'the proof was made in the time the policy allows',
        asks: ({ policy }) => (policy.minTime ?? policy.maxTime ?? policy.maxAge) !== undefined,
        run: checkWindow,
    },
];
/** How far the clocks of two honest machines may be apart. */
const maxClockSkewMs = 5 * 60_000;
/** `commit.time` says "not made before"; only a timestamp can say "not made after" (SPEC.md §10). */
function checkWindow({ facts, policy, now }) {
    const { time } = facts.proof.commit;
    if (policy.maxTime !== undefined && !policy.seeds) {
        return (0,finding/* fail */.fJ)('maxTime needs a verified timestamp, and none can be verified yet');
    }
    if (time === undefined)
        return (0,finding/* fail */.fJ)('the proof has no time: nothing bounds it from below');
    const age = now - time;
    if (policy.maxAge !== undefined && age < -maxClockSkewMs) {
        return (0,finding/* fail */.fJ)('the proof says it was made in the future', { expected: `at most ${now}`, actual: `${time}` });
    }
    if (policy.minTime !== undefined && time < policy.minTime)
        return outside('minTime', policy.minTime, time);
    if (policy.maxTime !== undefined && time > policy.maxTime)
        return outside('maxTime', policy.maxTime, time);
    if (policy.maxAge !== undefined && age > policy.maxAge) {
        return (0,finding/* fail */.fJ)('the proof is too old', { expected: `at most ${policy.maxAge} ms`, actual: `${age} ms` });
    }
    return (0,finding/* pass */.IX)();
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
    return checkSuperseded(context, matching);
}
/** One path is a suffix of the other at a `/`: a build's `dist/app.tar` may be deployed as `app.tar`. */
function isSameFile(name, path) {
    return name === path || name.endsWith(`/${path}`) || path.endsWith(`/${name}`);
}
/** Of several proofs of one chain with one bound name only the latest stands for it. */
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

/***/ 30310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ weaknesses),
/* harmony export */   ON: () => (/* binding */ parsePolicy),
/* harmony export */   W: () => (/* binding */ parseSeedsPolicy),
/* harmony export */   YJ: () => (/* binding */ expectedHeads),
/* harmony export */   wh: () => (/* binding */ policySchema)
/* harmony export */ });
/* unused harmony export policyJsonSchema */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43759);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29396);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93784);
/* harmony import */ var _proof_proof_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75062);
/* harmony import */ var _proof_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48348);
/* harmony import */ var _proof_schema_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80501);
// SPDX-License-Identifier: Apache-2.0
// Policy: what a verifier demands. It answers two questions, what code and for whom; without both answers there is
// no verdict (SPEC.md §10). Read from JSON here; YAML and action inputs are turned into this at the edges.





/** Longest list in a policy: enough for every release of a decade, small enough to read. */
const maxListed = 10_000;
const listOf = (item) => zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(item).check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._minLength */ .m9(1), zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._maxLength */ .Eb(maxListed));
const oneOrMore = (item) => zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([item, listOf(item)]);
const flag = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY());
const pcr = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._regex */ .Fk(/^[0-9a-f]{96}$/, 'lower-case hex of 48 bytes'));
const pcrIndex = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._regex */ .Fk(/^(?:[0-9]|[12][0-9]|3[01])$/, 'a PCR number, 0 to 31'));
const claim = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(oneOrMore(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf));
const identitySchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    issuer: claim,
    repositoryId: oneOrMore(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf),
    repositoryOwnerId: claim,
    repository: claim,
    ref: claim,
    sha: claim,
    workflow: claim,
    jobWorkflow: claim,
    jobWorkflowSha: claim,
    environment: claim,
    events: claim,
    runner: claim,
    runId: claim,
    runAttempt: claim,
});
const policySchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    // what code
    allowedMeasurements: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)),
    pcrs: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(pcrIndex, listOf(pcr)).register(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .globalRegistry */ .fd, { minProperties: 1 })),
    allowedPublicKeys: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8)),
    // for whom
    expectedHead: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(oneOrMore(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8)),
    exclusiveKeys: flag,
    identity: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(identitySchema),
    allowedActorKeyIds: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)),
    allowedActorProviders: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)),
    anyCommitter: flag,
    anySigner: flag,
    // how
    requireEnforcement: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_proof_proof_js__WEBPACK_IMPORTED_MODULE_1__/* .enforcements */ .g2)),
    requireAttestation: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['proof', 'boot'])])),
    requireAttestationFormat: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)),
    allowHistoric: flag,
    requireSlot: flag,
    requireNames: flag,
    allowSuperseded: flag,
    requireEpochId: flag,
    requireChain: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['none', 'linked', 'complete'])),
    expectedNonce: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .nonce */ .KU),
    minCounter: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ),
    maxCounter: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ),
    // when, in milliseconds
    minTime: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz),
    maxTime: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz),
    maxAge: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz),
    requireTimestamp: flag,
    tsaRoots: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())),
    // who approved
    requireActor: flag,
    allowHistoricActor: flag,
    rpIds: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)),
    allowedOrigins: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)),
    // which boot
    boot: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        counterMode: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['epoch', 'sealed'])),
        issuers: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)),
        maxEpochMs: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz),
        sourceB64: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8),
    })),
    revoked: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ value: _proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf, since: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz) }))),
});
/**
 * Reads a policy.
 * @throws OccError `policy-unknown-field`, `policy-empty-list`, `policy-invalid`; `policy-no-anchor` when it does not
 *   say what code, `policy-no-committer` when it does not say for whom
 */
function parsePolicy(value) {
    const policy = readFields(value);
    if ((policy.minCounter ?? policy.maxCounter) !== undefined && !policy.allowedPublicKeys) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('policy-invalid', 'policy: a counter window says nothing without allowedPublicKeys', {
            hint: 'Counters start again with every key: name the keys whose counters you mean.',
        });
    }
    if (policy.anySigner)
        return policy;
    if (!namesCode(policy)) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('policy-no-anchor', 'policy: expected an answer to "what code", got none');
    }
    if (!namesCommitter(policy)) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('policy-no-committer', 'policy: expected an answer to "for whom", got none');
    }
    return policy;
}
/**
 * Reads a policy in the form of the seeds' API, where every field is optional: a question left open counts as
 * answered with "anybody", and {@link weaknesses} says so.
 * @throws OccError as {@link parsePolicy}, except for open questions
 */
function parseSeedsPolicy(value) {
    const policy = readFields(value ?? {});
    return {
        ...policy,
        seeds: true,
        ...(!namesCode(policy) && { anySigner: true }),
        ...(!namesCommitter(policy) && { anyCommitter: true }),
    };
}
/** What a policy leaves open, in words for a person. */
function weaknesses(policy) {
    const found = [];
    if (policy.anySigner)
        found.push("any signer: the key may be anybody's, and so may the claims it signs");
    else if (policy.anyCommitter)
        found.push('any committer: the code was asked for, who committed with it was not');
    if (policy.seeds && (policy.minCounter ?? policy.maxCounter) !== undefined && !policy.allowedPublicKeys) {
        found.push('the counter window names no key or epoch: counters start again with every key');
    }
    if (policy.seeds && policy.maxTime !== undefined) {
        found.push("maxTime was compared with the signer's own clock, not with a timestamp");
    }
    return found;
}
/** The heads a policy names. */
function expectedHeads(policy) {
    const { expectedHead } = policy;
    return expectedHead === undefined ? [] : typeof expectedHead === 'string' ? [expectedHead] : expectedHead;
}
/** JSON Schema (draft 2020-12) of a policy file. */
function policyJsonSchema() {
    return z.toJSONSchema(policySchema);
}
/** PCR0 is the whole image. The others leave some of the code open, or speak of where it runs. */
function namesCode(policy) {
    return (policy.allowedMeasurements ?? policy.allowedPublicKeys ?? policy.pcrs?.['0']) !== undefined;
}
/** PCR3, PCR4 and PCR8 name the account's role, the instance and the signing certificate: somebody's own. */
const ownPcrs = ['3', '4', '8'];
function namesCommitter(policy) {
    const ownHardware = policy.pcrs !== undefined && ownPcrs.some((index) => policy.pcrs?.[index] !== undefined);
    const named = policy.identity ?? policy.expectedHead ?? policy.allowedActorKeyIds;
    return policy.anyCommitter === true || policy.exclusiveKeys === true || named !== undefined || ownHardware;
}
function readFields(value) {
    const result = policySchema.safeParse(value, { jitless: true, reportInput: true });
    if (!result.success)
        throw policyError(result.error.issues[0]);
    const policy = result.data;
    if (policy.pcrs && Object.keys(policy.pcrs).length === 0) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('policy-empty-list', 'policy: pcrs: expected at least one PCR, got none');
    }
    if (policy.exclusiveKeys && !policy.allowedPublicKeys) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('policy-invalid', 'policy: exclusiveKeys speaks of allowedPublicKeys, but there are none');
    }
    if (policy.requireEnforcement === 'hw-key' && !policy.allowedPublicKeys) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('policy-invalid', 'policy: hw-key is a bare claim; it needs allowedPublicKeys', {
            hint: 'Name the keys that you know to be in hardware.',
        });
    }
    return policy;
}
function policyError(issue) {
    const empty = issue?.code === 'too_small' && issue.origin === 'array';
    const code = issue?.code === 'unrecognized_keys' ? 'policy-unknown-field' : 'policy-invalid';
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4(empty ? 'policy-empty-list' : code, `policy: ${(0,_proof_schema_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .describeIssue */ .n)(issue)}`);
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

/***/ 19327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
// EXTERNAL MODULE: ./lib/src/proof/schema.js
var schema = __webpack_require__(48348);
;// CONCATENATED MODULE: ./lib/src/proof/checkpoint.js
// SPDX-License-Identifier: Apache-2.0
// Checkpoint: what the enclave says about a whole chain, so that a prefix cannot pass for the chain (SPEC.md §6).




const checkpointVersion = 'occ/checkpoint/1';
const checkpointSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(checkpointVersion),
    epochId: schema/* base64Of32 */.Y8,
    publicKeyB64: schema/* base64Of32 */.Y8,
    bootB64: schemas/* optional */.lqM(schema/* base64Of32 */.Y8),
    chainId: schema/* chainId */.tL,
    firstIndex: schema/* counter */.hJ,
    length: schema/* counter */.hJ,
    headB64: schema/* base64Of32 */.Y8,
    counter: schema/* counter */.hJ,
    time: schema/* milliseconds */.Rz,
    nonceB64: schema/* nonce */.KU,
    final: schemas/* optional */.lqM(schemas/* enum */.k5n(['closed', 'handover', 'epoch-end'])),
    attempt: schemas/* optional */.lqM(schema/* counter */.hJ),
    successor: schemas/* optional */.lqM(schemas/* strictObject */.rej({ epochId: schema/* base64Of32 */.Y8, publicKeyB64: schema/* base64Of32 */.Y8, bootB64: schema/* base64Of32 */.Y8 })),
    signatureB64: schema/* base64Of64 */.xg,
    timestamps: schemas/* optional */.lqM(schemas/* strictObject */.rej({ self: proof/* timestampSchema */.yo })),
});
/** @throws OccError `proof-invalid` */
function parseCheckpoint(value) {
    return (0,schema/* readBySchema */.RZ)(checkpointSchema, value, 'proof-invalid', 'checkpoint');
}
/** The signed bytes: all but the signature and the timestamps. */
function checkpointBytes(checkpoint) {
    const { signatureB64: _signature, timestamps: _timestamps, ...body } = checkpoint;
    return canonicalize(body);
}

// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/verify/checks/artifact.js
var checks_artifact = __webpack_require__(39666);
// EXTERNAL MODULE: ./lib/src/verify/checks/form.js
var checks_form = __webpack_require__(15918);
// EXTERNAL MODULE: ./lib/src/verify/checks.js + 8 modules
var verify_checks = __webpack_require__(84968);
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


/** Most name hashes one input may cost, some seconds; an honest bundle costs one or two for each of its names. */
const maxNameHashes = 5_000_000;
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
;// CONCATENATED MODULE: ./lib/src/verify/relations.js


function relate({ all, heads, checkpoints, labelsOf }) {
    const places = new Map();
    const { underHead, missingHeads } = walkBack(all, heads);
    const chains = [...groupBy(all, (facts) => facts.chain).values()];
    const namesakes = groupBy(chains, chainIdOf);
    const names = new NameIndex(all, labelsOf);
    const checkpointsOf = groupBy(checkpoints, ({ epochId, chainId }) => chainOf(epochId, chainId));
    for (const members of chains) {
        const chain = [...new Map(members.map((facts) => [facts.chainHash, facts])).values()].sort(byPosition);
        const id = chainIdOf(members);
        const shared = {
            chain,
            splitEpoch: id !== '' && (namesakes.get(id)?.length ?? 0) > 1,
            underHead,
            names,
            checkpoints: checkpointsOf.get(members[0]?.chain ?? '') ?? [],
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
function chainIdOf([first]) {
    return first?.proof.commit.chainId ?? '';
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

;// CONCATENATED MODULE: ./lib/src/verify/verify.js
// SPDX-License-Identifier: Apache-2.0
// Runs the list over a bundle: finds the proof that stands for each artifact, asks every row, and says what it found.











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
    return { valid, headline: headline(valid, proofs, policy), warnings, proofs, bundle: { checks: bundleChecks } };
}
class Judge {
    #input;
    #entries;
    #byDigest;
    #names;
    #relations;
    #judged = new Set();
    constructor(input) {
        const { bundle, policy } = input;
        this.#input = input;
        this.#entries = bundle.proofs.map(readEntry);
        this.#byDigest = groupBy(this.#entries, ({ facts }) => (facts ? digestOf(facts) : ''));
        this.#names = groupBy(bundle.subjects, (subject) => subject.digest.sha256);
        const all = this.#entries.flatMap(({ facts }) => (facts ? [facts] : []));
        const checkpoints = bundle.checkpoints.filter(isCheckpoint).map(parseCheckpoint);
        const labelsOf = (digest) => (this.#names.get(digest) ?? []).map(({ name }) => name);
        this.#relations = relate({ all, heads: (0,verify_policy/* expectedHeads */.YJ)(policy), checkpoints, labelsOf });
    }
    everyProof() {
        return this.#entries.map((entry) => this.#judge(entry, undefined));
    }
    /** The artifacts, then what must hold besides them: proofs nobody can read, and the rest of required chains. */
    everySubject(subjects) {
        const verdicts = subjects.map((artifact) => this.#subject(artifact));
        const judgedChains = new Set([...this.#judged].map(({ facts }) => facts?.chain));
        const isMissing = ({ facts }) => !facts || (this.#chainRequired() && judgedChains.has(facts.chain));
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
            const verdict = this.#judge(entry, artifact);
            if (verdict.valid)
                return verdict;
            if (!best || failures(verdict) < failures(best))
                best = verdict;
        }
        return best ?? this.#absent(artifact);
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
    #judge(entry, artifact) {
        const { form, facts } = entry;
        this.#judged.add(entry);
        if (!facts) {
            const checks = [...form, ...verify_checks/* rows */.Ge.map(({ id }) => ({ id, status: 'not-reached' }))];
            return { ...nothingKnown, subject: artifact?.name ?? null, digest: null, valid: false, checks };
        }
        const { policy, now } = this.#input;
        const digest = digestOf(facts);
        const labels = this.#names.get(digest) ?? [];
        const context = { facts, artifact, labels, policy, now, ...this.#relations.of(facts) };
        const checks = [
            ...form,
            ...verify_checks/* rows */.Ge.map((row) => ({ id: row.id, ...(row.asks(context) ? row.run(context) : (0,verify_finding/* notAsked */.Op)()) })),
        ];
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
const isCheckpoint = (value) => checkpointSchema.safeParse(value, { jitless: true }).success;
function failures({ checks }) {
    return checks.filter(({ status }) => status === 'fail').length;
}
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


/***/ })

};
