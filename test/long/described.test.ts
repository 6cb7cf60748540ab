// SPDX-License-Identifier: Apache-2.0
// 1,500 made-up requests to every operation: never 5xx, never an answer that is not described. OCC_SEED repeats a run.
import { expect, it } from 'vitest';
import { described, interrogate } from '../enclave/parent/described.ts';
import { startService } from '../enclave/parent/service.ts';

it.each(described.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  '%s',
  async (_, operation) => {
    const { request } = await startService();
    expect(await interrogate(request, operation, 1500, Number(process.env.OCC_SEED ?? 1))).toEqual([]);
  },
  500_000,
);
