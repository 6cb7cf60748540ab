// SPDX-License-Identifier: Apache-2.0
// The same verification in a browser, under a content security policy that allows no generated code: no node:crypto,
// the same answers, the same report to the byte.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBundle, renderBundle } from '../../src/proof/bundle.ts';
import { parsePolicy, readBundle, readTimestamps, renderJson, verifyBundle } from '../../src/verify/index.ts';
import { haveChromium, type OpenPage, openInChromium } from '../chromium.ts';
import { fullProof } from '../fixtures/four-types.ts';
import { pinnedMeasurement, SeededIssuer } from '../fixtures/seeded-issuer.ts';
import { sharedProof, sharedProofNames, sharedProofText } from '../fixtures/shared-proofs.ts';
import { cctv, own, wycheproof } from '../proof/ed25519-cases.ts';
import { haveSharedVectors } from '../shared-vectors.ts';
import type { page as Occ } from './browser.entry.ts';

declare const occ: typeof Occ; // in the page

let opened: OpenPage;
let page: Page;

describe.runIf(haveChromium)('in headless Chromium', () => {
  beforeAll(async () => {
    opened = await openInChromium(join(import.meta.dirname, 'browser.entry.ts'));
    page = opened.page;
  }, 60_000);
  afterAll(() => opened?.close());

  it('nothing of Node is there, and nothing complains', async () => {
    expect(await page.evaluate(() => [occ.hasNode(), occ.usesNode()])).toEqual([false, false]);
    expect(opened.complaints).toEqual([]);
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
      expect(opened.complaints).toEqual([]);
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
