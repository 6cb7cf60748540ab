// SPDX-License-Identifier: Apache-2.0
// What `occ verify` is asked, from its options: digests, a moment, a policy. Nothing here is guessed: an option that
// can be read in two ways is refused.
import { readPolicyFile } from '../policy/file.ts';
import { fromBase64, fromHex, quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { type Policy, parsePolicy } from '../verify/policy.ts';
import { misuse } from './failure.ts';

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

/** SHA-256 as 64 hex digits in either case, as `sha256:` and hex, or as base64. @throws OccError `encoding-invalid` */
export function parseDigest(text: string): Uint8Array {
  const hex = text.replace(/^sha256:/, '');
  if (/^[0-9A-Fa-f]{64}$/.test(hex)) return fromHex(hex.toLowerCase(), 'digest', 32);
  if (/^[A-Za-z0-9+/]{43}=$/.test(text)) return fromBase64(text, '--digest', 32);
  throw new OccError('encoding-invalid', `--digest: expected SHA-256 in hex or base64, got ${quote(text)}`);
}

/** Milliseconds of an ISO 8601 moment with its zone; a day alone begins at midnight UTC. @throws OccError `usage` */
export function parseMoment(text: string): number {
  const parts = iso.exec(text);
  const ms = Date.parse(text);
  const [year, month, day] = (parts?.slice(1, 4) ?? []).map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  if (!parts || Number.isNaN(ms) || ms < 0 || (day ?? 0) > last) {
    throw misuse(
      `--at: expected a moment with its zone, got ${quote(text)}`,
      'Write 2026-03-21T17:30:53Z, 2026-03-21T18:30:53+01:00 or 2026-03-21.',
    );
  }
  return ms;
}

/**
 * The policy to hold proofs against. `anySigner` answers what the file leaves open, and nothing it says.
 * @throws OccError `policy-no-anchor` and `policy-no-committer` for open questions, and as `readPolicyFile`, `parsePolicy`
 */
export async function readAskedPolicy(file: string | undefined, anySigner: boolean): Promise<Policy> {
  if (file === undefined && !anySigner) {
    throw new OccError('policy-no-anchor', 'expected a policy, got none', {
      hint: 'Say what you trust with --policy FILE, or pass --any-signer to check the proofs alone.',
    });
  }
  const fields = file === undefined ? {} : await readPolicyFile(file);
  if (!anySigner) return parsePolicy(fields);
  return answered(fields, { 'policy-no-anchor': 'anySigner', 'policy-no-committer': 'anyCommitter' });
}

function answered(fields: unknown, answers: Readonly<Record<string, 'anySigner' | 'anyCommitter'>>): Policy {
  try {
    return parsePolicy(fields);
  } catch (error) {
    const answer = error instanceof OccError ? answers[error.code] : undefined;
    if (answer === undefined) throw error;
    return parsePolicy({ ...(fields as object), [answer]: true });
  }
}
