// SPDX-License-Identifier: Apache-2.0
// Inputs from mirrors that may be wrong: what is kept is the locked file or nothing.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cachedFile, fetchFiles } from '../../../../enclave/image/build/fetch.ts';
import { dataOf } from '../../../../enclave/image/build/root.ts';

const content = Buffer.from('a package');
const locked = {
  uses: ['toolchain'],
  name: 'libstdc++6',
  version: '1+b1',
  sha256: createHash('sha256').update(content).digest('hex'),
  size: content.length,
  path: 'pool/main/g/gcc/libstdc++6_1+b1_amd64.deb',
};

/** What a mirror says, by the first part of its path. */
const mirrors: Readonly<Record<string, readonly [status: number, body: Buffer, chunked?: boolean]>> = {
  good: [200, content],
  other: [200, Buffer.from('A package')],
  longer: [200, Buffer.concat([content, content])],
  endless: [200, Buffer.concat([content, content]), true],
  shorter: [200, content.subarray(1)],
  none: [404, Buffer.from('not here')],
};

let server: Server;
let cache: string;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const [status, body, chunked] = mirrors[url.split('/')[1] ?? ''] ?? [500, Buffer.alloc(0)];
    response.writeHead(status, chunked ? {} : { 'content-length': body.length });
    response.write(body);
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => server.close());
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'occ-fetch-'));
  asked.length = 0;
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const options = (...names: readonly string[]) => {
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { cache, mirrors: names.map((name) => `${root}/${name}`), say: () => undefined };
};
const kept = () => readdirSync(join(cache, 'files'));

describe('a locked file', () => {
  it('is kept under its hash', async () => {
    await fetchFiles([locked], options('good'));
    expect(readFileSync(cachedFile(locked, cache))).toEqual(content);
    expect(asked).toEqual(['/good/pool/main/g/gcc/libstdc%2B%2B6_1%2Bb1_amd64.deb']);
  });

  it('is fetched once', async () => {
    await fetchFiles([locked], options('good'));
    await fetchFiles([locked], options('none'));
    expect(asked.length).toBe(1);
  });

  it.each(['other', 'longer', 'endless', 'shorter', 'none'])('is not what the mirror "%s" has', async (name) => {
    await expect(fetchFiles([locked], options(name))).rejects.toMatchObject({ code: 'image-input' });
    expect(kept()).toEqual([]);
    await fetchFiles([locked], options(name, 'good'));
    expect(kept()).toEqual([locked.sha256]);
  });
});

describe('a package', () => {
  const member = (name: string, body: string) =>
    `${name.padEnd(16)}${'0'.padEnd(32)}${String(body.length).padEnd(10)}\`\n${body}${body.length % 2 ? '\n' : ''}`;
  const deb = (...members: readonly string[]) => Buffer.from(`!<arch>\n${members.join('')}`);

  it('holds its files in one member', () => {
    const whole = deb(member('debian-binary', '2.0'), member('control.tar.xz', 'c'), member('data.tar.xz', 'files'));
    expect(dataOf(whole).toString()).toBe('files');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['an archive without files', deb(member('debian-binary', '2.0'))],
    ['one that ends too early', deb(member('data.tar.xz', 'files')).subarray(0, -4)],
    ['one with a size below zero', deb(member('x', '').replace('0         `', '-60       `'))],
    ['something else', Buffer.from('not a package')],
  ])('is not %s', (_, bytes) => {
    expect(() => dataOf(bytes)).toThrow(expect.objectContaining({ code: 'image-input' }));
  });
});
