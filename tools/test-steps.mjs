import path from 'node:path';

/**
 * @typedef {object} Report what a test runner writes down for `npm test` to count
 * @property {string} file
 * @property {string[]} passed where the counts of passed tests stand in it: `stats.expected`
 * @property {string[]} failed
 *
 * @typedef {import('./step-process.ts').ToolStep & { report?: Report }} TestStep
 */

const cache = path.join('node_modules', '.cache', 'wavelength');
/** Where the site is built for a folder of a host, to see that it works there too. */
export const subfolder = { base: '/course/', output: path.join(cache, 'course') };

/** @type {Report} */
const vitestReport = {
  file: path.join(cache, 'vitest.json'),
  passed: ['numPassedTests'],
  failed: ['numFailedTests'],
};

/** @type {Report} */
const playwrightReport = {
  file: path.join(cache, 'playwright.json'),
  passed: ['stats.expected'],
  failed: ['stats.unexpected', 'stats.flaky'],
};

const vitestArguments = [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport.file}`,
];

/**
 * Every check, in the order in which they are begun where there are cores for them. Those that have Astro write its
 * generated types and caches wait for one another.
 *
 * @type {readonly TestStep[]}
 */
export const steps = [
  { name: 'lock', title: 'Lock file', commands: [{ tool: 'tools/check-lock.mjs' }] },
  { name: 'browser', title: 'Browser', after: ['lock'], commands: [{ tool: 'tools/ensure-browser.mjs' }] },
  // It takes the longest of all that may run beside others. Exported questions are played in a browser.
  {
    name: 'unit',
    title: 'Unit, contract and content tests',
    after: ['browser'],
    commands: [{ tool: 'vitest', args: vitestArguments }],
    report: vitestReport,
  },
  {
    name: 'format',
    title: 'Formatting',
    after: ['lock'],
    commands: [{ tool: 'oxfmt', args: ['--check', '.'] }],
  },
  {
    name: 'types',
    title: 'Types of components',
    after: ['lock'],
    commands: [{ tool: 'astro', args: ['check', '--tsconfig', 'tsconfig.astro.json'] }],
  },
  // The check of components writes Astro's generated types, which programs and typed lint rules read.
  {
    name: 'lint',
    title: 'Types of programs and lint',
    after: ['types'],
    commands: [
      { tool: 'oxlint', args: ['--type-check'] },
      { tool: 'eslint', args: ['--max-warnings', '0', '.'] },
    ],
  },
  {
    name: 'build',
    title: 'Build and links',
    after: ['types'],
    commands: [
      { tool: 'astro', args: ['build'] },
      { tool: 'tools/check-links.ts', args: ['dist', '/'] },
    ],
    env: { BASE_PATH: '/' },
  },
  {
    name: 'subfolder',
    title: `Build and links below ${subfolder.base}`,
    after: ['build'],
    commands: [
      { tool: 'astro', args: ['build', '--outDir', subfolder.output] },
      { tool: 'tools/check-links.ts', args: [subfolder.output, subfolder.base] },
    ],
    env: { BASE_PATH: subfolder.base },
  },
  {
    name: 'e2e',
    title: 'Browser tests and budgets',
    after: ['unit', 'format', 'lint', 'subfolder'],
    isAlone: true,
    commands: [{ tool: 'playwright', args: ['test', '--reporter=list,json'] }],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport.file },
    report: playwrightReport,
  },
];
