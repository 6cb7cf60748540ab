// SPDX-License-Identifier: Apache-2.0
// The published description: it is valid, the one that is served, and the one that is committed.
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { describeApi } from '../../../enclave/parent/openapi.ts';
import { startService } from './service.ts';

it('is OpenAPI', async () => {
  expect(await new Validator().validate(structuredClone(describeApi()))).toEqual({ valid: true });
});

it('is committed as it is (else: npm run openapi)', () => {
  expect(JSON.parse(readFileSync('enclave/parent/openapi.json', 'utf8'))).toEqual(describeApi());
});

it('is served as it is', async () => {
  const { request } = await startService();
  expect((await request('/openapi.json')).json).toEqual(describeApi());
});
