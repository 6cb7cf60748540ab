// SPDX-License-Identifier: Apache-2.0
// The policy for the recorded image, as pages show it: nobody types a PCR.
import type { ImageRecord } from './eif/record.ts';

/** What a page holds between these is written by `npm run image -- --write`. */
const place = /(<!-- generated: image-policy -->)[\s\S]*?(<!-- end -->)/g;

/** What code, and what is left to say: for whom. */
export function policyExample({ PCR0, PCR1, PCR2 }: Pick<ImageRecord, 'PCR0' | 'PCR1' | 'PCR2'>): string {
  const policy = { pcrs: { 0: [PCR0], 1: [PCR1], 2: [PCR2] }, expectedHead: '<the head that the commit printed>' };
  return JSON.stringify(policy, null, 2);
}

/** The page with the example in its places; without one it is the page. */
export function withPolicyExample(page: string, record: ImageRecord): string {
  return page.replace(place, (_, start: string, end: string) => {
    return `${start}\n\n\`\`\`json\n${policyExample(record)}\n\`\`\`\n\n${end}`;
  });
}
