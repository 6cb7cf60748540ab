export const id = 169;
export const ids = [169];
export const modules = {

/***/ 73854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ writeProofZip),
/* harmony export */   hN: () => (/* binding */ maxZipBytes),
/* harmony export */   y8: () => (/* binding */ readProofZip)
/* harmony export */ });
/* unused harmony exports maxZipEntries, maxProofTextBytes, maxRatio */
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

/***/ 58157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ parseDigest),
  mI: () => (/* binding */ parseMoment),
  VG: () => (/* binding */ readAskedPolicy)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/json.js
var json = __webpack_require__(12417);
// EXTERNAL MODULE: ./lib/src/verify/policy.js
var verify_policy = __webpack_require__(30310);
;// CONCATENATED MODULE: ./lib/src/policy/unquoted.js
// SPDX-License-Identifier: Apache-2.0
// Numbers and booleans where a policy has text: `repositoryId: 1296269` is a number in YAML, and so is a digest of
// digits alone. Guessing the text back would lose zeros and digits, so the error says to quote it.


/** @throws OccError `policy-invalid` for the first such value; anything else that is wrong is left to `parsePolicy` */
function refuseUnquoted(policy) {
    const result = verify_policy/* policySchema */.wh.safeParse(policy, { jitless: true });
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
        const value = /\.ya?ml$/i.test(path) ? await readYaml((0,proof_bytes/* fromUtf8 */.ar)(bytes)) : (0,json/* parseJson */.q)(bytes);
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

// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
;// CONCATENATED MODULE: ./lib/src/cli/asked.js
// SPDX-License-Identifier: Apache-2.0
// What `occ verify` is asked, from its options: digests, a moment, a policy. Nothing here is guessed: an option that
// can be read in two ways is refused.





const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;
/** SHA-256 as 64 hex digits in either case, as `sha256:` and hex, or as base64. @throws OccError `encoding-invalid` */
function parseDigest(text) {
    const hex = text.replace(/^sha256:/, '');
    if (/^[0-9A-Fa-f]{64}$/.test(hex))
        return (0,proof_bytes/* fromHex */.aD)(hex.toLowerCase(), 'digest', 32);
    if (/^[A-Za-z0-9+/]{43}=$/.test(text))
        return (0,proof_bytes/* fromBase64 */.Ey)(text, '--digest', 32);
    throw new errors/* OccError */.U4('encoding-invalid', `--digest: expected SHA-256 in hex or base64, got ${(0,proof_bytes/* quote */.hD)(text)}`);
}
/** Milliseconds of an ISO 8601 moment with its zone; a day alone begins at midnight UTC. @throws OccError `usage` */
function parseMoment(text) {
    const parts = iso.exec(text);
    const ms = Date.parse(text);
    const [year, month, day] = (parts?.slice(1, 4) ?? []).map(Number);
    const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
    if (!parts || Number.isNaN(ms) || ms < 0 || (day ?? 0) > last) {
        throw (0,failure/* misuse */.vM)(`--at: expected a moment with its zone, got ${(0,proof_bytes/* quote */.hD)(text)}`, 'Write 2026-03-21T17:30:53Z, 2026-03-21T18:30:53+01:00 or 2026-03-21.');
    }
    return ms;
}
/**
 * The policy to hold proofs against. `anySigner` answers what the file leaves open, and nothing it says.
 * @throws OccError `policy-no-anchor` and `policy-no-committer` for open questions, and as `readPolicyFile`, `parsePolicy`
 */
async function readAskedPolicy(file, anySigner) {
    if (file === undefined && !anySigner) {
        throw new errors/* OccError */.U4('policy-no-anchor', 'expected a policy, got none', {
            hint: 'Say what you trust with --policy FILE, or pass --any-signer to check the proofs alone.',
        });
    }
    const fields = file === undefined ? {} : await readPolicyFile(file);
    if (!anySigner)
        return (0,verify_policy/* parsePolicy */.ON)(fields);
    return answered(fields, { 'policy-no-anchor': 'anySigner', 'policy-no-committer': 'anyCommitter' });
}
function answered(fields, answers) {
    try {
        return (0,verify_policy/* parsePolicy */.ON)(fields);
    }
    catch (error) {
        const answer = error instanceof errors/* OccError */.U4 ? answers[error.code] : undefined;
        if (answer === undefined)
            throw error;
        return (0,verify_policy/* parsePolicy */.ON)({ ...fields, [answer]: true });
    }
}


/***/ }),

/***/ 54169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: ./lib/src/artifacts/digest.js
var digest = __webpack_require__(8868);
// EXTERNAL MODULE: ./lib/src/artifacts/select.js + 3 modules
var artifacts_select = __webpack_require__(60084);
// EXTERNAL MODULE: ./lib/src/verify/report/json.js
var json = __webpack_require__(87447);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
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
    const name = proof.subject === null ? '(no artifact given)' : (0,bytes/* quote */.hD)(proof.subject).slice(1, -1);
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
    return text.replace(bytes/* unprintable */.hO, '\ufffd').replaceAll('##[', '#\ufffd[');
}

// EXTERNAL MODULE: ./lib/src/verify/timestamps.js + 15 modules
var verify_timestamps = __webpack_require__(11559);
// EXTERNAL MODULE: ./lib/src/verify/verify.js + 5 modules
var verify = __webpack_require__(4098);
// EXTERNAL MODULE: ./lib/src/cli/asked.js + 2 modules
var asked = __webpack_require__(58157);
// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
// EXTERNAL MODULE: ./lib/src/cli/progress.js
var cli_progress = __webpack_require__(20896);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/src/artifacts/proof-zip.js
var proof_zip = __webpack_require__(73854);
// EXTERNAL MODULE: ./lib/src/proof/bundle.js
var proof_bundle = __webpack_require__(80851);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/json.js
var proof_json = __webpack_require__(12417);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
;// CONCATENATED MODULE: ./lib/src/cli/proof-source.js
// SPDX-License-Identifier: Apache-2.0
// The file `occ verify` finds proofs in: a bundle, a proof, an array, JSON Lines, or a `.proof.zip` with its artifact
// inside. People mix up the order of proof and artifact, so a second file is tried where the first holds no proof.








/** Where an artifact is put that is called like another entry of the archive. */
const movedEntry = /^original\/(?=(?:proof\.json|VERIFY\.txt)$)/;
/** PKZIP local file header, APPNOTE.TXT §4.3.7. */
const zipMagic = [0x50, 0x4b, 0x03, 0x04];
/**
 * Reads proofs from the first path; from the second where only that one holds any.
 * @throws OccError as {@link readProofSource} for the first path
 */
function chooseProofSource(first, others) {
    const source = attempt(first);
    const [second, ...rest] = others;
    if (second !== undefined && !holdsProofs(source)) {
        const instead = attempt(second);
        if (!(instead instanceof errors/* OccError */.U4) && holdsProofs(instead)) {
            return { ...instead, artifacts: [first, ...rest], swapped: true };
        }
    }
    if (source instanceof errors/* OccError */.U4)
        throw source;
    return { ...source, artifacts: others, swapped: false };
}
/**
 * @throws OccError `file-not-found`, `file-unreadable`, `bundle-invalid`, `json-invalid`, `encoding-invalid`,
 *   `name-invalid`, `too-many`
 */
function readProofSource(path) {
    const bytes = readWhole(path);
    if (!isZip(bytes))
        return { bundle: (0,proof_bundle/* readBundle */.Bo)(bytes) };
    const { proofText, name: entry, bytes: inside } = (0,proof_zip/* readProofZip */.y8)(bytes);
    const bundle = (0,proof_bundle/* readBundle */.Bo)(proofText);
    if (entry === undefined || inside === undefined)
        return { bundle };
    const name = entry.replace(movedEntry, '');
    const subjects = [...bundle.subjects, ...labelsOf(bundle, name)];
    return { bundle: { ...bundle, subjects }, original: { name, digest: (0,sha256/* sha256 */.sc)(inside) } };
}
/** The name of the entry is the label of the one proof beside it: where names are bound, a renamed entry is noticed. */
function labelsOf({ proofs }, name) {
    if (proofs.length !== 1)
        return [];
    try {
        const { digestB64 } = (0,proof/* parseProof */.k_)(proofs[0]).artifact;
        return [{ name, digest: { sha256: (0,bytes/* toHex */.nj)((0,bytes/* fromBase64 */.Ey)(digestB64, 'artifact.digestB64', 32)) } }];
    }
    catch {
        return []; // the form rows say what is wrong with it
    }
}
function attempt(path) {
    try {
        return readProofSource(path);
    }
    catch (error) {
        if (error instanceof errors/* OccError */.U4)
            return error;
        throw error;
    }
}
/** Any JSON object with a version can be read as a proof, to be denied; this asks whether one was meant. */
function holdsProofs(source) {
    if (source instanceof errors/* OccError */.U4)
        return false;
    const { bundle, original } = source;
    return original !== undefined || bundle.subjects.length > 0 || bundle.proofs.some(saysItIsProof);
}
function saysItIsProof(value) {
    if (typeof value !== 'object' || value === null || !('version' in value))
        return false;
    return typeof value.version === 'string' && value.version.startsWith('occ/');
}
function isZip(bytes) {
    return zipMagic.every((byte, at) => bytes[at] === byte);
}
/** A pipe has no size to ask for; what has one and is too large is not read. */
function readWhole(path) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, 'r');
        const { size } = (0,external_node_fs_.fstatSync)(descriptor);
        const pieces = [];
        let [total, limit] = [0, proof_json/* maxJsonBytes */.o];
        for (;;) {
            const piece = new Uint8Array(Math.max(65_536, Math.min(size - total, 16_777_216)));
            const count = (0,external_node_fs_.readSync)(descriptor, piece);
            if (count === 0)
                return (0,bytes/* concatBytes */.Id)(...pieces);
            if (total === 0 && isZip(piece))
                limit = proof_zip/* maxZipBytes */.hN;
            total += count;
            if (Math.max(total, size) > limit)
                throw tooLarge(path, limit, Math.max(total, size));
            pieces.push(piece.subarray(0, count));
        }
    }
    catch (error) {
        throw error instanceof errors/* OccError */.U4 ? error : unreadable(path, error);
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
function tooLarge(path, limit, size) {
    return new errors/* OccError */.U4('bundle-invalid', `${(0,bytes/* quote */.hD)(path)}: expected proofs in at most ${limit} bytes, got ${size}`);
}
function unreadable(path, cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const absent = reason === 'ENOENT' || reason === 'ENOTDIR';
    const got = absent ? 'nothing' : reason === 'EISDIR' ? 'a folder' : reason;
    const message = `${(0,bytes/* quote */.hD)(path)}: expected a file with proofs, got ${got}`;
    return new errors/* OccError */.U4(absent ? 'file-not-found' : 'file-unreadable', message, { cause });
}

// EXTERNAL MODULE: ./lib/src/cli/surroundings.js
var cli_surroundings = __webpack_require__(66044);
;// CONCATENATED MODULE: ./lib/src/cli/verify.js
// SPDX-License-Identifier: Apache-2.0
// `occ verify`: artifacts, their proofs, a policy → every check with its outcome. Offline; exit code 0 valid, 1 denied.











/** @returns the exit code; @throws OccError when there is no verdict */
async function verify_verify(proof, artifacts, options, surroundings) {
    const { clock, out, err } = surroundings;
    refuseTwoAnswers(artifacts, options);
    const digests = options.digest?.map((text) => ({ digest: (0,asked/* parseDigest */.m)(text) }));
    const now = options.at === undefined ? clock.now() : (0,asked/* parseMoment */.mI)(options.at);
    const policy = await (0,asked/* readAskedPolicy */.VG)(options.policy, options.anySigner === true);
    const source = chooseProofSource(proof, artifacts);
    if (source.swapped)
        err(`note: the proofs are in ${(0,cli_surroundings/* visible */.RK)(artifacts[0] ?? '')}, the second argument\n`);
    const subjects = digests ?? (options.artifact ? await artifactsOf(source, surroundings) : 'none');
    const timestamps = await (0,verify_timestamps/* readTimestamps */.y)(source.bundle, policy);
    const verdict = (0,verify/* verifyBundle */.I)({ bundle: source.bundle, subjects, policy, now, timestamps });
    out(options.json ? (0,json/* renderJson */.h)(verdict) : renderText(verdict, policy, { verbose: options.verbose === true }));
    return verdict.valid ? failure/* exitCodes */.hS.valid : failure/* exitCodes */.hS.denied;
}
function refuseTwoAnswers(artifacts, { artifact, digest }) {
    const given = [artifacts.length > 0 && 'ARTIFACT', digest && '--digest', !artifact && '--no-artifact'].filter(Boolean);
    if (given.length < 2)
        return;
    throw (0,failure/* misuse */.vM)(`expected one of ARTIFACT, --digest and --no-artifact, got ${given.join(' and ')}`, 'Say once what the proofs are held against.');
}
async function artifactsOf(source, surroundings) {
    const { artifacts, original } = source;
    if (artifacts.length === 0 && original)
        return [original];
    if (artifacts.length === 0) {
        throw (0,failure/* misuse */.vM)('expected the artifacts the proofs are for, got none', 'Name the files, give their --digest, or pass --no-artifact to check the proofs alone.');
    }
    const progress = new cli_progress/* ProgressLine */.g(surroundings);
    try {
        const files = await (0,artifacts_select/* selectSubjects */.Y)({ cwd: surroundings.cwd, paths: artifacts });
        return await (0,digest/* digestFiles */.E)(files, { progress: progress.hashed });
    }
    finally {
        progress.clear();
    }
}


/***/ })

};
