// SPDX-License-Identifier: Apache-2.0
// The keys of an issuer come through the parent, which may do anything to the bytes: only the issuer's own server, by
// name, root and time of the hardware, is believed, and nothing it says is read without bounds.
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchKeys, type OpenPipe } from '../../../enclave/app/key-server.ts';
import { readIssuer } from '../../../src/evidence/issuer.ts';
import { Issuer } from '../../evidence/issuer.ts';
import { type ServerCertificate, TlsAuthority } from '../../fixtures/tls-authority.ts';
import { type Endpoint, publishing, startEndpoint, startPlain } from './key-endpoint.ts';

const careless = vi.hoisted(() => ({ now: false }));
vi.mock('node:tls', async (original) => {
  const tls = await original<typeof import('node:tls')>();
  const connect = (options: import('node:tls').ConnectionOptions) =>
    tls.connect(careless.now ? { ...options, rejectUnauthorized: false, minVersion: 'TLSv1' } : options);
  return { ...tls, connect };
});

const host = 'ghes.example';
const issuer = readIssuer(`https://${host}/_services/token`);
const day = 24 * 60 * 60 * 1000;
const jose = await Issuer.open('k1');
const ours = await TlsAuthority.named('ours');
const others = await TlsAuthority.named('others');
const certificate = await ours.issue({ name: host });
const publish = publishing(() => jose.keySet);
const open: Endpoint[] = [];

const track = async (endpoint: Promise<Endpoint>): Promise<Endpoint> => {
  open.push(await endpoint);
  return endpoint;
};
const fetching = (openPipe: OpenPipe, now = Date.now()) =>
  fetchKeys({ issuer, roots: [ours.rootPem] }, { openPipe, now, timeoutMs: 500 });
const serve = (by: ServerCertificate, onRequest = publish) => track(startEndpoint(by, onRequest));
const refused = expect.objectContaining({ code: 'issuer-refused' });
const unreachable = expect.objectContaining({ code: 'issuer-unreachable' });

afterAll(async () => {
  for (const endpoint of open) await endpoint[Symbol.asyncDispose]();
});

describe('the keys of an issuer', () => {
  let genuine: Endpoint;
  beforeAll(async () => {
    genuine = await serve(certificate);
  });

  it('are those its server publishes', async () => {
    const keys = await fetching(genuine.openPipe);
    expect(keys).toEqual([expect.objectContaining({ kid: 'k1', n: jose.publicJwk.n })]);
  });

  it('are asked for at the place its name says, and nowhere else', async () => {
    const asked: string[] = [];
    const pipes: string[] = [];
    const endpoint = await serve(certificate, (request, response) => {
      asked.push(`${request.method} ${request.headers.host}${request.url}`);
      publish(request, response);
    });
    await fetching((name, port) => {
      pipes.push(`${name}:${port}`);
      return endpoint.openPipe(name, port);
    });
    expect(pipes).toEqual([`${host}:443`]);
    expect(asked).toEqual([`GET ${host}/_services/token/.well-known/jwks`]);
  });

  it('may be those of a server with an address for a name', async () => {
    const local = readIssuer('https://127.0.0.1:8443/token');
    const endpoint = await serve(await ours.issue({ name: '127.0.0.1' }));
    const options = { openPipe: endpoint.openPipe, now: Date.now() };
    await expect(fetchKeys({ issuer: local, roots: [ours.rootPem] }, options)).resolves.toHaveLength(1);
    const named = { openPipe: genuine.openPipe, now: Date.now() };
    await expect(fetchKeys({ issuer: local, roots: [ours.rootPem] }, named)).rejects.toThrow(refused);
  });

  it.each([
    ['a year before its server’s certificate', -365 * day],
    ['the day after it ended', 366 * day],
  ])('are not believed %s, by the hardware’s clock', async (_, distance) => {
    await expect(fetching(genuine.openPipe, Date.now() + distance)).rejects.toThrow(refused);
    await expect(fetching(genuine.openPipe)).resolves.toHaveLength(1);
  });
});

describe('a parent that answers itself', () => {
  it.each<readonly [string, () => Promise<ServerCertificate>]>([
    ['with a certificate of another name', () => ours.issue({ name: 'parent.example' })],
    ['with a certificate for the name above', () => ours.issue({ name: 'example' })],
    ['with a certificate of another root', () => others.issue({ name: host })],
    [
      'with a certificate that has ended',
      () => ours.issue({ name: host, from: Date.now() - 9 * day, to: Date.now() - day }),
    ],
    ['with a certificate of tomorrow', () => ours.issue({ name: host, from: Date.now() + day })],
  ])('%s is refused', async (_, make) => {
    const endpoint = await serve(await make());
    careless.now = true;
    const believed = await fetching(endpoint.openPipe).catch((fault: Error) => fault.message);
    careless.now = false;
    // the times are looked at a second time, by another clock
    if (!String(believed).includes('valid now')) expect(believed).toEqual([expect.objectContaining({ kid: 'k1' })]);
    await expect(fetching(endpoint.openPipe)).rejects.toThrow(refused);
  });

  it('without TLS is refused', async () => {
    const plain = createServer(publish as never);
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const proxy = await track(startPlain((socket) => plain.emit('connection', socket)));
    await expect(fetching(proxy.openPipe)).rejects.toThrow(refused);
    plain.close();
  });

  it('with an older TLS is refused', async () => {
    const old = { ...certificate, minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' } as const;
    await expect(fetching((await serve(old)).openPipe)).rejects.toThrow(refused);
  });

  it.each<readonly [string, Parameters<typeof startPlain>[0]]>([
    ['with nothing', (socket) => socket.end()],
    ['with silence', () => undefined],
    ['byte by byte', (socket) => void setInterval(() => socket.write('\u0016'), 100).unref()],
  ])('%s is unreachable', async (_, onSocket) => {
    const endpoint = await track(startPlain(onSocket));
    await expect(fetching(endpoint.openPipe)).rejects.toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^issuer-/) }),
    );
  });

  it('that opens no pipe, or never, is unreachable', async () => {
    await expect(fetching(() => Promise.reject(new Error('no way')))).rejects.toThrow(unreachable);
    await expect(fetching(() => new Promise(() => undefined))).rejects.toThrow(unreachable);
    await expect(fetching(async () => connect(1, '127.0.0.1'))).rejects.toThrow(unreachable);
  });

  it('that cuts the pipe anywhere never makes keys of what arrived', async () => {
    const genuine = await serve(certificate);
    for (let cut = 1; cut < 4000; cut += 157) {
      const endpoint = await track(
        startPlain((client) => {
          let passed = 0;
          void genuine.openPipe(host, 443).then((server) => {
            client.pipe(server);
            server.on('data', (chunk: Buffer) => {
              client.write(chunk.subarray(0, Math.max(0, cut - passed)));
              passed += chunk.length;
              if (passed >= cut) client.end();
            });
          });
        }),
      );
      const outcome = await fetching(endpoint.openPipe).catch((fault: { code?: string }) => fault.code);
      if (Array.isArray(outcome)) expect(outcome).toEqual([expect.objectContaining({ kid: 'k1' })]);
      else expect(outcome).toMatch(/^issuer-/);
    }
  });
});

describe('a server of the issuer that', () => {
  it.each<readonly [string, Parameters<typeof startEndpoint>[1], unknown]>([
    ['redirects', (_, response) => response.writeHead(302, { location: 'https://elsewhere.example/' }).end(), refused],
    ['says no', (_, response) => response.writeHead(404).end(jose.keySet), refused],
    ['is broken', (_, response) => response.writeHead(503).end(jose.keySet), unreachable],
    ['answers with no key set', (_, response) => response.end('{}'), refused],
    [
      'answers with weak keys',
      (_, response) => response.end(JSON.stringify({ keys: [{ ...jose.publicJwk, n: 'AQAB' }] })),
      refused,
    ],
    ['answers with too much', (_, response) => response.end(`${jose.keySet}${' '.repeat(70_000)}`), refused],
    ['answers without end', (_, response) => void endless(response), refused],
    ['answers with an encoded body', (_, response) => response.setHeader('content-encoding', 'gzip').end('x'), refused],
    [
      'sends endless headers',
      (_, response) => response.setHeader('x', 'y'.repeat(40_000)).end(jose.keySet),
      expect.objectContaining({ code: expect.stringMatching(/^issuer-/) }),
    ],
    [
      'promises more than it sends',
      (_, response) => response.writeHead(200, { 'content-length': '99999' }).end(jose.keySet),
      unreachable,
    ],
    ['stops in the middle', (_, response) => void response.write(jose.keySet.slice(0, 100)), unreachable],
  ])('%s gives none', async (_name, onRequest, expected) => {
    const endpoint = await serve(certificate, onRequest);
    await expect(fetching(endpoint.openPipe)).rejects.toThrow(expected as never);
  });
});

function endless(response: { write(text: string): boolean; destroyed: boolean }): void {
  const more = () => {
    if (response.destroyed) return;
    response.write(' '.repeat(10_000));
    setImmediate(more);
  };
  more();
}
