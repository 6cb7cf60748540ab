export const id = 636;
export const ids = [636];
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

/***/ 77891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XT: () => (/* binding */ checkedName),
/* harmony export */   g$: () => (/* binding */ printable)
/* harmony export */ });
/* unused harmony export maxNameBytes */
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93784);
// SPDX-License-Identifier: Apache-2.0
// What an artifact may be called. Names come from whoever made the files and end in reports, logs, summaries and zip
// entries on other systems, so a name that could lie there (look like another, reorder text, climb out of a folder)
// is refused. Names are otherwise kept exactly as on disk: NFC and NFD spellings are two names.

/** PATH_MAX of Linux: no longer relative path can be opened there. Bytes of UTF-8. */
const maxNameBytes = 4096;
// Controls, soft hyphen, bidi marks and overrides, zero-width characters (but not the joiners U+200C and U+200D, which
// scripts and emoji need), line and paragraph separators, BOM, interlinear marks, tags, unpaired surrogates, and
// U+FFFD, which stands for bytes that were not UTF-8. Listed rather than \p{Cf}: the same verdict on every runtime.
const deceptive = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\u{e0000}-\u{e007f}\p{Cs}]/u;
const deceptiveAll = new RegExp(deceptive, 'gu');
/** Text that may be hostile, quoted on one line with everything invisible or reordering written as \u{…}. */
function printable(text) {
    return `"${text.replace(deceptiveAll, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}"`;
}
/**
 * Returns `name` when it is a relative POSIX path that reads as what it is; throws `name-invalid`. A back-slash is
 * refused because another system would read it as a separator.
 */
function checkedName(name) {
    const flaw = flawOf(name);
    if (flaw === undefined)
        return name;
    throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('name-invalid', `the name ${printable(name.slice(0, 300))} ${flaw}`, {
        hint: 'Rename the file, or exclude it with a "!" entry.',
    });
}
function flawOf(name) {
    if (name === '')
        return 'is empty';
    if (Buffer.byteLength(name) > maxNameBytes)
        return `is longer than ${maxNameBytes} bytes`;
    const found = deceptive.exec(name);
    if (found)
        return `holds the character U+${hex(found[0])}, which is invisible, reorders text or is not valid UTF-8`;
    if (name.includes('\\'))
        return 'holds a back-slash, which other systems read as a folder';
    if (name.startsWith('/') || /^[A-Za-z]:(\/|$)/.test(name))
        return 'is absolute';
    if (`/${name}/`.includes('//'))
        return 'has an empty segment';
    if (/(^|\/)\.\.?(\/|$)/.test(name))
        return 'has a "." or ".." segment';
    return undefined;
}
function hex(character) {
    return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}


/***/ }),

/***/ 22380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ parsePattern),
/* harmony export */   Kf: () => (/* binding */ literalPattern),
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   nx: () => (/* binding */ inside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77891);
// SPDX-License-Identifier: Apache-2.0
// An entry of a list → the folder or file it literally names and the glob that follows, if any. `dist/**` is the same
// as the folder `dist`, so that the commonest pattern needs no glob at all.



const separator = node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '\\' ? /[\\/]/ : /\//;
// On POSIX a back-slash escapes the next character, as in @actions/glob; on Windows it separates.
const magic = node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '\\' ? /[*?[]/ : /[*?[\\]/;
const wholeTree = /^\*\*(\/\*\*)*(\/\*)?$/;
/** Reads an entry as a glob. Throws `usage` for "." or ".." after the first wildcard, `name-invalid` for NUL and line ends. */
function parsePattern(entry, workspace) {
    const segments = entry.text.split(separator);
    const wild = segments.findIndex((segment) => magic.test(segment));
    if (wild === -1)
        return literalPattern(entry, workspace);
    const rest = segments.slice(wild).filter((segment) => segment !== '');
    if (rest.some((segment) => segment === '.' || segment === '..')) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('usage', `the pattern ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(entry.text)} has a "." or ".." segment after a wildcard`);
    }
    const base = absolute(segments.slice(0, wild).join('/') + (wild > 0 ? '/' : ''), workspace);
    const glob = rest.join('/');
    if (wholeTree.test(glob))
        return { ...entry, base, glob: '', folder: true };
    return { ...entry, base, glob: segments.at(-1) === '' ? `${glob}/` : glob, folder: true };
}
/** Reads an entry as one path, whatever characters it holds. */
function literalPattern(entry, workspace) {
    const folder = separator.test(entry.text.slice(-1));
    return { ...entry, base: absolute(entry.text, workspace), glob: '', folder };
}
/** Whether `path` is `folder` or below it; both absolute and normal. */
function inside(folder, path) {
    return path === folder || path.startsWith(prefixOf(folder));
}
/** What every path below `folder` starts with. */
function prefixOf(folder) {
    return folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_0__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_0__.sep;
}
function absolute(text, { written, real }) {
    if (/[\0\r\n]/.test(text))
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('name-invalid', `the path ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text)} holds NUL or a line end`);
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(real, text);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.parse)(text).root, text);
    return inside(written, path) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(real, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(written, path)) : path;
}


/***/ }),

/***/ 13157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   aI: () => (/* binding */ walkFolder)
/* harmony export */ });
/* unused harmony export maxWalked */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77891);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22380);
// SPDX-License-Identifier: Apache-2.0
// A folder → the files and links below it. One readdir for each folder and no stat for each file: the kind comes with
// the directory entry. Hidden files are files like others, since they ship like others. Links are reported, never
// followed. Sockets, pipes and devices have no content to commit and are passed over.




/** Twenty times as many entries as subjects are allowed: a tree where most is excluded still ends. */
const maxWalked = 2_000_000;
/** `skip` is asked for each entry and prunes folders. Throws `file-unreadable` for a folder that cannot be read. */
function* walkFolder(folder, skip) {
    const pending = [folder];
    let walked = 0;
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const prefix = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .prefixOf */ .MT)(next);
        for (const entry of entriesOf(next)) {
            walked += 1;
            if (walked > maxWalked)
                throw tooMany(folder);
            const path = prefix + entry.name;
            if (skip(path))
                continue;
            if (entry.isDirectory())
                pending.push(path);
            else if (entry.isFile())
                yield { path, link: false };
            else if (entry.isSymbolicLink())
                yield { path, link: true };
        }
    }
}
function entriesOf(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('file-unreadable', `cannot read the folder ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(folder)}: ${reasonOf(error)}`, {
            cause: error,
        });
    }
}
function tooMany(folder) {
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `the folder ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(folder)} holds more than ${maxWalked} entries`);
}
/** The system's name of a failure, such as EACCES. */
function reasonOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}


/***/ }),

/***/ 93784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U4: () => (/* binding */ OccError),
/* harmony export */   WP: () => (/* binding */ asOccError),
/* harmony export */   fv: () => (/* binding */ errorCodes)
/* harmony export */ });
// SPDX-License-Identifier: Apache-2.0
// "Could not do it": every failure that is not a verdict. A verdict ("did it; the answer is no") is a check row,
// never one of these. One closed table gives each code its HTTP status and the hint shown when none is given.
const table = {
    // what the caller handed us
    usage: [400, 'Run the command with --help, or read the inputs in action.yml.'],
    'json-invalid': [400, 'The text must be one strict JSON value: no duplicate keys, no trailing text.'],
    'encoding-invalid': [400, 'Use canonical base64 (RFC 4648 §4, padded) or lower-case hex.'],
    'proof-invalid': [400, 'The file must hold occ/1 proofs as the service returned them, unedited.'],
    'bundle-invalid': [
        400,
        'The file must be an OCC bundle, a proof, a JSON array or JSON Lines of proofs, or a .proof.zip.',
    ],
    'bundle-format-unsupported': [400, 'Only occ/1 is read here; this looks like a later format of the public service.'],
    'policy-invalid': [400, 'Compare the policy with the fields listed in src/proof/SPEC.md.'],
    'policy-unknown-field': [400, 'Correct or remove the field; an unknown one would silently demand nothing.'],
    'policy-empty-list': [400, 'Name at least one value, or remove the field.'],
    'policy-no-anchor': [400, 'Say what code you trust: allowedMeasurements, pcrs or allowedPublicKeys.'],
    'policy-no-committer': [
        400,
        'Say for whom: expectedHead, exclusiveKeys, an identity; or anyCommitter if anybody may commit.',
    ],
    'evidence-invalid': [400, 'The evidence is damaged or not what it is said to be; get it anew from its source.'],
    'no-subjects': [400, 'Name at least one existing file.'],
    'no-proofs': [400, 'The bundle must hold at least one proof.'],
    'too-many': [400, 'Split the work: the limit is stated in the message.'],
    'file-not-found': [404, 'Check the path; it is relative to the working directory.'],
    'file-unreadable': [400, 'Check the permissions of the file.'],
    'file-exists': [409, 'Choose another path, or pass --force to replace the file.'],
    'file-unwritable': [400, 'Check that the folder exists and can be written.'],
    'file-changed': [409, 'Something wrote to the file while it was being hashed; finish the build first.'],
    'file-not-regular': [400, 'Only regular files can be committed.'],
    'name-invalid': [400, 'Artifact names are workspace-relative POSIX paths without control characters.'],
    // state of the development host
    'state-invalid': [500, 'The state file is damaged. Restore a copy, or delete it to start a new key and epoch.'],
    'state-unwritable': [500, 'Check that the folder of the state file exists and can be written.'],
    'listen-failed': [500, 'Choose another port (or 0 for a free one) and a host this machine has.'],
    'state-locked': [500, 'Another process uses this state file; stop it or choose another file.'],
    // what the parent keeps
    'store-invalid': [
        500,
        'The store is damaged or not one. Restore a copy, or name another file; proofs that clients keep stay valid.',
    ],
    'store-unwritable': [500, 'Check that the folder of the store exists, can be written and has room.'],
    'store-locked': [500, 'Another process uses this store; stop it or name another file.'],
    // host and constructor
    'host-failed': [500, 'The host could not sign; nothing was issued.'],
    // what the service answers
    'bad-request': [400, 'Compare the request with the service API in src/proof/SPEC.md.'],
    'identity-refused': [403, 'Mint a token for exactly this request, right before it is sent, and send it unchanged.'],
    'approval-refused': [403, 'Have the actor approve exactly these slots and digests, and send the approval unchanged.'],
    'issuer-unreachable': [503, 'Try again; the operator checks the way from the enclave to the issuer.'],
    'issuer-refused': [503, 'Nobody but the issuer itself is believed; the operator checks what lies between.'],
    unauthorized: [401, 'Give an API key this service knows.'],
    forbidden: [403, 'This chain belongs to another API key.'],
    'not-found': [404, 'There is no such route or object.'],
    'method-not-allowed': [405, 'Use the method the API describes for this route.'],
    'request-timeout': [408, 'Send the whole request without pausing.'],
    'in-flight': [409, 'The same request is being answered; wait and ask again.'],
    'answer-forgotten': [409, 'The proofs were made, but are no longer kept here; commit again under a new key.'],
    'slot-unknown': [409, 'Take a fresh slot; each works once, on its own chain, until it expires.'],
    'chain-closed': [409, 'The chain was closed; start another one, or re-run the workflow with a higher attempt.'],
    'epoch-ended': [409, 'The enclave has ended its epoch. Re-run all jobs, so that they meet the next one.'],
    'not-configured': [503, 'The enclave waits for its configuration; the parent sends it when it starts.'],
    'already-configured': [409, 'An enclave takes one configuration for life; restart it for another.'],
    'handover-refused': [409, 'A chain is handed over between two booted epochs that name each other.'],
    'body-too-large': [413, 'Send fewer digests per request.'],
    'media-type-unsupported': [415, 'Send application/json, or application/octet-stream to /commit.'],
    'idempotency-mismatch': [422, 'Use a new Idempotency-Key for a different request.'],
    'rate-limited': [429, 'Wait as long as Retry-After says.'],
    'slots-exhausted': [429, 'Use or let expire the open slots first.'],
    'chains-exhausted': [503, 'This epoch holds as many chains as it can.'],
    unavailable: [503, 'Try again later.'],
    internal: [500, 'This is a defect; please report it with the message above.'],
    // what a client meets
    'token-unavailable': [502, 'Give the job `permissions: id-token: write`, or commit to a chain outside gha/.'],
    'endpoint-invalid': [400, 'Give an https:// URL, or http:// on loopback, or "embedded".'],
    'service-unreachable': [502, 'Check the endpoint, the network and the proxy settings.'],
    'service-timeout': [504, 'The service is slow or stuck; try again, or raise the budget.'],
    'service-refused': [502, 'The service refused the request; its answer is quoted above.'],
    'service-redirected': [502, 'An API does not redirect. If the new address is the service you mean, give that one.'],
    'service-answer-truncated': [502, 'The connection broke while the answer arrived; try again.'],
    'service-answer-invalid': [502, 'The endpoint does not answer as an OCC service does; nothing of it was kept.'],
    'slot-refused': [502, 'The service returned a slot that does not verify; nothing was committed.'],
    'proof-refused': [502, 'The service returned a proof that does not verify; nothing of it was kept.'],
    'proof-replayed': [502, 'The service returned a proof it had returned before; nothing of the answer was kept.'],
    'proofs-reordered': [502, 'The service mixed up which proof is for which artifact; nothing of the answer was kept.'],
    'commit-outcome-unknown': [
        502,
        'The digests may or may not have been committed. Use a fresh chain name for the next try.',
    ],
    cancelled: [503, 'The caller stopped the work; run it again.'],
    // workflow artifacts
    'artifact-not-found': [404, 'Check artifact-name and that the committing job ran before this one.'],
    'artifact-name-taken': [409, 'Names are unique in a run: include the job, matrix leg and attempt.'],
    'upload-failed': [502, 'The artifact service did not take the upload.'],
    'download-failed': [502, 'The artifact service did not hand out the artifact.'],
    'artifacts-unsupported': [400, 'This server has no artifact service v4; pass the bundle by path.'],
    // enclave images
    'eif-header': [400, 'The file must be an enclave image in EIF version 4, as a build tool wrote it.'],
    'eif-section-count': [400, 'An image has 1 to 32 sections; the count in the header was changed.'],
    'eif-overlap': [400, 'Two readers would see two images in this file; build it anew.'],
    'eif-gap': [400, 'Bytes that belong to no section are not part of an image; build it anew.'],
    'eif-truncated': [400, 'The file ends too early; fetch it again and compare its SHA-256.'],
    'eif-trailing': [400, 'Something was appended to the image; fetch it again and compare its SHA-256.'],
    'eif-section': [400, 'The order is kernel, cmdline, metadata, ramdisks, signature; build the image anew.'],
    'eif-no-ramdisk': [400, 'Without a ramdisk nothing can start; build the image anew.'],
    'eif-crc': [400, 'The file is damaged; fetch it again and compare its SHA-256.'],
    'eif-metadata': [400, 'The metadata section is JSON with a name, a version and how it was built.'],
    'eif-signature': [400, 'The signature section holds one PEM certificate and one COSE signature.'],
    'cpio-invalid': [400, 'Write the ramdisk with the tool of this project: one sorted newc archive without times.'],
    'image-input': [502, 'An input is not the locked one: fetch it from another mirror, or resolve the lock anew.'],
    'image-build': [500, 'The tool named above failed; what it said follows.'],
    'image-record-invalid': [
        400,
        'Give what `occ measure --json` said of the image you trust, or its PCR0, PCR1 and PCR2.',
    ],
    // frames between parent and enclave
    'frame-invalid': [500, 'The other side does not speak this protocol.'],
    'link-closed': [503, 'The enclave is not there; try again later.'],
};
/** All codes, for documentation and tests. */
const errorCodes = Object.keys(table);
/** Thrown for everything that could not be done. `message` says what, expected and got; `hint` how to fix it. */
class OccError extends Error {
    code;
    hint;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'OccError';
        this.code = code;
        this.hint = options.hint ?? table[code][1];
    }
    /** The HTTP status a service answers this failure with. */
    get status() {
        return table[this.code][0];
    }
}
/** Wraps anything thrown so that an edge has one shape to report; an OccError passes through. */
function asOccError(error) {
    if (error instanceof OccError)
        return error;
    return new OccError('internal', error instanceof Error ? error.message : String(error), { cause: error });
}


/***/ })

};
