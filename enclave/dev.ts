// SPDX-License-Identifier: Apache-2.0
// The whole service in one process: the same app and parent that run on both sides of an enclave's wall, with the
// development host. No hardware: whoever has this process has its key, and its proofs say `stub`.

import { verifyEcdsaNode } from '../src/evidence/ecdsa.ts';
import { productionRoots } from '../src/evidence/nitro-root.ts';
import { openServiceHost } from '../src/host/service-host.ts';
import type { StateFiles } from '../src/host/state-files.ts';
import { toBase64, utf8 } from '../src/proof/bytes.ts';
import { sha256 } from '../src/proof/sha256.ts';
import { Gate } from './app/gate.ts';
import { serveStream } from './app/session.ts';
import { linkedPair } from './parent/link.ts';
import { openLog } from './parent/log.ts';
import { readAccess, startParent } from './parent/server.ts';

/** Nothing measured this code: it says so where an image says what it was built from. */
const image = {
  name: 'occ development service',
  version: '0.1.0',
  sourceB64: toBase64(sha256(utf8('not measured'))),
  protocol: 'occ/1',
};

const verify = verifyEcdsaNode ?? (() => false);

export interface DevelopmentServiceOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Loopback, unless there are API keys or `allowOpen` says that anybody may commit. */
  readonly host?: string | undefined;
  /** Where the epoch lives on; without it the epoch ends with the service. */
  readonly statePath?: string | undefined;
  /** `id:secret` or plain; without any, whoever reaches the service may commit. */
  readonly apiKeys?: readonly string[] | undefined;
  readonly allowOpen?: boolean | undefined;
  /** One line for the operator. */
  readonly log?: ((message: string) => void) | undefined;
  /** For tests that make writing the state fail. */
  readonly files?: StateFiles | undefined;
}

export interface DevelopmentService {
  readonly url: string;
  readonly epochId: string;
  /** Answers what was accepted, then stops and lets go of the state. */
  close(): Promise<void>;
}

/** @throws OccError `state-invalid`, `state-locked`, `state-unwritable`, `usage`, `listen-failed` */
export async function startDevelopmentService(options: DevelopmentServiceOptions): Promise<DevelopmentService> {
  const { port, host = '127.0.0.1', statePath, apiKeys, allowOpen, log: target, files } = options;
  readAccess({ host, apiKeys, allowOpen }).close(); // before there is a state file that nobody wanted
  const serviceHost = await openServiceHost({ statePath, files });
  try {
    const { now } = serviceHost;
    const { link, stream } = linkedPair();
    serveStream(new Gate({ ...serviceHost, image, trust: { roots: productionRoots, verify } }), stream);
    const log = target && openLog({ write: target }, 'warn', now);
    const parent = await startParent({ link, host, port, apiKeys, allowOpen, log, now });
    const { epochId } = await link.ask('key', {});
    const close = async () => {
      await parent.close();
      link.close();
      await serviceHost.close();
    };
    return { url: parent.url, epochId, close };
  } catch (fault) {
    await serviceHost.close();
    throw fault;
  }
}
