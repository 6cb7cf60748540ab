export const id = 328;
export const ids = [328];
export const modules = {

/***/ 39328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serve: () => (/* binding */ serve)
/* harmony export */ });
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93784);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95085);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96824);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66044);
// SPDX-License-Identifier: Apache-2.0
// `occ serve`: the development service on this machine until SIGINT or SIGTERM. Not a mock: the code of the enclave and
// of its parent, with a software key.




/** @returns the exit code once the service has stopped; @throws OccError when it cannot start */
async function serve(options, surroundings) {
    const { env, out, err, nodeVersion, stopSignal } = surroundings;
    (0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .requireNode */ .Qj)(nodeVersion);
    const port = readPort(options.port);
    const apiKeys = readApiKeys(env.API_KEYS);
    const statePath = options.state ?? env.OCC_STATE_PATH ?? './occ-state.json';
    if (statePath === '')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .misuse */ .vM)('state file: expected a path, got an empty one', 'Check --state and OCC_STATE_PATH.');
    const { startDevelopmentService } = await Promise.all(/* import() */[__webpack_require__.e(668), __webpack_require__.e(605), __webpack_require__.e(703), __webpack_require__.e(164), __webpack_require__.e(98), __webpack_require__.e(178)]).then(__webpack_require__.bind(__webpack_require__, 13178));
    const signal = stopSignal();
    const service = await startDevelopmentService({
        ...{ port, host: options.host, statePath, apiKeys },
        log: (message) => err(`${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(message)}\n`),
    }).catch((error) => {
        throw withReason(error);
    });
    out(`${service.url} serves; stub: no hardware\n`);
    err([
        'stub: no hardware. A software key signs, and it lies in plain text in the state file:',
        `whoever reads ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(statePath)} can sign as this service. For development and tests only.`,
        apiKeys
            ? `${apiKeys.length} API keys may commit.`
            : 'Whoever reaches this address may commit (API_KEYS is not set).',
        'Ctrl-C stops it.',
        '',
    ].join('\n'));
    if (!signal.aborted)
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    await service.close();
    err('stopped\n');
    return _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.valid;
}
function readPort(text) {
    const port = Number(text);
    if (/^(?:0|[1-9][0-9]{0,4})$/.test(text) && port <= 65_535)
        return port;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .misuse */ .vM)(`--port: expected 0 to 65535, got ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(text)}`, '0 takes a free port; the line printed names it.');
}
/** Set and empty is an error: a list that came out empty must not open the service. */
function readApiKeys(text) {
    if (text === undefined)
        return undefined;
    const keys = text.split(',').map((key) => key.trim());
    if (!keys.includes(''))
        return keys;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .misuse */ .vM)('API_KEYS: expected keys separated by commas, got an empty one', 'Unset API_KEYS to run without keys.');
}
/** Why it cannot listen, which the system knows. */
function withReason(error) {
    if (!(error instanceof _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4) || error.code !== 'listen-failed')
        return error;
    const { cause } = error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no reason';
    const why = code === 'EADDRINUSE' ? 'the address is in use' : code;
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OccError */ .U4('listen-failed', `${error.message}, got: ${why}`, {
        hint: 'Stop the other process, or take another port: --port 0 finds a free one.',
        cause,
    });
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


/***/ })

};
