export const id = 137;
export const ids = [137];
export const modules = {

/***/ 81137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepHeapLean: () => (/* binding */ keepHeapLean)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
// SPDX-License-Identifier: Apache-2.0
// Lean heap: a long bundle leaves much garbage and waits for signatures most of its time, so memory is worth more here
// than speed. What it saves and costs is seen by `npm run bench:verify` with and without it.

/**
 * How V8 trades: collect early and keep little in reserve; do without the compiler that needs the most memory. Both are
 * asked for at each decision, so they may change while code runs, which is not true of every flag.
 */
const flags = ['--optimize-for-size', '--no-opt'];
/** For the rest of this process: only a main may decide that. */
function keepHeapLean() {
    for (const flag of flags)
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(flag);
}


/***/ })

};
