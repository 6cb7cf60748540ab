export const id = 575;
export const ids = [575];
export const modules = {

/***/ 89575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runProgram: () => (/* binding */ runProgram),
  version: () => (/* binding */ version)
});

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
const measureExamples = `
Examples:
  occ measure enclave.eif
  occ measure enclave.eif --strict --compare enclave/image/expected.json
  occ measure enclave.eif --json > measured.json

PCR0 alone does not fix an image: bytes can change sides between command line and ramdisk, and no
PCR moves. With --strict they cannot.

Exit codes: 0 done, or equal; 1 another image, or content that --strict denies; 2 no image, or wrong use.
`;
const serveExamples = `
Examples:
  occ serve                                            on http://127.0.0.1:8787
  API_KEYS=ci:secret,me:other occ serve --host 0.0.0.0
  occ serve --store sqlite:proofs.db --keys keys.txt   what was committed outlives the service
  occ serve --nsm test --root root.pem                 with boot proofs and documents, under a root of its own
  VSOCK_BRIDGE_PORT=9000 occ serve                     for the enclave behind that bridge

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
        return (0,failure/* reportFailure */.xV)(readable(error, program, args), surroundings, (0,failure/* voiceFor */.sR)(args));
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
        const { commitToArchives } = await Promise.all(/* import() */[__webpack_require__.e(306), __webpack_require__.e(84), __webpack_require__.e(22), __webpack_require__.e(612)]).then(__webpack_require__.bind(__webpack_require__, 79612));
        ends(await commitToArchives(files, options.output, options, surroundings));
    });
    addCommit(program, surroundings, ends);
    addVerify(program, surroundings, ends);
    addDocument(program, surroundings, ends);
    addTurnkey(program, surroundings, ends);
    addMeasure(program, surroundings, ends);
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
        .option('--root <pem>', 'trust this root instead of that of AWS: for a service with a test NSM')
        .option('--json', 'say what was committed as JSON')
        .addHelpText('after', commitExamples)
        .action(async (files, options) => {
        const { commit } = await Promise.all(/* import() */[__webpack_require__.e(84), __webpack_require__.e(22)]).then(__webpack_require__.bind(__webpack_require__, 95022));
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
        .option('--root <pem>', 'trust this root instead of that of AWS: for proofs of a service with a test NSM')
        .option('--at <iso>', 'judge as of this moment instead of now')
        .option('--json', 'print the verdict as JSON')
        .option('-v, --verbose', 'print every check, not only the failing ones')
        .addHelpText('after', verifyExamples)
        .action(async (proofs, artifacts, options) => {
        const { verify } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 36213));
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
        const { document } = await __webpack_require__.e(/* import() */ 341).then(__webpack_require__.bind(__webpack_require__, 61341));
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
        const { turnkey } = await __webpack_require__.e(/* import() */ 289).then(__webpack_require__.bind(__webpack_require__, 78289));
        ends(await turnkey(app, boot, options, surroundings));
    });
}
function addMeasure(program, surroundings, ends) {
    program
        .command('measure')
        .description('compute the PCRs of an enclave image from the file, and what it is made of')
        .argument('<image>', 'an enclave image, EIF version 4')
        .option('--strict', 'also require what an image of this project is: one reading for one set of PCRs')
        .option('--compare <file>', 'name the part that differs from this record: expected.json, or JSON of another run')
        .option('--json', 'print the measurement as JSON')
        .addHelpText('after', measureExamples)
        .action(async (image, options) => {
        const { measure } = await __webpack_require__.e(/* import() */ 676).then(__webpack_require__.bind(__webpack_require__, 40676));
        ends(measure(image, options, surroundings));
    });
}
function addServe(program, surroundings, ends) {
    program
        .command('serve')
        .description('run a development service on this machine: no hardware, for trying and testing')
        .option('--port <port>', 'where it listens; 0 takes a free one (default: PORT, else 8787)')
        .option('--host <address>', 'beyond loopback only with API keys', '127.0.0.1')
        .option('--nsm <which>', '"test" plays the hardware, under a root of its own; "socket:PATH" asks an NSM there')
        .option('--root <pem>', 'write the root of --nsm test there, for occ verify --root')
        .option('--state <file>', 'its key, counter and chains (default: OCC_STATE_PATH, else ./occ-state.json)')
        .option('--store <sqlite:file>', 'keeps requests and proofs, so that a restart loses nothing')
        .option('--keys <file>', 'API keys, one id:secret a line, instead of API_KEYS; read again when it changes')
        .option('--issuer <url>', 'accept workflow identities of this issuer; repeatable', collect)
        .option('--issuer-root <pem>', 'the root behind issuers that are not GitHub’s; repeatable', collect)
        .option('--tsa <url>', 'put timestamps of this authority on what is kept; repeatable', collect)
        .option('--tsa-root <pem>', 'the root its certificates lead to; repeatable (default: that of freetsa.org)', collect)
        .option('--rate-limit <n>', 'requests of one client a minute (default: 6000 with API keys)')
        .addHelpText('after', serveExamples)
        .action(async (options) => {
        const { serve } = await Promise.all(/* import() */[__webpack_require__.e(150), __webpack_require__.e(295)]).then(__webpack_require__.bind(__webpack_require__, 67295));
        ends(await serve(options, surroundings));
    });
}
const keyOption = () => new esm/* Option */.c$('-k, --key <key>', 'API key; better in OCC_API_KEY, which other processes cannot read');
const endpointOption = () => new esm/* Option */.c$('-e, --endpoint <url>', 'the service, or "embedded" (default: OCC_ENDPOINT; else embedded where OCC_STATE_PATH is set; else https://nitro.occproof.com)');
const budgetOption = () => new esm/* Option */.c$('--retry-budget <seconds>', 'how long a failing service is asked again').default('300');
const collect = (value, before = []) => [...before, value];


/***/ })

};
