import { formulas, preact } from './layer.ts';
import type { Layer } from './layer.ts';

/** The rows of `src/quiz/`. */
export const quizLayers: readonly Layer[] = [
  {
    name: 'kernel',
    files: ['src/quiz/kernel/**'],
    imports: ['kernel', ...formulas],
    packages: ['pure-rand'],
  },
  {
    name: 'question-schemas',
    files: ['src/quiz/types/schemas.ts'],
    imports: ['question-common', 'question-schema', 'kernel'],
    packages: ['astro/zod'],
  },
  {
    name: 'question-runtime',
    files: ['src/quiz/types/runtime.ts', 'src/quiz/types/response-views.ts', 'src/quiz/types/samplers.ts'],
    imports: ['question-contract', 'question-grader', 'question-view', 'kernel'],
    types: ['question-schema', 'question-schemas', 'question-common'],
    packages: preact,
  },
  {
    name: 'question-common',
    files: [
      'src/quiz/types/common.ts',
      'src/quiz/types/define-file-type.ts',
      'src/quiz/types/mistake-fields.ts',
      'src/quiz/types/option-fields.ts',
      'src/quiz/types/part-responses.ts',
      'src/quiz/types/variant-fields.ts',
    ],
    imports: ['question-common', 'kernel', ...formulas],
    packages: ['astro/zod'],
  },
  {
    name: 'question-contract',
    files: ['src/quiz/types/response-view.ts'],
    imports: ['kernel'],
    packages: preact,
  },
  {
    name: 'question-schema',
    files: ['src/quiz/types/*/schema.ts'],
    imports: ['question-common', 'kernel', ...formulas],
    packages: ['astro/zod'],
  },
  {
    name: 'question-grader',
    files: ['src/quiz/types/*/*.ts'],
    imports: ['question-grader', 'kernel', ...formulas],
    types: ['question-schema', 'question-common'],
  },
  {
    name: 'question-view',
    files: ['src/quiz/types/*/*.tsx', 'src/quiz/types/*/*.css'],
    imports: ['question-contract', 'question-view', 'question-grader', 'kernel', 'ui', 'editor', ...formulas],
    types: ['question-schema', 'question-common'],
    packages: preact,
  },

  // What a new question begins with: for the command line and for the bench.
  { name: 'skeletons', files: ['src/quiz/skeletons/**'], imports: [] },
  {
    name: 'question-check',
    files: ['src/quiz/check/**'],
    imports: [
      'question-check',
      'question-schemas',
      'question-runtime',
      'question-common',
      'kernel',
      'number-token',
      'core-docs',
      ...formulas,
    ],
    packages: ['astro/zod', 'yaml'],
  },
];
