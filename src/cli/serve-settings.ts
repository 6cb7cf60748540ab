// SPDX-License-Identifier: Apache-2.0
// What `occ serve` is told by flags and environment, read before anything is opened: every value is good, or is refused
// by the name it came under.
import type { NsmChoice } from '../../enclave/dev.ts';
import { parsePemCertificates } from '../evidence/pem.ts';
import { defaultTsaRoots } from '../evidence/rfc3161.ts';
import { fromUtf8, quote } from '../proof/bytes.ts';
import { misuse } from './failure.ts';
import { readSmallFile } from './small-file.ts';
import { visible } from './surroundings.ts';

export interface ServeOptions {
  readonly port?: string;
  readonly host: string;
  readonly state?: string;
  readonly nsm?: string;
  readonly root?: string;
  readonly store?: string;
  readonly keys?: string;
  readonly issuer?: readonly string[];
  readonly tsa?: readonly string[];
  readonly issuerRoot?: readonly string[];
  readonly tsaRoot?: readonly string[];
  readonly rateLimit?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  /** Of the embedded enclave; undefined where a bridge leads to one. */
  readonly statePath: string | undefined;
  /** Who plays the hardware; undefined where nobody does, or a bridge leads to an enclave. */
  readonly nsm: NsmChoice | undefined;
  /** Where the root of a test NSM is written. */
  readonly rootPath: string | undefined;
  /** The local end of a bridge to an enclave. */
  readonly bridge: { readonly host: string; readonly port: number } | undefined;
  readonly apiKeys: readonly string[] | undefined;
  readonly keysPath: string | undefined;
  readonly storePath: string | undefined;
  readonly issuers: readonly string[];
  /** DER: who vouches for the servers of issuers that are not GitHub's. */
  readonly issuerRoots: readonly Uint8Array[];
  readonly tsa: { readonly urls: readonly string[]; readonly roots: readonly Uint8Array[] } | undefined;
  readonly requestsPerMinute: number | undefined;
}

/** @throws OccError `usage`, `file-not-found`, `file-unreadable`, `evidence-invalid` */
export function readServeSettings(options: ServeOptions, env: Environment): ServeSettings {
  const bridge = readBridge(env);
  const nsm = readNsm(options, bridge !== undefined);
  return {
    port: readPort(options.port, env.PORT),
    host: options.host,
    bridge,
    nsm,
    rootPath: readRootPath(options.root, nsm),
    statePath: nsm ? undefined : readStatePath(options.state, env, bridge !== undefined),
    apiKeys: readApiKeys(env.API_KEYS),
    keysPath: notEmpty('--keys', options.keys),
    storePath: readStore(options.store),
    issuers: options.issuer?.map(readIssuer) ?? [],
    issuerRoots: options.issuerRoot?.flatMap((path) => pemOf(path, '--issuer-root')) ?? [],
    tsa: readTsa(options),
    requestsPerMinute: options.rateLimit === undefined ? undefined : readRate(options.rateLimit),
  };
}

function readPort(flag: string | undefined, variable: string | undefined): number {
  const [name, text] = flag === undefined && variable !== undefined ? ['PORT', variable] : ['--port', flag ?? '8787'];
  return portOf(name, text, 0, '0 takes a free port; the line printed names it.');
}

function readBridge(env: Environment): ServeSettings['bridge'] {
  const { VSOCK_BRIDGE_PORT: port, VSOCK_BRIDGE_HOST: host = '127.0.0.1' } = env;
  if (port === undefined) return undefined;
  if (host === '') throw misuse('VSOCK_BRIDGE_HOST: expected a host, got nothing', 'Unset it for 127.0.0.1.');
  const hint = 'It is the local port of the bridge to the enclave; unset it to run one in this process.';
  return { host, port: portOf('VSOCK_BRIDGE_PORT', port, 1, hint) };
}

function readNsm({ nsm, state }: ServeOptions, isBridged: boolean): NsmChoice | undefined {
  if (nsm === undefined) return undefined;
  if (isBridged) throw misuse('--nsm: expected no VSOCK_BRIDGE_PORT beside it', 'The enclave has an NSM. Drop one.');
  if (state !== undefined) {
    throw misuse('--state: expected no --nsm beside it', 'With an NSM the epoch ends with the service. Drop one.');
  }
  const socket = /^socket:(.+)$/s.exec(nsm)?.[1];
  if (nsm === 'test' || socket !== undefined) return socket === undefined ? 'test' : { socket };
  throw misuse(`--nsm: expected test or socket:PATH, got ${visible(nsm)}`, 'Say --nsm test to play the hardware.');
}

function readRootPath(path: string | undefined, nsm: NsmChoice | undefined): string | undefined {
  if (path === undefined || nsm === 'test') return notEmpty('--root', path);
  throw misuse('--root: expected --nsm test with it', 'Only a test NSM has a root that can be written.');
}

function portOf(name: string, text: string, least: number, hint: string): number {
  const port = Number(text);
  if (/^(?:0|[1-9][0-9]{0,4})$/.test(text) && port >= least && port <= 65_535) return port;
  throw misuse(`${name}: expected ${least} to 65535, got ${visible(text)}`, hint);
}

function readStatePath(flag: string | undefined, env: Environment, isBridged: boolean): string | undefined {
  if (isBridged && flag !== undefined) {
    throw misuse(
      '--state: expected no state file beside VSOCK_BRIDGE_PORT, since the key is in the enclave',
      'Drop one.',
    );
  }
  if (isBridged) return undefined;
  const path = flag ?? env.OCC_STATE_PATH ?? './occ-state.json';
  if (path !== '') return path;
  throw misuse('state file: expected a path, got an empty one', 'Check --state and OCC_STATE_PATH.');
}

/** Set and empty is an error: a list that came out empty must not open the service. */
function readApiKeys(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const keys = text.split(',').map((key) => key.trim());
  if (!keys.includes('')) return keys;
  throw misuse('API_KEYS: expected keys separated by commas, got an empty one', 'Unset API_KEYS to run without keys.');
}

function readStore(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const path = /^sqlite:(.+)$/s.exec(text)?.[1];
  if (path !== undefined && path !== ':memory:') return path;
  throw misuse(`--store: expected sqlite:FILE, got ${quote(text)}`, 'For example --store sqlite:./proofs.db');
}

function readIssuer(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol === 'https:' && text === `${url.origin}${url.pathname === '/' ? '' : url.pathname}`) return text;
  throw misuse(
    `--issuer: expected an https address as tokens name it, got ${quote(text)}`,
    'For example --issuer https://token.actions.githubusercontent.com',
  );
}

function pemOf(path: string, flag: string): readonly Uint8Array[] {
  return parsePemCertificates(fromUtf8(readSmallFile(path)), flag);
}

function readTsa({ tsa, tsaRoot }: ServeOptions): ServeSettings['tsa'] {
  if (!tsa && tsaRoot) throw misuse('--tsa-root: expected --tsa with it', 'Name the authority with --tsa URL.');
  if (!tsa) return undefined;
  const roots = tsaRoot?.flatMap((path) => pemOf(path, '--tsa-root'));
  return { urls: tsa, roots: roots ?? defaultTsaRoots };
}

function readRate(text: string): number {
  if (/^[1-9][0-9]{0,8}$/.test(text)) return Number(text);
  throw misuse(`--rate-limit: expected a number of requests a minute, got ${visible(text)}`, 'Leave it out for 6000.');
}

function notEmpty(name: string, text: string | undefined): string | undefined {
  if (text !== '') return text;
  throw misuse(`${name}: expected a path, got an empty one`, `Check what stands after ${name}.`);
}
