// SPDX-License-Identifier: Apache-2.0
// Places made up for tests of what is judged by places alone.
import type { Line, Place } from '../../src/verify/place.ts';

export const line: Line = {
  chain: '["epoch","run/1"]',
  chainId: 'run/1',
  epochId: 'epoch',
  publicKeyB64: 'key',
  bootB64: undefined,
};

/** A proof of {@link line} at `index`; without one it has no place. */
export function placeAt(index: number | undefined, changes: Partial<Place> = {}): Place {
  return {
    line,
    digest: `${index}`,
    chainHash: `hash ${index}`,
    prevB64: index === undefined || index < 2 ? undefined : `hash ${index - 1}`,
    counter: index === undefined ? undefined : `${index}`,
    chainIndex: index === undefined ? undefined : `${index}`,
    position: index === undefined ? undefined : BigInt(index),
    epochLink: undefined,
    names: undefined,
    isMeasured: false,
    committer: undefined,
    ...changes,
  };
}
