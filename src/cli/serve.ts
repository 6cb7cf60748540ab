// SPDX-License-Identifier: Apache-2.0
// `occ serve`: the development service on this machine until SIGINT or SIGTERM. Not a mock: the code of the enclave and
// of its parent, with a software key.
import { OccError } from '../proof/errors.ts';
import { exitCodes, misuse } from './failure.ts';
import { requireNode } from './service.ts';
import { type Surroundings, visible } from './surroundings.ts';

export interface ServeOptions {
  readonly port: string;
  readonly host: string;
  readonly state?: string;
}

/** @returns the exit code once the service has stopped; @throws OccError when it cannot start */
export async function serve(options: ServeOptions, surroundings: Surroundings): Promise<number> {
  const { env, out, err, nodeVersion, stopSignal } = surroundings;
  requireNode(nodeVersion);
  const port = readPort(options.port);
  const apiKeys = readApiKeys(env.API_KEYS);
  const statePath = options.state ?? env.OCC_STATE_PATH ?? './occ-state.json';
  if (statePath === '')
    throw misuse('state file: expected a path, got an empty one', 'Check --state and OCC_STATE_PATH.');
  const { startDevelopmentService } = await import('../../enclave/dev.ts');
  const signal = stopSignal();
  const service = await startDevelopmentService({
    ...{ port, host: options.host, statePath, apiKeys },
    log: (message) => err(`${visible(message)}\n`),
  }).catch((error: unknown) => {
    throw withReason(error);
  });
  out(`${service.url} serves; stub: no hardware\n`);
  err(
    [
      'stub: no hardware. A software key signs, and it lies in plain text in the state file:',
      `whoever reads ${visible(statePath)} can sign as this service. For development and tests only.`,
      apiKeys
        ? `${apiKeys.length} API keys may commit.`
        : 'Whoever reaches this address may commit (API_KEYS is not set).',
      'Ctrl-C stops it.',
      '',
    ].join('\n'),
  );
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await service.close();
  err('stopped\n');
  return exitCodes.valid;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^(?:0|[1-9][0-9]{0,4})$/.test(text) && port <= 65_535) return port;
  throw misuse(`--port: expected 0 to 65535, got ${visible(text)}`, '0 takes a free port; the line printed names it.');
}

/** Set and empty is an error: a list that came out empty must not open the service. */
function readApiKeys(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const keys = text.split(',').map((key) => key.trim());
  if (!keys.includes('')) return keys;
  throw misuse('API_KEYS: expected keys separated by commas, got an empty one', 'Unset API_KEYS to run without keys.');
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
