// SPDX-License-Identifier: Apache-2.0
// Turnkey's flow on pairs of our own, in which one thing at a time is wrong and everything else is signed properly, so
// that only the row it belongs to can refuse it.
import { describe, expect, it } from 'vitest';
import { type EvidenceRule, evidenceRules } from '../../src/evidence/fault.ts';
import { productionRoots } from '../../src/evidence/nitro-root.ts';
import { judgeTurnkey, type TurnkeyQuestion, verifyTurnkey } from '../../src/evidence/turnkey.ts';
import { toHex } from '../../src/proof/bytes.ts';
import { failingOf, statusesOf } from './judge-turnkey.ts';
import { hash, verify } from './passkey.ts';
import {
  bootedAt,
  envelopeOf,
  ephemeral,
  manifestOf,
  operators,
  pairOf,
  pcrs,
  pivotHash,
  QuorumKey,
  quorumKey,
} from './quorum.ts';

describe('a pair of our own', () => {
  it.each([0, 1, 2] as const)('passes with a manifest of version %i', async (version) => {
    const manifest = manifestOf({ version });
    const verdict = await verifyTurnkey(pairOf({ manifest, committed: manifest }));
    expect(verdict.checks.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(verdict).toMatchObject({ valid: true, manifest: { version, namespace: { name: 'test/signer', nonce: 5 } } });
    expect(verdict.manifest?.pivot).toMatchObject({ hash: pivotHash, args: ['--port', '3000'], debugMode: false });
  });

  it('says what is left open', () => {
    const warningsOf = (expected: object) => judgeTurnkey({ ...pairOf(), expected }, verify).warnings.length;
    expect(warningsOf({})).toBe(2);
    expect(warningsOf({ pcrs: { 0: [toHex(pcrs[0] ?? new Uint8Array())] } })).toBe(1);
    expect(warningsOf({ pivotHashes: [toHex(pivotHash)] })).toBe(1);
    expect(warningsOf({ manifestHashes: [toHex(hash(manifestOf()))] })).toBe(0);
  });

  it('says nothing of what it holds when it is not valid', () => {
    const verdict = judgeTurnkey(pairOf({ nonce: hash('x') }), verify);
    expect(verdict).toMatchObject({ valid: false, payload: null, manifest: null, document: null });
  });

  const stranger = { alias: 'mallory', key: new QuorumKey() };
  const manifest = manifestOf();
  const otherManifest = manifestOf({ args: ['--port', '6666'] });
  const withPcr = (index: number, pcr: Uint8Array) => new Map([...pcrs.entries(), [index, pcr]]);
  const zero = new Uint8Array(48);
  const nothing = new Uint8Array();
  it.each<[what: string, failing: readonly string[], pair: TurnkeyQuestion]>([
    ['another scheme', ['app-scheme'], pairOf({ app: { scheme: 'SIGNATURE_SCHEME_UNKNOWN' } })],
    ['a payload that is no JSON', ['app-payload'], pairOf({ payload: 'type=x' })],
    ['a payload with a member twice', ['app-payload'], pairOf({ payload: '{"address":"a","address":"b"}' })],
    ['a list for a payload', ['app-payload'], pairOf({ payload: '[]' })],
    ['a payload signed by a key of its own', ['app-key'], pairOf({ signer: new QuorumKey() })],
    [
      'a signature of another key',
      ['app-signature'],
      pairOf({ app: { signature: toHex(new QuorumKey().sign(hash('x'))) } }),
    ],
    [
      'a signing key off the curve',
      ['app-signature', 'app-key'],
      pairOf({ app: { publicKey: `04${'01'.repeat(129)}` } }),
    ],
    ['half a key', ['app-form'], pairOf({ app: { publicKey: toHex(ephemeral.signing.point) } })],
    ['an upper-case key', ['app-form'], pairOf({ app: { publicKey: toHex(ephemeral.publicKey).toUpperCase() } })],
    ['a member more in the app proof', ['app-form'], pairOf({ app: { verified: true } })],
    ['a member less in the app proof', ['app-form'], pairOf({ app: { signature: undefined } })],
    ['a member more in the boot proof', ['boot-form'], pairOf({ boot: { verified: true } })],
    ['no document', ['boot-form'], pairOf({ boot: { awsAttestationDocB64: undefined } })],
    ['an empty document', ['document-form'], pairOf({ boot: { awsAttestationDocB64: '' } })],
    ['another spelling of base64', ['boot-form'], pairOf({ boot: { awsAttestationDocB64: 'AB==' } })],
    ['another key in the boot proof', ['boot-key'], pairOf({ boot: { ephemeralPublicKeyHex: toHex(quorumKey) } })],
    ['another key in the document', ['app-key', 'boot-key'], pairOf({ publicKey: quorumKey })],
    ['no key in the document', ['app-key', 'boot-key'], pairOf({ publicKey: null })],
    ['a nonce', ['document-nonce'], pairOf({ nonce: hash('x') })],
    [
      'debug mode',
      ['measurement-not-debug', 'pcr-match'],
      pairOf({ pcrs: new Map(pcrs.map((_, index) => [index, zero])) }),
    ],
    [
      'debug mode that the manifest allows',
      ['measurement-not-debug'],
      pairOf({
        pcrs: new Map([0, 1, 2, 3].map((index) => [index, zero])),
        manifest: manifestOf({ pcrs: [zero, zero, zero, zero] }),
      }),
    ],
    ['a document that names another manifest', ['manifest-hash'], pairOf({ userData: hash(otherManifest) })],
    ['a document that names none', ['manifest-hash'], pairOf({ userData: null })],
    ['a document that names an empty one', ['manifest-hash'], pairOf({ userData: nothing })],
    [
      'approvals of another manifest',
      ['manifest-approvals'],
      pairOf({ envelope: envelopeOf(manifest, operators, otherManifest) }),
    ],
    [
      'an envelope of another manifest',
      ['manifest-envelope'],
      pairOf({ envelope: envelopeOf(otherManifest, operators) }),
    ],
    [
      'an envelope with something behind it',
      ['manifest-envelope'],
      pairOf({ envelope: new Uint8Array([...envelopeOf(manifest, operators), 0]) }),
    ],
    ['no envelope', ['manifest-envelope'], pairOf({ envelope: nothing })],
    ['one approval of two', ['manifest-approvals'], pairOf({ approvedBy: operators.slice(0, 1) })],
    ['one approval twice', ['manifest-approvals'], pairOf({ approvedBy: [operators[0], operators[0]] })],
    ['the approval of a stranger', ['manifest-approvals'], pairOf({ approvedBy: [...operators, stranger] })],
    [
      'a stranger under the name of a member',
      ['manifest-approvals'],
      pairOf({ approvedBy: [operators[0], { ...stranger, alias: 'bob' }] }),
    ],
    ['a threshold of none', ['manifest-approvals'], pairOf({ manifest: manifestOf({ threshold: 0 }), approvedBy: [] })],
    ['another PCR0', ['pcr-match'], pairOf({ pcrs: withPcr(0, new Uint8Array(48).fill(9)) })],
    ['another PCR3', ['pcr-match'], pairOf({ pcrs: withPcr(3, new Uint8Array(48).fill(9)) })],
    ['no PCR3', ['pcr-match'], pairOf({ pcrs: new Map([...pcrs.entries()].slice(0, 3)) })],
    ['a commitment to another manifest', ['pcr-commitment'], pairOf({ committed: otherManifest })],
    [
      'a storing time before the boot',
      ['boot-time'],
      pairOf({ boot: { createdAt: { seconds: String(bootedAt / 1000 - 1), nanos: '0' } } }),
    ],
    [
      'a storing time long after the boot',
      ['boot-time'],
      pairOf({ boot: { createdAt: { seconds: String(bootedAt / 1000 + 61), nanos: '0' } } }),
    ],
    ['a storing time that is none', ['boot-form'], pairOf({ boot: { createdAt: { seconds: 'now', nanos: '0' } } })],
    ['a certificate authority of its own', ['document-path'], { ...pairOf(), roots: productionRoots }],
    ['a document from the future', ['document-validity'], { ...pairOf(), now: bootedAt - 600_000 }],
    ['nothing', ['app-form', 'boot-form'], { ...pairOf(), app: null, boot: null }],
  ])('is refused with %s', (_what, failing, pair) => {
    expect(failingOf(pair)).toEqual(failing);
    expect(judgeTurnkey(pair, verify).valid).toBe(false);
  });

  const nine = new Uint8Array(48).fill(9);
  const storedAt = (ms: number) =>
    pairOf({ boot: { createdAt: { seconds: String(Math.floor(ms / 1000)), nanos: String((ms % 1000) * 1e6) } } });
  it.each<[row: string, rule: EvidenceRule, shown: object, pair: TurnkeyQuestion]>([
    [
      'manifest-approvals',
      'turnkey-approvals',
      { expected: '2 members', actual: '1' },
      pairOf({ approvedBy: operators.slice(0, 1) }),
    ],
    [
      'manifest-approvals',
      'turnkey-approvals',
      { actual: 'an approval twice' },
      pairOf({ approvedBy: [operators[0], operators[0]] }),
    ],
    [
      'manifest-approvals',
      'turnkey-approvals',
      { expected: 'a member of the set' },
      pairOf({ approvedBy: [...operators, stranger] }),
    ],
    [
      'manifest-approvals',
      'turnkey-approvals',
      { expected: 'a signature over this manifest' },
      pairOf({ envelope: envelopeOf(manifest, operators, otherManifest) }),
    ],
    [
      'manifest-approvals',
      'turnkey-approvals',
      { expected: 'a threshold' },
      pairOf({ manifest: manifestOf({ threshold: 0 }), approvedBy: [] }),
    ],
    [
      'manifest-hash',
      'turnkey-hash',
      { expected: toHex(hash(manifest)), actual: toHex(hash(otherManifest)) },
      pairOf({ userData: hash(otherManifest) }),
    ],
    [
      'manifest-hash',
      'turnkey-hash',
      { expected: toHex(hash(manifest)), actual: 'nothing' },
      pairOf({ userData: null }),
    ],
    [
      'app-key',
      'turnkey-key',
      { actual: toHex(ephemeral.publicKey), expected: 'nothing' },
      pairOf({ publicKey: null }),
    ],
    [
      'pcr-match',
      'turnkey-pcrs',
      { expected: toHex(pcrs[3] ?? nothing), actual: toHex(nine) },
      pairOf({ pcrs: withPcr(3, nine) }),
    ],
    ['pcr-match', 'turnkey-pcrs', { actual: 'nothing' }, pairOf({ pcrs: new Map([...pcrs.entries()].slice(0, 3)) })],
    ['pcr-commitment', 'turnkey-commitment', {}, pairOf({ committed: otherManifest })],
    ['boot-time', 'turnkey-time', { actual: `${bootedAt + 61_000} ms` }, storedAt(bootedAt + 61_000)],
    ['document-nonce', 'turnkey-nonce', { actual: toHex(hash('x')) }, pairOf({ nonce: hash('x') })],
    [
      'pivot-allowed',
      'turnkey-allowed',
      { expected: 'aa'.repeat(32), actual: toHex(pivotHash) },
      { ...pairOf(), expected: { pivotHashes: ['aa'.repeat(32)] } },
    ],
    [
      'pcrs-allowed',
      'turnkey-allowed',
      { expected: '09'.repeat(48), actual: 'nothing' },
      { ...pairOf(), expected: { pcrs: { 8: ['09'.repeat(48)] } } },
    ],
  ])('%s says that %s, and shows %j', (row, rule, shown, pair) => {
    const check = judgeTurnkey(pair, verify).checks.find(({ id }) => id === row);
    expect(check).toMatchObject({ status: 'fail', reason: expect.stringContaining(evidenceRules[rule]), ...shown });
  });

  it('says which register differs', () => {
    const reasonOf = (pair: TurnkeyQuestion, row: string) =>
      judgeTurnkey(pair, verify).checks.find(({ id }) => id === row)?.reason;
    expect(reasonOf(pairOf({ pcrs: withPcr(3, nine) }), 'pcr-match')).toMatch(/^PCR3: /);
    expect(reasonOf(pairOf({ committed: otherManifest }), 'pcr-commitment')).toMatch(/^PCR16: /);
    expect(reasonOf({ ...pairOf(), expected: { pcrs: { 8: ['09'.repeat(48)] } } }, 'pcrs-allowed')).toMatch(/^PCR8: /);
    expect(reasonOf(pairOf({ userData: null }), 'manifest-hash')).toBe(evidenceRules['turnkey-hash']);
  });

  it('is not asked what it does not say', () => {
    expect(statusesOf(pairOf({ boot: { createdAt: undefined } }))['boot-time']).toBe('not-asked');
    expect(statusesOf(pairOf())['pcr-commitment']).toBe('not-asked');
    expect(statusesOf(pairOf({ pcrs: withPcr(16, zero) }))['pcr-commitment']).toBe('not-asked');
    expect(statusesOf(pairOf({ committed: manifest }))['pcr-commitment']).toBe('pass');
    expect(failingOf(pairOf({ pcrs: withPcr(16, Uint8Array.of(1, ...new Uint8Array(47))) }))).toEqual([
      'pcr-commitment',
    ]);
  });

  it('hands out what the enclave signed, what runs in it and what is said of it', () => {
    const verdict = judgeTurnkey(pairOf(), verify);
    expect(verdict.payload).toEqual({ type: 'APP_PROOF_TYPE_TEST', timestampMs: '1782779590000' });
    expect(verdict.document?.timestamp).toBe(bootedAt);
    expect(verdict.manifest?.namespace.name).toBe('test/signer');
  });

  it('passes rows with nothing beside the status', () => {
    for (const check of judgeTurnkey(pairOf(), verify).checks) expect(Object.keys(check)).toEqual(['id', 'status']);
  });

  it('was stored within a minute of the boot, both ends included', () => {
    const at = [bootedAt, bootedAt + 60_000].map((time) => statusesOf(storedAt(time))['boot-time']);
    expect(at).toEqual(['pass', 'pass']);
    expect(failingOf(storedAt(bootedAt + 60_001))).toEqual(['boot-time']);
    expect(failingOf(storedAt(bootedAt - 1))).toEqual(['boot-time']);
  });

  it('with a key of its own passes every row but the one that compares keys', () => {
    const statuses = statusesOf(pairOf({ signer: new QuorumKey() }));
    expect(statuses).toMatchObject({ 'app-signature': 'pass', 'boot-key': 'pass', 'app-key': 'fail' });
  });

  it('does not let rows rest on a document that is not genuine', () => {
    const statuses = statusesOf({ ...pairOf(), roots: productionRoots, expected: { namespaces: ['test/signer'] } });
    const resting = [
      'document-nonce',
      'measurement-not-debug',
      'manifest-hash',
      'app-key',
      'boot-key',
      'pcr-match',
      'namespace-allowed',
    ];
    for (const id of resting) expect(statuses[id], id).toBe('not-reached');
  });

  it.each<readonly [field: string, row: string, right: unknown, wrong: unknown]>([
    ['pcrs', 'pcrs-allowed', { 0: [toHex(pcrs[0] ?? nothing)] }, { 0: ['09'.repeat(48)] }],
    ['pcrs', 'pcrs-allowed', { 3: [toHex(pcrs[3] ?? nothing)] }, { 8: ['09'.repeat(48)] }],
    ['manifestHashes', 'manifest-allowed', [toHex(hash(manifest))], [toHex(hash(otherManifest))]],
    ['pivotHashes', 'pivot-allowed', [toHex(pivotHash)], ['00'.repeat(32)]],
    ['quorumKeys', 'quorum-key-allowed', [toHex(quorumKey)], [toHex(ephemeral.publicKey)]],
    ['namespaces', 'namespace-allowed', ['test/signer'], ['test/signe']],
  ])('is held against %s', (field, row, right, wrong) => {
    expect(statusesOf({ ...pairOf(), expected: { [field]: right } })[row]).toBe('pass');
    expect(failingOf({ ...pairOf(), expected: { [field]: wrong } })).toEqual([row]);
  });

  it.each<readonly [string, string, unknown]>([
    ['an unknown field', 'policy-unknown-field', { pcr0: ['00'] }],
    ['an empty list', 'policy-empty-list', { pivotHashes: [] }],
    ['no PCR', 'policy-empty-list', { pcrs: {} }],
    ['an empty list for a PCR', 'policy-empty-list', { pcrs: { 0: [] } }],
    ['PCR32', 'policy-invalid', { pcrs: { 32: ['09'.repeat(48)] } }],
    ['a measurement of zeros', 'policy-invalid', { pcrs: { 0: ['00'.repeat(48)] } }],
    ['upper case', 'policy-invalid', { pivotHashes: ['AA'.repeat(32)] }],
    ['one text for a list', 'policy-invalid', { namespaces: 'test/signer' }],
    ['a list', 'policy-invalid', []],
    ['null', 'policy-invalid', null],
  ])('is not judged against %s', (_what, code, expected) => {
    expect(() => judgeTurnkey({ ...pairOf(), expected }, verify)).toThrow(expect.objectContaining({ code }));
  });
});
