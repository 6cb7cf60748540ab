// SPDX-License-Identifier: Apache-2.0
// Timestamps of a bundle, verified before the rows run: it takes a parser that is loaded for them alone, and
// signatures that come asynchronously.
import { isoTime } from '../evidence/certificate-path.ts';
import { parsePemCertificates } from '../evidence/pem.ts';
import type { TimestampFinding, WireTimestamp } from '../evidence/rfc3161.ts';
import { type BootProof, bootProofSchema } from '../proof/boot.ts';
import type { Bundle } from '../proof/bundle.ts';
import { fromBase64, quote, toHex } from '../proof/bytes.ts';
import { canonicalizeToString } from '../proof/canonical.ts';
import { type Checkpoint, checkpointSchema } from '../proof/checkpoint.ts';
import { type Proof, proofCoreHash, proofSchema } from '../proof/proof.ts';
import { selfHash } from '../proof/self-hash.ts';
import type { Policy } from './policy.ts';

/** What was found about each token, by the token and what it has to be for. */
export type Timestamps = ReadonlyMap<string, TimestampFinding>;

/** The tokens of one proof; undefined where it has none. */
export interface Stamps {
  readonly artifact: TimestampFinding | undefined;
  readonly proof: TimestampFinding | undefined;
}

const notVerified: TimestampFinding = { ok: false, rule: 'T1', reason: 'the token was not verified beforehand' };

/**
 * Verifies every token of the bundle's proofs, boot proofs and checkpoints, under the authorities of the policy or,
 * without any, the known ones.
 * @throws OccError `policy-invalid` for a root of the policy that is not a certificate
 */
export async function readTimestamps(bundle: Bundle, policy: Policy): Promise<Timestamps> {
  const given = policy.tsaRoots?.flatMap((pem, at) => parsePemCertificates(pem, `tsaRoots[${at}]`));
  const found = new Map<string, TimestampFinding>();
  for (const { timestamp, imprint } of tokensIn(bundle)) {
    const name = nameOf(timestamp, imprint);
    if (found.has(name)) continue;
    const { defaultTsaRoots, verifyWireTimestamp } = await import('../evidence/rfc3161.ts'); // most inputs hold no token
    found.set(name, await verifyWireTimestamp({ timestamp, imprint, roots: given ?? defaultTsaRoots }));
  }
  return found;
}

export function stampsOf(proof: Proof, known: Timestamps | undefined): Stamps {
  const [artifact, core] = (['artifact', 'proof'] as const).map((kind) => {
    const token = proof.timestamps && tokensOf(proof).find((candidate) => candidate.kind === kind);
    return token && findingOf(token, known);
  });
  return { artifact, proof: core };
}

/** What was found about the token over a boot proof or checkpoint; undefined where it has none. */
export function selfStampOf(
  statement: BootProof | Checkpoint,
  known: Timestamps | undefined,
): TimestampFinding | undefined {
  const token = selfTokenOf(statement);
  return token && findingOf(token, known);
}

/** What a timestamp shows, or that it shows nothing. */
export function describeStamp(stamp: TimestampFinding): string {
  if (stamp.ok) return `${isoTime(stamp.genTime)} by ${quote(stamp.authority)}`;
  return `the timestamp bounds nothing: ${stamp.reason} (${stamp.rule})`;
}

function findingOf({ timestamp, imprint }: Token, known: Timestamps | undefined): TimestampFinding {
  return known?.get(nameOf(timestamp, imprint)) ?? notVerified;
}

function* tokensIn({ proofs, bootProofs, checkpoints }: Bundle): Generator<Token> {
  for (const value of proofs) if (isStamped(value, proofSchema)) yield* tokensOf(value as Proof);
  for (const value of bootProofs) if (isStamped(value, bootProofSchema)) yield* selfTokens(value as BootProof);
  for (const value of checkpoints) if (isStamped(value, checkpointSchema)) yield* selfTokens(value as Checkpoint);
}

/** Worth reading at all: most have no token, and one of wrong shape is another row's matter. */
function isStamped(value: unknown, schema: typeof proofSchema | typeof bootProofSchema | typeof checkpointSchema) {
  return (
    typeof value === 'object' &&
    value !== null &&
    'timestamps' in value &&
    schema.safeParse(value, { jitless: true }).success
  );
}

interface Token {
  readonly kind: 'artifact' | 'proof' | 'self';
  readonly timestamp: WireTimestamp;
  /** What the token has to be for, 32 bytes. */
  readonly imprint: Uint8Array;
}

function tokensOf(proof: Proof): readonly Token[] {
  const { artifact, proof: core } = proof.timestamps ?? {};
  return [
    ...(artifact
      ? [
          {
            kind: 'artifact' as const,
            timestamp: artifact,
            imprint: fromBase64(proof.artifact.digestB64, 'digestB64', 32),
          },
        ]
      : []),
    ...(core ? [{ kind: 'proof' as const, timestamp: core, imprint: proofCoreHash(proof) }] : []),
  ];
}

function selfTokenOf(statement: BootProof | Checkpoint): Token | undefined {
  const timestamp = statement.timestamps?.self;
  return timestamp && { kind: 'self', timestamp, imprint: selfHash(statement) };
}

function selfTokens(statement: BootProof | Checkpoint): readonly Token[] {
  const token = selfTokenOf(statement);
  return token ? [token] : [];
}

function nameOf(timestamp: WireTimestamp, imprint: Uint8Array): string {
  return canonicalizeToString([timestamp, toHex(imprint)]);
}
