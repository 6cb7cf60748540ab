#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 29907:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("cluster");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 37830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 82987:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("perf_hooks");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 11493:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("v8");

/***/ }),

/***/ 28167:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("worker_threads");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 92887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ workerEntry),
/* harmony export */   z: () => (/* binding */ digestWorker)
/* harmony export */ });
// SPDX-License-Identifier: Apache-2.0
// Where the second thread of hashing enters. A bundler copies a worker's file without what it imports, so a worker
// loads the bundle again: each main asks `digestWorker()` before anything else and imports the rest only if the
// answer is no. Nothing is loaded here that a main would pay for without hashing.
/** The last argument of a thread of ours. Anybody may pass it to a process: the thread itself decides. */
const workerArgument = 'occ/digest';
let entry;
/**
 * Call it first in each main that hashes files. In a digest worker it does the work and answers true: the main must
 * then do nothing else. Otherwise it answers false and notes that the main can be entered again as a worker.
 * @param file the main: `import.meta.filename`; undefined before Node 20.11, where no worker is ever started
 */
async function digestWorker(argv, file) {
    entry = file === undefined ? undefined : { file, argv: [workerArgument] };
    if (argv.at(-1) !== workerArgument)
        return false;
    const { serveThread } = await __nccwpck_require__.e(/* import() */ 61).then(__nccwpck_require__.bind(__nccwpck_require__, 81061));
    return serveThread();
}
/** Undefined where there can be no worker. */
function workerEntry() {
    return entry;
}


/***/ }),

/***/ 97742:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _artifacts_digest_worker_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(92887);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93784);
/* harmony import */ var _text_writer_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(10490);
// SPDX-License-Identifier: Apache-2.0
// `occ`: the process. Hands its arguments, environment and streams to the program and ends with its exit code. What a
// command may do without (streams, signals, threads) is set up when it is first used.



if (!(await (0,_artifacts_digest_worker_js__WEBPACK_IMPORTED_MODULE_1__/* .digestWorker */ .z)(process.argv, import.meta.filename))) {
    const { run } = await Promise.all(/* import() */[__nccwpck_require__.e(525), __nccwpck_require__.e(15)]).then(__nccwpck_require__.bind(__nccwpck_require__, 76015));
    let stop;
    let stoppedWith;
    const stopSignal = () => {
        if (stop)
            return stop.signal;
        const controller = new AbortController();
        stop = controller;
        const on = (name, exitCode) => process.once(name, () => {
            stoppedWith ??= exitCode;
            controller.abort(new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('cancelled', `stopped by ${name}`));
        });
        on('SIGINT', 130);
        on('SIGTERM', 143);
        return controller.signal;
    };
    const exitCode = await run(process.argv.slice(2), {
        env: process.env,
        cwd: process.cwd(),
        nodeVersion: process.versions.node,
        out: (0,_text_writer_js__WEBPACK_IMPORTED_MODULE_2__/* .textWriter */ .b)(1, () => process.stdout),
        err: (0,_text_writer_js__WEBPACK_IMPORTED_MODULE_2__/* .textWriter */ .b)(2, () => process.stderr),
        get isTerminal() {
            return process.stderr.isTTY === true;
        },
        clock: { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
        stopSignal,
        onHangup: (listener) => void process.on('SIGHUP', listener),
    });
    process.exitCode = exitCode !== 0 && stoppedWith !== undefined ? stoppedWith : exitCode;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 10490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textWriter)
/* harmony export */ });
// SPDX-License-Identifier: Apache-2.0
// Text to stdout or stderr. Where the system takes it at once no stream is made for it: Node's take as long to load as
// a proof takes to verify.
/** Who reads may stop reading; the exit code is still the verdict's. */
const isReaderGone = (fault) => fault instanceof Error && 'code' in fault && fault.code === 'EPIPE';
/**
 * @param descriptor 1 or 2
 * @param open the stream of it, for a system that makes writers wait or writes characters of its own
 */
function textWriter(descriptor, open) {
    const fs = process.platform === 'win32' ? undefined : process.getBuiltinModule?.('node:fs');
    let stream;
    const openStream = () => open().on('error', (fault) => {
        if (!isReaderGone(fault))
            throw fault;
    });
    return (text) => {
        let bytes = Buffer.from(text);
        try {
            while (fs && !stream && bytes.length > 0)
                bytes = bytes.subarray(fs.writeSync(descriptor, bytes));
        }
        catch (fault) {
            if (isReaderGone(fault))
                return;
            if (!(fault instanceof Error && 'code' in fault && fault.code === 'EAGAIN'))
                throw fault;
        }
        if (bytes.length === 0)
            return;
        stream ??= openStream();
        stream.write(bytes);
    };
}


/***/ }),

/***/ 93784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U4: () => (/* binding */ OccError),
/* harmony export */   WP: () => (/* binding */ asOccError),
/* harmony export */   fv: () => (/* binding */ errorCodes)
/* harmony export */ });
// SPDX-License-Identifier: Apache-2.0
// "Could not do it": every failure that is not a verdict. A verdict ("did it; the answer is no") is a check row,
// never one of these. One closed table gives each code its HTTP status and the hint shown when none is given.
const table = {
    // what the caller handed us
    usage: [400, 'Run the command with --help, or read the inputs in action.yml.'],
    'json-invalid': [400, 'The text must be one strict JSON value: no duplicate keys, no trailing text.'],
    'encoding-invalid': [400, 'Use canonical base64 (RFC 4648 §4, padded) or lower-case hex.'],
    'proof-invalid': [400, 'The file must hold occ/1 proofs as the service returned them, unedited.'],
    'bundle-invalid': [
        400,
        'The file must be an OCC bundle, a proof, a JSON array or JSON Lines of proofs, or a .proof.zip.',
    ],
    'bundle-format-unsupported': [400, 'Only occ/1 is read here; this looks like a later format of the public service.'],
    'policy-invalid': [400, 'Compare the policy with the fields listed in src/proof/SPEC.md.'],
    'policy-unknown-field': [400, 'Correct or remove the field; an unknown one would silently demand nothing.'],
    'policy-empty-list': [400, 'Name at least one value, or remove the field.'],
    'policy-no-anchor': [400, 'Say what code you trust: allowedMeasurements, pcrs or allowedPublicKeys.'],
    'policy-no-committer': [
        400,
        'Say for whom: expectedHead, exclusiveKeys, an identity; or anyCommitter if anybody may commit.',
    ],
    'evidence-invalid': [400, 'The evidence is damaged or not what it is said to be; get it anew from its source.'],
    'no-subjects': [400, 'Name at least one existing file.'],
    'no-proofs': [400, 'The bundle must hold at least one proof.'],
    'too-many': [400, 'Split the work: the limit is stated in the message.'],
    'file-not-found': [404, 'Check the path; it is relative to the working directory.'],
    'file-unreadable': [400, 'Check the permissions of the file.'],
    'file-exists': [409, 'Choose another path, or pass --force to replace the file.'],
    'file-unwritable': [400, 'Check that the folder exists and can be written.'],
    'file-changed': [409, 'Something wrote to the file while it was being hashed; finish the build first.'],
    'file-not-regular': [400, 'Only regular files can be committed.'],
    'name-invalid': [400, 'Artifact names are workspace-relative POSIX paths without control characters.'],
    // state of the development host
    'state-invalid': [500, 'The state file is damaged. Restore a copy, or delete it to start a new key and epoch.'],
    'state-unwritable': [500, 'Check that the folder of the state file exists and can be written.'],
    'listen-failed': [500, 'Choose another port (or 0 for a free one) and a host this machine has.'],
    'state-locked': [500, 'Another process uses this state file; stop it or choose another file.'],
    // what the parent keeps
    'store-invalid': [
        500,
        'The store is damaged or not one. Restore a copy, or name another file; proofs that clients keep stay valid.',
    ],
    'store-unwritable': [500, 'Check that the folder of the store exists, can be written and has room.'],
    'store-locked': [500, 'Another process uses this store; stop it or name another file.'],
    // host and constructor
    'host-failed': [500, 'The host could not sign; nothing was issued.'],
    // what the service answers
    'bad-request': [400, 'Compare the request with the service API in src/proof/SPEC.md.'],
    'identity-refused': [403, 'Mint a token for exactly this request, right before it is sent, and send it unchanged.'],
    'approval-refused': [403, 'Have the actor approve exactly these slots and digests, and send the approval unchanged.'],
    'issuer-unreachable': [503, 'Try again; the operator checks the way from the enclave to the issuer.'],
    'issuer-refused': [503, 'Nobody but the issuer itself is believed; the operator checks what lies between.'],
    unauthorized: [401, 'Give an API key this service knows.'],
    forbidden: [403, 'This chain belongs to another API key.'],
    'not-found': [404, 'There is no such route or object.'],
    'method-not-allowed': [405, 'Use the method the API describes for this route.'],
    'request-timeout': [408, 'Send the whole request without pausing.'],
    'in-flight': [409, 'The same request is being answered; wait and ask again.'],
    'answer-forgotten': [409, 'The proofs were made, but are no longer kept here; commit again under a new key.'],
    'slot-unknown': [409, 'Take a fresh slot; each works once, on its own chain, until it expires.'],
    'chain-closed': [409, 'The chain was closed; start another one, or re-run the workflow with a higher attempt.'],
    'epoch-ended': [409, 'The enclave has ended its epoch. Re-run all jobs, so that they meet the next one.'],
    'not-configured': [503, 'The enclave waits for its configuration; the parent sends it when it starts.'],
    'already-configured': [409, 'An enclave takes one configuration for life; restart it for another.'],
    'handover-refused': [409, 'A chain is handed over between two booted epochs that name each other.'],
    'body-too-large': [413, 'Send fewer digests per request.'],
    'media-type-unsupported': [415, 'Send application/json, or application/octet-stream to /commit.'],
    'idempotency-mismatch': [422, 'Use a new Idempotency-Key for a different request.'],
    'rate-limited': [429, 'Wait as long as Retry-After says.'],
    'slots-exhausted': [429, 'Use or let expire the open slots first.'],
    'chains-exhausted': [503, 'This epoch holds as many chains as it can.'],
    unavailable: [503, 'Try again later.'],
    internal: [500, 'This is a defect; please report it with the message above.'],
    // what a client meets
    'token-unavailable': [502, 'Give the job `permissions: id-token: write`, or commit to a chain outside gha/.'],
    'endpoint-invalid': [400, 'Give an https:// URL, or http:// on loopback, or "embedded".'],
    'service-unreachable': [502, 'Check the endpoint, the network and the proxy settings.'],
    'service-timeout': [504, 'The service is slow or stuck; try again, or raise the budget.'],
    'service-refused': [502, 'The service refused the request; its answer is quoted above.'],
    'service-redirected': [502, 'An API does not redirect. If the new address is the service you mean, give that one.'],
    'service-answer-truncated': [502, 'The connection broke while the answer arrived; try again.'],
    'service-answer-invalid': [502, 'The endpoint does not answer as an OCC service does; nothing of it was kept.'],
    'slot-refused': [502, 'The service returned a slot that does not verify; nothing was committed.'],
    'proof-refused': [502, 'The service returned a proof that does not verify; nothing of it was kept.'],
    'proof-replayed': [502, 'The service returned a proof it had returned before; nothing of the answer was kept.'],
    'proofs-reordered': [502, 'The service mixed up which proof is for which artifact; nothing of the answer was kept.'],
    'commit-outcome-unknown': [
        502,
        'The digests may or may not have been committed. Use a fresh chain name for the next try.',
    ],
    cancelled: [503, 'The caller stopped the work; run it again.'],
    // workflow artifacts
    'artifact-not-found': [404, 'Check artifact-name and that the committing job ran before this one.'],
    'artifact-name-taken': [409, 'Names are unique in a run: include the job, matrix leg and attempt.'],
    'upload-failed': [502, 'The artifact service did not take the upload.'],
    'download-failed': [502, 'The artifact service did not hand out the artifact.'],
    'artifacts-unsupported': [400, 'This server has no artifact service v4; pass the bundle by path.'],
    // enclave images
    'eif-header': [400, 'The file must be an enclave image in EIF version 4, as a build tool wrote it.'],
    'eif-section-count': [400, 'An image has 1 to 32 sections; the count in the header was changed.'],
    'eif-overlap': [400, 'Two readers would see two images in this file; build it anew.'],
    'eif-gap': [400, 'Bytes that belong to no section are not part of an image; build it anew.'],
    'eif-truncated': [400, 'The file ends too early; fetch it again and compare its SHA-256.'],
    'eif-trailing': [400, 'Something was appended to the image; fetch it again and compare its SHA-256.'],
    'eif-section': [400, 'The order is kernel, cmdline, metadata, ramdisks, signature; build the image anew.'],
    'eif-no-ramdisk': [400, 'Without a ramdisk nothing can start; build the image anew.'],
    'eif-crc': [400, 'The file is damaged; fetch it again and compare its SHA-256.'],
    'eif-metadata': [400, 'The metadata section is JSON with a name, a version and how it was built.'],
    'eif-signature': [400, 'The signature section holds one PEM certificate and one COSE signature.'],
    'cpio-invalid': [400, 'Write the ramdisk with the tool of this project: one sorted newc archive without times.'],
    'image-input': [502, 'An input is not the locked one: fetch it from another mirror, or resolve the lock anew.'],
    'image-build': [500, 'The tool named above failed; what it said follows.'],
    'image-record-invalid': [
        400,
        'Give what `occ measure --json` said of the image you trust, or its PCR0, PCR1 and PCR2.',
    ],
    // frames between parent and enclave
    'frame-invalid': [500, 'The other side does not speak this protocol.'],
    'link-closed': [503, 'The enclave is not there; try again later.'],
};
/** All codes, for documentation and tests. */
const errorCodes = Object.keys(table);
/** Thrown for everything that could not be done. `message` says what, expected and got; `hint` how to fix it. */
class OccError extends Error {
    code;
    hint;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'OccError';
        this.code = code;
        this.hint = options.hint ?? table[code][1];
    }
    /** The HTTP status a service answers this failure with. */
    get status() {
        return table[this.code][0];
    }
}
/** Wraps anything thrown so that an edge has one shape to report; an OccError passes through. */
function asOccError(error) {
    if (error instanceof OccError)
        return error;
    return new OccError('internal', error instanceof Error ? error.message : String(error), { cause: error });
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(97742);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
