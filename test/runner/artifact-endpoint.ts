// SPDX-License-Identifier: Apache-2.0
// The Twirp ArtifactService over the store: routes, proto3 JSON in and out, error codes.
import { z } from 'zod';
import { type Artifact, ArtifactStore, type Method, requestSchemas, TwirpError } from './artifact-store.ts';
import type { RuntimeTokens, Scope } from './runtime-token.ts';
import type { Permission, UrlSigner } from './signed-url.ts';

const route = '/twirp/github.actions.results.api.v1.ArtifactService/';

/** The method a path names; undefined for any other path. */
export function artifactMethod(path: string): Method | undefined {
  const name = path.startsWith(route) ? path.slice(route.length) : '';
  return Object.hasOwn(requestSchemas, name) ? (name as Method) : undefined;
}

export interface TwirpRequest {
  readonly verb: string;
  readonly contentType: string | undefined;
  readonly authorization: string | undefined;
  readonly body: Uint8Array;
}

export class ArtifactEndpoint {
  readonly store = new ArtifactStore();
  readonly #tokens: RuntimeTokens;
  readonly #signer: UrlSigner;
  readonly #origin: () => string;
  readonly #urlLifetimeMs: number;

  constructor(tokens: RuntimeTokens, signer: UrlSigner, origin: () => string, urlLifetimeMs: number) {
    this.#tokens = tokens;
    this.#signer = signer;
    this.#origin = origin;
    this.#urlLifetimeMs = urlLifetimeMs;
  }

  /** Status and JSON of the answer; a refusal is one, as `{code, msg}`. */
  answer(method: Method | undefined, request: TwirpRequest, now: Date): readonly [status: number, json: string] {
    try {
      if (method === undefined || request.verb !== 'POST' || request.contentType !== 'application/json') {
        throw new TwirpError('bad_route', `no such method for ${request.verb} of ${request.contentType}`);
      }
      const scope = this.#tokens.scope(request.authorization);
      if (scope === undefined) throw new TwirpError('unauthenticated', 'the token is unknown, or its job has ended');
      return [200, JSON.stringify(this.#call(method, scope, request.body, now))];
    } catch (error) {
      if (!(error instanceof TwirpError)) throw error;
      return [error.status, JSON.stringify({ code: error.code, msg: error.message })];
    }
  }

  #call(method: Method, scope: Scope, body: Uint8Array, now: Date): unknown {
    switch (method) {
      case 'CreateArtifact': {
        const { path } = this.store.create(scope, read(requestSchemas[method], body), now);
        return { ok: true, signed_upload_url: this.#sign(path, 'c', now) };
      }
      case 'FinalizeArtifact':
        return { ok: true, artifact_id: this.store.finalize(scope, read(requestSchemas[method], body)).id };
      case 'ListArtifacts':
        return { artifacts: this.store.list(scope, read(requestSchemas[method], body)).map(listed) };
      case 'GetSignedArtifactURL': {
        const { path, name, contentType } = this.store.find(scope, read(requestSchemas[method], body));
        const file = contentType === 'application/zip' ? `${name}.zip` : name;
        const plain = file.replace(/[^ -~]/g, '_');
        const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file)}`;
        return { name, signed_url: this.#sign(path, 'r', now, { disposition, contentType }) };
      }
      case 'DeleteArtifact':
        return { ok: true, artifact_id: this.store.remove(scope, read(requestSchemas[method], body)).id };
    }
  }

  #sign(path: string, permission: Permission, now: Date, headers?: Parameters<UrlSigner['sign']>[4]): string {
    const expires = new Date(now.getTime() + this.#urlLifetimeMs);
    return this.#signer.sign(this.#origin(), path, permission, expires, headers);
  }
}

function read<S extends z.ZodType>(schema: S, body: Uint8Array): z.infer<S> {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    throw new TwirpError('malformed', 'the body is not JSON');
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new TwirpError('malformed', z.prettifyError(result.error));
  return result.data;
}

function listed(artifact: Artifact): unknown {
  return {
    workflow_run_backend_id: artifact.run,
    workflow_job_run_backend_id: artifact.job,
    database_id: artifact.id,
    name: artifact.name,
    size: String(artifact.bytes.length),
    created_at: artifact.createdAt.toISOString(),
    digest: artifact.digest,
  };
}
