import { defineConfig } from 'oxlint';
import { accessibilityRules } from './tools/lint/accessibility-rules.ts';
import {
  chance,
  dependentOnLocale,
  exchanged,
  lines,
  restrict,
  storage,
  surroundings,
} from './tools/lint/house-rules.ts';
import { typedRules } from './tools/lint/typed-rules.ts';
import { untypedRules } from './tools/lint/untyped-rules.ts';

/** The lint of TypeScript's own files. What else is code, `eslint.config.js` knows. */
export default defineConfig({
  plugins: ['typescript'],
  categories: { correctness: 'off' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  // Components and scripts are ESLint's, and `astro check` types them.
  ignorePatterns: ['**/*.astro', '**/*.{js,mjs}', 'dist/', '.astro/', 'reports/', 'tests/fixtures/'],
  rules: {
    ...typedRules,
    ...untypedRules,
    eqeqeq: 'error',
    'no-restricted-properties': ['error', ...chance],
    'max-lines': lines(300),
    'max-lines-per-function': lines(40),
    // An ambient declaration can name a type of a module in no other way than `import('…')`.
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'typescript/no-import-type-side-effects': 'error',
    // A name that begins with an underscore is left out of a parameter list's end, and nowhere else.
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^$' }],
  },
  overrides: [
    {
      files: ['**/*.tsx'],
      plugins: ['typescript', 'jsx-a11y'],
      // A component's markup stands in its function, and each attribute is given a line.
      rules: { ...accessibilityRules, 'max-lines-per-function': lines(80) },
    },
    // A suite is one function call; its size is the file's.
    { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
    {
      files: ['tests/**'],
      excludeFiles: ['**/*.isolated.test.*', 'tests/support/tab.ts'],
      rules: { 'no-restricted-properties': ['error', ...chance, ...exchanged] },
    },
    { files: ['src/**'], rules: { 'no-console': 'error', 'no-restricted-globals': restrict(storage) } },
    {
      files: [
        'src/core/**',
        'src/configuration/**',
        'src/quiz/kernel/**',
        'src/quiz/types/*/*.ts',
        'src/widgets/*/model.ts',
      ],
      rules: {
        'no-restricted-globals': restrict([...storage, ...surroundings]),
        'no-restricted-properties': ['error', ...chance, ...dependentOnLocale],
      },
    },
    { files: ['src/progress/**'], rules: { 'no-restricted-globals': 'off' } },
    // TypeScript alone cannot tell what an Astro component is; `astro check` can.
    { files: ['src/components/lesson/index.ts'], rules: { 'typescript/no-unsafe-assignment': 'off' } },
  ],
});
