export const id = 64;
export const ids = [64];
export const modules = {

/***/ 24405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ policyFor),
/* harmony export */   Sj: () => (/* binding */ renderCommitJson),
/* harmony export */   ak: () => (/* binding */ renderCommit)
/* harmony export */ });
/* harmony import */ var _client_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44905);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37420);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66044);



/** Files listed one by one; the bundle has them all. */
const maxListed = 20;
function renderCommit({ committed, subjects, service, chainGiven }) {
    const { key, chainId, head, epochId, notes } = committed;
    const bytes = subjects.reduce((sum, { size }) => sum + size, 0);
    const places = placesOf(committed);
    const listed = subjects.slice(0, maxListed);
    const width = Math.max(...listed.map(({ name }) => (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(name).length));
    return [
        `committed  ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(subjects.length, 'file')}, ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .sizeOf */ .$d)(bytes)}, with ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(service)}`,
        '           only SHA-256 digests left this process',
        '',
        ...listed.map(({ name, digest }) => {
            const { counter, chainIndex } = places.get((0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(digest)) ?? {};
            const place = chainIndex === undefined ? '' : `  #${chainIndex}`;
            return `  ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(name).padEnd(width)}  sha256:${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(digest).slice(0, 16)}…  counter ${counter ?? '?'}${place}`;
        }),
        ...(subjects.length > listed.length ? [`  … and ${subjects.length - listed.length} more`] : []),
        '',
        `  chain  ${chainId}${chainGiven ? '' : '  (made up for this commit; --chain-id continues one of yours)'}`,
        `  head   ${head}`,
        ...(epochId === undefined ? [] : [`  epoch  ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(epochId)}`]),
        `  key    ${key.publicKeyB64}`,
        `         ${key.enforcement}, ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(key.measurement)}`,
        '',
        `proved      ${(0,_client_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .provedBy */ .s)(committed.proofs)}`,
        'not proved  who ran this command, and what the files do',
        ...notes.map((note) => `note        ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(note)}`),
        '',
    ].join('\n');
}
function renderCommitJson({ committed, subjects }, bundlePath) {
    const { key, chainId, head, epochId, notes } = committed;
    const places = placesOf(committed);
    const { publicKeyB64, enforcement, measurement } = key;
    const report = {
        committed: true,
        bundle: bundlePath,
        chainId,
        epochId: epochId ?? null,
        head,
        key: { publicKeyB64, enforcement, measurement },
        subjects: subjects.map(({ name, digest }) => {
            const { counter, chainIndex } = places.get((0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(digest)) ?? {};
            return { subject: name, digest: (0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toHex */ .nj)(digest), counter: counter ?? null, chainIndex: chainIndex ?? null };
        }),
        notes,
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}
/** A policy that accepts what was just committed and nothing else, for whoever trusts this key. */
function policyFor({ key, head }) {
    return JSON.stringify({ allowedPublicKeys: [key.publicKeyB64], expectedHead: head });
}
function placesOf({ proofs }) {
    return new Map(proofs.map(({ artifact, commit }) => [artifact.digestB64, commit]));
}


/***/ }),

/***/ 14064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commit: () => (/* binding */ commit),
  z: () => (/* binding */ commitFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/artifacts/digest.js
var digest = __webpack_require__(8868);
// EXTERNAL MODULE: ./lib/src/artifacts/select.js + 3 modules
var artifacts_select = __webpack_require__(60084);
// EXTERNAL MODULE: ./lib/src/proof/bundle.js
var proof_bundle = __webpack_require__(80851);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/names.js
var proof_names = __webpack_require__(56843);
// EXTERNAL MODULE: ./lib/src/proof/proof.js + 1 modules
var proof = __webpack_require__(75062);
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
// EXTERNAL MODULE: ./lib/src/verify/verify.js + 5 modules
var verify = __webpack_require__(4098);
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
        const fault = (0,proof/* versionFault */.nj)(value);
        if (fault?.code === 'bundle-format-unsupported')
            throw fault;
    }
    if (values.length !== items.length) {
        throw new errors/* OccError */.U4('proof-refused', `row proof-present: expected ${items.length} proofs, got ${values.length}`);
    }
    const dense = items.every(({ slot }) => slot !== undefined);
    const verdict = (0,verify/* verifyBundle */.I)({
        bundle: { ...(0,proof_bundle/* makeBundle */.ND)([], []), proofs: values },
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
                throw refused(at, id, `${reason ?? status}${compared(expected, actual)}`);
            }
            const isDoubtful = isPending || (status === 'not-asked' && timestampRows.has(id));
            if (isDoubtful && reason !== undefined && !unverified.has(id))
                unverified.set(id, reason);
        }
    });
    const proofs = values.map((value) => (0,proof/* parseProof */.k_)(value));
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
        return refused(at, 'artifact-digest', what, 'proof-replayed');
    const same = [...digests].sort().join() === [...wanted].sort().join();
    return refused(at, 'artifact-digest', what, same ? 'proofs-reordered' : 'proof-refused');
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
        throw refused(at, row, `${what} is not the one sent${compared(expected, got)}`, code);
    }
    for (const member of ['agency', 'policy', 'attribution', 'principal', 'metadata', 'claims']) {
        if (proof[member] !== undefined)
            throw refused(at, 'shape', `holds "${member}", which was not sent`);
    }
    if (commit.identity)
        throw refused(at, 'workflow-identity', 'holds an identity, and no token was sent');
    if (commit.counter === undefined)
        throw refused(at, 'counter-window', 'expected a counter, got none');
    if (before?.commit.counter !== undefined && BigInt(commit.counter) <= BigInt(before.commit.counter)) {
        const expected = `above ${before.commit.counter}`;
        throw refused(at, 'counter-window', `the counter does not grow${compared(expected, commit.counter)}`);
    }
}
/**
 * Is its place in the chain the one after `before`? Inside one answer nothing may lie between two proofs. Between two
 * answers other jobs of the run may have committed to the chain, so that only an earlier or forged place is refused.
 */
function checkPlace({ commit }, before, at) {
    const { chainIndex, prevB64 } = commit;
    if (chainIndex === undefined)
        throw refused(at, 'chain-link', 'expected a chain index, got none');
    if (before?.commit.chainIndex === undefined)
        return;
    const next = BigInt(before.commit.chainIndex) + 1n;
    if (BigInt(chainIndex) < next || (at > 0 && BigInt(chainIndex) !== next)) {
        throw refused(at, 'chain-link', `the chain index is out of order${compared(`${next}`, chainIndex)}`);
    }
    if (BigInt(chainIndex) === next && prevB64 !== (0,proof/* chainHash */.qv)(before)) {
        throw refused(at, 'chain-link', 'it does not name the hash of the proof before it');
    }
}
function compared(expected, actual) {
    if (expected === undefined && actual === undefined)
        return '';
    return `: expected ${(0,bytes/* quote */.hD)(expected ?? 'none')}, got ${(0,bytes/* quote */.hD)(actual ?? 'none')}`;
}
function refused(at, row, what, code = 'proof-refused') {
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

// EXTERNAL MODULE: ./lib/src/client/notes.js
var notes = __webpack_require__(44905);
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
    if (subjects.length > proof_bundle/* maxProofs */.e$) {
        throw new errors/* OccError */.U4('too-many', `expected at most ${proof_bundle/* maxProofs */.e$} artifacts, got ${subjects.length}`);
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
        if (names && names.length > proof/* maxNames */.$g) {
            throw new errors/* OccError */.U4('too-many', `expected at most ${proof/* maxNames */.$g} files with the same bytes, got more: ${(0,bytes/* quote */.hD)(name)}`, {
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
    enforcement: schemas/* enum */.k5n(proof/* enforcements */.g2),
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
    const timestamps = await (0,verify_timestamps/* readTimestamps */.y)({ ...(0,proof_bundle/* makeBundle */.ND)([], []), proofs: answer }, (0,policy/* parsePolicy */.ON)({ anySigner: true }));
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
        bundle: (0,proof_bundle/* makeBundle */.ND)(subjects, proofs),
        key: signer,
        chainId: last.commit.chainId ?? 'global',
        epochId: last.commit.epochId,
        head: (0,proof/* chainHash */.qv)(last),
        proofs,
        notes: (0,notes/* notesOf */.h)({ key, proofs, unverified, trust: options.trust }),
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

// EXTERNAL MODULE: ./lib/src/cli/commit-report.js
var commit_report = __webpack_require__(24405);
// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
// EXTERNAL MODULE: ./lib/src/cli/new-file.js
var new_file = __webpack_require__(54548);
// EXTERNAL MODULE: ./lib/src/cli/progress.js
var cli_progress = __webpack_require__(20896);
// EXTERNAL MODULE: ./lib/src/cli/service.js
var cli_service = __webpack_require__(96824);
// EXTERNAL MODULE: ./lib/src/cli/surroundings.js
var cli_surroundings = __webpack_require__(66044);
;// CONCATENATED MODULE: ./lib/src/cli/commit.js
// SPDX-License-Identifier: Apache-2.0
// `occ commit`: files → digests → proofs → one bundle. Also the part of it that `occ FILES… -o DIR` shares.













/** @returns the exit code; @throws OccError when nothing was kept */
async function commit(paths, options, surroundings) {
    const { cwd, env, out } = surroundings;
    if (options.output === '')
        throw (0,failure/* misuse */.vM)('--output: expected a path, got an empty text', 'The default is bundle.occ.json.');
    const service = (0,cli_service/* chooseService */.xJ)(options, env);
    const files = await (0,artifacts_select/* selectSubjects */.Y)({ cwd, paths });
    const output = (0,external_node_path_.resolve)(cwd, options.output);
    const replaced = (0,external_node_fs_.existsSync)(output) ? (0,external_node_fs_.realpathSync)(output) : undefined;
    if (files.some(({ path }) => path === replaced)) {
        throw (0,failure/* misuse */.vM)(`expected the bundle in a file of its own, got ${(0,cli_surroundings/* visible */.RK)(options.output)}, which is to be committed`, 'Write the bundle beside the files, or leave the old one out.');
    }
    const bundle = await new_file/* NewFile */.P.reserve(output, options.force === true);
    try {
        const reported = await commitFiles(files, service, options.chainId, surroundings);
        await bundle.keep((0,proof_bundle/* renderBundle */.pu)(reported.committed.bundle));
        if (options.json)
            out((0,commit_report/* renderCommitJson */.Sj)(reported, options.output));
        else
            out(`${(0,commit_report/* renderCommit */.ak)(reported)}\n${howToVerify(options.output, paths, reported.committed)}`);
        return failure/* exitCodes */.hS.valid;
    }
    finally {
        await bundle.discard();
    }
}
/** Hashes and commits, with progress and warnings on `err`. @throws OccError; then nothing was kept */
async function commitFiles(files, service, chainId, surroundings) {
    const { err, clock, stopSignal } = surroundings;
    for (const warning of service.warnings)
        err(`warning: ${warning}\n`);
    const signal = stopSignal();
    const progress = new cli_progress/* ProgressLine */.g(surroundings);
    try {
        const subjects = await (0,digest/* digestFiles */.E)(files, { signal, progress: progress.hashed });
        const committed = await (0,cli_service/* withService */.KE)(service, surroundings, (reached) => commitSubjects({
            ...reached,
            subjects,
            chainId: chainId ?? `local/${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`,
            budgetMs: service.budgetMs,
            clock,
            randomBytes: external_node_crypto_.randomBytes,
            signal,
            onProgress: progress.committed,
        }));
        const embedded = service.endpoint === 'embedded';
        const shown = embedded ? `the embedded development service (${service.statePath})` : service.endpoint;
        return { committed, subjects, service: shown, chainGiven: chainId !== undefined };
    }
    finally {
        progress.clear();
    }
}
function howToVerify(output, paths, committed) {
    const few = paths.length > 3 ? 'FILES…' : paths.map(cli_surroundings/* visible */.RK).join(' ');
    return [
        `${(0,cli_surroundings/* visible */.RK)(output)} holds the proofs. To verify them where you trust this key:`,
        '',
        `  policy.json  ${(0,commit_report/* policyFor */.KV)(committed)}`,
        `  occ verify ${(0,cli_surroundings/* visible */.RK)(output)} ${few} --policy policy.json`,
        '',
    ].join('\n');
}


/***/ }),

/***/ 54548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ NewFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93784);
// SPDX-License-Identifier: Apache-2.0
// A file a command makes: whole or not at all, and never in place of another unless that was asked for. It is reserved
// before anything is committed, so that a full disk or a wrong path costs no proof.






/** What file systems answer that have no hard links. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
class NewFile {
    path;
    #replace;
    #partial;
    #handle;
    constructor(path, replace, partial, handle) {
        this.path = path;
        this.#replace = replace;
        this.#partial = partial;
        this.#handle = handle;
    }
    /** @throws OccError `file-exists` when it is there and must not be replaced, `file-unwritable` */
    static async reserve(path, replace) {
        if (!replace && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
            throw taken(path);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
            throw unwritable(path, 'it is a folder');
        const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.occ-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.partial`);
        try {
            return new NewFile(path, replace, partial, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(partial, 'wx'));
        }
        catch (cause) {
            throw unwritable(path, cause);
        }
    }
    /** Puts the file in its place. @throws OccError `file-exists`, `file-unwritable`; then there is none */
    async keep(content) {
        try {
            await this.#handle.writeFile(content);
            await this.#handle.sync();
            await this.#handle.close();
            if (this.#replace)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(this.#partial, this.path);
            else
                await this.#linkInPlace();
        }
        catch (cause) {
            if (reasonOf(cause) === 'EEXIST')
                throw taken(this.path);
            throw unwritable(this.path, cause);
        }
        finally {
            await this.discard();
        }
    }
    /** A link is never made in place of a file, as a rename would be. */
    async #linkInPlace() {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(this.#partial, this.path);
        }
        catch (cause) {
            if (!withoutLinks.has(reasonOf(cause)))
                throw cause;
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(this.path))
                throw taken(this.path);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(this.#partial, this.path);
        }
    }
    /** Takes the reservation back; harmless after `keep`. */
    async discard() {
        await this.#handle.close().catch(() => undefined);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(this.#partial, { force: true });
    }
}
function taken(path) {
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OccError */ .U4('file-exists', `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)}: expected a free path, got one that is taken`);
}
function unwritable(path, cause) {
    if (cause instanceof _proof_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OccError */ .U4)
        return cause;
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OccError */ .U4('file-unwritable', `${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} could not be written: ${reasonOf(cause)}`, { cause });
}
function reasonOf(cause) {
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}


/***/ }),

/***/ 96824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ withService),
/* harmony export */   Qj: () => (/* binding */ requireNode),
/* harmony export */   xJ: () => (/* binding */ chooseService)
/* harmony export */ });
/* unused harmony exports publicEndpoint, defaultStatePath */
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37420);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95085);


/** The public service of the project this one follows. */
const publicEndpoint = 'https://nitro.occproof.com';
/** Where a development service keeps its key, counter and chains unless told otherwise. */
const defaultStatePath = './occ-state.json';
/**
 * `--endpoint`, else `OCC_ENDPOINT`, else `embedded` where `OCC_STATE_PATH` is set, else the public service; `--key`,
 * else `OCC_API_KEY`.
 * @throws OccError `usage` for a setting that is there and empty: it was meant to say something
 */
function chooseService(options, env) {
    const statePath = setting(env.OCC_STATE_PATH, 'OCC_STATE_PATH');
    const named = setting(options.endpoint, '--endpoint') ?? setting(env.OCC_ENDPOINT, 'OCC_ENDPOINT');
    const endpoint = named ?? (statePath === undefined ? publicEndpoint : 'embedded');
    const key = setting(options.key, '--key');
    return {
        endpoint,
        apiKey: endpoint === 'embedded' ? undefined : key || env.OCC_API_KEY || undefined,
        statePath: statePath ?? defaultStatePath,
        budgetMs: readSeconds(options.retryBudget) * 1000,
        warnings: key === undefined
            ? []
            : ['every process of this machine can read the key given with --key; set OCC_API_KEY instead'],
    };
}
/**
 * Runs `work` with the address of the service; an embedded one lives as long as the work.
 * @throws OccError `usage` on a Node that cannot reach services, `state-…`, and what `work` throws
 */
async function withService(chosen, { nodeVersion }, work) {
    const { endpoint, apiKey, statePath } = chosen;
    requireNode(nodeVersion);
    if (endpoint !== 'embedded')
        return work({ endpoint, apiKey });
    const { startDevelopmentService } = await Promise.all(/* import() */[__webpack_require__.e(668), __webpack_require__.e(605), __webpack_require__.e(703), __webpack_require__.e(164), __webpack_require__.e(98), __webpack_require__.e(178)]).then(__webpack_require__.bind(__webpack_require__, 13178));
    const service = await startDevelopmentService({ port: 0, statePath });
    try {
        return await work({ endpoint: service.url });
    }
    finally {
        await service.close();
    }
}
/** The HTTP client needs it; verification does not. @throws OccError `usage` */
function requireNode(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major > 22 || (major === 22 && minor >= 19))
        return;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .misuse */ .vM)(`expected Node 22.19 or later for a command that uses the network, got ${version}`, 'Install a newer Node. `occ verify` runs on this one.');
}
function readSeconds(text) {
    if (/^[1-9][0-9]{0,3}$/.test(text) && Number(text) <= 3600)
        return Number(text);
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .misuse */ .vM)(`--retry-budget: expected whole seconds, 1 to 3600, got ${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}`, 'The default is 300.');
}
function setting(value, name) {
    if (value !== '')
        return value;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .misuse */ .vM)(`${name}: expected a value, got an empty one`, `Leave ${name} out, or check what fills it.`);
}


/***/ }),

/***/ 44905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ notesOf),
/* harmony export */   s: () => (/* binding */ provedBy)
/* harmony export */ });
/* harmony import */ var _proof_proof_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75062);
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
    return before !== undefined && proof.commit.prevB64 !== (0,_proof_proof_js__WEBPACK_IMPORTED_MODULE_0__/* .chainHash */ .qv)(before);
}
/** What every commit proves, in words for a person: a historic service gives out no places beforehand. */
function provedBy(proofs) {
    const signed = 'this key signed each digest at its place in the order';
    const slotsFirst = proofs.every(({ commit }) => commit.nameHashesB64 !== undefined);
    return slotsFirst ? `${signed}, a place it gave out before it knew the digest` : signed;
}


/***/ })

};
