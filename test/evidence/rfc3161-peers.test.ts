// SPDX-License-Identifier: Apache-2.0
// The same verdicts elsewhere: by pkijs, which shares no line of ours, and by our code in Node 20 and in a browser whose
// content security policy allows no generated code.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBER } from 'asn1js';
import { build } from 'esbuild';
import { ContentInfo, SignedData } from 'pkijs';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { verifyTimestamp } from '../../src/evidence/rfc3161.ts';
import { TestTsa } from './tsa.ts';
import { judge, token, tokenNames } from './tsp-corpus.ts';
import { certificateOf } from './tst.ts';

describe('pkijs', () => {
  const tsa = new TestTsa();
  const data = new TextEncoder().encode('the artifact itself');
  const imprint = createHash('sha256').update(data).digest();
  const [root, foreign] = [tsa.root('Root'), tsa.root('Foreign')];

  it.each(['P-256', 'P-384', 'RSA-2048'] as const)('agrees on a token signed with %s', async (kind) => {
    const stamped = tsa.stamp({ signer: tsa.issue({ name: 'Signer', issuer: root, kind }), imprint });
    const theirs = async (bytes: Uint8Array, trusted: Uint8Array): Promise<boolean> => {
      const { content } = new ContentInfo({ schema: fromBER(new Uint8Array(bytes)).result });
      const question = { signer: 0, checkChain: true, trustedCerts: [certificateOf(trusted)], data: data.buffer };
      return new SignedData({ schema: content }).verify(question).catch(() => false);
    };
    const ours = async (bytes: Uint8Array, trusted: Uint8Array): Promise<boolean> =>
      (await verifyTimestamp({ token: bytes, imprint, roots: [trusted] })).ok;
    const broken = Uint8Array.from(stamped);
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
    for (const verdict of [ours, theirs]) {
      const all = [
        await verdict(stamped, root.der),
        await verdict(stamped, foreign.der),
        await verdict(broken, root.der),
      ];
      expect(all).toEqual([true, false, false]);
    }
  });
});

const entry = `
import { judge, token, tokenNames } from './tsp-corpus.ts';
const found = [];
for (const name of tokenNames) {
  const broken = token(name);
  broken[broken.length - 1] ^= 1;
  found.push(await judge(token(name)), await judge(broken), await judge(broken.subarray(1)));
}
globalThis.found = JSON.stringify(found);
globalThis.process?.stdout?.write(globalThis.found);
`;

async function script(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname, loader: 'ts' },
    ...{ bundle: true, platform: 'browser', format: 'esm', write: false },
  });
  return outputFiles[0]?.text ?? '';
}

const expected = async (): Promise<unknown> => {
  const found: unknown[] = [];
  for (const name of tokenNames) {
    const broken = token(name);
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
    found.push(await judge(token(name)), await judge(broken), await judge(broken.subarray(1)));
  }
  return found;
};

const node20 = join(import.meta.dirname, '../../node_modules/node20/bin/node');
const executablePath = process.env.OCC_CHROMIUM ?? '/usr/bin/chromium';

describe('our code says the same', () => {
  it.runIf(existsSync(node20))('in Node 20', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'occ-tsp-')), 'entry.mjs');
    writeFileSync(file, await script());
    expect(JSON.parse(execFileSync(node20, [file], { encoding: 'utf8' }))).toEqual(await expected());
  });

  it.runIf(process.platform === 'linux' || process.env.OCC_CHROMIUM !== undefined)('in Chromium', async () => {
    const source = await script();
    const server = createServer(({ url }, response) => {
      const isScript = url === '/occ.js';
      response.writeHead(200, {
        'content-type': isScript ? 'text/javascript' : 'text/html',
        'content-security-policy': "default-src 'none'; script-src 'self'",
      });
      response.end(isScript ? source : '<!doctype html><script type="module" src="/occ.js"></script>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless', '--disable-gpu'] });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const found = await page.waitForFunction(() => (globalThis as { readonly found?: string }).found);
      expect(JSON.parse(`${await found.jsonValue()}`)).toEqual(await expected());
    } finally {
      await browser.close();
      server.close();
    }
  });
});
