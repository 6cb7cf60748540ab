// SPDX-License-Identifier: Apache-2.0
// Idempotency: one key, one commit, however often it is asked for (SPEC.md §11). A key is turned into the name of its
// commit, the same for the enclave and the store; what is known under that name decides what a request gets.
import { toBase64 } from '../../src/proof/bytes.ts';
import { canonicalize } from '../../src/proof/canonical.ts';
import { OccError } from '../../src/proof/errors.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import type { Client } from './clients.ts';
import type { CommitRequest } from './requests.ts';
import type { CutCode, KnownCommit } from './store.ts';

/** As long as the longest retry budget of a client, with room to spare. */
export const keptMs = 60 * 60 * 1000;

/** Without API keys a key must not be guessable, or one client could read another's proofs: 128 bits, base64url. */
const unguessable = /^[A-Za-z0-9_-]{22,200}$/;
const visible = /^[\x21-\x7e]{1,200}$/;

/** @throws OccError `bad-request` for a key that is not one */
export function commitIdOf({ owner }: Client, chainId: string, key: string): string {
  if (!(owner === undefined ? unguessable : visible).test(key)) {
    throw new OccError('bad-request', 'Idempotency-Key: expected 22 to 200 of [A-Za-z0-9_-]', {
      hint: 'Use 128 random bits in base64url, 22 characters.',
    });
  }
  return toBase64(sha256(canonicalize({ owner, chainId, key })));
}

/** What makes two requests the same: everything but token and slots. `form` is how the answer will look. */
export function fingerprintOf(request: CommitRequest, form: 'json' | 'raw'): string {
  const { slotIds: _slots, identityToken: _token, ...essence } = request;
  return toBase64(sha256(canonicalize({ form, request: essence })));
}

/**
 * The answer that is kept; undefined where the enclave has to be asked.
 * @throws OccError `idempotency-mismatch`, `answer-forgotten`, `chain-closed`, `epoch-ended`
 */
export function keptAnswer(known: KnownCommit | undefined, fingerprint: string | undefined): string | undefined {
  if (!known) return undefined;
  checkSame(known.fingerprint, fingerprint);
  switch (known.state) {
    case 'answered':
      return known.proofs;
    case 'cut':
      throw cutShort(known.code);
    case 'forgotten':
      throw new OccError('answer-forgotten', 'Idempotency-Key: the request was committed, its answer is not kept');
    case 'open':
      return undefined;
  }
}

/** @throws OccError `idempotency-mismatch` */
export function checkSame(before: string | undefined, now: string | undefined): void {
  if (before === now) return;
  throw new OccError('idempotency-mismatch', 'Idempotency-Key: expected the same request as before, got another');
}

/** Some of the digests were committed before the chain ended; the listing of the chain has their proofs. */
export function cutShort(code: CutCode): OccError {
  return new OccError(code, 'the chain ended while this request was interrupted: not all of it was committed');
}
