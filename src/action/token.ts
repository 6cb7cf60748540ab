// SPDX-License-Identifier: Apache-2.0
// Tokens of this run: minted by the platform for one audience each, masked in the log, sent to the service and kept
// nowhere.
import { getIDToken } from '@actions/core';
import type { Workflow } from '../client/workflow.ts';
import { OccError } from '../proof/errors.ts';
import type { Run } from './run.ts';

/**
 * This run as one that commits under its own name; undefined for a job that may not have tokens minted, and for a chain
 * of the caller's own choice outside `gha/`.
 */
export function workflowOf(run: Run, chainId: string | undefined): Workflow | undefined {
  const isForRun = chainId === undefined || chainId.startsWith('gha/');
  if (!run.hasTokens || !isForRun) return undefined;
  const own = `gha/${new URL(run.serverUrl).host}/${run.repositoryId}/${run.runId}`;
  return { chainId: chainId ?? own, tokenFor };
}

/** The toolkit masks what it gets. */
function tokenFor(audience: string): Promise<string> {
  return getIDToken(audience).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new OccError('token-unavailable', `expected a token of this run, got: ${why}`, { cause });
  });
}
