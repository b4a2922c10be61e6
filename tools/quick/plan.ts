import path from 'node:path';
import type { ToolStep } from '../step-process.ts';

/** What a change is checked with, and what is left to `npm test`. */
export interface QuickPlan {
  readonly steps: readonly ToolStep[];
  readonly unchecked: readonly string[];
}

const cache = path.join('node_modules', '.cache', 'wavelength');

const always = [
  'pages in a browser: accessibility, widths, budgets, journeys',
  'links, and the build below a folder',
  'tests that read what changed without importing it: layers, sizes, contracts',
];

/**
 * The checks for changed files.
 *
 * @param changed files of the project that are there, by paths with `/`
 * @param since the commit against which they have changed
 */
export function planQuick(changed: readonly string[], since: string): QuickPlan {
  const code = changed.filter((file) => /\.(ts|tsx|js|mjs|astro)$/.test(file));
  const isTyped = code.some((file) => /\.(ts|tsx|js|mjs)$/.test(file));
  const content = changed.filter((file) => file.startsWith('content/'));
  const questions = content.filter((file) => /^content\/lessons\/[^/]+\/questions\/[^/]+\.yaml$/.test(file));
  const hasTexts = content.some((file) => !questions.includes(file));
  const steps: readonly (ToolStep | false)[] = [
    changed.length > 0 &&
      step('format', 'Formatting of what changed', 'oxfmt', [
        ...['--check', '--no-error-on-unmatched-pattern'],
        ...changed,
      ]),
    questions.length > 0 &&
      step('questions', 'Questions that changed', 'tools/questions.ts', [
        ...['check', '--errors-only'],
        ...questions,
      ]),
    hasTexts &&
      step('content', 'Lessons and references', 'vitest', [
        ...['run', '--reporter=dot', 'tests/content/content.test.ts'],
      ]),
    code.length > 0 &&
      !rerunsAll(changed) &&
      step('tests', 'Tests that import what changed', 'vitest', [
        ...['run', '--reporter=dot', '--passWithNoTests', '--project', 'unit', '--project', 'isolated'],
        ...['--changed', since],
      ]),
    ...planLint(code),
    isTyped &&
      step('types', 'Types, without those of Astro files', 'typescript', [
        ...['--noEmit', '--incremental', '--tsBuildInfoFile', path.join(cache, 'types.tsbuildinfo')],
      ]),
  ];
  const kept = steps.filter((chosen) => chosen !== false);
  return { steps: kept, unchecked: listUnchecked(changed, code, hasTexts) };
}

/** oxlint for TypeScript's own files, ESLint for components and scripts. */
function planLint(code: readonly string[]): readonly (ToolStep | false)[] {
  const typed = code.filter((file) => /\.tsx?$/.test(file));
  const others = code.filter((file) => !typed.includes(file));
  return [
    typed.length > 0 && step('lint', 'Lint of what changed', 'oxlint', typed),
    others.length > 0 &&
      step('component-lint', 'Lint of components and scripts that changed', 'eslint', [
        ...[
          '--max-warnings',
          '0',
          '--no-warn-ignored',
          '--cache',
          '--cache-location',
          path.join(cache, 'eslint/'),
        ],
        ...others,
      ]),
  ];
}

function step(name: string, title: string, tool: string, args: readonly string[]): ToolStep {
  return { name, title, commands: [{ tool, args }] };
}

/** Whether every test depends on what changed, so that Vitest would run them all. */
function rerunsAll(changed: readonly string[]): boolean {
  return changed.some((file) => /^(package\.json|vitest\.config\.ts)$/.test(file));
}

function listUnchecked(
  changed: readonly string[],
  code: readonly string[],
  hasTexts: boolean,
): readonly string[] {
  const isAstro = code.some((file) => file.endsWith('.astro'));
  return [
    ...(rerunsAll(changed) ? ['all unit tests, which depend on what changed (npm run unit)'] : []),
    ...(isAstro ? ['types in .astro files (npm run check)'] : []),
    ...(hasTexts ? ['questions that did not change themselves'] : []),
    ...always,
  ];
}
