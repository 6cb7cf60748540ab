// SPDX-License-Identifier: Apache-2.0
// The registers of the test NSM: 32 of 48 bytes, which can be extended until they are locked, and never set.
import { createHash } from 'node:crypto';
import { OccError } from '../proof/errors.ts';

/** Why the device refuses; the names are those of `ErrorCode` in aws-nitro-enclaves-nsm-api. */
export type NsmErrorCode =
  | 'InvalidArgument'
  | 'InvalidIndex'
  | 'ReadOnlyIndex'
  | 'InvalidOperation'
  | 'BufferTooSmall'
  | 'InputTooLarge';

/** Thrown inside the device; on the wire it is `{"Error": code}`. */
export class NsmRefusal extends Error {
  readonly code: NsmErrorCode;

  constructor(code: NsmErrorCode) {
    super(code);
    this.name = 'NsmRefusal';
    this.code = code;
  }
}

export const pcrCount = 32;
export const pcrBytes = 48;

/** What the hypervisor fills and locks before the enclave starts. */
const platformPcrs = 16;

interface Pcr {
  readonly lock: boolean;
  readonly data: Uint8Array;
}

export class PcrBank {
  readonly #pcrs: Pcr[];

  /**
   * @param platform values of PCR0 to PCR15; those that are not given are zero
   * @throws OccError `usage` for another index or length
   */
  constructor(platform: ReadonlyMap<number, Uint8Array>) {
    for (const [index, { length }] of platform) {
      if (!(index >= 0 && index < platformPcrs && length === pcrBytes)) {
        throw new OccError('usage', `expected PCRs 0 to 15 of ${pcrBytes} bytes, got PCR${index} of ${length}`);
      }
    }
    this.#pcrs = Array.from({ length: pcrCount }, (_, index) => ({
      lock: index < platformPcrs,
      data: platform.get(index)?.slice() ?? new Uint8Array(pcrBytes),
    }));
  }

  /** @throws NsmRefusal `InvalidIndex` */
  describe(index: number): Pcr {
    const pcr = this.#pcrs[index];
    if (pcr === undefined) throw new NsmRefusal('InvalidIndex');
    return pcr;
  }

  /** New value: SHA-384 of the old one and `data`. @throws NsmRefusal `InvalidIndex`, `ReadOnlyIndex` */
  extend(index: number, data: Uint8Array): Uint8Array {
    const extended = extendPcr(this.#writable(index).data, data);
    this.#pcrs[index] = { lock: false, data: extended };
    return extended;
  }

  /** @throws NsmRefusal `InvalidIndex`; `ReadOnlyIndex` for what is locked already */
  lock(index: number): void {
    this.#pcrs[index] = { ...this.#writable(index), lock: true };
  }

  /** Locks those below `range`, whether they are already or not. @throws NsmRefusal `InvalidIndex` beyond 32 */
  lockBelow(range: number): void {
    if (range > pcrCount) throw new NsmRefusal('InvalidIndex');
    for (let index = 0; index < range; index += 1) this.#pcrs[index] = { ...this.describe(index), lock: true };
  }

  /** What a document lists: all that are locked, and no other, by rising index. */
  locked(): ReadonlyMap<number, Uint8Array> {
    return new Map(this.#pcrs.flatMap(({ lock, data }, index) => (lock ? [[index, data] as const] : [])));
  }

  #writable(index: number): Pcr {
    const pcr = this.describe(index);
    if (pcr.lock) throw new NsmRefusal('ReadOnlyIndex');
    return pcr;
  }
}

/** SHA-384 of `before` ‖ `data`. */
export function extendPcr(before: Uint8Array, data: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha384').update(before).update(data).digest());
}
