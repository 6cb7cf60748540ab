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
// EXTERNAL MODULE: ./lib/src/verify/policy.js
var policy = __webpack_require__(30310);
// EXTERNAL MODULE: ./lib/src/verify/timestamps.js + 15 modules
var verify_timestamps = __webpack_require__(11559);
// EXTERNAL MODULE: ./lib/src/proof/slot.js
var proof_slot = __webpack_require__(64031);
// EXTERNAL MODULE: ./lib/src/verify/checks.js + 14 modules
var verify_checks = __webpack_require__(13253);
// EXTERNAL MODULE: ./lib/src/verify/verify.js + 7 modules
var verify = __webpack_require__(23695);
;// CONCATENATED MODULE: ./lib/src/client/answer.js
// SPDX-License-Identifier: Apache-2.0
// Proofs that came back: all are verified by the list of checks and held against what was sent, before one is kept.
// A service may answer anything; what leaves here is what it was asked for, signed by the key it named.








/**
 * Accepts exactly one proof for every digest sent. A proof of measured code stands on a hardware document that was
 * made for it; of such a proof, claims that cannot be verified yet are let through and reported, of any other they
 * refuse it.
 * @throws OccError `proof-refused`, `proof-replayed` or `proofs-reordered`, naming row and place; `bundle-format-unsupported` for a later format
 */
function acceptProofs(values, sent) {
    const { items, key, now, trust, timestamps } = sent;
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
            const isPending = status === 'fail' && verify_checks/* pendingChecks */.dc.has(id) && key.enforcement === 'measured-tee';
            if (status !== 'pass' && status !== 'not-asked' && !isPending) {
                throw answer_refused(at, id, `${reason ?? status}${compared(expected, actual)}`);
            }
            const isDoubtful = isPending || (status === 'not-asked' && timestampRows.has(id));
            if (isDoubtful && reason !== undefined && !unverified.has(id))
                unverified.set(id, reason);
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
    return { proofs, unverified };
}
/** A proof for another digest: one given twice, all of them in another order, or one nobody asked for. */
function mixedUp(at, digests, wanted) {
    const what = `it is for another digest${compared(wanted[at], digests[at] ?? undefined)}`;
    if (digests.indexOf(digests[at] ?? null) < at)
        return answer_refused(at, 'artifact-digest', what, 'proof-replayed');
    const same = [...digests].sort().join() === [...wanted].sort().join();
    return answer_refused(at, 'artifact-digest', what, same ? 'proofs-reordered' : 'proof-refused');
}
/** Unsigned and asked for by nobody: a timestamp that does not verify refuses no proof, and bounds nothing. */
const timestampRows = new Set(['timestamp-artifact', 'timestamp-proof']);
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
        notes.push('verified: a hardware document was made for every proof by the code it names, outside debug mode; ' +
            'whether that is the code you want, only a policy with its measurement says');
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
/** What every commit proves, in words for a person: a historic service gives out no places beforehand. */
function provedBy(proofs) {
    const signed = 'this key signed each digest at its place in the order';
    const slotsFirst = proofs.every(({ commit }) => commit.nameHashesB64 !== undefined);
    return slotsFirst ? `${signed}, a place it gave out before it knew the digest` : signed;
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
    const { judge, options, service, key, proofs } = journey;
    const { chainId, randomBytes, clock, trust } = options;
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
    const timestamps = await (0,verify_timestamps/* readTimestamps */.y)({ ...(0,bundle/* makeBundle */.ND)([], []), proofs: answer }, (0,policy/* parsePolicy */.ON)({ anySigner: true }));
    const after = proofs.at(-1);
    const accepted = judge.proofs(answer, { items, chainId, key, after, now: clock.now(), trust, timestamps });
    proofs.push(...accepted.proofs);
    for (const [id, reason] of accepted.unverified)
        journey.unverified.set(id, reason);
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
function resultOf({ key, items, proofs, unverified, options }) {
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
        notes: notesOf({ key, proofs, unverified, trust: options.trust }),
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
        `**Proved:** ${provedBy(committed.proofs)}.`,
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
    const { startDevelopmentService } = await Promise.all(/* import() */[__webpack_require__.e(703), __webpack_require__.e(178)]).then(__webpack_require__.bind(__webpack_require__, 13178));
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

/***/ 62489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkPath),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   VG: () => (/* binding */ checkValidity)
/* harmony export */ });
/* unused harmony export certificateName */
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61546);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26233);
// SPDX-License-Identifier: Apache-2.0
// The path from a pinned root to the leaf that signed a document (RFC 5280 §6), exactly as the document lists it:
// nothing is searched, nothing left out. Which root, and which time, is the caller's to say.



/**
 * The path that `ders` are, root first.
 * @throws EvidenceFault `path-…`, `x509-…` or `der-…`
 */
function checkPath(ders, { roots, verify, revoked }) {
    const root = roots.find(({ der }) => (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(der, ders[0] ?? new Uint8Array()));
    if (!root)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-root', { expected: roots.map(({ name }) => name).join(' or ') });
    if (ders.some((der, at) => ders.findIndex((other) => (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(other, der)) !== at))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-duplicate');
    const certificates = readCertificates(ders);
    const leaf = certificates[certificates.length - 1];
    if (!leaf || certificates.length < 2)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-leaf', { actual: 'the root alone' });
    certificates.forEach((certificate, at) => {
        (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(`certificate ${at + 1} of ${ders.length}`, () => {
            if (revoked?.has(certificateName(certificate)))
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-revoked');
            const issuer = certificates[at - 1];
            if (issuer)
                checkIssued(certificate, issuer);
            if (certificate === leaf)
                checkLeaf(certificate);
            else
                checkAuthority(certificate, ders.length - 2 - at);
        });
    });
    const unsigned = questions(certificates).map(verify).indexOf(false); // all are asked before any answer counts
    if (unsigned !== -1)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-signature', { where: `certificate ${unsigned + 2} of ${ders.length}` });
    return { root, certificates, leaf };
}
function readCertificates(ders) {
    return ders.map((der, at) => (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(`certificate ${at + 1} of ${ders.length}`, () => (0,_x509_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w)(der)));
}
/** Did each key sign the certificate below it? The root is trusted, not verified. */
function questions(certificates) {
    return certificates.flatMap(({ publicKey }, at) => {
        const below = certificates[at + 1];
        return below ? [{ curve: 'P-384', publicKey, message: below.signed, signature: below.signature }] : [];
    });
}
/** What a deny-list names a certificate by (RFC 5280 §5.1): its issuer and serial, never its malleable bytes. */
function certificateName({ issuer, serial }) {
    return `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(issuer)}:${serial}`;
}
/**
 * Was every certificate of the path valid at `at` (ms since 1970)? Both ends count as inside.
 * @throws EvidenceFault `path-validity`
 */
function checkValidity({ certificates }, at) {
    certificates.forEach(({ notBefore, notAfter }, index) => {
        if (notBefore <= at && at <= notAfter)
            return;
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-validity', {
            where: `certificate ${index + 1} of ${certificates.length}`,
            expected: `a time from ${isoTime(notBefore)} to ${isoTime(notAfter)}`,
            actual: isoTime(at),
        });
    });
}
function checkIssued(certificate, issuer) {
    if (!(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(certificate.issuer, issuer.subject))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-issuer');
    const { authorityKeyId } = certificate.extensions;
    const { subjectKeyId } = issuer.extensions;
    if (authorityKeyId && subjectKeyId && !(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(authorityKeyId, subjectKeyId))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-key-id');
}
/** RFC 5280 §6.1.4 (k) to (n). `below` counts the authorities further down. */
function checkAuthority({ extensions: { basicConstraints, keyUsage } }, below) {
    if (!basicConstraints?.critical || !basicConstraints.ca || !keyUsage?.keyCertSign)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-ca');
    if (below > (basicConstraints.pathLength ?? Number.POSITIVE_INFINITY))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-length');
}
function checkLeaf({ extensions: { basicConstraints, keyUsage } }) {
    if (basicConstraints?.ca)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-leaf', { actual: 'an authority' });
    if (!keyUsage?.digitalSignature)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('path-leaf', { actual: 'no key usage digitalSignature' });
}
/** A time as people read it; numbers beyond the calendar stay numbers. */
function isoTime(ms) {
    return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : `${ms}`;
}


/***/ }),

/***/ 11813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kb: () => (/* binding */ DocumentCache),
  Z5: () => (/* binding */ genuineDocument),
  _o: () => (/* binding */ isDebug),
  Gv: () => (/* binding */ validityOf)
});

// UNUSED EXPORTS: checkDocument

// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
// EXTERNAL MODULE: ./lib/src/evidence/certificate-path.js
var certificate_path = __webpack_require__(62489);
// EXTERNAL MODULE: ./lib/src/evidence/fault.js + 2 modules
var fault = __webpack_require__(61546);
// EXTERNAL MODULE: ./node_modules/cbor-x/dist/decode-no-eval.cjs
var decode_no_eval = __webpack_require__(97142);
;// CONCATENATED MODULE: ./lib/src/evidence/cbor.js
// SPDX-License-Identifier: Apache-2.0
// CBOR (RFC 8949), the part of it that attestation documents use. A strict walk first decides whether the bytes are
// one well-formed value with one meaning; only then a decoder, which would let much pass, turns them into values.


/** A document needs three levels: the map, its `pcrs` or `cabundle`, and what is in them. */
const maxDepth = 4;
const major = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, simple: 7 };
const breakByte = 0xff;
const utf8Decoder = new TextDecoder('utf-8', { fatal: true });
const decoder = new decode_no_eval.Decoder({ mapsAsObjects: false, useRecords: false });
/**
 * The one CBOR value that `bytes` hold; integers beyond 32 bits come as bigint, byte strings as views of `bytes`.
 * Refused: anything after it, tags, floats, undefined, strings in chunks, heads longer than needed, keys that repeat.
 * @param indefinite allow arrays and maps of indefinite length; current documents have one such map
 * @throws EvidenceFault `cbor-…`
 */
function readCbor(bytes, { indefinite }) {
    const end = new Walk(bytes, indefinite).item(0, 1);
    if (end !== bytes.length)
        throw new fault/* EvidenceFault */.wN('cbor-trailing', { actual: `${bytes.length - end} bytes more` });
    const value = decoder.decode(bytes.subarray()); // a view of our own: the decoder attaches its DataView to it
    return value; // the walk has seen every item in it
}
/** One pass over the bytes: every method returns the offset after what it read, or throws. */
class Walk {
    #bytes;
    #indefinite;
    constructor(bytes, indefinite) {
        this.#bytes = bytes;
        this.#indefinite = indefinite;
    }
    item(at, depth) {
        if (depth > maxDepth)
            throw new fault/* EvidenceFault */.wN('cbor-depth', { expected: `at most ${maxDepth} levels` });
        const { type, argument, next } = this.#head(at);
        switch (type) {
            case major.unsigned:
            case major.negative:
                return next;
            case major.bytes:
                return this.#string(next, argument);
            case major.text:
                return this.#text(next, argument);
            case major.array:
                return this.#list(next, argument, (from) => this.item(from, depth + 1));
            case major.map:
                return this.#map(next, argument, depth);
            case major.tag:
                throw new fault/* EvidenceFault */.wN('cbor-tag', { actual: `tag ${argument}` });
            default:
                return this.#simple(next, argument);
        }
    }
    /** RFC 8949 §3: the initial byte and the argument after it. */
    #head(at) {
        const initial = this.#byte(at);
        const type = initial >> 5;
        const info = initial & 0x1f;
        if (info < 24)
            return { type, argument: info, next: at + 1 };
        if (info === 31) {
            if (initial === breakByte)
                throw new fault/* EvidenceFault */.wN('cbor-break');
            if (type < major.bytes || type === major.tag)
                throw new fault/* EvidenceFault */.wN('cbor-reserved', { actual: hex(initial) });
            return { type, argument: undefined, next: at + 1 };
        }
        if (info > 27)
            throw new fault/* EvidenceFault */.wN('cbor-reserved', { actual: hex(initial) });
        const size = 1 << (info - 24);
        if (type === major.simple)
            throw new fault/* EvidenceFault */.wN('cbor-simple', { actual: hex(initial) });
        let argument = 0;
        for (let offset = 1; offset <= size; offset += 1)
            argument = argument * 256 + this.#byte(at + offset);
        const least = size === 1 ? 24 : 2 ** (4 * size); // RFC 8949 §4.2.1: the shorter form would not hold it
        if (argument < least)
            throw new fault/* EvidenceFault */.wN('cbor-minimal', { actual: `${argument} in ${size} bytes` });
        return { type, argument, next: at + 1 + size };
    }
    #byte(at) {
        const byte = this.#bytes[at];
        if (byte === undefined)
            throw new fault/* EvidenceFault */.wN('cbor-truncated');
        return byte;
    }
    #string(at, length) {
        if (length === undefined)
            throw new fault/* EvidenceFault */.wN('cbor-indefinite', { actual: 'a string in chunks' });
        if (length > this.#bytes.length - at)
            throw new fault/* EvidenceFault */.wN('cbor-truncated');
        return at + length;
    }
    #text(at, length) {
        const end = this.#string(at, length);
        const text = this.#bytes.subarray(at, end);
        // a decoder may drop a byte order mark, and two keys would become one
        if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf)
            throw new fault/* EvidenceFault */.wN('cbor-utf8');
        try {
            utf8Decoder.decode(text);
        }
        catch {
            throw new fault/* EvidenceFault */.wN('cbor-utf8');
        }
        return end;
    }
    /** Every entry takes at least one byte, so a count the bytes cannot hold ends at their end. */
    #list(start, count, entry) {
        let at = start;
        if (count !== undefined) {
            if (count > this.#bytes.length - at)
                throw new fault/* EvidenceFault */.wN('cbor-truncated');
            for (let index = 0; index < count; index += 1)
                at = entry(at);
            return at;
        }
        if (!this.#indefinite)
            throw new fault/* EvidenceFault */.wN('cbor-indefinite');
        while (this.#byte(at) !== breakByte)
            at = entry(at);
        return at + 1;
    }
    #map(start, count, depth) {
        const keys = new Set();
        return this.#list(start, count, (at) => {
            const type = this.#byte(at) >> 5;
            if (type !== major.unsigned && type !== major.negative && type !== major.text) {
                throw new fault/* EvidenceFault */.wN('cbor-key', { actual: hex(this.#byte(at)) });
            }
            const end = this.item(at, depth + 1);
            const key = String.fromCharCode(...this.#bytes.subarray(at, Math.min(end, at + maxKeyBytes)));
            if (end - at > maxKeyBytes)
                throw new fault/* EvidenceFault */.wN('cbor-key', { expected: `at most ${maxKeyBytes} bytes` });
            if (keys.has(key))
                throw new fault/* EvidenceFault */.wN('cbor-duplicate-key'); // heads are minimal: one value, one spelling
            keys.add(key);
            return this.item(end, depth + 1);
        });
    }
    #simple(next, argument) {
        if (argument === undefined)
            throw new fault/* EvidenceFault */.wN('cbor-break');
        if (argument < 20 || argument > 22)
            throw new fault/* EvidenceFault */.wN('cbor-simple', { actual: `simple value ${argument}` });
        return next;
    }
}
/** The longest member name of a document has 13 letters. */
const maxKeyBytes = 64;
function hex(byte) {
    return `0x${byte.toString(16).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./lib/src/evidence/cose.js
// SPDX-License-Identifier: Apache-2.0
// COSE_Sign1 (RFC 9052 §4.2) as the Nitro hypervisor writes it: ES384, nothing in the unprotected header, 96 bytes of
// signature. Documents come untagged; tag 18 in front is allowed.



/** Half of it is certificates, four fifths of the rest are three members of at most 1024 bytes. */
const maxPayloadBytes = 16_384;
/** The payload and what stands around it: 116 bytes; the rest is room for a better message than "too large". */
const maxCoseBytes = 2 * maxPayloadBytes;
const signatureBytes = 96;
/** Tag 18 in its one-byte head. */
const sign1Tag = 0xd2;
const arrayOfFour = 0x84;
/** bstr of {1: -35}: the algorithm is ES384. */
const protectedHeader = Uint8Array.of(0x44, 0xa1, 0x01, 0x38, 0x22);
const emptyMap = 0xa0;
/** @throws EvidenceFault `cose-…` or `cbor-…` */
function readCoseSign1(bytes) {
    if (bytes.length === 0 || bytes.length > maxCoseBytes) {
        throw new fault/* EvidenceFault */.wN('cose-size', { expected: `1 to ${maxCoseBytes} bytes`, actual: `${bytes.length}` });
    }
    const array = bytes[0] === sign1Tag ? bytes.subarray(1) : bytes;
    const parts = readCbor(array, { indefinite: false });
    if (array[0] !== arrayOfFour || !Array.isArray(parts))
        throw new fault/* EvidenceFault */.wN('cose-array');
    const afterHeader = 1 + protectedHeader.length;
    if (!(0,proof_bytes/* equalBytes */.ex)(array.subarray(1, afterHeader), protectedHeader))
        throw new fault/* EvidenceFault */.wN('cose-protected');
    if (array[afterHeader] !== emptyMap)
        throw new fault/* EvidenceFault */.wN('cose-unprotected');
    const [, , payload, signature] = parts;
    if (!(payload instanceof Uint8Array) || payload.length === 0 || payload.length > maxPayloadBytes) {
        throw new fault/* EvidenceFault */.wN('cose-payload', { expected: `1 to ${maxPayloadBytes} bytes` });
    }
    if (!(signature instanceof Uint8Array) || signature.length !== signatureBytes) {
        throw new fault/* EvidenceFault */.wN('cose-signature-size');
    }
    return { payload, signature, signed: sigStructure(payload) };
}
/** RFC 9052 §4.4: ["Signature1", protected, external_aad = h'', payload]. The payload is never encoded anew. */
function sigStructure(payload) {
    return (0,proof_bytes/* concatBytes */.Id)(sigStructureStart, bytesHead(payload.length), payload);
}
const sigStructureStart = (0,proof_bytes/* concatBytes */.Id)(Uint8Array.of(arrayOfFour, 0x6a, ...new TextEncoder().encode('Signature1')), protectedHeader, Uint8Array.of(0x40));
/** The minimal head of a byte string of `length` bytes, of which {@link maxPayloadBytes} is the most. */
function bytesHead(length) {
    if (length < 24)
        return Uint8Array.of(0x40 | length);
    if (length < 0x100)
        return Uint8Array.of(0x58, length);
    return Uint8Array.of(0x59, length >> 8, length & 0xff);
}

;// CONCATENATED MODULE: ./lib/src/evidence/nitro.js
// SPDX-License-Identifier: Apache-2.0
// The attestation document of a Nitro enclave: what its hypervisor says about the code that runs and the data it was
// handed. Here it is read, by every rule that needs no key, root or time; document.ts says whether it is genuine.



/** Amazon documents 512 for user_data and nonce; genuine documents with 1024 exist. */
const maxFieldBytes = 1024;
const documentedFieldBytes = 512;
const maxCertificateBytes = 1024;
const maxAuthorities = 10;
const maxPcrs = 32;
/** Of SHA-384, the only digest there is. */
const pcrBytes = 48;
const maxModuleIdLength = 128;
/** The first root certificate began then; a document in seconds instead of milliseconds is from 1970. */
const earliest = Date.UTC(2019, 9, 28);
const mandatory = ['module_id', 'digest', 'timestamp', 'pcrs', 'certificate', 'cabundle'];
const members = new Set([...mandatory, 'public_key', 'user_data', 'nonce']);
/**
 * Reads a document. Its views share one private copy of `bytes`.
 * @param bytes the COSE_Sign1 message, as `reportB64` encodes it
 * @throws EvidenceFault `cose-…`, `cbor-…` or `nitro-…`
 */
function readNitroDocument(bytes) {
    const { payload, signed, signature } = readCoseSign1(new Uint8Array(bytes));
    const map = readPayload(payload);
    const moduleId = readModuleId(map.get('module_id'));
    if (map.get('digest') !== 'SHA384')
        throw new fault/* EvidenceFault */.wN('nitro-digest');
    const document = {
        moduleId,
        digest: 'SHA384',
        timestamp: readTimestamp(map.get('timestamp')),
        pcrs: readPcrs(map.get('pcrs')),
        publicKey: readOptional(map.get('public_key'), 1, 'nitro-public-key'),
        userData: readOptional(map.get('user_data'), 0, 'nitro-user-data'),
        nonce: readOptional(map.get('nonce'), 0, 'nitro-nonce'),
        certificates: [...readAuthorities(map.get('cabundle')), readCertificateBytes(map.get('certificate'))],
        signed,
        signature,
    };
    return { ...document, warnings: warningsOf(document) };
}
function readPayload(payload) {
    const map = readCbor(payload, { indefinite: true }); // since 2025 the outer map has no definite length
    if (!(map instanceof Map))
        throw new fault/* EvidenceFault */.wN('nitro-map');
    if (map.has('nitrotpm_pcrs'))
        throw new fault/* EvidenceFault */.wN('nitro-tpm', { actual: 'nitrotpm_pcrs' });
    for (const key of map.keys())
        if (!members.has(key))
            throw new fault/* EvidenceFault */.wN('nitro-unknown-key');
    for (const key of mandatory) {
        if ((map.get(key) ?? null) === null)
            throw new fault/* EvidenceFault */.wN('nitro-missing-key', { expected: key });
    }
    return map;
}
function readModuleId(value) {
    if (typeof value !== 'string' || value.length > maxModuleIdLength)
        throw new fault/* EvidenceFault */.wN('nitro-module-id');
    if (/-tpm[0-9a-f]*$/.test(value))
        throw new fault/* EvidenceFault */.wN('nitro-tpm', { actual: 'module_id …-tpm…' });
    if (!/^[!-~]*-enc[0-9a-f]+$/.test(value))
        throw new fault/* EvidenceFault */.wN('nitro-module-id', { expected: '…-enc…' });
    return value;
}
function readTimestamp(value) {
    const time = typeof value === 'bigint' ? Number(value) : value;
    if (typeof time === 'number' && Number.isSafeInteger(time) && time >= earliest)
        return time;
    throw new fault/* EvidenceFault */.wN('nitro-timestamp', { expected: `milliseconds since 1970, at least ${earliest}` });
}
function readPcrs(value) {
    if (!(value instanceof Map) || value.size === 0 || value.size > maxPcrs)
        throw new fault/* EvidenceFault */.wN('nitro-pcrs');
    const pcrs = new Map();
    for (const [index, register] of value) {
        if (typeof index !== 'number' || index < 0 || index >= maxPcrs)
            throw new fault/* EvidenceFault */.wN('nitro-pcr-index');
        if (!(register instanceof Uint8Array) || register.length !== pcrBytes)
            throw new fault/* EvidenceFault */.wN('nitro-pcr-length');
        pcrs.set(index, register);
    }
    if (![0, 1, 2].every((index) => pcrs.has(index)))
        throw new fault/* EvidenceFault */.wN('nitro-pcr-missing');
    return pcrs;
}
function readOptional(value, least, rule) {
    if (value === undefined || value === null)
        return undefined;
    if (value instanceof Uint8Array && value.length >= least && value.length <= maxFieldBytes)
        return value;
    throw new fault/* EvidenceFault */.wN(rule);
}
function readAuthorities(value) {
    if (!Array.isArray(value) || value.length === 0 || value.length > maxAuthorities) {
        throw new fault/* EvidenceFault */.wN('nitro-cabundle');
    }
    return value.map((entry) => {
        if (!isCertificateSized(entry))
            throw new fault/* EvidenceFault */.wN('nitro-cabundle');
        return entry;
    });
}
function readCertificateBytes(value) {
    if (!isCertificateSized(value))
        throw new fault/* EvidenceFault */.wN('nitro-certificate');
    return value;
}
function isCertificateSized(value) {
    return value instanceof Uint8Array && value.length > 0 && value.length <= maxCertificateBytes;
}
function warningsOf({ moduleId, userData, nonce }) {
    const warnings = [];
    if (!/^i-[0-9a-f]{8,17}-enc[0-9a-f]{16,}$/.test(moduleId))
        warnings.push('module_id has an unusual form');
    for (const [name, bytes] of Object.entries({ user_data: userData, nonce })) {
        if (bytes && bytes.length > documentedFieldBytes)
            warnings.push(`${name} is longer than documented`);
    }
    return warnings;
}

// EXTERNAL MODULE: ./lib/src/evidence/x509.js + 1 modules
var x509 = __webpack_require__(26233);
;// CONCATENATED MODULE: ./lib/src/evidence/document.js
// SPDX-License-Identifier: Apache-2.0
// Is a document genuine? Four questions, answered apart: is it well formed, does its path lead to a trusted root, did
// its leaf sign it, was all of that valid at the time in question? No answer is ever taken over from another one.






/** Checks one document. Never throws for what is wrong with it. */
function checkDocument(bytes, trust) {
    return check(bytes, trust, (certificates) => attempt(() => checkPath(certificates, trust)));
}
function check(bytes, { verify }, pathOf) {
    const form = (0,fault/* attempt */.CD)(() => readNitroDocument(bytes));
    if (form.fault)
        return { form, path: form, signature: form };
    const document = form.value;
    const path = pathOf(document.certificates);
    const signature = (0,fault/* attempt */.CD)(() => {
        const { publicKey } = path.value?.leaf ?? readLeaf(document);
        const { signed, signature } = document;
        if (!verify({ curve: 'P-384', publicKey, message: signed, signature }))
            throw new fault/* EvidenceFault */.wN('cose-signature');
        return document;
    });
    return { form, path, signature };
}
function readLeaf({ certificates }) {
    return (0,fault/* within */.ux)('the leaf', () => (0,x509/* readCertificate */.w)(certificates[certificates.length - 1] ?? new Uint8Array()));
}
/** How far the clocks of two honest machines may be apart. */
const maxClockSkewMs = 5 * 60_000;
/**
 * The document, when all of it holds at that time: well formed, signed, on a valid path. Measurements and data of a
 * document count only after this.
 */
function genuineDocument(checked, times) {
    const { form, path, signature } = checked;
    const fault = form.fault ?? path.fault ?? signature.fault;
    return fault ? { fault } : validityOf(checked, times);
}
/** Was every certificate valid at `at`, and is the document not from the future? Without a path nothing was. */
function validityOf({ form, path }, { at, now }) {
    if (form.fault)
        return form;
    if (path.fault)
        return path;
    return (0,fault/* attempt */.CD)(() => {
        if (form.value.timestamp > now + maxClockSkewMs) {
            throw new fault/* EvidenceFault */.wN('nitro-future', {
                expected: `at most ${(0,certificate_path/* isoTime */.Ly)(now + maxClockSkewMs)}`,
                actual: (0,certificate_path/* isoTime */.Ly)(form.value.timestamp),
            });
        }
        (0,certificate_path/* checkValidity */.VG)(path.value, at);
        return form.value;
    });
}
/** In debug mode the first registers are zero: nothing was measured. One of them zero is no measurement either. */
function isDebug({ pcrs }) {
    return [0, 1, 2].some((index) => pcrs.get(index)?.every((byte) => byte === 0) ?? true);
}
/** A verification seldom meets more than one path in three hours of documents; and a document twice only in a row. */
const maxPaths = 64;
const maxDocuments = 64;
/**
 * {@link checkDocument} with a memory: of whole documents, and of paths, since a leaf signs many documents in its
 * three hours. It belongs to one verification under one trust, and is forgotten with it; nothing in it depends on time.
 */
class DocumentCache {
    #trust;
    #documents = new Map();
    #paths = new Map();
    constructor(trust) {
        this.#trust = trust;
    }
    check(bytes) {
        const pathOf = (certificates) => remember(this.#paths, maxPaths, certificates, () => (0,fault/* attempt */.CD)(() => (0,certificate_path/* checkPath */.Cg)(certificates, this.#trust)));
        return remember(this.#documents, maxDocuments, [bytes], () => check(bytes, this.#trust, pathOf));
    }
}
/** The value known under the hash of `parts`; the oldest is forgotten for a new one. */
function remember(known, most, parts, make) {
    const name = parts.map((part) => (0,proof_bytes/* toHex */.nj)((0,sha256/* sha256 */.sc)(part))).join();
    const found = known.get(name);
    if (found !== undefined)
        return found;
    const value = make();
    const [oldest] = known.keys();
    if (known.size >= most && oldest !== undefined)
        known.delete(oldest);
    known.set(name, value);
    return value;
}


/***/ }),

/***/ 8866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ isPublicKey),
/* harmony export */   _s: () => (/* binding */ verifyEcdsaNode),
/* harmony export */   hi: () => (/* binding */ isSignature),
/* harmony export */   yn: () => (/* binding */ verifyEcdsaWeb)
/* harmony export */ });
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
// SPDX-License-Identifier: Apache-2.0
// ECDSA on P-256 with SHA-256 and on P-384 with SHA-384, with one verdict on every platform. Node answers at once; a
// browser has WebCrypto alone, which answers later: settle.ts stands between it and checks that cannot wait.

const node = globalThis.process?.getBuiltinModule?.('node:crypto');
/** SP 800-186 §3.2.1. */
const curves = {
    'P-256': {
        size: 32,
        hash: 'SHA-256',
        p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
        b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
        n: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
        spki: Uint8Array.of(...[0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01], ...[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00]),
    },
    'P-384': {
        size: 48,
        hash: 'SHA-384',
        p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
        b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
        n: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
        spki: Uint8Array.of(...[0x30, 0x76, 0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01], ...[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22, 0x03, 0x62, 0x00]),
    },
};
/** True for 0x04 ‖ x ‖ y with x and y below p, on the curve. There is no cofactor: every such point will do. */
function isPublicKey(curve, point) {
    const { size, p, b } = curves[curve];
    if (point.length !== 1 + 2 * size || point[0] !== 0x04)
        return false;
    const x = bigEndian(point.subarray(1, 1 + size));
    const y = bigEndian(point.subarray(1 + size));
    return x < p && y < p && (y * y - (x * x - 3n) * x - b) % p === 0n;
}
/** True when r and s are from 1 to n − 1. */
function isSignature(curve, signature) {
    const { size, n } = curves[curve];
    if (signature.length !== 2 * size)
        return false;
    const inRange = (value) => value > 0n && value < n;
    return inRange(bigEndian(signature.subarray(0, size))) && inRange(bigEndian(signature.subarray(size)));
}
/** By `node:crypto`; undefined where the platform has none. */
const verifyEcdsaNode = node &&
    (({ curve, publicKey, message, signature }) => {
        if (!isSignature(curve, signature))
            return false;
        const key = importKey(curve, publicKey);
        return key !== undefined && node.verify(curves[curve].hash, message, { key, dsaEncoding: 'ieee-p1363' }, signature);
    });
/** By WebCrypto, later. */
async function verifyEcdsaWeb({ curve, publicKey, message, signature }) {
    if (!isPublicKey(curve, publicKey) || !isSignature(curve, signature))
        return false;
    const { subtle } = globalThis.crypto;
    const algorithm = { name: 'ECDSA', namedCurve: curve, hash: curves[curve].hash };
    const key = await subtle.importKey('raw', publicKey.slice(), algorithm, false, ['verify']);
    return subtle.verify(algorithm, key, signature.slice(), message.slice());
}
/** Importing a key costs a tenth of a verification, and the same few keys come again and again: keep the latest. */
const keptKeys = 32;
const imported = [];
function importKey(curve, point) {
    const known = imported.find((entry) => (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(entry.point, point));
    if (known)
        return known.key;
    if (!node || !isPublicKey(curve, point))
        return undefined;
    const key = node.createPublicKey({
        key: Buffer.from((0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(curves[curve].spki, point)),
        format: 'der',
        type: 'spki',
    });
    if (imported.length >= keptKeys)
        imported.pop();
    imported.unshift({ point: point.slice(), key });
    return key;
}
/** The number that `bytes`, a multiple of eight, are. */
function bigEndian(bytes) {
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let value = 0n;
    for (let at = 0; at < bytes.length; at += 8)
        value = (value << 64n) | words.getBigUint64(at);
    return value;
}


/***/ }),

/***/ 61546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wN: () => (/* binding */ EvidenceFault),
  CD: () => (/* binding */ attempt),
  ux: () => (/* binding */ within)
});

// UNUSED EXPORTS: evidenceRules

// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
;// CONCATENATED MODULE: ./lib/src/evidence/document-rules.js
// SPDX-License-Identifier: Apache-2.0
// Rules for Nitro documents, from their bytes to their root. Part of the table of faults.
/** Every rule a CBOR value, a DER value, a certificate or a Nitro document can break, and what is then wrong. */
const documentRules = {
    // CBOR (RFC 8949), the part of it that documents use
    'cbor-truncated': 'the CBOR value ends early',
    'cbor-trailing': 'bytes follow the CBOR value',
    'cbor-reserved': 'a CBOR head uses a reserved form',
    'cbor-minimal': 'a CBOR head is longer than it needs to be',
    'cbor-tag': 'the CBOR value holds a tag',
    'cbor-simple': 'the CBOR value holds a float, undefined or an unassigned simple value',
    'cbor-indefinite': 'the CBOR value holds an indefinite length where none is allowed',
    'cbor-break': 'a CBOR break stands where nothing is open',
    'cbor-utf8': 'a CBOR text is not plain UTF-8',
    'cbor-key': 'a CBOR map key is neither an integer nor a text',
    'cbor-duplicate-key': 'a CBOR map holds a key twice',
    'cbor-depth': 'the CBOR value is nested too deeply',
    // COSE_Sign1 (RFC 9052 §4.2)
    'cose-size': 'the report is too small or too large for a document',
    'cose-array': 'the report is not a COSE_Sign1 array of four',
    'cose-protected': 'the protected header says something else than ES384 alone',
    'cose-unprotected': 'the unprotected header is not an empty map',
    'cose-payload': 'the COSE payload is not a byte string of allowed size',
    'cose-signature-size': 'the COSE signature is not 96 bytes',
    'cose-signature': 'the leaf key did not sign the document',
    // DER (X.690)
    'der-truncated': 'the DER value ends early',
    'der-trailing': 'bytes follow the DER value',
    'der-tag': 'the DER value holds a tag that has no place here',
    'der-length': 'a DER length is not definite and minimal',
    'der-content': 'a DER value is not in its one allowed spelling',
    'der-depth': 'the DER value is nested too deeply',
    // one certificate (RFC 5280)
    'x509-shape': 'the certificate is not built as RFC 5280 says',
    'x509-version': 'the certificate is not of version 3',
    'x509-serial': 'the serial number is not a positive integer of at most 21 bytes',
    'x509-algorithm': 'the certificate is not signed with ecdsa-with-SHA384',
    'x509-key': 'the certificate does not hold a P-384 key',
    'x509-signature': 'the signature is not a pair of integers in range',
    'x509-time': 'the validity is not a pair of calendar times',
    'x509-extension': 'an extension is unknown and critical, repeated, or malformed',
    // the path from the root to the leaf (RFC 5280 §6)
    'path-root': 'the path does not start at a trusted root',
    'path-duplicate': 'the path holds a certificate twice',
    'path-issuer': 'a certificate names another issuer than the one above it',
    'path-key-id': 'a certificate names another key than the one above it holds',
    'path-ca': 'a certificate that issues is not allowed to',
    'path-length': 'the path is longer than a certificate of it allows',
    'path-leaf': 'the leaf is not one that signs documents',
    'path-signature': 'the key above a certificate did not sign it',
    'path-revoked': 'a certificate of the path is revoked',
    'path-validity': 'a certificate of the path was not valid at the time in question',
    // the document inside
    'nitro-map': 'the payload is not a map',
    'nitro-tpm': 'this is the document of an EC2 instance (NitroTPM), not of an enclave',
    'nitro-unknown-key': 'the payload has a member that documents do not have',
    'nitro-missing-key': 'the payload lacks a member that documents have',
    'nitro-module-id': 'module_id is not that of an enclave',
    'nitro-digest': 'digest is not SHA384',
    'nitro-timestamp': 'timestamp is not a time at which documents were made',
    'nitro-pcrs': 'pcrs is not a map of 1 to 32 registers',
    'nitro-pcr-index': 'a PCR index is not an integer from 0 to 31',
    'nitro-pcr-length': 'a PCR is not 48 bytes',
    'nitro-pcr-missing': 'PCR0, PCR1 or PCR2 is missing',
    'nitro-certificate': 'certificate is not 1 to 1024 bytes',
    'nitro-cabundle': 'cabundle is not a list of 1 to 10 certificates of 1 to 1024 bytes each',
    'nitro-public-key': 'public_key is neither null nor 1 to 1024 bytes',
    'nitro-user-data': 'user_data is neither null nor 0 to 1024 bytes',
    'nitro-nonce': 'nonce is neither null nor 0 to 1024 bytes',
    'nitro-future': 'the document is from the future',
};

;// CONCATENATED MODULE: ./lib/src/evidence/statement-rules.js
// SPDX-License-Identifier: Apache-2.0
// Rules for statements of people and services: an approval made with a passkey or a device key, a workflow's token, a
// Turnkey proof pair. Part of the table of faults.
/** Every rule such a statement can break, and what is then wrong. */
const statementRules = {
    // ES256 keys and signatures
    'es256-key': 'the key is not a P-256 key in its one encoding',
    'es256-signature-form': 'the signature is not a pair of integers in range in its one encoding',
    'es256-signature': 'the key did not sign this',
    // a WebAuthn assertion (WebAuthn Level 3 §7.2)
    'webauthn-policy': 'nothing says which rpIds and origins are allowed',
    'webauthn-client-data': 'the client data is not built as WebAuthn says',
    'webauthn-type': 'the client data is not that of an assertion',
    'webauthn-challenge': 'the passkey signed another challenge',
    'webauthn-origin': 'the passkey was used on an origin that is not allowed',
    'webauthn-cross-origin': 'the passkey was used inside a page of another origin',
    'webauthn-authenticator-data': 'the authenticator data is not built as WebAuthn says',
    'webauthn-rp-id': 'the passkey belongs to a relying party that is not allowed',
    'webauthn-user-present': 'nobody was present at the passkey',
    'webauthn-user-verified': 'the passkey did not verify its user',
    // an authorisation of a commit
    'authorization-form': 'the authorisation is not built as its purpose says',
    'authorization-key-id': 'the key id of the actor is not that of the key',
    'authorization-actor': 'the authorisation is of another actor',
    'authorization-artifact': 'the authorisation is for another artifact',
    'authorization-batch': 'the authorisation is for a batch that the artifact is not part of',
    'authorization-slot': 'the authorisation is for another slot',
    'authorization-place': 'the proof names no epoch, chain and slot that an authorisation could be for',
    // a signed token (RFC 7515, RFC 7519) and the key it names (RFC 7517)
    'jwt-size': 'the token is longer than tokens are',
    'jwt-form': 'the token is not three parts of canonical base64url',
    'jwt-header': 'the header of the token is not strict JSON with the members it needs',
    'jwt-algorithm': 'the token is not signed with RS256',
    'jwt-critical': 'the header of the token brings a key or an extension of its own',
    'jwt-kid': 'the token names a key that the issuer does not publish',
    'jwt-signature': 'the key did not sign the token',
    'jwt-payload': 'the payload of the token is not a strict JSON object',
    'jwk-form': 'the key set is not a JSON Web Key Set',
    'jwk-key': 'the key is not an RSA key for RS256 of allowed size',
    // what the token claims
    'token-issuer': 'the token is of another issuer',
    'token-audience': 'the token is for another request',
    'token-times': 'the token lacks a time, or holds one that is not in whole seconds',
    'token-lifetime': 'the token lives longer than tokens may',
    'token-early': 'the token is not valid yet',
    'token-expired': 'the token has expired',
    'token-claim': 'a claim is missing or not a text of the allowed form',
    // a Turnkey proof pair
    'turnkey-app': 'the app proof is not built as Turnkey builds them',
    'turnkey-scheme': 'the app proof is signed with another scheme',
    'turnkey-payload': 'the payload of the app proof is not a strict JSON object',
    'turnkey-boot': 'the boot proof is not built as Turnkey builds them',
    'turnkey-nonce': 'the document has a nonce, which documents of a boot do not have',
    'turnkey-debug': 'the enclave ran in debug mode: nothing was measured',
    'turnkey-manifest': 'the manifest is not one of QuorumOS',
    'turnkey-hash': 'the document names another manifest',
    'turnkey-envelope': 'the envelope does not hold this manifest and its approvals',
    'turnkey-approvals': 'the manifest set did not approve this manifest',
    'turnkey-key': 'the document speaks of another key',
    'turnkey-time': 'the boot proof says it was stored before or long after the document was made',
    'turnkey-pcrs': 'the manifest is for other measurements',
    'turnkey-commitment': 'the register that commits to key and manifest holds something else',
    'turnkey-allowed': 'the value is not one that is allowed',
};

;// CONCATENATED MODULE: ./lib/src/evidence/fault.js
// SPDX-License-Identifier: Apache-2.0
// A fault: evidence made by others breaks a rule. Readers and checks throw it, `attempt` turns it into an outcome, so
// that nothing that was not checked can be mistaken for something that passed.



/** Every rule that evidence can break, and what is then wrong. */
const evidenceRules = { ...documentRules, ...statementRules };
/** Evidence that breaks `rule`. */
class EvidenceFault extends errors/* OccError */.U4 {
    rule;
    /** What is wrong, without the values. */
    reason;
    detail;
    constructor(rule, detail = {}) {
        const { expected, actual, where } = detail;
        const reason = where === undefined ? evidenceRules[rule] : `${where}: ${evidenceRules[rule]}`;
        const wanted = expected === undefined ? '' : `, expected ${expected}`;
        super('evidence-invalid', `${reason}${wanted}${actual === undefined ? '' : `, got ${actual}`}`);
        this.name = 'EvidenceFault';
        this.rule = rule;
        this.reason = reason;
        this.detail = detail;
    }
}
/** Runs one step. Anything but an {@link EvidenceFault} is a defect and passes through. */
function attempt(step) {
    try {
        return { value: step() };
    }
    catch (error) {
        if (error instanceof EvidenceFault)
            return { fault: error };
        throw error;
    }
}
/** Runs one step and says where in the evidence it was when it finds a fault. */
function within(where, step) {
    try {
        return step();
    }
    catch (error) {
        if (!(error instanceof EvidenceFault))
            throw error;
        const inner = error.detail.where;
        throw new EvidenceFault(error.rule, { ...error.detail, where: inner === undefined ? where : `${where}, ${inner}` });
    }
}


/***/ }),

/***/ 26233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ readCertificate)
});

// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/evidence/fault.js + 2 modules
var fault = __webpack_require__(61546);
;// CONCATENATED MODULE: ./lib/src/evidence/der.js
// SPDX-License-Identifier: Apache-2.0
// DER (X.690): a strict walk over tag, length, value. Every value has one spelling; any other is refused, also deep
// inside parts nobody reads, so that two readers cannot see two different certificates.

const derTag = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    oid: 0x06,
    utf8String: 0x0c,
    printableString: 0x13,
    ia5String: 0x16,
    utcTime: 0x17,
    generalizedTime: 0x18,
    sequence: 0x30,
    set: 0x31,
};
/** A certificate is six levels deep, at the values of its names. */
const maxDepth = 10;
const constructed = 0x20;
const contextClass = 0x80;
const utf8Decoder = new TextDecoder('utf-8', { fatal: true });
/** The one DER value that `bytes` hold. @throws EvidenceFault `der-…` */
function readDer(bytes) {
    const value = readValue(bytes, 0, 1);
    const rest = bytes.length - value.bytes.length;
    if (rest !== 0)
        throw new fault/* EvidenceFault */.wN('der-trailing', { actual: `${rest} bytes more` });
    return value;
}
function readValue(bytes, at, depth) {
    if (depth > maxDepth)
        throw new fault/* EvidenceFault */.wN('der-depth', { expected: `at most ${maxDepth} levels` });
    const tag = byteAt(bytes, at);
    const hasMembers = isConstructed(tag);
    const { length, start } = readLength(bytes, at + 1);
    if (length > bytes.length - start)
        throw new fault/* EvidenceFault */.wN('der-truncated');
    const content = bytes.subarray(start, start + length);
    const members = hasMembers ? readMembers(content, depth) : none;
    if (tag === derTag.set && !isSorted(members))
        throw malformed('a SET out of order');
    if (tag < contextClass && !hasMembers)
        checkPrimitive(tag, content);
    return { tag, bytes: bytes.subarray(at, start + length), content, members };
}
const none = [];
/** Universal values are constructed exactly when they are SEQUENCE or SET; context tags say it themselves. */
function isConstructed(tag) {
    if (tag === derTag.sequence || tag === derTag.set)
        return true;
    const isContext = (tag & 0xc0) === contextClass;
    if ((tag & 0x1f) === 0x1f || (!isContext && tag >= constructed))
        throw new fault/* EvidenceFault */.wN('der-tag', { actual: hex(tag) });
    return isContext && (tag & constructed) !== 0;
}
/** X.690 §10.1: definite, and no longer than needed. Two octets are more than any certificate here takes. */
function readLength(bytes, at) {
    const first = byteAt(bytes, at);
    if (first < 0x80)
        return { length: first, start: at + 1 };
    if (first === 0x81) {
        const length = byteAt(bytes, at + 1);
        if (length >= 0x80)
            return { length, start: at + 2 };
    }
    if (first === 0x82) {
        const length = byteAt(bytes, at + 1) * 256 + byteAt(bytes, at + 2);
        if (length >= 0x100)
            return { length, start: at + 3 };
    }
    throw new fault/* EvidenceFault */.wN('der-length', { actual: hex(first) });
}
function readMembers(content, depth) {
    const members = [];
    for (let at = 0; at < content.length;) {
        const member = readValue(content, at, depth + 1);
        members.push(member);
        at += member.bytes.length;
    }
    return members;
}
/** X.690 §10.3 and §11.6: ascending, as octet strings padded with zeros; two equal members are not a set. */
function isSorted(members) {
    return members.every((member, index) => {
        const before = members[index - 1];
        return before === undefined || isBelow(before.bytes, member.bytes);
    });
}
function isBelow(a, b) {
    const at = a.findIndex((byte, index) => byte !== (b[index] ?? 0));
    return at === -1 ? a.length < b.length : (a[at] ?? 0) < (b[at] ?? 0);
}
/** The one spelling of each universal primitive value. */
function checkPrimitive(tag, content) {
    const [first, second] = content;
    switch (tag) {
        case derTag.boolean:
            if (content.length !== 1 || (first !== 0x00 && first !== 0xff))
                throw malformed('a BOOLEAN'); // §11.1
            return;
        case derTag.integer:
            if (first === undefined)
                throw malformed('an INTEGER');
            if (second !== undefined && first === (second < 0x80 ? 0x00 : 0xff))
                throw malformed('an INTEGER'); // §8.3.2
            return;
        case derTag.bitString:
            if (!isBitString(content))
                throw malformed('a BIT STRING');
            return;
        case derTag.octetString:
            return;
        case derTag.null:
            if (content.length !== 0)
                throw malformed('a NULL');
            return;
        case derTag.oid:
            if (!isOid(content))
                throw malformed('an OBJECT IDENTIFIER');
            return;
        case derTag.utf8String:
        case derTag.printableString:
        case derTag.ia5String:
            if (!isText(tag, content))
                throw malformed('a string');
            return;
        case derTag.utcTime:
        case derTag.generalizedTime:
            derTime(tag, content);
            return;
        default:
            throw new fault/* EvidenceFault */.wN('der-tag', { actual: hex(tag) });
    }
}
/** §11.2: the unused bits are zero, and an empty string has none. */
function isBitString(content) {
    const unused = content[0];
    if (unused === undefined || unused > 7)
        return false;
    if (content.length === 1)
        return unused === 0;
    return ((content[content.length - 1] ?? 0) & ((1 << unused) - 1)) === 0;
}
/** §8.19.2: base 128, no leading 0x80, ended. */
function isOid(content) {
    let atStart = true;
    for (const byte of content) {
        if (atStart && byte === 0x80)
            return false;
        atStart = byte < 0x80;
    }
    return content.length > 0 && atStart;
}
const printable = /^[A-Za-z0-9 '()+,\-./:=?]*$/;
function isText(tag, content) {
    if (tag === derTag.printableString)
        return printable.test(String.fromCharCode(...content));
    if (tag === derTag.ia5String)
        return content.every((byte) => byte < 0x80);
    try {
        utf8Decoder.decode(content);
        return true;
    }
    catch {
        return false;
    }
}
const timeText = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
/** Milliseconds since 1970 of a UTCTime or GeneralizedTime: seconds, in UTC, on a day the calendar has. */
function derTime(tag, content) {
    const text = String.fromCharCode(...content);
    const century = text < '50' ? '20' : '19'; // RFC 5280 §4.1.2.5.1
    const parts = timeText.exec(tag === derTag.utcTime ? century + text : text);
    if (!parts)
        throw malformed('a time');
    const [, year, month, day, hour, minute, second] = parts;
    const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()) || time.toISOString() !== iso)
        throw malformed('a time');
    return time.getTime();
}
function byteAt(bytes, at) {
    const byte = bytes[at];
    if (byte === undefined)
        throw new fault/* EvidenceFault */.wN('der-truncated');
    return byte;
}
function malformed(actual) {
    return new fault/* EvidenceFault */.wN('der-content', { actual });
}
function hex(byte) {
    return `0x${byte.toString(16).padStart(2, '0')}`;
}

// EXTERNAL MODULE: ./lib/src/evidence/ecdsa.js
var ecdsa = __webpack_require__(8866);
;// CONCATENATED MODULE: ./lib/src/evidence/x509.js
// SPDX-License-Identifier: Apache-2.0
// One certificate (RFC 5280) of a document's path: X.509 version 3, P-384, signed with ecdsa-with-SHA384, in strict
// DER. Read is what the path needs; anything critical beyond that is refused.




/** RFC 5280 §4.1.2.2 says 20 with the sign; half of the instance certificates have 20 random bytes and a zero before them. */
const maxSerialBytes = 21;
/** SEQUENCE { ecdsa-with-SHA384 } (RFC 5758 §3.2: no parameters). */
const ecdsaWithSha384 = (0,bytes/* fromHex */.aD)('300a06082a8648ce3d040303', 'DER');
/** SEQUENCE { id-ecPublicKey, secp384r1 } (RFC 5480 §2.1.1). */
const p384Key = (0,bytes/* fromHex */.aD)('301006072a8648ce3d020106052b81040022', 'DER');
const versionThree = (0,bytes/* fromHex */.aD)('a003020102', 'DER');
const fieldBytes = 48;
/** @throws EvidenceFault `der-…` or `x509-…` */
function readCertificate(der) {
    const [tbs, algorithm, signatureValue] = membersOf(readDer(der), derTag.sequence, 3, 3);
    if (!tbs || !algorithm || !signatureValue)
        throw new fault/* EvidenceFault */.wN('x509-shape');
    const [version, serial, innerAlgorithm, issuer, validity, subject, key, extensions] = membersOf(tbs, derTag.sequence, 8, 8);
    if (!version || !(0,bytes/* equalBytes */.ex)(version.bytes, versionThree))
        throw new fault/* EvidenceFault */.wN('x509-version');
    if (!serial || !innerAlgorithm || !issuer || !validity || !subject || !key || !extensions) {
        throw new fault/* EvidenceFault */.wN('x509-shape');
    }
    // RFC 5280 §4.1.1.2: both algorithms are the same
    if (!(0,bytes/* equalBytes */.ex)(algorithm.bytes, ecdsaWithSha384) || !(0,bytes/* equalBytes */.ex)(innerAlgorithm.bytes, ecdsaWithSha384)) {
        throw new fault/* EvidenceFault */.wN('x509-algorithm');
    }
    const [notBefore, notAfter] = membersOf(validity, derTag.sequence, 2, 2, 'x509-time');
    return {
        der,
        serial: readSerial(serial),
        issuer: readName(issuer),
        subject: readName(subject),
        notBefore: readTime(notBefore),
        notAfter: readTime(notAfter),
        publicKey: readKey(key),
        signed: tbs.bytes,
        signature: readSignature(bitString(signatureValue)),
        extensions: readExtensions(extensions),
    };
}
/** The members of `value` when it has this tag and so many of them. */
function membersOf(value, tag, least, most, rule = 'x509-shape') {
    if (value?.tag !== tag || value.members.length < least || value.members.length > most)
        throw new fault/* EvidenceFault */.wN(rule);
    return value.members;
}
function readSerial({ tag, content }) {
    const [first = 0x80] = content;
    const isZero = content.length === 1 && first === 0;
    if (tag !== derTag.integer || first >= 0x80 || isZero || content.length > maxSerialBytes) {
        throw new fault/* EvidenceFault */.wN('x509-serial');
    }
    return (0,bytes/* toHex */.nj)(content);
}
/** The kinds of text a name is made of. */
const nameTexts = new Set([derTag.utf8String, derTag.printableString, derTag.ia5String]);
/** RFC 5280 §4.1.2.4: a sequence of sets of {type, value}; what they say is compared as bytes only. */
function readName({ tag, members, bytes }) {
    const isAttribute = ({ tag, members: [type, value, ...more] }) => tag === derTag.sequence && type?.tag === derTag.oid && nameTexts.has(value?.tag ?? 0) && more.length === 0;
    const isRelative = (value) => value.tag === derTag.set && value.members.length > 0 && value.members.every(isAttribute);
    if (tag !== derTag.sequence || members.length === 0 || !members.every(isRelative))
        throw new fault/* EvidenceFault */.wN('x509-shape');
    return bytes;
}
function readTime(value) {
    if (value?.tag !== derTag.utcTime && value?.tag !== derTag.generalizedTime)
        throw new fault/* EvidenceFault */.wN('x509-time');
    return derTime(value.tag, value.content);
}
function readKey(value) {
    const [algorithm, key] = membersOf(value, derTag.sequence, 2, 2, 'x509-key');
    if (!algorithm || !key || !(0,bytes/* equalBytes */.ex)(algorithm.bytes, p384Key))
        throw new fault/* EvidenceFault */.wN('x509-key');
    const point = bitString(key);
    if (!(0,ecdsa/* isPublicKey */.NP)('P-384', point))
        throw new fault/* EvidenceFault */.wN('x509-key', { actual: 'no point of the curve' });
    return point;
}
/** A BIT STRING of whole bytes. */
function bitString({ tag, content }) {
    if (tag !== derTag.bitString || content[0] !== 0)
        throw new fault/* EvidenceFault */.wN('x509-shape', { actual: 'unused bits' });
    return content.subarray(1);
}
/** RFC 3279 §2.2.3: SEQUENCE { r, s }. Each may be shorter than the field: one leaf in 256 has an r of 47 bytes. */
function readSignature(der) {
    const [r, s] = membersOf(readDer(der), derTag.sequence, 2, 2, 'x509-signature');
    const signature = (0,bytes/* concatBytes */.Id)(fieldElement(r), fieldElement(s));
    if (!(0,ecdsa/* isSignature */.hi)('P-384', signature))
        throw new fault/* EvidenceFault */.wN('x509-signature');
    return signature;
}
function fieldElement(value) {
    const [first = 0x80] = value?.content ?? [];
    if (value?.tag !== derTag.integer || first >= 0x80)
        throw new fault/* EvidenceFault */.wN('x509-signature');
    const digits = first === 0 ? value.content.subarray(1) : value.content;
    if (digits.length > fieldBytes)
        throw new fault/* EvidenceFault */.wN('x509-signature');
    return (0,bytes/* concatBytes */.Id)(new Uint8Array(fieldBytes - digits.length), digits);
}
const oid = {
    subjectKeyId: '551d0e',
    keyUsage: '551d0f',
    basicConstraints: '551d13',
    authorityKeyId: '551d23',
};
const explicitExtensions = 0xa3;
/** RFC 5280 §4.2. */
function readExtensions(field) {
    const [list] = membersOf(field, explicitExtensions, 1, 1);
    const seen = new Set();
    let extensions = {};
    for (const member of membersOf(list, derTag.sequence, 1, Number.POSITIVE_INFINITY)) {
        const { id, critical, value } = readExtension(member);
        if (seen.has(id))
            throw new fault/* EvidenceFault */.wN('x509-extension', { actual: `${id} twice` });
        seen.add(id);
        extensions = { ...extensions, ...interpret(id, critical, value) };
    }
    return extensions;
}
function readExtension(member) {
    const [id, ...rest] = membersOf(member, derTag.sequence, 2, 3, 'x509-extension');
    const value = rest.pop();
    const critical = rest[0]?.tag === derTag.boolean && rest[0].content[0] === 0xff; // X.690 §11.5: FALSE is left out
    if (id?.tag !== derTag.oid || value?.tag !== derTag.octetString || (rest.length === 1 && !critical)) {
        throw new fault/* EvidenceFault */.wN('x509-extension');
    }
    return { id: (0,bytes/* toHex */.nj)(id.content), critical, value: value.content };
}
/** RFC 5280 §4.2: every value is DER, also that of an extension we do not know. */
function interpret(id, critical, bytes) {
    const value = readDer(bytes);
    switch (id) {
        case oid.basicConstraints:
            return { basicConstraints: { critical, ...readBasicConstraints(value) } };
        case oid.keyUsage:
            return { keyUsage: readKeyUsage(value) };
        case oid.subjectKeyId:
            if (value.tag !== derTag.octetString)
                throw new fault/* EvidenceFault */.wN('x509-extension');
            return { subjectKeyId: value.content };
        case oid.authorityKeyId: {
            if (value.tag !== derTag.sequence)
                throw new fault/* EvidenceFault */.wN('x509-extension');
            const keyId = value.members.find(({ tag }) => tag === 0x80);
            return keyId ? { authorityKeyId: keyId.content } : {};
        }
        default:
            if (critical)
                throw new fault/* EvidenceFault */.wN('x509-extension', { actual: `${id}, critical` });
            return {};
    }
}
/** §4.2.1.9: SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER OPTIONAL }. */
function readBasicConstraints(value) {
    const [first, second] = membersOf(value, derTag.sequence, 0, 2, 'x509-extension');
    if (!first)
        return { ca: false };
    if (first.tag !== derTag.boolean || first.content[0] !== 0xff)
        throw new fault/* EvidenceFault */.wN('x509-extension');
    if (!second)
        return { ca: true };
    const [pathLength = 0x80, ...more] = second.content;
    if (second.tag !== derTag.integer || pathLength >= 0x80 || more.length > 0)
        throw new fault/* EvidenceFault */.wN('x509-extension');
    return { ca: true, pathLength };
}
/** §4.2.1.3: bit 0 is digitalSignature, bit 5 keyCertSign. */
function readKeyUsage({ tag, content }) {
    const bits = content[1];
    if (tag !== derTag.bitString || bits === undefined)
        throw new fault/* EvidenceFault */.wN('x509-extension');
    return { digitalSignature: (bits & 0x80) !== 0, keyCertSign: (bits & 0x04) !== 0 };
}


/***/ }),

/***/ 91996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q6: () => (/* binding */ bootBytes),
  po: () => (/* binding */ bootHash),
  L7: () => (/* binding */ bootPcr16),
  qV: () => (/* binding */ epochIdOf),
  E: () => (/* binding */ parseBootProof)
});

// UNUSED EXPORTS: bootBody, bootProofSchema, bootVersion

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
// EXTERNAL MODULE: ./lib/src/proof/schema.js
var schema = __webpack_require__(48348);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
// EXTERNAL MODULE: ./node_modules/@noble/hashes/sha2.js + 3 modules
var sha2 = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/src/proof/sha384.js
// SPDX-License-Identifier: Apache-2.0
// SHA-384, the hash of platform registers. Platform code where there is a Node, @noble/hashes in a browser.


const sha384_crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
/** SHA-384 in pure code. */
function sha384Noble(bytes) {
    return (0,sha2/* sha384 */.qt)(bytes);
}
/** SHA-384 by `node:crypto`; undefined where the platform has none. */
const sha384Node = sha384_crypto && ((bytes) => new Uint8Array(sha384_crypto.createHash('sha384').update(bytes).digest()));
/** SHA-384 of `bytes`, 48 bytes. */
const sha384 = sha384Node ?? sha384Noble;
/** What a register that was zero holds after it was extended once with SHA-384 of `bytes`. */
function extendedOnce(bytes) {
    return sha384((0,proof_bytes/* concatBytes */.Id)(new Uint8Array(48), sha384(bytes)));
}

;// CONCATENATED MODULE: ./lib/src/proof/boot.js
// SPDX-License-Identifier: Apache-2.0
// Boot proof: one statement per epoch that binds its key, code and configuration to the hardware (SPEC.md §5).







const bootVersion = 'occ/boot/1';
const imageSchema = schemas/* strictObject */.rej({ name: schema/* label */.Pf, version: schema/* label */.Pf, sourceB64: schema/* base64Of32 */.Y8, protocol: schema/* label */.Pf });
const bootProofSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(bootVersion),
    epochId: schema/* base64Of32 */.Y8,
    publicKeyB64: schema/* base64Of32 */.Y8,
    bootNonceB64: schema/* nonce */.KU,
    measurement: schema/* label */.Pf,
    enforcement: schemas/* enum */.k5n(proof/* enforcements */.g2),
    manifest: schemas/* strictObject */.rej({ image: imageSchema, config: schema/* anyObject */.aH }),
    attestation: schemas/* strictObject */.rej({ format: schema/* label */.Pf, reportB64: schema/* base64Blob */.LD }),
    signatureB64: schema/* base64Of64 */.xg,
    timestamps: schemas/* optional */.lqM(schemas/* strictObject */.rej({ self: proof/* timestampSchema */.yo })),
});
/** @throws OccError `proof-invalid` */
function parseBootProof(value) {
    return (0,schema/* readBySchema */.RZ)(bootProofSchema, value, 'proof-invalid', 'boot proof');
}
/** What is signed and hashed: all but the signature, the report and the timestamps. */
function bootBody(boot) {
    const { signatureB64: _signature, timestamps: _timestamps, attestation, ...rest } = boot;
    return { ...rest, attestation: { format: attestation.format } };
}
/** The signed bytes, whose SHA-256 is also the `user_data` of its document. */
function bootBytes(boot) {
    return (0,canonical/* canonicalize */.dw)(bootBody(boot));
}
/** The value of PCR16 once it was extended, from zero, with SHA-384 of the boot body; 48 bytes. */
function bootPcr16(boot) {
    return extendedOnce(bootBytes(boot));
}
/** `commit.bootB64`: base64 of SHA-256 of the canonical boot body. */
function bootHash(boot) {
    return (0,proof_bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)(bootBytes(boot)));
}
/** The name of one life of one key: base64 of SHA-256 of `publicKeyB64 + ":" + bootNonceB64`. */
function epochIdOf(publicKeyB64, bootNonceB64) {
    return (0,proof_bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,proof_bytes/* utf8 */.As)(`${publicKeyB64}:${bootNonceB64}`)));
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
/* harmony export */   aD: () => (/* binding */ fromHex),
/* harmony export */   ar: () => (/* binding */ fromUtf8),
/* harmony export */   ex: () => (/* binding */ equalBytes),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   hO: () => (/* binding */ unprintable),
/* harmony export */   nj: () => (/* binding */ toHex),
/* harmony export */   nk: () => (/* binding */ toBase64)
/* harmony export */ });
/* unused harmony export isBase64 */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93784);
// SPDX-License-Identifier: Apache-2.0
// Bytes and their texts: strict base64 and hex. Wire names end in B64; in memory they are bytes.

/** Node's own codecs, several times faster than the ones every platform has; the texts are the same. */
const node = globalThis.Buffer;
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
    if (node)
        return node.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
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
    const bytes = node ? new Uint8Array(node.from(text, 'base64')) : decodeBase64(text);
    if (!bytes || toBase64(bytes) !== text) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('encoding-invalid', `${what}: expected canonical base64, got ${quote(text)}`);
    }
    if (length !== undefined && bytes.length !== length) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('encoding-invalid', `${what}: expected ${length} bytes, got ${bytes.length}`);
    }
    return bytes;
}
/** Undefined for what is not base64 at all; other spellings come out as the same bytes. */
function decodeBase64(text) {
    try {
        const binary = atob(text);
        return Uint8Array.from(binary, (character) => character.charCodeAt(0));
    }
    catch {
        return undefined;
    }
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
    if (node)
        return node.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
    let text = '';
    for (const byte of bytes)
        text += byte.toString(16).padStart(2, '0');
    return text;
}
/** Decodes lower-case hex. @throws OccError `encoding-invalid` */
function fromHex(text, what, length) {
    if (!/^(?:[0-9a-f]{2})*$/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('encoding-invalid', `${what}: expected lower-case hex, got ${quote(text)}`);
    }
    if (length !== undefined && text.length !== 2 * length) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('encoding-invalid', `${what}: expected ${length} bytes, got ${text.length / 2}`);
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

/***/ 85253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ parseCheckpoint),
/* harmony export */   eV: () => (/* binding */ checkpointBytes),
/* harmony export */   ot: () => (/* binding */ checkpointSchema)
/* harmony export */ });
/* unused harmony export checkpointVersion */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28395);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25777);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75062);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48348);
// SPDX-License-Identifier: Apache-2.0
// Checkpoint: what the enclave says about a whole chain, so that a prefix cannot pass for the chain (SPEC.md §6).




const checkpointVersion = 'occ/checkpoint/1';
const checkpointSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(checkpointVersion),
    epochId: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8,
    publicKeyB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8,
    bootB64: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8),
    chainId: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .chainId */ .tL,
    firstIndex: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ,
    length: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ,
    headB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8,
    counter: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ,
    time: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz,
    nonceB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .nonce */ .KU,
    final: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['closed', 'handover', 'epoch-end'])),
    attempt: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ),
    successor: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ epochId: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8, publicKeyB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8, bootB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8 })),
    signatureB64: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of64 */ .xg,
    timestamps: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ self: _proof_js__WEBPACK_IMPORTED_MODULE_1__/* .timestampSchema */ .yo })),
});
/** @throws OccError `proof-invalid` */
function parseCheckpoint(value) {
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .readBySchema */ .RZ)(checkpointSchema, value, 'proof-invalid', 'checkpoint');
}
/** The signed bytes: all but the signature and the timestamps. */
function checkpointBytes(checkpoint) {
    const { signatureB64: _signature, timestamps: _timestamps, ...body } = checkpoint;
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalize */ .dw)(body);
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
  mH: () => (/* binding */ proofCoreHash),
  A_: () => (/* binding */ proofSchema),
  lv: () => (/* binding */ proofVersion),
  h8: () => (/* binding */ signedBody),
  Sq: () => (/* binding */ signedBytes),
  yo: () => (/* binding */ timestampSchema),
  nj: () => (/* binding */ versionFault)
});

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
var sha256 = __webpack_require__(35296);
// EXTERNAL MODULE: ./lib/src/proof/slot.js
var slot = __webpack_require__(64031);
;// CONCATENATED MODULE: ./lib/src/proof/proof.js
// SPDX-License-Identifier: Apache-2.0
// The proof and its one projection: `signedBody` is the only code that says what is signed (SPEC.md §1–§3).









const proofVersion = 'occ/1';
/** Who may have written a body: nobody's hardware, a key in some hardware, measured code. */
const enforcements = ['stub', 'hw-key', 'measured-tee'];
/** A proof has to fit into a bundle, two levels down. */
const maxProofLevels = canonical/* maxDepth */.Mw - 2;
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
    const unlikeJson = (0,json_value/* jsonValueFault */.g)(value, maxProofLevels);
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
    return (0,bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,canonical/* canonicalizeHistoric */.YZ)(issued)));
}
/** What `timestamps.proof` covers: SHA-256 over the canonical core of the proof, 32 bytes. */
function proofCoreHash(proof) {
    const { artifact, commit, environment, signer, version } = proof;
    return (0,sha256/* sha256 */.sc)((0,canonical/* canonicalizeHistoric */.YZ)({ artifact, commit, environment, signer, version }));
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
const sha256Node = crypto &&
    (crypto.hash // in one call, since Node 20.12
        ? (bytes) => new Uint8Array(crypto.hash('sha256', bytes, 'buffer'))
        : (bytes) => new Uint8Array(crypto.createHash('sha256').update(bytes).digest()));
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

/***/ 13253:
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
// EXTERNAL MODULE: ./lib/src/evidence/document.js + 3 modules
var evidence_document = __webpack_require__(11813);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/verify/finding.js
var finding = __webpack_require__(92759);
// EXTERNAL MODULE: ./lib/src/evidence/certificate-path.js
var certificate_path = __webpack_require__(62489);
// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
;// CONCATENATED MODULE: ./lib/src/verify/checks/document.js
// SPDX-License-Identifier: Apache-2.0
// Document: what the hardware signed. A proof that claims measured code, or carries a report, is asked for all of it;
// a document inside a proof is never accepted for its key alone.







/** The only format of documents there is. */
const nitroFormat = 'aws-nitro';
const claimsDocument = ({ facts: { proof }, policy }) => proof.environment.enforcement === 'measured-tee' ||
    proof.environment.attestation !== undefined ||
    (policy.requireAttestation ?? false) !== false ||
    policy.requireAttestationFormat !== undefined;
const documentRows = [
    {
        id: 'document-form',
        section: 'document',
        about: 'the report is one well-formed Nitro attestation document, where the policy wants it',
        asks: claimsDocument,
        run: (context) => (0,finding/* allOf */.bn)(checkPlace(context), checkFormat(context), onDocument(({ form }) => settled(form))(context)),
    },
    {
        id: 'document-path',
        section: 'document',
        about: 'its certificates lead to the pinned AWS root',
        asks: claimsDocument,
        run: onDocument(({ path }) => settled(path)),
    },
    {
        id: 'document-signature',
        section: 'document',
        about: 'its leaf certificate signed it (COSE, ES384)',
        asks: claimsDocument,
        run: onDocument(({ signature }) => settled(signature)),
    },
    {
        id: 'document-validity',
        section: 'document',
        about: 'its certificates were valid at its own time',
        asks: claimsDocument,
        run: onDocument(checkValidity),
    },
    {
        id: 'document-binding',
        section: 'document',
        about: 'it was made for this body, or for the boot this body names',
        asks: claimsDocument,
        run: onDocument(({ form }, context) => (form.fault ? faultFinding(form.fault) : checkBinding(form.value, context))),
    },
    {
        id: 'document-key',
        section: 'document',
        about: 'it names the signer key, in the place where documents of its shape do',
        asks: claimsDocument,
        run: onDocument(({ form }, context) => (form.fault ? faultFinding(form.fault) : checkKey(form.value, context))),
    },
];
/** Runs a check on the document that speaks for the proof, or fails where there is none. */
function onDocument(check) {
    return (context) => {
        const { document, binding } = context.attested;
        if (document)
            return check(document, context);
        return (0,finding/* fail */.fJ)(binding === 'boot'
            ? 'the proof carries no document, and its boot proof is not in the input'
            : 'the proof carries no document');
    };
}
/** Every row that passes on a document says so on one that passed every other document row too, or fails itself. */
function attestedDocument(context) {
    const { document } = context.attested;
    if (!document || !claimsDocument(context))
        return undefined;
    return documentRows.every((row) => row.run(context).status === 'pass') ? document.form.value : undefined;
}
function settled(outcome, reason) {
    return outcome.fault ? faultFinding(outcome.fault) : (0,finding/* pass */.IX)(reason);
}
function faultFinding({ reason, detail: { expected, actual } }) {
    return (0,finding/* fail */.fJ)(reason, { ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) });
}
function checkPlace({ policy, attested }) {
    if (policy.requireAttestation === true && attested.peer) {
        return (0,finding/* fail */.fJ)('the policy requires a document or a boot proof of its own, and only another proof of the epoch has one');
    }
    if (policy.requireAttestation === 'proof' && attested.binding === 'boot') {
        return (0,finding/* fail */.fJ)('the policy requires the document in the proof, and only its boot proof has one');
    }
    if (policy.allowHistoric === false && attested.binding.startsWith('historic')) {
        return (0,finding/* fail */.fJ)('the policy does not allow documents of historic enclaves');
    }
    return (0,finding/* pass */.IX)();
}
function checkFormat({ facts, attested, policy }) {
    const format = (facts.proof.environment.attestation ?? attested.boot?.boot.attestation)?.format;
    if (format === undefined)
        return (0,finding/* pass */.IX)();
    const allowed = policy.requireAttestationFormat ?? [nitroFormat];
    if (format === nitroFormat && allowed.includes(format))
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)('the report has a format that is not known or not allowed', {
        expected: allowed.join(' or '),
        actual: format,
    });
}
/** A timestamp over the proof that holds the document, inside the life of its leaf, is the stronger basis. */
function checkValidity(document, { now, stamps, attested }) {
    const at = document.form.value?.timestamp;
    if (at === undefined)
        return settled(document.form);
    const own = (0,evidence_document/* validityOf */.Gv)(document, { at, now });
    if (own.fault)
        return settled(own);
    const stamp = attested.binding !== 'boot' && stamps.proof?.ok ? stamps.proof.genTime : undefined;
    const stamped = stamp !== undefined && !(0,evidence_document/* validityOf */.Gv)(document, { at: stamp, now }).fault;
    return (0,finding/* pass */.IX)(stamped ? `timestamped at ${(0,certificate_path/* isoTime */.Ly)(stamp)}` : `at its own time, ${(0,certificate_path/* isoTime */.Ly)(at)}`);
}
function checkBinding(document, { facts, attested }) {
    switch (attested.binding) {
        case 'body':
            return madeFor(facts, document, 'for this body');
        case 'boot':
            if (attested.peer)
                return madeFor(attested.peer, document, 'for another proof of the same epoch and boot');
            return sameBytes('user_data', attested.boot?.bodyHash, document.userData, 'for the boot this body names');
        case 'historic-final':
            return (0,finding/* allOf */.bn)(sameBytes('user_data', (0,sha256/* sha256 */.sc)(facts.body), document.userData, 'for this body, as historic enclaves did'), absent('nonce', document.nonce));
        case 'historic-preformat': {
            const { attestationFormat: _, ...body } = (0,proof/* signedBody */.h8)(facts.proof);
            const hash = (0,sha256/* sha256 */.sc)((0,canonical/* canonicalizeHistoric */.YZ)(body));
            return (0,finding/* allOf */.bn)(sameBytes('user_data', hash, document.userData, 'for this body without its format, as the oldest enclaves did'), absent('nonce', document.nonce));
        }
    }
}
function madeFor({ body, proof }, document, reason) {
    return (0,finding/* allOf */.bn)(sameBytes('user_data', (0,sha256/* sha256 */.sc)(body), document.userData, reason), sameBytes('nonce', (0,proof_bytes/* fromBase64 */.Ey)(proof.commit.nonceB64, 'commit.nonceB64'), document.nonce));
}
function checkKey(document, { facts, attested }) {
    if (!attested.binding.startsWith('historic'))
        return sameBytes('public_key', facts.publicKey, document.publicKey);
    return (0,finding/* allOf */.bn)((0,finding/* pass */.IX)('by the body it was made for: historic documents name no key'), absent('public_key', document.publicKey));
}
function sameBytes(what, expected, actual, reason) {
    if (expected && actual && (0,proof_bytes/* equalBytes */.ex)(expected, actual))
        return (0,finding/* pass */.IX)(reason);
    return (0,finding/* fail */.fJ)(`${what} of the document differs`, {
        expected: expected ? (0,proof_bytes/* toBase64 */.nk)(expected) : 'absent',
        actual: actual ? (0,proof_bytes/* toBase64 */.nk)(actual) : 'absent',
    });
}
function absent(what, actual) {
    if (actual === undefined)
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)(`${what} is set in a document of the historic shape`, { expected: 'absent', actual: (0,proof_bytes/* toHex */.nj)(actual) });
}

;// CONCATENATED MODULE: ./lib/src/verify/checks/code.js
// SPDX-License-Identifier: Apache-2.0
// Code: which code held the key, and is that code, or that key, one the policy allows?




const isMeasured = ({ facts: { proof } }) => proof.environment.enforcement === 'measured-tee';
const namesMeasurement = ({ policy }) => (policy.allowedMeasurements ?? policy.pcrs) !== undefined;
/** A development measurement can only be a claim: no hardware stands behind it, and the verdict says so. */
const stubPrefix = 'stub:';
const codeRows = [
    {
        id: 'measurement-match',
        section: 'code',
        about: 'the measurement in the body is PCR0 of the document',
        asks: isMeasured,
        run: ({ facts, attested }) => {
            const pcr0 = attested.document?.form.value?.pcrs.get(0);
            return (0,finding/* same */.FB)('the measurement', pcr0 && (0,proof_bytes/* toHex */.nj)(pcr0), facts.proof.environment.measurement);
        },
    },
    {
        id: 'measurement-not-debug',
        section: 'code',
        about: 'the enclave did not run in debug mode',
        asks: isMeasured,
        run: ({ attested }) => {
            const document = attested.document?.form.value;
            if (!document)
                return (0,finding/* fail */.fJ)('no document says so');
            return (0,evidence_document/* isDebug */._o)(document) ? (0,finding/* fail */.fJ)('the enclave ran in debug mode: nothing was measured') : (0,finding/* pass */.IX)();
        },
    },
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
        run: code_checkKey,
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
    const { policy, facts } = context;
    if (matchesStub(context))
        return (0,finding/* pass */.IX)('no hardware: a development measurement');
    const document = attestedDocument(context);
    if (!document) {
        const { enforcement, measurement } = facts.proof.environment;
        return (0,finding/* fail */.fJ)('unattested: the measurement is a bare claim, no verified document says it', {
            expected: listed(policy.allowedMeasurements ?? ['the PCRs of the policy']),
            actual: `${(0,proof_bytes/* quote */.hD)(measurement)} (${enforcement})`,
        });
    }
    const demands = Object.entries(policy.pcrs ?? {}).map(([index, values]) => [Number(index), values]);
    if (policy.allowedMeasurements)
        demands.unshift([0, policy.allowedMeasurements]);
    for (const [index, allowed] of demands) {
        const register = document.pcrs.get(index);
        const actual = register ? (0,proof_bytes/* toHex */.nj)(register) : 'absent';
        if (!allowed.includes(actual))
            return (0,finding/* fail */.fJ)(`PCR${index} is not one the policy allows`, { expected: listed(allowed), actual });
    }
    return (0,finding/* pass */.IX)('by a verified document');
}
function listed(values) {
    const shown = values
        .slice(0, 3)
        .map((value) => (0,proof_bytes/* quote */.hD)(value, 100))
        .join(' or ');
    return values.length > 3 ? `${shown} or ${values.length - 3} more` : shown;
}
function matchesStub({ facts: { proof }, policy }) {
    const { enforcement, measurement } = proof.environment;
    return (enforcement === 'stub' &&
        measurement.startsWith(stubPrefix) &&
        policy.pcrs === undefined &&
        policy.allowedMeasurements?.includes(measurement) === true);
}
function code_checkKey({ facts: { proof }, policy }) {
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

// EXTERNAL MODULE: ./lib/src/proof/boot.js + 1 modules
var proof_boot = __webpack_require__(91996);
// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
// EXTERNAL MODULE: ./lib/src/proof/checkpoint.js
var checkpoint = __webpack_require__(85253);
;// CONCATENATED MODULE: ./lib/src/verify/checks/handover.js
// SPDX-License-Identifier: Apache-2.0
// Handover: did the former epoch name this one, and no other, to continue its chain (SPEC.md §6)?




/** Asked of the first proof after a handover. */
function checkHandover(context) {
    const { commit, signer } = context.facts.proof;
    const { epochLink: link } = commit;
    if (!link)
        return (0,finding/* fail */.fJ)('the proof names no former epoch');
    const own = (0,finding/* allOf */.bn)((0,finding/* same */.FB)('the epoch the link leads to', link.toEpochId, commit.epochId), (0,finding/* same */.FB)('the key the link leads to', link.toPublicKeyB64, signer.publicKeyB64));
    if (own.status === 'fail')
        return own;
    if (context.previous)
        return (0,finding/* fail */.fJ)('only the first proof of an epoch can come from a handover');
    const requiresChain = (context.policy.requireChain ?? 'none') !== 'none';
    if (!context.former && context.handovers.length === 0 && !requiresChain) {
        return (0,finding/* notAsked */.Op)('the former epoch is not in the input');
    }
    if (commit.bootB64 !== undefined)
        return checkSuccession(link, context, requiresChain);
    if (requiresChain)
        return (0,finding/* fail */.fJ)('the former epoch signed no handover: a historic link is the word of the new one alone');
    return checkHistoricLink(link, context);
}
/** Historic enclaves were told their former epoch by their parent: only the proof they name stands for it. */
function checkHistoricLink(link, { former }) {
    const last = former?.find(({ chainHash }) => chainHash === link.prevProofHashB64)?.proof;
    if (!last)
        return (0,finding/* fail */.fJ)('the last proof of the former epoch is not in the input');
    return (0,finding/* allOf */.bn)((0,finding/* pass */.IX)('by the word of the new epoch alone'), (0,finding/* same */.FB)('the key of the former epoch', link.prevPublicKeyB64, last.signer.publicKeyB64), (0,finding/* same */.FB)('the counter of the former epoch', link.prevCounter, last.commit.counter));
}
/** The former epoch signed that this one, and no other, continues its chain, and where. */
function checkSuccession(link, { facts, handovers, former }, requiresChain) {
    const { commit, signer } = facts.proof;
    const handover = handovers.find(({ epochId }) => epochId === link.prevEpochId);
    if (!handover)
        return (0,finding/* fail */.fJ)('the former epoch did not hand the chain over to this one');
    const publicKey = (0,proof_bytes/* fromBase64 */.Ey)(handover.publicKeyB64, 'handover.publicKeyB64', 32);
    const signature = (0,proof_bytes/* fromBase64 */.Ey)(handover.signatureB64, 'handover.signatureB64', 64);
    if (!(0,ed25519/* verifyEd25519 */.pI)(signature, (0,checkpoint/* checkpointBytes */.eV)(handover), publicKey))
        return (0,finding/* fail */.fJ)('the handover is not signed by its key');
    if (requiresChain && former && former.at(-1)?.chainHash !== handover.headB64) {
        return (0,finding/* fail */.fJ)('proofs before the handover are missing', {
            expected: handover.headB64,
            actual: former.at(-1)?.chainHash ?? 'none',
        });
    }
    const next = BigInt(handover.firstIndex) + BigInt(handover.length);
    return (0,finding/* allOf */.bn)((0,finding/* same */.FB)('the key of the former epoch', link.prevPublicKeyB64, handover.publicKeyB64), (0,finding/* same */.FB)('the key that was named successor', handover.successor?.publicKeyB64, signer.publicKeyB64), (0,finding/* same */.FB)('the boot that was named successor', handover.successor?.bootB64, commit.bootB64), (0,finding/* same */.FB)('the head that was handed over', handover.headB64, link.prevProofHashB64), (0,finding/* same */.FB)('the head that was handed over', handover.headB64, commit.prevB64), (0,finding/* same */.FB)('the place after the handover', `${next}`, commit.chainIndex));
}

;// CONCATENATED MODULE: ./lib/src/verify/checks/epoch.js
// SPDX-License-Identifier: Apache-2.0
// Epoch: which boot of which image, with which configuration, holds the key?







/**
 * A proof that carries its own document needs its boot proof only where the input has it or the policy asks for it;
 * one that names a boot instead of carrying a document stands on it, or on the document of an epoch peer.
 */
const claimsBoot = ({ facts: { proof }, policy, attested }) => (proof.commit.bootB64 !== undefined &&
    ((attested.binding === 'boot' && !attested.peer) || attested.boot !== undefined)) ||
    policy.boot !== undefined ||
    policy.identity !== undefined;
/** Runs a check on the boot proof, or fails where there is none. */
const onBoot = (check) => (context) => {
    const { boot } = context.attested;
    if (boot)
        return check(boot, context);
    return (0,finding/* fail */.fJ)(context.facts.proof.commit.bootB64 === undefined
        ? 'the proof names no boot'
        : 'the boot proof the body names is not in the input');
};
const epochRows = [
    {
        id: 'epoch-id',
        section: 'epoch',
        about: 'the proof names the epoch it was made in',
        asks: ({ policy }) => policy.requireEpochId === true,
        run: ({ facts }) => (facts.proof.commit.epochId === undefined ? (0,finding/* fail */.fJ)('the proof names no epoch') : (0,finding/* pass */.IX)()),
    },
    {
        id: 'boot-proof',
        section: 'epoch',
        about: 'the boot proof the body names is signed by the key, and attested by a genuine document made for it',
        asks: claimsBoot,
        run: onBoot(checkBoot),
    },
    {
        id: 'boot-epoch',
        section: 'epoch',
        about: 'the boot proof is of this epoch and key, and the only one of it',
        asks: claimsBoot,
        run: onBoot(({ boot, isContradicted }, { facts: { proof } }) => (0,finding/* allOf */.bn)((0,finding/* same */.FB)('the epoch of the boot', proof.commit.epochId, boot.epochId), (0,finding/* same */.FB)('the name of the epoch', (0,proof_boot/* epochIdOf */.qV)(boot.publicKeyB64, boot.bootNonceB64), boot.epochId), (0,finding/* same */.FB)('the key of the boot', proof.signer.publicKeyB64, boot.publicKeyB64), (0,finding/* same */.FB)('the enforcement of the boot', proof.environment.enforcement, boot.enforcement), (0,finding/* same */.FB)('the measurement of the boot', proof.environment.measurement, boot.measurement), isContradicted ? (0,finding/* fail */.fJ)('two boot proofs of one epoch say different things') : (0,finding/* pass */.IX)())),
    },
    {
        id: 'boot-config',
        section: 'epoch',
        about: 'its configuration was locked into PCR16 of every document, and is one the policy allows',
        asks: claimsBoot,
        run: onBoot(({ boot, document }, { attested, policy }) => (0,finding/* allOf */.bn)(checkPcr16('the boot document', boot, document.form.value), attested.binding === 'body' ? checkPcr16('the document', boot, attested.document?.form.value) : (0,finding/* pass */.IX)(), checkConfig(boot.manifest, policy.boot ?? {}))),
    },
    {
        id: 'epoch-link',
        section: 'epoch',
        about: 'the chain came from its former epoch by a handover',
        asks: ({ facts: { proof } }) => proof.commit.epochLink !== undefined,
        run: checkHandover,
    },
];
function checkBoot({ boot, bodyHash, document }, { now }) {
    const publicKey = (0,proof_bytes/* fromBase64 */.Ey)(boot.publicKeyB64, 'boot.publicKeyB64', 32);
    const signature = (0,proof_bytes/* fromBase64 */.Ey)(boot.signatureB64, 'boot.signatureB64', 64);
    if (!(0,ed25519/* verifyEd25519 */.pI)(signature, (0,proof_boot/* bootBytes */.q6)(boot), publicKey))
        return (0,finding/* fail */.fJ)('the key of the boot did not sign it');
    if (boot.enforcement !== 'measured-tee')
        return (0,finding/* fail */.fJ)('the boot does not claim measured code', { actual: boot.enforcement });
    const at = document.form.value?.timestamp ?? now;
    const genuine = (0,evidence_document/* genuineDocument */.Z5)(document, { at, now });
    if (genuine.fault)
        return settled(genuine);
    return checkBootDocument(genuine.value, boot, bodyHash, publicKey);
}
function checkBootDocument(document, boot, bodyHash, publicKey) {
    const nonce = (0,proof_bytes/* fromBase64 */.Ey)(boot.bootNonceB64, 'boot.bootNonceB64');
    const demands = [
        ['user_data', bodyHash, document.userData],
        ['public_key', publicKey, document.publicKey],
        ['nonce', nonce, document.nonce],
    ];
    for (const [what, expected, actual] of demands) {
        if (actual && (0,proof_bytes/* equalBytes */.ex)(expected, actual))
            continue;
        return (0,finding/* fail */.fJ)(`${what} of the boot document differs`, {
            expected: (0,proof_bytes/* toHex */.nj)(expected),
            actual: actual ? (0,proof_bytes/* toHex */.nj)(actual) : 'absent',
        });
    }
    if ((0,evidence_document/* isDebug */._o)(document))
        return (0,finding/* fail */.fJ)('the enclave of the boot ran in debug mode');
    return (0,finding/* same */.FB)('the measurement of the boot document', boot.measurement, (0,proof_bytes/* toHex */.nj)(document.pcrs.get(0) ?? new Uint8Array()));
}
function checkPcr16(what, boot, document) {
    const expected = (0,proof_boot/* bootPcr16 */.L7)(boot);
    const actual = document?.pcrs.get(16);
    if (actual && (0,proof_bytes/* equalBytes */.ex)(expected, actual))
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)(`PCR16 of ${what} does not hold this boot`, {
        expected: (0,proof_bytes/* toHex */.nj)(expected),
        actual: actual ? (0,proof_bytes/* toHex */.nj)(actual) : 'absent',
    });
}
function checkConfig({ image, config }, asked) {
    const { counterMode, issuers, maxEpochMs, sourceB64 } = asked;
    const listed = config.issuers;
    const life = config.maxEpochMs;
    if (counterMode !== undefined && config.counterMode !== counterMode) {
        return (0,finding/* fail */.fJ)('the counter mode is another one', {
            expected: counterMode,
            actual: (0,proof_bytes/* quote */.hD)(String(config.counterMode)),
        });
    }
    if (sourceB64 !== undefined && image.sourceB64 !== sourceB64) {
        return (0,finding/* fail */.fJ)('the source of the image is another one', { expected: sourceB64, actual: image.sourceB64 });
    }
    if (issuers !== undefined && !(Array.isArray(listed) && listed.every((issuer) => issuers.includes(String(issuer))))) {
        return (0,finding/* fail */.fJ)('the boot accepts identities of an issuer the policy does not allow', {
            expected: issuers.join(' or '),
        });
    }
    if (maxEpochMs !== undefined && !(typeof life === 'number' && life <= maxEpochMs)) {
        return (0,finding/* fail */.fJ)('the epoch may live longer than the policy allows', { expected: `at most ${maxEpochMs} ms` });
    }
    return (0,finding/* pass */.IX)();
}

// EXTERNAL MODULE: ./lib/src/verify/checks/form.js
var checks_form = __webpack_require__(15918);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
// EXTERNAL MODULE: ./lib/src/proof/schema.js
var schema = __webpack_require__(48348);
;// CONCATENATED MODULE: ./lib/src/proof/agency.js
// SPDX-License-Identifier: Apache-2.0
// Agency: which person's key approved a commit, and the approval (SPEC.md on actors). The actor is in the signed body,
// the approval is not: it carries a signature of its own, judged by `src/evidence/authorization.ts`.


const historicPurpose = 'occ/commit-authorize/v1';
const authorizationPurpose = 'occ/commit-authorize/v2';
/** As many digests as one request may hold. */
const maxBatch = 1000;
/** `keyId`: lower-case hex of SHA-256 of the SubjectPublicKeyInfo. */
const keyId = schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{64}$/, 'lower-case hex of 32 bytes'));
const actorSchema = schemas/* strictObject */.rej({
    keyId: schema/* label */.Pf,
    publicKeyB64: schema/* text */.Qq,
    algorithm: schema/* label */.Pf,
    provider: schema/* label */.Pf,
});
const historicMembers = {
    purpose: schemas/* literal */.euz(historicPurpose),
    actorKeyId: schema/* label */.Pf,
    artifactHash: schema/* text */.Qq,
    challenge: schema/* text */.Qq,
    timestamp: schema/* milliseconds */.Rz,
    signatureB64: schema/* base64Blob */.LD,
};
const assertionMembers = {
    format: schemas/* literal */.euz('webauthn'),
    authenticatorDataB64: schema/* base64Blob */.LD,
    clientDataJSON: schema/* text */.Qq,
};
const members = {
    purpose: schemas/* literal */.euz(authorizationPurpose),
    actorKeyId: keyId,
    /** What one approval covers, in parallel: the slots taken before and the digests they are for. */
    slotHashes: schemas/* array */.YOg(schema/* base64Of32 */.Y8).check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(maxBatch)),
    digests: schemas/* array */.YOg(schema/* base64Of32 */.Y8).check(api/* _minLength */.m9(1), api/* _maxLength */.Eb(maxBatch)),
    signatureB64: schema/* base64Blob */.LD,
};
/** March 2026: a device key over canonical JSON. */
const historicDirect = schemas/* strictObject */.rej({ ...historicMembers, protocolVersion: schemas/* optional */.lqM(schema/* text */.Qq) });
/** March 2026: a passkey over a bare challenge. */
const historicAssertion = schemas/* strictObject */.rej({ ...historicMembers, ...assertionMembers });
const direct = schemas/* strictObject */.rej({ ...members, format: schemas/* literal */.euz('direct') });
const assertion = schemas/* strictObject */.rej({ ...members, ...assertionMembers });
const authorizationSchema = schemas/* union */.KCZ([historicDirect, historicAssertion, direct, assertion]);
/** What upstream enclaves noted about a batch; nobody signed it. */
const batchContextSchema = schemas/* strictObject */.rej({
    batchSize: schemas/* int */.Whr().check(api/* _positive */.NC(), api/* _lte */.Zm(maxBatch)),
    batchIndex: schemas/* int */.Whr().check(api/* _nonnegative */.UI()),
    batchDigests: schemas/* array */.YOg(schema/* text */.Qq).check(api/* _maxLength */.Eb(maxBatch)),
});
const agencySchema = schemas/* strictObject */.rej({
    actor: actorSchema,
    authorization: authorizationSchema,
    batchContext: schemas/* optional */.lqM(batchContextSchema),
});
/** @throws OccError `proof-invalid` */
function parseAgency(value) {
    return (0,schema/* readBySchema */.RZ)(agencySchema, value, 'proof-invalid', 'agency');
}

// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/evidence/fault.js + 2 modules
var fault = __webpack_require__(61546);
// EXTERNAL MODULE: ./lib/src/evidence/ecdsa.js
var ecdsa = __webpack_require__(8866);
;// CONCATENATED MODULE: ./lib/src/evidence/p256.js
// SPDX-License-Identifier: Apache-2.0
// P-256 keys and signatures as passkeys and devices write them: SubjectPublicKeyInfo and DER, each in its one encoding,
// so that one key has one id. `ecdsa.ts` verifies.


/** RFC 5480 §2: what stands in front of the 65 bytes of an uncompressed point on the named curve. */
const spkiPrefix = Uint8Array.of(...[0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01], ...[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00]);
/** The point of a SubjectPublicKeyInfo: 65 bytes, on the curve; undefined for any other bytes. */
function readP256Spki(spki) {
    if (!(0,proof_bytes/* equalBytes */.ex)(spki.subarray(0, spkiPrefix.length), spkiPrefix))
        return undefined;
    const point = spki.subarray(spkiPrefix.length);
    return (0,ecdsa/* isPublicKey */.NP)('P-256', point) ? point : undefined;
}
/** r ‖ s, 64 bytes, of a DER signature (RFC 3279 §2.2.3), both from 1 to n − 1; undefined for any other bytes. */
function readP256Signature(der) {
    if (der.length < 8 || der.length > 72 || der[0] !== 0x30 || der[1] !== der.length - 2)
        return undefined;
    const endOfR = 4 + (der[3] ?? 0);
    const r = readScalar(der.subarray(2, endOfR));
    const s = readScalar(der.subarray(endOfR));
    if (!r || !s)
        return undefined;
    const signature = new Uint8Array(64);
    signature.set(r, 32 - r.length);
    signature.set(s, 64 - s.length);
    return (0,ecdsa/* isSignature */.hi)('P-256', signature) ? signature : undefined;
}
/** X.690 §8.3 of one INTEGER with nothing after it: positive, minimal, at most 32 bytes without the sign. */
function readScalar(der) {
    const value = der.subarray(2);
    const [first = 0, second = 0] = value;
    if (der[0] !== 0x02 || der[1] !== value.length || value.length === 0 || first > 0x7f)
        return undefined;
    if (first !== 0)
        return value.length <= 32 ? value : undefined;
    return second > 0x7f && value.length <= 33 ? value.subarray(1) : undefined;
}

// EXTERNAL MODULE: ./lib/src/proof/json.js
var json = __webpack_require__(12417);
;// CONCATENATED MODULE: ./lib/src/evidence/base64url.js
// SPDX-License-Identifier: Apache-2.0
// base64url without padding (RFC 4648 §5, RFC 7515 §2): how browsers and tokens write bytes. One text for one value.


function toBase64Url(bytes) {
    return (0,proof_bytes/* toBase64 */.nk)(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
/** @throws OccError `encoding-invalid` for padding, other alphabets and pad bits that are not zero */
function fromBase64Url(text, what) {
    if (!/^[A-Za-z0-9_-]*$/.test(text)) {
        throw new OccError('encoding-invalid', `${what}: expected base64url without padding, got ${quote(text)}`);
    }
    const padding = '='.repeat((4 - (text.length % 4)) % 4);
    return fromBase64(`${text.replaceAll('-', '+').replaceAll('_', '/')}${padding}`, what);
}

;// CONCATENATED MODULE: ./lib/src/evidence/webauthn.js
// SPDX-License-Identifier: Apache-2.0
// A WebAuthn assertion (Level 3 §7.2): what a passkey signed, for which relying party, on which page, with a person
// there. Neither the signature counter nor the browser's honesty is evidence; see SPEC.md on actors.







/** Client data is a challenge, an origin and two flags: some 150 bytes; a long origin and later members fit. */
const maxClientDataBytes = 4096;
/** 37 bytes, and extensions, of which assertions have few. */
const maxAuthenticatorDataBytes = 1024;
/** §5.8.1. Later members are allowed there, and mean nothing here. @throws EvidenceFault `webauthn-client-data` */
function readClientData(bytes) {
    const members = asObject(bytes);
    const { type, challenge, origin, crossOrigin } = members;
    if (typeof type !== 'string' || typeof challenge !== 'string' || typeof origin !== 'string') {
        throw new fault/* EvidenceFault */.wN('webauthn-client-data', { expected: 'texts type, challenge and origin' });
    }
    if (crossOrigin !== undefined && typeof crossOrigin !== 'boolean') {
        throw new fault/* EvidenceFault */.wN('webauthn-client-data', { expected: 'crossOrigin to be true or false' });
    }
    return { type, challenge, origin, crossOrigin: crossOrigin === true || members.topOrigin !== undefined };
}
function asObject(bytes) {
    let value;
    try {
        value = (0,json/* parseJson */.q)((0,proof_bytes/* fromUtf8 */.ar)(bytes), maxClientDataBytes);
    }
    catch (error) {
        if (!(error instanceof errors/* OccError */.U4))
            throw error;
        throw new fault/* EvidenceFault */.wN('webauthn-client-data', { actual: error.message });
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new fault/* EvidenceFault */.wN('webauthn-client-data', { expected: 'an object' });
    }
    return value;
}
/** §6.1: 32 bytes of hash, flags, counter. */
const plainLength = 37;
const flag = { userPresent: 0x01, userVerified: 0x04, eligible: 0x08, backedUp: 0x10, attested: 0x40, extended: 0x80 };
/** @throws EvidenceFault `webauthn-authenticator-data` */
function readAuthenticatorData(bytes) {
    const malformed = (detail) => new fault/* EvidenceFault */.wN('webauthn-authenticator-data', detail);
    if (bytes.length < plainLength || bytes.length > maxAuthenticatorDataBytes) {
        throw malformed({ expected: `${plainLength} to ${maxAuthenticatorDataBytes} bytes`, actual: `${bytes.length}` });
    }
    const flags = bytes[32] ?? 0;
    const has = (bit) => (flags & bit) !== 0;
    if (has(flag.attested))
        throw malformed({ expected: 'no new credential in an assertion' }); // §6.1: only when registering
    if (has(flag.extended) !== bytes.length > plainLength) {
        throw malformed({ expected: 'extensions exactly where the flag says so' });
    }
    if (has(flag.backedUp) && !has(flag.eligible)) {
        throw malformed({ expected: 'only what is eligible for backup to be backed up' }); // §6.1.3
    }
    return {
        rpIdHash: bytes.subarray(0, 32),
        userPresent: has(flag.userPresent),
        userVerified: has(flag.userVerified),
        signCount: new DataView(bytes.buffer, bytes.byteOffset).getUint32(33),
    };
}
/**
 * Holds an assertion against the challenge that should have been signed (its raw bytes), the key (65 bytes), and what
 * is allowed.
 * @returns the origin it was made on
 * @throws EvidenceFault `webauthn-…` or `es256-…`: the first rule it breaks
 */
function checkAssertion(assertion, asked, { rpIds, allowedOrigins }, verify) {
    const client = readClientData(assertion.clientDataJSON);
    const authenticator = readAuthenticatorData(assertion.authenticatorData);
    const same = (actual, expected, rule) => {
        if (actual !== expected)
            throw new fault/* EvidenceFault */.wN(rule, { expected: (0,proof_bytes/* quote */.hD)(expected), actual: (0,proof_bytes/* quote */.hD)(actual) });
    };
    same(client.type, 'webauthn.get', 'webauthn-type');
    same(client.challenge, toBase64Url(asked.challenge), 'webauthn-challenge');
    if (allowedOrigins)
        checkOrigin(client, allowedOrigins);
    if (rpIds && !rpIds.some((rpId) => (0,proof_bytes/* equalBytes */.ex)((0,sha256/* sha256 */.sc)((0,proof_bytes/* utf8 */.As)(rpId)), authenticator.rpIdHash))) {
        throw new fault/* EvidenceFault */.wN('webauthn-rp-id', {
            expected: rpIds.map((rpId) => (0,proof_bytes/* quote */.hD)(rpId)).join(', '),
            actual: `SHA-256 ${(0,proof_bytes/* toHex */.nj)(authenticator.rpIdHash)}`,
        });
    }
    if (!authenticator.userPresent)
        throw new fault/* EvidenceFault */.wN('webauthn-user-present');
    if (!authenticator.userVerified)
        throw new fault/* EvidenceFault */.wN('webauthn-user-verified');
    const signature = readP256Signature(assertion.signature);
    if (!signature)
        throw new fault/* EvidenceFault */.wN('es256-signature-form');
    // §7.2 step 20 f.
    const message = (0,proof_bytes/* concatBytes */.Id)(assertion.authenticatorData, (0,sha256/* sha256 */.sc)(assertion.clientDataJSON));
    if (!verify({ curve: 'P-256', publicKey: asked.publicKey, message, signature })) {
        throw new fault/* EvidenceFault */.wN('es256-signature');
    }
    return { origin: client.origin };
}
function checkOrigin(client, allowedOrigins) {
    if (!allowedOrigins.includes(client.origin)) {
        const expected = allowedOrigins.map((origin) => (0,proof_bytes/* quote */.hD)(origin)).join(', ');
        throw new fault/* EvidenceFault */.wN('webauthn-origin', { expected, actual: (0,proof_bytes/* quote */.hD)(client.origin) });
    }
    if (client.crossOrigin)
        throw new fault/* EvidenceFault */.wN('webauthn-cross-origin');
}

;// CONCATENATED MODULE: ./lib/src/evidence/authorization.js








/**
 * Judges the approval in a proof. That the actor is the one in the signed body, and that the proof itself holds, is the
 * signature row's business.
 * @param policy `rpIds` and `allowedOrigins` are needed for a passkey's approval of the current form
 * @throws EvidenceFault `authorization-…`, `webauthn-…` or `es256-…`: the first rule it breaks
 */
function checkAuthorization(proof, policy, verify) {
    const agency = wellFormed(() => parseAgency(proof.agency));
    const publicKey = actorKey(agency);
    const { authorization } = agency;
    if (authorization.purpose === historicPurpose) {
        return checkHistoric(proof, agency, authorization, { publicKey, policy, verify });
    }
    return checkCurrent(proof, agency, authorization, { publicKey, policy, verify });
}
/** The bytes an actor signs directly; their SHA-256 is the challenge for a passkey. */
function authorizedBytes(request) {
    const { epochId, chainId, slotHashes, digests, policy } = request;
    const body = { version: 'occ/authorize/2', epochId, chainId, slotHashes, digests };
    return (0,canonical/* canonicalize */.dw)(policy === undefined ? body : { ...body, policy });
}
function actorKey({ actor, authorization }) {
    const spki = wellFormed(() => (0,proof_bytes/* fromBase64 */.Ey)(actor.publicKeyB64, 'agency.actor.publicKeyB64'));
    const publicKey = readP256Spki(spki);
    if (actor.algorithm !== 'ES256' || !publicKey)
        throw new fault/* EvidenceFault */.wN('es256-key');
    const keyId = (0,proof_bytes/* toHex */.nj)((0,sha256/* sha256 */.sc)(spki));
    if (actor.keyId !== keyId) {
        throw new fault/* EvidenceFault */.wN('authorization-key-id', { expected: keyId, actual: (0,proof_bytes/* quote */.hD)(actor.keyId) });
    }
    if (authorization.actorKeyId !== keyId) {
        throw new fault/* EvidenceFault */.wN('authorization-actor', { expected: keyId, actual: (0,proof_bytes/* quote */.hD)(authorization.actorKeyId) });
    }
    return publicKey;
}
function checkCurrent(proof, agency, authorization, means) {
    const { epochId, chainId, slotHashB64 } = proof.commit;
    if (epochId === undefined || chainId === undefined || slotHashB64 === undefined) {
        throw new fault/* EvidenceFault */.wN('authorization-place');
    }
    const { slotHashes, digests, actorKeyId: keyId } = authorization;
    if (agency.batchContext || slotHashes.length !== digests.length || new Set(slotHashes).size !== slotHashes.length) {
        throw new fault/* EvidenceFault */.wN('authorization-form', { expected: 'one digest for each of different slots, and no batch' });
    }
    const at = slotHashes.indexOf(slotHashB64);
    if (at === -1)
        throw new fault/* EvidenceFault */.wN('authorization-slot', { actual: slotHashB64 });
    if (digests[at] !== proof.artifact.digestB64) {
        throw new fault/* EvidenceFault */.wN('authorization-artifact', {
            expected: proof.artifact.digestB64,
            actual: digests[at] ?? '',
        });
    }
    const signed = authorizedBytes({ epochId, chainId, slotHashes, digests, policy: proof.policy });
    const facts = { purpose: authorizationPurpose, keyId, bound: 'artifact' };
    if (authorization.format === 'direct') {
        checkDirect(authorization.signatureB64, signed, means);
        return { ...facts, format: 'direct' };
    }
    const { rpIds, allowedOrigins } = means.policy;
    if (!rpIds?.length || !allowedOrigins?.length)
        throw new fault/* EvidenceFault */.wN('webauthn-policy');
    return { ...facts, format: 'webauthn', ...checkPasskey(authorization, (0,sha256/* sha256 */.sc)(signed), means) };
}
/** Upstream's rules, to the letter, and what they leave open said. */
function checkHistoric(proof, agency, authorization, means) {
    const { artifactHash, actorKeyId: keyId } = authorization;
    const isDirect = artifactHash === proof.artifact.digestB64;
    if (!isDirect)
        checkBatch(agency, artifactHash, proof.artifact.digestB64);
    if ('format' in authorization) {
        const challenge = wellFormed(() => (0,proof_bytes/* fromBase64 */.Ey)(authorization.challenge, 'agency.authorization.challenge'));
        const assertion = checkPasskey(authorization, challenge, means);
        return { purpose: historicPurpose, keyId, format: 'webauthn', bound: 'not-bound', ...assertion };
    }
    const { signatureB64, ...payload } = authorization;
    checkDirect(signatureB64, (0,canonical/* canonicalize */.dw)(payload), means);
    return { purpose: historicPurpose, keyId, format: 'direct', bound: isDirect ? 'artifact' : 'not-bound' };
}
/** The signature names the first digest; the list that connects the others with it is unsigned. */
function checkBatch({ batchContext }, artifactHash, digestB64) {
    if (!batchContext) {
        throw new fault/* EvidenceFault */.wN('authorization-artifact', { expected: digestB64, actual: (0,proof_bytes/* quote */.hD)(artifactHash) });
    }
    const { batchDigests } = batchContext;
    if (!batchDigests.includes(digestB64) || batchDigests[0] !== artifactHash) {
        throw new fault/* EvidenceFault */.wN('authorization-batch');
    }
}
function checkDirect(signatureB64, message, { publicKey, verify }) {
    const signature = readP256Signature(wellFormed(() => (0,proof_bytes/* fromBase64 */.Ey)(signatureB64, 'agency.authorization.signatureB64')));
    if (!signature)
        throw new fault/* EvidenceFault */.wN('es256-signature-form');
    if (!verify({ curve: 'P-256', publicKey, message, signature }))
        throw new fault/* EvidenceFault */.wN('es256-signature');
}
function checkPasskey(authorization, challenge, { publicKey, policy, verify }) {
    const { authenticatorDataB64, clientDataJSON, signatureB64 } = authorization;
    const assertion = wellFormed(() => ({
        clientDataJSON: (0,proof_bytes/* utf8 */.As)(clientDataJSON),
        authenticatorData: (0,proof_bytes/* fromBase64 */.Ey)(authenticatorDataB64, 'agency.authorization.authenticatorDataB64'),
        signature: (0,proof_bytes/* fromBase64 */.Ey)(signatureB64, 'agency.authorization.signatureB64'),
    }));
    return checkAssertion(assertion, { challenge, publicKey }, policy, verify);
}
function wellFormed(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof fault/* EvidenceFault */.wN || !(error instanceof errors/* OccError */.U4))
            throw error;
        throw new fault/* EvidenceFault */.wN('authorization-form', { actual: error.message });
    }
}

// EXTERNAL MODULE: ./lib/src/verify/row.js
var row = __webpack_require__(50730);
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
    {
        id: 'actor',
        section: 'identity',
        about: "a person's key authorised this commit",
        asks: ({ facts: { proof }, policy }) => proof.agency !== undefined || policy.requireActor === true,
        run: checkActor,
    },
    {
        id: 'actor-allowed',
        section: 'identity',
        about: 'that person is one the policy allows',
        asks: ({ policy }) => (policy.allowedActorKeyIds ?? policy.allowedActorProviders) !== undefined,
        run: (context) => {
            const { allowedActorKeyIds, allowedActorProviders } = context.policy;
            const actor = context.facts.proof.agency?.actor;
            if (!actor || checkActor(context).status !== 'pass')
                return (0,finding/* fail */.fJ)('no valid approval names a person');
            return (0,finding/* allOf */.bn)(among('another person approved', allowedActorKeyIds, actor.keyId), among('the approval is of another kind', allowedActorProviders, actor.provider));
        },
    },
];
function checkActor({ facts: { proof }, policy, verify }) {
    if (!proof.agency)
        return (0,finding/* fail */.fJ)('nobody approved this commit');
    const { rpIds, allowedOrigins } = policy;
    const approval = (0,fault/* attempt */.CD)(() => checkAuthorization(proof, { rpIds, allowedOrigins }, verify));
    if (approval.fault)
        return settled(approval);
    const { purpose, bound, format } = approval.value;
    const what = `${format}, ${bound === 'artifact' ? 'bound to this artifact' : 'not bound to this artifact'}`;
    if (purpose === historicPurpose && policy.allowHistoricActor !== true) {
        return (0,finding/* fail */.fJ)(`a historic approval (${what}) counts only where the policy says allowHistoricActor`);
    }
    return (0,finding/* pass */.IX)(what);
}
function among(what, allowed, actual) {
    if (!allowed || allowed.includes(actual))
        return (0,finding/* pass */.IX)();
    return (0,finding/* fail */.fJ)(what, { expected: allowed.slice(0, 3).join(' or '), actual: (0,proof_bytes/* quote */.hD)(actual) });
}

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
    {
        id: 'chain-complete',
        section: 'order',
        about: 'a checkpoint of the enclave shows that the chain was closed with these proofs and no others',
        asks: ({ policy }) => policy.requireChain === 'complete',
        run: ({ checkpoints, splitEpoch }) => splitEpoch ? (0,finding/* fail */.fJ)('two epochs in one chain, and no handover between them') : checkpoints.completeness(),
    },
    {
        id: 'checkpoint',
        section: 'order',
        about: 'every checkpoint of the chain is signed and agrees with the proofs',
        asks: ({ checkpoints, policy }) => checkpoints.list.length > 0 || policy.expectedNonce !== undefined,
        run: ({ checkpoints, policy }) => {
            const { expectedNonce } = policy;
            if (expectedNonce !== undefined && !checkpoints.list.some(({ nonceB64 }) => nonceB64 === expectedNonce)) {
                return (0,finding/* fail */.fJ)('no checkpoint of the chain has the expected nonce', { expected: expectedNonce });
            }
            return checkpoints.agreement();
        },
    },
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
            const signature = (0,proof_bytes/* fromBase64 */.Ey)(slot.signatureB64, 'slotAllocation.signatureB64', 64);
            const publicKey = (0,proof_bytes/* fromBase64 */.Ey)(slot.publicKeyB64, 'slotAllocation.publicKeyB64', 32);
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
// SPDX-License-Identifier: Apache-2.0
// Time: not before what, not after what? A bound without evidence is not a bound. Timestamps are unsigned and may be
// added by anybody: one that does not verify bounds nothing, and is a failure only where the policy asks for bounds.




/** How far the clock of an honest signer may be ahead of the verifier's. */
const maxClockSkewMs = 5 * 60 * 1000;
const demandsStamp = ({ policy }) => policy.requireTimestamp === true || (policy.maxTime !== undefined && !policy.seeds);
const timeRows = [
    {
        id: 'timestamp-artifact',
        section: 'time',
        about: 'a timestamp authority saw the digest',
        asks: ({ stamps, policy }) => stamps.artifact !== undefined || policy.requireTimestamp === true,
        run: (context) => checkStamp(context, context.stamps.artifact, context.stamps.proof),
    },
    {
        id: 'timestamp-proof',
        section: 'time',
        about: 'a timestamp authority saw the proof',
        asks: (context) => context.stamps.proof !== undefined || demandsStamp(context),
        run: (context) => {
            const { maxTime, seeds } = context.policy;
            const bounds = maxTime !== undefined && !seeds; // only a token over the proof says when the proof existed
            return checkStamp(context, context.stamps.proof, bounds ? undefined : context.stamps.artifact);
        },
    },
    {
        id: 'time-window',
        section: 'time',
        about: 'the proof was made in the time the policy allows',
        asks: ({ policy }) => (policy.minTime ?? policy.maxTime ?? policy.maxAge) !== undefined,
        run: checkWindow,
    },
];
/** A missing token is excused by the other one, where the policy wants a timestamp but does not say of what. */
function checkStamp(context, stamp, other) {
    const demanded = demandsStamp(context);
    if (stamp === undefined)
        return other ? (0,finding/* notAsked */.Op)('the proof has another timestamp') : (0,finding/* fail */.fJ)('the proof has no such timestamp');
    if (stamp.ok)
        return (0,finding/* pass */.IX)(`${(0,certificate_path/* isoTime */.Ly)(stamp.genTime)} by ${(0,proof_bytes/* quote */.hD)(stamp.authority)}`);
    const reason = `the timestamp bounds nothing: ${stamp.reason} (${stamp.rule})`;
    return demanded ? (0,finding/* fail */.fJ)(reason) : (0,finding/* notAsked */.Op)(reason);
}
/** Lower bounds come from the signer and its hardware; only a timestamp can say "not made after" (SPEC.md §10). */
function checkWindow(context) {
    const { policy, now } = context;
    const { minTime, maxTime, maxAge } = policy;
    if (maxTime !== undefined) {
        const upper = upperBound(context);
        if (upper === undefined)
            return (0,finding/* fail */.fJ)('maxTime needs a verified timestamp of the proof, and there is none');
        if (upper > maxTime)
            return outside('maxTime', maxTime, upper);
    }
    if (minTime === undefined && maxAge === undefined)
        return (0,finding/* pass */.IX)();
    const time = lowerBound(context);
    if (time === undefined)
        return (0,finding/* fail */.fJ)('the proof has no time: nothing bounds it from below');
    const age = now - time;
    if (maxAge !== undefined && age < -maxClockSkewMs) {
        return (0,finding/* fail */.fJ)('the proof says it was made in the future', { expected: `at most ${now}`, actual: `${time}` });
    }
    if (minTime !== undefined && time < minTime)
        return outside('minTime', minTime, time);
    if (maxAge !== undefined && age > maxAge) {
        return (0,finding/* fail */.fJ)('the proof is too old', { expected: `at most ${maxAge} ms`, actual: `${age} ms` });
    }
    return (0,finding/* pass */.IX)();
}
/** Not made before `commit.time`, nor before the document that was made for its body; a boot is long past. */
function lowerBound(context) {
    const { attested, facts } = context;
    const times = [facts.proof.commit.time];
    if (attested.binding !== 'boot')
        times.push(attestedDocument(context)?.timestamp);
    const known = times.filter((time) => time !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}
/** The proof existed when it was timestamped, give or take what the authority admits. */
function upperBound({ stamps, facts, policy }) {
    if (policy.seeds)
        return facts.proof.commit.time;
    return stamps.proof?.ok ? stamps.proof.genTime + (stamps.proof.accuracyMs ?? 0) : undefined;
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
    return artifact ? checkSuperseded(context, matching) : (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)();
}
/** One path is a suffix of the other at a `/`: a build's `dist/app.tar` may be deployed as `app.tar`. */
function isSameFile(name, path) {
    return name === path || name.endsWith(`/${path}`) || path.endsWith(`/${name}`);
}
/** Of several proofs of one chain with one bound name only the latest stands for an artifact. */
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

/***/ 11559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readTimestamps),
  c: () => (/* binding */ stampsOf)
});

// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
;// CONCATENATED MODULE: ./lib/src/evidence/pem.js
// SPDX-License-Identifier: Apache-2.0
// PEM (RFC 7468) of certificates, strictly: blocks and nothing around them, so that what is trusted is what is read.


/** A hundred certificates of the largest usual size. */
const maxText = 1024 * 1024;
const maxCertificates = 100;
const begin = '-----BEGIN CERTIFICATE-----';
const end = '-----END CERTIFICATE-----';
/** RFC 7468 writes 64; older tools wrote up to 76. */
const base64Line = /^[A-Za-z0-9+/]{1,76}={0,2}$/;
/**
 * The DER of each certificate in `text`, at least one. Lines end in LF or CRLF; empty lines may stand between blocks.
 * @param what names the text in messages, which never repeat it: it may be a private key
 * @throws OccError `encoding-invalid`, `too-many`
 */
function parsePemCertificates(text, what) {
    if (text.length > maxText)
        throw new errors/* OccError */.U4('too-many', `${what}: expected at most ${maxText} characters, got ${text.length}`);
    const found = [];
    let block;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const at = `${what}, line ${index + 1}`;
        if (block === undefined) {
            if (line === begin)
                block = [];
            else if (line !== '')
                throw invalid(at, `"${begin}"`);
        }
        else if (line === end) {
            found.push(fromBlock(block, at));
            block = undefined;
        }
        else if (base64Line.test(line))
            block.push(line);
        else
            throw invalid(at, `base64 or "${end}"`);
    }
    if (block !== undefined)
        throw invalid(`${what}, at its end`, `"${end}"`);
    if (found.length === 0)
        throw invalid(what, 'at least one certificate');
    if (found.length > maxCertificates) {
        throw new errors/* OccError */.U4('too-many', `${what}: expected at most ${maxCertificates} certificates, got ${found.length}`);
    }
    return found;
}
function fromBlock(lines, at) {
    if (lines.length === 0)
        throw invalid(at, 'base64 before it');
    try {
        return (0,proof_bytes/* fromBase64 */.Ey)(lines.join(''), at);
    }
    catch {
        throw invalid(at, 'canonical base64 before it');
    }
}
function invalid(at, expected) {
    return new errors/* OccError */.U4('encoding-invalid', `${at}: expected ${expected}, got something else`, {
        hint: `Give certificates as PEM: "${begin}", lines of base64, "${end}", and nothing else.`,
    });
}

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
/** The values inside a constructed one. */
function membersOf(block) {
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
const known_maxCertificates = 100;
const kept = new WeakMap();
/** @throws OccError `too-many`, or `policy-invalid` when one of them is not a certificate of version 3 */
function readKnown(read, all, what) {
    if (all.length > known_maxCertificates) {
        throw new errors/* OccError */.U4('too-many', `timestamps: expected at most ${known_maxCertificates} of each ${what}, got ${all.length}`);
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

// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof_proof = __webpack_require__(75062);
;// CONCATENATED MODULE: ./lib/src/verify/timestamps.js
// SPDX-License-Identifier: Apache-2.0
// Timestamps of a bundle, verified before the rows run: it takes a parser that is loaded for them alone, and
// signatures that come asynchronously.





const notVerified = { ok: false, rule: 'T1', reason: 'the token was not verified beforehand' };
/**
 * Verifies every token of the bundle's proofs, under the authorities of the policy or, without any, the known ones.
 * @throws OccError `policy-invalid` for a root of the policy that is not a certificate
 */
async function readTimestamps({ proofs }, policy) {
    const roots = policy.tsaRoots?.flatMap((pem, at) => parsePemCertificates(pem, `tsaRoots[${at}]`)) ?? defaultTsaRoots;
    const found = new Map();
    for (const value of proofs) {
        if (!isStamped(value))
            continue;
        for (const { timestamp, imprint } of tokensOf(value)) {
            const name = timestamps_nameOf(timestamp, imprint);
            if (!found.has(name))
                found.set(name, await verifyWireTimestamp({ timestamp, imprint, roots }));
        }
    }
    return found;
}
function stampsOf(proof, known) {
    const [artifact, core] = ['artifact', 'proof'].map((kind) => {
        const token = proof.timestamps && tokensOf(proof).find((candidate) => candidate.kind === kind);
        return token && (known?.get(timestamps_nameOf(token.timestamp, token.imprint)) ?? notVerified);
    });
    return { artifact, proof: core };
}
/** Worth reading at all: most proofs have no token, and a proof of wrong shape is another row's matter. */
function isStamped(value) {
    return (typeof value === 'object' &&
        value !== null &&
        'timestamps' in value &&
        proof_proof/* proofSchema */.A_.safeParse(value, { jitless: true }).success);
}
function tokensOf(proof) {
    const { artifact, proof: core } = proof.timestamps ?? {};
    return [
        ...(artifact
            ? [
                {
                    kind: 'artifact',
                    timestamp: artifact,
                    imprint: (0,proof_bytes/* fromBase64 */.Ey)(proof.artifact.digestB64, 'digestB64', 32),
                },
            ]
            : []),
        ...(core ? [{ kind: 'proof', timestamp: core, imprint: (0,proof_proof/* proofCoreHash */.mH)(proof) }] : []),
    ];
}
function timestamps_nameOf(timestamp, imprint) {
    return (0,canonical/* canonicalizeToString */.Hr)([timestamp, (0,proof_bytes/* toHex */.nj)(imprint)]);
}


/***/ }),

/***/ 43075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   f: () => (/* binding */ firstFailure)
/* harmony export */ });
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
/** One sentence that promises no more than was checked. */
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


/***/ }),

/***/ 23695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ verifyAnywhere),
  I: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: ./lib/src/evidence/ecdsa.js
var ecdsa = __webpack_require__(8866);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/evidence/fault.js + 2 modules
var fault = __webpack_require__(61546);
// EXTERNAL MODULE: ./lib/src/evidence/x509.js + 1 modules
var x509 = __webpack_require__(26233);
;// CONCATENATED MODULE: ./lib/src/evidence/nitro-root.js
// SPDX-License-Identifier: Apache-2.0
// The root of every Nitro document of the commercial AWS regions, pinned: a verifier trusts these bytes because its
// owner runs this code. Nothing that is being verified, and no setting, can put another root in their place.



/** SHA-256 of the certificate as AWS publishes it, lower-case hex. */
const awsNitroRootSha256 = '641a0321a3e244efe456463195d606317ed7cdcc3c1756e09893f3c68f79bb5b';
/** CN=aws.nitro-enclaves, valid from 2019-10-28 to 2049-10-28. */
const certificateB64 = [
    'MIICETCCAZagAwIBAgIRAPkxdWgbkK/hHUbMtOTn+FYwCgYIKoZIzj0EAwMwSTELMAkGA1UEBhMCVVMxDzANBgNVBAoMBkFtYXpv',
    'bjEMMAoGA1UECwwDQVdTMRswGQYDVQQDDBJhd3Mubml0cm8tZW5jbGF2ZXMwHhcNMTkxMDI4MTMyODA1WhcNNDkxMDI4MTQyODA1',
    'WjBJMQswCQYDVQQGEwJVUzEPMA0GA1UECgwGQW1hem9uMQwwCgYDVQQLDANBV1MxGzAZBgNVBAMMEmF3cy5uaXRyby1lbmNsYXZl',
    'czB2MBAGByqGSM49AgEGBSuBBAAiA2IABPwCVOumCMHzaHDimtqQvkY4MpJzbolL//Zy2YlES1BR5TSksfbb48C8WBoyt7F2Bw7e',
    'EtaaP+ohG2bnUs990d0JX28TcPQXCEPZ3BABIeTPYwEoCWZEh8l5YoQwTcU/9KNCMEAwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4E',
    'FgQUkCW1DdkFR+eWw5b6cp3PmanfS5YwDgYDVR0PAQH/BAQDAgGGMAoGCCqGSM49BAMDA2kAMGYCMQCjfy+Rocm9Xue4YnwWmNJV',
    'A44fA0P5W2OpYow9OYCVRaEevL8uO1XYru5xtMPWrfMCMQCi85sWBbJwKKXdS6BptQFuZbT73o/gBh1qUxl/nNr12UO8Yfwr6wPL',
    'b+6NIwLz3/Y=',
].join('');
const awsNitroRoot = {
    name: 'aws.nitro-enclaves',
    der: (0,bytes/* fromBase64 */.Ey)(certificateB64, 'the AWS root'),
};
/** What production trusts. The AWS partitions of China and of the US government have roots of their own. */
const productionRoots = [awsNitroRoot];
const pemText = /^\s*-----BEGIN CERTIFICATE-----\s([A-Za-z0-9+/=\s]{1,4096})-----END CERTIFICATE-----\s*$/;
/**
 * The one certificate of a PEM file (RFC 7468), to be trusted under `name`.
 * @throws EvidenceFault `x509-…` or `der-…`; OccError `encoding-invalid`
 */
function readRootPem(pem, name) {
    const [, text] = pemText.exec(pem) ?? [];
    if (text === undefined)
        throw new EvidenceFault('x509-shape', { expected: 'one certificate as PEM' });
    const der = fromBase64(text.replace(/\s/g, ''), 'the certificate');
    readCertificate(der);
    return { name, der };
}

// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
;// CONCATENATED MODULE: ./lib/src/evidence/settle.js
// SPDX-License-Identifier: Apache-2.0
// Settling: checks cannot wait, and a browser's WebCrypto only answers later. So the checks run, what they ask is
// noted and answered, and they run again, until they ask nothing new. A signature not answered yet is not one.




/** Documents ask all they have to in one round, and what depends on them in the next. */
const maxRounds = 64;
/** Five a document; ten thousand documents are more than anybody waits for in a browser. */
const maxQuestions = 50_000;
/**
 * What `judge` decides once every signature it asks about is known. It must start anew each time it is called: what it
 * remembers of an earlier round (a {@link DocumentCache}) was decided with answers missing.
 * @throws OccError `too-many`, and whatever `judge` throws once it has every answer
 */
async function settle(judge, ask = ecdsa/* verifyEcdsaWeb */.yn) {
    const known = new Map();
    for (let round = 0; round < maxRounds; round += 1) {
        const open = new Map();
        const verify = (question) => {
            const name = nameOf(question);
            if (!known.has(name))
                open.set(name, question);
            return known.get(name) ?? false;
        };
        try {
            const judgement = judge(verify);
            if (open.size === 0)
                return judgement;
        }
        catch (error) {
            if (open.size === 0)
                throw error; // else it may have thrown for want of an answer
        }
        if (known.size + open.size > maxQuestions)
            break;
        for (const [name, question] of open)
            known.set(name, await ask(question));
    }
    throw new errors/* OccError */.U4('too-many', `at most ${maxQuestions} signatures, ${maxRounds} after one another, are verified at once`);
}
/** Key and signature say how long they are, so that nothing can move from one part into another. */
function nameOf({ curve, publicKey, signature, message }) {
    const lengths = `${curve} ${publicKey.length} ${signature.length} `;
    return lengths + (0,bytes/* toHex */.nj)((0,sha256/* sha256 */.sc)((0,bytes/* concatBytes */.Id)(publicKey, signature, message)));
}

// EXTERNAL MODULE: ./lib/src/proof/checkpoint.js
var proof_checkpoint = __webpack_require__(85253);
// EXTERNAL MODULE: ./lib/src/evidence/document.js + 3 modules
var evidence_document = __webpack_require__(11813);
// EXTERNAL MODULE: ./lib/src/proof/boot.js + 1 modules
var proof_boot = __webpack_require__(91996);
// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
;// CONCATENATED MODULE: ./lib/src/verify/attested.js
// SPDX-License-Identifier: Apache-2.0
// Attested: which document speaks for a proof, and in which way it has to name it. The way is told by the shape of the
// proof, never found by trying (SPEC.md §2).






/** The documents of one input, each read and checked once. */
class Documents {
    #cache;
    #boots;
    #peers = new Map();
    /** Boot proofs of the input that are none. */
    unreadable;
    constructor(bootProofs, all, trust) {
        this.#cache = new evidence_document/* DocumentCache */.Kb(trust);
        const boots = bootProofs.filter(isBootProof).map(proof_boot/* parseBootProof */.E);
        this.unreadable = bootProofs.length - boots.length;
        const hashes = boots.map(proof_boot/* bootHash */.po);
        this.#boots = new Map(boots.map((boot, at) => {
            const hashB64 = hashes[at] ?? '';
            const isContradicted = boots.some((other, index) => other.epochId === boot.epochId && hashes[index] !== hashB64);
            const bodyHash = (0,sha256/* sha256 */.sc)((0,proof_boot/* bootBytes */.q6)(boot));
            return [
                hashB64,
                { boot, hashB64, bodyHash, document: this.#check(boot.attestation.reportB64), isContradicted },
            ];
        }));
        for (const facts of all) {
            const life = lifeOf(facts.proof);
            if (this.#peers.has(life) || bindingOf(facts.proof) !== 'body' || facts.proof.commit.epochId === undefined)
                continue;
            if (this.#isOwnDocument(facts))
                this.#peers.set(life, facts);
        }
    }
    of(facts) {
        const { proof } = facts;
        const { bootB64 } = proof.commit;
        const boot = bootB64 === undefined ? undefined : this.#boots.get(bootB64);
        const binding = bindingOf(proof);
        const peer = binding === 'boot' && !boot ? this.#peers.get(lifeOf(proof)) : undefined;
        const reportB64 = (peer?.proof ?? proof).environment.attestation?.reportB64;
        const own = reportB64 === undefined ? undefined : this.#check(reportB64);
        return { binding, boot, peer, document: binding === 'boot' && !peer ? boot?.document : own };
    }
    /** A peer speaks for others with a document that was genuinely made for its own signed body. */
    #isOwnDocument({ signature, body, publicKey, proof }) {
        const { reportB64 } = proof.environment.attestation ?? {};
        if (reportB64 === undefined || !(0,ed25519/* verifyEd25519 */.pI)(signature, body, publicKey))
            return false;
        const { path, signature: signed } = this.#check(reportB64);
        const userData = signed.value?.userData;
        return path.fault === undefined && userData !== undefined && (0,bytes/* equalBytes */.ex)(userData, (0,sha256/* sha256 */.sc)(body));
    }
    #check(reportB64) {
        return this.#cache.check((0,bytes/* fromBase64 */.Ey)(reportB64, 'reportB64'));
    }
}
/** One life of one key: what a peer must share with the proof it speaks for. */
function lifeOf({ signer, environment, commit }) {
    const { enforcement, measurement } = environment;
    return JSON.stringify([signer.publicKeyB64, enforcement, measurement, commit.epochId, commit.bootB64]);
}
function bindingOf({ commit, environment }) {
    if (commit.bootB64 !== undefined)
        return environment.attestation ? 'body' : 'boot';
    return commit.time === undefined ? 'historic-final' : 'historic-preformat';
}
/** Of known shape, and writable: what another parser read may hold values that no canonical text has. */
function isBootProof(value) {
    try {
        (0,proof_boot/* bootBytes */.q6)((0,proof_boot/* parseBootProof */.E)(value));
        return true;
    }
    catch (error) {
        if (error instanceof errors/* OccError */.U4)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/src/verify/checks/artifact.js
var checks_artifact = __webpack_require__(39666);
// EXTERNAL MODULE: ./lib/src/verify/checks/form.js
var checks_form = __webpack_require__(15918);
// EXTERNAL MODULE: ./lib/src/verify/checks.js + 14 modules
var verify_checks = __webpack_require__(13253);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
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


/** Most name hashes one input may cost, seconds even for long names; an honest bundle costs one or two for each name. */
const maxNameHashes = 1_000_000;
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
;// CONCATENATED MODULE: ./lib/src/verify/chain-checkpoints.js
// SPDX-License-Identifier: Apache-2.0
// The checkpoints of one chain: what its enclave says about the whole of it, held against the proofs of the input. All
// of it is found out once for the chain, however many proofs ask (SPEC.md §6).




/** Most checkpoints of one chain: one for every step of a long run. */
const maxCheckpoints = 1000;
class ChainCheckpoints {
    list;
    #chain;
    #neighbours;
    #agreement;
    #completeness;
    /** @param chain the distinct proofs of the chain in one epoch, by position */
    constructor(list, chain, neighbours) {
        this.list = list;
        this.#chain = chain;
        this.#neighbours = neighbours;
    }
    /** Every checkpoint is signed by the key and boot of the chain, and none contradicts a proof. */
    agreement() {
        this.#agreement ??= this.#judge();
        return this.#agreement;
    }
    /** The chain was closed, or handed over to a part that is in the input, with exactly these proofs. */
    completeness() {
        this.#completeness ??= this.#judgeWhole();
        return this.#completeness;
    }
    #judge() {
        if (this.list.length > maxCheckpoints)
            return (0,verify_finding/* fail */.fJ)(`the chain has more than ${maxCheckpoints} checkpoints`);
        const byIndex = new Map(this.#chain.map((facts) => [facts.proof.commit.chainIndex, facts]));
        for (const checkpoint of this.list) {
            const finding = this.#judgeOne(checkpoint, byIndex);
            if (finding.status === 'fail')
                return finding;
        }
        return (0,verify_finding/* pass */.IX)(this.list.length === 1 ? 'one checkpoint' : `${this.list.length} checkpoints`);
    }
    #judgeOne(checkpoint, byIndex) {
        const signature = (0,bytes/* fromBase64 */.Ey)(checkpoint.signatureB64, 'checkpoint.signatureB64', 64);
        const publicKey = (0,bytes/* fromBase64 */.Ey)(checkpoint.publicKeyB64, 'checkpoint.publicKeyB64', 32);
        if (!(0,ed25519/* verifyEd25519 */.pI)(signature, (0,proof_checkpoint/* checkpointBytes */.eV)(checkpoint), publicKey))
            return (0,verify_finding/* fail */.fJ)('a checkpoint is not signed by its key');
        const stranger = this.#chain.find(({ proof: { signer, commit } }) => {
            return signer.publicKeyB64 !== checkpoint.publicKeyB64 || commit.bootB64 !== checkpoint.bootB64;
        });
        if (stranger)
            return (0,verify_finding/* fail */.fJ)('a checkpoint is by another key or boot than the proofs of its chain');
        const last = lastIndex(checkpoint);
        if (last < BigInt(checkpoint.firstIndex))
            return (0,verify_finding/* fail */.fJ)('a checkpoint is about no proof');
        const head = byIndex.get(last.toString());
        if (head && head.chainHash !== checkpoint.headB64) {
            return (0,verify_finding/* fail */.fJ)('a checkpoint names another head', { expected: checkpoint.headB64, actual: head.chainHash });
        }
        if (head && BigInt(head.proof.commit.counter ?? '0') > BigInt(checkpoint.counter)) {
            return (0,verify_finding/* fail */.fJ)('a checkpoint was counted before the proof it names as head');
        }
        const later = checkpoint.final && this.#chain.find(({ proof: { commit } }) => BigInt(commit.chainIndex ?? '0') > last);
        return later ? (0,verify_finding/* fail */.fJ)('the chain goes on after it was closed', { actual: `place ${later.position}` }) : (0,verify_finding/* pass */.IX)();
    }
    #judgeWhole() {
        const agreement = this.agreement();
        if (agreement.status === 'fail')
            return agreement;
        const { former, isFollowed } = this.#neighbours;
        const ending = isFollowed ? 'handover' : 'closed';
        const last = this.list.find(({ final }) => final === ending);
        if (!last)
            return (0,verify_finding/* fail */.fJ)('no checkpoint ends the chain here: it is shown complete only up to the last one');
        if (last.firstIndex !== '1' && !former)
            return (0,verify_finding/* fail */.fJ)('the chain began in an epoch whose part is not in the input');
        const first = BigInt(last.firstIndex);
        const gap = this.#chain.findIndex(({ proof }, at) => proof.commit.chainIndex !== `${first + BigInt(at)}`);
        if (gap !== -1)
            return (0,verify_finding/* fail */.fJ)('a proof of the ended chain is missing', { expected: `place ${first + BigInt(gap)}` });
        if (`${this.#chain.length}` !== last.length) {
            return (0,verify_finding/* fail */.fJ)('proofs of the ended chain are missing', { expected: last.length, actual: `${this.#chain.length}` });
        }
        const attempt = last.attempt === undefined ? '' : ` up to attempt ${last.attempt}`;
        return (0,verify_finding/* pass */.IX)(`${isFollowed ? 'complete up to the handover' : `complete${attempt}`} in epoch ${last.epochId}`);
    }
}
function lastIndex({ firstIndex, length }) {
    return BigInt(firstIndex) + BigInt(length) - 1n;
}

;// CONCATENATED MODULE: ./lib/src/verify/relations.js



function relate({ all, heads, checkpoints, labelsOf }) {
    const places = new Map();
    const { underHead, missingHeads } = walkBack(all, heads);
    const chains = [...groupBy(all, (facts) => facts.chain).values()].map(distinctByPosition);
    const namesakes = groupBy(chains, chainIdOf);
    const joints = new Map([...namesakes].map(([id, parts]) => [id, jointsOf(id === '' ? [] : parts)]));
    const names = new NameIndex(all, labelsOf);
    const checkpointsOf = groupBy(checkpoints, ({ epochId, chainId }) => chainOf(epochId, chainId));
    const handoversTo = groupBy(checkpoints.filter(({ final, successor }) => final === 'handover' && successor !== undefined), ({ successor, chainId }) => chainOf(successor?.epochId ?? '', chainId));
    for (const chain of chains) {
        const id = chainIdOf(chain);
        const { formers, followed, isSplit } = joints.get(id) ?? jointsOf([]);
        const own = checkpointsOf.get(chain[0]?.chain ?? '') ?? [];
        const neighbours = { former: formers.get(chain), isFollowed: followed.has(chain) };
        const shared = {
            chain,
            splitEpoch: isSplit,
            former: neighbours.former,
            handovers: handoversTo.get(chain[0]?.chain ?? '') ?? [],
            underHead,
            names,
            checkpoints: new ChainCheckpoints(own, chain, neighbours),
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
/** A proof given twice is one proof. */
function distinctByPosition(members) {
    return [...new Map(members.map((facts) => [facts.chainHash, facts])).values()].sort(byPosition);
}
/** How the parts of one chain, each in another epoch, say they continue each other: one line of them is not split. */
function jointsOf(parts) {
    const byEpoch = new Map(parts.map((part) => [part[0]?.proof.commit.epochId, part]));
    const formers = new Map();
    for (const part of parts) {
        const link = part[0]?.proof.commit.epochLink;
        const former = link && byEpoch.get(link.prevEpochId);
        if (former && former !== part)
            formers.set(part, former);
    }
    const successors = new Map([...formers].map(([part, former]) => [former, part]));
    let joined = 0;
    for (let part = parts.find((each) => !formers.has(each)); part; part = successors.get(part))
        joined += 1;
    return { formers, followed: new Set(formers.values()), isSplit: joined !== parts.length };
}
/** The name of a chain; empty for one that no proof of it names. */
function chainIdOf(members) {
    return members.find(({ proof }) => proof.commit.chainId !== undefined)?.proof.commit.chainId ?? '';
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

// EXTERNAL MODULE: ./lib/src/verify/timestamps.js + 15 modules
var timestamps = __webpack_require__(11559);
// EXTERNAL MODULE: ./lib/src/verify/verdict.js
var verdict = __webpack_require__(43075);
;// CONCATENATED MODULE: ./lib/src/verify/verify.js
// SPDX-License-Identifier: Apache-2.0
// Runs the list over a bundle: finds the proof that stands for each artifact, asks every row, and says what it found.

















/** A platform without synchronous signatures has to bring some (see {@link verifyAnywhere}); until then none is one. */
const productionTrust = { roots: productionRoots, verify: ecdsa/* verifyEcdsaNode */._s ?? (() => false) };
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
    return { valid, headline: (0,verdict/* headline */.P)(valid, proofs, policy), warnings, proofs, bundle: { checks: bundleChecks } };
}
/** {@link verifyBundle} where signatures of documents take their time: in a browser. */
function verifyAnywhere(input) {
    const { roots, revoked } = input.trust ?? productionTrust;
    return settle((verify) => verifyBundle({ ...input, trust: { roots, revoked, verify } }));
}
class Judge {
    #input;
    #entries;
    #byDigest;
    #names;
    #relations;
    #documents;
    #judged = new Set();
    /** What the rows that do not look at the artifact found. */
    #known = new Map();
    constructor(input) {
        const { bundle, policy } = input;
        this.#input = input;
        this.#entries = bundle.proofs.map(readEntry);
        this.#byDigest = groupBy(this.#entries, ({ facts }) => (facts ? digestOf(facts) : ''));
        this.#names = groupBy(bundle.subjects, (subject) => subject.digest.sha256);
        const all = this.#entries.flatMap(({ facts }) => (facts ? [facts] : []));
        this.#documents = new Documents(bundle.bootProofs, all, input.trust ?? productionTrust);
        const checkpoints = bundle.checkpoints.filter(isCheckpoint).map(proof_checkpoint/* parseCheckpoint */.S7);
        const labelsOf = (digest) => (this.#names.get(digest) ?? []).map(({ name }) => name);
        this.#relations = relate({ all, heads: (0,verify_policy/* expectedHeads */.YJ)(policy), checkpoints, labelsOf });
    }
    everyProof() {
        return this.#entries.map((entry) => this.#judge(entry, undefined));
    }
    /** The artifacts, then what must hold besides them: proofs nobody can read, and the rest of required chains. */
    everySubject(subjects) {
        const verdicts = subjects.map((artifact) => this.#subject(artifact));
        const judgedChains = new Set([...this.#judged].flatMap(({ facts }) => (facts ? namesOf(facts) : [])));
        const isMissing = ({ facts }) => !facts || (this.#chainRequired() && namesOf(facts).some((name) => judgedChains.has(name)));
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
            {
                id: 'boot-proof',
                ...(this.#documents.unreadable > 0 ? (0,verify_finding/* fail */.fJ)('the bundle holds a boot proof that cannot be read') : (0,verify_finding/* notAsked */.Op)()),
            },
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
            const verdict = this.#ask(entry, artifact);
            if (!best || failures(verdict) < failures(best.verdict))
                best = { entry, verdict };
            if (verdict.valid)
                break;
        }
        if (!best)
            return this.#absent(artifact);
        this.#judged.add(best.entry);
        return best.verdict;
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
    /** A verdict that is shown: only such an entry counts as judged. */
    #judge(entry, artifact) {
        this.#judged.add(entry);
        return this.#ask(entry, artifact);
    }
    #ask(entry, artifact) {
        const { form, facts } = entry;
        if (!facts) {
            const checks = [...form, ...verify_checks/* rows */.Ge.map(({ id }) => ({ id, status: 'not-reached' }))];
            return { ...nothingKnown, subject: artifact?.name ?? null, digest: null, valid: false, checks };
        }
        const { policy, now } = this.#input;
        const digest = digestOf(facts);
        const labels = this.#names.get(digest) ?? [];
        const attested = this.#documents.of(facts);
        const stamps = (0,timestamps/* stampsOf */.c)(facts.proof, this.#input.timestamps);
        const { verify } = this.#input.trust ?? productionTrust;
        const context = {
            facts,
            attested,
            stamps,
            verify,
            artifact,
            labels,
            policy,
            now,
            ...this.#relations.of(facts),
        };
        const ask = (row) => ({
            id: row.id,
            ...(row.asks(context) ? row.run(context) : (0,verify_finding/* notAsked */.Op)()),
        });
        const others = this.#known.get(entry) ?? verify_checks/* rows */.Ge.filter(({ section }) => section !== 'artifact').map(ask);
        this.#known.set(entry, others); // many artifacts may have the same bytes
        const checks = [...form, ...verify_checks/* rows */.Ge.filter(({ section }) => section === 'artifact').map(ask), ...others];
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
const isCheckpoint = (value) => proof_checkpoint/* checkpointSchema */.ot.safeParse(value, { jitless: true }).success;
/** A chain with a name is one through all its epochs; without one, only within its own. */
function namesOf({ proof, chain }) {
    return proof.commit.chainId === undefined ? [chain] : [chain, proof.commit.chainId];
}
function failures({ checks }) {
    return checks.filter(({ status }) => status === 'fail').length;
}


/***/ })

};
