// SPDX-License-Identifier: Apache-2.0
// The enclave of `bench:commit`, as a process of its own: `commit.main.ts SOCKET SIGNER` serves one parent on a Unix
// socket until it hangs up, and prints the CPU time it took. SIGNER is `node` or, for the peer, `pure`: the same
// enclave signing in pure JavaScript. `commit.main.ts bare N` signs N bodies with a reused key and nothing else.
import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer } from 'node:net';
import * as ed25519 from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { Enclave } from '../../enclave/app/enclave.ts';
import { serveStream } from '../../enclave/app/session.ts';
import { defaultConfig } from '../../enclave/wire/config.ts';
import { openServiceHost } from '../../src/host/service-host.ts';
import type { Host } from '../../src/proof/host.ts';

/** About as long as a body; a slot is half of it. */
const bodyBytes = 1000;

const cpuSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
const tell = (seconds: number): void => void process.stdout.write(`${JSON.stringify({ seconds })}\n`);

function bare(count: number): void {
  const key = createPrivateKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const body = randomBytes(bodyBytes);
  sign(null, body, key);
  const since = process.cpuUsage();
  for (let at = 0; at < count; at += 1) {
    body.writeUInt32LE(at);
    sign(null, at % 2 === 0 ? body : body.subarray(0, bodyBytes / 2), key);
  }
  tell(cpuSeconds(since));
}

async function pureHost(): Promise<Host> {
  ed25519.hashes.sha512 = sha512;
  const { host } = await openServiceHost({});
  const { secretKey, publicKey } = ed25519.keygen();
  return { ...host, getPublicKey: () => publicKey, sign: (message) => ed25519.sign(message, secretKey) };
}

async function serve(socket: string, signer: string): Promise<void> {
  const { host } = await openServiceHost({});
  const enclave = await Enclave.open({
    host: signer === 'pure' ? await pureHost() : host,
    config: defaultConfig,
    image: { name: 'occ', version: '1', sourceB64: randomBytes(32).toString('base64'), protocol: 'occ/1' },
    trust: { roots: [], verify: () => false },
  });
  const server = createServer((stream) => {
    const since = process.cpuUsage();
    serveStream(enclave, stream);
    stream.once('close', () => {
      tell(cpuSeconds(since));
      server.close();
    });
  });
  server.listen(socket);
}

const [, , first = '', second = ''] = process.argv;
if (first === 'bare') bare(Number(second));
else await serve(first, second);
