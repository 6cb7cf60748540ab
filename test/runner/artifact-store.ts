// SPDX-License-Identifier: Apache-2.0
// The artifacts of GitHub's results service, in memory: created, uploaded, finalized when size and hash agree, then never
// changed. Every operation is scoped to the run (and, for writing, the job) the caller's token is for.
import { createHash, randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import type { Scope } from './runtime-token.ts';

/** Twirp's error codes and their HTTP status. */
const twirpStatus = {
  malformed: 400,
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  bad_route: 404,
  already_exists: 409,
} as const;

export class TwirpError extends Error {
  readonly code: keyof typeof twirpStatus;

  constructor(code: keyof typeof twirpStatus, message: string) {
    super(message);
    this.code = code;
  }

  get status(): number {
    return twirpStatus[this.code];
  }
}

/** A finalized artifact, for tests to look at. */
export interface Artifact extends Scope {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** What was uploaded: a zip, unless the upload skipped the archive. */
  readonly bytes: Uint8Array;
  /** `sha256:` and hex of `bytes`. */
  readonly digest: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
  /** The files in the zip, or the one raw file under the artifact's name. */
  files(): Readonly<Record<string, Uint8Array>>;
}

interface Entry extends Scope {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly contentType: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
  readonly blocks: Map<string, Uint8Array>;
  bytes: Uint8Array | undefined;
  final: boolean;
}

const ids = { workflow_run_backend_id: z.string().min(1), workflow_job_run_backend_id: z.string().min(1) };
const named = { ...ids, name: z.string().min(1) };

export const requestSchemas = {
  CreateArtifact: z.strictObject({
    ...named,
    expires_at: z.iso.datetime().optional(),
    version: z.number().int().min(4).max(7),
    mime_type: z.string().optional(),
  }),
  // int64 is a string in proto3 JSON; a size of 0 is left out.
  FinalizeArtifact: z.strictObject({
    ...named,
    size: z
      .string()
      .regex(/^[0-9]+$/)
      .default('0'),
    hash: z.string().optional(),
  }),
  ListArtifacts: z.strictObject({ ...ids, name_filter: z.string().optional(), id_filter: z.string().optional() }),
  GetSignedArtifactURL: z.strictObject(named),
  DeleteArtifact: z.strictObject(named),
} as const;

export type Method = keyof typeof requestSchemas;
type Request<M extends Method> = z.infer<(typeof requestSchemas)[M]>;

/** Characters GitHub refuses in names, since some file systems do. */
const forbidden = /["\\/:<>|*?\r\n]/;
const nameLimit = 256;

export class ArtifactStore {
  readonly #entries: Entry[] = [];
  #lastId = 0;

  /** Names are unique in a run, over all jobs and attempts, from creation on and whether or not the upload ends well. */
  create(scope: Scope, request: Request<'CreateArtifact'>, now: Date): { readonly path: string } {
    ownJob(scope, request);
    if (forbidden.test(request.name) || request.name.length > nameLimit) {
      throw new TwirpError('invalid_argument', 'the artifact name is not valid');
    }
    if (this.#entries.some(({ run, name }) => run === scope.run && name === request.name)) {
      throw new TwirpError('already_exists', 'an artifact with this name already exists on the workflow run');
    }
    const contentType = request.mime_type ?? 'application/zip';
    const blob = `${randomUUID().replaceAll('-', '')}${contentType === 'application/zip' ? '.zip' : ''}`;
    const entry: Entry = {
      ...scope,
      id: String(++this.#lastId),
      name: request.name,
      path: `/actions-results/${scope.run}/workflow-job-run-${scope.job}/artifacts/${blob}`,
      contentType,
      createdAt: now,
      expiresAt: request.expires_at === undefined ? undefined : new Date(request.expires_at),
      blocks: new Map(),
      bytes: undefined,
      final: false,
    };
    this.#entries.push(entry);
    return entry;
  }

  /** Refuses an upload that is not, byte for byte, what the client says it sent. */
  finalize(scope: Scope, request: Request<'FinalizeArtifact'>): { readonly id: string } {
    ownJob(scope, request);
    const entry = this.#entries.find(
      ({ run, job, name }) => run === scope.run && job === scope.job && name === request.name,
    );
    if (entry === undefined) throw new TwirpError('not_found', 'artifact not found');
    if (entry.final) throw new TwirpError('already_exists', 'the artifact is already finalized');
    if (entry.bytes === undefined) throw new TwirpError('invalid_argument', 'nothing was uploaded');
    if (entry.bytes.length !== Number(request.size)) {
      throw new TwirpError('invalid_argument', `size mismatch: got ${request.size}, uploaded ${entry.bytes.length}`);
    }
    const digest = sha256(entry.bytes);
    if (request.hash !== undefined && request.hash !== digest) {
      throw new TwirpError('invalid_argument', `hash mismatch: got ${request.hash}, uploaded ${digest}`);
    }
    entry.final = true;
    entry.blocks.clear();
    return entry;
  }

  /** Finalized artifacts of the caller's run, of all its jobs, newest last. */
  list(scope: Scope, request: Request<'ListArtifacts'>): readonly Artifact[] {
    ownRun(scope, request);
    return this.artifacts(scope.run).filter(
      ({ name, id }) => (request.name_filter ?? name) === name && (request.id_filter ?? id) === id,
    );
  }

  /** The path and name of a finalized artifact of the caller's run. */
  find(scope: Scope, request: Request<'GetSignedArtifactURL'>): Pick<Entry, 'path' | 'name' | 'contentType'> {
    return this.#finalized(scope, request);
  }

  /** Removes an artifact; its name is free again. */
  remove(scope: Scope, request: Request<'DeleteArtifact'>): { readonly id: string } {
    const entry = this.#finalized(scope, request);
    this.#entries.splice(this.#entries.indexOf(entry), 1);
    return entry;
  }

  #finalized(scope: Scope, request: Request<'GetSignedArtifactURL'>): Entry {
    ownRun(scope, request);
    const entry = this.#entries.find(({ run, name, final }) => final && run === scope.run && name === request.name);
    if (entry === undefined) throw new TwirpError('not_found', 'artifact not found');
    return entry;
  }

  /** The blob behind a path; undefined if there never was one. */
  blob(path: string): Pick<Entry, 'blocks' | 'bytes' | 'final' | 'contentType'> | undefined {
    return this.#entries.find((entry) => entry.path === path);
  }

  artifacts(run?: string): readonly Artifact[] {
    return this.#entries.flatMap((entry) => {
      const { bytes, blocks: _, path: __, final, ...facts } = entry;
      if (!final || bytes === undefined || (run ?? entry.run) !== entry.run) return [];
      const zip = entry.contentType === 'application/zip';
      const files = () => (zip ? unzipSync(bytes) : { [entry.name]: bytes });
      return [{ ...facts, bytes, digest: sha256(bytes), files }];
    });
  }
}

type Ids = { readonly workflow_run_backend_id: string; readonly workflow_job_run_backend_id: string };

function ownRun(scope: Scope, request: Ids): void {
  if (request.workflow_run_backend_id !== scope.run) {
    throw new TwirpError('permission_denied', 'the token is not for this workflow run');
  }
}

function ownJob(scope: Scope, request: Ids): void {
  ownRun(scope, request);
  if (request.workflow_job_run_backend_id !== scope.job) {
    throw new TwirpError('permission_denied', 'the token is not for this workflow job');
  }
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
