// SPDX-License-Identifier: Apache-2.0
// What every operation of the parent works with, and how it answers.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Checkpoint } from '../../src/proof/checkpoint.ts';
import type { Feature } from './answers.ts';
import type { Client } from './clients.ts';
import type { Commits } from './commits.ts';
import type { EnclaveLink } from './link.ts';
import type { Metrics } from './metrics.ts';
import type { OperationId } from './operations.ts';
import type { Store } from './store.ts';

export interface Context {
  readonly link: EnclaveLink;
  readonly store: Store;
  readonly commits: Commits;
  readonly metrics: Metrics;
  readonly features: () => readonly Feature[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Who sent the request. @throws OccError `unauthorized` */
  readonly clientOf: (request: FastifyRequest) => Client;
  /** What is done with a new statement of the enclave, besides answering it; must not throw. */
  readonly onCheckpoint: (checkpoint: Checkpoint) => void;
  /** Throws while requests should go elsewhere. */
  readonly checkReady: () => Promise<void>;
}

/** What is returned is sent: text and bytes as they are, anything else as JSON. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

export type Handlers<Id extends OperationId> = Readonly<Record<Id, Handler>>;
