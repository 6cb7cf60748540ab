// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**', 'test/bench/**', '**/node_modules/**'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
  },
});
