// SPDX-License-Identifier: Apache-2.0
// base64url without padding (RFC 4648 §5, RFC 7515 §2): how browsers and tokens write bytes. One text for one value.
import { fromBase64, quote, toBase64 } from './bytes.ts';
import { OccError } from './errors.ts';

export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws OccError `encoding-invalid` for padding, other alphabets and pad bits that are not zero */
export function fromBase64Url(text: string, what: string): Uint8Array {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) {
    throw new OccError('encoding-invalid', `${what}: expected base64url without padding, got ${quote(text)}`);
  }
  const padding = '='.repeat((4 - (text.length % 4)) % 4);
  return fromBase64(`${text.replaceAll('-', '+').replaceAll('_', '/')}${padding}`, what);
}
