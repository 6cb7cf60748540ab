// SPDX-License-Identifier: Apache-2.0
// How a Turnkey pair was judged, in the terms of tests: statuses by row, rows that fail, rows that only policies ask.
import { judgeTurnkey, type TurnkeyQuestion } from '../../src/evidence/turnkey.ts';
import { verify } from './passkey.ts';

export const statusesOf = (question: TurnkeyQuestion) =>
  Object.fromEntries(judgeTurnkey(question, verify).checks.map(({ id, status }) => [id, status]));
export const failingOf = (question: TurnkeyQuestion) =>
  judgeTurnkey(question, verify)
    .checks.filter(({ status }) => status === 'fail')
    .map(({ id }) => id);
export const optional = [
  'pcrs-allowed',
  'manifest-allowed',
  'pivot-allowed',
  'quorum-key-allowed',
  'namespace-allowed',
];
