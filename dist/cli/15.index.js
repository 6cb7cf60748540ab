export const id = 15;
export const ids = [15];
export const modules = {

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

/***/ 81327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZK: () => (/* binding */ inMemory),
/* harmony export */   b8: () => (/* binding */ longAboveBytes),
/* harmony export */   qh: () => (/* binding */ NotPlain)
/* harmony export */ });
/** The file has to be read as a whole, to say what it is: not a bundle, or one with a fault somewhere. */
class NotPlain extends Error {
}
/** Files up to this size are simply read. */
const longAboveBytes = 262_144;
/** Proofs at once: enough for every thread, and next to nothing in memory. */
const batchLength = 64;
/** A bundle that is in memory. */
function inMemory(bundle) {
    const { proofs } = bundle;
    return {
        rest: { ...bundle, proofs: [] },
        length: proofs.length,
        *batches() {
            for (let at = 0; at < proofs.length; at += batchLength)
                yield proofs.slice(at, at + batchLength);
        },
        at: (index) => proofs[index],
        whole: () => Promise.resolve(bundle),
    };
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
/** Imported as a module, it brings every stream of Node along, which takes as long as to verify a proof. */
const fileSystem = () => process.getBuiltinModule?.('node:fs') ?? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 73024, 19));
/**
 * Reads `.yaml` and `.yml` as YAML 1.2 (core schema), every other file as strict JSON.
 * @throws OccError `file-not-found`, `file-unreadable`, `encoding-invalid`, `json-invalid`, `policy-invalid` (YAML that
 *   cannot be read; a number or a boolean where a policy has text)
 */
async function readPolicyFile(path) {
    const bytes = readBytes(path, await fileSystem());
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
function readBytes(path, fs) {
    let descriptor;
    try {
        descriptor = fs.openSync(path, 'r');
        return readUpTo(descriptor, path, fs);
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
            fs.closeSync(descriptor);
    }
}
/** Reads to the end: a pipe, as in `--policy <(…)`, has no size to ask for. */
function readUpTo(descriptor, path, fs) {
    const pieces = [];
    let total = 0;
    for (;;) {
        const piece = new Uint8Array(65_536);
        const count = fs.readSync(descriptor, piece);
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

/***/ 86925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readDocumentFile),
/* harmony export */   P: () => (/* binding */ readRootFile)
/* harmony export */ });
/* harmony import */ var _evidence_nitro_root_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53567);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93784);
/* harmony import */ var _small_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34111);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66044);
// SPDX-License-Identifier: Apache-2.0
// The files of `occ document`: a document as raw bytes, base64 or hex, and the root somebody trusts instead of AWS.





/**
 * The document in a file. A document itself never begins with an ASCII character, so that anything that does is text.
 * @throws OccError `file-not-found`, `file-unreadable`, `too-many`; `encoding-invalid` for text that is neither hex nor
 *   base64, and for an empty file
 */
function readDocumentFile(path) {
    const bytes = (0,_small_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readSmallFile */ .E)(path);
    if ((bytes[0] ?? 0) >= 0x80)
        return bytes;
    const text = new TextDecoder('latin1').decode(bytes).replace(/[\t\n\r ]/g, '');
    const isHex = /^(?:[0-9A-Fa-f]{2})+$/.test(text);
    if (isHex)
        return (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromHex */ .aD)(text.toLowerCase(), (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(path));
    if (/^[A-Za-z0-9+/]+={0,2}$/.test(text))
        return (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(text, (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(path));
    throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4('encoding-invalid', `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(path)}: expected a Nitro document, got ${kindOf(text)}`, {
        hint: 'Give the document itself: raw, base64 or hex. In a proof it is environment.attestation.reportB64.',
    });
}
/** The one certificate of a PEM file. @throws OccError `file-…`, `too-many`, `encoding-invalid`, `evidence-invalid` */
function readRootFile(path) {
    const text = new TextDecoder('latin1').decode((0,_small_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readSmallFile */ .E)(path));
    return (0,_evidence_nitro_root_js__WEBPACK_IMPORTED_MODULE_0__/* .readRootPem */ .jl)(text, `the root in ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(path)}`);
}
function kindOf(text) {
    if (text === '')
        return 'an empty file';
    return text.startsWith('{') || text.startsWith('[') ? 'JSON' : 'text that is neither base64 nor hex';
}


/***/ }),

/***/ 95085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hS: () => (/* binding */ exitCodes),
/* harmony export */   sR: () => (/* binding */ voiceFor),
/* harmony export */   vM: () => (/* binding */ misuse),
/* harmony export */   xV: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93784);
/* harmony import */ var _verify_report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87447);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66044);
// SPDX-License-Identifier: Apache-2.0
// How a command ends that could not do what was asked: what, expected, got, how to fix it; exit code 2. A verdict that
// says no is not a failure and never comes here.



/** Valid, denied, and "could not decide or wrong use". */
const exitCodes = { valid: 0, denied: 1, undecided: 2 };
/** What the caller reads, also when the arguments cannot be parsed. */
function voiceFor(args) {
    const end = args.indexOf('--');
    if (!args.slice(0, end === -1 ? args.length : end).includes('--json'))
        return 'text';
    if (args[0] === 'measure')
        return 'measurement';
    return args[0] === 'commit' ? 'commit' : 'verdict';
}
/** Says what went wrong. Returns the exit code. */
function reportFailure(thrown, { out, err }, voice) {
    const error = (0,_proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asOccError */ .WP)(thrown);
    const { code, message, hint } = error;
    const failed = (what) => out(`${JSON.stringify({ ...what, error: { code, message, hint } }, null, 2)}\n`);
    if (voice === 'verdict')
        out((0,_verify_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .renderJsonError */ .z4)(error));
    else if (voice === 'commit')
        failed({ committed: false });
    else if (voice === 'measurement')
        failed({ measured: false });
    else
        err(`error: ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(message)} [${code}]\nhint:  ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(hint)}\n`);
    return exitCodes.undecided;
}
/** Wrong use of a command. */
function misuse(message, hint) {
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('usage', message, { hint });
}


/***/ }),

/***/ 76015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
;// CONCATENATED MODULE: ./lib/src/cli/plain.js
const flags = {
    '--any-signer': { anySigner: true },
    '--no-artifact': { artifact: false },
    '--json': { json: true },
    '-v': { verbose: true },
    '--verbose': { verbose: true },
};
const valued = {
    '-p': 'policy',
    '--policy': 'policy',
    '--digest': 'digest',
    '--at': 'at',
};
/** Undefined for other commands, other spellings and whatever is wrong. */
function readPlainVerify(args) {
    if (args[0] !== 'verify')
        return undefined;
    const paths = [];
    let options = { artifact: true };
    for (let at = 1; at < args.length; at += 1) {
        const word = args[at] ?? '';
        if (isPlain(word)) {
            paths.push(word);
        }
        else if (Object.hasOwn(flags, word)) {
            options = { ...options, ...flags[word] };
        }
        else {
            const name = Object.hasOwn(valued, word) ? valued[word] : undefined;
            at += 1;
            const value = args[at];
            if (name === undefined || value === undefined || !isPlain(value))
                return undefined;
            options = { ...options, [name]: name === 'digest' ? [...(options.digest ?? []), value] : value };
        }
    }
    const [proofs, ...artifacts] = paths;
    return proofs === undefined ? undefined : { proofs, artifacts, options };
}
/** Neither empty nor beginning as options do. */
function isPlain(word) {
    return word !== '' && !word.startsWith('-');
}

// EXTERNAL MODULE: ./lib/src/cli/verify.js + 5 modules
var verify = __webpack_require__(36213);
;// CONCATENATED MODULE: ./lib/src/cli/run.js
// SPDX-License-Identifier: Apache-2.0
// One run of `occ`: the plain ways to verify at once, everything else by the parser of the whole command line.



/** Returns the exit code of the process; never throws. */
async function run(args, surroundings) {
    const plain = readPlainVerify(args);
    if (!plain)
        return (await Promise.all(/* import() */[__webpack_require__.e(179), __webpack_require__.e(575)]).then(__webpack_require__.bind(__webpack_require__, 89575))).runProgram(args, surroundings);
    try {
        return await (0,verify.verify)(plain.proofs, plain.artifacts, plain.options, surroundings);
    }
    catch (error) {
        return (0,failure/* reportFailure */.xV)(error, surroundings, (0,failure/* voiceFor */.sR)(args));
    }
}


/***/ }),

/***/ 34111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readSmallFile),
/* harmony export */   O: () => (/* binding */ unreadable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93784);
// SPDX-License-Identifier: Apache-2.0
// A file that is read whole because it is small: a proof, a document, a certificate. What is larger is something else.



/** Documents, proofs and certificates have kilobytes. */
const maxBytes = 1_048_576;
/** @throws OccError `file-not-found`, `file-unreadable`, `too-many` */
function readSmallFile(path) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        const pieces = [];
        for (let total = 0;;) {
            const piece = new Uint8Array(65_536); // a pipe has no size to ask for
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, piece);
            if (count === 0)
                return (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .concatBytes */ .Id)(...pieces);
            total += count;
            if (total > maxBytes)
                throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4('too-many', `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(path)}: expected at most ${maxBytes} bytes`);
            pieces.push(piece.subarray(0, count));
        }
    }
    catch (error) {
        throw error instanceof _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4 ? error : unreadable(path, error);
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** Why a file could not be read. */
function unreadable(path, cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const absent = reason === 'ENOENT' || reason === 'ENOTDIR';
    const got = absent ? 'nothing' : reason === 'EISDIR' ? 'a folder' : reason;
    const message = `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(path)}: expected a file, got ${got}`;
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4(absent ? 'file-not-found' : 'file-unreadable', message, { cause });
}


/***/ }),

/***/ 66044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var _artifacts_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77891);
// SPDX-License-Identifier: Apache-2.0
// What only a process has, handed in by `main.ts`, and how foreign text is written to it.

/** Foreign text on one line, with everything invisible or reordering written as \u{…}. */
function visible(text) {
    return (0,_artifacts_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text).slice(1, -1);
}
/** A size for a person: `104.9 MB`. */
function sizeOf(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
    const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
    return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}
/** `1 file`, `2 files`. */
function countOf(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 64045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readTrust)
/* harmony export */ });
/* harmony import */ var _evidence_ecdsa_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8866);
/* harmony import */ var _evidence_nitro_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53567);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93784);
/* harmony import */ var _document_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86925);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66044);






/**
 * @param root a PEM file; AWS when undefined
 * @throws OccError as {@link readRootFile}
 */
function readTrust(root, { err }) {
    if (!_evidence_ecdsa_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyEcdsaNode */ ._s) {
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OccError */ .U4('internal', 'expected a Node with process.getBuiltinModule, got an older one', {
            hint: 'Use Node 20.16 or later.',
        });
    }
    const roots = root === undefined ? _evidence_nitro_root_js__WEBPACK_IMPORTED_MODULE_1__/* .productionRoots */ .Rp : [(0,_document_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readRootFile */ .P)(root)];
    const foreignRoot = roots.some(({ der }) => !(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .equalBytes */ .ex)(der, _evidence_nitro_root_js__WEBPACK_IMPORTED_MODULE_1__/* .awsNitroRoot */ .oO.der));
    const warnings = foreignRoot
        ? [`the root in ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(root ?? '')} is trusted, which is not that of AWS: no hardware is proved`]
        : [];
    for (const warning of warnings)
        err(`warning: ${warning}\n`);
    return { trust: { roots, verify: _evidence_ecdsa_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyEcdsaNode */ ._s }, foreignRoot, warnings };
}


/***/ }),

/***/ 36213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: ./lib/src/proof/bundle.js
var proof_bundle = __webpack_require__(80851);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
// EXTERNAL MODULE: ./lib/src/verify/examine.js + 2 modules
var examine = __webpack_require__(89925);
// EXTERNAL MODULE: ./lib/src/verify/judge.js + 3 modules
var judge = __webpack_require__(30402);
;// CONCATENATED MODULE: ./lib/src/verify/outcomes.js
/** More different ones than this are not looked up but kept each for itself. */
const maxKnown = 4096;
class Outcomes {
    #results = new Map();
    #lists = new Map();
    #names = new Map();
    /** Equal results, which may be the same object as for another proof. */
    keep = (results) => {
        const own = results.map((result) => this.#keepOne(result));
        const name = own.map((result) => this.#names.get(result) ?? '').join();
        if (own.some((result) => !this.#names.has(result)))
            return own;
        const known = this.#lists.get(name);
        if (known)
            return known;
        if (this.#lists.size < maxKnown)
            this.#lists.set(name, own);
        return own;
    };
    /** A copy of its own: texts of a result may be cut out of the text of a proof. */
    #keepOne(result) {
        if (this.#names.has(result))
            return result;
        if (result.reason === undefined)
            return this.#name(result);
        const text = JSON.stringify(result);
        const known = this.#results.get(text);
        if (known)
            return known;
        const own = JSON.parse(text);
        if (this.#results.size >= maxKnown)
            return own;
        this.#results.set(text, own);
        return this.#name(own);
    }
    #name(result) {
        this.#names.set(result, `${this.#names.size}`);
        return result;
    }
}

// EXTERNAL MODULE: ./lib/src/verify/timestamps.js
var verify_timestamps = __webpack_require__(77529);
// EXTERNAL MODULE: ./lib/src/verify/verify.js
var verify = __webpack_require__(8865);
// EXTERNAL MODULE: ./lib/src/bundles/sequence.js
var sequence = __webpack_require__(81327);
;// CONCATENATED MODULE: ./lib/src/bundles/verify.js










/** The signatures of fewer proofs are verified before other threads have started. */
const asideFrom = 32;
/**
 * The verdict `verifyBundle` has on the same bundles.
 * @throws OccError as `verifyBundle`, `readTimestamps` and `mergeBundles`; `file-changed`
 */
async function verifyBundles(input) {
    try {
        return await verifyOnce(input);
    }
    catch (error) {
        if (!(error instanceof sequence/* NotPlain */.qh))
            throw error;
        const whole = await Promise.all(input.bundles.map((bundle) => bundle.whole()));
        return verifyOnce({ ...input, bundles: whole.map(sequence/* inMemory */.ZK) });
    }
}
async function verifyOnce(input) {
    const { bundles, subjects, policy, now, trust = verify/* productionTrust */.Ge } = input;
    const rest = (0,proof_bundle/* mergeBundles */.aY)(bundles.map((bundle) => bundle.rest));
    const length = bundles.reduce((sum, bundle) => sum + bundle.length, 0);
    (0,verify/* requireInput */.oN)(subjects, length);
    if (length > proof_bundle/* maxProofs */.e$)
        throw new errors/* OccError */.U4('too-many', `expected at most ${proof_bundle/* maxProofs */.e$} proofs, got ${length}`);
    const timestamps = await (0,verify_timestamps/* readTimestamps */.yS)(rest, policy);
    const examiner = new examine/* Examiner */.o({ bootProofs: rest.bootProofs, policy, now, trust, timestamps });
    const outcomes = new Outcomes();
    const examined = await new Examination(input, examiner, outcomes).all();
    return (0,judge/* judge */.S)({
        examined,
        labels: rest.subjects,
        checkpoints: rest.checkpoints,
        unreadableBoots: examiner.unreadableBoots,
        subjects,
        policy,
        timestamps,
        keep: outcomes.keep,
    });
}
class Examination {
    #input;
    #examiner;
    #outcomes;
    #examined = [];
    #aside;
    /** Of several bundles together, as in `mergeBundles`: what was there already. */
    #seen;
    constructor(input, examiner, outcomes) {
        this.#input = input;
        this.#examiner = examiner;
        this.#outcomes = outcomes;
        const length = input.bundles.reduce((sum, bundle) => sum + bundle.length, 0);
        this.#aside = input.aside ?? length >= asideFrom;
        this.#seen = input.bundles.length > 1 ? new Set() : undefined;
    }
    async all() {
        const late = [];
        for await (const { at, proof, timestamps } of this.#readyProofs()) {
            const examined = this.#examiner.examine(proof, at, timestamps);
            if (!examined)
                late.push({ place: this.#examined.length, at });
            this.#examined.push(examined && this.#kept(examined));
        }
        for (const { place, at } of late) {
            const timestamps = await this.#timestampsOf([this.#again(at)]);
            const examined = this.#examiner.examineLate(at, (other) => (0,examine/* readProof */.r)(this.#again(other)), timestamps);
            this.#examined[place] = this.#kept(examined);
        }
        return this.#examined.flatMap((examined) => examined ?? []);
    }
    /** While the proofs of one batch are examined, the signatures of the next are being verified. */
    async *#readyProofs() {
        let current;
        for (const next of this.#batches()) {
            if (current)
                yield* await readied(current);
            current = next;
        }
        if (current)
            yield* await readied(current);
    }
    *#batches() {
        let at = 0;
        for (const bundle of this.#input.bundles) {
            for (const values of bundle.batches()) {
                const first = at;
                at += values.length;
                const numbered = values
                    .map((value, index) => ({ value, at: first + index }))
                    .filter(({ value }) => this.#isNew(value));
                const proofs = numbered.map(({ value, at }) => ({ at, proof: (0,examine/* readProof */.r)(value) }));
                const ready = this.#ready(proofs, numbered.map(({ value }) => value));
                ready.catch(() => undefined); // thrown where it is waited for
                yield { proofs, ready };
            }
        }
    }
    async #ready(proofs, values) {
        if (this.#aside)
            await Promise.all(proofs.map(({ proof }) => proof.facts?.verifyAhead()));
        return this.#timestampsOf(values);
    }
    /** Most proofs have none. */
    async #timestampsOf(proofs) {
        const isStamped = (value) => typeof value === 'object' && value !== null && 'timestamps' in value;
        if (!proofs.some(isStamped))
            return undefined;
        return (0,verify_timestamps/* readTimestamps */.yS)({ ...(0,proof_bundle/* makeBundle */.ND)([], []), proofs }, this.#input.policy);
    }
    #isNew(value) {
        if (!this.#seen || value instanceof proof_bundle/* UnreadableProof */.Et)
            return true;
        const { size } = this.#seen;
        return this.#seen.add((0,bytes/* toBase64 */.nk)((0,sha256/* sha256 */.sc)((0,bytes/* utf8 */.As)(JSON.stringify(value))))).size > size;
    }
    #again(at) {
        let first = 0;
        for (const bundle of this.#input.bundles) {
            if (at < first + bundle.length)
                return bundle.at(at - first);
            first += bundle.length;
        }
        return undefined;
    }
    #kept({ results, place }) {
        return { results: this.#outcomes.keep(results), place };
    }
}
async function readied({ proofs, ready }) {
    const timestamps = await ready;
    return proofs.map((numbered) => ({ ...numbered, timestamps }));
}

// EXTERNAL MODULE: ./lib/src/verify/report/json.js
var json = __webpack_require__(87447);
// EXTERNAL MODULE: ./lib/src/verify/committer.js
var committer = __webpack_require__(99270);
// EXTERNAL MODULE: ./lib/src/verify/verdict.js
var verify_verdict = __webpack_require__(43075);
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
    const shown = (0,verify_verdict/* failingFirst */.zA)(verdict.proofs, maxProofs);
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
    const by = proof.identity ? [`      committed by ${(0,committer/* describeWorkflow */.VW)(proof.identity)}`] : [];
    return [`${proof.valid ? 'pass' : 'FAIL'}  ${name}${digest}${counter}`, ...by, ...checks.flatMap(checkLines)];
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

// EXTERNAL MODULE: ./lib/src/cli/asked.js + 2 modules
var asked = __webpack_require__(58157);
// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
// EXTERNAL MODULE: ./lib/src/proof/json.js
var proof_json = __webpack_require__(12417);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
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
 * @throws OccError as {@link openProofSource} for the first path
 */
async function chooseProofSource(first, others) {
    const source = await attempt(first);
    const [second, ...rest] = others;
    if (second !== undefined && !holdsProofs(source)) {
        const instead = await attempt(second);
        if (!(instead instanceof errors/* OccError */.U4) && holdsProofs(instead)) {
            if (!(source instanceof errors/* OccError */.U4))
                source.close();
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
async function openProofSource(path) {
    const long = await openLong(path);
    if (long)
        return { bundle: long, close: () => long.close() };
    return { ...(await readShort(path)), close: () => undefined };
}
/** What it takes to read a long file is loaded for one. */
async function openLong(path) {
    const size = (await fileSystem()).statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size <= sequence/* longAboveBytes */.b8)
        return undefined;
    const [{ BundleFile }, { keepHeapLean }] = await Promise.all([
        __webpack_require__.e(/* import() */ 396).then(__webpack_require__.bind(__webpack_require__, 51396)),
        __webpack_require__.e(/* import() */ 137).then(__webpack_require__.bind(__webpack_require__, 81137)),
    ]);
    keepHeapLean();
    return BundleFile.open(path, async () => (0,proof_bundle/* readBundle */.Bo)(await readWhole(path)));
}
async function readShort(path) {
    const bytes = await readWhole(path);
    if (!isZip(bytes))
        return { bundle: (0,sequence/* inMemory */.ZK)((0,proof_bundle/* readBundle */.Bo)(bytes)) };
    const { readProofZip } = await zipReader();
    const { proofText, name: entry, bytes: inside } = readProofZip(bytes);
    const bundle = (0,proof_bundle/* readBundle */.Bo)(proofText);
    if (entry === undefined || inside === undefined)
        return { bundle: (0,sequence/* inMemory */.ZK)(bundle) };
    const name = entry.replace(movedEntry, '');
    const subjects = [...bundle.subjects, ...labelsOf(bundle, name)];
    return { bundle: (0,sequence/* inMemory */.ZK)({ ...bundle, subjects }), original: { name, digest: (0,sha256/* sha256 */.sc)(inside) } };
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
async function attempt(path) {
    try {
        return await openProofSource(path);
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
    if (original !== undefined || bundle.rest.subjects.length > 0)
        return true;
    try {
        for (const proofs of bundle.batches())
            if (proofs.some(saysItIsProof))
                return true;
        return false;
    }
    catch (error) {
        if (error instanceof sequence/* NotPlain */.qh)
            return true; // a bundle, with a fault in it
        throw error;
    }
}
function saysItIsProof(value) {
    if (typeof value !== 'object' || value === null || !('version' in value))
        return false;
    return typeof value.version === 'string' && value.version.startsWith('occ/');
}
/** A bundle should not pay for a decompressor. */
const zipReader = () => Promise.all(/* import() */[__webpack_require__.e(306), __webpack_require__.e(854)]).then(__webpack_require__.bind(__webpack_require__, 73854));
function isZip(bytes) {
    return zipMagic.every((byte, at) => bytes[at] === byte);
}
/** Imported as a module, it brings every stream of Node along, which takes as long as to verify a proof. */
const fileSystem = () => process.getBuiltinModule?.('node:fs') ?? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 73024, 19));
/** A pipe has no size to ask for; what has one and is too large is not read. */
async function readWhole(path) {
    const fs = await fileSystem();
    let descriptor;
    try {
        descriptor = fs.openSync(path, 'r');
        const { size } = fs.fstatSync(descriptor);
        const pieces = [];
        let [total, limit] = [0, proof_json/* maxJsonBytes */.o];
        for (;;) {
            const piece = new Uint8Array(Math.max(65_536, Math.min(size - total, 16_777_216)));
            const count = fs.readSync(descriptor, piece);
            if (count === 0)
                return (0,bytes/* concatBytes */.Id)(...pieces);
            if (total === 0 && isZip(piece))
                limit = (await zipReader()).maxZipBytes;
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
            fs.closeSync(descriptor);
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
// EXTERNAL MODULE: ./lib/src/cli/trust.js
var cli_trust = __webpack_require__(64045);
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
    const source = await chooseProofSource(proof, artifacts);
    try {
        if (source.swapped)
            err(`note: the proofs are in ${(0,cli_surroundings/* visible */.RK)(artifacts[0] ?? '')}, the second argument\n`);
        const subjects = digests ?? (options.artifact ? await artifactsOf(source, surroundings) : 'none');
        const { trust, warnings } = (0,cli_trust/* readTrust */.b)(options.root, surroundings);
        const verdict = await verifyBundles({ bundles: [source.bundle], subjects, policy, now, trust });
        if (!options.json)
            out(renderText(verdict, policy, { verbose: options.verbose === true }));
        else
            for (const piece of (0,json/* jsonPieces */.Mx)({ ...verdict, warnings: [...warnings, ...verdict.warnings] }))
                out(piece);
        return verdict.valid ? failure/* exitCodes */.hS.valid : failure/* exitCodes */.hS.denied;
    }
    finally {
        source.close();
    }
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
    const [{ selectSubjects }, { digestFiles }, { ProgressLine }] = await Promise.all([
        __webpack_require__.e(/* import() */ 84).then(__webpack_require__.bind(__webpack_require__, 60084)),
        __webpack_require__.e(/* import() */ 868).then(__webpack_require__.bind(__webpack_require__, 8868)),
        __webpack_require__.e(/* import() */ 896).then(__webpack_require__.bind(__webpack_require__, 20896)),
    ]);
    const progress = new ProgressLine(surroundings);
    try {
        const files = await selectSubjects({ cwd: surroundings.cwd, paths: artifacts });
        return await digestFiles(files, { progress: progress.hashed });
    }
    finally {
        progress.clear();
    }
}


/***/ }),

/***/ 466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ checkAuthorization)
});

// EXTERNAL MODULE: ./lib/src/proof/agency.js
var proof_agency = __webpack_require__(56432);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/canonical.js
var canonical = __webpack_require__(25777);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
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
    if (der[0] !== 0x30 || der[1] !== der.length - 2)
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
    if (der[0] !== 0x02 || der[1] !== value.length || first > 0x7f)
        return undefined;
    if (first !== 0)
        return value.length <= 32 ? value : undefined;
    return second > 0x7f && value.length <= 33 ? value.subarray(1) : undefined;
}

// EXTERNAL MODULE: ./lib/src/proof/base64url.js
var base64url = __webpack_require__(31931);
// EXTERNAL MODULE: ./lib/src/proof/json.js
var json = __webpack_require__(12417);
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
    same(client.challenge, (0,base64url/* toBase64Url */._)(asked.challenge), 'webauthn-challenge');
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
    const agency = wellFormed(() => (0,proof_agency/* parseAgency */.tf)(proof.agency));
    const publicKey = actorKey(agency);
    const { authorization } = agency;
    if (authorization.purpose === proof_agency/* historicPurpose */.Gv) {
        return checkHistoric(proof, agency, authorization, { publicKey, policy, verify });
    }
    return checkCurrent(proof, agency, authorization, { publicKey, policy, verify });
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
    const signed = (0,proof_agency/* authorizedBytes */.ZF)({ epochId, chainId, slotHashes, digests, policy: proof.policy });
    const facts = { purpose: proof_agency/* authorizationPurpose */.Mn, keyId, bound: 'artifact' };
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
        return { purpose: proof_agency/* historicPurpose */.Gv, keyId, format: 'webauthn', bound: 'not-bound', ...assertion };
    }
    const { signatureB64, ...payload } = authorization;
    checkDirect(signatureB64, (0,canonical/* canonicalize */.dw)(payload), means);
    return { purpose: proof_agency/* historicPurpose */.Gv, keyId, format: 'direct', bound: isDirect ? 'artifact' : 'not-bound' };
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


/***/ }),

/***/ 17280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readCbor)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61546);
// SPDX-License-Identifier: Apache-2.0
// CBOR (RFC 8949), the part of it that attestation documents use. Decoders that read all of CBOR let much pass; here
// one pass decides whether the bytes are one well-formed value with one meaning, and builds that value.

/** A document needs three levels: the map, its `pcrs` or `cabundle`, and what is in them. */
const maxDepth = 4;
const major = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, simple: 7 };
const breakByte = 0xff;
const utf8Decoder = new TextDecoder('utf-8', { fatal: true });
/**
 * The one CBOR value that `bytes` hold; integers beyond 32 bits come as bigint, byte strings as views of `bytes`.
 * Refused: anything after it, tags, floats, undefined, strings in chunks, heads longer than needed, keys that repeat.
 * @param indefinite allow arrays and maps of indefinite length; current documents have one such map
 * @throws EvidenceFault `cbor-…`
 */
function readCbor(bytes, { indefinite }) {
    const reader = new Reader(bytes, indefinite);
    const value = reader.item(1);
    if (reader.left !== 0)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-trailing', { actual: `${reader.left} bytes more` });
    return value;
}
/** One pass over the bytes: every method goes on after what it read, or throws. */
class Reader {
    #bytes;
    #indefinite;
    #at = 0;
    constructor(bytes, indefinite) {
        this.#bytes = bytes;
        this.#indefinite = indefinite;
    }
    /** Bytes that nothing was read from. */
    get left() {
        return this.#bytes.length - this.#at;
    }
    item(depth) {
        if (depth > maxDepth)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-depth', { expected: `at most ${maxDepth} levels` });
        const { type, argument, size } = this.#head();
        switch (type) {
            case major.unsigned:
            case major.negative:
                return this.#integer(type, argument ?? 0, size);
            case major.bytes:
                return this.#string(argument);
            case major.text:
                return this.#text(argument);
            case major.array: {
                const entries = [];
                this.#repeat(argument, () => entries.push(this.item(depth + 1)));
                return entries;
            }
            case major.map:
                return this.#map(argument, depth);
            case major.tag:
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-tag', { actual: `tag ${argument}` });
            default:
                return this.#simple(argument);
        }
    }
    /** RFC 8949 §3: the initial byte and the argument after it. */
    #head() {
        const initial = this.#byte(this.#at);
        const type = initial >> 5;
        const info = initial & 0x1f;
        if (info < 24)
            return this.#headOf(type, info, 0);
        if (info === 31) {
            if (type < major.bytes || type === major.tag)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-reserved', { actual: hex(initial) });
            return this.#headOf(type, undefined, 0);
        }
        if (info > 27)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-reserved', { actual: hex(initial) });
        const size = 1 << (info - 24);
        if (type === major.simple)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-simple', { actual: hex(initial) });
        let argument = 0;
        for (let offset = 1; offset <= size; offset += 1)
            argument = argument * 256 + this.#byte(this.#at + offset);
        const least = size === 1 ? 24 : 2 ** (4 * size); // RFC 8949 §4.2.1: the shorter form would not hold it
        if (argument < least)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-minimal', { actual: `${argument} in ${size} bytes` });
        return this.#headOf(type, argument, size);
    }
    #headOf(type, argument, size) {
        this.#at += 1 + size;
        return { type, argument, size };
    }
    #byte(at) {
        const byte = this.#bytes[at];
        if (byte === undefined)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-truncated');
        return byte;
    }
    /** RFC 8949 §3.1: the argument, or −1 minus it. */
    #integer(type, argument, size) {
        if (size < 8)
            return type === major.unsigned ? argument : -1 - argument;
        let exact = 0n;
        for (const byte of this.#bytes.subarray(this.#at - size, this.#at))
            exact = (exact << 8n) | BigInt(byte);
        return type === major.unsigned ? exact : -1n - exact;
    }
    #string(length) {
        if (length === undefined)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-indefinite', { actual: 'a string in chunks' });
        if (length > this.left)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-truncated');
        this.#at += length;
        return this.#bytes.subarray(this.#at - length, this.#at);
    }
    #text(length) {
        const text = this.#string(length);
        // a decoder may drop a byte order mark, and two keys would become one
        if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-utf8');
        try {
            return utf8Decoder.decode(text);
        }
        catch {
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-utf8');
        }
    }
    /** Every entry takes at least one byte, so a count the bytes cannot hold ends at their end. */
    #repeat(count, entry) {
        if (count !== undefined) {
            if (count > this.left)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-truncated');
            for (let index = 0; index < count; index += 1)
                entry();
            return;
        }
        if (!this.#indefinite)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-indefinite');
        while (this.#byte(this.#at) !== breakByte)
            entry();
        this.#at += 1;
    }
    #map(count, depth) {
        const map = new Map();
        this.#repeat(count, () => {
            const start = this.#at;
            const type = this.#byte(start) >> 5;
            if (type !== major.unsigned && type !== major.negative && type !== major.text) {
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-key', { actual: hex(this.#byte(start)) });
            }
            const key = this.item(depth + 1);
            if (this.#at - start > maxKeyBytes) {
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-key', { expected: `at most ${maxKeyBytes} bytes` });
            }
            if (map.has(key))
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-duplicate-key'); // heads are minimal: one value, one spelling
            map.set(key, this.item(depth + 1));
        });
        return map;
    }
    #simple(argument) {
        if (argument === undefined)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-break');
        if (argument < 20 || argument > 22)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('cbor-simple', { actual: `simple value ${argument}` });
        return argument === 22 ? null : argument === 21;
    }
}
/** The longest member name of a document has 13 letters. */
const maxKeyBytes = 64;
function hex(byte) {
    return `0x${byte.toString(16).padStart(2, '0')}`;
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
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1412);
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
    const leaf = certificates.at(-1);
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

/***/ 84710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ readCoseSign1),
/* harmony export */   Oj: () => (/* binding */ maxCoseBytes)
/* harmony export */ });
/* unused harmony exports maxPayloadBytes, sigStructure */
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _cbor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17280);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61546);
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
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-size', { expected: `1 to ${maxCoseBytes} bytes`, actual: `${bytes.length}` });
    }
    const array = bytes[0] === sign1Tag ? bytes.subarray(1) : bytes;
    const parts = (0,_cbor_js__WEBPACK_IMPORTED_MODULE_1__/* .readCbor */ .H)(array, { indefinite: false });
    if (array[0] !== arrayOfFour || !Array.isArray(parts))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-array');
    const afterHeader = 1 + protectedHeader.length;
    if (!(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(array.subarray(1, afterHeader), protectedHeader))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-protected');
    if (array[afterHeader] !== emptyMap)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-unprotected');
    const [, , payload, signature] = parts;
    if (!(payload instanceof Uint8Array) || payload.length === 0 || payload.length > maxPayloadBytes) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-payload', { expected: `1 to ${maxPayloadBytes} bytes` });
    }
    if (!(signature instanceof Uint8Array) || signature.length !== signatureBytes) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('cose-signature-size');
    }
    return { payload, signature, signed: sigStructure(payload) };
}
/** RFC 9052 §4.4: ["Signature1", protected, external_aad = h'', payload]. The payload is never encoded anew. */
function sigStructure(payload) {
    return (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(sigStructureStart, bytesHead(payload.length), payload);
}
const sigStructureStart = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(Uint8Array.of(arrayOfFour, 0x6a, ...new TextEncoder().encode('Signature1')), protectedHeader, Uint8Array.of(0x40));
/** The minimal head of a byte string of `length` bytes, of which {@link maxPayloadBytes} is the most. */
function bytesHead(length) {
    if (length < 24)
        return Uint8Array.of(0x40 | length);
    if (length < 0x100)
        return Uint8Array.of(0x58, length);
    return Uint8Array.of(0x59, length >> 8, length & 0xff);
}


/***/ }),

/***/ 72417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   S_: () => (/* binding */ derTag),
/* harmony export */   tm: () => (/* binding */ derTime)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61546);
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
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-trailing', { actual: `${rest} bytes more` });
    return value;
}
function readValue(bytes, at, depth) {
    if (depth > maxDepth)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-depth', { expected: `at most ${maxDepth} levels` });
    const tag = byteAt(bytes, at);
    const hasMembers = isConstructed(tag);
    const { length, start } = readLength(bytes, at + 1);
    if (length > bytes.length - start)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-truncated');
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
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-tag', { actual: hex(tag) });
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
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-length', { actual: hex(first) });
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
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-tag', { actual: hex(tag) });
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
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-truncated');
    return byte;
}
function malformed(actual) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .EvidenceFault */ .wN('der-content', { actual });
}
function hex(byte) {
    return `0x${byte.toString(16).padStart(2, '0')}`;
}


/***/ }),

/***/ 75057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ validityOf),
/* harmony export */   Kb: () => (/* binding */ DocumentCache),
/* harmony export */   Z5: () => (/* binding */ genuineDocument),
/* harmony export */   _o: () => (/* binding */ isDebug),
/* harmony export */   sw: () => (/* binding */ checkDocument)
/* harmony export */ });
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _proof_sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35296);
/* harmony import */ var _certificate_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62489);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61546);
/* harmony import */ var _nitro_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66622);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1412);
// SPDX-License-Identifier: Apache-2.0
// Is a document genuine? Four questions, answered apart: is it well formed, does its path lead to a trusted root, did
// its leaf sign it, was all of that valid at the time in question? No answer is ever taken over from another one.






/** Checks one document. Never throws for what is wrong with it. */
function checkDocument(bytes, trust) {
    return check(bytes, trust, (certificates) => (0,_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,_certificate_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPath */ .Cg)(certificates, trust)));
}
function check(bytes, { verify }, pathOf) {
    const form = (0,_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,_nitro_js__WEBPACK_IMPORTED_MODULE_4__/* .readNitroDocument */ .k)(bytes));
    if (form.fault)
        return { form, path: form, signature: form };
    const document = form.value;
    const path = pathOf(document.certificates);
    const signature = (0,_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => {
        const { publicKey } = path.value?.leaf ?? readLeaf(document);
        const { signed, signature } = document;
        if (!verify({ curve: 'P-384', publicKey, message: signed, signature }))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('cose-signature');
        return document;
    });
    return { form, path, signature };
}
function readLeaf({ certificates }) {
    return (0,_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .within */ .ux)('the leaf', () => (0,_x509_js__WEBPACK_IMPORTED_MODULE_5__/* .readCertificate */ .w)(certificates[certificates.length - 1] ?? new Uint8Array()));
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
    return (0,_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => {
        if (form.value.timestamp > now + maxClockSkewMs) {
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('nitro-future', {
                expected: `at most ${(0,_certificate_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isoTime */ .Ly)(now + maxClockSkewMs)}`,
                actual: (0,_certificate_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isoTime */ .Ly)(form.value.timestamp),
            });
        }
        (0,_certificate_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkValidity */ .VG)(path.value, at);
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
        const pathOf = (certificates) => remember(this.#paths, maxPaths, certificates, () => (0,_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => (0,_certificate_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPath */ .Cg)(certificates, this.#trust)));
        return remember(this.#documents, maxDocuments, [bytes], () => check(bytes, this.#trust, pathOf));
    }
}
/** The value known under the hash of `parts`; the oldest is forgotten for a new one. */
function remember(known, most, parts, make) {
    const name = parts.map((part) => (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_proof_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(part))).join();
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
    'token-chain': 'the token is of another run than the chain',
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

/***/ 29247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ readIssuer),
/* harmony export */   My: () => (/* binding */ chainsOf),
/* harmony export */   rV: () => (/* binding */ githubIssuer),
/* harmony export */   tx: () => (/* binding */ identityPrefix)
/* harmony export */ });
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61546);
// SPDX-License-Identifier: Apache-2.0
// Who issues workflow tokens (SPEC.md §9): GitHub itself, known here and nowhere configurable, or a server that the
// operator of a service vouches for. What an issuer may speak for follows from its name alone.


/** The issuer of github.com: what a policy means that names none. */
const githubIssuer = 'https://token.actions.githubusercontent.com';
/** Below 80 characters, so that the names of its chains fit. */
const host = '[a-z0-9](?:[a-z0-9.-]{0,76}[a-z0-9])?';
const slug = '(?:/[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)?';
const github = new RegExp(`^https://(token\\.actions\\.githubusercontent\\.com)${slug}$`);
/** A tenant with data residency: its name is one label. */
const tenant = new RegExp(`^https://(token\\.actions\\.([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.ghe\\.com))${slug}$`);
const anyServer = new RegExp(`^https://(${host})(?::([1-9][0-9]{0,4}))?((?:/[A-Za-z0-9_-]{1,40}){0,4})$`);
/** GitHub's domains: whoever is there and is no issuer above is none. */
const githubDomains = /(?:^|\.)(?:githubusercontent\.com|github\.com|ghe\.com)$/;
/**
 * Reads the name of an issuer. One name has one spelling: no trailing slash, no user, no query, lower case.
 * @throws EvidenceFault `token-issuer`
 */
function readIssuer(issuer) {
    const wellKnown = github.exec(issuer) ?? tenant.exec(issuer);
    const path = '/.well-known/jwks';
    if (wellKnown) {
        const [, keyHost = '', serverHost = 'github.com'] = wellKnown;
        const own = issuer.slice(`https://${keyHost}`.length);
        return { issuer, kind: 'github', serverHost, keys: { host: keyHost, port: 443, path: `${own}${path}` } };
    }
    const [, keyHost = '', portText, own = ''] = anyServer.exec(issuer) ?? [];
    const port = portText === undefined ? 443 : Number(portText);
    if (keyHost === '' || githubDomains.test(keyHost) || portText === '443' || port > 65_535) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('token-issuer', { expected: 'an https issuer', actual: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(issuer) });
    }
    const serverHost = portText === undefined ? keyHost : `${keyHost}:${portText}`;
    return { issuer, kind: 'operator-defined', serverHost, keys: { host: keyHost, port, path: `${own}${path}` } };
}
/** Chains whose identity the enclave verified; nobody else may use the name. */
const identityPrefix = 'gha/';
/** The chain of a run, and the one of its own that an attempt has which found the epoch of the first one ended. */
function chainsOf({ issuer, claims }) {
    const { repository_id: repository, run_id: run, run_attempt: attempt } = claims;
    if (repository === undefined || run === undefined || attempt === undefined)
        return [];
    const chain = `${identityPrefix}${readIssuer(issuer).serverHost}/${repository}/${run}`;
    return [chain, `${chain}.${attempt}`];
}


/***/ }),

/***/ 53567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rp: () => (/* binding */ productionRoots),
/* harmony export */   jl: () => (/* binding */ readRootPem),
/* harmony export */   oO: () => (/* binding */ awsNitroRoot)
/* harmony export */ });
/* unused harmony export awsNitroRootSha256 */
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61546);
/* harmony import */ var _x509_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1412);
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
    der: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(certificateB64, 'the AWS root'),
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
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .EvidenceFault */ .wN('x509-shape', { expected: 'one certificate as PEM' });
    const der = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(text.replace(/\s/g, ''), 'the certificate');
    (0,_x509_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificate */ .w)(der);
    return { name, der };
}


/***/ }),

/***/ 66622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readNitroDocument)
/* harmony export */ });
/* unused harmony export maxFieldBytes */
/* harmony import */ var _cbor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17280);
/* harmony import */ var _cose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84710);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61546);
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
    const { payload, signed, signature } = (0,_cose_js__WEBPACK_IMPORTED_MODULE_1__/* .readCoseSign1 */ .H9)(new Uint8Array(bytes));
    const map = readPayload(payload);
    const moduleId = readModuleId(map.get('module_id'));
    if (map.get('digest') !== 'SHA384')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-digest');
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
    const map = (0,_cbor_js__WEBPACK_IMPORTED_MODULE_0__/* .readCbor */ .H)(payload, { indefinite: true }); // since 2025 the outer map has no definite length
    if (!(map instanceof Map))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-map');
    if (map.has('nitrotpm_pcrs'))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-tpm', { actual: 'nitrotpm_pcrs' });
    for (const key of map.keys())
        if (!members.has(key))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-unknown-key');
    for (const key of mandatory) {
        if ((map.get(key) ?? null) === null)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-missing-key', { expected: key });
    }
    return map;
}
function readModuleId(value) {
    if (typeof value !== 'string' || value.length > maxModuleIdLength)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-module-id');
    if (/-tpm[0-9a-f]*$/.test(value))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-tpm', { actual: 'module_id …-tpm…' });
    if (!/^[!-~]*-enc[0-9a-f]+$/.test(value))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-module-id', { expected: '…-enc…' });
    return value;
}
function readTimestamp(value) {
    const time = typeof value === 'bigint' ? Number(value) : value;
    if (typeof time === 'number' && Number.isSafeInteger(time) && time >= earliest)
        return time;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-timestamp', { expected: `milliseconds since 1970, at least ${earliest}` });
}
function readPcrs(value) {
    if (!(value instanceof Map) || value.size === 0 || value.size > maxPcrs)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-pcrs');
    const pcrs = new Map();
    for (const [index, register] of value) {
        if (typeof index !== 'number' || index < 0 || index >= maxPcrs)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-pcr-index');
        if (!(register instanceof Uint8Array) || register.length !== pcrBytes)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-pcr-length');
        pcrs.set(index, register);
    }
    if (![0, 1, 2].every((index) => pcrs.has(index)))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-pcr-missing');
    return pcrs;
}
function readOptional(value, least, rule) {
    if (value === undefined || value === null)
        return undefined;
    if (value instanceof Uint8Array && value.length >= least && value.length <= maxFieldBytes)
        return value;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN(rule);
}
function readAuthorities(value) {
    if (!Array.isArray(value) || value.length === 0 || value.length > maxAuthorities) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-cabundle');
    }
    return value.map((entry) => {
        if (!isCertificateSized(entry))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-cabundle');
        return entry;
    });
}
function readCertificateBytes(value) {
    if (!isCertificateSized(value))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .EvidenceFault */ .wN('nitro-certificate');
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


/***/ }),

/***/ 59728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parsePemCertificates)
/* harmony export */ });
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
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
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `${what}: expected at most ${maxText} characters, got ${text.length}`);
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
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `${what}: expected at most ${maxCertificates} certificates, got ${found.length}`);
    }
    return found;
}
function fromBlock(lines, at) {
    if (lines.length === 0)
        throw invalid(at, 'base64 before it');
    try {
        return (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(lines.join(''), at);
    }
    catch {
        throw invalid(at, 'canonical base64 before it');
    }
}
function invalid(at, expected) {
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('encoding-invalid', `${at}: expected ${expected}, got something else`, {
        hint: `Give certificates as PEM: "${begin}", lines of base64, "${end}", and nothing else.`,
    });
}


/***/ }),

/***/ 32379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle)
/* harmony export */ });
/* unused harmony exports maxRounds, maxQuestions */
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _proof_sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35296);
/* harmony import */ var _ecdsa_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8866);
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
async function settle(judge, ask = _ecdsa_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyEcdsaWeb */ .yn) {
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
    throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `at most ${maxQuestions} signatures, ${maxRounds} after one another, are verified at once`);
}
/** Key and signature say how long they are, so that nothing can move from one part into another. */
function nameOf({ curve, publicKey, signature, message }) {
    const lengths = `${curve} ${publicKey.length} ${signature.length} `;
    return lengths + (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)((0,_proof_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(publicKey, signature, message)));
}


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readCertificate)
/* harmony export */ });
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72417);
/* harmony import */ var _ecdsa_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8866);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61546);
// SPDX-License-Identifier: Apache-2.0
// One certificate (RFC 5280) of a document's path: X.509 version 3, P-384, signed with ecdsa-with-SHA384, in strict
// DER. Read is what the path needs; anything critical beyond that is refused.




/** RFC 5280 §4.1.2.2 says 20 with the sign; half of the instance certificates have 20 random bytes and a zero before them. */
const maxSerialBytes = 21;
/** SEQUENCE { ecdsa-with-SHA384 } (RFC 5758 §3.2: no parameters). */
const ecdsaWithSha384 = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)('300a06082a8648ce3d040303', 'DER');
/** SEQUENCE { id-ecPublicKey, secp384r1 } (RFC 5480 §2.1.1). */
const p384Key = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)('301006072a8648ce3d020106052b81040022', 'DER');
const versionThree = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromHex */ .aD)('a003020102', 'DER');
const fieldBytes = 48;
/** @throws EvidenceFault `der-…` or `x509-…` */
function readCertificate(der) {
    const [tbs, algorithm, signatureValue] = exactly(3, (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(der), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
    const [version, serial, innerAlgorithm, issuer, validity, subject, key, extensions] = exactly(8, tbs, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence);
    if (!(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(version.bytes, versionThree))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-version');
    // RFC 5280 §4.1.1.2: both algorithms are the same
    if (!(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(algorithm.bytes, ecdsaWithSha384) || !(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(innerAlgorithm.bytes, ecdsaWithSha384)) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-algorithm');
    }
    const [notBefore, notAfter] = exactly(2, validity, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 'x509-time');
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
/** The members of `value` when it has this tag and `count` of them. */
function exactly(count, value, tag, rule = 'x509-shape') {
    const isComplete = (members) => members.length === count;
    if (value.tag !== tag || !isComplete(value.members))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN(rule);
    return value.members;
}
/** The members of `value` when it has this tag and so many of them. */
function membersOf(value, tag, least, most, rule = 'x509-shape') {
    if (value.tag !== tag || value.members.length < least || value.members.length > most)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN(rule);
    return value.members;
}
function readSerial({ tag, content }) {
    const [first = 0x80] = content;
    const isZero = content.length === 1 && first === 0;
    if (tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.integer || first >= 0x80 || isZero || content.length > maxSerialBytes) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-serial');
    }
    return (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(content);
}
/** The kinds of text a name is made of. */
const nameTexts = new Set([_der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.utf8String, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.printableString, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.ia5String]);
/** RFC 5280 §4.1.2.4: a sequence of sets of {type, value}; what they say is compared as bytes only. */
function readName({ tag, members, bytes }) {
    const isAttribute = ({ tag, members: [type, value, ...more] }) => tag === _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence && type?.tag === _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.oid && nameTexts.has(value?.tag ?? 0) && more.length === 0;
    const isRelative = (value) => value.tag === _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.set && value.members.length > 0 && value.members.every(isAttribute);
    if (tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence || members.length === 0 || !members.every(isRelative))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-shape');
    return bytes;
}
function readTime({ tag, content }) {
    if (tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.utcTime && tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.generalizedTime)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-time');
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTime */ .tm)(tag, content);
}
function readKey(value) {
    const [algorithm, key] = exactly(2, value, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 'x509-key');
    if (!(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(algorithm.bytes, p384Key))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-key');
    const point = bitString(key);
    if (!(0,_ecdsa_js__WEBPACK_IMPORTED_MODULE_2__/* .isPublicKey */ .NP)('P-384', point))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-key', { actual: 'no point of the curve' });
    return point;
}
/** A BIT STRING of whole bytes. */
function bitString({ tag, content }) {
    if (tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.bitString || content[0] !== 0)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-shape', { actual: 'unused bits' });
    return content.subarray(1);
}
/** RFC 3279 §2.2.3: SEQUENCE { r, s }. Each may be shorter than the field: one leaf in 256 has an r of 47 bytes. */
function readSignature(der) {
    const [r, s] = exactly(2, (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(der), _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 'x509-signature');
    const signature = (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(fieldElement(r), fieldElement(s));
    if (!(0,_ecdsa_js__WEBPACK_IMPORTED_MODULE_2__/* .isSignature */ .hi)('P-384', signature))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-signature');
    return signature;
}
function fieldElement({ tag, content }) {
    const [first = 0x80] = content;
    if (tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.integer || first >= 0x80)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-signature');
    const digits = first === 0 ? content.subarray(1) : content;
    if (digits.length > fieldBytes)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-signature');
    return (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(new Uint8Array(fieldBytes - digits.length), digits);
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
    const [list] = exactly(1, field, explicitExtensions);
    const seen = new Set();
    let extensions = {};
    for (const member of membersOf(list, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 1, Number.POSITIVE_INFINITY)) {
        const { id, critical, value } = readExtension(member);
        if (seen.has(id))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension', { actual: `${id} twice` });
        seen.add(id);
        extensions = { ...extensions, ...interpret(id, critical, value) };
    }
    return extensions;
}
function readExtension(member) {
    const [id, ...rest] = membersOf(member, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 2, 3, 'x509-extension');
    const value = rest.pop();
    const critical = rest[0]?.tag === _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.boolean && rest[0].content[0] === 0xff; // X.690 §11.5: FALSE is left out
    if (id?.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.oid || value?.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.octetString || (rest.length === 1 && !critical)) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
    }
    return { id: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(id.content), critical, value: value.content };
}
/** RFC 5280 §4.2: every value is DER, also that of an extension we do not know. */
function interpret(id, critical, bytes) {
    const value = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .readDer */ .SU)(bytes);
    switch (id) {
        case oid.basicConstraints:
            return { basicConstraints: { critical, ...readBasicConstraints(value) } };
        case oid.keyUsage:
            return { keyUsage: readKeyUsage(value) };
        case oid.subjectKeyId:
            if (value.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.octetString)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
            return { subjectKeyId: value.content };
        case oid.authorityKeyId: {
            if (value.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
            const keyId = value.members.find(({ tag }) => tag === 0x80);
            return keyId ? { authorityKeyId: keyId.content } : {};
        }
        default:
            if (critical)
                throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension', { actual: `${id}, critical` });
            return {};
    }
}
/** §4.2.1.9: SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER OPTIONAL }. */
function readBasicConstraints(value) {
    const [first, second] = membersOf(value, _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.sequence, 0, 2, 'x509-extension');
    if (!first)
        return { ca: false };
    if (first.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.boolean || first.content[0] !== 0xff)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
    if (!second)
        return { ca: true };
    const [pathLength = 0x80, ...more] = second.content;
    if (second.tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.integer || pathLength >= 0x80 || more.length > 0)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
    return { ca: true, pathLength };
}
/** §4.2.1.3: bit 0 is digitalSignature, bit 5 keyCertSign. */
function readKeyUsage({ tag, content }) {
    const bits = content[1];
    if (tag !== _der_js__WEBPACK_IMPORTED_MODULE_1__/* .derTag */ .S_.bitString || bits === undefined)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_3__/* .EvidenceFault */ .wN('x509-extension');
    return { digitalSignature: (bits & 0x80) !== 0, keyCertSign: (bits & 0x04) !== 0 };
}


/***/ }),

/***/ 56432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ historicPurpose),
/* harmony export */   Mn: () => (/* binding */ authorizationPurpose),
/* harmony export */   ZF: () => (/* binding */ authorizedBytes),
/* harmony export */   p1: () => (/* binding */ challengeOf),
/* harmony export */   tf: () => (/* binding */ parseAgency),
/* harmony export */   zL: () => (/* binding */ agencySchema)
/* harmony export */ });
/* unused harmony exports maxBatch, authorizationSchema, batchContextSchema */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43759);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25777);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48348);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35296);
// SPDX-License-Identifier: Apache-2.0
// Agency: which person's key approved a commit, and the approval (SPEC.md on actors). The actor is in the signed body,
// the approval is not: it carries a signature of its own, judged by `src/evidence/authorization.ts`.




const historicPurpose = 'occ/commit-authorize/v1';
const authorizationPurpose = 'occ/commit-authorize/v2';
/** As many digests as one request may hold. */
const maxBatch = 1000;
/** `keyId`: lower-case hex of SHA-256 of the SubjectPublicKeyInfo. */
const keyId = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(/^[0-9a-f]{64}$/, 'lower-case hex of 32 bytes'));
const actorSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    keyId: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf,
    publicKeyB64: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    algorithm: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf,
    provider: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf,
});
const historicMembers = {
    purpose: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(historicPurpose),
    actorKeyId: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf,
    artifactHash: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    challenge: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    timestamp: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz,
    signatureB64: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Blob */ .LD,
};
const assertionMembers = {
    format: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('webauthn'),
    authenticatorDataB64: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Blob */ .LD,
    clientDataJSON: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
};
const members = {
    purpose: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(authorizationPurpose),
    actorKeyId: keyId,
    /** What one approval covers, in parallel: the slots taken before and the digests they are for. */
    slotHashes: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Of32 */ .Y8).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._minLength */ .m9(1), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._maxLength */ .Eb(maxBatch)),
    digests: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Of32 */ .Y8).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._minLength */ .m9(1), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._maxLength */ .Eb(maxBatch)),
    signatureB64: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .base64Blob */ .LD,
};
/** March 2026: a device key over canonical JSON. */
const historicDirect = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ ...historicMembers, protocolVersion: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) });
/** March 2026: a passkey over a bare challenge. */
const historicAssertion = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ ...historicMembers, ...assertionMembers });
const direct = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ ...members, format: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('direct') });
const assertion = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ ...members, ...assertionMembers });
const authorizationSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([historicDirect, historicAssertion, direct, assertion]);
/** What upstream enclaves noted about a batch; nobody signed it. */
const batchContextSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    batchSize: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._positive */ .NC(), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._lte */ .Zm(maxBatch)),
    batchIndex: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._nonnegative */ .UI()),
    batchDigests: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._maxLength */ .Eb(maxBatch)),
});
const agencySchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    actor: actorSchema,
    authorization: authorizationSchema,
    batchContext: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(batchContextSchema),
});
/** @throws OccError `proof-invalid` */
function parseAgency(value) {
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .readBySchema */ .RZ)(agencySchema, value, 'proof-invalid', 'agency');
}
/** The bytes an actor signs directly. */
function authorizedBytes(request) {
    const { epochId, chainId, slotHashes, digests, policy } = request;
    const body = { version: 'occ/authorize/2', epochId, chainId, slotHashes, digests };
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalize */ .dw)(policy === undefined ? body : { ...body, policy });
}
/** What a passkey is given to sign: SHA-256 of {@link authorizedBytes}, 32 bytes. */
function challengeOf(request) {
    return (0,_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(authorizedBytes(request));
}


/***/ }),

/***/ 31931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ toBase64Url),
/* harmony export */   t: () => (/* binding */ fromBase64Url)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
// SPDX-License-Identifier: Apache-2.0
// base64url without padding (RFC 4648 §5, RFC 7515 §2): how browsers and tokens write bytes. One text for one value.


function toBase64Url(bytes) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
/** @throws OccError `encoding-invalid` for padding, other alphabets and pad bits that are not zero */
function fromBase64Url(text, what) {
    if (!/^[A-Za-z0-9_-]*$/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('encoding-invalid', `${what}: expected base64url without padding, got ${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}`);
    }
    const padding = '='.repeat((4 - (text.length % 4)) % 4);
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(`${text.replaceAll('-', '+').replaceAll('_', '/')}${padding}`, what);
}


/***/ }),

/***/ 59875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseBootProof),
/* harmony export */   L7: () => (/* binding */ bootPcr16),
/* harmony export */   a9: () => (/* binding */ bootProofSchema),
/* harmony export */   js: () => (/* binding */ bootVersion),
/* harmony export */   po: () => (/* binding */ bootHash),
/* harmony export */   q6: () => (/* binding */ bootBytes),
/* harmony export */   qV: () => (/* binding */ epochIdOf)
/* harmony export */ });
/* unused harmony export bootBody */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55395);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25777);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75062);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48348);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35296);
/* harmony import */ var _sha384_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44772);
// SPDX-License-Identifier: Apache-2.0
// Boot proof: one statement per epoch that binds its key, code and configuration to the hardware (SPEC.md §5).







const bootVersion = 'occ/boot/1';
const imageSchema = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ name: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf, version: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf, sourceB64: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of32 */ .Y8, protocol: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf });
const bootProofSchema = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(bootVersion),
    epochId: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of32 */ .Y8,
    publicKeyB64: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of32 */ .Y8,
    bootNonceB64: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .nonce */ .KU,
    measurement: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf,
    enforcement: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .enforcements */ .g2),
    manifest: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ image: imageSchema, config: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .anyObject */ .aH }),
    attestation: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ format: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf, reportB64: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Blob */ .LD }),
    signatureB64: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .base64Of64 */ .xg,
    timestamps: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({ self: _proof_js__WEBPACK_IMPORTED_MODULE_2__/* .timestampSchema */ .yo })),
});
/** @throws OccError `proof-invalid` */
function parseBootProof(value) {
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .readBySchema */ .RZ)(bootProofSchema, value, 'proof-invalid', 'boot proof');
}
/** What is signed and hashed: all but the signature, the report and the timestamps. */
function bootBody(boot) {
    const { signatureB64: _signature, timestamps: _timestamps, attestation, ...rest } = boot;
    return { ...rest, attestation: { format: attestation.format } };
}
/** The signed bytes, whose SHA-256 is also the `user_data` of its document. */
function bootBytes(boot) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalize */ .dw)(bootBody(boot));
}
/** The value of PCR16 once it was extended, from zero, with SHA-384 of the boot body; 48 bytes. */
function bootPcr16(boot) {
    return (0,_sha384_js__WEBPACK_IMPORTED_MODULE_5__/* .extendedOnce */ .VU)(bootBytes(boot));
}
/** `commit.bootB64`: base64 of SHA-256 of the canonical boot body. */
function bootHash(boot) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_sha256_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(bootBytes(boot)));
}
/** The name of one life of one key: base64 of SHA-256 of `publicKeyB64 + ":" + bootNonceB64`. */
function epochIdOf(publicKeyB64, bootNonceB64) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)((0,_sha256_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(`${publicKeyB64}:${bootNonceB64}`)));
}


/***/ }),

/***/ 80851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle),
/* harmony export */   Et: () => (/* binding */ UnreadableProof),
/* harmony export */   ND: () => (/* binding */ makeBundle),
/* harmony export */   QN: () => (/* binding */ parseBundle),
/* harmony export */   aY: () => (/* binding */ mergeBundles),
/* harmony export */   e$: () => (/* binding */ maxProofs),
/* harmony export */   l5: () => (/* binding */ bundleMediaType),
/* harmony export */   pu: () => (/* binding */ renderBundle)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55395);
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
    const source = typeof input === 'string' ? input : (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(input);
    if (source.length > _json_js__WEBPACK_IMPORTED_MODULE_2__/* .maxJsonBytes */ .o) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('bundle-invalid', `bundle: expected at most ${_json_js__WEBPACK_IMPORTED_MODULE_2__/* .maxJsonBytes */ .o} bytes, got ${source.length}`);
    }
    const value = readStrict(source);
    if (value !== undefined)
        return bundleOf(value);
    const lines = source.split('\n').filter((line) => line.trim() !== '');
    const values = lines.length > 1 ? lines.map(readStrict) : [];
    if (values.length > 0 && values.every((line) => line !== undefined))
        return bundleOf(values);
    return bundleOf((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(source));
}
/**
 * All bundles as one, as the relations between proofs are judged. Of proofs given twice, one is kept.
 * @throws OccError `too-many` for more proofs than one verification takes
 */
function mergeBundles(bundles) {
    const first = bundles[0];
    if (bundles.length === 1 && first)
        return first;
    const proofs = bundles.reduce((sum, bundle) => sum + bundle.proofs.length, 0);
    if (proofs > maxProofs)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `expected at most ${maxProofs} proofs, got ${proofs}`);
    const distinct = (values) => [...new Map(values.map((value) => [keyOf(value), value])).values()];
    return {
        mediaType: bundleMediaType,
        subjects: bundles.flatMap((bundle) => bundle.subjects),
        proofs: distinct(bundles.flatMap((bundle) => bundle.proofs)),
        bootProofs: distinct(bundles.flatMap((bundle) => bundle.bootProofs)),
        checkpoints: distinct(bundles.flatMap((bundle) => bundle.checkpoints)),
    };
}
/** @throws OccError `bundle-invalid` */
function parseBundle(value) {
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .readBySchema */ .RZ)(bundleSchema, value, 'bundle-invalid', 'bundle');
}
function bundleOf(value) {
    if (value instanceof UnreadableProof)
        return proofsOnly([value]);
    if (Array.isArray(value))
        return proofsOnly(value);
    if (typeof value === 'object' && value !== null && 'mediaType' in value) {
        return parseBundle(value);
    }
    if (typeof value === 'object' && value !== null && 'version' in value)
        return proofsOnly([value]);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('bundle-invalid', 'bundle: expected a bundle or a proof, got another JSON value');
}
function proofsOnly(proofs) {
    if (proofs.length > maxProofs)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('too-many', `expected at most ${maxProofs} proofs, got ${proofs.length}`);
    return { mediaType: bundleMediaType, subjects: [], proofs, bootProofs: [], checkpoints: [] };
}
/** The value; an UnreadableProof for JSON that breaks our stricter rules; undefined for what is not JSON. */
function readStrict(source) {
    try {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(source);
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
/** `Object.keys` has the integers first, by value. */
const historicOrder = (keys) => {
    if (!isIntegerKey(keys[0] ?? ''))
        return codeUnitOrder(keys);
    const integers = keys.filter(isIntegerKey);
    return [...integers, ...codeUnitOrder(keys.slice(integers.length))];
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
/* harmony export */   V_: () => (/* binding */ checkpointVersion),
/* harmony export */   eV: () => (/* binding */ checkpointBytes),
/* harmony export */   ot: () => (/* binding */ checkpointSchema)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55395);
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
/* harmony export */   nI: () => (/* binding */ verifyEd25519Aside),
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
        const expected = _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .Point */ .bR.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k));
        return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(expected.toBytes(), r);
    }
    catch {
        return false; // A is not on the curve
    }
};
/** Strict verification by `node:crypto` behind the same byte checks; undefined where the platform has none. */
const verifyNode = crypto &&
    ((signature, message, publicKey) => isStrictInput(signature, publicKey) && crypto.verify(null, message, importPublicKey(crypto, publicKey), signature));
/**
 * True when `signature` (64 bytes, R ‖ S) over `message` is valid under `publicKey` (32 bytes). Never throws: wrong
 * lengths and undecodable points are false.
 */
const verifyEd25519 = verifyNode ?? verifyNoble;
/**
 * {@link verifyEd25519} beside this thread, where the platform has other threads for it; elsewhere at once.
 * Rejects when there was no answer.
 */
const verifyEd25519Aside = (signature, message, publicKey) => {
    if (!crypto)
        return Promise.resolve(verifyEd25519(signature, message, publicKey));
    if (!isStrictInput(signature, publicKey))
        return Promise.resolve(false);
    return new Promise((resolve, reject) => {
        const settle = (error, isValid) => (error ? reject(error) : resolve(isValid));
        crypto.verify(null, message, importPublicKey(crypto, publicKey), signature, settle);
    });
};
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
function importPublicKey(crypto, publicKey) {
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
    for (const byte of bytes.toReversed())
        value = (value << 8n) | BigInt(byte);
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
/* harmony export */   o: () => (/* binding */ maxJsonBytes),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
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
 * @param level how many objects and arrays of a longer text `input` is inside of
 * @throws OccError `json-invalid` with the offset of the fault
 */
function parseJson(input, maxBytes = maxJsonBytes, level = 0) {
    if (input.length > maxBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4('json-invalid', `expected at most ${maxBytes} bytes of JSON, got ${input.length}`);
    }
    return new Reader(typeof input === 'string' ? input : (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)(input)).whole(level);
}
class Reader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    whole(level) {
        this.#space();
        const value = this.#value(level);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(55395);
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
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55395);
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

/***/ 47014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ selfHash)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25777);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35296);


/** The imprint of `timestamps.self`, 32 bytes. */
function selfHash({ timestamps: _, ...statement }) {
    return (0,_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalize */ .dw)(statement));
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

/***/ 44772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VU: () => (/* binding */ extendedOnce),
/* harmony export */   qt: () => (/* binding */ sha384)
/* harmony export */ });
/* unused harmony exports sha384Noble, sha384Node */
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
// SPDX-License-Identifier: Apache-2.0
// SHA-384, the hash of platform registers. Platform code where there is a Node, @noble/hashes in a browser.


const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
/** SHA-384 in pure code. */
function sha384Noble(bytes) {
    return (0,_noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_1__/* .sha384 */ .qt)(bytes);
}
/** SHA-384 by `node:crypto`; undefined where the platform has none. */
const sha384Node = crypto && ((bytes) => new Uint8Array(crypto.createHash('sha384').update(bytes).digest()));
/** SHA-384 of `bytes`, 48 bytes. */
const sha384 = sha384Node ?? sha384Noble;
/** What a register that was zero holds after it was extended once with SHA-384 of `bytes`. */
function extendedOnce(bytes) {
    return sha384((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .concatBytes */ .Id)(new Uint8Array(48), sha384(bytes)));
}


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
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55395);
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

/***/ 76210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AV: () => (/* binding */ checks),
  KZ: () => (/* reexport */ checks_form/* formRows */.K),
  LK: () => (/* binding */ rowsAlone),
  SG: () => (/* binding */ rowsAmong)
});

// UNUSED EXPORTS: rows

// EXTERNAL MODULE: ./lib/src/verify/checks/artifact.js
var artifact = __webpack_require__(39666);
// EXTERNAL MODULE: ./lib/src/evidence/certificate-path.js
var certificate_path = __webpack_require__(62489);
// EXTERNAL MODULE: ./lib/src/evidence/document.js
var evidence_document = __webpack_require__(75057);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/verify/finding.js
var verify_finding = __webpack_require__(92759);
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
        run: (context) => (0,verify_finding/* allOf */.bn)(checkPlace(context), checkFormat(context), onDocument(({ form }) => settled(form))(context)),
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
        return (0,verify_finding/* fail */.fJ)(binding === 'boot'
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
    return outcome.fault ? faultFinding(outcome.fault) : (0,verify_finding/* pass */.IX)(reason);
}
function faultFinding({ reason, detail: { expected, actual } }) {
    return (0,verify_finding/* fail */.fJ)(reason, { ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) });
}
function checkPlace({ policy, attested }) {
    if (policy.requireAttestation === true && attested.peer) {
        return (0,verify_finding/* fail */.fJ)('the policy requires a document or a boot proof of its own, and only another proof of the epoch has one');
    }
    if (policy.requireAttestation === 'proof' && attested.binding === 'boot') {
        return (0,verify_finding/* fail */.fJ)('the policy requires the document in the proof, and only its boot proof has one');
    }
    if (policy.allowHistoric === false && attested.binding.startsWith('historic')) {
        return (0,verify_finding/* fail */.fJ)('the policy does not allow documents of historic enclaves');
    }
    return (0,verify_finding/* pass */.IX)();
}
function checkFormat({ facts, attested, policy }) {
    const format = (facts.proof.environment.attestation ?? attested.boot?.boot.attestation)?.format;
    if (format === undefined)
        return (0,verify_finding/* pass */.IX)();
    const allowed = policy.requireAttestationFormat ?? [nitroFormat];
    if (format === nitroFormat && allowed.includes(format))
        return (0,verify_finding/* pass */.IX)();
    return (0,verify_finding/* fail */.fJ)('the report has a format that is not known or not allowed', {
        expected: allowed.join(' or '),
        actual: format,
    });
}
/** A timestamp over what holds the document, inside the life of its leaf, is the stronger basis. */
function checkValidity(document, context) {
    const { now } = context;
    const at = document.form.value?.timestamp;
    if (at === undefined)
        return settled(document.form);
    const own = (0,evidence_document/* validityOf */.Gv)(document, { at, now });
    if (own.fault)
        return settled(own);
    const stamp = stampOverDocument(context);
    const stamped = stamp?.ok && !(0,evidence_document/* validityOf */.Gv)(document, { at: stamp.genTime, now }).fault;
    return (0,verify_finding/* pass */.IX)(stamped ? `timestamped at ${(0,certificate_path/* isoTime */.Ly)(stamp.genTime)}` : `at its own time, ${(0,certificate_path/* isoTime */.Ly)(at)}`);
}
/** A peer's document is under the peer's timestamp, which says nothing of when this proof was made. */
function stampOverDocument({ stamps, attested, selfStampOf }) {
    if (attested.binding !== 'boot')
        return stamps.proof;
    return attested.peer || !attested.boot ? undefined : selfStampOf(attested.boot.boot);
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
            return (0,verify_finding/* allOf */.bn)(sameBytes('user_data', (0,sha256/* sha256 */.sc)(facts.body), document.userData, 'for this body, as historic enclaves did'), absent('nonce', document.nonce));
        case 'historic-preformat': {
            const { attestationFormat: _, ...body } = (0,proof/* signedBody */.h8)(facts.proof);
            const hash = (0,sha256/* sha256 */.sc)((0,canonical/* canonicalizeHistoric */.YZ)(body));
            return (0,verify_finding/* allOf */.bn)(sameBytes('user_data', hash, document.userData, 'for this body without its format, as the oldest enclaves did'), absent('nonce', document.nonce));
        }
    }
}
function madeFor({ body, proof }, document, reason) {
    return (0,verify_finding/* allOf */.bn)(sameBytes('user_data', (0,sha256/* sha256 */.sc)(body), document.userData, reason), sameBytes('nonce', (0,bytes/* fromBase64 */.Ey)(proof.commit.nonceB64, 'commit.nonceB64'), document.nonce));
}
function checkKey(document, { facts, attested }) {
    if (!attested.binding.startsWith('historic'))
        return sameBytes('public_key', facts.publicKey, document.publicKey);
    return (0,verify_finding/* allOf */.bn)((0,verify_finding/* pass */.IX)('by the body it was made for: historic documents name no key'), absent('public_key', document.publicKey));
}
function sameBytes(what, expected, actual, reason) {
    if (expected && actual && (0,bytes/* equalBytes */.ex)(expected, actual))
        return (0,verify_finding/* pass */.IX)(reason);
    return (0,verify_finding/* fail */.fJ)(`${what} of the document differs`, {
        expected: expected ? (0,bytes/* toBase64 */.nk)(expected) : 'absent',
        actual: actual ? (0,bytes/* toBase64 */.nk)(actual) : 'absent',
    });
}
function absent(what, actual) {
    if (actual === undefined)
        return (0,verify_finding/* pass */.IX)();
    return (0,verify_finding/* fail */.fJ)(`${what} is set in a document of the historic shape`, { expected: 'absent', actual: (0,bytes/* toHex */.nj)(actual) });
}

// EXTERNAL MODULE: ./lib/src/verify/timestamps.js
var timestamps = __webpack_require__(77529);
;// CONCATENATED MODULE: ./lib/src/verify/checks/time.js



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
        return other ? (0,verify_finding/* notAsked */.Op)('the proof has another timestamp') : (0,verify_finding/* fail */.fJ)('the proof has no such timestamp');
    if (stamp.ok)
        return (0,verify_finding/* pass */.IX)((0,timestamps/* describeStamp */.Fv)(stamp));
    return demanded ? (0,verify_finding/* fail */.fJ)((0,timestamps/* describeStamp */.Fv)(stamp)) : (0,verify_finding/* notAsked */.Op)((0,timestamps/* describeStamp */.Fv)(stamp));
}
/** Lower bounds come from the signer and its hardware; only a timestamp can say "not made after" (SPEC.md §10). */
function checkWindow(context) {
    const { policy, now } = context;
    const { minTime, maxTime, maxAge } = policy;
    if (maxTime !== undefined) {
        const upper = upperBound(context);
        if (upper === undefined)
            return (0,verify_finding/* fail */.fJ)('maxTime needs a verified timestamp of the proof, and there is none');
        if (upper > maxTime)
            return outside('maxTime', maxTime, upper);
    }
    if (minTime === undefined && maxAge === undefined)
        return (0,verify_finding/* pass */.IX)();
    const time = lowerBound(context);
    if (time === undefined)
        return (0,verify_finding/* fail */.fJ)('the proof has no time: nothing bounds it from below');
    const age = now - time;
    if (maxAge !== undefined && age < -maxClockSkewMs) {
        return (0,verify_finding/* fail */.fJ)('the proof says it was made in the future', { expected: `at most ${now}`, actual: `${time}` });
    }
    if (minTime !== undefined && time < minTime)
        return outside('minTime', minTime, time);
    if (maxAge !== undefined && age > maxAge) {
        return (0,verify_finding/* fail */.fJ)('the proof is too old', { expected: `at most ${maxAge} ms`, actual: `${age} ms` });
    }
    return (0,verify_finding/* pass */.IX)();
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
/** The seeds believe the signer; anybody else wants a timestamp. */
function upperBound(context) {
    return context.policy.seeds ? context.facts.proof.commit.time : timestampedBy(context);
}
/** The proof existed when it was timestamped, give or take what the authority admits. */
function timestampedBy({ stamps }) {
    return stamps.proof?.ok ? stamps.proof.genTime + (stamps.proof.accuracyMs ?? 0) : undefined;
}
function outside(bound, expected, actual) {
    return (0,verify_finding/* fail */.fJ)(`the time of the proof violates ${bound}`, { expected: `${expected}`, actual: `${actual}` });
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
            return (0,verify_finding/* same */.FB)('the measurement', pcr0 && (0,bytes/* toHex */.nj)(pcr0), facts.proof.environment.measurement);
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
                return (0,verify_finding/* fail */.fJ)('no document says so');
            return (0,evidence_document/* isDebug */._o)(document) ? (0,verify_finding/* fail */.fJ)('the enclave ran in debug mode: nothing was measured') : (0,verify_finding/* pass */.IX)();
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
        return (0,verify_finding/* pass */.IX)('no hardware: a development measurement');
    const document = attestedDocument(context);
    if (!document) {
        const { enforcement, measurement } = facts.proof.environment;
        return (0,verify_finding/* fail */.fJ)('unattested: the measurement is a bare claim, no verified document says it', {
            expected: listed(policy.allowedMeasurements ?? ['the PCRs of the policy']),
            actual: `${(0,bytes/* quote */.hD)(measurement)} (${enforcement})`,
        });
    }
    const demands = Object.entries(policy.pcrs ?? {}).map(([index, values]) => [Number(index), values]);
    if (policy.allowedMeasurements)
        demands.unshift([0, policy.allowedMeasurements]);
    for (const [index, allowed] of demands) {
        const register = document.pcrs.get(index);
        const actual = register ? (0,bytes/* toHex */.nj)(register) : 'absent';
        if (!allowed.includes(actual))
            return (0,verify_finding/* fail */.fJ)(`PCR${index} is not one the policy allows`, { expected: listed(allowed), actual });
    }
    return (0,verify_finding/* pass */.IX)('by a verified document');
}
function listed(values) {
    const shown = values
        .slice(0, 3)
        .map((value) => (0,bytes/* quote */.hD)(value, 100))
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
function code_checkKey(context) {
    const { policy, facts } = context;
    const { publicKeyB64 } = facts.proof.signer;
    const revoked = checkRevoked(context);
    if (revoked.status === 'fail')
        return revoked;
    if (!policy.allowedPublicKeys || policy.allowedPublicKeys.includes(publicKeyB64))
        return revoked;
    return (0,verify_finding/* fail */.fJ)('another key signed', {
        expected: policy.allowedPublicKeys.slice(0, 3).join(' or '),
        actual: publicKeyB64,
    });
}
/**
 * Whoever has a revoked key can write any time into a proof: only a timestamp over the proof itself shows that it is
 * older than the revocation.
 */
function checkRevoked(context) {
    const { signer, environment, commit } = context.facts.proof;
    const named = [signer.publicKeyB64, environment.measurement, commit.epochId, commit.bootB64];
    const revoked = (context.policy.revoked ?? []).filter(({ value }) => named.includes(value));
    const by = timestampedBy(context);
    for (const { value, since } of revoked) {
        if (since === undefined)
            return (0,verify_finding/* fail */.fJ)('revoked by the policy', { actual: value });
        if (by === undefined)
            return (0,verify_finding/* fail */.fJ)('revoked, and no timestamp shows that the proof is older', { actual: value });
        if (by >= since)
            return (0,verify_finding/* fail */.fJ)('timestamped after the revocation', {
                expected: `before ${(0,certificate_path/* isoTime */.Ly)(since)}`,
                actual: (0,certificate_path/* isoTime */.Ly)(by),
            });
    }
    return (0,verify_finding/* pass */.IX)(revoked.length > 0 ? 'revoked later: the proof was timestamped before' : undefined);
}
function checkEnforcement(context) {
    const { policy, facts } = context;
    const { enforcement } = facts.proof.environment;
    const required = policy.requireEnforcement;
    if (required !== undefined) {
        if (enforcement === required)
            return (0,verify_finding/* pass */.IX)(required === 'stub' ? 'no hardware' : undefined);
        return (0,verify_finding/* fail */.fJ)('the key was held another way', { expected: required, actual: enforcement });
    }
    if (enforcement === 'measured-tee' || matchesStub(context))
        return (0,verify_finding/* pass */.IX)();
    return (0,verify_finding/* fail */.fJ)('naming a measurement asks for measured code', { expected: 'measured-tee', actual: enforcement });
}

// EXTERNAL MODULE: ./lib/src/proof/boot.js
var proof_boot = __webpack_require__(59875);
// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
;// CONCATENATED MODULE: ./lib/src/verify/checks/epoch.js
// SPDX-License-Identifier: Apache-2.0
// Epoch: which boot of which image, with which configuration, holds the key?







/**
 * A proof that carries its own document needs its boot proof only where the input has it, the policy asks for it, or
 * an identity rests on its configuration; one that names a boot instead of carrying a document stands on it, or on the
 * document of an epoch peer.
 */
const claimsBoot = ({ facts: { proof }, policy, attested }) => (attested.binding === 'boot' && !attested.peer) ||
    attested.boot !== undefined ||
    (proof.commit.bootB64 !== undefined && proof.commit.identity !== undefined) ||
    policy.boot !== undefined ||
    policy.identity !== undefined;
/** Runs a check on the boot proof, or fails where there is none. */
const onBoot = (check) => (context) => {
    const { boot } = context.attested;
    if (boot)
        return check(boot, context);
    return (0,verify_finding/* fail */.fJ)(context.facts.proof.commit.bootB64 === undefined
        ? 'the proof names no boot'
        : 'the boot proof the body names is not in the input');
};
const epochRows = [
    {
        id: 'epoch-id',
        section: 'epoch',
        about: 'the proof names the epoch it was made in',
        asks: ({ policy }) => policy.requireEpochId === true,
        run: ({ facts }) => (facts.proof.commit.epochId === undefined ? (0,verify_finding/* fail */.fJ)('the proof names no epoch') : (0,verify_finding/* pass */.IX)()),
    },
    {
        id: 'boot-proof',
        section: 'epoch',
        about: 'the boot proof the body names is signed by the key, and attested by a genuine document made for it',
        asks: claimsBoot,
        run: genuineBoot,
    },
    {
        id: 'boot-epoch',
        section: 'epoch',
        about: 'the boot proof is of this epoch and key, and the only one of it',
        asks: claimsBoot,
        run: onBoot(({ boot, isContradicted }, { facts: { proof } }) => (0,verify_finding/* allOf */.bn)((0,verify_finding/* same */.FB)('the epoch of the boot', proof.commit.epochId, boot.epochId), (0,verify_finding/* same */.FB)('the name of the epoch', (0,proof_boot/* epochIdOf */.qV)(boot.publicKeyB64, boot.bootNonceB64), boot.epochId), (0,verify_finding/* same */.FB)('the key of the boot', proof.signer.publicKeyB64, boot.publicKeyB64), (0,verify_finding/* same */.FB)('the enforcement of the boot', proof.environment.enforcement, boot.enforcement), (0,verify_finding/* same */.FB)('the measurement of the boot', proof.environment.measurement, boot.measurement), isContradicted ? (0,verify_finding/* fail */.fJ)('two boot proofs of one epoch say different things') : (0,verify_finding/* pass */.IX)())),
    },
    {
        id: 'boot-config',
        section: 'epoch',
        about: 'its configuration was locked into PCR16 of every document, and is one the policy allows',
        asks: claimsBoot,
        run: onBoot(({ boot, document }, { attested, policy }) => (0,verify_finding/* allOf */.bn)(checkPcr16('the boot document', boot, document.form.value), attested.binding === 'body' ? checkPcr16('the document', boot, attested.document?.form.value) : (0,verify_finding/* pass */.IX)(), checkConfig(boot.manifest, policy.boot ?? {}))),
    },
];
/** What was found of each boot: all the proofs of an epoch ask, and one verdict has one time and one set of stamps. */
const found = new WeakMap();
/** The finding of `boot-proof`; other rows rest on it. */
function genuineBoot(context) {
    return onBoot((boot) => {
        const finding = found.get(boot) ?? checkBoot(boot, context);
        found.set(boot, finding);
        return finding;
    })(context);
}
function checkBoot({ boot, bodyHash, document }, { now, selfStampOf }) {
    const publicKey = (0,bytes/* fromBase64 */.Ey)(boot.publicKeyB64, 'boot.publicKeyB64', 32);
    const signature = (0,bytes/* fromBase64 */.Ey)(boot.signatureB64, 'boot.signatureB64', 64);
    if (!(0,ed25519/* verifyEd25519 */.pI)(signature, (0,proof_boot/* bootBytes */.q6)(boot), publicKey))
        return (0,verify_finding/* fail */.fJ)('the key of the boot did not sign it');
    if (boot.enforcement !== 'measured-tee')
        return (0,verify_finding/* fail */.fJ)('the boot does not claim measured code', { actual: boot.enforcement });
    const at = document.form.value?.timestamp ?? now;
    const genuine = (0,evidence_document/* genuineDocument */.Z5)(document, { at, now });
    if (genuine.fault)
        return settled(genuine);
    const stamp = selfStampOf(boot);
    const finding = checkBootDocument(genuine.value, boot, bodyHash, publicKey);
    return finding.status === 'pass' && stamp ? (0,verify_finding/* pass */.IX)((0,timestamps/* describeStamp */.Fv)(stamp)) : finding;
}
function checkBootDocument(document, boot, bodyHash, publicKey) {
    const nonce = (0,bytes/* fromBase64 */.Ey)(boot.bootNonceB64, 'boot.bootNonceB64');
    const demands = [
        ['user_data', bodyHash, document.userData],
        ['public_key', publicKey, document.publicKey],
        ['nonce', nonce, document.nonce],
    ];
    for (const [what, expected, actual] of demands) {
        if (actual && (0,bytes/* equalBytes */.ex)(expected, actual))
            continue;
        return (0,verify_finding/* fail */.fJ)(`${what} of the boot document differs`, {
            expected: (0,bytes/* toHex */.nj)(expected),
            actual: actual ? (0,bytes/* toHex */.nj)(actual) : 'absent',
        });
    }
    if ((0,evidence_document/* isDebug */._o)(document))
        return (0,verify_finding/* fail */.fJ)('the enclave of the boot ran in debug mode');
    return (0,verify_finding/* same */.FB)('the measurement of the boot document', boot.measurement, (0,bytes/* toHex */.nj)(document.pcrs.get(0) ?? new Uint8Array()));
}
function checkPcr16(what, boot, document) {
    const expected = (0,proof_boot/* bootPcr16 */.L7)(boot);
    const actual = document?.pcrs.get(16);
    if (actual && (0,bytes/* equalBytes */.ex)(expected, actual))
        return (0,verify_finding/* pass */.IX)();
    return (0,verify_finding/* fail */.fJ)(`PCR16 of ${what} does not hold this boot`, {
        expected: (0,bytes/* toHex */.nj)(expected),
        actual: actual ? (0,bytes/* toHex */.nj)(actual) : 'absent',
    });
}
function checkConfig({ image, config }, asked) {
    const { counterMode, issuers, maxEpochMs, sourceB64 } = asked;
    const listed = config.issuers;
    const life = config.maxEpochMs;
    if (counterMode !== undefined && config.counterMode !== counterMode) {
        return (0,verify_finding/* fail */.fJ)('the counter mode is another one', {
            expected: counterMode,
            actual: (0,bytes/* quote */.hD)(String(config.counterMode)),
        });
    }
    if (sourceB64 !== undefined && image.sourceB64 !== sourceB64) {
        return (0,verify_finding/* fail */.fJ)('the source of the image is another one', { expected: sourceB64, actual: image.sourceB64 });
    }
    if (issuers !== undefined && !(Array.isArray(listed) && listed.every((issuer) => issuers.includes(String(issuer))))) {
        return (0,verify_finding/* fail */.fJ)('the boot accepts identities of an issuer the policy does not allow', {
            expected: issuers.join(' or '),
        });
    }
    if (maxEpochMs !== undefined && !(typeof life === 'number' && life <= maxEpochMs)) {
        return (0,verify_finding/* fail */.fJ)('the epoch may live longer than the policy allows', { expected: `at most ${maxEpochMs} ms` });
    }
    return (0,verify_finding/* pass */.IX)();
}

// EXTERNAL MODULE: ./lib/src/verify/checks/form.js
var checks_form = __webpack_require__(15918);
// EXTERNAL MODULE: ./lib/src/proof/checkpoint.js
var checkpoint = __webpack_require__(85253);
;// CONCATENATED MODULE: ./lib/src/verify/checks/handover.js
// SPDX-License-Identifier: Apache-2.0
// Handover: did the former epoch name this one, and no other, to continue its chain (SPEC.md §6)?




const handoverRows = [
    {
        id: 'epoch-link',
        section: 'epoch',
        among: 'others',
        about: 'the chain came from its former epoch by a handover',
        asks: ({ place }) => place.epochLink !== undefined,
        run: checkHandover,
    },
];
/** Asked of the first proof after a handover. */
function checkHandover(context) {
    const { epochLink: link, line } = context.place;
    if (!link)
        return (0,verify_finding/* fail */.fJ)('the proof names no former epoch');
    const own = (0,verify_finding/* allOf */.bn)((0,verify_finding/* same */.FB)('the epoch the link leads to', link.toEpochId, line.epochId), (0,verify_finding/* same */.FB)('the key the link leads to', link.toPublicKeyB64, line.publicKeyB64));
    if (own.status === 'fail')
        return own;
    if (context.previous)
        return (0,verify_finding/* fail */.fJ)('only the first proof of an epoch can come from a handover');
    const requiresChain = (context.policy.requireChain ?? 'none') !== 'none';
    if (!context.former && context.handovers.length === 0 && !requiresChain) {
        return (0,verify_finding/* notAsked */.Op)('the former epoch is not in the input');
    }
    if (line.bootB64 !== undefined)
        return checkSuccession(link, context, requiresChain);
    if (requiresChain)
        return (0,verify_finding/* fail */.fJ)('the former epoch signed no handover: a historic link is the word of the new one alone');
    return checkHistoricLink(link, context);
}
/** Historic enclaves were told their former epoch by their parent: only the proof they name stands for it. */
function checkHistoricLink(link, { former }) {
    const last = former?.find(({ chainHash }) => chainHash === link.prevProofHashB64);
    if (!last)
        return (0,verify_finding/* fail */.fJ)('the last proof of the former epoch is not in the input');
    return (0,verify_finding/* allOf */.bn)((0,verify_finding/* pass */.IX)('by the word of the new epoch alone'), (0,verify_finding/* same */.FB)('the key of the former epoch', link.prevPublicKeyB64, last.line.publicKeyB64), (0,verify_finding/* same */.FB)('the counter of the former epoch', link.prevCounter, last.counter));
}
/** The former epoch signed that this one, and no other, continues its chain, and where. */
function checkSuccession(link, { place, handovers, former }, requiresChain) {
    const { line, prevB64, chainIndex } = place;
    const handover = handovers.find(({ epochId }) => epochId === link.prevEpochId);
    if (!handover)
        return (0,verify_finding/* fail */.fJ)('the former epoch did not hand the chain over to this one');
    const publicKey = (0,bytes/* fromBase64 */.Ey)(handover.publicKeyB64, 'handover.publicKeyB64', 32);
    const signature = (0,bytes/* fromBase64 */.Ey)(handover.signatureB64, 'handover.signatureB64', 64);
    if (!(0,ed25519/* verifyEd25519 */.pI)(signature, (0,checkpoint/* checkpointBytes */.eV)(handover), publicKey))
        return (0,verify_finding/* fail */.fJ)('the handover is not signed by its key');
    if (requiresChain && former && former.at(-1)?.chainHash !== handover.headB64) {
        return (0,verify_finding/* fail */.fJ)('proofs before the handover are missing', {
            expected: handover.headB64,
            actual: former.at(-1)?.chainHash ?? 'none',
        });
    }
    const next = BigInt(handover.firstIndex) + BigInt(handover.length);
    return (0,verify_finding/* allOf */.bn)((0,verify_finding/* same */.FB)('the key of the former epoch', link.prevPublicKeyB64, handover.publicKeyB64), (0,verify_finding/* same */.FB)('the key that was named successor', handover.successor?.publicKeyB64, line.publicKeyB64), (0,verify_finding/* same */.FB)('the boot that was named successor', handover.successor?.bootB64, line.bootB64), (0,verify_finding/* same */.FB)('the head that was handed over', handover.headB64, link.prevProofHashB64), (0,verify_finding/* same */.FB)('the head that was handed over', handover.headB64, prevB64), (0,verify_finding/* same */.FB)('the place after the handover', `${next}`, chainIndex));
}

// EXTERNAL MODULE: ./lib/src/evidence/authorization.js + 2 modules
var authorization = __webpack_require__(466);
// EXTERNAL MODULE: ./lib/src/evidence/fault.js + 2 modules
var fault = __webpack_require__(61546);
// EXTERNAL MODULE: ./lib/src/proof/agency.js
var agency = __webpack_require__(56432);
// EXTERNAL MODULE: ./lib/src/evidence/issuer.js
var evidence_issuer = __webpack_require__(29247);
// EXTERNAL MODULE: ./lib/src/verify/committer.js
var committer = __webpack_require__(99270);
;// CONCATENATED MODULE: ./lib/src/verify/workflow.js
// SPDX-License-Identifier: Apache-2.0
// Workflow: does the signed identity stand on an enclave that may speak for its issuer, and is it one the policy means?





/** The name of a chain that only a verified run may have. */
const isRunChain = (chainId) => chainId?.startsWith(evidence_issuer/* identityPrefix */.tx) === true;
/** What every audience an enclave accepts looks like (SPEC.md §9). */
const audience = /^occ\/1:[A-Za-z0-9_-]{43}$/;
/**
 * Whether the enclave that signed the proof verified the workflow it names. The boot it names must hold
 * (`genuineBoot`), list the issuer, and the chain must be that of the run.
 */
function checkWorkflow({ facts: { proof }, attested: { boot } }, genuineBoot) {
    const { identity, bootB64, chainId } = proof.commit;
    if (!identity) {
        return (0,verify_finding/* fail */.fJ)(isRunChain(chainId)
            ? 'the chain is named like that of a verified run, and the proof names no workflow'
            : 'the proof names no workflow');
    }
    if (bootB64 === undefined)
        return (0,verify_finding/* fail */.fJ)('the proof names no boot: no enclave answers for the workflow');
    if (!boot)
        return (0,verify_finding/* fail */.fJ)('the boot proof that lists the issuers is not in the input');
    const genuine = genuineBoot();
    if (genuine.status !== 'pass')
        return (0,verify_finding/* fail */.fJ)(`the boot proof does not hold: ${genuine.reason}`);
    const issuer = (0,fault/* attempt */.CD)(() => (0,evidence_issuer/* readIssuer */.Eo)(identity.issuer));
    if (issuer.fault)
        return (0,verify_finding/* fail */.fJ)('the issuer is none', { actual: (0,bytes/* quote */.hD)(identity.issuer) });
    const { issuers } = boot.boot.manifest.config;
    if (!Array.isArray(issuers) || !issuers.includes(identity.issuer)) {
        return (0,verify_finding/* fail */.fJ)('the boot does not list the issuer', { actual: (0,bytes/* quote */.hD)(identity.issuer) });
    }
    if (!audience.test(identity.audience)) {
        return (0,verify_finding/* fail */.fJ)('the token was not minted for a request', { actual: (0,bytes/* quote */.hD)(identity.audience) });
    }
    const chains = (0,evidence_issuer/* chainsOf */.My)(identity);
    if (chainId === undefined || !chains.includes(chainId)) {
        return (0,verify_finding/* fail */.fJ)('the chain is not that of the run', {
            expected: chains.length === 0 ? 'claims that name a run' : chains.map((chain) => (0,bytes/* quote */.hD)(chain)).join(' or '),
            actual: chainId === undefined ? 'no chain' : (0,bytes/* quote */.hD)(chainId),
        });
    }
    return (0,verify_finding/* pass */.IX)((0,committer/* describeWorkflow */.VW)(identity));
}
/** Events that run with the rights of the repository on what a stranger wrote. */
const foreignEvents = ['pull_request_target', 'workflow_run'];
/** Whether the workflow is one the policy means; asking for a claim asks that it is there. */
function allowsWorkflow(asked, { issuer, claims }) {
    const issuers = workflow_listed(asked.issuer ?? evidence_issuer/* githubIssuer */.rV);
    if (!issuers.includes(issuer))
        return refused('the issuer is another one', issuers, issuer);
    for (const [field, claim] of Object.entries(committer/* claimOf */._B)) {
        const allowed = asked[field];
        if (allowed === undefined)
            continue;
        const actual = claims[claim];
        const matches = (value) => (field === 'ref' ? matchesRef(value, actual) : value === actual);
        if (!workflow_listed(allowed).some(matches))
            return refused(`${field} is another one`, workflow_listed(allowed), actual);
    }
    const event = claims.event_name;
    if (asked.events === undefined && (event === undefined || foreignEvents.includes(event))) {
        return refused('the event counts only where the policy names it', ['events to name it'], event);
    }
    return (0,verify_finding/* pass */.IX)((0,committer/* isOperatorDefined */.Ag)(issuer) ? `an operator-defined issuer: ${(0,bytes/* quote */.hD)(issuer)}` : undefined);
}
const workflow_listed = (value) => (typeof value === 'string' ? [value] : value);
/** Exactly, or up to one trailing `*`. */
function matchesRef(allowed, ref) {
    if (ref === undefined || !allowed.endsWith('*'))
        return allowed === ref;
    return ref.startsWith(allowed.slice(0, -1));
}
function refused(what, allowed, actual) {
    const expected = allowed.slice(0, 3).join(' or ');
    return (0,verify_finding/* fail */.fJ)(what, { expected, actual: actual === undefined ? 'absent' : (0,bytes/* quote */.hD)(actual) });
}

;// CONCATENATED MODULE: ./lib/src/verify/checks/identity.js
// SPDX-License-Identifier: Apache-2.0
// Identity: which workflow committed, and which person approved? Text that callers wrote satisfies no row.








/** The one way to judge the identity, for both rows. */
const judgeWorkflow = (context) => checkWorkflow(context, () => genuineBoot(context));
const identityRows = [
    {
        id: 'workflow-identity',
        section: 'identity',
        about: 'the enclave verified the workflow identity it signed, from an issuer its boot proof lists',
        asks: ({ facts: { proof }, policy }) => proof.commit.identity !== undefined || isRunChain(proof.commit.chainId) || policy.identity !== undefined,
        run: judgeWorkflow,
    },
    {
        id: 'identity-allowed',
        section: 'identity',
        about: 'that workflow is one the policy allows',
        asks: ({ policy }) => policy.identity !== undefined,
        run: (context) => {
            const { identity } = context.facts.proof.commit;
            const asked = context.policy.identity;
            if (!identity || !asked || judgeWorkflow(context).status !== 'pass')
                return (0,verify_finding/* fail */.fJ)('no verified workflow');
            return allowsWorkflow(asked, identity);
        },
    },
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
                return (0,verify_finding/* fail */.fJ)('no valid approval names a person');
            return (0,verify_finding/* allOf */.bn)(among('another person approved', allowedActorKeyIds, actor.keyId), among('the approval is of another kind', allowedActorProviders, actor.provider));
        },
    },
];
function checkActor({ facts: { proof }, policy, verify }) {
    if (!proof.agency)
        return (0,verify_finding/* fail */.fJ)('nobody approved this commit');
    const { rpIds, allowedOrigins } = policy;
    const approval = (0,fault/* attempt */.CD)(() => (0,authorization/* checkAuthorization */.K)(proof, { rpIds, allowedOrigins }, verify));
    if (approval.fault)
        return settled(approval);
    const { purpose, bound, format } = approval.value;
    const what = `${format}, ${bound === 'artifact' ? 'bound to this artifact' : 'not bound to this artifact'}`;
    if (purpose === agency/* historicPurpose */.Gv && policy.allowHistoricActor !== true) {
        return (0,verify_finding/* fail */.fJ)(`a historic approval (${what}) counts only where the policy says allowHistoricActor`);
    }
    return (0,verify_finding/* pass */.IX)(what);
}
function among(what, allowed, actual) {
    if (!allowed || allowed.includes(actual))
        return (0,verify_finding/* pass */.IX)();
    return (0,verify_finding/* fail */.fJ)(what, { expected: allowed.slice(0, 3).join(' or '), actual: (0,bytes/* quote */.hD)(actual) });
}

;// CONCATENATED MODULE: ./lib/src/verify/checks/order.js


const requiresChain = ({ policy }) => (policy.requireChain ?? 'none') !== 'none';
const orderRows = [
    {
        id: 'counter-window',
        section: 'order',
        among: 'others',
        about: 'the counter lies in the window of the policy',
        asks: ({ policy }) => (policy.minCounter ?? policy.maxCounter) !== undefined,
        run: ({ place: { counter }, policy }) => {
            if (counter === undefined)
                return (0,verify_finding/* fail */.fJ)('the proof has no counter');
            const low = policy.minCounter === undefined || BigInt(counter) >= BigInt(policy.minCounter);
            const high = policy.maxCounter === undefined || BigInt(counter) <= BigInt(policy.maxCounter);
            const expected = `${policy.minCounter ?? '0'} to ${policy.maxCounter ?? 'any'}`;
            return low && high ? (0,verify_finding/* pass */.IX)() : (0,verify_finding/* fail */.fJ)('the counter lies outside the window', { expected, actual: counter });
        },
    },
    {
        id: 'chain-link',
        section: 'order',
        among: 'others',
        about: 'the proof names the hash of the one before it, and no other proof claims its place',
        asks: (context) => requiresChain(context) || claimsPlace(context),
        run: checkLink,
    },
    {
        id: 'expected-head',
        section: 'order',
        among: 'others',
        about: 'the proof is a head the policy knows, or lies before one',
        asks: ({ policy }) => policy.expectedHead !== undefined,
        run: ({ place, underHead }) => underHead.has(place.chainHash)
            ? (0,verify_finding/* pass */.IX)()
            : (0,verify_finding/* fail */.fJ)('no expected head leads back to this proof: it is of another run, or proofs are missing', {
                actual: place.chainHash,
            }),
    },
    {
        id: 'chain-complete',
        section: 'order',
        among: 'others',
        about: 'a checkpoint of the enclave shows that the chain was closed with these proofs and no others',
        asks: ({ policy }) => policy.requireChain === 'complete',
        run: ({ checkpoints, splitEpoch, policy }) => splitEpoch
            ? (0,verify_finding/* fail */.fJ)('two epochs in one chain, and no handover between them')
            : (0,verify_finding/* allOf */.bn)(checkpoints.completeness(), checkAttempt(checkpoints.attempt, policy.identity?.runAttempt)),
    },
    {
        id: 'checkpoint',
        section: 'order',
        among: 'others',
        about: 'every checkpoint of the chain is signed and agrees with the proofs',
        asks: ({ checkpoints, policy }) => checkpoints.list.length > 0 || policy.expectedNonce !== undefined,
        run: ({ checkpoints, policy, selfStampOf }) => {
            const { expectedNonce } = policy;
            if (expectedNonce !== undefined && !checkpoints.list.some(({ nonceB64 }) => nonceB64 === expectedNonce)) {
                return (0,verify_finding/* fail */.fJ)('no checkpoint of the chain has the expected nonce', { expected: expectedNonce });
            }
            const agreement = checkpoints.agreement();
            const stamp = checkpoints.last && selfStampOf(checkpoints.last);
            if (agreement.status === 'fail' || !stamp)
                return agreement;
            return (0,verify_finding/* pass */.IX)(`${agreement.reason}, the last ${(0,timestamps/* describeStamp */.Fv)(stamp)}`);
        },
    },
];
/** Complete up to the attempt the policy names: an attempt after the one that closed the chain may have gone on. */
function checkAttempt(closed, asked) {
    const attempts = typeof asked === 'string' ? [asked] : asked;
    if (!attempts || (closed !== undefined && attempts.includes(closed)))
        return (0,verify_finding/* pass */.IX)();
    return (0,verify_finding/* fail */.fJ)('the chain was closed by another attempt', {
        expected: attempts.slice(0, 3).join(' or '),
        actual: closed ?? 'no attempt',
    });
}
/** Does the proof say anything about its place that this input can contradict? */
function claimsPlace({ place: { chainIndex, prevB64 }, previous, rival }) {
    return chainIndex !== undefined || rival !== undefined || (previous !== undefined && prevB64 !== undefined);
}
function checkLink(context) {
    const { place, previous, rival, splitEpoch } = context;
    const { position, chainIndex, prevB64, epochLink } = place;
    if (rival)
        return (0,verify_finding/* fail */.fJ)('two proofs claim one place in the chain', { actual: `place ${position}` });
    if (splitEpoch && requiresChain(context))
        return (0,verify_finding/* fail */.fJ)('two epochs in one chain, and no handover between them');
    if (position === undefined)
        return (0,verify_finding/* fail */.fJ)('the proof has neither chain index nor counter: it has no place');
    if (chainIndex === '0')
        return (0,verify_finding/* fail */.fJ)('chain indexes start at 1', { actual: chainIndex });
    if (chainIndex === '1' && prevB64 !== undefined && !epochLink)
        return (0,verify_finding/* fail */.fJ)('the first proof of a chain names one before it');
    if (chainIndex !== undefined && chainIndex !== '1' && prevB64 === undefined)
        return (0,verify_finding/* fail */.fJ)('the proof names none before it');
    if (!previous && chainIndex === '1')
        return (0,verify_finding/* pass */.IX)('the first of its chain');
    if (!previous && requiresChain(context))
        return (0,verify_finding/* pass */.IX)('the lowest of the proofs given');
    if (!previous)
        return (0,verify_finding/* notAsked */.Op)('the proof before it is not in the input');
    if (prevB64 === previous.chainHash)
        return checkAdjacent(position, previous.position, chainIndex !== undefined);
    const isNeighbour = chainIndex !== undefined && position === (previous.position ?? 0n) + 1n;
    if (!isNeighbour && !requiresChain(context))
        return (0,verify_finding/* notAsked */.Op)('the proof before it is not in the input');
    return (0,verify_finding/* fail */.fJ)(isNeighbour ? 'the proof before it has another hash' : 'a proof of the chain is missing before this one', {
        expected: prevB64 ?? 'none',
        actual: `${previous.chainHash} at place ${previous.position}`,
    });
}
/** A linked pair must also be counted densely where the chain has indexes. */
function checkAdjacent(here, below, dense) {
    if (!dense || below === undefined || here === below + 1n)
        return (0,verify_finding/* pass */.IX)();
    return (0,verify_finding/* fail */.fJ)('the chain skips an index', { expected: `${below + 1n}`, actual: `${here}` });
}

// EXTERNAL MODULE: ./lib/src/verify/row.js
var row = __webpack_require__(50730);
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
            if (!facts.isSigned) {
                return (0,verify_finding/* fail */.fJ)('the signature does not cover this body: something signed was changed, or another key signed');
            }
            return (0,verify_finding/* pass */.IX)((0,canonical/* hasIntegerKey */.Yk)((0,proof/* signedBody */.h8)(facts.proof)) ? 'in the historic order of number-like names' : undefined);
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
const onSlot = (check) => ({ facts }) => facts.proof.slotAllocation ? check(facts.proof.slotAllocation, facts) : (0,verify_finding/* fail */.fJ)('the proof carries no slot');
const slotRows = [
    {
        id: 'slot-signature',
        section: 'slot',
        about: 'the key the slot names signed it',
        asks: claimsSlot,
        run: onSlot((_, { isSlotSigned }) => (isSlotSigned ? (0,verify_finding/* pass */.IX)() : (0,verify_finding/* fail */.fJ)('the slot is not signed by its key'))),
    },
    {
        id: 'slot-binding',
        section: 'slot',
        about: 'the signed body names exactly this slot, and the slot this signer, chain and boot',
        asks: claimsSlot,
        run: onSlot((slot, { proof: { commit, signer } }) => {
            if (commit.slotHashB64 === undefined)
                return (0,verify_finding/* fail */.fJ)('the body names no slot hash');
            const hash = (0,proof_slot/* historicSlotHash */.yy)(slot) === commit.slotHashB64 ? commit.slotHashB64 : (0,proof_slot/* slotHash */.B6)(slot);
            return (0,verify_finding/* allOf */.bn)((0,verify_finding/* same */.FB)('the slot hash', commit.slotHashB64, hash), (0,verify_finding/* same */.FB)('the nonce of the slot', commit.nonceB64, slot.nonceB64), (0,verify_finding/* same */.FB)('the counter of the slot', commit.slotCounter, slot.counter), (0,verify_finding/* same */.FB)('the key of the slot', signer.publicKeyB64, slot.publicKeyB64), (0,verify_finding/* same */.FB)('the chain of the slot', commit.chainId, slot.chainId), (0,verify_finding/* same */.FB)('the boot of the slot', commit.bootB64, slot.bootB64));
        }),
    },
    {
        id: 'slot-order',
        section: 'slot',
        about: 'the slot was counted before the commit',
        asks: claimsSlot,
        run: onSlot((slot, { proof: { commit } }) => {
            if (commit.counter === undefined)
                return (0,verify_finding/* fail */.fJ)('the commit has no counter to compare the slot with');
            if (BigInt(slot.counter) < BigInt(commit.counter))
                return (0,verify_finding/* pass */.IX)();
            return (0,verify_finding/* fail */.fJ)('the slot is not older than the commit', {
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
        run: onSlot((slot, { proof: { commit } }) => (0,verify_finding/* same */.FB)('the epoch of the slot', commit.epochId, slot.epochId)),
    },
];

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
    ...handoverRows,
    ...codeRows,
    ...orderRows,
    ...timeRows,
    ...identityRows,
];
/** All rows, in order. */
const checks = [...checks_form/* formRows */.K, ...rows];
/** Rows that need the proof alone, in order. */
const rowsAlone = rows.filter((row) => !('among' in row));
/** Rows that ask where the proof stands among the others, in order. */
const rowsAmong = rows.filter((row) => 'among' in row);


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
        among: 'others',
        about: 'the bundle holds a proof for the artifact',
        asks: ({ artifact }) => artifact !== undefined,
        run: () => (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)(),
    },
    {
        id: 'artifact-digest',
        section: 'artifact',
        among: 'others',
        about: 'the SHA-256 of the artifact is the one that was committed',
        asks: ({ artifact }) => artifact !== undefined,
        run: ({ artifact, place: { digest } }) => {
            const actual = artifact ? (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(artifact.digest) : 'no artifact';
            if (actual === digest)
                return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)();
            return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the artifact has other bytes than the ones committed', { expected: digest, actual });
        },
    },
    {
        id: 'artifact-name',
        section: 'artifact',
        among: 'others',
        about: 'the artifact has a name it was committed under, and no later commit of the chain took that name',
        asks: ({ place, policy }) => place.names !== undefined || policy.requireNames === true,
        run: checkName,
    },
];
const tooManyNames = (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the bundle has too many names to find out which ones its proofs bind');
function checkName(context) {
    const { artifact, place, labels, names, policy } = context;
    const { names: bound } = place;
    if (!bound)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('the policy requires names, and the proof binds none');
    const isBound = (name) => bound.hashesB64.includes((0,_proof_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameHash */ ._)(bound.nonceB64, name));
    const path = artifact?.name;
    const labelled = names.disclosed(place);
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
function checkSuperseded({ place, names, policy }, matching) {
    const here = place.position;
    if (policy.allowSuperseded || here === undefined)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .pass */ .IX)();
    for (const name of matching) {
        const latest = names.latest(place, name);
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

/***/ 99270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ isOperatorDefined),
/* harmony export */   Gz: () => (/* binding */ committerOf),
/* harmony export */   VW: () => (/* binding */ describeWorkflow),
/* harmony export */   XG: () => (/* binding */ issuerWarnings),
/* harmony export */   _B: () => (/* binding */ claimOf)
/* harmony export */ });
/* harmony import */ var _evidence_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61546);
/* harmony import */ var _evidence_issuer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29247);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37420);
// SPDX-License-Identifier: Apache-2.0
// Committer: what a proof says about the workflow that committed, as policies ask for it and reports show it.



/** What a proof says about who committed; it counts when the proof is valid. */
function committerOf({ issuer, claims }) {
    const asked = Object.values(claimOf).flatMap((name) => {
        const claim = claims[name];
        return claim === undefined ? [] : [[name, claim]];
    });
    return { issuer, operatorDefined: isOperatorDefined(issuer), claims: Object.fromEntries(asked) };
}
/** Whose word about workflows was taken, where it was not GitHub's. */
function issuerWarnings(committers) {
    const issuers = new Set(committers.flatMap(({ operatorDefined, issuer }) => (operatorDefined ? [issuer] : [])));
    return [...issuers].map((issuer) => `operator-defined: who committed is the word of ${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(issuer)}, not of GitHub`);
}
/** The claim that each field of a policy asks for. */
const claimOf = {
    repositoryId: 'repository_id',
    repositoryOwnerId: 'repository_owner_id',
    repository: 'repository',
    ref: 'ref',
    sha: 'sha',
    workflow: 'workflow_ref',
    jobWorkflow: 'job_workflow_ref',
    jobWorkflowSha: 'job_workflow_sha',
    environment: 'environment',
    events: 'event_name',
    runner: 'runner_environment',
    runId: 'run_id',
    runAttempt: 'run_attempt',
};
/** One line for a person, safe to print: every text of it is somebody else's. */
function describeWorkflow({ issuer, claims }) {
    const said = (claim) => printed(claims[claim] ?? '');
    const run = `run ${said('run_id')} attempt ${said('run_attempt')}`;
    const what = `${said('repository')} (${said('repository_id')}), ${said('ref')}, ${said('event_name')}, ${run}`;
    return isOperatorDefined(issuer) ? `${what}, says the operator-defined issuer ${printed(issuer)}` : what;
}
const printed = (text) => (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text).slice(1, -1);
/** True unless the issuer is GitHub's own. */
function isOperatorDefined(issuer) {
    return (0,_evidence_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .attempt */ .CD)(() => (0,_evidence_issuer_js__WEBPACK_IMPORTED_MODULE_1__/* .readIssuer */ .Eo)(issuer)).value?.kind !== 'github';
}


/***/ }),

/***/ 89925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ Examiner),
  r: () => (/* binding */ readProof)
});

// EXTERNAL MODULE: ./lib/src/evidence/document.js
var evidence_document = __webpack_require__(75057);
// EXTERNAL MODULE: ./lib/src/proof/boot.js
var proof_boot = __webpack_require__(59875);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/sha256.js
var sha256 = __webpack_require__(35296);
;// CONCATENATED MODULE: ./lib/src/verify/attested.js
// SPDX-License-Identifier: Apache-2.0
// Attested: which document speaks for a proof, and in which way it has to name it. The way is told by the shape of the
// proof, never found by trying (SPEC.md §2).





/** The documents of one input: of its boot proofs from the start, of its proofs as they come. */
class Documents {
    #cache;
    #boots;
    /** By life: where in the input the first proof is that can speak for others. */
    #peers = new Map();
    /** Boot proofs of the input that are none. */
    unreadable;
    constructor(bootProofs, trust) {
        this.#cache = new evidence_document/* DocumentCache */.Kb(trust);
        const boots = bootProofs.filter(isBootProof).map(proof_boot/* parseBootProof */.E);
        this.unreadable = bootProofs.length - boots.length;
        const named = boots.map((boot) => ({ boot, hashB64: (0,proof_boot/* bootHash */.po)(boot) }));
        this.#boots = new Map(named.map(({ boot, hashB64 }) => {
            const isContradicted = named.some((other) => other.boot.epochId === boot.epochId && other.hashB64 !== hashB64);
            const bodyHash = (0,sha256/* sha256 */.sc)((0,proof_boot/* bootBytes */.q6)(boot));
            return [
                hashB64,
                { boot, hashB64, bodyHash, document: this.#check(boot.attestation.reportB64), isContradicted },
            ];
        }));
    }
    /** The proof at place `at` of the input may speak for others. */
    offer(facts, at) {
        const { proof } = facts;
        if (bindingOf(proof) !== 'body' || proof.commit.epochId === undefined)
            return;
        const life = lifeOf(proof);
        if (!this.#peers.has(life) && this.#isOwnDocument(facts))
            this.#peers.set(life, at);
    }
    /** Nothing speaks for the proof but another one, if any, which only the whole input can tell. */
    needsPeer({ proof }) {
        return bindingOf(proof) === 'boot' && !this.#bootOf(proof);
    }
    /** Where in the input the proof is that speaks for this one; all of them must have been offered. */
    peerOf({ proof }) {
        return this.#peers.get(lifeOf(proof));
    }
    /** @param peer of a proof that {@link needsPeer} */
    of({ proof }, peer) {
        const boot = this.#bootOf(proof);
        const binding = bindingOf(proof);
        const reportB64 = (peer?.proof ?? proof).environment.attestation?.reportB64;
        const own = reportB64 === undefined ? undefined : this.#check(reportB64);
        return { binding, boot, peer, document: binding === 'boot' && !peer ? boot?.document : own };
    }
    #bootOf({ commit: { bootB64 } }) {
        return bootB64 === undefined ? undefined : this.#boots.get(bootB64);
    }
    /** A peer speaks for others with a document that was genuinely made for its own signed body. */
    #isOwnDocument({ isSigned, body, proof }) {
        const { reportB64 } = proof.environment.attestation ?? {};
        if (reportB64 === undefined || !isSigned)
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

// EXTERNAL MODULE: ./lib/src/verify/checks/form.js
var checks_form = __webpack_require__(15918);
// EXTERNAL MODULE: ./lib/src/verify/checks.js + 10 modules
var checks = __webpack_require__(76210);
// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
// EXTERNAL MODULE: ./lib/src/proof/slot.js
var proof_slot = __webpack_require__(64031);
;// CONCATENATED MODULE: ./lib/src/verify/facts.js
// SPDX-License-Identifier: Apache-2.0
// What the rows read of one proof: wire texts turned into bytes and hashes, each once and only when asked for.




/** One well-formed proof. */
class ProofFacts {
    proof;
    #body;
    #chainHash;
    #isSigned;
    #isSlotSigned;
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
    /** SHA-256 the proof commits, lower-case hex. */
    get digest() {
        return (0,bytes/* toHex */.nj)((0,bytes/* fromBase64 */.Ey)(this.proof.artifact.digestB64, 'artifact.digestB64', 32));
    }
    /** The key the proof names signed its body. */
    get isSigned() {
        this.#isSigned ??= (0,ed25519/* verifyEd25519 */.pI)(this.signature, this.body, this.publicKey);
        return this.#isSigned;
    }
    /** The key its slot names signed the slot; false without one. */
    get isSlotSigned() {
        if (this.#isSlotSigned === undefined) {
            const question = this.#slotQuestion();
            this.#isSlotSigned = question !== undefined && (0,ed25519/* verifyEd25519 */.pI)(...question);
        }
        return this.#isSlotSigned;
    }
    /** Finds out about both signatures beside this thread, so that asking for them costs nothing. */
    async verifyAhead() {
        const slot = this.#slotQuestion();
        const answers = [
            (0,ed25519/* verifyEd25519Aside */.nI)(this.signature, this.body, this.publicKey),
            slot ? (0,ed25519/* verifyEd25519Aside */.nI)(...slot) : false,
        ];
        [this.#isSigned, this.#isSlotSigned] = await Promise.all(answers);
    }
    #slotQuestion() {
        const slot = this.proof.slotAllocation;
        return (slot && [
            (0,bytes/* fromBase64 */.Ey)(slot.signatureB64, 'slotAllocation.signatureB64', 64),
            (0,proof_slot/* slotBytes */.Gm)(slot),
            (0,bytes/* fromBase64 */.Ey)(slot.publicKeyB64, 'slotAllocation.publicKeyB64', 32),
        ]);
    }
}

// EXTERNAL MODULE: ./lib/src/verify/place.js
var place = __webpack_require__(59509);
// EXTERNAL MODULE: ./lib/src/verify/results.js
var verify_results = __webpack_require__(43976);
// EXTERNAL MODULE: ./lib/src/verify/timestamps.js
var verify_timestamps = __webpack_require__(77529);
;// CONCATENATED MODULE: ./lib/src/verify/examine.js







/** Never throws for what is wrong with it. */
function readProof(raw) {
    const context = new checks_form/* RawProof */.r(raw);
    const form = checks/* formRows */.KZ.map((row) => (0,verify_results/* ask */.kA)(row, context));
    return form.some(({ status }) => status === 'fail') ? { form } : { form, facts: new ProofFacts(context.read()) };
}
/** Examines the proofs of one input, one after the other. */
class Examiner {
    #input;
    #documents;
    #places = new place/* Places */.N();
    #peer;
    constructor(input) {
        this.#input = input;
        this.#documents = new Documents(input.bootProofs, input.trust);
    }
    /** Boot proofs of the input that are none. */
    get unreadableBoots() {
        return this.#documents.unreadable;
    }
    /**
     * @param at which proof of the input it is; they come in order
     * @param timestamps its own
     * @returns undefined for one that only another proof can speak for: {@link examineLate}
     */
    examine(proof, at, timestamps) {
        const { form, facts } = proof;
        if (!facts)
            return { results: form, place: undefined };
        this.#documents.offer(facts, at);
        return this.#documents.needsPeer(facts) ? undefined : this.#examine(form, facts, undefined, timestamps);
    }
    /** @param again reads a proof of the input once more */
    examineLate(at, again, timestamps) {
        const { form, facts } = again(at);
        if (!facts)
            return { results: form, place: undefined };
        const peer = this.#documents.peerOf(facts);
        if (peer !== undefined && this.#peer?.at !== peer)
            this.#peer = { at: peer, facts: again(peer).facts };
        return this.#examine(form, facts, peer === undefined ? undefined : this.#peer?.facts, timestamps);
    }
    #examine(form, facts, peer, timestamps) {
        const { policy, now, trust } = this.#input;
        const attested = this.#documents.of(facts, peer);
        const stamps = (0,verify_timestamps/* stampsOf */.cH)(facts.proof, timestamps);
        const context = {
            facts,
            attested,
            stamps,
            selfStampOf: (statement) => (0,verify_timestamps/* selfStampOf */.ND)(statement, this.#input.timestamps),
            verify: trust.verify,
            policy,
            now,
        };
        const results = [...form, ...checks/* rowsAlone */.LK.map((row) => (0,verify_results/* ask */.kA)(row, context))];
        return { results, place: this.#places.of(facts) };
    }
}


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

/***/ 30402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/checkpoint.js
var proof_checkpoint = __webpack_require__(85253);
// EXTERNAL MODULE: ./lib/src/verify/checks/artifact.js
var checks_artifact = __webpack_require__(39666);
// EXTERNAL MODULE: ./lib/src/verify/checks.js + 10 modules
var checks = __webpack_require__(76210);
// EXTERNAL MODULE: ./lib/src/verify/committer.js
var committer = __webpack_require__(99270);
// EXTERNAL MODULE: ./lib/src/verify/finding.js
var verify_finding = __webpack_require__(92759);
// EXTERNAL MODULE: ./lib/src/verify/policy.js
var verify_policy = __webpack_require__(30310);
// EXTERNAL MODULE: ./lib/src/proof/ed25519.js
var ed25519 = __webpack_require__(65370);
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
    #last;
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
    /** The one that reaches furthest. */
    get last() {
        this.#last ??= this.list.reduce((best, other) => (best && lastIndex(best) > lastIndex(other) ? best : other), undefined);
        return this.#last;
    }
    /** The attempt up to which the chain was closed; undefined where it was not, or by nobody in particular. */
    get attempt() {
        return this.#furthest('closed')?.attempt;
    }
    /** A chain that a run closed is closed again by a later attempt of it. */
    #furthest(ending) {
        return this.list
            .filter(({ final }) => final === ending)
            .reduce((far, next) => (far && lastIndex(far) >= lastIndex(next) ? far : next), undefined);
    }
    #judge() {
        if (this.list.length > maxCheckpoints)
            return (0,verify_finding/* fail */.fJ)(`the chain has more than ${maxCheckpoints} checkpoints`);
        const byIndex = new Map(this.#chain.map((place) => [place.chainIndex, place]));
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
        const isStranger = ({ line }) => line.publicKeyB64 !== checkpoint.publicKeyB64 || line.bootB64 !== checkpoint.bootB64;
        if (this.#chain.some(isStranger))
            return (0,verify_finding/* fail */.fJ)('a checkpoint is by another key or boot than the proofs of its chain');
        const last = lastIndex(checkpoint);
        if (last < BigInt(checkpoint.firstIndex))
            return (0,verify_finding/* fail */.fJ)('a checkpoint is about no proof');
        const head = byIndex.get(last.toString());
        if (head && head.chainHash !== checkpoint.headB64) {
            return (0,verify_finding/* fail */.fJ)('a checkpoint names another head', { expected: checkpoint.headB64, actual: head.chainHash });
        }
        if (head && BigInt(head.counter ?? '0') > BigInt(checkpoint.counter)) {
            return (0,verify_finding/* fail */.fJ)('a checkpoint was counted before the proof it names as head');
        }
        const later = checkpoint.final &&
            this.#chain.find((place) => BigInt(place.chainIndex ?? '0') > last && !isLaterAttempt(checkpoint, place));
        return later ? (0,verify_finding/* fail */.fJ)('the chain goes on after it was closed', { actual: `place ${later.position}` }) : (0,verify_finding/* pass */.IX)();
    }
    #judgeWhole() {
        const agreement = this.agreement();
        if (agreement.status === 'fail')
            return agreement;
        const { former, isFollowed } = this.#neighbours;
        const ending = isFollowed ? 'handover' : 'closed';
        const last = this.#furthest(ending);
        if (!last)
            return (0,verify_finding/* fail */.fJ)('no checkpoint ends the chain here: it is shown complete only up to the last one');
        if (last.firstIndex !== '1' && !former)
            return (0,verify_finding/* fail */.fJ)('the chain began in an epoch whose part is not in the input');
        const first = BigInt(last.firstIndex);
        const gap = this.#chain.findIndex(({ chainIndex }, at) => chainIndex !== `${first + BigInt(at)}`);
        if (gap !== -1)
            return (0,verify_finding/* fail */.fJ)('a proof of the ended chain is missing', { expected: `place ${first + BigInt(gap)}` });
        if (`${this.#chain.length}` !== last.length) {
            return (0,verify_finding/* fail */.fJ)('proofs of the ended chain are missing', { expected: last.length, actual: `${this.#chain.length}` });
        }
        const attempt = last.attempt === undefined ? '' : ` up to attempt ${last.attempt}`;
        return (0,verify_finding/* pass */.IX)(`${isFollowed ? 'complete up to the handover' : `complete${attempt}`} in epoch ${last.epochId}`);
    }
}
/** After a run closed its chain only a later attempt of it appends (SPEC.md §6). */
function isLaterAttempt({ final, attempt }, { committer }) {
    const { run_attempt: later } = committer?.claims ?? {};
    if (final !== 'closed' || attempt === undefined || later === undefined || !/^[0-9]{1,19}$/.test(later))
        return false;
    return BigInt(later) > BigInt(attempt);
}
function lastIndex({ firstIndex, length }) {
    return BigInt(firstIndex) + BigInt(length) - 1n;
}

// EXTERNAL MODULE: ./lib/src/proof/names.js
var proof_names = __webpack_require__(56843);
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
        for (const place of all) {
            const { names, chainHash, digest } = place;
            if (names && !this.#disclosed.has(chainHash))
                this.#add(place, names, labelsOf(digest));
        }
    }
    /** Names of the bundle that the proof binds. */
    disclosed({ chainHash }) {
        return this.#left < 0 ? 'too-many' : (this.#disclosed.get(chainHash) ?? []);
    }
    /** Position of the latest proof that binds `name` in the chain of this one. */
    latest({ line: { chain } }, name) {
        const hidden = this.#hidden.get(chain) ?? [];
        this.#left -= hidden.length;
        if (this.#left < 0)
            return 'too-many';
        let latest = this.#latest.get(keyOf(chain, name));
        for (const { names, position } of hidden) {
            if (names.hashesB64.includes((0,proof_names/* nameHash */._)(names.nonceB64, name)))
                latest = maxOf(latest, position);
        }
        return latest;
    }
    #add({ chainHash, line: { chain }, position }, names, labels) {
        this.#left -= labels.length;
        if (this.#left < 0)
            return;
        const hashes = new Set(names.hashesB64);
        const disclosed = labels.filter((name) => hashes.has((0,proof_names/* nameHash */._)(names.nonceB64, name)));
        this.#disclosed.set(chainHash, disclosed);
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
            hidden.push({ names, position });
        else
            this.#hidden.set(chain, [{ names, position }]);
    }
}
function keyOf(chain, name) {
    return JSON.stringify([chain, name]);
}
function maxOf(a, b) {
    return a === undefined || b > a ? b : a;
}

// EXTERNAL MODULE: ./lib/src/verify/place.js
var place = __webpack_require__(59509);
;// CONCATENATED MODULE: ./lib/src/verify/relations.js



/** Answers for every proof of the input where it stands among the others. */
class RelationIndex {
    /** Heads of the policy that no proof of the input has. */
    missingHeads;
    #chains;
    /** By chain hash: where the proof is in its chain. */
    #at = new Map();
    constructor({ all, heads, checkpoints, labelsOf }) {
        const { underHead, missingHeads } = walkBack(all, heads);
        this.missingHeads = missingHeads;
        const names = new NameIndex(all, labelsOf);
        const parts = [...groupBy(all, ({ line }) => line.chain).values()].map((members) => this.#ordered(members));
        const namesakes = groupBy(parts, chainIdOf);
        const joints = new Map([...namesakes].map(([id, some]) => [id, jointsOf(id === '' ? [] : some)]));
        const checkpointsOf = groupBy(checkpoints, ({ epochId, chainId }) => (0,place/* chainOf */.d)(epochId, chainId));
        const handoversTo = groupBy(checkpoints.filter(({ final, successor }) => final === 'handover' && successor !== undefined), ({ successor, chainId }) => (0,place/* chainOf */.d)(successor?.epochId ?? '', chainId));
        const chainOfPart = (places) => {
            const chain = places[0]?.line.chain ?? '';
            const { formers, followed, isSplit } = joints.get(chainIdOf(places)) ?? jointsOf([]);
            const neighbours = { former: formers.get(places), isFollowed: followed.has(places) };
            const shared = {
                splitEpoch: isSplit,
                former: neighbours.former,
                handovers: handoversTo.get(chain) ?? [],
                underHead,
                names,
                checkpoints: new ChainCheckpoints(checkpointsOf.get(chain) ?? [], places, neighbours),
            };
            return [chain, { places, below: belowOf(places), shared }];
        };
        this.#chains = new Map(parts.map(chainOfPart));
    }
    of({ chainHash, line, position }) {
        const chain = this.#chains.get(line.chain);
        const at = this.#at.get(chainHash);
        if (!chain || at === undefined)
            throw new Error('unreachable: every proof of the input has its place');
        const { places, below, shared } = chain;
        const rival = [places[at - 1], places[at + 1]].find((other) => position !== undefined && other?.position === position);
        return { ...shared, previous: places[below[at] ?? -1], rival };
    }
    /** A proof given twice is one proof. */
    #ordered(members) {
        const distinct = [...new Map(members.map((place) => [place.chainHash, place])).values()].sort(byPosition);
        distinct.forEach(({ chainHash }, at) => {
            this.#at.set(chainHash, at);
        });
        return distinct;
    }
}
function belowOf(places) {
    const below = [];
    places.forEach(({ position }, at) => {
        below.push(at === 0 || places[at - 1]?.position === position ? below[at - 1] : at - 1);
    });
    return below;
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
    const byHash = new Map(all.map((place) => [place.chainHash, place]));
    for (const head of heads) {
        let at = head;
        while (at !== undefined && !underHead.has(at)) {
            const place = byHash.get(at);
            if (!place)
                break;
            underHead.add(at);
            at = place.prevB64;
        }
    }
    return { underHead, missingHeads: heads.filter((head) => !byHash.has(head)) };
}
/** How the parts of one chain, each in another epoch, say they continue each other: one line of them is not split. */
function jointsOf(parts) {
    const byEpoch = new Map(parts.map((part) => [part[0]?.line.epochId, part]));
    const formers = new Map();
    for (const part of parts) {
        const link = part[0]?.epochLink;
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
    return members.find(({ line }) => line.chainId !== undefined)?.line.chainId ?? '';
}
function byPosition(a, b) {
    if (a.position === undefined || b.position === undefined) {
        return a.position === b.position ? 0 : a.position === undefined ? 1 : -1;
    }
    return a.position < b.position ? -1 : a.position > b.position ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/src/verify/results.js
var verify_results = __webpack_require__(43976);
// EXTERNAL MODULE: ./lib/src/verify/timestamps.js
var verify_timestamps = __webpack_require__(77529);
// EXTERNAL MODULE: ./lib/src/verify/verdict.js
var verdict = __webpack_require__(43075);
;// CONCATENATED MODULE: ./lib/src/verify/judge.js











/** The verdict; its proofs are put together anew each time they are looked at. */
function judge(input) {
    const judge = new Judge(input);
    const answers = input.subjects === 'none' ? judge.everyProof() : judge.everySubject(input.subjects);
    const bundleChecks = judge.bundleChecks();
    const denied = answers.filter((answer) => !isValid(answer)).length;
    const valid = denied === 0 && bundleChecks.every(({ status }) => status !== 'fail');
    return {
        valid,
        headline: (0,verdict/* headline */.Pl)(valid, denied, answers.length, input.policy),
        warnings: [...(0,verify_policy/* weaknesses */.KT)(input.policy), ...judge.hardwareWarnings(), ...(0,committer/* issuerWarnings */.XG)(committersOf(answers))],
        proofs: judge.verdictsOf(answers),
        bundle: { checks: bundleChecks },
    };
}
class Judge {
    #input;
    #byDigest;
    #labels;
    #relations;
    #judged = new Set();
    /** What the rows that do not look at the artifact found. */
    #known = new Map();
    constructor(input) {
        const { examined, labels, subjects, policy } = input;
        this.#input = input;
        this.#byDigest = groupBy(subjects === 'none' ? [] : examined, ({ place }) => place?.digest ?? '');
        this.#labels = groupBy(labels, (label) => label.digest.sha256);
        const all = examined.flatMap(({ place }) => place ?? []);
        const checkpoints = input.checkpoints.filter(isCheckpoint).map(proof_checkpoint/* parseCheckpoint */.S7);
        const labelsOf = (digest) => (this.#labels.get(digest) ?? []).map(({ name }) => name);
        this.#relations = new RelationIndex({ all, heads: (0,verify_policy/* expectedHeads */.YJ)(policy), checkpoints, labelsOf });
    }
    everyProof() {
        return this.#input.examined.map((examined) => this.#judge(examined, undefined));
    }
    /** The artifacts, then what must hold besides them: proofs nobody can read, and the rest of required chains. */
    everySubject(subjects) {
        const answers = subjects.map((artifact) => this.#subject(artifact));
        const judgedChains = new Set([...this.#judged].flatMap(({ place }) => (place ? namesOf(place) : [])));
        const isMissing = ({ place }) => !place || (this.#chainRequired() && namesOf(place).some((name) => judgedChains.has(name)));
        const rest = this.#input.examined.filter((examined) => isMissing(examined) && !this.#judged.has(examined));
        return [...answers, ...rest.map((examined) => this.#judge(examined, undefined))];
    }
    /** What only the whole input can answer. */
    bundleChecks() {
        const { policy, checkpoints, unreadableBoots } = this.#input;
        const missing = this.#relations.missingHeads[0];
        const head = missing === undefined ? (0,verify_finding/* pass */.IX)() : (0,verify_finding/* fail */.fJ)('the bundle does not hold an expected head', { expected: missing });
        const broken = checkpoints.some((value) => !isCheckpoint(value));
        return [
            (0,verify_results/* resultOf */.Bg)('expected-head', policy.expectedHead === undefined ? (0,verify_finding/* notAsked */.Op)() : head),
            (0,verify_results/* resultOf */.Bg)('boot-proof', unreadableBoots > 0 ? (0,verify_finding/* fail */.fJ)('the bundle holds a boot proof that cannot be read') : (0,verify_finding/* notAsked */.Op)()),
            (0,verify_results/* resultOf */.Bg)('checkpoint', broken ? (0,verify_finding/* fail */.fJ)('the bundle holds a checkpoint that cannot be read') : (0,verify_finding/* notAsked */.Op)()),
        ];
    }
    hardwareWarnings() {
        const judged = [...this.#judged].flatMap(({ place }) => place ?? []);
        const soft = judged.filter(({ isMeasured }) => !isMeasured).length;
        return soft === 0
            ? []
            : [`no hardware: ${soft} of ${judged.length} proofs come from a key no hardware vouches for`];
    }
    verdictsOf(answers) {
        const verdictOf = (answer) => this.#verdictOf(answer);
        return {
            length: answers.length,
            *[Symbol.iterator]() {
                for (const answer of answers)
                    yield verdictOf(answer);
            },
        };
    }
    #verdictOf({ artifact, examined, results }) {
        const { place } = examined ?? {};
        const valid = isValid({ artifact, examined, results });
        const label = place && this.#labels.get(place.digest)?.[0]?.name;
        return {
            subject: (artifact ? artifact.name : label) ?? null,
            digest: artifact && (place || !examined) ? (0,bytes/* toHex */.nj)(artifact.digest) : (place?.digest ?? null),
            counter: place?.counter ?? null,
            chainId: place?.line.chainId ?? null,
            chainIndex: place?.chainIndex ?? null,
            epochId: place?.line.epochId ?? null,
            identity: (valid && place?.committer) || null,
            valid,
            checks: examined ? (0,verify_results/* inListOrder */.yD)(examined.results, place ? results : undefined) : results,
        };
    }
    #chainRequired() {
        return (this.#input.policy.requireChain ?? 'none') !== 'none';
    }
    /** Of several proofs of one digest any valid one will do; without one, the one that came furthest is shown. */
    #subject(artifact) {
        const candidates = this.#byDigest.get((0,bytes/* toHex */.nj)(artifact.digest)) ?? [];
        let best;
        for (const examined of candidates) {
            const answer = this.#ask(examined, artifact);
            if (!best || failures(answer) < failures(best))
                best = answer;
            if (isValid(answer))
                break;
        }
        if (!best?.examined)
            return this.#absent(artifact);
        this.#judged.add(best.examined);
        return best;
    }
    /** Nothing in the bundle stands for these bytes: either they changed since, or they were never committed. */
    #absent(artifact) {
        const { name: path } = artifact;
        const label = path === undefined ? undefined : this.#input.labels.find(({ name }) => (0,checks_artifact/* isSameFile */.D)(name, path));
        const meant = label ? this.#byDigest.get(label.digest.sha256)?.[0] : this.#onlyProof();
        if (meant)
            return this.#judge(meant, artifact);
        const finding = (0,verify_finding/* fail */.fJ)(label ? 'the bundle names the artifact but holds no proof for it' : 'no proof of the bundle is for these bytes', { expected: `a proof of ${(0,bytes/* toHex */.nj)(artifact.digest)}`, actual: 'none' });
        const notReached = { status: 'not-reached' };
        const results = checks/* checks */.AV.map(({ id }) => (0,verify_results/* resultOf */.Bg)(id, id === 'proof-present' ? finding : notReached));
        return { artifact, examined: undefined, results };
    }
    /** Of one proof there is no doubt which one is meant. */
    #onlyProof() {
        return this.#input.examined.length === 1 ? this.#input.examined[0] : undefined;
    }
    /** A verdict that is shown: only such a proof counts as judged. */
    #judge(examined, artifact) {
        this.#judged.add(examined);
        return this.#ask(examined, artifact);
    }
    #ask(examined, artifact) {
        const { place } = examined;
        if (!place)
            return { artifact, examined, results: [] };
        const { policy, timestamps, keep } = this.#input;
        const context = {
            place,
            artifact,
            labels: this.#labels.get(place.digest) ?? [],
            selfStampOf: (statement) => (0,verify_timestamps/* selfStampOf */.ND)(statement, timestamps),
            policy,
            ...this.#relations.of(place),
        };
        const known = this.#known.get(examined); // many artifacts may have the same bytes
        const others = known ?? checks/* rowsAmong */.SG.filter(({ section }) => section !== 'artifact').map((row) => (0,verify_results/* ask */.kA)(row, context));
        if (!known && artifact)
            this.#known.set(examined, others);
        const own = checks/* rowsAmong */.SG.filter(({ section }) => section === 'artifact').map((row) => (0,verify_results/* ask */.kA)(row, context));
        const results = [...own, ...others];
        return { artifact, examined, results: keep ? keep(results) : results };
    }
}
const isCheckpoint = (value) => proof_checkpoint/* checkpointSchema */.ot.safeParse(value, { jitless: true }).success;
/** A chain with a name is one through all its epochs; without one, only within its own. */
function namesOf({ line: { chain, chainId } }) {
    return chainId === undefined ? [chain] : [chain, chainId];
}
const isPassed = ({ status }) => status === 'pass' || status === 'not-asked';
function isValid({ examined, results }) {
    return examined?.place !== undefined && examined.results.every(isPassed) && results.every(isPassed);
}
/** Who committed what passed: of the rest nobody knows. */
function committersOf(answers) {
    const named = answers.filter(({ examined }) => examined?.place?.committer);
    return named.filter(isValid).flatMap(({ examined }) => examined?.place?.committer ?? []);
}
function failures({ examined, results }) {
    const isFailed = ({ status }) => status === 'fail';
    return (examined?.results.filter(isFailed).length ?? 0) + results.filter(isFailed).length;
}


/***/ }),

/***/ 59509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ Places),
/* harmony export */   d: () => (/* binding */ chainOf)
/* harmony export */ });
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _committer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99270);
// SPDX-License-Identifier: Apache-2.0
// Place: the projection of a proof that relations are judged by, which is where it says it stands among the others.
// It is all that is kept of a proof that was judged, so it holds no text of the proof alive (SPEC.md §5).


/** One text for one chain of one epoch (or, in proofs that name none, of one key). */
function chainOf(epoch, chainId) {
    return JSON.stringify([epoch, chainId ?? 'global']);
}
/** The places of one input. */
class Places {
    #lines = new Map();
    #committers = new Map();
    #latest;
    of(facts) {
        const { commit, environment } = facts.proof;
        const { counter, chainIndex, prevB64, epochLink, nameHashesB64, nonceB64 } = commit;
        const ordinal = chainIndex ?? counter;
        const place = {
            line: this.#lineOf(facts.proof),
            digest: facts.digest,
            chainHash: facts.chainHash,
            prevB64: prevB64 === this.#latest?.chainHash ? prevB64 && this.#latest?.chainHash : prevB64 && owned(prevB64),
            counter: counter && owned(counter),
            chainIndex: chainIndex && owned(chainIndex),
            position: ordinal === undefined ? undefined : BigInt(ordinal),
            epochLink: epochLink && ownedValue(epochLink),
            names: nameHashesB64 && ownedValue({ nonceB64, hashesB64: nameHashesB64 }),
            isMeasured: environment.enforcement === 'measured-tee',
            committer: commit.identity && this.#committerOf(commit.identity),
        };
        this.#latest = place;
        return place;
    }
    #committerOf(identity) {
        const committer = (0,_committer_js__WEBPACK_IMPORTED_MODULE_1__/* .committerOf */ .Gz)(identity);
        const name = JSON.stringify(committer);
        const known = this.#committers.get(name) ?? ownedValue(committer);
        this.#committers.set(name, known);
        return known;
    }
    #lineOf({ signer, commit }) {
        const { publicKeyB64 } = signer;
        const { epochId, chainId, bootB64 } = commit;
        const name = JSON.stringify([publicKeyB64, epochId, chainId, bootB64]);
        const known = this.#lines.get(name);
        if (known)
            return known;
        const own = ownedValue({ publicKeyB64, epochId, chainId, bootB64 });
        const line = {
            chain: chainOf(own.epochId ?? own.publicKeyB64, own.chainId),
            chainId: own.chainId,
            epochId: own.epochId,
            publicKeyB64: own.publicKeyB64,
            bootB64: own.bootB64,
        };
        this.#lines.set(name, line);
        return line;
    }
}
/** Engines cut a text out of a longer one by pointing into it, which keeps the longer one; twelve characters they copy. */
const copied = 12;
/** The same text, on its own. */
function owned(text) {
    return text.length <= copied ? text : (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUtf8 */ .ar)((0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(text));
}
function ownedValue(value) {
    return JSON.parse(JSON.stringify(value));
}


/***/ }),

/***/ 30310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ weaknesses),
/* harmony export */   ON: () => (/* binding */ parsePolicy),
/* harmony export */   W: () => (/* binding */ parseSeedsPolicy),
/* harmony export */   YJ: () => (/* binding */ expectedHeads),
/* harmony export */   wh: () => (/* binding */ policySchema)
/* harmony export */ });
/* unused harmony export policyJsonSchema */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55395);
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
const labels = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf));
const moment = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .Rz);
const count = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .counter */ .hJ);
const pcr = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._regex */ .Fk(/^[0-9a-f]{96}$/, 'lower-case hex of 48 bytes'));
const pcrIndex = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._regex */ .Fk(/^(?:[0-9]|[12][0-9]|3[01])$/, 'a PCR number, 0 to 31'));
const claim = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(oneOrMore(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf));
const ref = _proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf.check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._regex */ .Fk(/^[^*]*\*?$/, 'a ref with no `*` but one at its end'));
const identitySchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    issuer: claim,
    repositoryId: oneOrMore(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf),
    repositoryOwnerId: claim,
    repository: claim,
    ref: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(oneOrMore(ref)),
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
    allowedMeasurements: labels,
    pcrs: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(pcrIndex, listOf(pcr)).register(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .globalRegistry */ .fd, { minProperties: 1 })),
    allowedPublicKeys: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8)),
    // for whom
    expectedHead: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(oneOrMore(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8)),
    exclusiveKeys: flag,
    identity: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(identitySchema),
    allowedActorKeyIds: labels,
    allowedActorProviders: labels,
    anyCommitter: flag,
    anySigner: flag,
    // how
    requireEnforcement: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_proof_proof_js__WEBPACK_IMPORTED_MODULE_1__/* .enforcements */ .g2)),
    requireAttestation: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['proof', 'boot'])])),
    requireAttestationFormat: labels,
    allowHistoric: flag,
    requireSlot: flag,
    requireNames: flag,
    allowSuperseded: flag,
    requireEpochId: flag,
    requireChain: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['none', 'linked', 'complete'])),
    expectedNonce: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .nonce */ .KU),
    minCounter: count,
    maxCounter: count,
    // when, in milliseconds
    minTime: moment,
    maxTime: moment,
    maxAge: moment,
    requireTimestamp: flag,
    tsaRoots: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())),
    // who approved
    requireActor: flag,
    allowHistoricActor: flag,
    rpIds: labels,
    allowedOrigins: labels,
    // which boot
    boot: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        counterMode: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['epoch', 'sealed'])),
        issuers: labels,
        maxEpochMs: moment,
        sourceB64: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Of32 */ .Y8),
    })),
    revoked: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(listOf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ value: _proof_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf, since: moment }))),
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

/***/ 87447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mx: () => (/* binding */ jsonPieces),
/* harmony export */   z4: () => (/* binding */ renderJsonError)
/* harmony export */ });
/* unused harmony export renderJson */
/** One JSON text with a final newline. */
function renderJson(verdict) {
    return [...jsonPieces(verdict)].join('');
}
/** {@link renderJson} in pieces, with one proof in each. */
function* jsonPieces(verdict) {
    const { valid, headline, warnings, proofs, bundle } = verdict;
    for (const [name, value] of Object.entries({ valid, decided: true, headline, warnings })) {
        yield `${name === 'valid' ? '{' : ','}\n  "${name}": ${render(value, 1)}`;
    }
    let before = ',\n  "proofs": [\n    ';
    for (const proof of proofs) {
        yield `${before}${render(proof, 2)}`;
        before = ',\n    ';
    }
    yield proofs.length === 0 ? ',\n  "proofs": []' : '\n  ]';
    yield `,\n  "bundle": ${render(bundle, 1)}\n}\n`;
}
/** The same shape for what could not be decided. */
function renderJsonError({ code, message, hint }) {
    return `${render({ valid: false, decided: false, error: { code, message, hint } }, 0)}\n`;
}
/** Printed into a job log, `##[` anywhere in a line is a workflow command; in JSON it can only stand in a string. */
function render(value, levels) {
    const text = JSON.stringify(value, null, 2).replaceAll('##[', '\\u0023#[');
    return text.replaceAll('\n', `\n${'  '.repeat(levels)}`);
}


/***/ }),

/***/ 43976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   yD: () => (/* binding */ inListOrder)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76210);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92759);
// SPDX-License-Identifier: Apache-2.0
// Results: what the rows found about one proof, some of them about it alone, some about its place among the others; and
// both together in the order of the list.


/** What a row finds, where it is asked. */
function ask(row, context) {
    return resultOf(row.id, row.asks(context) ? row.run(context) : (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .notAsked */ .Op)());
}
/** Most findings are a status and nothing else, and the same object. */
const plain = new Map(_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .checks */ .AV.map(({ id }) => [id, new Map()]));
/** A finding under the name of its row. */
function resultOf(id, finding) {
    if (finding.reason !== undefined)
        return { id, ...finding };
    const known = plain.get(id)?.get(finding.status);
    if (known)
        return known;
    const result = Object.freeze({ id, status: finding.status });
    plain.get(id)?.set(finding.status, result);
    return result;
}
/**
 * All results of a proof in the order of the list.
 * @param alone of the form rows and {@link rowsAlone}
 * @param among of {@link rowsAmong}; undefined where the form was wrong, and nothing else was reached
 */
function inListOrder(alone, among) {
    const [first, second] = [alone.values(), among?.values()];
    return _checks_js__WEBPACK_IMPORTED_MODULE_0__/* .checks */ .AV.map((row) => {
        const next = second && 'among' in row ? second.next() : first.next();
        return next.value ?? resultOf(row.id, { status: 'not-reached' });
    });
}


/***/ }),

/***/ 50730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ always)
/* harmony export */ });
/** Asked of every proof. */
const always = () => true;


/***/ }),

/***/ 77529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ describeStamp),
/* harmony export */   ND: () => (/* binding */ selfStampOf),
/* harmony export */   cH: () => (/* binding */ stampsOf),
/* harmony export */   yS: () => (/* binding */ readTimestamps)
/* harmony export */ });
/* harmony import */ var _evidence_certificate_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62489);
/* harmony import */ var _evidence_pem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59728);
/* harmony import */ var _proof_boot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59875);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37420);
/* harmony import */ var _proof_canonical_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25777);
/* harmony import */ var _proof_checkpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85253);
/* harmony import */ var _proof_proof_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75062);
/* harmony import */ var _proof_self_hash_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47014);
// SPDX-License-Identifier: Apache-2.0
// Timestamps of a bundle, verified before the rows run: it takes a parser that is loaded for them alone, and
// signatures that come asynchronously.








const notVerified = { ok: false, rule: 'T1', reason: 'the token was not verified beforehand' };
/**
 * Verifies every token of the bundle's proofs, boot proofs and checkpoints, under the authorities of the policy or,
 * without any, the known ones.
 * @throws OccError `policy-invalid` for a root of the policy that is not a certificate
 */
async function readTimestamps(bundle, policy) {
    const given = policy.tsaRoots?.flatMap((pem, at) => (0,_evidence_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePemCertificates */ .Q)(pem, `tsaRoots[${at}]`));
    const found = new Map();
    for (const { timestamp, imprint } of tokensIn(bundle)) {
        const name = nameOf(timestamp, imprint);
        if (found.has(name))
            continue;
        const { defaultTsaRoots, verifyWireTimestamp } = await __webpack_require__.e(/* import() */ 150).then(__webpack_require__.bind(__webpack_require__, 43150)); // most inputs hold no token
        found.set(name, await verifyWireTimestamp({ timestamp, imprint, roots: given ?? defaultTsaRoots }));
    }
    return found;
}
function stampsOf(proof, known) {
    const [artifact, core] = ['artifact', 'proof'].map((kind) => {
        const token = proof.timestamps && tokensOf(proof).find((candidate) => candidate.kind === kind);
        return token && findingOf(token, known);
    });
    return { artifact, proof: core };
}
/** What was found about the token over a boot proof or checkpoint; undefined where it has none. */
function selfStampOf(statement, known) {
    const token = selfTokenOf(statement);
    return token && findingOf(token, known);
}
/** What a timestamp shows, or that it shows nothing. */
function describeStamp(stamp) {
    if (stamp.ok)
        return `${(0,_evidence_certificate_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(stamp.genTime)} by ${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(stamp.authority)}`;
    return `the timestamp bounds nothing: ${stamp.reason} (${stamp.rule})`;
}
function findingOf({ timestamp, imprint }, known) {
    return known?.get(nameOf(timestamp, imprint)) ?? notVerified;
}
function* tokensIn({ proofs, bootProofs, checkpoints }) {
    for (const value of proofs)
        if (isStamped(value, _proof_proof_js__WEBPACK_IMPORTED_MODULE_6__/* .proofSchema */ .A_))
            yield* tokensOf(value);
    for (const value of bootProofs)
        if (isStamped(value, _proof_boot_js__WEBPACK_IMPORTED_MODULE_2__/* .bootProofSchema */ .a9))
            yield* selfTokens(value);
    for (const value of checkpoints)
        if (isStamped(value, _proof_checkpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .checkpointSchema */ .ot))
            yield* selfTokens(value);
}
/** Worth reading at all: most have no token, and one of wrong shape is another row's matter. */
function isStamped(value, schema) {
    return (typeof value === 'object' &&
        value !== null &&
        'timestamps' in value &&
        schema.safeParse(value, { jitless: true }).success);
}
function tokensOf(proof) {
    const { artifact, proof: core } = proof.timestamps ?? {};
    return [
        ...(artifact
            ? [
                {
                    kind: 'artifact',
                    timestamp: artifact,
                    imprint: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .fromBase64 */ .Ey)(proof.artifact.digestB64, 'digestB64', 32),
                },
            ]
            : []),
        ...(core ? [{ kind: 'proof', timestamp: core, imprint: (0,_proof_proof_js__WEBPACK_IMPORTED_MODULE_6__/* .proofCoreHash */ .mH)(proof) }] : []),
    ];
}
function selfTokenOf(statement) {
    const timestamp = statement.timestamps?.self;
    return timestamp && { kind: 'self', timestamp, imprint: (0,_proof_self_hash_js__WEBPACK_IMPORTED_MODULE_7__/* .selfHash */ .v)(statement) };
}
function selfTokens(statement) {
    const token = selfTokenOf(statement);
    return token ? [token] : [];
}
function nameOf(timestamp, imprint) {
    return (0,_proof_canonical_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalizeToString */ .Hr)([timestamp, (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .toHex */ .nj)(imprint)]);
}


/***/ }),

/***/ 43075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   fx: () => (/* binding */ firstFailure),
/* harmony export */   zA: () => (/* binding */ failingFirst)
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
/** At most `most` of the proofs: those that fail, then the others. */
function failingFirst(proofs, most) {
    const failing = [];
    const passing = [];
    for (const proof of proofs) {
        const alike = proof.valid ? passing : failing;
        if (alike.length < most)
            alike.push(proof);
    }
    return [...failing, ...passing].slice(0, most);
}
/** One sentence that promises no more than was checked. */
function headline(valid, denied, proofs, policy) {
    if (!valid)
        return denied === 0 ? 'denied: the bundle fails as a whole' : `denied: ${denied} of ${proofs} fail`;
    const what = proofs === 1 ? 'the proof is' : `all ${proofs} proofs are`;
    if (policy.anySigner)
        return `valid: ${what} intact, signed by anybody, committed by anybody`;
    return policy.anyCommitter
        ? `valid: ${what} intact and allowed, committed by somebody`
        : `valid: ${what} intact and allowed`;
}


/***/ }),

/***/ 8865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ productionTrust),
/* harmony export */   IF: () => (/* binding */ verifyBundle),
/* harmony export */   nJ: () => (/* binding */ verifyAnywhere),
/* harmony export */   oN: () => (/* binding */ requireInput)
/* harmony export */ });
/* harmony import */ var _evidence_ecdsa_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8866);
/* harmony import */ var _evidence_nitro_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53567);
/* harmony import */ var _evidence_settle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32379);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93784);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89925);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30402);






/** A platform without synchronous signatures has to bring some (see {@link verifyAnywhere}); until then none is one. */
const productionTrust = { roots: _evidence_nitro_root_js__WEBPACK_IMPORTED_MODULE_1__/* .productionRoots */ .Rp, verify: _evidence_ecdsa_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyEcdsaNode */ ._s ?? (() => false) };
/**
 * Judges every artifact. Pure: no clock, no network, no files.
 * @throws OccError `no-subjects` and `no-proofs` for empty input; every other outcome is a verdict
 */
function verifyBundle(input) {
    const { bundle, subjects, policy } = input;
    requireInput(subjects, bundle.proofs.length);
    const { now, timestamps, trust = productionTrust } = input;
    const examiner = new _examine_js__WEBPACK_IMPORTED_MODULE_4__/* .Examiner */ .o({ bootProofs: bundle.bootProofs, policy, now, trust, timestamps });
    const again = (at) => (0,_examine_js__WEBPACK_IMPORTED_MODULE_4__/* .readProof */ .r)(bundle.proofs[at]);
    const early = bundle.proofs.map((raw, at) => examiner.examine((0,_examine_js__WEBPACK_IMPORTED_MODULE_4__/* .readProof */ .r)(raw), at, timestamps));
    const examined = early.map((found, at) => found ?? examiner.examineLate(at, again, timestamps));
    const { subjects: labels, checkpoints } = bundle;
    const { unreadableBoots } = examiner;
    const verdict = (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .judge */ .S)({ examined, labels, checkpoints, unreadableBoots, subjects, policy, timestamps });
    return { ...verdict, proofs: [...verdict.proofs] };
}
/** @throws OccError `no-subjects`, `no-proofs` */
function requireInput(subjects, proofs) {
    if (subjects !== 'none' && subjects.length === 0)
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OccError */ .U4('no-subjects', 'expected artifacts, got none');
    if (proofs === 0)
        throw new _proof_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OccError */ .U4('no-proofs', 'expected proofs in the bundle, got none');
}
/** {@link verifyBundle} where signatures of documents take their time: in a browser. */
function verifyAnywhere(input) {
    const { roots, revoked } = input.trust ?? productionTrust;
    return (0,_evidence_settle_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)((verify) => verifyBundle({ ...input, trust: { roots, revoked, verify } }));
}


/***/ })

};
