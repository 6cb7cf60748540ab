// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { UrlSigner } from './signed-url.ts';

const now = new Date('2026-11-20T12:00:00Z');
const later = new Date('2026-11-20T12:01:00.900Z');
const signer = new UrlSigner();
const signed = () =>
  new URL(signer.sign('http://127.0.0.1:1', '/a/b.zip', 'r', later, { disposition: 'attachment; filename="b"' }));

it.each([
  ['the path', { pathname: '/a/c.zip' }, {}],
  ['the expiry', {}, { se: '2036-01-01T00:00:00Z' }],
  ['the permission', {}, { sp: 'c' }],
  ['the file name', {}, { rscd: 'attachment; filename="evil"' }],
  ['a header it did not have', {}, { rsct: 'text/html' }],
  ['the signature', {}, { sig: Buffer.alloc(32).toString('base64') }],
  ['the length of the signature', {}, { sig: '' }],
])('a signed URL is worthless after a change of %s', (_, change, parameters) => {
  const url = signed();
  expect(signer.refusal(url, 'r', now)).toBeUndefined();
  Object.assign(url, change);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  expect(signer.refusal(url, url.searchParams.get('sp') === 'c' ? 'c' : 'r', now)).toBe('Signature did not match.');
});

it('parameters a client adds do not matter', () => {
  const url = signed();
  url.searchParams.set('comp', 'block');
  expect(signer.refusal(url, 'r', now)).toBeUndefined();
});

it('a URL gives no other permission, and none once it has expired', () => {
  expect(signer.refusal(signed(), 'c', now)).toBe('This permission was not granted.');
  expect(signer.refusal(signed(), 'r', new Date('2026-11-20T12:00:59.999Z'))).toBeUndefined();
  expect(signer.refusal(signed(), 'r', new Date('2026-11-20T12:01:00Z'))).toContain('not valid in the specified time');
});

it('another service signs differently', () => {
  expect(new UrlSigner().refusal(signed(), 'r', now)).toBe('Signature did not match.');
});
