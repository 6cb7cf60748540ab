export const id = 164;
export const ids = [164];
export const modules = {

/***/ 17280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readCbor)
/* harmony export */ });
/* harmony import */ var cbor_x_decode_no_eval__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97142);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61546);
// SPDX-License-Identifier: Apache-2.0
// CBOR (RFC 8949), the part of it that attestation documents use. A strict walk first decides whether the bytes are
// one well-formed value with one meaning; only then a decoder, which would let much pass, turns them into values.


/** A document needs three levels: the map, its `pcrs` or `cabundle`, and what is in them. */
const maxDepth = 4;
const major = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, simple: 7 };
const breakByte = 0xff;
const utf8Decoder = new TextDecoder('utf-8', { fatal: true });
const decoder = new cbor_x_decode_no_eval__WEBPACK_IMPORTED_MODULE_0__.Decoder({ mapsAsObjects: false, useRecords: false });
/**
 * The one CBOR value that `bytes` hold; integers beyond 32 bits come as bigint, byte strings as views of `bytes`.
 * Refused: anything after it, tags, floats, undefined, strings in chunks, heads longer than needed, keys that repeat.
 * @param indefinite allow arrays and maps of indefinite length; current documents have one such map
 * @throws EvidenceFault `cbor-…`
 */
function readCbor(bytes, { indefinite }) {
    const end = new Walk(bytes, indefinite).item(0, 1);
    if (end !== bytes.length)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-trailing', { actual: `${bytes.length - end} bytes more` });
    const value = decoder.decode(bytes.subarray()); // a view of our own: the decoder attaches its DataView to it
    return value; // the walk has seen every item in it
}
/** One pass over the bytes: every method returns the offset after what it read, or throws. */
class Walk {
    #bytes;
    #indefinite;
    constructor(bytes, indefinite) {
        this.#bytes = bytes;
        this.#indefinite = indefinite;
    }
    item(at, depth) {
        if (depth > maxDepth)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-depth', { expected: `at most ${maxDepth} levels` });
        const { type, argument, next } = this.#head(at);
        switch (type) {
            case major.unsigned:
            case major.negative:
                return next;
            case major.bytes:
                return this.#string(next, argument);
            case major.text:
                return this.#text(next, argument);
            case major.array:
                return this.#list(next, argument, (from) => this.item(from, depth + 1));
            case major.map:
                return this.#map(next, argument, depth);
            case major.tag:
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-tag', { actual: `tag ${argument}` });
            default:
                return this.#simple(next, argument);
        }
    }
    /** RFC 8949 §3: the initial byte and the argument after it. */
    #head(at) {
        const initial = this.#byte(at);
        const type = initial >> 5;
        const info = initial & 0x1f;
        if (info < 24)
            return { type, argument: info, next: at + 1 };
        if (info === 31) {
            if (initial === breakByte)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-break');
            if (type < major.bytes || type === major.tag)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-reserved', { actual: hex(initial) });
            return { type, argument: undefined, next: at + 1 };
        }
        if (info > 27)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-reserved', { actual: hex(initial) });
        const size = 1 << (info - 24);
        if (type === major.simple)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-simple', { actual: hex(initial) });
        let argument = 0;
        for (let offset = 1; offset <= size; offset += 1)
            argument = argument * 256 + this.#byte(at + offset);
        const least = size === 1 ? 24 : 2 ** (4 * size); // RFC 8949 §4.2.1: the shorter form would not hold it
        if (argument < least)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-minimal', { actual: `${argument} in ${size} bytes` });
        return { type, argument, next: at + 1 + size };
    }
    #byte(at) {
        const byte = this.#bytes[at];
        if (byte === undefined)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-truncated');
        return byte;
    }
    #string(at, length) {
        if (length === undefined)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-indefinite', { actual: 'a string in chunks' });
        if (length > this.#bytes.length - at)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-truncated');
        return at + length;
    }
    #text(at, length) {
        const end = this.#string(at, length);
        const text = this.#bytes.subarray(at, end);
        // a decoder may drop a byte order mark, and two keys would become one
        if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-utf8');
        try {
            utf8Decoder.decode(text);
        }
        catch {
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-utf8');
        }
        return end;
    }
    /** Every entry takes at least one byte, so a count the bytes cannot hold ends at their end. */
    #list(start, count, entry) {
        let at = start;
        if (count !== undefined) {
            if (count > this.#bytes.length - at)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-truncated');
            for (let index = 0; index < count; index += 1)
                at = entry(at);
            return at;
        }
        if (!this.#indefinite)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-indefinite');
        while (this.#byte(at) !== breakByte)
            at = entry(at);
        return at + 1;
    }
    #map(start, count, depth) {
        const keys = new Set();
        return this.#list(start, count, (at) => {
            const type = this.#byte(at) >> 5;
            if (type !== major.unsigned && type !== major.negative && type !== major.text) {
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-key', { actual: hex(this.#byte(at)) });
            }
            const end = this.item(at, depth + 1);
            const key = String.fromCharCode(...this.#bytes.subarray(at, Math.min(end, at + maxKeyBytes)));
            if (end - at > maxKeyBytes)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-key', { expected: `at most ${maxKeyBytes} bytes` });
            if (keys.has(key))
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-duplicate-key'); // heads are minimal: one value, one spelling
            keys.add(key);
            return this.item(end, depth + 1);
        });
    }
    #simple(next, argument) {
        if (argument === undefined)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-break');
        if (argument < 20 || argument > 22)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('cbor-simple', { actual: `simple value ${argument}` });
        return next;
    }
}
/** The longest member name of a document has 13 letters. */
const maxKeyBytes = 64;
function hex(byte) {
    return `0x${byte.toString(16).padStart(2, '0')}`;
}


/***/ }),

/***/ 62489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkPath),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   VG: () => (/* binding */ checkValidity)
/* harmony export */ });
/* unused harmony export certificateName */
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61546);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1412);
// SPDX-License-Identifier: Apache-2.0
// The path from a pinned root to the leaf that signed a document (RFC 5280 §6), exactly as the document lists it:
// nothing is searched, nothing left out. Which root, and which time, is the caller's to say.



/**
 * The path that `ders` are, root first.
 * @throws EvidenceFault `path-…`, `x509-…` or `der-…`
 */
function checkPath(ders, { roots, verify, revoked }) {
    const root = roots.find(({ der }) => (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(der, ders[0] ?? new Uint8Array()));
    if (!root)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-root', { expected: roots.map(({ name }) => name).join(' or ') });
    if (ders.some((der, at) => ders.findIndex((other) => (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(other, der)) !== at))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-duplicate');
    const certificates = readCertificates(ders);
    const leaf = certificates[certificates.length - 1];
    if (!leaf || certificates.length < 2)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-leaf', { actual: 'the root alone' });
    certificates.forEach((certificate, at) => {
        (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(`certificate ${at + 1} of ${ders.length}`, () => {
            if (revoked?.has(certificateName(certificate)))
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-revoked');
            const issuer = certificates[at - 1];
            if (issuer)
                checkIssued(certificate, issuer);
            if (certificate === leaf)
                checkLeaf(certificate);
            else
                checkAuthority(certificate, ders.length - 2 - at);
        });
    });
    const unsigned = questions(certificates).map(verify).indexOf(false); // all are asked before any answer counts
    if (unsigned !== -1)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-signature', { where: `certificate ${unsigned + 2} of ${ders.length}` });
    return { root, certificates, leaf };
}
function readCertificates(ders) {
    return ders.map((der, at) => (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(`certificate ${at + 1} of ${ders.length}`, () => (0,_x509_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w)(der)));
}
/** Did each key sign the certificate below it? The root is trusted, not verified. */
function questions(certificates) {
    return certificates.flatMap(({ publicKey }, at) => {
        const below = certificates[at + 1];
        return below ? [{ curve: 'P-384', publicKey, message: below.signed, signature: below.signature }] : [];
    });
}
/** What a deny-list names a certificate by (RFC 5280 §5.1): its issuer and serial, never its malleable bytes. */
function certificateName({ issuer, serial }) {
    return `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(issuer)}:${serial}`;
}
/**
 * Was every certificate of the path valid at `at` (ms since 1970)? Both ends count as inside.
 * @throws EvidenceFault `path-validity`
 */
function checkValidity({ certificates }, at) {
    certificates.forEach(({ notBefore, notAfter }, index) => {
        if (notBefore <= at && at <= notAfter)
            return;
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-validity', {
            where: `certificate ${index + 1} of ${certificates.length}`,
            expected: `a time from ${isoTime(notBefore)} to ${isoTime(notAfter)}`,
            actual: isoTime(at),
        });
    });
}
function checkIssued(certificate, issuer) {
    if (!(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(certificate.issuer, issuer.subject))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-issuer');
    const { authorityKeyId } = certificate.extensions;
    const { subjectKeyId } = issuer.extensions;
    if (authorityKeyId && subjectKeyId && !(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(authorityKeyId, subjectKeyId))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-key-id');
}
/** RFC 5280 §6.1.4 (k) to (n). `below` counts the authorities further down. */
function checkAuthority({ extensions: { basicConstraints, keyUsage } }, below) {
    if (!basicConstraints?.critical || !basicConstraints.ca || !keyUsage?.keyCertSign)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-ca');
    if (below > (basicConstraints.pathLength ?? Number.POSITIVE_INFINITY))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-length');
}
function checkLeaf({ extensions: { basicConstraints, keyUsage } }) {
    if (basicConstraints?.ca)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-leaf', { actual: 'an authority' });
    if (!keyUsage?.digitalSignature)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-leaf', { actual: 'no key usage digitalSignature' });
}
/** A time as people read it; numbers beyond the calendar stay numbers. */
function isoTime(ms) {
    return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : `${ms}`;
}


/***/ }),

/***/ 84710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ readCoseSign1),
/* harmony export */   Oj: () => (/* binding */ maxCoseBytes)
/* harmony export */ });
/* unused harmony exports maxPayloadBytes, sigStructure */
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _cbor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17280);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61546);
// SPDX-License-Identifier: Apache-2.0
// COSE_Sign1 (RFC 9052 §4.2) as the Nitro hypervisor writes it: ES384, nothing in the unprotected header, 96 bytes of
// signature. Documents come untagged; tag 18 in front is allowed.



/** Half of it is certificates, four fifths of the rest are three members of at most 1024 bytes. */
const maxPayloadBytes = 16_384;
/** The payload and what stands around it: 116 bytes; the rest is room for a better message than "too large". */
const maxCoseBytes = 2 * maxPayloadBytes;
const signatureBytes = 96;
/** Tag 18 in its one-byte head. */
const sign1Tag = 0xd2;
const arrayOfFour = 0x84;
/** bstr of {1: -35}: the algorithm is ES384. */
const protectedHeader = Uint8Array.of(0x44, 0xa1, 0x01, 0x38, 0x22);
const emptyMap = 0xa0;
/** @throws EvidenceFault `cose-…` or `cbor-…` */
function readCoseSign1(bytes) {
    if (bytes.length === 0 || bytes.length > maxCoseBytes) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-size', { expected: `1 to ${maxCoseBytes} bytes`, actual: `${bytes.length}` });
    }
    const array = bytes[0] === sign1Tag ? bytes.subarray(1) : bytes;
    const parts = (0,_cbor_js__WEBPACK_IMPORTED_MODULE_1__/* .readCbor */ .H)(array, { indefinite: false });
    if (array[0] !== arrayOfFour || !Array.isArray(parts))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-array');
    const afterHeader = 1 + protectedHeader.length;
    if (!(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(array.subarray(1, afterHeader), protectedHeader))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-protected');
    if (array[afterHeader] !== emptyMap)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-unprotected');
    const [, , payload, signature] = parts;
    if (!(payload instanceof Uint8Array) || payload.length === 0 || payload.length > maxPayloadBytes) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-payload', { expected: `1 to ${maxPayloadBytes} bytes` });
    }
    if (!(signature instanceof Uint8Array) || signature.length !== signatureBytes) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-signature-size');
    }
    return { payload, signature, signed: sigStructure(payload) };
}
/** RFC 9052 §4.4: ["Signature1", protected, external_aad = h'', payload]. The payload is never encoded anew. */
function sigStructure(payload) {
    return (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(sigStructureStart, bytesHead(payload.length), payload);
}
const sigStructureStart = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(Uint8Array.of(arrayOfFour, 0x6a, ...new TextEncoder().encode('Signature1')), protectedHeader, Uint8Array.of(0x40));
/** The minimal head of a byte string of `length` bytes, of which {@link maxPayloadBytes} is the most. */
function bytesHead(length) {
    if (length < 24)
        return Uint8Array.of(0x40 | length);
    if (length < 0x100)
        return Uint8Array.of(0x58, length);
    return Uint8Array.of(0x59, length >> 8, length & 0xff);
}


/***/ }),

/***/ 72417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   S_: () => (/* binding */ derTag),
/* harmony export */   tm: () => (/* binding */ derTime)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61546);
// SPDX-License-Identifier: Apache-2.0
// DER (X.690): a strict walk over tag, length, value. Every value has one spelling; any other is refused, also deep
// inside parts nobody reads, so that two readers cannot see two different certificates.

const derTag = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    oid: 0x06,
    utf8String: 0x0c,
    printableString: 0x13,
    ia5String: 0x16,
    utcTime: 0x17,
    generalizedTime: 0x18,
    sequence: 0x30,
    set: 0x31,
};
/** A certificate is six levels deep, at the values of its names. */
const maxDepth = 10;
const constructed = 0x20;
const contextClass = 0x80;
const utf8Decoder = new TextDecoder('utf-8', { fatal: true });
/** The one DER value that `bytes` hold. @throws EvidenceFault `der-…` */
function readDer(bytes) {
    const value = readValue(bytes, 0, 1);
    const rest = bytes.length - value.bytes.length;
    if (rest !== 0)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-trailing', { actual: `${rest} bytes more` });
    return value;
}
function readValue(bytes, at, depth) {
    if (depth > maxDepth)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-depth', { expected: `at most ${maxDepth} levels` });
    const tag = byteAt(bytes, at);
    const hasMembers = isConstructed(tag);
    const { length, start } = readLength(bytes, at + 1);
    if (length > bytes.length - start)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-truncated');
    const content = bytes.subarray(start, start + length);
    const members = hasMembers ? readMembers(content, depth) : none;
    if (tag === derTag.set && !isSorted(members))
        throw malformed('a SET out of order');
    if (tag < contextClass && !hasMembers)
        checkPrimitive(tag, content);
    return { tag, bytes: bytes.subarray(at, start + length), content, members };
}
const none = [];
/** Universal values are constructed exactly when they are SEQUENCE or SET; context tags say it themselves. */
function isConstructed(tag) {
    if (tag === derTag.sequence || tag === derTag.set)
        return true;
    const isContext = (tag & 0xc0) === contextClass;
    if ((tag & 0x1f) === 0x1f || (!isContext && tag >= constructed))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-tag', { actual: hex(tag) });
    return isContext && (tag & constructed) !== 0;
}
/** X.690 §10.1: definite, and no longer than needed. Two octets are more than any certificate here takes. */
function readLength(bytes, at) {
    const first = byteAt(bytes, at);
    if (first < 0x80)
        return { length: first, start: at + 1 };
    if (first === 0x81) {
        const length = byteAt(bytes, at + 1);
        if (length >= 0x80)
            return { length, start: at + 2 };
    }
    if (first === 0x82) {
        const length = byteAt(bytes, at + 1) * 256 + byteAt(bytes, at + 2);
        if (length >= 0x100)
            return { length, start: at + 3 };
    }
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-length', { actual: hex(first) });
}
function readMembers(content, depth) {
    const members = [];
    for (let at = 0; at < content.length;) {
        const member = readValue(content, at, depth + 1);
        members.push(member);
        at += member.bytes.length;
    }
    return members;
}
/** X.690 §10.3 and §11.6: ascending, as octet strings padded with zeros; two equal members are not a set. */
function isSorted(members) {
    return members.every((member, index) => {
        const before = members[index - 1];
        return before === undefined || isBelow(before.bytes, member.bytes);
    });
}
function isBelow(a, b) {
    const at = a.findIndex((byte, index) => byte !== (b[index] ?? 0));
    return at === -1 ? a.length < b.length : (a[at] ?? 0) < (b[at] ?? 0);
}
/** The one spelling of each universal primitive value. */
function checkPrimitive(tag, content) {
    const [first, second] = content;
    switch (tag) {
        case derTag.boolean:
            if (content.length !== 1 || (first !== 0x00 && first !== 0xff))
                throw malformed('a BOOLEAN'); // §11.1
            return;
        case derTag.integer:
            if (first === undefined)
                throw malformed('an INTEGER');
            if (second !== undefined && first === (second < 0x80 ? 0x00 : 0xff))
                throw malformed('an INTEGER'); // §8.3.2
            return;
        case derTag.bitString:
            if (!isBitString(content))
                throw malformed('a BIT STRING');
            return;
        case derTag.octetString:
            return;
        case derTag.null:
            if (content.length !== 0)
                throw malformed('a NULL');
            return;
        case derTag.oid:
            if (!isOid(content))
                throw malformed('an OBJECT IDENTIFIER');
            return;
        case derTag.utf8String:
        case derTag.printableString:
        case derTag.ia5String:
            if (!isText(tag, content))
                throw malformed('a string');
            return;
        case derTag.utcTime:
        case derTag.generalizedTime:
            derTime(tag, content);
            return;
        default:
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-tag', { actual: hex(tag) });
    }
}
/** §11.2: the unused bits are zero, and an empty string has none. */
function isBitString(content) {
    const unused = content[0];
    if (unused === undefined || unused > 7)
        return false;
    if (content.length === 1)
        return unused === 0;
    return ((content[content.length - 1] ?? 0) & ((1 << unused) - 1)) === 0;
}
/** §8.19.2: base 128, no leading 0x80, ended. */
function isOid(content) {
    let atStart = true;
    for (const byte of content) {
        if (atStart && byte === 0x80)
            return false;
        atStart = byte < 0x80;
    }
    return content.length > 0 && atStart;
}
const printable = /^[A-Za-z0-9 '()+,\-./:=?]*$/;
function isText(tag, content) {
    if (tag === derTag.printableString)
        return printable.test(String.fromCharCode(...content));
    if (tag === derTag.ia5String)
        return content.every((byte) => byte < 0x80);
    try {
        utf8Decoder.decode(content);
        return true;
    }
    catch {
        return false;
    }
}
const timeText = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
/** Milliseconds since 1970 of a UTCTime or GeneralizedTime: seconds, in UTC, on a day the calendar has. */
function derTime(tag, content) {
    const text = String.fromCharCode(...content);
    const century = text < '50' ? '20' : '19'; // RFC 5280 §4.1.2.5.1
    const parts = timeText.exec(tag === derTag.utcTime ? century + text : text);
    if (!parts)
        throw malformed('a time');
    const [, year, month, day, hour, minute, second] = parts;
    const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()) || time.toISOString() !== iso)
        throw malformed('a time');
    return time.getTime();
}
function byteAt(bytes, at) {
    const byte = bytes[at];
    if (byte === undefined)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-truncated');
    return byte;
}
function malformed(actual) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-content', { actual });
}
function hex(byte) {
    return `0x${byte.toString(16).padStart(2, '0')}`;
}


/***/ }),

/***/ 77913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kb: () => (/* binding */ DocumentCache),
  sw: () => (/* binding */ checkDocument),
  Z5: () => (/* binding */ genuineDocument),
  _o: () => (/* binding */ isDebug),
  Gv: () => (/* binding */ validityOf)
});

// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
// EXTERNAL MODULE: ./lib/src/evidence/certificate-path.js
var certificate_path = __webpack_require__(62489);
// EXTERNAL MODULE: ./lib/src/evidence/fault.js + 2 modules
var fault = __webpack_require__(61546);
// EXTERNAL MODULE: ./lib/src/evidence/cbor.js
var cbor = __webpack_require__(17280);
// EXTERNAL MODULE: ./lib/src/evidence/cose.js
var cose = __webpack_require__(84710);
;// CONCATENATED MODULE: ./lib/src/evidence/nitro.js
// SPDX-License-Identifier: Apache-2.0
// The attestation document of a Nitro enclave: what its hypervisor says about the code that runs and the data it was
// handed. Here it is read, by every rule that needs no key, root or time; document.ts says whether it is genuine.



/** Amazon documents 512 for user_data and nonce; genuine documents with 1024 exist. */
const maxFieldBytes = 1024;
const documentedFieldBytes = 512;
const maxCertificateBytes = 1024;
const maxAuthorities = 10;
const maxPcrs = 32;
/** Of SHA-384, the only digest there is. */
const pcrBytes = 48;
const maxModuleIdLength = 128;
/** The first root certificate began then; a document in seconds instead of milliseconds is from 1970. */
const earliest = Date.UTC(2019, 9, 28);
const mandatory = ['module_id', 'digest', 'timestamp', 'pcrs', 'certificate', 'cabundle'];
const members = new Set([...mandatory, 'public_key', 'user_data', 'nonce']);
/**
 * Reads a document. Its views share one private copy of `bytes`.
 * @param bytes the COSE_Sign1 message, as `reportB64` encodes it
 * @throws EvidenceFault `cose-…`, `cbor-…` or `nitro-…`
 */
function readNitroDocument(bytes) {
    const { payload, signed, signature } = (0,cose/* readCoseSign1 */.H9)(new Uint8Array(bytes));
    const map = readPayload(payload);
    const moduleId = readModuleId(map.get('module_id'));
    if (map.get('digest') !== 'SHA384')
        throw new fault/* EvidenceFault */.wN('nitro-digest');
    const document = {
        moduleId,
        digest: 'SHA384',
        timestamp: readTimestamp(map.get('timestamp')),
        pcrs: readPcrs(map.get('pcrs')),
        publicKey: readOptional(map.get('public_key'), 1, 'nitro-public-key'),
        userData: readOptional(map.get('user_data'), 0, 'nitro-user-data'),
        nonce: readOptional(map.get('nonce'), 0, 'nitro-nonce'),
        certificates: [...readAuthorities(map.get('cabundle')), readCertificateBytes(map.get('certificate'))],
        signed,
        signature,
    };
    return { ...document, warnings: warningsOf(document) };
}
function readPayload(payload) {
    const map = (0,cbor/* readCbor */.H)(payload, { indefinite: true }); // since 2025 the outer map has no definite length
    if (!(map instanceof Map))
        throw new fault/* EvidenceFault */.wN('nitro-map');
    if (map.has('nitrotpm_pcrs'))
        throw new fault/* EvidenceFault */.wN('nitro-tpm', { actual: 'nitrotpm_pcrs' });
    for (const key of map.keys())
        if (!members.has(key))
            throw new fault/* EvidenceFault */.wN('nitro-unknown-key');
    for (const key of mandatory) {
        if ((map.get(key) ?? null) === null)
            throw new fault/* EvidenceFault */.wN('nitro-missing-key', { expected: key });
    }
    return map;
}
function readModuleId(value) {
    if (typeof value !== 'string' || value.length > maxModuleIdLength)
        throw new fault/* EvidenceFault */.wN('nitro-module-id');
    if (/-tpm[0-9a-f]*$/.test(value))
        throw new fault/* EvidenceFault */.wN('nitro-tpm', { actual: 'module_id …-tpm…' });
    if (!/^[!-~]*-enc[0-9a-f]+$/.test(value))
        throw new fault/* EvidenceFault */.wN('nitro-module-id', { expected: '…-enc…' });
    return value;
}
function readTimestamp(value) {
    const time = typeof value === 'bigint' ? Number(value) : value;
    if (typeof time === 'number' && Number.isSafeInteger(time) && time >= earliest)
        return time;
    throw new fault/* EvidenceFault */.wN('nitro-timestamp', { expected: `milliseconds since 1970, at least ${earliest}` });
}
function readPcrs(value) {
    if (!(value instanceof Map) || value.size === 0 || value.size > maxPcrs)
        throw new fault/* EvidenceFault */.wN('nitro-pcrs');
    const pcrs = new Map();
    for (const [index, register] of value) {
        if (typeof index !== 'number' || index < 0 || index >= maxPcrs)
            throw new fault/* EvidenceFault */.wN('nitro-pcr-index');
        if (!(register instanceof Uint8Array) || register.length !== pcrBytes)
            throw new fault/* EvidenceFault */.wN('nitro-pcr-length');
        pcrs.set(index, register);
    }
    if (![0, 1, 2].every((index) => pcrs.has(index)))
        throw new fault/* EvidenceFault */.wN('nitro-pcr-missing');
    return pcrs;
}
function readOptional(value, least, rule) {
    if (value === undefined || value === null)
        return undefined;
    if (value instanceof Uint8Array && value.length >= least && value.length <= maxFieldBytes)
        return value;
    throw new fault/* EvidenceFault */.wN(rule);
}
function readAuthorities(value) {
    if (!Array.isArray(value) || value.length === 0 || value.length > maxAuthorities) {
        throw new fault/* EvidenceFault */.wN('nitro-cabundle');
    }
    return value.map((entry) => {
        if (!isCertificateSized(entry))
            throw new fault/* EvidenceFault */.wN('nitro-cabundle');
        return entry;
    });
}
function readCertificateBytes(value) {
    if (!isCertificateSized(value))
        throw new fault/* EvidenceFault */.wN('nitro-certificate');
    return value;
}
function isCertificateSized(value) {
    return value instanceof Uint8Array && value.length > 0 && value.length <= maxCertificateBytes;
}
function warningsOf({ moduleId, userData, nonce }) {
    const warnings = [];
    if (!/^i-[0-9a-f]{8,17}-enc[0-9a-f]{16,}$/.test(moduleId))
        warnings.push('module_id has an unusual form');
    for (const [name, bytes] of Object.entries({ user_data: userData, nonce })) {
        if (bytes && bytes.length > documentedFieldBytes)
            warnings.push(`${name} is longer than documented`);
    }
    return warnings;
}

// EXTERNAL MODULE: ./lib/src/evidence/x509.js
var x509 = __webpack_require__(1412);
;// CONCATENATED MODULE: ./lib/src/evidence/document.js
// SPDX-License-Identifier: Apache-2.0
// Is a document genuine? Four questions, answered apart: is it well formed, does its path lead to a trusted root, did
// its leaf sign it, was all of that valid at the time in question? No answer is ever taken over from another one.






/** Checks one document. Never throws for what is wrong with it. */
function checkDocument(bytes, trust) {
    return check(bytes, trust, (certificates) => (0,fault/* attempt */.CD)(() => (0,certificate_path/* checkPath */.Cg)(certificates, trust)));
}
function check(bytes, { verify }, pathOf) {
    const form = (0,fault/* attempt */.CD)(() => readNitroDocument(bytes));
    if (form.fault)
        return { form, path: form, signature: form };
    const document = form.value;
    const path = pathOf(document.certificates);
    const signature = (0,fault/* attempt */.CD)(() => {
        const { publicKey } = path.value?.leaf ?? readLeaf(document);
        const { signed, signature } = document;
        if (!verify({ curve: 'P-384', publicKey, message: signed, signature }))
            throw new fault/* EvidenceFault */.wN('cose-signature');
        return document;
    });
    return { form, path, signature };
}
function readLeaf({ certificates }) {
    return (0,fault/* within */.ux)('the leaf', () => (0,x509/* readCertificate */.w)(certificates[certificates.length - 1] ?? new Uint8Array()));
}
/** How far the clocks of two honest machines may be apart. */
const maxClockSkewMs = 5 * 60_000;
/**
 * The document, when all of it holds at that time: well formed, signed, on a valid path. Measurements and data of a
 * document count only after this.
 */
function genuineDocument(checked, times) {
    const { form, path, signature } = checked;
    const fault = form.fault ?? path.fault ?? signature.fault;
    return fault ? { fault } : validityOf(checked, times);
}
/** Was every certificate valid at `at`, and is the document not from the future? Without a path nothing was. */
function validityOf({ form, path }, { at, now }) {
    if (form.fault)
        return form;
    if (path.fault)
        return path;
    return (0,fault/* attempt */.CD)(() => {
        if (form.value.timestamp > now + maxClockSkewMs) {
            throw new fault/* EvidenceFault */.wN('nitro-future', {
                expected: `at most ${(0,certificate_path/* isoTime */.Ly)(now + maxClockSkewMs)}`,
                actual: (0,certificate_path/* isoTime */.Ly)(form.value.timestamp),
            });
        }
        (0,certificate_path/* checkValidity */.VG)(path.value, at);
        return form.value;
    });
}
/** In debug mode the first registers are zero: nothing was measured. One of them zero is no measurement either. */
function isDebug({ pcrs }) {
    return [0, 1, 2].some((index) => pcrs.get(index)?.every((byte) => byte === 0) ?? true);
}
/** A verification seldom meets more than one path in three hours of documents; and a document twice only in a row. */
const maxPaths = 64;
const maxDocuments = 64;
/**
 * {@link checkDocument} with a memory: of whole documents, and of paths, since a leaf signs many documents in its
 * three hours. It belongs to one verification under one trust, and is forgotten with it; nothing in it depends on time.
 */
class DocumentCache {
    #trust;
    #documents = new Map();
    #paths = new Map();
    constructor(trust) {
        this.#trust = trust;
    }
    check(bytes) {
        const pathOf = (certificates) => remember(this.#paths, maxPaths, certificates, () => (0,fault/* attempt */.CD)(() => (0,certificate_path/* checkPath */.Cg)(certificates, this.#trust)));
        return remember(this.#documents, maxDocuments, [bytes], () => check(bytes, this.#trust, pathOf));
    }
}
/** The value known under the hash of `parts`; the oldest is forgotten for a new one. */
function remember(known, most, parts, make) {
    const name = parts.map((part) => (0,bytes/* toHex */.nj)((0,sha256/* sha256 */.sc)(part))).join();
    const found = known.get(name);
    if (found !== undefined)
        return found;
    const value = make();
    const [oldest] = known.keys();
    if (known.size >= most && oldest !== undefined)
        known.delete(oldest);
    known.set(name, value);
    return value;
}


/***/ }),

/***/ 8866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ isPublicKey),
/* harmony export */   _s: () => (/* binding */ verifyEcdsaNode),
/* harmony export */   hi: () => (/* binding */ isSignature),
/* harmony export */   yn: () => (/* binding */ verifyEcdsaWeb)
/* harmony export */ });
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
// SPDX-License-Identifier: Apache-2.0
// ECDSA on P-256 with SHA-256 and on P-384 with SHA-384, with one verdict on every platform. Node answers at once; a
// browser has WebCrypto alone, which answers later: settle.ts stands between it and checks that cannot wait.

const node = globalThis.process?.getBuiltinModule?.('node:crypto');
/** SP 800-186 §3.2.1. */
const curves = {
    'P-256': {
        size: 32,
        hash: 'SHA-256',
        p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
        b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
        n: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
        spki: Uint8Array.of(...[0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01], ...[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00]),
    },
    'P-384': {
        size: 48,
        hash: 'SHA-384',
        p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
        b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
        n: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
        spki: Uint8Array.of(...[0x30, 0x76, 0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01], ...[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22, 0x03, 0x62, 0x00]),
    },
};
/** True for 0x04 ‖ x ‖ y with x and y below p, on the curve. There is no cofactor: every such point will do. */
function isPublicKey(curve, point) {
    const { size, p, b } = curves[curve];
    if (point.length !== 1 + 2 * size || point[0] !== 0x04)
        return false;
    const x = bigEndian(point.subarray(1, 1 + size));
    const y = bigEndian(point.subarray(1 + size));
    return x < p && y < p && (y * y - (x * x - 3n) * x - b) % p === 0n;
}
/** True when r and s are from 1 to n − 1. */
function isSignature(curve, signature) {
    const { size, n } = curves[curve];
    if (signature.length !== 2 * size)
        return false;
    const inRange = (value) => value > 0n && value < n;
    return inRange(bigEndian(signature.subarray(0, size))) && inRange(bigEndian(signature.subarray(size)));
}
/** By `node:crypto`; undefined where the platform has none. */
const verifyEcdsaNode = node &&
    (({ curve, publicKey, message, signature }) => {
        if (!isSignature(curve, signature))
            return false;
        const key = importKey(curve, publicKey);
        return key !== undefined && node.verify(curves[curve].hash, message, { key, dsaEncoding: 'ieee-p1363' }, signature);
    });
/** By WebCrypto, later. */
async function verifyEcdsaWeb({ curve, publicKey, message, signature }) {
    if (!isPublicKey(curve, publicKey) || !isSignature(curve, signature))
        return false;
    const { subtle } = globalThis.crypto;
    const algorithm = { name: 'ECDSA', namedCurve: curve, hash: curves[curve].hash };
    const key = await subtle.importKey('raw', publicKey.slice(), algorithm, false, ['verify']);
    return subtle.verify(algorithm, key, signature.slice(), message.slice());
}
/** Importing a key costs a tenth of a verification, and the same few keys come again and again: keep the latest. */
const keptKeys = 32;
const imported = [];
function importKey(curve, point) {
    const known = imported.find((entry) => (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(entry.point, point));
    if (known)
        return known.key;
    if (!node || !isPublicKey(curve, point))
        return undefined;
    const key = node.createPublicKey({
        key: Buffer.from((0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(curves[curve].spki, point)),
        format: 'der',
        type: 'spki',
    });
    if (imported.length >= keptKeys)
        imported.pop();
    imported.unshift({ point: point.slice(), key });
    return key;
}
/** The number that `bytes`, a multiple of eight, are. */
function bigEndian(bytes) {
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let value = 0n;
    for (let at = 0; at < bytes.length; at += 8)
        value = (value << 64n) | words.getBigUint64(at);
    return value;
}


/***/ }),

/***/ 61546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wN: () => (/* binding */ EvidenceFault),
  CD: () => (/* binding */ attempt),
  ux: () => (/* binding */ within)
});

// UNUSED EXPORTS: evidenceRules

// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
;// CONCATENATED MODULE: ./lib/src/evidence/document-rules.js
// SPDX-License-Identifier: Apache-2.0
// Rules for Nitro documents, from their bytes to their root. Part of the table of faults.
/** Every rule a CBOR value, a DER value, a certificate or a Nitro document can break, and what is then wrong. */
const documentRules = {
    // CBOR (RFC 8949), the part of it that documents use
    'cbor-truncated': 'the CBOR value ends early',
    'cbor-trailing': 'bytes follow the CBOR value',
    'cbor-reserved': 'a CBOR head uses a reserved form',
    'cbor-minimal': 'a CBOR head is longer than it needs to be',
    'cbor-tag': 'the CBOR value holds a tag',
    'cbor-simple': 'the CBOR value holds a float, undefined or an unassigned simple value',
    'cbor-indefinite': 'the CBOR value holds an indefinite length where none is allowed',
    'cbor-break': 'a CBOR break stands where nothing is open',
    'cbor-utf8': 'a CBOR text is not plain UTF-8',
    'cbor-key': 'a CBOR map key is neither an integer nor a text',
    'cbor-duplicate-key': 'a CBOR map holds a key twice',
    'cbor-depth': 'the CBOR value is nested too deeply',
    // COSE_Sign1 (RFC 9052 §4.2)
    'cose-size': 'the report is too small or too large for a document',
    'cose-array': 'the report is not a COSE_Sign1 array of four',
    'cose-protected': 'the protected header says something else than ES384 alone',
    'cose-unprotected': 'the unprotected header is not an empty map',
    'cose-payload': 'the COSE payload is not a byte string of allowed size',
    'cose-signature-size': 'the COSE signature is not 96 bytes',
    'cose-signature': 'the leaf key did not sign the document',
    // DER (X.690)
    'der-truncated': 'the DER value ends early',
    'der-trailing': 'bytes follow the DER value',
    'der-tag': 'the DER value holds a tag that has no place here',
    'der-length': 'a DER length is not definite and minimal',
    'der-content': 'a DER value is not in its one allowed spelling',
    'der-depth': 'the DER value is nested too deeply',
    // one certificate (RFC 5280)
    'x509-shape': 'the certificate is not built as RFC 5280 says',
    'x509-version': 'the certificate is not of version 3',
    'x509-serial': 'the serial number is not a positive integer of at most 21 bytes',
    'x509-algorithm': 'the certificate is not signed with ecdsa-with-SHA384',
    'x509-key': 'the certificate does not hold a P-384 key',
    'x509-signature': 'the signature is not a pair of integers in range',
    'x509-time': 'the validity is not a pair of calendar times',
    'x509-extension': 'an extension is unknown and critical, repeated, or malformed',
    // the path from the root to the leaf (RFC 5280 §6)
    'path-root': 'the path does not start at a trusted root',
    'path-duplicate': 'the path holds a certificate twice',
    'path-issuer': 'a certificate names another issuer than the one above it',
    'path-key-id': 'a certificate names another key than the one above it holds',
    'path-ca': 'a certificate that issues is not allowed to',
    'path-length': 'the path is longer than a certificate of it allows',
    'path-leaf': 'the leaf is not one that signs documents',
    'path-signature': 'the key above a certificate did not sign it',
    'path-revoked': 'a certificate of the path is revoked',
    'path-validity': 'a certificate of the path was not valid at the time in question',
    // the document inside
    'nitro-map': 'the payload is not a map',
    'nitro-tpm': 'this is the document of an EC2 instance (NitroTPM), not of an enclave',
    'nitro-unknown-key': 'the payload has a member that documents do not have',
    'nitro-missing-key': 'the payload lacks a member that documents have',
    'nitro-module-id': 'module_id is not that of an enclave',
    'nitro-digest': 'digest is not SHA384',
    'nitro-timestamp': 'timestamp is not a time at which documents were made',
    'nitro-pcrs': 'pcrs is not a map of 1 to 32 registers',
    'nitro-pcr-index': 'a PCR index is not an integer from 0 to 31',
    'nitro-pcr-length': 'a PCR is not 48 bytes',
    'nitro-pcr-missing': 'PCR0, PCR1 or PCR2 is missing',
    'nitro-certificate': 'certificate is not 1 to 1024 bytes',
    'nitro-cabundle': 'cabundle is not a list of 1 to 10 certificates of 1 to 1024 bytes each',
    'nitro-public-key': 'public_key is neither null nor 1 to 1024 bytes',
    'nitro-user-data': 'user_data is neither null nor 0 to 1024 bytes',
    'nitro-nonce': 'nonce is neither null nor 0 to 1024 bytes',
    'nitro-future': 'the document is from the future',
};

;// CONCATENATED MODULE: ./lib/src/evidence/statement-rules.js
// SPDX-License-Identifier: Apache-2.0
// Rules for statements of people and services: an approval made with a passkey or a device key, a workflow's token, a
// Turnkey proof pair. Part of the table of faults.
/** Every rule such a statement can break, and what is then wrong. */
const statementRules = {
    // ES256 keys and signatures
    'es256-key': 'the key is not a P-256 key in its one encoding',
    'es256-signature-form': 'the signature is not a pair of integers in range in its one encoding',
    'es256-signature': 'the key did not sign this',
    // a WebAuthn assertion (WebAuthn Level 3 §7.2)
    'webauthn-policy': 'nothing says which rpIds and origins are allowed',
    'webauthn-client-data': 'the client data is not built as WebAuthn says',
    'webauthn-type': 'the client data is not that of an assertion',
    'webauthn-challenge': 'the passkey signed another challenge',
    'webauthn-origin': 'the passkey was used on an origin that is not allowed',
    'webauthn-cross-origin': 'the passkey was used inside a page of another origin',
    'webauthn-authenticator-data': 'the authenticator data is not built as WebAuthn says',
    'webauthn-rp-id': 'the passkey belongs to a relying party that is not allowed',
    'webauthn-user-present': 'nobody was present at the passkey',
    'webauthn-user-verified': 'the passkey did not verify its user',
    // an authorisation of a commit
    'authorization-form': 'the authorisation is not built as its purpose says',
    'authorization-key-id': 'the key id of the actor is not that of the key',
    'authorization-actor': 'the authorisation is of another actor',
    'authorization-artifact': 'the authorisation is for another artifact',
    'authorization-batch': 'the authorisation is for a batch that the artifact is not part of',
    'authorization-slot': 'the authorisation is for another slot',
    'authorization-place': 'the proof names no epoch, chain and slot that an authorisation could be for',
    // a signed token (RFC 7515, RFC 7519) and the key it names (RFC 7517)
    'jwt-size': 'the token is longer than tokens are',
    'jwt-form': 'the token is not three parts of canonical base64url',
    'jwt-header': 'the header of the token is not strict JSON with the members it needs',
    'jwt-algorithm': 'the token is not signed with RS256',
    'jwt-critical': 'the header of the token brings a key or an extension of its own',
    'jwt-kid': 'the token names a key that the issuer does not publish',
    'jwt-signature': 'the key did not sign the token',
    'jwt-payload': 'the payload of the token is not a strict JSON object',
    'jwk-form': 'the key set is not a JSON Web Key Set',
    'jwk-key': 'the key is not an RSA key for RS256 of allowed size',
    // what the token claims
    'token-issuer': 'the token is of another issuer',
    'token-audience': 'the token is for another request',
    'token-times': 'the token lacks a time, or holds one that is not in whole seconds',
    'token-lifetime': 'the token lives longer than tokens may',
    'token-early': 'the token is not valid yet',
    'token-expired': 'the token has expired',
    'token-claim': 'a claim is missing or not a text of the allowed form',
    // a Turnkey proof pair
    'turnkey-app': 'the app proof is not built as Turnkey builds them',
    'turnkey-scheme': 'the app proof is signed with another scheme',
    'turnkey-payload': 'the payload of the app proof is not a strict JSON object',
    'turnkey-boot': 'the boot proof is not built as Turnkey builds them',
    'turnkey-nonce': 'the document has a nonce, which documents of a boot do not have',
    'turnkey-debug': 'the enclave ran in debug mode: nothing was measured',
    'turnkey-manifest': 'the manifest is not one of QuorumOS',
    'turnkey-hash': 'the document names another manifest',
    'turnkey-envelope': 'the envelope does not hold this manifest and its approvals',
    'turnkey-approvals': 'the manifest set did not approve this manifest',
    'turnkey-key': 'the document speaks of another key',
    'turnkey-time': 'the boot proof says it was stored before or long after the document was made',
    'turnkey-pcrs': 'the manifest is for other measurements',
    'turnkey-commitment': 'the register that commits to key and manifest holds something else',
    'turnkey-allowed': 'the value is not one that is allowed',
};

;// CONCATENATED MODULE: ./lib/src/evidence/fault.js
// SPDX-License-Identifier: Apache-2.0
// A fault: evidence made by others breaks a rule. Readers and checks throw it, `attempt` turns it into an outcome, so
// that nothing that was not checked can be mistaken for something that passed.



/** Every rule that evidence can break, and what is then wrong. */
const evidenceRules = { ...documentRules, ...statementRules };
/** Evidence that breaks `rule`. */
class EvidenceFault extends errors/* OccError */.U4 {
    rule;
    /** What is wrong, without the values. */
    reason;
    detail;
    constructor(rule, detail = {}) {
        const { expected, actual, where } = detail;
        const reason = where === undefined ? evidenceRules[rule] : `${where}: ${evidenceRules[rule]}`;
        const wanted = expected === undefined ? '' : `, expected ${expected}`;
        super('evidence-invalid', `${reason}${wanted}${actual === undefined ? '' : `, got ${actual}`}`);
        this.name = 'EvidenceFault';
        this.rule = rule;
        this.reason = reason;
        this.detail = detail;
    }
}
/** Runs one step. Anything but an {@link EvidenceFault} is a defect and passes through. */
function attempt(step) {
    try {
        return { value: step() };
    }
    catch (error) {
        if (error instanceof EvidenceFault)
            return { fault: error };
        throw error;
    }
}
/** Runs one step and says where in the evidence it was when it finds a fault. */
function within(where, step) {
    try {
        return step();
    }
    catch (error) {
        if (!(error instanceof EvidenceFault))
            throw error;
        const inner = error.detail.where;
        throw new EvidenceFault(error.rule, { ...error.detail, where: inner === undefined ? where : `${where}, ${inner}` });
    }
}


/***/ }),

/***/ 53567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rp: () => (/* binding */ productionRoots),
/* harmony export */   jl: () => (/* binding */ readRootPem),
/* harmony export */   oO: () => (/* binding */ awsNitroRoot)
/* harmony export */ });
/* unused harmony export awsNitroRootSha256 */
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61546);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1412);
// SPDX-License-Identifier: Apache-2.0
// The root of every Nitro document of the commercial AWS regions, pinned: a verifier trusts these bytes because its
// owner runs this code. Nothing that is being verified, and no setting, can put another root in their place.



/** SHA-256 of the certificate as AWS publishes it, lower-case hex. */
const awsNitroRootSha256 = '641a0321a3e244efe456463195d606317ed7cdcc3c1756e09893f3c68f79bb5b';
/** CN=aws.nitro-enclaves, valid from 2019-10-28 to 2049-10-28. */
const certificateB64 = [
    'MIICETCCAZagAwIBAgIRAPkxdWgbkK/hHUbMtOTn+FYwCgYIKoZIzj0EAwMwSTELMAkGA1UEBhMCVVMxDzANBgNVBAoMBkFtYXpv',
    'bjEMMAoGA1UECwwDQVdTMRswGQYDVQQDDBJhd3Mubml0cm8tZW5jbGF2ZXMwHhcNMTkxMDI4MTMyODA1WhcNNDkxMDI4MTQyODA1',
    'WjBJMQswCQYDVQQGEwJVUzEPMA0GA1UECgwGQW1hem9uMQwwCgYDVQQLDANBV1MxGzAZBgNVBAMMEmF3cy5uaXRyby1lbmNsYXZl',
    'czB2MBAGByqGSM49AgEGBSuBBAAiA2IABPwCVOumCMHzaHDimtqQvkY4MpJzbolL//Zy2YlES1BR5TSksfbb48C8WBoyt7F2Bw7e',
    'EtaaP+ohG2bnUs990d0JX28TcPQXCEPZ3BABIeTPYwEoCWZEh8l5YoQwTcU/9KNCMEAwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4E',
    'FgQUkCW1DdkFR+eWw5b6cp3PmanfS5YwDgYDVR0PAQH/BAQDAgGGMAoGCCqGSM49BAMDA2kAMGYCMQCjfy+Rocm9Xue4YnwWmNJV',
    'A44fA0P5W2OpYow9OYCVRaEevL8uO1XYru5xtMPWrfMCMQCi85sWBbJwKKXdS6BptQFuZbT73o/gBh1qUxl/nNr12UO8Yfwr6wPL',
    'b+6NIwLz3/Y=',
].join('');
const awsNitroRoot = {
    name: 'aws.nitro-enclaves',
    der: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(certificateB64, 'the AWS root'),
};
/** What production trusts. The AWS partitions of China and of the US government have roots of their own. */
const productionRoots = [awsNitroRoot];
const pemText = /^\s*-----BEGIN CERTIFICATE-----\s([A-Za-z0-9+/=\s]{1,4096})-----END CERTIFICATE-----\s*$/;
/**
 * The one certificate of a PEM file (RFC 7468), to be trusted under `name`.
 * @throws EvidenceFault `x509-…` or `der-…`; OccError `encoding-invalid`
 */
function readRootPem(pem, name) {
    const [, text] = pemText.exec(pem) ?? [];
    if (text === undefined)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('x509-shape', { expected: 'one certificate as PEM' });
    const der = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(text.replace(/\s/g, ''), 'the certificate');
    (0,_x509_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w)(der);
    return { name, der };
}


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readCertificate)
/* harmony export */ });
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72417);
/* harmony import */ var _ecdsa_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8866);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61546);
// SPDX-License-Identifier: Apache-2.0
// One certificate (RFC 5280) of a document's path: X.509 version 3, P-384, signed with ecdsa-with-SHA384, in strict
// DER. Read is what the path needs; anything critical beyond that is refused.




/** RFC 5280 §4.1.2.2 says 20 with the sign; half of the instance certificates have 20 random bytes and a zero before them. */
const maxSerialBytes = 21;
/** SEQUENCE { ecdsa-with-SHA384 } (RFC 5758 §3.2: no parameters). */
const ecdsaWithSha384 = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)('300a06082a8648ce3d040303', 'DER');
/** SEQUENCE { id-ecPublicKey, secp384r1 } (RFC 5480 §2.1.1). */
const p384Key = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)('301006072a8648ce3d020106052b81040022', 'DER');
const versionThree = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)('a003020102', 'DER');
const fieldBytes = 48;
/** @throws EvidenceFault `der-…` or `x509-…` */
function readCertificate(der) {
    const [tbs, algorithm, signatureValue] = membersOf((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(der), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 3, 3);
    if (!tbs || !algorithm || !signatureValue)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-shape');
    const [version, serial, innerAlgorithm, issuer, validity, subject, key, extensions] = membersOf(tbs, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 8, 8);
    if (!version || !(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(version.bytes, versionThree))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-version');
    if (!serial || !innerAlgorithm || !issuer || !validity || !subject || !key || !extensions) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-shape');
    }
    // RFC 5280 §4.1.1.2: both algorithms are the same
    if (!(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(algorithm.bytes, ecdsaWithSha384) || !(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(innerAlgorithm.bytes, ecdsaWithSha384)) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-algorithm');
    }
    const [notBefore, notAfter] = membersOf(validity, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 2, 2, 'x509-time');
    return {
        der,
        serial: readSerial(serial),
        issuer: readName(issuer),
        subject: readName(subject),
        notBefore: readTime(notBefore),
        notAfter: readTime(notAfter),
        publicKey: readKey(key),
        signed: tbs.bytes,
        signature: readSignature(bitString(signatureValue)),
        extensions: readExtensions(extensions),
    };
}
/** The members of `value` when it has this tag and so many of them. */
function membersOf(value, tag, least, most, rule = 'x509-shape') {
    if (value?.tag !== tag || value.members.length < least || value.members.length > most)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN(rule);
    return value.members;
}
function readSerial({ tag, content }) {
    const [first = 0x80] = content;
    const isZero = content.length === 1 && first === 0;
    if (tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.integer || first >= 0x80 || isZero || content.length > maxSerialBytes) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-serial');
    }
    return (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(content);
}
/** The kinds of text a name is made of. */
const nameTexts = new Set([_der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.utf8String, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.printableString, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.ia5String]);
/** RFC 5280 §4.1.2.4: a sequence of sets of {type, value}; what they say is compared as bytes only. */
function readName({ tag, members, bytes }) {
    const isAttribute = ({ tag, members: [type, value, ...more] }) => tag === _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence && type?.tag === _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.oid && nameTexts.has(value?.tag ?? 0) && more.length === 0;
    const isRelative = (value) => value.tag === _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.set && value.members.length > 0 && value.members.every(isAttribute);
    if (tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence || members.length === 0 || !members.every(isRelative))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-shape');
    return bytes;
}
function readTime(value) {
    if (value?.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.utcTime && value?.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.generalizedTime)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-time');
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTime */ .tm)(value.tag, value.content);
}
function readKey(value) {
    const [algorithm, key] = membersOf(value, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 2, 2, 'x509-key');
    if (!algorithm || !key || !(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(algorithm.bytes, p384Key))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-key');
    const point = bitString(key);
    if (!(0,_ecdsa_js__WEBPACK_IMPORTED_MODULE_2__/* .isPublicKey */ .NP)('P-384', point))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-key', { actual: 'no point of the curve' });
    return point;
}
/** A BIT STRING of whole bytes. */
function bitString({ tag, content }) {
    if (tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.bitString || content[0] !== 0)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-shape', { actual: 'unused bits' });
    return content.subarray(1);
}
/** RFC 3279 §2.2.3: SEQUENCE { r, s }. Each may be shorter than the field: one leaf in 256 has an r of 47 bytes. */
function readSignature(der) {
    const [r, s] = membersOf((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(der), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 2, 2, 'x509-signature');
    const signature = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(fieldElement(r), fieldElement(s));
    if (!(0,_ecdsa_js__WEBPACK_IMPORTED_MODULE_2__/* .isSignature */ .hi)('P-384', signature))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-signature');
    return signature;
}
function fieldElement(value) {
    const [first = 0x80] = value?.content ?? [];
    if (value?.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.integer || first >= 0x80)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-signature');
    const digits = first === 0 ? value.content.subarray(1) : value.content;
    if (digits.length > fieldBytes)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-signature');
    return (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(new Uint8Array(fieldBytes - digits.length), digits);
}
const oid = {
    subjectKeyId: '551d0e',
    keyUsage: '551d0f',
    basicConstraints: '551d13',
    authorityKeyId: '551d23',
};
const explicitExtensions = 0xa3;
/** RFC 5280 §4.2. */
function readExtensions(field) {
    const [list] = membersOf(field, explicitExtensions, 1, 1);
    const seen = new Set();
    let extensions = {};
    for (const member of membersOf(list, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 1, Number.POSITIVE_INFINITY)) {
        const { id, critical, value } = readExtension(member);
        if (seen.has(id))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension', { actual: `${id} twice` });
        seen.add(id);
        extensions = { ...extensions, ...interpret(id, critical, value) };
    }
    return extensions;
}
function readExtension(member) {
    const [id, ...rest] = membersOf(member, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 2, 3, 'x509-extension');
    const value = rest.pop();
    const critical = rest[0]?.tag === _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.boolean && rest[0].content[0] === 0xff; // X.690 §11.5: FALSE is left out
    if (id?.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.oid || value?.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.octetString || (rest.length === 1 && !critical)) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
    }
    return { id: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(id.content), critical, value: value.content };
}
/** RFC 5280 §4.2: every value is DER, also that of an extension we do not know. */
function interpret(id, critical, bytes) {
    const value = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(bytes);
    switch (id) {
        case oid.basicConstraints:
            return { basicConstraints: { critical, ...readBasicConstraints(value) } };
        case oid.keyUsage:
            return { keyUsage: readKeyUsage(value) };
        case oid.subjectKeyId:
            if (value.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.octetString)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
            return { subjectKeyId: value.content };
        case oid.authorityKeyId: {
            if (value.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
            const keyId = value.members.find(({ tag }) => tag === 0x80);
            return keyId ? { authorityKeyId: keyId.content } : {};
        }
        default:
            if (critical)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension', { actual: `${id}, critical` });
            return {};
    }
}
/** §4.2.1.9: SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER OPTIONAL }. */
function readBasicConstraints(value) {
    const [first, second] = membersOf(value, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 0, 2, 'x509-extension');
    if (!first)
        return { ca: false };
    if (first.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.boolean || first.content[0] !== 0xff)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
    if (!second)
        return { ca: true };
    const [pathLength = 0x80, ...more] = second.content;
    if (second.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.integer || pathLength >= 0x80 || more.length > 0)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
    return { ca: true, pathLength };
}
/** §4.2.1.3: bit 0 is digitalSignature, bit 5 keyCertSign. */
function readKeyUsage({ tag, content }) {
    const bits = content[1];
    if (tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.bitString || bits === undefined)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
    return { digitalSignature: (bits & 0x80) !== 0, keyCertSign: (bits & 0x04) !== 0 };
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

/***/ 75062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qv: () => (/* binding */ chainHash),
  g2: () => (/* binding */ enforcements),
  $g: () => (/* binding */ maxNames),
  k_: () => (/* binding */ parseProof),
  mH: () => (/* binding */ proofCoreHash),
  A_: () => (/* binding */ proofSchema),
  lv: () => (/* binding */ proofVersion),
  h8: () => (/* binding */ signedBody),
  Sq: () => (/* binding */ signedBytes),
  yo: () => (/* binding */ timestampSchema),
  nj: () => (/* binding */ versionFault)
});

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
var sha256 = __webpack_require__(35296);
// EXTERNAL MODULE: ./lib/src/proof/slot.js
var slot = __webpack_require__(64031);
;// CONCATENATED MODULE: ./lib/src/proof/proof.js
// SPDX-License-Identifier: Apache-2.0
// The proof and its one projection: `signedBody` is the only code that says what is signed (SPEC.md §1–§3).









const proofVersion = 'occ/1';
/** Who may have written a body: nobody's hardware, a key in some hardware, measured code. */
const enforcements = ['stub', 'hw-key', 'measured-tee'];
/** A proof has to fit into a bundle, two levels down. */
const maxProofLevels = canonical/* maxDepth */.Mw - 2;
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
    const unlikeJson = (0,json_value/* jsonValueFault */.g)(value, maxProofLevels);
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
    return (0,bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,canonical/* canonicalizeHistoric */.YZ)(issued)));
}
/** What `timestamps.proof` covers: SHA-256 over the canonical core of the proof, 32 bytes. */
function proofCoreHash(proof) {
    const { artifact, commit, environment, signer, version } = proof;
    return (0,sha256/* sha256 */.sc)((0,canonical/* canonicalizeHistoric */.YZ)({ artifact, commit, environment, signer, version }));
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
const sha256Node = crypto &&
    (crypto.hash // in one call, since Node 20.12
        ? (bytes) => new Uint8Array(crypto.hash('sha256', bytes, 'buffer'))
        : (bytes) => new Uint8Array(crypto.createHash('sha256').update(bytes).digest()));
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


/***/ })

};
