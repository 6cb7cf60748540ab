// SPDX-License-Identifier: Apache-2.0
// Key server: fetches what an issuer publishes, over TLS that ends in here. The bytes pass through the parent, which can
// withhold them and nothing else: name, root and time of the server are checked on this side of the wall.
import type { X509Certificate } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';
import { connect, type TLSSocket } from 'node:tls';
import type { Issuer } from '../../src/evidence/issuer.ts';
import { type IssuerKey, maxKeySetBytes, readKeySet } from '../../src/evidence/jwk.ts';
import { concatBytes, quote } from '../../src/proof/bytes.ts';
import { OccError } from '../../src/proof/errors.ts';

/** Opens a pipe of bytes to a server. Whoever opens it may be anybody, and may put anything into it. */
export type OpenPipe = (host: string, port: number) => Promise<Duplex>;

export interface KeyServer {
  readonly issuer: Issuer;
  /** PEM: who may vouch for the server. */
  readonly roots: readonly string[];
}

export interface Fetching {
  readonly openPipe: OpenPipe;
  /** Milliseconds since 1970, from the hardware: certificates are judged at this time, too. */
  readonly now: number;
  /** For everything from the pipe to the last byte, in milliseconds. */
  readonly timeoutMs?: number;
}

/** A handshake and 12 KB take half a second from anywhere; a stalled pipe must not hold commits for long. */
const defaultTimeoutMs = 10_000;

/** GitHub's headers have some 1.5 KB. */
const maxHeaderBytes = 16 * 1024;

/** Three certificates are usual. */
const maxPathLength = 8;

/**
 * The keys an issuer publishes now.
 * @throws OccError `issuer-unreachable` when nothing whole arrives; `issuer-refused` when what arrives is not that
 *   issuer's, or not a key set
 */
export async function fetchKeys(server: KeyServer, fetching: Fetching): Promise<readonly IssuerKey[]> {
  const { host } = server.issuer.keys;
  const signal = AbortSignal.timeout(fetching.timeoutMs ?? defaultTimeoutMs);
  const pipe = await opened(server, fetching, signal);
  pipe.on('error', () => undefined); // whoever waits for it hears that it closed
  const stop = () => pipe.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const socket = await secured(pipe, server, fetching.now);
    const body = await get(socket, server);
    return readKeySet(body);
  } catch (fault) {
    if (fault instanceof OccError && fault.code !== 'evidence-invalid') throw fault;
    if (fault instanceof OccError) throw refused(host, 'a set of keys', fault.message);
    throw unreachable(host, fault);
  } finally {
    signal.removeEventListener('abort', stop);
    pipe.destroy();
  }
}

async function opened({ issuer }: KeyServer, { openPipe }: Fetching, signal: AbortSignal): Promise<Duplex> {
  const { host, port } = issuer.keys;
  const opening = openPipe(host, port);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('too slow')), { once: true });
  });
  try {
    return await Promise.race([opening, late]);
  } catch (fault) {
    opening.then((pipe) => pipe.destroy()).catch(() => undefined);
    throw unreachable(host, fault);
  }
}

/** TLS 1.2 or later, to a server of that name, vouched for by one of our roots, by the runtime's clock and by ours. */
function secured(pipe: Duplex, { issuer, roots }: KeyServer, now: number): Promise<TLSSocket> {
  const { host } = issuer.keys;
  return new Promise((resolve, reject) => {
    const socket = connect({
      socket: pipe,
      servername: isAddress(host) ? '' : host,
      host,
      ca: [...roots],
      minVersion: 'TLSv1.2',
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: true,
    });
    socket.on('error', (fault) => reject(isTlsFault(fault) ? refused(host, 'TLS by this server', fault.code) : fault));
    socket.on('close', () => reject(new Error('the connection ended')));
    socket.on('secureConnect', () => {
      const outdated = outdatedIn(socket.getPeerX509Certificate(), now);
      if (outdated === undefined) return resolve(socket);
      reject(refused(host, 'certificates that are valid now', outdated));
    });
  });
}

/** RFC 6066 §3: an address is no server name; the certificate names it all the same. */
const isAddress = (host: string): boolean => /^[0-9.]+$/.test(host);

/** The first certificate of the path that is not valid at `now`. */
function outdatedIn(leaf: X509Certificate | undefined, now: number): string | undefined {
  let certificate = leaf;
  for (let at = 0; certificate && at < maxPathLength; at += 1) {
    const { validFromDate, validToDate, issuerCertificate } = certificate;
    if (now < validFromDate.getTime() || now > validToDate.getTime()) {
      return `one from ${validFromDate.toISOString()} to ${validToDate.toISOString()}`;
    }
    certificate = issuerCertificate;
  }
  return leaf === undefined ? 'none' : undefined;
}

/** What the connection itself says when it breaks is no word about the other side. */
function isTlsFault(fault: Error & { readonly code?: string }): fault is Error & { readonly code: string } {
  return fault.code !== undefined && !/^(?:ECONN|EPIPE|ETIMEDOUT|ENOTCONN|ERR_STREAM)/.test(fault.code);
}

function get(socket: TLSSocket, { issuer }: KeyServer): Promise<Uint8Array> {
  const { host, port, path } = issuer.keys;
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    const asked = request({
      createConnection: () => socket,
      path,
      maxHeaderSize: maxHeaderBytes,
      headers: {
        host: port === 443 ? host : `${host}:${port}`,
        accept: 'application/json',
        'accept-encoding': 'identity',
        connection: 'close',
      },
    });
    asked.on('error', reject);
    asked.on('close', () => reject(new Error('the connection ended')));
    asked.on('response', (answer) => bodyOf(answer, host).then(resolve, reject));
    asked.end();
  });
}

async function bodyOf(answer: IncomingMessage, host: string): Promise<Uint8Array> {
  const { statusCode = 0, headers } = answer;
  if (statusCode >= 500) throw new Error(`status ${statusCode}`);
  if (statusCode !== 200) throw refused(host, 'status 200', `${statusCode}`);
  if (headers['content-encoding'] !== undefined) throw refused(host, 'a plain body', 'an encoded one');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer) {
    length += (chunk as Uint8Array).length;
    if (length > maxKeySetBytes) throw refused(host, `at most ${maxKeySetBytes} bytes`, 'more');
    chunks.push(chunk as Uint8Array);
  }
  if (!answer.complete) throw new Error('the answer was cut short');
  return concatBytes(...chunks);
}

function refused(host: string, expected: string, actual: string): OccError {
  return new OccError('issuer-refused', `keys of ${quote(host)}: expected ${expected}, got ${actual}`);
}

function unreachable(host: string, cause: unknown): OccError {
  const why = cause instanceof Error ? cause.message : 'no reason';
  return new OccError('issuer-unreachable', `keys of ${quote(host)}: expected an answer, got: ${quote(why)}`, {
    cause,
  });
}
