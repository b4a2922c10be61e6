import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const storage = ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
  name,
  message: 'Only src/progress touches the browser’s storage.',
}));

const surroundings = ['Date', 'document', 'window', 'navigator', 'fetch', 'performance', 'crypto'].map(
  (name) => ({ name, message: 'Pure code: its result depends on its arguments alone.' }),
);

const chance = [
  { object: 'Math', property: 'random', message: 'Draw from the seeded generator of src/quiz/kernel.' },
];

const exchanged = ['mock', 'doMock', 'stubGlobal', 'stubEnv', 'useFakeTimers', 'resetModules'].map(
  (property) => ({
    object: 'vi',
    property,
    message:
      'Other tests share this process: name the file `….isolated.test.ts`, and it gets one of its own.',
  }),
);

const dependentOnLocale = ['toLocaleString', 'localeCompare', 'toLocaleUpperCase', 'toLocaleLowerCase'].map(
  (property) => ({ property, message: 'Pure code: its result must not depend on the reader’s locale.' }),
);

/**
 * @param {number} most
 * @returns {['error', { max: number, skipBlankLines: true, skipComments: true }]}
 */
const lines = (most) => ['error', { max: most, skipBlankLines: true, skipComments: true }];

/** @type {['error', object]} */
const focusable = [
  'error',
  { tags: [], roles: ['tabpanel', 'region', 'group'], allowExpressionValues: true },
];

/**
 * @param {{ name: string, message: string }[]} globals
 * @returns {['error', object]}
 */
const restrict = (globals) => ['error', { globals, checkGlobalObject: true }];

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'test-results/', 'playwright-report/', 'tests/fixtures/', 'reports/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },

  ts.configs.strict,
  ts.configs.stylistic,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],
  { files: ['**/*.tsx'], extends: [a11y.configs.recommended] },

  {
    rules: {
      eqeqeq: 'error',
      'no-restricted-properties': ['error', ...chance],
      'max-lines': lines(300),
      'max-lines-per-function': lines(40),
      // An ambient declaration can name a type of a module in no other way than `import('…')`.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  // What scrolls has to be reachable by keyboard, and then needs a role and a name.
  { files: ['**/*.tsx'], rules: { 'jsx-a11y-x/no-noninteractive-tabindex': focusable } },
  { files: ['**/*.astro'], rules: { 'astro/jsx-a11y/no-noninteractive-tabindex': focusable } },

  // A component's markup stands in its function, and each attribute is given a line.
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': lines(80) } },
  // A suite is one function call; its size is the file's.
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['tests/**'],
    ignores: ['**/*.isolated.test.*', 'tests/support/tab.ts'],
    rules: { 'no-restricted-properties': ['error', ...chance, ...exchanged] },
  },

  {
    files: ['src/**'],
    rules: { 'no-console': 'error', 'no-restricted-globals': restrict(storage) },
  },
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
  // The theme's script runs before the first paint, when no module has been loaded.
  {
    files: ['src/progress/**', 'src/components/chrome/theme-script.js'],
    rules: { 'no-restricted-globals': 'off' },
  },
);
