// SPDX-License-Identifier: Apache-2.0
// What a run keeps: a thousand proofs that stand on one boot proof, with a name and a digest each, as one file.
import { expect, it } from 'vitest';
import type { BootProof } from '../../../src/proof/boot.ts';
import { makeBundle, renderBundle } from '../../../src/proof/bundle.ts';
import { fromBase64, toHex } from '../../../src/proof/bytes.ts';
import { nameHash } from '../../../src/proof/names.ts';
import type { Proof } from '../../../src/proof/proof.ts';
import { openWorld, type Request, requestOf, stated } from './identified-enclave.ts';
import { measuredEnclave } from './measured-enclave.ts';
import { itemsOf } from './small-enclave.ts';

const count = 1000;
const nameOf = (at: number): string => `dist/packages/package-${at}/index.js`;

/** The bytes of the bundle a client writes. */
function bytesOf(proofs: readonly Proof[], boot: BootProof): number {
  const subjects = proofs.map(({ artifact }, at) => ({
    name: nameOf(at),
    digest: { sha256: toHex(fromBase64(artifact.digestB64, 'digestB64', 32)) },
  }));
  return Buffer.byteLength(renderBundle({ ...makeBundle(subjects, proofs), bootProofs: [boot] }));
}

const named = (items: Request['items']): Request['items'] =>
  items.map((item, at) => ({ ...item, nameHashesB64: [nameHash(item.slotId, nameOf(at))] }));

it('a thousand proofs in boot mode fit into 1.6 MB', async () => {
  const { allocate, commit, boot } = await measuredEnclave();
  const items = named(itemsOf(await allocate({ count })));
  const proofs = await commit({ items, attestation: 'boot' });
  expect(bytesOf(proofs, boot)).toBeLessThanOrEqual(1_600_000);
});

it('with the identity of their run they fit into 2.6 MB', async () => {
  await using world = await openWorld();
  const opened = await world.open();
  const request = await requestOf(opened, count);
  const whole = { ...request, items: named(request.items), attestation: 'boot' as const };
  const { slots: _, ...sent } = whole;
  const proofs = await opened.commit({ ...sent, identityToken: await world.mint(stated(whole)) });
  expect(proofs[0]?.commit.identity).toBeDefined();
  expect(bytesOf(proofs, opened.boot)).toBeLessThanOrEqual(2_600_000);
});
