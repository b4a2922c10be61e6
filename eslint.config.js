import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { chance, lines, restrict, storage } from './tools/lint/house-rules.ts';

/** @type {['error', object]} */
const focusable = [
  'error',
  { tags: [], roles: ['tabpanel', 'region', 'group'], allowExpressionValues: true },
];

/** What oxlint.config.ts lints; the scripts of components have names that end alike. */
const typeScript = ['**/*.ts', '**/*.tsx', '!**/*.astro/*'];

export default defineConfig(
  {
    ignores: [
      ...typeScript,
      'dist/',
      '.astro/',
      'test-results/',
      'playwright-report/',
      'tests/fixtures/',
      'reports/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },

  ts.configs.strict,
  ts.configs.stylistic,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],

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
  { files: ['**/*.astro'], rules: { 'astro/jsx-a11y/no-noninteractive-tabindex': focusable } },

  {
    files: ['src/**'],
    rules: { 'no-console': 'error', 'no-restricted-globals': restrict(storage) },
  },
  // The theme's script runs before the first paint, when no module has been loaded.
  { files: ['src/components/chrome/theme-script.js'], rules: { 'no-restricted-globals': 'off' } },
);
