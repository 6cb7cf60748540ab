// SPDX-License-Identifier: Apache-2.0
// Turnkey's flow: both real pairs, a real boot of 2026, and pairs of our own in which one thing at a time is wrong and
// everything else is signed properly, so that only the row it belongs to can refuse it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyEcdsaWeb } from '../../src/evidence/ecdsa.ts';
import { productionRoots } from '../../src/evidence/nitro-root.ts';
import { settle } from '../../src/evidence/settle.ts';
import { readManifest } from '../../src/evidence/turnkey/manifest.ts';
import { judgeTurnkey, type TurnkeyQuestion, turnkeyChecks, verifyTurnkey } from '../../src/evidence/turnkey.ts';
import { toHex } from '../../src/proof/bytes.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';
import { base64, hash, verify } from './passkey.ts';
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
import { ruleOf } from './rule.ts';

const statusesOf = (question: TurnkeyQuestion) =>
  Object.fromEntries(judgeTurnkey(question, verify).checks.map(({ id, status }) => [id, status]));
const failingOf = (question: TurnkeyQuestion) =>
  judgeTurnkey(question, verify)
    .checks.filter(({ status }) => status === 'fail')
    .map(({ id }) => id);
const optional = ['pcrs-allowed', 'manifest-allowed', 'pivot-allowed', 'quorum-key-allowed', 'namespace-allowed'];

interface RealPair {
  readonly app: Readonly<Record<string, string>>;
  readonly boot: Readonly<Record<string, string | object>>;
}

function realPair(index: 1 | 2): RealPair {
  const read = (name: string) => JSON.parse(readFileSync(sharedVectors('turnkey', name), 'utf8')) as never;
  return { app: read(`app_proof_${index}.json`), boot: read(`boot_proof_${index}.json`) };
}

describeShared('the real pairs', () => {
  const production = { roots: productionRoots, now: Date.UTC(2026, 0, 1) };
  const [first, second] = [realPair(1), realPair(2)];

  it.each([
    [1, first],
    [2, second],
  ])('pass every row that is asked: %i', async (_index, pair) => {
    const verdict = await verifyTurnkey({ ...pair, ...production });
    expect(verdict.checks.map(({ id }) => id)).toEqual(turnkeyChecks);
    const notAsked = verdict.checks.filter(({ status }) => status !== 'pass');
    expect(notAsked.map(({ id, status }) => `${id} ${status}`)).toEqual(
      ['pcr-commitment', ...optional].map((id) => `${id} not-asked`),
    );
    expect(verdict).toMatchObject({ valid: true, payload: { type: 'APP_PROOF_TYPE_ADDRESS_DERIVATION' } });
    expect(verdict.manifest).toMatchObject({ version: 0, namespace: { name: 'preprod/signer' } });
    expect(verdict.manifest?.manifestSet).toMatchObject({ threshold: 2 });
  });

  it('pass alike where signatures are verified later', async () => {
    const question = { ...first, ...production };
    const later = await settle((ask) => judgeTurnkey(question, ask), verifyEcdsaWeb);
    expect(later).toEqual(judgeTurnkey(question, verify));
  });

  it('pass against values known out of band, and only against those', () => {
    const { manifest } = judgeTurnkey({ ...first, ...production }, verify);
    const named = {
      pcrs: Object.fromEntries((manifest?.pcrs ?? []).map((pcr, index) => [index, [toHex(pcr)]])),
      pivotHashes: ['00'.repeat(32), toHex(manifest?.pivot.hash ?? new Uint8Array())],
      quorumKeys: [toHex(manifest?.namespace.quorumKey ?? new Uint8Array())],
      manifestHashes: [toHex(hash(Buffer.from(String(first.boot.qosManifestB64), 'base64')))],
      namespaces: ['preprod/signer'],
    };
    const verdict = judgeTurnkey({ ...first, ...production, expected: named }, verify);
    expect(verdict).toMatchObject({ valid: true, warnings: [] });
    expect(verdict.checks.filter(({ id }) => optional.includes(id)).every(({ status }) => status === 'pass')).toBe(
      true,
    );
  });

  it.each<readonly [part: 'app' | 'boot', field: string, failing: readonly string[]]>([
    ['app', 'publicKey', ['app-signature', 'app-key']],
    ['app', 'proofPayload', ['app-signature']],
    ['app', 'signature', ['app-signature']],
    ['boot', 'ephemeralPublicKeyHex', ['boot-key']],
    ['boot', 'awsAttestationDocB64', ['app-key', 'boot-key', 'boot-time']],
    ['boot', 'createdAt', ['boot-time']],
  ])('fail where the %s proof has the %s of the other pair', (part, field, failing) => {
    const swapped = { ...first, [part]: { ...first[part], [field]: second[part][field] } };
    expect(failingOf({ ...swapped, ...production })).toEqual(failing);
  });

  it('fail as whole proofs of the other pair', () => {
    expect(failingOf({ app: first.app, boot: second.boot, ...production })).toEqual(['app-key']);
  });

  it('share one manifest, with approvals and names', () => {
    for (const field of ['qosManifestB64', 'qosManifestEnvelopeB64', 'deploymentLabel', 'enclaveApp', 'owner']) {
      expect(first.boot[field]).toEqual(second.boot[field]);
    }
  });

  it('fail with the test root, and as long as only now counts', () => {
    expect(failingOf({ ...first, ...production, roots: pairOf().roots })).toEqual(['document-path']);
    expect(failingOf({ ...first, ...production, at: production.now })).toEqual(['document-validity']);
  });

  it('fail when any byte of the manifest changes', () => {
    const manifest = Buffer.from(String(first.boot.qosManifestB64), 'base64');
    for (let at = 0; at < manifest.length; at += 37) {
      const changed = Buffer.from(manifest);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const boot = { ...first.boot, qosManifestB64: changed.toString('base64') };
      expect(failingOf({ ...first, boot, ...production })).toContain('manifest-hash');
    }
  });
});

describeShared('a real boot of 2026', () => {
  interface Details {
    attestation_document_cose_sign1_base64: string;
    manifest_envelope: {
      manifest: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      manifestSetApprovals: Approval[];
    };
  }
  interface Approval {
    readonly signature: string;
    readonly member: Member;
  }
  interface Member {
    readonly alias?: string;
    readonly pubKey: string;
  }
  const details = JSON.parse(
    readFileSync(sharedVectors('turnkey', 'tvc_valid_provisioning_details.json'), 'utf8'),
  ) as Details;
  const { manifest: said, manifestSetApprovals: approvals } = details.manifest_envelope;

  const u32 = (value: unknown) => [...new Uint8Array(Uint32Array.of(Number(value)).buffer)];
  const text = (value: unknown) => [...u32(Buffer.byteLength(String(value))), ...Buffer.from(String(value))];
  const hex = (value: unknown) => [...u32(String(value).length / 2), ...Buffer.from(String(value), 'hex')];
  const list = <T>(values: unknown, write: (value: T) => readonly number[]) => [
    ...u32((values as T[]).length),
    ...(values as T[]).flatMap(write),
  ];
  const member = ({ alias, pubKey }: Member) => [...(alias === undefined ? [] : text(alias)), ...hex(pubKey)];
  const set = (name: string) => [...u32(said[name]?.threshold), ...list<Member>(said[name]?.members, member)];
  const bridge = ({ port, host }: { port: number; host: string }) => [0, port & 0xff, port >> 8, ...text(host)];
  const { namespace, pivot, enclave } = said;
  const manifest = new Uint8Array([
    ...[...text(namespace?.name), ...u32(namespace?.nonce), ...hex(namespace?.quorumKey)],
    ...[
      ...Buffer.from(String(pivot?.hash), 'hex'),
      1,
      ...list(pivot?.bridgeConfig, bridge),
      0,
      ...list(pivot?.args, text),
    ],
    ...[...set('manifestSet'), ...set('shareSet')],
    ...['pcr0', 'pcr1', 'pcr2', 'pcr3', 'awsRootCertificate'].flatMap((name) => hex(enclave?.[name])),
    ...[...text(enclave?.qosCommit), ...set('patchSet')],
  ]);
  const approval = (one: Approval) => [...hex(one.signature), ...member(one.member)];
  const envelope = new Uint8Array([...manifest, ...list(approvals, approval), ...u32(0)]);
  const boot = {
    ephemeralPublicKeyHex: toHex(ephemeral.publicKey),
    awsAttestationDocB64: details.attestation_document_cose_sign1_base64,
    qosManifestB64: base64(manifest),
    qosManifestEnvelopeB64: base64(envelope),
  };

  it('holds in everything but the key, of which there is no proof: manifest, approvals, measurements, commitment', () => {
    const statuses = statusesOf({ app: null, boot, roots: productionRoots, now: Date.UTC(2026, 6, 1) });
    expect(statuses).toMatchObject({
      'document-validity': 'pass',
      'manifest-form': 'pass',
      'manifest-hash': 'pass',
      'manifest-approvals': 'pass',
      'pcr-match': 'pass',
      'pcr-commitment': 'pass',
      'boot-key': 'fail',
      'app-form': 'fail',
      'app-key': 'not-reached',
    });
    expect(readManifest(manifest)).toMatchObject({
      version: 1,
      pivot: { debugMode: false, args: ['--host', '0.0.0.0', '--port', '3000'] },
    });
  });
});

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

describe('a manifest', () => {
  const genuine = manifestOf({ version: 0 });
  it.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['something behind it', new Uint8Array([...genuine, 0])],
    ['an early end', genuine.subarray(0, -1)],
    ['a length beyond the end', new Uint8Array([0xff, 0xff, 0xff, 0xff, ...genuine.subarray(4)])],
    ['a text that is not UTF-8', genuine.map((byte, at) => (at === 5 ? 0xff : byte))],
    ['too many bytes', new Uint8Array(65 * 1024)],
    ['a short PCR', manifestOf({ pcrs: [...pcrs.slice(0, 3), new Uint8Array(32)] })],
    ['another version', jsonWith((manifest) => ({ ...manifest, version: 'v3' }))],
    ['no version', jsonWith(({ version: _, ...manifest }) => manifest)],
    ['a member more', jsonWith((manifest) => ({ ...manifest, workloads: [] }))],
    [
      'a threshold that is none',
      jsonWith((manifest) => ({ ...manifest, manifestSet: { threshold: '-1', members: [] } })),
    ],
    [
      'members that are no list',
      jsonWith((manifest) => ({ ...manifest, manifestSet: { threshold: '1', members: {} } })),
    ],
    ['no JSON', new TextEncoder().encode('{"version":"v2"')],
  ])('is refused with %s', (_what, bytes) => {
    expect(ruleOf(() => readManifest(bytes))).toBe('turnkey-manifest');
  });

  function jsonWith(change: (manifest: Readonly<Record<string, unknown>>) => object): Uint8Array {
    const manifest = JSON.parse(new TextDecoder().decode(manifestOf({ version: 2 }))) as Record<string, unknown>;
    return new TextEncoder().encode(JSON.stringify(change(manifest)));
  }
});
