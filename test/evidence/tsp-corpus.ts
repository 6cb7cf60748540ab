// SPDX-License-Identifier: Apache-2.0
// Tokens and answers kept as bytes, so that a seed gives the same mutations everywhere; and what may be asked of them.
import { type TimestampFinding, verifyTimestamp } from '../../src/evidence/rfc3161.ts';
import { readTimestampResponse } from '../../src/evidence/rfc3161-request.ts';
import { fromBase64, toBase64 } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';
import { mutations } from './mutation.ts';
import corpus from './tsp-corpus.json' with { type: 'json' };

const tokens: Readonly<Record<string, string>> = corpus.tokens;
const bytesOf = (text: string): Uint8Array => fromBase64(text, 'corpus');

export const tokenNames = Object.keys(tokens);
export const token = (name: string): Uint8Array => bytesOf(tokens[name] ?? '');
export const answers: readonly Uint8Array[] = corpus.answers.map(bytesOf);
const demands = { imprint: bytesOf(corpus.imprint), roots: corpus.roots.map(bytesOf) };
const certificates = corpus.certificates.map(bytesOf);

export const judge = (bytes: Uint8Array): Promise<TimestampFinding> => verifyTimestamp({ token: bytes, ...demands });

/** With the certificate that the token `bare` leaves out. */
export const judgeBare = (bytes: Uint8Array): Promise<TimestampFinding> =>
  verifyTimestamp({ token: bytes, ...demands, certificates });

/** How a mutated input may end: with a rule, as it was, or with the code of an error. Anything else is thrown on. */
export async function fuzzTokens(count: number, seed: number): Promise<ReadonlyMap<string, number>> {
  const ends = new Map<string, number>();
  const originals = new Set<string>();
  for (const name of tokenNames) originals.add(JSON.stringify(await judge(token(name))));
  for (const bytes of mutations({ corpus: tokenNames.map(token), count, seed })) {
    const finding = await judge(bytes);
    if (finding.ok && !originals.has(JSON.stringify(finding))) {
      throw new Error(`a mutation says something else: ${toBase64(bytes)}`);
    }
    const end = finding.ok ? 'ok' : finding.rule;
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  return ends;
}

export async function fuzzAnswers(count: number, seed: number): Promise<ReadonlyMap<string, number>> {
  const ends = new Map<string, number>();
  for (const bytes of mutations({ corpus: answers, count, seed })) {
    const end = await readTimestampResponse(bytes).then(
      ({ status }) => status,
      (error: unknown) => {
        if (error instanceof OccError) return error.code;
        throw error;
      },
    );
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  return ends;
}

export type Change = (byte: number) => number;

export const flips: readonly Change[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bit) => (byte) => byte ^ (1 << bit));
export const allChanges: readonly Change[] = [...flips, () => 0x00, () => 0xff];

/** The positions at which a change went unnoticed. */
export async function unnoticed(
  original: Uint8Array,
  positions: Iterable<number>,
  changes: readonly Change[],
  ask: (bytes: Uint8Array) => Promise<TimestampFinding> = judge,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (const at of positions) {
    const byte = original[at] ?? 0;
    for (const change of changes.filter((each) => (each(byte) & 0xff) !== byte)) {
      const copy = Uint8Array.from(original);
      copy[at] = change(byte);
      if ((await ask(copy)).ok && found.at(-1) !== at) found.push(at);
    }
  }
  return found;
}
