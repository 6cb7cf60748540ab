// SPDX-License-Identifier: Apache-2.0
// The operator's log: one JSON object a line, with members from a closed set. Bodies, headers, names, digests and keys
// are never handed to it; what a failure says of them in its words is blotted out.
import { type Logger, pino } from 'pino';

/** Where lines go: standard error, a file. Never blocks. */
export interface LogTarget {
  write(line: string): void;
}

export type { Logger };

/** @param level `info` has a line per request, `warn` one per failure of ours */
export function openLog(target: LogTarget, level: 'info' | 'warn', now: () => number): Logger {
  const options = { level, base: null, timestamp: () => `,"time":${now()}` };
  return pino({ ...options, redact: { paths: sensitive, censor: blot } }, target);
}

/** For whoever gave no target. */
export const silent: Logger = pino({ level: 'silent' }, { write: () => undefined });

const blot = '…';
const sensitive = ['authorization', 'identityToken', 'token', 'key', 'body', 'headers', '*.authorization', '*.token'];

/** Tokens, keys, digests and anything else that is long and without a blank. */
const secrets = /[\w+/=.:~-]{24,}/g;

/** Foreign words stand in quotation marks, in messages as in JSON. */
const quoted = /"(?:[^"\\]|\\.)*"?/g;

/** A failure in words that may be written down: message and causes in one line. */
export function wordsOf(fault: unknown): string {
  const messages: string[] = [];
  for (let at = fault; at instanceof Error && messages.length < 5; at = at.cause) messages.push(at.message);
  return messages.join(': ').replace(quoted, blot).replace(secrets, blot).slice(0, 1000);
}
