import os from 'node:os';
import { defineConfig } from 'vitest/config';

/** Files that exchange globals, clocks or modules: they get a process of their own. A lint rule holds the others to it. */
const changesGlobals = 'tests/**/*.isolated.test.{ts,tsx}';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Some suites enumerate thousands of cases; a busy machine needs its time for them.
    testTimeout: 30_000,
    // Two cores are worth two workers; left to itself, Vitest keeps one of them free.
    maxWorkers: Math.max(1, os.availableParallelism()),
    // A console that is spied upon is given back, whoever comes next in the same worker.
    restoreMocks: true,
    projects: [
      // To load the modules anew for each file takes longer than the tests; files that change nothing shared need it not.
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [changesGlobals, 'tests/content/**', 'tests/e2e/**'],
        },
      },
      { extends: true, test: { name: 'isolated', include: [changesGlobals] } },
      {
        extends: true,
        test: { name: 'content', isolate: false, include: ['tests/content/**/*.test.ts'] },
      },
    ],
  },
});
