// SPDX-License-Identifier: Apache-2.0
// Fuzzing what arrives as JSON: proofs, bundles, policies. The corpus is what the vectors of this project hold. Whatever
// the text, a reader returns or throws an OccError; what it accepts JSON.parse reads the same way; and of what it
// accepts a sample goes on to a verdict, where a changed body never has a sound signature.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { makeBundle, maxProofs, readBundle, renderBundle, UnreadableProof } from '../../src/proof/bundle.ts';
import { fromUtf8, toBase64 } from '../../src/proof/bytes.ts';
import { canonicalizeHistoric } from '../../src/proof/canonical.ts';
import { OccError } from '../../src/proof/errors.ts';
import { parseJson } from '../../src/proof/json.ts';
import { jsonValueFault } from '../../src/proof/json-value.ts';
import { chainHash, parseProof, proofCoreHash, signedBytes } from '../../src/proof/proof.ts';
import { type Policy, parsePolicy } from '../../src/verify/policy.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { type VerifyInput, verifyBundle } from '../../src/verify/verify.ts';
import { changedTexts } from './changed-text.ts';

type Input = string | Uint8Array;

export interface TextTarget {
  readonly corpus: readonly string[];
  /** Reads; `thorough` goes on to a verdict. Throws an Error when something accepted is not what it should be. */
  readonly read: (input: Input, thorough: boolean) => void;
}

export interface TextTally {
  accepted: number;
  /** How many went on to a verdict. */
  judged: number;
  readonly refused: Record<string, number>;
  /** Most bytes of heap seen in use. */
  heap: number;
}

/** One in so many accepted inputs goes on to a verdict. */
const sampled = 100;

/** Runs `count` changes; throws, with the input, at the first that neither passes nor is an OccError. */
export function fuzzTexts({ corpus, read }: TextTarget, count: number, seed: number): TextTally {
  const tally: TextTally = { accepted: 0, judged: 0, refused: {}, heap: 0 };
  let made = 0;
  for (const input of changedTexts({ corpus, count, seed })) {
    made += 1;
    if (made % 1000 === 0) tally.heap = Math.max(tally.heap, process.memoryUsage().heapUsed);
    const thorough = tally.accepted % sampled === 0;
    try {
      read(input, thorough);
      tally.accepted += 1;
      if (thorough) tally.judged += 1;
    } catch (error) {
      if (!(error instanceof OccError) || error.code === 'internal') {
        const shown = typeof input === 'string' ? JSON.stringify(input) : toBase64(input);
        throw new Error(`${error} with ${shown}`, { cause: error });
      }
      tally.refused[error.code] = (tally.refused[error.code] ?? 0) + 1;
    }
  }
  return tally;
}

interface VectorParts {
  readonly proof?: unknown;
  readonly bundle?: unknown;
  readonly policy?: unknown;
}

const folder = join(import.meta.dirname, '..', 'vectors');
const parts = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as VectorParts & { repaired?: VectorParts })
  .flatMap((vector) => [vector, ...(vector.repaired ? [vector.repaired] : [])]);

const textOf = (input: Input): string => (typeof input === 'string' ? input : fromUtf8(input));
const textsOf = (part: keyof VectorParts): readonly string[] => [
  ...new Set(parts.flatMap((vector) => (vector[part] === undefined ? [] : [JSON.stringify(vector[part])]))),
];

const proofTexts = textsOf('proof').filter(canBe((text) => parseProof(parseJson(text))));
/** Few proofs with documents: a change in those is mostly a change in base64. */
const shortProofs = proofTexts.filter((text) => text.length < 3000);
const longProofs = proofTexts.filter((text) => text.length >= 3000);
const genuineBodies = new Set(proofTexts.map((text) => toBase64(signedBytes(parseProof(parseJson(text))))));

/** After the last of the vectors. */
const now = Date.UTC(2027, 0);
const anySigner = parsePolicy({ anySigner: true });

function canBe(read: (text: string) => unknown): (text: string) => boolean {
  return (text) => {
    try {
      read(text);
      return true;
    } catch (error) {
      if (error instanceof OccError) return false;
      throw error;
    }
  };
}

/** What was accepted has one reading, whoever reads it. */
function expectOneReading(value: unknown, input: Input): void {
  if (!isDeepStrictEqual(JSON.parse(textOf(input)), value)) throw new Error('JSON.parse reads something else');
}

/** An accepted value must be usable: then no OccError is an answer any more. */
function mustNotThrow<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw new Error(`accepted, but ${error}`, { cause: error });
  }
}

function judge(input: Pick<VerifyInput, 'bundle' | 'policy'>): Verdict {
  const verdict = verifyBundle({ ...input, subjects: 'none', now });
  if (verdict.proofs.length === 0) throw new Error('expected a verdict for every proof');
  return verdict;
}

export const proofTarget: TextTarget = {
  corpus: [...shortProofs, ...shortProofs, ...longProofs.slice(0, 8)],
  read(input, thorough) {
    const proof = parseProof(parseJson(input));
    expectOneReading(proof, input);
    mustNotThrow(() => [signedBytes(proof), chainHash(proof), proofCoreHash(proof), canonicalizeHistoric(proof)]);
    if (!thorough) return;
    const { checks } =
      mustNotThrow(() => judge({ bundle: makeBundle([], [proof]), policy: anySigner })).proofs[0] ?? {};
    const isSigned = checks?.find(({ id }) => id === 'signature')?.status === 'pass';
    if (isSigned && !genuineBodies.has(toBase64(signedBytes(proof)))) throw new Error('a changed body is signed');
  },
};

const bundleTexts = textsOf('bundle').filter(canBe(readBundle));
const pairs = shortProofs.map((text, at) => [text, shortProofs[(at + 7) % shortProofs.length] ?? text] as const);
const linked: Policy = parsePolicy({ anySigner: true, requireChain: 'linked' });

/** Every form: bundle, bundle over many lines, bare proof, array, JSON Lines with either end of line. */
export const bundleTarget: TextTarget = {
  corpus: [
    ...bundleTexts,
    ...bundleTexts.filter((text) => text.length < 3000).map((text) => `${JSON.stringify(JSON.parse(text), null, 2)}\n`),
    ...shortProofs.slice(0, 20),
    ...pairs.slice(0, 20).map((pair) => `[${pair.join(',')}]`),
    ...pairs.slice(20, 40).map((pair) => `${pair.join('\n')}\n`),
    ...pairs.slice(40, 50).map((pair) => pair.join('\r\n\r\n')),
  ],
  read(input, thorough) {
    const bundle = readBundle(input);
    if (bundle.proofs.length > maxProofs) throw new Error('more proofs than anybody would judge');
    const isReadable = !bundle.proofs.some((proof) => proof instanceof UnreadableProof);
    const fitsIntoOneText = jsonValueFault(bundle) === undefined; // what no row has judged may be deeper than a proof can be
    if (isReadable && fitsIntoOneText) {
      const again = mustNotThrow(() => readBundle(renderBundle(bundle)));
      if (!isDeepStrictEqual(again, bundle)) throw new Error('another bundle once it is written');
    }
    if (thorough) judge({ bundle, policy: linked });
  },
};

const everyField = {
  allowedMeasurements: ['5a'.repeat(48)],
  pcrs: { '0': ['5a'.repeat(48)], '8': ['00'.repeat(48), '11'.repeat(48)] },
  allowedPublicKeys: ['Pr5+CPQBQtOB7OKQXzQDtLPvhLPw3Xjf9U2+gIyneg0='],
  expectedHead: '7BIUCHSSD5x/KcP487+fj77S/uvyokqC5VH1H3ULJ0o=',
  exclusiveKeys: true,
  identity: { repositoryId: ['1', '2'], issuer: 'https://issuer.example', events: ['push'], runAttempt: '1' },
  allowedActorKeyIds: ['a'],
  allowedActorProviders: ['passkey'],
  anyCommitter: false,
  anySigner: false,
  requireEnforcement: 'measured-tee',
  requireAttestation: 'boot',
  requireAttestationFormat: ['aws-nitro'],
  ...{ allowHistoric: true, requireSlot: true, requireNames: true, allowSuperseded: false, requireEpochId: true },
  requireChain: 'complete',
  expectedNonce: 'Z+iwW1x8mKE3LvbCAIEVILWXzWPmVxo712LGpYUSOBA=',
  ...{ minCounter: '1', maxCounter: '10', minTime: 1, maxTime: 2_000_000_000_000, maxAge: 3_600_000 },
  ...{ requireTimestamp: true, tsaRoots: ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'] },
  ...{ requireActor: true, allowHistoricActor: false, rpIds: ['example.org'], allowedOrigins: ['https://example.org'] },
  boot: {
    counterMode: 'epoch',
    issuers: ['x'],
    maxEpochMs: 1,
    sourceB64: 'Z+iwW1x8mKE3LvbCAIEVILWXzWPmVxo712LGpYUSOBA=',
  },
  revoked: [{ value: 'x' }, { value: 'y', since: 1 }],
};
const everyPolicy = JSON.stringify(everyField);
const policyTexts = textsOf('policy').filter((text) => text.length < 1000);
const judged = readBundle(shortProofs[0] ?? '');

export const policyTarget: TextTarget = {
  corpus: [...policyTexts, ...new Array<string>(10).fill(everyPolicy), JSON.stringify(everyField, null, 2)],
  read(input, thorough) {
    const policy = parsePolicy(parseJson(input));
    expectOneReading(policy, input);
    const code = policy.allowedMeasurements ?? policy.allowedPublicKeys ?? policy.pcrs?.['0'];
    if (code === undefined && policy.anySigner !== true) throw new Error('asks for no code');
    if (Object.values(policy).some((field) => Array.isArray(field) && field.length === 0))
      throw new Error('an empty list');
    if (thorough) judge({ bundle: judged, policy });
  },
};
