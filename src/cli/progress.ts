// SPDX-License-Identifier: Apache-2.0
// How far a command is: one line that is rewritten on a terminal; elsewhere only what a log is worth, as plain lines.
import type { DigestProgress } from '../artifacts/subject.ts';
import type { Progress as CommitProgress } from '../client/commit.ts';
import { countOf, type Surroundings, sizeOf, visible } from './surroundings.ts';

/** Terminals wrap longer lines, and a wrapped line cannot be rewritten. */
const maxWidth = 78;

/** One command's line. `clear` it before anything else is written. */
export class ProgressLine {
  readonly #surroundings: Surroundings;
  #shown = '';

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  readonly hashed = ({ files, bytes }: DigestProgress): void => {
    this.#rewrite(`hashing: ${countOf(files, 'file')}, ${sizeOf(bytes)}`);
  };

  readonly committed = (progress: CommitProgress): void => {
    if (progress.kind === 'committed') {
      this.#rewrite(`committing: ${progress.done} of ${progress.total}`);
    } else {
      this.clear();
      this.#surroundings.err(`waiting ${Math.ceil(progress.waitMs / 1000)} s: ${visible(progress.reason)}\n`);
    }
  };

  clear(): void {
    if (this.#shown !== '') this.#surroundings.err('\r\u001b[2K');
    this.#shown = '';
  }

  #rewrite(text: string): void {
    const cut = text.slice(0, maxWidth);
    if (!this.#surroundings.isTerminal || cut === this.#shown) return;
    this.#shown = cut;
    this.#surroundings.err(`\r\u001b[2K${cut}`);
  }
}
