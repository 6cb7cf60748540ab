// SPDX-License-Identifier: Apache-2.0
// Every state of the model within small bounds, and every step from it, on the real machine: it answers as the model
// says, and nothing it signs contradicts itself.
import { describe, expect, it } from 'vitest';
import { Chains } from '../../../enclave/app/chains.ts';
import { explore, type Step } from './life-model.ts';
import { lies, replay } from './life-replay.ts';

const line: readonly Step[] = [
  { do: 'allocate', at: 0 },
  { do: 'commit', at: 0 },
  { do: 'copy' },
  { do: 'handOver', at: 0, other: 1 },
  { do: 'adopt', at: 1, other: 0 },
  { do: 'allocate', at: 1 },
  { do: 'commit', at: 1 },
  { do: 'close', at: 1 },
];

describe('the life of a chain', () => {
  it('goes as the model says in every state that few steps lead to', async () => {
    let replayed = 0;
    for (const trace of explore({ epochs: 2, length: 4, depth: 4 })) {
      const outcome = await replay(trace);
      expect(outcome.mismatches, JSON.stringify(trace)).toEqual([]);
      if (outcome.proofs.length > 0 && replayed % 10 === 0) expect(lies(outcome), JSON.stringify(trace)).toEqual([]);
      replayed += 1;
    }
    expect(replayed).toBeGreaterThan(300);
  });

  it('is complete at the end of a handover, and only there', async () => {
    const whole = await replay(line);
    expect(whole.mismatches).toEqual([]);
    expect(lies(whole)).toEqual([]);
  });

  it('would be seen to go wrong: a chain that forgets that it was closed', async () => {
    const { close } = Chains.prototype;
    Chains.prototype.close = () => undefined;
    try {
      const steps = ['allocate', 'commit', 'close', 'allocate'] as const;
      const { mismatches } = await replay(steps.map((what) => ({ do: what, at: 0 })));
      expect(mismatches).toHaveLength(2);
    } finally {
      Chains.prototype.close = close;
    }
  });
});
