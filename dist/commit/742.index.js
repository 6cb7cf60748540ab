export const id = 742;
export const ids = [742];
export const modules = {

/***/ 21742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startDevelopmentService: () => (/* binding */ startDevelopmentService)
});

// UNUSED EXPORTS: startBridgedService

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/src/evidence/ecdsa.js
var ecdsa = __webpack_require__(8866);
// EXTERNAL MODULE: ./lib/src/evidence/fault.js + 2 modules
var evidence_fault = __webpack_require__(61546);
// EXTERNAL MODULE: ./lib/src/evidence/issuer.js
var evidence_issuer = __webpack_require__(29247);
// EXTERNAL MODULE: ./lib/src/evidence/nitro-root.js
var nitro_root = __webpack_require__(53567);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(55395);
// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/json.js
var json = __webpack_require__(12417);
// EXTERNAL MODULE: ./lib/src/proof/schema.js
var schema = __webpack_require__(48348);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
;// CONCATENATED MODULE: ./lib/src/host/development-state.js
// SPDX-License-Identifier: Apache-2.0
// What the development host keeps on disk, in one text: the key in the clear, the counter, the heads of chains. The
// text carries its own hash, so that no damage can pass for an older or another state.







const version = 'occ/development-state/1';
const stateSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(version),
    /** Ed25519 seed, 32 bytes. */
    privateKeyB64: schema/* base64Of32 */.Y8,
    /** Makes the epoch's name together with the public key. */
    bootNonceB64: schema/* nonce */.KU,
    /** The highest counter that may have been used. */
    counter: schema/* counter */.hJ,
    /** What a caller of {@link StubHost} keeps between its commits. */
    lastProofHashB64: schemas/* optional */.lqM(schema/* base64Of32 */.Y8),
    /** The epoch ended for good: the next use of the file begins another, with the same key. */
    hasEnded: schemas/* optional */.lqM(schemas/* literal */.euz(true)),
    /** The service's chains: a list, because a chain may have any name. */
    chains: schemas/* array */.YOg(schemas/* strictObject */.rej({
        chainId: schema/* chainId */.tL,
        index: schema/* counter */.hJ,
        headB64: schema/* base64Of32 */.Y8,
        owner: schemas/* optional */.lqM(schema/* label */.Pf),
        isClosed: schemas/* optional */.lqM(schemas/* literal */.euz(true)),
        attempt: schemas/* optional */.lqM(schema/* counter */.hJ),
    })),
});
const fileSchema = schemas/* strictObject */.rej({ state: schemas/* unknown */.L5J(), sha256B64: schema/* base64Of32 */.Y8 });
/** The state of a key that has signed nothing. @param random source of secret bytes */
function development_state_newState(random) {
    return {
        version,
        privateKeyB64: (0,proof_bytes/* toBase64 */.nk)(random(32)),
        bootNonceB64: (0,proof_bytes/* toBase64 */.nk)(random(32)),
        counter: '0',
        chains: [],
    };
}
/** The state of the same key in its next epoch. @param random source of secret bytes */
function nextEpoch({ privateKeyB64 }, random) {
    return { ...development_state_newState(random), privateKeyB64 };
}
/** One line without a final newline, so that every cut shows. */
function renderState(state) {
    return (0,canonical/* canonicalizeToString */.Hr)({ state, sha256B64: (0,proof_bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,canonical/* canonicalize */.dw)(state))) });
}
/** @throws OccError `state-invalid` for anything but what {@link renderState} wrote */
function parseState(text, path) {
    try {
        const file = (0,schema/* readBySchema */.RZ)(fileSchema, (0,json/* parseJson */.q)(text), 'state-invalid', path);
        const state = (0,schema/* readBySchema */.RZ)(stateSchema, file.state, 'state-invalid', path);
        if ((0,proof_bytes/* equalBytes */.ex)((0,proof_bytes/* utf8 */.As)(renderState(state)), text))
            return state;
        throw new errors/* OccError */.U4('state-invalid', `${path}: expected what was written, with the hash of it, got something else`);
    }
    catch (cause) {
        if (cause instanceof errors/* OccError */.U4 && cause.code === 'state-invalid')
            throw cause;
        throw new errors/* OccError */.U4('state-invalid', `${path}: expected a whole state file`, { cause });
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/src/host/state-files.js
// SPDX-License-Identifier: Apache-2.0
// How the state file is replaced: the steps whose failure, or loss of power between them, must never lose a counter.
// A port only so that tests can make each step fail.


const nodeStateFiles = {
    async create(path) {
        await (0,promises_.rm)(path, { force: true });
        const file = await (0,promises_.open)(path, 'wx', 0o600);
        return {
            write: (bytes) => file.writeFile(bytes),
            sync: () => file.sync(),
            close: () => file.close(),
        };
    },
    rename: promises_.rename,
    async syncFolder(path) {
        if (process.platform === 'win32')
            return; // a folder cannot be opened there; NTFS journals the rename
        let folder;
        try {
            folder = await (0,promises_.open)((0,external_node_path_.dirname)(path), 'r');
            await folder.sync();
        }
        finally {
            await folder?.close();
        }
    },
};
/** Replaces the file at `path`: after the call it holds `text` on the medium; when it throws, the old or the new. */
async function replaceFile(files, path, text) {
    const temporary = temporaryOf(path);
    const writer = await files.create(temporary);
    try {
        await writer.write(Buffer.from(text));
        await writer.sync();
    }
    finally {
        await writer.close();
    }
    await files.rename(temporary, path);
    await files.syncFolder(path);
}
/** Where a replacement is written first; one that a killed process left is of no use to anybody. */
function temporaryOf(path) {
    return `${path}.tmp`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/src/host/state-lock.js
// SPDX-License-Identifier: Apache-2.0
// One process at a time per state file. Each process that wants it puts up a lock file with a name of its own and then
// looks for others: of two that come at once, at least one sees the other. The lock of a dead process is removed.






/** Two processes that start at once may both give way; each tries this often before it gives up. */
const attempts = 5;
const pauseMs = 40;
/** @throws OccError `state-locked` with the name of the lock file, `state-unwritable` */
async function lockState(path) {
    const prefix = `${(0,external_node_path_.basename)(path)}.lock-`;
    const folder = (0,external_node_path_.dirname)(path);
    const self = currentHolder();
    const own = `${prefix}${nameOf(self)}`;
    for (let attempt = 1;; attempt += 1) {
        await create((0,external_node_path_.join)(folder, own));
        const other = await findOther(folder, prefix, own, self);
        if (other === undefined)
            return { release: () => (0,promises_.rm)((0,external_node_path_.join)(folder, own), { force: true }) };
        await (0,promises_.rm)((0,external_node_path_.join)(folder, own), { force: true });
        if (attempt === attempts) {
            throw new errors/* OccError */.U4('state-locked', `${path}: expected to be the only user, but there is ${other}`, {
                hint: 'Stop the other process, choose another file, or, if no process uses this one, delete the lock file.',
            });
        }
        await pause(pauseMs * attempt);
    }
}
async function create(path) {
    try {
        await (await (0,promises_.open)(path, 'wx', 0o600)).close();
    }
    catch (cause) {
        throw new errors/* OccError */.U4('state-unwritable', `${path}: expected to create it`, { cause });
    }
}
/** The lock of another living process; the locks of dead ones are removed on the way. */
async function findOther(folder, prefix, own, self) {
    for (const name of await (0,promises_.readdir)(folder)) {
        if (!name.startsWith(prefix) || name === own)
            continue;
        const holder = readName(name.slice(prefix.length));
        if (!holder || mayLive(holder, self))
            return name;
        await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
    }
    return undefined;
}
/** False only when that process is certainly gone. Of another machine nothing is certain. */
function mayLive(holder, self) {
    if (holder.machine !== self.machine)
        return true;
    if (holder.boot !== self.boot)
        return holder.boot === '-' || self.boot === '-';
    try {
        process.kill(holder.pid, 0);
    }
    catch (fault) {
        return fault.code !== 'ESRCH';
    }
    const started = startOf(holder.pid);
    return holder.started === '-' || started === '-' || started === holder.started;
}
function currentHolder() {
    return {
        machine: shortHash((0,external_node_os_.hostname)()),
        boot: shortHash(readOr('/proc/sys/kernel/random/boot_id')),
        pid: process.pid,
        started: startOf(process.pid),
    };
}
function nameOf({ machine, boot, pid, started }) {
    return [machine, boot, pid, started, (0,external_node_crypto_.randomBytes)(4).toString('hex')].join('_');
}
function readName(name) {
    const parts = /^([0-9a-f]{12})_([0-9a-f]{12}|-)_([1-9][0-9]{0,9})_([0-9]{1,20}|-)_[0-9a-f]{8}$/.exec(name);
    const [, machine, boot, pid, started] = parts ?? [];
    return machine && boot && pid && started ? { machine, boot, pid: Number(pid), started } : undefined;
}
/** Start of a process in clock ticks since the machine started: proc(5), field 22 of `stat`, after the name in (). */
function startOf(pid) {
    const stat = readOr(`/proc/${pid}/stat`);
    return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}
function shortHash(text) {
    return text === undefined ? '-' : (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}
function readOr(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
function pause(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms + (((0,external_node_crypto_.randomBytes)(1)[0] ?? 0) % pauseMs)));
}

;// CONCATENATED MODULE: ./lib/src/host/state-store.js
// SPDX-License-Identifier: Apache-2.0
// The state file with a life: opened by one process, replaced whole, never reset. Many that wait for durability share
// one write. After one failed write nothing is durable any more: what was on disk then is what counts.








class state_store_StateStore {
    path;
    /** What the file held when it was opened. */
    opened;
    #files;
    #lock;
    #written;
    #snapshot;
    #last = Promise.resolve();
    #queued;
    #failed;
    constructor(path, files, lock, opened) {
        this.path = path;
        this.opened = opened;
        this.#files = files;
        this.#lock = lock;
        this.#written = renderState(opened);
        this.#snapshot = () => opened;
    }
    /** @throws OccError `state-invalid`, `state-unwritable`, `state-locked` */
    static async open({ statePath, files = nodeStateFiles }) {
        const path = (0,external_node_path_.resolve)(statePath);
        const lock = await lockState(path);
        try {
            await (0,promises_.rm)(temporaryOf(path), { force: true });
            const found = await readStateFile(path);
            const state = found ? parseState(found, path) : development_state_newState(external_node_crypto_.randomBytes);
            const store = new state_store_StateStore(path, files, lock, state);
            if (!found)
                await store.#write();
            return store;
        }
        catch (fault) {
            await lock.release();
            throw fault instanceof errors/* OccError */.U4 ? fault : unwritable(path, fault);
        }
    }
    /**
     * Resolves when a snapshot taken during or after this call is on the medium. Each snapshot must hold the whole state.
     * @throws OccError `state-unwritable`, from then on always
     */
    save(snapshot) {
        this.#snapshot = snapshot;
        this.#queued ??= this.#inOrder(() => {
            this.#queued = undefined;
            return this.#write();
        });
        return this.#queued;
    }
    /** @throws OccError `state-invalid` when the file is no longer what this store wrote last; later uses repeat it */
    checkUntouched() {
        return this.#inOrder(async () => {
            const found = await readStateFile(this.path);
            if (found && (0,proof_bytes/* equalBytes */.ex)(found, (0,proof_bytes/* utf8 */.As)(this.#written)))
                return;
            throw new errors/* OccError */.U4('state-invalid', `${this.path}: expected what this process wrote, got something else`);
        });
    }
    /** Waits for what was saved and lets others have the file. */
    async close() {
        await this.#last.catch(() => undefined);
        this.#failed ??= new errors/* OccError */.U4('state-unwritable', `${this.path}: expected an open state, got a closed one`);
        await this.#lock.release();
    }
    #inOrder(step) {
        this.#last = this.#last.then(step);
        return this.#last;
    }
    async #write() {
        if (this.#failed)
            throw this.#failed;
        const text = renderState(this.#snapshot());
        try {
            await replaceFile(this.#files, this.path, text);
            this.#written = text;
        }
        catch (cause) {
            this.#failed = unwritable(this.path, cause);
            throw this.#failed;
        }
    }
}
/** The bytes of the file; undefined when there is none. @throws OccError `state-invalid`, `state-unwritable` */
async function readStateFile(path) {
    const found = await (0,promises_.lstat)(path).catch((cause) => {
        if (cause.code === 'ENOENT')
            return undefined;
        throw unwritable(path, cause);
    });
    if (!found)
        return undefined;
    if (!found.isFile())
        throw new errors/* OccError */.U4('state-invalid', `${path}: expected a regular file`);
    const mode = found.mode & 0o777;
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
        throw new errors/* OccError */.U4('state-invalid', `${path}: expected mode 600, got ${mode.toString(8)}`, {
            hint: 'The key in it may have been read by others: delete the file to start a new key, or chmod 600 it if not.',
        });
    }
    return (0,promises_.readFile)(path).catch((cause) => {
        throw new errors/* OccError */.U4('state-invalid', `${path}: expected to read it`, { cause });
    });
}
function unwritable(path, cause) {
    return new errors/* OccError */.U4('state-unwritable', `${path}: expected to write it`, { cause });
}

;// CONCATENATED MODULE: ./lib/src/host/stub-host.js
// SPDX-License-Identifier: Apache-2.0
// The development host: the whole protocol with a key in plain memory or a plain file. Its proofs say `stub`, because
// nothing protects the key; they show that issuing and verifying work, and nothing else.






/** Says what it is; a verifier pins it only together with enforcement `stub`. */
const stubMeasurement = 'stub:measurement:not-a-real-tee';
/** Hosts this process has open, by path: opened again, a file continues instead of locking its own user out. */
const stub_host_open = new Map();
/** Milliseconds since 1970. Nobody answers for this clock, which is one more reason for `stub`. */
const processClock = () => Date.now();
/** A host without its counter: for those who, as the service does, count themselves. */
function stubHost(state) {
    const key = (0,ed25519/* signingKeyFromSeed */.Cx)((0,proof_bytes/* fromBase64 */.Ey)(state.privateKeyB64, 'privateKeyB64', 32));
    return {
        enforcementTier: 'stub',
        getPublicKey: () => key.publicKey.slice(),
        getMeasurement: () => stubMeasurement,
        getFreshNonce: () => (0,external_node_crypto_.randomBytes)(32),
        sign: (message) => key.sign(message),
        time: processClock,
    };
}
class StubHost {
    host;
    #store;
    #state;
    #counter;
    #lastProofHashB64;
    constructor(state, store) {
        this.#state = state;
        this.#store = store;
        this.#counter = BigInt(state.counter);
        this.#lastProofHashB64 = state.lastProofHashB64;
        this.host = { ...stubHost(state), nextCounter: () => this.#nextCounter() };
    }
    /** A host whose key ends with it. */
    static async create() {
        return new StubHost(newState(randomBytes));
    }
    /**
     * A host whose key, counter and last proof hash live in a file of mode 0600, made on first use. In one process the
     * same file gives the same host until {@link close}.
     * @throws OccError `state-invalid` for a damaged file (it is never reset), `state-locked`, `state-unwritable`
     */
    static async createPersistent(options) {
        const path = resolve(options.statePath);
        const known = stub_host_open.get(path);
        if (known) {
            await (await known).#store?.checkUntouched();
            return known;
        }
        const opening = StateStore.open(options).then((store) => new StubHost(store.opened, store));
        stub_host_open.set(path, opening);
        opening.catch(() => stub_host_open.delete(path));
        return opening;
    }
    /** Hash of the last proof, base64, as {@link setLastProofHash} left it; undefined before the first. */
    getLastProofHash() {
        return this.#lastProofHashB64;
    }
    /**
     * Keeps the hash of the last proof, base64 of 32 bytes; durable when the promise resolves.
     * @throws OccError `encoding-invalid` at once; `state-unwritable`, which every later use of the host repeats
     */
    setLastProofHash(hashB64) {
        fromBase64(hashB64, 'last proof hash', 32);
        this.#lastProofHashB64 = hashB64;
        const saved = this.#save();
        saved.catch(() => undefined); // for callers that do not wait; nextCounter throws it again
        return saved;
    }
    /** Lets other processes have the state file. */
    async close() {
        if (!this.#store)
            return;
        stub_host_open.delete(this.#store.path);
        await this.#store.close();
    }
    async #nextCounter() {
        this.#counter += 1n;
        const counter = this.#counter;
        await this.#save();
        return counter;
    }
    async #save() {
        await this.#store?.save(() => ({
            ...this.#state,
            counter: this.#counter.toString(),
            ...(this.#lastProofHashB64 !== undefined && { lastProofHashB64: this.#lastProofHashB64 }),
        }));
    }
}

// EXTERNAL MODULE: ./node_modules/asn1js/build/index.js + 12 modules
var build = __webpack_require__(71368);
;// CONCATENATED MODULE: ./lib/src/host/test-certificate.js
// SPDX-License-Identifier: Apache-2.0
// One X.509 certificate of the test authority (RFC 5280 §4.1): plain fields in, signed DER out. What the fields of
// Nitro's five levels are stands in test-levels.ts; a test that needs a flawed certificate changes the fields.



const nameTypes = { C: '2.5.4.6', ST: '2.5.4.8', L: '2.5.4.7', O: '2.5.4.10', OU: '2.5.4.11', CN: '2.5.4.3' };
/** First instant, in seconds, that UTCTime has no words for (RFC 5280 §4.1.2.5). */
const endOfUtcTime = Date.UTC(2050, 0, 1) / 1000;
const sequence = (...value) => new build.Sequence({ value: [...value] });
const oid = (value) => new build.ObjectIdentifier({ value });
const buffer = (bytes) => new Uint8Array(bytes).buffer;
const tagged = (tagNumber) => ({ tagClass: 3, tagNumber });
const der = (value) => new Uint8Array(value.toBER());
const ecdsaWithSha384 = () => sequence(oid('1.2.840.10045.4.3.3'));
/** The certificate over `fields`, v3, DER, signed with ECDSA P-384 and SHA-384. */
function signCertificate(fields, issuerKey) {
    const body = sequence(new build/* Constructed */.BL({ idBlock: tagged(0), value: [new build.Integer({ value: 2 })] }), // v3
    build.Integer.fromBigInt(fields.serial), ecdsaWithSha384(), test_certificate_name(fields.issuer), sequence(time(fields.notBefore), time(fields.notAfter)), test_certificate_name(fields.subject), publicKeyInfo(fields.publicKey), new build/* Constructed */.BL({ idBlock: tagged(3), value: [sequence(...fields.extensions.map(extension))] }));
    const signature = new build/* BitString */.Rq({ valueHex: buffer(derSignature(issuerKey.sign(der(body)))) });
    return der(sequence(body, ecdsaWithSha384(), signature));
}
function test_certificate_name(parts) {
    const text = (type, value) => type === 'C' ? new build/* PrintableString */.Hx({ value }) : new build/* Utf8String */.Jn({ value });
    return sequence(...parts.map(([type, value]) => new build/* Set */.NZ({ value: [sequence(oid(nameTypes[type]), text(type, value))] })));
}
function time(seconds) {
    const valueDate = new Date(seconds * 1000);
    return seconds < endOfUtcTime ? new build/* UTCTime */.O6({ valueDate }) : new build/* GeneralizedTime */.O_({ valueDate });
}
/** RFC 5480 §2: id-ecPublicKey with the named curve secp384r1. */
function publicKeyInfo(point) {
    const algorithm = sequence(oid('1.2.840.10045.2.1'), oid('1.3.132.0.34'));
    return sequence(algorithm, new build/* BitString */.Rq({ valueHex: buffer(point) }));
}
/** r ‖ s as ECDSA-Sig-Value (RFC 5480 appendix A). */
function derSignature(signature) {
    const half = (from) => build.Integer.fromBigInt(BigInt(`0x${(0,proof_bytes/* toHex */.nj)(signature.subarray(from, from + 48))}`));
    return der(sequence(half(0), half(48)));
}
function extension({ oid: type, critical, value }) {
    const content = new build.OctetString({ valueHex: buffer(value) });
    return critical ? sequence(oid(type), new build.Boolean({ value: true }), content) : sequence(oid(type), content);
}
/** RFC 5280 §4.2.1.9, critical. `false` is an empty sequence; a number is a CA with so many CAs below it. */
function basicConstraints(ca, pathLength) {
    const parts = [
        ...(ca ? [new build.Boolean({ value: true })] : []),
        ...(pathLength === undefined ? [] : [new build.Integer({ value: pathLength })]),
    ];
    return { oid: '2.5.29.19', critical: true, value: der(sequence(...parts)) };
}
/** RFC 5280 §4.2.1.3. `bits` is the first and only byte, most significant bit first: digitalSignature is 0x80. */
function keyUsage(bits, critical) {
    const unusedBits = 31 - Math.clz32(bits & -bits);
    const value = der(new build/* BitString */.Rq({ valueHex: buffer(Uint8Array.of(bits)), unusedBits }));
    return { oid: '2.5.29.15', critical, value };
}
/** RFC 5280 §4.2.1.2, method 1. */
const keyIdentifier = (publicKey) => buffer((0,external_node_crypto_.createHash)('sha1').update(publicKey).digest());
function subjectKeyIdentifier(publicKey) {
    const value = der(new build.OctetString({ valueHex: keyIdentifier(publicKey) }));
    return { oid: '2.5.29.14', critical: false, value };
}
/** RFC 5280 §4.2.1.1, the key identifier alone. */
function authorityKeyIdentifier(publicKey) {
    const identifier = new build/* Primitive */.sG({ idBlock: tagged(0), valueHex: keyIdentifier(publicKey) });
    return { oid: '2.5.29.35', critical: false, value: der(sequence(identifier)) };
}
/** RFC 5280 §4.2.1.13: one point, one full name, one URI. */
function crlDistributionPoint(url) {
    const uri = new build/* Primitive */.sG({ idBlock: tagged(6), valueHex: buffer((0,proof_bytes/* utf8 */.As)(url)) });
    const fullName = new build/* Constructed */.BL({ idBlock: tagged(0), value: [uri] });
    const point = sequence(new build/* Constructed */.BL({ idBlock: tagged(0), value: [fullName] }));
    return { oid: '2.5.29.31', critical: false, value: der(sequence(point)) };
}

;// CONCATENATED MODULE: ./lib/src/host/test-key.js
// SPDX-License-Identifier: Apache-2.0
// P-384 keys of the test authority, out of a seed: the same seed gives the same keys and the same signatures, so that
// certificates, documents and vectors can be made again byte for byte. Nothing of value may depend on these keys: the
// arithmetic is on bigints, whose time tells the key.


/** Order of the P-384 base point (SEC 2, secp384r1). */
const order = 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n;
const scalarBytes = 48;
/** 64 bits more than the order has, so that reducing leaves no bias to speak of (FIPS 186-5 A.2.1). */
const derivedBytes = scalarBytes + 8;
const toNumber = (bytes) => BigInt(`0x${(0,proof_bytes/* toHex */.nj)(bytes)}`);
const toScalar = (value) => (0,proof_bytes/* fromHex */.aD)(value.toString(16).padStart(2 * scalarBytes, '0'), 'scalar');
const sha384 = (bytes) => (0,external_node_crypto_.createHash)('sha384').update(bytes).digest();
const hmac = (key, ...parts) => (0,external_node_crypto_.createHmac)('sha384', key)
    .update((0,proof_bytes/* concatBytes */.Id)(...parts))
    .digest();
/** `length` bytes that only `seed` and `name` decide. */
function deriveBytes(seed, name, length) {
    return new Uint8Array((0,external_node_crypto_.hkdfSync)('sha384', seed, '', name, length));
}
/** The key called `name` among those of `seed`. */
function deriveTestKey(seed, name) {
    return testKey((toNumber(deriveBytes(seed, name, derivedBytes)) % (order - 1n)) + 1n);
}
/** @param secret from 1 up to the order of the curve, exclusive */
function testKey(secret) {
    return { publicKey: multiplyBase(secret), sign: (message) => sign(secret, sha384(message)) };
}
function multiplyBase(scalar) {
    const point = (0,external_node_crypto_.createECDH)('secp384r1');
    point.setPrivateKey(toScalar(scalar));
    return new Uint8Array(point.getPublicKey());
}
/** FIPS 186-5 §6.4.1; both probabilities of starting again are about 2^-384. */
function sign(secret, digest) {
    for (const nonce of nonces(secret, digest)) {
        const r = toNumber(multiplyBase(nonce).subarray(1, 1 + scalarBytes)) % order;
        const s = (invert(nonce) * (toNumber(digest) + r * secret)) % order;
        if (r !== 0n && s !== 0n)
            return (0,proof_bytes/* concatBytes */.Id)(toScalar(r), toScalar(s));
    }
    throw new Error('unreachable: nonces do not end');
}
/** RFC 6979 §3.2, steps b to h. The digest is as long as the order, so bits2octets is the digest modulo the order. */
function* nonces(secret, digest) {
    const input = (0,proof_bytes/* concatBytes */.Id)(toScalar(secret), toScalar(toNumber(digest) % order));
    let v = new Uint8Array(scalarBytes).fill(1);
    let k = new Uint8Array(scalarBytes);
    for (const step of [0, 1]) {
        k = hmac(k, v, Uint8Array.of(step), input);
        v = hmac(k, v);
    }
    for (;;) {
        v = hmac(k, v);
        const candidate = toNumber(v);
        if (candidate > 0n && candidate < order)
            yield candidate;
        k = hmac(k, v, Uint8Array.of(0));
        v = hmac(k, v);
    }
}
/** The inverse modulo the order, by Euclid. */
function invert(value) {
    let [a, b, x, y] = [value, order, 1n, 0n];
    while (b !== 0n) {
        const quotient = a / b;
        [a, b] = [b, a - quotient * b];
        [x, y] = [y, x - quotient * y];
    }
    return ((x % order) + order) % order;
}

;// CONCATENATED MODULE: ./lib/src/host/test-levels.js
// SPDX-License-Identifier: Apache-2.0
// The five levels of a Nitro chain, as measured on 62 genuine ones: names, lifetimes, extensions and their order and
// criticality. The names say TEST where Amazon's say AWS. Source of each number: the chains themselves.



/** Root first, leaf last: the order of `cabundle` and `certificate` in a document. */
const levelNames = ['root', 'regional', 'zonal', 'instance', 'leaf'];
const hour = 3600;
const day = 24 * hour;
/** Seconds. The leaf has three more, because its life begins three seconds before it is signed. */
const lifetimes = { regional: 20 * day + hour, zonal: 5 * day + 19 * hour, instance: day };
const leafLife = 3 * hour;
const leafBacklog = 3;
/** Seconds after which the level is issued anew; what is left of its life is always longer than the level below lives. */
const renewals = { regional: 10 * day, zonal: 2 * day, instance: 12 * hour };
/** Of the real root, to the second. */
const rootValidity = { notBefore: Date.UTC(2019, 9, 28, 13, 28, 5), notAfter: Date.UTC(2049, 9, 28, 14, 28, 5) };
const usage = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04, crlSign: 0x02 };
const caUsage = usage.digitalSignature | usage.keyCertSign | usage.crlSign;
const organization = [
    ['O', 'OCC TEST'],
    ['OU', 'TEST'],
];
const domain = 'test.nitro-enclaves';
const named = (common) => [['C', 'US'], ...organization, ['CN', common]];
/** Amazon writes the zonal name backwards, with the place behind it. */
const zonalName = (common) => [
    ['CN', common],
    ...[...organization].reverse(),
    ['C', 'US'],
    ['ST', 'WA'],
    ['L', 'Seattle'],
];
const placed = (common) => [
    ['C', 'US'],
    ['ST', 'Washington'],
    ['L', 'Seattle'],
    ...organization,
    ['CN', common],
];
/** Fields and keys of a whole chain; the same request gives the same chain. */
function describeLevels({ seed, region, moduleId, issued }) {
    const [instanceId = '', enclaveId = ''] = moduleId.split('-enc');
    const started = latestStarts(issued - leafBacklog);
    const own = (name) => ({ key: deriveTestKey(seed, `key ${name}`), draw: draws(seed, name) });
    const root = describeRoot(seed);
    const regional = own(`regional ${region} ${started.regional}`);
    const zonal = own(`zonal ${region} ${started.zonal}`);
    const instance = own(`instance ${region} ${instanceId} ${started.instance}`);
    const leaf = own(`leaf ${region} ${moduleId} ${issued}`);
    const names = {
        regional: named(`${regional.draw.hex(8)}.${region}.${domain}`),
        zonal: zonalName(`${zonal.draw.hex(8)}.zonal.${region}.${domain}`),
        instance: placed(`${instanceId}.${region}.${domain}`),
        leaf: placed(`${moduleId}.${region}.test`),
    };
    const keyIdentifiers = (subject, issuer) => [authorityKeyIdentifier(issuer.publicKey), subjectKeyIdentifier(subject.publicKey)];
    return {
        root,
        regional: {
            key: regional.key,
            fields: {
                serial: regional.draw.serial(16),
                issuer: root.fields.subject,
                subject: names.regional,
                ...life(started.regional, lifetimes.regional),
                publicKey: regional.key.publicKey,
                extensions: [
                    basicConstraints(true, 2),
                    ...keyIdentifiers(regional.key, root.key),
                    keyUsage(caUsage, true),
                    crlDistributionPoint(`http://test-nitro-enclaves-crl.s3.invalid/crl/${draws(seed, 'root').uuid()}.crl`),
                ],
            },
        },
        zonal: {
            key: zonal.key,
            fields: {
                serial: zonal.draw.serial(16),
                issuer: names.regional,
                subject: names.zonal,
                ...life(started.zonal, lifetimes.zonal),
                publicKey: zonal.key.publicKey,
                extensions: [
                    basicConstraints(true, 1),
                    ...keyIdentifiers(zonal.key, regional.key),
                    keyUsage(caUsage, true),
                    crlDistributionPoint(`http://crl-${region}-test-nitro-enclaves.s3.${region}.invalid/crl/${regional.draw.uuid()}.crl`),
                ],
            },
        },
        instance: {
            key: instance.key,
            fields: {
                serial: instance.draw.serial(20),
                issuer: names.zonal,
                subject: names.instance,
                ...life(started.instance, lifetimes.instance),
                publicKey: instance.key.publicKey,
                extensions: [
                    basicConstraints(true, 0),
                    keyUsage(usage.keyCertSign, true),
                    ...[...keyIdentifiers(instance.key, zonal.key)].reverse(),
                ],
            },
        },
        leaf: {
            key: leaf.key,
            fields: {
                serial: (BigInt(`0x${enclaveId}`) << 64n) | BigInt(issued),
                issuer: names.instance,
                subject: names.leaf,
                ...life(issued - leafBacklog, leafBacklog + leafLife),
                publicKey: leaf.key.publicKey,
                extensions: [basicConstraints(false), keyUsage(usage.digitalSignature | usage.nonRepudiation, false)],
            },
        },
    };
}
/** The root of a seed. Time has no part in it, so that a verifier can be given it once. */
function describeRoot(seed) {
    const key = deriveTestKey(seed, 'key root');
    const subject = named(domain);
    return {
        key,
        fields: {
            serial: draws(seed, 'root').serial(16),
            issuer: subject,
            subject,
            notBefore: rootValidity.notBefore / 1000,
            notAfter: rootValidity.notAfter / 1000,
            publicKey: key.publicKey,
            extensions: [basicConstraints(true), subjectKeyIdentifier(key.publicKey), keyUsage(caUsage, true)],
        },
    };
}
const life = (notBefore, seconds) => ({ notBefore, notAfter: notBefore + seconds });
/** Every level begins before the one below it. */
function latestStarts(leaf) {
    const before = (time, period) => Math.floor(time / period) * period;
    const instance = before(leaf, renewals.instance);
    const zonal = before(instance, renewals.zonal);
    return { instance, zonal, regional: before(zonal, renewals.regional) };
}
/** Numbers and names that look drawn, out of the seed. */
function draws(seed, name) {
    const hex = (bytes, what = 'name') => (0,proof_bytes/* toHex */.nj)(deriveBytes(seed, `${what} ${name}`, bytes));
    return {
        hex,
        serial: (bytes) => BigInt(`0x${hex(bytes, 'serial')}`),
        uuid: () => hex(16, 'crl').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5'),
    };
}

;// CONCATENATED MODULE: ./lib/src/host/test-authority.js
// SPDX-License-Identifier: Apache-2.0
// A certificate authority for tests and development, in the exact shape of the one behind Nitro: five levels, same
// extensions, same lifetimes. What verifies a genuine document verifies its documents with another root, and no other
// way; production has no input for that root.





/** What a module is called: the instance, and the enclave with the milliseconds it started at in front. */
const modulePattern = /^i-[0-9a-f]{17}-enc[0-9a-f]{16}$/;
const regionPattern = /^[a-z0-9-]{1,20}$/;
/** Below this a seed could be found by trying. */
const minSeedBytes = 16;
/** First and last leaf that lies in the life of every level above it: the oldest may begin 13 days before the leaf. */
const earliest = rootValidity.notBefore + 13 * 86_400_000;
const latest = rootValidity.notAfter - 21 * 86_400_000;
/** @throws OccError `usage` for a short seed or an odd region */
function createTestAuthority(options = {}) {
    const { region = 'us-test-1' } = options;
    const seed = options.seed?.slice() ?? (0,external_node_crypto_.randomBytes)(2 * minSeedBytes);
    expectThat(seed.length >= minSeedBytes, `expected a seed of ${minSeedBytes} bytes or more, got ${seed.length}`);
    expectThat(regionPattern.test(region), 'expected a region of 1 to 20 lower-case letters, digits and dashes');
    const { fields, key } = describeRoot(seed);
    const root = signCertificate(fields, key);
    const describe = (moduleId, at) => {
        expectThat(modulePattern.test(moduleId), 'expected a module id like i-<17 hex>-enc<16 hex>');
        expectThat(at >= earliest && at <= latest, `expected a time between 2019 and 2049 in milliseconds, got ${at}`);
        return describeLevels({ seed, region, moduleId, issued: Math.floor(at / 1000) });
    };
    return {
        root,
        rootPem: toPem(root),
        describe,
        issue: (moduleId, at) => {
            const levels = describe(moduleId, at);
            return { certificates: signLevels(levels), key: levels.leaf.key, issued: at };
        },
    };
}
/** Every level signed by the key of the one above; the root by its own. DER, root first. */
function signLevels(levels) {
    return levelNames.map((name, at) => signCertificate(levels[name].fields, levels[levelNames[at - 1] ?? name].key));
}
function toPem(der) {
    const lines = (0,proof_bytes/* toBase64 */.nk)(der).match(/.{1,64}/g) ?? [];
    return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
function expectThat(holds, message) {
    if (!holds)
        throw new errors/* OccError */.U4('usage', message);
}

// EXTERNAL MODULE: ./node_modules/cbor-x/dist/index-no-eval.cjs
var index_no_eval = __webpack_require__(10626);
// EXTERNAL MODULE: ./lib/src/evidence/cbor.js
var cbor = __webpack_require__(17280);
;// CONCATENATED MODULE: ./lib/src/evidence/nsm.js
// SPDX-License-Identifier: Apache-2.0
// The language of a Nitro Secure Module: one CBOR value to it and one back, a name alone or a map from the name to what
// is in it. Over a socket each stands behind its length (u32, big endian), as the shim of /dev/nsm passes them on.


/** Buffers of the kernel driver: nothing longer reaches the device or comes back. */
const nsm_maxRequestBytes = 0x1000;
const maxResponseBytes = 0x3000;
const encoder = new index_no_eval.Encoder({ mapsAsObjects: false, useRecords: false, tagUint8Array: false });
/** Deterministic CBOR, but for the order of keys, which is kept. Integers of more than 32 bits are given as bigint. */
function encodeCbor(value) {
    return new Uint8Array(encoder.encode(value));
}
function encodeMessage({ name, content }) {
    return encodeCbor(content === undefined ? name : new Map([[name, content]]));
}
/** Undefined for a value that is no message. @throws EvidenceFault `cbor-…` */
function readMessage(bytes) {
    const value = (0,cbor/* readCbor */.H)(bytes, { indefinite: false });
    if (typeof value === 'string')
        return { name: value };
    const [entry, ...more] = isMap(value) ? value : [];
    const [name, content] = entry ?? [];
    if (typeof name !== 'string' || content === undefined || more.length > 0)
        return undefined;
    return { name, content };
}
function isMap(value) {
    return value instanceof Map;
}
const headBytes = 4;
/** A message as it goes over a socket. */
function nsm_frame(message) {
    const framed = new Uint8Array(headBytes + message.length);
    new DataView(framed.buffer).setUint32(0, message.length);
    framed.set(message, headBytes);
    return framed;
}
/** Finds the messages in the pieces a socket delivers; it holds at most one that is not yet whole. */
class nsm_FrameReader {
    #most;
    #pending = new Uint8Array();
    /** @param most bytes of the longest message */
    constructor(most) {
        this.#most = most;
    }
    /** The messages that `chunk` completes; undefined when one announces more than `most` bytes. */
    take(chunk) {
        const bytes = new Uint8Array(this.#pending.length + chunk.length);
        bytes.set(this.#pending);
        bytes.set(chunk, this.#pending.length);
        const view = new DataView(bytes.buffer);
        const messages = [];
        let at = 0;
        while (bytes.length - at >= headBytes) {
            const length = view.getUint32(at);
            if (length > this.#most)
                return undefined;
            if (bytes.length - at - headBytes < length)
                break;
            messages.push(bytes.slice(at + headBytes, at + headBytes + length));
            at += headBytes + length;
        }
        this.#pending = bytes.slice(at);
        return messages;
    }
}

;// CONCATENATED MODULE: ./lib/src/host/test-document.js


/** {1: -35}: the algorithm is ES384. */
const es384Header = Uint8Array.of(0xa1, 0x01, 0x38, 0x22);
/** The nine members in the order genuine documents have them; what was not asked for is null, never left out. */
function documentEntries(content) {
    const { certificates, pcrs } = content;
    return [
        ['module_id', content.moduleId],
        ['digest', 'SHA384'],
        ['timestamp', BigInt(content.timestamp)],
        ['pcrs', new Map(pcrs)],
        ['certificate', certificates.at(-1) ?? null],
        ['cabundle', certificates.slice(0, -1)],
        ['public_key', content.publicKey],
        ['user_data', content.userData],
        ['nonce', content.nonce],
    ];
}
/** The entries as one map, in their order, repeated keys and all. */
function encodePayload(entries, form = 'indefinite') {
    const encoded = entries.flat().map(encodeCbor);
    if (form === 'definite')
        return (0,proof_bytes/* concatBytes */.Id)(Uint8Array.of(0xa0 + entries.length), ...encoded);
    return (0,proof_bytes/* concatBytes */.Id)(Uint8Array.of(0xbf), ...encoded, Uint8Array.of(0xff));
}
/** Untagged COSE_Sign1 with an empty unprotected header. `header` is signed as it is, whatever it says. */
function signDocument(payload, key, header = es384Header) {
    const signed = encodeCbor(['Signature1', header, new Uint8Array(), payload]); // RFC 9052 §4.4
    return encodeCbor([header, new Map(), payload, key.sign(signed)]);
}

;// CONCATENATED MODULE: ./lib/src/host/test-pcrs.js
// SPDX-License-Identifier: Apache-2.0
// The registers of the test NSM: 32 of 48 bytes, which can be extended until they are locked, and never set.


/** Thrown inside the device; on the wire it is `{"Error": code}`. */
class NsmRefusal extends Error {
    code;
    constructor(code) {
        super(code);
        this.name = 'NsmRefusal';
        this.code = code;
    }
}
const pcrCount = 32;
const pcrBytes = 48;
/** What the hypervisor fills and locks before the enclave starts. */
const platformPcrs = 16;
class PcrBank {
    #pcrs;
    /**
     * @param platform values of PCR0 to PCR15; those that are not given are zero
     * @throws OccError `usage` for another index or length
     */
    constructor(platform) {
        for (const [index, { length }] of platform) {
            if (!(index >= 0 && index < platformPcrs && length === pcrBytes)) {
                throw new errors/* OccError */.U4('usage', `expected PCRs 0 to 15 of ${pcrBytes} bytes, got PCR${index} of ${length}`);
            }
        }
        this.#pcrs = Array.from({ length: pcrCount }, (_, index) => ({
            lock: index < platformPcrs,
            data: platform.get(index)?.slice() ?? new Uint8Array(pcrBytes),
        }));
    }
    /** @throws NsmRefusal `InvalidIndex` */
    describe(index) {
        const pcr = this.#pcrs[index];
        if (pcr === undefined)
            throw new NsmRefusal('InvalidIndex');
        return pcr;
    }
    /** New value: SHA-384 of the old one and `data`. @throws NsmRefusal `InvalidIndex`, `ReadOnlyIndex` */
    extend(index, data) {
        const extended = extendPcr(this.#writable(index).data, data);
        this.#pcrs[index] = { lock: false, data: extended };
        return extended;
    }
    /** @throws NsmRefusal `InvalidIndex`; `ReadOnlyIndex` for what is locked already */
    lock(index) {
        this.#pcrs[index] = { ...this.#writable(index), lock: true };
    }
    /** Locks those below `range`, whether they are already or not. @throws NsmRefusal `InvalidIndex` beyond 32 */
    lockBelow(range) {
        if (range > pcrCount)
            throw new NsmRefusal('InvalidIndex');
        for (let index = 0; index < range; index += 1)
            this.#pcrs[index] = { ...this.describe(index), lock: true };
    }
    /** What a document lists: all that are locked, and no other, by rising index. */
    locked() {
        return new Map(this.#pcrs.flatMap(({ lock, data }, index) => (lock ? [[index, data]] : [])));
    }
    #writable(index) {
        const pcr = this.describe(index);
        if (pcr.lock)
            throw new NsmRefusal('ReadOnlyIndex');
        return pcr;
    }
}
/** SHA-384 of `before` ‖ `data`. */
function extendPcr(before, data) {
    return new Uint8Array((0,external_node_crypto_.createHash)('sha384').update(before).update(data).digest());
}

;// CONCATENATED MODULE: ./lib/src/host/test-nsm.js
// SPDX-License-Identifier: Apache-2.0
// A Nitro Secure Module for tests and development: the real requests and responses, the real registers, documents
// signed by the test authority. Nothing protects its key: what it says counts only where its root was asked for.







const randomLength = 256;
/** A leaf lives three hours; the oldest one seen in use was 8,523 seconds old. */
const leafUseMs = 8_640_000;
/** Genuine documents hold up to 1024 bytes of each, and no empty key. */
const attestationLimits = { public_key: [1, 1024], user_data: [0, 1024], nonce: [0, 1024] };
class TestNsm {
    moduleId;
    #options;
    #random;
    #pcrs;
    #chain;
    /** @throws OccError `usage` for PCRs or a module id that no enclave has */
    constructor(options) {
        const { authority, now, pcrs, moduleId, random = external_node_crypto_.randomBytes } = options;
        this.#options = options;
        this.#random = random;
        if (![0, 1, 2].every((index) => pcrs.has(index)))
            throw new errors/* OccError */.U4('usage', 'expected values of PCR0, PCR1 and PCR2');
        this.moduleId = moduleId ?? drawModuleId(now(), random);
        const [instanceId = ''] = this.moduleId.split('-enc');
        this.#pcrs = new PcrBank(new Map([[4, extendPcr(new Uint8Array(pcrBytes), (0,proof_bytes/* utf8 */.As)(instanceId))], ...pcrs]));
        this.#chain = authority.issue(this.moduleId, now());
    }
    /** Never throws: what cannot be done is answered with `{"Error": code}`. */
    answer(request) {
        try {
            if (request.length > nsm_maxRequestBytes)
                throw new NsmRefusal('InputTooLarge');
            return encodeMessage(this.#perform(readMessage(request)));
        }
        catch (fault) {
            if (fault instanceof NsmRefusal)
                return encodeMessage({ name: 'Error', content: fault.code });
            if (fault instanceof evidence_fault/* EvidenceFault */.wN)
                return encodeMessage({ name: 'Error', content: 'InvalidOperation' });
            throw fault;
        }
    }
    #perform(request) {
        const { name, content } = request ?? { name: '' };
        if (content === undefined) {
            if (name === 'GetRandom')
                return respond(name, { random: this.#random(randomLength) });
            if (name === 'DescribeNSM')
                return respond(name, this.#describe());
            throw new NsmRefusal('InvalidOperation');
        }
        if (!isMap(content))
            throw new NsmRefusal('InvalidOperation');
        switch (name) {
            case 'DescribePCR': {
                const { lock, data } = this.#pcrs.describe(unsigned(content, 'index'));
                return respond(name, { lock, data });
            }
            case 'ExtendPCR':
                return respond(name, { data: this.#pcrs.extend(unsigned(content, 'index'), required(content, 'data')) });
            case 'LockPCR':
                this.#pcrs.lock(unsigned(content, 'index'));
                return { name };
            case 'LockPCRs':
                this.#pcrs.lockBelow(unsigned(content, 'range'));
                return { name };
            case 'Attestation':
                return respond(name, { document: this.#attest(content) });
            default:
                throw new NsmRefusal('InvalidOperation');
        }
    }
    #describe() {
        return {
            version_major: 1,
            version_minor: 0,
            version_patch: 0,
            module_id: this.moduleId,
            max_pcrs: pcrCount,
            locked_pcrs: [...this.#pcrs.locked().keys()],
            digest: 'SHA384',
        };
    }
    #attest(request) {
        const timestamp = Math.floor(this.#options.now());
        const { certificates, key } = this.#currentChain(timestamp);
        const entries = documentEntries({
            moduleId: this.moduleId,
            timestamp,
            pcrs: this.#pcrs.locked(),
            certificates,
            publicKey: optional(request, 'public_key'),
            userData: optional(request, 'user_data'),
            nonce: optional(request, 'nonce'),
        });
        return signDocument(encodePayload(entries, this.#options.form), key);
    }
    #currentChain(now) {
        const known = this.#chain;
        if (known && now >= known.issued && now < known.issued + leafUseMs)
            return known;
        this.#chain = this.#options.authority.issue(this.moduleId, now);
        return this.#chain;
    }
}
const respond = (name, content) => ({
    name,
    content: new Map(Object.entries(content)),
});
function unsigned(content, key) {
    const value = content.get(key);
    if (typeof value !== 'number' || value < 0)
        throw new NsmRefusal('InvalidOperation');
    return value;
}
function required(content, key) {
    const value = content.get(key);
    if (!(value instanceof Uint8Array))
        throw new NsmRefusal('InvalidOperation');
    return value;
}
function optional(content, key) {
    if ((content.get(key) ?? null) === null)
        return null;
    const value = required(content, key);
    const [least, most] = attestationLimits[key];
    if (value.length < least)
        throw new NsmRefusal('InvalidArgument');
    if (value.length > most)
        throw new NsmRefusal('InputTooLarge');
    return value;
}
/** The enclave's part begins with the milliseconds it started at. */
function drawModuleId(now, random) {
    const started = Math.floor(now).toString(16).padStart(12, '0');
    return `i-${(0,proof_bytes/* toHex */.nj)(random(9)).slice(0, 17)}-enc${started}${(0,proof_bytes/* toHex */.nj)(random(2))}`;
}
/** Answers framed requests on every connection of `server`; a frame that is too long ends its connection. */
function serveNsm(nsm, server) {
    server.on('connection', (socket) => {
        const reader = new FrameReader(maxRequestBytes);
        socket.on('error', () => socket.destroy());
        socket.on('data', (chunk) => {
            const requests = reader.take(chunk);
            if (!requests)
                socket.destroy();
            for (const request of requests ?? [])
                socket.write(frame(nsm.answer(request)));
        });
    });
}

;// CONCATENATED MODULE: ./lib/src/host/development-nsm.js
// SPDX-License-Identifier: Apache-2.0
// The test NSM of a development service: a root and registers that say themselves that nothing was measured. Root and
// key end with the process; what trusts that root trusts whoever had this process.




/** PCR0 to PCR2 are the same in every run, so that a policy for trying things can name them. */
function createDevelopmentNsm() {
    const authority = createTestAuthority();
    const pcrs = new Map([0, 1, 2].map((index) => [index, unmeasured(index)]));
    return {
        nsm: new TestNsm({ authority, now: processClock, pcrs }),
        root: { name: 'the root of this development service', der: authority.root },
        rootPem: authority.rootPem,
    };
}
function unmeasured(index) {
    return new Uint8Array((0,external_node_crypto_.createHash)('sha384').update(`occ development service: PCR${index} measures nothing`).digest());
}

;// CONCATENATED MODULE: ./lib/src/host/service-host.js
// SPDX-License-Identifier: Apache-2.0
// The development host as the commit service uses it: the service counts and keeps chains itself, and this keeps what
// it says of them, so that the next process continues the same epoch.




/** @throws OccError `state-invalid`, `state-locked`, `state-unwritable` */
async function openServiceHost({ statePath, files }) {
    if (statePath === undefined) {
        const state = development_state_newState(external_node_crypto_.randomBytes);
        return { host: stubHost(state), now: processClock, earlier: progressOf(state), close: async () => undefined };
    }
    const store = await state_store_StateStore.open({ statePath, ...(files && { files }) });
    const { opened } = store;
    const state = opened.hasEnded ? nextEpoch(opened, external_node_crypto_.randomBytes) : opened;
    return {
        host: stubHost(state),
        now: processClock,
        earlier: progressOf(state),
        persist: (progress) => store.save(() => withProgress(state, progress())),
        close: () => store.close(),
    };
}
function progressOf({ bootNonceB64, counter, chains }) {
    return {
        bootNonceB64,
        counter: BigInt(counter),
        chains: chains.map(({ chainId, index, headB64, owner, isClosed, attempt }) => ({
            ...{ chainId, index: BigInt(index), headB64 },
            ...(owner !== undefined && { owner }),
            ...(isClosed && { isClosed }),
            ...(attempt !== undefined && { attempt: BigInt(attempt) }),
        })),
    };
}
function withProgress(state, { counter, hasEnded, chains }) {
    return {
        ...state,
        counter: counter.toString(),
        ...(hasEnded && { hasEnded }),
        chains: chains.map(({ chainId, index, headB64, owner, isClosed, attempt }) => ({
            ...{ chainId, index: index.toString(), headB64 },
            ...(owner !== undefined && { owner }),
            ...(isClosed && { isClosed }),
            ...(attempt !== undefined && { attempt: attempt.toString() }),
        })),
    };
}

// EXTERNAL MODULE: ./lib/src/evidence/authorization.js + 2 modules
var evidence_authorization = __webpack_require__(466);
// EXTERNAL MODULE: ./lib/src/proof/agency.js
var proof_agency = __webpack_require__(56432);
;// CONCATENATED MODULE: ./lib/enclave/app/actors.js
// SPDX-License-Identifier: Apache-2.0
// Actors: what a person has to sign so that slots may be used for digests, and whether a person did (SPEC.md §10). Judged
// before anything is reserved: an approval that is not for exactly this commit signs nothing.





/** Keys that only a browser's ceremony can use. */
const passkeyProviders = ['passkey', 'webauthn'];
/**
 * Refuses an approval that does not cover exactly these slots and digests, in this order, with this policy.
 * @throws OccError `approval-refused` with the rule that is broken
 */
function checkApproval(state, request, agency, taken) {
    try {
        judge(state, request, agency, taken);
    }
    catch (fault) {
        if (!(fault instanceof evidence_fault/* EvidenceFault */.wN))
            throw fault;
        throw new errors/* OccError */.U4('approval-refused', `${fault.rule}: ${fault.message}`);
    }
}
function judge({ epoch, config, verify }, { chainId, items, policy }, agency, taken) {
    const { authorization, actor } = agency;
    const [first] = taken;
    const [item] = items;
    if (authorization.purpose !== proof_agency/* authorizationPurpose */.Mn || !first || !item) {
        throw new evidence_fault/* EvidenceFault */.wN('authorization-form', { expected: `purpose ${proof_agency/* authorizationPurpose */.Mn}` });
    }
    const isPasskey = authorization.format === 'webauthn';
    if (passkeyProviders.includes(actor.provider) !== isPasskey) {
        throw new evidence_fault/* EvidenceFault */.wN('authorization-form', { expected: 'a provider of the kind of key that signed' });
    }
    if (!isSame(authorization.slotHashes, taken.map(({ hashB64 }) => hashB64)))
        throw new evidence_fault/* EvidenceFault */.wN('authorization-slot');
    if (!isSame(authorization.digests, items.map(({ digestB64 }) => digestB64))) {
        throw new evidence_fault/* EvidenceFault */.wN('authorization-artifact');
    }
    const proof = {
        artifact: { hashAlg: 'sha256', digestB64: item.digestB64 },
        commit: { nonceB64: first.slot.nonceB64, epochId: epoch.epochId, chainId, slotHashB64: first.hashB64 },
        ...(policy && { policy }),
        agency,
    };
    (0,evidence_authorization/* checkAuthorization */.K)(proof, config.actors ?? {}, verify);
}
const isSame = (a, b) => a.length === b.length && a.every((value, at) => value === b[at]);
/**
 * What an actor has to sign for these slots and digests. Whoever signs computes it again: the parent passes it on.
 * @throws OccError `slot-unknown`, `bad-request`
 */
async function challenge({ epoch, slots }, { holder, chainId, slotIds, digests, policy }) {
    if (slotIds.length !== digests.length)
        throw new errors/* OccError */.U4('bad-request', 'challenge: expected a digest for each slot');
    const found = slots.find(slotIds.map((slotId) => ({ slotId })), holder, chainId, await epoch.time());
    const { epochId } = epoch;
    const slotHashes = found.map(({ hashB64 }) => hashB64);
    const request = { epochId, chainId, slotHashes, digests, ...(policy && { policy }) };
    return { challengeB64: (0,proof_bytes/* toBase64 */.nk)((0,proof_agency/* challengeOf */.p1)(request)), epochId };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/src/proof/boot.js
var proof_boot = __webpack_require__(59875);
// EXTERNAL MODULE: ./lib/src/proof/checkpoint.js
var proof_checkpoint = __webpack_require__(85253);
// EXTERNAL MODULE: ./lib/src/proof/json-value.js
var json_value = __webpack_require__(15297);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof_proof = __webpack_require__(75062);
// EXTERNAL MODULE: ./lib/src/proof/slot.js
var proof_slot = __webpack_require__(64031);
;// CONCATENATED MODULE: ./lib/src/proof/issue.js
// SPDX-License-Identifier: Apache-2.0
// The one module that signs (SPEC.md §3). Every signed thing has a top-level `version` set here, and caller data is
// always nested, so that nothing signed as one type can be read as another.









/** Asks a host who it is. @throws OccError `host-failed` when it answers outside its contract */
async function signerOf(host) {
    const publicKey = await ask('its public key', () => host.getPublicKey());
    const measurement = await ask('its measurement', () => host.getMeasurement());
    if (publicKey.length !== 32)
        throw failed(`a public key of 32 bytes, got ${publicKey.length}`);
    if (measurement === '')
        throw failed('a measurement, got an empty text');
    return { host, publicKeyB64: (0,proof_bytes/* toBase64 */.nk)(publicKey), measurement };
}
/**
 * Builds the unsigned proof, asks the host for a document over its body where one is due, and signs that body.
 * @throws OccError `host-failed`; `bad-request` when caller data cannot be written canonically
 */
async function issueProof({ host, publicKeyB64, measurement }, draft) {
    const { digestB64, attestationFormat, commit, ...rest } = draft;
    refuseUnsignable(rest);
    const environment = { enforcement: host.enforcementTier, measurement };
    const unsigned = {
        version: proof_proof/* proofVersion */.lv,
        artifact: { hashAlg: 'sha256', digestB64 },
        commit,
        signer: { publicKeyB64 },
        environment: attestationFormat === undefined ? environment : { ...environment, attestation: { format: attestationFormat } },
        ...rest,
    };
    const body = (0,canonical/* canonicalize */.dw)((0,proof_proof/* signedBody */.h8)(unsigned));
    const request = () => requestOf(body, publicKeyB64, commit.nonceB64);
    const attestation = attestationFormat === undefined ? undefined : await attest(host, request(), attestationFormat);
    const signatureB64 = await issue_sign(host, body);
    return {
        ...unsigned,
        signer: { publicKeyB64, signatureB64 },
        environment: attestation ? { ...environment, attestation } : environment,
    };
}
/** Signs a slot. @throws OccError `host-failed` */
async function issueSlot({ host, publicKeyB64 }, slot) {
    const body = { version: proof_slot/* slotVersion */.PC, ...slot, publicKeyB64 };
    return { ...body, signatureB64: await issue_sign(host, (0,proof_slot/* slotBytes */.Gm)(body)) };
}
/**
 * Begins an epoch: binds the host to the boot body for life, has that attested, and signs it.
 * @throws OccError `host-failed`; then the host is of no further use
 */
async function issueBoot({ host, publicKeyB64, measurement }, { bootNonceB64, manifest }) {
    const format = host.attestationFormat;
    if (format === undefined || !host.lockBoot)
        throw failed('a boot document, but the host has none');
    const unsigned = {
        version: proof_boot/* bootVersion */.js,
        epochId: (0,proof_boot/* epochIdOf */.qV)(publicKeyB64, bootNonceB64),
        publicKeyB64,
        bootNonceB64,
        measurement,
        enforcement: host.enforcementTier,
        manifest,
        attestation: { format },
    };
    const body = (0,proof_boot/* bootBytes */.q6)(unsigned);
    await ask('a register with the boot body', () => host.lockBoot?.(body));
    const attestation = await attest(host, requestOf(body, publicKeyB64, bootNonceB64), format);
    return { ...unsigned, attestation, signatureB64: await issue_sign(host, body) };
}
/** Signs what is known of a chain. @throws OccError `host-failed` */
async function issueCheckpoint({ host, publicKeyB64 }, checkpoint) {
    const body = { version: proof_checkpoint/* checkpointVersion */.V_, ...checkpoint, publicKeyB64 };
    return { ...body, signatureB64: await issue_sign(host, (0,proof_checkpoint/* checkpointBytes */.eV)(body)) };
}
/** A fresh nonce of the host's, base64. @throws OccError `host-failed` */
async function freshNonce(host) {
    const bytes = await ask('a nonce', () => host.getFreshNonce());
    if (bytes.length < 16)
        throw failed(`a nonce of 16 bytes or more, got ${bytes.length}`);
    return (0,proof_bytes/* toBase64 */.nk)(bytes);
}
function requestOf(body, publicKeyB64, nonceB64) {
    return {
        userData: (0,sha256/* sha256 */.sc)(body),
        publicKey: (0,proof_bytes/* fromBase64 */.Ey)(publicKeyB64, 'publicKeyB64', 32),
        nonce: (0,proof_bytes/* fromBase64 */.Ey)(nonceB64, 'nonceB64'),
    };
}
async function attest(host, request, format) {
    if (!host.getAttestation)
        throw failed(`a ${format} document, but the host has none`);
    const report = await ask(`a ${format} document`, () => host.getAttestation?.(request) ?? new Uint8Array());
    if (report.length === 0)
        throw failed(`a ${format} document, got no bytes`);
    return { format, reportB64: (0,proof_bytes/* toBase64 */.nk)(report) };
}
async function issue_sign(host, message) {
    const signature = await ask('a signature', () => host.sign(message));
    if (signature.length !== 64)
        throw failed(`a signature of 64 bytes, got ${signature.length}`);
    return (0,proof_bytes/* toBase64 */.nk)(signature);
}
/** Most levels of caller data: a proof stands nested in bundles and messages, which may hold 64. */
const maxCallerLevels = 32;
/**
 * Caller data must be readable again, and as one text only: historic verifiers order number-like names differently.
 * @throws OccError `bad-request`
 */
function refuseUnsignable(draft) {
    for (const name of ['policy', 'attribution', 'metadata']) {
        const fault = (0,json_value/* jsonValueFault */.g)(draft[name] ?? null, maxCallerLevels);
        if (fault !== undefined)
            throw new errors/* OccError */.U4('bad-request', `${name}: ${fault}`);
        if (!(0,canonical/* hasIntegerKey */.Yk)(draft[name]))
            continue;
        throw new errors/* OccError */.U4('bad-request', `${name}: expected member names that are not numbers`, {
            hint: 'Rename the member: "n1" instead of "1".',
        });
    }
}
/** What a host throws is `host-failed`, with its own error as the cause. */
async function ask(what, answer) {
    try {
        return await answer();
    }
    catch (cause) {
        throw cause instanceof errors/* OccError */.U4 ? cause : failed(what, cause);
    }
}
function failed(what, cause) {
    return new errors/* OccError */.U4('host-failed', `expected the host to give ${what}`, { cause });
}

;// CONCATENATED MODULE: ./lib/enclave/app/allocation.js
// SPDX-License-Identifier: Apache-2.0
// Allocation: nonce and counter are signed before anybody named a digest (SPEC.md §4).


/** As for proofs: 5 ms between two turns of the event loop. */
const signaturesPerTurn = 128;
/**
 * Opens `count` slots for a chain, all or none.
 * @throws OccError `slots-exhausted`, `forbidden`, `chain-closed`, `epoch-ended`, `chains-exhausted`, `host-failed`
 */
async function allocateSlots({ epoch, slots, chains }, { holder, owner, chainId, count }) {
    const time = await epoch.time();
    epoch.refuseEnded();
    chains.checkAllocation(chainId, { owner });
    slots.promise(holder, count, time);
    let counter = epoch.draw(count);
    const signed = [];
    try {
        for (; signed.length < count; counter += 1n) {
            const body = { nonceB64: await freshNonce(epoch.signer.host), counter: counter.toString(), time };
            const place = { epochId: epoch.epochId, chainId, ...(epoch.bootB64 !== undefined && { bootB64: epoch.bootB64 }) };
            signed.push(await issueSlot(epoch.signer, { ...body, ...place }));
            if (signed.length % signaturesPerTurn === 0)
                await (0,external_node_timers_promises_.setImmediate)();
        }
    }
    catch (fault) {
        slots.withdraw(holder, count);
        throw fault;
    }
    for (const slot of signed)
        slots.open(slot, holder, time);
    return signed;
}

;// CONCATENATED MODULE: ./lib/enclave/app/chain.js
// SPDX-License-Identifier: Apache-2.0
// One chain, and who may append to it or close it. A chain of a run belongs to that run, whose identity the enclave has
// verified; any other to the API key that opened it, as the parent says.

/** Chains of runs: `gha/<server host>/<repository_id>/<run_id>`. */
const runPrefix = 'gha/';
const isRunChain = (chainId) => chainId.startsWith(runPrefix);
/** Proofs of this epoch in the chain. */
const lengthOf = ({ firstIndex, index }) => index - firstIndex + 1n;
/** May these slots be for this chain? Slots need no token. @throws OccError `forbidden`, `chain-closed` */
function checkAllocation(chainId, chain, { owner }) {
    if (isRunChain(chainId))
        return;
    checkOwner(chainId, chain, owner);
    if (chain?.isClosed)
        throw chain_closed(chainId);
}
/** @throws OccError `forbidden`, `chain-closed` */
function checkAppend(chainId, chain, claimant) {
    checkAllocation(chainId, chain, claimant);
    if (!isRunChain(chainId))
        return;
    const { attempt } = runOf(chainId, claimant);
    const least = leastAttempt(chain);
    if (attempt < least)
        throw chain_closed(chainId, ` for attempts before ${least}`);
}
/** As {@link checkAppend}; but what is closed may be closed again, by the same. @throws OccError `forbidden`, `chain-closed` */
function checkClose(chainId, chain, claimant) {
    if (!isRunChain(chainId))
        checkOwner(chainId, chain, claimant.owner);
    else if (runOf(chainId, claimant).attempt !== chain.attempt)
        checkAppend(chainId, chain, claimant);
}
/** @throws OccError `forbidden` */
function checkOwner(chainId, chain, owner) {
    if (!chain || chain.owner === owner)
        return;
    throw new errors/* OccError */.U4('forbidden', `chain ${chainId}: expected the API key that opened it`);
}
/** Attempts follow one another: an earlier one appends nothing once a later one has, and none after its own closing. */
function leastAttempt(chain) {
    const last = chain?.attempt ?? 0n;
    return chain?.isClosed ? last + 1n : last;
}
function runOf(chainId, { run }) {
    if (run?.chainId === chainId)
        return run;
    throw new errors/* OccError */.U4('forbidden', `chain ${chainId}: expected the verified identity of its run, got none or another`, {
        hint: `Chains under ${runPrefix} are for workflow runs that commit with their own identity token.`,
    });
}
function chain_closed(chainId, detail = '') {
    return new errors/* OccError */.U4('chain-closed', `chain ${chainId}: expected an open chain, got one that is closed${detail}`);
}

;// CONCATENATED MODULE: ./lib/enclave/app/chains.js
// SPDX-License-Identifier: Apache-2.0
// Chains: for each name the index and hash of its last proof, dense from 1, never forgotten within the epoch. One batch
// at a time per chain, because the next proof holds the hash of the one before it.


class Chains {
    #limit;
    #chains = new Map();
    #turns = new Map();
    constructor(limit, earlier = []) {
        this.#limit = limit;
        for (const { chainId, index, headB64, owner, isClosed = false, attempt } of earlier) {
            this.#chains.set(chainId, { firstIndex: 1n, index, headB64, owner, link: undefined, isClosed, attempt });
        }
    }
    get size() {
        return this.#chains.size;
    }
    /** @throws OccError `forbidden`, `chain-closed`, `chains-exhausted` */
    checkAllocation(chainId, claimant) {
        checkAllocation(chainId, this.#chains.get(chainId), claimant);
        this.#checkRoom(chainId);
    }
    /** May `claimant` append to the chain? @throws OccError `forbidden`, `chain-closed`, `chains-exhausted` */
    check(chainId, claimant) {
        checkAppend(chainId, this.#chains.get(chainId), claimant);
        this.#checkRoom(chainId);
    }
    /** Runs `work` when no other batch has the chain. Work on one chain runs in the order it came. */
    async inTurn(chainId, work) {
        const before = this.#turns.get(chainId) ?? Promise.resolve();
        const turn = before.then(work);
        const after = turn.catch(() => undefined);
        this.#turns.set(chainId, after);
        try {
            return await turn;
        }
        finally {
            if (this.#turns.get(chainId) === after)
                this.#turns.delete(chainId);
        }
    }
    /**
     * The end of the chain, opened if it is new, or opened again; call only {@link inTurn}. Indexes a batch does not sign
     * stay free.
     * @throws OccError as {@link check}
     */
    reserve(chainId, claimant) {
        this.check(chainId, claimant);
        const chain = this.#chains.get(chainId) ?? newChain(claimant);
        this.#chains.set(chainId, chain);
        if (isRunChain(chainId))
            chain.attempt = claimant.run?.attempt;
        chain.isClosed = false;
        return {
            get index() {
                return chain.index;
            },
            get headB64() {
                return chain.headB64;
            },
            get link() {
                return lengthOf(chain) === 0n ? chain.link : undefined;
            },
            advance(headB64) {
                chain.index += 1n;
                chain.headB64 = headB64;
            },
        };
    }
    /** Ends the chain for all but later attempts of its run; call only {@link inTurn}. @throws OccError `not-found`, `forbidden`, `chain-closed` */
    close(chainId, claimant) {
        const chain = this.#withProofs(chainId);
        checkClose(chainId, chain, claimant);
        if (isRunChain(chainId))
            chain.attempt = claimant.run?.attempt;
        chain.isClosed = true;
    }
    /** What can be said of the chain now: it has at least one proof in this epoch. @throws OccError `not-found` */
    look(chainId) {
        return { ...this.#withProofs(chainId) };
    }
    /** Names of all chains, in the order they were opened. */
    names() {
        return [...this.#chains.keys()];
    }
    /** Takes chains over, all or none. @throws OccError `handover-refused` for one that is here, `chains-exhausted` */
    adopt(adopted) {
        const names = new Set(adopted.map(({ chainId }) => chainId));
        const known = adopted.find(({ chainId }) => this.#chains.has(chainId));
        if (known || names.size !== adopted.length) {
            throw new errors/* OccError */.U4('handover-refused', `expected chains that are not here, got ${known?.chainId ?? 'one twice'}`);
        }
        if (this.#chains.size + adopted.length > this.#limit)
            throw this.#exhausted();
        for (const { chainId, owner, firstIndex, link } of adopted) {
            const index = firstIndex - 1n;
            const headB64 = link.prevProofHashB64;
            this.#chains.set(chainId, { firstIndex, index, headB64, owner, link, isClosed: false, attempt: undefined });
        }
    }
    snapshot() {
        const heads = [];
        for (const [chainId, { index, headB64, owner, isClosed, attempt }] of this.#chains) {
            if (headB64 === undefined)
                continue;
            heads.push({
                ...{ chainId, index, headB64 },
                ...(owner !== undefined && { owner }),
                ...(isClosed && { isClosed }),
                ...(attempt !== undefined && { attempt }),
            });
        }
        return heads;
    }
    #checkRoom(chainId) {
        if (!this.#chains.has(chainId) && this.#chains.size >= this.#limit)
            throw this.#exhausted();
    }
    #exhausted() {
        return new errors/* OccError */.U4('chains-exhausted', `expected at most ${this.#limit} chains in this epoch`);
    }
    #withProofs(chainId) {
        const chain = this.#chains.get(chainId);
        if (chain?.headB64 !== undefined && lengthOf(chain) > 0n)
            return chain;
        throw new errors/* OccError */.U4('not-found', `chain ${chainId}: expected one with a proof in this epoch`);
    }
}
function newChain({ owner }) {
    return { firstIndex: 1n, index: 0n, headB64: undefined, owner, link: undefined, isClosed: false, attempt: undefined };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./lib/enclave/wire/caller-data.js
// SPDX-License-Identifier: Apache-2.0
// What a caller may put beside a digest, bounded and shaped before anything is reserved or signed: parent and enclave
// both read it by these schemas, so that a bad value costs no counter, burns no slot and cannot break the link.



/** Longest metadata, as JSON text. */
const maxMetadataText = 16 * 1024;
/** Caller data is copied into every proof of a batch; all copies, with the proofs, must fit one frame. */
const maxCopiedBytes = 16 * 1024 * 1024;
/** Far below the 64 levels of a whole JSON text, since metadata travels nested in a message and in a proof. */
const maxMetadataDepth = 16;
/** The policy the caller says governs this artifact; signed as the caller's words. */
const policyBindingSchema = schemas/* strictObject */.rej({
    digestB64: schema/* base64Of32 */.Y8,
    name: schemas/* optional */.lqM(schema/* label */.Pf),
    version: schemas/* optional */.lqM(schema/* label */.Pf),
});
const someText = schema/* text */.Qq.check(api/* _minLength */.m9(1, 'text that is not empty'));
/** Signed as the caller's words. */
const attributionSchema = schemas/* strictObject */.rej({ name: schemas/* optional */.lqM(someText), title: schemas/* optional */.lqM(someText), message: schemas/* optional */.lqM(someText) })
    .check(schemas/* refine */.YPB((value) => Object.keys(value).length > 0, 'at least one of name, title, message'));
/** Not signed, but part of the chain hash, so it must have exactly one canonical text. */
const metadataSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).check(schemas/* refine */.YPB((value) => depthOf(value) <= maxMetadataDepth, `at most ${maxMetadataDepth} levels`), schemas/* refine */.YPB((value) => JSON.stringify(value).length <= maxMetadataText, `at most ${maxMetadataText} characters of JSON`), schemas/* refine */.YPB((value) => !(0,canonical/* hasIntegerKey */.Yk)(value), 'member names that are not numbers ("n1" instead of "1")'));
function depthOf(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    let deepest = 0;
    for (const member of Object.values(value))
        deepest = Math.max(deepest, depthOf(member));
    return deepest + 1;
}
/** Whether the copies of `data` in `count` proofs stay within {@link maxCopiedBytes}. */
function fitsCopies({ attribution, policy, metadata, agency }, count) {
    const copied = [attribution, policy, metadata, agency].filter((data) => data !== undefined);
    return copied.length === 0 || count * Buffer.byteLength(JSON.stringify(copied)) <= maxCopiedBytes;
}

;// CONCATENATED MODULE: ./lib/enclave/wire/config.js
// SPDX-License-Identifier: Apache-2.0
// The configuration of one epoch: it arrives as one message before the key signs anything, is refused unless every
// member is known and in range, and stands in the boot proof word for word (SPEC.md §5).


const config_day = 24 * 60 * 60 * 1000;
/** Longest life of a slot: as long as the longest job of a hosted runner. */
const maxSlotTtlMs = 6 * 60 * 60 * 1000;
/** Longest life of an epoch: keys are not kept for years by never restarting. */
const maxEpochMs = 90 * config_day;
/** Most that `commit.time` may be older than its request. */
const maxTimeGranularityMs = 60_000;
/** Largest table, whatever is configured: with about 2 KB an entry it fills a gigabyte. */
const maxEntries = 500_000;
/** As issuers are named; what bounds a manifest. Which names are issuers is decided inside. */
const issuer = schemas/* string */.YjP()
    .check(api/* _regex */.Fk(/^https:\/\/[a-z0-9.-]{1,120}(?::[0-9]{1,5})?(?:\/[A-Za-z0-9._/-]{0,200})?$/, 'an https issuer'));
/** Root certificates have 0.5 to 2 KB. */
const rootB64 = schema/* base64Blob */.LD.check(api/* _maxLength */.Eb(8192, 'at most 8192 characters'));
/** Relying parties, or pages. */
const places = schemas/* array */.YOg(schema/* label */.Pf).check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(16));
const within = (least, most) => schemas/* int */.Whr().check(api/* _gte */.qm(least, `at least ${least}`), api/* _lte */.Zm(most, `at most ${most}`));
const configSchema = schemas/* strictObject */.rej({
    /** The counter starts at 1 and ends with the epoch. */
    counterMode: schemas/* literal */.euz('epoch'),
    /** Every issuer whose workflow identities are accepted. */
    issuers: schemas/* array */.YOg(issuer).check(api/* _maxLength */.Eb(16), schemas/* refine */.YPB((list) => new Set(list).size === list.length, 'issuers that are not repeated')),
    /** Who vouches for the key servers of operator-defined issuers; for GitHub's own that is compiled in. DER. */
    issuerRoots: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* strictObject */.rej({ issuer, rootB64 })).check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(16))),
    /** Where passkeys may be used to approve commits; absent: nowhere. */
    actors: schemas/* optional */.lqM(schemas/* strictObject */.rej({ rpIds: places, allowedOrigins: places })),
    /** The epoch begins with nothing: no counter, head or tombstone of another one. */
    genesis: schemas/* literal */.euz(true),
    limits: schemas/* strictObject */.rej({
        /** Open slots of one holder. */
        slotsPerHolder: within(1, maxEntries),
        /** Open slots of all holders. */
        slots: within(1, maxEntries),
        /** Chains of the epoch, never forgotten. */
        chains: within(1, maxEntries),
        /** Signed proofs not yet acknowledged. */
        unacknowledgedProofs: within(1, maxEntries),
    }),
    /** Life of an open slot. */
    slotTtlMs: within(1, maxSlotTtlMs),
    /** How old the time of a proof may be when its request arrives; never used for a request with a token. */
    timeGranularityMs: within(0, maxTimeGranularityMs),
    /** Life of the epoch, from its boot document on. */
    maxEpochMs: within(1, maxEpochMs),
});
/** What a service is configured with unless its operator says otherwise. */
const defaultConfig = {
    counterMode: 'epoch',
    issuers: [],
    genesis: true,
    limits: {
        /** Two full batches. */
        slotsPerHolder: 2000,
        /** About 1 KB each. */
        slots: 100_000,
        /** About 300 bytes each. */
        chains: 100_000,
        /** About 2 KB each without documents, 8 KB with. */
        unacknowledgedProofs: 50_000,
    },
    slotTtlMs: 10 * 60 * 1000,
    timeGranularityMs: 0,
    maxEpochMs: 7 * config_day,
};

;// CONCATENATED MODULE: ./lib/enclave/wire/messages.js
// SPDX-License-Identifier: Apache-2.0
// Messages between parent and enclave: what may be asked and what is answered, one schema for both sides. The enclave
// believes nothing in a request; the parent relays proofs without reading them.








/** Most digests of one commit and slots of one request: about 100 give full speed, more only add latency. */
const maxBatch = 1000;
/** Number of a request on its link; the answer carries the same. */
const id = schemas/* int */.Whr().check(api/* _nonnegative */.UI());
/** Who may use a slot: an API key, or one request. Chosen by the parent. */
const holder = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[A-Za-z0-9._:/+=-]{1,200}$/, 'a holder ([A-Za-z0-9._:/+=-], 1 to 200)'));
const batch = (item) => schemas/* array */.YOg(item).check(api/* _minLength */.m9(1, 'at least one'), api/* _maxLength */.Eb(maxBatch, `at most ${maxBatch}`));
const nameHashes = schemas/* array */.YOg(schema/* base64Of32 */.Y8)
    .check(api/* _minLength */.m9(1, 'at least one name hash'), api/* _maxLength */.Eb(proof_proof/* maxNames */.$g, `at most ${proof_proof/* maxNames */.$g} name hashes`));
const commitItemSchema = schemas/* strictObject */.rej({
    slotId: schema/* nonce */.KU,
    digestB64: schema/* base64Of32 */.Y8,
    nameHashesB64: schemas/* optional */.lqM(nameHashes),
});
/** A workflow's token: three parts of base64url. Genuine ones have about 2 KB. */
const identityToken = schemas/* string */.YjP()
    .check(api/* _maxLength */.Eb(16 * 1024), api/* _regex */.Fk(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/, 'a signed token'));
/** Most checkpoints in one answer: with the longest chain names they have 2 MB. */
const maxCheckpoints = 1000;
/** Where a list that does not fit one answer goes on: the number of entries that were answered before. */
const from = schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _nonnegative */.UI()));
/** A chain with its last checkpoint, as one enclave hands it out and another takes it over. */
const endedChain = schemas/* strictObject */.rej({ checkpoint: schema/* anyObject */.aH, owner: schemas/* optional */.lqM(schema/* label */.Pf) });
/** `owner` is the API key a chain belongs to; absent in open mode. */
const requests = {
    /** The first message, once for life: everything but `key` and `health` waits for it. */
    configure: schemas/* strictObject */.rej({ id, type: schemas/* literal */.euz('configure'), config: configSchema }),
    boot: schemas/* strictObject */.rej({ id, type: schemas/* literal */.euz('boot') }),
    key: schemas/* strictObject */.rej({ id, type: schemas/* literal */.euz('key') }),
    health: schemas/* strictObject */.rej({ id, type: schemas/* literal */.euz('health') }),
    allocateSlots: schemas/* strictObject */.rej({
        id,
        type: schemas/* literal */.euz('allocateSlots'),
        holder,
        owner: schemas/* optional */.lqM(schema/* label */.Pf),
        chainId: schema/* chainId */.tL,
        count: schemas/* int */.Whr().check(api/* _gte */.qm(1, 'at least 1'), api/* _lte */.Zm(maxBatch, `at most ${maxBatch}`)),
        /** `ids` spares a parent that uses the slots itself the slots' bodies: the proofs will hold them. */
        reply: schemas/* enum */.k5n(['slots', 'ids']),
    }),
    commit: schemas/* strictObject */.rej({
        id,
        type: schemas/* literal */.euz('commit'),
        /** Names this commit until it is acknowledged: asked again, the same proofs are handed out. */
        commitId: schema/* label */.Pf,
        holder,
        owner: schemas/* optional */.lqM(schema/* label */.Pf),
        chainId: schema/* chainId */.tL,
        items: batch(commitItemSchema),
        /** Where the document is: in each proof, or in the boot proof alone. A host without documents has none to give. */
        attestation: schemas/* optional */.lqM(schemas/* enum */.k5n(['proof', 'boot'])),
        identityToken: schemas/* optional */.lqM(identityToken),
        agency: schemas/* optional */.lqM(proof_agency/* agencySchema */.zL),
        attribution: schemas/* optional */.lqM(attributionSchema),
        policy: schemas/* optional */.lqM(policyBindingSchema),
        metadata: schemas/* optional */.lqM(metadataSchema),
    })
        .check(schemas/* refine */.YPB((commit) => fitsCopies(commit, commit.items.length), `at most ${maxCopiedBytes} bytes of copies`)),
    acknowledge: schemas/* strictObject */.rej({ id, type: schemas/* literal */.euz('acknowledge'), commitIds: batch(schema/* label */.Pf) }),
    /** What an actor has to sign so that these slots may be used for these digests, in parallel. */
    challenge: schemas/* strictObject */.rej({
        id,
        type: schemas/* literal */.euz('challenge'),
        holder,
        owner: schemas/* optional */.lqM(schema/* label */.Pf),
        chainId: schema/* chainId */.tL,
        slotIds: batch(schema/* nonce */.KU),
        digests: batch(schema/* base64Of32 */.Y8),
        policy: schemas/* optional */.lqM(policyBindingSchema),
    }),
    /** How long the chain is now; with `close` it ends there. */
    checkpoint: schemas/* strictObject */.rej({
        id,
        type: schemas/* literal */.euz('checkpoint'),
        chainId: schema/* chainId */.tL,
        owner: schemas/* optional */.lqM(schema/* label */.Pf),
        nonceB64: schema/* nonce */.KU,
        close: schemas/* optional */.lqM(schemas/* boolean */.zMY()),
        identityToken: schemas/* optional */.lqM(identityToken),
    }),
    /** Ends the epoch without a successor; asked again, the same checkpoints are handed out. */
    endEpoch: schemas/* strictObject */.rej({ id, type: schemas/* literal */.euz('endEpoch'), from }),
    /** Ends the epoch in favour of the one successor whose boot proof this is; asked again as `endEpoch`. */
    handover: schemas/* strictObject */.rej({ id, type: schemas/* literal */.euz('handover'), bootProof: schema/* anyObject */.aH, from }),
    /** Chains of a former epoch that named this one; `bootProof` is the former one's. */
    adopt: schemas/* strictObject */.rej({
        id,
        type: schemas/* literal */.euz('adopt'),
        bootProof: schema/* anyObject */.aH,
        chains: schemas/* array */.YOg(endedChain).check(api/* _minLength */.m9(1, 'at least one'), api/* _maxLength */.Eb(maxCheckpoints)),
    }),
    /** May the run behind the token read its chain? */
    authorize: schemas/* strictObject */.rej({ id, type: schemas/* literal */.euz('authorize'), purpose: schemas/* literal */.euz('list'), chainId: schema/* chainId */.tL, identityToken }),
};
/** Checkpoints of the chains of an ended epoch; `next` is where the rest of them begins. */
const endedChains = schemas/* strictObject */.rej({
    chains: schemas/* array */.YOg(endedChain).check(api/* _maxLength */.Eb(maxCheckpoints)),
    next: schemas/* optional */.lqM(schemas/* int */.Whr()),
});
/** Absent where the host has no NSM. */
const bootProof = schemas/* optional */.lqM(schema/* anyObject */.aH);
const results = {
    configure: schemas/* strictObject */.rej({ bootProof }),
    boot: schemas/* strictObject */.rej({ bootProof }),
    key: schemas/* strictObject */.rej({
        publicKeyB64: schema/* base64Of32 */.Y8,
        measurement: schema/* label */.Pf,
        enforcement: schemas/* enum */.k5n(proof_proof/* enforcements */.g2),
        epochId: schema/* base64Of32 */.Y8,
    }),
    /** `ended`: the epoch signs nothing more than its last checkpoints. */
    health: schemas/* strictObject */.rej({ configured: schemas/* boolean */.zMY(), ended: schemas/* boolean */.zMY(), chains: schemas/* int */.Whr(), counter: schema/* counter */.hJ }),
    allocateSlots: schemas/* strictObject */.rej({ slotIds: batch(schema/* nonce */.KU), slots: schemas/* optional */.lqM(batch(proof_slot/* slotSchema */.U0)) }),
    /**
     * As many proofs as items; fewer only with `cut`: the chain ended while the commit was interrupted, and these are
     * what had been signed by then.
     */
    commit: schemas/* strictObject */.rej({
        proofs: batch(schemas/* unknown */.L5J()),
        cut: schemas/* optional */.lqM(schemas/* enum */.k5n(['chain-closed', 'epoch-ended'])),
    }),
    acknowledge: schemas/* strictObject */.rej({}),
    challenge: schemas/* strictObject */.rej({ challengeB64: schema/* base64Of32 */.Y8, epochId: schema/* base64Of32 */.Y8 }),
    checkpoint: schemas/* strictObject */.rej({ checkpoint: schema/* anyObject */.aH }),
    endEpoch: endedChains,
    handover: endedChains,
    adopt: schemas/* strictObject */.rej({ chains: schemas/* int */.Whr() }),
    authorize: schemas/* strictObject */.rej({}),
};
const requestSchema = schemas/* discriminatedUnion */.gMt('type', [
    requests.configure,
    requests.boot,
    requests.key,
    requests.health,
    requests.allocateSlots,
    requests.commit,
    requests.acknowledge,
    requests.challenge,
    requests.checkpoint,
    requests.endEpoch,
    requests.handover,
    requests.adopt,
    requests.authorize,
]);
/** The schema of what is answered to a request of `type`. */
function resultSchema(type) {
    return results[type];
}
const code = schemas/* enum */.k5n(errors/* errorCodes */.fv);
const responseSchema = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ id, ok: schemas/* unknown */.L5J() }),
    schemas/* strictObject */.rej({ id, error: schemas/* strictObject */.rej({ code, message: schemas/* string */.YjP().check(api/* _maxLength */.Eb(4096)) }) }),
]);

;// CONCATENATED MODULE: ./lib/enclave/app/checkpoints.js
// SPDX-License-Identifier: Apache-2.0
// Checkpoints: what the enclave says about a whole chain, now or at its end (SPEC.md §6). Nothing is ever said about a
// chain without a proof: a length of 0 could be the beginning of any.





/** As for proofs: 5 ms between two turns of the event loop. */
const checkpoints_signaturesPerTurn = 64;
/**
 * How long the chain is; with `close`, for good.
 * @throws OccError `not-found` for a chain without a proof in this epoch, `forbidden`, `chain-closed`, `host-failed`, and
 *   as {@link Workflows.verify}
 */
async function checkpoint({ epoch, chains, workflows }, { chainId, owner, nonceB64, close, identityToken }) {
    const hasToken = identityToken !== undefined;
    if (hasToken && !close)
        throw new errors/* OccError */.U4('bad-request', 'identityToken: expected none, since nothing is closed');
    const time = await epoch.time(hasToken);
    if (close) {
        const stated = { purpose: 'close', epochId: epoch.epochId, chainId, nonceB64 };
        const run = hasToken ? await workflows.verify(identityToken, stated, time) : undefined;
        await chains.inTurn(chainId, async () => {
            epoch.refuseEnded();
            chains.close(chainId, { owner, run });
        });
    }
    if (!isRunChain(chainId))
        checkOwner(chainId, chains.look(chainId), owner);
    if (epoch.ending)
        await chains.inTurn(chainId, async () => undefined); // what was drawn before the end is signed first
    const now = { time, nonceB64, counter: epoch.counter.toString() };
    return checkpoints_sign({ epoch, chains }, chainId, { ...epoch.ending, ...now });
}
/**
 * The last checkpoints of the chains that were open when the epoch ended, a page from `from` on. Each has one text,
 * however often it is asked for.
 * @throws OccError `host-failed`
 */
async function lastCheckpoints(state, ending, from = 0) {
    const names = state.chains.names();
    const page = names.slice(from, from + maxCheckpoints);
    const chains = [];
    for (const [at, chainId] of page.entries()) {
        const last = await state.chains.inTurn(chainId, () => lastOf(state, chainId, ending));
        if (last)
            chains.push(last);
        if (at % checkpoints_signaturesPerTurn === 0)
            await (0,external_node_timers_promises_.setImmediate)();
    }
    const next = from + page.length;
    return { chains, ...(next < names.length && { next }) };
}
/** Undefined for a chain that was closed before, or has no proof here. */
async function lastOf(state, chainId, ending) {
    const chain = found(() => state.chains.look(chainId));
    if (!chain || chain.isClosed)
        return undefined;
    const { owner } = chain;
    return { checkpoint: await checkpoints_sign(state, chainId, ending), ...(owner !== undefined && { owner }) };
}
function checkpoints_sign({ epoch, chains }, chainId, { time, nonceB64, counter, final, successor }) {
    const chain = chains.look(chainId);
    const { firstIndex, headB64, isClosed, attempt } = chain;
    return issueCheckpoint(epoch.signer, {
        epochId: epoch.epochId,
        ...(epoch.bootB64 !== undefined && { bootB64: epoch.bootB64 }),
        chainId,
        firstIndex: firstIndex.toString(),
        length: lengthOf(chain).toString(),
        headB64,
        counter,
        time,
        nonceB64,
        ...(isClosed ? { final: 'closed' } : final && { final }),
        ...(isClosed && attempt !== undefined && { attempt: attempt.toString() }),
        ...(!isClosed && successor && { successor }),
    });
}
function found(look) {
    try {
        return look();
    }
    catch (fault) {
        if (fault instanceof errors/* OccError */.U4 && fault.code === 'not-found')
            return undefined;
        throw fault;
    }
}

// EXTERNAL MODULE: ./lib/src/proof/request.js
var proof_request = __webpack_require__(25254);
;// CONCATENATED MODULE: ./lib/enclave/app/admission.js


/** Does the request say on whose behalf it is? */
const claimsSomebody = ({ identityToken, agency }) => identityToken !== undefined || agency !== undefined;
/**
 * The run behind the request, if it has a token; an approval is judged, too. What both were made for is put together
 * from the slots that are open here and from what will be signed, never from what anybody says they were made for.
 * @throws OccError `slot-unknown`, `approval-refused`, and as {@link Workflows.verify}
 */
async function admit({ epoch, slots, workflows, config, trust }, request) {
    const { chainId, holder, items, agency, identityToken, attestation, attribution, policy, metadata } = request;
    const time = await epoch.time(true);
    const found = slots.find(items, holder, chainId, time);
    if (agency)
        checkApproval({ epoch, config, verify: trust.verify }, request, agency, found);
    if (identityToken === undefined)
        return undefined;
    const stated = (0,proof_request/* statedCommit */.Xu)({
        epochId: epoch.epochId,
        chainId,
        slotHashes: found.map(({ hashB64 }) => hashB64),
        digests: items.map(({ digestB64 }) => digestB64),
        attestation,
        attribution,
        policy,
        metadata,
        agencyB64: agency && (0,proof_request/* agencyHash */.qJ)(agency),
        names: items.map(({ nameHashesB64 = [] }) => nameHashesB64),
    });
    return workflows.verify(identityToken, stated, time);
}

;// CONCATENATED MODULE: ./lib/enclave/app/commit.js
// SPDX-License-Identifier: Apache-2.0
// Commit: validate → time → reserve slots, counters and indexes of the whole batch in one synchronous step → document,
// signature. What fails before the reservation costs nothing; counters drawn are never given back; nothing signed is
// discarded.





/** Signatures between two turns of the event loop: 5 ms, so that a large batch does not hold up a small one. */
const commit_signaturesPerTurn = 64;
/**
 * Signs one proof per item, in order, or hands out those it signed before under the same `commitId`.
 * @throws OccError `slot-unknown`, `forbidden`, `chain-closed`, `epoch-ended`, `chains-exhausted`, `unavailable`,
 *   `bad-request`, `idempotency-mismatch`, and as {@link admit} before anything was reserved; `host-failed` later, and then asking again
 *   continues where it stopped
 */
async function commit(state, request) {
    if (request.attestation === 'boot' && !state.epoch.boot) {
        throw new errors/* OccError */.U4('bad-request', 'attestation: expected "proof", got "boot" of a host that has no boot proof');
    }
    const kept = state.unacknowledged.of(request);
    kept.running ??= begin(state, kept).catch((fault) => {
        kept.running = undefined;
        if (!kept.reserved)
            state.unacknowledged.forget(request.commitId);
        throw fault;
    });
    return kept.running;
}
/** A token is looked at once: what it was minted for is reserved then, and stays this commit's. */
async function begin(state, kept) {
    const { request } = kept;
    if (!kept.reserved && claimsSomebody(request))
        kept.run = await admit(state, request);
    return state.chains.inTurn(request.chainId, () => commit_sign(state, kept));
}
async function commit_sign(state, kept) {
    const time = await state.epoch.time(kept.run !== undefined);
    const cut = kept.reserved && cutOf(state, kept);
    if (cut)
        return ended(state, kept, cut);
    const { chain, items, firstCounter } = reserve(state, kept, time);
    let counter = firstCounter;
    for (const item of items) {
        const proof = await issue(state.epoch, kept, item, chain, counter, time);
        chain.advance((0,proof_proof/* chainHash */.qv)(proof));
        kept.proofs.push(proof);
        counter += 1n;
        if (kept.proofs.length % commit_signaturesPerTurn === 0)
            await (0,external_node_timers_promises_.setImmediate)();
    }
    return { proofs: kept.proofs };
}
/** One synchronous step: nobody can take the same slot, counter or index between its lines. */
function reserve({ epoch, slots, chains }, kept, time) {
    const { chainId, owner, holder, items } = kept.request;
    epoch.refuseEnded(); // and who may append before the slots: what fails burns none
    const claimant = { owner, run: kept.run };
    chains.check(chainId, claimant);
    kept.reserved ??= slots.take(items, holder, chainId, time);
    const left = kept.reserved.slice(kept.proofs.length);
    return { chain: chains.reserve(chainId, claimant), items: left, firstCounter: epoch.draw(left.length) };
}
/** Why a commit that was interrupted cannot go on. */
function cutOf({ epoch, chains }, { request, run }) {
    try {
        epoch.refuseEnded();
        chains.check(request.chainId, { owner: request.owner, run });
        return undefined;
    }
    catch (fault) {
        if (fault instanceof errors/* OccError */.U4 && isCut(fault.code))
            return fault.code;
        throw fault;
    }
}
/** What was signed before the end is handed out all the same: the last checkpoint counts it. */
function ended({ unacknowledged }, kept, cut) {
    kept.cut = cut;
    if (kept.proofs.length > 0)
        return { proofs: kept.proofs, cut };
    unacknowledged.forget(kept.request.commitId);
    throw new errors/* OccError */.U4(cut, 'expected to go on with an interrupted commit, which had signed nothing');
}
const isCut = (code) => code === 'chain-closed' || code === 'epoch-ended';
function issue({ epochId, bootB64, signer }, { request: { chainId, agency, attribution, policy, metadata, attestation }, run }, { slot, hashB64, digestB64, nameHashesB64 }, { headB64, index, link }, counter, time) {
    const { attestationFormat } = signer.host;
    return issueProof(signer, {
        digestB64,
        commit: {
            nonceB64: slot.nonceB64,
            counter: counter.toString(),
            time,
            ...(headB64 !== undefined && { prevB64: headB64 }),
            epochId,
            slotCounter: slot.counter,
            slotHashB64: hashB64,
            chainId,
            chainIndex: (index + 1n).toString(),
            ...(bootB64 !== undefined && { bootB64 }),
            ...(run && { identity: run.identity }),
            ...(nameHashesB64 && { nameHashesB64 }),
            ...(link && { epochLink: link }),
        },
        slotAllocation: slot,
        ...(attestation !== 'boot' && attestationFormat !== undefined && { attestationFormat }),
        ...(agency && { agency }),
        ...(attribution && { attribution }),
        ...(policy && { policy }),
        ...(metadata && { metadata }),
    });
}

;// CONCATENATED MODULE: ./lib/enclave/app/clock.js
// SPDX-License-Identifier: Apache-2.0
// The host's time, asked once for all requests that wait for it: what a request is told was read after it arrived, so
// "not made before" holds. Only where the configuration allows it may a request be told an older one.


class Clock {
    #time;
    #granularityMs;
    #asking;
    #next;
    #last;
    /** @throws OccError `host-failed` for a host without a time source */
    constructor(host, granularityMs = 0) {
        const time = host.time?.bind(host);
        if (!time)
            throw new errors/* OccError */.U4('host-failed', 'expected a host with a time source');
        this.#time = time;
        this.#granularityMs = granularityMs;
    }
    /**
     * Milliseconds since 1970.
     * @param exact never older than the call, whatever the configuration allows
     * @throws OccError `host-failed`
     */
    async read(exact = false) {
        const last = this.#last;
        if (!exact && last && performance.now() - last.asked <= this.#granularityMs && this.#granularityMs > 0) {
            return last.time;
        }
        this.#next ??= this.#afterThat();
        return (await this.#next).time;
    }
    /** Begins when the reading that is under way has ended: whoever waits until then shares it. */
    async #afterThat() {
        await this.#asking?.catch(() => undefined);
        this.#asking = this.#ask();
        this.#next = undefined;
        return this.#asking;
    }
    async #ask() {
        const asked = performance.now();
        const time = await ask('the time', this.#time);
        if (!Number.isSafeInteger(time) || time < 0) {
            throw new errors/* OccError */.U4('host-failed', `expected the host to give whole milliseconds since 1970, got ${time}`);
        }
        this.#last = { time, asked };
        return this.#last;
    }
}

;// CONCATENATED MODULE: ./lib/enclave/app/epoch.js
// SPDX-License-Identifier: Apache-2.0
// The epoch: one life of one enclave key, with its name, its boot, its counter and its end (SPEC.md §5). Slots and
// commits draw from the one counter; a drawn value is never drawn again, whatever becomes of it.





class Epoch {
    signer;
    epochId;
    /** Undefined on a host without an NSM, whose proofs say nothing of a boot. */
    boot;
    bootB64;
    #clock;
    #lastNonceB64;
    #endsAt;
    #counter;
    #ending;
    constructor({ signer, bootNonceB64, boot, clock, lastNonceB64, endsAt, counter }) {
        this.signer = signer;
        this.epochId = (0,proof_boot/* epochIdOf */.qV)(signer.publicKeyB64, bootNonceB64);
        this.boot = boot;
        this.bootB64 = boot && (0,proof_boot/* bootHash */.po)(boot);
        this.#clock = clock;
        this.#lastNonceB64 = lastNonceB64;
        this.#endsAt = endsAt;
        this.#counter = counter;
    }
    /** @throws OccError `host-failed` when the host breaks its contract or has no time */
    static async open({ host, config, image, earlier }) {
        const clock = new Clock(host, config.timeGranularityMs);
        const signer = await signerOf(host);
        const bootNonceB64 = earlier?.bootNonceB64 ?? (await freshNonce(host));
        (0,proof_bytes/* fromBase64 */.Ey)(bootNonceB64, 'bootNonceB64');
        const endsAt = (await clock.read()) + config.maxEpochMs;
        const boot = host.lockBoot && (await issueBoot(signer, { bootNonceB64, manifest: { image, config } }));
        const lastNonceB64 = await freshNonce(host);
        return new Epoch({ signer, bootNonceB64, boot, clock, lastNonceB64, endsAt, counter: earlier?.counter ?? 0n });
    }
    /** The highest counter drawn. */
    get counter() {
        return this.#counter;
    }
    get ending() {
        return this.#ending;
    }
    /** Draws `count` consecutive counters; the first is returned. @throws OccError `epoch-ended` */
    draw(count) {
        this.refuseEnded();
        const first = this.#counter + 1n;
        this.#counter += BigInt(count);
        return first;
    }
    /**
     * Milliseconds since 1970, from the host. When it is time, this ends the epoch.
     * @param exact for what is valid at certain times only
     * @throws OccError `host-failed`
     */
    async time(exact = false) {
        const time = await this.#clock.read(exact);
        if (time >= this.#endsAt)
            this.end({ final: 'epoch-end', time });
        return time;
    }
    /** Ends the epoch, unless it has: from here on no counter is drawn. */
    end(how) {
        this.#ending ??= { ...how, nonceB64: this.#lastNonceB64, counter: this.#counter.toString() };
        return this.#ending;
    }
    /** @throws OccError `epoch-ended` */
    refuseEnded() {
        if (this.#ending)
            throw new errors/* OccError */.U4('epoch-ended', `expected an epoch that goes on, got one with ${this.#ending.final}`);
    }
}

// EXTERNAL MODULE: ./lib/src/evidence/document.js
var evidence_document = __webpack_require__(75057);
;// CONCATENATED MODULE: ./lib/enclave/app/other-boot.js
// SPDX-License-Identifier: Apache-2.0
// The boot proof of another epoch, before a chain goes there or comes from there: genuine, of a running enclave, not in
// debug mode, under the pinned root. What code it runs is the question of whoever verifies the chain, not ours.






/**
 * @param now milliseconds since 1970
 * @throws OccError `handover-refused` for anything but a genuine boot proof of another epoch
 */
function readOtherBoot(value, ownEpochId, trust, now) {
    const boot = readShape(value);
    const { publicKeyB64, bootNonceB64, epochId, signatureB64 } = boot;
    const body = (0,proof_boot/* bootBytes */.q6)(boot);
    const publicKey = (0,proof_bytes/* fromBase64 */.Ey)(publicKeyB64, 'publicKeyB64', 32);
    if (epochId === ownEpochId)
        throw refused('another epoch');
    if (epochId !== (0,proof_boot/* epochIdOf */.qV)(publicKeyB64, bootNonceB64))
        throw refused('the epoch of its key and nonce');
    if (boot.enforcement !== 'measured-tee')
        throw refused('measured code');
    if (!(0,ed25519/* verifyEd25519 */.pI)((0,proof_bytes/* fromBase64 */.Ey)(signatureB64, 'signatureB64', 64), body, publicKey))
        throw refused('its own signature');
    const document = readGenuine(boot, trust, now);
    const echoes = [
        ['user_data', (0,sha256/* sha256 */.sc)(body), document.userData],
        ['public_key', publicKey, document.publicKey],
        ['nonce', (0,proof_bytes/* fromBase64 */.Ey)(bootNonceB64, 'bootNonceB64'), document.nonce],
        ['PCR16', (0,proof_boot/* bootPcr16 */.L7)(boot), document.pcrs.get(16)],
    ];
    for (const [what, expected, actual] of echoes) {
        if (!actual || !(0,proof_bytes/* equalBytes */.ex)(expected, actual))
            throw refused(`a document with its ${what}`);
    }
    if ((0,evidence_document/* isDebug */._o)(document))
        throw refused('an enclave that is not in debug mode');
    if ((0,proof_bytes/* toHex */.nj)(document.pcrs.get(0) ?? new Uint8Array()) !== boot.measurement)
        throw refused('its own measurement');
    return { boot, bootB64: (0,proof_boot/* bootHash */.po)(boot) };
}
function readGenuine({ attestation }, trust, now) {
    const checked = (0,evidence_document/* checkDocument */.sw)((0,proof_bytes/* fromBase64 */.Ey)(attestation.reportB64, 'reportB64'), trust);
    const genuine = (0,evidence_document/* genuineDocument */.Z5)(checked, { at: checked.form.value?.timestamp ?? now, now });
    if (genuine.fault)
        throw refused('a genuine document', genuine.fault);
    return genuine.value;
}
function readShape(value) {
    try {
        return (0,proof_boot/* parseBootProof */.E)(value);
    }
    catch (cause) {
        throw refused('the shape of a boot proof', cause);
    }
}
function refused(expected, cause) {
    return new errors/* OccError */.U4('handover-refused', `boot proof of the other epoch: expected ${expected}`, { cause });
}

;// CONCATENATED MODULE: ./lib/enclave/app/handover.js






/** Ends the epoch with nobody to continue. @throws OccError `host-failed` */
async function endEpoch(state, { from }) {
    const time = await state.epoch.time();
    return lastCheckpoints(state, state.epoch.end({ final: 'epoch-end', time }), from);
}
/**
 * Ends the epoch in favour of the one whose boot proof this is.
 * @throws OccError `handover-refused` for a boot proof that is not genuine, and when the epoch has ended otherwise;
 *   `host-failed`
 */
async function handOver(state, question) {
    const { epoch, trust } = state;
    if (!epoch.boot)
        throw handover_refused('an epoch with a boot proof, which alone can be believed');
    const time = await epoch.time();
    const { boot, bootB64 } = readOtherBoot(question.bootProof, epoch.epochId, trust, time);
    const successor = { epochId: boot.epochId, publicKeyB64: boot.publicKeyB64, bootB64 };
    const ending = epoch.end({ final: 'handover', time, successor });
    if (ending.successor?.bootB64 === bootB64)
        return lastCheckpoints(state, ending, question.from);
    throw handover_refused('an epoch that has not ended, or in favour of the same successor');
}
/**
 * Takes chains over, all or none.
 * @throws OccError `handover-refused` unless every checkpoint is a genuine one in favour of this epoch, about a chain
 *   that is not here yet; `epoch-ended`, `chains-exhausted`, `host-failed`
 */
async function adopt({ epoch, chains, trust }, question) {
    const time = await epoch.time();
    const former = readOtherBoot(question.bootProof, epoch.epochId, trust, time);
    const adopted = question.chains.map(({ checkpoint, owner }) => {
        return adoptedChain(readHandover(checkpoint, former, epoch), epoch, owner);
    });
    epoch.refuseEnded();
    chains.adopt(adopted);
    return adopted.length;
}
function readHandover(value, { boot, bootB64 }, epoch) {
    const checkpoint = handover_readShape(value);
    const { final, successor, signatureB64 } = checkpoint;
    if (final !== 'handover' || successor?.epochId !== epoch.epochId || successor.bootB64 !== epoch.bootB64) {
        throw handover_refused('a checkpoint that hands its chain over to this epoch');
    }
    const isOfFormer = checkpoint.epochId === boot.epochId &&
        checkpoint.publicKeyB64 === boot.publicKeyB64 &&
        checkpoint.bootB64 === bootB64;
    if (!isOfFormer)
        throw handover_refused('a checkpoint of the epoch whose boot proof came with it');
    const signature = (0,proof_bytes/* fromBase64 */.Ey)(signatureB64, 'signatureB64', 64);
    const publicKey = (0,proof_bytes/* fromBase64 */.Ey)(boot.publicKeyB64, 'publicKeyB64', 32);
    if ((0,ed25519/* verifyEd25519 */.pI)(signature, (0,proof_checkpoint/* checkpointBytes */.eV)(checkpoint), publicKey))
        return checkpoint;
    throw handover_refused('a checkpoint that the former epoch signed');
}
function adoptedChain(checkpoint, epoch, owner) {
    const { chainId, firstIndex, length } = checkpoint;
    return {
        chainId,
        owner,
        firstIndex: BigInt(firstIndex) + BigInt(length),
        link: {
            prevEpochId: checkpoint.epochId,
            prevPublicKeyB64: checkpoint.publicKeyB64,
            prevCounter: checkpoint.counter,
            prevProofHashB64: checkpoint.headB64,
            toEpochId: epoch.epochId,
            toPublicKeyB64: epoch.signer.publicKeyB64,
        },
    };
}
function handover_readShape(value) {
    try {
        return (0,proof_checkpoint/* parseCheckpoint */.S7)(value);
    }
    catch (cause) {
        throw handover_refused('the shape of a checkpoint', cause);
    }
}
function handover_refused(expected, cause) {
    return new errors/* OccError */.U4('handover-refused', `handover: expected ${expected}`, { cause });
}

;// CONCATENATED MODULE: ./lib/enclave/app/slots.js
// SPDX-License-Identifier: Apache-2.0
// Open slots: each bound to a chain and a holder, usable once, until it expires (SPEC.md §4).



class Slots {
    #config;
    /** By nonce, in the order of allocation and so, for one time to live, of expiry. */
    #open = new Map();
    #perHolder = new Map();
    #promised = 0;
    constructor(config) {
        this.#config = config;
    }
    get size() {
        return this.#open.size;
    }
    /**
     * Makes room for `count` slots of `holder`, before they are signed. Open slots stay whatever is asked.
     * @throws OccError `slots-exhausted`
     */
    promise(holder, count, now) {
        this.#sweep(now);
        const held = this.#perHolder.get(holder) ?? 0;
        const { slotsPerHolder, slots } = this.#config.limits;
        if (held + count > slotsPerHolder) {
            throw new errors/* OccError */.U4('slots-exhausted', `expected at most ${slotsPerHolder} open slots, got ${held} + ${count}`);
        }
        if (this.#open.size + this.#promised + count > slots) {
            throw new errors/* OccError */.U4('slots-exhausted', `expected at most ${slots} open slots of all clients`);
        }
        this.#perHolder.set(holder, held + count);
        this.#promised += count;
    }
    /** Gives back room that {@link promise} made and no slot fills. */
    withdraw(holder, count) {
        this.#promised -= count;
        this.#leave(holder, count);
    }
    /** Opens a signed slot in the room that {@link promise} made. */
    open(slot, holder, now) {
        this.#promised -= 1;
        const expires = now + this.#config.slotTtlMs;
        this.#open.set(slot.nonceB64, { slot, hashB64: (0,proof_slot/* slotHash */.B6)(slot), holder, expires });
    }
    /**
     * Takes the slots of all `items` or none: a slot is taken once, by its holder, on its chain, before it expires.
     * @throws OccError `slot-unknown`
     */
    take(items, holder, chainId, now) {
        const taken = this.find(items, holder, chainId, now);
        for (const { slotId } of taken)
            this.#open.delete(slotId);
        this.#leave(holder, taken.length);
        return taken;
    }
    /** What {@link take} would take. @throws OccError `slot-unknown` */
    find(items, holder, chainId, now) {
        const seen = new Set();
        return items.map((item) => {
            const { slotId } = item;
            const entry = this.#open.get(slotId);
            if (!entry || entry.holder !== holder || entry.expires <= now || seen.has(slotId))
                throw unknown(slotId);
            if (entry.slot.chainId !== chainId)
                throw unknown(slotId, `, which is for chain ${entry.slot.chainId}`);
            seen.add(slotId);
            return { ...item, slot: entry.slot, hashB64: entry.hashB64 };
        });
    }
    #sweep(now) {
        for (const [slotId, { holder, expires }] of this.#open) {
            if (expires > now)
                return;
            this.#open.delete(slotId);
            this.#leave(holder, 1);
        }
    }
    #leave(holder, count) {
        const held = (this.#perHolder.get(holder) ?? 0) - count;
        if (held > 0)
            this.#perHolder.set(holder, held);
        else
            this.#perHolder.delete(holder);
    }
}
function unknown(slotId, detail = '') {
    return new errors/* OccError */.U4('slot-unknown', `expected an open slot, got ${(0,proof_bytes/* quote */.hD)(slotId)}${detail}`);
}

;// CONCATENATED MODULE: ./lib/enclave/app/unacknowledged.js
// SPDX-License-Identifier: Apache-2.0
// Commits whose proofs the parent has not yet acknowledged. Nothing signed is ever discarded: asked again for the same
// commit, the enclave hands out the same proofs, and what could not be signed before is signed then.

class Unacknowledged {
    #limit;
    #kept = new Map();
    #proofs = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    /** Proofs kept or being signed. */
    get size() {
        return this.#proofs;
    }
    /**
     * The commit that `request` asks for, new or kept.
     * @throws OccError `idempotency-mismatch` when the commit of that name asked for something else; `unavailable` when
     *   too many proofs wait to be acknowledged
     */
    of(request) {
        const kept = this.#kept.get(request.commitId);
        if (kept) {
            if (essence(kept.request) === essence(request))
                return kept;
            throw new errors/* OccError */.U4('idempotency-mismatch', 'expected the same request for the same commit, got another');
        }
        if (this.#proofs + request.items.length > this.#limit) {
            throw new errors/* OccError */.U4('unavailable', `expected at most ${this.#limit} unacknowledged proofs`);
        }
        const commit = {
            request,
            run: undefined,
            reserved: undefined,
            proofs: [],
            running: undefined,
            cut: undefined,
        };
        this.#kept.set(request.commitId, commit);
        this.#proofs += request.items.length;
        return commit;
    }
    /** Forgets a commit that signed nothing, or one that the parent has stored. A commit that is running stays. */
    forget(commitId) {
        const kept = this.#kept.get(commitId);
        if (!kept)
            return;
        this.#kept.delete(commitId);
        this.#proofs -= kept.request.items.length;
    }
    /** The parent has stored every proof of this commit. One that is still being signed is kept. */
    acknowledge(commitId) {
        const kept = this.#kept.get(commitId);
        if (kept?.cut || kept?.proofs.length === kept?.request.items.length)
            this.forget(commitId);
    }
}
/** What must be equal when a commit is asked for again; slots and token may differ, they are not looked at again. */
function essence({ items, ...rest }) {
    const { chainId, owner, attribution, policy, metadata, attestation = 'proof', agency } = rest;
    const named = items.map(({ digestB64, nameHashesB64 }) => [digestB64, nameHashesB64]);
    return JSON.stringify([chainId, owner, attribution, policy, metadata, attestation, agency, named]);
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/errors.js
var util_errors = __webpack_require__(5674);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jws/compact/verify.js + 3 modules
var verify = __webpack_require__(74181);
// EXTERNAL MODULE: ./lib/src/proof/base64url.js
var base64url = __webpack_require__(31931);
;// CONCATENATED MODULE: ./lib/src/evidence/jwt.js
// SPDX-License-Identifier: Apache-2.0
// A signed token (RFC 7515, RFC 7519): three parts of base64url, RS256 and nothing else, a key we already have. What
// two readers could read differently is refused before any signature is looked at.







/** Genuine tokens have about 2 KB; one with every claim at its longest stays below. */
const maxTokenLength = 16 * 1024;
/**
 * Takes a token apart. Anybody may have written it.
 * @throws EvidenceFault `jwt-…`
 */
function readToken(token) {
    if (token.length === 0 || token.length > maxTokenLength) {
        throw new evidence_fault/* EvidenceFault */.wN('jwt-size', { expected: `1 to ${maxTokenLength} characters`, actual: `${token.length}` });
    }
    const parts = token.split('.');
    const [header = '', payload = '', signature = ''] = parts;
    if (parts.length !== 3)
        throw new evidence_fault/* EvidenceFault */.wN('jwt-form', { expected: '3 parts', actual: `${parts.length}` });
    decode(signature);
    return { kid: readHeader(object(decode(header), 'jwt-header')), payload: object(decode(payload), 'jwt-payload') };
}
/** Members that bring a key along, or change what is signed (RFC 7515 §4.1, RFC 7797): none is ever followed. */
const refusedMembers = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc'];
function readHeader(header) {
    const { alg, kid, typ } = header;
    if (alg !== 'RS256') {
        const actual = typeof alg === 'string' ? (0,proof_bytes/* quote */.hD)(alg) : 'no algorithm';
        throw new evidence_fault/* EvidenceFault */.wN('jwt-algorithm', { expected: 'RS256', actual });
    }
    const foreign = refusedMembers.find((member) => Object.hasOwn(header, member));
    if (foreign !== undefined)
        throw new evidence_fault/* EvidenceFault */.wN('jwt-critical', { actual: foreign });
    if (typ !== undefined && typ !== 'JWT')
        throw new evidence_fault/* EvidenceFault */.wN('jwt-header', { expected: 'typ "JWT"' });
    if (typeof kid !== 'string' || kid === '')
        throw new evidence_fault/* EvidenceFault */.wN('jwt-header', { expected: 'a kid' });
    return kid;
}
/**
 * The payload of a token that one of `keys` signed.
 * @throws EvidenceFault `jwt-…`
 */
async function verifyToken(token, keys) {
    const { kid, payload } = readToken(token);
    const named = keys.filter((key) => key.kid === kid);
    const [key] = named;
    if (!key || named.length !== 1)
        throw new evidence_fault/* EvidenceFault */.wN('jwt-kid', { actual: (0,proof_bytes/* quote */.hD)(kid) });
    try {
        await (0,verify/* compactVerify */.B)(token, { kty: key.kty, n: key.n, e: key.e, alg: 'RS256' }, { algorithms: ['RS256'] });
    }
    catch (error) {
        if (error instanceof util_errors/* JOSEError */.i4)
            throw new evidence_fault/* EvidenceFault */.wN('jwt-signature', { actual: error.code });
        throw error;
    }
    return { key, payload };
}
/** RFC 7515 §2: no part is empty, and each has one spelling. */
function decode(part) {
    try {
        if (part !== '')
            return (0,base64url/* fromBase64Url */.t)(part, 'a part of the token');
    }
    catch (error) {
        if (!(error instanceof errors/* OccError */.U4))
            throw error; // its message would quote the token
    }
    throw new evidence_fault/* EvidenceFault */.wN('jwt-form');
}
function object(bytes, rule) {
    let value;
    try {
        value = (0,json/* parseJson */.q)((0,proof_bytes/* fromUtf8 */.ar)(bytes), maxTokenLength);
    }
    catch (error) {
        if (!(error instanceof errors/* OccError */.U4))
            throw error;
        throw new evidence_fault/* EvidenceFault */.wN(rule); // its message would quote the token
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new evidence_fault/* EvidenceFault */.wN(rule, { expected: 'an object' });
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwk/thumbprint.js + 1 modules
var thumbprint = __webpack_require__(73423);
;// CONCATENATED MODULE: ./lib/src/evidence/jwk.js
// SPDX-License-Identifier: Apache-2.0
// The keys an issuer publishes (RFC 7517): RSA for RS256, each under a name of its own. Which key signed is kept as its
// RFC 7638 thumbprint, so that anybody can compare it with what the issuer published.






/** GitHub publishes four or five keys with their certificates, some 12 KB. */
const maxKeySetBytes = 64 * 1024;
const maxKeys = 64;
const maxKidLength = 256;
/** 2048 to 4096 bits: less can be factored, more costs time without end. */
const modulusBytes = { least: 256, most: 512 };
/**
 * Reads the text an issuer answers with. Keys of other types and for other uses are left out; a key for RS256 that is
 * weak or malformed, and a name that stands twice, make the whole set unusable.
 * @throws EvidenceFault `jwk-form`, `jwk-key`
 */
function readKeySet(input) {
    const { keys } = asObject(parse(input));
    if (!Array.isArray(keys) || keys.length === 0 || keys.length > maxKeys) {
        throw new evidence_fault/* EvidenceFault */.wN('jwk-form', { expected: `1 to ${maxKeys} keys` });
    }
    const found = keys.map(asObject).filter(isForSigning).map(readKey);
    if (found.length === 0)
        throw new evidence_fault/* EvidenceFault */.wN('jwk-form', { expected: 'a key for RS256' });
    if (new Set(found.map(({ kid }) => kid)).size !== found.length) {
        throw new evidence_fault/* EvidenceFault */.wN('jwk-form', { expected: 'a name of its own for each key' });
    }
    return found;
}
function parse(input) {
    try {
        return (0,json/* parseJson */.q)(input, maxKeySetBytes);
    }
    catch (error) {
        if (!(error instanceof errors/* OccError */.U4))
            throw error;
        throw new evidence_fault/* EvidenceFault */.wN('jwk-form', { actual: error.message });
    }
}
function asObject(value) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new evidence_fault/* EvidenceFault */.wN('jwk-form', { expected: 'an object' });
}
/** RFC 7517 §4.2 and §4.4: what a key may be used for, where it says so. */
function isForSigning({ kty, use, alg }) {
    return kty === 'RSA' && (use === undefined || use === 'sig') && (alg === undefined || alg === 'RS256');
}
function readKey({ kid, n, e, d }) {
    if (typeof kid !== 'string' || kid === '' || kid.length > maxKidLength) {
        throw new evidence_fault/* EvidenceFault */.wN('jwk-key', { expected: `a name of 1 to ${maxKidLength} characters` });
    }
    const where = `the key ${(0,proof_bytes/* quote */.hD)(kid)}`;
    if (typeof n !== 'string' || !isModulus(n) || e !== 'AQAB') {
        throw new evidence_fault/* EvidenceFault */.wN('jwk-key', { where, expected: '2048 to 4096 bits and the exponent 65537' });
    }
    if (d !== undefined)
        throw new evidence_fault/* EvidenceFault */.wN('jwk-key', { where, expected: 'no private key' });
    return { kid, kty: 'RSA', n, e };
}
/** RFC 7518 §6.3.1.1: no leading zero, one spelling, since the thumbprint is over the text. An RSA modulus is odd. */
function isModulus(n) {
    if (n.length > 2 * modulusBytes.most)
        return false;
    try {
        const bytes = (0,base64url/* fromBase64Url */.t)(n, 'the modulus');
        const first = bytes[0] ?? 0;
        const last = bytes[bytes.length - 1] ?? 0;
        return bytes.length >= modulusBytes.least && bytes.length <= modulusBytes.most && first >= 0x80 && last % 2 === 1;
    }
    catch {
        return false;
    }
}
/** RFC 7638 with SHA-256, 32 bytes as base64. */
async function keyThumbprint({ kty, n, e }) {
    return (0,proof_bytes/* toBase64 */.nk)((0,base64url/* fromBase64Url */.t)(await (0,thumbprint/* calculateJwkThumbprint */.s)({ kty, n, e }, 'sha256'), 'the thumbprint'));
}

;// CONCATENATED MODULE: ./lib/src/evidence/workflow-token.js
// SPDX-License-Identifier: Apache-2.0
// The identity of a GitHub workflow (SPEC.md on identity): a token minted for exactly one request becomes claims that an
// enclave may sign. The token itself is a live credential and goes no further; `sub` is never looked at.





/** GitHub's live 300 s from `iat`, and are backdated by 600 s in `nbf`. */
const maxLifetimeSeconds = 600;
/** Longer than any name, path or ref GitHub lets anybody choose. */
const maxClaimLength = 1024;
const workflow_token_text = /./s;
/** Chains are named after these. */
const number = /^(?:0|[1-9][0-9]{0,18})$/;
const workflow_token_commit = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Every token has these, in this form. */
const requiredClaims = {
    repository: workflow_token_text,
    repository_id: number,
    repository_owner: workflow_token_text,
    repository_owner_id: number,
    ref: workflow_token_text,
    sha: workflow_token_commit,
    event_name: workflow_token_text,
    workflow_ref: workflow_token_text,
    job_workflow_ref: workflow_token_text,
    runner_environment: workflow_token_text,
    run_id: number,
    run_attempt: number,
};
/** Some tokens have these: not every server, not every job. Empty ones say nothing and are left out. */
const optionalClaims = {
    repository_visibility: workflow_token_text,
    ref_type: workflow_token_text,
    workflow: workflow_token_text,
    workflow_sha: workflow_token_commit,
    job_workflow_sha: workflow_token_commit,
    environment: workflow_token_text,
    run_number: number,
    check_run_id: number,
};
/** What is kept of a token: names for people, numbers for decisions. */
const workflowClaims = [...Object.keys(requiredClaims), ...Object.keys(optionalClaims)];
/** @throws EvidenceFault `jwt-…` or `token-…`: the first rule the token breaks */
async function verifyWorkflowToken(token, expected) {
    const { key, payload } = await verifyToken(token, expected.keys);
    const { iss, aud } = payload;
    if (iss !== expected.issuer)
        throw new evidence_fault/* EvidenceFault */.wN('token-issuer', { expected: (0,proof_bytes/* quote */.hD)(expected.issuer) });
    if (aud !== expected.audience)
        throw new evidence_fault/* EvidenceFault */.wN('token-audience', { expected: (0,proof_bytes/* quote */.hD)(expected.audience) });
    checkTimes(payload, expected.now);
    return {
        issuer: expected.issuer,
        audience: expected.audience,
        kid: key.kid,
        keyThumbprint: await keyThumbprint(key),
        tokenSha256B64: (0,proof_bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,proof_bytes/* utf8 */.As)(token))),
        claims: keptClaims(payload),
    };
}
/** RFC 7519 §4.1.4 to §4.1.6, all three required. */
function checkTimes(payload, now) {
    const [iat, nbf, exp] = [payload.iat, payload.nbf, payload.exp].map((time) => {
        if (typeof time === 'number' && Number.isSafeInteger(time) && time >= 0)
            return time;
        throw new evidence_fault/* EvidenceFault */.wN('token-times', { expected: 'iat, nbf and exp' });
    });
    const lifetime = exp - iat;
    if (lifetime <= 0 || lifetime > maxLifetimeSeconds) {
        throw new evidence_fault/* EvidenceFault */.wN('token-lifetime', { expected: `1 to ${maxLifetimeSeconds} s`, actual: `${lifetime} s` });
    }
    if (now < nbf * 1000)
        throw new evidence_fault/* EvidenceFault */.wN('token-early', { expected: `${nbf} s`, actual: `${now} ms` });
    if (now >= exp * 1000)
        throw new evidence_fault/* EvidenceFault */.wN('token-expired', { expected: `before ${exp} s`, actual: `${now} ms` });
}
function keptClaims(payload) {
    const kept = {};
    const keep = (name, form) => {
        const claim = payload[name];
        if (typeof claim !== 'string' || claim.length > maxClaimLength || !form.test(claim)) {
            throw new evidence_fault/* EvidenceFault */.wN('token-claim', { actual: name });
        }
        kept[name] = claim;
    };
    for (const [name, form] of Object.entries(requiredClaims))
        keep(name, form);
    for (const [name, form] of Object.entries(optionalClaims)) {
        const isAbsent = payload[name] === undefined || payload[name] === '';
        if (!isAbsent)
            keep(name, form);
    }
    return kept;
}

;// CONCATENATED MODULE: ./lib/enclave/app/issuer-keys.js


/** Keys an issuer withdrew are believed for no longer than this. */
const maxKeyAgeMs = 15 * 60 * 1000;
/** From one fetch to the next that an unknown key may cause. GitHub publishes a key long before it signs with it. */
const refetchAfterMs = 60 * 1000;
/** From a fetch that failed to the next one: shorter than anybody waits, longer than a burst of requests. */
const retryAfterMs = 5 * 1000;
class IssuerKeys {
    #fetch;
    #known = new Map();
    constructor(fetch) {
        this.#fetch = fetch;
    }
    /**
     * The keys of `issuer`, at most {@link maxKeyAgeMs} old at `now`; with the one called `kid`, unless it was not
     * published when they were asked for because of it.
     * @param now milliseconds since 1970, from the hardware
     * @throws OccError `issuer-unreachable`, `issuer-refused`; `unavailable` when it is too early to ask again
     */
    async keysFor(issuer, kid, now) {
        const known = this.#of(issuer);
        if (isFresh(known, now) && known.keys.some((key) => key.kid === kid))
            return known.keys;
        known.fetching ??= this.#refetch(issuer, known, kid, now);
        await known.fetching;
        return known.keys;
    }
    #refetch(issuer, known, kid, now) {
        const isEarly = now >= known.lastFetch && now < known.nextFetch;
        if (isEarly) {
            const wait = Math.ceil((known.nextFetch - now) / 1000);
            throw new errors/* OccError */.U4('unavailable', `key ${(0,proof_bytes/* quote */.hD)(kid)}: expected a known one; the issuer is asked again in ${wait} s`);
        }
        known.lastFetch = now;
        known.nextFetch = now + retryAfterMs;
        return this.#fetch(issuer, now)
            .then((keys) => {
            known.keys = keys;
            known.keysFrom = now;
            known.nextFetch = now + refetchAfterMs;
        })
            .finally(() => {
            known.fetching = undefined;
        });
    }
    #of(issuer) {
        const known = this.#known.get(issuer) ?? {
            keys: [],
            keysFrom: undefined,
            nextFetch: 0,
            lastFetch: 0,
            fetching: undefined,
        };
        this.#known.set(issuer, known);
        return known;
    }
}
function isFresh({ keysFrom }, now) {
    return keysFrom !== undefined && now >= keysFrom && now - keysFrom <= maxKeyAgeMs;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./lib/enclave/app/key-server.js





/** A handshake and 12 KB take half a second from anywhere; a stalled pipe must not hold commits for long. */
const defaultTimeoutMs = 10_000;
/** GitHub's headers have some 1.5 KB. */
const maxHeaderBytes = 16 * 1024;
/** Three certificates are usual. */
const maxPathLength = 8;
/**
 * The keys an issuer publishes now.
 * @throws OccError `issuer-unreachable` when nothing whole arrives; `issuer-refused` when what arrives is not that
 *   issuer's, or not a key set
 */
async function fetchKeys(server, fetching) {
    const { host } = server.issuer.keys;
    const signal = AbortSignal.timeout(fetching.timeoutMs ?? defaultTimeoutMs);
    const pipe = await opened(server, fetching, signal);
    pipe.on('error', () => undefined); // whoever waits for it hears that it closed
    const stop = () => pipe.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
        const socket = await secured(pipe, server, fetching.now);
        const body = await get(socket, server);
        return readKeySet(body);
    }
    catch (fault) {
        if (fault instanceof errors/* OccError */.U4 && fault.code !== 'evidence-invalid')
            throw fault;
        if (fault instanceof errors/* OccError */.U4)
            throw key_server_refused(host, 'a set of keys', fault.message);
        throw unreachable(host, fault);
    }
    finally {
        signal.removeEventListener('abort', stop);
        pipe.destroy();
    }
}
async function opened({ issuer }, { openPipe }, signal) {
    const { host, port } = issuer.keys;
    const opening = openPipe(host, port);
    const late = new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('too slow')), { once: true });
    });
    try {
        return await Promise.race([opening, late]);
    }
    catch (fault) {
        opening.then((pipe) => pipe.destroy()).catch(() => undefined);
        throw unreachable(host, fault);
    }
}
/** TLS 1.2 or later, to a server of that name, vouched for by one of our roots, by the runtime's clock and by ours. */
function secured(pipe, { issuer, roots }, now) {
    const { host } = issuer.keys;
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_tls_.connect)({
            socket: pipe,
            servername: isAddress(host) ? '' : host,
            host,
            ca: [...roots],
            minVersion: 'TLSv1.2',
            ALPNProtocols: ['http/1.1'],
            rejectUnauthorized: true,
        });
        socket.on('error', (fault) => reject(isTlsFault(fault) ? key_server_refused(host, 'TLS by this server', fault.code) : fault));
        socket.on('close', () => reject(new Error('the connection ended')));
        socket.on('secureConnect', () => {
            const outdated = outdatedIn(socket.getPeerX509Certificate(), now);
            if (outdated === undefined)
                return resolve(socket);
            reject(key_server_refused(host, 'certificates that are valid now', outdated));
        });
    });
}
/** RFC 6066 §3: an address is no server name; the certificate names it all the same. */
const isAddress = (host) => /^[0-9.]+$/.test(host);
/** The first certificate of the path that is not valid at `now`. */
function outdatedIn(leaf, now) {
    let certificate = leaf;
    for (let at = 0; certificate && at < maxPathLength; at += 1) {
        const { validFromDate, validToDate, issuerCertificate } = certificate;
        if (now < validFromDate.getTime() || now > validToDate.getTime()) {
            return `one from ${validFromDate.toISOString()} to ${validToDate.toISOString()}`;
        }
        certificate = issuerCertificate;
    }
    return leaf === undefined ? 'none' : undefined;
}
/** What the connection itself says when it breaks is no word about the other side. */
function isTlsFault(fault) {
    return fault.code !== undefined && !/^(?:ECONN|EPIPE|ETIMEDOUT|ENOTCONN|ERR_STREAM)/.test(fault.code);
}
function get(socket, { issuer }) {
    const { host, port, path } = issuer.keys;
    return new Promise((resolve, reject) => {
        socket.on('error', reject);
        const asked = (0,external_node_http_.request)({
            createConnection: () => socket,
            path,
            maxHeaderSize: maxHeaderBytes,
            headers: {
                host: port === 443 ? host : `${host}:${port}`,
                accept: 'application/json',
                'accept-encoding': 'identity',
                connection: 'close',
            },
        });
        asked.on('error', reject);
        asked.on('close', () => reject(new Error('the connection ended')));
        asked.on('response', (answer) => bodyOf(answer, host).then(resolve, reject));
        asked.end();
    });
}
async function bodyOf(answer, host) {
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 500)
        throw new Error(`status ${statusCode}`);
    if (statusCode !== 200)
        throw key_server_refused(host, 'status 200', `${statusCode}`);
    if (headers['content-encoding'] !== undefined)
        throw key_server_refused(host, 'a plain body', 'an encoded one');
    const chunks = [];
    let length = 0;
    for await (const chunk of answer) {
        length += chunk.length;
        if (length > maxKeySetBytes)
            throw key_server_refused(host, `at most ${maxKeySetBytes} bytes`, 'more');
        chunks.push(chunk);
    }
    if (!answer.complete)
        throw new Error('the answer was cut short');
    return (0,proof_bytes/* concatBytes */.Id)(...chunks);
}
function key_server_refused(host, expected, actual) {
    return new errors/* OccError */.U4('issuer-refused', `keys of ${(0,proof_bytes/* quote */.hD)(host)}: expected ${expected}, got ${actual}`);
}
function unreachable(host, cause) {
    const why = cause instanceof Error ? cause.message : 'no reason';
    return new errors/* OccError */.U4('issuer-unreachable', `keys of ${(0,proof_bytes/* quote */.hD)(host)}: expected an answer, got: ${(0,proof_bytes/* quote */.hD)(why)}`, {
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/enclave/app/issuer-roots.js
// SPDX-License-Identifier: Apache-2.0
// Who may vouch for the servers of GitHub's issuers: the certification authorities that GitHub's and Azure's servers
// are known to use, and none of the other hundred. The certificates are those of Mozilla's root program as Node ships
// it, which is part of the measured image; the fingerprints here are what makes them ours.



/** SHA-256 of the DER, as the authorities publish it. */
const issuerRoots = {
    'DigiCert Global Root G2': 'cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f',
    'DigiCert Global Root G3': '31ad6648f8104138c738f39ea4320133393e3a18cc02296ef97c2ac9ef6731d0',
    'USERTrust RSA Certification Authority': 'e793c9b02fd8aa13e21c31228accb08119643b749c898964b1746d46c3d4cbd2',
    'USERTrust ECC Certification Authority': '4ff460d54b9c86dabfbcfc5712e0400d2bed3fbc4d4fbdaa86e06adcd2a9ad7a',
    'Sectigo Public Server Authentication Root R46': '7bb647a62aeeac88bf257aa522d01ffea395e0ab45c73f93f65654ec38f25a06',
    'Sectigo Public Server Authentication Root E46': 'c90f26f0fb1b4018b22227519b5ca2b53e2ca5b3be5cf18efe1bef47380c5383',
    'Microsoft RSA Root Certificate Authority 2017': 'c741f70f4b2a8d88bf2e71c14122ef53ef10eba0cfa5e64cfa20f418853073e0',
    'Microsoft ECC Root Certificate Authority 2017': '358df39d764af9e1b766e9c972df352ee15cfac227af6ad1d70e8e4a6edcba02',
    'ISRG Root X1': '96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6',
    'ISRG Root X2': '69729b8e15a86efc177a57afb7171dfc64add28c2fca8cf1507e34453ccb1470',
};
/** Their certificates as PEM. @throws OccError `host-failed` for a runtime that lacks one */
function githubRoots(shipped = external_node_tls_.rootCertificates) {
    const byFingerprint = new Map(shipped.map((pem) => [fingerprintOf(new external_node_crypto_.X509Certificate(pem)), pem]));
    return Object.entries(issuerRoots).map(([name, fingerprint]) => {
        const pem = byFingerprint.get(fingerprint);
        if (pem !== undefined)
            return pem;
        throw new errors/* OccError */.U4('host-failed', `expected a runtime that ships the root certificate ${name}`);
    });
}
/** Lower-case hex of SHA-256 of the certificate. */
function fingerprintOf({ fingerprint256 }) {
    return fingerprint256.replaceAll(':', '').toLowerCase();
}

;// CONCATENATED MODULE: ./lib/enclave/app/key-servers.js
// SPDX-License-Identifier: Apache-2.0
// Key servers: which issuers are in force and who may vouch for their servers. For GitHub's own that is compiled in, and
// no configuration changes it; for any other it stands in the configuration, and so in the boot proof.






/**
 * The issuers in force, by name.
 * @throws OccError `bad-request` for a name that is none, a root for GitHub's issuers, an operator-defined issuer
 *   without one, and two that speak for one server
 */
function keyServersOf({ issuers, issuerRoots = [] }) {
    const stray = issuerRoots.find(({ issuer }) => !issuers.includes(issuer));
    if (stray)
        throw key_servers_refused(`a root for an issuer in force, got one for ${(0,proof_bytes/* quote */.hD)(stray.issuer)}`);
    const servers = new Map();
    for (const name of issuers) {
        const issuer = read(name);
        const own = issuerRoots.filter((root) => root.issuer === name).map(({ rootB64 }) => pemOf(rootB64));
        servers.set(name, { issuer, roots: rootsOf(issuer, own) });
    }
    const others = [...servers.values()].filter(({ issuer }) => issuer.kind === 'operator-defined');
    const hosts = new Set(others.map(({ issuer }) => issuer.serverHost));
    if (hosts.size !== others.length)
        throw key_servers_refused('one issuer for each server, got two for one');
    return servers;
}
function read(name) {
    const { value, fault } = (0,evidence_fault/* attempt */.CD)(() => (0,evidence_issuer/* readIssuer */.Eo)(name));
    if (fault)
        throw key_servers_refused(`the name of an issuer, got ${(0,proof_bytes/* quote */.hD)(name)}`);
    return value;
}
function rootsOf({ kind, issuer }, own) {
    if (kind === 'github') {
        if (own.length > 0)
            throw key_servers_refused(`no root for ${(0,proof_bytes/* quote */.hD)(issuer)}, whose roots are compiled in`);
        return githubRoots();
    }
    if (own.length === 0)
        throw key_servers_refused(`a root certificate for the operator-defined issuer ${(0,proof_bytes/* quote */.hD)(issuer)}`);
    return own;
}
function pemOf(rootB64) {
    try {
        return new external_node_crypto_.X509Certificate((0,proof_bytes/* fromBase64 */.Ey)(rootB64, 'issuerRoots')).toString();
    }
    catch {
        throw key_servers_refused('the DER of a root certificate');
    }
}
function key_servers_refused(expected) {
    return new errors/* OccError */.U4('bad-request', `issuers: expected ${expected}`, {
        hint: 'GitHub’s issuers need no root; any other needs one of its own, and one name in one spelling.',
    });
}

;// CONCATENATED MODULE: ./lib/enclave/app/workflows.js
// SPDX-License-Identifier: Apache-2.0
// Workflows: a token becomes the identity that is signed, if one of the issuers in force minted it for exactly the
// request that is about to be carried out (SPEC.md §9). The token itself is looked at here and goes nowhere.










class Workflows {
    #servers;
    #keys;
    /** @throws OccError `bad-request` for issuers that cannot be in force */
    constructor({ config, openPipe }) {
        this.#servers = keyServersOf(config);
        if (this.#servers.size > 0 && !openPipe) {
            throw new errors/* OccError */.U4('bad-request', 'issuers: expected none, because this enclave cannot reach them');
        }
        this.#keys = new IssuerKeys((issuer, now) => {
            const server = this.#servers.get(issuer);
            if (!server || !openPipe)
                throw new Error('unreachable: only issuers in force are asked');
            return fetchKeys(server, { openPipe, now });
        });
    }
    /**
     * The run that `token` speaks for.
     * @param request what is about to be carried out, put together from what the enclave itself knows
     * @param now milliseconds since 1970, from the hardware, after the request arrived
     * @throws OccError `identity-refused` with the rule that is broken; `issuer-unreachable`, `issuer-refused` and
     *   `unavailable` when the issuer's keys are not to be had now
     */
    async verify(token, request, now) {
        try {
            return await this.#verify(token, request, now);
        }
        catch (fault) {
            if (!(fault instanceof evidence_fault/* EvidenceFault */.wN))
                throw fault;
            throw new errors/* OccError */.U4('identity-refused', `${fault.rule}: ${fault.message}`);
        }
    }
    async #verify(token, request, now) {
        const { kid, payload } = readToken(token);
        const issuer = String(payload.iss);
        if (!this.#servers.has(issuer)) {
            throw new evidence_fault/* EvidenceFault */.wN('token-issuer', { expected: 'an issuer in force', actual: (0,proof_bytes/* quote */.hD)(issuer) });
        }
        const audience = (0,proof_request/* audienceOf */.Ox)(request);
        if (payload.aud !== audience)
            throw new evidence_fault/* EvidenceFault */.wN('token-audience', { expected: (0,proof_bytes/* quote */.hD)(audience) }); // before anybody is asked for keys
        const keys = await this.#keys.keysFor(issuer, kid, now);
        const identity = await verifyWorkflowToken(token, { issuer, audience, keys, now });
        const { chainId } = request;
        const chains = (0,evidence_issuer/* chainsOf */.My)(identity);
        if (!chains.includes(chainId)) {
            throw new evidence_fault/* EvidenceFault */.wN('token-chain', { expected: chains.join(' or '), actual: (0,proof_bytes/* quote */.hD)(chainId) });
        }
        return { chainId, attempt: BigInt(identity.claims.run_attempt ?? ''), identity };
    }
}

;// CONCATENATED MODULE: ./lib/enclave/app/enclave.js











class Enclave {
    epoch;
    slots;
    chains;
    unacknowledged;
    trust;
    config;
    workflows;
    #persist;
    #stopped;
    constructor(epoch, workflows, { config, trust, earlier, persist }) {
        this.epoch = epoch;
        this.config = config;
        this.workflows = workflows;
        this.slots = new Slots(config);
        this.chains = new Chains(config.limits.chains, earlier?.chains);
        this.unacknowledged = new Unacknowledged(config.limits.unacknowledgedProofs);
        this.trust = trust;
        this.#persist = persist;
    }
    /** Begins an epoch, or continues one. @throws OccError `host-failed`; `bad-request` for issuers that cannot be in force */
    static async open(options) {
        const workflows = new Workflows(options);
        return new Enclave(await Epoch.open(options), workflows, options);
    }
    /** @throws OccError with the code the request failed with; `unavailable` for ever once state could not be kept */
    async answer(request) {
        if (this.#stopped)
            throw this.#stopped;
        switch (request.type) {
            case 'configure':
                throw new errors/* OccError */.U4('already-configured', 'expected one configuration for life, got a second one');
            case 'boot':
                return this.boot();
            case 'key':
                return this.#key();
            case 'health':
                return this.#health();
            case 'allocateSlots':
                return this.#allocateSlots(request);
            case 'commit':
                return this.#durable(commit(this, request));
            case 'acknowledge':
                for (const commitId of request.commitIds)
                    this.unacknowledged.acknowledge(commitId);
                return {};
            case 'checkpoint':
                return { checkpoint: await this.#durable(checkpoint(this, request)) };
            case 'endEpoch':
                return this.#durable(endEpoch(this, request));
            case 'handover':
                return this.#durable(handOver(this, request));
            case 'adopt':
                return { chains: await this.#durable(adopt(this, request)) };
            case 'challenge':
                return challenge(this, request);
            case 'authorize':
                return this.#authorize(request);
        }
    }
    boot() {
        return this.epoch.boot ? { bootProof: { ...this.epoch.boot } } : {};
    }
    #key() {
        const { signer, epochId } = this.epoch;
        const { publicKeyB64, measurement, host } = signer;
        return { publicKeyB64, measurement, enforcement: host.enforcementTier, epochId };
    }
    /** Nothing is told but that the token is that of the run whose chain it is. */
    async #authorize({ purpose, chainId, identityToken }) {
        const { epochId } = this.epoch;
        await this.workflows.verify(identityToken, { purpose, epochId, chainId }, await this.epoch.time(true));
        return {};
    }
    #health() {
        const { counter, ending } = this.epoch;
        return { configured: true, ended: ending !== undefined, chains: this.chains.size, counter: counter.toString() };
    }
    async #allocateSlots(request) {
        const slots = await this.#durable(allocateSlots(this, request));
        const slotIds = slots.map((slot) => slot.nonceB64);
        return request.reply === 'ids' ? { slotIds } : { slotIds, slots };
    }
    /** What was signed leaves only when no later proof can reuse its counter, index or head. */
    async #durable(signing) {
        const signed = await signing;
        if (this.#persist)
            await this.#persist(this.#snapshot).catch((cause) => this.#stop(cause));
        if (this.#stopped)
            throw this.#stopped;
        return signed;
    }
    #snapshot = () => ({
        counter: this.epoch.counter,
        hasEnded: this.epoch.ending !== undefined,
        chains: this.chains.snapshot(),
    });
    #stop(cause) {
        this.#stopped ??= new errors/* OccError */.U4('unavailable', 'expected durable state, but it could not be written', {
            hint: 'The service answers nothing more; repair its storage and start it again.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/enclave/app/gate.js
// SPDX-License-Identifier: Apache-2.0
// Before its configuration an enclave does nothing, and it takes one for life: whoever configured it stands in the boot
// proof, and nobody after that.



class Gate {
    #options;
    #enclave;
    constructor(options) {
        this.#options = options;
    }
    /**
     * @throws OccError as {@link Enclave.answer}; `not-configured` for everything before the configuration,
     *   `already-configured` for every later one, whatever became of the first
     */
    async answer(request) {
        if (request.type === 'configure')
            return this.#configure(request.config);
        if (!this.#enclave)
            throw new errors/* OccError */.U4('not-configured', `${request.type}: expected a configuration before it`);
        return (await this.#enclave).answer(request);
    }
    async #configure(config) {
        if (this.#enclave)
            throw new errors/* OccError */.U4('already-configured', 'expected one configuration for life, got a second one');
        checkIssuers(config, this.#options);
        this.#enclave = Enclave.open({ ...this.#options, config });
        return (await this.#enclave).boot();
    }
}
/** A configuration that cannot be in force is refused before it is the one for life. */
function checkIssuers(config, { host, openPipe }) {
    new Workflows({ config, openPipe });
    if (config.issuers.length === 0 || host.lockBoot)
        return;
    throw new errors/* OccError */.U4('bad-request', 'issuers: expected none, because this host has no boot proof that could list them');
}

// EXTERNAL MODULE: ./lib/src/evidence/nitro.js + 1 modules
var nitro = __webpack_require__(58554);
;// CONCATENATED MODULE: ./lib/src/proof/clock.js
// SPDX-License-Identifier: Apache-2.0
// What a document is asked for when only its time is wanted (SPEC.md §8): a statement about nothing else, so that no
// document made for the time can speak for a body or a boot.

const clockVersion = 'occ/clock/1';
/** The statement whose SHA-256 is the `user_data` of the document. @param nonceB64 the document's own nonce */
function clockBytes(nonceB64) {
    return (0,canonical/* canonicalize */.dw)({ version: clockVersion, nonceB64 });
}

// EXTERNAL MODULE: ./lib/src/proof/sha384.js
var proof_sha384 = __webpack_require__(44772);
;// CONCATENATED MODULE: ./lib/enclave/app/nsm.js


/** Random bytes of the hypervisor, 256 of them. @throws OccError `host-failed` */
async function getRandom(nsm) {
    return bytesOf(await askFor(nsm, 'GetRandom'), 'random');
}
/** The value of a register, 48 bytes, and whether it can still be extended. @throws OccError `host-failed` */
async function describePcr(nsm, index) {
    const content = await askFor(nsm, 'DescribePCR', { index });
    return { data: bytesOf(content, 'data'), isLocked: content.get('lock') === true };
}
/** Extends a register with `data`; its new value, 48 bytes. @throws OccError `host-failed`, also when it is locked */
async function nsm_extendPcr(nsm, index, data) {
    return bytesOf(await askFor(nsm, 'ExtendPCR', { index, data }), 'data');
}
/** From now on the register is in every document, as it is. @throws OccError `host-failed`, also when it is locked */
async function lockPcr(nsm, index) {
    const { content } = await nsm_ask(nsm, 'LockPCR', { index });
    if (content !== undefined)
        throw nsm_failed('LockPCR', 'more than that');
}
/** A document about this enclave that echoes `content`. @throws OccError `host-failed` */
async function nsm_attest(nsm, { userData, nonce, publicKey }) {
    const request = { user_data: userData ?? null, nonce: nonce ?? null, public_key: publicKey ?? null };
    return bytesOf(await askFor(nsm, 'Attestation', request), 'document');
}
async function askFor(nsm, name, content) {
    const answer = await nsm_ask(nsm, name, content);
    if (!isMap(answer.content))
        throw nsm_failed(name, 'another answer');
    return answer.content;
}
/** The answer of that name. */
async function nsm_ask(nsm, name, content) {
    const request = encodeMessage(content === undefined ? { name } : { name, content: new Map(Object.entries(content)) });
    const response = await carry(nsm, name, request);
    if (response.length > maxResponseBytes)
        throw nsm_failed(name, `${response.length} bytes`);
    const answer = readAnswer(name, response);
    if (answer?.name === 'Error' && typeof answer.content === 'string')
        throw nsm_failed(name, `Error ${answer.content}`);
    if (answer?.name !== name)
        throw nsm_failed(name, 'another answer');
    return answer;
}
async function carry(nsm, name, request) {
    try {
        return await nsm.answer(request);
    }
    catch (cause) {
        throw nsm_failed(name, 'none', cause);
    }
}
function readAnswer(name, response) {
    try {
        return readMessage(response);
    }
    catch (cause) {
        throw nsm_failed(name, 'something else than an NSM response', cause);
    }
}
function bytesOf(content, key) {
    const value = content.get(key);
    if (!(value instanceof Uint8Array))
        throw nsm_failed(key, 'no bytes');
    return value;
}
function nsm_failed(asked, got, cause) {
    return new errors/* OccError */.U4('host-failed', `NSM ${asked}: expected its answer, got ${got}`, { cause });
}

;// CONCATENATED MODULE: ./lib/enclave/app/nitro-host.js
// SPDX-License-Identifier: Apache-2.0
// The host inside a Nitro enclave: key and nonces out of the hypervisor's randomness, its time, its documents. The key
// stays in this closure and ends with the process; nothing here can hand it out.









/** Length of a seed, and of a nonce. */
const drawnBytes = 32;
/** The register that is ours to fill: it says which boot this is, in every document from then on. */
const bootPcr = 16;
/**
 * A host with a fresh key. All its methods that ask the NSM throw `host-failed` when it does not answer as one.
 * @throws OccError `host-failed`; also when PCR16 is in use: then this life of the enclave has a boot already
 */
async function openNitroHost({ nsm }) {
    const before = await describePcr(nsm, bootPcr);
    if (before.isLocked || before.data.some((byte) => byte !== 0)) {
        throw new errors/* OccError */.U4('host-failed', 'expected PCR16 at zero, got one that was extended or locked', {
            hint: 'Something ran in this enclave before; restart it.',
        });
    }
    const key = (0,ed25519/* signingKeyFromSeed */.Cx)((await drawRandom(nsm)).subarray(0, drawnBytes));
    const measurement = (0,proof_bytes/* toHex */.nj)((await describePcr(nsm, 0)).data);
    const nonces = new Nonces(nsm);
    let lastTime = 0;
    return {
        enforcementTier: 'measured-tee',
        attestationFormat: 'aws-nitro',
        getPublicKey: () => key.publicKey.slice(),
        getMeasurement: () => measurement,
        getFreshNonce: () => nonces.next(),
        sign: (message) => key.sign(message),
        getAttestation: async (request) => (await attestedDocument(nsm, request)).document,
        lockBoot: (body) => lockBoot(nsm, body),
        time: async () => {
            const known = lastTime;
            const nonce = await nonces.next();
            const asked = { userData: (0,sha256/* sha256 */.sc)(clockBytes((0,proof_bytes/* toBase64 */.nk)(nonce))), nonce };
            const { timestamp } = await attestedDocument(nsm, asked);
            if (timestamp < known)
                throw new errors/* OccError */.U4('host-failed', 'expected a time that does not go back');
            lastTime = Math.max(lastTime, timestamp);
            return timestamp;
        },
    };
}
/** PCR16 := SHA-384(48 zero bytes ‖ SHA-384(body)), and no value after it. */
async function lockBoot(nsm, body) {
    const expected = (0,proof_sha384/* extendedOnce */.VU)(body);
    const extended = await nsm_extendPcr(nsm, bootPcr, (0,proof_sha384/* sha384 */.qt)(body));
    await lockPcr(nsm, bootPcr);
    const { data, isLocked } = await describePcr(nsm, bootPcr);
    if (isLocked && (0,proof_bytes/* equalBytes */.ex)(extended, expected) && (0,proof_bytes/* equalBytes */.ex)(data, expected))
        return;
    throw new errors/* OccError */.U4('host-failed', 'expected PCR16 to be locked with the boot body, got another value');
}
/** A document and its time. @throws OccError `host-failed` unless it is well formed and echoes what was asked */
async function attestedDocument(nsm, asked) {
    const document = await nsm_attest(nsm, asked);
    const { value: read, fault } = (0,evidence_fault/* attempt */.CD)(() => (0,nitro/* readNitroDocument */.k)(document));
    if (fault)
        throw new errors/* OccError */.U4('host-failed', `expected a document from the NSM, got: ${fault.message}`, { cause: fault });
    const echoed = isEcho(read.userData, asked.userData) && isEcho(read.nonce, asked.nonce) && isEcho(read.publicKey, asked.publicKey);
    if (!echoed)
        throw new errors/* OccError */.U4('host-failed', 'expected an NSM document that echoes the request, got another');
    return { document, timestamp: read.timestamp };
}
function isEcho(got, asked) {
    return got === undefined || asked === undefined ? got === asked : (0,proof_bytes/* equalBytes */.ex)(got, asked);
}
async function drawRandom(nsm) {
    const random = await getRandom(nsm);
    if (random.length >= drawnBytes)
        return random;
    throw new errors/* OccError */.U4('host-failed', `expected ${drawnBytes} random bytes or more, got ${random.length}`);
}
/** One answer of the NSM holds eight nonces; each is handed out once. */
class Nonces {
    #nsm;
    #drawn = new Uint8Array();
    constructor(nsm) {
        this.#nsm = nsm;
    }
    async next() {
        while (this.#drawn.length < drawnBytes) {
            const random = await drawRandom(this.#nsm);
            if (this.#drawn.length < drawnBytes)
                this.#drawn = random; // or somebody else refilled it meanwhile
        }
        const nonce = this.#drawn.slice(0, drawnBytes);
        this.#drawn = this.#drawn.subarray(drawnBytes);
        return nonce;
    }
}

;// CONCATENATED MODULE: ./lib/enclave/app/nsm-socket.js
// SPDX-License-Identifier: Apache-2.0
// The NSM behind a Unix socket: the shim of the image passes /dev/nsm on, which the app itself cannot open. Answers come
// in the order of the questions; after one fault nothing on that connection can be told apart, so all of it ends.



/** The device answers within some milliseconds; one that says nothing for so long is gone. */
const silenceMs = 10_000;
/** Questions that wait: as many as a parent may have requests in flight, and a few for each. */
const maxWaiting = 4096;
/** An {@link Nsm}; every fault of the socket is `host-failed`, and the next question opens a new connection. */
class NsmSocket {
    #path;
    #silenceMs;
    #connection;
    constructor(path, options = {}) {
        this.#path = path;
        this.#silenceMs = options.silenceMs ?? silenceMs;
    }
    /** @throws OccError `host-failed` when there is no answer in time, or too much waits */
    answer(request) {
        if (request.length > nsm_maxRequestBytes)
            return Promise.reject(nsm_socket_failed(`a request of ${request.length} bytes`));
        if (!this.#connection?.isOpen)
            this.#connection = new Connection(this.#path, this.#silenceMs);
        return this.#connection.ask(request);
    }
    close() {
        this.#connection?.end(nsm_socket_failed('a closed connection'));
    }
}
class Connection {
    #socket;
    #reader = new nsm_FrameReader(maxResponseBytes);
    #waiting = [];
    #silence;
    isOpen = true;
    constructor(path, silence) {
        this.#socket = (0,external_node_net_.connect)(path);
        this.#silence = setTimeout(() => this.#timeOut(), silence);
        this.#silence.unref();
        this.#socket.on('data', (chunk) => this.#take(chunk));
        this.#socket.on('error', (cause) => this.end(nsm_socket_failed('a broken connection', cause)));
        this.#socket.on('close', () => this.end(nsm_socket_failed('a closed connection')));
    }
    ask(request) {
        if (this.#waiting.length >= maxWaiting)
            return Promise.reject(nsm_socket_failed(`${maxWaiting} questions at once`));
        return new Promise((resolve, reject) => {
            if (this.#waiting.push({ resolve, reject }) === 1)
                this.#silence.refresh();
            this.#socket.write(nsm_frame(request));
        });
    }
    end(fault) {
        this.isOpen = false;
        clearTimeout(this.#silence);
        this.#socket.destroy();
        for (const { reject } of this.#waiting.splice(0))
            reject(fault);
    }
    #take(chunk) {
        const answers = this.#reader.take(chunk);
        if (!answers)
            this.end(nsm_socket_failed(`more than ${maxResponseBytes} bytes`));
        for (const answer of answers ?? [])
            this.#settle(answer);
    }
    #settle(answer) {
        const asked = this.#waiting.shift();
        if (!asked)
            this.end(nsm_socket_failed('an answer that nobody asked for'));
        asked?.resolve(answer);
        this.#silence.refresh();
    }
    #timeOut() {
        if (this.#waiting.length > 0)
            this.end(nsm_socket_failed('silence'));
    }
}
function nsm_socket_failed(got, cause) {
    return new errors/* OccError */.U4('host-failed', `NSM socket: expected an answer, got ${got}`, { cause });
}

;// CONCATENATED MODULE: ./lib/enclave/wire/frames.js


/** Largest payload: a batch of 1,000 proofs, with all that callers may have them repeat, has 18 MB. */
const maxFrameBytes = 32 * 1024 * 1024;
const headerBytes = 4;
/** Both ends of a link talk through one of these each. */
class FrameStream {
    #stream;
    #handlers;
    #maxBytes;
    #pauseWhenBlocked;
    #chunks = [];
    #buffered = 0;
    #expected;
    #closed = false;
    constructor(stream, handlers, options = {}) {
        this.#stream = stream;
        this.#handlers = handlers;
        this.#maxBytes = options.maxBytes ?? maxFrameBytes;
        this.#pauseWhenBlocked = options.pauseWhenBlocked ?? false;
        stream.on('data', (chunk) => this.#take(chunk));
        stream.on('end', () => this.#end());
        stream.on('error', (cause) => this.close(new errors/* OccError */.U4('link-closed', 'the link failed', { cause })));
        stream.on('close', () => this.close());
        stream.on('drain', () => stream.resume());
    }
    /** @throws OccError `link-closed`; `frame-invalid` when `value` is too large, and then nothing was sent */
    send(value) {
        if (this.#closed)
            throw new errors/* OccError */.U4('link-closed', 'expected an open link, got a closed one');
        const text = JSON.stringify(value);
        const length = Buffer.byteLength(text);
        if (length > this.#maxBytes)
            throw tooLarge(this.#maxBytes, length);
        const frame = Buffer.allocUnsafe(headerBytes + length);
        frame.writeUInt32BE(length);
        frame.write(text, headerBytes);
        if (!this.#stream.write(frame) && this.#pauseWhenBlocked)
            this.#stream.pause();
    }
    close(reason = new errors/* OccError */.U4('link-closed', 'the link was closed')) {
        if (this.#closed)
            return;
        this.#closed = true;
        this.#chunks = [];
        this.#stream.destroy();
        this.#handlers.onClose(reason);
    }
    #take(chunk) {
        if (this.#closed)
            return;
        this.#chunks.push(chunk);
        this.#buffered += chunk.length;
        try {
            for (let payload = this.#next(); payload && !this.#closed; payload = this.#next()) {
                this.#handlers.onValue(parsePayload(payload));
            }
        }
        catch (fault) {
            this.close(fault instanceof errors/* OccError */.U4 ? fault : new errors/* OccError */.U4('frame-invalid', 'unreadable frame', { cause: fault }));
        }
    }
    #next() {
        if (this.#expected === undefined) {
            if (this.#buffered < headerBytes)
                return undefined;
            this.#expected = this.#read(headerBytes).readUInt32BE();
            if (this.#expected > this.#maxBytes)
                throw tooLarge(this.#maxBytes, this.#expected);
        }
        if (this.#buffered < this.#expected)
            return undefined;
        const payload = this.#read(this.#expected);
        this.#expected = undefined;
        return payload;
    }
    /** The next `length` buffered bytes; chunks are joined only here, so many small ones cost linear time. */
    #read(length) {
        const whole = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
        if (!whole)
            return Buffer.alloc(0);
        this.#chunks = whole.length > length ? [whole.subarray(length)] : [];
        this.#buffered = whole.length - length;
        return whole.subarray(0, length);
    }
    #end() {
        const whole = this.#buffered === 0 && this.#expected === undefined;
        this.close(whole ? undefined : new errors/* OccError */.U4('frame-invalid', 'expected a whole frame, got the end of the stream'));
    }
}
function parsePayload(payload) {
    try {
        return (0,json/* parseJson */.q)(payload);
    }
    catch (cause) {
        throw new errors/* OccError */.U4('frame-invalid', 'expected one strict JSON value in a frame', { cause });
    }
}
function tooLarge(limit, got) {
    return new errors/* OccError */.U4('frame-invalid', `expected a frame of at most ${limit} bytes, got ${got}`);
}

;// CONCATENATED MODULE: ./lib/enclave/app/session.js




/** Requests of one stream being worked on at once; more are refused, so that a parent cannot fill the memory. */
const maxInFlight = 1024;
const tooMany = new errors/* OccError */.U4('unavailable', `expected at most ${maxInFlight} requests at once`);
/** Serves `stream` until it ends or breaks the rules. */
function serveStream(enclave, stream) {
    let inFlight = 0;
    const reply = (id, outcome) => {
        try {
            frames.send('ok' in outcome ? { id, ok: outcome.ok } : { id, error: describe(outcome.error) });
        }
        catch (fault) {
            // An answer too large for a frame; when the stream is gone nobody waits for it.
            if ('ok' in outcome)
                reply(id, { error: (0,errors/* asOccError */.WP)(fault) });
        }
    };
    const onValue = (value) => {
        const id = idOf(value);
        if (id === undefined)
            frames.close(new errors/* OccError */.U4('frame-invalid', 'expected a request with an id'));
        else if (inFlight >= maxInFlight)
            reply(id, { error: tooMany });
        else
            void work(id, value);
    };
    const work = async (id, value) => {
        inFlight += 1;
        try {
            reply(id, { ok: await enclave.answer(readRequest(value)) });
        }
        catch (fault) {
            reply(id, { error: (0,errors/* asOccError */.WP)(fault) });
        }
        finally {
            inFlight -= 1;
        }
    };
    const frames = new FrameStream(stream, { onValue, onClose: () => undefined }, { pauseWhenBlocked: true });
}
function readRequest(value) {
    return (0,schema/* readBySchema */.RZ)(requestSchema, value, 'bad-request', 'request');
}
function idOf(value) {
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    return Number.isSafeInteger(id) ? id : undefined;
}
/** Failures of our own carry no detail: it could hold what is inside. */
function describe({ code, message, status }) {
    return { code, message: status === 500 ? 'the enclave could not do it' : message.slice(0, 4096) };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/enclave/parent/link.js
// SPDX-License-Identifier: Apache-2.0
// The parent's end of a link to the enclave: many questions at once over one stream, answers in any order.





/** A question without an answer by then counts as lost; what it asked for may still have happened. */
const answerTimeoutMs = 30_000;
/** Questions waiting at once; below what the enclave takes from one stream. */
const maxPending = 512;
/** An {@link EnclaveLink} over one stream, for as long as that stream lives. */
class StreamLink {
    #frames;
    #pending = new Map();
    #timeoutMs;
    #onEnd;
    #lastId = 0;
    #closed;
    constructor(stream, options = {}) {
        this.#timeoutMs = options.timeoutMs ?? answerTimeoutMs;
        this.#onEnd = options.onEnd ?? (() => undefined);
        this.#frames = new FrameStream(stream, { onValue: (value) => this.#answer(value), onClose: (reason) => this.#end(reason) }, options.maxFrameBytes === undefined ? {} : { maxBytes: options.maxFrameBytes });
    }
    get connected() {
        return this.#closed === undefined;
    }
    async ask(type, question) {
        if (this.#closed)
            throw this.#closed;
        if (this.#pending.size >= maxPending) {
            throw new errors/* OccError */.U4('unavailable', `expected at most ${maxPending} questions at once`);
        }
        this.#lastId += 1;
        const id = this.#lastId;
        const ok = await new Promise((resolve, reject) => {
            const late = new errors/* OccError */.U4('unavailable', `${type}: expected an answer within ${this.#timeoutMs} ms`);
            // A question stays pending when it is late, so that a later answer to it is known and dropped.
            const timer = setTimeout(() => reject(late), this.#timeoutMs);
            this.#pending.set(id, { resolve, reject, timer });
            try {
                this.#frames.send({ id, type, ...question });
            }
            catch (fault) {
                this.#settle(id);
                reject(fault);
            }
        });
        return (0,schema/* readBySchema */.RZ)(resultSchema(type), ok, 'frame-invalid', `answer to ${type}`);
    }
    close() {
        this.#frames.close();
    }
    #answer(value) {
        try {
            const response = (0,schema/* readBySchema */.RZ)(responseSchema, value, 'frame-invalid', 'answer');
            const pending = this.#settle(response.id);
            if (!pending)
                throw new errors/* OccError */.U4('frame-invalid', `expected the number of a question, got ${response.id}`);
            if ('error' in response)
                pending.reject(new errors/* OccError */.U4(response.error.code, response.error.message));
            else
                pending.resolve(response.ok);
        }
        catch (fault) {
            this.#frames.close(fault);
        }
    }
    #end(reason) {
        this.#closed = new errors/* OccError */.U4('link-closed', 'the link to the enclave is closed', { cause: reason });
        for (const id of [...this.#pending.keys()])
            this.#settle(id)?.reject(this.#closed);
        this.#onEnd();
    }
    #settle(id) {
        const pending = this.#pending.get(id);
        this.#pending.delete(id);
        clearTimeout(pending?.timer);
        return pending;
    }
}
/** A link within the process: real frames over a pair of streams, one end for the parent, one for the enclave. */
function linkedPair() {
    const [ours, theirs] = (0,external_node_stream_.duplexPair)();
    return { link: new StreamLink(ours), stream: theirs };
}

;// CONCATENATED MODULE: ./lib/enclave/parent/lasting-link.js
// SPDX-License-Identifier: Apache-2.0
// A link that outlives its streams: when the enclave or the bridge to it goes away, the parent asks for it again, ever
// more patiently, and introduces itself anew. Meanwhile every question fails at once.





/** Between two tries: doubled after each failure, and never in step with other parents. */
const backoff = { firstMs: 100, mostMs: 5000 };
/** A bridge that takes a connection and then says nothing is as good as none. */
const connectTimeoutMs = 10_000;
class LastingLink {
    #options;
    #delays;
    #current;
    #delayMs;
    #timer;
    #closed = false;
    constructor(options) {
        this.#options = options;
        this.#delays = options.backoff ?? backoff;
        this.#delayMs = this.#delays.firstMs;
    }
    get connected() {
        return this.#current !== undefined;
    }
    /** Resolves after the first try, whatever came of it. */
    async start() {
        await this.#connect();
    }
    async ask(type, question) {
        if (!this.#current)
            throw new errors/* OccError */.U4('link-closed', 'the enclave is not connected');
        return this.#current.ask(type, question);
    }
    close() {
        this.#closed = true;
        clearTimeout(this.#timer);
        this.#current?.close();
    }
    async #connect() {
        const stream = await this.#options.open().catch(() => undefined);
        if (this.#closed)
            return void stream?.destroy();
        if (!stream)
            return this.#again();
        const since = performance.now();
        const { timeoutMs } = this.#options;
        this.#current = new StreamLink(stream, {
            ...(timeoutMs !== undefined && { timeoutMs }),
            onEnd: () => {
                this.#current = undefined;
                // Only a connection that lasted shows that the next try need not wait.
                if (performance.now() - since > this.#delays.mostMs)
                    this.#delayMs = this.#delays.firstMs;
                this.#options.onConnection(false);
                this.#again();
            },
        });
        this.#options.onConnection(true);
    }
    #again() {
        if (this.#closed)
            return;
        const delayMs = (0,external_node_crypto_.randomInt)(Math.ceil(this.#delayMs / 2), this.#delayMs + 1);
        this.#delayMs = Math.min(this.#delayMs * 2, this.#delays.mostMs);
        this.#timer = setTimeout(() => void this.#connect(), delayMs);
    }
}
/** Opens a stream to the enclave. @throws whatever the system says */
async function lasting_link_openStream(address) {
    const socket = connect({ ...address, ...('port' in address && { noDelay: true }) });
    try {
        await once(socket, 'connect', { signal: AbortSignal.timeout(connectTimeoutMs) });
        return socket;
    }
    catch (fault) {
        socket.destroy();
        throw fault;
    }
}

// EXTERNAL MODULE: ./node_modules/pino/pino.js
var pino = __webpack_require__(65005);
;// CONCATENATED MODULE: ./lib/enclave/parent/log.js
// SPDX-License-Identifier: Apache-2.0
// The operator's log: one JSON object a line, with members from a closed set. Bodies, headers, names, digests and keys
// are never handed to it; what a failure says of them in its words is blotted out.

/** @param level `info` has a line per request, `warn` one per failure of ours */
function openLog(target, level, now) {
    const options = { level, base: null, timestamp: () => `,"time":${now()}` };
    return (0,pino.pino)({ ...options, redact: { paths: sensitive, censor: blot } }, target);
}
/** For whoever gave no target. */
const silent = (0,pino.pino)({ level: 'silent' }, { write: () => undefined });
const blot = '…';
const sensitive = ['authorization', 'identityToken', 'token', 'key', 'body', 'headers', '*.authorization', '*.token'];
/** Tokens, keys, digests and anything else that is long and without a blank. */
const secrets = /[\w+/=.:~-]{24,}/g;
/** Foreign words stand in quotation marks, in messages as in JSON. */
const quoted = /"(?:[^"\\]|\\.)*"?/g;
/** A failure in words that may be written down: message and causes in one line. */
function wordsOf(fault) {
    const messages = [];
    for (let at = fault; at instanceof Error && messages.length < 5; at = at.cause)
        messages.push(at.message);
    return messages.join(': ').replace(quoted, blot).replace(secrets, blot).slice(0, 1000);
}

;// CONCATENATED MODULE: ./lib/enclave/parent/connections.js
class Connections {
    /** Each open connection with the number of its requests that are not answered yet. */
    #open = new Map();
    #closing = false;
    constructor(server) {
        server.on('connection', (socket) => {
            if (this.#closing)
                socket.destroy();
            this.#open.set(socket, 0);
            socket.on('close', () => this.#open.delete(socket));
        });
        server.on('request', ({ socket }, response) => {
            this.#count(socket, 1);
            response.on('close', () => this.#count(socket, -1));
        });
    }
    /** From now on every connection ends with the answer it waits for. */
    close() {
        this.#closing = true;
        for (const [socket, waiting] of this.#open)
            if (waiting === 0)
                socket.destroy();
    }
    #count(socket, change) {
        const waiting = this.#open.get(socket);
        if (waiting === undefined)
            return;
        this.#open.set(socket, waiting + change);
        if (this.#closing && waiting + change === 0)
            socket.destroySoon();
    }
}

;// CONCATENATED MODULE: ./lib/enclave/parent/acknowledgements.js
// SPDX-License-Identifier: Apache-2.0
// Acknowledgements: the enclave keeps what it signed until it hears that the proofs are kept outside. Many share one
// message, and what the enclave could not be told is told when it is next met.

/** Nobody waits for an acknowledgement; the enclave has room for those of many seconds. */
const gatheredMs = 20;
class Acknowledgements {
    #link;
    #store;
    #waiting = [];
    #timer;
    #sending = Promise.resolve();
    constructor(link, store) {
        this.#link = link;
        this.#store = store;
    }
    /** The proofs of this commit are kept. */
    add(commitId) {
        this.#waiting.push(commitId);
        this.#timer ??= setTimeout(() => void this.flush(), gatheredMs);
    }
    /** Tells the enclave of everything it may not know yet, also of what a former life kept. */
    async resume() {
        for (let said = maxBatch; said === maxBatch;) {
            const commitIds = await this.#store.unacknowledged(maxBatch);
            if (commitIds.length === 0 || !(await this.#tell(commitIds)))
                return;
            said = commitIds.length;
        }
    }
    /** Resolves when what was added has been said, or could not be. */
    flush() {
        clearTimeout(this.#timer);
        this.#timer = undefined;
        const commitIds = this.#waiting;
        this.#waiting = [];
        this.#sending = this.#sending.then(async () => {
            for (let at = 0; at < commitIds.length; at += maxBatch)
                await this.#tell(commitIds.slice(at, at + maxBatch));
        });
        return this.#sending;
    }
    /** False when the enclave or the store could not be told: the store still lists them, for the next meeting. */
    async #tell(commitIds) {
        try {
            await this.#link.ask('acknowledge', { commitIds });
            await this.#store.acknowledged(commitIds);
            return true;
        }
        catch {
            return false;
        }
    }
}

;// CONCATENATED MODULE: ./lib/enclave/parent/acquaintance.js
// SPDX-License-Identifier: Apache-2.0
// Whether parent and enclave know each other: introduced anew after every connection, tried again while it fails.

/** An introduction that failed may work later: the store has room again, the enclave has time. */
const againMs = 5000;
class Acquaintance {
    #options;
    /** Counts connections: what was begun on an earlier one no longer matters. */
    #connection = 0;
    #introduced = false;
    #timer;
    constructor(options) {
        this.#options = options;
    }
    get introduced() {
        return this.#introduced;
    }
    /** There is a new connection. Resolves after the first try, with why it failed. */
    async meet() {
        this.part();
        const connection = this.#connection;
        try {
            await this.#options.introduce();
            if (connection === this.#connection)
                this.#introduced = true;
            return undefined;
        }
        catch (fault) {
            const failure = (0,errors/* asOccError */.WP)(fault);
            if (connection !== this.#connection)
                return failure;
            this.#options.onFailure(failure);
            this.#timer = setTimeout(() => void this.meet(), this.#options.againMs ?? againMs).unref();
            return failure;
        }
    }
    /** The connection is gone. */
    part() {
        this.#connection += 1;
        this.#introduced = false;
        clearTimeout(this.#timer);
    }
}

;// CONCATENATED MODULE: ./lib/enclave/parent/idempotency.js
// SPDX-License-Identifier: Apache-2.0
// Idempotency: one key, one commit, however often it is asked for (SPEC.md §11). A key is turned into the name of its
// commit, the same for the enclave and the store; what is known under that name decides what a request gets.




/** As long as the longest retry budget of a client, with room to spare. */
const keptMs = 60 * 60 * 1000;
/** Without API keys a key must not be guessable, or one client could read another's proofs: 128 bits, base64url. */
const unguessable = /^[A-Za-z0-9_-]{22,200}$/;
const visible = /^[\x21-\x7e]{1,200}$/;
/** @throws OccError `bad-request` for a key that is not one */
function commitIdOf({ owner }, chainId, key) {
    if (!(owner === undefined ? unguessable : visible).test(key)) {
        throw new errors/* OccError */.U4('bad-request', 'Idempotency-Key: expected 22 to 200 of [A-Za-z0-9_-]', {
            hint: 'Use 128 random bits in base64url, 22 characters.',
        });
    }
    return (0,proof_bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,canonical/* canonicalize */.dw)({ owner, chainId, key })));
}
/** What makes two requests the same: everything but token and slots. `form` is how the answer will look. */
function idempotency_fingerprintOf(request, form) {
    const { slotIds: _slots, identityToken: _token, ...essence } = request;
    return (0,proof_bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,canonical/* canonicalize */.dw)({ form, request: essence })));
}
/**
 * The answer that is kept; undefined where the enclave has to be asked.
 * @throws OccError `idempotency-mismatch`, `answer-forgotten`, `chain-closed`, `epoch-ended`
 */
function keptAnswer(known, fingerprint) {
    if (!known)
        return undefined;
    checkSame(known.fingerprint, fingerprint);
    switch (known.state) {
        case 'answered':
            return known.proofs;
        case 'cut':
            throw cutShort(known.code);
        case 'forgotten':
            throw new errors/* OccError */.U4('answer-forgotten', 'Idempotency-Key: the request was committed, its answer is not kept');
        case 'open':
            return undefined;
    }
}
/** @throws OccError `idempotency-mismatch` */
function checkSame(before, now) {
    if (before === now)
        return;
    throw new errors/* OccError */.U4('idempotency-mismatch', 'Idempotency-Key: expected the same request as before, got another');
}
/** Some of the digests were committed before the chain ended; the listing of the chain has their proofs. */
function cutShort(code) {
    return new errors/* OccError */.U4(code, 'the chain ended while this request was interrupted: not all of it was committed');
}

;// CONCATENATED MODULE: ./lib/enclave/parent/commits.js
// SPDX-License-Identifier: Apache-2.0
// A commit as the parent carries it: slots in one message, digests in a later one; written down before it is forwarded
// and answered after its proofs are kept. Whenever the parent dies in between, the next one asks for the same commit.



/** Refusals that come before anything is reserved, although their status says that it is the service's fault. */
const nothingSigned = new Set(['chains-exhausted', 'not-configured']);
/** Commits of a former life that are asked for at once. */
const resumedAtOnce = 32;
class Commits {
    #options;
    /** Names of the commits that are being carried, each with what it asks for. */
    #running = new Map();
    constructor(options) {
        this.#options = options;
    }
    /**
     * The proofs as JSON text, in the order of the digests: new ones, or the same bytes as before.
     * @throws OccError `in-flight`, `idempotency-mismatch`, `answer-forgotten`, `chain-closed`, `epoch-ended`,
     *   `unavailable` where the request could not be written down; the enclave's code; as {@link EnclaveLink.ask}
     */
    async answer(job) {
        const { client, chainId, request, form, key } = job;
        if (key === undefined)
            return this.#carry(job, (0,external_node_crypto_.randomUUID)(), undefined);
        const commitId = commitIdOf(client, chainId, key);
        const fingerprint = idempotency_fingerprintOf(request, form);
        if (this.#running.has(commitId)) {
            checkSame(this.#running.get(commitId), fingerprint);
            throw new errors/* OccError */.U4('in-flight', 'Idempotency-Key: the request is being answered');
        }
        return this.#alone(commitId, fingerprint, async () => {
            const kept = keptAnswer(await this.#options.store.commitOf(commitId), fingerprint);
            if (kept === undefined)
                return this.#carry(job, commitId, fingerprint);
            this.#options.onReplay?.();
            return kept;
        });
    }
    /** Asks again for everything that was written down and has no answer. The enclave hands out what it had signed. */
    async resume() {
        for (let after = ''; after !== undefined;) {
            const entries = await this.#options.store.openCommits(resumedAtOnce, after);
            await Promise.all(entries.map((entry) => this.#resumeOne(entry)));
            after = entries.at(-1)?.commitId;
        }
    }
    async #resumeOne({ commitId, fingerprint, question }) {
        if (this.#running.has(commitId))
            return;
        await this.#alone(commitId, fingerprint, () => this.#settle(question)).catch((fault) => {
            const failure = (0,errors/* asOccError */.WP)(fault);
            if (!isRefusal(failure))
                this.#options.onUnsettled?.(failure);
        });
    }
    async #alone(commitId, fingerprint, work) {
        this.#running.set(commitId, fingerprint);
        try {
            return await work();
        }
        finally {
            this.#running.delete(commitId);
        }
    }
    async #carry(job, commitId, fingerprint) {
        const { link, store, now, wastedSlots } = this.#options;
        if (link.connected === false)
            throw new errors/* OccError */.U4('link-closed', 'the enclave is not connected');
        const taken = await this.#slots(job);
        const question = questionOf(job, commitId, taken);
        const expires = now() + keptMs;
        await store.journal({ commitId, ...(fingerprint !== undefined && { fingerprint }), expires, question });
        const { identityToken } = job.request;
        const whole = { ...question, ...(identityToken !== undefined && { identityToken }) };
        return this.#settle(whole).catch((fault) => {
            const ours = taken.holder !== job.client.holder;
            if (ours && isRefusal((0,errors/* asOccError */.WP)(fault)))
                wastedSlots.add(job.client.holder, taken.slotIds.length);
            throw fault;
        });
    }
    async #settle(question) {
        const { store, acknowledgements, onKept } = this.#options;
        const { commitId, chainId, owner } = question;
        const { proofs, cut } = await this.#ask(question);
        const text = JSON.stringify(proofs);
        const count = proofs.length;
        const place = { chainId, ...(owner !== undefined && { owner }) };
        const batch = await store.keep(commitId, { ...place, count, proofs: text, ...(cut && { cut }) });
        acknowledgements.add(commitId);
        onKept?.(batch, proofs);
        if (cut)
            throw cutShort(cut);
        return text;
    }
    async #ask(question) {
        const { link, store } = this.#options;
        const result = await link.ask('commit', question).catch(async (fault) => {
            // Nothing was signed: the same key may carry another try.
            if (fault instanceof errors/* OccError */.U4 && isRefusal(fault))
                await store.withdraw(question.commitId);
            throw fault;
        });
        const [expected, got] = [question.items.length, result.proofs.length];
        if (result.cut ? got <= expected : got === expected)
            return result;
        throw new errors/* OccError */.U4('frame-invalid', `commit: expected ${expected} proofs, got ${got}`);
    }
    /** Slots the client took, or fresh ones for this request alone: nobody else can name their holder. */
    async #slots({ client, chainId, request }) {
        if (request.slotIds)
            return { slotIds: request.slotIds, holder: client.holder };
        this.#options.wastedSlots.check(client.holder);
        const holder = `request/${(0,external_node_crypto_.randomUUID)()}`;
        const count = request.digests.length;
        const wanted = { holder, ...ownerOf(client), chainId, count, reply: 'ids' };
        const { slotIds } = await this.#options.link.ask('allocateSlots', wanted);
        if (slotIds.length === count)
            return { slotIds, holder };
        throw new errors/* OccError */.U4('frame-invalid', `allocateSlots: expected ${count} slots, got ${slotIds.length}`);
    }
}
function questionOf({ client, chainId, request }, commitId, { slotIds, holder }) {
    const { digests, names, attestation, agency, attribution, policy, metadata } = request;
    return {
        commitId,
        holder,
        ...ownerOf(client),
        chainId,
        items: digests.map(({ digestB64 }, at) => ({
            slotId: slotIds[at] ?? '',
            digestB64,
            ...(names?.[at] && { nameHashesB64: names[at] }),
        })),
        ...(attestation && { attestation }),
        ...(agency && { agency }),
        ...(attribution && { attribution }),
        ...(policy && { policy }),
        ...(metadata && { metadata }),
    };
}
function ownerOf({ owner }) {
    return owner === undefined ? {} : { owner };
}
function isRefusal({ status, code }) {
    return status < 500 || nothingSigned.has(code);
}

;// CONCATENATED MODULE: ./lib/enclave/parent/introduction.js
// SPDX-License-Identifier: Apache-2.0
// Introduction: what the parent does whenever it meets an enclave. It configures one that is new, keeps the boot proof,
// says what was kept, and asks again for what it never had an answer to.



/** @throws OccError `usage` when the enclave refuses the configuration; as {@link EnclaveLink.ask} */
async function introduce(options) {
    const { link, store, acknowledgements, commits } = options;
    const { bootProof } = (await configureNew(link, options.config)) ?? (await link.ask('boot', {}));
    if (bootProof) {
        const boot = (0,proof_boot/* parseBootProof */.E)(bootProof);
        const bootB64 = (0,proof_boot/* bootHash */.po)(boot);
        await store.keepBootProof(boot, bootB64);
        options.onBootProof?.(boot, bootB64);
        compare(boot, options);
    }
    await acknowledgements.resume();
    await commits.resume();
}
/** Undefined for an enclave that was configured before. @throws OccError `usage` when it will not have this one */
async function configureNew(link, config) {
    try {
        return await link.ask('configure', { config });
    }
    catch (cause) {
        if (!(cause instanceof errors/* OccError */.U4) || cause.status >= 500)
            throw cause;
        if (cause.code === 'already-configured')
            return undefined;
        throw new errors/* OccError */.U4('usage', `the enclave refused its configuration: ${cause.message}`, {
            hint: 'Correct the configuration and start the enclave anew: it takes one for life.',
            cause,
        });
    }
}
/** An enclave is configured once for life, maybe by another parent: what is in force stands in its boot proof. */
function compare({ manifest }, { config, warn }) {
    if ((0,canonical/* canonicalizeToString */.Hr)(manifest.config) === (0,canonical/* canonicalizeToString */.Hr)(config))
        return;
    warn('the enclave was configured differently before; its configuration stays until it is started anew');
}

;// CONCATENATED MODULE: ./lib/enclave/parent/wasted-slots.js
// SPDX-License-Identifier: Apache-2.0
// Slots the parent took for a commit that was then refused: they stay open inside until they expire, and their holder
// was this one request. Counted here per client, or a flood of refused commits would leave no slots for anybody.

/** Eight refused batches of the largest size: a client that errs more than that has to wait. */
const defaultMost = 8000;
class WastedSlots {
    #options;
    /** Clients are as many as there are API keys. */
    #byHolder = new Map();
    constructor(options) {
        this.#options = options;
    }
    /** @throws OccError `slots-exhausted` */
    check(holder) {
        const wasted = this.#byHolder.get(holder);
        if (!wasted)
            return;
        if (wasted.until <= this.#options.now())
            this.#byHolder.delete(holder);
        else if (wasted.count >= (this.#options.most ?? defaultMost)) {
            throw new errors/* OccError */.U4('slots-exhausted', 'expected fewer refused commits: their slots have to expire first');
        }
    }
    add(holder, count) {
        const before = this.#byHolder.get(holder)?.count ?? 0;
        this.#byHolder.set(holder, { count: before + count, until: this.#options.now() + this.#options.ttlMs });
    }
}

;// CONCATENATED MODULE: ./lib/enclave/parent/enclave-side.js









/** A parent starts even when its enclave is slow: it says that it is not ready. */
const startMs = 5000;
class EnclaveSide {
    link;
    commits;
    #options;
    #acknowledgements;
    #acquaintance;
    #meeting = Promise.resolve(undefined);
    #hasBootProof = false;
    constructor(options) {
        this.#options = options;
        const { source, store, config, metrics, log, now, onKept } = options;
        this.link = 'ask' in source ? source : new LastingLink({ ...source, onConnection: (up) => this.#connection(up) });
        this.#acknowledgements = new Acknowledgements(this.link, store);
        this.commits = new Commits({
            ...{ link: this.link, store, now, acknowledgements: this.#acknowledgements },
            wastedSlots: new WastedSlots({ ttlMs: config.slotTtlMs, now, most: options.mostWastedSlots }),
            onKept(batch, proofs) {
                metrics.proofs.inc(proofs.length);
                onKept?.(batch, proofs);
            },
            onReplay: () => metrics.replays.inc(),
            onUnsettled(fault) {
                metrics.unsettled.inc();
                log.warn({ code: fault.code, words: wordsOf(fault) }, 'a commit that nobody waits for is not settled');
            },
        });
        this.#acquaintance = new Acquaintance({
            introduce: () => this.#introduce(),
            onFailure: (fault) => log.warn({ code: fault.code, words: wordsOf(fault) }, 'the enclave is not ready'),
        });
    }
    /** Resolves after the first try to meet the enclave. @throws OccError `usage` when it refuses its configuration */
    async start() {
        if (this.link instanceof LastingLink)
            await this.link.start();
        else
            this.#connection(true);
        const fault = await Promise.race([this.#meeting, (0,external_node_timers_promises_.setTimeout)(startMs, undefined, { ref: false })]);
        if (fault?.code === 'usage')
            throw fault;
    }
    get features() {
        const { issuers } = this.#options.config;
        return [
            ...['slots', 'names', 'checkpoint', 'idempotency'],
            ...(this.#hasBootProof ? ['boot'] : []),
            ...(issuers.length > 0 ? ['identity'] : []),
        ];
    }
    /** @throws OccError while requests should go elsewhere */
    async checkReady() {
        if (!this.#acquaintance.introduced)
            throw new errors/* OccError */.U4('unavailable', 'the enclave is not ready');
        await this.#options.store.check();
        const { ended } = await this.link.ask('health', {});
        if (ended)
            throw new errors/* OccError */.U4('unavailable', 'the epoch has ended');
    }
    /** Says what is still to be said, and lets go of a link of its own. */
    async close() {
        this.#acquaintance.part();
        await this.#acknowledgements.flush();
        if (this.link instanceof LastingLink)
            this.link.close();
    }
    #connection(up) {
        const { metrics, log } = this.#options;
        metrics.connected.set(up ? 1 : 0);
        if (up)
            metrics.connections.inc();
        log.info({ up }, 'the link to the enclave');
        if (up)
            this.#meeting = this.#acquaintance.meet();
        else
            this.#acquaintance.part();
    }
    async #introduce() {
        const { store, config, log, onBootProof } = this.#options;
        await introduce({
            ...{ link: this.link, store, config, commits: this.commits, acknowledgements: this.#acknowledgements },
            onBootProof: (boot, bootB64) => {
                this.#hasBootProof = true;
                onBootProof?.(boot, bootB64);
            },
            warn: (message) => log.warn(message),
        });
    }
}

// EXTERNAL MODULE: ./node_modules/fastify/fastify.js
var fastify = __webpack_require__(16703);
;// CONCATENATED MODULE: ./lib/enclave/parent/bodies.js
// SPDX-License-Identifier: Apache-2.0
// Bodies: JSON read strictly, raw artifacts hashed as they arrive and never kept. Both bounded.



/** A batch of 1,000 digests with slots takes 150 KB; the rest is for names and metadata. */
const maxJsonBodyBytes = 1024 * 1024;
/** Raw artifacts are a convenience for small files; larger ones are hashed where they are and sent as digests. */
const maxRawBodyBytes = 64 * 1024 * 1024;
/** An artifact that was sent as it is. */
class RawArtifact {
    digestB64;
    constructor(digestB64) {
        this.digestB64 = digestB64;
    }
}
/** Strict JSON instead of fastify's own parser, and nothing else. */
function readJsonBodies(server) {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: maxJsonBodyBytes }, async (_request, body) => (0,json/* parseJson */.q)(body, maxJsonBodyBytes));
}
/** Lets the routes of `server` take raw artifacts too; their body is a {@link RawArtifact}. */
function readRawBodies(server) {
    server.addContentTypeParser('application/octet-stream', { bodyLimit: maxRawBodyBytes }, async (_request, payload) => hashRaw(payload));
}
function hashRaw(payload) {
    return new Promise((resolve, reject) => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let length = 0;
        payload.on('data', (chunk) => {
            length += chunk.length;
            // What is too long is read on and dropped, so that the client hears why.
            if (length <= maxRawBodyBytes)
                hash.update(chunk);
            else
                reject(new errors/* OccError */.U4('body-too-large', `expected at most ${maxRawBodyBytes} bytes, got more`, { hint }));
        });
        payload.on('end', () => resolve(new RawArtifact(hash.digest('base64'))));
        payload.on('error', (cause) => reject(new errors/* OccError */.U4('bad-request', 'expected a whole body', { cause })));
        payload.on('close', () => reject(new errors/* OccError */.U4('bad-request', 'expected a whole body, got a part of it')));
    });
}
const hint = 'Hash the file and send the digest as JSON.';

;// CONCATENATED MODULE: ./lib/enclave/parent/failures.js

/** Seconds until another try makes sense. */
const retryAfter = 1;
/** Fastify's own refusals that clients cause. */
const frameworkCodes = {
    FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
    FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-request',
    FST_ERR_CTP_INVALID_JSON_BODY: 'json-invalid',
    FST_ERR_CTP_EMPTY_JSON_BODY: 'json-invalid',
    FST_ERR_BAD_URL: 'bad-request',
    FST_ERR_ASYNC_CONSTRAINT: 'bad-request',
    FST_ERR_MAX_PARAM_LENGTH: 'bad-request',
};
/** Any failure as one of ours. */
function failureOf(fault) {
    const framework = fault instanceof Error && 'code' in fault ? frameworkCodes[String(fault.code)] : undefined;
    return framework ? new errors/* OccError */.U4(framework, fault.message) : (0,errors/* asOccError */.WP)(fault);
}
/** The body of an answer that says no. */
function describeFailure({ code, message, status }) {
    if (status < 500)
        return { error: message, code };
    if (status === 503)
        return { error: 'the service cannot do this now', code };
    return { error: 'internal server error', code: 'internal' };
}
/** Answers with a failure. */
function sendFailure(reply, failure) {
    const status = failure.status === 502 || failure.status === 504 ? 500 : failure.status;
    if ((status === 429 || status === 503) && !reply.hasHeader('retry-after'))
        reply.header('retry-after', retryAfter);
    if (status === 401)
        reply.header('www-authenticate', 'Bearer');
    return reply
        .code(status)
        .type('application/json')
        .send(JSON.stringify(describeFailure(failure)));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
// EXTERNAL MODULE: ./lib/src/proof/bundle.js
var proof_bundle = __webpack_require__(80851);
;// CONCATENATED MODULE: ./lib/enclave/parent/answers.js
// SPDX-License-Identifier: Apache-2.0
// What clients are answered (SPEC.md §11), as it is published. Statements of the enclave are described, never read: the
// parent relays them, and whoever needs to believe them verifies them.








/** What this service does beyond the historic one; clients rely on nothing that is not listed. */
const features = ['slots', 'names', 'idempotency', 'boot', 'identity', 'checkpoint'];
const errorSchema = schemas/* strictObject */.rej({
    error: schemas/* string */.YjP(),
    code: schemas/* enum */.k5n(errors/* errorCodes */.fv),
});
const proofsSchema = schemas/* array */.YOg(proof_proof/* proofSchema */.A_);
/** For an artifact that was sent as it is: the shape of the seeds' demo service. */
const rawCommitSchema = schemas/* strictObject */.rej({
    proof: proof_proof/* proofSchema */.A_,
    digestB64: schema/* base64Of32 */.Y8,
    counter: schemas/* optional */.lqM(schema/* counter */.hJ),
});
const oneSlotSchema = schemas/* strictObject */.rej({ slotId: schema/* nonce */.KU, slot: proof_slot/* slotSchema */.U0, chainId: schema/* chainId */.tL });
const slotsSchema = schemas/* strictObject */.rej({ slots: schemas/* array */.YOg(proof_slot/* slotSchema */.U0), chainId: schema/* chainId */.tL });
const challengeAnswerSchema = schemas/* strictObject */.rej({ challengeB64: schema/* base64Of32 */.Y8, epochId: schema/* base64Of32 */.Y8 });
const keySchema = schemas/* strictObject */.rej({
    publicKeyB64: schema/* base64Of32 */.Y8,
    measurement: schema/* label */.Pf,
    enforcement: schemas/* enum */.k5n(proof_proof/* enforcements */.g2),
    epochId: schema/* base64Of32 */.Y8,
    features: schemas/* array */.YOg(schemas/* enum */.k5n(features)),
});
/** A part of a chain as a bundle that can be verified as it is. */
const chainSchema = schemas/* strictObject */.rej({
    mediaType: schemas/* literal */.euz(proof_bundle/* bundleMediaType */.l5),
    subjects: schemas/* array */.YOg(schemas/* unknown */.L5J()).check(api/* _maxLength */.Eb(0)),
    proofs: proofsSchema,
    bootProofs: schemas/* array */.YOg(proof_boot/* bootProofSchema */.a9),
    checkpoints: schemas/* array */.YOg(proof_checkpoint/* checkpointSchema */.ot),
});
const checkpointAnswerSchema = schemas/* strictObject */.rej({ checkpoint: proof_checkpoint/* checkpointSchema */.ot });
/** The end of an epoch; as it is, the body of `POST /handover` at the successor. */
const handoverAnswerSchema = schemas/* strictObject */.rej({
    bootProof: proof_boot/* bootProofSchema */.a9,
    chains: schemas/* array */.YOg(schemas/* strictObject */.rej({ checkpoint: proof_checkpoint/* checkpointSchema */.ot, owner: schemas/* optional */.lqM(schema/* label */.Pf) })),
    next: schemas/* optional */.lqM(schemas/* int */.Whr()),
});
const adoptionSchema = schemas/* strictObject */.rej({ adopted: schemas/* int */.Whr() });
const statuses = ['pass', 'fail', 'not-asked', 'not-reached'];
const verificationAnswerSchema = schemas/* strictObject */.rej({
    valid: schemas/* boolean */.zMY(),
    reason: schemas/* optional */.lqM(schemas/* string */.YjP()),
    checks: schemas/* array */.YOg(schemas/* strictObject */.rej({
        id: schemas/* string */.YjP(),
        status: schemas/* enum */.k5n(statuses),
        reason: schemas/* optional */.lqM(schemas/* string */.YjP()),
        expected: schemas/* optional */.lqM(schemas/* string */.YjP()),
        actual: schemas/* optional */.lqM(schemas/* string */.YjP()),
    })),
});
const healthSchema = schemas/* strictObject */.rej({ ok: schemas/* literal */.euz(true) });
const readySchema = schemas/* strictObject */.rej({ ready: schemas/* literal */.euz(true) });
/** Schemas that have a name of their own in the published description. */
const answers_named = registries/* registry */.u5();
answers_named.add(errorSchema, { id: 'Error' });
answers_named.add(proof_proof/* proofSchema */.A_, { id: 'Proof' });
answers_named.add(proof_slot/* slotSchema */.U0, { id: 'Slot' });
answers_named.add(proof_boot/* bootProofSchema */.a9, { id: 'BootProof' });
answers_named.add(proof_checkpoint/* checkpointSchema */.ot, { id: 'Checkpoint' });

;// CONCATENATED MODULE: ./lib/enclave/parent/requests.js
// SPDX-License-Identifier: Apache-2.0
// What clients may ask (SPEC.md §11): one schema for each body and query, from which the parser and the published
// description both come. What this service cannot do is refused by name, never ignored.







const list = (item) => schemas/* array */.YOg(item).check(api/* _minLength */.m9(1, 'at least one'));
const digestSchema = schemas/* strictObject */.rej({ digestB64: schema/* base64Of32 */.Y8, hashAlg: schemas/* literal */.euz('sha256') });
const commitSchema = schemas/* strictObject */.rej({
    digests: list(digestSchema),
    chainId: schemas/* optional */.lqM(schema/* chainId */.tL),
    slotIds: schemas/* optional */.lqM(list(schema/* nonce */.KU)),
    attestation: schemas/* optional */.lqM(schemas/* enum */.k5n(['proof', 'boot'])),
    names: schemas/* optional */.lqM(list(nameHashes)),
    metadata: schemas/* optional */.lqM(metadataSchema),
    attribution: schemas/* optional */.lqM(attributionSchema),
    policy: schemas/* optional */.lqM(policyBindingSchema),
    identityToken: schemas/* optional */.lqM(identityToken),
    agency: schemas/* optional */.lqM(proof_agency/* agencySchema */.zL),
});
/** Members of the historic service that meant something else. Ignoring one would break a promise. */
const unsupported = {
    principal: 'principals are never issued; use attribution or metadata',
    prevProofId: 'the enclave alone decides which proof comes before',
};
/** @throws OccError `bad-request`, `too-many` */
function readCommitRequest(body) {
    for (const [member, why] of Object.entries(unsupported)) {
        if (typeof body === 'object' && body !== null && Object.hasOwn(body, member)) {
            throw new errors/* OccError */.U4('bad-request', `${member}: ${why}`);
        }
    }
    const request = (0,schema/* readBySchema */.RZ)(commitSchema, body, 'bad-request', 'commit');
    const { digests, slotIds, names } = request;
    checkCount(digests.length);
    if (slotIds)
        checkSlots(slotIds, digests.length);
    if (names && !slotIds)
        throw new errors/* OccError */.U4('bad-request', 'names: expected slotIds with them, since names hash a slot');
    if (names && names.length !== digests.length) {
        throw new errors/* OccError */.U4('bad-request', 'names: expected one list of name hashes for every digest');
    }
    if (!fitsCopies(request, digests.length)) {
        const what = 'metadata, policy and attribution, which every proof repeats';
        throw new errors/* OccError */.U4('too-many', `${what}: expected at most ${maxCopiedBytes} bytes in all proofs together`);
    }
    return request;
}
function checkCount(count) {
    if (count > maxBatch)
        throw new errors/* OccError */.U4('too-many', `digests: expected at most ${maxBatch}, got ${count}`);
}
function checkSlots(slotIds, count) {
    if (slotIds.length === count && new Set(slotIds).size === count)
        return;
    throw new errors/* OccError */.U4('bad-request', 'slotIds: expected one slot of its own for every digest');
}
const allocationSchema = schemas/* strictObject */.rej({
    count: schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _gte */.qm(1, 'at least 1'), api/* _lte */.Zm(maxBatch, `at most ${maxBatch}`))),
    chainId: schemas/* optional */.lqM(schema/* chainId */.tL),
});
/** @param body undefined when the request had none @throws OccError `bad-request` */
function readAllocationRequest(body) {
    return (0,schema/* readBySchema */.RZ)(allocationSchema, body ?? {}, 'bad-request', 'allocate-slot');
}
const challengeSchema = schemas/* strictObject */.rej({
    digests: list(digestSchema),
    slotIds: list(schema/* nonce */.KU),
    chainId: schemas/* optional */.lqM(schema/* chainId */.tL),
    policy: schemas/* optional */.lqM(policyBindingSchema),
});
/** @throws OccError `bad-request`, `too-many` */
function readChallengeRequest(body) {
    const request = (0,schema/* readBySchema */.RZ)(challengeSchema, body, 'bad-request', 'challenge');
    checkCount(request.digests.length);
    checkSlots(request.slotIds, request.digests.length);
    return request;
}
const checkpointRequestSchema = schemas/* strictObject */.rej({
    chainId: schema/* chainId */.tL,
    nonceB64: schema/* nonce */.KU,
    close: schemas/* optional */.lqM(schemas/* boolean */.zMY()),
    identityToken: schemas/* optional */.lqM(identityToken),
});
/** @throws OccError `bad-request` */
function readCheckpointRequest(body) {
    return (0,schema/* readBySchema */.RZ)(checkpointRequestSchema, body, 'bad-request', 'checkpoint');
}
/** With `chains`, the answer of a former epoch's handover: the one asked takes its chains over. */
const handoverSchema = schemas/* strictObject */.rej({
    bootProof: schema/* anyObject */.aH,
    chains: schemas/* optional */.lqM(list(endedChain).check(api/* _maxLength */.Eb(maxCheckpoints))),
    from: schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _nonnegative */.UI())),
});
/** @throws OccError `bad-request` */
function readHandoverRequest(body) {
    return (0,schema/* readBySchema */.RZ)(handoverSchema, body, 'bad-request', 'handover');
}
/** Base64 as it stands in proofs, or base64url: a plus sign in a query is a blank. */
const queried = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[A-Za-z0-9+/_-]{43}=?$/, 'base64 or base64url of 32 bytes'));
const bootQuerySchema = schemas/* strictObject */.rej({ publicKey: schemas/* optional */.lqM(queried), epochId: schemas/* optional */.lqM(queried) });
/** @throws OccError `bad-request` */
function readBootQuery(query) {
    const { publicKey, epochId } = (0,schema/* readBySchema */.RZ)(bootQuerySchema, query, 'bad-request', 'boot-proof');
    if ((publicKey === undefined) === (epochId === undefined)) {
        throw new errors/* OccError */.U4('bad-request', 'boot-proof: expected one of publicKey, epochId', {
            hint: 'The latest one is at /boot-proof/latest.',
        });
    }
    return {
        ...(publicKey !== undefined && { publicKeyB64: standard(publicKey) }),
        ...(epochId !== undefined && { epochId: standard(epochId) }),
    };
}
const standard = (text) => `${text.replaceAll('-', '+').replaceAll('_', '/').replace('=', '')}=`;
const chainQuerySchema = schemas/* strictObject */.rej({
    chain: schema/* chainId */.tL,
    /** Where to go on, from the `Link` header of the part before. */
    after: schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _regex */.Fk(/^(?:0|[1-9][0-9]{0,14})$/, 'a number'))),
});
/** @throws OccError `bad-request` */
function readChainQuery(query) {
    const { chain, after } = (0,schema/* readBySchema */.RZ)(chainQuerySchema, query, 'bad-request', 'proofs');
    return { chainId: chain, after: Number(after ?? 0) };
}
const verificationSchema = schemas/* strictObject */.rej({
    proof: schemas/* unknown */.L5J(),
    bytes: schemas/* optional */.lqM(schemas/* string */.YjP()),
    bytesB64: schemas/* optional */.lqM(schemas/* string */.YjP()),
    policy: schemas/* optional */.lqM(schema/* anyObject */.aH),
});
/** `bytes` and `bytesB64` both hold base64; the first is the seeds' name. @throws OccError `bad-request` */
function readVerificationRequest(body) {
    const request = (0,schema/* readBySchema */.RZ)(verificationSchema, body, 'bad-request', 'verify');
    if (request.proof === undefined)
        throw new errors/* OccError */.U4('bad-request', 'verify: expected a proof, got none');
    const { proof, bytes, bytesB64, policy } = request;
    if (bytes !== undefined && bytesB64 !== undefined) {
        throw new errors/* OccError */.U4('bad-request', 'verify: expected bytes or bytesB64, got both');
    }
    const text = bytes ?? bytesB64;
    return {
        proof,
        ...(text !== undefined && { bytes: (0,proof_bytes/* fromBase64 */.Ey)(text, 'bytes') }),
        ...(policy && { policy }),
    };
}

;// CONCATENATED MODULE: ./lib/enclave/parent/operations.js



const operations_json = 'application/json';
const operations_text = 'text/plain';
/** How a workflow shows, without a body, that a chain is its own. */
const tokenHeader = 'OCC-Identity-Token';
const tokenAbout = 'A workflow token for the purpose `list`; needed for chains under `gha/`.';
const operations = {
    commit: {
        ...{ method: 'POST', path: '/commit', access: 'client' },
        summary: 'Commits digests, all or none; or one artifact sent as it is. Answers with a proof each, in order.',
        body: { [operations_json]: commitSchema, 'application/octet-stream': 'bytes' },
        headers: { 'Idempotency-Key': 'For an hour, the same request under the same key gets the same bytes.' },
        answer: { [operations_json]: [proofsSchema, rawCommitSchema] },
        refusals: [403, 409, 413, 415, 422, 503],
    },
    allocateSlot: {
        ...{ method: 'POST', path: '/allocate-slot', access: 'client', bodyOptional: true },
        summary: 'Takes slots: nonce and counter, signed before anybody named a digest.',
        body: { [operations_json]: allocationSchema },
        answer: { [operations_json]: [oneSlotSchema, slotsSchema] },
        refusals: [403, 409, 413, 415, 503],
    },
    challenge: {
        ...{ method: 'POST', path: '/challenge', access: 'client' },
        summary: 'Says what an actor has to sign so that these slots may be used for these digests.',
        body: { [operations_json]: challengeSchema },
        answer: { [operations_json]: [challengeAnswerSchema] },
        refusals: [403, 409, 413, 415, 503],
    },
    key: {
        ...{ method: 'GET', path: '/key', access: 'anybody' },
        summary: 'Who signs, and what this service can do.',
        answer: { [operations_json]: [keySchema] },
        refusals: [503],
    },
    bootProof: {
        ...{ method: 'GET', path: '/boot-proof', access: 'anybody', query: bootQuerySchema },
        summary: 'The boot proof of a key or an epoch.',
        answer: { [operations_json]: [proof_boot/* bootProofSchema */.a9] },
        refusals: [404, 503],
    },
    latestBootProof: {
        ...{ method: 'GET', path: '/boot-proof/latest', access: 'anybody' },
        summary: 'The boot proof of the latest epoch.',
        answer: { [operations_json]: [proof_boot/* bootProofSchema */.a9] },
        refusals: [404, 503],
    },
    proofs: {
        ...{ method: 'GET', path: '/proofs', access: 'client', query: chainQuerySchema },
        summary: 'The proofs of a chain as a bundle, with the timestamps, boot proofs and checkpoints that came since.',
        headers: { [tokenHeader]: tokenAbout },
        answer: { 'application/vnd.occ.bundle.v1+json': [chainSchema] },
        answerHeaders: { Link: 'Where the chain goes on: `</proofs?…>; rel="next"`; absent at its end.' },
        refusals: [403, 404, 409, 503],
    },
    checkpoint: {
        ...{ method: 'POST', path: '/checkpoint', access: 'client' },
        summary: 'Signs how long a chain is now; with `close` it ends there.',
        body: { [operations_json]: checkpointRequestSchema },
        answer: { [operations_json]: [checkpointAnswerSchema] },
        refusals: [403, 404, 409, 413, 415, 503],
    },
    handover: {
        ...{ method: 'POST', path: '/handover', access: 'operator' },
        summary: 'Ends the epoch in favour of the one whose boot proof this is; or takes over what such an end answered.',
        body: { [operations_json]: handoverSchema },
        answer: { [operations_json]: [handoverAnswerSchema, adoptionSchema] },
        refusals: [403, 404, 409, 413, 415, 503],
    },
    verify: {
        ...{ method: 'POST', path: '/verify', access: 'anybody' },
        summary: 'Verifies a proof. A convenience: whoever relies on the answer relies on this service.',
        body: { [operations_json]: verificationSchema },
        answer: { [operations_json]: [verificationAnswerSchema] },
        refusals: [413, 415],
    },
    health: {
        ...{ method: 'GET', path: '/health', access: 'anybody', watched: true },
        summary: 'Whether the enclave answers.',
        answer: { [operations_json]: [healthSchema] },
        refusals: [503],
    },
    ready: {
        ...{ method: 'GET', path: '/ready', access: 'anybody', watched: true },
        summary: 'Whether requests should be sent here: the enclave is configured and the store can be written.',
        answer: { [operations_json]: [readySchema] },
        refusals: [503],
    },
    metrics: {
        ...{ method: 'GET', path: '/metrics', access: 'anybody', watched: true },
        summary: 'Numbers for Prometheus.',
        answer: { [operations_text]: 'text' },
        refusals: [],
    },
    describe: {
        ...{ method: 'GET', path: '/openapi.json', access: 'anybody' },
        summary: 'This description.',
        answer: { [operations_json]: 'object' },
        refusals: [],
    },
};
/** Statuses any operation may answer with; 408 and 413 come before a request is understood. */
function refusalsOf({ method, access, refusals, watched }) {
    const more = [...(access === 'anybody' ? [] : [401]), ...(method === 'POST' ? [408] : []), ...(watched ? [] : [429])];
    return [400, 500, ...more, ...refusals].sort((a, b) => a - b);
}

;// CONCATENATED MODULE: ./lib/enclave/parent/http.js






const defaultLimits = {
    connections: 2048,
    headersMs: 10_000,
    requestMs: 60_000,
    checkEveryMs: 2_000,
    keepAliveMs: 65_000,
    closeMs: 35_000,
};
function createServer({ limits, log, metrics, trustProxy, holderOf }) {
    const server = (0,fastify.fastify)({
        bodyLimit: maxJsonBodyBytes,
        requestTimeout: limits.requestMs,
        keepAliveTimeout: limits.keepAliveMs,
        forceCloseConnections: 'idle',
        trustProxy,
        http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.checkEveryMs },
        clientErrorHandler: refuseUnreadable,
        frameworkErrors: (fault, _, reply) => sendFailure(reply, failureOf(fault)),
    });
    server.server.maxConnections = limits.connections;
    readJsonBodies(server);
    server.addHook('onRequest', async (request, reply) => {
        reply.header('access-control-allow-origin', '*');
        if (request.method === 'POST' && request.url.includes('?')) {
            throw new errors/* OccError */.U4('bad-request', 'expected everything in the body, got a query');
        }
        if (request.method !== 'OPTIONS')
            return;
        reply.header('access-control-allow-methods', 'GET, POST, OPTIONS');
        reply.header('access-control-allow-headers', `Content-Type, Authorization, Idempotency-Key, ${tokenHeader}`);
        return reply.code(204).send();
    });
    server.setErrorHandler((fault, request, reply) => {
        const failure = failureOf(fault);
        const operation = request.routeOptions.config?.operation ?? 'none';
        if (failure.status >= 500)
            log.warn({ operation, code: failure.code, words: wordsOf(failure) }, 'could not answer');
        return sendFailure(reply, failure);
    });
    server.addHook('onResponse', async (request, reply) => {
        const operation = request.routeOptions.config?.operation ?? 'none';
        const ms = reply.elapsedTime;
        metrics.requests.inc({ operation, status: reply.statusCode });
        metrics.duration.observe({ operation }, ms / 1000);
        log.info({ operation, status: reply.statusCode, ms: Math.round(ms), client: holderOf(request) }, 'answered');
    });
    return server;
}
/** What never became a request: not HTTP, headers too long, or not there in time. */
function refuseUnreadable(fault, socket) {
    if (fault.code === 'ECONNRESET' || !socket.writable)
        return void socket.destroy();
    const late = fault.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    const failure = late
        ? new errors/* OccError */.U4('request-timeout', 'expected the whole request in time')
        : new errors/* OccError */.U4('bad-request', 'expected a request in HTTP/1.1');
    const status = late ? '408 Request Timeout' : '400 Bad Request';
    const body = JSON.stringify(describeFailure(failure));
    const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
    socket.end(`${head}\r\nConnection: close\r\n\r\n${body}`);
}

;// CONCATENATED MODULE: ./lib/enclave/parent/clients.js
// SPDX-License-Identifier: Apache-2.0
// Clients: who asks, by API key. Keys are kept as keyed hashes only, so that neither memory nor timing tells them.
// Without keys everybody is one and the same client.


/** More keys than this are a user database, which this is not. */
const clients_maxKeys = 10_000;
const clients_visible = /^[\x21-\x7e]{1,512}$/;
/** The API key with this id may do what operators do. */
const operatorId = 'operator';
/** Without API keys: whoever reaches the service, which on loopback is its operator. */
const anybody = (operator) => ({ holder: 'open', defaultChain: 'global', operator });
/**
 * Reads API keys: `id:secret`, or a plain one whose id is the first 12 hex digits of its SHA-256. A client sends the
 * whole text.
 * @throws OccError `usage`; the keys are not repeated in it
 */
function parseApiKeys(texts) {
    if (texts.length === 0 || texts.length > clients_maxKeys) {
        throw new errors/* OccError */.U4('usage', `API keys: expected 1 to ${clients_maxKeys}, got ${texts.length}`, {
            hint: 'Leave the setting out to run without keys.',
        });
    }
    const secret = (0,external_node_crypto_.randomBytes)(32);
    const clients = new Map();
    const ids = new Set();
    for (const [at, text] of texts.entries()) {
        const id = clients_idOf(text, at);
        if (ids.has(id))
            throw new errors/* OccError */.U4('usage', 'API keys: expected every id only once');
        ids.add(id);
        const names = { owner: id, holder: `key/${id}`, defaultChain: `${ownedPrefix}${id}` };
        clients.set(keyedHash(secret, text), { ...names, operator: id === operatorId });
    }
    return { secret, clients };
}
function clients_idOf(text, at) {
    if (!clients_visible.test(text)) {
        throw new errors/* OccError */.U4('usage', `API key ${at + 1}: expected 1 to 512 visible ASCII characters`);
    }
    const colon = text.indexOf(':');
    const id = colon === -1 ? (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12) : text.slice(0, colon);
    if (/^[A-Za-z0-9._-]{1,64}$/.test(id) && colon !== text.length - 1)
        return id;
    throw new errors/* OccError */.U4('usage', `API key ${at + 1}: expected id:secret with an id of [A-Za-z0-9._-], 1 to 64`);
}
/** Undefined for a key nobody has. */
function identify({ secret, clients }, authorization) {
    const given = /^Bearer +([\x21-\x7e]{1,512})$/i.exec(authorization ?? '')?.[1];
    return given === undefined ? undefined : clients.get(keyedHash(secret, given));
}
/** Chains under this prefix are the default chains of API keys, each for its own key only. */
const ownedPrefix = 'key/';
/** @throws OccError `forbidden` for the default chain of another key; the enclave knows whose the others are */
function checkChain(client, chainId) {
    if (!chainId.startsWith(ownedPrefix) || chainId === client.defaultChain)
        return;
    if (client.owner !== undefined && chainId.startsWith(`${client.defaultChain}/`))
        return;
    throw new errors/* OccError */.U4('forbidden', `chain ${chainId}: expected the API key it is named after`);
}
function keyedHash(secret, text) {
    return (0,external_node_crypto_.createHmac)('sha256', secret).update(text).digest('base64');
}

;// CONCATENATED MODULE: ./lib/enclave/parent/key-ring.js
// SPDX-License-Identifier: Apache-2.0
// The API keys in force: given once, or in a file that may change while the service runs. A file that cannot be read
// changes nothing, or a slip of the editor would lock everybody out, or let everybody in.



/** The most keys there may be, at their longest. */
const maxFileBytes = 8 * 1024 * 1024;
/** How long a change of the file may go unnoticed; SIGHUP makes it known at once. */
const lookEveryMs = 2000;
class KeyRing {
    #options;
    #keys;
    #reload = () => this.reload();
    /** @throws OccError `usage` for keys that cannot be read; they are not repeated in it */
    constructor(options) {
        const { apiKeys, path } = options;
        if (apiKeys && path !== undefined) {
            throw new errors/* OccError */.U4('usage', 'API keys: expected one source, got a list and a file', {
                hint: 'Unset API_KEYS, or leave out --keys.',
            });
        }
        this.#options = options;
        this.#keys = path === undefined ? apiKeys && parseApiKeys(apiKeys) : parseApiKeys(readKeyFile(path));
        if (path !== undefined)
            (0,external_node_fs_.watchFile)(path, { interval: lookEveryMs, persistent: false }, this.#reload);
    }
    /** False where anybody may commit. */
    get closed() {
        return this.#keys !== undefined;
    }
    /** Undefined for somebody without a key that is needed. */
    find(authorization) {
        if (!this.#keys)
            return anybody(this.#options.openTo === 'operator');
        return identify(this.#keys, authorization);
    }
    /** Reads the file again. */
    reload() {
        const { path, onReload } = this.#options;
        if (path === undefined)
            return;
        try {
            this.#keys = parseApiKeys(readKeyFile(path));
            onReload?.(undefined);
        }
        catch (fault) {
            onReload?.(fault);
        }
    }
    close() {
        if (this.#options.path !== undefined)
            (0,external_node_fs_.unwatchFile)(this.#options.path, this.#reload);
    }
}
function readKeyFile(path) {
    let text;
    try {
        const { size } = (0,external_node_fs_.statSync)(path);
        if (size > maxFileBytes)
            throw new errors/* OccError */.U4('usage', `keys: expected at most ${maxFileBytes} bytes, got ${size}`);
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        if (cause instanceof errors/* OccError */.U4)
            throw cause;
        throw new errors/* OccError */.U4('usage', `keys: expected to read ${path}`, { hint: 'Check the path after --keys.', cause });
    }
    const lines = text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

// EXTERNAL MODULE: ./node_modules/prom-client/index.js
var prom_client = __webpack_require__(95222);
;// CONCATENATED MODULE: ./lib/enclave/parent/metrics.js
// SPDX-License-Identifier: Apache-2.0
// Numbers for the operator, in Prometheus' format. Labels come from closed sets: no name, key or chain is one.

/** From a replay out of memory to a batch of 1,000 that waits for its documents. */
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
class Metrics {
    #registry = new prom_client.Registry();
    #registers = [this.#registry];
    requests = new prom_client.Counter({
        ...{ name: 'occ_http_requests_total', help: 'Requests answered', registers: this.#registers },
        labelNames: ['operation', 'status'],
    });
    duration = new prom_client.Histogram({
        ...{ name: 'occ_http_request_seconds', help: 'Time to answer', registers: this.#registers, buckets: seconds },
        labelNames: ['operation'],
    });
    proofs = new prom_client.Counter({
        ...{ name: 'occ_proofs_total', help: 'Proofs kept, from the start of this process', registers: this.#registers },
    });
    replays = new prom_client.Counter({
        ...{ name: 'occ_replays_total', help: 'Commits answered from the store', registers: this.#registers },
    });
    connected = new prom_client.Gauge({
        ...{ name: 'occ_enclave_connected', help: '1 while the enclave is there', registers: this.#registers },
    });
    connections = new prom_client.Counter({
        ...{ name: 'occ_enclave_connections_total', help: 'Times the enclave was met', registers: this.#registers },
    });
    stamps = new prom_client.Counter({
        ...{ name: 'occ_timestamps_total', help: 'Timestamps by what became of them', registers: this.#registers },
        labelNames: ['outcome'],
    });
    stampsWaiting = new prom_client.Gauge({
        ...{ name: 'occ_timestamps_waiting', help: 'Timestamps still to be asked for', registers: this.#registers },
    });
    unsettled = new prom_client.Counter({
        ...{
            name: 'occ_unsettled_commits_total',
            help: 'Tries to settle a commit that failed',
            registers: this.#registers,
        },
    });
    text() {
        return this.#registry.metrics();
    }
}

// EXTERNAL MODULE: ./node_modules/@fastify/rate-limit/index.js
var rate_limit = __webpack_require__(24446);
;// CONCATENATED MODULE: ./lib/enclave/parent/rate.js
// SPDX-License-Identifier: Apache-2.0
// How often one client may ask: counted per API key, else per address, in a table that cannot grow. Those with a key of
// their own are not held up by what strangers do.



/** Clients counted at once, about 200 bytes each; the one that was silent longest is forgotten first. */
const maxCounted = 20_000;
const minuteMs = 60_000;
async function limitRate(server, { perMinute, holderOf }) {
    await server.register(rate_limit, {
        global: perMinute !== undefined,
        max: perMinute ?? Number.MAX_SAFE_INTEGER,
        timeWindow: minuteMs,
        cache: maxCounted,
        keyGenerator: (request) => holderOf(request) ?? `address/${networkOf(request.ip)}`,
        errorResponseBuilder: () => new errors/* OccError */.U4('rate-limited', `expected at most ${perMinute} requests a minute`),
        addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
        addHeadersOnExceeding: {
            'x-ratelimit-limit': false,
            'x-ratelimit-remaining': false,
            'x-ratelimit-reset': false,
        },
    });
}
/** One network of IPv6 is one subscriber, who has 2^64 addresses. */
function networkOf(address) {
    const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1];
    if (mapped !== undefined || (0,external_node_net_.isIPv4)(address))
        return mapped ?? address;
    const [head = '', tail] = address.split('::');
    const front = head.split(':').filter((group) => group !== '');
    const back = tail?.split(':').filter((group) => group !== '') ?? [];
    const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
    return [...front, ...zeros, ...back].slice(0, 4).join(':');
}

;// CONCATENATED MODULE: ./lib/enclave/parent/commit-routes.js





function commitHandlers(context) {
    const { link, clientOf } = context;
    return {
        commit: (request, reply) => {
            reply.type('application/json');
            return commit_routes_commit(context, request);
        },
        async allocateSlot(request) {
            const client = clientOf(request);
            const { count, chainId = client.defaultChain } = readAllocationRequest(request.body);
            checkChain(client, chainId);
            const place = { holder: client.holder, ...ownerOf(client), chainId };
            const { slotIds, slots = [] } = await link.ask('allocateSlots', { ...place, count: count ?? 1, reply: 'slots' });
            if (slots.length !== (count ?? 1))
                throw new errors/* OccError */.U4('frame-invalid', 'allocateSlots: expected as many slots');
            return count === undefined ? { slotId: slotIds[0], slot: slots[0], chainId } : { slots, chainId };
        },
        async challenge(request) {
            const client = clientOf(request);
            const { digests, slotIds, chainId = client.defaultChain, policy } = readChallengeRequest(request.body);
            checkChain(client, chainId);
            return link.ask('challenge', {
                ...{ holder: client.holder, ...ownerOf(client), chainId, slotIds },
                digests: digests.map(({ digestB64 }) => digestB64),
                ...(policy && { policy }),
            });
        },
    };
}
async function commit_routes_commit({ clientOf, commits }, request) {
    const client = clientOf(request);
    const raw = request.body instanceof RawArtifact ? request.body : undefined;
    const wanted = raw ? rawRequest(raw) : readCommitRequest(request.body);
    const chainId = wanted.chainId ?? client.defaultChain;
    checkChain(client, chainId);
    const key = request.headers['idempotency-key'];
    const job = { client, chainId, request: wanted, form: raw ? 'raw' : 'json' };
    const proofs = await commits.answer({ ...job, ...(key !== undefined && { key: String(key) }) });
    return raw ? rawAnswer(raw, proofs) : proofs;
}
function rawRequest({ digestB64 }) {
    return { digests: [{ digestB64, hashAlg: 'sha256' }] };
}
/** The shape of the seeds' demo service. */
function rawAnswer({ digestB64 }, proofs) {
    const [proof] = JSON.parse(proofs);
    return JSON.stringify({ proof, digestB64, counter: proof?.commit?.counter });
}

;// CONCATENATED MODULE: ./lib/enclave/parent/evidence-routes.js








/** Chains of runs, which only a token of the run opens. */
const identityPrefix = 'gha/';
function evidenceHandlers(context) {
    const { link, store, clientOf } = context;
    return {
        key: async () => ({ ...(await link.ask('key', {})), features: context.features() }),
        bootProof: async ({ query }) => evidence_routes_found(await store.bootProof(readBootQuery(query)), 'boot proof'),
        latestBootProof: async () => evidence_routes_found(await store.bootProof({}), 'boot proof'),
        proofs: (request, reply) => listProofs(context, request, reply),
        async checkpoint(request) {
            const client = clientOf(request);
            const question = readCheckpointRequest(request.body);
            checkChain(client, question.chainId);
            const answer = await link.ask('checkpoint', { ...question, ...ownerOf(client) });
            const checkpoint = (0,proof_checkpoint/* parseCheckpoint */.S7)(answer.checkpoint);
            await store.keepCheckpoint(checkpoint);
            context.onCheckpoint(checkpoint);
            return { checkpoint };
        },
        async handover(request) {
            if (!clientOf(request).operator)
                throw new errors/* OccError */.U4('forbidden', 'expected the API key named operator');
            return evidence_routes_handOver(context, request.body);
        },
    };
}
async function listProofs({ link, store, clientOf }, request, reply) {
    const client = clientOf(request);
    const { chainId, after } = readChainQuery(request.query);
    checkChain(client, chainId);
    const ofRun = chainId.startsWith(identityPrefix);
    if (ofRun)
        await link.ask('authorize', { purpose: 'list', chainId, identityToken: tokenOf(request) });
    const page = evidence_routes_found(await store.chain({ chainId, owner: ofRun ? 'any' : client.owner, after }), 'chain');
    const checkpoints = await store.checkpoints(chainId);
    const epochs = [...page.proofs, ...checkpoints].map(epochOf).filter((epochId) => epochId !== undefined);
    const bootProofs = await store.bootProofs([...new Set(epochs)]);
    if (page.next !== undefined) {
        reply.header('link', `</proofs?chain=${encodeURIComponent(chainId)}&after=${page.next}>; rel="next"`);
    }
    reply.type(proof_bundle/* bundleMediaType */.l5);
    return JSON.stringify({ mediaType: proof_bundle/* bundleMediaType */.l5, subjects: [], proofs: page.proofs, bootProofs, checkpoints });
}
/** @throws OccError `unauthorized` */
function tokenOf({ headers }) {
    const token = headers[tokenHeader.toLowerCase()];
    if (typeof token === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) && token.length <= 16 * 1024)
        return token;
    throw new errors/* OccError */.U4('unauthorized', `${tokenHeader}: expected a token of the run whose chain this is`);
}
function epochOf(statement) {
    const { epochId, commit } = statement;
    return epochId ?? commit?.epochId;
}
/** The end of this epoch in favour of another; or the chains of another, whose end this is. */
async function evidence_routes_handOver({ link, store, onCheckpoint }, body) {
    const { bootProof, chains, from } = readHandoverRequest(body);
    if (chains) {
        const adopted = await link.ask('adopt', { bootProof, chains });
        const former = (0,proof_boot/* parseBootProof */.E)(bootProof);
        await store.keepBootProof(former, (0,proof_boot/* bootHash */.po)(former));
        return { adopted: adopted.chains };
    }
    const { bootProof: own } = await link.ask('boot', {});
    const ended = await link.ask('handover', { bootProof, ...(from !== undefined && { from }) });
    for (const { checkpoint } of ended.chains) {
        const last = (0,proof_checkpoint/* parseCheckpoint */.S7)(checkpoint);
        await store.keepCheckpoint(last);
        onCheckpoint(last);
    }
    return { bootProof: evidence_routes_found(own, 'boot proof'), ...ended };
}
function evidence_routes_found(value, what) {
    if (value !== undefined)
        return value;
    throw new errors/* OccError */.U4('not-found', `expected a known ${what}`);
}

// EXTERNAL MODULE: ./lib/src/verify/policy.js
var verify_policy = __webpack_require__(30310);
// EXTERNAL MODULE: ./lib/src/verify/timestamps.js + 1 modules
var verify_timestamps = __webpack_require__(45828);
// EXTERNAL MODULE: ./lib/src/verify/verdict.js
var verify_verdict = __webpack_require__(43075);
// EXTERNAL MODULE: ./lib/src/verify/verify.js + 25 modules
var verify_verify = __webpack_require__(60047);
;// CONCATENATED MODULE: ./lib/src/verify/seeds.js
// SPDX-License-Identifier: Apache-2.0
// The seeds' way to ask: one proof, its bytes, optional trust anchors. Questions left open are answered with
// "anybody", and `detail` says so. Policy files, actions and the CLI never use it.







/** @throws OccError `policy-…` when the anchors cannot be read; everything about the proof is a result */
async function verifySeeds({ proof, bytes, trustAnchors, now }) {
    const policy = (0,verify_policy/* parseSeedsPolicy */.W)(trustAnchors);
    if (policy.maxAge !== undefined && now === undefined) {
        throw new errors/* OccError */.U4('policy-invalid', 'policy: maxAge speaks of now, and no now was given', {
            hint: 'Pass now: Date.now().',
        });
    }
    const bundle = { ...(0,proof_bundle/* makeBundle */.ND)([], []), proofs: [proof] };
    const subjects = bytes === undefined ? 'none' : [{ digest: (0,sha256/* sha256 */.sc)(bytes) }];
    const timestamps = await (0,verify_timestamps/* readTimestamps */.yS)(bundle, policy);
    const verdict = await (0,verify_verify/* verifyAnywhere */.nJ)({ bundle, subjects, policy, now: now ?? 0, timestamps });
    const failure = (0,verify_verdict/* firstFailure */.fx)(verdict);
    const checks = verdict.proofs[0]?.checks ?? [];
    return {
        valid: verdict.valid,
        ...(failure && { reason: `${failure.check.id}: ${failure.check.reason ?? 'failed'}` }),
        detail: [verdict.headline, ...verdict.warnings, ...(bytes ? [] : ['the artifact itself was not given'])],
        checks,
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js + 1 modules
var json_schema_processors = __webpack_require__(91939);
;// CONCATENATED MODULE: ./lib/enclave/parent/openapi.js
// SPDX-License-Identifier: Apache-2.0
// The published description (OpenAPI 3.1), written from the table of operations and the schemas that read and answer.




/** The description as an object of plain JSON; the same for every service of one release. */
function describeApi() {
    const components = {};
    const schemaOf = (schema) => published(schema, components);
    const paths = {};
    for (const [id, operation] of Object.entries(operations)) {
        const path = paths[operation.path] ?? {};
        paths[operation.path] = path;
        path[operation.method.toLowerCase()] = openapi_describe(id, operation, schemaOf);
    }
    return {
        openapi: '3.1.0',
        info: {
            title: 'OCC commit service',
            version: '1',
            description: 'Commits digests to chains that an enclave signs. Every answer that matters is a signed statement: verify it, ' +
                'the service itself is not trusted. JSON is read strictly: no duplicate keys, one text for each number.',
            license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        },
        servers: [{ url: '/' }],
        paths,
        components: {
            schemas: components,
            securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: '`id:secret`, where keys are set.' } },
        },
    };
}
function openapi_describe(id, operation, schemaOf) {
    const parameters = [...queryOf(operation, schemaOf), ...headersOf(operation)];
    return {
        operationId: id,
        summary: operation.summary,
        security: operation.access === 'anybody' ? [{}] : [{ apiKey: [] }, {}],
        ...(parameters.length > 0 && { parameters }),
        ...(operation.body && { requestBody: openapi_bodyOf(operation, schemaOf) }),
        responses: {
            200: answerOf(operation, schemaOf),
            ...Object.fromEntries(refusalsOf(operation).map((status) => [status, refusalOf(status, schemaOf)])),
        },
    };
}
function queryOf({ query }, schemaOf) {
    if (!query)
        return [];
    const { properties = {}, required = [] } = schemaOf(query);
    return Object.entries(properties).map(([name, schema]) => ({
        ...{ name, in: 'query', required: required.includes(name), schema },
    }));
}
function headersOf({ headers = {} }) {
    return Object.entries(headers).map(([name, description]) => ({
        ...{ name, in: 'header', required: false, description, schema: { type: 'string' } },
    }));
}
function openapi_bodyOf({ body = {}, bodyOptional }, schemaOf) {
    const content = Object.entries(body).map(([type, schema]) => [
        type,
        schema === 'bytes' ? {} : { schema: schemaOf(schema) },
    ]);
    return { required: !bodyOptional, content: Object.fromEntries(content) };
}
function answerOf({ answer, answerHeaders }, schemaOf) {
    const content = Object.entries(answer).map(([type, schemas]) => {
        if (schemas === 'text')
            return [type, { schema: { type: 'string' } }];
        if (schemas === 'object')
            return [type, { schema: { type: 'object' } }];
        const all = schemas.map(schemaOf);
        return [type, { schema: all.length === 1 ? all[0] : { oneOf: all } }];
    });
    return {
        description: 'Done.',
        ...(answerHeaders && { headers: textHeaders(answerHeaders) }),
        content: Object.fromEntries(content),
    };
}
function refusalOf(status, schemaOf) {
    const headers = {
        401: { 'WWW-Authenticate': 'How to say who you are.' },
        429: { 'Retry-After': 'Seconds until another try makes sense.' },
        503: { 'Retry-After': 'Seconds until another try makes sense.' },
    };
    return {
        description: `${external_node_http_.STATUS_CODES[status]}.`,
        ...(headers[status] && { headers: textHeaders(headers[status]) }),
        content: { 'application/json': { schema: schemaOf(errorSchema) } },
    };
}
function textHeaders(headers) {
    const all = Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]);
    return Object.fromEntries(all);
}
/** JSON Schema of what may be sent; schemas with a name are referred to by it. */
function published(schema, components) {
    const text = JSON.stringify(json_schema_processors/* toJSONSchema */.bl(schema, { metadata: answers_named, io: 'input' }));
    const { $defs, $schema: _, ...whole } = JSON.parse(text.replaceAll('#/$defs/', '#/components/schemas/'));
    Object.assign(components, $defs);
    return whole;
}

;// CONCATENATED MODULE: ./lib/enclave/parent/watch-routes.js
// SPDX-License-Identifier: Apache-2.0
// What those who watch and try the service ask: is it well, what does it count, what can it do, does this verify.



function watchHandlers({ link, metrics, now, checkReady }) {
    const health = shared(() => link.ask('health', {}));
    const ready = shared(checkReady);
    const description = JSON.stringify(describeApi());
    return {
        async health() {
            await health();
            return { ok: true };
        },
        async ready() {
            await ready();
            return { ready: true };
        },
        metrics: async (_, reply) => {
            reply.type('text/plain; version=0.0.4');
            return metrics.text();
        },
        describe: async (_, reply) => {
            reply.type('application/json');
            return description;
        },
        async verify(request) {
            const { proof, bytes, policy } = readVerificationRequest(request.body);
            const verdict = await verifySeeds({ proof, ...(bytes && { bytes }), trustAnchors: policy, now: now() });
            const { valid, reason, checks } = verdict;
            return { valid, ...(reason !== undefined && { reason }), checks };
        },
    };
}
/** However many ask at once, the question is asked once. */
function shared(ask) {
    let asking;
    return () => {
        asking ??= ask().finally(() => {
            asking = undefined;
        });
        return asking;
    };
}

;// CONCATENATED MODULE: ./lib/enclave/parent/routes.js






function addRoutes(server, context) {
    const handlers = {
        ...commitHandlers(context),
        ...evidenceHandlers(context),
        ...watchHandlers(context),
    };
    for (const [id, operation] of Object.entries(operations)) {
        // Each in a scope of its own, for its body parsers.
        server.register(async (scope) => {
            if (operation.body?.['application/octet-stream'])
                readRawBodies(scope);
            scope.route({
                method: operation.method,
                url: operation.path,
                config: { operation: id, ...(operation.watched && { rateLimit: false }) },
                // Before the body is read: who may not commit may not upload either.
                ...(operation.access !== 'anybody' && { preParsing: async (request) => void context.clientOf(request) }),
                handler: async (request, reply) => send(reply, await handlers[id](request, reply)),
            });
        });
    }
    server.setNotFoundHandler({ preHandler: server.rateLimit() }, refuseUnknown);
}
function send(reply, answer) {
    if (typeof answer === 'string')
        return reply.send(answer);
    return reply.type('application/json').send(JSON.stringify(answer));
}
/** Neither route nor method: which methods a path takes comes from the table. */
async function refuseUnknown(request, reply) {
    const path = request.url.split('?', 1)[0] ?? '';
    const methods = Object.values(operations)
        .filter((operation) => operation.path === path)
        .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : ['POST']));
    if (methods.length === 0)
        throw new errors/* OccError */.U4('not-found', 'no such route');
    reply.header('allow', [...methods, 'OPTIONS'].join(', '));
    throw new errors/* OccError */.U4('method-not-allowed', `expected ${methods.join(' or ')}, got ${request.method}`);
}

;// CONCATENATED MODULE: ./lib/enclave/parent/chain-listing.js
// SPDX-License-Identifier: Apache-2.0
// A chain as the store lists it: batch by batch, each proof with the timestamps that came since. What gave way to newer
// proofs is missing at the beginning, and the dense indexes of the chain show it.

/** One part of a listing. A batch is never torn, so a part may exceed these by one batch. */
const pageProofs = 1000;
const pageBytes = 4 * 1024 * 1024;
/** Undefined where there is no such chain. @throws OccError `forbidden` for a chain of another API key */
function listChain(statements, { chainId, owner, after = 0 }) {
    if (!statements.hasChain.get(chainId))
        return undefined;
    const any = owner === 'any';
    if (!any && !statements.hasChainOf.get(chainId, owner ?? null)) {
        throw new errors/* OccError */.U4('forbidden', 'expected the API key that opened the chain');
    }
    const rows = statements.chain.iterate({
        $chain: chainId,
        $after: after,
        $any: any ? 1 : 0,
        $owner: any ? null : (owner ?? null),
    });
    const proofs = [];
    let bytes = 0;
    let next = after;
    for (const row of rows) {
        const full = proofs.length > 0 && (proofs.length + Number(row.count) > pageProofs || bytes >= pageBytes);
        if (full)
            return { proofs, next };
        next = Number(row.batch);
        bytes += Number(row.bytes);
        proofs.push(...withStamps(statements, next, JSON.parse(String(row.proofs))));
    }
    return { proofs };
}
function withStamps(statements, batch, proofs) {
    const rows = statements.stamps.all(batch);
    for (const { at, kind, stamp } of rows) {
        const proof = proofs[Number(at)];
        const timestamps = { ...proof?.timestamps, [String(kind)]: JSON.parse(String(stamp)) };
        if (proof)
            proofs[Number(at)] = { ...proof, timestamps };
    }
    return proofs;
}

// EXTERNAL MODULE: external "node:timers"
var external_node_timers_ = __webpack_require__(87997);
;// CONCATENATED MODULE: ./lib/enclave/parent/group-commit.js
// SPDX-License-Identifier: Apache-2.0
// Group commit: everything that many requests want written in one turn of the event loop shares one transaction, and
// so one wait for the medium. All of a group is written, or nothing of it.


class GroupCommit {
    #database;
    #steps;
    #waiting = [];
    #failed;
    constructor(database, steps) {
        this.#database = database;
        this.#steps = steps;
    }
    /** Why the last group could not be written; undefined when it was. */
    get failed() {
        return this.#failed;
    }
    /** Resolves when what `run` did is on the medium. @throws OccError `unavailable` when it is not */
    write(run) {
        return new Promise((resolve, reject) => {
            this.#waiting.push({ run, resolve, reject });
            if (this.#waiting.length === 1)
                (0,external_node_timers_.setImmediate)(() => this.flush());
        });
    }
    flush() {
        const group = this.#waiting;
        if (group.length === 0)
            return;
        this.#waiting = [];
        try {
            this.#database.exec('BEGIN IMMEDIATE');
            for (const { run } of group)
                run();
            this.#steps.tidy();
            this.#database.exec('COMMIT');
            this.#failed = undefined;
        }
        catch (cause) {
            this.#failed = new errors/* OccError */.U4('unavailable', 'store: expected to write it', { cause });
            this.#rollBack();
        }
        for (const { resolve, reject } of group) {
            if (this.#failed)
                reject(this.#failed);
            else
                resolve();
        }
    }
    #rollBack() {
        try {
            if (this.#database.isTransaction)
                this.#database.exec('ROLLBACK');
            this.#steps.undone();
        }
        catch {
            // the database has rolled back by itself, or is closed
        }
    }
}

;// CONCATENATED MODULE: ./lib/enclave/parent/store-file.js
// SPDX-License-Identifier: Apache-2.0
// The store's database: opened by one process, recognised before it is touched, and written so that a committed
// transaction survives the loss of power. What is not ours, damaged or of a later version is left as it is.


/** "OCC1" in the header of the file (offset 68): other programs' databases are never written to. */
const applicationId = 0x4f434331;
/** Raised with every change of {@link schema}. */
const schemaVersion = 1;
/** A check of every page reads the whole file; above this size damage is found when a page is read. */
const checkedBytes = 1024 * 1024 * 1024;
/** A database without a file. */
const inMemory = ':memory:';
/** The batch a commit was kept as may be gone: then it was committed, and its proofs are no longer here. */
const store_file_schema = `
  CREATE TABLE commits (
    commit_id TEXT PRIMARY KEY, fingerprint TEXT, expires INTEGER NOT NULL, question TEXT,
    batch INTEGER, cut TEXT, acknowledged INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX commits_by_expiry ON commits (expires);
  CREATE INDEX commits_open ON commits (commit_id) WHERE batch IS NULL;
  CREATE INDEX commits_unacknowledged ON commits (commit_id) WHERE batch IS NOT NULL AND acknowledged = 0;
  CREATE TABLE batches (
    batch INTEGER PRIMARY KEY AUTOINCREMENT, chain_id TEXT NOT NULL, owner TEXT,
    count INTEGER NOT NULL, bytes INTEGER NOT NULL, proofs TEXT NOT NULL
  ) STRICT;
  CREATE INDEX batches_of_chain ON batches (chain_id, batch);
  CREATE TABLE stamps (
    batch INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, stamp TEXT NOT NULL,
    PRIMARY KEY (batch, at, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE boot_proofs (
    number INTEGER PRIMARY KEY AUTOINCREMENT, boot_b64 TEXT NOT NULL UNIQUE, epoch_id TEXT NOT NULL,
    public_key_b64 TEXT NOT NULL, statement TEXT NOT NULL, stamp TEXT
  ) STRICT;
  CREATE INDEX boot_proofs_of_epoch ON boot_proofs (epoch_id);
  CREATE INDEX boot_proofs_of_key ON boot_proofs (public_key_b64);
  CREATE TABLE checkpoints (
    number INTEGER PRIMARY KEY AUTOINCREMENT, chain_id TEXT NOT NULL, epoch_id TEXT NOT NULL,
    final INTEGER NOT NULL, nonce_b64 TEXT NOT NULL, statement TEXT NOT NULL, stamp TEXT,
    UNIQUE (chain_id, epoch_id, final)
  ) STRICT;
`;
/** @throws OccError `store-invalid`, `store-unwritable`, `store-locked`, each saying what to do */
function openDatabase(path) {
    const sqlite = process.getBuiltinModule('node:sqlite');
    if (!sqlite)
        throw new errors/* OccError */.U4('usage', 'store: expected a Node with SQLite', { hint: 'Run it with Node 24.' });
    let database;
    try {
        database = new sqlite.DatabaseSync(path, { timeout: 0 });
        recognise(database, path);
        return database;
    }
    catch (fault) {
        if (database?.isOpen)
            database.close();
        throw fault instanceof errors/* OccError */.U4 ? fault : faultOf(fault, path);
    }
}
function recognise(database, path) {
    const number = (pragma) => Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
    // Exclusive before the first read: one parent at a time, and no shared-memory file beside the database.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    const [owner, version] = [number('application_id'), number('user_version')];
    const isNew = owner === 0 && version === 0 && number('schema_version') === 0;
    if (!isNew && owner !== applicationId)
        throw foreign(path);
    if (!isNew && version !== schemaVersion)
        throw otherVersion(path, version);
    if (!isNew && path !== inMemory && (0,external_node_fs_.statSync)(path).size <= checkedBytes)
        checkPages(database, path);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE');
    if (isNew) {
        database.exec(`${store_file_schema} PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`);
    }
    else {
        database.exec(`PRAGMA user_version = ${schemaVersion}`); // shows now whether it can be written
    }
    database.exec('COMMIT');
}
function checkPages(database, path) {
    const [said] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
    if (said !== 'ok')
        throw damaged(path, new Error(String(said)));
}
const resultCode = { busy: 5, locked: 6, corrupt: 11, notADatabase: 26 };
function faultOf(fault, path) {
    const code = fault instanceof Error && 'errcode' in fault ? Number(fault.errcode) & 0xff : undefined;
    if (code === resultCode.busy || code === resultCode.locked) {
        return new errors/* OccError */.U4('store-locked', `${path}: expected a store nobody else has open`, { cause: fault });
    }
    if (code === resultCode.notADatabase)
        return foreign(path, fault);
    if (code === resultCode.corrupt)
        return damaged(path, fault);
    return new errors/* OccError */.U4('store-unwritable', `${path}: expected to write it`, { cause: fault });
}
function foreign(path, cause) {
    return new errors/* OccError */.U4('store-invalid', `${path}: expected a store of this service, got another file`, {
        hint: 'It was left as it is. Name another file for --store.',
        cause,
    });
}
function otherVersion(path, version) {
    return new errors/* OccError */.U4('store-invalid', `${path}: expected version ${schemaVersion} of the store, got ${version}`, {
        hint: 'It was left as it is. Run the release that wrote it, or name another file for --store.',
    });
}
function damaged(path, cause) {
    return new errors/* OccError */.U4('store-invalid', `${path}: expected a whole store, got a damaged one`, { cause });
}

;// CONCATENATED MODULE: ./lib/enclave/parent/store-statements.js
function prepareStatements(database) {
    return {
        commit: database.prepare('SELECT c.*, b.proofs FROM commits c LEFT JOIN batches b USING (batch) WHERE commit_id = ?'),
        journal: database.prepare(`INSERT INTO commits (commit_id, fingerprint, expires, question) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint, expires = excluded.expires,
         question = excluded.question, batch = NULL, cut = NULL, acknowledged = 0`),
        withdraw: database.prepare('DELETE FROM commits WHERE commit_id = ? AND batch IS NULL'),
        keepBatch: database.prepare('INSERT INTO batches (chain_id, owner, count, bytes, proofs) VALUES (?, ?, ?, ?, ?)'),
        answer: database.prepare('UPDATE commits SET batch = ?, cut = ?, question = NULL WHERE commit_id = ?'),
        acknowledge: database.prepare('UPDATE commits SET acknowledged = 1 WHERE commit_id = ? AND batch IS NOT NULL'),
        countCommits: database.prepare('SELECT count(*) AS count FROM commits'),
        countOpen: database.prepare('SELECT count(*) AS count FROM commits WHERE batch IS NULL'),
        countBytes: database.prepare('SELECT total(bytes) AS count FROM batches'),
        openCommits: database.prepare('SELECT * FROM commits WHERE batch IS NULL AND commit_id > ? ORDER BY commit_id LIMIT ?'),
        unacknowledged: database.prepare('SELECT commit_id FROM commits WHERE batch IS NOT NULL AND acknowledged = 0 LIMIT ?'),
        forgetKeys: database.prepare(`DELETE FROM commits WHERE commit_id IN
         (SELECT commit_id FROM commits WHERE expires <= ? AND batch IS NOT NULL AND acknowledged = 1 LIMIT ?)`),
        dropOldest: database.prepare('DELETE FROM batches WHERE batch = (SELECT min(batch) FROM batches) RETURNING batch, bytes'),
        hasChain: database.prepare('SELECT 1 FROM batches WHERE chain_id = ? LIMIT 1'),
        hasChainOf: database.prepare('SELECT 1 FROM batches WHERE chain_id = ? AND owner IS ? LIMIT 1'),
        chain: database.prepare(`SELECT batch, count, bytes, proofs FROM batches
       WHERE chain_id = $chain AND batch > $after AND ($any OR owner IS $owner) ORDER BY batch`),
        stamps: database.prepare('SELECT at, kind, stamp FROM stamps WHERE batch = ?'),
        stampProof: database.prepare('INSERT OR IGNORE INTO stamps (batch, at, kind, stamp) VALUES (?, ?, ?, ?)'),
        dropStamps: database.prepare('DELETE FROM stamps WHERE batch = ?'),
        keepBoot: database.prepare('INSERT OR IGNORE INTO boot_proofs (boot_b64, epoch_id, public_key_b64, statement) VALUES (?, ?, ?, ?)'),
        boot: database.prepare(`SELECT statement, stamp FROM boot_proofs WHERE ($epoch IS NULL OR epoch_id = $epoch)
         AND ($key IS NULL OR public_key_b64 = $key) ORDER BY number DESC LIMIT 1`),
        stampBoot: database.prepare('UPDATE boot_proofs SET stamp = ? WHERE boot_b64 = ? AND stamp IS NULL'),
        dropBoots: database.prepare('DELETE FROM boot_proofs WHERE number <= (SELECT max(number) FROM boot_proofs) - ?'),
        keepCheckpoint: database.prepare(`INSERT INTO checkpoints (chain_id, epoch_id, final, nonce_b64, statement) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET nonce_b64 = excluded.nonce_b64, statement = excluded.statement, stamp = NULL`),
        checkpoints: database.prepare('SELECT statement, stamp FROM checkpoints WHERE chain_id = ? ORDER BY number'),
        stampCheckpoint: database.prepare('UPDATE checkpoints SET stamp = ? WHERE chain_id = ? AND epoch_id = ? AND nonce_b64 = ?'),
        dropCheckpoints: database.prepare('DELETE FROM checkpoints WHERE number <= (SELECT max(number) FROM checkpoints) - ?'),
    };
}

;// CONCATENATED MODULE: ./lib/enclave/parent/sqlite-store.js





/** 1.2 million proofs with a document each, or 6 million without. */
const fileLimits = { proofBytes: 8 * 1024 ** 3, commits: 1_000_000, openCommits: 2048 };
/** About 40 batches of 1,000 proofs, or 40,000 single ones. */
const memoryLimits = { proofBytes: 64 * 1024 ** 2, commits: 100_000, openCommits: 1024 };
/** Of each kind; the oldest give way. A boot proof has 6 KB, a checkpoint 1 KB, a timestamp twice 6 KB more. */
const maxBootProofs = 10_000;
const sqlite_store_maxCheckpoints = 200_000;
/** Rows removed within one transaction, so that no request waits for a long clean-up. */
const tidyAtOnce = 200;
class SqliteStore {
    #database;
    #statements;
    #writes;
    #now;
    #limits;
    #proofBytes = 0;
    #commits = 0;
    /** @throws OccError `store-invalid`, `store-unwritable`, `store-locked` */
    constructor({ path = inMemory, now, limits }) {
        this.#database = openDatabase(path);
        this.#statements = prepareStatements(this.#database);
        this.#writes = new GroupCommit(this.#database, { tidy: () => this.#tidy(), undone: () => this.#recount() });
        this.#now = now;
        this.#limits = { ...(path === inMemory ? memoryLimits : fileLimits), ...limits };
        this.#recount();
    }
    async commitOf(commitId) {
        const row = this.#statements.commit.get(commitId);
        if (!row)
            return undefined;
        const expires = Number(row.expires);
        const known = { expires, ...(row.fingerprint !== null && { fingerprint: String(row.fingerprint) }) };
        if (row.batch === null)
            return { ...known, state: 'open' };
        // What the enclave may still hold keeps its name, or another request would be answered with it.
        if (expires <= this.#now() && row.acknowledged === 1)
            return undefined;
        if (row.cut !== null)
            return { ...known, state: 'cut', code: row.cut };
        if (row.proofs === null)
            return { ...known, state: 'forgotten' };
        return { ...known, state: 'answered', proofs: String(row.proofs) };
    }
    async journal({ commitId, fingerprint, expires, question }) {
        if (this.#commits >= this.#limits.commits) {
            throw new errors/* OccError */.U4('unavailable', `store: expected at most ${this.#limits.commits} requests within an hour`);
        }
        if (countOf(this.#statements.countOpen) >= this.#limits.openCommits) {
            throw new errors/* OccError */.U4('unavailable', `store: expected at most ${this.#limits.openCommits} requests without answer`);
        }
        const text = JSON.stringify(question);
        await this.#writes.write(() => {
            if (!this.#statements.commit.get(commitId))
                this.#commits += 1;
            this.#statements.journal.run(commitId, fingerprint ?? null, expires, text);
        });
    }
    async withdraw(commitId) {
        await this.#writes.write(() => {
            this.#commits -= Number(this.#statements.withdraw.run(commitId).changes);
        });
    }
    async keep(commitId, { chainId, owner, count, proofs, cut }) {
        const bytes = Buffer.byteLength(proofs);
        let batch = 0;
        await this.#writes.write(() => {
            this.#proofBytes += bytes;
            batch = Number(this.#statements.keepBatch.run(chainId, owner ?? null, count, bytes, proofs).lastInsertRowid);
            this.#statements.answer.run(batch, cut ?? null, commitId);
        });
        return batch;
    }
    async acknowledged(commitIds) {
        await this.#writes.write(() => {
            for (const commitId of commitIds)
                this.#statements.acknowledge.run(commitId);
        });
    }
    async openCommits(limit, after = '') {
        return this.#statements.openCommits.all(after, limit).map((row) => ({
            commitId: String(row.commit_id),
            ...(row.fingerprint !== null && { fingerprint: String(row.fingerprint) }),
            expires: Number(row.expires),
            question: JSON.parse(String(row.question)),
        }));
    }
    async unacknowledged(limit) {
        return this.#statements.unacknowledged.all(limit).map((row) => String(row.commit_id));
    }
    async chain(question) {
        return listChain(this.#statements, question);
    }
    async keepBootProof(boot, bootB64) {
        await this.#writes.write(() => {
            this.#statements.keepBoot.run(bootB64, boot.epochId, boot.publicKeyB64, JSON.stringify(boot));
        });
    }
    async bootProof({ publicKeyB64, epochId }) {
        const row = this.#statements.boot.get({ $key: publicKeyB64 ?? null, $epoch: epochId ?? null });
        return row && stamped(row);
    }
    async bootProofs(epochIds) {
        const found = await Promise.all(epochIds.map((epochId) => this.bootProof({ epochId })));
        return found.filter((boot) => boot !== undefined);
    }
    async keepCheckpoint(checkpoint) {
        const { chainId, epochId, final, nonceB64 } = checkpoint;
        await this.#writes.write(() => {
            const isFinal = final === undefined ? 0 : 1;
            this.#statements.keepCheckpoint.run(chainId, epochId, isFinal, nonceB64, JSON.stringify(checkpoint));
        });
    }
    async checkpoints(chainId) {
        return this.#statements.checkpoints.all(chainId).map((row) => stamped(row));
    }
    async keepStamp(target, stamp) {
        const text = JSON.stringify(stamp);
        await this.#writes.write(() => {
            if (target.kind === 'boot')
                this.#statements.stampBoot.run(text, target.bootB64);
            else if (target.kind === 'checkpoint') {
                const { chainId, epochId, nonceB64 } = target.checkpoint;
                this.#statements.stampCheckpoint.run(text, chainId, epochId, nonceB64);
            }
            else
                this.#statements.stampProof.run(target.batch, target.at, target.kind, text);
        });
    }
    async check() {
        // Nothing is written for the sake of checking, unless the last write failed: then another one is tried.
        if (!this.#writes.failed)
            return;
        await this.#writes.write(() => {
            this.#statements.journal.run('check', null, 0, '{}');
            this.#statements.withdraw.run('check');
        });
    }
    async close() {
        this.#writes.flush();
        if (this.#database.isOpen)
            this.#database.close();
    }
    #recount() {
        this.#proofBytes = countOf(this.#statements.countBytes);
        this.#commits = countOf(this.#statements.countCommits);
    }
    #tidy() {
        const { changes } = this.#statements.forgetKeys.run(this.#now(), tidyAtOnce);
        this.#commits -= Number(changes);
        for (let rows = 0; this.#proofBytes > this.#limits.proofBytes && rows < tidyAtOnce; rows += 1) {
            const oldest = this.#statements.dropOldest.get();
            if (!oldest)
                break;
            this.#proofBytes -= Number(oldest.bytes);
            this.#statements.dropStamps.run(Number(oldest.batch));
        }
        this.#statements.dropBoots.run(maxBootProofs);
        this.#statements.dropCheckpoints.run(sqlite_store_maxCheckpoints);
    }
}
function countOf(statement) {
    return Number(statement.get()?.count);
}
/** A boot proof or checkpoint with the timestamp that came since. */
function stamped({ statement, stamp }) {
    const value = JSON.parse(String(statement));
    return stamp === null ? value : { ...value, timestamps: { self: JSON.parse(String(stamp)) } };
}

// EXTERNAL MODULE: ./lib/src/proof/self-hash.js
var self_hash = __webpack_require__(47014);
;// CONCATENATED MODULE: ./lib/enclave/parent/stamper.js
// SPDX-License-Identifier: Apache-2.0
// Timestamps on what is kept, behind the back of every commit: asked for one by one, in the order of arrival, put beside
// the proof in the store. Answers never wait for them and never carry them; the listing of a chain does.





/** Asked for at once; authorities take about 100 ms each, and no more are polite. */
const atOnce = 4;
/** What waits is 200 bytes each; what comes when so much waits goes without, and is counted. */
const stamper_maxWaiting = 20_000;
/** With the delays between them about eight minutes. */
const maxTries = 12;
/** When no authority answers, the next try waits: twice as long each time, up to a minute. */
const delays = { firstMs: 1000, mostMs: 60_000 };
class Stamper {
    #options;
    #stop = new AbortController();
    #workers = new Set();
    #waiting = [];
    #delayMs;
    constructor(options) {
        this.#options = options;
        this.#delayMs = (options.delays ?? delays).firstMs;
    }
    /** First the proofs, which order them all, then the artifacts. */
    wantProofs(batch, proofs) {
        const read = readProofs(proofs);
        for (const [at, proof] of read.entries())
            this.#want({ kind: 'proof', batch, at }, (0,proof_proof/* proofCoreHash */.mH)(proof));
        for (const [at, { artifact }] of read.entries()) {
            this.#want({ kind: 'artifact', batch, at }, (0,proof_bytes/* fromBase64 */.Ey)(artifact.digestB64, 'digestB64', 32));
        }
    }
    wantBootProof(boot, bootB64) {
        this.#want({ kind: 'boot', bootB64 }, (0,self_hash/* selfHash */.v)(boot));
    }
    wantCheckpoint(checkpoint) {
        this.#want({ kind: 'checkpoint', checkpoint }, (0,self_hash/* selfHash */.v)(checkpoint));
    }
    /** Lets what was not asked for be. */
    async close() {
        this.#stop.abort();
        this.#waiting = [];
        await Promise.all(this.#workers);
        await this.#options.authorities.close();
    }
    #want(target, imprint) {
        if (this.#stop.signal.aborted)
            return;
        this.#put({ target, imprint, tries: 0 });
        if (this.#workers.size >= atOnce)
            return;
        const worker = this.#work().finally(() => this.#workers.delete(worker));
        this.#workers.add(worker);
    }
    #put(wish) {
        if (wish.tries < maxTries && this.#waiting.length < stamper_maxWaiting)
            this.#waiting.push(wish);
        else
            this.#options.metrics.stamps.inc({ outcome: 'dropped' });
        this.#count();
    }
    async #work() {
        for (let wish = this.#waiting.shift(); wish; wish = this.#waiting.shift()) {
            this.#count();
            try {
                await this.#fulfil(wish);
                this.#delayMs = (this.#options.delays ?? delays).firstMs;
            }
            catch (fault) {
                if (this.#stop.signal.aborted)
                    return;
                this.#options.metrics.stamps.inc({ outcome: 'failed' });
                this.#options.onFailure((0,errors/* asOccError */.WP)(fault));
                await this.#pause();
                this.#put({ ...wish, tries: wish.tries + 1 });
            }
        }
    }
    async #fulfil({ target, imprint }) {
        const { authorities, store, metrics } = this.#options;
        const stamp = await authorities.stamp(imprint, this.#stop.signal);
        await store.keepStamp(target, stamp);
        metrics.stamps.inc({ outcome: 'kept' });
    }
    async #pause() {
        const delayMs = this.#delayMs;
        this.#delayMs = Math.min(delayMs * 2, (this.#options.delays ?? delays).mostMs);
        await (0,external_node_timers_promises_.setTimeout)(delayMs, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
    }
    #count() {
        this.#options.metrics.stampsWaiting.set(this.#waiting.length);
    }
}
/** What cannot be read gets no timestamp: the enclave's answer is relayed all the same. */
function readProofs(proofs) {
    try {
        return proofs.map((proof) => (0,proof_proof/* parseProof */.k_)(proof));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./lib/enclave/parent/server.js












/** Enough for a build that commits every second from a hundred jobs; a flood is not. */
const defaultPerMinute = 6000;
/** Who may commit. @throws OccError `usage` for keys that cannot be read or an open service beyond loopback */
function readAccess({ host, apiKeys, keysPath, allowOpen }, log = silent) {
    const onReload = (fault) => {
        if (fault)
            log.warn({ code: fault.code, words: wordsOf(fault) }, 'the keys in force stay: the file cannot be read');
        else
            log.warn('the keys were read again');
    };
    const openTo = isLoopback(host) ? 'operator' : 'client';
    const keys = new KeyRing({ apiKeys, path: keysPath, openTo, onReload });
    if (keys.closed || allowOpen || isLoopback(host))
        return keys;
    throw new errors/* OccError */.U4('usage', `host ${host}: expected loopback, because there are no API keys`, {
        hint: 'Set API keys, or listen on 127.0.0.1.',
    });
}
/** @throws OccError as {@link readAccess}; `usage` for a configuration the enclave refuses; `listen-failed` */
async function server_startParent(options) {
    const { host, port, now, log = silent } = options;
    const keys = readAccess(options, log);
    const limits = { ...defaultLimits, ...options.limits };
    const store = options.store ?? new SqliteStore({ now });
    const metrics = new Metrics();
    const { link: source, config = defaultConfig } = options;
    const stamper = options.authorities && openStamper(options.authorities, store, metrics, log);
    const enclave = new EnclaveSide({
        ...{ source, store, config, metrics, log, now },
        onKept: (batch, proofs) => stamper?.wantProofs(batch, proofs),
        onBootProof: (boot, bootB64) => stamper?.wantBootProof(boot, bootB64),
    });
    const clients = new WeakMap();
    const find = (request) => {
        if (!clients.has(request))
            clients.set(request, keys.find(request.headers.authorization));
        return clients.get(request);
    };
    const holderOf = (request) => find(request)?.owner;
    const server = createServer({ limits, log, metrics, trustProxy: options.trustProxy ?? false, holderOf });
    const counted = keys.closed || !isLoopback(host);
    await limitRate(server, {
        perMinute: options.requestsPerMinute ?? (counted ? defaultPerMinute : undefined),
        holderOf,
    });
    addRoutes(server, {
        ...{ link: enclave.link, store, metrics, now, commits: enclave.commits, features: () => enclave.features },
        clientOf(request) {
            const client = find(request);
            if (client)
                return client;
            throw new errors/* OccError */.U4('unauthorized', 'unauthorized');
        },
        onCheckpoint: (checkpoint) => stamper?.wantCheckpoint(checkpoint),
        checkReady: () => enclave.checkReady(),
    });
    const connections = new Connections(server.server);
    const close = async () => {
        await closeServer(server, connections, limits);
        await enclave.close();
        await stamper?.close();
        keys.close();
        if (!options.store)
            await store.close();
    };
    try {
        await enclave.start();
        await server.listen({ host, port });
    }
    catch (cause) {
        await close();
        if (cause instanceof errors/* OccError */.U4)
            throw cause;
        throw new errors/* OccError */.U4('listen-failed', `expected to listen on ${host}:${port}`, { cause });
    }
    return { url: urlOf(server, host), reloadKeys: () => keys.reload(), close };
}
function openStamper(authorities, store, metrics, log) {
    const onFailure = (fault) => log.warn({ code: fault.code, words: wordsOf(fault) }, 'no timestamp');
    return new Stamper({ authorities, store, metrics, onFailure });
}
async function closeServer(server, connections, { closeMs }) {
    const force = setTimeout(() => server.server.closeAllConnections(), closeMs);
    connections.close();
    try {
        await server.close();
    }
    finally {
        clearTimeout(force);
    }
}
function isLoopback(host) {
    return host === 'localhost' || host === '::1' || /^127(?:\.[0-9]{1,3}){3}$/.test(host);
}
function urlOf(server, host) {
    const address = server.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

// EXTERNAL MODULE: ./lib/src/evidence/rfc3161.js + 6 modules
var rfc3161 = __webpack_require__(43150);
// EXTERNAL MODULE: ./lib/src/evidence/timestamp/asn1.js + 1 modules
var asn1 = __webpack_require__(22500);
// EXTERNAL MODULE: ./lib/src/evidence/timestamp/refusal.js
var refusal = __webpack_require__(78361);
// EXTERNAL MODULE: ./lib/src/evidence/timestamp/token.js
var token = __webpack_require__(2332);
;// CONCATENATED MODULE: ./lib/src/evidence/rfc3161-request.js
// SPDX-License-Identifier: Apache-2.0
// Asking a timestamp authority (RFC 3161 §2.4): the request, and what its answer holds. The token of an answer is not
// judged here: whoever asked gives it to ./rfc3161.ts with the same imprint and nonce.





const maxNonceBits = 160n;
const rfc3161_request_sha256 = '2.16.840.1.101.3.4.2.1';
/** DER of a TimeStampReq, media type `application/timestamp-query`. @throws OccError `usage` */
async function buildTimestampRequest({ imprint, nonce, certReq }) {
    if (imprint.length !== 32)
        throw new errors/* OccError */.U4('usage', `imprint: expected 32 bytes, got ${imprint.length}`);
    if (nonce !== undefined && (nonce <= 0n || nonce >= 1n << maxNonceBits)) {
        throw new errors/* OccError */.U4('usage', `nonce: expected 1 to 2^${maxNonceBits} - 1`);
    }
    const { Boolean: Flag, Integer, Null, ObjectIdentifier, OctetString, Sequence } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 71368));
    const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: rfc3161_request_sha256 }), new Null()] });
    const messageImprint = new Sequence({ value: [algorithm, new OctetString({ valueHex: new Uint8Array(imprint) })] });
    const request = new Sequence({
        value: [
            new Integer({ value: 1 }),
            messageImprint,
            ...(nonce === undefined ? [] : [Integer.fromBigInt(nonce)]),
            ...(certReq ? [new Flag({ value: true })] : []), // DER leaves out the default, FALSE
        ],
    });
    return new Uint8Array(request.toBER());
}
/** RFC 3161 §2.4.2: PKIStatus, by number. */
const rfc3161_request_statuses = [
    'granted',
    'grantedWithMods',
    'rejection',
    'waiting',
    'revocationWarning',
    'revocationNotification',
];
/** PKIFailureInfo, by bit. */
const failures = {
    0: 'badAlg',
    2: 'badRequest',
    5: 'badDataFormat',
    14: 'timeNotAvailable',
    15: 'unacceptedPolicy',
    16: 'unacceptedExtension',
    17: 'addInfoNotAvailable',
    25: 'systemFailure',
};
/** The status around a token is short. */
const rfc3161_request_maxResponseBytes = token/* maxTokenBytes */.zj + 4096;
/** An authority that explains more than this is not read to the end. */
const maxTexts = 8;
const maxText = 200;
/**
 * Reads a TimeStampResp, media type `application/timestamp-reply`.
 * @throws OccError `evidence-invalid` for anything that is not one
 */
async function readTimestampResponse(bytes) {
    if (bytes.length > rfc3161_request_maxResponseBytes) {
        throw invalid(`expected at most ${rfc3161_request_maxResponseBytes} bytes, got ${bytes.length}`);
    }
    const read = await (0,asn1/* loadDerReader */.vy)();
    try {
        const fields = new asn1/* Fields */.C8(read(bytes, 'T1', 'the answer'), 'T1', 'the answer');
        const info = new asn1/* Fields */.C8(fields.take(asn1/* tag */.Tc.sequence), 'T1', 'the status');
        const status = rfc3161_request_statuses[Number(info.integer())];
        const texts = info.maybe(asn1/* tag */.Tc.sequence);
        const bits = info.maybe(asn1/* tag */.Tc.bitString);
        info.end();
        const token = fields.maybe(asn1/* tag */.Tc.sequence);
        fields.end();
        if (status === 'granted' || status === 'grantedWithMods') {
            if (token === undefined)
                throw invalid('granted, but there is no token');
            return { granted: true, status, token: (0,asn1/* bytesOf */.$$)(token) };
        }
        if (status === undefined)
            throw invalid('the status is not one');
        if (token !== undefined)
            throw invalid(`${status}, but there is a token`);
        return {
            granted: false,
            status,
            failures: bits ? failuresOf((0,asn1/* contentOf */.$E)(bits)) : [],
            text: texts ? textOf(texts) : '',
        };
    }
    catch (error) {
        if (error instanceof refusal/* Refusal */.P)
            throw invalid(error.message);
        throw error;
    }
}
function failuresOf(content) {
    return [...content.subarray(1, 5)].flatMap((byte, at) => [0, 1, 2, 3, 4, 5, 6, 7]
        .filter((bit) => (byte & (0x80 >> bit)) !== 0)
        .map((bit) => failures[8 * at + bit] ?? `${8 * at + bit}`));
}
const utf8String = 0x0c;
/** PKIFreeText: a SEQUENCE of UTF8String. */
function textOf(block) {
    const texts = (0,asn1/* membersOf */.lS)(block).slice(0, maxTexts);
    if (texts.some((text) => (0,asn1/* tagOf */.cO)(text) !== utf8String))
        throw new refusal/* Refusal */.P('T1', 'the status has a text that is none');
    return texts.map((text) => (0,proof_bytes/* quote */.hD)(new TextDecoder().decode((0,asn1/* contentOf */.$E)(text)), maxText)).join(' ');
}
function invalid(what) {
    return new errors/* OccError */.U4('evidence-invalid', `answer of the timestamp authority: ${what}`, {
        hint: 'Check that the address is that of an RFC 3161 service.',
    });
}

;// CONCATENATED MODULE: ./lib/enclave/parent/tsa.js
// SPDX-License-Identifier: Apache-2.0
// Timestamp authorities as the parent asks them (RFC 3161 over HTTP): each answer is bounded in bytes and time, and its
// token is verified, for this digest and this nonce, before anybody gets it. An authority that fails is asked last.





/** Real answers have 2 to 8 KB, and real authorities take a second. */
const maxAnswerBytes = 128 * 1024;
const tsa_answerTimeoutMs = 5000;
/** A clock that is further off than this makes a bound that nobody can use, in either direction. */
const maxSkewMs = 5 * 60_000;
/** 128 bits: an old answer cannot be for it. */
const nonceBytes = 16;
const maxAuthorities = 8;
class Authorities {
    #options;
    #order;
    #dispatcher;
    /** @throws OccError `usage` for what is not an address */
    constructor(options) {
        if (options.urls.length === 0 || options.urls.length > maxAuthorities) {
            throw new errors/* OccError */.U4('usage', `tsa: expected 1 to ${maxAuthorities} authorities, got ${options.urls.length}`);
        }
        for (const url of options.urls)
            checkAddress(url);
        this.#options = options;
        this.#order = options.urls;
    }
    /** The first token that verifies. @throws OccError `unavailable` when no authority gave one, with all reasons */
    async stamp(imprint, signal) {
        const reasons = [];
        for (const url of this.#order) {
            try {
                return await this.#ask(url, imprint, signal);
            }
            catch (fault) {
                if (signal.aborted)
                    throw new errors/* OccError */.U4('cancelled', 'tsa: the service stops', { cause: fault });
                reasons.push(`${new URL(url).host}: ${fault instanceof Error ? fault.message : String(fault)}`);
                this.#order = [...this.#order.filter((other) => other !== url), url];
            }
        }
        throw new errors/* OccError */.U4('unavailable', `tsa: expected a timestamp, got none: ${reasons.join('; ')}`);
    }
    async close() {
        await (await this.#dispatcher)?.destroy();
    }
    async #ask(url, imprint, signal) {
        const nonce = BigInt(`0x${(0,proof_bytes/* toHex */.nj)((0,external_node_crypto_.randomBytes)(nonceBytes))}`) + 1n;
        const query = await buildTimestampRequest({ imprint, nonce, certReq: true });
        const answer = await readTimestampResponse(await this.#post(url, query, signal));
        if (!answer.granted)
            throw new Error(`${answer.status}: ${[...answer.failures, answer.text].join(' ')}`);
        const { roots, now } = this.#options;
        const finding = await (0,rfc3161/* verifyTimestamp */.W)({ token: answer.token, imprint, nonce, roots });
        if (!finding.ok)
            throw new Error(`the token does not verify: ${finding.reason} (${finding.rule})`);
        if (Math.abs(finding.genTime - now()) > maxSkewMs)
            throw new Error('its clock and ours are minutes apart');
        return {
            authority: finding.authority,
            time: new Date(finding.genTime).toISOString(),
            digestAlg: 'sha256',
            digestB64: (0,proof_bytes/* toBase64 */.nk)(imprint),
            tokenB64: (0,proof_bytes/* toBase64 */.nk)(answer.token),
        };
    }
    async #post(url, query, signal) {
        const { request, Agent } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
        this.#dispatcher ??= Promise.resolve(new Agent({ connections: 8 }));
        const { statusCode, headers, body } = await request(url, {
            method: 'POST',
            headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
            body: query,
            signal: AbortSignal.any([signal, AbortSignal.timeout(this.#options.timeoutMs ?? tsa_answerTimeoutMs)]),
            dispatcher: await this.#dispatcher,
        });
        const chunks = [];
        let length = 0;
        for await (const chunk of body) {
            length += chunk.length;
            if (length > maxAnswerBytes)
                throw new Error(`expected at most ${maxAnswerBytes} bytes, got more`);
            chunks.push(chunk);
        }
        const type = String(headers['content-type'] ?? 'no content type');
        if (statusCode !== 200 || !type.startsWith('application/timestamp-reply')) {
            throw new Error(`expected 200 and application/timestamp-reply, got ${statusCode} and ${type.slice(0, 60)}`);
        }
        return Buffer.concat(chunks);
    }
}
/** Plain HTTP is fine: a token proves itself. */
function checkAddress(text) {
    const url = URL.parse(text);
    if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '')
        return;
    throw new errors/* OccError */.U4('usage', 'tsa: expected an http or https address without a password', {
        hint: 'For example --tsa https://freetsa.org/tsr.',
    });
}

;// CONCATENATED MODULE: ./lib/enclave/dev.js
// SPDX-License-Identifier: Apache-2.0
// The whole service in one process: the same app and parent that run on both sides of an enclave's wall. Whoever has this
// process has its key: with the development host its proofs say `stub`, with an NSM they say what that one answers.





















/** Nothing measured this code: it says so where an image says what it was built from. */
const dev_image = {
    name: 'occ development service',
    version: '0.1.0',
    sourceB64: (0,proof_bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,proof_bytes/* utf8 */.As)('not measured'))),
    protocol: 'occ/1',
};
const dev_verify = ecdsa/* verifyEcdsaNode */._s ?? (() => false);
/** @throws OccError `host-failed`, `state-…` and `store-invalid`, `-locked`, `-unwritable`; `usage`, `listen-failed` */
async function startDevelopmentService(options) {
    return withParts(options, async (parts) => {
        const serviceHost = await openHost(options);
        try {
            const { link, stream } = linkedPair();
            serveStream(new Gate({ ...serviceHost, image: dev_image, openPipe: async (host, port) => (0,external_node_net_.connect)(port, host) }), stream);
            const parent = await server_startParent(parentOptions(options, { ...parts, link }));
            const { epochId } = await link.ask('key', {});
            const close = async () => {
                await parent.close();
                link.close();
                await serviceHost.close();
            };
            const { rootPem } = serviceHost;
            return { ...parent, epochId, close, ...(rootPem !== undefined && { testRootPem: rootPem }) };
        }
        catch (fault) {
            await serviceHost.close();
            throw fault;
        }
    });
}
/** @throws OccError `host-failed`, `state-invalid`, `state-locked`, `state-unwritable` */
async function openHost({ nsm, statePath, files }) {
    const production = { roots: nitro_root/* productionRoots */.Rp, verify: dev_verify };
    if (nsm === undefined)
        return { ...(await openServiceHost({ statePath, files })), trust: production };
    if (nsm === 'test') {
        const { nsm: device, root, rootPem } = createDevelopmentNsm();
        const host = await openNitroHost({ nsm: device });
        return { host, rootPem, trust: { roots: [root], verify: dev_verify }, close: async () => undefined };
    }
    const socket = new NsmSocket(nsm.socket);
    const host = await openNitroHost({ nsm: socket });
    return { host, trust: production, close: async () => socket.close() };
}
/**
 * The parent alone, for an enclave behind a bridge: met again whenever it went away.
 * @throws OccError `store-…`, `usage`, `listen-failed`
 */
function startBridgedService(options) {
    const link = { open: () => openStream(options.bridge) };
    return withParts(options, (parts) => startParent(parentOptions(options, { ...parts, link })));
}
/** Everything that may be refused, before there are files that nobody wanted. */
async function withParts(options, start) {
    const { host = '127.0.0.1', tsa, storePath: path } = options;
    readAccess({ ...options, host }).close();
    const now = processClock;
    const authorities = tsa && new Authorities({ ...tsa, now });
    const store = new SqliteStore({ path, now });
    try {
        const service = await start({ store, authorities, now });
        const close = async () => {
            await service.close();
            await store.close();
        };
        return { ...service, close };
    }
    catch (fault) {
        await store.close();
        throw fault;
    }
}
/** Each root for each issuer that is not GitHub's, whose roots are compiled in. */
function dev_rootsOf(issuers, roots) {
    const own = issuers.filter((issuer) => (0,evidence_fault/* attempt */.CD)(() => (0,evidence_issuer/* readIssuer */.Eo)(issuer)).value?.kind === 'operator-defined');
    const issuerRoots = own.flatMap((issuer) => roots.map((root) => ({ issuer, rootB64: (0,proof_bytes/* toBase64 */.nk)(root) })));
    return issuerRoots.length === 0 ? {} : { issuerRoots };
}
function parentOptions({ host = '127.0.0.1', issuers = [], issuerRoots = [], log, ...rest }, parts) {
    return {
        ...{ ...rest, ...parts, host },
        config: { ...defaultConfig, issuers, ...dev_rootsOf(issuers, issuerRoots) },
        log: log && openLog({ write: log }, 'warn', parts.now),
    };
}


/***/ })

};
