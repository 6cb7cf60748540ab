export const id = 676;
export const ids = [676];
export const modules = {

/***/ 40676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measure: () => (/* binding */ measure)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/src/proof/errors.js
var errors = __webpack_require__(93784);
;// CONCATENATED MODULE: ./lib/enclave/image/eif/byte-stream.js
// SPDX-License-Identifier: Apache-2.0
// Bytes that are read once, from the first to the last, and given on the way to whoever hashes them: an image may be
// larger than the memory that is left, and what was hashed is what was read.

class ByteStream {
    #next;
    #piece = new Uint8Array();
    #position = 0;
    #taps = [];
    /** @param next the bytes that follow, valid until it is called again; none at the end */
    constructor(next) {
        this.#next = next;
    }
    static of(...pieces) {
        const left = pieces.filter(({ length }) => length > 0).values();
        return new ByteStream(() => left.next().value ?? new Uint8Array());
    }
    /** How many bytes were read. */
    get position() {
        return this.#position;
    }
    get atEnd() {
        if (this.#piece.length === 0)
            this.#piece = this.#next();
        return this.#piece.length === 0;
    }
    /** What `work` reads goes to `taps` too. */
    tapped(taps, work) {
        const before = this.#taps;
        this.#taps = [...before, ...taps];
        try {
            return work();
        }
        finally {
            this.#taps = before;
        }
    }
    /** A copy of the next `count` bytes, which the caller has bounded. @throws OccError `eif-truncated` */
    take(count) {
        const whole = new Uint8Array(count);
        this.#pass(count, (piece, at) => whole.set(piece, at));
        return whole;
    }
    /** Reads the next `count` bytes for the taps alone. @throws OccError `eif-truncated` */
    pour(count) {
        this.#pass(count, () => undefined);
    }
    #pass(count, keep) {
        for (let at = 0; at < count;) {
            if (this.atEnd) {
                const expected = `expected ${count} bytes from offset ${this.#position - at}`;
                throw new errors/* OccError */.U4('eif-truncated', `${expected}, got ${at} and the end of the file`);
            }
            const piece = this.#piece.subarray(0, count - at);
            for (const tap of this.#taps)
                tap.update(piece);
            keep(piece, at);
            this.#piece = this.#piece.subarray(piece.length);
            this.#position += piece.length;
            at += piece.length;
        }
    }
}

// EXTERNAL MODULE: ./lib/src/proof/bytes.js
var proof_bytes = __webpack_require__(37420);
// EXTERNAL MODULE: ./lib/src/proof/json.js
var json = __webpack_require__(12417);
;// CONCATENATED MODULE: ./lib/enclave/image/eif/record.js
// SPDX-License-Identifier: Apache-2.0
// A measurement as JSON: what `occ measure --json` prints and what `expected.json` of a release holds. Member names
// are a contract. Every byte of the file counts in `header` or in one component, so that files that differ do so in
// something with a name.



const pcrNames = ['PCR0', 'PCR1', 'PCR2', 'PCR8'];
function recordOf({ sha256, size, pcrs, header, cmdline, components }) {
    const text = new TextDecoder('latin1').decode(cmdline);
    const known = components.map(({ name, type, size, sha256, entries }) => {
        const component = { size, sha256, ...(type === 'cmdline' && /^[\x20-\x7e]*$/.test(text) && { text }) };
        return [name, entries === undefined ? component : { ...component, entries }];
    });
    return { sha256, size, ...pcrs, header, components: Object.fromEntries(known) };
}
/** As it stands in a file, and as it can be printed: nothing in a name moves a terminal or commands a job log. */
function renderRecord(record) {
    const escaped = (character) => character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `${JSON.stringify(record, null, 2).replace(proof_bytes/* unprintable */.hO, escaped).replaceAll('##[', '\\u0023#[')}\n`;
}
/** What it holds is demanded, so nothing is passed over. @throws OccError `json-invalid`, `image-record-invalid` */
function parseRecord(text) {
    const record = shapeOf((0,json/* parseJson */.q)(text), 'the record', {
        ...{ sha256: hexOf(64), size: isSize, header: isHeader, components: isComponents },
        ...{ PCR0: hexOf(96), PCR1: hexOf(96), PCR2: hexOf(96), PCR8: hexOf(96) },
    });
    for (const pcr of ['PCR0', 'PCR1', 'PCR2'])
        if (!Object.hasOwn(record, pcr))
            throw fault('the record', pcr, 'none');
    return record;
}
function shapeOf(value, what, shapes) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw fault(what, 'an object', typeof value);
    for (const [member, inner] of Object.entries(value)) {
        const shape = Object.hasOwn(shapes, member) ? shapes[member] : undefined;
        if (shape === undefined)
            throw fault(what, `members ${Object.keys(shapes).join(', ')}`, (0,proof_bytes/* quote */.hD)(member));
        shape(inner, `${what}, ${member}`);
    }
    return value;
}
const hexOf = (digits) => (value, what) => {
    if (typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value))
        return;
    throw fault(what, `${digits} digits of lower-case hex`, (0,proof_bytes/* quote */.hD)(String(value)));
};
const isSize = (value, what) => {
    if (!Number.isSafeInteger(value) || Number(value) < 0)
        throw fault(what, 'a size', (0,proof_bytes/* quote */.hD)(String(value)));
};
const isText = (value, what) => {
    if (typeof value !== 'string')
        throw fault(what, 'a text', typeof value);
};
const isHeader = (value, what) => {
    shapeOf(value, what, { architecture: isText, memory: isSize, cpus: isSize });
};
const isComponents = (value, what) => {
    const names = [
        'kernel',
        'cmdline',
        'metadata',
        'signature',
        ...Array.from({ length: 32 }, (_, at) => `ramdisk${at}`),
    ];
    const components = shapeOf(value, what, Object.fromEntries(names.map((name) => [name, isComponent])));
    if (Object.keys(components).length === 0)
        throw fault(what, 'at least one', 'none');
};
const isComponent = (value, what) => {
    const component = shapeOf(value, what, { size: isSize, sha256: hexOf(64), text: isText, entries: isEntries });
    if (!Object.hasOwn(component, 'sha256'))
        throw fault(what, 'sha256', 'none');
};
const isEntries = (value, what) => {
    if (!Array.isArray(value) || value.length === 0)
        throw fault(what, 'a list of entries', typeof value);
    for (const entry of value) {
        const known = { path: isText, kind: isText, mode: isText, target: isText, device: isText };
        const shape = shapeOf(entry, what, { ...known, size: isSize, sha256: hexOf(64) });
        if (!Object.hasOwn(shape, 'path'))
            throw fault(what, 'a path', 'none');
    }
};
function fault(what, expected, got) {
    return new errors/* OccError */.U4('image-record-invalid', `${what}: expected ${expected}, got ${got}`);
}

;// CONCATENATED MODULE: ./lib/enclave/image/eif/compare.js
// SPDX-License-Identifier: Apache-2.0
// Two images, one as recorded and one as measured: which part differs, and down to which file of a ramdisk.

const none = 'none';
const unmeasured = ['header', 'metadata', 'signature'];
/** Compares what `expected` names; of components, all. */
function compareImages(expected, got) {
    const components = expected.components === undefined ? [] : compareComponents(expected.components, got.components);
    const header = expected.header ? compareTexts('header', textOf(expected.header), textOf(got.header)) : [];
    const registers = pcrNames.flatMap((name) => compareTexts(name, expected[name] ?? none, got[name] ?? none));
    const file = expected.sha256 === undefined ? [] : compareTexts('sha256', expected.sha256, got.sha256 ?? none);
    return {
        differences: [...components, ...header, ...registers, ...file],
        moved: registers.length === 0 && components.some(({ what }) => !unmeasured.includes(what)),
    };
}
const textOf = (value) => (value ? Object.values(value).join(' ') : none);
function compareTexts(what, expected, got) {
    return expected === got ? [] : [{ what, expected, got }];
}
function compareComponents(expected, got = {}) {
    const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
    return [...names].flatMap((name) => compareComponent(name, expected[name], got[name]));
}
function compareComponent(name, expected, got) {
    if (expected?.sha256 === got?.sha256)
        return [];
    if (expected?.text !== undefined && got?.text !== undefined)
        return compareTexts(name, expected.text, got.text);
    const inside = expected?.entries && got?.entries ? compareEntries(name, expected.entries, got.entries) : [];
    return inside.length > 0 ? inside : compareTexts(name, expected?.sha256 ?? none, got?.sha256 ?? none);
}
function compareEntries(ramdisk, expected, got) {
    const [before, after] = [expected, got].map((entries) => new Map(entries.map((entry) => [entry.path, entry])));
    const paths = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
    return [...paths].flatMap((path) => compareTexts(`${ramdisk}/${path}`, entryText(before?.get(path)), entryText(after?.get(path))));
}
function entryText(entry) {
    if (entry === undefined)
        return none;
    const { mode, sha256, target, device } = entry;
    return [mode, sha256, target, device].filter((part) => part !== undefined).join(' ');
}

;// CONCATENATED MODULE: ./lib/enclave/image/eif/cpio.js
// SPDX-License-Identifier: Apache-2.0
// Archives for ramdisks in the kernel's newc form, the same bytes for the same entries wherever and whenever they are
// made: sorted by name, owned by root, without times, numbered from one. `init` comes before all others: what lies
// before it could be moved into the command line without a trace in any PCR (README.md, "One image, two readings").


const cpioMagic = '070701';
/** The fields after the magic, each eight digits in upper-case hex. */
const cpioFields = [
    ...['ino', 'mode', 'uid', 'gid', 'nlink', 'mtime', 'filesize'],
    ...['devmajor', 'devminor', 'rdevmajor', 'rdevminor', 'namesize', 'check'],
];
const cpioHeaderBytes = cpioMagic.length + 8 * cpioFields.length;
const trailerName = 'TRAILER!!!';
const initPath = 'init';
/** Archives lie one after the other in memory, and each begins where a block does. */
const blockBytes = 512;
/** As in Linux: PATH_MAX with the final zero. */
const maxNameBytes = 4096;
/** Type and permissions, the only ones there are. Nothing inside runs as another user than it was started as. */
const modes = { folder: 0o040755, file: 0o100644, executable: 0o100755, link: 0o120777, device: 0o020600 };
const padding = (length, unit) => new Uint8Array((unit - (length % unit)) % unit);
/** The order of entries: by the bytes of their names, after `init`. */
function comparePaths(a, b) {
    if (a === initPath || b === initPath)
        return Number(b === initPath) - Number(a === initPath);
    return Buffer.compare((0,proof_bytes/* utf8 */.As)(a), (0,proof_bytes/* utf8 */.As)(b));
}
/**
 * The archive in pieces; the content of files is not copied.
 * @throws OccError `cpio-invalid` for names that repeat, leave the archive or lie in a folder that is no entry
 */
function encodeCpio(entries) {
    const sorted = [...entries].sort((a, b) => comparePaths(a.path, b.path));
    const paths = new Paths();
    const pieces = sorted.flatMap((entry, at) => {
        paths.add(entry.path, entry.kind);
        const content = contentOf(entry);
        return [encodeHeader(entry.path, fieldsOf(entry, at + 1, content.length)), content, padding(content.length, 4)];
    });
    const whole = [...pieces, encodeHeader(trailerName, trailerFields)];
    const length = whole.reduce((sum, piece) => sum + piece.length, 0);
    return [...whole, padding(length, blockBytes)];
}
function contentOf(entry) {
    if (entry.kind === 'file')
        return entry.bytes;
    return entry.kind === 'link' ? utf8(entry.target) : new Uint8Array();
}
/** Where the content of an entry begins, from where the entry does. */
function contentOffset(path) {
    const header = cpioHeaderBytes + utf8(path).length + 1;
    return header + padding(header, 4).length;
}
function fieldsOf(entry, ino, filesize) {
    switch (entry.kind) {
        case 'folder':
            return { ino, mode: modes.folder, nlink: 2, filesize };
        case 'link':
            return { ino, mode: modes.link, nlink: 1, filesize };
        case 'file':
            return { ino, mode: entry.executable ? modes.executable : modes.file, nlink: 1, filesize };
        case 'device':
            return { ino, mode: modes.device, nlink: 1, filesize, rdevmajor: entry.major, rdevminor: entry.minor };
    }
}
const trailerFields = { nlink: 1 };
function encodeHeader(path, fields) {
    const name = utf8(`${path}\0`);
    const values = { ...fields, namesize: name.length };
    const digits = cpioFields.map((field) => (values[field] ?? 0).toString(16).toUpperCase().padStart(8, '0'));
    const header = utf8(cpioMagic + digits.join(''));
    return concatBytes(header, name, padding(header.length + name.length, 4));
}
/** The names of one root: each once, relative, in a folder that came before it. */
class Paths {
    #kinds = new Map();
    /** @throws OccError `cpio-invalid` */
    add(path, kind) {
        const segments = path.split('/');
        const odd = segments.some((segment) => ['', '.', '..'].includes(segment));
        if (odd || path.includes('\0') || !path.isWellFormed() || (0,proof_bytes/* utf8 */.As)(path).length >= maxNameBytes) {
            throw new errors/* OccError */.U4('cpio-invalid', `expected a relative path without "." and "..", got ${(0,proof_bytes/* quote */.hD)(path)}`);
        }
        if (path === trailerName)
            throw new errors/* OccError */.U4('cpio-invalid', `expected a name, got ${trailerName}, which ends an archive`);
        if (this.#kinds.has(path))
            throw new errors/* OccError */.U4('cpio-invalid', `expected each path once, got ${(0,proof_bytes/* quote */.hD)(path)} again`);
        const parent = segments.slice(0, -1).join('/');
        if (parent !== '' && this.#kinds.get(parent) !== 'folder') {
            throw new errors/* OccError */.U4('cpio-invalid', `expected the folder of ${(0,proof_bytes/* quote */.hD)(path)} before it, got ${this.#kinds.get(parent) ?? 'nothing'}`);
        }
        this.#kinds.set(path, kind);
    }
}

;// CONCATENATED MODULE: ./lib/enclave/image/eif/content.js
// SPDX-License-Identifier: Apache-2.0
// What an image of this project has to be beyond its layout, so that one set of PCRs has one meaning. PCRs hash kernel,
// command line and ramdisks without lengths: bytes at the end of one and the start of the next can change sides and no
// PCR moves. Each rule makes one such side recognisable.


const contentRules = {
    kernel: 'the kernel is a bzImage and ends where its own header says',
    cmdline: 'the command line is one line of printable ASCII, short enough for the kernel',
    archives: 'every ramdisk is one archive as it is written here, and no path is in two of them',
    init: 'the first entry of ramdisk 0 is /init, a program',
};
/** Linux on x86 has room for 2048 bytes with the final zero; the hypervisor adds its devices at the end. */
const maxCmdlineBytes = 1024;
/** Every rule, in order. */
function checkContent(measurement) {
    const faults = {
        kernel: kernelFault(measurement),
        cmdline: cmdlineFault(measurement.cmdline),
        archives: archivesFault(measurement),
        init: initFault(measurement),
    };
    return Object.keys(contentRules).map((rule) => {
        const fault = faults[rule];
        return fault === undefined ? { rule } : { rule, fault };
    });
}
/** The x86 boot protocol, "The Real-Mode Kernel Header": sectors of 512 bytes, then paragraphs of 16. */
function kernelFault({ kernelStart, components }) {
    const view = new DataView(kernelStart.buffer, kernelStart.byteOffset, kernelStart.length);
    if (view.byteLength < 0x206 || view.getUint32(0x202) !== 0x48647253)
        return 'expected "HdrS" at byte 514';
    const length = 512 * (1 + (view.getUint8(0x1f1) || 4)) + 16 * view.getUint32(0x1f4, true);
    const size = components.find(({ type }) => type === 'kernel')?.size;
    return size === length ? undefined : `expected ${length} bytes, as its header says, got ${size}`;
}
function cmdlineFault(bytes) {
    if (bytes.length > maxCmdlineBytes)
        return `expected at most ${maxCmdlineBytes} bytes, got ${bytes.length}`;
    const text = new TextDecoder('latin1').decode(bytes);
    const odd = text.search(/[^\x20-\x7e]/);
    if (odd !== -1)
        return `expected printable ASCII, got ${(0,proof_bytes/* quote */.hD)(text[odd] ?? '')} at byte ${odd}`;
    return text === text.trim() ? undefined : 'expected no space at the ends';
}
function archivesFault({ components }) {
    const odd = components.find(({ fault }) => fault !== undefined);
    return odd && `${odd.name}: ${odd.fault?.message}`;
}
function initFault({ components }) {
    const entries = components.find(({ type }) => type === 'ramdisk')?.entries;
    if (entries === undefined)
        return 'expected an archive, got none that can be read';
    const first = entries[0];
    if (first?.path !== initPath)
        return `expected ${(0,proof_bytes/* quote */.hD)(initPath)}, got ${first ? (0,proof_bytes/* quote */.hD)(first.path) : 'no entry'}`;
    return first.mode === '100755' ? undefined : `expected mode 100755, got ${first.mode}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/proof/sha384.js
var sha384 = __webpack_require__(44772);
;// CONCATENATED MODULE: ./lib/enclave/image/eif/cpio-reader.js
// SPDX-License-Identifier: Apache-2.0
// An archive read back, strictly: what is accepted is byte for byte what would be written for the entries that were
// found, so that one list of entries has one archive and nothing can lie beside them.




/** An image of a whole distribution has fewer. */
const maxEntries = 65_536;
/**
 * Reads the archive that the next `size` bytes are.
 * @param paths what other archives of the same root hold
 * @throws OccError `cpio-invalid`; then somewhere inside, never beyond
 */
function readCpio(stream, size, paths = new Paths()) {
    return new Reader(stream, size, paths).whole();
}
class Reader {
    #stream;
    #start;
    #end;
    #paths;
    #entries = [];
    constructor(stream, size, paths) {
        this.#stream = stream;
        this.#start = stream.position;
        this.#end = stream.position + size;
        this.#paths = paths;
    }
    whole() {
        for (;;) {
            const fields = this.#header();
            const path = this.#name(fields.namesize ?? 0);
            if (path === trailerName)
                return this.#finish(fields);
            if (this.#entries.length >= maxEntries)
                throw this.#fault(`at most ${maxEntries} entries`, 'more');
            this.#entries.push(this.#entry(path, fields));
        }
    }
    #header() {
        const text = new TextDecoder('latin1').decode(this.#take(cpioHeaderBytes));
        if (!text.startsWith(cpioMagic))
            throw this.#fault(`an entry, which starts with ${cpioMagic}`, (0,proof_bytes/* quote */.hD)(text.slice(0, 6)));
        const digits = text.slice(cpioMagic.length);
        if (!/^[0-9A-F]+$/.test(digits))
            throw this.#fault('fields in upper-case hex', (0,proof_bytes/* quote */.hD)(digits, 120));
        return Object.fromEntries(cpioFields.map((field, at) => [field, Number.parseInt(digits.slice(8 * at, 8 * at + 8), 16)]));
    }
    #name(bytes) {
        if (bytes < 2 || bytes > maxNameBytes)
            throw this.#fault(`a name of 2 to ${maxNameBytes} bytes`, bytes);
        const name = this.#take(bytes);
        if (name.at(-1) !== 0)
            throw this.#fault('a name that ends in zero', `0x${(0,proof_bytes/* toHex */.nj)(name.subarray(-1))}`);
        this.#zeros((4 - ((cpioHeaderBytes + bytes) % 4)) % 4);
        return this.#utf8(name.subarray(0, -1));
    }
    #entry(path, fields) {
        const previous = this.#entries.at(-1)?.path;
        if (previous !== undefined && comparePaths(previous, path) > 0) {
            throw this.#fault(`an entry that sorts after ${(0,proof_bytes/* quote */.hD)(previous)}`, (0,proof_bytes/* quote */.hD)(path));
        }
        const shape = this.#shape(fields);
        const { kind } = shape;
        const { filesize: size = 0 } = fields;
        this.#require(path, fields, fieldsOf(shape, this.#entries.length + 1, kind === 'file' || kind === 'link' ? size : 0));
        this.#paths.add(path, kind);
        const entry = { path, kind, mode: (fields.mode ?? 0).toString(8).padStart(6, '0'), size };
        if (kind === 'device')
            return { ...entry, device: `${fields.rdevmajor}:${fields.rdevminor}` };
        if (kind === 'folder')
            return entry;
        const content = kind === 'link' ? { target: this.#target(size) } : { sha256: this.#hash(size) };
        this.#zeros((4 - (size % 4)) % 4);
        return { ...entry, ...content };
    }
    #shape({ mode = 0, rdevmajor: major = 0, rdevminor: minor = 0 }) {
        if (mode === modes.folder)
            return { kind: 'folder' };
        if (mode === modes.link)
            return { kind: 'link' };
        if (mode === modes.device)
            return { kind: 'device', major, minor };
        if (mode === modes.file || mode === modes.executable)
            return { kind: 'file', executable: mode === modes.executable };
        const known = Object.values(modes).map((one) => one.toString(8).padStart(6, '0'));
        throw this.#fault(`a mode of ${known.join(', ')}`, mode.toString(8));
    }
    #require(path, fields, expected) {
        for (const field of cpioFields.filter((name) => name !== 'namesize')) {
            const [wanted, got] = [expected[field] ?? 0, fields[field] ?? 0];
            if (got !== wanted)
                throw this.#fault(`${field} ${wanted} of ${(0,proof_bytes/* quote */.hD)(path)}`, got);
        }
    }
    #target(size) {
        if (size < 1 || size >= maxNameBytes)
            throw this.#fault(`a link of 1 to ${maxNameBytes - 1} bytes`, size);
        return this.#utf8(this.#take(size));
    }
    #hash(size) {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        this.#bound(size);
        this.#stream.tapped([hash], () => this.#stream.pour(size));
        return hash.digest('hex');
    }
    #finish(fields) {
        this.#require(trailerName, fields, trailerFields);
        const length = this.#stream.position - this.#start;
        this.#zeros((blockBytes - (length % blockBytes)) % blockBytes);
        if (this.#stream.position !== this.#end) {
            throw this.#fault('the end of the ramdisk', `${this.#end - this.#stream.position} more bytes`);
        }
        return this.#entries;
    }
    #utf8(bytes) {
        try {
            return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        }
        catch {
            throw this.#fault('a name in UTF-8', `0x${(0,proof_bytes/* toHex */.nj)(bytes.subarray(0, 40))}`);
        }
    }
    #zeros(count) {
        if (this.#take(count).some((byte) => byte !== 0))
            throw this.#fault('zeros between entries', 'other bytes');
    }
    #take(count) {
        this.#bound(count);
        return this.#stream.take(count);
    }
    #bound(count) {
        const left = this.#end - this.#stream.position;
        if (count > left)
            throw this.#fault(`${count} bytes`, `${left} and the end of the ramdisk`);
    }
    #fault(expected, got) {
        const at = this.#stream.position - this.#start;
        return new errors/* OccError */.U4('cpio-invalid', `archive at byte ${at}: expected ${expected}, got ${got}`);
    }
}

;// CONCATENATED MODULE: ./lib/enclave/image/eif/metadata.js
// SPDX-License-Identifier: Apache-2.0
// The metadata of an image: JSON that nobody measures. Whoever keeps the file can write anything there, so it is text
// to show and nothing to decide by. What is written here is the same for every build.



/** A time of building would make two builds of one source two files. */
const noBuildTime = '1970-01-01T00:00:00+00:00';
/** Compact, in the order in which every tool writes the members. */
function encodeMetadata({ name, version, build }) {
    return utf8(JSON.stringify({
        ImageName: name,
        ImageVersion: version,
        BuildMetadata: {
            BuildTime: build.time,
            BuildTool: build.tool,
            BuildToolVersion: build.toolVersion,
            OperatingSystem: build.operatingSystem,
            KernelVersion: build.kernelVersion,
        },
        DockerInfo: null,
        CustomMetadata: null,
    }));
}
/** Members beside those that are always there are passed over. @throws OccError `eif-metadata` */
function readMetadata(bytes) {
    const image = membersOf(parse(bytes), 'metadata');
    const build = membersOf(image.BuildMetadata, 'BuildMetadata');
    return {
        name: metadata_textOf(image, 'ImageName'),
        version: metadata_textOf(image, 'ImageVersion'),
        build: {
            time: metadata_textOf(build, 'BuildTime'),
            tool: metadata_textOf(build, 'BuildTool'),
            toolVersion: metadata_textOf(build, 'BuildToolVersion'),
            operatingSystem: metadata_textOf(build, 'OperatingSystem'),
            kernelVersion: metadata_textOf(build, 'KernelVersion'),
        },
    };
}
function parse(bytes) {
    try {
        return (0,json/* parseJson */.q)(bytes);
    }
    catch (cause) {
        throw new errors/* OccError */.U4('eif-metadata', `metadata: ${(0,errors/* asOccError */.WP)(cause).message}`, { cause });
    }
}
function membersOf(value, what) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new errors/* OccError */.U4('eif-metadata', `${what}: expected an object`);
}
function metadata_textOf(object, member) {
    const value = Object.hasOwn(object, member) ? object[member] : undefined;
    if (typeof value === 'string')
        return value;
    throw new errors/* OccError */.U4('eif-metadata', `metadata: expected ${member} to be a text, got ${typeof value}`);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/enclave/image/eif/format.js
// SPDX-License-Identifier: Apache-2.0
// The enclave image format, version 4: a header of 548 bytes, then sections one after the other, each with a header of
// 12 bytes. All numbers are big endian. Read and written alike from the numbers below; README.md draws them.
const magic = new TextEncoder().encode('.eif');
const version = 4;
/** Where a field of the header begins. */
const headerAt = {
    magic: 0,
    version: 4,
    flags: 6,
    memory: 8,
    cpus: 16,
    reserved: 24,
    sectionCount: 26,
    offsets: 28,
    sizes: 284,
    unused: 540,
    crc: 544,
};
const headerBytes = 548;
const sectionHeaderBytes = 12;
/** The tables of the header have this many places. */
const maxSections = 32;
const sectionTypes = ['kernel', 'cmdline', 'ramdisk', 'signature', 'metadata'];
/** As in the file: 1 to 5. */
const typeNumber = (type) => sectionTypes.indexOf(type) + 1;
const architectures = ['x86_64', 'aarch64'];
/** The header every tool writes. */
const defaultHeader = { architecture: 'x86_64', memory: 1_073_741_824, cpus: 2 };
/**
 * No section is larger. Ramdisks are held in the enclave's memory, archives in them have 32-bit sizes; texts are kept
 * whole, and `docker inspect` of a large image, which goes into the metadata of some tools, has a tenth of that.
 */
const maxSectionBytes = {
    kernel: 268_435_456,
    cmdline: 1_048_576,
    ramdisk: 4_294_967_295,
    signature: 65_536,
    metadata: 1_048_576,
};

;// CONCATENATED MODULE: ./lib/enclave/image/eif/section-table.js
// SPDX-License-Identifier: Apache-2.0
// The header of an image, read strictly: every field has one meaning and one spelling, and the sections it announces
// follow each other from its end on without a gap. Hostile: whoever keeps or sends the file wrote every byte of it.



/**
 * @param bytes the first 548 bytes
 * @throws OccError `eif-header`, `eif-section-count`, `eif-overlap`, `eif-gap`, `eif-section`
 */
function readSectionTable(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
    const found = bytes.subarray(headerAt.magic, headerAt.magic + magic.length);
    if (!(0,proof_bytes/* equalBytes */.ex)(found, magic))
        throw headerFault('magic', (0,proof_bytes/* toHex */.nj)(magic), (0,proof_bytes/* toHex */.nj)(found));
    requireField('version', version, view.getUint16(headerAt.version));
    const architecture = architectures[view.getUint16(headerAt.flags)];
    if (architecture === undefined)
        throw headerFault('flags', '0 or 1', view.getUint16(headerAt.flags));
    requireField('reserved', 0, view.getUint16(headerAt.reserved));
    requireField('unused', 0, view.getUint32(headerAt.unused));
    const header = {
        architecture,
        memory: safe('default memory', view.getBigUint64(headerAt.memory)),
        cpus: safe('default processors', view.getBigUint64(headerAt.cpus)),
    };
    const count = view.getUint16(headerAt.sectionCount);
    if (count < 1 || count > maxSections) {
        throw new errors/* OccError */.U4('eif-section-count', `sections: expected 1 to ${maxSections}, got ${count}`);
    }
    return { header, sizes: readSizes(view, count), crc: view.getUint32(headerAt.crc) };
}
/** The two tables, one place after the other. */
function readSizes(view, count) {
    const sizes = [];
    let next = headerBytes;
    for (let at = 0; at < maxSections; at += 1) {
        const offset = view.getBigUint64(headerAt.offsets + 8 * at);
        const size = view.getBigUint64(headerAt.sizes + 8 * at);
        if (at >= count) {
            if (offset !== 0n || size !== 0n)
                throw headerFault(`place ${at} of the tables`, 'zeros', `${offset}, ${size}`);
            continue;
        }
        if (offset !== BigInt(next))
            throw misplaced(at, next, offset);
        if (size < 1n || size > BigInt(maxSectionBytes.ramdisk)) {
            throw new errors/* OccError */.U4('eif-section', `section ${at}: expected 1 to ${maxSectionBytes.ramdisk} bytes, got ${size}`);
        }
        sizes.push(Number(size));
        next += sectionHeaderBytes + Number(size);
    }
    return sizes;
}
function misplaced(at, expected, got) {
    const before = at === 0 ? 'the header' : `section ${at - 1}`;
    const message = `section ${at}: expected offset ${expected}, where ${before} ends, got ${got}`;
    return new errors/* OccError */.U4(got < BigInt(expected) ? 'eif-overlap' : 'eif-gap', message);
}
function requireField(field, expected, got) {
    if (got !== expected)
        throw headerFault(field, expected, got);
}
function safe(field, value) {
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw headerFault(field, 'less than 2^53', value);
    return Number(value);
}
function headerFault(field, expected, got) {
    return new errors/* OccError */.U4('eif-header', `${field}: expected ${expected}, got ${got}`);
}

;// CONCATENATED MODULE: ./lib/enclave/image/eif/sections.js
// SPDX-License-Identifier: Apache-2.0
// The walk: header, then section after section, each byte of the file once. It must find what the table says and
// nothing else. Order is part of the format here, because PCRs hash what they cover in the order of the file: a
// kernel, a command line, metadata or none, ramdisks, a signature or none.




/**
 * Reads an image, and hands each section to `visit` when its payload is next; what `visit` leaves is passed over.
 * @throws OccError `eif-…`, and what `visit` throws. What was found before is worth nothing then.
 */
function walkSections(stream, visit) {
    const start = stream.take(headerBytes);
    const { header, sizes, crc } = readSectionTable(start);
    let computed = (0,external_node_zlib_.crc32)(start.subarray(0, headerAt.crc));
    const checksum = {
        update: (bytes) => {
            computed = (0,external_node_zlib_.crc32)(bytes, computed);
        },
    };
    const types = [];
    stream.tapped([checksum], () => {
        for (const [at, size] of sizes.entries()) {
            const type = readSectionHeader(stream.take(sectionHeaderBytes), at, size);
            requirePlace(type, types, at);
            const end = stream.position + size;
            visit({ type, size, ordinal: types.filter((other) => other === type).length });
            stream.pour(end - stream.position);
            types.push(type);
        }
    });
    if (!stream.atEnd)
        throw new errors/* OccError */.U4('eif-trailing', `expected the end of the file at offset ${stream.position}`);
    if (!types.includes('ramdisk'))
        throw new errors/* OccError */.U4('eif-no-ramdisk', `expected a ramdisk, got ${types.join(', ')}`);
    if (computed !== crc)
        throw new errors/* OccError */.U4('eif-crc', `expected the CRC-32 ${hex(computed)}, got ${hex(crc)}`);
    return header;
}
const hex = (value) => value.toString(16).padStart(8, '0');
function readSectionHeader(bytes, at, size) {
    const view = new DataView(bytes.buffer);
    const type = sectionTypes[view.getUint16(0) - 1];
    if (type === undefined)
        throw sections_fault(at, `a type from 1 to ${sectionTypes.length}`, view.getUint16(0));
    if (view.getUint16(2) !== 0)
        throw sections_fault(at, 'flags 0', view.getUint16(2));
    if (view.getBigUint64(4) !== BigInt(size)) {
        throw sections_fault(at, `${size} bytes, as in the table of the header`, view.getBigUint64(4));
    }
    if (size > maxSectionBytes[type])
        throw sections_fault(at, `a ${type} of at most ${maxSectionBytes[type]} bytes`, size);
    return type;
}
/** What may come after what; the first has nothing before it. */
const followers = {
    header: ['kernel'],
    kernel: ['cmdline'],
    cmdline: ['metadata', 'ramdisk'],
    metadata: ['ramdisk'],
    ramdisk: ['ramdisk', 'signature'],
    signature: [],
};
function requirePlace(type, before, at) {
    const previous = before.at(-1) ?? 'header';
    if (followers[previous].includes(type))
        return;
    const expected = followers[previous].join(' or ') || 'nothing';
    if (type === 'signature' && !before.includes('ramdisk')) {
        throw new errors/* OccError */.U4('eif-no-ramdisk', `section ${at}: expected a ramdisk before the signature, got none`);
    }
    throw sections_fault(at, `${expected} after ${previous}`, type);
}
function sections_fault(at, expected, got) {
    return new errors/* OccError */.U4('eif-section', `section ${at}: expected ${expected}, got ${got}`);
}

;// CONCATENATED MODULE: ./lib/enclave/image/eif/signature.js
// SPDX-License-Identifier: Apache-2.0
// The signature section: CBOR `[{"signing_certificate": [byte, …], "signature": [byte, …]}]`, where each byte is a
// number of its own and the certificate is PEM. Only the certificate is read, for PCR8: whether the signature holds, the
// hypervisor decides when it starts the image, and the document of the enclave says what it found.



/** RFC 8949 §3: major types in the high three bits. */
const unsigned = 0;
const signature_text = 3;
const array = 4;
const map = 5;
/** DER of the certificate that is said to have signed the image. @throws OccError `eif-signature` */
function readSigningCertificate(bytes) {
    const reader = new signature_Reader(bytes);
    reader.expect(array, 1);
    reader.expect(map, 2);
    reader.expectText('signing_certificate');
    const pem = reader.bytes();
    reader.expectText('signature');
    reader.bytes();
    reader.end();
    return certificateOf(pem);
}
function certificateOf(pem) {
    const armour = /^-----BEGIN CERTIFICATE-----\r?\n[A-Za-z0-9+/=\r\n]+-----END CERTIFICATE-----\s*$/;
    const armoured = new TextDecoder('latin1').decode(pem);
    if (!armour.test(armoured))
        throw new errors/* OccError */.U4('eif-signature', 'signing certificate: expected one PEM certificate');
    try {
        return new Uint8Array(new external_node_crypto_.X509Certificate(armoured).raw);
    }
    catch (cause) {
        throw new errors/* OccError */.U4('eif-signature', 'signing certificate: expected an X.509 certificate', { cause });
    }
}
/** Just the CBOR of this section, in the shortest spelling of each number (RFC 8949 §4.2.1). */
class signature_Reader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    expect(major, value) {
        const got = this.#head(major);
        if (got !== value)
            throw this.#fault(`${value} members`, got);
    }
    expectText(expected) {
        const length = this.#head(signature_text);
        const got = this.#bytes.subarray(this.#at, this.#at + length);
        if (!(0,proof_bytes/* equalBytes */.ex)(got, (0,proof_bytes/* utf8 */.As)(expected)))
            throw this.#fault(`the member ${expected}`, 'another');
        this.#at += length;
    }
    bytes() {
        const length = this.#head(array);
        if (length > this.#bytes.length - this.#at)
            throw this.#fault('as many bytes as it says', length);
        return Uint8Array.from({ length }, () => {
            const value = this.#head(unsigned);
            if (value > 0xff)
                throw this.#fault('a byte', value);
            return value;
        });
    }
    end() {
        if (this.#at !== this.#bytes.length)
            throw this.#fault('the end', `${this.#bytes.length - this.#at} more bytes`);
    }
    #head(major) {
        const first = this.#byte();
        if (first >> 5 !== major)
            throw this.#fault(`major type ${major}`, first >> 5);
        const short = first & 0x1f;
        if (short < 24)
            return short;
        if (short > 25)
            throw this.#fault('a number below 65536', `additional information ${short}`);
        const value = short === 24 ? this.#byte() : 256 * this.#byte() + this.#byte();
        if (value < (short === 24 ? 24 : 256))
            throw this.#fault('the shortest spelling', value);
        return value;
    }
    #byte() {
        const byte = this.#bytes[this.#at];
        if (byte === undefined)
            throw this.#fault('a byte', 'the end');
        this.#at += 1;
        return byte;
    }
    #fault(expected, got) {
        return new errors/* OccError */.U4('eif-signature', `signature at offset ${this.#at}: expected ${expected}, got ${got}`);
    }
}

;// CONCATENATED MODULE: ./lib/enclave/image/eif/measure.js
// SPDX-License-Identifier: Apache-2.0
// What the hypervisor will say of an image, computed from the file: each PCR is a register of zeros, extended once with
// SHA-384 of the payloads it covers, one after the other and without their lengths.









/** The header of a bzImage ends before. */
const kernelStartBytes = 1024;
/** @throws OccError `eif-…` where the file is not one image and nothing else */
function measureEif(stream) {
    return new Measuring(stream).whole();
}
class Measuring {
    #stream;
    #file = (0,external_node_crypto_.createHash)('sha256');
    #pcr0 = (0,external_node_crypto_.createHash)('sha384');
    #pcr1 = (0,external_node_crypto_.createHash)('sha384');
    #pcr2 = (0,external_node_crypto_.createHash)('sha384');
    #paths = new Paths();
    #components = [];
    #kernelStart = new Uint8Array();
    #cmdline = new Uint8Array();
    #metadata;
    #certificate;
    constructor(stream) {
        this.#stream = stream;
    }
    whole() {
        const header = this.#stream.tapped([this.#file], () => walkSections(this.#stream, (section) => this.#components.push(this.#section(section))));
        const signed = this.#certificate && { PCR8: (0,proof_bytes/* toHex */.nj)((0,sha384/* extendedOnce */.VU)(this.#certificate)) };
        return {
            sha256: this.#file.digest('hex'),
            size: this.#stream.position,
            pcrs: { PCR0: register(this.#pcr0), PCR1: register(this.#pcr1), PCR2: register(this.#pcr2), ...signed },
            header,
            kernelStart: this.#kernelStart,
            cmdline: this.#cmdline,
            metadata: this.#metadata,
            components: this.#components,
        };
    }
    #section(section) {
        const { type, size, ordinal } = section;
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const read = this.#stream.tapped([hash, ...this.#covering(section)], () => this.#read(section));
        const name = type === 'ramdisk' ? `ramdisk${ordinal}` : type;
        return { name, type, size, sha256: hash.digest('hex'), ...read };
    }
    #covering({ type, ordinal }) {
        if (type === 'metadata' || type === 'signature')
            return [];
        if (type === 'ramdisk' && ordinal > 0)
            return [this.#pcr0, this.#pcr2];
        return [this.#pcr0, this.#pcr1];
    }
    #read({ type, size }) {
        switch (type) {
            case 'kernel':
                this.#kernelStart = this.#stream.take(Math.min(size, kernelStartBytes));
                this.#stream.pour(size - this.#kernelStart.length);
                return {};
            case 'cmdline':
                this.#cmdline = this.#stream.take(size);
                return {};
            case 'metadata':
                this.#metadata = readMetadata(this.#stream.take(size));
                return {};
            case 'signature':
                this.#certificate = readSigningCertificate(this.#stream.take(size));
                return {};
            case 'ramdisk':
                return this.#ramdisk(size);
        }
    }
    /** Ramdisks of others are no archives as they are written here; they are measured all the same. */
    #ramdisk(size) {
        const end = this.#stream.position + size;
        try {
            return { entries: readCpio(this.#stream, size, this.#paths) };
        }
        catch (fault) {
            if (!(fault instanceof errors/* OccError */.U4) || fault.code !== 'cpio-invalid')
                throw fault;
            this.#stream.pour(end - this.#stream.position);
            return { fault };
        }
    }
}
function register(hash) {
    return (0,proof_bytes/* toHex */.nj)((0,sha384/* sha384 */.qt)((0,proof_bytes/* concatBytes */.Id)(new Uint8Array(48), hash.digest())));
}

// EXTERNAL MODULE: ./lib/src/cli/failure.js
var failure = __webpack_require__(95085);
// EXTERNAL MODULE: ./lib/src/cli/surroundings.js
var surroundings = __webpack_require__(66044);
;// CONCATENATED MODULE: ./lib/src/cli/measure-report.js



/** Member names are a contract. */
function renderMeasureJson({ measurement, content, comparison }) {
    return renderRecord({
        ...recordOf(measurement),
        ...(content && {
            content: content.map(({ rule, fault }) => ({
                ...{ id: rule, about: contentRules[rule], status: fault === undefined ? 'pass' : 'fail' },
                ...(fault !== undefined && { reason: fault }),
            })),
        }),
        ...(comparison && { comparison: { equal: comparison.differences.length === 0, ...comparison } }),
    });
}
function renderMeasure(measured) {
    const { path, measurement, content, comparison } = measured;
    const { header, size, sha256, pcrs } = measurement;
    return [
        `${(0,surroundings/* visible */.RK)(path)}: EIF 4, ${header.architecture}, ${(0,surroundings/* sizeOf */.$d)(size)}`,
        `sha256    ${sha256}`,
        '',
        ...Object.entries(pcrs).map(([name, hex]) => `${name.padEnd(10)}${hex}  ${covers[name] ?? ''}`),
        '',
        ...measurement.components.flatMap((component) => componentLines(component, measurement)),
        '',
        `unless the launcher says otherwise: ${(0,surroundings/* sizeOf */.$d)(header.memory)}, ${(0,surroundings/* countOf */.pq)(header.cpus, 'processor')}`,
        ...(content ? ['', ...content.map(findingLine)] : []),
        ...(comparison ? ['', ...comparisonLines(comparison)] : []),
        '',
    ]
        .join('\n')
        .replaceAll('##[', '#\ufffd['); // in a job log it would be a command
}
const covers = {
    PCR0: 'the whole image',
    PCR1: 'kernel, command line, ramdisk 0',
    PCR2: 'the other ramdisks',
    PCR8: 'the certificate that is said to have signed it',
};
const maxShownBytes = 2048;
/** The rest is in the JSON. */
const maxShownEntries = 60;
function componentLines(component, measurement) {
    const { name, size, sha256, type, entries = [], fault } = component;
    const note = type === 'metadata' || type === 'signature' ? '  not measured' : '';
    const text = measure_report_textOf(component, measurement);
    const more = entries.length - maxShownEntries;
    return [
        `${name.padEnd(10)}${sha256}  ${(0,surroundings/* sizeOf */.$d)(size)}${note}`,
        ...(text === undefined ? [] : [`  ${(0,surroundings/* visible */.RK)(text)}`]),
        ...entries.slice(0, maxShownEntries).map(entryLine),
        ...(more > 0 ? [`  and ${(0,surroundings/* countOf */.pq)(more, 'more entry').replace('entrys', 'entries')}`] : []),
        ...(fault ? [`  not an archive as this project writes one: ${(0,surroundings/* visible */.RK)(fault.message)}`] : []),
    ];
}
function measure_report_textOf({ type }, { cmdline, metadata }) {
    if (type === 'cmdline')
        return new TextDecoder('latin1').decode(cmdline.subarray(0, maxShownBytes));
    if (type !== 'metadata' || !metadata)
        return undefined;
    const { tool, toolVersion } = metadata.build;
    return `${metadata.name} ${metadata.version}, by ${tool} ${toolVersion}`;
}
function entryLine({ path, mode, kind, size, sha256, target, device }) {
    const what = { file: `${sha256}  ${(0,surroundings/* sizeOf */.$d)(size)}`, link: `-> ${(0,surroundings/* visible */.RK)(target ?? '')}`, folder: '', device };
    return `  ${mode}  ${(0,surroundings/* visible */.RK)(path).padEnd(36)}  ${what[kind] ?? ''}`.trimEnd();
}
function findingLine({ rule, fault }) {
    return fault === undefined ? `pass         ${rule}` : `FAIL         ${rule}: ${(0,surroundings/* visible */.RK)(fault)}`;
}
function comparisonLines({ differences, moved }) {
    if (differences.length === 0)
        return ['equal: everything that was expected is as it was expected'];
    return [
        ...differences.flatMap(differenceLines),
        '',
        ...(moved ? ['The PCRs are equal and the parts are not: bytes changed sides between two parts.', ''] : []),
        `differs: ${differences.map(({ what }) => (0,surroundings/* visible */.RK)(what)).join(', ')}`,
    ];
}
function differenceLines({ what, expected, got }) {
    return [`${(0,surroundings/* visible */.RK)(what)}`, `  expected  ${(0,surroundings/* visible */.RK)(expected)}`, `  got       ${(0,surroundings/* visible */.RK)(got)}`];
}

// EXTERNAL MODULE: ./lib/src/cli/small-file.js
var small_file = __webpack_require__(34111);
;// CONCATENATED MODULE: ./lib/src/cli/measure.js
// SPDX-License-Identifier: Apache-2.0
// `occ measure`: what the hypervisor will say of an enclave image, computed from the file alone; exit code 0 done or
// equal, 1 another image than expected or content that could be read in two ways.









/** Read at once; an image may be larger than memory. */
const chunkBytes = 1_048_576;
/** @returns the exit code; @throws OccError when the file cannot be measured or there is nothing to compare it with */
function measure(path, options, { out }) {
    const expected = options.compare === undefined ? undefined : parseRecord((0,small_file/* readSmallFile */.E)(options.compare));
    const measurement = measureFile(path);
    const content = options.strict ? checkContent(measurement) : undefined;
    const comparison = expected && compareImages(expected, recordOf(measurement));
    const measured = { path, measurement, content, comparison };
    out(options.json ? renderMeasureJson(measured) : renderMeasure(measured));
    const denied = content?.some(({ fault }) => fault !== undefined) || (comparison?.differences.length ?? 0) > 0;
    return denied ? failure/* exitCodes */.hS.denied : failure/* exitCodes */.hS.valid;
}
function measureFile(path) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, 'r');
    }
    catch (error) {
        throw (0,small_file/* unreadable */.O)(path, error);
    }
    const buffer = new Uint8Array(chunkBytes);
    const next = () => {
        try {
            return buffer.subarray(0, (0,external_node_fs_.readSync)(descriptor, buffer));
        }
        catch (error) {
            throw (0,small_file/* unreadable */.O)(path, error);
        }
    };
    try {
        return measureEif(new ByteStream(next));
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}


/***/ })

};
