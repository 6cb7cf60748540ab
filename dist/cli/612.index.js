export const id = 612;
export const ids = [612,854];
export const modules = {

/***/ 73854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   maxProofTextBytes: () => (/* binding */ maxProofTextBytes),
/* harmony export */   maxRatio: () => (/* binding */ maxRatio),
/* harmony export */   maxZipBytes: () => (/* binding */ maxZipBytes),
/* harmony export */   maxZipEntries: () => (/* binding */ maxZipEntries),
/* harmony export */   readProofZip: () => (/* binding */ readProofZip),
/* harmony export */   writeProofZip: () => (/* binding */ writeProofZip)
/* harmony export */ });
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51306);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77891);
// SPDX-License-Identifier: Apache-2.0
// `<file>.proof.zip`: an artifact and its proof in one file to hand on. Written stored, with one fixed time, so that
// the same content is the same zip; read as hostile: what zip readers disagree about is refused, and every byte that
// comes out of a decoder is counted.




/** Without zip64 and within what one `readFile` can return. */
const maxZipBytes = 2_147_000_000;
/** Ours hold three entries, the public service's exports up to five. */
const maxZipEntries = 16;
/** A proof with its document and timestamps is about 20 KB. */
const maxProofTextBytes = 16_777_216;
/** No build output above 64 MiB shrinks to a two-hundredth; what claims to is a bomb. */
const maxRatio = 200;
const ratioFreeBytes = 67_108_864;
const proofEntry = 'proof.json';
const readmeEntry = 'VERIFY.txt';
/** So much goes into the decoder at once: deflate makes at most 1032 times as much of it before it is counted. */
const stepBytes = 16_384;
const readme = `This archive holds a file and the proof (occ/1) that was made for exactly its bytes.

    occ verify THIS.proof.zip --policy policy.json

checks the proof offline: the bytes, the signature, the slot, and whether the code that signed is code the
policy trusts. A proof shows that these bytes went through that code. It does not show who made the file.
`;
/**
 * `proofText` is a proof that was read strictly; it is written with an indent of two. An artifact named like one of our
 * entries goes into `original/`. Throws `name-invalid`, `json-invalid`, `too-many` (bytes).
 */
function writeProofZip({ name, bytes, proofText }) {
    const original = isOurs((0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedName */ .XT)(name)) ? `original/${name}` : name;
    if (original === '__proto__')
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('name-invalid', 'a zip cannot be written for a file named __proto__');
    const proof = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(indented(proofText));
    if (bytes.length + proof.length > maxZipBytes - 65_536) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)} has ${bytes.length} bytes; a .proof.zip holds ${maxZipBytes}`, {
            hint: 'Write the proof alone and keep it beside the file.',
        });
    }
    // A zip's times are local: the first moment it can express, wherever it is written.
    const options = { level: 0, mtime: new Date(1980, 0, 1) };
    return (0,fflate__WEBPACK_IMPORTED_MODULE_3__/* .zipSync */ .L)({ [original]: bytes, [proofEntry]: proof, [readmeEntry]: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(readme) }, options);
}
/**
 * The original is the first entry that is neither proof.json nor VERIFY.txt; without one, `name` and `bytes` are absent.
 * Throws `bundle-invalid`, `name-invalid` (an entry that would land elsewhere), `encoding-invalid`, `too-many`.
 */
function readProofZip(zip) {
    if (zip.length > maxZipBytes)
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `a .proof.zip has at most ${maxZipBytes} bytes`);
    const entries = readEntries(zip);
    const original = entries.find(({ name }) => !isOurs(name) && !name.endsWith('/'))?.name;
    if (!entries.some(({ name }) => name === proofEntry))
        throw invalid(`it holds no ${proofEntry}`);
    const contents = readContents(zip, entries, new Set([proofEntry, ...(original === undefined ? [] : [original])]));
    const proofText = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(contents.get(proofEntry) ?? new Uint8Array());
    const bytes = original === undefined ? undefined : contents.get(original);
    return original === undefined || bytes === undefined ? { proofText } : { proofText, name: original, bytes };
}
// The central directory: what is there, by its own account.
function readEntries(zip) {
    const entries = [];
    decode(() => (0,fflate__WEBPACK_IMPORTED_MODULE_3__/* .unzipSync */ .AO)(zip, {
        filter: (entry) => {
            checkEntry(entry, entries);
            entries.push({ ...entry });
            return false;
        },
    }));
    return entries;
}
function checkEntry({ name, size, originalSize }, before) {
    (0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedName */ .XT)(name.endsWith('/') ? name.slice(0, -1) : name);
    if (before.length >= maxZipEntries)
        throw invalid(`it holds more than ${maxZipEntries} entries`);
    if (before.some((other) => other.name === name))
        throw invalid(`it holds ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)} twice`);
    const limit = name === proofEntry ? maxProofTextBytes : maxZipBytes;
    if (originalSize > limit)
        throw invalid(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)} has ${originalSize} bytes; the limit is ${limit}`);
    if (originalSize > ratioFreeBytes && originalSize > size * maxRatio) {
        throw invalid(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)} claims to have shrunk from ${originalSize} to ${size} bytes`);
    }
}
// The entries as they stand in the file, which must agree with the directory, in content, order and size.
function readContents(zip, entries, wanted) {
    const contents = new Map();
    let index = 0;
    const unzip = new fflate__WEBPACK_IMPORTED_MODULE_3__/* .Unzip */ .HJ((file) => {
        const entry = entries[index];
        index += 1;
        if (entry?.name !== file.name || entry.compression !== file.compression)
            throw invalid(`its directory does not list ${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(file.name)} in its place`);
        if (!wanted.has(file.name))
            return;
        const chunks = [];
        let total = 0;
        contents.set(file.name, chunks);
        file.ondata = (error, chunk) => {
            if (error)
                throw error;
            total += chunk.length;
            if (total > entry.originalSize)
                throw invalid(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(file.name)} is longer than its directory says`);
            chunks.push(chunk);
        };
        file.start();
    });
    unzip.register(fflate__WEBPACK_IMPORTED_MODULE_3__/* .UnzipInflate */ .mM);
    decode(() => {
        for (let at = 0; at < zip.length; at += stepBytes) {
            unzip.push(zip.subarray(at, at + stepBytes), at + stepBytes >= zip.length);
        }
    });
    if (index !== entries.length)
        throw invalid(`its directory lists ${entries.length} entries, it holds ${index}`);
    return joined(contents, entries);
}
function joined(contents, entries) {
    const whole = new Map();
    for (const { name, originalSize } of entries) {
        const chunks = contents.get(name);
        if (!chunks)
            continue;
        const bytes = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(...chunks);
        if (bytes.length !== originalSize)
            throw invalid(`${(0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)} is shorter than its directory says`);
        whole.set(name, bytes);
    }
    return whole;
}
function decode(read) {
    try {
        read();
    }
    catch (error) {
        if (error instanceof _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4)
            throw error;
        throw invalid((0,_proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asOccError */ .WP)(error).message);
    }
}
function indented(proofText) {
    try {
        return `${JSON.stringify(JSON.parse(proofText), null, 2)}\n`;
    }
    catch (error) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('json-invalid', `the proof is not JSON: ${(0,_proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asOccError */ .WP)(error).message}`, { cause: error });
    }
}
function isOurs(name) {
    return name === proofEntry || name === readmeEntry;
}
function invalid(why) {
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('bundle-invalid', `the .proof.zip cannot be read: ${why}`, {
        hint: 'Take the file again from where it was made.',
    });
}


/***/ }),

/***/ 79612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitToArchives: () => (/* binding */ commitToArchives)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _artifacts_proof_zip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73854);
/* harmony import */ var _artifacts_select_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60084);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93784);
/* harmony import */ var _proof_sha256_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35296);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95022);
/* harmony import */ var _commit_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24405);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(95085);
/* harmony import */ var _new_file_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54548);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(96824);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(66044);
// SPDX-License-Identifier: Apache-2.0
// `occ FILES… -o DIR`: each file gets a FILE.proof.zip with the file and its proof, to hand on as one.














/** Archives written at once: each is whole in memory. */
const maxConcurrency = 64;
/** Room for the proof and the archive's own structure. */
const maxFileBytes = _artifacts_proof_zip_js__WEBPACK_IMPORTED_MODULE_3__.maxZipBytes - 33_554_432;
/**
 * @param output the folder
 * @returns the exit code; @throws OccError; archives that were written before stay, each of them whole
 */
async function commitToArchives(paths, output, options, surroundings) {
    const { cwd, env, out } = surroundings;
    const concurrency = readConcurrency(options.concurrency);
    if (output === '')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .misuse */ .vM)('--output: expected a folder, got an empty text', 'Name the folder.');
    const service = (0,_service_js__WEBPACK_IMPORTED_MODULE_12__/* .chooseService */ .xJ)(options, env);
    const files = namedForArchives(await (0,_artifacts_select_js__WEBPACK_IMPORTED_MODULE_4__.selectSubjects)({ cwd, paths: paths.map(requireFile) }));
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, output);
    makeFolder(folder);
    const reported = await (0,_commit_js__WEBPACK_IMPORTED_MODULE_8__/* .commitFiles */ .z)(files, service, undefined, surroundings, 'proof');
    const proofs = new Map(reported.committed.proofs.map((proof) => [proof.artifact.digestB64, proof]));
    const failures = await eachOf(reported.subjects, concurrency, (subject) => writeArchive(subject, proofs.get((0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .toBase64 */ .nk)(subject.digest)), archivePath(folder, subject.name)));
    out(`${(0,_commit_report_js__WEBPACK_IMPORTED_MODULE_9__/* .renderCommit */ .ak)(reported)}\n`);
    const [first] = failures;
    if (first) {
        const all = `${failures.length} of ${files.length} archives were not written`;
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .OccError */ .U4(first.code, `${all}: ${first.message}`, { hint: first.hint, cause: first });
    }
    out(files.map(({ name }) => `wrote  ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_13__/* .visible */ .RK)(archivePath(output, name))}\n`).join(''));
    return _failure_js__WEBPACK_IMPORTED_MODULE_10__/* .exitCodes */ .hS.valid;
}
function archivePath(folder, name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${name}.proof.zip`);
}
function requireFile(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .misuse */ .vM)(`${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)}: expected a file, got a folder`, '`occ commit` takes folders, and writes one bundle.');
    }
    if (stat && stat.size > maxFileBytes) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .OccError */ .U4('too-many', `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)}: expected at most ${maxFileBytes} bytes, got ${stat.size}`, {
            hint: '`occ commit` takes files of any size, and writes a bundle beside them.',
        });
    }
    return path;
}
/** An archive holds a file without its folder, so that is the name the proof binds. */
function namedForArchives(files) {
    const names = new Map();
    return files.map(({ name, path }) => {
        const own = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(name);
        const other = names.get(own.toLowerCase());
        if (other !== undefined) {
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .misuse */ .vM)(`${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(other)} and ${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(name)}: expected different file names, got one archive name for both`, 'Commit them one after the other into different folders.');
        }
        names.set(own.toLowerCase(), name);
        return { name: own, path };
    });
}
function makeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    }
    catch (cause) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .OccError */ .U4('file-unwritable', `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(folder)}: expected a folder, or room for one`, { cause });
    }
}
async function writeArchive({ name, path, digest }, proof, to) {
    if (!proof)
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .OccError */ .U4('internal', `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(name)} was committed, but has no proof`);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
    if (!(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .equalBytes */ .ex)((0,_proof_sha256_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256 */ .sc)(bytes), digest)) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .OccError */ .U4('file-changed', `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(name)}: expected the bytes that were committed, got others`);
    }
    const archive = await _new_file_js__WEBPACK_IMPORTED_MODULE_11__/* .NewFile */ .P.reserve(to, true);
    try {
        await archive.keep((0,_artifacts_proof_zip_js__WEBPACK_IMPORTED_MODULE_3__.writeProofZip)({ name, bytes, proofText: JSON.stringify(proof) }));
    }
    finally {
        await archive.discard();
    }
}
/** Runs `work` on all items, so many at once. Returns what went wrong, in the order of the items. */
async function eachOf(items, atOnce, work) {
    const failures = new Map();
    const queue = items.entries();
    const lane = async () => {
        for (const [index, item] of queue) {
            await work(item).catch((error) => failures.set(index, (0,_proof_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .asOccError */ .WP)(error)));
        }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    return [...failures].sort(([a], [b]) => a - b).map(([, failure]) => failure);
}
function readConcurrency(text) {
    if (/^[1-9][0-9]?$/.test(text) && Number(text) <= maxConcurrency)
        return Number(text);
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .misuse */ .vM)(`--concurrency: expected 1 to ${maxConcurrency}, got ${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(text)}`, 'The default is 4.');
}


/***/ })

};
