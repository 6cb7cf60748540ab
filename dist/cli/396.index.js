export const id = 396;
export const ids = [396];
export const modules = {

/***/ 51396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BundleFile: () => (/* binding */ BundleFile),
  maxFileBytes: () => (/* binding */ maxFileBytes)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/src/proof/bundle.js
var bundle = __webpack_require__(80851);
// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
// EXTERNAL MODULE: ./lib/src/proof/json.js
var json = __webpack_require__(12417);
;// CONCATENATED MODULE: ./lib/src/bundles/scan.js
// SPDX-License-Identifier: Apache-2.0
// Scan: where the parts of a bundle are in its bytes. Around them it reads as strictly as `parseJson` does; inside of
// them it only looks for the end, since each is parsed by its own. A text that scans, and whose parts all parse, is the
// JSON value put together from them; whether anything else is one is for who reads it whole to say.



const byteOf = (character) => character.charCodeAt(0);
const [openBrace, closeBrace, openBracket, closeBracket] = [...'{}[]'].map(byteOf);
const [quotes, backslash, comma, colon] = [...'"\\,:'].map(byteOf);
const whitespace = [...' \t\n\r'].map(byteOf);
/** @throws OccError `bundle-invalid`, `json-invalid` or `encoding-invalid` for what is not one plain JSON object */
function scanObject(window, finds) {
    const scan = new Scan(window);
    const names = new Set();
    scan.open(openBrace);
    for (let more = !scan.closes(closeBrace); more; more = scan.another(closeBrace)) {
        const name = (0,json/* parseJson */.q)(scan.value().text);
        if (typeof name !== 'string' || name === '__proto__' || names.has(name))
            throw fault('a member of another name');
        names.add(name);
        scan.open(colon);
        if (!scan.closes(openBracket)) {
            finds.member(name, scan.value().text);
            continue;
        }
        finds.array(name);
        for (let next = !scan.closes(closeBracket); next; next = scan.another(closeBracket)) {
            const { text, start } = scan.value();
            finds.element(name, text, start);
        }
    }
    scan.end();
}
class Scan {
    #window;
    #at = 0;
    constructor(window) {
        this.#window = window;
    }
    open(byte) {
        if (!this.closes(byte))
            throw fault((0,proof_bytes/* quote */.hD)(String.fromCharCode(byte ?? 0)));
    }
    /** Skips `byte` where it is next. */
    closes(byte) {
        this.#space();
        if (this.#window.at(this.#at) !== byte)
            return false;
        this.#at += 1;
        return true;
    }
    /** After an element: a comma, or the end of them. */
    another(close) {
        if (this.closes(close))
            return false;
        this.open(comma);
        return true;
    }
    end() {
        this.#space();
        if (this.#window.at(this.#at) !== -1)
            throw fault('the end of the text');
    }
    /** The text up to where the value that begins here must end, whatever is in it. */
    value() {
        this.#space();
        const start = this.#at;
        this.#window.hold(start);
        const first = this.#window.at(start);
        if (first === openBrace || first === openBracket)
            this.#skipNested();
        else if (first === quotes)
            this.#skipString();
        else
            this.#skipWord();
        return { text: this.#window.heldUntil(this.#at), start };
    }
    #skipNested() {
        let depth = 0;
        do {
            const byte = this.#window.at(this.#at);
            if (byte === -1)
                throw fault('a closing bracket');
            if (byte === quotes) {
                this.#skipString();
                continue;
            }
            if (byte === openBrace || byte === openBracket)
                depth += 1;
            if (byte === closeBrace || byte === closeBracket)
                depth -= 1;
            this.#at += 1;
        } while (depth > 0);
    }
    #skipString() {
        let close = this.#window.find(quotes ?? 0, this.#at + 1);
        while (close !== -1 && this.#isEscaped(close))
            close = this.#window.find(quotes ?? 0, close + 1);
        if (close === -1)
            throw fault('a closing quote');
        this.#at = close + 1;
    }
    #isEscaped(at) {
        let count = 0;
        while (this.#window.at(at - 1 - count) === backslash)
            count += 1;
        return count % 2 === 1;
    }
    #skipWord() {
        const ends = (byte) => byte === -1 || byte === comma || byte === closeBrace || byte === closeBracket;
        for (let byte = this.#window.at(this.#at); !ends(byte) && !whitespace.includes(byte);) {
            this.#at += 1;
            byte = this.#window.at(this.#at);
        }
    }
    #space() {
        while (whitespace.includes(this.#window.at(this.#at)))
            this.#at += 1;
    }
}
function fault(expected) {
    return new errors/* OccError */.U4('json-invalid', `bundle: expected ${expected}, got something else`);
}

// EXTERNAL MODULE: ./lib/src/bundles/sequence.js
var sequence = __webpack_require__(81327);
;// CONCATENATED MODULE: ./lib/src/bundles/window.js
// SPDX-License-Identifier: Apache-2.0
// Window: the bytes of a file around one place, read in order, so that a file of any length takes little memory.


/** Read at once: fewer calls are not faster, and more bytes do not fit into a processor's cache. */
const pieceBytes = 65_536;
/** Longest value kept whole. A proof has one to ten kilobytes; one with every member at its limit a megabyte. */
const maxHeldBytes = 4_194_304;
class Window {
    #descriptor;
    #bytes = new Uint8Array(2 * pieceBytes);
    /** Where in the file the first of `#bytes` is, and where the first that is not read yet. */
    #from = 0;
    #end = 0;
    /** Bytes from here on are kept. */
    #held = 0;
    constructor(descriptor) {
        this.#descriptor = descriptor;
    }
    /** The byte at `offset`, which is not before the held one; -1 at the end of the file. */
    at(offset) {
        while (offset >= this.#end)
            if (!this.#readOn())
                return -1;
        return this.#bytes[offset - this.#from] ?? -1;
    }
    /** Where `byte` is next, at `offset` or after it; -1 when it does not come. */
    find(byte, offset) {
        for (let from = offset;; from = this.#end) {
            if (this.at(from) === -1)
                return -1;
            const at = this.#bytes.indexOf(byte, from - this.#from);
            if (at !== -1 && this.#from + at < this.#end)
                return this.#from + at;
        }
    }
    /** Bytes before `offset` are not asked for any more. */
    hold(offset) {
        this.#held = offset;
    }
    /** The bytes from the held one up to `end`; they change with the next call. */
    heldUntil(end) {
        return this.#bytes.subarray(this.#held - this.#from, end - this.#from);
    }
    /** @throws OccError `bundle-invalid` for a value that is too long to be held */
    #readOn() {
        if (this.#end - this.#from + pieceBytes > this.#bytes.length)
            this.#makeRoom();
        const at = this.#end - this.#from;
        const count = (0,external_node_fs_.readSync)(this.#descriptor, this.#bytes, at, pieceBytes, this.#end);
        this.#end += count;
        return count > 0;
    }
    #makeRoom() {
        const held = this.#bytes.subarray(this.#held - this.#from, this.#end - this.#from);
        if (held.length > maxHeldBytes) {
            throw new errors/* OccError */.U4('bundle-invalid', `bundle: expected no value above ${maxHeldBytes} bytes, got a longer one`);
        }
        const bytes = held.length + pieceBytes > this.#bytes.length ? new Uint8Array(2 * this.#bytes.length) : this.#bytes;
        if (bytes === this.#bytes)
            bytes.copyWithin(0, this.#held - this.#from, this.#end - this.#from);
        else
            bytes.set(held);
        this.#bytes = bytes;
        this.#from = this.#held;
    }
}

;// CONCATENATED MODULE: ./lib/src/bundles/bundle-file.js
// SPDX-License-Identifier: Apache-2.0
// Bundle file: a bundle too long to be read into memory. Its first reading finds where each proof is and keeps all the
// rest; its proofs are read from the file when they are judged. The file may be changed by anybody in between: what is
// read later must hash to what was read first.









/** 100,000 proofs with a document each have 700 MB. */
const maxFileBytes = 1_073_741_824;
/** Proofs of a batch have this many bytes together, or are one. */
const batchBytes = 65_536;
class BundleFile {
    rest;
    length;
    #file;
    #batches;
    /** The batch that was read last. */
    #latest;
    constructor(file) {
        this.#file = file;
        this.#batches = file.batches;
        this.rest = file.rest;
        this.length = file.length;
    }
    /**
     * Opens a long file; close it afterwards.
     * @param whole reads the same file into memory
     * @returns undefined for one that is short, cannot be read twice, or has to be read whole to say what it is
     * @throws OccError `bundle-invalid` above {@link maxFileBytes}, and the fault of one that is too long to be read whole
     */
    static open(path, whole, { above = sequence/* longAboveBytes */.b8 } = {}) {
        let descriptor;
        let size = 0;
        try {
            descriptor = (0,external_node_fs_.openSync)(path, 'r');
            const stat = (0,external_node_fs_.fstatSync)(descriptor);
            size = stat.size;
            if (stat.isFile() && size > above) {
                if (size > maxFileBytes)
                    throw tooLong(path, size);
                const opened = new BundleFile({ path, descriptor, size, whole, ...readParts(descriptor) });
                descriptor = undefined;
                return opened;
            }
        }
        catch (error) {
            if (!(error instanceof errors/* OccError */.U4 || (error instanceof Error && 'code' in error)))
                throw error;
            if (error instanceof errors/* OccError */.U4 && size > json/* maxJsonBytes */.o)
                throw error; // else whoever reads it whole says it better
        }
        finally {
            if (descriptor !== undefined)
                (0,external_node_fs_.closeSync)(descriptor);
        }
        return undefined;
    }
    close() {
        (0,external_node_fs_.closeSync)(this.#file.descriptor);
    }
    *batches() {
        for (const batch of this.#batches)
            yield this.#read(batch);
    }
    at(index) {
        let before = 0;
        for (const batch of this.#batches) {
            if (index < before + batch.starts.length)
                return this.#read(batch)[index - before];
            before += batch.starts.length;
        }
        return undefined;
    }
    whole() {
        return this.#file.whole();
    }
    #read(batch) {
        if (this.#latest?.batch !== batch)
            this.#latest = { batch, proofs: this.#parse(batch) };
        return this.#latest.proofs;
    }
    #parse({ starts, ends, digest }) {
        const from = starts[0] ?? 0;
        const bytes = new Uint8Array((ends.at(-1) ?? from) - from);
        for (let at = 0, count = 1; at < bytes.length && count > 0; at += count) {
            count = (0,external_node_fs_.readSync)(this.#file.descriptor, bytes, at, bytes.length - at, from + at);
        }
        const texts = starts.map((start, at) => bytes.subarray(start - from, (ends[at] ?? start) - from));
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for (const text of texts)
            hash.update(text);
        if (!hash.digest().equals(digest)) {
            throw new errors/* OccError */.U4('file-changed', `${(0,proof_bytes/* quote */.hD)(this.#file.path)} changed while it was verified`, {
                hint: 'Verify a file that nobody writes to.',
            });
        }
        return texts.map((text) => this.#parseProof(text));
    }
    #parseProof(text) {
        try {
            return (0,json/* parseJson */.q)(text, json/* maxJsonBytes */.o, proofLevel);
        }
        catch (error) {
            if (!(error instanceof errors/* OccError */.U4) || this.#file.size > json/* maxJsonBytes */.o)
                throw error;
            throw new sequence/* NotPlain */.qh(error.message, { cause: error });
        }
    }
}
/** A proof in a bundle is inside of an object and an array. */
const proofLevel = 2;
/** @throws OccError for what is not a plain bundle */
function readParts(descriptor) {
    const members = {};
    const lists = {};
    const batches = new Batches();
    let kept = 0;
    const parse = (text, level) => {
        kept += text.length;
        if (kept > json/* maxJsonBytes */.o) {
            throw new errors/* OccError */.U4('bundle-invalid', `bundle: expected at most ${json/* maxJsonBytes */.o} bytes besides the proofs, got more`);
        }
        return (0,json/* parseJson */.q)(text, json/* maxJsonBytes */.o, level);
    };
    scanObject(new Window(descriptor), {
        array(name) {
            const list = [];
            lists[name] = list;
            members[name] = list;
        },
        element(name, text, start) {
            if (name === 'proofs')
                batches.add(text, start);
            else
                lists[name]?.push(parse(text, proofLevel));
        },
        member(name, text) {
            members[name] = parse(text, 1);
        },
    });
    return { rest: (0,bundle/* parseBundle */.QN)(members), ...batches.done() };
}
/** Cuts proofs into batches as they are found. */
class Batches {
    #done = [];
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #starts = [];
    #ends = [];
    #length = 0;
    /** @throws OccError `too-many` */
    add(text, start) {
        this.#length += 1;
        if (this.#length > bundle/* maxProofs */.e$)
            throw new errors/* OccError */.U4('too-many', `expected at most ${bundle/* maxProofs */.e$} proofs, got more`);
        const end = start + text.length;
        if (end - (this.#starts[0] ?? end) > batchBytes)
            this.#cut();
        this.#hash.update(text);
        this.#starts.push(start);
        this.#ends.push(end);
    }
    done() {
        if (this.#starts.length > 0)
            this.#cut();
        return { batches: this.#done, length: this.#length };
    }
    #cut() {
        this.#done.push({ starts: this.#starts, ends: this.#ends, digest: this.#hash.digest() });
        this.#hash = (0,external_node_crypto_.createHash)('sha256');
        this.#starts = [];
        this.#ends = [];
    }
}
function tooLong(path, size) {
    return new errors/* OccError */.U4('bundle-invalid', `${(0,proof_bytes/* quote */.hD)(path)}: expected at most ${maxFileBytes} bytes, got ${size}`);
}


/***/ })

};
