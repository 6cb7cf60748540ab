// SPDX-License-Identifier: Apache-2.0
// Third-party test data (real proofs, Wycheproof, CCTV, JCS, JSON) lies beside the project and is read in place.
// OCC_VECTORS names another folder. OCC_VECTORS=absent says on purpose that it is not there (a public CI machine):
// then the suites that need it are listed as skipped, with a line on stderr. Anything else that is missing is an error.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'vitest';

const projectRoot = resolve(import.meta.dirname, '..');
const setting = process.env.OCC_VECTORS;
const folder = resolve(projectRoot, setting === undefined || setting === '' ? '../shared/vectors' : setting);

/** False only when OCC_VECTORS=absent was set on purpose. */
export const haveSharedVectors: boolean = setting !== 'absent';

/** The path of a file or folder of the shared vectors; throws with a way out when it is not there. */
export function sharedVectors(...path: readonly string[]): string {
  if (!haveSharedVectors) throw new Error('OCC_VECTORS=absent: put what needs the vectors into describeShared().');
  const found = join(folder, ...path);
  if (existsSync(found)) return found;
  throw new Error(
    `The shared test vectors are missing: expected ${found}. Place the folder "shared" beside the project, or set ` +
      'OCC_VECTORS to its "vectors" folder; OCC_VECTORS=absent leaves these suites out, and says so.',
  );
}

/** A `describe` whose body may call `sharedVectors` while it is collected; with OCC_VECTORS=absent it is listed as skipped. */
export function describeShared(name: string, body: () => void): void {
  if (haveSharedVectors) {
    describe(name, body);
    return;
  }
  process.stderr.write(`NOT TESTED (OCC_VECTORS=absent): ${name}\n`);
  describe(name, () => {
    it.runIf(haveSharedVectors)('needs the shared vectors', () => undefined);
  });
}
