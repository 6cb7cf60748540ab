// SPDX-License-Identifier: Apache-2.0
// The same bundles verified in memory, in parts from files, and with their signatures on other threads: one outcome.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BundleFile } from '../../src/bundles/bundle-file.ts';
import { type BundleSource, inMemory } from '../../src/bundles/sequence.ts';
import { verifyBundles } from '../../src/bundles/verify.ts';
import type { DocumentTrust } from '../../src/evidence/document.ts';
import { mergeBundles, readBundle } from '../../src/proof/bundle.ts';
import { OccError } from '../../src/proof/errors.ts';
import type { Artifact } from '../../src/verify/context.ts';
import type { Policy } from '../../src/verify/policy.ts';
import { renderJson } from '../../src/verify/report/json.ts';
import { renderMarkdown } from '../../src/verify/report/markdown.ts';
import { renderText } from '../../src/verify/report/text.ts';
import { readTimestamps } from '../../src/verify/timestamps.ts';
import type { ProofVerdicts, Verdict } from '../../src/verify/verdict.ts';
import { verifyBundle } from '../../src/verify/verify.ts';

export interface Asked {
  /** The text of each file. */
  readonly texts: readonly string[];
  readonly subjects: readonly Artifact[] | 'none';
  readonly policy: Policy;
  readonly now: number;
  readonly trust?: DocumentTrust | undefined;
}

export interface Outcomes {
  readonly library: string;
  readonly others: readonly string[];
  /** How many of the files were read in parts. */
  readonly inParts: number;
}

/** What each way prints, in every form; or what it fails with. */
export async function threeWays({ texts, trust, ...asked }: Asked): Promise<Outcomes> {
  const input = { ...asked, ...(trust && { trust }) };
  const printed = async (verify: () => Promise<Verdict<ProofVerdicts>>) => {
    try {
      const verdict = await verify();
      const { policy } = asked;
      return [
        renderJson(verdict),
        renderText(verdict, policy, { verbose: true }),
        renderMarkdown(verdict, policy),
      ].join();
    } catch (error) {
      if (error instanceof OccError) return `${error.code} ${error.message}`;
      throw error;
    }
  };
  const library = await printed(async () => {
    const bundle = mergeBundles(texts.map(readBundle));
    return verifyBundle({ ...input, bundle, timestamps: await readTimestamps(bundle, asked.policy) });
  });
  const folder = mkdtempSync(join(tmpdir(), 'occ-three-ways-'));
  const opened: BundleFile[] = [];
  const open = (text: string, at: number): BundleSource => {
    const path = join(folder, `${at}.json`);
    writeFileSync(path, text);
    const file = BundleFile.open(path, async () => readBundle(text), { above: 0 });
    if (file) opened.push(file);
    return file ?? inMemory(readBundle(text));
  };
  try {
    const others: string[] = [];
    for (const aside of [false, true]) {
      others.push(await printed(() => verifyBundles({ ...input, aside, bundles: texts.map(open) })));
    }
    const memory = async () =>
      verifyBundles({ ...input, aside: true, bundles: texts.map((text) => inMemory(readBundle(text))) });
    return { library, others: [...others, await printed(memory)], inParts: opened.length / 2 };
  } finally {
    for (const file of opened) file.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
