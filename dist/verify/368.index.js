export const id = 368;
export const ids = [368];
export const modules = {

/***/ 41368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyStep: () => (/* binding */ verifyStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/artifacts/digest-job.js + 1 modules
var digest_job = __webpack_require__(8636);
// EXTERNAL MODULE: ./lib/src/artifacts/digest-worker.js
var digest_worker = __webpack_require__(92887);
// EXTERNAL MODULE: ./lib/src/artifacts/name.js
var artifacts_name = __webpack_require__(77891);
// EXTERNAL MODULE: ./lib/src/artifacts/pattern.js
var artifacts_pattern = __webpack_require__(22380);
// EXTERNAL MODULE: ./lib/src/artifacts/walk.js
var walk = __webpack_require__(13157);
;// CONCATENATED MODULE: ./lib/src/artifacts/link.js
// SPDX-License-Identifier: Apache-2.0
// What a symbolic link stands for. A link to a regular file in the same tree is that file under the link's own name:
// what a consumer of the tree would read. A link that leads out of the tree, to nothing, in a circle, or to a device
// is refused: its content is not the build's. A link to a folder is never walked.





/** `tree` is a real path. Throws `file-not-found` for a dangling link, else `file-not-regular`. */
function resolveLink(link, tree) {
    const path = link_realPath(link);
    if (!(0,artifacts_pattern/* inside */.nx)(tree, path)) {
        throw refused(link, `leads to ${(0,artifacts_name/* printable */.g$)(path)}, out of ${(0,artifacts_name/* printable */.g$)(tree)}`);
    }
    const stat = (0,external_node_fs_.statSync)(path);
    if (!stat.isFile() && !stat.isDirectory())
        throw refused(link, `leads to ${(0,artifacts_name/* printable */.g$)(path)}, not a regular file`);
    return { path, folder: stat.isDirectory() };
}
/** The real path of a file, a folder or a link. Throws `file-not-found`, or `file-not-regular` for links in a circle. */
function link_realPath(path) {
    try {
        return external_node_fs_.realpathSync.native(path);
    }
    catch (error) {
        const reason = (0,walk/* reasonOf */.A3)(error);
        if (reason === 'ELOOP')
            throw refused(path, 'leads in a circle');
        if (reason === 'EACCES') {
            throw new errors/* OccError */.U4('file-unreadable', `cannot resolve ${(0,artifacts_name/* printable */.g$)(path)}: ${reason}`, { cause: error });
        }
        throw new errors/* OccError */.U4('file-not-found', `the path ${(0,artifacts_name/* printable */.g$)(path)} leads to nothing: ${reason}`, { cause: error });
    }
}
function refused(link, why) {
    return new errors/* OccError */.U4('file-not-regular', `the symbolic link ${(0,artifacts_name/* printable */.g$)(link)} ${why}`, {
        hint: 'Name what the link leads to, or exclude the link with a "!" entry.',
    });
}

;// CONCATENATED MODULE: ./lib/src/artifacts/subject.js
// SPDX-License-Identifier: Apache-2.0
// The words of this folder: a file that was selected, the same with its digest, and what hashing may be asked for.
/** A proof is about 1 KB: 100,000 make a bundle of 100 MB, as much as a job should hold and upload in one piece. */
const maxSubjects = 100_000;

;// CONCATENATED MODULE: ./lib/src/artifacts/digest.js
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
        throw new errors/* OccError */.U4('no-subjects', 'there is no file to hash');
    if (files.length > maxSubjects)
        throw new errors/* OccError */.U4('too-many', `${files.length} files; the limit is ${maxSubjects}`);
    const { signal } = options;
    signal?.throwIfAborted();
    const job = (0,digest_job/* jobFor */.vw)(files);
    const abort = () => (0,digest_job/* stop */.ds)(job);
    signal?.addEventListener('abort', abort, { once: true });
    try {
        await runJob(job, options);
    }
    finally {
        signal?.removeEventListener('abort', abort);
    }
    signal?.throwIfAborted();
    return (0,digest_job/* subjectsOf */.Z6)(files, job);
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
    const entry = threads === 1 ? undefined : (0,digest_worker/* workerEntry */.xA)();
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
        for (const more of (0,digest_job/* work */.oJ)(job)) {
            count(more);
            if (entry !== undefined && !other && bytes > workerAbove && (0,digest_job/* hasMore */.u9)(job))
                other = (0,digest_worker/* startWorker */.Dh)(entry, job, count);
            if (files < turn.files && bytes < turn.bytes)
                continue;
            await (0,promises_.setImmediate)();
            turn = { files: files + turnFiles, bytes: bytes + turnBytes };
        }
    }
    catch (error) {
        (0,digest_job/* stop */.ds)(job);
        await other;
        throw error;
    }
    const failure = await other;
    if (failure)
        throw failure;
}

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
        const target = resolveLink(path, this.#treeOf(path, pattern).real);
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
            throw refused(link, 'leads to a folder that is not selected itself; folders are not walked through links');
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
        if (this.#paths.size >= maxSubjects) {
            throw new errors/* OccError */.U4('too-many', `the list selects more than ${maxSubjects} files, the limit`);
        }
        this.#names.set(name, written);
        this.#paths.set(written, { name, path });
    }
    // Links in the middle of a named path must not lead out of the tree. Asked once for each folder.
    #checkFolder(path, tree) {
        const folder = (0,external_node_path_.dirname)(path);
        if (this.#checkedFolders.has(folder))
            return;
        const real = link_realPath(folder);
        if (!(0,artifacts_pattern/* inside */.nx)(tree.real, real))
            throw refused(folder, `leads to ${(0,artifacts_name/* printable */.g$)(real)}, out of ${(0,artifacts_name/* printable */.g$)(tree.real)}`);
        this.#checkedFolders.add(folder);
    }
    #treeOf(path, pattern) {
        if ((0,artifacts_pattern/* inside */.nx)(this.#workspace.real, path))
            return this.#workspace;
        const known = this.#trees.get(pattern);
        if (known)
            return known;
        const folder = path === pattern.base ? (0,external_node_path_.dirname)(path) : pattern.base;
        const tree = { real: link_realPath(folder), namesFrom: (0,external_node_path_.dirname)(pattern.base) };
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
    const { create } = await __webpack_require__.e(/* import() */ 377).then(__webpack_require__.bind(__webpack_require__, 42377));
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
    const workspace = { written, real: link_realPath(written) };
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

// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
;// CONCATENATED MODULE: ./lib/src/proof/canonical.js
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
function canonical_canonicalize(value) {
    return utf8(canonicalizeToString(value));
}
/** {@link canonicalize} as text. */
function canonicalizeToString(value) {
    return write(value, codeUnitOrder, 0);
}
/**
 * As {@link canonicalize}, but with the key order of historic occ/1 issuers: keys that look like array indexes come
 * first, by value. For every value without such keys both are the same bytes; we never issue one with them.
 */
function canonical_canonicalizeHistoric(value) {
    return (0,proof_bytes/* utf8 */.As)(write(value, historicOrder, 0));
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
        throw new errors/* OccError */.U4('json-invalid', `expected at most ${maxDepth} levels, got more`);
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
const canonical_plain = /^[ !#-[\]-~]*$/;
function writeString(text) {
    if (canonical_plain.test(text))
        return `"${text}"`;
    if (!text.isWellFormed())
        throw new errors/* OccError */.U4('json-invalid', 'expected well-formed text, got a lone surrogate');
    return JSON.stringify(text);
}
function notJson(what) {
    return new errors/* OccError */.U4('json-invalid', `expected a JSON value, got ${what}`);
}

;// CONCATENATED MODULE: ./lib/src/proof/json.js
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
        throw new errors/* OccError */.U4('json-invalid', `expected at most ${maxBytes} bytes of JSON, got ${input.length}`);
    }
    return new Reader(typeof input === 'string' ? input : (0,proof_bytes/* fromUtf8 */.ar)(input)).whole();
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
        if (depth >= maxDepth)
            throw this.#fault(`at most ${maxDepth} levels`);
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
            throw this.#fault((0,proof_bytes/* quote */.hD)(character));
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
        const got = this.#at >= this.#text.length ? 'the end' : (0,proof_bytes/* quote */.hD)(this.#text.slice(this.#at, this.#at + 24));
        return new errors/* OccError */.U4('json-invalid', `JSON at offset ${this.#at}: expected ${expected}, got ${got}`);
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
;// CONCATENATED MODULE: ./lib/src/proof/schema-fault.js

/** One fault as text, the path of the member first. */
function describeIssue(issue) {
    if (!issue)
        return 'wrong shape';
    const path = issue.path.map(String).join('.');
    return `${path === '' ? '' : `${(0,proof_bytes/* quote */.hD)(path).slice(1, -1)}: `}${describeFault(issue)}`;
}
/** What zod says of a check that was given no words of its own. */
const unworded = 'Invalid input';
function describeFault(issue) {
    switch (issue.code) {
        case 'unrecognized_keys': {
            const keys = issue.keys.slice(0, 3).map((key) => (0,proof_bytes/* quote */.hD)(key));
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

;// CONCATENATED MODULE: ./lib/src/proof/schema.js
// SPDX-License-Identifier: Apache-2.0
// The vocabulary of the wire: how each kind of field is spelt. Every object schema is built from these, and every
// object refuses members it does not name, so that nothing unsigned can arrive looking signed (SPEC.md §2).



/** Longest free text in a proof (attribution, authority names); more is a payload, not a label. */
const maxText = 4096;
/** Largest attestation document or timestamp token: real ones have 4 to 6 KB, the NSM answers at most 16 KiB. */
const maxBlobText = 64 * 1024;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/;
/** Canonical base64 of exactly 32 bytes: digests, keys, hashes. */
const base64Of32 = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'base64 of 32 bytes'));
/** Canonical base64 of exactly 64 bytes: signatures. */
const base64Of64 = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[A-Za-z0-9+/]{85}[AQgw]==$/, 'base64 of 64 bytes'));
/** Canonical base64 of an opaque, non-empty blob. */
const base64Blob = schemas/* string */.YjP()
    .check(api/* _minLength */.m9(4, 'base64'), api/* _maxLength */.Eb(maxBlobText), api/* _regex */.Fk(base64, 'canonical base64'));
/** A nonce: at least 16 bytes. The first enclaves sent 256. */
const nonce = schemas/* string */.YjP()
    .check(api/* _minLength */.m9(24, 'base64 of 16 bytes or more'), api/* _maxLength */.Eb(344), api/* _regex */.Fk(base64, 'canonical base64'));
/** A counter or index: decimal, no leading zero, at most 38 digits. */
const counter = schemas/* string */.YjP().check(api/* _regex */.Fk(/^(?:0|[1-9][0-9]{0,37})$/, 'a decimal counter'));
/** Milliseconds since 1970. */
const milliseconds = schemas/* int */.Whr().check(api/* _nonnegative */.UI());
/** The name of a chain. */
const chainId = schemas/* string */.YjP()
    .check(api/* _regex */.Fk(/^[A-Za-z0-9._:/-]{1,200}$/, 'a chain id ([A-Za-z0-9._:/-], 1 to 200)'));
/** A short, non-empty identifier: epoch ids, measurements, formats. Ours are base64 or hex; history has others. */
const label = schemas/* string */.YjP().check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(256));
/** Free text of a caller or a third party. */
const schema_text = schemas/* string */.YjP().check(api/* _maxLength */.Eb(maxText));
/** Text that may be broken and is judged by the row that reads it (a real proof holds a truncated token). */
const blobText = schemas/* string */.YjP().check(api/* _maxLength */.Eb(maxBlobText));
/** A JSON object of the caller's: its members are signed or shown verbatim and never interpreted. */
const anyObject = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/**
 * Reads `value` by `schema`, without generated code (so that it runs under a strict content security policy).
 * @throws OccError `code`, naming the first member that is wrong
 */
function schema_readBySchema(schema, value, code, what) {
    const result = schema.safeParse(value, { jitless: true, reportInput: true });
    if (result.success)
        return result.data;
    throw new errors/* OccError */.U4(code, `${what}: ${describeIssue(result.error.issues[0])}`);
}

;// CONCATENATED MODULE: ./lib/src/proof/identity.js
// SPDX-License-Identifier: Apache-2.0
// Workflow identity as the enclave verified it itself and signed it into `commit.identity` (SPEC.md §9). Only its
// shape is here; a proof that carries one makes a claim that the identity rows must check.


const identitySchema = schemas/* strictObject */.rej({
    issuer: schema_text,
    audience: schema_text,
    kid: label,
    /** RFC 7638 thumbprint of the key that signed the token, base64. */
    keyThumbprint: base64Of32,
    tokenSha256B64: base64Of32,
    /** Allow-listed claims of the token; all values are strings. */
    claims: schemas/* record */.g1P(schemas/* string */.YjP(), schema_text),
});

;// CONCATENATED MODULE: ./lib/src/proof/json-value.js
// SPDX-License-Identifier: Apache-2.0
// Values that did not come through strict reading, held to the same rules (SPEC.md §2): whoever parsed the text may
// have been lenient, and a library caller may pass what JSON cannot say.

/**
 * Why `value` is none that strict reading returns; undefined when it is one. A member that is `undefined` counts as
 * absent.
 * @param levels most levels of objects and arrays
 */
function jsonValueFault(value, levels = maxDepth) {
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

// EXTERNAL MODULE: ./node_modules/@noble/hashes/sha2.js + 3 modules
var sha2 = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/src/proof/sha256.js
// SPDX-License-Identifier: Apache-2.0
// SHA-256, the one hash of the protocol. Platform code where there is a Node, @noble/hashes in a browser.

const sha256_crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
/** SHA-256 in pure code. */
function sha256Noble(bytes) {
    return (0,sha2/* sha256 */.sc)(bytes);
}
/** SHA-256 by `node:crypto`; undefined where the platform has none. */
const sha256Node = sha256_crypto && ((bytes) => new Uint8Array(sha256_crypto.createHash('sha256').update(bytes).digest()));
/** SHA-256 of `bytes`, 32 bytes. */
const sha256_sha256 = sha256Node ?? sha256Noble;

;// CONCATENATED MODULE: ./lib/src/proof/slot.js
// SPDX-License-Identifier: Apache-2.0
// Slots: nonce and counter, signed by the enclave before it knows a digest (SPEC.md §4).





const slotVersion = 'occ/slot/1';
const slotSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(slotVersion),
    nonceB64: nonce,
    counter: counter,
    time: schemas/* optional */.lqM(milliseconds),
    epochId: label,
    publicKeyB64: base64Of32,
    chainId: schemas/* optional */.lqM(chainId),
    bootB64: schemas/* optional */.lqM(base64Of32),
    signatureB64: base64Of64,
});
/** Reads a slot a service answered with. @throws OccError `proof-invalid` */
function parseSlot(value) {
    return readBySchema(slotSchema, value, 'proof-invalid', 'slot');
}
/** What the signature of a slot covers: everything but itself. */
function slotBody(slot) {
    const { signatureB64: _, ...body } = slot;
    return body;
}
/** The signed bytes of a slot. */
function slotBytes(slot) {
    return canonical_canonicalizeHistoric(slotBody(slot));
}
/** `commit.slotHashB64`: base64 of SHA-256 of the signed bytes. */
function slotHash(slot) {
    return (0,proof_bytes/* toBase64 */.nk)(sha256_sha256(slotBytes(slot)));
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

;// CONCATENATED MODULE: ./lib/src/proof/proof.js
// SPDX-License-Identifier: Apache-2.0
// The proof and its one projection: `signedBody` is the only code that says what is signed (SPEC.md §1–§3).









const proofVersion = 'occ/1';
/** Who may have written a body: nobody's hardware, a key in some hardware, measured code. */
const enforcements = ['stub', 'hw-key', 'measured-tee'];
/** Most names one digest may be bound to; a batch names each file of a build, not a file system. */
const maxNames = 1000;
const artifactSchema = schemas/* strictObject */.rej({ hashAlg: schemas/* literal */.euz('sha256'), digestB64: base64Of32 });
const epochLinkSchema = schemas/* strictObject */.rej({
    prevEpochId: label,
    prevPublicKeyB64: base64Of32,
    prevCounter: counter,
    prevProofHashB64: base64Of32,
    toEpochId: label,
    toPublicKeyB64: base64Of32,
});
const commitSchema = schemas/* strictObject */.rej({
    nonceB64: nonce,
    counter: schemas/* optional */.lqM(counter),
    time: schemas/* optional */.lqM(milliseconds),
    prevB64: schemas/* optional */.lqM(base64Of32),
    epochId: schemas/* optional */.lqM(label),
    slotCounter: schemas/* optional */.lqM(counter),
    slotHashB64: schemas/* optional */.lqM(base64Of32),
    chainId: schemas/* optional */.lqM(chainId),
    chainIndex: schemas/* optional */.lqM(counter),
    bootB64: schemas/* optional */.lqM(base64Of32),
    identity: schemas/* optional */.lqM(identitySchema),
    nameHashesB64: schemas/* optional */.lqM(schemas/* array */.YOg(base64Of32).check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(maxNames))),
    epochLink: schemas/* optional */.lqM(epochLinkSchema),
});
const agencySchema = schemas/* strictObject */.rej({
    actor: schemas/* strictObject */.rej({ keyId: label, publicKeyB64: schema_text, algorithm: label, provider: label }),
    authorization: anyObject,
    batchContext: schemas/* optional */.lqM(schemas/* strictObject */.rej({ batchSize: schemas/* int */.Whr(), batchIndex: schemas/* int */.Whr(), batchDigests: schemas/* array */.YOg(schema_text).check(api/* _maxLength */.Eb(1000)) })),
});
/** An RFC 3161 token beside what it claims to say; only the token counts. */
const timestampSchema = schemas/* strictObject */.rej({
    authority: schema_text,
    time: schema_text,
    digestAlg: label,
    digestB64: base64Of32,
    tokenB64: blobText,
});
const proofSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(proofVersion),
    artifact: artifactSchema,
    commit: commitSchema,
    signer: schemas/* strictObject */.rej({ publicKeyB64: base64Of32, signatureB64: base64Of64 }),
    environment: schemas/* strictObject */.rej({
        enforcement: schemas/* enum */.k5n(enforcements),
        measurement: label,
        attestation: schemas/* optional */.lqM(schemas/* strictObject */.rej({ format: label, reportB64: base64Blob })),
    }),
    slotAllocation: schemas/* optional */.lqM(slotSchema),
    agency: schemas/* optional */.lqM(agencySchema),
    policy: schemas/* optional */.lqM(schemas/* looseObject */._H3({ digestB64: schema_text })),
    attribution: schemas/* optional */.lqM(anyObject),
    principal: schemas/* optional */.lqM(anyObject),
    timestamps: schemas/* optional */.lqM(schemas/* strictObject */.rej({ artifact: schemas/* optional */.lqM(timestampSchema), proof: schemas/* optional */.lqM(timestampSchema) })),
    metadata: schemas/* optional */.lqM(anyObject),
    claims: schemas/* optional */.lqM(anyObject),
    /** Written by historic parents; neither signed nor hashed. */
    proofHash: schemas/* optional */.lqM(schema_text),
});
/**
 * Reads an occ/1 proof.
 * @throws OccError `proof-invalid`; `bundle-format-unsupported` for the later `bitgraph/1`
 */
function parseProof(value) {
    const fault = versionFault(value);
    if (fault)
        throw fault;
    const unlikeJson = jsonValueFault(value);
    if (unlikeJson !== undefined)
        throw new errors/* OccError */.U4('proof-invalid', `proof: ${unlikeJson}`);
    return schema_readBySchema(proofSchema, value, 'proof-invalid', 'proof');
}
/** Why `value` is not an occ/1 proof by its version member alone; undefined when it says it is one. */
function versionFault(value) {
    const version = typeof value === 'object' && value !== null ? value.version : undefined;
    if (version === proofVersion)
        return undefined;
    if (typeof version === 'string' && version.startsWith('bitgraph/')) {
        return new errors/* OccError */.U4('bundle-format-unsupported', `proof: expected version "${proofVersion}", got ${(0,proof_bytes/* quote */.hD)(version)}`);
    }
    const got = typeof version === 'string' ? (0,proof_bytes/* quote */.hD)(version) : 'no version';
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
    return canonical_canonicalizeHistoric(signedBody(proof));
}
/**
 * The chain hash (`prevB64` of the next proof): base64 of SHA-256 over the canonical proof as the enclave returned it,
 * that is without `timestamps` and `proofHash`, which others add later.
 */
function chainHash(proof) {
    const { timestamps: _timestamps, proofHash: _proofHash, ...issued } = proof;
    return (0,proof_bytes/* toBase64 */.nk)(sha256_sha256(canonical_canonicalizeHistoric(issued)));
}
/** What `timestamps.proof` covers: SHA-256 over the canonical core of the proof, 32 bytes. */
function proofCoreHash(proof) {
    const { artifact, commit, environment, signer, version } = proof;
    return sha256(canonicalizeHistoric({ artifact, commit, environment, signer, version }));
}

;// CONCATENATED MODULE: ./lib/src/verify/policy.js
// SPDX-License-Identifier: Apache-2.0
// Policy: what a verifier demands. It answers two questions, what code and for whom; without both answers there is
// no verdict (SPEC.md §10). Read from JSON here; YAML and action inputs are turned into this at the edges.





/** Longest list in a policy: enough for every release of a decade, small enough to read. */
const maxListed = 10_000;
const listOf = (item) => schemas/* array */.YOg(item).check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(maxListed));
const oneOrMore = (item) => schemas/* union */.KCZ([item, listOf(item)]);
const flag = schemas/* optional */.lqM(schemas/* boolean */.zMY());
const pcr = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{96}$/, 'lower-case hex of 48 bytes'));
const pcrIndex = schemas/* string */.YjP().check(api/* _regex */.Fk(/^(?:[0-9]|[12][0-9]|3[01])$/, 'a PCR number, 0 to 31'));
const claim = schemas/* optional */.lqM(oneOrMore(label));
const policy_identitySchema = schemas/* strictObject */.rej({
    issuer: claim,
    repositoryId: oneOrMore(label),
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
const policySchema = schemas/* strictObject */.rej({
    // what code
    allowedMeasurements: schemas/* optional */.lqM(listOf(label)),
    pcrs: schemas/* optional */.lqM(schemas/* record */.g1P(pcrIndex, listOf(pcr)).register(registries/* globalRegistry */.fd, { minProperties: 1 })),
    allowedPublicKeys: schemas/* optional */.lqM(listOf(base64Of32)),
    // for whom
    expectedHead: schemas/* optional */.lqM(oneOrMore(base64Of32)),
    exclusiveKeys: flag,
    identity: schemas/* optional */.lqM(policy_identitySchema),
    allowedActorKeyIds: schemas/* optional */.lqM(listOf(label)),
    allowedActorProviders: schemas/* optional */.lqM(listOf(label)),
    anyCommitter: flag,
    anySigner: flag,
    // how
    requireEnforcement: schemas/* optional */.lqM(schemas/* enum */.k5n(enforcements)),
    requireAttestation: schemas/* optional */.lqM(schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* enum */.k5n(['proof', 'boot'])])),
    requireAttestationFormat: schemas/* optional */.lqM(listOf(label)),
    allowHistoric: flag,
    requireSlot: flag,
    requireNames: flag,
    allowSuperseded: flag,
    requireEpochId: flag,
    requireChain: schemas/* optional */.lqM(schemas/* enum */.k5n(['none', 'linked', 'complete'])),
    expectedNonce: schemas/* optional */.lqM(nonce),
    minCounter: schemas/* optional */.lqM(counter),
    maxCounter: schemas/* optional */.lqM(counter),
    // when, in milliseconds
    minTime: schemas/* optional */.lqM(milliseconds),
    maxTime: schemas/* optional */.lqM(milliseconds),
    maxAge: schemas/* optional */.lqM(milliseconds),
    requireTimestamp: flag,
    tsaRoots: schemas/* optional */.lqM(listOf(schemas/* string */.YjP())),
    // who approved
    requireActor: flag,
    allowHistoricActor: flag,
    rpIds: schemas/* optional */.lqM(listOf(label)),
    allowedOrigins: schemas/* optional */.lqM(listOf(label)),
    // which boot
    boot: schemas/* optional */.lqM(schemas/* strictObject */.rej({
        counterMode: schemas/* optional */.lqM(schemas/* enum */.k5n(['epoch', 'sealed'])),
        issuers: schemas/* optional */.lqM(listOf(label)),
        maxEpochMs: schemas/* optional */.lqM(milliseconds),
        sourceB64: schemas/* optional */.lqM(base64Of32),
    })),
    revoked: schemas/* optional */.lqM(listOf(schemas/* strictObject */.rej({ value: label, since: schemas/* optional */.lqM(milliseconds) }))),
});
/**
 * Reads a policy.
 * @throws OccError `policy-unknown-field`, `policy-empty-list`, `policy-invalid`; `policy-no-anchor` when it does not
 *   say what code, `policy-no-committer` when it does not say for whom
 */
function parsePolicy(value) {
    const policy = readFields(value);
    if ((policy.minCounter ?? policy.maxCounter) !== undefined && !policy.allowedPublicKeys) {
        throw new errors/* OccError */.U4('policy-invalid', 'policy: a counter window says nothing without allowedPublicKeys', {
            hint: 'Counters start again with every key: name the keys whose counters you mean.',
        });
    }
    if (policy.anySigner)
        return policy;
    if (!namesCode(policy)) {
        throw new errors/* OccError */.U4('policy-no-anchor', 'policy: expected an answer to "what code", got none');
    }
    if (!namesCommitter(policy)) {
        throw new errors/* OccError */.U4('policy-no-committer', 'policy: expected an answer to "for whom", got none');
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
        throw new errors/* OccError */.U4('policy-empty-list', 'policy: pcrs: expected at least one PCR, got none');
    }
    if (policy.exclusiveKeys && !policy.allowedPublicKeys) {
        throw new errors/* OccError */.U4('policy-invalid', 'policy: exclusiveKeys speaks of allowedPublicKeys, but there are none');
    }
    if (policy.requireEnforcement === 'hw-key' && !policy.allowedPublicKeys) {
        throw new errors/* OccError */.U4('policy-invalid', 'policy: hw-key is a bare claim; it needs allowedPublicKeys', {
            hint: 'Name the keys that you know to be in hardware.',
        });
    }
    return policy;
}
function policyError(issue) {
    const empty = issue?.code === 'too_small' && issue.origin === 'array';
    const code = issue?.code === 'unrecognized_keys' ? 'policy-unknown-field' : 'policy-invalid';
    return new errors/* OccError */.U4(empty ? 'policy-empty-list' : code, `policy: ${describeIssue(issue)}`);
}

;// CONCATENATED MODULE: ./lib/src/policy/unquoted.js
// SPDX-License-Identifier: Apache-2.0
// Numbers and booleans where a policy has text: `repositoryId: 1296269` is a number in YAML, and so is a digest of
// digits alone. Guessing the text back would lose zeros and digits, so the error says to quote it.


/** @throws OccError `policy-invalid` for the first such value; anything else that is wrong is left to `parsePolicy` */
function refuseUnquoted(policy) {
    const result = policySchema.safeParse(policy, { jitless: true });
    if (result.success)
        return;
    const path = firstUnquoted(result.error.issues, policy);
    if (!path)
        return;
    const value = at(policy, path);
    throw new errors/* OccError */.U4('policy-invalid', `policy: ${path.join('.')}: expected text, got the ${typeof value} ${value}`, {
        hint: `Quote it as it is written in the file: "${value}".`,
    });
}
function firstUnquoted(issues, value) {
    for (const issue of issues) {
        const here = at(value, issue.path);
        if (issue.code === 'invalid_type' && issue.expected === 'string' && /^(?:number|boolean)$/.test(typeof here)) {
            return issue.path;
        }
        const inner = issue.code === 'invalid_union' ? firstUnquoted(issue.errors.flat(), here) : undefined;
        if (inner)
            return [...issue.path, ...inner];
    }
    return undefined;
}
function at(value, path) {
    return path.reduce((inner, key) => typeof inner === 'object' && inner !== null ? inner[key] : inner, value);
}

;// CONCATENATED MODULE: ./lib/src/policy/file.js
// SPDX-License-Identifier: Apache-2.0
// A policy file, JSON or YAML, read at the edges: the verify action and the command line. What comes out is a value
// for `parsePolicy`, which says whether it is a policy.





/** The longest list a policy may hold fits in, one measurement to a line. */
const maxPolicyBytes = 1_310_720;
/**
 * Reads `.yaml` and `.yml` as YAML 1.2 (core schema), every other file as strict JSON.
 * @throws OccError `file-not-found`, `file-unreadable`, `encoding-invalid`, `json-invalid`, `policy-invalid` (YAML that
 *   cannot be read; a number or a boolean where a policy has text)
 */
async function readPolicyFile(path) {
    const bytes = readBytes(path);
    try {
        const value = /\.ya?ml$/i.test(path) ? await readYaml((0,proof_bytes/* fromUtf8 */.ar)(bytes)) : parseJson(bytes);
        refuseUnquoted(value);
        return value;
    }
    catch (error) {
        const { code, message, hint } = (0,errors/* asOccError */.WP)(error);
        const advice = code === 'json-invalid' ? `${hint} A YAML policy has a name that ends in .yaml or .yml.` : hint;
        throw new errors/* OccError */.U4(code, `${(0,proof_bytes/* quote */.hD)(path)}: ${message}`, { hint: advice, cause: error });
    }
}
/** A policy in JSON should not pay for a YAML parser. */
async function readYaml(text) {
    const { parsePlainYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    return parsePlainYaml(text);
}
function readBytes(path) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, 'r');
        return readUpTo(descriptor, path);
    }
    catch (error) {
        if (error instanceof errors/* OccError */.U4)
            throw error;
        const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        const absent = reason === 'ENOENT' || reason === 'ENOTDIR';
        throw new errors/* OccError */.U4(absent ? 'file-not-found' : 'file-unreadable', `${(0,proof_bytes/* quote */.hD)(path)}: expected a policy file, got ${absent ? 'nothing' : reason}`, { cause: error });
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** Reads to the end: a pipe, as in `--policy <(…)`, has no size to ask for. */
function readUpTo(descriptor, path) {
    const pieces = [];
    let total = 0;
    for (;;) {
        const piece = new Uint8Array(65_536);
        const count = (0,external_node_fs_.readSync)(descriptor, piece);
        if (count === 0)
            return (0,proof_bytes/* concatBytes */.Id)(...pieces);
        total += count;
        if (total > maxPolicyBytes) {
            throw new errors/* OccError */.U4('policy-invalid', `${(0,proof_bytes/* quote */.hD)(path)}: expected at most ${maxPolicyBytes} bytes, got more`);
        }
        pieces.push(piece.subarray(0, count));
    }
}

;// CONCATENATED MODULE: ./lib/src/proof/bundle.js
// SPDX-License-Identifier: Apache-2.0
// Bundle: the file a workflow keeps (SPEC.md §7). Nothing outside a proof, boot proof or checkpoint in it is signed.





const bundleMediaType = 'application/vnd.occ.bundle.v1+json';
/** Most proofs one verification takes; with a document each that is far more than one JSON text may hold. */
const maxProofs = 100_000;
const subjectSchema = schemas/* strictObject */.rej({
    name: schema_text,
    digest: schemas/* strictObject */.rej({ sha256: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{64}$/, 'lower-case hex of 32 bytes')) }),
});
const bundleSchema = schemas/* strictObject */.rej({
    mediaType: schemas/* literal */.euz(bundleMediaType),
    subjects: schemas/* array */.YOg(subjectSchema).check(api/* _maxLength */.Eb(maxProofs)),
    proofs: schemas/* array */.YOg(schemas/* unknown */.L5J()).check(api/* _maxLength */.Eb(maxProofs)),
    bootProofs: schemas/* array */.YOg(schemas/* unknown */.L5J()).check(api/* _maxLength */.Eb(1000)),
    checkpoints: schemas/* array */.YOg(schemas/* unknown */.L5J()).check(api/* _maxLength */.Eb(maxProofs)),
    run: schemas/* optional */.lqM(anyObject),
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
    const source = typeof input === 'string' ? input : (0,proof_bytes/* fromUtf8 */.ar)(input);
    if (source.length > maxJsonBytes) {
        throw new errors/* OccError */.U4('bundle-invalid', `bundle: expected at most ${maxJsonBytes} bytes, got ${source.length}`);
    }
    const value = readStrict(source);
    if (value !== undefined)
        return bundleOf(value);
    const lines = source.split('\n').filter((line) => line.trim() !== '');
    const values = lines.length > 1 ? lines.map(readStrict) : [];
    if (values.length > 0 && values.every((line) => line !== undefined))
        return bundleOf(values);
    return bundleOf(parseJson(source));
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
        return schema_readBySchema(bundleSchema, value, 'bundle-invalid', 'bundle');
    }
    if (typeof value === 'object' && value !== null && 'version' in value)
        return proofsOnly([value]);
    throw new errors/* OccError */.U4('bundle-invalid', 'bundle: expected a bundle or a proof, got another JSON value');
}
function proofsOnly(proofs) {
    if (proofs.length > maxProofs)
        throw new errors/* OccError */.U4('too-many', `expected at most ${maxProofs} proofs, got ${proofs.length}`);
    return { mediaType: bundleMediaType, subjects: [], proofs, bootProofs: [], checkpoints: [] };
}
/** The value; an UnreadableProof for JSON that breaks our stricter rules; undefined for what is not JSON. */
function readStrict(source) {
    try {
        return parseJson(source);
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

;// CONCATENATED MODULE: ./lib/src/verify/report/json.js
/** One JSON text with a final newline. */
function renderJson(verdict) {
    const { valid, headline, warnings, proofs, bundle } = verdict;
    return render({ valid, decided: true, headline, warnings, proofs, bundle });
}
/** The same shape for what could not be decided. */
function renderJsonError({ code, message, hint }) {
    return render({ valid: false, decided: false, error: { code, message, hint } });
}
/** Printed into a job log, `##[` anywhere in a line is a workflow command; in JSON it can only stand in a string. */
function render(value) {
    return `${JSON.stringify(value, null, 2).replaceAll('##[', '\\u0023#[')}\n`;
}

;// CONCATENATED MODULE: ./lib/src/verify/verdict.js
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

;// CONCATENATED MODULE: ./lib/src/verify/report/criteria.js
/** One line per field of the policy, in its own words. */
function criteria(policy) {
    return Object.entries(policy)
        .filter(([field]) => field !== 'seeds')
        .map(([field, value]) => `${field}: ${describe(value)}`);
}
function describe(value) {
    if (Array.isArray(value)) {
        const shown = value.slice(0, 3).map(describe).join(', ');
        return value.length > 3 ? `${shown} and ${value.length - 3} more` : shown;
    }
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./lib/src/verify/report/markdown.js
// SPDX-License-Identifier: Apache-2.0
// The verdict for a job summary. GitHub drops a summary over 1 MiB whole, so it is budgeted; names are hostile, so
// every foreign text is shown as escaped code.



/** Rows shown before the table says how many more there are, and characters of each text: half a MiB at worst. */
const maxRows = 200;
const markdown_maxText = 200;
function renderMarkdown(verdict, policy) {
    const failing = verdict.proofs.filter(({ valid }) => !valid);
    const shown = [...failing, ...verdict.proofs.filter(({ valid }) => valid)].slice(0, maxRows);
    const hidden = verdict.proofs.length - shown.length;
    const bundleFailure = verdict.bundle.checks.find(({ status }) => status === 'fail');
    return [
        `### ${verdict.valid ? '✅' : '❌'} ${escapeMarkdown(verdict.headline)}`,
        '',
        '| | artifact | SHA-256 | place | first failing check |',
        '|---|---|---|---|---|',
        ...shown.map(row),
        ...(hidden > 0 ? ['', `… and ${hidden} more in the report file.`] : []),
        ...(bundleFailure ? ['', `The bundle: \`${bundleFailure.id}\`: ${brief(bundleFailure.reason ?? '')}`] : []),
        '',
        ...verdict.warnings.map((warning) => `> ${escapeMarkdown(warning)}\n`),
        '<details><summary>What was asked</summary>',
        '',
        ...criteria(policy).map((line) => `- ${code(line)}`),
        '',
        '</details>',
        '',
    ].join('\n');
}
function row(proof) {
    const failure = firstFailure({ valid: false, headline: '', warnings: [], proofs: [proof], bundle: { checks: [] } });
    const place = proof.chainIndex ?? proof.counter ?? '';
    const reason = failure ? `\`${failure.check.id}\`: ${brief(failure.check.reason ?? '')}` : '';
    const name = proof.subject === null ? '*no artifact given*' : code(proof.subject);
    return `| ${proof.valid ? '✅' : '❌'} | ${name} | ${proof.digest === null ? '' : `\`${proof.digest.slice(0, 16)}…\``} | ${place} | ${reason} |`;
}
/** Foreign text as inline code in a table cell: `<code>` with everything special written as an entity. */
function code(text) {
    return `<code>${brief(text)}</code>`;
}
function brief(text) {
    return escapeMarkdown(text.length > markdown_maxText ? `${text.slice(0, markdown_maxText - 3)}...` : text);
}
/** Writes every character with a meaning in HTML, Markdown or a table as an entity; controls become U+FFFD. */
function escapeMarkdown(text) {
    return text
        .replace(proof_bytes/* unprintable */.hO, '\ufffd')
        .replace(/[&<>"'`|\\*_[\]{}()#!~@:$]/g, (character) => `&#${character.charCodeAt(0)};`)
        .replace(/www\./gi, (prefix) => `${prefix.slice(0, 3)}&#46;`);
}

;// CONCATENATED MODULE: ./lib/src/verify/report/text.js
// SPDX-License-Identifier: Apache-2.0
// The verdict for a terminal or a log: criteria, then each artifact in a line, then every failing check in full.


function renderText(verdict, policy, options = {}) {
    const { verbose = false, maxProofs = 200 } = options;
    const failing = verdict.proofs.filter(({ valid }) => !valid);
    const passing = verdict.proofs.filter(({ valid }) => valid);
    const shown = [...failing, ...passing].slice(0, maxProofs);
    const hidden = verdict.proofs.length - shown.length;
    return [
        'asked:',
        ...criteria(policy).map((line) => `  ${printable(line)}`),
        '',
        ...shown.flatMap((proof) => proofLines(proof, verbose)),
        ...(hidden > 0 ? [`  … and ${hidden} more`] : []),
        ...verdict.bundle.checks.filter((check) => check.status === 'fail').flatMap((check) => checkLines(check)),
        ...verdict.warnings.map((warning) => `note: ${warning}`),
        '',
        verdict.headline,
        '',
    ].join('\n');
}
function proofLines(proof, verbose) {
    const name = proof.subject === null ? '(no artifact given)' : (0,proof_bytes/* quote */.hD)(proof.subject).slice(1, -1);
    const place = proof.chainIndex === null ? '' : ` #${proof.chainIndex}`;
    const counter = proof.counter === null ? '' : `  counter ${proof.counter}${place}`;
    const digest = proof.digest === null ? '' : `  sha256:${proof.digest.slice(0, 16)}…`;
    const checks = proof.checks.filter(({ status }) => verbose || status === 'fail');
    return [`${proof.valid ? 'pass' : 'FAIL'}  ${name}${digest}${counter}`, ...checks.flatMap(checkLines)];
}
function checkLines({ id, status, reason, expected, actual }) {
    return [
        `      ${status.padEnd(11)} ${id}${reason === undefined ? '' : `: ${printable(reason)}`}`,
        ...(expected === undefined ? [] : [`                  expected ${printable(expected)}`]),
        ...(actual === undefined ? [] : [`                  got      ${printable(actual)}`]),
    ];
}
/** Text that may hold foreign characters, without those that act on a terminal, and without workflow commands. */
function printable(text) {
    return text.replace(proof_bytes/* unprintable */.hO, '\ufffd').replaceAll('##[', '#\ufffd[');
}

;// CONCATENATED MODULE: ./lib/src/proof/checkpoint.js
// SPDX-License-Identifier: Apache-2.0
// Checkpoint: what the enclave says about a whole chain, so that a prefix cannot pass for the chain (SPEC.md §6).




const checkpointVersion = 'occ/checkpoint/1';
const checkpointSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(checkpointVersion),
    epochId: base64Of32,
    publicKeyB64: base64Of32,
    bootB64: schemas/* optional */.lqM(base64Of32),
    chainId: chainId,
    firstIndex: counter,
    length: counter,
    headB64: base64Of32,
    counter: counter,
    time: milliseconds,
    nonceB64: nonce,
    final: schemas/* optional */.lqM(schemas/* enum */.k5n(['closed', 'handover', 'epoch-end'])),
    attempt: schemas/* optional */.lqM(counter),
    successor: schemas/* optional */.lqM(schemas/* strictObject */.rej({ epochId: base64Of32, publicKeyB64: base64Of32, bootB64: base64Of32 })),
    signatureB64: base64Of64,
    timestamps: schemas/* optional */.lqM(schemas/* strictObject */.rej({ self: timestampSchema })),
});
/** @throws OccError `proof-invalid` */
function parseCheckpoint(value) {
    return schema_readBySchema(checkpointSchema, value, 'proof-invalid', 'checkpoint');
}
/** The signed bytes: all but the signature and the timestamps. */
function checkpointBytes(checkpoint) {
    const { signatureB64: _signature, timestamps: _timestamps, ...body } = checkpoint;
    return canonicalize(body);
}

;// CONCATENATED MODULE: ./lib/src/proof/names.js
// SPDX-License-Identifier: Apache-2.0
// Names bound without revealing them: a salted hash of each path an artifact has (SPEC.md §2, `nameHashesB64`).


/** base64 of SHA-256 of `"occ/name/1" ‖ 0x00 ‖ nonceB64 ‖ 0x00 ‖ path`; `path` is workspace-relative, POSIX. */
function nameHash(nonceB64, path) {
    return (0,proof_bytes/* toBase64 */.nk)(sha256_sha256((0,proof_bytes/* utf8 */.As)(`occ/name/1\0${nonceB64}\0${path}`)));
}

;// CONCATENATED MODULE: ./lib/src/verify/finding.js
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

;// CONCATENATED MODULE: ./lib/src/verify/checks/artifact.js
// SPDX-License-Identifier: Apache-2.0
// Artifact: are these the bytes, and is this the name, that went through?



const artifactRows = [
    {
        id: 'proof-present',
        section: 'artifact',
        about: 'the bundle holds a proof for the artifact',
        asks: ({ artifact }) => artifact !== undefined,
        run: () => pass(),
    },
    {
        id: 'artifact-digest',
        section: 'artifact',
        about: 'the SHA-256 of the artifact is the one that was committed',
        asks: ({ artifact }) => artifact !== undefined,
        run: ({ artifact, facts }) => {
            const committed = (0,proof_bytes/* fromBase64 */.Ey)(facts.proof.artifact.digestB64, 'artifact.digestB64', 32);
            if (artifact && (0,proof_bytes/* equalBytes */.ex)(artifact.digest, committed))
                return pass();
            return fail('the artifact has other bytes than the ones committed', {
                expected: (0,proof_bytes/* toHex */.nj)(committed),
                actual: artifact ? (0,proof_bytes/* toHex */.nj)(artifact.digest) : 'no artifact',
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
const tooManyNames = fail('the bundle has too many names to find out which ones its proofs bind');
function checkName(context) {
    const { artifact, facts, labels, names, policy } = context;
    const { nameHashesB64: bound, nonceB64 } = facts.proof.commit;
    if (!bound)
        return fail('the policy requires names, and the proof binds none');
    const isBound = (name) => bound.includes(nameHash(nonceB64, name));
    const path = artifact?.name;
    const labelled = names.disclosed(facts);
    if (labelled === 'too-many')
        return tooManyNames;
    const disclosed = path !== undefined && isBound(path) ? [...labelled, path] : labelled;
    if (disclosed.length === 0) {
        if (labels[0])
            return fail('the bundle labels the proof with a name it was not committed under', {
                actual: (0,proof_bytes/* quote */.hD)(labels[0].name),
            });
        return policy.requireNames
            ? fail('names are bound, but not disclosed')
            : notAsked('names are bound, but not disclosed');
    }
    const matching = path === undefined ? disclosed : disclosed.filter((name) => isSameFile(name, path));
    if (matching.length === 0) {
        const expected = disclosed
            .slice(0, 3)
            .map((name) => (0,proof_bytes/* quote */.hD)(name))
            .join(' or ');
        return fail('the artifact was committed under another name', { expected, actual: (0,proof_bytes/* quote */.hD)(path ?? '') });
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
        return pass();
    for (const name of matching) {
        const latest = names.latest(facts, name);
        if (latest === 'too-many')
            return tooManyNames;
        if (latest !== undefined && latest > here) {
            return fail('a later proof of the chain was committed under the same name', {
                expected: `${(0,proof_bytes/* quote */.hD)(name)} at place ${latest}`,
                actual: `place ${here}`,
            });
        }
    }
    return pass();
}

;// CONCATENATED MODULE: ./lib/src/verify/row.js

/** Asked of every proof. */
const always = () => true;
/** A row whose evidence is read but not verified yet; it can only fail. */
function pendingRow(id, section, about, asks) {
    const run = () => fail('this evidence cannot be verified yet by this version; it counts for nothing');
    return { id, section, about, asks, run, pending: true };
}

;// CONCATENATED MODULE: ./lib/src/verify/checks/form.js
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
        this.#proof ??= parseProof(this.raw);
        return this.#proof;
    }
}
const formRows = [
    {
        id: 'version',
        section: 'form',
        about: 'the proof says it is occ/1',
        asks: ({ raw }) => !(raw instanceof UnreadableProof),
        run: ({ raw }) => {
            const fault = versionFault(raw);
            return fault ? fail(fault.message) : pass();
        },
    },
    {
        id: 'shape',
        section: 'form',
        about: 'every member is known, typed and spelt in its one canonical way',
        asks: always,
        run: (context) => {
            if (context.raw instanceof UnreadableProof)
                return fail(context.raw.reason);
            try {
                context.read();
                return pass();
            }
            catch (error) {
                return fail((0,errors/* asOccError */.WP)(error).message);
            }
        },
    },
];

;// CONCATENATED MODULE: ./lib/src/verify/checks/code.js
// SPDX-License-Identifier: Apache-2.0
// Code: which code held the key, and is that code, or that key, one the policy allows?



const isMeasured = ({ facts: { proof } }) => proof.environment.enforcement === 'measured-tee';
const namesMeasurement = ({ policy }) => (policy.allowedMeasurements ?? policy.pcrs) !== undefined;
/** A development measurement can only be a claim: no hardware stands behind it, and the verdict says so. */
const stubPrefix = 'stub:';
const codeRows = [
    pendingRow('measurement-match', 'code', 'the measurement in the body is PCR0 of the document', isMeasured),
    pendingRow('measurement-not-debug', 'code', 'the enclave did not run in debug mode', isMeasured),
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
        return pass('no hardware: a development measurement');
    const expected = (context.policy.allowedMeasurements ?? ['the PCRs of the policy'])
        .slice(0, 3)
        .map((value) => (0,proof_bytes/* quote */.hD)(value))
        .join(' or ');
    return fail('unattested: the measurement is a bare claim, no verified document says it', {
        expected,
        actual: `${(0,proof_bytes/* quote */.hD)(measurement)} (${enforcement})`,
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
        return fail(`revoked by the policy${since}`, { actual: revoked.value });
    }
    if (!policy.allowedPublicKeys || policy.allowedPublicKeys.includes(publicKeyB64))
        return pass();
    return fail('another key signed', {
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
            return pass(required === 'stub' ? 'no hardware' : undefined);
        return fail('the key was held another way', { expected: required, actual: enforcement });
    }
    if (enforcement === 'measured-tee' || matchesStub(context))
        return pass();
    return fail('naming a measurement asks for measured code', { expected: 'measured-tee', actual: enforcement });
}

;// CONCATENATED MODULE: ./lib/src/verify/checks/document.js

const claimsDocument = ({ facts: { proof }, policy }) => proof.environment.enforcement === 'measured-tee' ||
    proof.environment.attestation !== undefined ||
    (policy.requireAttestation ?? false) !== false ||
    policy.requireAttestationFormat !== undefined;
const documentRows = [
    pendingRow('document-form', 'document', 'the report is one well-formed Nitro attestation document', claimsDocument),
    pendingRow('document-path', 'document', 'its certificates lead to the pinned AWS root', claimsDocument),
    pendingRow('document-signature', 'document', 'its leaf certificate signed it (COSE, ES384)', claimsDocument),
    pendingRow('document-validity', 'document', 'its certificates were valid at its time', claimsDocument),
    pendingRow('document-binding', 'document', 'it was made for this body', claimsDocument),
    pendingRow('document-key', 'document', 'it names the signer key', claimsDocument),
];

;// CONCATENATED MODULE: ./lib/src/verify/checks/epoch.js


const claimsBoot = ({ facts: { proof }, policy }) => proof.commit.bootB64 !== undefined || policy.boot !== undefined || policy.requireAttestation === 'boot';
const epochRows = [
    {
        id: 'epoch-id',
        section: 'epoch',
        about: 'the proof names the epoch it was made in',
        asks: ({ policy }) => policy.requireEpochId === true,
        run: ({ facts }) => (facts.proof.commit.epochId === undefined ? fail('the proof names no epoch') : pass()),
    },
    pendingRow('boot-proof', 'epoch', 'a boot proof with the hash the body names is signed and attested', claimsBoot),
    pendingRow('boot-epoch', 'epoch', 'the boot proof is of this epoch, and the only one of it', claimsBoot),
    pendingRow('boot-config', 'epoch', 'the configuration of the boot was locked into PCR16', claimsBoot),
    pendingRow('epoch-link', 'epoch', 'the chain came from its former epoch by a handover', ({ facts: { proof } }) => proof.commit.epochLink !== undefined),
];

;// CONCATENATED MODULE: ./lib/src/verify/checks/identity.js
// SPDX-License-Identifier: Apache-2.0
// Identity: which workflow committed, and which person approved? Text that callers wrote satisfies no row.

/** Chains whose identity the enclave verified; a proof in one without `commit.identity` is a false claim. */
const identityChains = 'gha/';
const identityRows = [
    pendingRow('workflow-identity', 'identity', 'the enclave verified the workflow identity it signed, from an issuer its boot proof lists', ({ facts: { proof }, policy }) => proof.commit.identity !== undefined ||
        proof.commit.chainId?.startsWith(identityChains) === true ||
        policy.identity !== undefined),
    pendingRow('identity-allowed', 'identity', 'that workflow is one the policy allows', ({ policy }) => policy.identity !== undefined),
    pendingRow('actor', 'identity', "a person's key authorised this commit", ({ facts: { proof }, policy }) => proof.agency !== undefined || policy.requireActor === true),
    pendingRow('actor-allowed', 'identity', 'that person is one the policy allows', ({ policy }) => (policy.allowedActorKeyIds ?? policy.allowedActorProviders) !== undefined),
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
                return fail('the proof has no counter');
            const low = policy.minCounter === undefined || BigInt(counter) >= BigInt(policy.minCounter);
            const high = policy.maxCounter === undefined || BigInt(counter) <= BigInt(policy.maxCounter);
            const expected = `${policy.minCounter ?? '0'} to ${policy.maxCounter ?? 'any'}`;
            return low && high ? pass() : fail('the counter lies outside the window', { expected, actual: counter });
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
            ? pass()
            : fail('no expected head leads back to this proof: it is of another run, or proofs are missing', {
                actual: facts.chainHash,
            }),
    },
    pendingRow('chain-complete', 'order', 'a checkpoint of the enclave shows that the chain was closed with these proofs and no others', ({ policy }) => policy.requireChain === 'complete'),
    pendingRow('checkpoint', 'order', 'every checkpoint of the chain is signed and agrees with the proofs', ({ checkpoints, policy }) => checkpoints.length > 0 || policy.expectedNonce !== undefined),
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
        return fail('two proofs claim one place in the chain', { actual: `place ${facts.position}` });
    if (splitEpoch && requiresChain(context))
        return fail('two epochs in one chain, and no handover between them');
    if (facts.position === undefined)
        return fail('the proof has neither chain index nor counter: it has no place');
    if (chainIndex === '0')
        return fail('chain indexes start at 1', { actual: chainIndex });
    if (chainIndex === '1' && prevB64 !== undefined && !epochLink)
        return fail('the first proof of a chain names one before it');
    if (chainIndex !== undefined && chainIndex !== '1' && prevB64 === undefined)
        return fail('the proof names none before it');
    if (!previous && chainIndex === '1')
        return pass('the first of its chain');
    if (!previous && requiresChain(context))
        return pass('the lowest of the proofs given');
    if (!previous)
        return notAsked('the proof before it is not in the input');
    if (prevB64 === previous.chainHash)
        return checkAdjacent(facts.position, previous.position, chainIndex !== undefined);
    const isNeighbour = chainIndex !== undefined && facts.position === (previous.position ?? 0n) + 1n;
    if (!isNeighbour && !requiresChain(context))
        return notAsked('the proof before it is not in the input');
    return fail(isNeighbour ? 'the proof before it has another hash' : 'a proof of the chain is missing before this one', {
        expected: prevB64 ?? 'none',
        actual: `${previous.chainHash} at place ${previous.position}`,
    });
}
/** A linked pair must also be counted densely where the chain has indexes. */
function checkAdjacent(here, below, dense) {
    if (!dense || below === undefined || here === below + 1n)
        return pass();
    return fail('the chain skips an index', { expected: `${below + 1n}`, actual: `${here}` });
}

// EXTERNAL MODULE: ./node_modules/@noble/ed25519/index.js
var ed25519 = __webpack_require__(89605);
;// CONCATENATED MODULE: ./lib/src/proof/ed25519.js
// SPDX-License-Identifier: Apache-2.0
// Ed25519 (RFC 8032) with one verdict on every platform (SPEC.md §3). Libraries disagree on hundreds of edge cases:
// we refuse small-order and non-canonical A and R and S ≥ L, and check the equation without the cofactor.



const ed25519_crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
ed25519/* hashes */.RY.sha512 = sha2/* sha512 */.Zf;
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
        const a = ed25519/* Point */.bR.fromBytes(publicKey);
        const k = littleEndian((0,sha2/* sha512 */.Zf)((0,proof_bytes/* concatBytes */.Id)(r, publicKey, message))) % order;
        const kA = k === 0n ? ed25519/* Point */.bR.ZERO : a.multiplyUnsafe(k);
        const sB = s === 0n ? ed25519/* Point */.bR.ZERO : ed25519/* Point */.bR.BASE.multiplyUnsafe(s);
        return (0,proof_bytes/* equalBytes */.ex)(sB.subtract(kA).toBytes(), r);
    }
    catch {
        return false; // A is not on the curve
    }
};
/** Strict verification by `node:crypto` behind the same byte checks; undefined where the platform has none. */
const verifyNode = ed25519_crypto &&
    ((signature, message, publicKey) => isStrictInput(signature, publicKey) && ed25519_crypto.verify(null, message, importPublicKey(publicKey), signature));
/**
 * True when `signature` (64 bytes, R ‖ S) over `message` is valid under `publicKey` (32 bytes). Never throws: wrong
 * lengths and undecodable points are false.
 */
const verifyEd25519 = verifyNode ?? verifyNoble;
/** @param seed 32 bytes of secret randomness */
function signingKeyNoble(seed) {
    const secret = seed.slice();
    return { publicKey: nobleGetPublicKey(secret), sign: (message) => nobleSign(message, secret) };
}
/** {@link signingKeyNoble} by `node:crypto`; undefined where the platform has none. */
const signingKeyNode = (/* unused pure expression or super */ null && (ed25519_crypto &&
    ((seed) => {
        const key = ed25519_crypto.createPrivateKey({
            key: Buffer.from(concatBytes(pkcs8Prefix, seed)),
            format: 'der',
            type: 'pkcs8',
        });
        const spki = ed25519_crypto.createPublicKey(key).export({ format: 'der', type: 'spki' });
        return {
            publicKey: new Uint8Array(spki.subarray(spkiPrefix.length)),
            sign: (message) => new Uint8Array(ed25519_crypto.sign(null, message, key)),
        };
    })));
/** The signing key of a 32-byte seed. */
const signingKeyFromSeed = (/* unused pure expression or super */ null && (signingKeyNode ?? signingKeyNoble));
/** RFC 8410 §4 and §7: the DER in front of the 32 key bytes. */
const spkiPrefix = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);
const pkcs8Prefix = Uint8Array.of(...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20]);
/** Importing a key costs as much as half a verification, and a bundle has few keys: keep the latest. */
const keptKeys = 32;
const imported = new Map();
function importPublicKey(publicKey) {
    if (!ed25519_crypto)
        throw new Error('unreachable: verifyNode exists only with node:crypto');
    const name = String.fromCharCode(...publicKey);
    const known = imported.get(name);
    if (known)
        return known;
    const spki = Buffer.from((0,proof_bytes/* concatBytes */.Id)(spkiPrefix, publicKey));
    const key = ed25519_crypto.createPublicKey({ key: spki, format: 'der', type: 'spki' });
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

;// CONCATENATED MODULE: ./lib/src/verify/checks/signature.js
// SPDX-License-Identifier: Apache-2.0
// Signature: did the key the proof names sign this body?





const signatureRows = [
    {
        id: 'signature',
        section: 'signature',
        about: 'the signer key signed the canonical body (Ed25519, strict)',
        asks: always,
        run: ({ facts }) => {
            if (!verifyEd25519(facts.signature, facts.body, facts.publicKey)) {
                return fail('the signature does not cover this body: something signed was changed, or another key signed');
            }
            return pass(hasIntegerKey(signedBody(facts.proof)) ? 'in the historic order of number-like names' : undefined);
        },
    },
];

;// CONCATENATED MODULE: ./lib/src/verify/checks/slot.js
// SPDX-License-Identifier: Apache-2.0
// Slot: was the place in the order given out, by the same key, before the digest was known?




const claimsSlot = ({ facts: { proof }, policy }) => proof.slotAllocation !== undefined ||
    proof.commit.slotHashB64 !== undefined ||
    proof.commit.slotCounter !== undefined ||
    policy.requireSlot === true;
/** Runs a check on the slot, or fails when the proof that claims one does not carry it. */
const onSlot = (check) => ({ facts: { proof } }) => proof.slotAllocation ? check(proof.slotAllocation, proof) : fail('the proof carries no slot');
const slotRows = [
    {
        id: 'slot-signature',
        section: 'slot',
        about: 'the key the slot names signed it',
        asks: claimsSlot,
        run: onSlot((slot) => {
            const signature = (0,proof_bytes/* fromBase64 */.Ey)(slot.signatureB64, 'slotAllocation.signatureB64', 64);
            const publicKey = (0,proof_bytes/* fromBase64 */.Ey)(slot.publicKeyB64, 'slotAllocation.publicKeyB64', 32);
            return verifyEd25519(signature, slotBytes(slot), publicKey) ? pass() : fail('the slot is not signed by its key');
        }),
    },
    {
        id: 'slot-binding',
        section: 'slot',
        about: 'the signed body names exactly this slot, and the slot this signer, chain and boot',
        asks: claimsSlot,
        run: onSlot((slot, { commit, signer }) => {
            if (commit.slotHashB64 === undefined)
                return fail('the body names no slot hash');
            const hash = historicSlotHash(slot) === commit.slotHashB64 ? commit.slotHashB64 : slotHash(slot);
            return allOf(same('the slot hash', commit.slotHashB64, hash), same('the nonce of the slot', commit.nonceB64, slot.nonceB64), same('the counter of the slot', commit.slotCounter, slot.counter), same('the key of the slot', signer.publicKeyB64, slot.publicKeyB64), same('the chain of the slot', commit.chainId, slot.chainId), same('the boot of the slot', commit.bootB64, slot.bootB64));
        }),
    },
    {
        id: 'slot-order',
        section: 'slot',
        about: 'the slot was counted before the commit',
        asks: claimsSlot,
        run: onSlot((slot, { commit }) => {
            if (commit.counter === undefined)
                return fail('the commit has no counter to compare the slot with');
            if (BigInt(slot.counter) < BigInt(commit.counter))
                return pass();
            return fail('the slot is not older than the commit', {
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
        run: onSlot((slot, { commit }) => same('the epoch of the slot', commit.epochId, slot.epochId)),
    },
];

;// CONCATENATED MODULE: ./lib/src/verify/checks/time.js


const timeRows = [
    pendingRow('timestamp-artifact', 'time', 'a timestamp authority saw the digest', ({ facts: { proof }, policy }) => proof.timestamps?.artifact !== undefined || policy.requireTimestamp === true),
    pendingRow('timestamp-proof', 'time', 'a timestamp authority saw the proof', ({ facts: { proof }, policy }) => proof.timestamps?.proof !== undefined || policy.requireTimestamp === true),
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
        return fail('maxTime needs a verified timestamp, and none can be verified yet');
    }
    if (time === undefined)
        return fail('the proof has no time: nothing bounds it from below');
    const age = now - time;
    if (policy.maxAge !== undefined && age < -maxClockSkewMs) {
        return fail('the proof says it was made in the future', { expected: `at most ${now}`, actual: `${time}` });
    }
    if (policy.minTime !== undefined && time < policy.minTime)
        return outside('minTime', policy.minTime, time);
    if (policy.maxTime !== undefined && time > policy.maxTime)
        return outside('maxTime', policy.maxTime, time);
    if (policy.maxAge !== undefined && age > policy.maxAge) {
        return fail('the proof is too old', { expected: `at most ${policy.maxAge} ms`, actual: `${age} ms` });
    }
    return pass();
}
function outside(bound, expected, actual) {
    return fail(`the time of the proof violates ${bound}`, { expected: `${expected}`, actual: `${actual}` });
}

;// CONCATENATED MODULE: ./lib/src/verify/checks.js
// SPDX-License-Identifier: Apache-2.0
// The list. Read from top to bottom it is the security argument: a proof is valid exactly when every row passes or
// is not asked. Summaries, reports, documentation and the coverage of the vectors all come from here.










/** Rows that read an unread proof; when one fails the others are not reached. */

/** Rows that read a well-formed proof, in order. They run independently of each other. */
const rows = [
    ...artifactRows,
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
const checks = [...formRows, ...rows];
/** Rows whose evidence is read but cannot be verified yet: asked, they fail. */
const pendingChecks = new Set(checks.filter((row) => 'pending' in row && row.pending).map((row) => row.id));

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
        return (0,proof_bytes/* fromBase64 */.Ey)(this.proof.signer.publicKeyB64, 'signer.publicKeyB64', 32);
    }
    get signature() {
        return (0,proof_bytes/* fromBase64 */.Ey)(this.proof.signer.signatureB64, 'signer.signatureB64', 64);
    }
    get body() {
        this.#body ??= signedBytes(this.proof);
        return this.#body;
    }
    get chainHash() {
        this.#chainHash ??= chainHash(this.proof);
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
        let latest = this.#latest.get(names_keyOf(chain, name));
        for (const { proof, position } of hidden) {
            const { nameHashesB64: bound, nonceB64 } = proof.commit;
            if (position !== undefined && bound?.includes(nameHash(nonceB64, name)))
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
        const disclosed = labels.filter((name) => hashes.has(nameHash(proof.commit.nonceB64, name)));
        this.#disclosed.set(facts.chainHash, disclosed);
        if (position === undefined)
            return;
        for (const name of disclosed) {
            const key = names_keyOf(chain, name);
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
    return (0,proof_bytes/* toHex */.nj)((0,proof_bytes/* fromBase64 */.Ey)(proof.artifact.digestB64, 'artifact.digestB64', 32));
}
function names_keyOf(chain, name) {
    return JSON.stringify([chain, name]);
}
function maxOf(a, b) {
    return a === undefined || b > a ? b : a;
}

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
    const warnings = [...weaknesses(policy), ...judge.hardwareWarnings()];
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
        this.#relations = relate({ all, heads: expectedHeads(policy), checkpoints, labelsOf });
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
        const head = missing === undefined ? pass() : fail('the bundle does not hold an expected head', { expected: missing });
        const broken = bundle.checkpoints.some((value) => !isCheckpoint(value));
        return [
            { id: 'expected-head', ...(policy.expectedHead === undefined ? notAsked() : head) },
            { id: 'checkpoint', ...(broken ? fail('the bundle holds a checkpoint that cannot be read') : notAsked()) },
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
        const candidates = this.#byDigest.get((0,proof_bytes/* toHex */.nj)(artifact.digest)) ?? [];
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
        const label = path === undefined ? undefined : this.#input.bundle.subjects.find(({ name }) => isSameFile(name, path));
        const meant = label ? this.#byDigest.get(label.digest.sha256)?.[0] : this.#onlyEntry();
        if (meant)
            return this.#judge(meant, artifact);
        const digest = (0,proof_bytes/* toHex */.nj)(artifact.digest);
        const finding = fail(label ? 'the bundle names the artifact but holds no proof for it' : 'no proof of the bundle is for these bytes', { expected: `a proof of ${digest}`, actual: 'none' });
        const checks = [...formRows, ...rows].map(({ id }) => (id === 'proof-present' ? { id, ...finding } : { id, status: 'not-reached' }));
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
            const checks = [...form, ...rows.map(({ id }) => ({ id, status: 'not-reached' }))];
            return { ...nothingKnown, subject: artifact?.name ?? null, digest: null, valid: false, checks };
        }
        const { policy, now } = this.#input;
        const digest = digestOf(facts);
        const labels = this.#names.get(digest) ?? [];
        const context = { facts, artifact, labels, policy, now, ...this.#relations.of(facts) };
        const checks = [
            ...form,
            ...rows.map((row) => ({ id: row.id, ...(row.asks(context) ? row.run(context) : notAsked()) })),
        ];
        const { counter, chainId, chainIndex, epochId } = facts.proof.commit;
        return {
            subject: artifact ? (artifact.name ?? null) : (labels[0]?.name ?? null),
            digest: artifact ? (0,proof_bytes/* toHex */.nj)(artifact.digest) : digest,
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
    const context = new RawProof(raw);
    const form = formRows.map((row) => ({ id: row.id, ...(row.asks(context) ? row.run(context) : notAsked()) }));
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

;// CONCATENATED MODULE: ./lib/src/action/artifact.js
// SPDX-License-Identifier: Apache-2.0
// Bundles between jobs: uploaded and downloaded as workflow artifacts through GitHub's own client.




/** An artifact of ours holds one bundle; more files than this are somebody else's artifact. */
const maxFiles = 1000;
/**
 * Uploads one file under a name that is still free in the run.
 * @throws OccError `artifacts-unsupported`, `artifact-name-taken`, `upload-failed`
 */
async function uploadBundle(run, path, name) {
    const client = await artifactClient(run);
    try {
        const { id } = await client.uploadArtifact(name, [path], dirname(path));
        if (id === undefined)
            throw new OccError('upload-failed', `${quote(name)}: the service gave no artifact id`);
        const url = `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}/artifacts/${id}`;
        return { name, id: String(id), url };
    }
    catch (cause) {
        throw uploadFailure(name, cause);
    }
}
/**
 * Downloads an artifact of this run into a new folder.
 * @returns the files in it
 * @throws OccError `artifacts-unsupported`, `artifact-not-found`, `download-failed`
 */
async function downloadBundle(run, name) {
    const client = await artifactClient(run);
    const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(run.temp, 'occ-bundle-'));
    try {
        const { artifact } = await client.getArtifact(name);
        const options = { path, ...(artifact.digest !== undefined && { expectedHash: artifact.digest }) };
        const { digestMismatch } = await client.downloadArtifact(artifact.id, options);
        if (digestMismatch)
            throw new errors/* OccError */.U4('download-failed', `${(0,proof_bytes/* quote */.hD)(name)}: the download has another hash than the upload`);
    }
    catch (cause) {
        if (cause instanceof errors/* OccError */.U4)
            throw cause;
        if (cause instanceof Error && cause.name === 'ArtifactNotFoundError') {
            throw new errors/* OccError */.U4('artifact-not-found', `this run has no artifact called ${(0,proof_bytes/* quote */.hD)(name)}`, { cause });
        }
        throw new errors/* OccError */.U4('download-failed', `${(0,proof_bytes/* quote */.hD)(name)}: ${messageOf(cause)}`, { cause });
    }
    return bundleFiles(path);
}
/** The `.json` and `.jsonl` files directly in a folder. @throws OccError `no-proofs`, `too-many` */
function bundleFiles(folder) {
    const names = (0,external_node_fs_.readdirSync)(folder).filter((name) => /\.jsonl?$/.test(name));
    if (names.length === 0)
        throw new errors/* OccError */.U4('no-proofs', `expected a bundle in ${(0,proof_bytes/* quote */.hD)((0,external_node_path_.basename)(folder))}, found none`);
    if (names.length > maxFiles)
        throw new errors/* OccError */.U4('too-many', `expected at most ${maxFiles} bundles, found ${names.length}`);
    return names.sort().map((name) => (0,external_node_path_.join)(folder, name));
}
async function artifactClient(run) {
    if (!run.hasArtifacts) {
        throw new errors/* OccError */.U4('artifacts-unsupported', 'expected the runner to offer workflow artifacts, it does not');
    }
    const { DefaultArtifactClient } = await __webpack_require__.e(/* import() */ 584).then(__webpack_require__.bind(__webpack_require__, 20584));
    return new DefaultArtifactClient();
}
function uploadFailure(name, cause) {
    if (cause instanceof OccError)
        return cause;
    const message = messageOf(cause);
    if (/\b409\b|already exists|Conflict/i.test(message)) {
        return new OccError('artifact-name-taken', `the run already has an artifact called ${quote(name)}`, { cause });
    }
    const unsupported = cause instanceof Error && cause.name === 'GHESNotSupportedError';
    return new OccError(unsupported ? 'artifacts-unsupported' : 'upload-failed', `${quote(name)}: ${message}`, { cause });
}
function messageOf(cause) {
    return cause instanceof Error ? cause.message : String(cause);
}

;// CONCATENATED MODULE: ./lib/src/action/failure.js
// SPDX-License-Identifier: Apache-2.0
// How an action fails: one annotation that says what, expected, got and how to fix it; a code; exit code 1.



/** Annotations shown per step; GitHub keeps ten. */
const maxAnnotations = 10;
/** Reports what was thrown. Returns its code. */
function failWith(thrown) {
    const { code, message, hint, cause } = (0,errors/* asOccError */.WP)(thrown);
    (0,core/* setFailed */.C1)(`${message} [${code}]\n${hint}`);
    if (cause !== undefined)
        (0,core/* debug */.Yz)(`cause: ${cause instanceof Error ? cause.message : String(cause)}`);
    return code;
}
/** Annotates what a verdict denies. Returns the code of the first failing check. */
function failWithVerdict(verdict) {
    const denied = verdict.proofs.filter(({ valid }) => !valid);
    for (const proof of denied.slice(0, maxAnnotations - 1)) {
        const check = proof.checks.find(({ status }) => status === 'fail');
        if (!check)
            continue;
        const values = [check.expected && `expected ${check.expected}`, check.actual && `got ${check.actual}`];
        (0,core/* error */.z3)([`${check.id}: ${check.reason ?? 'failed'}`, ...values.filter(Boolean)].join('\n'), {
            title: `denied: ${proof.subject ?? 'a proof without artifact'}`,
            ...(proof.subject !== null && { file: proof.subject }),
        });
    }
    const failure = firstFailure(verdict);
    const reason = failure ? `${failure.check.id}: ${failure.check.reason ?? 'failed'}` : 'no check failed';
    (0,core/* setFailed */.C1)(`${verdict.headline}\n${reason}\n${adviceFor(failure?.check.id)}`);
    return failure?.check.id;
}
/** What to do about a denial, by its check. */
function adviceFor(id) {
    switch (id) {
        case 'proof-present':
            return 'Commit this file with the commit action before this gate, and pass the bundle of that step unchanged.';
        case 'artifact-digest':
            return 'The file changed after it was committed. Rebuild and commit again, or find out who changed it.';
        case 'artifact-name':
            return 'Deploy the file under the name it was committed with, and only its latest version.';
        case 'expected-head':
            return 'Pass the bundles of all jobs of the run and the head output of the commit step.';
        case 'chain-link':
            return 'Pass the bundles of all jobs of the run; a missing or doubled proof is a reason to look closer.';
        case 'measurement-allowed':
            return 'Only a measurement from a verified hardware document counts. Allow the key, or use an enclave you can verify.';
        case 'key-allowed':
            return 'Another enclave, or another life of it, signed. Compare its key with the one you expect.';
        default:
            return 'Do not deploy what fails here. The report file has every check of every proof.';
    }
}

;// CONCATENATED MODULE: ./lib/src/action/inputs.js
// SPDX-License-Identifier: Apache-2.0
// Inputs of both actions, read once into plain values; nothing after this reads the environment.



/**
 * Default of inputs where empty must not mean "not asked": an expression that came out empty, such as a misspelt job
 * output, has to fail instead of silently demanding nothing.
 */
const unset = 'unset';
/** @throws OccError `usage` */
function readCommitInputs() {
    return {
        subjectPath: required('subject-path'),
        endpoint: required('endpoint'),
        apiKey: optional('api-key'),
        chainId: optional('chain-id'),
        artifactName: optional('artifact-name'),
        summary: inputs_boolean('summary') ?? true,
        budgetMs: seconds('retry-budget') * 1000,
    };
}
/** @throws OccError `usage`; `policy-empty-list` for a policy input that was given and is empty */
function readVerifyInputs() {
    const bundle = optional('bundle');
    const artifactName = optional('artifact-name');
    if ((bundle === undefined) === (artifactName === undefined)) {
        throw new errors/* OccError */.U4('usage', `expected one of bundle and artifact-name, got ${bundle ? 'both' : 'neither'}`);
    }
    const fields = {
        allowedMeasurements: list('allowed-measurements'),
        allowedPublicKeys: list('allowed-public-keys'),
        requireEnforcement: given('require-enforcement'),
        expectedHead: list('expected-head'),
        anyCommitter: inputs_boolean('any-committer'),
        exclusiveKeys: inputs_boolean('exclusive-keys'),
    };
    return {
        subjectPath: required('subject-path'),
        bundle,
        artifactName,
        policy: given('policy'),
        fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    };
}
function required(name) {
    const value = (0,core/* getInput */.V4)(name);
    if (value !== '')
        return value;
    throw new errors/* OccError */.U4('usage', `expected the input ${name}, got nothing`, { hint: `Add "${name}:" under "with:".` });
}
function optional(name) {
    return (0,core/* getInput */.V4)(name) || undefined;
}
/** A policy input: undefined when it was not given, an error when it was given and is empty. */
function given(name) {
    const value = (0,core/* getInput */.V4)(name);
    if (value === unset)
        return undefined;
    if (value !== '')
        return value;
    throw new errors/* OccError */.U4('policy-empty-list', `expected the input ${name} to hold a value, got an empty one`, {
        hint: 'Check the expression that fills it, or leave the input out.',
    });
}
function list(name) {
    return given(name)
        ?.split(/[\s,]+/)
        .filter((item) => item !== '');
}
function inputs_boolean(name) {
    const value = (0,core/* getInput */.V4)(name);
    if (value === '' || value === unset)
        return undefined;
    if (/^(?:true|True|TRUE)$/.test(value))
        return true;
    if (/^(?:false|False|FALSE)$/.test(value))
        return false;
    throw new errors/* OccError */.U4('usage', `expected the input ${name} to be true or false, got ${(0,proof_bytes/* quote */.hD)(value)}`);
}
function seconds(name) {
    const value = getInput(name);
    if (/^[1-9][0-9]{0,3}$/.test(value) && Number(value) <= 3600)
        return Number(value);
    throw new OccError('usage', `expected the input ${name} to be whole seconds, 1 to 3600, got ${quote(value)}`);
}

;// CONCATENATED MODULE: ./lib/src/action/report-file.js
// SPDX-License-Identifier: Apache-2.0
// Files an action leaves behind: whole or not at all.



/** Writes a new file under another name first. @throws OccError `file-unwritable` */
function writeNew(path, text) {
    const partial = `${path}.partial`;
    try {
        (0,external_node_fs_.writeFileSync)(partial, text, { flag: 'wx' });
        (0,external_node_fs_.renameSync)(partial, path);
    }
    catch (cause) {
        (0,external_node_fs_.rmSync)(partial, { force: true });
        throw new errors/* OccError */.U4('file-unwritable', `${(0,proof_bytes/* quote */.hD)(path)} could not be written`, { cause });
    }
}

;// CONCATENATED MODULE: ./lib/src/action/run.js
// SPDX-License-Identifier: Apache-2.0
// The workflow run an action is part of, as the runner states it. Asserted by the runner, verified by nobody here.

/** @throws OccError `usage` outside a workflow run */
function readRun(env) {
    const need = (name) => {
        const value = env[name];
        if (value)
            return value;
        throw new errors/* OccError */.U4('usage', `expected the runner to set ${name}, got nothing`, {
            hint: 'This is a GitHub Action; outside a workflow use the occ command.',
        });
    };
    return {
        serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
        repository: env.GITHUB_REPOSITORY ?? '',
        repositoryId: need('GITHUB_REPOSITORY_ID'),
        runId: need('GITHUB_RUN_ID'),
        runAttempt: env.GITHUB_RUN_ATTEMPT || '1',
        workflow: env.GITHUB_WORKFLOW ?? '',
        job: env.GITHUB_JOB ?? '',
        ref: env.GITHUB_REF ?? '',
        sha: env.GITHUB_SHA ?? '',
        workspace: need('GITHUB_WORKSPACE'),
        temp: need('RUNNER_TEMP'),
        hasArtifacts: Boolean(env.ACTIONS_RUNTIME_TOKEN && env.ACTIONS_RESULTS_URL),
    };
}
/** One chain for the whole run, across jobs and attempts. `run/` says that the name is only asserted (SPEC.md §2). */
function run_chainOf(run) {
    return `run/${new URL(run.serverUrl).host}/${run.repositoryId}/${run.runId}`;
}
/** What a bundle says about the run it came from. Unsigned. */
function runLabels(run) {
    const { serverUrl, repository, repositoryId, runId, runAttempt, workflow, job, ref, sha } = run;
    return { serverUrl, repository, repositoryId, runId, runAttempt, workflow, job, ref, sha };
}

;// CONCATENATED MODULE: ./lib/src/action/verify.js
// SPDX-License-Identifier: Apache-2.0
// The verify action: a gate. Offline and without a token, it holds files against a bundle and a policy, and says of
// every check what it found.




















/** The whole step. Never throws: anything but `pass` fails the job. */
async function verifyStep(env, now) {
    try {
        const verdict = await runVerify(readVerifyInputs(), readRun(env), now);
        (0,core/* setOutput */.uH)('verdict', verdict.valid ? 'pass' : 'deny');
        (0,core/* setOutput */.uH)('failure-code', verdict.valid ? '' : failWithVerdict(verdict));
    }
    catch (error) {
        (0,core/* setOutput */.uH)('verdict', 'error');
        (0,core/* setOutput */.uH)('verified-count', 0);
        (0,core/* setOutput */.uH)('failure-code', failWith(error));
    }
}
/** @throws OccError when there is no verdict */
async function runVerify(inputs, run, now) {
    const policy = await readPolicy(inputs, run);
    const bundle = mergeBundles((await bundlePaths(inputs, run)).map(readBundleFile));
    const files = await selectSubjects({ cwd: run.workspace, patterns: inputs.subjectPath });
    const subjects = await digestFiles(files);
    const verdict = verifyBundle({ bundle, subjects, policy, now });
    (0,core/* info */.pq)(renderText(verdict, policy));
    const path = (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(run.temp, 'occ-verify-')), 'report.json');
    writeNew(path, renderJson(verdict));
    (0,core/* setOutput */.uH)('report-path', path);
    (0,core/* setOutput */.uH)('verified-count', verdict.proofs.filter(({ valid, subject }) => valid && subject !== null).length);
    await core/* summary */.z.addRaw(renderMarkdown(verdict, policy)).write();
    return verdict;
}
/** The policy file and the inputs as one policy; a field may be in one of them only. */
async function readPolicy({ policy: path, fields }, run) {
    const file = path === undefined ? {} : await readPolicyFile((0,external_node_path_.resolve)(run.workspace, path));
    if (typeof file !== 'object' || file === null || Array.isArray(file))
        return parsePolicy(file);
    const twice = Object.keys(fields).find((field) => Object.hasOwn(file, field));
    if (twice !== undefined) {
        throw new errors/* OccError */.U4('policy-invalid', `policy: ${twice} is in the policy file and in an input`, {
            hint: 'State each field once.',
        });
    }
    return parsePolicy({ ...file, ...fields });
}
async function bundlePaths({ bundle, artifactName }, run) {
    if (artifactName !== undefined)
        return downloadBundle(run, artifactName);
    if (bundle === undefined)
        return [];
    const path = (0,external_node_path_.isAbsolute)(bundle) ? bundle : (0,external_node_path_.resolve)(run.workspace, bundle);
    const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (!stat)
        throw new errors/* OccError */.U4('file-not-found', `expected a bundle at ${(0,proof_bytes/* quote */.hD)(bundle)}, found nothing`);
    return stat.isDirectory() ? bundleFiles(path) : [path];
}
function readBundleFile(path) {
    const { size } = (0,external_node_fs_.statSync)(path);
    if (size > maxJsonBytes) {
        throw new errors/* OccError */.U4('bundle-invalid', `${(0,proof_bytes/* quote */.hD)(path)}: expected at most ${maxJsonBytes} bytes, got ${size}`);
    }
    return readBundle((0,external_node_fs_.readFileSync)(path));
}


/***/ }),

/***/ 37420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ utf8),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Id: () => (/* binding */ concatBytes),
/* harmony export */   ar: () => (/* binding */ fromUtf8),
/* harmony export */   ex: () => (/* binding */ equalBytes),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   hO: () => (/* binding */ unprintable),
/* harmony export */   nj: () => (/* binding */ toHex),
/* harmony export */   nk: () => (/* binding */ toBase64)
/* harmony export */ });
/* unused harmony exports isBase64, fromHex */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93784);
// SPDX-License-Identifier: Apache-2.0
// Bytes and their texts: strict base64 and hex. Wire names end in B64; in memory they are bytes.

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** UTF-8 bytes of `text`. Lone surrogates become U+FFFD, so callers that sign refuse them first. */
function utf8(text) {
    return encoder.encode(text);
}
/** The text of UTF-8 `bytes`; a byte order mark is kept. @throws OccError `encoding-invalid` when they are not UTF-8. */
function fromUtf8(bytes) {
    try {
        return decoder.decode(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('encoding-invalid', 'expected UTF-8 text, got bytes that are not UTF-8', { cause });
    }
}
/** RFC 4648 §4 with padding. */
function toBase64(bytes) {
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x2000) {
        binary += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
    }
    return btoa(binary);
}
/**
 * Decodes canonical base64 (RFC 4648 §4, padded, zero pad bits); any other spelling of the same bytes is refused,
 * so that one value has one text.
 * @param length required number of bytes, when the field has a fixed size
 * @throws OccError `encoding-invalid`
 */
function fromBase64(text, what, length) {
    let binary;
    try {
        binary = atob(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('encoding-invalid', `${what}: expected canonical base64, got ${quote(text)}`, { cause });
    }
    if (btoa(binary) !== text) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('encoding-invalid', `${what}: expected canonical base64, got ${quote(text)}`);
    }
    if (length !== undefined && binary.length !== length) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('encoding-invalid', `${what}: expected ${length} bytes, got ${binary.length}`);
    }
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < bytes.length; at += 1)
        bytes[at] = binary.charCodeAt(at);
    return bytes;
}
/** True when `text` is canonical base64 of `length` bytes (of any number of bytes when omitted). */
function isBase64(text, length) {
    try {
        fromBase64(text, '', length);
        return true;
    }
    catch {
        return false;
    }
}
/** Lower-case hex. */
function toHex(bytes) {
    let text = '';
    for (const byte of bytes)
        text += byte.toString(16).padStart(2, '0');
    return text;
}
/** Decodes lower-case hex. @throws OccError `encoding-invalid` */
function fromHex(text, what, length) {
    if (!/^(?:[0-9a-f]{2})*$/.test(text)) {
        throw new OccError('encoding-invalid', `${what}: expected lower-case hex, got ${quote(text)}`);
    }
    if (length !== undefined && text.length !== 2 * length) {
        throw new OccError('encoding-invalid', `${what}: expected ${length} bytes, got ${text.length / 2}`);
    }
    return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}
function concatBytes(...parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}
/** Compares without an early exit, so that timing tells nothing about where two values differ. */
function equalBytes(a, b) {
    if (a.length !== b.length)
        return false;
    let difference = 0;
    for (let at = 0; at < a.length; at += 1)
        difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
    return difference === 0;
}
/** Characters that do something to a terminal or to the reading order, or cannot be seen: none is printed. */
const unprintable = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is the list of them
/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/**
 * A foreign text made safe to print: JSON-quoted, cut at `longest` characters, {@link unprintable} characters and the
 * `##[` of a workflow command escaped.
 */
function quote(text, longest = 80) {
    const cut = text.length > longest ? `${text.slice(0, longest - 3)}...` : text;
    const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return JSON.stringify(cut).replace(unprintable, escaped).replaceAll('##[', '\\u0023#[');
}


/***/ })

};
