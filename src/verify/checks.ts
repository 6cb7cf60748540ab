// SPDX-License-Identifier: Apache-2.0
// The list. Read from top to bottom it is the security argument: a proof is valid exactly when every row passes or
// is not asked. Summaries, reports, documentation and the coverage of the vectors all come from here.
import { artifactRows } from './checks/artifact.ts';
import { codeRows } from './checks/code.ts';
import { documentRows } from './checks/document.ts';
import { epochRows } from './checks/epoch.ts';
import { formRows } from './checks/form.ts';
import { handoverRows } from './checks/handover.ts';
import { identityRows } from './checks/identity.ts';
import { orderRows } from './checks/order.ts';
import { signatureRows } from './checks/signature.ts';
import { slotRows } from './checks/slot.ts';
import { timeRows } from './checks/time.ts';

/** Rows that read an unread proof; when one fails the others are not reached. */
export { formRows };

/** Rows that read a well-formed proof, in order. They run independently of each other. */
export const rows = [
  ...artifactRows,
  ...signatureRows,
  ...slotRows,
  ...documentRows,
  ...epochRows,
  ...handoverRows,
  ...codeRows,
  ...orderRows,
  ...timeRows,
  ...identityRows,
] as const;

/** All rows, in order. */
export const checks = [...formRows, ...rows] as const;

export type CheckId = (typeof checks)[number]['id'];

/** Rows that need the proof alone, in order. */
export const rowsAlone = rows.filter((row): row is Exclude<typeof row, { among: 'others' }> => !('among' in row));

/** Rows that ask where the proof stands among the others, in order. */
export const rowsAmong = rows.filter((row): row is Extract<typeof row, { among: 'others' }> => 'among' in row);
