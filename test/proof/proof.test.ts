// SPDX-License-Identifier: Apache-2.0
// The proof: its projection, its hashes, its shape; on real proofs of March 2026 and on our own.
import { describe, expect, it } from 'vitest';
import { fromUtf8, toBase64, utf8 } from '../../src/proof/bytes.ts';
import { canonicalizeToString } from '../../src/proof/canonical.ts';
import { verifyEd25519 } from '../../src/proof/ed25519.ts';
import { parseJson } from '../../src/proof/json.ts';
import { nameHash } from '../../src/proof/names.ts';
import { chainHash, parseProof, proofCoreHash, signedBody, signedBytes } from '../../src/proof/proof.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import { historicSlotHash, slotBytes, slotHash } from '../../src/proof/slot.ts';
import { SeededIssuer } from '../fixtures/seeded-issuer.ts';
import { sharedProof, sharedProofNames, sharedProofText, unnamedSharedProofs } from '../fixtures/shared-proofs.ts';
import { describeShared } from '../shared-vectors.ts';

const hashOf = (bytes: Uint8Array): string => toBase64(sha256(bytes));
const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

const issuer = await SeededIssuer.named('proof.test');
const plain = await issuer.commit({ artifact: 'hello occ\n', chainId: 'run/test/1/2', names: ['dist/hello.txt'] });

describeShared('real proofs', () => {
  it('are all tested here', () => {
    expect(unnamedSharedProofs()).toEqual([]);
  });

  it('project to the bytes that were signed', () => {
    const p285 = sharedProof('p285');
    expect(signedBytes(p285)).toHaveLength(566);
    expect(hashOf(signedBytes(p285))).toBe('kszXoLnLm1KUhg4O4Wkr79PCIgiXaHZ+mZ1uW/PijzI=');
    expect(fromUtf8(signedBytes(p285))).toMatch(
      /^\{"artifact":\{"digestB64":"[^"]+","hashAlg":"sha256"\},"attestationFormat":"aws-nitro","commit":\{"counter":"285",/,
    );
  });

  it('project a slot to the bytes that were signed', () => {
    const { slotAllocation: slot, commit } = sharedProof('c18');
    expect(slot && fromUtf8(slotBytes(slot))).toMatch(
      /^\{"counter":"17","epochId":"ShLVpIXB.*,"time":1774114252840,"version":"occ\/slot\/1"\}$/,
    );
    expect(slot && slotHash(slot)).toBe('anaEXTXOqUqU4ilHrcsz0KRtWQsdsuFNJ5up6CwxiMM=');
    expect(commit.slotHashB64).toBe('anaEXTXOqUqU4ilHrcsz0KRtWQsdsuFNJ5up6CwxiMM=');
  });

  it.each([
    ['c18', 'c20'],
    ['c20', 'c22'],
    ['c22', 'c24'],
    ['t7', 't8'],
  ] as const)('link %s and %s by the chain hash', (before, after) => {
    expect(sharedProof(after).commit.prevB64).toBe(chainHash(sharedProof(before)));
  });

  it('hash their core for the timestamp over the proof', () => {
    const p285 = sharedProof('p285');
    expect(toBase64(proofCoreHash(p285))).toBe(p285.timestamps?.proof?.digestB64);
    expect(p285.artifact.digestB64).toBe(p285.timestamps?.artifact?.digestB64);
  });

  it.each(sharedProofNames)('%s is signed, but for t5', (name) => {
    const { signer } = sharedProof(name);
    const verified = verifyEd25519(
      bytesOf(signer.signatureB64),
      signedBytes(sharedProof(name)),
      bytesOf(signer.publicKeyB64),
    );
    expect(verified).toBe(name !== 't5');
  });

  it('t5 was signed before a member was added to its policy', () => {
    const t5 = sharedProof('t5');
    const { authorProofDigestB64: _, ...policy } = t5.policy ?? { digestB64: '' };
    const { signatureB64, publicKeyB64 } = t5.signer;
    const before = signedBytes({ ...t5, policy });
    expect(verifyEd25519(bytesOf(signatureB64), before, bytesOf(publicKeyB64))).toBe(true);
  });

  it.each(sharedProofNames)('%s is written as it was read', (name) => {
    expect(sharedProof(name)).toEqual(JSON.parse(sharedProofText(name)));
    expect(parseProof(parseJson(canonicalizeToString(sharedProof(name))))).toEqual(sharedProof(name));
  });
});

describe('the body', () => {
  it('holds every member that is signed, under its own name', () => {
    const attribution = { name: 'a' };
    const proof = { ...plain, policy: { digestB64: 'p' }, attribution, principal: { id: 'x' }, metadata: { m: 1 } };
    expect(signedBody(proof)).toEqual({
      version: 'occ/1',
      artifact: plain.artifact,
      commit: plain.commit,
      publicKeyB64: issuer.publicKeyB64,
      enforcement: 'stub',
      measurement: 'stub:measurement:not-a-real-tee',
      policy: { digestB64: 'p' },
      attribution,
      principal: { id: 'x' },
    });
  });

  it('names the format of a report and the actor of an agency, not what they contain', () => {
    const actor = { keyId: 'k', publicKeyB64: 'p', algorithm: 'ES256', provider: 'passkey' };
    const environment = { ...plain.environment, attestation: { format: 'aws-nitro', reportB64: 'AAAA' } };
    const body = signedBody({ ...plain, environment, agency: { actor, authorization: { any: 'thing' } } });
    expect(body).toMatchObject({ attestationFormat: 'aws-nitro', actor });
    expect(JSON.stringify(body)).not.toContain('AAAA');
    expect(JSON.stringify(body)).not.toContain('thing');
  });

  it('has an artifact digest anybody can recompute', () => {
    expect(hashOf(utf8('hello occ\n'))).toBe('jYl9NHJP0VcRVh6OMEIU5VAGva6cu5kdrnPrlNr/RnU=');
    expect(plain.artifact.digestB64).toBe('jYl9NHJP0VcRVh6OMEIU5VAGva6cu5kdrnPrlNr/RnU=');
  });

  it('binds names by a salted hash', () => {
    const { nonceB64, nameHashesB64 } = plain.commit;
    const salted = Buffer.concat([
      utf8('occ/name/1'),
      Buffer.of(0),
      utf8(nonceB64),
      Buffer.of(0),
      utf8('dist/hello.txt'),
    ]);
    expect(nameHashesB64).toEqual([hashOf(salted)]);
    expect(nameHash(nonceB64, 'dist/hello.txt')).toBe(hashOf(salted));
  });
});

describe('the chain hash', () => {
  const token = { authority: 'a', time: 't', digestAlg: 'sha256', digestB64: plain.artifact.digestB64, tokenB64: 'x' };

  it('ignores what others add later', () => {
    const later = { ...plain, timestamps: { artifact: token, proof: token }, proofHash: 'x' };
    expect(chainHash(later)).toBe(chainHash(plain));
  });

  it.each([
    ['metadata', { metadata: { a: 1 } }],
    ['claims', { claims: {} }],
    ['the slot', { slotAllocation: undefined }],
    ['the signature', { signer: { ...plain.signer, signatureB64: `${'A'.repeat(86)}==` } }],
  ])('covers %s, signed or not', (_, change) => {
    expect(chainHash({ ...plain, ...change } as typeof plain)).not.toBe(chainHash(plain));
  });
});

describe('the historic slot hash', () => {
  const slot = { ...plain.slotAllocation, chainId: 'occ:main' } as NonNullable<typeof plain.slotAllocation>;

  it('leaves the chain out', () => {
    const { chainId: _, ...without } = slot;
    expect(historicSlotHash(slot)).toBe(slotHash(without));
    expect(historicSlotHash(slot)).not.toBe(slotHash(slot));
  });

  it('exists only for a slot with a chain and without a boot', () => {
    const { chainId: _, ...without } = slot;
    expect(historicSlotHash(without)).toBeUndefined();
    expect(historicSlotHash({ ...slot, bootB64: plain.artifact.digestB64 })).toBeUndefined();
  });
});

describe('parseProof', () => {
  const b64 = 'A'.repeat(43);
  const at = (path: string, value: unknown): unknown => {
    const proof = structuredClone(plain) as unknown as Record<string, unknown>;
    const names = path.split('.');
    let object = proof;
    for (const name of names.slice(0, -1)) object = object[name] as Record<string, unknown>;
    object[names.at(-1) ?? ''] = value;
    return proof;
  };

  it.each([
    ['version', 'occ/2'],
    ['version', undefined],
    ['artifact.hashAlg', 'sha512'],
    ['artifact.digestB64', `${b64}B`],
    ['artifact.digestB64', 'AAAA'],
    ['artifact.size', 1],
    ['commit.counter', 1],
    ['commit.counter', '01'],
    ['commit.counter', ''],
    ['commit.counter', '-1'],
    ['commit.counter', ' 7'],
    ['commit.counter', '0x10'],
    ['commit.counter', '1'.repeat(39)],
    ['commit.time', '0'],
    ['commit.time', -1],
    ['commit.time', 1.5],
    ['commit.time', 2 ** 53],
    ['commit.nonceB64', 'AAAAAAAAAAAAAAAAAAAA'],
    ['commit.nonceB64', undefined],
    ['commit.prevB64', null],
    ['commit.chainId', ''],
    ['commit.chainId', 'a b'],
    ['commit.chainId', 'a'.repeat(201)],
    ['commit.nameHashesB64', []],
    ['commit.later', 'x'],
    ['signer.signatureB64', `${'A'.repeat(86)}=`],
    ['signer.publicKeyB64', `${b64}`],
    ['environment.enforcement', 'hardware'],
    ['environment.measurement', ''],
    ['environment.attestation', { format: 'aws-nitro', reportB64: '' }],
    ['environment.attestation', { format: 'aws-nitro', reportB64: 'AB==' }],
    ['slotAllocation.version', 'occ/1'],
    ['slotAllocation.digestB64', `${b64}=`],
    ['agency', {}],
    ['policy', {}],
    ['attribution', 'text'],
    ['attribution', { name: '\ud800' }],
    ['metadata', { deep: [undefined] }],
    ['metadata', { far: 2 ** 60 }],
    ['timestamps', { self: {} }],
    ['bundle', {}],
  ])('refuses %s = %j', (path, value) => {
    expect(() => parseProof(at(path, value))).toThrow(expect.objectContaining({ code: 'proof-invalid' }));
  });

  it.each([[null], [1], ['occ/1'], [[]], [undefined]])('refuses %j', (value) => {
    expect(() => parseProof(value)).toThrow(expect.objectContaining({ code: 'proof-invalid' }));
  });

  it('calls a later format by its name', () => {
    const fault = expect.objectContaining({ code: 'bundle-format-unsupported' });
    expect(() => parseProof({ ...plain, version: 'bitgraph/1' })).toThrow(fault);
  });

  it.each([
    ['commit.counter', '0'],
    ['commit.counter', '9'.repeat(38)],
    ['commit.time', 0],
    ['commit.nonceB64', 'AAAAAAAAAAAAAAAAAAAAAA=='],
    ['commit.chainId', 'gha/github.com/1/2.3'],
    ['commit.epochId', 'any text of history'],
    ['policy', { digestB64: 'not even base64', and: { more: [1] } }],
    ['principal', { id: 'x', 10: 1 }],
    ['claims', {}],
    ['proofHash', 'anything'],
    ['timestamps', {}],
  ])('reads %s = %j', (path, value) => {
    expect(parseProof(at(path, value))).toEqual(at(path, value));
  });
});
