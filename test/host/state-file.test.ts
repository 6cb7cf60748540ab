// SPDX-License-Identifier: Apache-2.0
// The state file: whatever happened to it, it is either what was written last or an error; never a fresh start.
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseState, renderState } from '../../src/host/development-state.ts';
import { temporaryOf } from '../../src/host/state-files.ts';
import { StateStore } from '../../src/host/state-store.ts';
import { watchedFiles } from './state-faults.ts';
import { codeOf, freshStatePath, linux, posix } from './state-folder.ts';

async function written(): Promise<{ readonly statePath: string; readonly text: string }> {
  const statePath = freshStatePath();
  const store = await StateStore.open({ statePath });
  await store.save(() => ({ ...store.opened, counter: '41' }));
  await store.close();
  return { statePath, text: readFileSync(statePath, 'utf8') };
}

const open = async (statePath: string) => (await StateStore.open({ statePath })).close();

describe('a damaged state file', () => {
  it('is refused when it is cut at any byte', async () => {
    const { statePath, text } = await written();
    for (let length = text.length - 1; length >= 0; length -= 1) {
      truncateSync(statePath, length);
      expect(parsed(statePath), `${length} bytes`).toBe('state-invalid');
    }
    expect(await codeOf(open(statePath))).toBe('state-invalid');
    expect(statSync(statePath).size).toBe(0);
  });

  it('is refused when any byte is another', async () => {
    const { statePath, text } = await written();
    const good = Buffer.from(text);
    for (let at = 0; at < good.length; at += 1) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 1;
      writeFileSync(statePath, bad);
      expect(parsed(statePath), `byte ${at}`).toBe('state-invalid');
    }
  });

  const edits: readonly (readonly [name: string, edit: (text: string) => string])[] = [
    ['a lower counter', (text) => text.replace('"counter":"41"', '"counter":"40"')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['a final newline', (text) => `${text}\n`],
    ['two states', (text) => text + text],
    ['an unknown member', (text) => text.replace('"chains":[]', '"chains":[],"extra":1')],
    ['a repeated member', (text) => text.replace('"chains":[]', '"chains":[],"chains":[]')],
    ['no state', () => '{}'],
    ['the format of the historic service', () => '{"privateKeyB64":"AA==","counter":"1"}'],
    ['an array', () => '[]'],
    ['zeros', (text) => '\0'.repeat(text.length)],
  ];
  it.each(edits)('is refused with %s', async (_, edit) => {
    const { statePath, text } = await written();
    const damaged = edit(text);
    writeFileSync(statePath, damaged);
    expect(await codeOf(open(statePath))).toBe('state-invalid');
    expect(readFileSync(statePath, 'utf8')).toBe(damaged);
  });

  it('is still refused when its hash was made to fit a state that is none', async () => {
    const { statePath } = await written();
    const state = parseState(readFileSync(statePath), statePath);
    for (const wrong of [
      { ...state, counter: '007' },
      { ...state, privateKeyB64: 'AAAA' },
      { ...state, version: 'x' },
    ]) {
      writeFileSync(statePath, renderState(wrong as typeof state));
      expect(await codeOf(open(statePath))).toBe('state-invalid');
    }
  });
});

describe('a state file in the wrong place', () => {
  it.runIf(posix).each([0o644, 0o640, 0o660, 0o604, 0o601])('is refused with mode %o', async (mode) => {
    const { statePath } = await written();
    chmodSync(statePath, mode);
    expect(await codeOf(open(statePath))).toBe('state-invalid');
    expect(statSync(statePath).mode & 0o777).toBe(mode);
  });

  it.runIf(posix)('is refused as a link', async () => {
    const { statePath } = await written();
    const link = join(dirname(statePath), 'link.json');
    symlinkSync(statePath, link);
    expect(await codeOf(open(link))).toBe('state-invalid');
  });

  it('is refused as a folder', async () => {
    const statePath = freshStatePath();
    mkdirSync(statePath);
    expect(await codeOf(open(statePath))).toBe('state-invalid');
  });

  it.each(['missing/occ-state.json', 'file/occ-state.json'])('cannot be made at %s', async (path) => {
    const folder = dirname(freshStatePath());
    writeFileSync(join(folder, 'file'), '');
    expect(await codeOf(open(join(folder, path)))).toBe('state-unwritable');
  });

  it.runIf(linux)('cannot be made in a folder that takes no files', async () => {
    expect(await codeOf(open('/proc/self/occ-state.json'))).toBe('state-unwritable');
  });
});

describe('a replacement', () => {
  it('that was interrupted leaves something that nobody reads', async () => {
    const { statePath, text } = await written();
    writeFileSync(temporaryOf(statePath), '{"half', { mode: 0o644 });
    await open(statePath);
    expect(readFileSync(statePath, 'utf8')).toBe(text);
    expect(codeOfRead(temporaryOf(statePath))).toBe('ENOENT');
  });

  it.runIf(posix)('does not follow a link where it writes first', async () => {
    const { statePath } = await written();
    const victim = join(dirname(statePath), 'victim');
    writeFileSync(victim, 'untouched');
    const store = await StateStore.open({ statePath });
    symlinkSync(victim, temporaryOf(statePath));
    await store.save(() => ({ ...store.opened, counter: '42' }));
    await store.close();
    expect(readFileSync(victim, 'utf8')).toBe('untouched');
    expect(statSync(statePath).mode & 0o777).toBe(0o600);
  });

  it('is on the medium before anything else happens', async () => {
    const happened: string[] = [];
    const statePath = freshStatePath();
    const store = await StateStore.open({ statePath, files: watchedFiles((step) => void happened.push(step)) });
    await store.close();
    expect(happened).toEqual(['create', 'write', 'sync', 'close', 'rename', 'syncFolder']);
  });

  it('is shared by all who wait while another is being written', async () => {
    let writes = 0;
    const statePath = freshStatePath();
    const files = watchedFiles((step) => {
      if (step === 'write') writes += 1;
    });
    const store = await StateStore.open({ statePath, files });
    let counter = 0;
    const save = () => {
      counter += 1;
      const own = counter;
      return store
        .save(() => ({ ...store.opened, counter: `${counter}` }))
        .then(() =>
          expect(Number(JSON.parse(readFileSync(statePath, 'utf8')).state.counter)).toBeGreaterThanOrEqual(own),
        );
    };
    writes = 0;
    await Promise.all(Array.from({ length: 500 }, save));
    expect(writes).toBeLessThanOrEqual(2);
    await store.close();
  });

  it('is refused after the store was closed', async () => {
    const { statePath } = await written();
    const store = await StateStore.open({ statePath });
    await store.close();
    expect(await codeOf(store.save(() => store.opened))).toBe('state-unwritable');
  });

  it('of a file that is gone is not made behind the back of its owner', async () => {
    const { statePath } = await written();
    const store = await StateStore.open({ statePath });
    rmSync(statePath);
    expect(await codeOf(store.checkUntouched())).toBe('state-invalid');
    await store.close();
  });
});

function parsed(statePath: string): unknown {
  try {
    return parseState(readFileSync(statePath), statePath);
  } catch (fault) {
    return (fault as { readonly code?: unknown }).code;
  }
}

function codeOfRead(path: string): unknown {
  try {
    return readFileSync(path, 'utf8');
  } catch (fault) {
    return (fault as { readonly code?: unknown }).code;
  }
}
