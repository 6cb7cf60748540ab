// SPDX-License-Identifier: Apache-2.0
// A vector: an input, a question, and the one check that must fail first. Its JSON is what other implementations read.
import { verifyEcdsaNode } from '../../src/evidence/ecdsa.ts';
import type { BootProof } from '../../src/proof/boot.ts';
import { type Bundle, readBundle } from '../../src/proof/bundle.ts';
import { fromBase64, fromHex } from '../../src/proof/bytes.ts';
import type { Proof } from '../../src/proof/proof.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import type { Artifact } from '../../src/verify/context.ts';
import { parsePolicy } from '../../src/verify/policy.ts';
import { readTimestamps } from '../../src/verify/timestamps.ts';
import { firstFailure, type Verdict } from '../../src/verify/verdict.ts';
import { verifyBundle } from '../../src/verify/verify.ts';
import { firstTime } from '../fixtures/seeded-issuer.ts';

/** An artifact: its bytes, or its digest alone. */
export interface VectorSubject {
  readonly name?: string;
  readonly bytesB64?: string;
  readonly sha256?: string;
}

/** What is judged: exactly one of `proof`, `bundle` and `text`, which is JSON as it stands in a file. */
export interface VectorInput {
  readonly proof?: unknown;
  readonly bundle?: unknown;
  readonly text?: string;
  /** Absent: every proof is judged without its artifact. */
  readonly subjects?: readonly VectorSubject[];
  readonly policy: object;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Base64 of the DER of the one root that documents are trusted under; the pinned AWS root when absent. */
  readonly root?: string;
}

export interface Vector extends VectorInput {
  readonly about: string;
  /** The id of the first check that fails, or `none`. */
  readonly expect: string;
  /** Members that take the place of those above; then the input is valid. */
  readonly repaired?: Partial<VectorInput>;
}

/** Vectors by file name, without `.json`. */
export type Vectors = Readonly<Record<string, Vector>>;

const verify = verifyEcdsaNode ?? (() => false);

export const now = firstTime + 3_600_000;

/** The verdict on a vector, read as from a file. */
export async function judgeVector(input: VectorInput): Promise<Verdict> {
  const { proof, bundle, text, subjects, root } = input;
  const given: Bundle = readBundle(text ?? JSON.stringify(bundle ?? proof));
  const policy = parsePolicy(input.policy);
  return verifyBundle({
    bundle: given,
    subjects: subjects ? subjects.map(artifactOf) : 'none',
    policy,
    now: input.now,
    timestamps: await readTimestamps(given, policy),
    ...(root !== undefined && {
      trust: { roots: [{ name: 'the root of the vector', der: fromBase64(root, 'root') }], verify },
    }),
  });
}

/** The id of the first check that fails, or `none`. */
export async function outcome(vector: VectorInput): Promise<string> {
  return firstFailure(await judgeVector(vector))?.check.id ?? 'none';
}

/** The vector with its flaw repaired; undefined for one without a flaw. */
export function repair({ repaired, proof, bundle, text, ...rest }: Vector): VectorInput | undefined {
  if (!repaired) return undefined;
  const replaces = repaired.proof !== undefined || repaired.bundle !== undefined || repaired.text !== undefined;
  const kept = replaces
    ? {}
    : {
        ...(proof !== undefined && { proof }),
        ...(bundle !== undefined && { bundle }),
        ...(text !== undefined && { text }),
      };
  return { ...rest, ...kept, ...repaired };
}

/** A bundle of proofs as it stands in a file. */
export function bundleOf(proofs: readonly unknown[], labels: Readonly<Record<string, Proof>> = {}): Bundle {
  const subjects = Object.entries(labels).map(([name, { artifact }]) => ({
    name,
    digest: { sha256: Buffer.from(artifact.digestB64, 'base64').toString('hex') },
  }));
  return { mediaType: 'application/vnd.occ.bundle.v1+json', subjects, proofs, bootProofs: [], checkpoints: [] };
}

/** One proof with the boot proofs given along. */
export function bundleWithBoots(proof: unknown, ...bootProofs: readonly BootProof[]): Bundle {
  return { ...bundleOf([proof]), bootProofs };
}

/** The text an issuer committed, as a subject. */
export function subjectOf(text: string, name?: string): VectorSubject {
  return { ...(name !== undefined && { name }), bytesB64: Buffer.from(text).toString('base64') };
}

function artifactOf({ name, bytesB64, sha256: digest }: VectorSubject): Artifact {
  const named = name === undefined ? {} : { name };
  if (bytesB64 !== undefined) return { ...named, digest: sha256(fromBase64(bytesB64, 'bytesB64')) };
  return { ...named, digest: fromHex(digest ?? '', 'sha256', 32) };
}
