// SPDX-License-Identifier: Apache-2.0
// `occ turnkey`: an app proof, the boot proof of the same enclave, values known out of band → every check of Turnkey's
// flow with its outcome. Offline; exit code 0 valid, 1 denied.
import { productionRoots, readRootPem } from '../evidence/nitro-root.ts';
import { type TurnkeyQuestion, verifyTurnkey } from '../evidence/turnkey.ts';
import { fromUtf8, quote } from '../proof/bytes.ts';
import { OccError } from '../proof/errors.ts';
import { parseJson } from '../proof/json.ts';
import { parseMoment } from './asked.ts';
import { exitCodes } from './failure.ts';
import { readSmallFile } from './small-file.ts';
import type { Surroundings } from './surroundings.ts';
import { renderTurnkeyJson, renderTurnkeyText } from './turnkey-report.ts';

export interface TurnkeyOptions {
  readonly expected?: string;
  readonly root?: string;
  /** `document`, `now` or a moment. */
  readonly at: string;
  readonly json?: boolean;
}

/** @returns the exit code; @throws OccError when there is no verdict */
export async function turnkey(
  app: string,
  boot: string,
  options: TurnkeyOptions,
  { clock, out }: Surroundings,
): Promise<number> {
  const now = clock.now();
  const question: TurnkeyQuestion = {
    app: within(readJsonFile(app), 'appProof'),
    boot: within(readJsonFile(boot), 'bootProof'),
    roots: options.root === undefined ? productionRoots : [readRoot(options.root)],
    at: readTime(options.at, now),
    now,
    expected: options.expected === undefined ? {} : readJsonFile(options.expected),
  };
  const verdict = await verifyTurnkey(question);
  out(options.json ? renderTurnkeyJson(verdict) : renderTurnkeyText(verdict));
  return verdict.valid ? exitCodes.valid : exitCodes.denied;
}

/** The API answers with the proof as the one member of an object. */
function within(value: unknown, name: string): unknown {
  const isWrapped = typeof value === 'object' && value !== null && Object.keys(value).join() === name;
  return isWrapped ? (value as Readonly<Record<string, unknown>>)[name] : value;
}

function readJsonFile(path: string): unknown {
  try {
    return parseJson(readSmallFile(path));
  } catch (error) {
    if (!(error instanceof OccError) || (error.code !== 'json-invalid' && error.code !== 'encoding-invalid'))
      throw error;
    throw new OccError(error.code, `${quote(path)}: ${error.message}`, { hint: error.hint, cause: error });
  }
}

function readRoot(path: string) {
  return readRootPem(fromUtf8(readSmallFile(path)), path);
}

function readTime(text: string, now: number): number | undefined {
  if (text === 'document') return undefined;
  return text === 'now' ? now : parseMoment(text);
}
