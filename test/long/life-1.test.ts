// SPDX-License-Identifier: Apache-2.0
// Every state of a chain over two epochs that few steps lead to, and every step from it, on the real machine.
import { expect, it } from 'vitest';
import { explore } from '../enclave/app/life-model.ts';
import { lies, replay } from '../enclave/app/life-replay.ts';

it('the life of a chain over two epochs goes as the model says, and is never called complete too early', async () => {
  let replayed = 0;
  for (const trace of explore({ epochs: 2, length: 4, depth: 8 })) {
    const outcome = await replay(trace);
    expect(outcome.mismatches, JSON.stringify(trace)).toEqual([]);
    if (outcome.proofs.length > 0 && replayed % 20 === 0) expect(lies(outcome), JSON.stringify(trace)).toEqual([]);
    replayed += 1;
  }
  expect(replayed).toBeGreaterThan(12_000);
});
