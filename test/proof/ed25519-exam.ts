// SPDX-License-Identifier: Apache-2.0
// The examination every implementation of Ed25519 sits, on every platform: third-party vectors, and signatures of our
// own with one thing wrong. Runs in Node and in a browser.
import { fromHex, toHex, utf8 } from '../../src/proof/bytes.ts';
import { signingKeyNoble } from '../../src/proof/ed25519.ts';
import { sha256Noble } from '../../src/proof/sha256.ts';

export type Verify = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;

export interface Case {
  /** All hex. */
  readonly signature: string;
  readonly message: string;
  readonly publicKey: string;
}

/** One character for each case: accepted, refused, or thrown. */
export function answers(verify: Verify, cases: readonly Case[]): string {
  return cases
    .map(({ signature, message, publicKey }) => {
      try {
        return verify(fromHex(signature, 's'), fromHex(message, 'm'), fromHex(publicKey, 'k')) ? 'A' : 'r';
      } catch {
        return 'T';
      }
    })
    .join('');
}

const hash = (label: string): Uint8Array => sha256Noble(utf8(label));

function without(bytes: Uint8Array, count: number): Uint8Array {
  return bytes.slice(0, bytes.length - count);
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** For each of `count` keys: a good signature, and neighbours of it that are not. The same on every platform. */
export function ownCases(count: number): readonly Case[] {
  const cases: Case[] = [];
  const add = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) =>
    cases.push({ signature: toHex(signature), message: toHex(message), publicKey: toHex(publicKey) });
  for (let at = 0; at < count; at += 1) {
    const { publicKey, sign } = signingKeyNoble(hash(`seed ${at}`));
    const message = hash(`message ${at}`).slice(0, at % 33);
    const signature = sign(message);
    const random = hash(`random ${at}`);
    const bit = (random[0] ?? 0) * 2 + ((random[1] ?? 0) & 1);
    add(signature, message, publicKey);
    add(flipped(signature, bit), message, publicKey);
    add(signature, message, flipped(publicKey, bit & 0xff));
    add(signature, hash(`another ${at}`), publicKey);
    add(signature, message, random);
    add(Uint8Array.of(...random, ...signature.slice(32)), message, publicKey);
    add(Uint8Array.of(...signature.slice(0, 32), ...random), message, publicKey);
    add(without(signature, 1), message, publicKey);
    add(Uint8Array.of(...signature, 0), message, publicKey);
    add(signature, message, without(publicKey, 1));
    add(new Uint8Array(64), message, publicKey);
    add(signature, message, new Uint8Array(32));
  }
  return cases;
}
