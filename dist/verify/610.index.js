export const id = 610;
export const ids = [610];
export const modules = {

/***/ 18610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  defaultTsaRoots: () => (/* reexport */ defaultTsaRoots),
  verifyWireTimestamp: () => (/* binding */ verifyWireTimestamp)
});

// UNUSED EXPORTS: defaultTsaRootHashes, verifyTimestamp

// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
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
/** X.690 §8.1.2.5: the bit of the first octet that says so. */
const constructed = 0x20;
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
/** The values inside a constructed one; a primitive has none, whatever the library keeps for it (OIDs have arcs). */
function membersOf(block) {
    if ((tagOf(block) & constructed) === 0)
        return [];
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

// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
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
const maxCertificates = 100;
const kept = new WeakMap();
/** @throws OccError `too-many`, or `policy-invalid` when one of them is not a certificate of version 3 */
function readKnown(read, all, what) {
    if (all.length > maxCertificates) {
        throw new errors/* OccError */.U4('too-many', `timestamps: expected at most ${maxCertificates} of each ${what}, got ${all.length}`);
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


/***/ })

};
