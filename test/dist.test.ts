// SPDX-License-Identifier: Apache-2.0
// What runs on other people's machines is dist/, so dist/ must be what the sources say: a rebuild of a copy of the
// checkout in another folder gives the same files, bytes and modes. Installed packages are hard links: quick, and at
// a real path, as a fresh install would be (a symbolic link would change every number in the output).
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const howToFix = 'Run `npm run build` and commit dist/.';
const inputs = ['src', 'enclave', 'tools', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
/** Never bundled, and large where hard links are not possible. */
const notLinked = new Set(['.bin', '.cache', '.vite', 'node', 'node20']);
const rebuildTimeoutMs = 180_000;

function filesIn(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) throw new Error(`${folder} is missing. ${howToFix}`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), path] as const).sort());
}

/** Windows has no executable bit; git keeps it there all the same. */
const executable = (path: string): boolean => process.platform !== 'win32' && (statSync(path).mode & 0o111) !== 0;

function differences(committed: string, rebuilt: string): readonly string[] {
  const [ours, theirs] = [filesIn(committed), filesIn(rebuilt)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].sort().flatMap((name) => {
    const [a, b] = [ours.get(name), theirs.get(name)];
    if (a === undefined) return [`${name}: missing in dist/`];
    if (b === undefined) return [`${name}: not made by the build`];
    const [x, y] = [readFileSync(a), readFileSync(b)];
    if (!x.equals(y)) {
      const at = x.findIndex((byte, i) => byte !== y[i]);
      const line = x
        .subarray(0, at === -1 ? x.length : at)
        .toString('latin1')
        .split('\n').length;
      return [`${name}: differs from line ${line} on (${x.length} bytes in dist/, ${y.length} rebuilt)`];
    }
    return executable(a) === executable(b)
      ? []
      : [`${name}: executable bit ${executable(a)} in dist/, ${executable(b)} rebuilt`];
  });
}

function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

function copyOfTheCheckout(to: string): void {
  mkdirSync(to);
  for (const name of inputs.filter((input) => existsSync(join(root, input)))) {
    cpSync(join(root, name), join(to, name), { recursive: true });
  }
  const modules = join(root, 'node_modules');
  for (const entry of readdirSync(modules, { withFileTypes: true })) {
    if (entry.isDirectory() && !notLinked.has(entry.name)) {
      link(join(modules, entry.name), join(to, 'node_modules', entry.name));
    }
  }
  // ncc writes its code cache beside itself: not through a hard link into this checkout.
  const ncc = join('node_modules', '@vercel', 'ncc');
  rmSync(join(to, ncc), { recursive: true });
  cpSync(join(root, ncc), join(to, ncc), { recursive: true });
}

let temporary = '';
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'occ dist '));
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('the committed dist/', () => {
  it(
    'is what a rebuild in another folder gives, byte for byte',
    () => {
      const committed = filesIn(dist);
      expect(committed.size, `dist/ is empty. ${howToFix}`).toBeGreaterThan(0);
      const elsewhere = join(temporary, 'another checkout');
      copyOfTheCheckout(elsewhere);
      execFileSync(process.execPath, ['tools/build.ts'], { cwd: elsewhere, stdio: ['ignore', 'ignore', 'inherit'] });
      const found = differences(dist, join(elsewhere, 'dist'));
      expect(found, `dist/ is not what the sources give. ${howToFix}\n${found.join('\n')}`).toEqual([]);
    },
    rebuildTimeoutMs,
  );

  const nodes = [
    { version: 24, binary: process.execPath },
    { version: 20, binary: join(root, 'node_modules', 'node20', 'bin', 'node') },
  ];
  for (const { version, binary } of nodes) {
    const present = existsSync(binary);
    if (!present) process.stderr.write(`NOT TESTED (no Node ${version} for this platform): the command on it\n`);
    it.runIf(present)(`holds a command that loads on Node ${version} with nothing installed`, () => {
      const alone = join(temporary, `cli on ${version}`);
      cpSync(join(dist, 'cli'), alone, { recursive: true });
      const help = execFileSync(binary, [join(alone, 'index.js'), '--help'], { encoding: 'utf8' });
      expect(help).toContain('verify');
    });
  }
});

describe('the comparison', () => {
  const flaws: readonly (readonly [string, (folder: string) => void, readonly string[]])[] = [
    ['nothing where nothing differs', () => undefined, []],
    ['a changed byte', (folder) => writeFileSync(join(folder, 'a.js'), 'one\ntwO\n'), ['a.js: differs from line 2']],
    ['a shortened file', (folder) => writeFileSync(join(folder, 'a.js'), 'one\n'), ['a.js: differs from line 2']],
    ['a file too many', (folder) => writeFileSync(join(folder, 'c.js'), ''), ['c.js: not made by the build']],
    ['a missing file', (folder) => rmSync(join(folder, 'sub', 'b.js')), ['sub/b.js: missing in dist/']],
    ...(process.platform === 'win32'
      ? []
      : [
          [
            'a lost mode',
            (folder: string) => chmodSync(join(folder, 'a.js'), 0o644),
            ['a.js: executable bit'],
          ] as const,
        ]),
  ];
  it.each(flaws)('reports %s', (name, flaw, expected) => {
    const [left, right] = [join(temporary, `${name} left`), join(temporary, `${name} right`)];
    for (const folder of [left, right]) {
      mkdirSync(join(folder, 'sub'), { recursive: true });
      writeFileSync(join(folder, 'a.js'), 'one\ntwo\n');
      chmodSync(join(folder, 'a.js'), 0o755);
      writeFileSync(join(folder, 'sub', 'b.js'), 'b');
    }
    flaw(left);
    const found = differences(left, right);
    expect(found).toHaveLength(expected.length);
    for (const [i, start] of expected.entries()) expect(found[i]).toContain(start);
  });

  it('refuses a dist/ that is not there', () => {
    expect(() => differences(join(temporary, 'nowhere'), temporary)).toThrow('npm run build');
  });
});
