import { defineConfig } from 'vitest/config';

/** The built extension in real browsers: one test at a time, as the machine may have two cores. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: 'tests/e2e/build.ts',
  },
});
