// SPDX-License-Identifier: Apache-2.0
// expected.json is the image that the sources give, as far as that shows without building it: the application inside is
// theirs, and carries the hash of the list of everything else. Pages show its PCRs and no others.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleApp } from '../../../enclave/image/bundle.ts';
import { parseRecord } from '../../../enclave/image/eif/record.ts';
import { withPolicyExample } from '../../../enclave/image/policy-example.ts';
import { toBase64 } from '../../../src/proof/bytes.ts';
import { parsePolicy } from '../../../src/verify/policy.ts';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, 'enclave/image', path), 'utf8');
const { components = {}, ...whole } = parseRecord(read('expected.json'));
const entry = (ramdisk: string, path: string) => components[ramdisk]?.entries?.find((one) => one.path === path);

describe('expected.json', () => {
  it('has the application that these sources give; if not: npm run image -- --write', async () => {
    const { code } = await bundleApp(root);
    expect(entry('ramdisk1', 'app/main.mjs')?.sha256).toBe(createHash('sha256').update(code).digest('hex'));
  });

  it('has all that a comparison names', () => {
    expect(Object.keys(whole)).toEqual(['sha256', 'size', 'PCR0', 'PCR1', 'PCR2', 'header']);
    expect(Object.keys(components)).toEqual(['kernel', 'cmdline', 'metadata', 'ramdisk0', 'ramdisk1']);
    expect(components.cmdline?.text).toBe(read('cmdline').trimEnd());
    expect(entry('ramdisk0', 'init')?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('pages', () => {
  const paths = globSync(['*.md', 'enclave/**/*.md'], { cwd: root });
  const pages = paths.map((path) => readFileSync(join(root, path), 'utf8'));

  it('show the PCRs of the recorded image and no others; if not: npm run image -- --write', () => {
    for (const page of pages) {
      expect(withPolicyExample(page, whole)).toBe(page);
      for (const [hex] of page.matchAll(/\b[0-9a-f]{96}\b/g))
        expect([whole.PCR0, whole.PCR1, whole.PCR2]).toContain(hex);
    }
  });

  it('show a policy that can be used', () => {
    const shown = pages.flatMap((page) => [...page.matchAll(/image-policy -->\s+```json\n([^`]+)```/g)]);
    expect(shown.length).toBeGreaterThan(0);
    for (const [, text = ''] of shown) {
      const expectedHead = toBase64(new Uint8Array(32));
      expect(parsePolicy({ ...JSON.parse(text), expectedHead }).pcrs).toEqual({
        0: [whole.PCR0],
        1: [whole.PCR1],
        2: [whole.PCR2],
      });
    }
  });
});
