// SPDX-License-Identifier: Apache-2.0
// The operations of the HTTP API: one table from which the routes are made and the description is written, so that
// neither can have what the other has not.
import type * as z from 'zod/mini';
import { bootProofSchema } from '../../src/proof/boot.ts';
import * as answers from './answers.ts';
import * as requests from './requests.ts';

export type OperationId =
  | 'commit'
  | 'allocateSlot'
  | 'challenge'
  | 'key'
  | 'bootProof'
  | 'latestBootProof'
  | 'proofs'
  | 'checkpoint'
  | 'handover'
  | 'verify'
  | 'health'
  | 'ready'
  | 'metrics'
  | 'describe';

export interface Operation {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  /** Who may ask: with API keys, `client` needs one; `operator` the one called operator. */
  readonly access: 'anybody' | 'client' | 'operator';
  /** By media type; `bytes` are the artifact itself. */
  readonly body?: Readonly<Record<string, z.ZodMiniType | 'bytes'>>;
  /** The body may be left out. */
  readonly bodyOptional?: boolean;
  readonly query?: z.ZodMiniObject;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of 200, by media type; several schemas are alternatives. */
  readonly answer: Readonly<Record<string, readonly z.ZodMiniType[] | 'text' | 'object'>>;
  readonly answerHeaders?: Readonly<Record<string, string>>;
  /** Statuses beyond those of every operation. */
  readonly refusals: readonly number[];
  /** Not counted against the rate of a client: for those who watch the service. */
  readonly watched?: boolean;
}

const json = 'application/json';
const text = 'text/plain';

/** How a workflow shows, without a body, that a chain is its own. */
export const tokenHeader = 'OCC-Identity-Token';
const tokenAbout = 'A workflow token for the purpose `list`; needed for chains under `gha/`.';

export const operations: Readonly<Record<OperationId, Operation>> = {
  commit: {
    ...{ method: 'POST', path: '/commit', access: 'client' },
    summary: 'Commits digests, all or none; or one artifact sent as it is. Answers with a proof each, in order.',
    body: { [json]: requests.commitSchema, 'application/octet-stream': 'bytes' },
    headers: { 'Idempotency-Key': 'For an hour, the same request under the same key gets the same bytes.' },
    answer: { [json]: [answers.proofsSchema, answers.rawCommitSchema] },
    refusals: [403, 409, 413, 415, 422, 503],
  },
  allocateSlot: {
    ...{ method: 'POST', path: '/allocate-slot', access: 'client', bodyOptional: true },
    summary: 'Takes slots: nonce and counter, signed before anybody named a digest.',
    body: { [json]: requests.allocationSchema },
    answer: { [json]: [answers.oneSlotSchema, answers.slotsSchema] },
    refusals: [403, 409, 413, 415, 503],
  },
  challenge: {
    ...{ method: 'POST', path: '/challenge', access: 'client' },
    summary: 'Says what an actor has to sign so that these slots may be used for these digests.',
    body: { [json]: requests.challengeSchema },
    answer: { [json]: [answers.challengeAnswerSchema] },
    refusals: [403, 409, 413, 415, 503],
  },
  key: {
    ...{ method: 'GET', path: '/key', access: 'anybody' },
    summary: 'Who signs, and what this service can do.',
    answer: { [json]: [answers.keySchema] },
    refusals: [503],
  },
  bootProof: {
    ...{ method: 'GET', path: '/boot-proof', access: 'anybody', query: requests.bootQuerySchema },
    summary: 'The boot proof of a key or an epoch.',
    answer: { [json]: [bootProofSchema] },
    refusals: [404, 503],
  },
  latestBootProof: {
    ...{ method: 'GET', path: '/boot-proof/latest', access: 'anybody' },
    summary: 'The boot proof of the latest epoch.',
    answer: { [json]: [bootProofSchema] },
    refusals: [404, 503],
  },
  proofs: {
    ...{ method: 'GET', path: '/proofs', access: 'client', query: requests.chainQuerySchema },
    summary: 'The proofs of a chain as a bundle, with the timestamps, boot proofs and checkpoints that came since.',
    headers: { [tokenHeader]: tokenAbout },
    answer: { 'application/vnd.occ.bundle.v1+json': [answers.chainSchema] },
    answerHeaders: { Link: 'Where the chain goes on: `</proofs?…>; rel="next"`; absent at its end.' },
    refusals: [403, 404, 409, 503],
  },
  checkpoint: {
    ...{ method: 'POST', path: '/checkpoint', access: 'client' },
    summary: 'Signs how long a chain is now; with `close` it ends there.',
    body: { [json]: requests.checkpointRequestSchema },
    answer: { [json]: [answers.checkpointAnswerSchema] },
    refusals: [403, 404, 409, 413, 415, 503],
  },
  handover: {
    ...{ method: 'POST', path: '/handover', access: 'operator' },
    summary: 'Ends the epoch in favour of the one whose boot proof this is; or takes over what such an end answered.',
    body: { [json]: requests.handoverSchema },
    answer: { [json]: [answers.handoverAnswerSchema, answers.adoptionSchema] },
    refusals: [403, 404, 409, 413, 415, 503],
  },
  verify: {
    ...{ method: 'POST', path: '/verify', access: 'anybody' },
    summary: 'Verifies a proof. A convenience: whoever relies on the answer relies on this service.',
    body: { [json]: requests.verificationSchema },
    answer: { [json]: [answers.verificationAnswerSchema] },
    refusals: [413, 415],
  },
  health: {
    ...{ method: 'GET', path: '/health', access: 'anybody', watched: true },
    summary: 'Whether the enclave answers.',
    answer: { [json]: [answers.healthSchema] },
    refusals: [503],
  },
  ready: {
    ...{ method: 'GET', path: '/ready', access: 'anybody', watched: true },
    summary: 'Whether requests should be sent here: the enclave is configured and the store can be written.',
    answer: { [json]: [answers.readySchema] },
    refusals: [503],
  },
  metrics: {
    ...{ method: 'GET', path: '/metrics', access: 'anybody', watched: true },
    summary: 'Numbers for Prometheus.',
    answer: { [text]: 'text' },
    refusals: [],
  },
  describe: {
    ...{ method: 'GET', path: '/openapi.json', access: 'anybody' },
    summary: 'This description.',
    answer: { [json]: 'object' },
    refusals: [],
  },
};

/** Statuses any operation may answer with; 408 and 413 come before a request is understood. */
export function refusalsOf({ method, access, refusals, watched }: Operation): readonly number[] {
  const more = [...(access === 'anybody' ? [] : [401]), ...(method === 'POST' ? [408] : []), ...(watched ? [] : [429])];
  return [400, 500, ...more, ...refusals].sort((a, b) => a - b);
}
