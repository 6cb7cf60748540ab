export const id = 868;
export const ids = [868];
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

/***/ 69840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Ye: () => (/* binding */ realPath),
/* harmony export */   nm: () => (/* binding */ resolveLink)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77891);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22380);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13157);
// SPDX-License-Identifier: Apache-2.0
// What a symbolic link stands for. A link to a regular file in the same tree is that file under the link's own name:
// what a consumer of the tree would read. A link that leads out of the tree, to nothing, in a circle, or to a device
// is refused: its content is not the build's. A link to a folder is never walked.





/** `tree` is a real path. Throws `file-not-found` for a dangling link, else `file-not-regular`. */
function resolveLink(link, tree) {
    const path = realPath(link);
    if (!(0,_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .inside */ .nx)(tree, path)) {
        throw refused(link, `leads to ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}, out of ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(tree)}`);
    }
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    if (!stat.isFile() && !stat.isDirectory())
        throw refused(link, `leads to ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}, not a regular file`);
    return { path, folder: stat.isDirectory() };
}
/** The real path of a file, a folder or a link. Throws `file-not-found`, or `file-not-regular` for links in a circle. */
function realPath(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch (error) {
        const reason = (0,_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A3)(error);
        if (reason === 'ELOOP')
            throw refused(path, 'leads in a circle');
        if (reason === 'EACCES') {
            throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('file-unreadable', `cannot resolve ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)}: ${reason}`, { cause: error });
        }
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('file-not-found', `the path ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(path)} leads to nothing: ${reason}`, { cause: error });
    }
}
function refused(link, why) {
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('file-not-regular', `the symbolic link ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(link)} ${why}`, {
        hint: 'Name what the link leads to, or exclude the link with a "!" entry.',
    });
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

/***/ 54854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ maxSubjects)
/* harmony export */ });
// SPDX-License-Identifier: Apache-2.0
// The words of this folder: a file that was selected, the same with its digest, and what hashing may be asked for.
/** A proof is about 1 KB: 100,000 make a bundle of 100 MB, as much as a job should hold and upload in one piece. */
const maxSubjects = 100_000;


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


/***/ })

};
