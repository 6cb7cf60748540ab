// SPDX-License-Identifier: Apache-2.0
// The image that was made, from power on to proofs: what the launcher hears, what the NSM measured, commits over vsock
// through the parent, which comes and goes meanwhile. The emulator signs nothing, so its proofs are denied.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import type { Guest } from '../../enclave/image/emulator/guest.ts';
import { type Parent, startParent } from '../../enclave/parent/server.ts';
import { type Cbor, readCbor } from '../../src/evidence/cbor.ts';
import { readBundle } from '../../src/proof/bundle.ts';
import { fromBase64, toHex } from '../../src/proof/bytes.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { describeBoot, imageBytes, patienceMs, withGuest } from '../enclave/image/boot/emulated.ts';
import { measureNaively } from '../enclave/image/naive.ts';

const chainId = 'boot';
const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** A stream as the bridge of a real parent opens it. */
const open = async (guest: Guest) => {
  const socket = connect(guest.app);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return socket;
};

const parentOf = (guest: Guest): Promise<Parent> =>
  startParent({ link: { open: () => open(guest) }, host: '127.0.0.1', port: 0, now: () => Date.now() });

async function ask(url: string, body?: object): Promise<unknown> {
  const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(url, body && options);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
  return JSON.parse(text);
}

interface SomeProof {
  readonly commit: { readonly counter: string; readonly epochId: string; readonly prevB64?: string };
  readonly environment: { readonly measurement: string; readonly attestation: { readonly reportB64: string } };
}

const commit = async ({ url }: Parent, text: string): Promise<SomeProof> => {
  const [proof] = (await ask(`${url}/commit`, {
    digests: [{ digestB64: digestOf(text), hashAlg: 'sha256' }],
    chainId,
  })) as readonly SomeProof[];
  if (!proof) throw new Error('expected a proof');
  return proof;
};

/** The registers in a document, whoever signed it: COSE_Sign1, RFC 9052 §4.2. */
function pcrsOf(reportB64: string): ReadonlyMap<number, string> {
  const part = (value: Cbor | undefined, at: number) => (Array.isArray(value) ? (value[at] as Cbor) : undefined);
  const payload = part(readCbor(fromBase64(reportB64, 'document'), { indefinite: false }), 2);
  const content = readCbor(payload as Uint8Array, { indefinite: false }) as ReadonlyMap<Cbor, Cbor>;
  const pcrs = content.get('pcrs') as ReadonlyMap<Cbor, Cbor>;
  return new Map([...pcrs].map(([index, value]) => [Number(index), toHex(value as Uint8Array)]));
}

/** The rows that fail, proof by proof. */
const failures = (proofs: readonly SomeProof[], policy: object) =>
  verifyBundle({
    bundle: readBundle(JSON.stringify(proofs)),
    subjects: 'none',
    policy: parsePolicy({ ...policy, anyCommitter: true }),
    now: Date.now(),
  }).proofs.map(({ checks }) => checks.filter(({ status }) => status === 'fail').map(({ id }) => id));

describeBoot('the image', () => {
  it('starts, is measured as it was made, and commits through parents that come and go', {
    timeout: 2 * patienceMs,
  }, async () => {
    const { PCR0, PCR1, PCR2 } = measureNaively(imageBytes());
    const recorded = JSON.parse(
      readFileSync(new URL('../../enclave/image/expected.json', import.meta.url), 'utf8'),
    ) as object;
    expect(recorded).toMatchObject({ PCR0, PCR1, PCR2 });
    await withGuest(async (guest) => {
      await guest.says('init: ready', patienceMs);
      expect(guest.heartbeats).toBe(1);

      const first = await parentOf(guest);
      const key = (await ask(`${first.url}/key`)) as { measurement: string; epochId: string; publicKeyB64: string };
      expect(key.measurement).toBe(PCR0);
      const proofs = [await commit(first, 'one'), await commit(first, 'two')];
      await first.close();

      const second = await parentOf(guest);
      proofs.push(await commit(second, 'three'));
      await second.close();

      const pcrs = pcrsOf(proofs[0]?.environment.attestation.reportB64 ?? '');
      expect([0, 1, 2].map((index) => pcrs.get(index))).toEqual([PCR0, PCR1, PCR2]);
      expect(proofs.map(({ commit }) => commit.epochId)).toEqual(proofs.map(() => key.epochId));
      const counters = proofs.map(({ commit }) => BigInt(commit.counter));
      expect(counters).toEqual([...counters].sort((a, b) => (a < b ? -1 : 1)));
      expect(proofs.map(({ commit }) => commit.prevB64 !== undefined)).toEqual([false, true, true]);

      const strict = { requireEnforcement: 'measured-tee', allowedMeasurements: [PCR0], requireAttestation: true };
      const unsigned = ['document-path', 'document-signature', 'document-validity'];
      expect(failures(proofs, { allowedPublicKeys: [key.publicKeyB64] })).toEqual(proofs.map(() => unsigned));
      expect(failures(proofs, strict)).toEqual(proofs.map(() => [...unsigned, 'measurement-allowed']));
    });
  });
});
