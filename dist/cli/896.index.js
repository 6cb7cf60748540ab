export const id = 896;
export const ids = [896];
export const modules = {

/***/ 20896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ProgressLine: () => (/* binding */ ProgressLine)
/* harmony export */ });
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66044);

/** Terminals wrap longer lines, and a wrapped line cannot be rewritten. */
const maxWidth = 78;
/** One command's line. `clear` it before anything else is written. */
class ProgressLine {
    #surroundings;
    #shown = '';
    constructor(surroundings) {
        this.#surroundings = surroundings;
    }
    hashed = ({ files, bytes }) => {
        this.#rewrite(`hashing: ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(files, 'file')}, ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(bytes)}`);
    };
    committed = (progress) => {
        if (progress.kind === 'committed') {
            this.#rewrite(`committing: ${progress.done} of ${progress.total}`);
        }
        else {
            this.clear();
            this.#surroundings.err(`waiting ${Math.ceil(progress.waitMs / 1000)} s: ${(0,_surroundings_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(progress.reason)}\n`);
        }
    };
    clear() {
        if (this.#shown !== '')
            this.#surroundings.err('\r\u001b[2K');
        this.#shown = '';
    }
    #rewrite(text) {
        const cut = text.slice(0, maxWidth);
        if (!this.#surroundings.isTerminal || cut === this.#shown)
            return;
        this.#shown = cut;
        this.#surroundings.err(`\r\u001b[2K${cut}`);
    }
}


/***/ })

};
