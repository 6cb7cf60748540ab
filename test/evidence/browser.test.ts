// SPDX-License-Identifier: Apache-2.0
// Documents in a browser: no node:crypto, no generated code, WebCrypto's later answers, and the same verdicts.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/proof/bytes.ts';
import { haveChromium, type OpenPage, openInChromium } from '../chromium.ts';
import { haveSharedVectors } from '../shared-vectors.ts';
import type { page as Occ } from './browser.entry.ts';
import { bytesOf, realDocuments, realReports } from './documents.ts';
import { own, wycheproof } from './ecdsa-cases.ts';
import { authority, forge, issued, withSignature } from './forgery.ts';

declare const occ: typeof Occ; // in the page

let opened: OpenPage;
let page: Page;

const verdict = (document: Uint8Array): Promise<string> =>
  page.evaluate(([text, root]) => occ.verdict(text, root), [toBase64(document), toBase64(authority.root)] as const);

describe.runIf(haveChromium)('in headless Chromium', () => {
  beforeAll(async () => {
    opened = await openInChromium(join(import.meta.dirname, 'browser.entry.ts'));
    page = opened.page;
  }, 60_000);
  afterAll(() => opened?.close());

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
