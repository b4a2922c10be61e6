import { defineConfig } from 'vitest/config';

/**
 * The tests that watch over graders and player: what mutation testing (`npm run mutate`) runs for each change it makes.
 *
 * Changed is what decides a mark once a question is resolved: the types' `score.ts` and `read.ts`, the graph of steps,
 * the slips of typed numbers, how formulas are compared and what form they have, the kernel's selections, parts and
 * grading, the tolerance of numbers, and the player, which decides what counts as an attempt. Of each type all tests
 * run but those of what is not changed: what an author's file goes through at build (`schema.ts`, `resolve.ts`), and
 * the samples, which take long and are graded rightly by every type's own tests. Nor are constants changed that are
 * read once, as the module loads (`ignoreStatic`): for those every test would have to run.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 30_000,
    include: [
      'tests/quiz/types/*/!(schema|resolve|samples).test.ts',
      'tests/quiz/kernel/{selection,parts,part-samples,grading}.test.ts',
      'tests/core/numeric/tolerance.test.ts',
      'tests/player/*.test.ts',
    ],
  },
});
