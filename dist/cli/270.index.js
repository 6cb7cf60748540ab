export const id = 270;
export const ids = [270];
export const modules = {

/***/ 85270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePlainYaml: () => (/* binding */ parsePlainYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37420);
/* harmony import */ var _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93784);
// SPDX-License-Identifier: Apache-2.0
// Plain YAML: one text, one value, whoever reads it. No anchors, aliases, tags, directives or merge keys, one document,
// each key once and always text.



/** The parser's memory grows with the square of the indentation, and a policy has no line longer than a list of keys. */
const maxLineLength = 16_384;
const options = {
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    // at "silent" the parser would take the first of several documents
    logLevel: 'error',
};
/** @throws OccError `policy-invalid`, with line and column where the parser knows them */
function parsePlainYaml(text) {
    if (text.split('\n').some((line) => line.length > maxLineLength)) {
        throw invalid(`a line of more than ${maxLineLength} characters`);
    }
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, options);
        const fault = document.errors[0] ?? document.warnings[0];
        if (fault)
            throw invalid(fault.message.split('\n')[0]?.replace(/:$/, '') ?? fault.code, fault);
        if (/^%/m.test(text))
            throw invalid('a line that begins with %, as directives do');
        (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, (_, node) => refuseNode(node));
        return document.toJS({ maxAliasCount: 0 });
    }
    catch (error) {
        if (error instanceof _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4)
            throw error;
        throw invalid('a text too deep to read', error);
    }
}
function refuseNode(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(node) && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node.key) && node.key.value === '__proto__')
        throw invalid('the key __proto__');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        throw invalid(`the alias ${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(node.source)}`);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node))
        return;
    if (node.anchor !== undefined)
        throw invalid(`the anchor ${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(node.anchor)}`);
    if (node.tag !== undefined)
        throw invalid(`the tag ${(0,_proof_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(node.tag)}`);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && typeof node.value === 'string' && !node.value.isWellFormed())
        throw invalid('a lone surrogate');
}
function invalid(got, cause) {
    return new _proof_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OccError */ .U4('policy-invalid', `expected plain YAML, got ${got}`, {
        hint: 'Write one document, each key once, without anchors, aliases, tags and directives.',
        cause,
    });
}


/***/ })

};
