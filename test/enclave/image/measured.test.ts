// SPDX-License-Identifier: Apache-2.0
// measured.txt is the list that the sources give. When one of them changes, `npm run image -- --write` records the new
// image; until then this fails.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { bundleApp } from '../../../enclave/image/bundle.ts';

const root = resolve(import.meta.dirname, '../../..');

it('measured.txt lists the sources as they are; if not: npm run image -- --write', async () => {
  const { measured } = await bundleApp(root);
  expect(readFileSync(join(root, 'enclave/image/measured.txt'), 'utf8')).toBe(measured);
});
