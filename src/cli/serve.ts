// SPDX-License-Identifier: Apache-2.0
// `occ serve`: the development service on this machine until SIGINT or SIGTERM. Not a mock: the code of the enclave and
// of its parent, with a software key.

import type { Service } from '../../enclave/dev.ts';
import { OccError } from '../proof/errors.ts';
import { exitCodes } from './failure.ts';
import { NewFile } from './new-file.ts';
import { readServeSettings, type ServeOptions, type ServeSettings } from './serve-settings.ts';
import { requireNode } from './service.ts';
import { type Surroundings, visible } from './surroundings.ts';

/** @returns the exit code once the service has stopped; @throws OccError when it cannot start */
export async function serve(options: ServeOptions, surroundings: Surroundings): Promise<number> {
  const { env, out, err, nodeVersion, stopSignal, onHangup } = surroundings;
  requireNode(nodeVersion);
  const { bridge, statePath, nsm, rootPath, ...settings } = readServeSettings(options, env);
  const { startBridgedService, startDevelopmentService } = await import('../../enclave/dev.ts');
  const signal = stopSignal();
  const common = { ...settings, log: (line: string) => err(line) };
  const rootFile = rootPath === undefined ? undefined : await NewFile.reserve(rootPath, true);
  const starting: Promise<Service & { readonly testRootPem?: string }> = bridge
    ? startBridgedService({ ...common, bridge })
    : startDevelopmentService({ ...common, statePath, nsm });
  const service = await starting.catch(async (error: unknown) => {
    await rootFile?.discard();
    throw withReason(error);
  });
  await rootFile?.keep(service.testRootPem ?? '').catch(async (error: unknown) => {
    await service.close();
    throw error;
  });
  onHangup(() => service.reloadKeys());
  out(`${service.url} serves${bridge ? '' : natureOf(nsm)}\n`);
  err(notes({ ...settings, nsm, rootPath }, statePath));
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await service.close();
  err('stopped\n');
  return exitCodes.valid;
}

function natureOf(nsm: ServeSettings['nsm']): string {
  if (nsm === undefined) return '; stub: no hardware';
  return nsm === 'test' ? '; test NSM: no hardware' : `; NSM at ${visible(nsm.socket)}`;
}

function notes(
  { apiKeys, keysPath, storePath, nsm, rootPath }: Partial<ServeSettings>,
  statePath: string | undefined,
): string {
  const stub = [
    'stub: no hardware. A software key signs, and it lies in plain text in the state file:',
    `whoever reads ${visible(statePath ?? '')} can sign as this service. For development and tests only.`,
  ];
  const follow =
    rootPath === undefined ? '--root FILE writes it for those who verify' : `occ verify --root ${visible(rootPath)}`;
  const keys = apiKeys ? `${apiKeys.length} API keys may commit.` : 'The API keys of --keys may commit.';
  const open = 'Whoever reaches this address may commit (API_KEYS is not set).';
  return [
    ...(statePath === undefined ? [] : stub),
    ...(nsm === 'test' ? [`test NSM: no hardware. Documents lead to a root of this process: ${follow}.`] : []),
    ...(nsm === undefined ? [] : ['Key and epoch end with this process, which holds the key in plain memory.']),
    apiKeys || keysPath !== undefined ? keys : open,
    ...(storePath === undefined ? ['Proofs are listed until it stops (--store keeps them).'] : []),
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}

/** Why it cannot listen, which the system knows. */
function withReason(error: unknown): unknown {
  if (!(error instanceof OccError) || error.code !== 'listen-failed') return error;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no reason';
  const why = code === 'EADDRINUSE' ? 'the address is in use' : code;
  return new OccError('listen-failed', `${error.message}, got: ${why}`, {
    hint: 'Stop the other process, or take another port: --port 0 finds a free one.',
    cause,
  });
}
