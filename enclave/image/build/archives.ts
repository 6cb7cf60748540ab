// SPDX-License-Identifier: Apache-2.0
// The archives this machine is configured for, as its package tool knows them: where packages come from is its matter.
import { isThere, run } from './process.ts';

export interface Archive {
  /** As its Release file says: `Debian`, `Debian-Security`. */
  readonly label: string;
  /** The address that pool paths are relative to. */
  readonly root: string;
}

/** Each once; none where there is no apt. */
export function archivesHere(): readonly Archive[] {
  if (!isThere('apt-get')) return [];
  const format = '$(LABEL) $(REPO_URI)';
  const lines = run('apt-get', ['indextargets', '--format', format, 'Created-By: Packages']).trim().split('\n');
  return [...new Set(lines)].flatMap((line) => {
    const [label, root] = line.split(' ');
    return label?.startsWith('Debian') && root ? [{ label, root }] : [];
  });
}
