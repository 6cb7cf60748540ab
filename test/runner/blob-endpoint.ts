// SPDX-License-Identifier: Apache-2.0
// The part of Azure's blob API that the artifact client uses: Put Block, Put Block List, Put Blob and Get Blob, each by a
// signed URL that is really checked.
import { createHash, randomUUID } from 'node:crypto';
import type { ArtifactStore } from './artifact-store.ts';
import type { UrlSigner } from './signed-url.ts';

export type BlobCall = 'PutBlock' | 'PutBlockList' | 'PutBlob' | 'GetBlob';

export interface BlobRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

export interface BlobAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** Which call a request is; undefined when the artifact client never makes it. */
export function blobCall(method: string, url: URL): BlobCall | undefined {
  if (method === 'GET' && !url.searchParams.has('comp')) return 'GetBlob';
  if (method !== 'PUT') return undefined;
  const calls: Readonly<Record<string, BlobCall>> = { block: 'PutBlock', blocklist: 'PutBlockList', '': 'PutBlob' };
  return calls[url.searchParams.get('comp') ?? ''];
}

function refuse(status: number, code: string, detail: string): BlobAnswer {
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-ms-error-code': code },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${detail}</Message></Error>`,
  };
}

function created(bytes: Uint8Array): BlobAnswer {
  const headers = {
    etag: `"0x${createHash('sha256').update(bytes).digest('hex').slice(0, 15).toUpperCase()}"`,
    'last-modified': 'Fri, 20 Nov 2026 23:00:00 GMT',
    'x-ms-request-server-encrypted': 'true',
  };
  return { status: 201, headers, body: '' };
}

function md5Mismatch(headers: BlobRequest['headers'], bytes: Uint8Array): boolean {
  const given = headers['content-md5'];
  return given !== undefined && given !== createHash('md5').update(bytes).digest('base64');
}

/** Answers one call. The headers every answer of Azure has are added by the caller. */
export function answerBlobCall(
  call: BlobCall,
  request: BlobRequest,
  store: ArtifactStore,
  signer: UrlSigner,
  now: Date,
): BlobAnswer {
  const { url, headers, body } = request;
  const refusal = signer.refusal(url, call === 'GetBlob' ? 'r' : 'c', now);
  if (refusal !== undefined) return refuse(403, 'AuthenticationFailed', refusal);
  const blob = store.blob(url.pathname);
  if (blob === undefined) return refuse(404, 'BlobNotFound', 'The specified blob does not exist.');

  if (call === 'GetBlob') {
    if (blob.bytes === undefined) return refuse(404, 'BlobNotFound', 'The specified blob does not exist.');
    const disposition = url.searchParams.get('rscd');
    return {
      status: 200,
      headers: {
        'content-type': url.searchParams.get('rsct') ?? blob.contentType,
        ...(disposition === null ? {} : { 'content-disposition': disposition }),
      },
      body: blob.bytes,
    };
  }
  if (blob.final) return refuse(409, 'BlobImmutableDueToPolicy', 'The artifact is finalized.');
  if (md5Mismatch(headers, body)) return refuse(400, 'Md5Mismatch', 'The MD5 value does not match the content.');

  if (call === 'PutBlob') {
    if (headers['x-ms-blob-type'] !== 'BlockBlob') return refuse(400, 'MissingRequiredHeader', 'x-ms-blob-type');
    blob.bytes = body;
    return created(body);
  }
  if (call === 'PutBlock') {
    const id = url.searchParams.get('blockid') ?? '';
    const lengths = new Set([id, ...blob.blocks.keys()].map(({ length }) => length));
    // All ids of a blob have the same length.
    if (id === '' || Buffer.from(id, 'base64').length > 64 || lengths.size > 1) {
      return refuse(400, 'InvalidBlobOrBlock', 'The specified block id is invalid.');
    }
    blob.blocks.set(id, body);
    return created(body);
  }
  const list = [
    ...Buffer.from(body)
      .toString('utf8')
      .matchAll(/<(?:Latest|Uncommitted)>([^<]*)<\//g),
  ].map(([, id]) => id ?? '');
  const blocks = list.map((id) => blob.blocks.get(id));
  if (blocks.length === 0 || blocks.some((block) => block === undefined)) {
    return refuse(400, 'InvalidBlockList', 'The specified block list is invalid.');
  }
  blob.bytes = Buffer.concat(blocks.filter((block) => block !== undefined));
  return created(blob.bytes);
}

/** What Azure adds to every answer. */
export function azureHeaders(): Readonly<Record<string, string>> {
  return { 'x-ms-request-id': randomUUID(), 'x-ms-version': '2026-04-06', server: 'Windows-Azure-Blob/1.0' };
}
