// SPDX-License-Identifier: Apache-2.0
// The development host as a library user meets it: the seeds' examples, and what must survive a restart.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { StubHost } from '../../src/host/index.ts';
import { StateStore } from '../../src/host/state-store.ts';
import { toBase64, utf8 } from '../../src/proof/bytes.ts';
import { canonicalize } from '../../src/proof/canonical.ts';
import { Constructor } from '../../src/proof/constructor.ts';
import { chainHash } from '../../src/proof/proof.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import { verifySeeds } from '../../src/verify/seeds.ts';
import { failingFiles, type Step, steps } from './state-faults.ts';
import { codeOf, freshStatePath, posix } from './state-folder.ts';

const bytes = utf8('hello world');

async function restarted(stub: StubHost, statePath: string): Promise<StubHost> {
  await stub.close();
  return StubHost.createPersistent({ statePath });
}

describe('the development host', () => {
  it('commits and verifies as the README of the seeds shows', async () => {
    const stub = await StubHost.createPersistent({ statePath: freshStatePath() });
    const committer = await Constructor.initialize({ host: stub.host });
    const proof = await committer.commit({ bytes });
    expect((await verifySeeds({ proof, bytes })).valid).toBe(true);
    expect(proof.environment).toEqual({ enforcement: 'stub', measurement: 'stub:measurement:not-a-real-tee' });

    const proofHash = toBase64(sha256(canonicalize(proof)));
    stub.setLastProofHash(proofHash);
    const next = await committer.commit({ bytes, prevProofHashB64: stub.getLastProofHash() });
    expect(next.commit.prevB64).toBe(proofHash);
    expect(chainHash(proof)).toBe(proofHash);
    await stub.close();
  });

  it('has no last proof hash before the first', async () => {
    expect((await StubHost.create()).getLastProofHash()).toBeUndefined();
  });

  it('forgets everything when it is not persistent', async () => {
    const [first, second] = [await StubHost.create(), await StubHost.create()];
    expect(await first.host.getPublicKey()).not.toEqual(await second.host.getPublicKey());
    expect([await first.host.nextCounter?.(), await second.host.nextCounter?.()]).toEqual([1n, 1n]);
  });

  it('continues key, counter and last proof hash after a restart', async () => {
    const statePath = freshStatePath();
    const stub = await StubHost.createPersistent({ statePath });
    const key = await stub.host.getPublicKey();
    await stub.host.nextCounter?.();
    const hash = toBase64(sha256(bytes));
    await stub.setLastProofHash(hash);
    const later = await restarted(stub, statePath);
    expect(await later.host.getPublicKey()).toEqual(key);
    expect(later.getLastProofHash()).toBe(hash);
    expect(await later.host.nextCounter?.()).toBe(2n);
    await later.close();
  });

  it('keeps the last proof hash when the counter is written after it', async () => {
    const statePath = freshStatePath();
    const stub = await StubHost.createPersistent({ statePath });
    const hash = toBase64(sha256(bytes));
    await stub.setLastProofHash(hash);
    await stub.host.nextCounter?.();
    const later = await restarted(stub, statePath);
    expect(later.getLastProofHash()).toBe(hash);
    await later.close();
  });

  it('keeps the chains of a service that used the file', async () => {
    const statePath = freshStatePath();
    const store = await StateStore.open({ statePath });
    const chains = [{ chainId: '__proto__', index: '3', headB64: toBase64(sha256(bytes)) }];
    await store.save(() => ({ ...store.opened, chains }));
    await store.close();
    const stub = await StubHost.createPersistent({ statePath });
    await stub.host.nextCounter?.();
    await stub.close();
    const again = await StateStore.open({ statePath });
    expect(again.opened).toMatchObject({ chains, counter: '1' });
    await again.close();
  });

  it('gives every counter only after it is on the medium', async () => {
    const statePath = freshStatePath();
    const stub = await StubHost.createPersistent({ statePath });
    const onDisk = () => BigInt(JSON.parse(readFileSync(statePath, 'utf8')).state.counter);
    const drawn = Array.from({ length: 20 }, async () => {
      const counter = await stub.host.nextCounter?.();
      expect(onDisk()).toBeGreaterThanOrEqual(counter ?? 0n);
      return counter;
    });
    expect(new Set(await Promise.all(drawn)).size).toBe(20);
    await stub.close();
  });

  it.runIf(posix)('writes its key for nobody else', async () => {
    const statePath = freshStatePath();
    const stub = await StubHost.createPersistent({ statePath });
    expect(statSync(statePath).mode & 0o777).toBe(0o600);
    await stub.host.nextCounter?.();
    expect(statSync(statePath).mode & 0o777).toBe(0o600);
    await stub.close();
  });

  it.each(['', 'AAAA', 'not base64'])('refuses %j as a last proof hash', async (hash) => {
    const stub = await StubHost.create();
    expect(() => stub.setLastProofHash(hash)).toThrow(expect.objectContaining({ code: 'encoding-invalid' }));
    expect(stub.getLastProofHash()).toBeUndefined();
  });
});

describe('in one process', () => {
  it('the same file is the same host', async () => {
    const statePath = freshStatePath();
    const stub = await StubHost.createPersistent({ statePath });
    await stub.host.nextCounter?.();
    const [again, third] = await Promise.all([
      StubHost.createPersistent({ statePath }),
      StubHost.createPersistent({ statePath }),
    ]);
    expect(await again.host.nextCounter?.()).toBe(2n);
    expect(await third.host.nextCounter?.()).toBe(3n);
    expect(await stub.host.nextCounter?.()).toBe(4n);
    await stub.close();
  });

  it('a file that somebody else changed is not used any further', async () => {
    const statePath = freshStatePath();
    const stub = await StubHost.createPersistent({ statePath });
    writeFileSync(statePath, '{}');
    expect(await codeOf(StubHost.createPersistent({ statePath }))).toBe('state-invalid');
    expect(await codeOf(Promise.resolve(stub.host.nextCounter?.()))).toBe('state-invalid');
    await stub.close();
  });

  it('a file that failed to open can be opened when it is repaired', async () => {
    const statePath = freshStatePath();
    writeFileSync(statePath, '{', { mode: 0o600 });
    expect(await codeOf(StubHost.createPersistent({ statePath }))).toBe('state-invalid');
    const store = await StateStore.open({ statePath: `${statePath}.good` });
    await store.close();
    writeFileSync(statePath, readFileSync(`${statePath}.good`));
    const stub = await StubHost.createPersistent({ statePath });
    expect(await stub.host.nextCounter?.()).toBe(1n);
    await stub.close();
  });
});

describe('a write that fails', () => {
  it.each(steps)('at %s gives no counter, then or later, and the file stays whole', async (step: Step) => {
    const statePath = freshStatePath();
    const files = failingFiles(step, 3);
    const stub = await StubHost.createPersistent({ statePath, files });
    expect(await stub.host.nextCounter?.()).toBe(1n);
    expect(await codeOf(Promise.resolve(stub.host.nextCounter?.()))).toBe('state-unwritable');
    expect(await codeOf(Promise.resolve(stub.host.nextCounter?.()))).toBe('state-unwritable');
    const later = await restarted(stub, statePath);
    expect(await later.host.nextCounter?.()).toBeGreaterThanOrEqual(2n);
    await later.close();
  });

  it('makes a Constructor issue nothing', async () => {
    const stub = await StubHost.createPersistent({ statePath: freshStatePath(), files: failingFiles('sync', 3) });
    const committer = await Constructor.initialize({ host: stub.host });
    await committer.commit({ bytes });
    expect(await codeOf(committer.commit({ bytes }))).toBe('state-unwritable');
    await stub.close();
  });

  it('is not lost on a caller who does not wait for the last proof hash', async () => {
    const stub = await StubHost.createPersistent({ statePath: freshStatePath(), files: failingFiles('rename', 2) });
    stub.setLastProofHash(toBase64(sha256(bytes)));
    expect(await codeOf(Promise.resolve(stub.host.nextCounter?.()))).toBe('state-unwritable');
    await stub.close();
  });
});
