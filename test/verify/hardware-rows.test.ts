// SPDX-License-Identifier: Apache-2.0
// What the rows about documents, boots and code say: which of several reasons, what was expected and what was found,
// and at the edges of what they ask.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/evidence/document.ts';
import { fromBase64, toBase64 } from '../../src/proof/bytes.ts';
import type { Proof } from '../../src/proof/proof.ts';
import { selfHash } from '../../src/proof/self-hash.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import {
  alteredReport,
  leafEnd,
  MeasuredEpoch,
  measurement,
  reportOf,
  testTrust,
  withReport,
} from '../fixtures/measured.ts';
import { firstTime, keyNamed, SeededIssuer, signedAgain } from '../fixtures/seeded-issuer.ts';
import { stampOf, stampOver, tsaRootPem } from '../fixtures/seeded-tsa.ts';
import { failures, judge, judgeStamped, type Question, row } from './judge.ts';

const pinned = { allowedMeasurements: [measurement], anyCommitter: true };
const chainId = 'run/test/1/2';
const inLife = firstTime + 60_000;
let epoch: MeasuredEpoch;
/** With its document, and with the one of its boot. */
let own: Proof;
let booted: Proof;
let development: SeededIssuer;

beforeAll(async () => {
  epoch = await MeasuredEpoch.named('hardware-rows.test');
  own = await bare('body');
  booted = await bare('boot');
  development = await SeededIssuer.named('development');
});

const bare = (binding: 'body' | 'boot', commit: Partial<Proof['commit']> = {}) =>
  epoch.commit({ artifact: 'a', chainId, binding, slot: false, chainIndex: false, commit });

const asked = (proof: unknown, question: Partial<Question> = {}) =>
  judge({ proofs: [proof], bootProofs: [epoch.boot], policy: pinned, trust: testTrust, ...question });

const altered = (proof: Proof, alteration: Parameters<typeof alteredReport>[1]) =>
  withReport(proof, alteredReport(reportOf(proof), alteration));

describe('a document that is not there', () => {
  it('is missing in the proof, or with its boot proof', async () => {
    const alone = asked(booted, { bootProofs: [] });
    expect(row(alone, 'document-path').reason).toMatch(/its boot proof is not in the input/);
    expect(row(alone, 'boot-proof').reason).toBe('the boot proof the body names is not in the input');
    const claim = { enforcement: 'measured-tee', measurement } as const;
    const none = signedAgain({ ...(await development.commit({ artifact: 'a' })), environment: claim }, development.key);
    expect(row(asked(none), 'document-path').reason).toBe('the proof carries no document');
    expect(row(asked(none), 'measurement-not-debug').status).toBe('fail');
    expect(row(asked(none, { policy: { ...pinned, boot: {} } }), 'boot-proof').reason).toBe('the proof names no boot');
  });
});

describe('a document with a fault', () => {
  it.each<[string, 'document-form' | 'document-path' | 'document-signature', () => Proof]>([
    ['no document', 'document-form', () => withReport(own, 'AAAA')],
    [
      'no known register',
      'document-form',
      () => altered(own, { content: { pcrs: new Map([[32, new Uint8Array(48)]]) } }),
    ],
    [
      'no signature of its leaf',
      'document-signature',
      () => {
        const bytes = fromBase64(reportOf(own), 'report');
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        return withReport(own, toBase64(bytes));
      },
    ],
  ])('is shown with what was expected and found, where the fault says it: %s', (_, id, make) => {
    const subject = make();
    const checked = checkDocument(fromBase64(reportOf(subject), 'report'), testTrust);
    const step = {
      'document-form': checked.form,
      'document-path': checked.path,
      'document-signature': checked.signature,
    };
    const { reason, detail } = step[id].fault ?? {};
    const { where: _where, ...values } = detail ?? {};
    expect(reason).toBeDefined();
    expect(row(asked(subject), id)).toStrictEqual({ status: 'fail', reason, ...values });
    if (id === 'document-form') expect(row(asked(subject), 'document-validity').reason).toBe(reason);
  });
});

describe('the format of a report', () => {
  const other = () => {
    const attestation = { format: 'other', reportB64: reportOf(own) };
    return signedAgain({ ...own, environment: { ...own.environment, attestation } }, epoch.issuer.key);
  };

  it.each<[string, () => Proof, object, object]>([
    ['that is known and required', () => own, { requireAttestationFormat: ['aws-nitro'] }, { status: 'pass' }],
    [
      'of a boot proof, that is required',
      () => booted,
      { requireAttestationFormat: ['aws-nitro'] },
      { status: 'pass' },
    ],
    [
      'that is known, where others are required',
      () => own,
      { requireAttestationFormat: ['other', 'third'] },
      { status: 'fail', expected: 'other or third', actual: 'aws-nitro' },
    ],
    [
      'of a boot proof, where another is required',
      () => booted,
      { requireAttestationFormat: ['other'] },
      { status: 'fail', expected: 'other', actual: 'aws-nitro' },
    ],
    ['that nobody knows', other, {}, { status: 'fail', expected: 'aws-nitro', actual: 'other' }],
    [
      'that nobody knows, but the policy',
      other,
      { requireAttestationFormat: ['other'] },
      { status: 'fail', expected: 'other', actual: 'other' },
    ],
  ])('%s', (_, subject, demands, expected) => {
    expect(row(asked(subject(), { policy: { ...pinned, ...demands } }), 'document-form')).toMatchObject(expected);
  });
});

describe('where a document has to be', () => {
  it('is in the proof, in its boot proof, or with another proof, as the policy asks', async () => {
    const form = (required: true | 'proof', subject: Proof, question: Partial<Question> = {}) =>
      row(asked(subject, { ...question, policy: { ...pinned, requireAttestation: required } }), 'document-form').status;
    const peer = await bare('body', { chainId: 'run/test/peer' });
    const borrowed = { proofs: [booted, peer], bootProofs: [] };
    expect([form('proof', own), form('proof', booted), form(true, own), form(true, booted)]).toEqual([
      ...['pass', 'fail', 'pass', 'pass'],
    ]);
    expect(form(true, booted, borrowed)).toBe('fail');
    expect(row(asked(booted, borrowed), 'document-form').status).toBe('pass');
  });

  it('is not with a proof that is not signed, names no epoch, or whose document names no body', async () => {
    const peer = await bare('body', { chainId: 'run/test/peer' });
    const unsigned = {
      ...peer,
      signer: { ...peer.signer, signatureB64: toBase64(keyNamed('forger').sign(sha256(new Uint8Array()))) },
    };
    const nothing = altered(peer, { content: { userData: null } });
    for (const stranger of [unsigned, nothing]) {
      expect(row(asked(booted, { proofs: [booted, stranger], bootProofs: [] }), 'document-form').status).toBe('fail');
    }
    const nameless = { epochId: undefined };
    const [first, second] = [
      await bare('boot', nameless),
      await bare('body', { ...nameless, chainId: 'run/test/peer' }),
    ];
    expect(row(asked(first, { proofs: [first, second], bootProofs: [] }), 'document-form').status).toBe('fail');
  });
});

describe('a timestamp', () => {
  const policy = { ...pinned, tsaRoots: [tsaRootPem] };
  const question = () => ({ bootProofs: [epoch.boot], policy, trust: testTrust });
  const stamped = (subject: Proof) => ({ ...subject, timestamps: { proof: stampOf(subject, inLife) } });

  it('over a proof is what its own document is valid by, and not that of its boot', async () => {
    const verdict = await judgeStamped({ ...question(), proofs: [stamped(own), stamped(booted)] });
    expect(row(verdict, 'document-validity').reason).toBe('timestamped at 2026-01-01T00:01:00.000Z');
    expect(row(verdict, 'document-validity', 1).reason).toMatch(/^at its own time/);
    const peer = await bare('body', { chainId: 'run/test/peer' });
    const lent = await judgeStamped({ ...question(), bootProofs: [], proofs: [stamped(booted), stamped(peer)] });
    expect(row(lent, 'document-validity').reason).toMatch(/^at its own time/);
  });

  it('over a boot proof makes none of a boot whose document is for another', async () => {
    const { attestation } = epoch.boot;
    const reportB64 = alteredReport(attestation.reportB64, { content: { userData: new Uint8Array(32) } });
    const boot = { ...epoch.boot, attestation: { ...attestation, reportB64 } };
    const timestamps = { self: stampOver(selfHash(boot), inLife) };
    const verdict = await judgeStamped({ ...question(), bootProofs: [{ ...boot, timestamps }], proofs: [own] });
    expect(row(verdict, 'boot-proof').status).toBe('fail');
  });

  it('before a revocation is the reason why a revoked key still counts', async () => {
    const revoked = [{ value: epoch.issuer.publicKeyB64, since: inLife + 1 }];
    const ask = (since: typeof revoked) =>
      judgeStamped({ ...question(), policy: { ...policy, revoked: since }, proofs: [stamped(own)] });
    expect(row(await ask(revoked), 'key-allowed')).toMatchObject({ status: 'pass', reason: expect.any(String) });
    const others = [{ value: 'another key', since: inLife + 1 }];
    expect(row(await ask(others), 'key-allowed')).toStrictEqual({ status: 'pass' });
  });
});

describe('a boot', () => {
  it('is judged at the time of its document, however late it is asked about', () => {
    expect(failures(asked(booted, { now: leafEnd + 3_600_000 }))).toEqual([]);
  });

  it.each([
    ['user_data', { userData: new Uint8Array(32) }, '00'.repeat(32)],
    ['nonce', { nonce: null }, 'absent'],
    ['public_key', { publicKey: new Uint8Array(32) }, '00'.repeat(32)],
  ])('says what of its document differs: %s', (name, content, actual) => {
    const { attestation } = epoch.boot;
    const reportB64 = alteredReport(attestation.reportB64, { content });
    const boot = { ...epoch.boot, attestation: { ...attestation, reportB64 } };
    const found = row(asked(own, { bootProofs: [boot] }), 'boot-proof');
    expect(found).toMatchObject({ status: 'fail', reason: expect.stringContaining(name), actual });
  });

  it('with one issuer more than the policy allows is not allowed', async () => {
    const issuers = ['https://issuer.example', 'https://other.example'];
    const two = await MeasuredEpoch.named('two issuers', { config: { issuers } });
    const subject = await two.commit({ artifact: 'a', chainId, binding: 'boot' });
    const ask = (allowed: readonly string[]) =>
      asked(subject, { bootProofs: [two.boot], policy: { ...pinned, boot: { issuers: allowed } } });
    expect(failures(ask(issuers))).toEqual([]);
    expect(failures(ask(issuers.slice(0, 1)))).toEqual(['boot-config']);
  });
});

describe('measurement-allowed', () => {
  const found = (policy: object, subject: Proof = own) =>
    row(asked(subject, { policy: { anyCommitter: true, ...policy } }), 'measurement-allowed');
  const quoted = (...values: readonly string[]) => values.map((value) => `"${value}"`).join(' or ');

  it.each<[readonly string[], string]>([
    [['w'], quoted('w')],
    [['w', 'x', 'y'], quoted('w', 'x', 'y')],
    [['w', 'x', 'y', 'z', 'z2'], `${quoted('w', 'x', 'y')} or 2 more`],
  ])('says what was allowed: %j', (allowedMeasurements, expected) => {
    expect(found({ allowedMeasurements })).toMatchObject({ status: 'fail', expected, actual: measurement });
  });

  it('asks for registers alone, each of them, present or not', () => {
    expect(found({ pcrs: { 0: [measurement] } })).toMatchObject({ status: 'pass' });
    const content = { pcrs: new Map([0, 1, 2].map((index) => [index, new Uint8Array(48).fill(7)])) };
    const less = altered(own, { content });
    expect(found({ pcrs: { 0: ['07'.repeat(48)], 16: ['00'.repeat(48)] } }, less)).toMatchObject({
      ...{ status: 'fail', expected: quoted('00'.repeat(48)), actual: 'absent' },
    });
  });

  it('believes no development measurement of somebody who claims hardware', async () => {
    const claiming = await SeededIssuer.named('claiming', { enforcement: 'measured-tee', measurement: 'stub:x' });
    const subject = await claiming.commit({ artifact: 'a' });
    expect(found({ allowedMeasurements: ['stub:x'] }, subject)).toMatchObject({
      ...{ status: 'fail', expected: quoted('stub:x'), actual: '"stub:x" (measured-tee)' },
    });
  });

  it('lends no document of a boot to a proof that claims no hardware', () => {
    const environment = { enforcement: 'stub', measurement } as const;
    const subject = signedAgain({ ...booted, environment }, epoch.issuer.key);
    expect(found(pinned, subject)).toMatchObject({ status: 'fail', actual: expect.stringContaining('(stub)') });
  });
});

describe('a key', () => {
  it('that is revoked and not allowed is said to be revoked', () => {
    const value = epoch.issuer.publicKeyB64;
    const policy = {
      allowedPublicKeys: [toBase64(keyNamed('x').publicKey)],
      exclusiveKeys: true,
      revoked: [{ value }],
    };
    expect(row(asked(own, { policy }), 'key-allowed')).toMatchObject({ status: 'fail', actual: value });
    expect(row(asked(own, { policy }), 'key-allowed').expected).toBeUndefined();
  });

  it('that no hardware holds is said to be that, where it is what was asked for', async () => {
    const policy = { anySigner: true, requireEnforcement: 'stub' };
    const subject = await development.commit({ artifact: 'a' });
    expect(row(asked(subject, { policy }), 'enforcement-allowed').reason).toBe('no hardware');
    const measured = asked(own, { policy: { ...pinned, requireEnforcement: 'measured-tee' } });
    expect(row(measured, 'enforcement-allowed')).toStrictEqual({ status: 'pass' });
  });

  it('of a document is compared byte for byte, and both are shown', () => {
    const publicKey = new Uint8Array(32).fill(3);
    const verdict = asked(altered(own, { content: { publicKey, nonce: null } }));
    const expected = epoch.issuer.publicKeyB64;
    expect(row(verdict, 'document-key')).toMatchObject({ status: 'fail', expected, actual: toBase64(publicKey) });
    expect(row(verdict, 'document-binding')).toMatchObject({ expected: own.commit.nonceB64, actual: 'absent' });
  });
});
