// SPDX-License-Identifier: Apache-2.0
// What only a process has, handed in by `main.ts`, and how foreign text is written to it.
import { printable } from '../artifacts/name.ts';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  /** `24.1.0` */
  readonly nodeVersion: string;
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress, notes and errors. */
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal that a line can be rewritten on. */
  readonly isTerminal: boolean;
  readonly clock: { now(): number; sleep(ms: number): Promise<unknown> };
  /** From the first call on, SIGINT and SIGTERM abort this signal instead of ending the process; a second one ends it. */
  readonly stopSignal: () => AbortSignal;
  /** From the first call on, SIGHUP calls back instead of ending the process. */
  readonly onHangup: (listener: () => void) => void;
}

/** Foreign text on one line, with everything invisible or reordering written as \u{…}. */
export function visible(text: string): string {
  return printable(text).slice(1, -1);
}

/** A size for a person: `104.9 MB`. */
export function sizeOf(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}

/** `1 file`, `2 files`. */
export function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
