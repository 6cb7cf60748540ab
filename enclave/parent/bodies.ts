// SPDX-License-Identifier: Apache-2.0
// Bodies: JSON read strictly, raw artifacts hashed as they arrive and never kept. Both bounded.
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { OccError } from '../../src/proof/errors.ts';
import { parseJson } from '../../src/proof/json.ts';

/** A batch of 1,000 digests with slots takes 150 KB; the rest is for names and metadata. */
export const maxJsonBodyBytes = 1024 * 1024;

/** Raw artifacts are a convenience for small files; larger ones are hashed where they are and sent as digests. */
export const maxRawBodyBytes = 64 * 1024 * 1024;

/** An artifact that was sent as it is. */
export class RawArtifact {
  readonly digestB64: string;
  constructor(digestB64: string) {
    this.digestB64 = digestB64;
  }
}

/** Strict JSON instead of fastify's own parser, and nothing else. */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: maxJsonBodyBytes },
    async (_request: unknown, body: string | Buffer) => parseJson(body, maxJsonBodyBytes),
  );
}

/** Lets the routes of `server` take raw artifacts too; their body is a {@link RawArtifact}. */
export function readRawBodies(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/octet-stream',
    { bodyLimit: maxRawBodyBytes },
    async (_request: unknown, payload: Readable) => hashRaw(payload),
  );
}

function hashRaw(payload: Readable): Promise<RawArtifact> {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256');
    let length = 0;
    payload.on('data', (chunk: Buffer) => {
      length += chunk.length;
      // What is too long is read on and dropped, so that the client hears why.
      if (length <= maxRawBodyBytes) hash.update(chunk);
      else reject(new OccError('body-too-large', `expected at most ${maxRawBodyBytes} bytes, got more`, { hint }));
    });
    payload.on('end', () => resolve(new RawArtifact(hash.digest('base64'))));
    payload.on('error', (cause) => reject(new OccError('bad-request', 'expected a whole body', { cause })));
    payload.on('close', () => reject(new OccError('bad-request', 'expected a whole body, got a part of it')));
  });
}

const hint = 'Hash the file and send the digest as JSON.';
