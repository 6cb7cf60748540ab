export const id = 22;
export const ids = [22,896];
export const modules = {

/***/ 8636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u9: () => (/* binding */ hasMore),
  gz: () => (/* binding */ isDigestJob),
  vw: () => (/* binding */ jobFor),
  ds: () => (/* binding */ stop),
  Z6: () => (/* binding */ subjectsOf),
  oJ: () => (/* binding */ work)
});

// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/src/artifacts/name.js
var artifacts_name = __webpack_require__(77891);
// EXTERNAL MODULE: ./lib/src/artifacts/walk.js
var walk = __webpack_require__(13157);
;// CONCATENATED MODULE: ./lib/src/artifacts/file-digest.js
// SPDX-License-Identifier: Apache-2.0
// One regular file → its SHA-256, or an error: never the digest of a state that no moment had. Synchronous reads into
// one reused buffer, because a promise for each file costs several times more than hashing it. The file is compared
// with itself before and after through the same descriptor, as far as the kernel's timestamps can tell.





/** Larger blocks fall out of the cache, smaller ones cost more calls. */
const blockBytes = 262_144;
// O_NONBLOCK: opening a pipe must not wait for a writer. O_NOFOLLOW: the selection said regular file; a link put in
// its place since is refused. Windows has neither.
const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
// Since Node 20.12. Half the cost of a hash object for a file of one block.
const oneShot = external_node_crypto_.hash;
/** Throws `file-not-found`, `file-not-regular` (links included), `file-unreadable`. `hashSteps` closes what this opens. */
function openFile(path) {
    const descriptor = openDescriptor(path);
    try {
        const before = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
        if (!before.isFile())
            throw notRegular(path);
        return { path, descriptor, before };
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(descriptor);
        throw error;
    }
}
/**
 * Hashes an open file block by block: yields the bytes of each block after it was hashed and before the last look at
 * the file, returns the digest (32 bytes), closes the file when it ends or is abandoned. Throws `file-changed`, `file-unreadable`.
 */
function* hashSteps(file, buffer) {
    try {
        const size = Number(file.before.size);
        let count = readBlock(file, buffer);
        if (count === size && count < buffer.length && oneShot) {
            const digest = oneShot('sha256', buffer.subarray(0, count), 'buffer');
            yield count;
            checkUnchanged(file);
            return digest;
        }
        const hash = external_node_crypto_.createHash('sha256');
        for (let total = count;; total += count) {
            hash.update(buffer.subarray(0, count));
            yield count;
            if (total === size)
                break;
            if (count === 0 || total > size)
                throw changed(file, `${count === 0 ? 'only' : 'more than'} ${total} bytes`);
            count = readBlock(file, buffer);
        }
        checkUnchanged(file);
        return hash.digest();
    }
    finally {
        (0,external_node_fs_.closeSync)(file.descriptor);
    }
}
function openDescriptor(path) {
    try {
        return (0,external_node_fs_.openSync)(path, flags);
    }
    catch (error) {
        const reason = (0,walk/* reasonOf */.A3)(error);
        // ELOOP: a link where O_NOFOLLOW forbids one. ENXIO: a socket. EISDIR: a folder, on Windows.
        if (reason === 'ELOOP' || reason === 'ENXIO' || reason === 'EISDIR')
            throw notRegular(path);
        if (reason === 'ENOENT' || reason === 'ENOTDIR') {
            throw new errors/* OccError */.U4('file-not-found', `there is no file ${(0,artifacts_name/* printable */.g$)(path)}`, { cause: error });
        }
        throw unreadable(path, error);
    }
}
function readBlock({ path, descriptor }, buffer) {
    try {
        return (0,external_node_fs_.readSync)(descriptor, buffer, 0, buffer.length, null);
    }
    catch (error) {
        throw unreadable(path, error);
    }
}
function checkUnchanged(file) {
    const { before, descriptor } = file;
    const after = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
    if (after.size !== before.size)
        throw changed(file, `${after.size} bytes`);
    const same = after.mtimeNs === before.mtimeNs && after.ctimeNs === before.ctimeNs && after.ino === before.ino;
    if (!same)
        throw changed(file, 'another time of change');
}
function changed({ path, before }, got) {
    return new errors/* OccError */.U4('file-changed', `${(0,artifacts_name/* printable */.g$)(path)} changed while it was hashed: it had ${before.size} bytes, then ${got}`);
}
function notRegular(path) {
    return new errors/* OccError */.U4('file-not-regular', `${(0,artifacts_name/* printable */.g$)(path)} is not a regular file`);
}
function unreadable(path, error) {
    return new errors/* OccError */.U4('file-unreadable', `cannot read ${(0,artifacts_name/* printable */.g$)(path)}: ${(0,walk/* reasonOf */.A3)(error)}`, { cause: error });
}

;// CONCATENATED MODULE: ./lib/src/artifacts/digest-job.js
// SPDX-License-Identifier: Apache-2.0
// A list of files as one piece of work for several threads. All memory is shared. Threads take one file at a time from
// a common counter, so that a large file keeps only one of them busy.


const nextSlot = 0;
const stopSlot = 1;
const unknownSize = -1;
function jobFor(files) {
    return {
        kind: 'occ/digest',
        paths: files.map(({ path }) => path),
        control: new Int32Array(new SharedArrayBuffer(8)),
        digests: new Uint8Array(new SharedArrayBuffer(files.length * 32)),
        sizes: new Float64Array(new SharedArrayBuffer(files.length * 8)).fill(unknownSize),
    };
}
function isDigestJob(value) {
    return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'occ/digest';
}
/** Makes every thread leave its work after the block it is at. */
function stop(job) {
    Atomics.store(job.control, stopSlot, 1);
}
function hasMore(job) {
    return Atomics.load(job.control, nextSlot) < job.paths.length;
}
/** One thread's share; yields what each block and each file added. Ends early when stopped. Throws as `hashSteps`. */
function* work(job) {
    const buffer = Buffer.allocUnsafeSlow(blockBytes);
    for (let index = take(job); index < job.paths.length; index = take(job)) {
        const file = openFile(job.paths[index] ?? '');
        const steps = hashSteps(file, buffer);
        try {
            let step = steps.next();
            for (; !step.done; step = steps.next()) {
                yield { files: 0, bytes: step.value };
                if (Atomics.load(job.control, stopSlot) === 1)
                    return;
            }
            job.digests.set(step.value, index * 32);
            job.sizes[index] = Number(file.before.size);
        }
        finally {
            steps.return(new Uint8Array());
        }
        yield { files: 1, bytes: 0 };
    }
}
/** The finished job, once no thread works on it. Throws `internal` when a file was left out. */
function subjectsOf(files, { sizes, digests }) {
    return files.map(({ name, path }, index) => {
        const size = sizes[index] ?? unknownSize;
        if (size === unknownSize)
            throw new errors/* OccError */.U4('internal', `no thread hashed file ${index} of ${files.length}`);
        return { name, path, digest: Uint8Array.from(digests.subarray(index * 32, index * 32 + 32)), size };
    });
}
function take(job) {
    return Atomics.add(job.control, nextSlot, 1);
}


/***/ }),

/***/ 8868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestFile: () => (/* binding */ digestFile),
/* harmony export */   digestFiles: () => (/* binding */ digestFiles)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _digest_job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8636);
/* harmony import */ var _digest_worker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92887);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69840);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54854);
// SPDX-License-Identifier: Apache-2.0
// Selected files → subjects with digests. In this thread; above 100 MB, a second one takes files from the same list.
// No stat decides that, only what was hashed already; and this thread does not wait for the other to start.






/** Starting a thread costs the processor about as much as hashing 50 MB. */
const workerAboveBytes = 100_000_000;
/** The event loop gets a turn after about 25 ms of hashing, or as many small files as take that long. */
const turnBytes = 33_554_432;
const turnFiles = 1_024;
/**
 * Subjects in the order of `files`, all or none. Throws `no-subjects`, `too-many`, `file-changed`, `file-not-found`,
 * `file-not-regular`, `file-unreadable`, or the reason of the signal.
 */
async function digestFiles(files, options = {}) {
    if (files.length === 0)
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('no-subjects', 'there is no file to hash');
    if (files.length > _subject_js__WEBPACK_IMPORTED_MODULE_4__/* .maxSubjects */ .G)
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `${files.length} files; the limit is ${_subject_js__WEBPACK_IMPORTED_MODULE_4__/* .maxSubjects */ .G}`);
    const { signal } = options;
    signal?.throwIfAborted();
    const job = (0,_digest_job_js__WEBPACK_IMPORTED_MODULE_2__/* .jobFor */ .vw)(files);
    const abort = () => (0,_digest_job_js__WEBPACK_IMPORTED_MODULE_2__/* .stop */ .ds)(job);
    signal?.addEventListener('abort', abort, { once: true });
    try {
        await runJob(job, options);
    }
    finally {
        signal?.removeEventListener('abort', abort);
    }
    signal?.throwIfAborted();
    return (0,_digest_job_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectsOf */ .Z6)(files, job);
}
/** One file, named by its path; a link is followed. Throws as `digestFiles`. */
async function digestFile(path, options = {}) {
    const [subject] = await digestFiles([{ name: path, path: (0,_link_js__WEBPACK_IMPORTED_MODULE_3__/* .realPath */ .Ye)(path) }], { ...options, threads: 1 });
    if (!subject)
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('internal', 'hashing one file gave no digest');
    return subject;
}
/** Few inputs are large enough for a second thread; the others do not load what it takes. */
const startWith = async (entry, job, progress) => (await __webpack_require__.e(/* import() */ 442).then(__webpack_require__.bind(__webpack_require__, 81061))).startThread(entry, job, progress);
// Returns or throws once no thread works any more. Of several failures, this thread's is thrown.
async function runJob(job, { threads = 2, workerAbove = workerAboveBytes, progress }) {
    const entry = threads === 1 ? undefined : (0,_digest_worker_js__WEBPACK_IMPORTED_MODULE_5__/* .workerEntry */ .x)();
    let other;
    let files = 0;
    let bytes = 0;
    const count = (more) => {
        files += more.files;
        bytes += more.bytes;
        progress?.({ files, bytes });
    };
    let turn = { files: turnFiles, bytes: turnBytes };
    try {
        for (const more of (0,_digest_job_js__WEBPACK_IMPORTED_MODULE_2__/* .work */ .oJ)(job)) {
            count(more);
            if (entry !== undefined && !other && bytes > workerAbove && (0,_digest_job_js__WEBPACK_IMPORTED_MODULE_2__/* .hasMore */ .u9)(job))
                other = startWith(entry, job, count);
            if (files < turn.files && bytes < turn.bytes)
                continue;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
            turn = { files: files + turnFiles, bytes: bytes + turnBytes };
        }
    }
    catch (error) {
        (0,_digest_job_js__WEBPACK_IMPORTED_MODULE_2__/* .stop */ .ds)(job);
        await other;
        throw error;
    }
    const failure = await other;
    if (failure)
        throw failure;
}


/***/ }),

/***/ 24405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ policyFor),
/* harmony export */   Sj: () => (/* binding */ renderCommitJson),
/* harmony export */   ak: () => (/* binding */ renderCommit)
/* harmony export */ });
/* harmony import */ var _client_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44905);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37420);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66044);



/** Files listed one by one; the bundle has them all. */
const maxListed = 20;
function renderCommit({ committed, subjects, service, chainGiven }) {
    const { key, chainId, head, epochId, notes } = committed;
    const bytes = subjects.reduce((sum, { size }) => sum + size, 0);
    const places = placesOf(committed);
    const listed = subjects.slice(0, maxListed);
    const width = Math.max(...listed.map(({ name }) => (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(name).length));
    return [
        `committed  ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(subjects.length, 'file')}, ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(bytes)}, with ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(service)}`,
        '           only SHA-256 digests left this process',
        '',
        ...listed.map(({ name, digest }) => {
            const { counter, chainIndex } = places.get((0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(digest)) ?? {};
            const place = chainIndex === undefined ? '' : `  #${chainIndex}`;
            return `  ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(name).padEnd(width)}  sha256:${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(digest).slice(0, 16)}…  counter ${counter ?? '?'}${place}`;
        }),
        ...(subjects.length > listed.length ? [`  … and ${subjects.length - listed.length} more`] : []),
        '',
        `  chain  ${chainId}${chainGiven ? '' : '  (made up for this commit; --chain-id continues one of yours)'}`,
        `  head   ${head}`,
        ...(epochId === undefined ? [] : [`  epoch  ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(epochId)}`]),
        `  key    ${key.publicKeyB64}`,
        `         ${key.enforcement}, ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(key.measurement)}`,
        '',
        `proved      ${(0,_client_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .provedBy */ .s)(committed.proofs)}`,
        'not proved  who ran this command, and what the files do',
        ...notes.map((note) => `note        ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(note)}`),
        '',
    ].join('\n');
}
function renderCommitJson({ committed, subjects }, bundlePath) {
    const { key, chainId, head, epochId, notes } = committed;
    const places = placesOf(committed);
    const { publicKeyB64, enforcement, measurement } = key;
    const report = {
        committed: true,
        bundle: bundlePath,
        chainId,
        epochId: epochId ?? null,
        head,
        key: { publicKeyB64, enforcement, measurement },
        subjects: subjects.map(({ name, digest }) => {
            const { counter, chainIndex } = places.get((0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(digest)) ?? {};
            return { subject: name, digest: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(digest), counter: counter ?? null, chainIndex: chainIndex ?? null };
        }),
        notes,
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}
/** A policy that accepts what was just committed and nothing else, for whoever trusts this key. */
function policyFor({ key, head }) {
    return JSON.stringify({ allowedPublicKeys: [key.publicKeyB64], expectedHead: head });
}
function placesOf({ proofs }) {
    return new Map(proofs.map(({ artifact, commit }) => [artifact.digestB64, commit]));
}


/***/ }),

/***/ 95022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commit: () => (/* binding */ commit),
  z: () => (/* binding */ commitFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/artifacts/digest.js
var digest = __webpack_require__(8868);
// EXTERNAL MODULE: ./lib/src/artifacts/select.js + 3 modules
var artifacts_select = __webpack_require__(60084);
// EXTERNAL MODULE: ./lib/src/proof/boot.js
var boot = __webpack_require__(59875);
// EXTERNAL MODULE: ./lib/src/proof/bundle.js
var proof_bundle = __webpack_require__(80851);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/names.js
var proof_names = __webpack_require__(56843);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
// EXTERNAL MODULE: ./lib/src/proof/request.js
var proof_request = __webpack_require__(25254);
// EXTERNAL MODULE: ./lib/src/proof/schema.js
var proof_schema = __webpack_require__(48348);
// EXTERNAL MODULE: ./lib/src/proof/slot.js
var proof_slot = __webpack_require__(64031);
// EXTERNAL MODULE: ./lib/src/verify/policy.js
var policy = __webpack_require__(30310);
// EXTERNAL MODULE: ./lib/src/verify/timestamps.js
var verify_timestamps = __webpack_require__(77529);
// EXTERNAL MODULE: ./lib/src/verify/verify.js
var verify = __webpack_require__(8865);
;// CONCATENATED MODULE: ./lib/src/client/answer.js







/**
 * Accepts exactly one proof for every digest sent. A proof of measured code stands on a hardware document that was
 * made for it.
 * @throws OccError `proof-refused`, `proof-replayed` or `proofs-reordered`, naming row and place; `bundle-format-unsupported` for a later format
 */
function acceptProofs(values, sent) {
    const { items, now, trust, timestamps } = sent;
    for (const value of values) {
        const fault = (0,proof/* versionFault */.nj)(value);
        if (fault?.code === 'bundle-format-unsupported')
            throw fault;
    }
    if (values.length !== items.length) {
        throw new errors/* OccError */.U4('proof-refused', `row proof-present: expected ${items.length} proofs, got ${values.length}`);
    }
    const dense = items.every(({ slot }) => slot !== undefined);
    const verdict = (0,verify/* verifyBundle */.IF)({
        bundle: { ...(0,proof_bundle/* makeBundle */.ND)([], []), proofs: values, bootProofs: sent.bootProof ? [sent.bootProof] : [] },
        subjects: 'none',
        policy: (0,policy/* parsePolicy */.ON)({ anySigner: true, ...(dense && { requireSlot: true, requireChain: 'linked' }) }),
        now,
        ...(trust && { trust }),
        ...(timestamps && { timestamps }),
    });
    const digests = verdict.proofs.map(({ digest }) => digest);
    const wanted = items.map(({ digestB64 }) => (0,bytes/* toHex */.nj)((0,bytes/* fromBase64 */.Ey)(digestB64, 'digestB64', 32)));
    const foreign = digests.findIndex((digest, at) => digest !== null && digest !== wanted[at]);
    if (foreign !== -1)
        throw mixedUp(foreign, digests, wanted);
    const unverified = new Map();
    verdict.proofs.forEach(({ checks }, at) => {
        for (const { id, status, reason, expected, actual } of checks) {
            if (status !== 'pass' && status !== 'not-asked') {
                throw refused(at, id, `${reason ?? status}${compared(expected, actual)}`);
            }
            const isDoubtful = status === 'not-asked' && timestampRows.has(id);
            if (isDoubtful && reason !== undefined && !unverified.has(id))
                unverified.set(id, reason);
        }
    });
    const proofs = values.map((value) => (0,proof/* parseProof */.k_)(value));
    let before = sent.after;
    proofs.forEach((proof, at) => {
        const item = items[at];
        if (!item)
            throw new Error('unreachable: there are as many items as proofs');
        holdAgainst(proof, item, sent, before, at);
        if (dense)
            checkPlace(proof, before, at);
        before = proof;
    });
    return { proofs, unverified };
}
/** A proof for another digest: one given twice, all of them in another order, or one nobody asked for. */
function mixedUp(at, digests, wanted) {
    const what = `it is for another digest${compared(wanted[at], digests[at] ?? undefined)}`;
    if (digests.indexOf(digests[at] ?? null) < at)
        return refused(at, 'artifact-digest', what, 'proof-replayed');
    const same = [...digests].sort().join() === [...wanted].sort().join();
    return refused(at, 'artifact-digest', what, same ? 'proofs-reordered' : 'proof-refused');
}
/** Unsigned and asked for by nobody: a timestamp that does not verify refuses no proof, and bounds nothing. */
const timestampRows = new Set(['timestamp-artifact', 'timestamp-proof']);
/** Is this the proof of that item, and of nothing else? */
function holdAgainst(proof, item, { key, chainId, items, tokens }, before, at) {
    const { commit, signer, environment, slotAllocation } = proof;
    const demands = [
        ['key-allowed', 'signer', key.publicKeyB64, signer.publicKeyB64],
        ['enforcement-allowed', 'enforcement', key.enforcement, environment.enforcement],
        ['measurement-match', 'measurement', key.measurement, environment.measurement],
        ['slot-epoch', 'epoch', key.epochId ?? (before ?? proof).commit.epochId, commit.epochId],
        ['slot-binding', 'slot', item.slot && (0,proof_slot/* slotHash */.B6)(item.slot), item.slot && slotAllocation && (0,proof_slot/* slotHash */.B6)(slotAllocation)],
        ['chain-link', 'chain', item.slot ? chainId : commit.chainId && chainId, commit.chainId],
        ['artifact-name', 'names', item.nameHashesB64?.join(), commit.nameHashesB64?.join()],
    ];
    for (const [row, what, expected, got] of demands) {
        if (expected === got)
            continue;
        // all rows passed: a genuine proof in a slot of none of our items is one made for an earlier request
        const ours = items.some(({ slot }) => slot?.nonceB64 === slotAllocation?.nonceB64);
        const code = row === 'slot-binding' && !ours ? 'proof-replayed' : 'proof-refused';
        throw refused(at, row, `${what} is not the one sent${compared(expected, got)}`, code);
    }
    for (const member of ['agency', 'policy', 'attribution', 'principal', 'metadata', 'claims']) {
        if (proof[member] !== undefined)
            throw refused(at, 'shape', `holds "${member}", which was not sent`);
    }
    const { identity } = commit;
    if (identity && !tokens?.areBehind(identity)) {
        throw refused(at, 'workflow-identity', 'holds an identity of a token that was not sent with this request');
    }
    if (tokens && !identity)
        throw refused(at, 'workflow-identity', 'expected an identity for the token, got none');
    if (commit.counter === undefined)
        throw refused(at, 'counter-window', 'expected a counter, got none');
    if (before?.commit.counter !== undefined && BigInt(commit.counter) <= BigInt(before.commit.counter)) {
        const expected = `above ${before.commit.counter}`;
        throw refused(at, 'counter-window', `the counter does not grow${compared(expected, commit.counter)}`);
    }
}
/**
 * Is its place in the chain the one after `before`? Inside one answer nothing may lie between two proofs. Between two
 * answers other jobs of the run may have committed to the chain, so that only an earlier or forged place is refused.
 */
function checkPlace({ commit }, before, at) {
    const { chainIndex, prevB64 } = commit;
    if (chainIndex === undefined)
        throw refused(at, 'chain-link', 'expected a chain index, got none');
    if (before?.commit.chainIndex === undefined)
        return;
    const next = BigInt(before.commit.chainIndex) + 1n;
    if (BigInt(chainIndex) < next || (at > 0 && BigInt(chainIndex) !== next)) {
        throw refused(at, 'chain-link', `the chain index is out of order${compared(`${next}`, chainIndex)}`);
    }
    if (BigInt(chainIndex) === next && prevB64 !== (0,proof/* chainHash */.qv)(before)) {
        throw refused(at, 'chain-link', 'it does not name the hash of the proof before it');
    }
}
function compared(expected, actual) {
    if (expected === undefined && actual === undefined)
        return '';
    return `: expected ${(0,bytes/* quote */.hD)(expected ?? 'none')}, got ${(0,bytes/* quote */.hD)(actual ?? 'none')}`;
}
function refused(at, row, what, code = 'proof-refused') {
    return new errors/* OccError */.U4(code, `proof ${at + 1}: row ${row}: ${what}`);
}

;// CONCATENATED MODULE: ./lib/src/client/endpoint.js
// SPDX-License-Identifier: Apache-2.0
// Endpoint: where the commit service is. API keys and digests go there, so plain HTTP is for this machine alone.


/** Longer addresses are a mistake; browsers and proxies stop around here too. */
const maxLength = 2048;
/**
 * Reads the address of a service: `https://`, or `http://` on loopback. The word `embedded` is the caller's to resolve.
 * @throws OccError `endpoint-invalid`; a user name or password in the address is never repeated
 */
function parseEndpoint(text) {
    if (text.length > maxLength)
        throw invalid(`expected at most ${maxLength} characters, got ${text.length}`);
    if (!URL.canParse(text))
        throw invalid(`expected a URL, got ${(0,bytes/* quote */.hD)(withoutCredentials(text))}`);
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') {
        throw invalid('expected a URL without user name and password, got one with them', 'Give the API key separately.');
    }
    const loopback = isLoopback(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
        throw invalid(`expected https://, or http:// on loopback, got ${(0,bytes/* quote */.hD)(`${url.protocol}//${url.host}`)}`);
    }
    if (url.search !== '' || url.hash !== '') {
        throw invalid(`expected a URL without ? and #, got ${(0,bytes/* quote */.hD)(`${url.origin}${url.pathname}`)} with one`);
    }
    return { origin: url.origin, base: url.pathname.replace(/\/+$/, ''), loopback };
}
/** `localhost`, 127.0.0.0/8 and ::1, as the URL parser normalises them. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
function withoutCredentials(text) {
    return text.replace(/^.*@/s, '');
}
function invalid(what, hint) {
    return new errors/* OccError */.U4('endpoint-invalid', `endpoint: ${what}`, hint === undefined ? {} : { hint });
}

// EXTERNAL MODULE: ./lib/src/client/notes.js
var notes = __webpack_require__(44905);
;// CONCATENATED MODULE: ./lib/src/client/plan.js
// SPDX-License-Identifier: Apache-2.0
// Plan: named subjects become one item per distinct digest, and items become batches a service takes in one request.




/** Most digests in one request, as the service API says (SPEC.md §11). */
const maxBatch = 1000;
/** Most digests in one request to the historic service, which loses the whole batch when one of it fails. */
const maxHistoricBatch = 16;
/** Longest request body, as the service API says. */
const maxBodyBytes = 1024 * 1024;
/** Longest name; the bundle holds no longer text. */
const maxNameLength = 4096;
/** What a digest, its slot and one name hash take in a request at most, and what surrounds them all. Bytes. */
const itemBytes = 90 + 347 + 3;
const nameBytes = 47;
const frameBytes = 1024;
/**
 * One item per distinct digest, in the order of first appearance.
 * @throws OccError `no-subjects`, `too-many`, `name-invalid`, `encoding-invalid` (a digest that is not 32 bytes)
 */
function itemsOf(subjects) {
    if (subjects.length === 0)
        throw new errors/* OccError */.U4('no-subjects', 'expected artifacts to commit, got none');
    if (subjects.length > proof_bundle/* maxProofs */.e$) {
        throw new errors/* OccError */.U4('too-many', `expected at most ${proof_bundle/* maxProofs */.e$} artifacts, got ${subjects.length}`);
    }
    const digestOf = new Map();
    const items = new Map();
    for (const { name, digest } of subjects) {
        checkName(name);
        if (digest.length !== 32) {
            throw new errors/* OccError */.U4('encoding-invalid', `digest of ${(0,bytes/* quote */.hD)(name)}: expected 32 bytes, got ${digest.length}`);
        }
        const digestB64 = (0,bytes/* toBase64 */.nk)(digest);
        const known = digestOf.get(name);
        if (known !== undefined && known !== digestB64) {
            throw new errors/* OccError */.U4('name-invalid', `${(0,bytes/* quote */.hD)(name)}: expected one digest, got two, ${(0,bytes/* toHex */.nj)(digest)} is the second`);
        }
        if (known !== undefined)
            continue;
        digestOf.set(name, digestB64);
        const names = items.get(digestB64);
        if (names)
            names.push(name);
        else
            items.set(digestB64, [name]);
        if (names && names.length > proof/* maxNames */.$g) {
            throw new errors/* OccError */.U4('too-many', `expected at most ${proof/* maxNames */.$g} files with the same bytes, got more: ${(0,bytes/* quote */.hD)(name)}`, {
                hint: 'Leave files that are all alike, such as empty ones, out of subject-path.',
            });
        }
    }
    return [...items].map(([digestB64, names]) => ({ digestB64, names }));
}
/** Batches of at most {@link maxBatch} items whose requests fit into {@link maxBodyBytes}. */
function batchesOf(items) {
    const batches = [];
    let room = 0;
    for (const item of items) {
        const size = itemBytes + item.names.length * nameBytes;
        const last = batches.at(-1);
        if (last && last.length < maxBatch && size <= room) {
            last.push(item);
            room -= size;
        }
        else {
            batches.push([item]);
            room = maxBodyBytes - frameBytes - size;
        }
    }
    return batches;
}
/** Batches for the historic service. */
function historicBatchesOf(items) {
    const count = Math.ceil(items.length / maxHistoricBatch);
    return Array.from({ length: count }, (_, at) => items.slice(at * maxHistoricBatch, (at + 1) * maxHistoricBatch));
}
function checkName(name) {
    if (name === '' || name.length > maxNameLength || !name.isWellFormed() || name.includes('\0')) {
        throw new errors/* OccError */.U4('name-invalid', `expected a name of 1 to ${maxNameLength} characters, got ${(0,bytes/* quote */.hD)(name)}`);
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(55395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
// EXTERNAL MODULE: ./lib/src/proof/json.js
var json = __webpack_require__(12417);
;// CONCATENATED MODULE: ./lib/src/client/fault.js
// SPDX-License-Identifier: Apache-2.0
// Fault: why an exchange did not end in an answer, whether the service may have seen the request, and whether it is
// worth trying again.


/** The answer is longer than anything that was asked for. */
class TooLarge extends Error {
    constructor(maxBytes) {
        super(`expected an answer of at most ${maxBytes} bytes, got more`);
    }
}
/** An API that redirects is not the API: the request, and the key in it, go nowhere else. */
function redirected(stage, location) {
    const what = `expected an answer, got a redirect (${stage.status}) to ${(0,bytes/* quote */.hD)(location ?? '')}`;
    return faultOf(stage, 'service-redirected', what, undefined, true);
}
/** What is not HTTP/1.1, or contradicts its own length. */
const unreadable = /^(?:HPE_|UND_ERR_(?:HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH|HTTP_PARSER))/;
/** What TLS refuses, today and in five minutes. */
const untrusted = /CERT|^UNABLE_TO_|^ERR_TLS|^ERR_SSL|^HOSTNAME_/;
/** The fault behind what undici throws. */
function classify(cause, stage) {
    const { code, name, message } = describe(cause);
    if (cause instanceof TooLarge)
        return faultOf(stage, 'service-answer-invalid', message, cause, true);
    if (unreadable.test(code) || name === 'HTTPParserError') {
        const what = `expected an HTTP answer of the length it states, got ${(0,bytes/* quote */.hD)(message)}`;
        return faultOf(stage, 'service-answer-invalid', what, cause, true);
    }
    if (/^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/.test(code)) {
        return faultOf(stage, 'service-timeout', 'expected an answer in time, got silence', cause);
    }
    if (stage.status !== undefined) {
        return faultOf(stage, 'service-answer-truncated', `expected the whole answer, got a part of it (${code})`, cause);
    }
    if (stage.sent)
        return faultOf(stage, 'service-unreachable', `expected an answer, got a closed connection`, cause);
    return faultOf(stage, 'service-unreachable', `expected a connection, got ${(0,bytes/* quote */.hD)(message)}`, cause, untrusted.test(code));
}
function describe(cause) {
    if (!(cause instanceof Error))
        return { code: '', name: '', message: String(cause) };
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    return { code, name: cause.name, message: cause.message || code };
}
function faultOf(stage, code, what, cause, lasting = false) {
    return { error: new errors/* OccError */.U4(code, `${stage.what}: ${what}`, { cause }), sent: stage.sent, lasting };
}

;// CONCATENATED MODULE: ./lib/src/client/exchange.js



const defaultLimits = {
    connectMs: 10_000,
    headersMs: 60_000,
    bodyMs: 15_000,
    wholeMs: 90_000,
};
/**
 * Opens connections to `endpoint`, through the proxy the environment names unless it is on loopback.
 * @param signal the caller's wish to stop: every exchange then ends in a `cancelled` fault
 */
async function openExchanger(endpoint, limits, signal) {
    const { Agent, EnvHttpProxyAgent } = await loadUndici();
    const options = { allowH2: false, connect: { timeout: limits.connectMs } };
    const dispatcher = endpoint.loopback ? new Agent(options) : proxied(() => new EnvHttpProxyAgent(options));
    return {
        exchange(request, withinMs) {
            const wholeMs = Math.max(1, Math.min(limits.wholeMs, Math.ceil(withinMs)));
            return exchangeOnce(dispatcher, endpoint, request, { ...limits, wholeMs }, signal);
        },
        close: () => dispatcher.destroy(),
    };
}
/** undici 8 breaks while it is loaded on Node 20, where offline commands must still run: hence late, and caught. */
async function loadUndici() {
    try {
        return await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    }
    catch (cause) {
        throw new errors/* OccError */.U4('usage', 'network: expected Node 22.19 or later, got one that cannot load the HTTP client', {
            hint: 'Use Node 24. Verifying needs no network and works on Node 20.',
            cause,
        });
    }
}
function proxied(open) {
    try {
        return open();
    }
    catch {
        // the address of a proxy may hold a password: neither it nor the cause is repeated
        throw new errors/* OccError */.U4('usage', 'proxy: expected URLs in HTTPS_PROXY and HTTP_PROXY, got something else');
    }
}
async function exchangeOnce(dispatcher, endpoint, request, limits, signal) {
    const stage = { sent: false, status: undefined, what: `${request.method} ${endpoint.origin}${request.path}` };
    const deadline = AbortSignal.timeout(limits.wholeMs);
    const stop = signal ? AbortSignal.any([signal, deadline]) : deadline;
    try {
        const answer = await receive(dispatcher, endpoint, request, limits, stage, stop);
        const isRedirect = answer.status >= 300 && answer.status <= 399;
        return isRedirect ? { fault: redirected(stage, answer.headers.get('location')) } : { answer };
    }
    catch (cause) {
        if (signal?.aborted)
            return { fault: faultOf(stage, 'cancelled', 'stopped by the caller', cause, true) };
        if (deadline.aborted) {
            const late = `expected the whole answer within ${limits.wholeMs} ms, got ${stage.status ? 'a part of it' : 'none'}`;
            return { fault: faultOf(stage, 'service-timeout', late, cause) };
        }
        return { fault: classify(cause, stage) };
    }
}
function receive(dispatcher, endpoint, request, limits, stage, stop) {
    return new Promise((resolve, reject) => {
        let controller;
        let headers = new Map();
        const pieces = [];
        let size = 0;
        const onStop = () => {
            reject(stop.reason);
            controller?.abort(stop.reason);
        };
        const settled = () => stop.removeEventListener('abort', onStop);
        if (stop.aborted)
            return onStop();
        stop.addEventListener('abort', onStop, { once: true });
        dispatcher.dispatch({
            origin: endpoint.origin,
            path: `${endpoint.base}${request.path}`,
            method: request.method,
            headers: request.headers,
            body: request.body ?? null,
            reset: request.fresh ?? false,
            headersTimeout: limits.headersMs,
            bodyTimeout: limits.bodyMs,
        }, {
            onRequestStart(started) {
                controller = started;
                if (stop.aborted)
                    started.abort(stop.reason);
                else
                    stage.sent = true;
            },
            onResponseStart(_, status, raw) {
                stage.status = status;
                headers = new Map(Object.entries(raw).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]));
            },
            onResponseData(receiving, piece) {
                size += piece.length;
                if (size > request.maxBytes)
                    receiving.abort(new TooLarge(request.maxBytes));
                else
                    pieces.push(new Uint8Array(piece));
            },
            onResponseEnd() {
                settled();
                resolve({ status: stage.status ?? 0, headers, body: (0,bytes/* concatBytes */.Id)(...pieces) });
            },
            onResponseError(_, cause) {
                settled();
                reject(cause);
            },
        });
    });
}

;// CONCATENATED MODULE: ./lib/src/client/retry.js
// SPDX-License-Identifier: Apache-2.0
// Retry: an outage of the service must not fail a release, and a release must not hang on it. Everything one commit
// asks of the service shares one budget of time.

/** The first wait is at most this; each further one may be twice as long. Milliseconds. */
const firstWait = 1000;
/** No wait is chosen longer: a service that is back should not be left alone. Milliseconds. */
const longestWait = 20_000;
/** No wait is chosen shorter. Milliseconds. */
const shortestWait = 100;
/**
 * Repeats `attempt` until it ends in an answer, in a fault that would last, or the budget is spent.
 * @param repeatable when false, a request that may have reached the service is never sent again
 * @returns the answer, or the last fault with the number of attempts in its message
 */
async function retry(budget, repeatable, attempt) {
    const start = budget.clock.now();
    let last;
    for (let attempts = 1;; attempts += 1) {
        const left = budget.deadline - budget.clock.now();
        if (left <= 0)
            return { fault: last ? lastOf(last, attempts - 1, budget.clock.now() - start) : spent() };
        const outcome = await attempt(left);
        if ('answer' in outcome)
            return outcome;
        const { fault } = outcome;
        if (fault.lasting || (fault.sent && !repeatable))
            return outcome;
        // an attempt cut short by the budget says less than the one before it
        if (!last || fault.error.code !== 'service-timeout')
            last = fault;
        const now = budget.clock.now();
        const waitMs = Math.max(fault.retryAfterMs ?? 0, chooseWait(attempts, budget.randomBytes));
        if (now + waitMs >= budget.deadline)
            return { fault: lastOf(last, attempts, now - start) };
        budget.onRetry?.(fault.error.message, waitMs);
        await pause(budget, waitMs);
        if (budget.signal?.aborted)
            return { fault: cancelled(fault.sent) };
    }
}
/** "Full jitter": anywhere between the shortest wait and a limit that doubles. */
function chooseWait(attempts, randomBytes) {
    const limit = Math.min(longestWait, firstWait * 2 ** Math.min(attempts - 1, 10));
    const [high = 0, low = 0] = randomBytes(2);
    return Math.round(shortestWait + ((limit - shortestWait) * (high * 256 + low)) / 65_535);
}
async function pause({ clock, signal }, ms) {
    if (signal?.aborted)
        return;
    let stop = () => undefined;
    const stopped = new Promise((resolve) => {
        stop = resolve;
    });
    signal?.addEventListener('abort', stop, { once: true });
    await Promise.race([clock.sleep(ms), stopped]);
    signal?.removeEventListener('abort', stop);
}
function lastOf(fault, attempts, ms) {
    const { code, message, hint } = fault.error;
    const asked = fault.retryAfterMs ? `; the service asks to wait ${Math.ceil(fault.retryAfterMs / 1000)} s` : '';
    const tries = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'} in ${Math.round(ms / 1000)} s`;
    return { ...fault, error: new errors/* OccError */.U4(code, `${message} (${tries}${asked})`, { hint, cause: fault.error.cause }) };
}
function spent() {
    const error = new errors/* OccError */.U4('service-timeout', 'expected all answers within the budget, got no time left');
    return { error, sent: false, lasting: true };
}
function cancelled(sent) {
    return { error: new errors/* OccError */.U4('cancelled', 'stopped by the caller while waiting'), sent, lasting: true };
}
/**
 * `Retry-After` (RFC 9110 §10.2.3) in milliseconds: seconds, or a date compared with `now`; undefined when it is
 * absent or neither.
 */
function retryAfterMs(answer, now) {
    const text = answer.headers.get('retry-after')?.trim();
    if (text === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
        return undefined;
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

;// CONCATENATED MODULE: ./lib/src/client/refusal.js
// SPDX-License-Identifier: Apache-2.0
// Refusal: a complete answer that is not a success, turned into a coded error that quotes what the service said.




/** Longest quotation of a service's words. */
const maxQuoted = 200;
/** Error answers are small; longer ones are not read. */
const maxErrorBytes = 64 * 1024;
const refusal_transient = new Set([429, 502, 503, 504]);
/**
 * The fault a non-success answer stands for. Passing ones: 429, 502, 503, 504, and 409 `in-flight`, which says that an
 * earlier attempt of the same request is still being worked on.
 * @param apiKey never quoted, even when the service repeats it
 */
function refusalOf(answer, what, apiKey, now) {
    const said = readError(answer.body);
    const inFlight = answer.status === 409 && said.code === 'in-flight';
    const quoted = said.text === '' ? '' : `: ${(0,bytes/* quote */.hD)(withoutKey(said.text, apiKey), maxQuoted)}`;
    return {
        error: new errors/* OccError */.U4(codeOf(answer.status), `${what}: expected success, got ${answer.status}${quoted}`),
        sent: true,
        lasting: !inFlight && !refusal_transient.has(answer.status),
        retryAfterMs: retryAfterMs(answer, now),
    };
}
function codeOf(status) {
    if (status === 401)
        return 'unauthorized';
    if (status === 429)
        return 'rate-limited';
    if (status >= 400 && status < 500)
        return 'service-refused';
    return status >= 500 ? 'unavailable' : 'service-answer-invalid';
}
function readError(body) {
    if (body.length > maxErrorBytes)
        return { text: '', code: '' };
    try {
        const value = (0,json/* parseJson */.q)(body, maxErrorBytes);
        const member = (name) => (typeof value?.[name] === 'string' ? value[name] : '');
        return { text: member('error'), code: member('code') };
    }
    catch {
        return { text: plainText(body), code: '' };
    }
}
function plainText(body) {
    try {
        return (0,bytes/* fromUtf8 */.ar)(body).trim();
    }
    catch {
        return '';
    }
}
/** Removes the key, and the secret half of an `id:secret` one. */
function withoutKey(text, apiKey) {
    if (apiKey === undefined)
        return text;
    const secret = apiKey.slice(apiKey.indexOf(':') + 1);
    return text.replaceAll(apiKey, '***').replaceAll(secret === '' ? apiKey : secret, '***');
}

;// CONCATENATED MODULE: ./lib/src/client/service.js
// SPDX-License-Identifier: Apache-2.0
// Service: the three routes a commit needs (SPEC.md §11). Answers are read strictly but judged by nobody here: what a
// slot or proof is worth is decided in `slots.ts` and `answer.ts`.











/** Room for the key answer. */
const maxKeyBytes = 64 * 1024;
/** Room for a boot proof: 7 KB with its document, more with timestamps and the roots of issuers. */
const maxBootBytes = 1024 * 1024;
/** Room for one slot: 500 bytes, or more with a historic nonce. */
const maxSlotBytes = 2 * 1024;
/** Room for one proof: 7 KB with a document, 10 KB with timestamps, and its slot. */
const maxProofBytes = 24 * 1024;
/** An answer repeats at most what was sent (the name hashes), and frames it. */
const maxEchoBytes = maxBodyBytes + 64 * 1024;
const keySchema = schemas/* looseObject */._H3({
    publicKeyB64: proof_schema/* base64Of32 */.Y8,
    measurement: proof_schema/* label */.Pf,
    enforcement: schemas/* enum */.k5n(proof/* enforcements */.g2),
    epochId: schemas/* optional */.lqM(proof_schema/* label */.Pf),
    features: schemas/* optional */.lqM(schemas/* array */.YOg(proof_schema/* label */.Pf).check(api/* _maxLength */.Eb(100))),
});
const slotsSchema = schemas/* looseObject */._H3({ slots: schemas/* array */.YOg(schemas/* unknown */.L5J()) });
const proofsSchema = schemas/* array */.YOg(schemas/* unknown */.L5J());
/** Ends after which nobody knows whether the request was carried out. */
const openEnds = new Set([
    'service-timeout',
    'service-unreachable',
    'service-answer-truncated',
    'unavailable',
    'cancelled',
]);
/** @throws OccError `usage` for an API key that cannot stand in a header; the key is never repeated */
async function openService({ endpoint, apiKey, budget, limits }) {
    if (apiKey !== undefined && !/^[\x21-\x7e]{1,512}$/.test(apiKey)) {
        throw new errors/* OccError */.U4('usage', `api key: expected 1 to 512 visible ASCII characters, got ${apiKey.length} others`, {
            hint: 'Check the secret for line breaks and blanks.',
        });
    }
    const exchanger = await openExchanger(endpoint, limits ?? defaultLimits, budget.signal);
    const authorization = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
    const send = (asked, repeatable) => retry(budget, repeatable, async (withinMs) => {
        const request = typeof asked === 'function' ? await asked() : asked;
        const headers = { accept: 'application/json', ...authorization, ...request.headers };
        const outcome = await exchanger.exchange({ ...request, headers }, withinMs);
        if ('fault' in outcome || outcome.answer.status === 200)
            return outcome;
        const what = `${request.method} ${endpoint.origin}${request.path}`;
        return { fault: refusalOf(outcome.answer, what, apiKey, budget.clock.now()) };
    });
    return {
        async key() {
            const request = { method: 'GET', path: '/key', headers: {}, maxBytes: maxKeyBytes, fresh: true };
            const key = readAnswer(await send(request, true), keySchema, 'GET /key');
            return { ...key, features: new Set(key.features) };
        },
        async bootProof(epochId) {
            const path = `/boot-proof?epochId=${encodeURIComponent(epochId)}`;
            const request = { method: 'GET', path, headers: {}, maxBytes: maxBootBytes };
            return readAnswer(await send(request, true), boot/* bootProofSchema */.a9, 'GET /boot-proof');
        },
        async allocateSlots(count, chainId) {
            const request = post('/allocate-slot', { count, chainId }, maxEchoBytes + count * maxSlotBytes);
            return readAnswer(await send(request, true), slotsSchema, 'POST /allocate-slot').slots;
        },
        async commit(body, idempotencyKey, mint) {
            const repeatable = idempotencyKey !== undefined;
            const asked = async () => {
                const whole = mint ? { ...body, identityToken: await mint() } : body;
                const base = post('/commit', whole, maxEchoBytes + body.digests.length * maxProofBytes);
                const headers = repeatable ? { ...base.headers, 'idempotency-key': idempotencyKey } : base.headers;
                return { ...base, headers, fresh: !repeatable };
            };
            const outcome = await send(asked, repeatable);
            if (!repeatable && 'fault' in outcome && outcome.fault.sent && openEnds.has(outcome.fault.error.code)) {
                const { error } = outcome.fault;
                throw new errors/* OccError */.U4('commit-outcome-unknown', `${error.message}; this service cannot be asked again`, {
                    cause: error,
                });
            }
            return readAnswer(outcome, proofsSchema, 'POST /commit');
        },
        close: () => exchanger.close(),
    };
}
function post(path, value, maxBytes) {
    const body = (0,bytes/* utf8 */.As)(JSON.stringify(value));
    if (body.length > maxBodyBytes) {
        throw new errors/* OccError */.U4('too-many', `expected a request of at most ${maxBodyBytes} bytes, got ${body.length}`);
    }
    return { method: 'POST', path, headers: { 'content-type': 'application/json' }, body, maxBytes };
}
function readAnswer(outcome, schema, what) {
    if ('fault' in outcome)
        throw outcome.fault.error;
    const { body, headers } = outcome.answer;
    let value;
    try {
        value = (0,json/* parseJson */.q)(body);
    }
    catch (cause) {
        const type = headers.get('content-type') ?? 'no content type';
        const fault = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* OccError */.U4('service-answer-invalid', `${what}: expected JSON, got ${type.slice(0, 60)}: ${fault}`, {
            cause,
        });
    }
    return (0,proof_schema/* readBySchema */.RZ)(schema, value, 'service-answer-invalid', `answer to ${what}`);
}

// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
;// CONCATENATED MODULE: ./lib/src/client/slots.js
// SPDX-License-Identifier: Apache-2.0
// Slots that came back: each is verified before any digest is sent, because a slot is what makes a later proof say
// "this place was given out before the digest was known".




/**
 * Accepts exactly the slots that were asked for: signed by the service's key, of its epoch and our chain, each new.
 * @throws OccError `slot-refused` naming the row and the place in the answer
 */
function acceptSlots(values, demand) {
    const { count, chainId, key, after } = demand;
    if (values.length !== count) {
        throw new errors/* OccError */.U4('slot-refused', `expected ${count} slots, got ${values.length}`);
    }
    const nonces = new Set();
    let before = after;
    return values.map((value, at) => {
        const slot = readSlot(value, at);
        const demands = [
            ['slot-signature', 'key', key.publicKeyB64, slot.publicKeyB64],
            ['slot-epoch', 'epoch', key.epochId ?? before?.epochId ?? slot.epochId, slot.epochId],
            ['slot-binding', 'chain', chainId, slot.chainId ?? 'no chain'],
            ['slot-binding', 'boot', demand.bootB64 ?? (before ?? slot).bootB64 ?? 'no boot', slot.bootB64 ?? 'no boot'],
        ];
        for (const [row, what, expected, got] of demands) {
            if (expected !== got)
                throw slots_refused(at, row, `expected ${what} ${(0,bytes/* quote */.hD)(expected)}, got ${(0,bytes/* quote */.hD)(got)}`);
        }
        const signature = (0,bytes/* fromBase64 */.Ey)(slot.signatureB64, 'signatureB64', 64);
        if (!(0,ed25519/* verifyEd25519 */.pI)(signature, (0,proof_slot/* slotBytes */.Gm)(slot), (0,bytes/* fromBase64 */.Ey)(slot.publicKeyB64, 'publicKeyB64', 32))) {
            throw slots_refused(at, 'slot-signature', "expected a signature of the service's key, got one that does not verify");
        }
        if (nonces.has(slot.nonceB64)) {
            throw slots_refused(at, 'slot-binding', 'expected a slot of its own, got one that was given before');
        }
        if (before && BigInt(slot.counter) <= BigInt(before.counter)) {
            throw slots_refused(at, 'slot-order', `expected a counter above ${before.counter}, got ${slot.counter}`);
        }
        nonces.add(slot.nonceB64);
        before = slot;
        return slot;
    });
}
function readSlot(value, at) {
    try {
        return (0,proof_slot/* parseSlot */.sT)(value);
    }
    catch (cause) {
        throw slots_refused(at, 'shape', (0,errors/* asOccError */.WP)(cause).message);
    }
}
function slots_refused(at, row, what) {
    return new errors/* OccError */.U4('slot-refused', `slot ${at + 1}: row ${row}: ${what}`);
}

// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
;// CONCATENATED MODULE: ./lib/src/client/workflow.js
// SPDX-License-Identifier: Apache-2.0
// Workflow: a run that commits under its own name. For each request it has its platform mint a token that is good for
// this request alone, and holds the identity in the answer against what it asked for.




/** The tokens of one request: a new one for every try, because they live for minutes. */
class RequestTokens {
    audience;
    #tokenFor;
    #hashes = new Set();
    constructor(request, { tokenFor }) {
        this.audience = (0,proof_request/* audienceOf */.Ox)(request);
        this.#tokenFor = tokenFor;
    }
    /** @throws OccError `token-unavailable` */
    async mint() {
        const token = await this.#tokenFor(this.audience).catch((cause) => {
            if (cause instanceof errors/* OccError */.U4)
                throw cause;
            throw new errors/* OccError */.U4('token-unavailable', 'expected a token for the request, got none', { cause });
        });
        this.#hashes.add((0,bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,bytes/* utf8 */.As)(token))));
        return token;
    }
    /** Whether the service says that it verified one of these, for this request. */
    areBehind({ audience, tokenSha256B64 }) {
        return audience === this.audience && this.#hashes.has(tokenSha256B64);
    }
}

;// CONCATENATED MODULE: ./lib/src/client/commit.js
// SPDX-License-Identifier: Apache-2.0
// The commit journey, the same for the action, the command line and MCP: who signs, take slots, send, verify what came
// back, bundle. Nothing of an answer is kept before all of it has been verified; on any error nothing is returned.


















/** Five minutes outlast most restarts of a service and still end before anyone cancels the job. */
const defaultBudgetMs = 5 * 60 * 1000;
/**
 * Commits every subject: one proof per distinct digest.
 * @throws OccError for everything that could not be done; then nothing is kept
 */
function commitSubjects(options) {
    return commitJudgedBy({ slots: acceptSlots, proofs: acceptProofs }, options);
}
/** {@link commitSubjects} with another judge. */
async function commitJudgedBy(judge, options) {
    const endpoint = parseEndpoint(options.endpoint);
    const items = itemsOf(options.subjects);
    checkChain(options.chainId, options.workflow);
    if (options.workflow)
        (0,proof_schema/* readBySchema */.RZ)(proof_schema/* chainId */.tL, options.workflow.chainId, 'usage', 'chain id of the run');
    const { clock, randomBytes, signal, onProgress } = options;
    const budget = {
        clock,
        deadline: clock.now() + (options.budgetMs ?? defaultBudgetMs),
        randomBytes,
        signal,
        onRetry: (reason, waitMs) => onProgress?.({ kind: 'waiting', reason, waitMs }),
    };
    const service = await openService({ endpoint, apiKey: options.apiKey, budget, limits: options.limits });
    try {
        const key = await service.key();
        const workflow = key.features.has('identity') ? options.workflow : undefined;
        if (!workflow)
            checkChain(options.chainId);
        const hasBoot = key.features.has('boot') && key.epochId !== undefined;
        const journey = {
            judge,
            options,
            workflow,
            chainId: workflow?.chainId ?? options.chainId,
            bootProof: hasBoot ? await service.bootProof(key.epochId ?? '') : undefined,
            service,
            key,
            items,
            proofs: [],
            unverified: new Map(),
            lastSlot: undefined,
        };
        for (const batch of key.features.has('slots') ? batchesOf(items) : historicBatchesOf(items)) {
            await commitBatch(journey, batch);
            onProgress?.({ kind: 'committed', done: journey.proofs.length, total: items.length });
        }
        return resultOf(journey);
    }
    finally {
        await service.close();
    }
}
async function commitBatch(journey, batch) {
    const { judge, options, service, key, proofs, chainId, bootProof, workflow } = journey;
    const { randomBytes, clock, trust } = options;
    const slots = await takeSlots(journey, batch.length);
    const items = batch.map(({ digestB64, names }, at) => {
        const slot = slots[at];
        return slot
            ? { digestB64, slot, nameHashesB64: names.map((name) => (0,proof_names/* nameHash */._)(slot.nonceB64, name)) }
            : { digestB64 };
    });
    const inBoot = bootProof !== undefined && batch.length > 1 && options.attestation !== 'proof';
    const request = {
        digests: items.map(({ digestB64 }) => ({ digestB64, hashAlg: 'sha256' })),
        chainId,
        ...(inBoot && { attestation: 'boot' }),
        ...(slots.length > 0 && {
            slotIds: slots.map(({ nonceB64 }) => nonceB64),
            names: items.map(({ nameHashesB64 }) => nameHashesB64 ?? []),
        }),
    };
    const idempotencyKey = key.features.has('idempotency') ? freshKey(randomBytes) : undefined;
    const tokens = workflow && new RequestTokens(statementOf(journey, request, slots), workflow);
    const answer = await service.commit(request, idempotencyKey, tokens && (() => tokens.mint()));
    const bundle = { ...(0,proof_bundle/* makeBundle */.ND)([], []), proofs: answer, bootProofs: bootProof ? [bootProof] : [] };
    const timestamps = await (0,verify_timestamps/* readTimestamps */.yS)(bundle, (0,policy/* parsePolicy */.ON)({ anySigner: true }));
    const after = proofs.at(-1);
    const accepted = judge.proofs(answer, {
        ...{ items, chainId, key, after, now: clock.now(), trust, timestamps },
        ...{ bootProof, tokens },
    });
    proofs.push(...accepted.proofs);
    for (const [id, reason] of accepted.unverified)
        journey.unverified.set(id, reason);
}
/** What the tokens of this request are for. */
function statementOf({ key, chainId }, { digests, names, attestation }, slots) {
    return (0,proof_request/* statedCommit */.Xu)({
        epochId: key.epochId ?? '',
        chainId,
        slotHashes: slots.map(proof_slot/* slotHash */.B6),
        digests: digests.map(({ digestB64 }) => digestB64),
        ...{ attestation, names, policy: undefined, attribution: undefined, metadata: undefined, agencyB64: undefined },
    });
}
/** Verified slots, one per digest; none from the historic service, whose slots `/commit` cannot use. */
async function takeSlots(journey, count) {
    const { judge, service, key, chainId, bootProof } = journey;
    if (!key.features.has('slots'))
        return [];
    const answer = await service.allocateSlots(count, chainId);
    const bootB64 = bootProof && (0,boot/* bootHash */.po)(bootProof);
    const slots = judge.slots(answer, { count, chainId, key, after: journey.lastSlot, bootB64 });
    journey.lastSlot = slots.at(-1);
    return slots;
}
function resultOf({ key, items, proofs, unverified, options, bootProof }) {
    const last = proofs.at(-1);
    if (!last)
        throw new Error('unreachable: there is at least one item');
    const { features: _, ...signer } = key;
    const subjects = items.flatMap(({ digestB64, names }) => {
        const sha256 = (0,bytes/* toHex */.nj)((0,bytes/* fromBase64 */.Ey)(digestB64, 'digestB64', 32));
        return names.map((name) => ({ name, digest: { sha256 } }));
    });
    return {
        bundle: { ...(0,proof_bundle/* makeBundle */.ND)(subjects, proofs), bootProofs: bootProof ? [bootProof] : [] },
        key: signer,
        chainId: last.commit.chainId ?? 'global',
        epochId: last.commit.epochId,
        head: (0,proof/* chainHash */.qv)(last),
        proofs,
        notes: (0,notes/* notesOf */.h)({ key, proofs, unverified, trust: options.trust }),
    };
}
/** Chains under `gha/` are of runs whose identity the enclave verified: only {@link Workflow} names one. */
function checkChain(chainId, workflow) {
    (0,proof_schema/* readBySchema */.RZ)(proof_schema/* chainId */.tL, chainId, 'usage', 'chain id');
    if (!chainId.startsWith('gha/') || workflow)
        return;
    throw new errors/* OccError */.U4('usage', 'chain id: expected a name outside gha/, which needs a workflow identity', {
        hint: 'Use run/<server host>/<repository id>/<run id>, or commit in a workflow with `id-token: write`.',
    });
}
/** 128 random bits, base64url, 22 characters. */
function freshKey(randomBytes) {
    return (0,bytes/* toBase64 */.nk)(randomBytes(16)).replaceAll('+', '-').replaceAll('/', '_').replace('==', '');
}

// EXTERNAL MODULE: ./lib/src/cli/commit-report.js
var commit_report = __webpack_require__(24405);
// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
// EXTERNAL MODULE: ./lib/src/cli/new-file.js
var new_file = __webpack_require__(54548);
// EXTERNAL MODULE: ./lib/src/cli/progress.js
var cli_progress = __webpack_require__(20896);
// EXTERNAL MODULE: ./lib/src/cli/service.js
var cli_service = __webpack_require__(96824);
// EXTERNAL MODULE: ./lib/src/cli/surroundings.js
var cli_surroundings = __webpack_require__(66044);
// EXTERNAL MODULE: ./lib/src/cli/trust.js
var trust = __webpack_require__(64045);
;// CONCATENATED MODULE: ./lib/src/cli/commit.js
// SPDX-License-Identifier: Apache-2.0
// `occ commit`: files → digests → proofs → one bundle. Also the part of it that `occ FILES… -o DIR` shares.














/** @returns the exit code; @throws OccError when nothing was kept */
async function commit(paths, options, surroundings) {
    const { cwd, env, out } = surroundings;
    if (options.output === '')
        throw (0,failure/* misuse */.vM)('--output: expected a path, got an empty text', 'The default is bundle.occ.json.');
    const service = {
        ...(0,cli_service/* chooseService */.xJ)(options, env),
        ...(options.root !== undefined && { trust: (0,trust/* readTrust */.b)(options.root, surroundings).trust }),
    };
    const files = await (0,artifacts_select.selectSubjects)({ cwd, paths });
    const output = (0,external_node_path_.resolve)(cwd, options.output);
    const replaced = (0,external_node_fs_.existsSync)(output) ? (0,external_node_fs_.realpathSync)(output) : undefined;
    if (files.some(({ path }) => path === replaced)) {
        throw (0,failure/* misuse */.vM)(`expected the bundle in a file of its own, got ${(0,cli_surroundings/* visible */.RK)(options.output)}, which is to be committed`, 'Write the bundle beside the files, or leave the old one out.');
    }
    const bundle = await new_file/* NewFile */.P.reserve(output, options.force === true);
    try {
        const reported = await commitFiles(files, service, options.chainId, surroundings);
        await bundle.keep((0,proof_bundle/* renderBundle */.pu)(reported.committed.bundle));
        if (options.json)
            out((0,commit_report/* renderCommitJson */.Sj)(reported, options.output));
        else
            out(`${(0,commit_report/* renderCommit */.ak)(reported)}\n${howToVerify(options, paths, reported.committed)}`);
        return failure/* exitCodes */.hS.valid;
    }
    finally {
        await bundle.discard();
    }
}
/** Hashes and commits, with progress and warnings on `err`. @throws OccError; then nothing was kept */
async function commitFiles(files, service, chainId, surroundings, attestation) {
    const { err, clock, stopSignal } = surroundings;
    for (const warning of service.warnings)
        err(`warning: ${warning}\n`);
    const signal = stopSignal();
    const progress = new cli_progress.ProgressLine(surroundings);
    try {
        const subjects = await (0,digest.digestFiles)(files, { signal, progress: progress.hashed });
        const committed = await (0,cli_service/* withService */.KE)(service, surroundings, (reached) => commitSubjects({
            ...reached,
            subjects,
            chainId: chainId ?? `local/${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`,
            budgetMs: service.budgetMs,
            trust: service.trust,
            clock,
            randomBytes: external_node_crypto_.randomBytes,
            signal,
            attestation,
            onProgress: progress.committed,
        }));
        const embedded = service.endpoint === 'embedded';
        const shown = embedded ? `the embedded development service (${service.statePath})` : service.endpoint;
        return { committed, subjects, service: shown, chainGiven: chainId !== undefined };
    }
    finally {
        progress.clear();
    }
}
function howToVerify({ output, root }, paths, committed) {
    const few = paths.length > 3 ? 'FILES…' : paths.map(cli_surroundings/* visible */.RK).join(' ');
    return [
        `${(0,cli_surroundings/* visible */.RK)(output)} holds the proofs. To verify them where you trust this key:`,
        '',
        `  policy.json  ${(0,commit_report/* policyFor */.KV)(committed)}`,
        `  occ verify ${(0,cli_surroundings/* visible */.RK)(output)} ${few} --policy policy.json${root === undefined ? '' : ` --root ${(0,cli_surroundings/* visible */.RK)(root)}`}`,
        '',
    ].join('\n');
}


/***/ }),

/***/ 54548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ NewFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93784);
// SPDX-License-Identifier: Apache-2.0
// A file a command makes: whole or not at all, and never in place of another unless that was asked for. It is reserved
// before anything is committed, so that a full disk or a wrong path costs no proof.






/** What file systems answer that have no hard links. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
class NewFile {
    path;
    #replace;
    #partial;
    #handle;
    constructor(path, replace, partial, handle) {
        this.path = path;
        this.#replace = replace;
        this.#partial = partial;
        this.#handle = handle;
    }
    /** @throws OccError `file-exists` when it is there and must not be replaced, `file-unwritable` */
    static async reserve(path, replace) {
        if (!replace && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
            throw taken(path);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
            throw unwritable(path, 'it is a folder');
        const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.occ-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.partial`);
        try {
            return new NewFile(path, replace, partial, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(partial, 'wx'));
        }
        catch (cause) {
            throw unwritable(path, cause);
        }
    }
    /** Puts the file in its place. @throws OccError `file-exists`, `file-unwritable`; then there is none */
    async keep(content) {
        try {
            await this.#handle.writeFile(content);
            await this.#handle.sync();
            await this.#handle.close();
            if (this.#replace)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(this.#partial, this.path);
            else
                await this.#linkInPlace();
        }
        catch (cause) {
            if (reasonOf(cause) === 'EEXIST')
                throw taken(this.path);
            throw unwritable(this.path, cause);
        }
        finally {
            await this.discard();
        }
    }
    /** A link is never made in place of a file, as a rename would be. */
    async #linkInPlace() {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(this.#partial, this.path);
        }
        catch (cause) {
            if (!withoutLinks.has(reasonOf(cause)))
                throw cause;
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(this.path))
                throw taken(this.path);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(this.#partial, this.path);
        }
    }
    /** Takes the reservation back; harmless after `keep`. */
    async discard() {
        await this.#handle.close().catch(() => undefined);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(this.#partial, { force: true });
    }
}
function taken(path) {
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OccError */ .U4('file-exists', `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)}: expected a free path, got one that is taken`);
}
function unwritable(path, cause) {
    if (cause instanceof _proof_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OccError */ .U4)
        return cause;
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OccError */ .U4('file-unwritable', `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} could not be written: ${reasonOf(cause)}`, { cause });
}
function reasonOf(cause) {
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}


/***/ }),

/***/ 20896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ProgressLine: () => (/* binding */ ProgressLine)
/* harmony export */ });
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66044);

/** Terminals wrap longer lines, and a wrapped line cannot be rewritten. */
const maxWidth = 78;
/** One command's line. `clear` it before anything else is written. */
class ProgressLine {
    #surroundings;
    #shown = '';
    constructor(surroundings) {
        this.#surroundings = surroundings;
    }
    hashed = ({ files, bytes }) => {
        this.#rewrite(`hashing: ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(files, 'file')}, ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(bytes)}`);
    };
    committed = (progress) => {
        if (progress.kind === 'committed') {
            this.#rewrite(`committing: ${progress.done} of ${progress.total}`);
        }
        else {
            this.clear();
            this.#surroundings.err(`waiting ${Math.ceil(progress.waitMs / 1000)} s: ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(progress.reason)}\n`);
        }
    };
    clear() {
        if (this.#shown !== '')
            this.#surroundings.err('\r\u001b[2K');
        this.#shown = '';
    }
    #rewrite(text) {
        const cut = text.slice(0, maxWidth);
        if (!this.#surroundings.isTerminal || cut === this.#shown)
            return;
        this.#shown = cut;
        this.#surroundings.err(`\r\u001b[2K${cut}`);
    }
}


/***/ }),

/***/ 96824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ withService),
/* harmony export */   Qj: () => (/* binding */ requireNode),
/* harmony export */   xJ: () => (/* binding */ chooseService)
/* harmony export */ });
/* unused harmony exports publicEndpoint, defaultStatePath */
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95085);
// SPDX-License-Identifier: Apache-2.0
// Which service a command commits to, and with which key. `embedded` is the development service inside this process:
// the same code that runs in an enclave, without the enclave.


/** The public service of the project this one follows. */
const publicEndpoint = 'https://nitro.occproof.com';
/** Where a development service keeps its key, counter and chains unless told otherwise. */
const defaultStatePath = './occ-state.json';
/**
 * `--endpoint`, else `OCC_ENDPOINT`, else `embedded` where `OCC_STATE_PATH` is set, else the public service; `--key`,
 * else `OCC_API_KEY`.
 * @throws OccError `usage` for a setting that is there and empty: it was meant to say something
 */
function chooseService(options, env) {
    const statePath = setting(env.OCC_STATE_PATH, 'OCC_STATE_PATH');
    const named = setting(options.endpoint, '--endpoint') ?? setting(env.OCC_ENDPOINT, 'OCC_ENDPOINT');
    const endpoint = named ?? (statePath === undefined ? publicEndpoint : 'embedded');
    const key = setting(options.key, '--key');
    return {
        endpoint,
        apiKey: endpoint === 'embedded' ? undefined : key || env.OCC_API_KEY || undefined,
        statePath: statePath ?? defaultStatePath,
        budgetMs: readSeconds(options.retryBudget) * 1000,
        warnings: key === undefined
            ? []
            : ['every process of this machine can read the key given with --key; set OCC_API_KEY instead'],
    };
}
/**
 * Runs `work` with the address of the service; an embedded one lives as long as the work.
 * @throws OccError `usage` on a Node that cannot reach services, `state-…`, and what `work` throws
 */
async function withService(chosen, { nodeVersion }, work) {
    const { endpoint, apiKey, statePath } = chosen;
    requireNode(nodeVersion);
    if (endpoint !== 'embedded')
        return work({ endpoint, apiKey });
    const { startDevelopmentService } = await Promise.all(/* import() */[__webpack_require__.e(368), __webpack_require__.e(804), __webpack_require__.e(150), __webpack_require__.e(742)]).then(__webpack_require__.bind(__webpack_require__, 21742));
    const service = await startDevelopmentService({ port: 0, statePath });
    try {
        return await work({ endpoint: service.url });
    }
    finally {
        await service.close();
    }
}
/** The HTTP client needs it; verification does not. @throws OccError `usage` */
function requireNode(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major > 22 || (major === 22 && minor >= 19))
        return;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .misuse */ .vM)(`expected Node 22.19 or later for a command that uses the network, got ${version}`, 'Install a newer Node. `occ verify` runs on this one.');
}
function readSeconds(text) {
    if (/^[1-9][0-9]{0,3}$/.test(text) && Number(text) <= 3600)
        return Number(text);
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .misuse */ .vM)(`--retry-budget: expected whole seconds, 1 to 3600, got ${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}`, 'The default is 300.');
}
function setting(value, name) {
    if (value !== '')
        return value;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .misuse */ .vM)(`${name}: expected a value, got an empty one`, `Leave ${name} out, or check what fills it.`);
}


/***/ }),

/***/ 44905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ notesOf),
/* harmony export */   s: () => (/* binding */ provedBy)
/* harmony export */ });
/* harmony import */ var _proof_proof_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75062);
// SPDX-License-Identifier: Apache-2.0
// Notes: what a commit verified of the hardware, what it did not verify, and what its proofs do not say, in words
// nobody can overlook.

/** One sentence each, the gravest first; empty when there is nothing to say. */
function notesOf({ key, proofs, unverified, trust }) {
    const notes = [];
    const isMeasured = key.enforcement === 'measured-tee';
    if (isMeasured && trust) {
        const roots = trust.roots.map(({ name }) => name).join(' or ');
        notes.push(`no hardware that AWS vouches for: the documents were verified under ${roots}, for development alone`);
    }
    for (const [row, reason] of unverified)
        notes.push(`not verified: ${row}: ${reason}`);
    if (isMeasured) {
        notes.push(`verified: a hardware document was made for ${documentedBy(proofs)} by the code it names, outside debug mode; ` +
            'whether that is the code you want, only a policy with its measurement says');
    }
    if (key.enforcement === 'stub')
        notes.push('no hardware: a development key signed, which anybody could have made');
    if (key.enforcement === 'hw-key')
        notes.push('no measured code: the service claims a hardware key, and no more');
    if (proofs.some(({ commit }) => commit.chainId === undefined)) {
        notes.push('no chain of its own: the service put the proofs into its global chain, among those of others');
    }
    else if (proofs.every(({ commit }) => commit.identity)) {
        notes.push('verified: the service signed into every proof which workflow run committed it, after its token');
    }
    else {
        notes.push('the chain name is the word of the service: no workflow identity was verified');
    }
    if (!key.features.has('slots')) {
        notes.push('slots were taken by the service itself: that they are older than the digests holds against its code only');
        notes.push('file names are not bound: the proofs are about bytes, the names in the bundle are labels');
    }
    if (!key.features.has('idempotency')) {
        notes.push('the service cannot repeat an answer: nothing was retried once a request was sent');
    }
    const gaps = proofs.filter((proof, at) => isGap(proofs[at - 1], proof)).length;
    if (gaps > 0) {
        notes.push(`proofs of others lie between ours in ${gaps} ${gaps === 1 ? 'place' : 'places'} of the chain`);
    }
    return notes;
}
/** A batch may share the document of the boot its proofs name. */
function documentedBy(proofs) {
    return proofs.every(({ environment }) => environment.attestation) ? 'every proof' : 'the boot behind every proof';
}
function isGap(before, proof) {
    return before !== undefined && proof.commit.prevB64 !== (0,_proof_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .chainHash */ .qv)(before);
}
/** What every commit proves, in words for a person: a historic service gives out no places beforehand. */
function provedBy(proofs) {
    const signed = 'this key signed each digest at its place in the order';
    const slotsFirst = proofs.every(({ commit }) => commit.nameHashesB64 !== undefined);
    return slotsFirst ? `${signed}, a place it gave out before it knew the digest` : signed;
}


/***/ }),

/***/ 25254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ audienceOf),
/* harmony export */   Xu: () => (/* binding */ statedCommit),
/* harmony export */   qJ: () => (/* binding */ agencyHash)
/* harmony export */ });
/* unused harmony exports requestVersion, requestBytes */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43759);
/* harmony import */ var _base64url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31931);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37420);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25777);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48348);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35296);
// SPDX-License-Identifier: Apache-2.0
// Request: what a workflow token is minted for (SPEC.md §9). The token's audience is the hash of the whole request, so it
// opens this one request of this one epoch and nothing else; the enclave computes it from what it is about to do.






const requestVersion = 'occ/request/1';
const place = { version: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(requestVersion), epochId: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of32 */ .Y8, chainId: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .chainId */ .tL };
const listOf = (item) => zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(item).check(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ._minLength */ .m9(1));
/** Lists are parallel and in the order sent; what a request leaves out is left out here. */
const commitSchema = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    ...place,
    purpose: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('commit'),
    slotHashes: listOf(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of32 */ .Y8),
    digests: listOf(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of32 */ .Y8),
    /** `proof` where the request does not say. */
    attestation: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['proof', 'boot']),
    policy: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .anyObject */ .aH),
    attribution: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .anyObject */ .aH),
    metadata: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .anyObject */ .aH),
    /** {@link agencyHash}. */
    agencyB64: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of32 */ .Y8),
    /** Name hashes of each digest. */
    names: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(listOf(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of32 */ .Y8))),
});
const closeSchema = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ ...place, purpose: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('close'), nonceB64: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .nonce */ .KU });
const listSchema = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ ...place, purpose: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('list') });
const requestSchema = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .discriminatedUnion */ .gMt('purpose', [commitSchema, closeSchema, listSchema]);
/** A commit as it is stated: lists of names that are all empty say nothing, and a document is in the proof by default. */
function statedCommit({ names, attestation = 'proof', ...members }) {
    const named = names?.some((hashes) => hashes.length > 0);
    const present = Object.entries(members).filter(([, value]) => value !== undefined);
    return {
        purpose: 'commit',
        attestation,
        ...Object.fromEntries(present),
        ...(named && { names }),
    };
}
/** The canonical bytes of a request. @throws OccError `bad-request` for a member that is unknown or misspelt */
function requestBytes(request) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalize */ .dw)((0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .readBySchema */ .RZ)(requestSchema, { ...request, version: requestVersion }, 'bad-request', 'request'));
}
/** The audience of a token for exactly this request: `occ/1:` and base64url of SHA-256 of its bytes. */
function audienceOf(request) {
    return `occ/1:${(0,_base64url_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64Url */ ._)((0,_sha256_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(requestBytes(request)))}`;
}
/** `agencyB64`: base64 of SHA-256 of the canonical approval as it is sent. */
function agencyHash(agency) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)((0,_sha256_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)((0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalize */ .dw)(agency)));
}


/***/ })

};
