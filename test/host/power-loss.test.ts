// SPDX-License-Identifier: Apache-2.0
// Power loss: a medium that keeps only what was synced, in every way it may. Whatever it leaves behind at any moment is
// a whole state that holds every counter given out; and each of the steps is there because without it that is not so.
import { describe, expect, it } from 'vitest';
import { type DevelopmentState, newState, parseState, renderState } from '../../src/host/development-state.ts';
import { replaceFile, type StateFiles } from '../../src/host/state-files.ts';

/** A file: what was written, and how much of it is certain to survive. */
interface Inode {
  text: string;
  synced: boolean;
}

/** A folder in memory: names as programs see them, and as the medium may have them after a loss of power. */
class Medium {
  readonly names = new Map<string, Inode>();
  /** For each name what it may stand for on the medium; a synced folder leaves one. */
  readonly #possible = new Map<string, Set<Inode | undefined>>();
  readonly #onStep: () => void;

  constructor(onStep: () => void) {
    this.#onStep = onStep;
  }

  #point(name: string, inode: Inode | undefined): void {
    if (inode) this.names.set(name, inode);
    else this.names.delete(name);
    const possible = this.#possible.get(name) ?? new Set([undefined]);
    this.#possible.set(name, possible.add(inode));
    this.#onStep();
  }

  /** Every text the file of that name may hold after a loss of power now; undefined where there may be none. */
  afterLoss(name: string): readonly (string | undefined)[] {
    return [...(this.#possible.get(name) ?? [undefined])].flatMap((inode) => {
      if (!inode) return [undefined];
      const { text, synced } = inode;
      return synced ? [text] : [text, '', text.slice(0, text.length / 2), '\0'.repeat(text.length)];
    });
  }

  readonly files: StateFiles = {
    create: async (path) => {
      const inode: Inode = { text: '', synced: false };
      this.#point(path, inode);
      return {
        write: async (bytes) => {
          inode.text = Buffer.from(bytes).toString();
          this.#onStep();
        },
        sync: async () => {
          inode.synced = true;
          this.#onStep();
        },
        close: async () => this.#onStep(),
      };
    },
    rename: async (from, to) => {
      const inode = this.names.get(from);
      this.#point(to, inode);
      this.#point(from, undefined);
    },
    syncFolder: async () => {
      for (const name of this.#possible.keys()) this.#possible.set(name, new Set([this.names.get(name)]));
      this.#onStep();
    },
  };
}

const path = '/state.json';
const noSync = async () => undefined;

/** Saves counters 1 to 5; what a loss of power at any moment would leave that contradicts a counter given out. */
async function lossesWith(weaken: (files: StateFiles) => StateFiles): Promise<readonly string[]> {
  const losses: string[] = [];
  let given = -1n;
  const medium = new Medium(() => {
    for (const text of medium.afterLoss(path)) {
      const counter = counterOf(text);
      if (counter < given) losses.push(`${given} was given out, ${counter} is left`);
    }
  });
  const files = weaken(medium.files);
  const state = newState((length) => new Uint8Array(length));
  for (let counter = 0n; counter <= 5n; counter += 1n) {
    await replaceFile(files, path, renderState({ ...state, counter: `${counter}` } as DevelopmentState));
    given = counter;
  }
  return losses;
}

/** -1 for what cannot be read or is not there: a new start. */
function counterOf(text: string | undefined): bigint {
  try {
    return text === undefined ? -1n : BigInt(parseState(Buffer.from(text), path).counter);
  } catch {
    return -1n;
  }
}

describe('a loss of power', () => {
  it('at any step leaves a state with every counter that was given out', async () => {
    expect(await lossesWith((files) => files)).toEqual([]);
  });

  const weaker: readonly (readonly [name: string, weaken: (files: StateFiles) => StateFiles])[] = [
    [
      'the file is not synced',
      (files) => ({ ...files, create: async (at) => ({ ...(await files.create(at)), sync: noSync }) }),
    ],
    ['the folder is not synced', (files) => ({ ...files, syncFolder: noSync })],
    ['the file is written in place', (files) => ({ ...files, create: async () => files.create(path), rename: noSync })],
  ];
  it.each(weaker)('would lose one where %s', async (_, weaken) => {
    expect(await lossesWith(weaken)).not.toEqual([]);
  });
});
