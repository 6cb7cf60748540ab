// SPDX-License-Identifier: Apache-2.0
// Epoch: which boot of which image, with which configuration, holds the key?
import type { Context } from '../context.ts';
import { fail, pass } from '../finding.ts';
import { pendingRow, type Row } from '../row.ts';

const claimsBoot = ({ facts: { proof }, policy }: Context): boolean =>
  proof.commit.bootB64 !== undefined || policy.boot !== undefined || policy.requireAttestation === 'boot';

export const epochRows = [
  {
    id: 'epoch-id',
    section: 'epoch',
    about: 'the proof names the epoch it was made in',
    asks: ({ policy }) => policy.requireEpochId === true,
    run: ({ facts }) => (facts.proof.commit.epochId === undefined ? fail('the proof names no epoch') : pass()),
  },
  pendingRow('boot-proof', 'epoch', 'a boot proof with the hash the body names is signed and attested', claimsBoot),
  pendingRow('boot-epoch', 'epoch', 'the boot proof is of this epoch, and the only one of it', claimsBoot),
  pendingRow('boot-config', 'epoch', 'the configuration of the boot was locked into PCR16', claimsBoot),
  pendingRow(
    'epoch-link',
    'epoch',
    'the chain came from its former epoch by a handover',
    ({ facts: { proof } }) => proof.commit.epochLink !== undefined,
  ),
] as const satisfies readonly Row[];
