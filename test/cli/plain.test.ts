// SPDX-License-Identifier: Apache-2.0
// The plain spelling of `occ verify` means what the parser of the whole command line says it means.
import { describe, expect, it, vi } from 'vitest';
import { readPlainVerify } from '../../src/cli/plain.ts';
import { runProgram } from '../../src/cli/program.ts';
import { verify } from '../../src/cli/verify.ts';

vi.mock('../../src/cli/verify.ts', () => ({ verify: vi.fn(async () => 0) }));

/** What the whole parser hands to the command; undefined where it refuses, helps or runs something else. */
async function byParser(args: readonly string[]) {
  vi.mocked(verify).mockClear();
  await runProgram(args, {
    env: {},
    cwd: '/',
    nodeVersion: '24.0.0',
    out: () => undefined,
    err: () => undefined,
    isTerminal: false,
    clock: { now: () => 0, sleep: async () => undefined },
    stopSignal: () => new AbortController().signal,
    onHangup: () => undefined,
  });
  const [call] = vi.mocked(verify).mock.calls;
  return call && { proofs: call[0], artifacts: call[1], options: call[2] };
}

const words = [
  ...['proof.json', 'a b', 'verify', 'help', 'é'],
  ...['--json', '-v', '--verbose', '--any-signer', '--no-artifact', '--policy', '-p', '--digest', '--at'],
  ...['', '-', '--', '-x', '-vp', '-pfile', '--policy=file', '--artifact', '--no-json', '--js', '-V', '-h', '--help'],
  ...['-o', '__proto__', 'constructor', '--constructor', '-1', '—json'],
];

/** The same lists in every run: a linear congruential generator. */
function* lists(count: number): Generator<readonly string[]> {
  let state = 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const some = (): string => words[below(words.length)] ?? '';
  const plain = (): string => words[below(14)] ?? '';
  for (let at = 0; at < count; at += 1) {
    const pick = at % 2 === 0 ? plain : some;
    yield [at % 50 === 0 ? some() : 'verify', ...Array.from({ length: below(7) }, pick)];
  }
}

describe('a plain list of arguments', () => {
  it('is read as the whole parser reads it, or not at all', async () => {
    let read = 0;
    for (const args of lists(3000)) {
      const plain = readPlainVerify(args);
      if (!plain) continue;
      read += 1;
      expect({ args, ...plain }).toEqual({ args, ...(await byParser(args)) });
    }
    expect(read).toBeGreaterThan(300);
  });

  it.each([
    [['verify', 'b.json', '--any-signer']],
    [['verify', 'b.json', 'dist/a', 'dist/b', '--policy', 'p.yaml', '--json']],
    [['verify', '-p', 'p.json', '--digest', 'aa', '--digest', 'bb', 'b.json', '-v']],
    [['verify', '--no-artifact', 'b.json', '--at', '2026-03-21', '-p', 'p', '-p', 'q']],
  ])('%j is plain', async (args) => {
    expect(readPlainVerify(args)).toEqual(await byParser(args));
    expect(readPlainVerify(args)).toBeDefined();
  });

  it.each([
    [[]],
    [['commit', 'a']],
    [['verify']],
    [['verify', '--help']],
    [['verify', 'b.json', '--policy']],
    [['verify', 'b.json', '--policy', '--json']],
    [['verify', 'b.json', '--policy=p.json']],
    [['verify', 'b.json', '--', '--json']],
    [['verify', 'b.json', '-vp', 'p']],
    [['verify', 'b.json', '']],
    [['verify', 'b.json', '--constructor', 'x']],
  ])('%j is left to the whole parser', (args) => {
    expect(readPlainVerify(args)).toBeUndefined();
  });
});
