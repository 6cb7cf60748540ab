export const id = 178;
export const ids = [178];
export const modules = {

/***/ 13178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startDevelopmentService: () => (/* binding */ startDevelopmentService)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
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
    /** The service's chains: a list, because a chain may have any name. */
    chains: schemas/* array */.YOg(schemas/* strictObject */.rej({ chainId: schema/* chainId */.tL, index: schema/* counter */.hJ, headB64: schema/* base64Of32 */.Y8, owner: schemas/* optional */.lqM(schema/* label */.Pf) })),
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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

// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
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
    const state = store.opened;
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
        chains: chains.map(({ chainId, index, headB64, owner }) => ({
            chainId,
            index: BigInt(index),
            headB64,
            ...(owner !== undefined && { owner }),
        })),
    };
}
function withProgress(state, { counter, chains }) {
    return {
        ...state,
        counter: counter.toString(),
        chains: chains.map((chain) => ({ ...chain, index: chain.index.toString() })),
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
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
    const attestation = attestationFormat === undefined ? undefined : await attest(host, unsigned, body, attestationFormat);
    const signatureB64 = await sign(host, body);
    return {
        ...unsigned,
        signer: { publicKeyB64, signatureB64 },
        environment: attestation ? { ...environment, attestation } : environment,
    };
}
/** Signs a slot. @throws OccError `host-failed` */
async function issueSlot({ host, publicKeyB64 }, slot) {
    const body = { version: proof_slot/* slotVersion */.PC, ...slot, publicKeyB64 };
    return { ...body, signatureB64: await sign(host, (0,proof_slot/* slotBytes */.Gm)(body)) };
}
/** A fresh nonce of the host's, base64. @throws OccError `host-failed` */
async function freshNonce(host) {
    const bytes = await ask('a nonce', () => host.getFreshNonce());
    if (bytes.length < 16)
        throw failed(`a nonce of 16 bytes or more, got ${bytes.length}`);
    return (0,proof_bytes/* toBase64 */.nk)(bytes);
}
async function attest(host, unsigned, body, format) {
    if (!host.getAttestation)
        throw failed(`a ${format} document, but the host has none`);
    const request = {
        userData: (0,sha256/* sha256 */.sc)(body),
        publicKey: (0,proof_bytes/* fromBase64 */.Ey)(unsigned.signer.publicKeyB64, 'publicKeyB64', 32),
        nonce: (0,proof_bytes/* fromBase64 */.Ey)(unsigned.commit.nonceB64, 'nonceB64'),
    };
    const report = await ask(`a ${format} document`, () => host.getAttestation?.(request) ?? new Uint8Array());
    if (report.length === 0)
        throw failed(`a ${format} document, got no bytes`);
    return { format, reportB64: (0,proof_bytes/* toBase64 */.nk)(report) };
}
async function sign(host, message) {
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
 * @throws OccError `slots-exhausted`, `forbidden`, `chains-exhausted`, `host-failed`
 */
async function allocateSlots({ epoch, slots, chains }, { holder, owner, chainId, count }) {
    const time = await epoch.time();
    chains.check(chainId, owner);
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

;// CONCATENATED MODULE: ./lib/enclave/app/chains.js
// SPDX-License-Identifier: Apache-2.0
// Chains: for each name the index and hash of its last proof, dense from 1, never forgotten within the epoch. One batch
// at a time per chain, because the next proof holds the hash of the one before it.

/** Runs whose identity the enclave verified; without a verified identity nobody may write there. */
const identityPrefix = 'gha/';
class Chains {
    #limit;
    #chains = new Map();
    #turns = new Map();
    constructor(limit, earlier = []) {
        this.#limit = limit;
        for (const { chainId, index, headB64, owner } of earlier)
            this.#chains.set(chainId, { index, headB64, owner });
    }
    get size() {
        return this.#chains.size;
    }
    /**
     * May `owner` append to the chain? A chain belongs to the API key that opened it; in open mode all are nobody.
     * @throws OccError `forbidden`, `chains-exhausted`
     */
    check(chainId, owner) {
        if (chainId.startsWith(identityPrefix)) {
            throw new errors/* OccError */.U4('forbidden', `chain ${chainId}: expected a verified workflow identity, got none`, {
                hint: `Chains under ${identityPrefix} need an identity, which this service cannot verify; use a run/ chain.`,
            });
        }
        const chain = this.#chains.get(chainId);
        if (chain && chain.owner !== owner) {
            throw new errors/* OccError */.U4('forbidden', `chain ${chainId}: expected the API key that opened it`);
        }
        if (!chain && this.#chains.size >= this.#limit) {
            throw new errors/* OccError */.U4('chains-exhausted', `expected at most ${this.#limit} chains in this epoch`);
        }
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
     * The end of the chain, opened if it is new; call only {@link inTurn}. Indexes a batch does not sign stay free.
     * @throws OccError as {@link check}
     */
    reserve(chainId, owner) {
        this.check(chainId, owner);
        const chain = this.#chains.get(chainId) ?? { index: 0n, headB64: undefined, owner };
        this.#chains.set(chainId, chain);
        return {
            get index() {
                return chain.index;
            },
            get headB64() {
                return chain.headB64;
            },
            advance(headB64) {
                chain.index += 1n;
                chain.headB64 = headB64;
            },
        };
    }
    snapshot() {
        const heads = [];
        for (const [chainId, { index, headB64, owner }] of this.#chains) {
            if (headB64 !== undefined)
                heads.push({ chainId, index, headB64, ...(owner !== undefined && { owner }) });
        }
        return heads;
    }
}

;// CONCATENATED MODULE: ./lib/enclave/app/commit.js
// SPDX-License-Identifier: Apache-2.0
// Commit: validate → time → reserve slots, counters and indexes of the whole batch in one synchronous step → sign.
// What fails before the reservation costs nothing; counters drawn are never given back; nothing signed is discarded.



/** Signatures between two turns of the event loop: 5 ms, so that a large batch does not hold up a small one. */
const commit_signaturesPerTurn = 64;
/**
 * Signs one proof per item, in order, or hands out those it signed before under the same `commitId`.
 * @throws OccError `slot-unknown`, `forbidden`, `chains-exhausted`, `unavailable`, `idempotency-mismatch` before
 *   anything was reserved; `host-failed` later, and then asking again continues where it stopped
 */
function commit(state, request) {
    const kept = state.unacknowledged.of(request);
    kept.running ??= state.chains
        .inTurn(request.chainId, () => commit_sign(state, kept))
        .catch((fault) => {
        kept.running = undefined;
        if (!kept.reserved)
            state.unacknowledged.forget(request.commitId);
        throw fault;
    });
    return kept.running;
}
async function commit_sign(state, kept) {
    const time = await state.epoch.time();
    const { chain, items, firstCounter } = reserve(state, kept, time);
    let counter = firstCounter;
    for (const item of items) {
        const proof = await issue(state.epoch, kept.request, item, chain, counter, time);
        chain.advance((0,proof_proof/* chainHash */.qv)(proof));
        kept.proofs.push(proof);
        counter += 1n;
        if (kept.proofs.length % commit_signaturesPerTurn === 0)
            await (0,external_node_timers_promises_.setImmediate)();
    }
    return kept.proofs;
}
/** One synchronous step: nobody can take the same slot, counter or index between its lines. */
function reserve({ epoch, slots, chains }, kept, time) {
    const { chainId, owner, holder, items } = kept.request;
    chains.check(chainId, owner); // before the slots: what fails burns none
    kept.reserved ??= slots.take(items, holder, chainId, time);
    const left = kept.reserved.slice(kept.proofs.length);
    return { chain: chains.reserve(chainId, owner), items: left, firstCounter: epoch.draw(left.length) };
}
function issue(epoch, { chainId, attribution, policy, metadata }, { slot, hashB64, digestB64, nameHashesB64 }, chain, counter, time) {
    return issueProof(epoch.signer, {
        digestB64,
        commit: {
            nonceB64: slot.nonceB64,
            counter: counter.toString(),
            time,
            ...(chain.headB64 !== undefined && { prevB64: chain.headB64 }),
            epochId: epoch.epochId,
            slotCounter: slot.counter,
            slotHashB64: hashB64,
            chainId,
            chainIndex: (chain.index + 1n).toString(),
            ...(epoch.bootB64 !== undefined && { bootB64: epoch.bootB64 }),
            ...(nameHashesB64 && { nameHashesB64 }),
        },
        slotAllocation: slot,
        ...(attribution && { attribution }),
        ...(policy && { policy }),
        ...(metadata && { metadata }),
    });
}

// EXTERNAL MODULE: ./lib/src/proof/boot.js + 1 modules
var boot = __webpack_require__(91996);
;// CONCATENATED MODULE: ./lib/enclave/app/epoch.js
// SPDX-License-Identifier: Apache-2.0
// The epoch: one life of one enclave key, with its name and its counter (SPEC.md §5). Slots and commits draw from the
// one counter; a drawn value is never drawn again, whatever becomes of it.




class Epoch {
    signer;
    epochId;
    /** Hash of the boot body; a host without an NSM has none, and its proofs say nothing of a boot. */
    bootB64;
    #time;
    #counter;
    constructor(signer, epochId, time, counter) {
        this.signer = signer;
        this.epochId = epochId;
        this.#time = time;
        this.#counter = counter;
    }
    /** @throws OccError `host-failed` when the host breaks its contract or has no time */
    static async open(host, earlier) {
        const time = host.time?.bind(host);
        if (!time)
            throw new errors/* OccError */.U4('host-failed', 'expected a host with a time source');
        const signer = await signerOf(host);
        const bootNonceB64 = earlier?.bootNonceB64 ?? (await freshNonce(host));
        (0,proof_bytes/* fromBase64 */.Ey)(bootNonceB64, 'bootNonceB64');
        return new Epoch(signer, (0,boot/* epochIdOf */.qV)(signer.publicKeyB64, bootNonceB64), time, earlier?.counter ?? 0n);
    }
    /** The highest counter drawn. */
    get counter() {
        return this.#counter;
    }
    /** Draws `count` consecutive counters; the first is returned. */
    draw(count) {
        const first = this.#counter + 1n;
        this.#counter += BigInt(count);
        return first;
    }
    /** Milliseconds since 1970, from the host. @throws OccError `host-failed` */
    async time() {
        const time = await ask('the time', this.#time);
        if (Number.isSafeInteger(time) && time >= 0)
            return time;
        throw new errors/* OccError */.U4('host-failed', `expected the host to give whole milliseconds since 1970, got ${time}`);
    }
}

;// CONCATENATED MODULE: ./lib/enclave/app/limits.js
// SPDX-License-Identifier: Apache-2.0
// What the enclave is willing to remember. Every table of it has a bound here: memory inside is all there is.
const defaultLimits = {
    slotTtlMs: 10 * 60 * 1000,
    slotsPerHolder: 2000,
    slots: 100_000,
    chains: 100_000,
    unacknowledgedProofs: 50_000,
};

;// CONCATENATED MODULE: ./lib/enclave/app/slots.js
// SPDX-License-Identifier: Apache-2.0
// Open slots: each bound to a chain and a holder, usable once, until it expires (SPEC.md §4).



class Slots {
    #limits;
    /** By nonce, in the order of allocation and so, for one time to live, of expiry. */
    #open = new Map();
    #perHolder = new Map();
    #promised = 0;
    constructor(limits) {
        this.#limits = limits;
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
        const { slotsPerHolder, slots } = this.#limits;
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
        const expires = now + this.#limits.slotTtlMs;
        this.#open.set(slot.nonceB64, { slot, hashB64: (0,proof_slot/* slotHash */.B6)(slot), holder, expires });
    }
    /**
     * Takes the slots of all `items` or none: a slot is taken once, by its holder, on its chain, before it expires.
     * @throws OccError `slot-unknown`
     */
    take(items, holder, chainId, now) {
        const seen = new Set();
        const taken = items.map((item) => {
            const { slotId } = item;
            const entry = this.#open.get(slotId);
            if (!entry || entry.holder !== holder || entry.expires <= now || seen.has(slotId))
                throw unknown(slotId);
            if (entry.slot.chainId !== chainId)
                throw unknown(slotId, `, which is for chain ${entry.slot.chainId}`);
            seen.add(slotId);
            return { ...item, slot: entry.slot, hashB64: entry.hashB64 };
        });
        for (const slotId of seen)
            this.#open.delete(slotId);
        this.#leave(holder, seen.size);
        return taken;
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
        const commit = { request, reserved: undefined, proofs: [], running: undefined };
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
        if (kept && kept.proofs.length === kept.request.items.length)
            this.forget(commitId);
    }
}
/** What must be equal when a commit is asked for again; slots may differ, they are not looked at again. */
function essence({ items, ...rest }) {
    const { chainId, owner, attribution, policy, metadata } = rest;
    const named = items.map(({ digestB64, nameHashesB64 }) => [digestB64, nameHashesB64]);
    return JSON.stringify([chainId, owner, attribution, policy, metadata, named]);
}

;// CONCATENATED MODULE: ./lib/enclave/app/enclave.js
// SPDX-License-Identifier: Apache-2.0
// The enclave's whole state and the one door to it: every request goes through `answer`, and nothing that a later
// proof could contradict leaves before it is durable (where the host keeps state at all).








class Enclave {
    epoch;
    slots;
    chains;
    unacknowledged;
    #persist;
    #stopped;
    constructor(epoch, { limits: given, earlier, persist }) {
        const limits = { ...defaultLimits, ...given };
        this.epoch = epoch;
        this.slots = new Slots(limits);
        this.chains = new Chains(limits.chains, earlier?.chains);
        this.unacknowledged = new Unacknowledged(limits.unacknowledgedProofs);
        this.#persist = persist;
    }
    /** @throws OccError `host-failed` */
    static async open(options) {
        return new Enclave(await Epoch.open(options.host, options.earlier), options);
    }
    /** @throws OccError with the code the request failed with; `unavailable` for ever once state could not be kept */
    async answer(request) {
        if (this.#stopped)
            throw this.#stopped;
        switch (request.type) {
            case 'key':
                return this.#key();
            case 'health':
                return { chains: this.chains.size, counter: this.epoch.counter.toString() };
            case 'allocateSlots':
                return this.#allocateSlots(request);
            case 'commit':
                return { proofs: await this.#durable(commit(this, request)) };
            case 'acknowledge':
                for (const commitId of request.commitIds)
                    this.unacknowledged.acknowledge(commitId);
                return {};
        }
    }
    #key() {
        const { signer, epochId } = this.epoch;
        const { publicKeyB64, measurement, host } = signer;
        return { publicKeyB64, measurement, enforcement: host.enforcementTier, epochId };
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
    #snapshot = () => ({ counter: this.epoch.counter, chains: this.chains.snapshot() });
    #stop(cause) {
        this.#stopped ??= new errors/* OccError */.U4('unavailable', 'expected durable state, but it could not be written', {
            hint: 'The service answers nothing more; repair its storage and start it again.',
            cause,
        });
    }
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
function fitsCopies({ attribution, policy, metadata }, count) {
    if (attribution === undefined && policy === undefined && metadata === undefined)
        return true;
    return count * Buffer.byteLength(JSON.stringify([attribution, policy, metadata])) <= maxCopiedBytes;
}

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
/** `owner` is the API key a chain belongs to; absent in open mode. */
const requests = {
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
        attribution: schemas/* optional */.lqM(attributionSchema),
        policy: schemas/* optional */.lqM(policyBindingSchema),
        metadata: schemas/* optional */.lqM(metadataSchema),
    })
        .check(schemas/* refine */.YPB((commit) => fitsCopies(commit, commit.items.length), `at most ${maxCopiedBytes} bytes of copies`)),
    acknowledge: schemas/* strictObject */.rej({ id, type: schemas/* literal */.euz('acknowledge'), commitIds: batch(schema/* label */.Pf) }),
};
const results = {
    key: schemas/* strictObject */.rej({
        publicKeyB64: schema/* base64Of32 */.Y8,
        measurement: schema/* label */.Pf,
        enforcement: schemas/* enum */.k5n(proof_proof/* enforcements */.g2),
        epochId: schema/* base64Of32 */.Y8,
    }),
    health: schemas/* strictObject */.rej({ chains: schemas/* int */.Whr(), counter: schema/* counter */.hJ }),
    allocateSlots: schemas/* strictObject */.rej({ slotIds: batch(schema/* nonce */.KU), slots: schemas/* optional */.lqM(batch(proof_slot/* slotSchema */.U0)) }),
    commit: schemas/* strictObject */.rej({ proofs: batch(schemas/* unknown */.L5J()) }),
    acknowledge: schemas/* strictObject */.rej({}),
};
const requestSchema = schemas/* discriminatedUnion */.gMt('type', [
    requests.key,
    requests.health,
    requests.allocateSlots,
    requests.commit,
    requests.acknowledge,
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
    #lastId = 0;
    #closed;
    constructor(stream, options = {}) {
        this.#timeoutMs = options.timeoutMs ?? answerTimeoutMs;
        this.#frames = new FrameStream(stream, { onValue: (value) => this.#answer(value), onClose: (reason) => this.#end(reason) }, options.maxFrameBytes === undefined ? {} : { maxBytes: options.maxFrameBytes });
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

;// CONCATENATED MODULE: ./lib/enclave/parent/clients.js
// SPDX-License-Identifier: Apache-2.0
// Clients: who asks, by API key. Keys are kept as hashes only, and telling one from another takes the same time for
// every guess. Without keys everybody is one and the same client.


/** More keys than this are a user database, which this is not. */
const maxKeys = 10_000;
const anybody = { holder: 'open', defaultChain: 'global' };
/**
 * Reads API keys: `id:secret`, or a plain one whose id is the first 12 hex digits of its SHA-256. A client sends the
 * whole text.
 * @throws OccError `usage`; the keys are not repeated in it
 */
function parseApiKeys(texts) {
    if (texts.length === 0 || texts.length > maxKeys) {
        throw new errors/* OccError */.U4('usage', `API keys: expected 1 to ${maxKeys}, got ${texts.length}`, {
            hint: 'Leave the setting out to run without keys.',
        });
    }
    const keys = texts.map((text, at) => {
        if (!/^[\x21-\x7e]{1,512}$/.test(text)) {
            throw new errors/* OccError */.U4('usage', `API key ${at + 1}: expected 1 to 512 visible ASCII characters`);
        }
        const hash = clients_sha256(text);
        const colon = text.indexOf(':');
        const id = colon === -1 ? hash.toString('hex').slice(0, 12) : text.slice(0, colon);
        if (!/^[A-Za-z0-9._-]{1,64}$/.test(id) || colon === text.length - 1) {
            throw new errors/* OccError */.U4('usage', `API key ${at + 1}: expected id:secret with an id of [A-Za-z0-9._-], 1 to 64`);
        }
        return { hash, client: { owner: id, holder: `key/${id}`, defaultChain: `${ownedPrefix}${id}` } };
    });
    if (new Set(keys.map(({ client }) => client.owner)).size !== keys.length) {
        throw new errors/* OccError */.U4('usage', 'API keys: expected every id only once');
    }
    return keys;
}
/** @throws OccError `unauthorized` */
function identify(keys, authorization) {
    if (!keys)
        return anybody;
    const given = clients_sha256(/^Bearer +([\x21-\x7e]{1,512})$/i.exec(authorization ?? '')?.[1] ?? '');
    let found;
    for (const { hash, client } of keys)
        if ((0,external_node_crypto_.timingSafeEqual)(hash, given))
            found = client;
    if (!found)
        throw new errors/* OccError */.U4('unauthorized', 'unauthorized');
    return found;
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
function clients_sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest();
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
/** Answers with a failure and tells the operator what clients are not told. */
function sendFailure(request, reply, fault, log) {
    const failure = failureOf(fault);
    const status = failure.status === 502 || failure.status === 504 ? 500 : failure.status;
    if (status >= 500)
        log?.(`${request.method} ${request.routeOptions.url ?? '?'}: ${failure.code}: ${chainOf(failure)}`);
    if (status === 429 || status === 503)
        reply.header('retry-after', retryAfter);
    if (status === 401)
        reply.header('www-authenticate', 'Bearer');
    return reply.code(status).send(describeFailure(failure));
}
/** Message and causes in one line. */
function chainOf(fault) {
    const messages = [];
    for (let at = fault; at instanceof Error && messages.length < 5; at = at.cause)
        messages.push(at.message);
    return messages.join(': ');
}

;// CONCATENATED MODULE: ./lib/enclave/parent/idempotency.js
// SPDX-License-Identifier: Apache-2.0
// Idempotency: one key, one commit, however often it is asked for (SPEC.md §11). A replay gets the same bytes; a key
// whose answer is no longer kept is refused rather than committed again.




/** As long as the longest retry budget of a client, with room to spare. */
const keptMs = 60 * 60 * 1000;
/** Answers kept at once: about 40 batches of 1,000 proofs, or 40,000 single ones. */
const maxKeptBytes = 64 * 1024 * 1024;
/** Keys known at once, with or without their answer; about 300 bytes each. */
const maxEntries = 100_000;
/** Without API keys a key must not be guessable, or one client could read another's proofs: 128 bits, base64url. */
const unguessable = /^[A-Za-z0-9_-]{22,200}$/;
const visible = /^[\x21-\x7e]{1,200}$/;
class Idempotency {
    #now;
    #maxBytes;
    /** In the order of arrival, which is the order of expiry. */
    #entries = new Map();
    /** Those that hold an answer, oldest first. */
    #answered = new Set();
    #bytes = 0;
    /** @param now milliseconds */
    constructor(now, maxBytes = maxKeptBytes) {
        this.#now = now;
        this.#maxBytes = maxBytes;
    }
    /**
     * The answer to a request: from `work`, or the same bytes as before.
     * @param work gets the name of the commit, the same for the same key whenever it is asked
     * @throws OccError `bad-request` for a key that is not one, `in-flight`, `idempotency-mismatch`, `answer-forgotten`,
     *   `unavailable` when too many keys are known; whatever `work` throws
     */
    async answer(request, work) {
        const commitId = commitIdOf(request);
        const known = this.#find(commitId, request.fingerprint);
        if (known?.answer)
            return known.answer;
        const entry = known ?? this.#add(commitId, request.fingerprint);
        entry.state = 'running';
        try {
            const answer = await work(commitId);
            this.#keep(entry, answer);
            return answer;
        }
        catch (fault) {
            entry.state = 'open';
            // The enclave refused before it signed anything: the same key may carry another try.
            if (fault instanceof errors/* OccError */.U4 && fault.status < 500)
                this.#entries.delete(commitId);
            throw fault;
        }
    }
    #find(commitId, fingerprint) {
        const entry = this.#entries.get(commitId);
        if (!entry || (entry.expires <= this.#now() && entry.state !== 'running'))
            return undefined;
        if (entry.fingerprint !== fingerprint) {
            throw new errors/* OccError */.U4('idempotency-mismatch', 'Idempotency-Key: expected the same request as before, got another');
        }
        if (entry.state === 'running')
            throw new errors/* OccError */.U4('in-flight', 'Idempotency-Key: the request is being answered');
        if (entry.state === 'forgotten') {
            throw new errors/* OccError */.U4('answer-forgotten', 'Idempotency-Key: the request was committed, its answer is not kept');
        }
        return entry;
    }
    #add(commitId, fingerprint) {
        this.#sweep();
        if (this.#entries.size >= maxEntries) {
            throw new errors/* OccError */.U4('unavailable', `expected at most ${maxEntries} idempotency keys within an hour`);
        }
        const entry = { fingerprint, expires: this.#now() + keptMs, state: 'running', answer: undefined };
        this.#entries.set(commitId, entry);
        return entry;
    }
    /** Keeps the answer and forgets the oldest ones that no longer fit; their keys stay known. */
    #keep(entry, answer) {
        entry.state = 'answered';
        entry.answer = answer;
        this.#answered.add(entry);
        this.#bytes += answer.length;
        for (const oldest of this.#answered) {
            if (this.#bytes <= this.#maxBytes)
                return;
            this.#drop(oldest);
            oldest.state = 'forgotten';
        }
    }
    #drop(entry) {
        if (!this.#answered.delete(entry))
            return;
        this.#bytes -= entry.answer?.length ?? 0;
        entry.answer = undefined;
    }
    #sweep() {
        const now = this.#now();
        for (const [commitId, entry] of this.#entries) {
            if (entry.expires > now)
                return;
            if (entry.state === 'running')
                continue;
            this.#entries.delete(commitId);
            this.#drop(entry);
        }
    }
}
/** @throws OccError `bad-request` */
function commitIdOf({ client, chainId, key }) {
    if (!(client.owner === undefined ? unguessable : visible).test(key)) {
        throw new errors/* OccError */.U4('bad-request', 'Idempotency-Key: expected 22 to 200 of [A-Za-z0-9_-]', {
            hint: 'Use 128 random bits in base64url, 22 characters.',
        });
    }
    return (0,proof_bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,canonical/* canonicalize */.dw)({ owner: client.owner, chainId, key })));
}

// EXTERNAL MODULE: ./lib/src/proof/bundle.js
var proof_bundle = __webpack_require__(80851);
// EXTERNAL MODULE: ./lib/src/verify/policy.js
var verify_policy = __webpack_require__(30310);
// EXTERNAL MODULE: ./lib/src/verify/timestamps.js + 15 modules
var verify_timestamps = __webpack_require__(11559);
// EXTERNAL MODULE: ./lib/src/verify/verdict.js
var verify_verdict = __webpack_require__(43075);
// EXTERNAL MODULE: ./lib/src/verify/verify.js + 7 modules
var verify = __webpack_require__(23695);
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
    const timestamps = await (0,verify_timestamps/* readTimestamps */.y)(bundle, policy);
    const verdict = await (0,verify/* verifyAnywhere */.n)({ bundle, subjects, policy, now: now ?? 0, timestamps });
    const failure = (0,verify_verdict/* firstFailure */.f)(verdict);
    const checks = verdict.proofs[0]?.checks ?? [];
    return {
        valid: verdict.valid,
        ...(failure && { reason: `${failure.check.id}: ${failure.check.reason ?? 'failed'}` }),
        detail: [verdict.headline, ...verdict.warnings, ...(bytes ? [] : ['the artifact itself was not given'])],
        checks,
    };
}

;// CONCATENATED MODULE: ./lib/enclave/parent/commits.js
// SPDX-License-Identifier: Apache-2.0
// A commit as the parent carries it: slots in one message, digests in a later one, so that even a client that took no
// slots has nonces that are older than the enclave's knowledge of its digests.


/**
 * The proofs, in the order of the digests, as the enclave gave them.
 * @throws OccError with the enclave's code, or as {@link EnclaveLink.ask}
 */
async function commitThrough(link, job) {
    const { client, chainId, request, commitId } = job;
    const { digests, names, attribution, policy, metadata } = request;
    const { slotIds, holder } = request.slotIds
        ? { slotIds: request.slotIds, holder: client.holder }
        : await takeSlots(link, job);
    const { proofs } = await link.ask('commit', {
        commitId,
        holder,
        ...ownerOf(client),
        chainId,
        items: digests.map(({ digestB64 }, at) => ({
            slotId: slotIds[at] ?? '',
            digestB64,
            ...(names?.[at] && { nameHashesB64: names[at] }),
        })),
        ...(attribution && { attribution }),
        ...(policy && { policy }),
        ...(metadata && { metadata }),
    });
    if (proofs.length === digests.length)
        return proofs;
    throw new errors/* OccError */.U4('frame-invalid', `commit: expected ${digests.length} proofs, got ${proofs.length}`);
}
function ownerOf({ owner }) {
    return owner === undefined ? {} : { owner };
}
/** Slots for this request alone: nobody else can name their holder. */
async function takeSlots(link, { client, chainId, request }) {
    const holder = `request/${(0,external_node_crypto_.randomUUID)()}`;
    const count = request.digests.length;
    const { slotIds } = await link.ask('allocateSlots', { holder, ...ownerOf(client), chainId, count, reply: 'ids' });
    if (slotIds.length === count)
        return { slotIds, holder };
    throw new errors/* OccError */.U4('frame-invalid', `allocateSlots: expected ${count} slots, got ${slotIds.length}`);
}

;// CONCATENATED MODULE: ./lib/enclave/parent/requests.js
// SPDX-License-Identifier: Apache-2.0
// The bodies of the HTTP API as they come from clients (SPEC.md §11), before anything is asked of the enclave. What
// this service cannot do is refused by name, never ignored.








const list = (item) => schemas/* array */.YOg(item).check(api/* _minLength */.m9(1, 'at least one'));
const commitSchema = schemas/* strictObject */.rej({
    digests: list(schemas/* strictObject */.rej({ digestB64: schema/* base64Of32 */.Y8, hashAlg: schemas/* literal */.euz('sha256') })),
    chainId: schemas/* optional */.lqM(schema/* chainId */.tL),
    slotIds: schemas/* optional */.lqM(list(schema/* nonce */.KU)),
    attestation: schemas/* optional */.lqM(schemas/* enum */.k5n(['proof', 'boot'])),
    names: schemas/* optional */.lqM(list(nameHashes)),
    metadata: schemas/* optional */.lqM(metadataSchema),
    attribution: schemas/* optional */.lqM(attributionSchema),
    policy: schemas/* optional */.lqM(policyBindingSchema),
});
/** Members with a meaning that needs more than this service has. Ignoring one would break a promise. */
const unsupported = {
    identityToken: 'workflow identities cannot be verified by this service',
    agency: 'actors cannot be verified by this service',
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
    const { digests, slotIds, names, attestation } = request;
    if (digests.length > maxBatch) {
        throw new errors/* OccError */.U4('too-many', `digests: expected at most ${maxBatch}, got ${digests.length}`);
    }
    if (slotIds && (slotIds.length !== digests.length || new Set(slotIds).size !== slotIds.length)) {
        throw new errors/* OccError */.U4('bad-request', 'slotIds: expected one slot of its own for every digest');
    }
    if (names && !slotIds)
        throw new errors/* OccError */.U4('bad-request', 'names: expected slotIds with them, since names hash a slot');
    if (names && names.length !== digests.length) {
        throw new errors/* OccError */.U4('bad-request', 'names: expected one list of name hashes for every digest');
    }
    if (!fitsCopies(request, digests.length)) {
        const what = 'metadata, policy and attribution, which every proof repeats';
        throw new errors/* OccError */.U4('too-many', `${what}: expected at most ${maxCopiedBytes} bytes in all proofs together`);
    }
    if (attestation === 'boot') {
        throw new errors/* OccError */.U4('bad-request', 'attestation: expected "proof", got "boot", and this service has no boot proof');
    }
    return request;
}
const allocationSchema = schemas/* strictObject */.rej({
    count: schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _gte */.qm(1, 'at least 1'), api/* _lte */.Zm(maxBatch, `at most ${maxBatch}`))),
    chainId: schemas/* optional */.lqM(schema/* chainId */.tL),
});
/** @param body undefined when the request had none @throws OccError `bad-request` */
function readAllocationRequest(body) {
    return (0,schema/* readBySchema */.RZ)(allocationSchema, body ?? {}, 'bad-request', 'allocate-slot');
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
/** What makes two requests the same: everything but the slots. `form` is how the answer will look. */
function fingerprintOf({ slotIds: _, ...request }, form) {
    return (0,proof_bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,canonical/* canonicalize */.dw)({ form, request })));
}

;// CONCATENATED MODULE: ./lib/enclave/parent/routes.js
// SPDX-License-Identifier: Apache-2.0
// The routes of the HTTP API (SPEC.md §11). Shapes and statuses of the historic service stay as they were.






/** What this service does beyond the historic one; clients rely on nothing that is not listed. */
const features = ['slots', 'names', 'idempotency'];
/** Which methods each path takes. */
const routes = {
    '/commit': ['POST'],
    '/allocate-slot': ['POST'],
    '/verify': ['POST'],
    '/key': ['GET', 'HEAD'],
    '/health': ['GET', 'HEAD'],
};
function addRoutes(server, options) {
    const { link, now, clientOf } = options;
    server.register(async (guarded) => {
        readRawBodies(guarded);
        // Before the body is read: who may not commit may not upload either.
        guarded.addHook('onRequest', async (request) => void clientOf(request));
        guarded.post('/commit', (request, reply) => {
            reply.type('application/json');
            return routes_commit(options, request);
        });
    });
    server.register(async (guarded) => {
        guarded.addHook('onRequest', async (request) => void clientOf(request));
        guarded.post('/allocate-slot', (request) => allocate(link, clientOf(request), request.body));
    });
    server.get('/key', async () => ({ ...(await link.ask('key', {})), features }));
    server.get('/health', async () => {
        await link.ask('health', {});
        return { ok: true };
    });
    server.post('/verify', async (request) => {
        const { proof, bytes, policy } = readVerificationRequest(request.body);
        const verdict = await verifySeeds({ proof, ...(bytes && { bytes }), trustAnchors: policy, now: now() });
        const { valid, reason, checks } = verdict;
        return { valid, ...(reason !== undefined && { reason }), checks };
    });
}
async function routes_commit(options, request) {
    const client = options.clientOf(request);
    const wanted = commitRequestOf(request.body);
    const chainId = wanted.chainId ?? client.defaultChain;
    checkChain(client, chainId);
    const raw = request.body instanceof RawArtifact ? request.body : undefined;
    const work = async (commitId) => {
        const proofs = await commitThrough(options.link, { client, chainId, request: wanted, commitId });
        return Buffer.from(JSON.stringify(raw ? rawAnswer(raw, proofs[0]) : proofs));
    };
    const key = request.headers['idempotency-key'];
    const fingerprint = () => fingerprintOf(wanted, raw ? 'raw' : 'json');
    if (key === undefined)
        return acknowledged(options, (0,external_node_crypto_.randomUUID)(), work);
    const asked = { client, chainId, key: String(key), fingerprint: fingerprint() };
    return options.idempotency.answer(asked, (commitId) => acknowledged(options, commitId, work));
}
/** The answer is kept for replays, or on its way to the one who asked: the enclave need not keep the proofs. */
async function acknowledged({ link, log }, commitId, work) {
    const answer = await work(commitId);
    link.ask('acknowledge', { commitIds: [commitId] }).catch((fault) => log?.(`acknowledge: ${fault.message}`));
    return answer;
}
function commitRequestOf(body) {
    if (body instanceof RawArtifact)
        return { digests: [{ digestB64: body.digestB64, hashAlg: 'sha256' }] };
    return readCommitRequest(body);
}
/** The shape of the seeds' demo service. */
function rawAnswer({ digestB64 }, proof) {
    return { proof, digestB64, counter: proof.commit?.counter };
}
async function allocate(link, client, body) {
    const { count, chainId = client.defaultChain } = readAllocationRequest(body);
    checkChain(client, chainId);
    const question = { holder: client.holder, ...ownerOf(client), chainId, count: count ?? 1, reply: 'slots' };
    const { slotIds, slots = [] } = await link.ask('allocateSlots', question);
    return count === undefined ? { slotId: slotIds[0], slot: slots[0], chainId } : { slots, chainId };
}

;// CONCATENATED MODULE: ./lib/enclave/parent/server.js








const server_defaultLimits = {
    connections: 2048,
    headersMs: 10_000,
    requestMs: 60_000,
    checkEveryMs: 2_000,
    keepAliveMs: 65_000,
    closeMs: 35_000,
};
/** Who may commit. @throws OccError `usage` for keys that cannot be read or an open service beyond loopback */
function readAccess({ host, apiKeys, allowOpen }) {
    const keys = apiKeys && parseApiKeys(apiKeys);
    if (keys || allowOpen || isLoopback(host))
        return keys;
    throw new errors/* OccError */.U4('usage', `host ${host}: expected loopback, because there are no API keys`, {
        hint: 'Set API keys, or listen on 127.0.0.1.',
    });
}
/** @throws OccError as {@link readAccess}; `listen-failed` */
async function startParent(options) {
    const { host, port, link, now, log } = options;
    const keys = readAccess(options);
    const limits = { ...server_defaultLimits, ...options.limits };
    const server = createServer(limits, log);
    const connections = new Connections(server.server);
    const clients = new WeakMap();
    addRoutes(server, {
        link,
        now,
        log,
        idempotency: new Idempotency(now),
        clientOf(request) {
            const client = clients.get(request) ?? identify(keys, request.headers.authorization);
            clients.set(request, client);
            return client;
        },
    });
    try {
        await server.listen({ host, port });
    }
    catch (cause) {
        throw new errors/* OccError */.U4('listen-failed', `expected to listen on ${host}:${port}`, { cause });
    }
    return { url: urlOf(server, host), close: () => server_close(server, connections, limits) };
}
function createServer(limits, log) {
    const server = (0,fastify.fastify)({
        bodyLimit: maxJsonBodyBytes,
        requestTimeout: limits.requestMs,
        keepAliveTimeout: limits.keepAliveMs,
        forceCloseConnections: 'idle',
        http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.checkEveryMs },
        clientErrorHandler: refuseUnreadable,
        frameworkErrors: (fault, request, reply) => sendFailure(request, reply, fault, log),
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
        reply.header('access-control-allow-headers', 'Content-Type, Authorization, Idempotency-Key');
        return reply.code(204).send();
    });
    server.setErrorHandler((fault, request, reply) => sendFailure(request, reply, fault, log));
    server.setNotFoundHandler((request, reply) => {
        const path = request.url.split('?', 1)[0] ?? '';
        const methods = Object.hasOwn(routes, path) ? routes[path] : undefined;
        if (!methods)
            return sendFailure(request, reply, new errors/* OccError */.U4('not-found', `no such route`), log);
        reply.header('allow', [...methods, 'OPTIONS'].join(', '));
        const wrong = new errors/* OccError */.U4('method-not-allowed', `expected ${methods.join(' or ')}, got ${request.method}`);
        return sendFailure(request, reply, wrong, log);
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
async function server_close(server, connections, { closeMs }) {
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

;// CONCATENATED MODULE: ./lib/enclave/dev.js
// SPDX-License-Identifier: Apache-2.0
// The whole service in one process: the same app and parent that run on both sides of an enclave's wall, with the
// development host. No hardware: whoever has this process has its key, and its proofs say `stub`.





/** @throws OccError `state-invalid`, `state-locked`, `state-unwritable`, `usage`, `listen-failed` */
async function startDevelopmentService(options) {
    const { port, host = '127.0.0.1', statePath, apiKeys, allowOpen, log, files } = options;
    readAccess({ host, apiKeys, allowOpen }); // before there is a state file that nobody wanted
    const serviceHost = await openServiceHost({ statePath, files });
    try {
        const enclave = await Enclave.open(serviceHost);
        const { now } = serviceHost;
        const { link, stream } = linkedPair();
        serveStream(enclave, stream);
        const parent = await startParent({ link, host, port, apiKeys, allowOpen, log, now });
        const close = async () => {
            await parent.close();
            link.close();
            await serviceHost.close();
        };
        return { url: parent.url, epochId: enclave.epoch.epochId, close };
    }
    catch (fault) {
        await serviceHost.close();
        throw fault;
    }
}


/***/ })

};
