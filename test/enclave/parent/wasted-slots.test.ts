// SPDX-License-Identifier: Apache-2.0
// Commits that are refused after the parent took slots for them: enough of these would take every slot there is.
import { expect, it } from 'vitest';
import { serveStream } from '../../../enclave/app/session.ts';
import { EnclaveSide } from '../../../enclave/parent/enclave-side.ts';
import { linkedPair } from '../../../enclave/parent/link.ts';
import { silent } from '../../../enclave/parent/log.ts';
import { Metrics } from '../../../enclave/parent/metrics.ts';
import { defaultConfig } from '../../../enclave/wire/config.ts';
import { codeOf } from '../../host/state-folder.ts';
import { smallEnclave } from '../app/small-enclave.ts';
import { digests } from './service.ts';
import { openStore } from './store-folder.ts';

/** Refused batches of 100 in a row, then one good commit; how many slots stay open, and how the good one ends. */
async function flood(batches: number, mostWastedSlots: number | undefined) {
  const { enclave } = await smallEnclave();
  const { link: source, stream } = linkedPair();
  serveStream(enclave, stream);
  const clock = { now: 0 };
  const now = () => clock.now;
  const parts = { source, store: openStore(), config: defaultConfig, metrics: new Metrics(), log: silent, now };
  const side = new EnclaveSide({ ...parts, mostWastedSlots });
  await side.start();
  const commit = (holder: string, request: object, count: number) => {
    const client = { owner: holder, holder, defaultChain: `key/${holder}`, operator: false };
    const chainId = client.defaultChain;
    return codeOf(
      side.commits.answer({ client, chainId, request: { digests: digests(count), ...request }, form: 'json' }),
    );
  };
  const codes: unknown[] = [];
  // This host has no documents, so a commit that wants them in the boot proof is refused after its slots were taken.
  for (let at = 0; at < batches; at += 1) codes.push(await commit('mallory', { attestation: 'boot' }, 100));
  const mallory = () => commit('mallory', {}, 1);
  return { codes, open: enclave.slots.size, mallory, other: () => commit('alice', {}, 1), clock };
}

it('without a count every refused commit leaves its slots behind', async () => {
  const { codes, open } = await flood(20, Number.POSITIVE_INFINITY);
  expect([new Set(codes), open]).toEqual([new Set(['bad-request']), 2000]);
});

it('with it they end at a bound, for the one who wastes them and until they expire', async () => {
  const { codes, open, mallory, other, clock } = await flood(20, 500);
  expect(codes).toEqual([...Array(5).fill('bad-request'), ...Array(15).fill('slots-exhausted')]);
  expect([open, await mallory(), await other()]).toEqual([500, 'slots-exhausted', undefined]);
  clock.now = defaultConfig.slotTtlMs;
  expect(await mallory()).toBeUndefined();
});
