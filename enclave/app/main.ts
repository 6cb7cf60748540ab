// SPDX-License-Identifier: Apache-2.0
// What runs inside the enclave: a host on the NSM, a gate before it, one socket to the parent and one way out. Where those
// are is all it can be told beside itself, and the image tells it nothing; the rest comes in one frame, and is attested.
import { createServer } from 'node:net';
import { verifyEcdsaNode } from '../../src/evidence/ecdsa.ts';
import { productionRoots } from '../../src/evidence/nitro-root.ts';
import { toBase64, utf8 } from '../../src/proof/bytes.ts';
import { proofVersion } from '../../src/proof/proof.ts';
import { sha256 } from '../../src/proof/sha256.ts';
import { Gate } from './gate.ts';
import { openNitroHost } from './nitro-host.ts';
import { NsmSocket } from './nsm-socket.ts';
import { outboundThrough } from './outbound.ts';
import { serveStream } from './session.ts';

/** SHA-256 of `measured.txt`, put here when the image is built. */
declare const occSourceB64: string | undefined;

/** Streams at once; one carries many requests. */
const maxStreams = 32;

const [, , nsmPath = '/run/nsm.sock', parentPath = '/run/app/app.sock', outboundPath = '/run/outbound.sock'] =
  process.argv;

const image = {
  name: 'occ',
  version: '0.1.0',
  sourceB64: typeof occSourceB64 === 'string' ? occSourceB64 : toBase64(sha256(utf8('not measured'))),
  protocol: proofVersion,
};

async function open(): Promise<Gate> {
  if (!verifyEcdsaNode) throw new Error('expected a Node with process.getBuiltinModule');
  const host = await openNitroHost({ nsm: new NsmSocket(nsmPath) });
  const trust = { roots: productionRoots, verify: verifyEcdsaNode };
  return new Gate({ host, image, trust, openPipe: outboundThrough(outboundPath) });
}

function end(fault: unknown): never {
  process.stderr.write(`enclave: ${fault instanceof Error ? fault.message : 'failed'}\n`);
  process.exit(1);
}

const gate = await open().catch(end);
const server = createServer((stream) => serveStream(gate, stream));
server.maxConnections = maxStreams;
server.on('error', end);
server.listen(parentPath);
