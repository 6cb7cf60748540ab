// SPDX-License-Identifier: Apache-2.0
// The library `occproof`: commit through a host of your own, and verify.
import { type SeedsInput, type SeedsResult, verifySeeds } from './verify/seeds.ts';

export { productionRoots } from './evidence/nitro-root.ts';
export { type TurnkeyQuestion, type TurnkeyVerdict, verifyTurnkey } from './evidence/turnkey.ts';
export { makeBundle, readBundle, renderBundle } from './proof/bundle.ts';
export { equalBytes as constantTimeEqual } from './proof/bytes.ts';
export { canonicalize, canonicalizeToString } from './proof/canonical.ts';
export { type CommitOptions, Constructor, type ConstructorOptions } from './proof/constructor.ts';
export { verifyEd25519, verifyNoble, verifyNode } from './proof/ed25519.ts';
export { type ErrorCode, errorCodes, OccError } from './proof/errors.ts';
export type { AttestationRequest, Host } from './proof/host.ts';
export { parseJson } from './proof/json.ts';
export { chainHash, type Enforcement, type Proof, parseProof, type SignedBody, signedBody } from './proof/proof.ts';
export { parseSlot, type Slot, slotHash } from './proof/slot.ts';
export { type Policy, parsePolicy, policyJsonSchema } from './verify/policy.ts';
export type { Verdict } from './verify/verdict.ts';
export { type VerifyInput, verifyBundle } from './verify/verify.ts';

/**
 * Judges one proof, with its artifact's bytes and optional trust anchors.
 * @throws OccError when the trust anchors cannot be read
 */
export async function verify(input: SeedsInput): Promise<SeedsResult> {
  return verifySeeds(input);
}
