// SPDX-License-Identifier: Apache-2.0
// What the hash benchmark reads: one large file, many small ones, and a tree like /usr/lib. The same on every run.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Trees {
  readonly large: string;
  readonly small: string;
  readonly mixed: string;
  /** File lists, NUL between names, for xargs. */
  readonly smallList: string;
  readonly mixedList: string;
}

const largeBytes = 2 ** 31;
const smallFiles = 20_000;
const smallBytes = 4096;
const mixedBytes = 1_000_000_000;
const filesPerFolder = 200;

export function makeTrees(root: string): Trees {
  const numbers = uniform();
  const noise = Buffer.from(Uint8Array.from({ length: 2 ** 22 }, () => numbers() * 256));
  const large = join(root, 'large');
  for (let at = 0; at < largeBytes; at += noise.length) appendFileSync(large, noise);
  const sizes = Array.from({ length: smallFiles }, () => smallBytes);
  const trees = {
    large,
    small: join(root, 'small'),
    mixed: join(root, 'mixed'),
    smallList: makeTree(join(root, 'small'), sizes, noise),
    mixedList: makeTree(join(root, 'mixed'), mixedSizes(numbers), noise),
  };
  execFileSync('sync');
  return trees;
}

function makeTree(folder: string, sizes: readonly number[], noise: Buffer): string {
  const paths = sizes.map((size, index) => {
    const below = join(folder, `d${Math.floor(index / filesPerFolder)}`);
    if (index % filesPerFolder === 0) mkdirSync(below, { recursive: true });
    const path = join(below, `f${index}`);
    writeFileSync(path, noise.subarray(0, Math.min(size, noise.length)));
    for (let at = noise.length; at < size; at += noise.length) {
      appendFileSync(path, noise.subarray(0, Math.min(size - at, noise.length)));
    }
    return path;
  });
  writeFileSync(`${folder}.list`, paths.map((path) => `${path}\0`).join(''));
  return `${folder}.list`;
}

// Log-normal, median 8 KB, mean about 90 KB, the largest some tens of MB.
function mixedSizes(numbers: () => number): readonly number[] {
  const sizes: number[] = [];
  for (let sum = 0; sum < mixedBytes; sum += sizes.at(-1) ?? 0) {
    const normal = Array.from({ length: 12 }, numbers).reduce((total, number) => total + number, -6);
    sizes.push(Math.floor(Math.exp(9 + 2.2 * normal)));
  }
  return sizes;
}

// A linear congruential generator (Numerical Recipes), so that every run reads the same tree.
function uniform(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
