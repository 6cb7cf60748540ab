// SPDX-License-Identifier: Apache-2.0
// Endpoint: where the commit service is. API keys and digests go there, so plain HTTP is for this machine alone.
import { quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';

/** Longer addresses are a mistake; browsers and proxies stop around here too. */
const maxLength = 2048;

export interface Endpoint {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Path prefix of every route, without a final slash; empty for most. */
  readonly base: string;
  /** On this machine: plain HTTP is allowed, and no proxy is asked. */
  readonly loopback: boolean;
}

/**
 * Reads the address of a service: `https://`, or `http://` on loopback. The word `embedded` is the caller's to resolve.
 * @throws OccError `endpoint-invalid`; a user name or password in the address is never repeated
 */
export function parseEndpoint(text: string): Endpoint {
  if (text.length > maxLength) throw invalid(`expected at most ${maxLength} characters, got ${text.length}`);
  if (!URL.canParse(text)) throw invalid(`expected a URL, got ${quote(withoutCredentials(text))}`);
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    throw invalid('expected a URL without user name and password, got one with them', 'Give the API key separately.');
  }
  const loopback = isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    throw invalid(`expected https://, or http:// on loopback, got ${quote(`${url.protocol}//${url.host}`)}`);
  }
  if (url.search !== '' || url.hash !== '') {
    throw invalid(`expected a URL without ? and #, got ${quote(`${url.origin}${url.pathname}`)} with one`);
  }
  return { origin: url.origin, base: url.pathname.replace(/\/+$/, ''), loopback };
}

/** `localhost`, 127.0.0.0/8 and ::1, as the URL parser normalises them. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function withoutCredentials(text: string): string {
  return text.replace(/^.*@/s, '');
}

function invalid(what: string, hint?: string): OccError {
  return new OccError('endpoint-invalid', `endpoint: ${what}`, hint === undefined ? {} : { hint });
}
