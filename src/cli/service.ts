// SPDX-License-Identifier: Apache-2.0
// Which service a command commits to, and with which key. `embedded` is the development service inside this process:
// the same code that runs in an enclave, without the enclave.

import type { CommitOptions } from '../client/commit.ts';
import type { DocumentTrust } from '../evidence/document.ts';
import { quote } from '../proof/bytes.ts';
import { misuse } from './failure.ts';
import type { Surroundings } from './surroundings.ts';

/** The public service of the project this one follows. */
export const publicEndpoint = 'https://nitro.occproof.com';
/** Where a development service keeps its key, counter and chains unless told otherwise. */
export const defaultStatePath = './occ-state.json';

export interface ServiceOptions {
  readonly endpoint?: string;
  readonly key?: string;
  /** Whole seconds. */
  readonly retryBudget: string;
}

export interface ChosenService {
  /** A URL, or `embedded`. */
  readonly endpoint: string;
  readonly apiKey: string | undefined;
  /** Of the embedded service. */
  readonly statePath: string;
  /** For all requests with all their retries. */
  readonly budgetMs: number;
  /** What the choice costs, for `err`. */
  readonly warnings: readonly string[];
  /** Who is trusted for documents: AWS when left out. */
  readonly trust?: DocumentTrust;
}

/**
 * `--endpoint`, else `OCC_ENDPOINT`, else `embedded` where `OCC_STATE_PATH` is set, else the public service; `--key`,
 * else `OCC_API_KEY`.
 * @throws OccError `usage` for a setting that is there and empty: it was meant to say something
 */
export function chooseService(options: ServiceOptions, env: Surroundings['env']): ChosenService {
  const statePath = setting(env.OCC_STATE_PATH, 'OCC_STATE_PATH');
  const named = setting(options.endpoint, '--endpoint') ?? setting(env.OCC_ENDPOINT, 'OCC_ENDPOINT');
  const endpoint = named ?? (statePath === undefined ? publicEndpoint : 'embedded');
  const key = setting(options.key, '--key');
  return {
    endpoint,
    apiKey: endpoint === 'embedded' ? undefined : key || env.OCC_API_KEY || undefined,
    statePath: statePath ?? defaultStatePath,
    budgetMs: readSeconds(options.retryBudget) * 1000,
    warnings:
      key === undefined
        ? []
        : ['every process of this machine can read the key given with --key; set OCC_API_KEY instead'],
  };
}

/**
 * Runs `work` with the address of the service; an embedded one lives as long as the work.
 * @throws OccError `usage` on a Node that cannot reach services, `state-…`, and what `work` throws
 */
export async function withService<T>(
  chosen: ChosenService,
  { nodeVersion }: Surroundings,
  work: (service: Pick<CommitOptions, 'endpoint' | 'apiKey'>) => Promise<T>,
): Promise<T> {
  const { endpoint, apiKey, statePath } = chosen;
  requireNode(nodeVersion);
  if (endpoint !== 'embedded') return work({ endpoint, apiKey });
  const { startDevelopmentService } = await import('../../enclave/dev.ts');
  const service = await startDevelopmentService({ port: 0, statePath });
  try {
    return await work({ endpoint: service.url });
  } finally {
    await service.close();
  }
}

/** The HTTP client needs it; verification does not. @throws OccError `usage` */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 19)) return;
  throw misuse(
    `expected Node 22.19 or later for a command that uses the network, got ${version}`,
    'Install a newer Node. `occ verify` runs on this one.',
  );
}

function readSeconds(text: string): number {
  if (/^[1-9][0-9]{0,3}$/.test(text) && Number(text) <= 3600) return Number(text);
  throw misuse(`--retry-budget: expected whole seconds, 1 to 3600, got ${quote(text)}`, 'The default is 300.');
}

function setting(value: string | undefined, name: string): string | undefined {
  if (value !== '') return value;
  throw misuse(`${name}: expected a value, got an empty one`, `Leave ${name} out, or check what fills it.`);
}
