export const id = 442;
export const ids = [442,61];
export const modules = {

/***/ 81061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveThread: () => (/* binding */ serveThread),
/* harmony export */   startThread: () => (/* binding */ startThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93784);
/* harmony import */ var _digest_job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8636);
// SPDX-License-Identifier: Apache-2.0
// The second thread of hashing, both sides.



/** A report for every 16 MiB costs nothing and still moves a progress line several times a second. */
const reportBytes = 16_777_216;
/**
 * Starts a thread on the job. Resolves when it has ended and touches the job no more: with what it failed of, if it
 * did. Its failure stops the job.
 */
function startThread({ file, argv }, job, progress) {
    return new Promise((resolve) => {
        let failure;
        const fail = (error) => {
            (0,_digest_job_js__WEBPACK_IMPORTED_MODULE_2__/* .stop */ .ds)(job);
            failure ??= error;
        };
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(file, { argv: [...argv], workerData: job, env: {}, execArgv: [] });
        worker.on('message', (report) => {
            if (report.kind === 'progress')
                progress(report);
            else
                fail(new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4(report.code, report.message, { hint: report.hint }));
        });
        worker.on('error', (error) => fail(new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('internal', `a hashing thread died: ${error}`, { cause: error })));
        worker.on('exit', (code) => {
            if (code !== 0)
                fail(new _proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OccError */ .U4('internal', `a hashing thread ended with code ${code}`));
            resolve(failure);
        });
    });
}
/** Does the work of this thread, when it is one of ours with a job; false when it is not. */
function serveThread() {
    if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread || !(0,_digest_job_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigestJob */ .gz)(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData))
        return false;
    serve(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData);
    return true;
}
function serve(job) {
    let files = 0;
    let bytes = 0;
    const report = () => {
        node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage({ kind: 'progress', files, bytes });
        files = 0;
        bytes = 0;
    };
    try {
        for (const more of (0,_digest_job_js__WEBPACK_IMPORTED_MODULE_2__/* .work */ .oJ)(job)) {
            files += more.files;
            bytes += more.bytes;
            if (bytes >= reportBytes)
                report();
        }
        report();
    }
    catch (error) {
        const { code, message, hint } = (0,_proof_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asOccError */ .WP)(error);
        node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage({ kind: 'failure', code, message, hint });
    }
}


/***/ })

};
