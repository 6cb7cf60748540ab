export const id = 674;
export const ids = [674];
export const modules = {

/***/ 8868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ digestFiles)
/* harmony export */ });
/* unused harmony export digestFile */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _digest_job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8636);
/* harmony import */ var _digest_worker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92887);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69840);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54854);
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
    if (files.length > _subject_js__WEBPACK_IMPORTED_MODULE_5__/* .maxSubjects */ .G)
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `${files.length} files; the limit is ${_subject_js__WEBPACK_IMPORTED_MODULE_5__/* .maxSubjects */ .G}`);
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
    const [subject] = await digestFiles([{ name: path, path: realPath(path) }], { ...options, threads: 1 });
    if (!subject)
        throw new OccError('internal', 'hashing one file gave no digest');
    return subject;
}
// Returns or throws once no thread works any more. Of several failures, this thread's is thrown.
async function runJob(job, { threads = 2, workerAbove = workerAboveBytes, progress }) {
    const entry = threads === 1 ? undefined : (0,_digest_worker_js__WEBPACK_IMPORTED_MODULE_3__/* .workerEntry */ .xA)();
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
                other = (0,_digest_worker_js__WEBPACK_IMPORTED_MODULE_3__/* .startWorker */ .Dh)(entry, job, count);
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

/***/ 60084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ selectSubjects)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/artifacts/link.js
var artifacts_link = __webpack_require__(69840);
// EXTERNAL MODULE: ./lib/src/artifacts/name.js
var artifacts_name = __webpack_require__(77891);
// EXTERNAL MODULE: ./lib/src/artifacts/pattern.js
var artifacts_pattern = __webpack_require__(22380);
// EXTERNAL MODULE: ./lib/src/artifacts/subject.js
var subject = __webpack_require__(54854);
;// CONCATENATED MODULE: ./lib/src/artifacts/found.js
// SPDX-License-Identifier: Apache-2.0
// The files found so far, each once, under the name it will have; and the rules a file must meet to be one of them.






class Found {
    #workspace;
    #trees = new Map();
    #checkedFolders = new Set();
    #paths = new Map();
    #names = new Map();
    #folderLinks = new Map();
    constructor(workspace) {
        this.#workspace = { real: workspace.real, namesFrom: workspace.real };
    }
    /** A regular file that `pattern` selected. Throws `name-invalid`, `file-not-regular`, `too-many`. */
    addFile(path, pattern) {
        this.#checkFolder(path, this.#treeOf(path, pattern));
        this.#add(path, path, pattern);
    }
    /** A link: its target under the link's name. A link to a folder is only noted. Throws as `resolveLink`. */
    addLink(path, pattern) {
        const target = (0,artifacts_link/* resolveLink */.nm)(path, this.#treeOf(path, pattern).real);
        if (target.folder)
            this.#folderLinks.set(path, target.path);
        else
            this.#add(path, target.path, pattern);
    }
    get size() {
        return this.#paths.size + this.#folderLinks.size;
    }
    has(path) {
        return this.#paths.has(path) || this.#folderLinks.has(path);
    }
    /** In code-unit order of names. Throws `file-not-regular` for a link to a folder none of whose files was found. */
    files() {
        const files = [...this.#paths.values()];
        const folders = this.#folderLinks.size > 0 ? foldersOf(files) : undefined;
        for (const [link, folder] of this.#folderLinks) {
            if (folders?.has(folder))
                continue;
            throw (0,artifacts_link/* refused */.J5)(link, 'leads to a folder that is not selected itself; folders are not walked through links');
        }
        return files.sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    #add(written, path, pattern) {
        if (this.#paths.has(written))
            return;
        const { namesFrom } = this.#treeOf(written, pattern);
        const name = (0,artifacts_name/* checkedName */.XT)(posix(written.slice((0,artifacts_pattern/* prefixOf */.MT)(namesFrom).length)));
        const other = this.#names.get(name);
        if (other !== undefined) {
            throw new errors/* OccError */.U4('name-invalid', `${(0,artifacts_name/* printable */.g$)(other)} and ${(0,artifacts_name/* printable */.g$)(written)} would both be named ${(0,artifacts_name/* printable */.g$)(name)}`, {
                hint: 'Files outside the workspace are named after the folder given; give folders with different names.',
            });
        }
        if (this.#paths.size >= subject/* maxSubjects */.G) {
            throw new errors/* OccError */.U4('too-many', `the list selects more than ${subject/* maxSubjects */.G} files, the limit`);
        }
        this.#names.set(name, written);
        this.#paths.set(written, { name, path });
    }
    // Links in the middle of a named path must not lead out of the tree. Asked once for each folder.
    #checkFolder(path, tree) {
        const folder = (0,external_node_path_.dirname)(path);
        if (this.#checkedFolders.has(folder))
            return;
        const real = (0,artifacts_link/* realPath */.Ye)(folder);
        if (!(0,artifacts_pattern/* inside */.nx)(tree.real, real))
            throw (0,artifacts_link/* refused */.J5)(folder, `leads to ${(0,artifacts_name/* printable */.g$)(real)}, out of ${(0,artifacts_name/* printable */.g$)(tree.real)}`);
        this.#checkedFolders.add(folder);
    }
    #treeOf(path, pattern) {
        if ((0,artifacts_pattern/* inside */.nx)(this.#workspace.real, path))
            return this.#workspace;
        const known = this.#trees.get(pattern);
        if (known)
            return known;
        const folder = path === pattern.base ? (0,external_node_path_.dirname)(path) : pattern.base;
        const tree = { real: (0,artifacts_link/* realPath */.Ye)(folder), namesFrom: (0,external_node_path_.dirname)(pattern.base) };
        this.#trees.set(pattern, tree);
        return tree;
    }
}
function foldersOf(files) {
    const folders = new Set();
    for (const { path } of files) {
        for (let folder = (0,external_node_path_.dirname)(path); !folders.has(folder); folder = (0,external_node_path_.dirname)(folder))
            folders.add(folder);
    }
    return folders;
}
function posix(path) {
    return external_node_path_.sep === '\\' ? path.replaceAll('\\', '/') : path;
}

;// CONCATENATED MODULE: ./lib/src/artifacts/glob.js
// SPDX-License-Identifier: Apache-2.0
// Globs, by the toolkit's own library, so that patterns mean what they mean in other actions: `*`, `?`, `[…]`, `**`,
// no braces, hidden files match, a matched folder stands for everything below it, a later entry overrides an earlier
// one. Links are never followed here. The library is loaded only when there is a glob: it costs more than hashing,
// and it writes `::debug::` lines to stdout, which only a workflow log wants.



/** Each path is tried against each pattern; a thousand patterns over 100,000 files are already minutes. */
const maxGlobs = 1_000;
const options = { followSymbolicLinks: false, matchDirectories: false, implicitDescendants: true };
/** Every path but folders that the entries select, each once, in no promised order. Throws `file-unreadable`, `too-many`. */
async function* globPaths(patterns) {
    if (patterns.length > maxGlobs) {
        throw new errors/* OccError */.U4('too-many', `${patterns.length} entries with globs among them; the limit is ${maxGlobs}`);
    }
    const { create } = await __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 63660));
    try {
        const globber = await create(patterns.map(lineOf).join('\n'), options);
        yield* globber.globGenerator();
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new errors/* OccError */.U4('file-unreadable', `cannot read a folder that a pattern covers: ${(0,artifacts_name/* printable */.g$)(message)}`, {
            cause: error,
        });
    }
}
// The library trims each line, so a blank at the end is written as a set of one.
function lineOf(pattern) {
    const below = pattern.glob === '' ? '' : `${pattern.base.endsWith(external_node_path_.sep) ? '' : external_node_path_.sep}${pattern.glob}`;
    const folder = pattern.folder && pattern.glob === '' ? external_node_path_.sep : '';
    const path = `${literally(pattern.base)}${below}${folder}`;
    return `${pattern.exclude ? '!' : ''}${path.replace(/\s$/, (blank) => `[${blank}]`)}`;
}
function literally(path) {
    const escaped = external_node_path_.sep === '\\' ? path : path.replaceAll('\\', '\\\\');
    return escaped.replace(/[[?*]/g, (character) => `[${character}]`);
}

;// CONCATENATED MODULE: ./lib/src/artifacts/list.js
// SPDX-License-Identifier: Apache-2.0
// The text of the action input `subject-path` → its entries, in order. Entries are separated by commas or line ends
// (LF, CRLF, CR); one that holds a comma or outer blanks is written in double quotes, `""` standing for one quote, as
// in CSV. A leading `!` takes files out again. There are no comments: a line that is not a path should fail loudly.

/** An input reaches the action as one environment string, which Linux limits to 128 KiB; 1 MiB leaves room elsewhere. */
const maxListChars = 1_048_576;
const quoted = /[ \t]*(!?)[ \t]*"((?:[^"\r\n]|"")*)"[ \t]*(?=[,\r\n]|$)/y;
const plain = /[^,\r\n]*/y;
const opening = /^[ \t]*!?[ \t]*"/;
/** Throws `usage` for an unclosed quote, text after a closing quote, or a `!` that excludes nothing. May be empty. */
function parseList(input) {
    if (input.length > maxListChars) {
        throw new errors/* OccError */.U4('too-many', `the list of files has ${input.length} characters; the limit is ${maxListChars}`);
    }
    const text = input.startsWith('\ufeff') ? input.slice(1) : input;
    const entries = [];
    for (let at = 0; at <= text.length; at += 1) {
        const field = fieldAt(text, at);
        at += field.length;
        const entry = entryOf(field);
        if (entry)
            entries.push(entry);
    }
    return entries;
}
function fieldAt(text, at) {
    quoted.lastIndex = at;
    plain.lastIndex = at;
    return (quoted.exec(text) ?? plain.exec(text))?.[0] ?? '';
}
function entryOf(field) {
    quoted.lastIndex = 0;
    const inQuotes = quoted.exec(field);
    if (!inQuotes && opening.test(field)) {
        throw new errors/* OccError */.U4('usage', `the entry ${JSON.stringify(field)} opens a quote that does not end with the entry`, {
            hint: 'Close the quote at the end of the entry; inside quotes, write "" for a quote.',
        });
    }
    const whole = inQuotes ? `${inQuotes[1]}${inQuotes[2]?.replaceAll('""', '"')}` : trimBlanks(field);
    if (whole === '')
        return undefined;
    const exclude = whole.startsWith('!');
    const text = exclude ? (inQuotes ? whole.slice(1) : trimBlanks(whole.slice(1))) : whole;
    if (text === '') {
        throw new errors/* OccError */.U4('usage', 'an entry of the list is "!" alone, which excludes nothing', {
            hint: 'Write the path or pattern to exclude right after the "!".',
        });
    }
    return { text, exclude };
}
// Only blanks and tabs: other white space, such as a no-break space, can be part of a name.
function trimBlanks(text) {
    return text.replace(/^[ \t]+|[ \t]+$/g, '');
}

// EXTERNAL MODULE: ./lib/src/artifacts/walk.js
var walk = __webpack_require__(13157);
;// CONCATENATED MODULE: ./lib/src/artifacts/select.js
// SPDX-License-Identifier: Apache-2.0
// The first step of the journey: what the user named → the artifacts. Everything below a named folder or matched by a
// glob, hidden files included; each file once; nothing silently left out. Names are workspace-relative POSIX paths;
// outside the workspace, a name starts with the last literal segment of the entry that selected the file.










/**
 * The selected files in code-unit order of their names. Entries apply in order: `!` takes out of what stands before it.
 * Throws `no-subjects` when an entry selects nothing, `file-not-found` for a literal path that is not there,
 * `file-not-regular` for what cannot be committed (see link.ts), `name-invalid` for deceptive names and for two files
 * with one name, `too-many`, `file-unreadable`, `usage`.
 */
async function selectSubjects(selection) {
    const written = (0,external_node_path_.resolve)(selection.cwd);
    const workspace = { written, real: (0,artifacts_link/* realPath */.Ye)(written) };
    const patterns = patternsOf(selection, workspace);
    const wanted = patterns.filter((pattern) => !pattern.exclude);
    if (wanted.length === 0)
        throw new errors/* OccError */.U4('no-subjects', 'the list names no file to commit or verify');
    const found = new Found(workspace);
    if (patterns.some((pattern) => pattern.glob !== ''))
        await selectByGlob(patterns, found);
    else
        selectLiterally(patterns, 'paths' in selection, found);
    return found.files();
}
function patternsOf(selection, workspace) {
    if ('patterns' in selection)
        return parseList(selection.patterns).map((entry) => (0,artifacts_pattern/* parsePattern */.EY)(entry, workspace));
    return selection.paths.map((text) => {
        if (text === '')
            throw new errors/* OccError */.U4('usage', 'one of the paths is empty');
        return (0,artifacts_pattern/* literalPattern */.Kf)({ text, exclude: false }, workspace);
    });
}
async function selectByGlob(patterns, found) {
    const wanted = patterns.filter((pattern) => !pattern.exclude);
    for await (const path of globPaths(patterns)) {
        const pattern = wanted.find(({ base }) => (0,artifacts_pattern/* inside */.nx)(base, path));
        const stat = statOf(path);
        if (!pattern || !stat)
            throw new errors/* OccError */.U4('file-changed', `${(0,artifacts_name/* printable */.g$)(path)} vanished while the list was read`);
        if (stat.isFile())
            found.addFile(path, pattern);
        else if (stat.isSymbolicLink())
            found.addLink(path, pattern);
        else if (wanted.some(({ base }) => base === path))
            throw notRegular(path);
    }
    for (const [index, pattern] of patterns.entries()) {
        if (pattern.exclude)
            continue;
        const any = wanted.length === 1 ? found.size > 0 : await selectsAny(pattern, patterns.slice(index + 1), found);
        if (!any)
            throw nothing(pattern);
    }
}
// The library does not say which pattern a path came from; so each is asked for its first path that was kept.
async function selectsAny(pattern, later, found) {
    for await (const path of globPaths([pattern, ...later.filter(({ exclude }) => exclude)])) {
        if (found.has(path))
            return true;
    }
    return false;
}
function selectLiterally(patterns, mustExist, found) {
    const excludes = new Map(patterns.flatMap(({ exclude, base }, index) => (exclude ? [[base, index]] : [])));
    for (const [index, pattern] of patterns.entries()) {
        if (pattern.exclude)
            continue;
        const skip = (path) => isExcluded(path, pattern.base, excludes, index);
        if (!selectOne(pattern, mustExist, skip, found))
            throw nothing(pattern);
    }
}
function selectOne(pattern, mustExist, skip, found) {
    const { base } = pattern;
    const stat = statOf(base);
    if (!stat && mustExist)
        throw new errors/* OccError */.U4('file-not-found', `there is no file ${(0,artifacts_name/* printable */.g$)(pattern.text)}`);
    if (!stat || skip(base) || (pattern.folder && !stat.isDirectory()))
        return false;
    if (stat.isSymbolicLink())
        found.addLink(base, pattern);
    else if (stat.isFile())
        found.addFile(base, pattern);
    else if (!stat.isDirectory())
        throw notRegular(base);
    else
        return selectFolder(pattern, skip, found);
    return true;
}
function selectFolder(pattern, skip, found) {
    let any = false;
    for (const { path, link } of (0,walk/* walkFolder */.aI)(pattern.base, skip)) {
        if (link)
            found.addLink(path, pattern);
        else
            found.addFile(path, pattern);
        any = true;
    }
    return any;
}
// An exclude holds for itself and for everything below it, if it stands after the entry.
function isExcluded(path, base, excludes, index) {
    if (excludes.size === 0)
        return false;
    if ((excludes.get(path) ?? -1) > index)
        return true;
    if (path !== base)
        return false;
    for (let up = (0,external_node_path_.dirname)(path), at = path; up !== at; at = up, up = (0,external_node_path_.dirname)(up)) {
        if ((excludes.get(up) ?? -1) > index)
            return true;
    }
    return false;
}
function statOf(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if ((0,walk/* reasonOf */.A3)(error) === 'ENOTDIR')
            return undefined;
        throw new errors/* OccError */.U4('file-unreadable', `cannot look at ${(0,artifacts_name/* printable */.g$)(path)}: ${(0,walk/* reasonOf */.A3)(error)}`, { cause: error });
    }
}
function nothing({ text }) {
    return new errors/* OccError */.U4('no-subjects', `the entry ${(0,artifacts_name/* printable */.g$)(text)} selects no file`, {
        hint: 'Check the spelling, the working directory and the "!" entries after it; braces are not expanded.',
    });
}
function notRegular(path) {
    return new errors/* OccError */.U4('file-not-regular', `${(0,artifacts_name/* printable */.g$)(path)} is a pipe, a socket or a device`);
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

/***/ 20896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ProgressLine)
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


/***/ })

};
