// SPDX-License-Identifier: Apache-2.0
// An attestation document as the Nitro hypervisor writes it, in three steps that a test can take apart: the entries,
// the payload they are encoded to, and the COSE_Sign1 around it (RFC 9052 §4.2).
import type { Cbor } from '../evidence/cbor.ts';
import { encodeCbor } from '../evidence/nsm.ts';
import { concatBytes } from '../proof/bytes.ts';
import type { TestKey } from './test-key.ts';

export interface DocumentContent {
  readonly moduleId: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly pcrs: ReadonlyMap<number, Uint8Array>;
  /** DER, root first, leaf last. */
  readonly certificates: readonly Uint8Array[];
  readonly publicKey: Uint8Array | null;
  readonly userData: Uint8Array | null;
  readonly nonce: Uint8Array | null;
}

export type Entry = readonly [key: string, value: Cbor];

/** Documents up to the middle of 2025 have a definite map, later ones an indefinite one. */
export type PayloadForm = 'definite' | 'indefinite';

/** {1: -35}: the algorithm is ES384. */
export const es384Header = Uint8Array.of(0xa1, 0x01, 0x38, 0x22);

/** The nine members in the order genuine documents have them; what was not asked for is null, never left out. */
export function documentEntries(content: DocumentContent): readonly Entry[] {
  const { certificates, pcrs } = content;
  return [
    ['module_id', content.moduleId],
    ['digest', 'SHA384'],
    ['timestamp', BigInt(content.timestamp)],
    ['pcrs', new Map(pcrs)],
    ['certificate', certificates.at(-1) ?? null],
    ['cabundle', certificates.slice(0, -1)],
    ['public_key', content.publicKey],
    ['user_data', content.userData],
    ['nonce', content.nonce],
  ];
}

/** The entries as one map, in their order, repeated keys and all. */
export function encodePayload(entries: readonly Entry[], form: PayloadForm = 'indefinite'): Uint8Array {
  const encoded = entries.flat().map(encodeCbor);
  if (form === 'definite') return concatBytes(Uint8Array.of(0xa0 + entries.length), ...encoded);
  return concatBytes(Uint8Array.of(0xbf), ...encoded, Uint8Array.of(0xff));
}

/** Untagged COSE_Sign1 with an empty unprotected header. `header` is signed as it is, whatever it says. */
export function signDocument(payload: Uint8Array, key: TestKey, header: Uint8Array = es384Header): Uint8Array {
  const signed = encodeCbor(['Signature1', header, new Uint8Array(), payload]); // RFC 9052 §4.4
  return encodeCbor([header, new Map(), payload, key.sign(signed)]);
}
