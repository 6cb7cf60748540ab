// SPDX-License-Identifier: Apache-2.0
// Proofs of measured code, in both attestation modes, held against everything the verifier asks; and what restarts,
// copies and clocks do to them.
import { describe, expect, it } from 'vitest';
import { createTestAuthority } from '../../../src/host/test-authority.ts';
import type { Host } from '../../../src/proof/host.ts';
import { codeOf } from '../../host/state-folder.ts';
import { judge, measuredEnclave, startTime } from './measured-enclave.ts';
import { contradictions, itemsOf, smallEnclave } from './small-enclave.ts';

const modes = ['proof', 'boot'] as const;

describe.each(modes)('a batch with its document in the %s', (attestation) => {
  it('passes every row that is asked, with nothing relaxed', async () => {
    const { allocate, commit, boot, clock } = await measuredEnclave();
    const first = await commit({ attestation, items: itemsOf(await allocate({ count: 5 })) });
    clock.now += 3 * 3_600_000; // the leaf of the boot document has ended
    const second = await commit({ attestation, items: itemsOf(await allocate({ count: 2 })) });
    const proofs = [...first, ...second];
    const verdict = judge({ proofs, boots: [boot] }, { requireAttestation: attestation });
    expect(verdict.failed).toEqual([]);
    expect(verdict.valid).toBe(true);
    const passed = new Set(verdict.rows.filter(({ status }) => status === 'pass').map(({ id }) => id));
    const asked = ['document-binding', 'document-key', 'boot-proof', 'boot-epoch', 'boot-config', 'measurement-match'];
    for (const id of [...asked, 'slot-signature', 'slot-order', 'slot-epoch', 'chain-link'])
      expect(passed).toContain(id);
    expect(contradictions(proofs)).toEqual([]);
  });

  it('carries one exactly where it should', async () => {
    const { allocate, commit, boot } = await measuredEnclave();
    const [proof] = await commit({ attestation, items: itemsOf(await allocate()) });
    expect(proof?.environment.attestation !== undefined).toBe(attestation === 'proof');
    expect([proof?.commit.epochId, proof?.commit.time]).toEqual([boot.epochId, startTime]);
  });
});

describe('the mode', () => {
  it('is the document in the proof, unless the caller asks otherwise', async () => {
    const { batch } = await measuredEnclave();
    expect((await batch(1))[0]?.environment.attestation?.format).toBe('aws-nitro');
  });

  it('cannot be a boot proof that the host does not have', async () => {
    const { allocate, commit, enclave } = await smallEnclave();
    const items = itemsOf(await allocate());
    expect(await codeOf(commit({ attestation: 'boot', items }))).toBe('bad-request');
    expect([enclave.slots.size, enclave.unacknowledged.size]).toEqual([1, 0]);
  });

  it('is part of what a commit asked for', async () => {
    const { allocate, commit } = await measuredEnclave();
    const items = itemsOf(await allocate());
    await commit({ commitId: 'one', attestation: 'boot', items });
    expect(await codeOf(commit({ commitId: 'one', attestation: 'proof', items }))).toBe('idempotency-mismatch');
    expect(await commit({ commitId: 'one', attestation: 'boot', items })).toHaveLength(1);
  });

  it('costs an interrupted batch nothing: it goes on where its document failed', async () => {
    const failing = { at: -1 };
    const between = (host: Host): Host => ({
      ...host,
      getAttestation: async (request) => {
        failing.at -= 1;
        if (failing.at === 0) throw new Error('busy');
        return (await host.getAttestation?.(request)) ?? new Uint8Array();
      },
    });
    const { allocate, commit, boot } = await measuredEnclave({ between });
    const items = itemsOf(await allocate({ count: 4 }));
    failing.at = 3;
    expect(await codeOf(commit({ commitId: 'one', items }))).toBe('host-failed');
    const proofs = await commit({ commitId: 'one', items });
    expect(judge({ proofs, boots: [boot] }).failed).toEqual([]);
  });
});

describe('a copy or a restart of an image', () => {
  it('is another epoch with another key, and its proofs do not join the chain of the first', async () => {
    const [one, two] = [await measuredEnclave(), await measuredEnclave()];
    expect(one.boot.epochId).not.toBe(two.boot.epochId);
    expect(one.boot.publicKeyB64).not.toBe(two.boot.publicKeyB64);
    const [first, second] = [await one.batch(2), await two.batch(2)];
    const boots = [one.boot, two.boot];
    expect(judge({ proofs: first, boots }).valid).toBe(true);
    expect(judge({ proofs: second, boots }).valid).toBe(true);
    expect(judge({ proofs: [...first, ...second], boots }).failed).toContain('chain-link');
  });

  it('knows no slot of the other', async () => {
    const [one, two] = [await measuredEnclave(), await measuredEnclave()];
    expect(await codeOf(two.commit({ items: itemsOf(await one.allocate()) }))).toBe('slot-unknown');
  });

  it('under another root is nobody', async () => {
    const { batch, boot } = await measuredEnclave({ authority: createTestAuthority() });
    expect(judge({ proofs: await batch(1), boots: [boot] }).failed).toContain('document-path');
  });

  it('in debug mode is refused by name', async () => {
    const { batch, boot } = await measuredEnclave({ debug: true });
    expect(judge({ proofs: await batch(1), boots: [boot] }).failed).toContain('measurement-not-debug');
  });
});

describe('the time of a proof', () => {
  /** Counts documents that are asked for the time alone. */
  function counting() {
    const calls = { times: 0 };
    const between = (host: Host): Host => ({
      ...host,
      time: async () => {
        calls.times += 1;
        return (await host.time?.()) ?? 0;
      },
    });
    return { calls, between };
  }

  it('is asked for once a batch, and shared by requests that wait', async () => {
    const { calls, between } = counting();
    const { allocate, commit } = await measuredEnclave({ between });
    const names = Array.from({ length: 10 }, (_, at) => `chain-${at}`);
    const taken = await Promise.all(
      names.map(async (chainId) => ({ chainId, items: itemsOf(await allocate({ chainId })) })),
    );
    calls.times = 0;
    await Promise.all(taken.map((question) => commit({ attestation: 'boot', ...question })));
    expect([1, 2]).toContain(calls.times); // the second for those that came while the first was asked
  });

  it('is never older than its request', async () => {
    const { allocate, commit, clock } = await measuredEnclave();
    for (let at = 0; at < 3; at += 1) {
      const slots = await allocate();
      clock.now += 1000;
      const [proof] = await commit({ items: itemsOf(slots) });
      expect(proof?.commit.time).toBe(clock.now);
    }
  });

  it('may be older where the manifest says so', async () => {
    const { calls, between } = counting();
    const { batch, boot, clock } = await measuredEnclave({ between, config: { timeGranularityMs: 60_000 } });
    await batch(1);
    clock.now += 1000;
    const [proof] = await batch(1);
    expect(proof?.commit.time).toBe(startTime);
    expect(calls.times).toBe(1);
    expect(boot.manifest.config).toMatchObject({ timeGranularityMs: 60_000 });
  });

  it('that fails costs nothing', async () => {
    const failing = { now: false };
    const between = (host: Host): Host => ({
      ...host,
      time: () => (failing.now ? Promise.reject(new Error('gone')) : (host.time?.() ?? 0)),
    });
    const { enclave, allocate, commit } = await measuredEnclave({ between });
    const items = itemsOf(await allocate({ count: 2 }));
    failing.now = true;
    expect(await codeOf(commit({ items }))).toBe('host-failed');
    expect([enclave.slots.size, enclave.epoch.counter]).toEqual([2, 2n]);
    failing.now = false;
    expect(await commit({ items })).toHaveLength(2);
  });
});
