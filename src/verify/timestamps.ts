// SPDX-License-Identifier: Apache-2.0
// Timestamps of a bundle, verified before the rows run: it takes a parser that is loaded for them alone, and
// signatures that come asynchronously.
import { parsePemCertificates } from '../evidence/pem.ts';
import {
  defaultTsaRoots,
  type TimestampFinding,
  verifyWireTimestamp,
  type WireTimestamp,
} from '../evidence/rfc3161.ts';
import type { Bundle } from '../proof/bundle.ts';
import { fromBase64, toHex } from '../proof/bytes.ts';
import { canonicalizeToString } from '../proof/canonical.ts';
import { type Proof, proofCoreHash, proofSchema } from '../proof/proof.ts';
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
 * Verifies every token of the bundle's proofs, under the authorities of the policy or, without any, the known ones.
 * @throws OccError `policy-invalid` for a root of the policy that is not a certificate
 */
export async function readTimestamps({ proofs }: Bundle, policy: Policy): Promise<Timestamps> {
  const roots = policy.tsaRoots?.flatMap((pem, at) => parsePemCertificates(pem, `tsaRoots[${at}]`)) ?? defaultTsaRoots;
  const found = new Map<string, TimestampFinding>();
  for (const value of proofs) {
    if (!isStamped(value)) continue;
    for (const { timestamp, imprint } of tokensOf(value)) {
      const name = nameOf(timestamp, imprint);
      if (!found.has(name)) found.set(name, await verifyWireTimestamp({ timestamp, imprint, roots }));
    }
  }
  return found;
}

export function stampsOf(proof: Proof, known: Timestamps | undefined): Stamps {
  const [artifact, core] = (['artifact', 'proof'] as const).map((kind) => {
    const token = proof.timestamps && tokensOf(proof).find((candidate) => candidate.kind === kind);
    return token && (known?.get(nameOf(token.timestamp, token.imprint)) ?? notVerified);
  });
  return { artifact, proof: core };
}

/** Worth reading at all: most proofs have no token, and a proof of wrong shape is another row's matter. */
function isStamped(value: unknown): value is Proof {
  return (
    typeof value === 'object' &&
    value !== null &&
    'timestamps' in value &&
    proofSchema.safeParse(value, { jitless: true }).success
  );
}

interface Token {
  readonly kind: 'artifact' | 'proof';
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

function nameOf(timestamp: WireTimestamp, imprint: Uint8Array): string {
  return canonicalizeToString([timestamp, toHex(imprint)]);
}
