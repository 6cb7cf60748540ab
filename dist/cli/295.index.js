export const id = 295;
export const ids = [295];
export const modules = {

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

/***/ 67295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
// EXTERNAL MODULE: ./lib/src/cli/new-file.js
var new_file = __webpack_require__(54548);
// EXTERNAL MODULE: ./lib/src/evidence/pem.js
var pem = __webpack_require__(59728);
// EXTERNAL MODULE: ./lib/src/evidence/rfc3161.js + 6 modules
var rfc3161 = __webpack_require__(43150);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/cli/small-file.js
var small_file = __webpack_require__(34111);
// EXTERNAL MODULE: ./lib/src/cli/surroundings.js
var surroundings = __webpack_require__(66044);
;// CONCATENATED MODULE: ./lib/src/cli/serve-settings.js






/** @throws OccError `usage`, `file-not-found`, `file-unreadable`, `evidence-invalid` */
function readServeSettings(options, env) {
    const bridge = readBridge(env);
    const nsm = readNsm(options, bridge !== undefined);
    return {
        port: readPort(options.port, env.PORT),
        host: options.host,
        bridge,
        nsm,
        rootPath: readRootPath(options.root, nsm),
        statePath: nsm ? undefined : readStatePath(options.state, env, bridge !== undefined),
        apiKeys: readApiKeys(env.API_KEYS),
        keysPath: notEmpty('--keys', options.keys),
        storePath: readStore(options.store),
        issuers: options.issuer?.map(readIssuer) ?? [],
        issuerRoots: options.issuerRoot?.flatMap((path) => pemOf(path, '--issuer-root')) ?? [],
        tsa: readTsa(options),
        requestsPerMinute: options.rateLimit === undefined ? undefined : readRate(options.rateLimit),
    };
}
function readPort(flag, variable) {
    const [name, text] = flag === undefined && variable !== undefined ? ['PORT', variable] : ['--port', flag ?? '8787'];
    return portOf(name, text, 0, '0 takes a free port; the line printed names it.');
}
function readBridge(env) {
    const { VSOCK_BRIDGE_PORT: port, VSOCK_BRIDGE_HOST: host = '127.0.0.1' } = env;
    if (port === undefined)
        return undefined;
    if (host === '')
        throw (0,failure/* misuse */.vM)('VSOCK_BRIDGE_HOST: expected a host, got nothing', 'Unset it for 127.0.0.1.');
    const hint = 'It is the local port of the bridge to the enclave; unset it to run one in this process.';
    return { host, port: portOf('VSOCK_BRIDGE_PORT', port, 1, hint) };
}
function readNsm({ nsm, state }, isBridged) {
    if (nsm === undefined)
        return undefined;
    if (isBridged)
        throw (0,failure/* misuse */.vM)('--nsm: expected no VSOCK_BRIDGE_PORT beside it', 'The enclave has an NSM. Drop one.');
    if (state !== undefined) {
        throw (0,failure/* misuse */.vM)('--state: expected no --nsm beside it', 'With an NSM the epoch ends with the service. Drop one.');
    }
    const socket = /^socket:(.+)$/s.exec(nsm)?.[1];
    if (nsm === 'test' || socket !== undefined)
        return socket === undefined ? 'test' : { socket };
    throw (0,failure/* misuse */.vM)(`--nsm: expected test or socket:PATH, got ${(0,surroundings/* visible */.RK)(nsm)}`, 'Say --nsm test to play the hardware.');
}
function readRootPath(path, nsm) {
    if (path === undefined || nsm === 'test')
        return notEmpty('--root', path);
    throw (0,failure/* misuse */.vM)('--root: expected --nsm test with it', 'Only a test NSM has a root that can be written.');
}
function portOf(name, text, least, hint) {
    const port = Number(text);
    if (/^(?:0|[1-9][0-9]{0,4})$/.test(text) && port >= least && port <= 65_535)
        return port;
    throw (0,failure/* misuse */.vM)(`${name}: expected ${least} to 65535, got ${(0,surroundings/* visible */.RK)(text)}`, hint);
}
function readStatePath(flag, env, isBridged) {
    if (isBridged && flag !== undefined) {
        throw (0,failure/* misuse */.vM)('--state: expected no state file beside VSOCK_BRIDGE_PORT, since the key is in the enclave', 'Drop one.');
    }
    if (isBridged)
        return undefined;
    const path = flag ?? env.OCC_STATE_PATH ?? './occ-state.json';
    if (path !== '')
        return path;
    throw (0,failure/* misuse */.vM)('state file: expected a path, got an empty one', 'Check --state and OCC_STATE_PATH.');
}
/** Set and empty is an error: a list that came out empty must not open the service. */
function readApiKeys(text) {
    if (text === undefined)
        return undefined;
    const keys = text.split(',').map((key) => key.trim());
    if (!keys.includes(''))
        return keys;
    throw (0,failure/* misuse */.vM)('API_KEYS: expected keys separated by commas, got an empty one', 'Unset API_KEYS to run without keys.');
}
function readStore(text) {
    if (text === undefined)
        return undefined;
    const path = /^sqlite:(.+)$/s.exec(text)?.[1];
    if (path !== undefined && path !== ':memory:')
        return path;
    throw (0,failure/* misuse */.vM)(`--store: expected sqlite:FILE, got ${(0,bytes/* quote */.hD)(text)}`, 'For example --store sqlite:./proofs.db');
}
function readIssuer(text) {
    const url = URL.parse(text);
    if (url?.protocol === 'https:' && text === `${url.origin}${url.pathname === '/' ? '' : url.pathname}`)
        return text;
    throw (0,failure/* misuse */.vM)(`--issuer: expected an https address as tokens name it, got ${(0,bytes/* quote */.hD)(text)}`, 'For example --issuer https://token.actions.githubusercontent.com');
}
function pemOf(path, flag) {
    return (0,pem/* parsePemCertificates */.Q)((0,bytes/* fromUtf8 */.ar)((0,small_file/* readSmallFile */.E)(path)), flag);
}
function readTsa({ tsa, tsaRoot }) {
    if (!tsa && tsaRoot)
        throw (0,failure/* misuse */.vM)('--tsa-root: expected --tsa with it', 'Name the authority with --tsa URL.');
    if (!tsa)
        return undefined;
    const roots = tsaRoot?.flatMap((path) => pemOf(path, '--tsa-root'));
    return { urls: tsa, roots: roots ?? rfc3161.defaultTsaRoots };
}
function readRate(text) {
    if (/^[1-9][0-9]{0,8}$/.test(text))
        return Number(text);
    throw (0,failure/* misuse */.vM)(`--rate-limit: expected a number of requests a minute, got ${(0,surroundings/* visible */.RK)(text)}`, 'Leave it out for 6000.');
}
function notEmpty(name, text) {
    if (text !== '')
        return text;
    throw (0,failure/* misuse */.vM)(`${name}: expected a path, got an empty one`, `Check what stands after ${name}.`);
}

// EXTERNAL MODULE: ./lib/src/cli/service.js
var cli_service = __webpack_require__(96824);
;// CONCATENATED MODULE: ./lib/src/cli/serve.js
// SPDX-License-Identifier: Apache-2.0
// `occ serve`: the development service on this machine until SIGINT or SIGTERM. Not a mock: the code of the enclave and
// of its parent, with a software key.






/** @returns the exit code once the service has stopped; @throws OccError when it cannot start */
async function serve(options, surroundings) {
    const { env, out, err, nodeVersion, stopSignal, onHangup } = surroundings;
    (0,cli_service/* requireNode */.Qj)(nodeVersion);
    const { bridge, statePath, nsm, rootPath, ...settings } = readServeSettings(options, env);
    const { startBridgedService, startDevelopmentService } = await Promise.all(/* import() */[__webpack_require__.e(368), __webpack_require__.e(804), __webpack_require__.e(742)]).then(__webpack_require__.bind(__webpack_require__, 21742));
    const signal = stopSignal();
    const common = { ...settings, log: (line) => err(line) };
    const rootFile = rootPath === undefined ? undefined : await new_file/* NewFile */.P.reserve(rootPath, true);
    const starting = bridge
        ? startBridgedService({ ...common, bridge })
        : startDevelopmentService({ ...common, statePath, nsm });
    const service = await starting.catch(async (error) => {
        await rootFile?.discard();
        throw withReason(error);
    });
    await rootFile?.keep(service.testRootPem ?? '').catch(async (error) => {
        await service.close();
        throw error;
    });
    onHangup(() => service.reloadKeys());
    out(`${service.url} serves${bridge ? '' : natureOf(nsm)}\n`);
    err(notes({ ...settings, nsm, rootPath }, statePath));
    if (!signal.aborted)
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    await service.close();
    err('stopped\n');
    return failure/* exitCodes */.hS.valid;
}
function natureOf(nsm) {
    if (nsm === undefined)
        return '; stub: no hardware';
    return nsm === 'test' ? '; test NSM: no hardware' : `; NSM at ${(0,surroundings/* visible */.RK)(nsm.socket)}`;
}
function notes({ apiKeys, keysPath, storePath, nsm, rootPath }, statePath) {
    const stub = [
        'stub: no hardware. A software key signs, and it lies in plain text in the state file:',
        `whoever reads ${(0,surroundings/* visible */.RK)(statePath ?? '')} can sign as this service. For development and tests only.`,
    ];
    const follow = rootPath === undefined ? '--root FILE writes it for those who verify' : `occ verify --root ${(0,surroundings/* visible */.RK)(rootPath)}`;
    const keys = apiKeys ? `${apiKeys.length} API keys may commit.` : 'The API keys of --keys may commit.';
    const open = 'Whoever reaches this address may commit (API_KEYS is not set).';
    return [
        ...(statePath === undefined ? [] : stub),
        ...(nsm === 'test' ? [`test NSM: no hardware. Documents lead to a root of this process: ${follow}.`] : []),
        ...(nsm === undefined ? [] : ['Key and epoch end with this process, which holds the key in plain memory.']),
        apiKeys || keysPath !== undefined ? keys : open,
        ...(storePath === undefined ? ['Proofs are listed until it stops (--store keeps them).'] : []),
        'Ctrl-C stops it.',
        '',
    ].join('\n');
}
/** Why it cannot listen, which the system knows. */
function withReason(error) {
    if (!(error instanceof errors/* OccError */.U4) || error.code !== 'listen-failed')
        return error;
    const { cause } = error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no reason';
    const why = code === 'EADDRINUSE' ? 'the address is in use' : code;
    return new errors/* OccError */.U4('listen-failed', `${error.message}, got: ${why}`, {
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
// SPDX-License-Identifier: Apache-2.0
// Which service a command commits to, and with which key. `embedded` is the development service inside this process:
// the same code that runs in an enclave, without the enclave.


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
    const { startDevelopmentService } = await Promise.all(/* import() */[__webpack_require__.e(368), __webpack_require__.e(804), __webpack_require__.e(150), __webpack_require__.e(742)]).then(__webpack_require__.bind(__webpack_require__, 21742));
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
