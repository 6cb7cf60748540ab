// SPDX-License-Identifier: Apache-2.0
// Turnkey's flow on real proofs: both pairs, each with every field of the other, and a real boot of 2026.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { verifyEcdsaWeb } from '../../src/evidence/ecdsa.ts';
import { productionRoots } from '../../src/evidence/nitro-root.ts';
import { settle } from '../../src/evidence/settle.ts';
import { readManifest } from '../../src/evidence/turnkey/manifest.ts';
import { judgeTurnkey, turnkeyChecks, verifyTurnkey } from '../../src/evidence/turnkey.ts';
import { toHex } from '../../src/proof/bytes.ts';
import { describeShared, sharedVectors } from '../shared-vectors.ts';
import { failingOf, optional, statusesOf } from './judge-turnkey.ts';
import { base64, hash, verify } from './passkey.ts';
import { ephemeral, pairOf } from './quorum.ts';

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
