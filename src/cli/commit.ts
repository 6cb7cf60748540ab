// SPDX-License-Identifier: Apache-2.0
// `occ commit`: files → digests → proofs → one bundle. Also the part of it that `occ FILES… -o DIR` shares.
import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { digestFiles } from '../artifacts/digest.ts';
import { selectSubjects } from '../artifacts/select.ts';
import type { SelectedFile, Subject } from '../artifacts/subject.ts';
import { type Committed, commitSubjects } from '../client/commit.ts';
import { renderBundle } from '../proof/bundle.ts';
import { policyFor, type Reported, renderCommit, renderCommitJson } from './commit-report.ts';
import { exitCodes, misuse } from './failure.ts';
import { NewFile } from './new-file.ts';
import { ProgressLine } from './progress.ts';
import { type ChosenService, chooseService, type ServiceOptions, withService } from './service.ts';
import { type Surroundings, visible } from './surroundings.ts';
import { readTrust } from './trust.ts';

export interface CommitCommandOptions extends ServiceOptions {
  readonly output: string;
  readonly force?: boolean;
  readonly chainId?: string;
  readonly json?: boolean;
  /** PEM file of the one root to trust for documents. */
  readonly root?: string;
}

/** @returns the exit code; @throws OccError when nothing was kept */
export async function commit(
  paths: readonly string[],
  options: CommitCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { cwd, env, out } = surroundings;
  if (options.output === '')
    throw misuse('--output: expected a path, got an empty text', 'The default is bundle.occ.json.');
  const service = {
    ...chooseService(options, env),
    ...(options.root !== undefined && { trust: readTrust(options.root, surroundings).trust }),
  };
  const files = await selectSubjects({ cwd, paths });
  const output = resolve(cwd, options.output);
  const replaced = existsSync(output) ? realpathSync(output) : undefined;
  if (files.some(({ path }) => path === replaced)) {
    throw misuse(
      `expected the bundle in a file of its own, got ${visible(options.output)}, which is to be committed`,
      'Write the bundle beside the files, or leave the old one out.',
    );
  }
  const bundle = await NewFile.reserve(output, options.force === true);
  try {
    const reported = await commitFiles(files, service, options.chainId, surroundings);
    await bundle.keep(renderBundle(reported.committed.bundle));
    if (options.json) out(renderCommitJson(reported, options.output));
    else out(`${renderCommit(reported)}\n${howToVerify(options, paths, reported.committed)}`);
    return exitCodes.valid;
  } finally {
    await bundle.discard();
  }
}

/** Hashes and commits, with progress and warnings on `err`. @throws OccError; then nothing was kept */
export async function commitFiles(
  files: readonly SelectedFile[],
  service: ChosenService,
  chainId: string | undefined,
  surroundings: Surroundings,
  attestation?: 'proof',
): Promise<Reported> {
  const { err, clock, stopSignal } = surroundings;
  for (const warning of service.warnings) err(`warning: ${warning}\n`);
  const signal = stopSignal();
  const progress = new ProgressLine(surroundings);
  try {
    const subjects: readonly Subject[] = await digestFiles(files, { signal, progress: progress.hashed });
    const committed: Committed = await withService(service, surroundings, (reached) =>
      commitSubjects({
        ...reached,
        subjects,
        chainId: chainId ?? `local/${randomBytes(8).toString('hex')}`,
        budgetMs: service.budgetMs,
        trust: service.trust,
        clock,
        randomBytes,
        signal,
        attestation,
        onProgress: progress.committed,
      }),
    );
    const embedded = service.endpoint === 'embedded';
    const shown = embedded ? `the embedded development service (${service.statePath})` : service.endpoint;
    return { committed, subjects, service: shown, chainGiven: chainId !== undefined };
  } finally {
    progress.clear();
  }
}

function howToVerify({ output, root }: CommitCommandOptions, paths: readonly string[], committed: Committed): string {
  const few = paths.length > 3 ? 'FILES…' : paths.map(visible).join(' ');
  return [
    `${visible(output)} holds the proofs. To verify them where you trust this key:`,
    '',
    `  policy.json  ${policyFor(committed)}`,
    `  occ verify ${visible(output)} ${few} --policy policy.json${root === undefined ? '' : ` --root ${visible(root)}`}`,
    '',
  ].join('\n');
}
