/**
 * Checks every internal link of a built site.
 *
 *     node tools/run.mjs tools/check-links.ts <folder> <base path>
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { follow } from './command-line.ts';
import { checkLinks } from './links.ts';

function check(folder: string, base: string): number {
  const names = globSync('**/*.*', { cwd: folder }).map((name) => name.split(path.sep).join('/'));
  const files = new Map(
    names.map((name) => {
      const text = name.endsWith('.html') ? readFileSync(path.join(folder, name), 'utf8') : undefined;
      return [`/${name}`, text] as const;
    }),
  );
  const problems = checkLinks(files, base);
  for (const problem of problems) console.error(problem);
  if (names.length === 0) console.error(`"${folder}" holds no files. Build the site first.`);
  if (problems.length > 0 || names.length === 0) return 1;
  console.log(`Links below ${base}: ${names.length} files, no problem.`);
  return 0;
}

await follow({
  usage:
    'Usage: node tools/run.mjs tools/check-links.ts [folder] [base path]\n\nChecks every internal link of a built site.',
  mostWords: 2,
  run: ({ words: [folder = 'dist', base = '/'] }) => check(folder, base),
});
