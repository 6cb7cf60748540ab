// SPDX-License-Identifier: Apache-2.0
// An image out of its components: who starts first is the platform (PCR1), what it starts is the application (PCR2).
// Pure: bytes in, bytes out, whatever the machine, the folder, the user and the time.
import { type CpioEntry, encodeCpio } from './eif/cpio.ts';
import { noBuildTime } from './eif/metadata.ts';
import { encodeEif, type Pieces } from './eif/write.ts';
import { trimProgram } from './program.ts';

export interface ImageComponents {
  /** A bzImage. */
  readonly kernel: Uint8Array;
  /** `6.12.107`; for the metadata, which nobody measures. */
  readonly kernelVersion: string;
  /** Exactly what `init` was compiled with. */
  readonly cmdline: string;
  /** The first process, static. */
  readonly init: Uint8Array;
  readonly runtime: Runtime;
  /** The application as one module. */
  readonly app: Uint8Array;
  readonly version: string;
}

export interface Runtime {
  readonly node: Uint8Array;
  /** The dynamic loader, and by name each library that Node asks it for. */
  readonly loader: Uint8Array;
  readonly libraries: ReadonlyMap<string, Uint8Array>;
}

/** The image in pieces. @throws OccError `eif-…`, `cpio-invalid`, `image-input` */
export function assembleImage({
  kernel,
  kernelVersion,
  cmdline,
  init,
  runtime,
  app,
  version,
}: ImageComponents): Pieces {
  const build = { time: noBuildTime, tool: 'occ', toolVersion: version, operatingSystem: 'Linux', kernelVersion };
  return encodeEif({
    ...{ kernel, cmdline, metadata: { name: 'occ-enclave', version, build } },
    ramdisks: [encodeCpio(platform(init)), encodeCpio(application(runtime, app))],
  });
}

const folder = (path: string): CpioEntry => ({ path, kind: 'folder' });
const file = (path: string, bytes: Uint8Array, executable = false): CpioEntry => ({
  path,
  kind: 'file',
  bytes,
  executable,
});

/** The places that init mounts something on, and the console the kernel opens before there is anything. */
function platform(init: Uint8Array): readonly CpioEntry[] {
  const console: CpioEntry = { path: 'dev/console', kind: 'device', major: 5, minor: 1 };
  return [file('init', init, true), ...['dev', 'proc', 'run', 'sys'].map(folder), console];
}

/** Where the loader is, Node says; where libraries are, the loader. */
function application({ node, loader, libraries }: Runtime, app: Uint8Array): readonly CpioEntry[] {
  const names = [...libraries].map(([name, bytes]) => file(`lib/x86_64-linux-gnu/${name}`, bytes));
  return [
    ...['app', 'lib', 'lib/x86_64-linux-gnu', 'lib64'].map(folder),
    ...[file('app/node', trimProgram(node), true), file('app/main.mjs', app)],
    ...[file('lib64/ld-linux-x86-64.so.2', loader, true), ...names],
  ];
}
