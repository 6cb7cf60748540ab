// SPDX-License-Identifier: Apache-2.0
// Where builds keep what they fetched and made: outside the project, and never believed without a hash.
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** OCC_IMAGE_CACHE, or a folder in the user's cache (XDG Base Directory Specification). */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const { OCC_IMAGE_CACHE: own, XDG_CACHE_HOME: caches } = environment;
  const folder = own ? resolve(own) : join(caches || join(homedir(), '.cache'), 'occ-image');
  mkdirSync(folder, { recursive: true });
  return folder;
}
