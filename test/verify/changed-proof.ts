// SPDX-License-Identifier: Apache-2.0
// One byte of a genuine proof changed: of the text that is signed, and of the text that is handed on.
import { readBundle } from '../../src/proof/bundle.ts';
import { fromBase64, fromUtf8, utf8 } from '../../src/proof/bytes.ts';
import { canonicalizeToString } from '../../src/proof/canonical.ts';
import { verifyEd25519 } from '../../src/proof/ed25519.ts';
import { OccError } from '../../src/proof/errors.ts';
import { type Proof, signedBytes } from '../../src/proof/proof.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { firstFailure } from '../../src/verify/verdict.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { type SharedProofName, sharedProof } from '../fixtures/shared-proofs.ts';

export type Change = (byte: number, at: number) => number;

export interface Survivors {
  readonly tried: number;
  /** Position and values of each change that passed though something else is said now. */
  readonly accepted: readonly string[];
  /** Position and values of each change after which the very same value is read. */
  readonly harmless: readonly string[];
  /** How often each error code or row refused. */
  readonly refused: Readonly<Record<string, number>>;
}

/** The bytes a genuine proof's signature covers: which changes leave it verifying. */
export function changeSignedBody(name: SharedProofName, changes: readonly Change[]): Survivors {
  const proof = sharedProof(name);
  const signature = fromBase64(proof.signer.signatureB64, 'signature');
  const publicKey = fromBase64(proof.signer.publicKeyB64, 'public key');
  return tryChanges(signedBytes(proof), changes, (bytes) =>
    verifyEd25519(signature, bytes, publicKey) ? 'accepted' : 'signature',
  );
}

/** After the last of the proofs. */
const now = Date.UTC(2026, 5);

/** The text of a proof as the enclave returned it, without `timestamps`, which it did not sign; compact JSON. */
export function wireText(name: SharedProofName): string {
  const { timestamps: _, ...issued } = sharedProof(name);
  return JSON.stringify(issued);
}

/** Which changes of {@link wireText} leave a valid verdict about measured code, committed by anybody. */
export function changeWireText(
  name: SharedProofName,
  changes: readonly Change[],
  isTried: (at: number, text: string) => boolean = () => true,
): Survivors {
  const text = wireText(name);
  const proof = JSON.parse(text) as Proof;
  const policy = parsePolicy({ anyCommitter: true, allowedMeasurements: [proof.environment.measurement] });
  const value = canonicalizeToString(proof);
  const judge = (bytes: Uint8Array): string => {
    const bundle = readBundle(bytes);
    const verdict = verifyBundle({ bundle, subjects: 'none', policy, now });
    if (!verdict.valid) return firstFailure(verdict)?.check.id ?? 'none';
    return canonicalizeToString(JSON.parse(fromUtf8(bytes))) === value ? 'harmless' : 'accepted';
  };
  return tryChanges(utf8(text), changes, judge, (at) => isTried(at, text));
}

function tryChanges(
  original: Uint8Array,
  changes: readonly Change[],
  judge: (bytes: Uint8Array) => string,
  isTried: (at: number) => boolean = () => true,
): Survivors {
  if (!['accepted', 'harmless'].includes(judge(original))) throw new Error('expected a genuine proof');
  const survivors = { accepted: [] as string[], harmless: [] as string[] };
  const refused: Record<string, number> = {};
  let tried = 0;
  const bytes = original.slice();
  original.forEach((before, at) => {
    if (!isTried(at)) return;
    for (const value of new Set(changes.map((change) => change(before, at) & 0xff))) {
      if (value === before) continue;
      bytes[at] = value;
      tried += 1;
      const end = endOf(judge, bytes);
      if (end === 'accepted' || end === 'harmless') survivors[end].push(`${at}: ${before} to ${value}`);
      else refused[end] = (refused[end] ?? 0) + 1;
    }
    bytes[at] = before;
  });
  return { tried, ...survivors, refused };
}

function endOf(judge: (bytes: Uint8Array) => string, bytes: Uint8Array): string {
  try {
    return judge(bytes);
  } catch (error) {
    if (error instanceof OccError && error.code !== 'internal') return error.code;
    throw error;
  }
}
