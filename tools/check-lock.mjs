/**
 * Checks `package-lock.json` for damage that npm does in silence:
 *
 * - an optional dependency (a platform's binary) that the registry could not serve when the lock was written
 *   is dropped, and the project then installs on one platform only;
 * - an entry without `integrity` is not verified, and one with `resolved` ties every install to one registry;
 * - with a second KaTeX, formulas are typeset by one version and styled by another.
 *
 *     node tools/run.mjs tools/check-lock.mjs [lock file]
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { follow } from './command-line.ts';

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {boolean} [link]
 * @property {boolean} [inBundle]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {Record<string, LockEntry>} LockEntries the `packages` of a lock file: folder → entry
 */

/**
 * The folder that `name`, required by the package in `folder`, resolves to.
 *
 * @param {LockEntries} entries
 * @param {string} folder `''` for the project itself
 * @param {string} name
 */
function findEntry(entries, folder, name) {
  for (let place = folder; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const candidate = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
    if (candidate in entries) return candidate;
    if (place === '') return undefined;
  }
}

/** @param {LockEntries} entries */
function findLostDependencies(entries) {
  return Object.entries(entries).flatMap(([folder, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => findEntry(entries, folder, name) === undefined)
      .map(
        ([name, version]) =>
          `"${name}@${version}", an optional dependency of "${folder || 'the project'}", is missing. ` +
          'Pin the dependent to a version whose platform packages the registry serves.',
      ),
  );
}

/** @param {[string, LockEntry]} entry */
function checkEntry([folder, entry]) {
  if (folder === '' || entry.link || entry.inBundle) return [];
  const problems = [];
  if (entry.integrity === undefined) problems.push(`"${folder}" has no integrity hash. Reinstall it.`);
  if (entry.resolved !== undefined) {
    problems.push(`"${folder}" names a download address. Remove every "resolved" field from the lock file.`);
  }
  return problems;
}

/** @param {LockEntries} entries */
function checkKatex(entries) {
  const copies = Object.keys(entries).filter((folder) => /(^|\/)node_modules\/katex$/.test(folder));
  if (copies.length === 1) return [];
  const found = copies.length === 0 ? 'none' : copies.join(', ');
  return [`The lock file needs exactly one KaTeX, and has ${found}. Keep "overrides" in package.json.`];
}

/**
 * @param {LockEntries} entries
 * @returns {string[]} the problems, none for a sound lock file
 */
export function checkLock(entries) {
  return [
    ...findLostDependencies(entries),
    ...Object.entries(entries).flatMap(checkEntry),
    ...checkKatex(entries),
  ];
}

const isCommand = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) {
  await follow({
    usage:
      'Usage: node tools/run.mjs tools/check-lock.mjs [lock file]\n\nChecks package-lock.json for damage.',
    mostWords: 1,
    run: ({ words: [file = 'package-lock.json'] }) => {
      const entries = JSON.parse(readFileSync(file, 'utf8')).packages;
      const problems = checkLock(entries);
      for (const problem of problems) console.error(`${file}: ${problem}`);
      if (problems.length > 0) return 1;
      console.log(`${file}: ${Object.keys(entries).length} packages, no problem.`);
      return 0;
    },
  });
}
