// SPDX-License-Identifier: Apache-2.0
// A page in headless Chromium that holds one entry of ours and nothing else: no node:crypto, no generated code.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';

const executablePath = process.env.OCC_CHROMIUM ?? '/usr/bin/chromium';
const quiet = [
  ...['--no-sandbox', '--headless', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Only Linux has a Chromium at a known place; elsewhere OCC_CHROMIUM says where it is. */
export const haveChromium = process.platform === 'linux' || process.env.OCC_CHROMIUM !== undefined;
if (!haveChromium) process.stderr.write('NOT TESTED (OCC_CHROMIUM is not set): everything in a browser\n');

export interface OpenPage {
  readonly page: Page;
  /** What the page threw or wrote to its console. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** The page of an entry file that sets `globalThis.occ`. @throws Error with what to do where Chromium is missing */
export async function openInChromium(entry: string): Promise<OpenPage> {
  if (!existsSync(executablePath)) {
    throw new Error(
      `Chromium is missing: expected ${executablePath}. Install it ("apt-get install chromium"), or set OCC_CHROMIUM.`,
    );
  }
  const server = await serve(entry);
  const browser = await chromium.launch({ executablePath, args: quiet });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction('globalThis.occ !== undefined');
  const close = async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  };
  return { page, complaints, close };
}

async function serve(entry: string) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
  });
  const html = '<!doctype html><title>occ</title><script type="module" src="/occ.js"></script>';
  const server = createServer(({ url }, response) => {
    const script = url === '/occ.js';
    response.writeHead(200, {
      'content-type': script ? 'text/javascript' : 'text/html',
      'content-security-policy': "default-src 'none'; script-src 'self'",
    });
    response.end(script ? outputFiles[0]?.contents : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
