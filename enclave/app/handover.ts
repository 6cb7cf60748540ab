// SPDX-License-Identifier: Apache-2.0
// Handover: the end of one epoch in favour of one other, and the beginning in that other (SPEC.md §6). The former names
// its successor once for all its chains; the successor continues only what was handed to it by name.
import type { DocumentTrust } from '../../src/evidence/document.ts';
import { fromBase64 } from '../../src/proof/bytes.ts';
import { type Checkpoint, checkpointBytes, parseCheckpoint } from '../../src/proof/checkpoint.ts';
import { verifyEd25519 } from '../../src/proof/ed25519.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { Question, ResultOf } from '../wire/messages.ts';
import type { AdoptedChain } from './chains.ts';
import { type CheckpointState, lastCheckpoints } from './checkpoints.ts';
import type { Epoch } from './epoch.ts';
import { type OtherBoot, readOtherBoot } from './other-boot.ts';

export interface HandoverState extends CheckpointState {
  /** Who vouches for the other enclave. */
  readonly trust: DocumentTrust;
}

/** Ends the epoch with nobody to continue. @throws OccError `host-failed` */
export async function endEpoch(state: CheckpointState, { from }: Question<'endEpoch'>): Promise<ResultOf<'endEpoch'>> {
  const time = await state.epoch.time();
  return lastCheckpoints(state, state.epoch.end({ final: 'epoch-end', time }), from);
}

/**
 * Ends the epoch in favour of the one whose boot proof this is.
 * @throws OccError `handover-refused` for a boot proof that is not genuine, and when the epoch has ended otherwise;
 *   `host-failed`
 */
export async function handOver(state: HandoverState, question: Question<'handover'>): Promise<ResultOf<'handover'>> {
  const { epoch, trust } = state;
  if (!epoch.boot) throw refused('an epoch with a boot proof, which alone can be believed');
  const time = await epoch.time();
  const { boot, bootB64 } = readOtherBoot(question.bootProof, epoch.epochId, trust, time);
  const successor = { epochId: boot.epochId, publicKeyB64: boot.publicKeyB64, bootB64 };
  const ending = epoch.end({ final: 'handover', time, successor });
  if (ending.successor?.bootB64 === bootB64) return lastCheckpoints(state, ending, question.from);
  throw refused('an epoch that has not ended, or in favour of the same successor');
}

/**
 * Takes chains over, all or none.
 * @throws OccError `handover-refused` unless every checkpoint is a genuine one in favour of this epoch, about a chain
 *   that is not here yet; `epoch-ended`, `chains-exhausted`, `host-failed`
 */
export async function adopt({ epoch, chains, trust }: HandoverState, question: Question<'adopt'>): Promise<number> {
  const time = await epoch.time();
  const former = readOtherBoot(question.bootProof, epoch.epochId, trust, time);
  const adopted = question.chains.map(({ checkpoint, owner }) => {
    return adoptedChain(readHandover(checkpoint, former, epoch), epoch, owner);
  });
  epoch.refuseEnded();
  chains.adopt(adopted);
  return adopted.length;
}

function readHandover(value: unknown, { boot, bootB64 }: OtherBoot, epoch: Epoch): Checkpoint {
  const checkpoint = readShape(value);
  const { final, successor, signatureB64 } = checkpoint;
  if (final !== 'handover' || successor?.epochId !== epoch.epochId || successor.bootB64 !== epoch.bootB64) {
    throw refused('a checkpoint that hands its chain over to this epoch');
  }
  const isOfFormer =
    checkpoint.epochId === boot.epochId &&
    checkpoint.publicKeyB64 === boot.publicKeyB64 &&
    checkpoint.bootB64 === bootB64;
  if (!isOfFormer) throw refused('a checkpoint of the epoch whose boot proof came with it');
  const signature = fromBase64(signatureB64, 'signatureB64', 64);
  const publicKey = fromBase64(boot.publicKeyB64, 'publicKeyB64', 32);
  if (verifyEd25519(signature, checkpointBytes(checkpoint), publicKey)) return checkpoint;
  throw refused('a checkpoint that the former epoch signed');
}

function adoptedChain(checkpoint: Checkpoint, epoch: Epoch, owner: string | undefined): AdoptedChain {
  const { chainId, firstIndex, length } = checkpoint;
  return {
    chainId,
    owner,
    firstIndex: BigInt(firstIndex) + BigInt(length),
    link: {
      prevEpochId: checkpoint.epochId,
      prevPublicKeyB64: checkpoint.publicKeyB64,
      prevCounter: checkpoint.counter,
      prevProofHashB64: checkpoint.headB64,
      toEpochId: epoch.epochId,
      toPublicKeyB64: epoch.signer.publicKeyB64,
    },
  };
}

function readShape(value: unknown): Checkpoint {
  try {
    return parseCheckpoint(value);
  } catch (cause) {
    throw refused('the shape of a checkpoint', cause);
  }
}

function refused(expected: string, cause?: unknown): OccError {
  return new OccError('handover-refused', `handover: expected ${expected}`, { cause });
}
