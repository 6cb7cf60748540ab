// SPDX-License-Identifier: Apache-2.0
// The whole service in one process: the same app and parent that run on both sides of an enclave's wall. Whoever has this
// process has its key: with the development host its proofs say `stub`, with an NSM they say what that one answers.
import { connect } from 'node:net';
import { verifyEcdsaNode } from '../src/evidence/ecdsa.ts';
import { attempt } from '../src/evidence/fault.ts';
import { readIssuer } from '../src/evidence/issuer.ts';
import { productionRoots } from '../src/evidence/nitro-root.ts';
import { createDevelopmentNsm } from '../src/host/development-nsm.ts';
import { openServiceHost } from '../src/host/service-host.ts';
import type { StateFiles } from '../src/host/state-files.ts';
import { processClock } from '../src/host/stub-host.ts';
import { toBase64, utf8 } from '../src/proof/bytes.ts';
import { sha256 } from '../src/proof/sha256.ts';
import { Gate, type GateOptions } from './app/gate.ts';
import { openNitroHost } from './app/nitro-host.ts';
import { NsmSocket } from './app/nsm-socket.ts';
import { serveStream } from './app/session.ts';
import { type EnclaveAddress, openStream } from './parent/lasting-link.ts';
import { linkedPair } from './parent/link.ts';
import { openLog } from './parent/log.ts';
import { type ParentOptions, readAccess, startParent } from './parent/server.ts';
import { SqliteStore } from './parent/sqlite-store.ts';
import { Authorities } from './parent/tsa.ts';
import { type Config, defaultConfig } from './wire/config.ts';

/** Nothing measured this code: it says so where an image says what it was built from. */
const image = {
  name: 'occ development service',
  version: '0.1.0',
  sourceB64: toBase64(sha256(utf8('not measured'))),
  protocol: 'occ/1',
};

const verify = verifyEcdsaNode ?? (() => false);

/** `test` plays the hardware, under a root of its own; a socket leads to whatever answers there as an NSM. */
export type NsmChoice = 'test' | { readonly socket: string };

/** The part of a service that does not depend on where its enclave is. */
export interface ServiceOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Loopback, unless there are API keys or `allowOpen` says that anybody may commit. */
  readonly host?: string | undefined;
  /** `id:secret` or plain; without any, whoever reaches the service may commit. */
  readonly apiKeys?: readonly string[] | undefined;
  /** A file of API keys instead, read again when it changes. */
  readonly keysPath?: string | undefined;
  readonly allowOpen?: boolean | undefined;
  /** Where requests and proofs are kept; in memory when absent. */
  readonly storePath?: string | undefined;
  /** Whose workflow identities the enclave accepts. */
  readonly issuers?: readonly string[] | undefined;
  /** DER: who vouches for the servers of those that are not GitHub's. */
  readonly issuerRoots?: readonly Uint8Array[] | undefined;
  /** Who puts timestamps on what is kept: addresses, and the DER of the roots they lead to. */
  readonly tsa?: { readonly urls: readonly string[]; readonly roots: readonly Uint8Array[] } | undefined;
  readonly requestsPerMinute?: number | undefined;
  /** One line for the operator, a JSON object. */
  readonly log?: ((line: string) => void) | undefined;
}

export interface DevelopmentServiceOptions extends ServiceOptions {
  /** Without one there is no hardware and no boot proof. With one the epoch ends with the service. */
  readonly nsm?: NsmChoice | undefined;
  /** Where the epoch lives on; without it the epoch ends with the service. */
  readonly statePath?: string | undefined;
  /** For tests that make writing the state fail. */
  readonly files?: StateFiles | undefined;
}

export interface Service {
  readonly url: string;
  /** Reads the file of API keys again. */
  reloadKeys(): void;
  /** Answers what was accepted, then stops and lets go of what it had. */
  close(): Promise<void>;
}

export interface DevelopmentService extends Service {
  readonly epochId: string;
  /** PEM of the root behind the test NSM: whoever is to follow its documents has to trust it. */
  readonly testRootPem?: string;
}

/** @throws OccError `host-failed`, `state-…` and `store-invalid`, `-locked`, `-unwritable`; `usage`, `listen-failed` */
export async function startDevelopmentService(options: DevelopmentServiceOptions): Promise<DevelopmentService> {
  return withParts(options, async (parts) => {
    const serviceHost = await openHost(options);
    try {
      const { link, stream } = linkedPair();
      serveStream(new Gate({ ...serviceHost, image, openPipe: async (host, port) => connect(port, host) }), stream);
      const parent = await startParent(parentOptions(options, { ...parts, link }));
      const { epochId } = await link.ask('key', {});
      const close = async () => {
        await parent.close();
        link.close();
        await serviceHost.close();
      };
      const { rootPem } = serviceHost;
      return { ...parent, epochId, close, ...(rootPem !== undefined && { testRootPem: rootPem }) };
    } catch (fault) {
      await serviceHost.close();
      throw fault;
    }
  });
}

interface OpenHost extends Omit<GateOptions, 'image'> {
  readonly rootPem?: string;
  close(): Promise<void>;
}

/** @throws OccError `host-failed`, `state-invalid`, `state-locked`, `state-unwritable` */
async function openHost({ nsm, statePath, files }: DevelopmentServiceOptions): Promise<OpenHost> {
  const production = { roots: productionRoots, verify };
  if (nsm === undefined) return { ...(await openServiceHost({ statePath, files })), trust: production };
  if (nsm === 'test') {
    const { nsm: device, root, rootPem } = createDevelopmentNsm();
    const host = await openNitroHost({ nsm: device });
    return { host, rootPem, trust: { roots: [root], verify }, close: async () => undefined };
  }
  const socket = new NsmSocket(nsm.socket);
  const host = await openNitroHost({ nsm: socket });
  return { host, trust: production, close: async () => socket.close() };
}

/**
 * The parent alone, for an enclave behind a bridge: met again whenever it went away.
 * @throws OccError `store-…`, `usage`, `listen-failed`
 */
export function startBridgedService(options: ServiceOptions & { readonly bridge: EnclaveAddress }): Promise<Service> {
  const link = { open: () => openStream(options.bridge) };
  return withParts(options, (parts) => startParent(parentOptions(options, { ...parts, link })));
}

type Parts = Pick<ParentOptions, 'store' | 'authorities' | 'now'>;

/** Everything that may be refused, before there are files that nobody wanted. */
async function withParts<S extends Service>(options: ServiceOptions, start: (parts: Parts) => Promise<S>): Promise<S> {
  const { host = '127.0.0.1', tsa, storePath: path } = options;
  readAccess({ ...options, host }).close();
  const now = processClock;
  const authorities = tsa && new Authorities({ ...tsa, now });
  const store = new SqliteStore({ path, now });
  try {
    const service = await start({ store, authorities, now });
    const close = async () => {
      await service.close();
      await store.close();
    };
    return { ...service, close };
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

/** Each root for each issuer that is not GitHub's, whose roots are compiled in. */
function rootsOf(issuers: readonly string[], roots: readonly Uint8Array[]): Pick<Config, 'issuerRoots'> {
  const own = issuers.filter((issuer) => attempt(() => readIssuer(issuer)).value?.kind === 'operator-defined');
  const issuerRoots = own.flatMap((issuer) => roots.map((root) => ({ issuer, rootB64: toBase64(root) })));
  return issuerRoots.length === 0 ? {} : { issuerRoots };
}

function parentOptions(
  { host = '127.0.0.1', issuers = [], issuerRoots = [], log, ...rest }: ServiceOptions,
  parts: Parts & Pick<ParentOptions, 'link'>,
): ParentOptions {
  return {
    ...{ ...rest, ...parts, host },
    config: { ...defaultConfig, issuers, ...rootsOf(issuers, issuerRoots) },
    log: log && openLog({ write: log }, 'warn', parts.now),
  };
}
