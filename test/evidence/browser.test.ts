// SPDX-License-Identifier: Apache-2.0
// Documents in a browser: no node:crypto, no generated code, WebCrypto's later answers, and the same verdicts.
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/proof/bytes.ts';
import { haveSharedVectors } from '../shared-vectors.ts';
import type { page as Occ } from './browser.entry.ts';
import { bytesOf, realDocuments, realReports } from './documents.ts';
import { own, wycheproof } from './ecdsa-cases.ts';
import { authority, forge, issued, withSignature } from './forgery.ts';

declare const occ: typeof Occ; // in the page

const executablePath = process.env.OCC_CHROMIUM ?? '/usr/bin/chromium';
const quiet = [
  ...['--no-sandbox', '--headless', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
/** Only Linux has a Chromium at a known place; elsewhere OCC_CHROMIUM says where it is. */
const expected = process.platform === 'linux' || process.env.OCC_CHROMIUM !== undefined;
if (!expected) process.stderr.write('NOT TESTED (OCC_CHROMIUM is not set): documents in a browser\n');

let server: Server;
let browser: Browser;
let page: Page;

async function serve(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'browser.entry.ts')],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
  });
  server = createServer(({ url }, response) => {
    const script = url === '/occ.js';
    response.writeHead(200, {
      'content-type': script ? 'text/javascript' : 'text/html',
      'content-security-policy': "default-src 'none'; script-src 'self'",
    });
    const html = '<!doctype html><title>occ</title><script type="module" src="/occ.js"></script>';
    response.end(script ? outputFiles[0]?.contents : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const verdict = (document: Uint8Array): Promise<string> =>
  page.evaluate(([text, root]) => occ.verdict(text, root), [toBase64(document), toBase64(authority.root)] as const);

describe.runIf(expected)('in headless Chromium', () => {
  beforeAll(async () => {
    if (!existsSync(executablePath)) {
      throw new Error(
        `Chromium is missing: expected ${executablePath}. Install it ("apt-get install chromium"), or set OCC_CHROMIUM.`,
      );
    }
    const address = await serve();
    browser = await chromium.launch({ executablePath, args: quiet });
    page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction('globalThis.occ !== undefined');
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => server?.close(resolve));
  });

  it('nothing of Node is there', async () => {
    expect(await page.evaluate(() => occ.usesNode())).toBe(false);
  });

  it.runIf(haveSharedVectors)('every real document gets its verdict', async () => {
    for (const known of realDocuments()) {
      const genuine = `aws.nitro-enclaves${known.debug_pcrs ? ', debug' : ''}`;
      expect(await verdict(bytesOf(known))).toBe(known.verifies_signature ? genuine : 'cose-signature');
    }
    for (const [, report] of realReports()) expect(await verdict(report)).toBe('aws.nitro-enclaves');
  });

  it('documents of the test authority get theirs', async () => {
    expect(await verdict(forge())).toBe('test');
    expect(await verdict(forge({ timestamp: issued + 3 * 3_600_000 + 1 }))).toBe('path-validity');
    expect(await verdict(forge({ message: withSignature((bytes) => bytes.fill(1, 95)) }))).toBe('cose-signature');
    expect(await verdict(forge({ header: 'a10126' }))).toBe('cose-protected');
    const swapped = forge({ certificates: ([a, b, c, d, leaf]) => [a, c, b, d, leaf].flatMap((der) => der ?? []) });
    expect(await verdict(swapped)).toBe('path-issuer');
  });

  it.runIf(haveSharedVectors)('ECDSA agrees with Wycheproof', async () => {
    for (const { cases, expected: answers } of [wycheproof('P-256'), wycheproof('P-384')]) {
      expect(await page.evaluate((given) => occ.exam(given), [...cases])).toBe(answers);
    }
  });

  it('ECDSA accepts our own signatures and none of their neighbours', async () => {
    for (const { cases, expected: answers } of [own('P-256', 5), own('P-384', 5)]) {
      expect(await page.evaluate((given) => occ.exam(given), [...cases])).toBe(answers);
    }
  });
});
