import { defineConfig } from 'vitest/config';

/** The built extension in real browsers. Two files at a time: they mostly wait, and the machine may have two cores. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    // The browsers are not ours and now and then lose a window or a click: what fails twice is our fault.
    retry: 1,
    hookTimeout: 60_000,
    globalSetup: 'tests/e2e/build.ts',
  },
});
