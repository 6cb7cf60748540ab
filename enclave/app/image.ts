// SPDX-License-Identifier: Apache-2.0
// What an image says of itself in its boot body (SPEC.md §5): compiled in, so that PCR2 vouches for it. The source is
// the hash of enclave/image/measured.txt, the list of every file that went into the image; bundling puts it in.
import type { BootProof } from '../../src/proof/boot.ts';

declare const occSourceB64: string | undefined;

/** Outside an image there is no list, and 32 zero bytes are the hash of none. */
const noSourceB64 = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

export const image: BootProof['manifest']['image'] = {
  name: 'occ-enclave',
  version: '0.1.0',
  sourceB64: typeof occSourceB64 === 'string' ? occSourceB64 : noSourceB64,
  protocol: 'occ/1',
};
