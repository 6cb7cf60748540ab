export const id = 318;
export const ids = [318];
export const modules = {

/***/ 73318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commitStep: () => (/* binding */ commitStep)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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

// EXTERNAL MODULE: ./lib/src/proof/bundle.js
var bundle = __webpack_require__(80851);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/names.js
var proof_names = __webpack_require__(56843);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof_proof = __webpack_require__(75062);
// EXTERNAL MODULE: ./lib/src/proof/schema.js
var proof_schema = __webpack_require__(48348);
// EXTERNAL MODULE: ./lib/src/proof/slot.js
var proof_slot = __webpack_require__(64031);
// EXTERNAL MODULE: ./lib/src/verify/checks.js + 8 modules
var verify_checks = __webpack_require__(84968);
// EXTERNAL MODULE: ./lib/src/verify/policy.js
var policy = __webpack_require__(30310);
// EXTERNAL MODULE: ./lib/src/verify/verify.js + 4 modules
var verify = __webpack_require__(19327);
;// CONCATENATED MODULE: ./lib/src/client/answer.js
// SPDX-License-Identifier: Apache-2.0
// Proofs that came back: all are verified by the list of checks and held against what was sent, before one is kept.
// A service may answer anything; what leaves here is what it was asked for, signed by the key it named.








/**
 * Accepts exactly one proof for every digest sent. Of measured code, rows whose evidence cannot be verified yet are
 * let through and reported; for any other claim they refuse.
 * @throws OccError `proof-refused`, `proof-replayed` or `proofs-reordered`, naming row and place; `bundle-format-unsupported` for a later format
 */
function acceptProofs(values, sent) {
    const { items, key, now } = sent;
    for (const value of values) {
        const fault = (0,proof_proof/* versionFault */.nj)(value);
        if (fault?.code === 'bundle-format-unsupported')
            throw fault;
    }
    if (values.length !== items.length) {
        throw new errors/* OccError */.U4('proof-refused', `row proof-present: expected ${items.length} proofs, got ${values.length}`);
    }
    const dense = items.every(({ slot }) => slot !== undefined);
    const verdict = (0,verify/* verifyBundle */.I)({
        bundle: { ...(0,bundle/* makeBundle */.ND)([], []), proofs: values },
        subjects: 'none',
        policy: (0,policy/* parsePolicy */.ON)({ anySigner: true, ...(dense && { requireSlot: true, requireChain: 'linked' }) }),
        now,
    });
    const digests = verdict.proofs.map(({ digest }) => digest);
    const wanted = items.map(({ digestB64 }) => (0,bytes/* toHex */.nj)((0,bytes/* fromBase64 */.Ey)(digestB64, 'digestB64', 32)));
    const foreign = digests.findIndex((digest, at) => digest !== null && digest !== wanted[at]);
    if (foreign !== -1)
        throw mixedUp(foreign, digests, wanted);
    const unverified = new Set();
    verdict.proofs.forEach(({ checks }, at) => {
        for (const { id, status, reason, expected, actual } of checks) {
            if (status === 'pass' || status === 'not-asked')
                continue;
            if (status === 'fail' && verify_checks/* pendingChecks */.dc.has(id) && key.enforcement === 'measured-tee')
                unverified.add(id);
            else
                throw answer_refused(at, id, `${reason ?? status}${compared(expected, actual)}`);
        }
    });
    const proofs = values.map((value) => (0,proof_proof/* parseProof */.k_)(value));
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
    return { proofs, unverified: [...unverified] };
}
/** A proof for another digest: one given twice, all of them in another order, or one nobody asked for. */
function mixedUp(at, digests, wanted) {
    const what = `it is for another digest${compared(wanted[at], digests[at] ?? undefined)}`;
    if (digests.indexOf(digests[at] ?? null) < at)
        return answer_refused(at, 'artifact-digest', what, 'proof-replayed');
    const same = [...digests].sort().join() === [...wanted].sort().join();
    return answer_refused(at, 'artifact-digest', what, same ? 'proofs-reordered' : 'proof-refused');
}
/** Is this the proof of that item, and of nothing else? */
function holdAgainst(proof, item, { key, chainId, items }, before, at) {
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
        throw answer_refused(at, row, `${what} is not the one sent${compared(expected, got)}`, code);
    }
    for (const member of ['agency', 'policy', 'attribution', 'principal', 'metadata', 'claims']) {
        if (proof[member] !== undefined)
            throw answer_refused(at, 'shape', `holds "${member}", which was not sent`);
    }
    if (commit.identity)
        throw answer_refused(at, 'workflow-identity', 'holds an identity, and no token was sent');
    if (commit.counter === undefined)
        throw answer_refused(at, 'counter-window', 'expected a counter, got none');
    if (before?.commit.counter !== undefined && BigInt(commit.counter) <= BigInt(before.commit.counter)) {
        const expected = `above ${before.commit.counter}`;
        throw answer_refused(at, 'counter-window', `the counter does not grow${compared(expected, commit.counter)}`);
    }
}
/**
 * Is its place in the chain the one after `before`? Inside one answer nothing may lie between two proofs. Between two
 * answers other jobs of the run may have committed to the chain, so that only an earlier or forged place is refused.
 */
function checkPlace({ commit }, before, at) {
    const { chainIndex, prevB64 } = commit;
    if (chainIndex === undefined)
        throw answer_refused(at, 'chain-link', 'expected a chain index, got none');
    if (before?.commit.chainIndex === undefined)
        return;
    const next = BigInt(before.commit.chainIndex) + 1n;
    if (BigInt(chainIndex) < next || (at > 0 && BigInt(chainIndex) !== next)) {
        throw answer_refused(at, 'chain-link', `the chain index is out of order${compared(`${next}`, chainIndex)}`);
    }
    if (BigInt(chainIndex) === next && prevB64 !== (0,proof_proof/* chainHash */.qv)(before)) {
        throw answer_refused(at, 'chain-link', 'it does not name the hash of the proof before it');
    }
}
function compared(expected, actual) {
    if (expected === undefined && actual === undefined)
        return '';
    return `: expected ${(0,bytes/* quote */.hD)(expected ?? 'none')}, got ${(0,bytes/* quote */.hD)(actual ?? 'none')}`;
}
function answer_refused(at, row, what, code = 'proof-refused') {
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

;// CONCATENATED MODULE: ./lib/src/client/notes.js
// SPDX-License-Identifier: Apache-2.0
// Notes: what a commit did not verify and what its proofs do not say, in words nobody can overlook.

/** One sentence each, the gravest first; empty when there is nothing to say. */
function notesOf({ key, proofs, unverified }) {
    const notes = [];
    if (unverified.length > 0) {
        notes.push('not verified yet: the hardware document and what hangs on it; that measured code signed is the word of the ' +
            `service alone (${unverified.join(', ')})`);
    }
    if (key.enforcement === 'stub')
        notes.push('no hardware: a development key signed, which anybody could have made');
    if (key.enforcement === 'hw-key')
        notes.push('no measured code: the service claims a hardware key, and no more');
    if (proofs.some(({ commit }) => commit.chainId === undefined)) {
        notes.push('no chain of its own: the service put the proofs into its global chain, among those of others');
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
function isGap(before, proof) {
    return before !== undefined && proof.commit.prevB64 !== (0,proof_proof/* chainHash */.qv)(before);
}

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
    if (subjects.length > bundle/* maxProofs */.e$) {
        throw new errors/* OccError */.U4('too-many', `expected at most ${bundle/* maxProofs */.e$} artifacts, got ${subjects.length}`);
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
        if (names && names.length > proof_proof/* maxNames */.$g) {
            throw new errors/* OccError */.U4('too-many', `expected at most ${proof_proof/* maxNames */.$g} files with the same bytes, got more: ${(0,bytes/* quote */.hD)(name)}`, {
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

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
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
        return await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
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
/** Room for one slot: 500 bytes, or more with a historic nonce. */
const maxSlotBytes = 2 * 1024;
/** Room for one proof: 7 KB with a document, 10 KB with timestamps, and its slot. */
const maxProofBytes = 24 * 1024;
/** An answer repeats at most what was sent (the name hashes), and frames it. */
const maxEchoBytes = maxBodyBytes + 64 * 1024;
const keySchema = schemas/* looseObject */._H3({
    publicKeyB64: proof_schema/* base64Of32 */.Y8,
    measurement: proof_schema/* label */.Pf,
    enforcement: schemas/* enum */.k5n(proof_proof/* enforcements */.g2),
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
    const send = (request, repeatable) => retry(budget, repeatable, async (withinMs) => {
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
        async allocateSlots(count, chainId) {
            const request = post('/allocate-slot', { count, chainId }, maxEchoBytes + count * maxSlotBytes);
            return readAnswer(await send(request, true), slotsSchema, 'POST /allocate-slot').slots;
        },
        async commit(body, idempotencyKey) {
            const repeatable = idempotencyKey !== undefined;
            const base = post('/commit', body, maxEchoBytes + body.digests.length * maxProofBytes);
            const headers = repeatable ? { ...base.headers, 'idempotency-key': idempotencyKey } : base.headers;
            const outcome = await send({ ...base, headers, fresh: !repeatable }, repeatable);
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
            [
                'slot-binding',
                'boot',
                before ? (before.bootB64 ?? 'no boot') : (slot.bootB64 ?? 'no boot'),
                slot.bootB64 ?? 'no boot',
            ],
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
    checkChain(options.chainId);
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
        const journey = {
            judge,
            options,
            service,
            key,
            items,
            proofs: [],
            unverified: new Set(),
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
    const { judge, options, service, key, proofs } = journey;
    const { chainId, randomBytes, clock } = options;
    const slots = await takeSlots(journey, batch.length);
    const items = batch.map(({ digestB64, names }, at) => {
        const slot = slots[at];
        return slot
            ? { digestB64, slot, nameHashesB64: names.map((name) => (0,proof_names/* nameHash */._)(slot.nonceB64, name)) }
            : { digestB64 };
    });
    const request = {
        digests: items.map(({ digestB64 }) => ({ digestB64, hashAlg: 'sha256' })),
        chainId,
        ...(slots.length > 0 && {
            slotIds: slots.map(({ nonceB64 }) => nonceB64),
            names: items.map(({ nameHashesB64 }) => nameHashesB64 ?? []),
        }),
    };
    const idempotencyKey = key.features.has('idempotency') ? freshKey(randomBytes) : undefined;
    const answer = await service.commit(request, idempotencyKey);
    const accepted = judge.proofs(answer, { items, chainId, key, after: proofs.at(-1), now: clock.now() });
    proofs.push(...accepted.proofs);
    for (const id of accepted.unverified)
        journey.unverified.add(id);
}
/** Verified slots, one per digest; none from the historic service, whose slots `/commit` cannot use. */
async function takeSlots(journey, count) {
    const { judge, options, service, key } = journey;
    if (!key.features.has('slots'))
        return [];
    const answer = await service.allocateSlots(count, options.chainId);
    const slots = judge.slots(answer, { count, chainId: options.chainId, key, after: journey.lastSlot });
    journey.lastSlot = slots.at(-1);
    return slots;
}
function resultOf({ key, items, proofs, unverified }) {
    const last = proofs.at(-1);
    if (!last)
        throw new Error('unreachable: there is at least one item');
    const { features: _, ...signer } = key;
    const subjects = items.flatMap(({ digestB64, names }) => {
        const sha256 = (0,bytes/* toHex */.nj)((0,bytes/* fromBase64 */.Ey)(digestB64, 'digestB64', 32));
        return names.map((name) => ({ name, digest: { sha256 } }));
    });
    return {
        bundle: (0,bundle/* makeBundle */.ND)(subjects, proofs),
        key: signer,
        chainId: last.commit.chainId ?? 'global',
        epochId: last.commit.epochId,
        head: (0,proof_proof/* chainHash */.qv)(last),
        proofs,
        notes: notesOf({ key, proofs, unverified: [...unverified] }),
    };
}
/** Chains under `gha/` are of runs whose identity the enclave verified; nothing is sent here that it could verify. */
function checkChain(chainId) {
    (0,proof_schema/* readBySchema */.RZ)(proof_schema/* chainId */.tL, chainId, 'usage', 'chain id');
    if (!chainId.startsWith('gha/'))
        return;
    throw new errors/* OccError */.U4('usage', 'chain id: expected a name outside gha/, which needs a workflow identity', {
        hint: 'Use run/<server host>/<repository id>/<run id>.',
    });
}
/** 128 random bits, base64url, 22 characters. */
function freshKey(randomBytes) {
    return (0,bytes/* toBase64 */.nk)(randomBytes(16)).replaceAll('+', '-').replaceAll('/', '_').replace('==', '');
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
        const { id } = await client.uploadArtifact(name, [path], (0,external_node_path_.dirname)(path));
        if (id === undefined)
            throw new errors/* OccError */.U4('upload-failed', `${(0,bytes/* quote */.hD)(name)}: the service gave no artifact id`);
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
    const path = mkdtempSync(join(run.temp, 'occ-bundle-'));
    try {
        const { artifact } = await client.getArtifact(name);
        const options = { path, ...(artifact.digest !== undefined && { expectedHash: artifact.digest }) };
        const { digestMismatch } = await client.downloadArtifact(artifact.id, options);
        if (digestMismatch)
            throw new OccError('download-failed', `${quote(name)}: the download has another hash than the upload`);
    }
    catch (cause) {
        if (cause instanceof OccError)
            throw cause;
        if (cause instanceof Error && cause.name === 'ArtifactNotFoundError') {
            throw new OccError('artifact-not-found', `this run has no artifact called ${quote(name)}`, { cause });
        }
        throw new OccError('download-failed', `${quote(name)}: ${messageOf(cause)}`, { cause });
    }
    return bundleFiles(path);
}
/** The `.json` and `.jsonl` files directly in a folder. @throws OccError `no-proofs`, `too-many` */
function bundleFiles(folder) {
    const names = readdirSync(folder).filter((name) => /\.jsonl?$/.test(name));
    if (names.length === 0)
        throw new OccError('no-proofs', `expected a bundle in ${quote(basename(folder))}, found none`);
    if (names.length > maxFiles)
        throw new OccError('too-many', `expected at most ${maxFiles} bundles, found ${names.length}`);
    return names.sort().map((name) => join(folder, name));
}
async function artifactClient(run) {
    if (!run.hasArtifacts) {
        throw new errors/* OccError */.U4('artifacts-unsupported', 'expected the runner to offer workflow artifacts, it does not');
    }
    const { DefaultArtifactClient } = await __webpack_require__.e(/* import() */ 584).then(__webpack_require__.bind(__webpack_require__, 20584));
    return new DefaultArtifactClient();
}
function uploadFailure(name, cause) {
    if (cause instanceof errors/* OccError */.U4)
        return cause;
    const message = messageOf(cause);
    if (/\b409\b|already exists|Conflict/i.test(message)) {
        return new errors/* OccError */.U4('artifact-name-taken', `the run already has an artifact called ${(0,bytes/* quote */.hD)(name)}`, { cause });
    }
    const unsupported = cause instanceof Error && cause.name === 'GHESNotSupportedError';
    return new errors/* OccError */.U4(unsupported ? 'artifacts-unsupported' : 'upload-failed', `${(0,bytes/* quote */.hD)(name)}: ${message}`, { cause });
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
        annotate([`${check.id}: ${check.reason ?? 'failed'}`, ...values.filter(Boolean)].join('\n'), {
            title: `denied: ${proof.subject ?? 'a proof without artifact'}`,
            ...(proof.subject !== null && { file: proof.subject }),
        });
    }
    const failure = firstFailure(verdict);
    const reason = failure ? `${failure.check.id}: ${failure.check.reason ?? 'failed'}` : 'no check failed';
    setFailed(`${verdict.headline}\n${reason}\n${adviceFor(failure?.check.id)}`);
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
        throw new OccError('usage', `expected one of bundle and artifact-name, got ${bundle ? 'both' : 'neither'}`);
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
    const value = getInput(name);
    if (value === unset)
        return undefined;
    if (value !== '')
        return value;
    throw new OccError('policy-empty-list', `expected the input ${name} to hold a value, got an empty one`, {
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
    throw new errors/* OccError */.U4('usage', `expected the input ${name} to be true or false, got ${(0,bytes/* quote */.hD)(value)}`);
}
function seconds(name) {
    const value = (0,core/* getInput */.V4)(name);
    if (/^[1-9][0-9]{0,3}$/.test(value) && Number(value) <= 3600)
        return Number(value);
    throw new errors/* OccError */.U4('usage', `expected the input ${name} to be whole seconds, 1 to 3600, got ${(0,bytes/* quote */.hD)(value)}`);
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
        throw new errors/* OccError */.U4('file-unwritable', `${(0,bytes/* quote */.hD)(path)} could not be written`, { cause });
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
function chainOf(run) {
    return `run/${new URL(run.serverUrl).host}/${run.repositoryId}/${run.runId}`;
}
/** What a bundle says about the run it came from. Unsigned. */
function runLabels(run) {
    const { serverUrl, repository, repositoryId, runId, runAttempt, workflow, job, ref, sha } = run;
    return { serverUrl, repository, repositoryId, runId, runAttempt, workflow, job, ref, sha };
}

;// CONCATENATED MODULE: ./lib/src/verify/report/markdown.js
// SPDX-License-Identifier: Apache-2.0
// The verdict for a job summary. GitHub drops a summary over 1 MiB whole, so it is budgeted; names are hostile, so
// every foreign text is shown as escaped code.



/** Rows shown before the table says how many more there are, and characters of each text: half a MiB at worst. */
const maxRows = 200;
const maxText = 200;
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
    return escapeMarkdown(text.length > maxText ? `${text.slice(0, maxText - 3)}...` : text);
}
/** Writes every character with a meaning in HTML, Markdown or a table as an entity; controls become U+FFFD. */
function escapeMarkdown(text) {
    return text
        .replace(bytes/* unprintable */.hO, '\ufffd')
        .replace(/[&<>"'`|\\*_[\]{}()#!~@:$]/g, (character) => `&#${character.charCodeAt(0)};`)
        .replace(/www\./gi, (prefix) => `${prefix.slice(0, 3)}&#46;`);
}

;// CONCATENATED MODULE: ./lib/src/action/summary.js


/** Rows shown; GitHub drops a summary over 1 MiB whole. */
const summary_maxRows = 200;
function commitSummary(committed, subjects, artifact) {
    const { key, chainId, head, epochId, notes } = committed;
    const places = new Map(committed.proofs.map((proof) => [proof.artifact.digestB64, proof.commit]));
    const shown = subjects.slice(0, summary_maxRows);
    return [
        `### ${subjects.length === 1 ? 'One artifact' : `${subjects.length} artifacts`} committed`,
        '',
        '| artifact | SHA-256 | counter | place |',
        '|---|---|---|---|',
        ...shown.map(({ name, digest }) => {
            const commit = places.get(Buffer.from(digest).toString('base64'));
            return `| ${code(name)} | \`${(0,bytes/* toHex */.nj)(digest)}\` | ${commit?.counter ?? ''} | ${commit?.chainIndex ?? ''} |`;
        }),
        ...(subjects.length > shown.length ? ['', `… and ${subjects.length - shown.length} more in the bundle.`] : []),
        '',
        `| | |`,
        `|---|---|`,
        `| chain | ${code(chainId)} |`,
        `| head | ${code(head)} |`,
        `| epoch | ${epochId === undefined ? 'not named by the service' : code(epochId)} |`,
        `| key | ${code(key.publicKeyB64)} |`,
        `| enforcement | ${code(key.enforcement)} |`,
        `| measurement | ${code(key.measurement)} |`,
        `| bundle | ${artifact ? `[${escapeMarkdown(artifact.name)}](${encodeURI(artifact.url)})` : 'not uploaded'} |`,
        '',
        '**Proved:** each digest was signed at its place, and the place was given out before the digest was known.',
        '',
        '**Not proved:** who ran this workflow, and what the files do.',
        '',
        ...notes.map((note) => `> ${escapeMarkdown(note)}\n`),
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/src/action/commit.js
// SPDX-License-Identifier: Apache-2.0
// The commit action: files → digests → proofs → one bundle, kept as a workflow artifact.














/** The whole step. Never throws: a failure is an annotation, an output and exit code 1. */
async function commitStep({ env, clock }) {
    try {
        await runCommit(readCommitInputs(), readRun(env), clock);
        (0,core/* setOutput */.uH)('failure-code', '');
    }
    catch (error) {
        (0,core/* setOutput */.uH)('failure-code', failWith(error));
    }
}
/** Outputs are set once the bundle is whole, and before its upload: what was proved is not lost with the upload. */
async function runCommit(inputs, run, clock) {
    if (inputs.apiKey !== undefined)
        (0,core/* setSecret */.Pq)(inputs.apiKey);
    const files = await selectSubjects({ cwd: run.workspace, patterns: inputs.subjectPath });
    const subjects = await digestFiles(files);
    (0,core/* info */.pq)(`${subjects.length} files, ${subjects.reduce((sum, { size }) => sum + size, 0)} bytes hashed; only digests leave this runner`);
    const committed = await commitTo(inputs, subjects, run, clock);
    for (const note of committed.notes)
        (0,core/* warning */.$e)(note);
    const path = (0,external_node_path_.join)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(run.temp, 'occ-commit-')), 'bundle.occ.json');
    writeNew(path, (0,bundle/* renderBundle */.pu)({ ...committed.bundle, run: runLabels(run) }));
    (0,core/* setOutput */.uH)('bundle-path', path);
    (0,core/* setOutput */.uH)('subject-count', subjects.length);
    (0,core/* setOutput */.uH)('chain-id', committed.chainId);
    (0,core/* setOutput */.uH)('epoch-id', committed.epochId ?? '');
    (0,core/* setOutput */.uH)('head', committed.head);
    (0,core/* info */.pq)(`${committed.proofs.length} proofs verified and kept; head of ${committed.chainId} is ${committed.head}`);
    const artifact = inputs.artifactName === undefined ? undefined : await uploadBundle(run, path, inputs.artifactName);
    (0,core/* setOutput */.uH)('artifact-name', artifact?.name ?? '');
    (0,core/* setOutput */.uH)('artifact-id', artifact?.id ?? '');
    (0,core/* setOutput */.uH)('artifact-url', artifact?.url ?? '');
    if (inputs.summary)
        await core/* summary */.z.addRaw(commitSummary(committed, subjects, artifact)).write();
}
async function commitTo({ endpoint, apiKey, chainId = undefined, budgetMs }, subjects, run, clock) {
    const request = { apiKey, subjects, chainId: chainId ?? chainOf(run), budgetMs, clock, randomBytes: external_node_crypto_.randomBytes, onProgress };
    if (endpoint !== 'embedded')
        return commitSubjects({ ...request, endpoint });
    const { startDevelopmentService } = await Promise.all(/* import() */[__webpack_require__.e(703), __webpack_require__.e(778)]).then(__webpack_require__.bind(__webpack_require__, 21778));
    const service = await startDevelopmentService({ port: 0, host: '127.0.0.1' });
    try {
        const committed = await commitSubjects({ ...request, apiKey: undefined, endpoint: service.url });
        const note = 'embedded: the service ran inside this step and its key is gone with it. These proofs show the workflow and prove nothing to others';
        return { ...committed, notes: [note, ...committed.notes] };
    }
    finally {
        await service.close();
    }
}
function onProgress(progress) {
    if (progress.kind === 'committed')
        (0,core/* info */.pq)(`${progress.done} of ${progress.total} digests committed`);
    else
        (0,core/* info */.pq)(`waiting ${Math.ceil(progress.waitMs / 1000)} s: ${progress.reason}`);
}


/***/ }),

/***/ 80851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ UnreadableProof),
/* harmony export */   ND: () => (/* binding */ makeBundle),
/* harmony export */   e$: () => (/* binding */ maxProofs),
/* harmony export */   pu: () => (/* binding */ renderBundle)
/* harmony export */ });
/* unused harmony exports bundleMediaType, readBundle, mergeBundles */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43759);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12417);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48348);
// SPDX-License-Identifier: Apache-2.0
// Bundle: the file a workflow keeps (SPEC.md §7). Nothing outside a proof, boot proof or checkpoint in it is signed.





const bundleMediaType = 'application/vnd.occ.bundle.v1+json';
/** Most proofs one verification takes; with a document each that is far more than one JSON text may hold. */
const maxProofs = 100_000;
const subjectSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq,
    digest: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ sha256: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._regex */ .Fk(/^[0-9a-f]{64}$/, 'lower-case hex of 32 bytes')) }),
});
const bundleSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    mediaType: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(bundleMediaType),
    subjects: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(subjectSchema).check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._maxLength */ .Eb(maxProofs)),
    proofs: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._maxLength */ .Eb(maxProofs)),
    bootProofs: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._maxLength */ .Eb(1000)),
    checkpoints: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._maxLength */ .Eb(maxProofs)),
    run: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .anyObject */ .aH),
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
    const source = typeof input === 'string' ? input : fromUtf8(input);
    if (source.length > maxJsonBytes) {
        throw new OccError('bundle-invalid', `bundle: expected at most ${maxJsonBytes} bytes, got ${source.length}`);
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
        return readBySchema(bundleSchema, value, 'bundle-invalid', 'bundle');
    }
    if (typeof value === 'object' && value !== null && 'version' in value)
        return proofsOnly([value]);
    throw new OccError('bundle-invalid', 'bundle: expected a bundle or a proof, got another JSON value');
}
function proofsOnly(proofs) {
    if (proofs.length > maxProofs)
        throw new OccError('too-many', `expected at most ${maxProofs} proofs, got ${proofs.length}`);
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

/***/ 65370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ signingKeyFromSeed),
/* harmony export */   pI: () => (/* binding */ verifyEd25519)
/* harmony export */ });
/* unused harmony exports verifyNoble, verifyNode, signingKeyNoble, signingKeyNode */
/* harmony import */ var _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89605);
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
// SPDX-License-Identifier: Apache-2.0
// Ed25519 (RFC 8032) with one verdict on every platform (SPEC.md §3). Libraries disagree on hundreds of edge cases:
// we refuse small-order and non-canonical A and R and S ≥ L, and check the equation without the cofactor.



const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
_noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .hashes */ .RY.sha512 = _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__/* .sha512 */ .Zf;
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
        const a = _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .Point */ .bR.fromBytes(publicKey);
        const k = littleEndian((0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__/* .sha512 */ .Zf)((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(r, publicKey, message))) % order;
        const kA = k === 0n ? _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .Point */ .bR.ZERO : a.multiplyUnsafe(k);
        const sB = s === 0n ? _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .Point */ .bR.ZERO : _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .Point */ .bR.BASE.multiplyUnsafe(s);
        return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(sB.subtract(kA).toBytes(), r);
    }
    catch {
        return false; // A is not on the curve
    }
};
/** Strict verification by `node:crypto` behind the same byte checks; undefined where the platform has none. */
const verifyNode = crypto &&
    ((signature, message, publicKey) => isStrictInput(signature, publicKey) && crypto.verify(null, message, importPublicKey(publicKey), signature));
/**
 * True when `signature` (64 bytes, R ‖ S) over `message` is valid under `publicKey` (32 bytes). Never throws: wrong
 * lengths and undecodable points are false.
 */
const verifyEd25519 = verifyNode ?? verifyNoble;
/** @param seed 32 bytes of secret randomness */
function signingKeyNoble(seed) {
    const secret = seed.slice();
    return { publicKey: (0,_noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .getPublicKey */ .lG)(secret), sign: (message) => (0,_noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .sign */ ._S)(message, secret) };
}
/** {@link signingKeyNoble} by `node:crypto`; undefined where the platform has none. */
const signingKeyNode = crypto &&
    ((seed) => {
        const key = crypto.createPrivateKey({
            key: Buffer.from((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(pkcs8Prefix, seed)),
            format: 'der',
            type: 'pkcs8',
        });
        const spki = crypto.createPublicKey(key).export({ format: 'der', type: 'spki' });
        return {
            publicKey: new Uint8Array(spki.subarray(spkiPrefix.length)),
            sign: (message) => new Uint8Array(crypto.sign(null, message, key)),
        };
    });
/** The signing key of a 32-byte seed. */
const signingKeyFromSeed = signingKeyNode ?? signingKeyNoble;
/** RFC 8410 §4 and §7: the DER in front of the 32 key bytes. */
const spkiPrefix = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);
const pkcs8Prefix = Uint8Array.of(...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20]);
/** Importing a key costs as much as half a verification, and a bundle has few keys: keep the latest. */
const keptKeys = 32;
const imported = new Map();
function importPublicKey(publicKey) {
    if (!crypto)
        throw new Error('unreachable: verifyNode exists only with node:crypto');
    const name = String.fromCharCode(...publicKey);
    const known = imported.get(name);
    if (known)
        return known;
    const spki = Buffer.from((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(spkiPrefix, publicKey));
    const key = crypto.createPublicKey({ key: spki, format: 'der', type: 'spki' });
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
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* unused harmony export maxJsonBytes */
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

/***/ 56843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ nameHash)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35296);
// SPDX-License-Identifier: Apache-2.0
// Names bound without revealing them: a salted hash of each path an artifact has (SPEC.md §2, `nameHashesB64`).


/** base64 of SHA-256 of `"occ/name/1" ‖ 0x00 ‖ nonceB64 ‖ 0x00 ‖ path`; `path` is workspace-relative, POSIX. */
function nameHash(nonceB64, path) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(`occ/name/1\0${nonceB64}\0${path}`)));
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
  lv: () => (/* binding */ proofVersion),
  h8: () => (/* binding */ signedBody),
  Sq: () => (/* binding */ signedBytes),
  yo: () => (/* binding */ timestampSchema),
  nj: () => (/* binding */ versionFault)
});

// UNUSED EXPORTS: proofCoreHash, proofSchema

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
var proof_sha256 = __webpack_require__(35296);
// EXTERNAL MODULE: ./lib/src/proof/slot.js
var slot = __webpack_require__(64031);
;// CONCATENATED MODULE: ./lib/src/proof/proof.js
// SPDX-License-Identifier: Apache-2.0
// The proof and its one projection: `signedBody` is the only code that says what is signed (SPEC.md §1–§3).









const proofVersion = 'occ/1';
/** Who may have written a body: nobody's hardware, a key in some hardware, measured code. */
const enforcements = ['stub', 'hw-key', 'measured-tee'];
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
    const unlikeJson = (0,json_value/* jsonValueFault */.g)(value);
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
    return (0,bytes/* toBase64 */.nk)((0,proof_sha256/* sha256 */.sc)((0,canonical/* canonicalizeHistoric */.YZ)(issued)));
}
/** What `timestamps.proof` covers: SHA-256 over the canonical core of the proof, 32 bytes. */
function proofCoreHash(proof) {
    const { artifact, commit, environment, signer, version } = proof;
    return sha256(canonicalizeHistoric({ artifact, commit, environment, signer, version }));
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
const sha256Node = crypto && ((bytes) => new Uint8Array(crypto.createHash('sha256').update(bytes).digest()));
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

/***/ 84968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KZ: () => (/* reexport */ checks_form/* formRows */.K),
  dc: () => (/* binding */ pendingChecks),
  Ge: () => (/* binding */ rows)
});

// UNUSED EXPORTS: checks

// EXTERNAL MODULE: ./lib/src/verify/checks/artifact.js
var artifact = __webpack_require__(39666);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/verify/finding.js
var finding = __webpack_require__(92759);
// EXTERNAL MODULE: ./lib/src/verify/row.js
var row = __webpack_require__(50730);
;// CONCATENATED MODULE: ./lib/src/verify/checks/code.js
// SPDX-License-Identifier: Apache-2.0
// Code: which code held the key, and is that code, or that key, one the policy allows?



const isMeasured = ({ facts: { proof } }) => proof.environment.enforcement === 'measured-tee';
const namesMeasurement = ({ policy }) => (policy.allowedMeasurements ?? policy.pcrs) !== undefined;
/** A development measurement can only be a claim: no hardware stands behind it, and the verdict says so. */
const stubPrefix = 'stub:';
const codeRows = [
    (0,row/* pendingRow */.A)('measurement-match', 'code', 'the measurement in the body is PCR0 of the document', isMeasured),
    (0,row/* pendingRow */.A)('measurement-not-debug', 'code', 'the enclave did not run in debug mode', isMeasured),
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
        return (0,finding/* pass */.IX)('no hardware: a development measurement');
    const expected = (context.policy.allowedMeasurements ?? ['the PCRs of the policy'])
        .slice(0, 3)
        .map((value) => (0,bytes/* quote */.hD)(value))
        .join(' or ');
    return (0,finding/* fail */.fJ)('unattested: the measurement is a bare claim, no verified document says it', {
        expected,
        actual: `${(0,bytes/* quote */.hD)(measurement)} (${enforcement})`,
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
        return (0,finding/* fail */.fJ)(`revoked by the policy${since}`, { actual: revoked.value });
    }
    if (!policy.allowedPublicKeys || policy.allowedPublicKeys.includes(publicKeyB64))
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)('another key signed', {
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
            return (0,finding/* pass */.IX)(required === 'stub' ? 'no hardware' : undefined);
        return (0,finding/* fail */.fJ)('the key was held another way', { expected: required, actual: enforcement });
    }
    if (enforcement === 'measured-tee' || matchesStub(context))
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)('naming a measurement asks for measured code', { expected: 'measured-tee', actual: enforcement });
}

;// CONCATENATED MODULE: ./lib/src/verify/checks/document.js

const claimsDocument = ({ facts: { proof }, policy }) => proof.environment.enforcement === 'measured-tee' ||
    proof.environment.attestation !== undefined ||
    (policy.requireAttestation ?? false) !== false ||
    policy.requireAttestationFormat !== undefined;
const documentRows = [
    (0,row/* pendingRow */.A)('document-form', 'document', 'the report is one well-formed Nitro attestation document', claimsDocument),
    (0,row/* pendingRow */.A)('document-path', 'document', 'its certificates lead to the pinned AWS root', claimsDocument),
    (0,row/* pendingRow */.A)('document-signature', 'document', 'its leaf certificate signed it (COSE, ES384)', claimsDocument),
    (0,row/* pendingRow */.A)('document-validity', 'document', 'its certificates were valid at its time', claimsDocument),
    (0,row/* pendingRow */.A)('document-binding', 'document', 'it was made for this body', claimsDocument),
    (0,row/* pendingRow */.A)('document-key', 'document', 'it names the signer key', claimsDocument),
];

;// CONCATENATED MODULE: ./lib/src/verify/checks/epoch.js


const claimsBoot = ({ facts: { proof }, policy }) => proof.commit.bootB64 !== undefined || policy.boot !== undefined || policy.requireAttestation === 'boot';
const epochRows = [
    {
        id: 'epoch-id',
        section: 'epoch',
        about: 'the proof names the epoch it was made in',
        asks: ({ policy }) => policy.requireEpochId === true,
        run: ({ facts }) => (facts.proof.commit.epochId === undefined ? (0,finding/* fail */.fJ)('the proof names no epoch') : (0,finding/* pass */.IX)()),
    },
    (0,row/* pendingRow */.A)('boot-proof', 'epoch', 'a boot proof with the hash the body names is signed and attested', claimsBoot),
    (0,row/* pendingRow */.A)('boot-epoch', 'epoch', 'the boot proof is of this epoch, and the only one of it', claimsBoot),
    (0,row/* pendingRow */.A)('boot-config', 'epoch', 'the configuration of the boot was locked into PCR16', claimsBoot),
    (0,row/* pendingRow */.A)('epoch-link', 'epoch', 'the chain came from its former epoch by a handover', ({ facts: { proof } }) => proof.commit.epochLink !== undefined),
];

// EXTERNAL MODULE: ./lib/src/verify/checks/form.js
var checks_form = __webpack_require__(15918);
;// CONCATENATED MODULE: ./lib/src/verify/checks/identity.js
// SPDX-License-Identifier: Apache-2.0
// Identity: which workflow committed, and which person approved? Text that callers wrote satisfies no row.

/** Chains whose identity the enclave verified; a proof in one without `commit.identity` is a false claim. */
const identityChains = 'gha/';
const identityRows = [
    (0,row/* pendingRow */.A)('workflow-identity', 'identity', 'the enclave verified the workflow identity it signed, from an issuer its boot proof lists', ({ facts: { proof }, policy }) => proof.commit.identity !== undefined ||
        proof.commit.chainId?.startsWith(identityChains) === true ||
        policy.identity !== undefined),
    (0,row/* pendingRow */.A)('identity-allowed', 'identity', 'that workflow is one the policy allows', ({ policy }) => policy.identity !== undefined),
    (0,row/* pendingRow */.A)('actor', 'identity', "a person's key authorised this commit", ({ facts: { proof }, policy }) => proof.agency !== undefined || policy.requireActor === true),
    (0,row/* pendingRow */.A)('actor-allowed', 'identity', 'that person is one the policy allows', ({ policy }) => (policy.allowedActorKeyIds ?? policy.allowedActorProviders) !== undefined),
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
                return (0,finding/* fail */.fJ)('the proof has no counter');
            const low = policy.minCounter === undefined || BigInt(counter) >= BigInt(policy.minCounter);
            const high = policy.maxCounter === undefined || BigInt(counter) <= BigInt(policy.maxCounter);
            const expected = `${policy.minCounter ?? '0'} to ${policy.maxCounter ?? 'any'}`;
            return low && high ? (0,finding/* pass */.IX)() : (0,finding/* fail */.fJ)('the counter lies outside the window', { expected, actual: counter });
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
            ? (0,finding/* pass */.IX)()
            : (0,finding/* fail */.fJ)('no expected head leads back to this proof: it is of another run, or proofs are missing', {
                actual: facts.chainHash,
            }),
    },
    (0,row/* pendingRow */.A)('chain-complete', 'order', 'a checkpoint of the enclave shows that the chain was closed with these proofs and no others', ({ policy }) => policy.requireChain === 'complete'),
    (0,row/* pendingRow */.A)('checkpoint', 'order', 'every checkpoint of the chain is signed and agrees with the proofs', ({ checkpoints, policy }) => checkpoints.length > 0 || policy.expectedNonce !== undefined),
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
        return (0,finding/* fail */.fJ)('two proofs claim one place in the chain', { actual: `place ${facts.position}` });
    if (splitEpoch && requiresChain(context))
        return (0,finding/* fail */.fJ)('two epochs in one chain, and no handover between them');
    if (facts.position === undefined)
        return (0,finding/* fail */.fJ)('the proof has neither chain index nor counter: it has no place');
    if (chainIndex === '0')
        return (0,finding/* fail */.fJ)('chain indexes start at 1', { actual: chainIndex });
    if (chainIndex === '1' && prevB64 !== undefined && !epochLink)
        return (0,finding/* fail */.fJ)('the first proof of a chain names one before it');
    if (chainIndex !== undefined && chainIndex !== '1' && prevB64 === undefined)
        return (0,finding/* fail */.fJ)('the proof names none before it');
    if (!previous && chainIndex === '1')
        return (0,finding/* pass */.IX)('the first of its chain');
    if (!previous && requiresChain(context))
        return (0,finding/* pass */.IX)('the lowest of the proofs given');
    if (!previous)
        return (0,finding/* notAsked */.Op)('the proof before it is not in the input');
    if (prevB64 === previous.chainHash)
        return checkAdjacent(facts.position, previous.position, chainIndex !== undefined);
    const isNeighbour = chainIndex !== undefined && facts.position === (previous.position ?? 0n) + 1n;
    if (!isNeighbour && !requiresChain(context))
        return (0,finding/* notAsked */.Op)('the proof before it is not in the input');
    return (0,finding/* fail */.fJ)(isNeighbour ? 'the proof before it has another hash' : 'a proof of the chain is missing before this one', {
        expected: prevB64 ?? 'none',
        actual: `${previous.chainHash} at place ${previous.position}`,
    });
}
/** A linked pair must also be counted densely where the chain has indexes. */
function checkAdjacent(here, below, dense) {
    if (!dense || below === undefined || here === below + 1n)
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)('the chain skips an index', { expected: `${below + 1n}`, actual: `${here}` });
}

// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
;// CONCATENATED MODULE: ./lib/src/verify/checks/signature.js
// SPDX-License-Identifier: Apache-2.0
// Signature: did the key the proof names sign this body?





const signatureRows = [
    {
        id: 'signature',
        section: 'signature',
        about: 'the signer key signed the canonical body (Ed25519, strict)',
        asks: row/* always */.G,
        run: ({ facts }) => {
            if (!(0,ed25519/* verifyEd25519 */.pI)(facts.signature, facts.body, facts.publicKey)) {
                return (0,finding/* fail */.fJ)('the signature does not cover this body: something signed was changed, or another key signed');
            }
            return (0,finding/* pass */.IX)((0,canonical/* hasIntegerKey */.Yk)((0,proof/* signedBody */.h8)(facts.proof)) ? 'in the historic order of number-like names' : undefined);
        },
    },
];

// EXTERNAL MODULE: ./lib/src/proof/slot.js
var proof_slot = __webpack_require__(64031);
;// CONCATENATED MODULE: ./lib/src/verify/checks/slot.js
// SPDX-License-Identifier: Apache-2.0
// Slot: was the place in the order given out, by the same key, before the digest was known?




const claimsSlot = ({ facts: { proof }, policy }) => proof.slotAllocation !== undefined ||
    proof.commit.slotHashB64 !== undefined ||
    proof.commit.slotCounter !== undefined ||
    policy.requireSlot === true;
/** Runs a check on the slot, or fails when the proof that claims one does not carry it. */
const onSlot = (check) => ({ facts: { proof } }) => proof.slotAllocation ? check(proof.slotAllocation, proof) : (0,finding/* fail */.fJ)('the proof carries no slot');
const slotRows = [
    {
        id: 'slot-signature',
        section: 'slot',
        about: 'the key the slot names signed it',
        asks: claimsSlot,
        run: onSlot((slot) => {
            const signature = (0,bytes/* fromBase64 */.Ey)(slot.signatureB64, 'slotAllocation.signatureB64', 64);
            const publicKey = (0,bytes/* fromBase64 */.Ey)(slot.publicKeyB64, 'slotAllocation.publicKeyB64', 32);
            return (0,ed25519/* verifyEd25519 */.pI)(signature, (0,proof_slot/* slotBytes */.Gm)(slot), publicKey) ? (0,finding/* pass */.IX)() : (0,finding/* fail */.fJ)('the slot is not signed by its key');
        }),
    },
    {
        id: 'slot-binding',
        section: 'slot',
        about: 'the signed body names exactly this slot, and the slot this signer, chain and boot',
        asks: claimsSlot,
        run: onSlot((slot, { commit, signer }) => {
            if (commit.slotHashB64 === undefined)
                return (0,finding/* fail */.fJ)('the body names no slot hash');
            const hash = (0,proof_slot/* historicSlotHash */.yy)(slot) === commit.slotHashB64 ? commit.slotHashB64 : (0,proof_slot/* slotHash */.B6)(slot);
            return (0,finding/* allOf */.bn)((0,finding/* same */.FB)('the slot hash', commit.slotHashB64, hash), (0,finding/* same */.FB)('the nonce of the slot', commit.nonceB64, slot.nonceB64), (0,finding/* same */.FB)('the counter of the slot', commit.slotCounter, slot.counter), (0,finding/* same */.FB)('the key of the slot', signer.publicKeyB64, slot.publicKeyB64), (0,finding/* same */.FB)('the chain of the slot', commit.chainId, slot.chainId), (0,finding/* same */.FB)('the boot of the slot', commit.bootB64, slot.bootB64));
        }),
    },
    {
        id: 'slot-order',
        section: 'slot',
        about: 'the slot was counted before the commit',
        asks: claimsSlot,
        run: onSlot((slot, { commit }) => {
            if (commit.counter === undefined)
                return (0,finding/* fail */.fJ)('the commit has no counter to compare the slot with');
            if (BigInt(slot.counter) < BigInt(commit.counter))
                return (0,finding/* pass */.IX)();
            return (0,finding/* fail */.fJ)('the slot is not older than the commit', {
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
        run: onSlot((slot, { commit }) => (0,finding/* same */.FB)('the epoch of the slot', commit.epochId, slot.epochId)),
    },
];

;// CONCATENATED MODULE: ./lib/src/verify/checks/time.js


const timeRows = [
    (0,row/* pendingRow */.A)('timestamp-artifact', 'time', 'a timestamp authority saw the digest', ({ facts: { proof }, policy }) => proof.timestamps?.artifact !== undefined || policy.requireTimestamp === true),
    (0,row/* pendingRow */.A)('timestamp-proof', 'time', 'a timestamp authority saw the proof', ({ facts: { proof }, policy }) => proof.timestamps?.proof !== undefined || policy.requireTimestamp === true),
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
        return (0,finding/* fail */.fJ)('maxTime needs a verified timestamp, and none can be verified yet');
    }
    if (time === undefined)
        return (0,finding/* fail */.fJ)('the proof has no time: nothing bounds it from below');
    const age = now - time;
    if (policy.maxAge !== undefined && age < -maxClockSkewMs) {
        return (0,finding/* fail */.fJ)('the proof says it was made in the future', { expected: `at most ${now}`, actual: `${time}` });
    }
    if (policy.minTime !== undefined && time < policy.minTime)
        return outside('minTime', policy.minTime, time);
    if (policy.maxTime !== undefined && time > policy.maxTime)
        return outside('maxTime', policy.maxTime, time);
    if (policy.maxAge !== undefined && age > policy.maxAge) {
        return (0,finding/* fail */.fJ)('the proof is too old', { expected: `at most ${policy.maxAge} ms`, actual: `${age} ms` });
    }
    return (0,finding/* pass */.IX)();
}
function outside(bound, expected, actual) {
    return (0,finding/* fail */.fJ)(`the time of the proof violates ${bound}`, { expected: `${expected}`, actual: `${actual}` });
}

;// CONCATENATED MODULE: ./lib/src/verify/checks.js
// SPDX-License-Identifier: Apache-2.0
// The list. Read from top to bottom it is the security argument: a proof is valid exactly when every row passes or
// is not asked. Summaries, reports, documentation and the coverage of the vectors all come from here.










/** Rows that read an unread proof; when one fails the others are not reached. */

/** Rows that read a well-formed proof, in order. They run independently of each other. */
const rows = [
    ...artifact/* artifactRows */.Y,
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
const checks = [...checks_form/* formRows */.K, ...rows];
/** Rows whose evidence is read but cannot be verified yet: asked, they fail. */
const pendingChecks = new Set(checks.filter((row) => 'pending' in row && row.pending).map((row) => row.id));


/***/ }),

/***/ 39666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isSameFile),
/* harmony export */   Y: () => (/* binding */ artifactRows)
/* harmony export */ });
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _proof_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56843);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92759);
// SPDX-License-Identifier: Apache-2.0
// Artifact: are these the bytes, and is this the name, that went through?



const artifactRows = [
    {
        id: 'proof-present',
        section: 'artifact',
        about: 'the bundle holds a proof for the artifact',
        asks: ({ artifact }) => artifact !== undefined,
        run: () => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)(),
    },
    {
        id: 'artifact-digest',
        section: 'artifact',
        about: 'the SHA-256 of the artifact is the one that was committed',
        asks: ({ artifact }) => artifact !== undefined,
        run: ({ artifact, facts }) => {
            const committed = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(facts.proof.artifact.digestB64, 'artifact.digestB64', 32);
            if (artifact && (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(artifact.digest, committed))
                return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)();
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the artifact has other bytes than the ones committed', {
                expected: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(committed),
                actual: artifact ? (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(artifact.digest) : 'no artifact',
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
const tooManyNames = (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the bundle has too many names to find out which ones its proofs bind');
function checkName(context) {
    const { artifact, facts, labels, names, policy } = context;
    const { nameHashesB64: bound, nonceB64 } = facts.proof.commit;
    if (!bound)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the policy requires names, and the proof binds none');
    const isBound = (name) => bound.includes((0,_proof_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameHash */ ._)(nonceB64, name));
    const path = artifact?.name;
    const labelled = names.disclosed(facts);
    if (labelled === 'too-many')
        return tooManyNames;
    const disclosed = path !== undefined && isBound(path) ? [...labelled, path] : labelled;
    if (disclosed.length === 0) {
        if (labels[0])
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the bundle labels the proof with a name it was not committed under', {
                actual: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(labels[0].name),
            });
        return policy.requireNames
            ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('names are bound, but not disclosed')
            : (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .notAsked */ .Op)('names are bound, but not disclosed');
    }
    const matching = path === undefined ? disclosed : disclosed.filter((name) => isSameFile(name, path));
    if (matching.length === 0) {
        const expected = disclosed
            .slice(0, 3)
            .map((name) => (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name))
            .join(' or ');
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the artifact was committed under another name', { expected, actual: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(path ?? '') });
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
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)();
    for (const name of matching) {
        const latest = names.latest(facts, name);
        if (latest === 'too-many')
            return tooManyNames;
        if (latest !== undefined && latest > here) {
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('a later proof of the chain was committed under the same name', {
                expected: `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} at place ${latest}`,
                actual: `place ${here}`,
            });
        }
    }
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)();
}


/***/ }),

/***/ 15918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ formRows),
/* harmony export */   r: () => (/* binding */ RawProof)
/* harmony export */ });
/* harmony import */ var _proof_bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80851);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _proof_proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75062);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92759);
/* harmony import */ var _row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50730);
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
        this.#proof ??= (0,_proof_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProof */ .k_)(this.raw);
        return this.#proof;
    }
}
const formRows = [
    {
        id: 'version',
        section: 'form',
        about: 'the proof says it is occ/1',
        asks: ({ raw }) => !(raw instanceof _proof_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableProof */ .Et),
        run: ({ raw }) => {
            const fault = (0,_proof_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .versionFault */ .nj)(raw);
            return fault ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .fail */ .fJ)(fault.message) : (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .pass */ .IX)();
        },
    },
    {
        id: 'shape',
        section: 'form',
        about: 'every member is known, typed and spelt in its one canonical way',
        asks: _row_js__WEBPACK_IMPORTED_MODULE_4__/* .always */ .G,
        run: (context) => {
            if (context.raw instanceof _proof_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableProof */ .Et)
                return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .fail */ .fJ)(context.raw.reason);
            try {
                context.read();
                return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .pass */ .IX)();
            }
            catch (error) {
                return (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .fail */ .fJ)((0,_proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asOccError */ .WP)(error).message);
            }
        },
    },
];


/***/ }),

/***/ 92759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   Op: () => (/* binding */ notAsked),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   fJ: () => (/* binding */ fail)
/* harmony export */ });
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


/***/ }),

/***/ 30310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ weaknesses),
/* harmony export */   ON: () => (/* binding */ parsePolicy),
/* harmony export */   W: () => (/* binding */ parseSeedsPolicy),
/* harmony export */   YJ: () => (/* binding */ expectedHeads)
/* harmony export */ });
/* unused harmony exports policySchema, policyJsonSchema */
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


/***/ }),

/***/ 50730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ pendingRow),
/* harmony export */   G: () => (/* binding */ always)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92759);

/** Asked of every proof. */
const always = () => true;
/** A row whose evidence is read but not verified yet; it can only fail. */
function pendingRow(id, section, about, asks) {
    const run = () => (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)('this evidence cannot be verified yet by this version; it counts for nothing');
    return { id, section, about, asks, run, pending: true };
}


/***/ }),

/***/ 19327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
// EXTERNAL MODULE: ./lib/src/proof/schema.js
var schema = __webpack_require__(48348);
;// CONCATENATED MODULE: ./lib/src/proof/checkpoint.js
// SPDX-License-Identifier: Apache-2.0
// Checkpoint: what the enclave says about a whole chain, so that a prefix cannot pass for the chain (SPEC.md §6).




const checkpointVersion = 'occ/checkpoint/1';
const checkpointSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(checkpointVersion),
    epochId: schema/* base64Of32 */.Y8,
    publicKeyB64: schema/* base64Of32 */.Y8,
    bootB64: schemas/* optional */.lqM(schema/* base64Of32 */.Y8),
    chainId: schema/* chainId */.tL,
    firstIndex: schema/* counter */.hJ,
    length: schema/* counter */.hJ,
    headB64: schema/* base64Of32 */.Y8,
    counter: schema/* counter */.hJ,
    time: schema/* milliseconds */.Rz,
    nonceB64: schema/* nonce */.KU,
    final: schemas/* optional */.lqM(schemas/* enum */.k5n(['closed', 'handover', 'epoch-end'])),
    attempt: schemas/* optional */.lqM(schema/* counter */.hJ),
    successor: schemas/* optional */.lqM(schemas/* strictObject */.rej({ epochId: schema/* base64Of32 */.Y8, publicKeyB64: schema/* base64Of32 */.Y8, bootB64: schema/* base64Of32 */.Y8 })),
    signatureB64: schema/* base64Of64 */.xg,
    timestamps: schemas/* optional */.lqM(schemas/* strictObject */.rej({ self: proof/* timestampSchema */.yo })),
});
/** @throws OccError `proof-invalid` */
function parseCheckpoint(value) {
    return (0,schema/* readBySchema */.RZ)(checkpointSchema, value, 'proof-invalid', 'checkpoint');
}
/** The signed bytes: all but the signature and the timestamps. */
function checkpointBytes(checkpoint) {
    const { signatureB64: _signature, timestamps: _timestamps, ...body } = checkpoint;
    return canonicalize(body);
}

// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/verify/checks/artifact.js
var checks_artifact = __webpack_require__(39666);
// EXTERNAL MODULE: ./lib/src/verify/checks/form.js
var checks_form = __webpack_require__(15918);
// EXTERNAL MODULE: ./lib/src/verify/checks.js + 8 modules
var verify_checks = __webpack_require__(84968);
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
        return (0,bytes/* fromBase64 */.Ey)(this.proof.signer.publicKeyB64, 'signer.publicKeyB64', 32);
    }
    get signature() {
        return (0,bytes/* fromBase64 */.Ey)(this.proof.signer.signatureB64, 'signer.signatureB64', 64);
    }
    get body() {
        this.#body ??= (0,proof/* signedBytes */.Sq)(this.proof);
        return this.#body;
    }
    get chainHash() {
        this.#chainHash ??= (0,proof/* chainHash */.qv)(this.proof);
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

// EXTERNAL MODULE: ./lib/src/verify/finding.js
var verify_finding = __webpack_require__(92759);
// EXTERNAL MODULE: ./lib/src/proof/names.js
var names = __webpack_require__(56843);
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
        let latest = this.#latest.get(keyOf(chain, name));
        for (const { proof, position } of hidden) {
            const { nameHashesB64: bound, nonceB64 } = proof.commit;
            if (position !== undefined && bound?.includes((0,names/* nameHash */._)(nonceB64, name)))
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
        const disclosed = labels.filter((name) => hashes.has((0,names/* nameHash */._)(proof.commit.nonceB64, name)));
        this.#disclosed.set(facts.chainHash, disclosed);
        if (position === undefined)
            return;
        for (const name of disclosed) {
            const key = keyOf(chain, name);
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
    return (0,bytes/* toHex */.nj)((0,bytes/* fromBase64 */.Ey)(proof.artifact.digestB64, 'artifact.digestB64', 32));
}
function keyOf(chain, name) {
    return JSON.stringify([chain, name]);
}
function maxOf(a, b) {
    return a === undefined || b > a ? b : a;
}

// EXTERNAL MODULE: ./lib/src/verify/policy.js
var verify_policy = __webpack_require__(30310);
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
    const warnings = [...(0,verify_policy/* weaknesses */.KT)(policy), ...judge.hardwareWarnings()];
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
        this.#relations = relate({ all, heads: (0,verify_policy/* expectedHeads */.YJ)(policy), checkpoints, labelsOf });
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
        const head = missing === undefined ? (0,verify_finding/* pass */.IX)() : (0,verify_finding/* fail */.fJ)('the bundle does not hold an expected head', { expected: missing });
        const broken = bundle.checkpoints.some((value) => !isCheckpoint(value));
        return [
            { id: 'expected-head', ...(policy.expectedHead === undefined ? (0,verify_finding/* notAsked */.Op)() : head) },
            { id: 'checkpoint', ...(broken ? (0,verify_finding/* fail */.fJ)('the bundle holds a checkpoint that cannot be read') : (0,verify_finding/* notAsked */.Op)()) },
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
        const candidates = this.#byDigest.get((0,bytes/* toHex */.nj)(artifact.digest)) ?? [];
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
        const label = path === undefined ? undefined : this.#input.bundle.subjects.find(({ name }) => (0,checks_artifact/* isSameFile */.D)(name, path));
        const meant = label ? this.#byDigest.get(label.digest.sha256)?.[0] : this.#onlyEntry();
        if (meant)
            return this.#judge(meant, artifact);
        const digest = (0,bytes/* toHex */.nj)(artifact.digest);
        const finding = (0,verify_finding/* fail */.fJ)(label ? 'the bundle names the artifact but holds no proof for it' : 'no proof of the bundle is for these bytes', { expected: `a proof of ${digest}`, actual: 'none' });
        const checks = [...verify_checks/* formRows */.KZ, ...verify_checks/* rows */.Ge].map(({ id }) => (id === 'proof-present' ? { id, ...finding } : { id, status: 'not-reached' }));
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
            const checks = [...form, ...verify_checks/* rows */.Ge.map(({ id }) => ({ id, status: 'not-reached' }))];
            return { ...nothingKnown, subject: artifact?.name ?? null, digest: null, valid: false, checks };
        }
        const { policy, now } = this.#input;
        const digest = digestOf(facts);
        const labels = this.#names.get(digest) ?? [];
        const context = { facts, artifact, labels, policy, now, ...this.#relations.of(facts) };
        const checks = [
            ...form,
            ...verify_checks/* rows */.Ge.map((row) => ({ id: row.id, ...(row.asks(context) ? row.run(context) : (0,verify_finding/* notAsked */.Op)()) })),
        ];
        const { counter, chainId, chainIndex, epochId } = facts.proof.commit;
        return {
            subject: artifact ? (artifact.name ?? null) : (labels[0]?.name ?? null),
            digest: artifact ? (0,bytes/* toHex */.nj)(artifact.digest) : digest,
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
    const context = new checks_form/* RawProof */.r(raw);
    const form = verify_checks/* formRows */.KZ.map((row) => ({ id: row.id, ...(row.asks(context) ? row.run(context) : (0,verify_finding/* notAsked */.Op)()) }));
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


/***/ })

};
