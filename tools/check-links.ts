/**
 * Checks every internal link of a built site, and that no word has grown together with one beside it.
 *
 *     node tools/run.mjs tools/check-links.ts <folder> <base path>
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { follow } from './command-line.ts';
import { findGluedWords } from './glued-words.ts';
import { checkLinks } from './links.ts';

function check(folder: string, base: string): number {
  const names = globSync('**/*.*', { cwd: folder }).map((name) => name.split(path.sep).join('/'));
  const files = new Map(
    names.map((name) => {
      const text = name.endsWith('.html') ? readFileSync(path.join(folder, name), 'utf8') : undefined;
      return [`/${name}`, text] as const;
    }),
  );
  const glued = [...files].flatMap(([file, html = '']) =>
    findGluedWords(html).map(
      (words) => `${file}: "${words}" has lost a space. Write {' '} at the end of the line.`,
    ),
  );
  const problems = [...checkLinks(files, base), ...glued];
  for (const problem of problems) console.error(problem);
  if (names.length === 0) console.error(`"${folder}" holds no files. Build the site first.`);
  if (problems.length > 0 || names.length === 0) return 1;
  console.log(`Links below ${base}: ${names.length} files, no problem.`);
  return 0;
}

await follow({
  usage:
    'Usage: node tools/run.mjs tools/check-links.ts [folder] [base path]\n\nChecks every internal link of a built site, and the spaces between words.',
  mostWords: 2,
  run: ({ words: [folder = 'dist', base = '/'] }) => check(folder, base),
});
