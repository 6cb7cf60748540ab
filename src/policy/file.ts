// SPDX-License-Identifier: Apache-2.0
// A policy file, JSON or YAML, read at the edges: the verify action and the command line. What comes out is a value
// for `parsePolicy`, which says whether it is a policy.
import { concatBytes, fromUtf8, quote } from '../proof/bytes.ts';
import { asOccError, OccError } from '../proof/errors.ts';
import { parseJson } from '../proof/json.ts';
import { refuseUnquoted } from './unquoted.ts';

/** The longest list a policy may hold fits in, one measurement to a line. */
export const maxPolicyBytes = 1_310_720;

/** Imported as a module, it brings every stream of Node along, which takes as long as to verify a proof. */
const fileSystem = () => process.getBuiltinModule?.('node:fs') ?? import('node:fs');
type FileSystem = Awaited<ReturnType<typeof fileSystem>>;

/**
 * Reads `.yaml` and `.yml` as YAML 1.2 (core schema), every other file as strict JSON.
 * @throws OccError `file-not-found`, `file-unreadable`, `encoding-invalid`, `json-invalid`, `policy-invalid` (YAML that
 *   cannot be read; a number or a boolean where a policy has text)
 */
export async function readPolicyFile(path: string): Promise<unknown> {
  const bytes = readBytes(path, await fileSystem());
  try {
    const value = /\.ya?ml$/i.test(path) ? await readYaml(fromUtf8(bytes)) : parseJson(bytes);
    refuseUnquoted(value);
    return value;
  } catch (error) {
    const { code, message, hint } = asOccError(error);
    const advice = code === 'json-invalid' ? `${hint} A YAML policy has a name that ends in .yaml or .yml.` : hint;
    throw new OccError(code, `${quote(path)}: ${message}`, { hint: advice, cause: error });
  }
}

/** A policy in JSON should not pay for a YAML parser. */
async function readYaml(text: string): Promise<unknown> {
  const { parsePlainYaml } = await import('./yaml.ts');
  return parsePlainYaml(text);
}

function readBytes(path: string, fs: FileSystem): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = fs.openSync(path, 'r');
    return readUpTo(descriptor, path, fs);
  } catch (error) {
    if (error instanceof OccError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const absent = reason === 'ENOENT' || reason === 'ENOTDIR';
    throw new OccError(
      absent ? 'file-not-found' : 'file-unreadable',
      `${quote(path)}: expected a policy file, got ${absent ? 'nothing' : reason}`,
      { cause: error },
    );
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

/** Reads to the end: a pipe, as in `--policy <(…)`, has no size to ask for. */
function readUpTo(descriptor: number, path: string, fs: FileSystem): Uint8Array {
  const pieces: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const piece = new Uint8Array(65_536);
    const count = fs.readSync(descriptor, piece);
    if (count === 0) return concatBytes(...pieces);
    total += count;
    if (total > maxPolicyBytes) {
      throw new OccError('policy-invalid', `${quote(path)}: expected at most ${maxPolicyBytes} bytes, got more`);
    }
    pieces.push(piece.subarray(0, count));
  }
}
