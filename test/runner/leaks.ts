// SPDX-License-Identifier: Apache-2.0
// The assertion behind every run: nothing a step leaves for others to read holds a secret.
import { holdsSecret } from './masks.ts';

export interface Leak {
  /** The name the secret was declared by; never its value. */
  readonly secret: string;
  /** E.g. `log`, `summary`, `output head`, `annotation 2`. */
  readonly where: string;
}

/** Thrown instead of a result. The message and the leaks name secrets, they do not show them. */
export class SecretLeaked extends Error {
  readonly leaks: readonly Leak[];

  constructor(leaks: readonly Leak[]) {
    super(`the step let out ${leaks.map(({ secret, where }) => `${secret} in ${where}`).join(', ')}`);
    this.name = 'SecretLeaked';
    this.leaks = leaks;
  }
}

/** Every place that holds a secret, plain or encoded. */
export function secretLeaks(
  secrets: Readonly<Record<string, string>>,
  places: Iterable<readonly [where: string, text: string]>,
): readonly Leak[] {
  return [...places].flatMap(([where, text]) =>
    Object.entries(secrets)
      .filter(([, value]) => holdsSecret(text, value))
      .map(([secret]) => ({ secret, where })),
  );
}
