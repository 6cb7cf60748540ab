// SPDX-License-Identifier: Apache-2.0
// Stores in folders of their own, closed and removed after the test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { SqliteStore, type StoreLimits } from '../../../enclave/parent/sqlite-store.ts';

const folders: string[] = [];
const stores: SqliteStore[] = [];

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function freshStorePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'occ-store-'));
  folders.push(folder);
  return join(folder, 'proofs.db');
}

export function openStore(path?: string, limits: Partial<StoreLimits> = {}, now: () => number = () => 0): SqliteStore {
  const store = new SqliteStore({ path, now, limits });
  stores.push(store);
  return store;
}
