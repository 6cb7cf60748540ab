// SPDX-License-Identifier: Apache-2.0
// The long counts: one part at a time, started by tools/long.ts, each under its own limit.
import { defineConfig } from 'vitest/config';

const partLimitMs = 10 * 60_000;

export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: partLimitMs,
    hookTimeout: partLimitMs,
  },
});
