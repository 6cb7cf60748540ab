// SPDX-License-Identifier: Apache-2.0
// What goes wrong between a job and the results service, on demand.
import type { Method } from './artifact-store.ts';
import type { BlobCall } from './blob-endpoint.ts';

export type Call = Method | BlobCall;

/**
 * An HTTP status instead of an answer; the connection dropped before (`drop`) or after (`drop-answer`) the work is done;
 * no answer at all (`stall`); one byte of what the call carries changed (`flip`) or lost (`shorten`): on the way in for
 * uploads, on the way out for downloads.
 */
export type Fault = { readonly status: number } | 'drop' | 'drop-answer' | 'stall' | 'flip' | 'shorten';

export class Faults {
  readonly #planned: { readonly call: Call; readonly fault: Fault; times: number }[] = [];

  /** The next `times` of these calls go wrong, after those planned before. */
  plan(call: Call, fault: Fault, times: number): void {
    this.#planned.push({ call, fault, times });
  }

  /** What goes wrong with this call; using it up. */
  take(call: Call | undefined): Fault | undefined {
    const next = this.#planned.find((planned) => planned.call === call && planned.times > 0);
    if (next !== undefined) next.times--;
    return next?.fault;
  }
}

/** The bytes as a faulty network delivers them. */
export function damaged(bytes: Uint8Array, fault: Fault | undefined): Uint8Array {
  if (fault === 'shorten') return bytes.subarray(0, -1);
  if (fault !== 'flip') return bytes;
  const copy = Uint8Array.from(bytes);
  const middle = copy.length >> 1;
  copy.set([(copy[middle] ?? 0) ^ 1], middle);
  return copy;
}
