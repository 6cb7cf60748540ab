// SPDX-License-Identifier: Apache-2.0
// The application as one file, and the list of all that went into the image. The same sources and the same installed
// packages give the same bytes in any folder. The list comes first and its hash goes into the file, which is therefore
// not in the list.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { OccError } from '../../src/proof/errors.ts';

export const appEntry = 'enclave/app/main.ts';

/** What is in the image beside the application, and what its build is pinned by. */
const platformSources = ['cmdline', 'lock.json', 'init/*', 'kernel/*'].map((path) => `enclave/image/${path}`);

export interface AppBundle {
  /** `main.mjs` */
  readonly code: Uint8Array;
  /** `measured.txt`: `<SHA-256>  <path>` lines by path, as `sha256sum --check` reads them in the root of the project. */
  readonly measured: string;
}

/** @param root the project, with its packages installed. @throws OccError `image-build` */
export async function bundleApp(root: string, entry: string = appEntry): Promise<AppBundle> {
  const { outputs } = (await bundle(root, entry, '')).metafile;
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const inside = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  const measured = await listSources(root, inside);
  const sourceB64 = createHash('sha256').update(measured).digest('base64');
  const { code, metafile } = await bundle(root, entry, sourceB64);
  requireWhole(metafile);
  return { code, measured };
}

async function bundle(root: string, entry: string, sourceB64: string) {
  try {
    const { outputFiles, metafile } = await build({
      ...{ entryPoints: [entry], absWorkingDir: root, outfile: 'main.mjs', write: false, metafile: true },
      ...{ bundle: true, platform: 'node', format: 'esm', target: 'node24', charset: 'utf8', legalComments: 'inline' },
      // Nothing of the machine: neither where packages really lie nor how its user likes things.
      ...{ preserveSymlinks: true, tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } } },
      ...{ define: { occSourceB64: JSON.stringify(sourceB64) }, logLevel: 'silent' },
    });
    return { code: outputFiles[0]?.contents ?? new Uint8Array(), metafile };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new OccError('image-build', `the application: ${message}`, { cause });
  }
}

async function listSources(root: string, inside: readonly string[]): Promise<string> {
  const platform = await Promise.all(platformSources.map((pattern) => pathsOf(root, pattern)));
  const paths = [...new Set([...inside, ...platform.flat()])].sort();
  return paths.map((path) => `${sha256Of(join(root, path))}  ${path}\n`).join('');
}

async function pathsOf(root: string, pattern: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: root })) paths.push(path.replaceAll('\\', '/'));
  if (paths.length === 0) throw new OccError('image-build', `${pattern}: expected a source of the image, got none`);
  return paths;
}

const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Nothing is loaded in the enclave that is not in the file or in the runtime. */
function requireWhole({ outputs }: Metafile): void {
  const outside = Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  const foreign = outside.find((path) => process.getBuiltinModule(path) === undefined);
  if (foreign !== undefined) {
    throw new OccError('image-build', `the application: expected everything in one file, got an import of ${foreign}`);
  }
}
