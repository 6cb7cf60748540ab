// SPDX-License-Identifier: Apache-2.0
// The test authority is out of reach: of the verify action in any way, and of everything else until somebody asks for
// the development service.
import { readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Edge, readSource } from '../architecture/source.ts';

const root = resolve(import.meta.dirname, '../..');

/** Every file that loading `entry` can load, by edges of these kinds. */
function reached(entry: string, kinds: readonly Edge['kind'][]): ReadonlySet<string> {
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const { kind, specifier } of readSource(file, readFileSync(resolve(root, file), 'utf8')).edges) {
      if (kinds.includes(kind) && /^\..*\.ts$/.test(specifier)) visit(posix.join(posix.dirname(file), specifier));
    }
  };
  visit(entry);
  return files;
}

const ofTheTestRoot = (files: ReadonlySet<string>) =>
  [...files].filter((file) => /^src\/host\/(?:test-|development-nsm)/.test(file));

describe('the test authority', () => {
  it('is found by this search where it is', () => {
    expect(ofTheTestRoot(reached('src/host/test-nsm.ts', ['static']))).toContain('src/host/test-document.ts');
  });

  it('is not in the verify action', () => {
    const files = reached('src/action/verify.main.ts', ['static', 'dynamic']);
    expect(files.size).toBeGreaterThan(20);
    expect(ofTheTestRoot(files)).toEqual([]);
  });

  it.each([
    'src/action/commit.main.ts',
    'src/cli/main.ts',
    'src/index.ts',
    'src/verify/index.ts',
    'src/host/index.ts',
    'enclave/app/main.ts',
    'enclave/parent/server.ts',
  ])('is not loaded with %s', (entry) => {
    const files = reached(entry, ['static']);
    expect(files.size).toBeGreaterThan(1);
    expect(ofTheTestRoot(files)).toEqual([]);
  });
});
