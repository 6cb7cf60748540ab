// SPDX-License-Identifier: Apache-2.0
// The cases of the examination: CCTV's 914 edge cases and Wycheproof's 151, read in place, and our own.
import { readFileSync } from 'node:fs';
import { sharedVectors } from '../shared-vectors.ts';
import { type Case, ownCases } from './ed25519-exam.ts';

interface Cctv {
  readonly key: string;
  readonly sig: string;
  readonly msg: string;
  readonly flags: readonly string[] | null;
}

interface Wycheproof {
  readonly testGroups: readonly {
    readonly publicKey: { readonly pk: string };
    readonly tests: readonly { readonly msg: string; readonly sig: string; readonly result: 'valid' | 'invalid' }[];
  }[];
}

const read = <T>(...path: readonly string[]): T => JSON.parse(readFileSync(sharedVectors(...path), 'utf8')) as T;

/** What strict verification refuses of CCTV; all its other cases are sound signatures. */
const refusedFlags = new Set(['low_order_A', 'low_order_R', 'non_canonical_A', 'non_canonical_R', 'low_order_residue']);

export interface Examination {
  readonly cases: readonly Case[];
  /** `A` where the signature must be accepted, `r` where it must be refused. */
  readonly expected: string;
}

export function cctv(): Examination {
  const vectors = read<readonly Cctv[]>('cctv-ed25519', 'ed25519vectors.json');
  const cases = vectors.map(({ key, sig, msg }) => ({
    signature: sig,
    message: Buffer.from(msg).toString('hex'),
    publicKey: key,
  }));
  return {
    cases,
    expected: vectors.map(({ flags }) => (flags?.some((flag) => refusedFlags.has(flag)) ? 'r' : 'A')).join(''),
  };
}

export function wycheproof(): Examination {
  const { testGroups } = read<Wycheproof>('wycheproof', 'ed25519_test.json');
  const tests = testGroups.flatMap(({ publicKey, tests }) =>
    tests.map((test) => ({ ...test, publicKey: publicKey.pk })),
  );
  return {
    cases: tests.map(({ sig, msg, publicKey }) => ({ signature: sig, message: msg, publicKey })),
    expected: tests.map(({ result }) => (result === 'valid' ? 'A' : 'r')).join(''),
  };
}

/** Of each dozen only the first is a signature; flipping a bit of it never leaves one. */
export function own(keys: number): Examination {
  return { cases: ownCases(keys), expected: `A${'r'.repeat(11)}`.repeat(keys) };
}
