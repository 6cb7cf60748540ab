export const id = 84;
export const ids = [84];
export const modules = {

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

/***/ 60084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  selectSubjects: () => (/* binding */ selectSubjects)
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
