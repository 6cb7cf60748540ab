// SPDX-License-Identifier: Apache-2.0
// Boot proofs in the wrong place: each attack is first shown to work on a verifier that lacks the row which is to stop
// it, and then fails at that row and at what rests on it.
import { beforeAll, describe, expect, it } from 'vitest';
import { type BootProof, bootBytes, bootHash } from '../../src/proof/boot.ts';
import { fromBase64, toBase64 } from '../../src/proof/bytes.ts';
import type { Proof } from '../../src/proof/proof.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import type { CheckId } from '../../src/verify/checks.ts';
import { alteredReport, MeasuredEpoch, measurement, reportOf, testTrust, withReport } from '../fixtures/measured.ts';
import { digestOfText, keyNamed, withCommit } from '../fixtures/seeded-issuer.ts';
import { failures, judge, laterOn, row, without } from './judge.ts';

const pinned = { allowedMeasurements: [measurement], anyCommitter: true };
const chainId = 'run/test/1/2';
const boots: readonly CheckId[] = ['boot-proof', 'boot-epoch', 'boot-config'];
let epoch: MeasuredEpoch;
let other: MeasuredEpoch;

beforeAll(async () => {
  epoch = await MeasuredEpoch.named('boot-attacks.test');
  other = await MeasuredEpoch.named('another epoch');
});

/** Whoever lacks the rows `stopped` accepts the proof; ours fails there, and where a verified document is needed. */
function expectStopped(
  subject: Proof,
  bootProofs: readonly unknown[],
  stopped: readonly CheckId[],
  policy: object = pinned,
): void {
  const ask = () => judge({ proofs: [subject], bootProofs, policy, trust: testTrust });
  expect(without(stopped, ask).valid).toBe(true);
  expect(failures(ask()).filter((id) => id !== 'measurement-allowed')).toEqual(stopped);
}

/** The boot signed by its key as it stands, with a document of its enclave made for it. */
async function issuedAgain(of: MeasuredEpoch, changes: Partial<BootProof>): Promise<BootProof> {
  const boot = { ...of.boot, ...changes };
  const body = bootBytes(boot);
  const content = {
    userData: sha256(body),
    nonce: fromBase64(boot.bootNonceB64, 'nonce'),
    publicKey: of.issuer.key.publicKey,
  };
  return {
    ...boot,
    attestation: { ...boot.attestation, reportB64: await of.report(content) },
    signatureB64: toBase64(of.issuer.key.sign(body)),
  };
}

const bare = async (of: MeasuredEpoch, commit: Partial<Proof['commit']> = {}, binding: 'body' | 'boot' = 'boot') =>
  of.commit({ artifact: 'a', chainId, binding, slot: false, chainIndex: false, commit });

describe('a boot proof', () => {
  it('speaks for every proof of its epoch, and is asked where the policy says so', async () => {
    const subject = await bare(epoch, {}, 'body');
    const ask = (bootProofs: readonly unknown[], policy: object) =>
      judge({ proofs: [subject], bootProofs, policy, trust: testTrust });
    expect(ask([], pinned).valid).toBe(true);
    expect(ask([epoch.boot], { ...pinned, boot: {} }).valid).toBe(true);
    expect(failures(ask([], { ...pinned, boot: {} }))).toEqual(boots);
  });

  it('of another epoch is not the one the body names', async () => {
    const subject = await bare(epoch);
    const verdict = judge({ proofs: [subject], bootProofs: [other.boot], policy: pinned, trust: testTrust });
    expect(failures(verdict)).toEqual(expect.arrayContaining([...boots, 'document-form', 'document-binding']));
  });

  it('of another key, named by a key of one’s own, fails at document-key and boot-epoch', async () => {
    const key = keyNamed('forger');
    const forged = withCommit(await bare(epoch), {}, key);
    expectStopped(forged, [epoch.boot], ['document-key', 'boot-epoch']);
  });

  it('of another epoch of the same key fails at boot-epoch', async () => {
    const subject = await bare(epoch, { epochId: other.issuer.epochId });
    expectStopped(subject, [epoch.boot], ['boot-epoch']);
  });

  it('whose epoch has a name it did not choose fails at boot-epoch', async () => {
    const epochId = toBase64(digestOfText('a name of one’s own'));
    const named = await MeasuredEpoch.named('misnamed', { locked: null });
    const boot = await issuedAgain(named, { epochId });
    const subject = await bare(named, { epochId, bootB64: bootHash(boot) });
    expectStopped(subject, [boot], ['boot-epoch', 'boot-config']); // PCR16 cannot hold it either
  });

  it.each([
    ['another measurement', { measurement: '00'.repeat(48) }, ['boot-proof', 'boot-epoch', 'boot-config']],
    ['no measured code', { enforcement: 'stub' }, ['boot-proof', 'boot-epoch', 'boot-config']],
  ] as const)('that claims %s fails', async (_, changes, stopped) => {
    const boot = await issuedAgain(epoch, changes);
    expectStopped(await bare(epoch, { bootB64: bootHash(boot) }), [boot], stopped);
  });

  it('that its key did not sign fails at boot-proof', async () => {
    const boot = { ...epoch.boot, signatureB64: toBase64(keyNamed('forger').sign(bootBytes(epoch.boot))) };
    expectStopped(await bare(epoch), [boot], ['boot-proof']);
  });

  it.each([
    ['another nonce', { nonce: new Uint8Array(32) }],
    ['no key', { publicKey: null }],
    ['another body', { userData: new Uint8Array(32) }],
    ['a time to come', { timestamp: laterOn + 300_001 }],
  ])('whose document has %s fails at boot-proof', async (_, content) => {
    const { attestation } = epoch.boot;
    const reportB64 = alteredReport(attestation.reportB64, { content });
    const boot = { ...epoch.boot, attestation: { ...attestation, reportB64 } };
    expectStopped(await bare(epoch, {}, 'body'), [boot], ['boot-proof']);
  });

  it('under a root that nobody asked for fails at boot-proof, too', async () => {
    const verdict = judge({ proofs: [await bare(epoch, {}, 'body')], bootProofs: [epoch.boot], policy: pinned });
    expect(failures(verdict)).toEqual(expect.arrayContaining(['document-path', 'boot-proof']));
  });

  it('in debug mode fails at boot-proof and measurement-not-debug', async () => {
    const debug = await MeasuredEpoch.named('debug', { debug: true });
    const policy = { ...pinned, allowedMeasurements: ['00'.repeat(48)] };
    expectStopped(await bare(debug), [debug.boot], ['boot-proof', 'measurement-not-debug'], policy);
  });

  it('beside another of the same epoch fails at boot-epoch', async () => {
    const manifest = { ...epoch.boot.manifest, config: { counterMode: 'sealed' } };
    const second = await issuedAgain(epoch, { manifest });
    expectStopped(await bare(epoch), [epoch.boot, second], ['boot-epoch']);
    const bootProofs = [epoch.boot, epoch.boot];
    const twice = judge({ proofs: [await bare(epoch)], bootProofs, policy: pinned, trust: testTrust });
    expect(twice.valid).toBe(true);
  });

  it('that cannot be read fails the whole', async () => {
    const bootProofs = [epoch.boot, { ...epoch.boot, note: 1 }];
    const verdict = judge({ proofs: [await bare(epoch)], bootProofs, policy: pinned, trust: testTrust });
    expect(verdict.valid).toBe(false);
    expect(failures(verdict)).toEqual([]);
    expect(verdict.bundle.checks).toContainEqual(expect.objectContaining({ id: 'boot-proof', status: 'fail' }));
  });
});

describe('an epoch peer', () => {
  const peered = async (of: MeasuredEpoch) => {
    const [peer, subject] = [await bare(of, { chainId: 'run/test/peer' }, 'body'), await bare(of)];
    return { peer, subject };
  };
  const ask = (proofs: readonly Proof[], policy: object = pinned) => judge({ proofs, policy, trust: testTrust });

  it('lends its document to a proof of the same life of the same key, where the boot proof is not in the input', async () => {
    const { peer, subject } = await peered(epoch);
    const verdict = ask([subject, peer]);
    expect(verdict.valid).toBe(true);
    expect(row(verdict, 'document-binding').reason).toBe('for another proof of the same epoch and boot');
    expect(failures(ask([subject]))).toContain('document-form');
    expect(failures(ask([subject, peer], { ...pinned, requireAttestation: 'proof' }))).toEqual([
      'document-form',
      'measurement-allowed',
    ]);
  });

  it('lends nothing when its own document is of another proof', async () => {
    const { peer, subject } = await peered(epoch);
    const third = await bare(epoch, { chainId: 'run/test/third' }, 'body');
    const verdict = ask([subject, withReport(peer, reportOf(third))]);
    expect(failures(verdict)).toContain('document-form');
  });

  it('is none in another epoch, with another boot, or under another key', async () => {
    const { subject } = await peered(epoch);
    const strangers = [
      await bare(other, { chainId: 'run/test/peer' }, 'body'),
      await bare(epoch, { chainId: 'run/test/peer', epochId: other.issuer.epochId }, 'body'),
      await bare(epoch, { chainId: 'run/test/peer', bootB64: other.issuer.bootB64 ?? '' }, 'body'),
      withCommit(await bare(epoch, { chainId: 'run/test/peer' }, 'body'), {}, keyNamed('forger')),
    ];
    for (const stranger of strangers) expect(failures(ask([subject, stranger]))).toContain('document-form');
  });
});

describe('PCR16', () => {
  it('that was left open fails at boot-config', async () => {
    const open = await MeasuredEpoch.named('open', { locked: null });
    expectStopped(await bare(open), [open.boot], ['boot-config']);
  });

  it('that holds another boot fails at boot-config', async () => {
    const changed = await MeasuredEpoch.named('changed', { locked: bootBytes(epoch.boot) });
    expectStopped(await bare(changed), [changed.boot], ['boot-config']);
  });

  it('that holds a configuration from before it was exchanged fails at boot-config', async () => {
    const manifest = {
      ...epoch.boot.manifest,
      config: { ...epoch.boot.manifest.config, issuers: ['https://evil.example'] },
    };
    const boot = await issuedAgain(epoch, { manifest });
    expectStopped(await bare(epoch, { bootB64: bootHash(boot) }), [boot], ['boot-config']);
  });

  it.each([
    ['missing from', undefined],
    ['of another boot in', new Uint8Array(48).fill(1)],
  ])('%s the document of one proof fails at boot-config', async (_, register) => {
    const subject = await bare(epoch, {}, 'body');
    const pcrs = new Map(
      [0, 1, 2].map((index) => [index, index === 0 ? Buffer.from(measurement, 'hex') : new Uint8Array(48).fill(5)]),
    );
    if (register) pcrs.set(16, register);
    const altered = withReport(subject, alteredReport(reportOf(subject), { content: { pcrs } }));
    expectStopped(altered, [epoch.boot], ['boot-config']);
  });
});

describe('a policy about boots', () => {
  it.each<[string, object, readonly CheckId[]]>([
    ['the counter mode it has', { counterMode: 'epoch' }, []],
    ['another counter mode', { counterMode: 'sealed' }, ['boot-config']],
    ['its issuers and more', { issuers: ['https://issuer.example', 'https://other.example'] }, []],
    ['other issuers', { issuers: ['https://other.example'] }, ['boot-config']],
    ['its length of life', { maxEpochMs: 604_800_000 }, []],
    ['a shorter life', { maxEpochMs: 604_799_999 }, ['boot-config']],
    ['its source', { sourceB64: toBase64(digestOfText('source')) }, []],
    ['another source', { sourceB64: toBase64(digestOfText('other')) }, ['boot-config']],
  ])('that demands %s', async (_, boot, expected) => {
    const subject = await bare(epoch);
    const policy = { ...pinned, boot };
    expect(failures(judge({ proofs: [subject], bootProofs: [epoch.boot], policy, trust: testTrust }))).toEqual(
      expected,
    );
  });

  it.each([
    ['counterMode', { counterMode: 'epoch' }],
    ['issuers', { issuers: ['https://issuer.example'] }],
    ['maxEpochMs', { maxEpochMs: 604_800_000 }],
  ])('is not met by a configuration without %s', async (name, boot) => {
    const silent = await MeasuredEpoch.named(`silent about ${name}`, { config: { [name]: null } });
    const policy = { ...pinned, boot };
    const verdict = judge({ proofs: [await bare(silent)], bootProofs: [silent.boot], policy, trust: testTrust });
    expect(failures(verdict)).toEqual(['boot-config']);
    expect(row(verdict, 'boot-config').expected).toBeDefined();
  });
});
