import path from 'node:path';

/**
 * @typedef {object} Report what a test runner writes down for `npm test` to count
 * @property {string} file
 * @property {string[]} passed where the counts of passed tests stand in it: `stats.expected`
 * @property {string[]} failed
 *
 * @typedef {object} Step
 * @property {string} name for `--only`
 * @property {string} title
 * @property {{ tool: string, args?: string[] }[]} commands arguments of `tools/run.mjs`, run until one fails
 * @property {Record<string, string>} [env]
 * @property {Report} [report]
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

/** The cheapest first, so that the commonest slip is the soonest told.
 * @type {readonly Step[]} */
export const steps = [
  { name: 'lock', title: 'Lock file', commands: [{ tool: 'tools/check-lock.mjs' }] },
  { name: 'format', title: 'Formatting', commands: [{ tool: 'prettier', args: ['--check', '.'] }] },
  // The type check writes Astro's generated types, which typed lint rules read.
  { name: 'types', title: 'Types', commands: [{ tool: 'astro', args: ['check'] }] },
  { name: 'lint', title: 'Lint', commands: [{ tool: 'eslint', args: ['--max-warnings', '0', '.'] }] },
  {
    name: 'unit',
    title: 'Unit, contract and content tests',
    commands: [
      {
        tool: 'vitest',
        args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport.file}`],
      },
    ],
    report: vitestReport,
  },
  {
    name: 'build',
    title: 'Build and links',
    commands: [
      { tool: 'astro', args: ['build'] },
      { tool: 'tools/check-links.ts', args: ['dist', '/'] },
    ],
    env: { BASE_PATH: '/' },
  },
  {
    name: 'subfolder',
    title: `Build and links below ${subfolder.base}`,
    commands: [
      { tool: 'astro', args: ['build', '--outDir', subfolder.output] },
      { tool: 'tools/check-links.ts', args: [subfolder.output, subfolder.base] },
    ],
    env: { BASE_PATH: subfolder.base },
  },
  { name: 'browser', title: 'Browser', commands: [{ tool: 'tools/ensure-browser.mjs' }] },
  {
    name: 'e2e',
    title: 'Browser tests and budgets',
    commands: [{ tool: 'playwright', args: ['test', '--reporter=list,json'] }],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport.file },
    report: playwrightReport,
  },
];
