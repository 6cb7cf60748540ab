// SPDX-License-Identifier: Apache-2.0
// The same verification in a browser, under a content security policy that allows no generated code: no node:crypto,
// the same answers, the same report to the byte.
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBundle, renderBundle } from '../../src/proof/bundle.ts';
import { parsePolicy, readBundle, readTimestamps, renderJson, verifyBundle } from '../../src/verify/index.ts';
import { fullProof } from '../fixtures/four-types.ts';
import { pinnedMeasurement, SeededIssuer } from '../fixtures/seeded-issuer.ts';
import { sharedProof, sharedProofNames, sharedProofText } from '../fixtures/shared-proofs.ts';
import { cctv, own, wycheproof } from '../proof/ed25519-cases.ts';
import { haveSharedVectors } from '../shared-vectors.ts';
import type { page as Occ } from './browser.entry.ts';

declare const occ: typeof Occ; // in the page

const executablePath = process.env.OCC_CHROMIUM ?? '/usr/bin/chromium';
const quiet = [
  ...['--no-sandbox', '--headless', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
/** Only Linux has a Chromium at a known place; elsewhere OCC_CHROMIUM says where it is. */
const expected = process.platform === 'linux' || process.env.OCC_CHROMIUM !== undefined;
if (!expected) process.stderr.write('NOT TESTED (OCC_CHROMIUM is not set): verification in a browser\n');

let server: Server;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

async function serve(): Promise<string> {
  const entry = join(import.meta.dirname, 'browser.entry.ts');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
  });
  const policy = "default-src 'none'; script-src 'self'";
  server = createServer(({ url }, response) => {
    const script = url === '/occ.js';
    response.writeHead(200, {
      'content-type': script ? 'text/javascript' : 'text/html',
      'content-security-policy': policy,
    });
    response.end(
      script
        ? outputFiles[0]?.contents
        : '<!doctype html><title>occ</title><script type="module" src="/occ.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

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
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(address);
    await page.waitForFunction('globalThis.occ !== undefined');
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => server?.close(resolve));
  });

  it('nothing of Node is there, and nothing complains', async () => {
    expect(await page.evaluate(() => [occ.hasNode(), occ.usesNode()])).toEqual([false, false]);
    expect(complaints).toEqual([]);
  });

  it.runIf(haveSharedVectors)('Ed25519 accepts exactly 43 of CCTV’s 914, and agrees with Wycheproof', async () => {
    for (const { cases, expected: answers } of [cctv(), wycheproof()]) {
      expect(await page.evaluate((given) => occ.exam(given), [...cases])).toBe(answers);
    }
  });

  it('Ed25519 accepts our own signatures and none of their neighbours', async () => {
    const { cases, expected: answers } = own(20);
    expect(await page.evaluate((given) => occ.exam(given), [...cases])).toBe(answers);
  });

  it('gives the report that Node gives, byte for byte', async () => {
    const issuer = await SeededIssuer.named('browser.test');
    const proofs = [
      await issuer.commit({ artifact: 'a', chainId: 'run/test/1/2', names: ['a'] }),
      await fullProof(issuer),
    ];
    const bundles = [
      renderBundle(makeBundle([], proofs)),
      renderBundle(makeBundle([], proofs)).replace('"time"', '"time":1,"time"'),
      ...(haveSharedVectors ? sharedProofNames.map(sharedProofText) : []),
    ];
    const measurement = haveSharedVectors ? sharedProof('c18').environment.measurement : pinnedMeasurement;
    const policies = [
      { anySigner: true, requireChain: 'linked' },
      { allowedMeasurements: [measurement], requireAttestation: true, anyCommitter: true },
    ];
    for (const policy of policies) {
      for (const bundle of bundles) expect(await inPage(bundle, policy)).toBe(await inNode(bundle, policy));
    }
  });

  it.runIf(haveSharedVectors)(
    'verifies the real documents under the pinned root, and says so in the same words',
    async () => {
      const chain = renderBundle(makeBundle([], (['c18', 'c20', 'c22', 'c24'] as const).map(sharedProof)));
      const policy = {
        requireEnforcement: 'measured-tee',
        allowedMeasurements: [sharedProof('c18').environment.measurement],
        requireAttestation: true,
        requireChain: 'linked',
        anyCommitter: true,
      };
      const report = await inPage(chain, policy);
      expect(JSON.parse(report)).toMatchObject({ valid: true });
      expect(report).toBe(await inNode(chain, policy));
      const denied = await inPage(sharedProofText('t5'), { anySigner: true });
      expect(JSON.parse(denied)).toMatchObject({ valid: false });
      const real = sharedProof('c20');
      const { attestation } = sharedProof('c18').environment;
      const moved = { ...real, environment: { ...real.environment, ...(attestation && { attestation }) } };
      const swapped = renderBundle(makeBundle([], [moved]));
      expect(await inPage(swapped, policy)).toBe(await inNode(swapped, policy));
      expect(await inPage(swapped, policy)).toContain('user_data of the document differs');
      expect(complaints).toEqual([]);
    },
  );
});

const now = Date.UTC(2026, 5);

const inPage = (bundle: string, policy: object): Promise<string> =>
  page.evaluate(([text, asked, at]) => occ.verify(text, asked, at), [bundle, policy, now] as const);

async function inNode(text: string, asked: object): Promise<string> {
  const [bundle, policy] = [readBundle(text), parsePolicy(asked)];
  const timestamps = await readTimestamps(bundle, policy);
  return renderJson(verifyBundle({ bundle, subjects: 'none', policy, now, timestamps }));
}
