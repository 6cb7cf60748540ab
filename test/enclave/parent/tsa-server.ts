// SPDX-License-Identifier: Apache-2.0
// A timestamp authority behind HTTP: `openssl ts` answers, and the test may come between.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Issued, TestTsa } from '../../evidence/tsa.ts';

export type Answering = (honest: () => Uint8Array, query: Uint8Array) => Uint8Array | 'never' | number;

export function testAuthority(): { tsa: TestTsa; root: Issued; signer: Issued } {
  const tsa = new TestTsa();
  const root = tsa.root('root of tests');
  return { tsa, root, signer: tsa.issue({ name: 'tsa of tests', issuer: root }) };
}

/** Counts what it was asked; a number answers with that status. */
export async function serveAuthority(
  { tsa, signer }: { readonly tsa: TestTsa; readonly signer: Issued },
  answering: Answering = (honest) => honest(),
): Promise<{ readonly url: string; readonly asked: Uint8Array[] }> {
  const asked: Uint8Array[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const query = Buffer.concat(chunks);
    asked.push(query);
    const stamp = { signer, imprint: new Uint8Array(32) };
    const answer = answering(() => tsa.answer(stamp, tsa.file('tsq', query)), query);
    if (answer === 'never') return;
    if (typeof answer === 'number') return void response.writeHead(answer).end();
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`, asked };
}
