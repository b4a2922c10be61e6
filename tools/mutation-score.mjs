/**
 * @typedef {object} MutationReport Stryker's JSON report, as far as it is read here
 * @property {Record<string, { mutants: readonly { status: string }[] }>} files by the path from the root of the project
 */

/** The least share, in percent, of changes to the files below a folder that the tests have to notice. */
export const leastScores = /** @type {const} */ ([
  { name: 'all', folder: 'src/', least: 92 },
  { name: 'the player', folder: 'src/player/', least: 90 },
]);

const noticed = ['Killed', 'Timeout'];
const missed = ['Survived', 'NoCoverage'];

/**
 * The share of changes that the tests noticed, in percent; null where nothing below the folder was changed.
 *
 * @param {MutationReport} report
 * @param {string} folder
 */
export function scoreOf({ files }, folder) {
  const statuses = Object.entries(files)
    .filter(([file]) => file.startsWith(folder))
    .flatMap(([, { mutants }]) => mutants.map(({ status }) => status));
  const found = statuses.filter((status) => noticed.includes(status)).length;
  const all = found + statuses.filter((status) => missed.includes(status)).length;
  return all === 0 ? null : (100 * found) / all;
}

/**
 * What falls short, a sentence each.
 *
 * @param {MutationReport} report
 * @returns {readonly string[]}
 */
export function shortfalls(report) {
  return leastScores.flatMap(({ name, folder, least }) => {
    const score = scoreOf(report, folder);
    if (score === null || score >= least) return [];
    return [
      `The tests notice ${score.toFixed(1)} % of the changes to ${name}; at least ${String(least)} % are wanted.`,
    ];
  });
}
