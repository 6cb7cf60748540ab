// SPDX-License-Identifier: Apache-2.0
// Outcomes: of many proofs most were found the same. What is equal is kept once.
import type { CheckResult } from './verdict.ts';

/** More different ones than this are not looked up but kept each for itself. */
const maxKnown = 4096;

export class Outcomes {
  readonly #results = new Map<string, CheckResult>();
  readonly #lists = new Map<string, readonly CheckResult[]>();
  readonly #names = new Map<CheckResult, string>();

  /** Equal results, which may be the same object as for another proof. */
  readonly keep = (results: readonly CheckResult[]): readonly CheckResult[] => {
    const own = results.map((result) => this.#keepOne(result));
    const name = own.map((result) => this.#names.get(result) ?? '').join();
    if (own.some((result) => !this.#names.has(result))) return own;
    const known = this.#lists.get(name);
    if (known) return known;
    if (this.#lists.size < maxKnown) this.#lists.set(name, own);
    return own;
  };

  /** A copy of its own: texts of a result may be cut out of the text of a proof. */
  #keepOne(result: CheckResult): CheckResult {
    if (this.#names.has(result)) return result;
    if (result.reason === undefined) return this.#name(result);
    const text = JSON.stringify(result);
    const known = this.#results.get(text);
    if (known) return known;
    const own = JSON.parse(text) as CheckResult;
    if (this.#results.size >= maxKnown) return own;
    this.#results.set(text, own);
    return this.#name(own);
  }

  #name(result: CheckResult): CheckResult {
    this.#names.set(result, `${this.#names.size}`);
    return result;
  }
}
