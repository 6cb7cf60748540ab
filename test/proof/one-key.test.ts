// SPDX-License-Identifier: Apache-2.0
// One key signs four things, and the clock asks for documents about a fifth. None of them can be taken for another: not as an object, not by its signed bytes, not by
// caller data that imitates one.
import { describe, expect, it } from 'vitest';
import { bootBody, bootHash, epochIdOf, parseBootProof } from '../../src/proof/boot.ts';
import { fromUtf8, toBase64, utf8 } from '../../src/proof/bytes.ts';
import { canonicalize } from '../../src/proof/canonical.ts';
import { checkpointBytes, parseCheckpoint } from '../../src/proof/checkpoint.ts';
import { clockBytes } from '../../src/proof/clock.ts';
import { parseJson } from '../../src/proof/json.ts';
import { parseProof, signedBytes } from '../../src/proof/proof.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import { parseSlot, slotBytes } from '../../src/proof/slot.ts';
import { bootProof, checkpoint, fullProof } from '../fixtures/four-types.ts';
import { SeededIssuer } from '../fixtures/seeded-issuer.ts';

const issuer = await SeededIssuer.named('one-key.test');
const proof = await fullProof(issuer);
const slot = await issuer.slot('run/test/1/2');
const boot = bootProof(issuer);
const closing = checkpoint(issuer);

interface Signed {
  readonly name: string;
  readonly value: object;
  readonly signedBytes: Uint8Array;
  readonly parse: (value: unknown) => unknown;
}

const four: readonly Signed[] = [
  { name: 'a proof', value: proof, signedBytes: signedBytes(proof), parse: parseProof },
  { name: 'a slot', value: slot, signedBytes: slotBytes(slot), parse: parseSlot },
  { name: 'a boot proof', value: boot, signedBytes: canonicalize(bootBody(boot)), parse: parseBootProof },
  { name: 'a checkpoint', value: closing, signedBytes: checkpointBytes(closing), parse: parseCheckpoint },
];
const pairs = four.flatMap((one) =>
  four.filter((other) => other !== one).map((other) => [one.name, other.name, one, other] as const),
);

describe('of the four things the key signs', () => {
  it.each(four.map((one) => [one.name, one] as const))(
    '%s is read by its own parser, unchanged',
    (_, { value, parse }) => {
      expect(parse(value)).toEqual(value);
      expect(parse(parseJson(JSON.stringify(value)))).toEqual(value);
    },
  );

  it.each(pairs)('%s is not read as %s', (_, __, one, other) => {
    expect(() => other.parse(one.value)).toThrow(expect.objectContaining({ code: 'proof-invalid' }));
  });

  it.each(pairs)('%s with the version of %s is not read as one', (_, __, one, other) => {
    const { version } = JSON.parse(fromUtf8(other.signedBytes)) as { version: string };
    expect(() => other.parse({ ...one.value, version })).toThrow(expect.objectContaining({ code: 'proof-invalid' }));
  });

  it.each(pairs)('the signed bytes of %s are read neither as %s nor as its body', (_, __, one, other) => {
    const body = parseJson(one.signedBytes) as object;
    expect(() => other.parse(body)).toThrow();
    expect(() => other.parse({ ...body, signatureB64: slot.signatureB64 })).toThrow();
    expect(() => other.parse({ ...body, signer: proof.signer, environment: proof.environment })).toThrow();
  });

  it('each names its own version first among equals', () => {
    const versions = four.map(({ signedBytes: bytes }) => (parseJson(bytes) as { version: string }).version);
    expect(versions).toEqual(['occ/1', 'occ/slot/1', 'occ/boot/1', 'occ/checkpoint/1']);
  });
});

describe('what the clock asks for', () => {
  const statement = clockBytes(slot.nonceB64);
  it.each(four.map((one) => [one.name, one] as const))('is not read as %s, and is not its body', (_, one) => {
    const value = parseJson(statement) as object;
    expect(() => one.parse(value)).toThrow();
    expect(() => one.parse({ ...one.value, ...value })).toThrow(expect.objectContaining({ code: 'proof-invalid' }));
    expect(fromUtf8(one.signedBytes)).not.toContain('occ/clock/1');
  });

  it('names its own version', () => {
    expect(parseJson(statement)).toEqual({ version: 'occ/clock/1', nonceB64: slot.nonceB64 });
  });
});

describe('caller data that imitates a slot', () => {
  it('stays nested in the body, whatever it holds', async () => {
    const imitation = { ...slot, counter: '1' };
    const forged = await issuer.commit({
      artifact: 'x',
      attribution: imitation,
      policy: { digestB64: 'x', ...imitation },
    });
    const body = parseJson(signedBytes(forged)) as Record<string, unknown>;
    expect(body.version).toBe('occ/1');
    expect(body.attribution).toEqual(imitation);
    expect(() => parseSlot(body)).toThrow();
  });
});

describe('the boot proof', () => {
  it('is hashed without its signature, its report and its timestamps', () => {
    const { timestamps: _, ...without } = boot;
    const other = {
      ...without,
      signatureB64: slot.signatureB64,
      attestation: { format: 'aws-nitro', reportB64: 'BBBB' },
    };
    expect(bootHash(other)).toBe(bootHash(boot));
    expect(bootHash({ ...boot, measurement: 'other' })).not.toBe(bootHash(boot));
    expect(bootHash(boot)).toBe(toBase64(sha256(canonicalize(bootBody(boot)))));
  });

  it('names an epoch anybody can recompute', () => {
    expect(epochIdOf('KEY', 'NONCE')).toBe(toBase64(sha256(utf8('KEY:NONCE'))));
    expect(boot.epochId).toBe(epochIdOf(boot.publicKeyB64, boot.bootNonceB64));
  });
});
