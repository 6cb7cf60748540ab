// SPDX-License-Identifier: Apache-2.0
// Who may import whom. A place is a folder or a file of the project; the longest one that holds a file gives its row,
// and a file without a row is a finding. Every place may import itself. `node:` is any module of Node; what is neither
// place nor `node:` is a package (`@scope/*` any of a scope).

export type Row = {
  readonly place: string;
  readonly imports: readonly string[];
  /** Only by `import()`, or as types. */
  readonly lazily?: readonly string[];
};

const journey = [
  'src/proof',
  'src/evidence',
  'src/verify',
  'src/artifacts',
  'src/bundles',
  'src/policy',
  'src/client',
  'src/host',
];

/** Each row without its own folder; `src/evidence/nsm.ts` is the one file that writes CBOR. */
export const table: readonly Row[] = [
  { place: 'src/proof', imports: ['@noble/*', 'zod'] },
  { place: 'src/evidence', imports: ['src/proof', 'jose'], lazily: ['asn1js'] },
  { place: 'src/evidence/nsm.ts', imports: ['src/evidence', 'src/proof', 'cbor-x'] },
  { place: 'src/verify', imports: ['src/proof', 'src/evidence', 'zod'] },
  {
    place: 'src/artifacts',
    imports: ['src/proof', '@actions/glob', 'fflate', 'node:'],
  },
  { place: 'src/bundles', imports: ['src/proof', 'src/evidence', 'src/verify', 'node:'] },
  { place: 'src/host', imports: ['src/proof', 'src/evidence', 'zod', 'pkijs', 'asn1js', 'node:'] },
  { place: 'src/policy', imports: ['src/proof', 'src/verify', 'yaml', 'node:'] },
  { place: 'src/client', imports: ['src/proof', 'src/verify', 'zod'], lazily: ['undici'] },
  {
    place: 'src/action',
    imports: [
      'src/proof',
      'src/verify',
      'src/artifacts',
      'src/bundles',
      'src/policy',
      'src/client',
      '@actions/*',
      'node:',
    ],
    lazily: ['enclave/dev.ts'],
  },
  {
    place: 'src/cli',
    imports: [...journey, 'enclave/image/eif', 'commander', 'node:'],
    lazily: ['enclave/dev.ts', 'src/mcp'],
  },
  { place: 'src/mcp', imports: [...journey, 'enclave/image/eif', '@modelcontextprotocol/*', 'zod', 'node:'] },
  { place: 'src/index.ts', imports: journey },
  { place: 'enclave/deploy', imports: ['node:'] },
  { place: 'enclave/wire', imports: ['src/proof', 'zod', 'node:stream'] },
  { place: 'enclave/app', imports: ['src/proof', 'src/evidence', 'enclave/wire', '@aws-sdk/*', 'node:'] },
  {
    place: 'enclave/parent',
    imports: [
      ...['src/proof', 'src/evidence', 'src/verify', 'enclave/wire'],
      ...['zod', 'fastify', '@fastify/*', 'pino', 'prom-client', 'undici', '@aws-sdk/*', 'node:'],
    ],
  },
  { place: 'enclave/image', imports: ['src/proof', 'esbuild', 'zod', 'node:'] },
  { place: 'enclave/image/eif', imports: ['src/proof', 'node:'] },
  { place: 'enclave/deploy', imports: ['node:'] },
  {
    place: 'enclave/dev.ts',
    imports: ['enclave/app', 'enclave/parent', 'enclave/wire', 'src/host', 'src/evidence', 'src/proof', 'node:net'],
  },
];

/** Edges that nobody else may be the target of: the entries are the ends of the journey. */
export const ends = ['src/action', 'src/cli', 'src/mcp'];

/** A file that a process starts with: it alone sees the clock, the environment and the terminal, and is never imported. */
export const isMain = (file: string): boolean => /(^|\/)(main|[\w-]+\.main|main\.[\w-]+)\.ts$/.test(file);

/** The development host is a source of time itself: what it tells goes into proofs that say `stub`. */
export const tellsTime = (file: string): boolean => file === 'src/host/stub-host.ts';

/** True where `target`, a file of the project or a module name, is what `name` in the table stands for. */
export function stands(name: string, target: string): boolean {
  if (name.endsWith('/*')) return target.startsWith(name.slice(0, -1));
  if (name === 'node:') return target.startsWith('node:');
  return target === name || target.startsWith(`${name}/`) || target === `${name}.ts`;
}

export function rowOf(file: string): Row | undefined {
  return table.filter(({ place }) => stands(place, file)).sort((a, b) => b.place.length - a.place.length)[0];
}
