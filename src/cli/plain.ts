// SPDX-License-Identifier: Apache-2.0
// `occ verify` spelt the plain way, read at once: the parser of the whole command line takes longer to load than a
// proof takes to verify. Whatever it and this could read differently is left to it, and so is everything that is wrong.
import type { VerifyOptions } from './verify.ts';

/** What `occ verify` is asked, as the whole parser hands it over too. */
export interface PlainVerify {
  readonly proofs: string;
  readonly artifacts: readonly string[];
  readonly options: VerifyOptions;
}

const flags: Readonly<Record<string, Partial<VerifyOptions>>> = {
  '--any-signer': { anySigner: true },
  '--no-artifact': { artifact: false },
  '--json': { json: true },
  '-v': { verbose: true },
  '--verbose': { verbose: true },
};

const valued: Readonly<Record<string, 'policy' | 'digest' | 'at'>> = {
  '-p': 'policy',
  '--policy': 'policy',
  '--digest': 'digest',
  '--at': 'at',
};

/** Undefined for other commands, other spellings and whatever is wrong. */
export function readPlainVerify(args: readonly string[]): PlainVerify | undefined {
  if (args[0] !== 'verify') return undefined;
  const paths: string[] = [];
  let options: VerifyOptions = { artifact: true };
  for (let at = 1; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (isPlain(word)) {
      paths.push(word);
    } else if (Object.hasOwn(flags, word)) {
      options = { ...options, ...flags[word] };
    } else {
      const name = Object.hasOwn(valued, word) ? valued[word] : undefined;
      at += 1;
      const value = args[at];
      if (name === undefined || value === undefined || !isPlain(value)) return undefined;
      options = { ...options, [name]: name === 'digest' ? [...(options.digest ?? []), value] : value };
    }
  }
  const [proofs, ...artifacts] = paths;
  return proofs === undefined ? undefined : { proofs, artifacts, options };
}

/** Neither empty nor beginning as options do. */
function isPlain(word: string): boolean {
  return word !== '' && !word.startsWith('-');
}
