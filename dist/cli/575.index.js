export const id = 575;
export const ids = [575];
export const modules = {

/***/ 95085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hS: () => (/* binding */ exitCodes),
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
/** Says what went wrong. Returns the exit code. */
function reportFailure(thrown, { out, err }, voice) {
    const error = (0,_proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asOccError */ .WP)(thrown);
    const { code, message, hint } = error;
    if (voice === 'verdict')
        out((0,_verify_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .renderJsonError */ .z)(error));
    else if (voice === 'commit')
        out(`${JSON.stringify({ committed: false, error: { code, message, hint } }, null, 2)}\n`);
    else
        err(`error: ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(message)} [${code}]\nhint:  ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(hint)}\n`);
    return exitCodes.undecided;
}
/** Wrong use of a command. */
function misuse(message, hint) {
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('usage', message, { hint });
}


/***/ }),

/***/ 89575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runProgram: () => (/* binding */ runProgram)
});

// UNUSED EXPORTS: version

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
;// CONCATENATED MODULE: ./lib/src/cli/usage.js
// SPDX-License-Identifier: Apache-2.0
// Wrong use, and how to use it right: the examples below each help, and what to say when arguments make no sense.



const programExamples = `
Examples:
  occ commit dist/*                                    proofs of all files, in bundle.occ.json
  occ verify bundle.occ.json dist/* --policy policy.json
  occ photo.jpg -o ./proofs                            ./proofs/photo.jpg.proof.zip
  occ verify ./proofs/photo.jpg.proof.zip --any-signer

Exit codes: 0 done or valid, 1 denied, 2 could not be done or decided, or wrong use.
`;
const commitExamples = `
Examples:
  occ commit dist/* -o dist.occ.json
  OCC_API_KEY=… occ commit report.pdf -e https://occ.example.org
  OCC_STATE_PATH=./occ-state.json occ commit report.pdf      a development service in this process

Every proof is verified before anything is kept; on any error nothing is written.
`;
const verifyExamples = `
Examples:
  occ verify bundle.occ.json dist/* --policy policy.json
  occ verify report.pdf.proof.zip --policy policy.yaml       with the file inside
  occ verify proof.json --digest 9f86d081…0a08 --policy policy.json
  occ verify proof.json report.pdf --any-signer              intact, whoever signed

A policy answers two questions, or there is no verdict:
  what code   allowedMeasurements, pcrs, or allowedPublicKeys
  for whom    expectedHead, exclusiveKeys, identity, …; or anyCommitter: true

  {"allowedPublicKeys": ["<key>"], "expectedHead": "<head that the commit printed>"}

Exit codes: 0 valid, 1 denied, 2 could not decide, or wrong use.
`;
const documentExamples = `
Examples:
  occ document report.bin
  occ document report.b64 --json
  occ document report.bin --at now                           fresh: its certificates live three hours

It is compared with nothing: which code should have run, a policy for \`occ verify\` says.

Exit codes: 0 valid, 1 denied, 2 could not decide, or wrong use.
`;
const turnkeyExamples = `
Examples:
  occ turnkey app.json boot.json --expected known.json
  occ turnkey app.json boot.json --json

Without --expected a valid pair says only that some attested enclave signed:
  {"pcrs": {"0": ["<hex>"]}, "pivotHashes": ["<hex>"]}     the image and the program
  {"manifestHashes": ["<hex>"]}                            both at once, and who may change them

Exit codes: 0 valid, 1 denied, 2 could not decide, or wrong use.
`;
const serveExamples = `
Examples:
  occ serve                                            on http://127.0.0.1:8787
  API_KEYS=ci:secret,me:other occ serve --host 0.0.0.0

  curl -s http://localhost:8787/health
  curl -s http://localhost:8787/commit -H 'Content-Type: application/octet-stream' --data-binary @README.md
`;
/** What was wrong with the arguments, with the command whose help says more. */
function readable(error, program, args) {
    if (!(error instanceof esm/* CommanderError */.b7))
        return error;
    const names = program.commands.map((known) => known.name()).join(', ');
    if (error.code === 'commander.help')
        return (0,failure/* misuse */.vM)(`help: expected one of ${names}, got another word`, 'Run: occ --help');
    const message = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
    const command = program.commands.find((known) => known.name() === args[0]);
    return (0,failure/* misuse */.vM)(message, `Run: ${command ? `occ ${command.name()}` : 'occ'} --help`);
}
/** What the caller reads, also when the arguments cannot be parsed. */
function voiceFor(args) {
    const end = args.indexOf('--');
    if (!args.slice(0, end === -1 ? args.length : end).includes('--json'))
        return 'text';
    return args[0] === 'commit' ? 'commit' : 'verdict';
}
/** Files without `-o`, or a command nobody knows. */
function withoutOutput(first, program) {
    const names = program.commands.map((command) => command.name()).join(', ');
    return (0,failure/* misuse */.vM)(`expected a command (${names}), or -o DIR after files, got ${(0,bytes/* quote */.hD)(first)}`, 'Run: occ --help');
}

;// CONCATENATED MODULE: ./lib/src/cli/program.js
// SPDX-License-Identifier: Apache-2.0
// The command line: which commands there are, what they take, what they say of themselves. Each command is loaded when
// it is called, so that verifying does not pay for serving.



/** As in package.json. */
const version = '0.1.0';
/** Runs one command. Returns the exit code of the process; never throws. */
async function runProgram(args, surroundings) {
    let exitCode = failure/* exitCodes */.hS.undecided;
    const program = describeProgram(surroundings, (code) => {
        exitCode = code;
    });
    try {
        if (args.length === 0)
            throw (0,failure/* misuse */.vM)('expected a command or files, got nothing', 'Run: occ --help');
        await program.parseAsync([...args], { from: 'user' });
        return exitCode;
    }
    catch (error) {
        if (error instanceof esm/* CommanderError */.b7 && error.exitCode === 0)
            return failure/* exitCodes */.hS.valid;
        return (0,failure/* reportFailure */.xV)(readable(error, program, args), surroundings, voiceFor(args));
    }
}
function describeProgram(surroundings, ends) {
    const program = new esm/* Command */.uB('occ')
        .description('Proofs that files went through exact, attested code: made once, checked by anyone, offline.')
        .version(version, '-V, --version')
        .usage('COMMAND …\n       occ FILES… -o DIR [-k KEY] [-e URL] [-c N]')
        .configureOutput({ writeOut: surroundings.out, writeErr: surroundings.err, outputError: () => undefined })
        .configureHelp({ helpWidth: 100, showGlobalOptions: false })
        .exitOverride()
        .helpCommand('help [command]', 'display help for command')
        .enablePositionalOptions()
        .argument('[files...]', 'each gets a FILE.proof.zip in DIR: the file and its proof as one')
        .option('-o, --output <dir>', 'where the .proof.zip files go (replaced when they are there)')
        .addOption(keyOption())
        .addOption(endpointOption())
        .option('-c, --concurrency <n>', 'archives written at once', '4')
        .addOption(budgetOption())
        .action(async (files, options, command) => {
        if (options.output === undefined)
            throw withoutOutput(files[0] ?? '', command);
        const { commitToArchives } = await Promise.all(/* import() */[__webpack_require__.e(668), __webpack_require__.e(605), __webpack_require__.e(306), __webpack_require__.e(164), __webpack_require__.e(98), __webpack_require__.e(674), __webpack_require__.e(64), __webpack_require__.e(612)]).then(__webpack_require__.bind(__webpack_require__, 79612));
        ends(await commitToArchives(files, options.output, options, surroundings));
    });
    addCommit(program, surroundings, ends);
    addVerify(program, surroundings, ends);
    addDocument(program, surroundings, ends);
    addTurnkey(program, surroundings, ends);
    addServe(program, surroundings, ends);
    return program.addHelpText('after', programExamples);
}
function addCommit(program, surroundings, ends) {
    program
        .command('commit')
        .description('commit files and folders, and keep their proofs as one bundle')
        .argument('<files...>', 'files, and folders with everything below; only hashes leave this machine')
        .option('-o, --output <bundle>', 'where the proofs go', 'bundle.occ.json')
        .option('-f, --force', 'replace the bundle when it is there')
        .addOption(endpointOption())
        .addOption(keyOption())
        .addOption(budgetOption())
        .option('--chain-id <id>', 'the chain to append to (default: one made up for this commit)')
        .option('--json', 'say what was committed as JSON')
        .addHelpText('after', commitExamples)
        .action(async (files, options) => {
        const { commit } = await Promise.all(/* import() */[__webpack_require__.e(668), __webpack_require__.e(605), __webpack_require__.e(164), __webpack_require__.e(98), __webpack_require__.e(674), __webpack_require__.e(64)]).then(__webpack_require__.bind(__webpack_require__, 14064));
        ends(await commit(files, options, surroundings));
    });
}
function addVerify(program, surroundings, ends) {
    program
        .command('verify')
        .description('hold files against their proofs and a policy, offline')
        .argument('<proofs>', 'a bundle, a proof, an array or JSON Lines of proofs, or a .proof.zip')
        .argument('[artifacts...]', 'the files the proofs are for; a .proof.zip brings its own')
        .option('-p, --policy <file>', 'what code, and for whom: JSON, or YAML in .yaml')
        .option('--any-signer', 'leave open what the policy does not answer: anybody may have signed')
        .option('--digest <sha256>', 'hold against this digest instead of a file: hex or base64; repeatable', collect)
        .option('--no-artifact', 'check the proofs alone')
        .option('--at <iso>', 'judge as of this moment instead of now')
        .option('--json', 'print the verdict as JSON')
        .option('-v, --verbose', 'print every check, not only the failing ones')
        .addHelpText('after', verifyExamples)
        .action(async (proofs, artifacts, options) => {
        const { verify } = await Promise.all(/* import() */[__webpack_require__.e(668), __webpack_require__.e(605), __webpack_require__.e(306), __webpack_require__.e(164), __webpack_require__.e(98), __webpack_require__.e(674), __webpack_require__.e(169)]).then(__webpack_require__.bind(__webpack_require__, 54169));
        ends(await verify(proofs, artifacts, options, surroundings));
    });
}
function addDocument(program, surroundings, ends) {
    program
        .command('document')
        .description('say whether a Nitro attestation document is genuine, and what it holds, offline')
        .argument('<file>', 'the document: raw, base64 or hex')
        .option('--root <pem>', 'trust this root instead of that of AWS: for documents of a test authority')
        .option('--at <moment>', 'when its certificates must have been valid: document, now, or ISO 8601', 'document')
        .option('--allow-debug', 'let a document of debug mode pass, which measured nothing')
        .option('--json', 'print the verdict as JSON')
        .addHelpText('after', documentExamples)
        .action(async (file, options) => {
        const { document } = await Promise.all(/* import() */[__webpack_require__.e(668), __webpack_require__.e(164), __webpack_require__.e(48)]).then(__webpack_require__.bind(__webpack_require__, 37048));
        ends(document(file, options, surroundings));
    });
}
function addTurnkey(program, surroundings, ends) {
    program
        .command('turnkey')
        .description('judge a Turnkey app proof with the boot proof of its enclave, offline')
        .argument('<app>', 'the app proof, as JSON')
        .argument('<boot>', 'the boot proof, as JSON')
        .option('--expected <file>', 'values known out of band: pcrs, manifestHashes, pivotHashes, … as JSON')
        .option('--root <pem>', "trust this root instead of Amazon's")
        .option('--at <time>', 'when the document must have been valid: document, now, or a moment', 'document')
        .option('--json', 'print the verdict as JSON')
        .addHelpText('after', turnkeyExamples)
        .action(async (app, boot, options) => {
        const { turnkey } = await Promise.all(/* import() */[__webpack_require__.e(668), __webpack_require__.e(164), __webpack_require__.e(289)]).then(__webpack_require__.bind(__webpack_require__, 78289));
        ends(await turnkey(app, boot, options, surroundings));
    });
}
function addServe(program, surroundings, ends) {
    program
        .command('serve')
        .description('run a development service on this machine: no hardware, for trying and testing')
        .option('--port <port>', 'where it listens; 0 takes a free one', '8787')
        .option('--host <address>', 'beyond loopback only with API_KEYS', '127.0.0.1')
        .option('--state <file>', 'its key, counter and chains (default: OCC_STATE_PATH, else ./occ-state.json)')
        .addHelpText('after', serveExamples)
        .action(async (options) => {
        const { serve } = await __webpack_require__.e(/* import() */ 328).then(__webpack_require__.bind(__webpack_require__, 39328));
        ends(await serve(options, surroundings));
    });
}
const keyOption = () => new esm/* Option */.c$('-k, --key <key>', 'API key; better in OCC_API_KEY, which other processes cannot read');
const endpointOption = () => new esm/* Option */.c$('-e, --endpoint <url>', 'the service, or "embedded" (default: OCC_ENDPOINT; else embedded where OCC_STATE_PATH is set; else https://nitro.occproof.com)');
const budgetOption = () => new esm/* Option */.c$('--retry-budget <seconds>', 'how long a failing service is asked again').default('300');
const collect = (value, before = []) => [...before, value];


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

/***/ 87447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson),
/* harmony export */   z: () => (/* binding */ renderJsonError)
/* harmony export */ });
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


/***/ })

};
