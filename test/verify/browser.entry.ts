// SPDX-License-Identifier: Apache-2.0
// What a page loads to verify: the public entry, and the examination of its Ed25519.
import { verifyEd25519, verifyNoble, verifyNode } from '../../src/proof/ed25519.ts';
import { sha256Node } from '../../src/proof/sha256.ts';
import { parsePolicy, readBundle, readTimestamps, renderJson, verifyAnywhere } from '../../src/verify/index.ts';
import { answers, type Case } from '../proof/ed25519-exam.ts';

/** The whole of what the page can do; texts in, texts out. */
export const page = {
  exam: (cases: readonly Case[]): string => answers(verifyEd25519, cases),
  usesNode: (): boolean => verifyNode !== undefined || sha256Node !== undefined || verifyEd25519 !== verifyNoble,
  hasNode: (): boolean => 'process' in globalThis || 'require' in globalThis || 'Buffer' in globalThis,
  verify: async (text: string, asked: unknown, now: number): Promise<string> => {
    const [bundle, policy] = [readBundle(text), parsePolicy(asked)];
    const timestamps = await readTimestamps(bundle, policy);
    return renderJson(await verifyAnywhere({ bundle, subjects: 'none', policy, now, timestamps }));
  },
};

Object.assign(globalThis, { occ: page });
