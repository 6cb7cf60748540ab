// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { parseEndpoint } from '../../src/client/endpoint.ts';

describe('an endpoint', () => {
  it.each([
    ['https://nitro.example.com', { origin: 'https://nitro.example.com', base: '', loopback: false }],
    ['https://nitro.example.com/', { origin: 'https://nitro.example.com', base: '', loopback: false }],
    ['https://example.com:8443/occ/v1/', { origin: 'https://example.com:8443', base: '/occ/v1', loopback: false }],
    ['http://127.0.0.1:8787', { origin: 'http://127.0.0.1:8787', base: '', loopback: true }],
    ['http://localhost:8787', { origin: 'http://localhost:8787', base: '', loopback: true }],
    ['http://[::1]:8787', { origin: 'http://[::1]:8787', base: '', loopback: true }],
    ['http://127.1', { origin: 'http://127.0.0.1', base: '', loopback: true }],
    ['https://127.0.0.1', { origin: 'https://127.0.0.1', base: '', loopback: true }],
  ])('may be %s', (text, expected) => {
    expect(parseEndpoint(text)).toEqual(expected);
  });

  it.each([
    '',
    'nitro.example.com',
    'embedded',
    'http://nitro.example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://10.0.0.1',
    'http://0.0.0.0:8787',
    'http://[::ffff:10.0.0.1]/',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://example.com?x=1',
    'https://example.com/#x',
    `https://example.com/${'x'.repeat(2048)}`,
  ])('is not %s', (text) => {
    expect(() => parseEndpoint(text)).toThrow(expect.objectContaining({ code: 'endpoint-invalid' }));
  });

  it.each(['https://me:hunter2@example.com', 'https://hunter2@example.com', 'https://me:hunter2@exa mple.com'])(
    'never repeats the credentials in %s',
    (text) => {
      expect(() => parseEndpoint(text)).toThrow(expect.objectContaining({ code: 'endpoint-invalid' }));
      expect(() => parseEndpoint(text)).not.toThrow(/hunter2/);
    },
  );
});
