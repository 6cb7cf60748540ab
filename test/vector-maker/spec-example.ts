// SPDX-License-Identifier: Apache-2.0
// The worked example of SPEC.md: a small proof anybody can recompute, from a key, a nonce and a time that count up.
import { epochIdOf } from '../../src/proof/boot.ts';
import { fromUtf8, toBase64, toHex, utf8 } from '../../src/proof/bytes.ts';
import { signingKeyFromSeed } from '../../src/proof/ed25519.ts';
import type { Host } from '../../src/proof/host.ts';
import { issueProof, issueSlot, signerOf } from '../../src/proof/issue.ts';
import { nameHash } from '../../src/proof/names.ts';
import { chainHash, type Proof, signedBytes } from '../../src/proof/proof.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import { slotBytes, slotHash } from '../../src/proof/slot.ts';

const countingFrom = (first: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, at) => first + at);

const artifact = 'hello occ\n';
const name = 'hello.txt';
const seed = countingFrom(0);
const nonce = countingFrom(32);
const bootNonce = countingFrom(64);

async function exampleProof(): Promise<Proof> {
  const key = signingKeyFromSeed(seed);
  const host: Host = {
    enforcementTier: 'stub',
    getPublicKey: () => key.publicKey,
    getMeasurement: () => 'stub:measurement:not-a-real-tee',
    getFreshNonce: () => nonce,
    sign: (message) => key.sign(message),
  };
  const signer = await signerOf(host);
  const epochId = epochIdOf(signer.publicKeyB64, toBase64(bootNonce));
  const place = { nonceB64: toBase64(nonce), epochId, chainId: 'run/example/1/2' };
  const slot = await issueSlot(signer, { ...place, counter: '1', time: 1_767_225_600_000 });
  return issueProof(signer, {
    digestB64: toBase64(sha256(utf8(artifact))),
    commit: {
      ...place,
      counter: '2',
      time: 1_767_225_601_000,
      slotCounter: slot.counter,
      slotHashB64: slotHash(slot),
      chainIndex: '1',
      nameHashesB64: [nameHash(slot.nonceB64, name)],
    },
    slotAllocation: slot,
  });
}

/** The example as Markdown: inputs, the proof, the two signed texts, the hashes. */
export async function specExample(): Promise<string> {
  const proof = await exampleProof();
  const slot = proof.slotAllocation;
  if (!slot) throw new Error('the example has a slot');
  return `The artifact is the ten bytes \`hello occ\\n\`, committed as \`${name}\`, with the key of the seed \`${toHex(seed)}\`.

\`\`\`json
${JSON.stringify(proof, null, 2)}
\`\`\`

The slot's signature covers these ${slotBytes(slot).length} bytes, signed before the digest was known; the body binds them as \`slotHashB64\`:

\`\`\`slot
${fromUtf8(slotBytes(slot))}
\`\`\`

The proof's signature covers these ${signedBytes(proof).length} bytes, the body:

\`\`\`body
${fromUtf8(signedBytes(proof))}
\`\`\`

| hash | value | of |
|---|---|---|
| digest | \`${proof.artifact.digestB64}\` | the artifact |
| name hash | \`${proof.commit.nameHashesB64?.[0]}\` | \`occ/name/1\`, 0x00, \`nonceB64\`, 0x00, \`${name}\` |
| slot hash | \`${slotHash(slot)}\` | the bytes of the slot |
| body hash | \`${toBase64(sha256(signedBytes(proof)))}\` | the bytes of the body |
| chain hash | \`${chainHash(proof)}\` | the whole proof, canonical: \`prevB64\` of the next one |
| epoch id | \`${proof.commit.epochId}\` | \`publicKeyB64\`, \`:\`, the boot nonce \`${toBase64(bootNonce)}\` |`;
}
