import { defineConfig } from 'vitest/config';

/**
 * The tests that watch over graders and player: what mutation testing (`npm run mutate`) runs for each change it makes.
 *
 * Changed is what decides a mark once a question is resolved: the types' `score.ts` and `read.ts`, the graph of steps,
 * the slips of typed numbers, how formulas are compared and what form they have, the kernel's selections, parts and
 * grading, the tolerance of numbers, and the player, which decides what counts as an attempt. Not changed is what an author's file goes through at build (`schema.ts`,
 * `resolve.ts`), nor constants that are read once, as the module loads (`ignoreStatic`): for those every test would
 * have to run.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 30_000,
    include: [
      'tests/quiz/types/*/{score,carry-forward,read,graph,generic-checks,likeness,form}*.test.ts',
      'tests/quiz/kernel/{selection,parts,grading}.test.ts',
      'tests/core/numeric/tolerance.test.ts',
      'tests/player/*.test.ts',
    ],
  },
});
