// SPDX-License-Identifier: Apache-2.0
// Schema faults in words: which member is wrong, what was expected of it, what it was. Values are not shown, since
// some requests hold secrets.
import type * as z from 'zod/mini';
import { quote } from './bytes.ts';

/** One fault as text, the path of the member first. */
export function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'wrong shape';
  const path = issue.path.map(String).join('.');
  return `${path === '' ? '' : `${quote(path).slice(1, -1)}: `}${describeFault(issue)}`;
}

/** What zod says of a check that was given no words of its own. */
const unworded = 'Invalid input';

function describeFault(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.slice(0, 3).map((key) => quote(key));
      return `unknown member ${keys.join(', ')}`;
    }
    case 'invalid_type':
      return `expected ${issue.expected}, got ${typeOf(issue.input)}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}, got another value`;
    case 'invalid_union':
      return issue.errors.map(([first]) => describeIssue(first)).join('; or ');
    case 'invalid_key':
      return describeIssue(issue.issues[0]);
    case 'too_small':
      return describeSize(issue, `at least ${issue.minimum}`);
    case 'too_big':
      return describeSize(issue, `at most ${issue.maximum}`);
    default:
      return `expected ${issue.message}`;
  }
}

function describeSize({ message, input, origin }: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, limit: string) {
  if (message !== unworded) return `expected ${message}`;
  const size = typeof input === 'string' || Array.isArray(input) ? input.length : String(input);
  return `expected ${limit}${origin === 'string' ? ' characters' : ''}, got ${size}`;
}

function typeOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
