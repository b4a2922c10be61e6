/**
 * Checks every internal link of a built site.
 *
 *     node tools/run.mjs tools/check-links.ts <folder> <base path>
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkLinks } from './links.ts';

const [folder = 'dist', base = '/'] = process.argv.slice(2);
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
if (problems.length > 0 || names.length === 0) process.exit(1);
console.log(`Links below ${base}: ${names.length} files, no problem.`);
