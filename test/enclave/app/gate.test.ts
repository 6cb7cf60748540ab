// SPDX-License-Identifier: Apache-2.0
// One configuration for life: before it nothing is answered, after it nothing can change it, and what was configured
// stands in the boot proof.
import { describe, expect, it } from 'vitest';
import { Enclave } from '../../../enclave/app/enclave.ts';
import { Gate } from '../../../enclave/app/gate.ts';
import { openNitroHost } from '../../../enclave/app/nitro-host.ts';
import { defaultConfig } from '../../../enclave/wire/config.ts';
import { type Request, requestSchema } from '../../../enclave/wire/messages.ts';
import { openServiceHost } from '../../../src/host/service-host.ts';
import type { Host } from '../../../src/proof/host.ts';
import { newNsm } from '../../host/nsm-bench.ts';
import { codeOf } from '../../host/state-folder.ts';
import { digest, image, itemsOf } from './small-enclave.ts';

const nobody = { roots: [], verify: () => false };
const gateOf = (host: Host) => new Gate({ host, image, trust: nobody });
const measuredGate = async () => gateOf(await openNitroHost({ nsm: newNsm() }));
const configure = (change: object = {}): Request => ({
  ...{ id: 1, type: 'configure' },
  config: { ...defaultConfig, ...change },
});

const bootProof = { any: 'object' };
const token = 'a.b.c';
const place = { holder: 'open', chainId: 'chain' };
const others: readonly Request[] = [
  { id: 1, type: 'boot' },
  { id: 1, type: 'key' },
  { id: 1, type: 'health' },
  { id: 1, type: 'allocateSlots', ...place, count: 1, reply: 'slots' },
  { id: 1, type: 'commit', ...place, commitId: 'one', items: [{ slotId: digest(), digestB64: digest() }] },
  { id: 1, type: 'acknowledge', commitIds: ['one'] },
  { id: 1, type: 'challenge', ...place, slotIds: [digest()], digests: [digest()] },
  { id: 1, type: 'checkpoint', chainId: 'chain', nonceB64: digest() },
  { id: 1, type: 'endEpoch' },
  { id: 1, type: 'handover', bootProof },
  { id: 1, type: 'adopt', bootProof, chains: [{ checkpoint: bootProof }] },
  { id: 1, type: 'authorize', purpose: 'list', chainId: 'chain', identityToken: token },
];

describe('before its configuration', () => {
  it('every message but one is known here', () => {
    const known = requestSchema.def.options.map((option) => option.def.shape.type.def.values[0]);
    expect(new Set([...others.map(({ type }) => type), 'configure'])).toEqual(new Set(known));
  });

  it.each(others)('an enclave does not answer $type', async (request) => {
    expect(await codeOf((await measuredGate()).answer(request))).toBe('not-configured');
  });

  it('it does once it is configured', async () => {
    const gate = await measuredGate();
    await gate.answer(configure());
    expect(await gate.answer({ id: 2, type: 'health' })).toMatchObject({ ended: false, chains: 0 });
  });
});

describe('a configuration', () => {
  it('stands in the boot proof, word for word, with what runs', async () => {
    const gate = await measuredGate();
    const answer = await gate.answer(configure({ maxEpochMs: 1234 }));
    expect(answer).toMatchObject({
      bootProof: { manifest: { image, config: { ...defaultConfig, maxEpochMs: 1234 } } },
    });
    expect(await gate.answer({ id: 2, type: 'boot' })).toEqual(answer);
  });

  it('gives no boot proof on a host without hardware', async () => {
    const { host } = await openServiceHost({});
    expect(await gateOf(host).answer(configure())).toEqual({});
  });

  it('could be had twice where nobody remembers that there was one: two boots of one key', async () => {
    const host = await openNitroHost({ nsm: newNsm() });
    const careless = { ...host, lockBoot: () => undefined };
    const boots = [1, 2].map((maxEpochMs) =>
      Enclave.open({ host: careless, image, trust: nobody, config: { ...defaultConfig, maxEpochMs } }),
    );
    const [first, second] = (await Promise.all(boots)).map((enclave) => enclave.boot().bootProof);
    expect([first?.publicKeyB64, first?.manifest]).not.toEqual([second?.publicKeyB64, second?.manifest]);
    expect(first?.publicKeyB64).toEqual(second?.publicKeyB64);
  });

  it('is taken once, also when two come at once', async () => {
    const gate = await measuredGate();
    const both = await Promise.allSettled([gate.answer(configure()), gate.answer(configure())]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await codeOf(gate.answer(configure()))).toBe('already-configured');
  });

  it('is not taken again after the first one failed', async () => {
    const host = await openNitroHost({ nsm: newNsm() });
    const gate = gateOf({ ...host, getAttestation: () => Promise.reject(new Error('gone')) });
    expect(await codeOf(gate.answer(configure()))).toBe('host-failed');
    expect(await codeOf(gate.answer(configure()))).toBe('already-configured');
    expect(await codeOf(gate.answer({ id: 2, type: 'health' }))).toBe('host-failed');
  });

  it('that promises identities it cannot verify is refused, and another one may follow', async () => {
    const gate = await measuredGate();
    expect(await codeOf(gate.answer(configure({ issuers: ['https://issuer.example'] })))).toBe('bad-request');
    expect(await gate.answer(configure())).toHaveProperty('bootProof');
  });

  it('is refused by an enclave without a gate, too', async () => {
    const { host } = await openServiceHost({});
    const enclave = await Enclave.open({ host, image, trust: nobody, config: defaultConfig });
    expect(await codeOf(enclave.answer(configure()))).toBe('already-configured');
  });
});

it('a slot taken through the gate can be used through it', async () => {
  const gate = await measuredGate();
  await gate.answer(configure());
  const allocation = await gate.answer({ id: 2, type: 'allocateSlots', ...place, count: 1, reply: 'slots' });
  const { slots = [] } = allocation as { slots?: Parameters<typeof itemsOf>[0] };
  const answer = await gate.answer({ id: 3, type: 'commit', ...place, commitId: 'one', items: itemsOf(slots) });
  expect(answer).toMatchObject({ proofs: [{ commit: { chainIndex: '1', bootB64: slots[0]?.bootB64 } }] });
});
