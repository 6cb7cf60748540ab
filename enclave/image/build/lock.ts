// SPDX-License-Identifier: Apache-2.0
// What goes into a build from outside: every file by name, version, size and hash. No host is written down; where a
// file is fetched from is of no consequence to what is built.
import * as z from 'zod/mini';
import { parseJson } from '../../../src/proof/json.ts';
import { type Immutable, readBySchema } from '../../../src/proof/schema.ts';

/** No input is larger: the kernel's sources have 150 MB. */
const maxFileBytes = 512 * 1024 * 1024;

const name = z.string().check(z.regex(/^[a-z0-9][a-z0-9.+-]*$/, 'a package name'));
const size = z.int().check(z.gte(1), z.lte(maxFileBytes));

/** Relative to the root of an archive or of any mirror of it. */
const poolPath = z.string().check(z.regex(/^(?!.*\/\.\.?(?:\/|$))pool\/[A-Za-z0-9._+~/-]+$/, 'a path below pool/'));

const lockedFile = z.strictObject({
  /** What it is for: names of `wanted`. */
  uses: z.array(z.string()).check(z.minLength(1)),
  name,
  version: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex')),
  size,
  path: poolPath,
});

const lockSchema = z.strictObject({
  architecture: z.literal('amd64'),
  /** The archives and suites that versions are taken from when the lock is resolved anew. */
  suites: z.array(z.strictObject({ label: z.string(), suite: z.string() })),
  /** What was asked for, by use: packages alone, packages with all they depend on, or the source of a package. */
  wanted: z.record(
    z.string(),
    z.strictObject({ take: z.enum(['packages', 'closure', 'source']), names: z.array(name).check(z.minLength(1)) }),
  ),
  files: z.array(lockedFile).check(z.minLength(1)),
  /** A package of the JavaScript registry, by the integrity its clients check. */
  runtime: z.optional(
    z.strictObject({ name, version: z.string(), integrity: z.string().check(z.startsWith('sha512-')), size }),
  ),
});

export type Lock = Immutable<z.output<typeof lockSchema>>;
export type LockedFile = Lock['files'][number];
export type LockedRuntime = NonNullable<Lock['runtime']>;

/** @throws OccError `json-invalid`, `image-input` */
export function parseLock(text: string | Uint8Array): Lock {
  return readBySchema(lockSchema, parseJson(text), 'image-input', 'the lock');
}

/** The files for any of `uses`, in the order of the lock. */
export function filesFor(lock: Lock, ...uses: readonly string[]): readonly LockedFile[] {
  return lock.files.filter((file) => file.uses.some((use) => uses.includes(use)));
}

/** As it stands in the repository: one line per file, so that a change is read in a diff. */
export function renderLock({ architecture, suites, wanted, files, runtime }: Lock): string {
  const lines = (items: readonly unknown[]) => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  const members = [
    `  "architecture": ${JSON.stringify(architecture)}`,
    `  "suites": [\n${lines(suites)}\n  ]`,
    `  "wanted": {\n${Object.entries(wanted)
      .map(([use, value]) => `    ${JSON.stringify(use)}: ${JSON.stringify(value)}`)
      .join(',\n')}\n  }`,
    ...(runtime ? [`  "runtime": ${JSON.stringify(runtime)}`] : []),
    `  "files": [\n${lines(files)}\n  ]`,
  ];
  return `{\n${members.join(',\n')}\n}\n`;
}

/** What differs between two locks, a line each: `name old → new`. */
export function lockChanges(before: Lock, after: Lock): readonly string[] {
  const key = ({ name, path }: LockedFile) => name + (/\.(?:deb|orig\.tar\.\w+)$/.exec(path)?.[0] ?? path);
  const [old, now] = [before, after].map((lock) => new Map(lock.files.map((file) => [key(file), file])));
  const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort();
  return keys.flatMap((one) => {
    const [was, is] = [old?.get(one), now?.get(one)];
    if (was?.sha256 === is?.sha256 && was?.path === is?.path) return [];
    const what = (file: LockedFile | undefined) => (file ? `${file.version} (${file.sha256.slice(0, 12)}…)` : 'none');
    return [`${(is ?? was)?.name}: ${what(was)} → ${what(is)}`];
  });
}
