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

/** A question's file, and whether it is of a type, or has a part of it. */
export interface QuestionFile {
  readonly file: string;
  readonly isOf: (type: string) => boolean;
}

/**
 * The checks for changed files.
 *
 * @param changed files of the project that are there, by paths with `/`
 * @param since the commit against which they have changed
 * @param course every question's file; asked for where a type of question has changed
 */
export function planQuick(
  changed: readonly string[],
  since: string,
  course: () => readonly QuestionFile[],
): QuickPlan {
  const code = changed.filter((file) => /\.(ts|tsx|js|mjs|astro)$/.test(file));
  const isTyped = code.some((file) => /\.(ts|tsx|js|mjs)$/.test(file));
  const content = changed.filter((file) => file.startsWith('content/'));
  const changedQuestions = content.filter((file) =>
    /^content\/lessons\/[^/]+\/questions\/[^/]+\.yaml$/.test(file),
  );
  const hasTexts = content.some((file) => !changedQuestions.includes(file));
  const types = onlyTypesOf(code);
  const questions = [...new Set([...changedQuestions, ...questionsOf(types, course)])];
  const steps: readonly (ToolStep | false)[] = [
    changed.length > 0 &&
      step('format', 'Formatting of what changed', 'oxfmt', [
        ...['--check', '--no-error-on-unmatched-pattern'],
        ...changed,
      ]),
    questions.length > 0 &&
      step('questions', 'Questions that changed, or whose type did', 'tools/questions.ts', [
        ...['check', '--errors-only'],
        ...questions,
      ]),
    hasTexts &&
      step('content', 'Lessons and references', 'vitest', [
        ...['run', '--reporter=dot', 'tests/content/content.test.ts'],
      ]),
    ...(code.length > 0 && !rerunsAll(changed) ? planTests(types, since) : []),
    ...planLint(code),
    isTyped &&
      step('types', 'Types, without those of Astro files', 'typescript', [
        ...['--noEmit', '--incremental', '--tsBuildInfoFile', path.join(cache, 'types.tsbuildinfo')],
      ]),
  ];
  const kept = steps.filter((chosen) => chosen !== false);
  return { steps: kept, unchecked: listUnchecked(changed, { code, types, hasTexts }) };
}

/** The types of question whose files changed, if no other code did. */
function onlyTypesOf(code: readonly string[]): readonly string[] {
  const types = code.map((file) => /^(?:src|tests)\/quiz\/types\/([^/]+)\//.exec(file)?.[1]);
  const known = types.filter((type) => type !== undefined);
  return known.length === code.length ? [...new Set(known)] : [];
}

function questionsOf(types: readonly string[], course: () => readonly QuestionFile[]): readonly string[] {
  if (types.length === 0) return [];
  return course()
    .filter(({ isOf }) => types.some(isOf))
    .map(({ file }) => file);
}

/**
 * The tests that import what changed. Nearly all import the list of all types, so a type is tried by its own, by what every
 * type is held to, and by its questions.
 */
function planTests(types: readonly string[], since: string): readonly ToolStep[] {
  const run = ['run', '--reporter=dot', '--passWithNoTests', '--project', 'unit', '--project', 'isolated'];
  if (types.length === 0)
    return [step('tests', 'Tests that import what changed', 'vitest', [...run, '--changed', since])];
  const folders = types.map((type) => `tests/quiz/types/${type}/`);
  const contract = ['tests/contracts/question-types.test.ts', '-t', `^(${types.join('|')})\\b`];
  return [
    step('tests', 'Tests of the type', 'vitest', [...run, ...folders]),
    step('contract', 'What every type is held to', 'vitest', [...run, ...contract]),
  ];
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

interface Found {
  readonly code: readonly string[];
  readonly types: readonly string[];
  readonly hasTexts: boolean;
}

function listUnchecked(changed: readonly string[], { code, types, hasTexts }: Found): readonly string[] {
  const isAstro = code.some((file) => file.endsWith('.astro'));
  return [
    ...(rerunsAll(changed) ? ['all unit tests, which depend on what changed (npm run unit)'] : []),
    ...(types.length > 0
      ? ['tests that reach a type of question through the list of all (npm run unit)']
      : []),
    ...(isAstro ? ['types in .astro files (npm run check)'] : []),
    ...(hasTexts ? ['questions that did not change themselves'] : []),
    ...always,
  ];
}
