// SPDX-License-Identifier: Apache-2.0
// The peer's unit of work: one Sigstore bundle against its trusted root, offline, with `@sigstore/verify`.
import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';

/** A verification of these two texts, which throws unless the bundle is valid; the trusted root is read once. */
export function sigstoreUnit(bundleText: string, rootText: string): () => void {
  const verifier = new Verifier(toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(rootText))));
  return () => void verifier.verify(toSignedEntity(bundleFromJSON(JSON.parse(bundleText))));
}
