// SPDX-License-Identifier: Apache-2.0
// Shared access signatures of the blob store, with the members and the encoding of Azure's (base64 with padding, percent
// encoded): a URL gives one permission on one blob until it expires, and nothing in it can be changed.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** `c` create and write, `r` read. */
export type Permission = 'c' | 'r';

export interface BlobHeaders {
  /** Content-Disposition and Content-Type the download answers with. */
  readonly disposition?: string;
  readonly contentType?: string;
}

const signedFields = ['se', 'sp', 'sr', 'sv', 'rscd', 'rsct'] as const;

export class UrlSigner {
  readonly #key = randomBytes(32);

  #signature(path: string, parameters: URLSearchParams): Buffer {
    const text = [path, ...signedFields.map((name) => parameters.get(name) ?? '')].join('\n');
    return createHmac('sha256', this.#key).update(text).digest();
  }

  /** A URL on `origin` for the path; `expires` is cut to whole seconds. */
  sign(origin: string, path: string, permission: Permission, expires: Date, headers: BlobHeaders = {}): string {
    const url = new URL(path, origin);
    const parameters: Record<string, string> = {
      ...(headers.disposition === undefined ? {} : { rscd: headers.disposition }),
      ...(headers.contentType === undefined ? {} : { rsct: headers.contentType }),
      se: expires.toISOString().replace(/\.[0-9]{3}Z$/, 'Z'),
      sp: permission,
      sr: 'b',
      sv: '2025-11-05',
    };
    const search = new URLSearchParams(parameters);
    search.set('sig', this.#signature(url.pathname, search).toString('base64'));
    url.search = search.toString();
    return url.href;
  }

  /** Why a URL gives no such permission now, as Azure's error detail; undefined when it does. */
  refusal(url: URL, permission: Permission, now: Date): string | undefined {
    const given = Buffer.from(url.searchParams.get('sig') ?? '', 'base64');
    const expected = this.#signature(url.pathname, url.searchParams);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'Signature did not match.';
    const expires = url.searchParams.get('se') ?? '';
    if (now >= new Date(expires)) {
      return `Signature not valid in the specified time frame: Expiry [${expires}] - Current [${now.toISOString()}]`;
    }
    return url.searchParams.get('sp') === permission ? undefined : 'This permission was not granted.';
  }
}
