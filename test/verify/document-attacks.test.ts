// SPDX-License-Identifier: Apache-2.0
// Documents in the wrong place: each attack is first shown to work on a verifier that lacks the row which is to stop it,
// and then fails at that row and at what rests on it.
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, fromHex } from '../../src/proof/bytes.ts';
import { canonicalize } from '../../src/proof/canonical.ts';
import { type Proof, signedBody } from '../../src/proof/proof.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import type { CheckId } from '../../src/verify/checks.ts';
import { carelesslyAccepts } from '../evidence/careless.ts';
import {
  alteredReport,
  leafEnd,
  MeasuredEpoch,
  measurement,
  reportOf,
  testRoot,
  testTrust,
  withReport,
} from '../fixtures/measured.ts';
import { keyNamed, SeededIssuer, signedAgain, withCommit } from '../fixtures/seeded-issuer.ts';
import { sharedProof } from '../fixtures/shared-proofs.ts';
import { describeShared } from '../shared-vectors.ts';
import { failures, judge, type Question, row, without } from './judge.ts';

const pinned = {
  allowedMeasurements: [measurement],
  requireEnforcement: 'measured-tee',
  requireAttestation: true,
  anyCommitter: true,
};
const chainId = 'run/test/1/2';
let epoch: MeasuredEpoch;
let proof: Proof;
let second: Proof;

beforeAll(async () => {
  epoch = await MeasuredEpoch.named('document-attacks.test');
  proof = await epoch.commit({ artifact: 'reviewed', chainId, binding: 'body' });
  second = await epoch.commit({ artifact: 'malware', chainId, binding: 'body' });
});

const asked = (question: Partial<Question> & Pick<Question, 'proofs'>) =>
  judge({ policy: pinned, trust: testTrust, ...question });

/** Whoever lacks the rows `stopped` accepts the proof; ours fails there, and where a verified document is needed. */
function expectStopped(subject: Proof, stopped: readonly CheckId[], question: Partial<Question> = {}): void {
  const ask = () => asked({ ...question, proofs: [subject] });
  expect(without(stopped, ask).valid).toBe(true);
  expect(failures(ask()).filter((id) => id !== 'measurement-allowed')).toEqual(stopped);
  expect(failures(ask())).toContain('measurement-allowed');
}

describe('a measured proof', () => {
  it.each(['body', 'boot'] as const)('passes with its document in the %s', async (binding) => {
    const subject = await epoch.commit({ artifact: 'a', chainId: `${chainId}/${binding}`, binding });
    const verdict = asked({ proofs: [subject], bootProofs: [epoch.boot] });
    expect(verdict.valid).toBe(true);
    expect(row(verdict, 'document-binding').reason).toContain(binding === 'body' ? 'this body' : 'the boot');
    expect(row(verdict, 'document-validity').reason).toMatch(/^at its own time, 2026-/);
  });

  it('says nothing with its document in a boot proof that is not there', async () => {
    const subject = await epoch.commit({ artifact: 'a', chainId: 'run/test/alone', binding: 'boot' });
    expect(failures(asked({ proofs: [subject] }))).toContain('document-form');
  });

  it('is denied where the policy wants the document in the proof and only the boot proof has one', async () => {
    const subject = await epoch.commit({ artifact: 'a', chainId: 'run/test/boot', binding: 'boot' });
    const question = { bootProofs: [epoch.boot], policy: { ...pinned, requireAttestation: 'proof' } };
    expectStopped(subject, ['document-form'], question);
  });
});

describe('a report that is none', () => {
  it('AAAA under a key of one’s own fails at document-form', async () => {
    const forger = await SeededIssuer.named('forger', { enforcement: 'measured-tee', measurement });
    const forged = await forger.commit({ artifact: 'malware', attestationFormat: 'aws-nitro' });
    expect(reportOf(forged)).toBe('AAAA');
    const found = failures(asked({ proofs: [forged] }));
    expect(found[0]).toBe('document-form');
    expect(without(found, () => asked({ proofs: [forged] })).valid).toBe(true);
  });

  it('of an EC2 instance (NitroTPM) fails at document-form, though its signatures hold', () => {
    const report = alteredReport(reportOf(proof), {
      entries: (all) => [...all, ['nitrotpm_pcrs', new Map([[0, new Uint8Array(48)]])]],
    });
    expect(carelesslyAccepts(fromBase64(report, 'report'), testRoot)).toBe(true);
    const verdict = asked({ proofs: [withReport(proof, report)] });
    expect(failures(verdict)[0]).toBe('document-form');
    expect(row(verdict, 'document-form').reason).toContain('NitroTPM');
  });
});

describe('a genuine report', () => {
  it('of one of our proofs in another of ours fails at document-binding', () => {
    expectStopped(withReport(second, reportOf(proof)), ['document-binding']);
  });

  it('of our enclave under a key of one’s own fails at document-key', async () => {
    const key = keyNamed('forger');
    const { slotAllocation: _, ...rest } = proof;
    const bare = withCommit({ ...rest }, { slotHashB64: undefined, slotCounter: undefined }, key);
    const forged = withReport(
      bare,
      await epoch.report({
        userData: sha256(canonicalize(signedBody(bare))),
        nonce: fromBase64(bare.commit.nonceB64, 'nonce'),
        publicKey: epoch.issuer.key.publicKey,
      }),
    );
    expectStopped(forged, ['document-key']);
  });

  it('under the test root fails at document-path where nobody asked for that root', () => {
    const ask = () => judge({ proofs: [proof], policy: pinned });
    expect(without(['document-path', 'document-validity'], ask).valid).toBe(true);
    expect(failures(ask())).toEqual(['document-path', 'document-validity', 'measurement-allowed']);
    expect(row(ask(), 'document-validity').reason).toBe(row(ask(), 'document-path').reason); // of what path?
  });

  it('whose leaf did not sign it fails at document-signature', () => {
    const bytes = fromBase64(reportOf(proof), 'report');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expectStopped(withReport(proof, Buffer.from(bytes).toString('base64')), ['document-signature']);
  });

  it('made one second after the end of its leaf fails at document-validity', () => {
    const now = leafEnd + 3_600_000;
    const at = (timestamp: number) => withReport(proof, alteredReport(reportOf(proof), { content: { timestamp } }));
    expect(asked({ proofs: [at(leafEnd)], now }).valid).toBe(true);
    expectStopped(at(leafEnd + 1000), ['document-validity'], { now });
  });

  it('of an enclave in debug mode fails at measurement-not-debug, whatever the policy allows', async () => {
    const zero = '0'.repeat(96);
    const debug = await MeasuredEpoch.named('debug', { debug: true });
    const subject = await debug.commit({ artifact: 'a', chainId, binding: 'body' });
    const ask = () => asked({ proofs: [subject], policy: { ...pinned, allowedMeasurements: [zero] } });
    expect(without(['measurement-not-debug'], ask).valid).toBe(true);
    expect(failures(ask())).toEqual(['measurement-not-debug']);
  });

  it('of other code than the body claims fails at measurement-match', () => {
    const content = { pcrs: new Map([0, 1, 2].map((index) => [index, new Uint8Array(48).fill(9)])) };
    const subject = withReport(proof, alteredReport(reportOf(proof), { content }));
    const policy = { ...pinned, allowedMeasurements: ['09'.repeat(48)] };
    const ask = () => asked({ proofs: [subject], policy });
    expect(without(['measurement-match'], ask).valid).toBe(true);
    expect(failures(ask())).toEqual(['measurement-match']);
  });

  it('of other code than the policy allows fails at measurement-allowed alone', () => {
    const policy = { ...pinned, allowedMeasurements: ['09'.repeat(48)] };
    expect(failures(asked({ proofs: [proof], policy }))).toEqual(['measurement-allowed']);
  });

  it.each([
    ['the value it has', '0', measurement, []],
    ['another value', '0', '09'.repeat(48), ['measurement-allowed']],
    ['a register it does not list', '16', '00'.repeat(48), ['measurement-allowed']],
  ])('is asked for PCRs: %s', async (_, index, value, expected) => {
    const open = await MeasuredEpoch.named('open', { locked: null });
    const subject = await open.commit({ artifact: 'a', chainId, binding: 'body' });
    const policy = { ...pinned, pcrs: { [index]: [value] } };
    expect(failures(asked({ proofs: [subject], policy }))).toEqual(expected);
  });
});

describe('the shape of March 2026', () => {
  /** A proof as historic enclaves made them: no boot, and a document without key and nonce. */
  async function historic(time: number | undefined): Promise<Proof> {
    const { slotAllocation: _, ...rest } = proof;
    const none = { bootB64: undefined, slotHashB64: undefined, slotCounter: undefined, time };
    const bare = withCommit(rest, none, epoch.issuer.key);
    const { attestationFormat, ...without } = signedBody(bare);
    const body = time === undefined ? signedBody(bare) : without;
    expect(attestationFormat).toBe('aws-nitro');
    return withReport(bare, await epoch.report({ userData: sha256(canonicalize(body)) }));
  }

  it.each([
    ['later', undefined],
    ['first', 1_767_225_600_000],
  ])('is verified by its own rule: the %s enclaves', async (_, time) => {
    const verdict = asked({ proofs: [await historic(time)] });
    expect(verdict.valid).toBe(true);
    expect(row(verdict, 'document-binding').reason).toContain('as ');
    const refusing = asked({ proofs: [await historic(time)], policy: { ...pinned, allowHistoric: false } });
    expect(failures(refusing)).toEqual(['document-form', 'measurement-allowed']);
  });

  it('faked on a new proof, whose document names neither key nor nonce, fails', async () => {
    const faked = withReport(proof, await epoch.report({ userData: sha256(canonicalize(signedBody(proof))) }));
    expectStopped(faked, ['document-binding', 'document-key']);
  });

  it('of the first enclaves, faked on a later proof, fails at document-binding', async () => {
    const { attestationFormat: _, ...body } = signedBody(await historic(undefined));
    const faked = withReport(await historic(undefined), await epoch.report({ userData: sha256(canonicalize(body)) }));
    expectStopped(faked, ['document-binding']);
  });

  it.each([
    ['a key', { publicKey: fromHex('07'.repeat(32), 'key') }, 'document-key'],
    ['a nonce', { nonce: fromHex('07'.repeat(32), 'nonce') }, 'document-binding'],
  ] as const)('with %s in its document fails: a new document cannot be passed off as historic', async (_, more, id) => {
    const subject = await historic(undefined);
    const userData = sha256(canonicalize(signedBody(subject)));
    expectStopped(withReport(subject, await epoch.report({ userData, ...more })), [id]);
  });

  it('stripped of its boot, a new proof is not signed any more, and its document is not for it when signed again', () => {
    const { bootB64: _, ...commit } = proof.commit;
    const stripped = { ...proof, commit } as Proof;
    expect(failures(asked({ proofs: [stripped] }))[0]).toBe('signature');
    const again = signedAgain(stripped, epoch.issuer.key);
    expect(failures(asked({ proofs: [again] }))).toEqual(
      expect.arrayContaining(['document-binding', 'document-key', 'measurement-allowed']),
    );
  });
});

describeShared('a real report', () => {
  const now = Date.UTC(2026, 5);
  const real = () => ({ ...pinned, allowedMeasurements: [sharedProof('c18').environment.measurement] });

  it('of c18 put into c20 fails at document-binding', () => {
    const subject = withReport(sharedProof('c20'), reportOf(sharedProof('c18')));
    const ask = () => judge({ proofs: [subject], policy: real(), now });
    expect(without(['document-binding'], ask).valid).toBe(true);
    expect(failures(ask())).toEqual(['document-binding', 'measurement-allowed']);
  });

  it('of c18 under a key of one’s own that claims its measurement fails at document-binding', async () => {
    const claims = { enforcement: 'measured-tee', measurement: sharedProof('c18').environment.measurement } as const;
    const forger = await SeededIssuer.named('forger', claims);
    const made = await forger.commit({ artifact: 'malware', attestationFormat: 'aws-nitro', slot: false });
    const forged = withReport(withCommit(made, { time: undefined }, forger.key), reportOf(sharedProof('c18')));
    const ask = () => judge({ proofs: [forged], policy: real(), now });
    expect(without(['document-binding'], ask).valid).toBe(true);
    expect(failures(ask())).toEqual(['document-binding', 'measurement-allowed']);
  });
});
