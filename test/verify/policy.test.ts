// SPDX-License-Identifier: Apache-2.0
// Policies: two questions answered or refused, no field that silently demands nothing.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OccError } from '../../src/proof/errors.ts';
import { parsePolicy, policyJsonSchema } from '../../src/verify/policy.ts';

const key = `${'A'.repeat(43)}=`;
const pcr = '0f'.repeat(48);
const code = { allowedMeasurements: ['stub:x'] };
const whom = { anyCommitter: true };
const both = { ...code, ...whom };

function refusal(policy: unknown): OccError {
  try {
    parsePolicy(policy);
  } catch (error) {
    if (error instanceof OccError) return error;
    throw error;
  }
  throw new Error('accepted');
}

const answered: readonly (readonly [string, object])[] = [
  ['a measurement, any committer', both],
  ['PCR0, any committer', { pcrs: { 0: [pcr] }, ...whom }],
  ['PCR0 and the PCR3 of one’s own account', { pcrs: { 0: [pcr], 3: [pcr] } }],
  ['PCR0 and PCR4', { pcrs: { 0: [pcr], 4: [pcr] } }],
  ['PCR0 and PCR8', { pcrs: { 0: [pcr], 8: [pcr] } }],
  ['keys that are all one’s own', { allowedPublicKeys: [key], exclusiveKeys: true }],
  ['a key and a head', { allowedPublicKeys: [key], expectedHead: key }],
  ['a measurement and heads', { ...code, expectedHead: [key, key] }],
  ['a measurement and a workflow', { ...code, identity: { repositoryId: '1' } }],
  ['a measurement and persons', { ...code, allowedActorKeyIds: ['ab'] }],
  ['nobody in particular', { anySigner: true }],
  ['PCR31 beside PCR0', { pcrs: { 0: [pcr], 9: [pcr], 10: [pcr], 29: [pcr], 30: [pcr], 31: [pcr] }, ...whom }],
  ['10,000 keys', { allowedPublicKeys: new Array(10_000).fill(key), exclusiveKeys: true }],
  ['a ref with a star alone', { ...code, identity: { repositoryId: '1', ref: '*' } }],
  ['the document in the boot proof', { ...both, requireAttestation: 'boot' }],
  ['no document', { ...both, requireAttestation: false }],
  ['hardware that runs measured code', { ...both, requireEnforcement: 'measured-tee', requireChain: 'none' }],
  ['development', { ...both, requireEnforcement: 'stub', requireChain: 'complete', boot: { counterMode: 'sealed' } }],
  ['a counter window of nobody in particular', { anySigner: true, allowedPublicKeys: [key], maxCounter: '1' }],
  ['a counter window of a key', { allowedPublicKeys: [key], exclusiveKeys: true, minCounter: '1', maxCounter: '9' }],
  ['a key in hardware', { allowedPublicKeys: [key], exclusiveKeys: true, requireEnforcement: 'hw-key' }],
  [
    'every field there is',
    {
      ...both,
      pcrs: { 31: [pcr] },
      allowedPublicKeys: [key],
      expectedHead: key,
      exclusiveKeys: true,
      identity: {
        issuer: 'i',
        repositoryId: ['1', '2'],
        repositoryOwnerId: '1',
        repository: 'r',
        ref: 'refs/heads/*',
        sha: 's',
        workflow: 'w',
        jobWorkflow: 'j',
        jobWorkflowSha: 's',
        environment: 'e',
        events: ['push'],
        runner: 'r',
        runId: '1',
        runAttempt: '1',
      },
      allowedActorKeyIds: ['a'],
      allowedActorProviders: ['p'],
      anySigner: false,
      requireEnforcement: 'measured-tee',
      requireAttestation: 'proof',
      requireAttestationFormat: ['aws-nitro'],
      allowHistoric: true,
      requireSlot: true,
      requireNames: true,
      allowSuperseded: true,
      requireEpochId: true,
      requireChain: 'linked',
      expectedNonce: key,
      minCounter: '0',
      maxCounter: '9',
      minTime: 0,
      maxTime: 1,
      maxAge: 1,
      requireTimestamp: true,
      tsaRoots: ['PEM'],
      requireActor: true,
      allowHistoricActor: true,
      rpIds: ['a'],
      allowedOrigins: ['b'],
      boot: { counterMode: 'epoch', issuers: ['i'], maxEpochMs: 1, sourceB64: key },
      revoked: [{ value: key }, { value: 'x', since: 1 }],
    },
  ],
];

const refused: readonly (readonly [string, unknown, string])[] = [
  ['nothing', {}, 'policy-no-anchor'],
  ['only a committer', whom, 'policy-no-anchor'],
  ['only an enforcement', { requireEnforcement: 'measured-tee', ...whom }, 'policy-no-anchor'],
  ['only where the code runs', { pcrs: { 3: [pcr] } }, 'policy-no-anchor'],
  ['only half of the code', { pcrs: { 2: [pcr] }, ...whom }, 'policy-no-anchor'],
  ['only revocations', { revoked: [{ value: 'x' }], ...whom }, 'policy-no-anchor'],
  ['anySigner: false', { anySigner: false }, 'policy-no-anchor'],
  ['only a measurement', code, 'policy-no-committer'],
  ['only PCR0', { pcrs: { 0: [pcr] } }, 'policy-no-committer'],
  ['only a key', { allowedPublicKeys: [key] }, 'policy-no-committer'],
  ['anyCommitter: false', { ...code, anyCommitter: false }, 'policy-no-committer'],
  ['exclusiveKeys: false', { allowedPublicKeys: [key], exclusiveKeys: false }, 'policy-no-committer'],
  ['an actor provider, which is nobody’s own', { ...code, allowedActorProviders: ['p'] }, 'policy-no-committer'],
  ['a misspelt field', { ...both, allowedMeasurement: ['x'] }, 'policy-unknown-field'],
  ['an upper-case field', { ...both, RequireSlot: true }, 'policy-unknown-field'],
  [
    'an unknown field in identity',
    { ...code, identity: { repositoryId: '1', branch: 'main' } },
    'policy-unknown-field',
  ],
  ['an unknown field in boot', { ...both, boot: { mode: 'x' } }, 'policy-unknown-field'],
  ['an unknown field in revoked', { ...both, revoked: [{ value: 'x', until: 1 }] }, 'policy-unknown-field'],
  ['the mark of the seeds’ mode', { ...both, seeds: true }, 'policy-unknown-field'],
  ['__proto__', JSON.parse('{"anySigner":true,"__proto__":{}}'), 'policy-unknown-field'],
  ...[
    'allowedMeasurements',
    'allowedPublicKeys',
    'expectedHead',
    'allowedActorKeyIds',
    'allowedActorProviders',
    'requireAttestationFormat',
    'tsaRoots',
    'rpIds',
    'allowedOrigins',
    'revoked',
  ].map((field) => [`an empty ${field}`, { ...both, [field]: [] }, 'policy-empty-list'] as const),
  ['no PCR', { ...both, pcrs: {} }, 'policy-empty-list'],
  ['a PCR without values', { ...both, pcrs: { 0: [] } }, 'policy-empty-list'],
  ['an empty claim', { ...code, identity: { repositoryId: [] } }, 'policy-empty-list'],
  ['an empty list of issuers', { ...both, boot: { issuers: [] } }, 'policy-empty-list'],
  ['a list', [], 'policy-invalid'],
  ['null', null, 'policy-invalid'],
  ['text', 'anySigner', 'policy-invalid'],
  ['a measurement that is no list', { ...whom, allowedMeasurements: 'x' }, 'policy-invalid'],
  ['an empty measurement', { ...whom, allowedMeasurements: [''] }, 'policy-invalid'],
  ['a key that is not canonical', { allowedPublicKeys: [`${'A'.repeat(43)}`] }, 'policy-invalid'],
  ['a key in hex', { allowedPublicKeys: ['00'.repeat(32)] }, 'policy-invalid'],
  ['a head that is none', { ...code, expectedHead: 'x' }, 'policy-invalid'],
  ['an upper-case PCR', { ...whom, pcrs: { 0: [pcr.toUpperCase()] } }, 'policy-invalid'],
  ['PCR 32', { ...both, pcrs: { 32: [pcr] } }, 'policy-invalid'],
  ['a PCR with something before it', { ...whom, pcrs: { 0: [`0${pcr}`] } }, 'policy-invalid'],
  ['a PCR with something after it', { ...whom, pcrs: { 0: [`${pcr}0`] } }, 'policy-invalid'],
  ['PCR 100', { ...both, pcrs: { 100: [pcr] } }, 'policy-invalid'],
  ['PCR 010', { ...both, pcrs: { '010': [pcr] } }, 'policy-invalid'],
  ['PCR 0x', { ...both, pcrs: { '0x': [pcr] } }, 'policy-invalid'],
  ['a ref with a star in it', { ...code, identity: { repositoryId: '1', ref: 'a*b' } }, 'policy-invalid'],
  ['a ref with two stars', { ...code, identity: { repositoryId: '1', ref: ['a', 'a**'] } }, 'policy-invalid'],
  ['PCR 00', { ...both, pcrs: { '00': [pcr] } }, 'policy-invalid'],
  ['an identity without a repository id', { ...code, identity: { repository: 'a/b' } }, 'policy-invalid'],
  ['a flag that is text', { ...both, requireSlot: 'true' }, 'policy-invalid'],
  ['an enforcement nobody knows', { ...both, requireEnforcement: 'tee' }, 'policy-invalid'],
  ['an attestation nobody knows', { ...both, requireAttestation: 'yes' }, 'policy-invalid'],
  ['a chain demand nobody knows', { ...both, requireChain: 'full' }, 'policy-invalid'],
  ['a counter that is a number', { allowedPublicKeys: [key], exclusiveKeys: true, minCounter: 1 }, 'policy-invalid'],
  [
    'a counter with a leading zero',
    { allowedPublicKeys: [key], exclusiveKeys: true, minCounter: '01' },
    'policy-invalid',
  ],
  ['a time that is text', { ...both, minTime: '2026-01-01' }, 'policy-invalid'],
  ['a negative age', { ...both, maxAge: -1 }, 'policy-invalid'],
  ['a counter window without a key', { ...both, minCounter: '1' }, 'policy-invalid'],
  ['a counter window of nobody', { anySigner: true, maxCounter: '1' }, 'policy-invalid'],
  ['exclusiveKeys without keys', { ...both, exclusiveKeys: true }, 'policy-invalid'],
  ['hw-key without keys', { ...both, requireEnforcement: 'hw-key' }, 'policy-invalid'],
  ['hw-key of nobody', { anySigner: true, requireEnforcement: 'hw-key' }, 'policy-invalid'],
  ['10,001 keys', { allowedPublicKeys: new Array(10_001).fill(key), exclusiveKeys: true }, 'policy-invalid'],
];

describe('parsePolicy', () => {
  it.each(answered)('reads %s', (_, policy) => {
    expect(parsePolicy(policy)).toEqual(policy);
  });

  it.each(refused)('refuses %s', (_, policy, expected) => {
    const { code: found, message, hint } = refusal(policy);
    expect(found).toBe(expected);
    expect(message).toMatch(/^policy: /);
    expect(hint).not.toBe('');
  });

  it('never throws anything but an OccError', () => {
    const fields = Object.keys((policyJsonSchema() as { properties: object }).properties);
    const anything = fc.dictionary(fc.constantFrom(...fields, 'other'), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(anything, fc.jsonValue()), (policy) => {
        try {
          parsePolicy(policy);
        } catch (error) {
          expect(error).toBeInstanceOf(OccError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names the field and shows no value of it', () => {
    expect(refusal({ ...both, requireSlot: 'secret' }).message).toBe(
      'policy: requireSlot: expected boolean, got string',
    );
    expect(refusal({ ...both, expectedNonce: 'secret' }).message).not.toContain('secret');
  });
});

describe('the JSON Schema of a policy', () => {
  const committed: unknown = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../src/verify/policy.schema.json'), 'utf8'),
  );
  const validate = new Ajv2020({ strict: false }).compile(policyJsonSchema());

  it('is the committed file', () => {
    expect(committed).toEqual(policyJsonSchema());
  });

  it.each(answered)('accepts %s', (_, policy) => {
    expect(validate(policy)).toBe(true);
  });

  const alone = ['policy-unknown-field', 'policy-empty-list'];
  it.each(refused.filter(([, , expected]) => alone.includes(expected)))('refuses %s', (_, policy) => {
    expect(validate(policy)).toBe(false);
  });
});
