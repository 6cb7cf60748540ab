// SPDX-License-Identifier: Apache-2.0
// A verifier as many are: it decodes leniently, looks for any path to the root, checks every signature and nothing
// else. What it accepts and ours refuses is what our rules are for.
import { verify as verifySignature, X509Certificate } from 'node:crypto';
import { Decoder } from 'cbor-x/decode-no-eval';
import { encodeCbor } from '../../src/evidence/nsm.ts';

const decoder = new Decoder({ mapsAsObjects: false, useRecords: false });

/** True when somebody whose certificates lead to `root` signed the message. */
export function carelesslyAccepts(message: Uint8Array, root: Uint8Array): boolean {
  const parts = firstValue(message);
  const [header, , payload, signature] = (
    Array.isArray(parts) ? parts : (parts as { value: unknown[] }).value
  ) as Uint8Array[];
  if (!header || !payload || !signature) return false;
  const content = firstValue(payload) as ReadonlyMap<string, unknown>;
  const leaf = new X509Certificate(content.get('certificate') as Uint8Array);
  const others = (content.get('cabundle') as readonly Uint8Array[]).map((der) => new X509Certificate(der));
  const signed = encodeCbor(['Signature1', header, new Uint8Array(), payload]);
  const key = { key: leaf.publicKey, dsaEncoding: 'ieee-p1363' } as const;
  if (!verifySignature('sha384', signed, key, signature.subarray(0, 96))) return false;
  return leadsTo(leaf, others, new X509Certificate(root), 10);
}

function leadsTo(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  root: X509Certificate,
  steps: number,
): boolean {
  if (certificate.verify(root.publicKey)) return true;
  const above = others.find((other) => other !== certificate && certificate.verify(other.publicKey));
  return above !== undefined && steps > 0 && leadsTo(above, others, root, steps - 1);
}

/** The first value, whatever comes after it. */
function firstValue(bytes: Uint8Array): unknown {
  let first: unknown;
  decoder.decodeMultiple(Uint8Array.from(bytes), (value: unknown) => {
    first = value;
    return false;
  });
  return first;
}
