/** Packages for learning management systems: `npm run -s package -- matching-periods --kind scorm12 -o practice.zip`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { packFiles } from '../src/interchange/archive.ts';
import { packageKinds } from '../src/lms/unit.ts';
import type { PackageKind } from '../src/lms/unit.ts';
import { advise, follow, UsageError } from './command-line.ts';
import type { Arguments } from './command-line.ts';
import { pack, readSite } from './package/pack.ts';
import { planPackage } from './package/plan.ts';

const usage = `Usage: npm run -s package -- <course | a lesson | a set's link> --kind ${packageKinds.join('|')} -o <file.zip>

Packs the built site for a learning management system, which is told of progress, score and every answer:
the whole course, the practice set of a lesson, or practice or an exam by its link. Put a link in quotes.

Options:
  --pass 70          the least score in per cent that passes; without it nothing is passed or failed
  --iri <address>    under which cmi5 names the unit; urn:wavelength:… where left out
  --site dist        the folder of the built site
`;

function readKind(text: string | undefined): PackageKind {
  if (text === undefined) throw new UsageError(`Give a kind: --kind ${packageKinds.join(' or ')}.`);
  const kind = packageKinds.find((one) => one === text);
  if (kind === undefined) throw new UsageError(`There is no kind "${text}". ${advise(text, packageKinds)}`);
  return kind;
}

function readPass(text: string | undefined): number | null {
  if (text === undefined) return null;
  const percent = /^\d{1,3}(?:\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(percent > 0 && percent <= 100))
    throw new UsageError(`"${text}" is not a score that passes. Give per cent, above 0 and at most 100.`);
  return percent / 100;
}

function readIri(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!/^[a-z][a-z0-9+.-]*:[^\s"<>\\^\`{|}]+$/i.test(text))
    throw new UsageError(`"${text}" is not an address. Give one such as https://example.org/units/practice.`);
  return text.replace(/\/+$/, '');
}

async function run({ words: [what], values }: Arguments): Promise<number> {
  if (what === undefined) throw new UsageError('Say what to pack: course, a lesson, or the link of a set.');
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  const output = values.get('output');
  if (output === undefined) throw new UsageError('Say where to write: -o practice.zip.');
  const request = {
    what,
    kind: readKind(values.get('kind')),
    pass: readPass(values.get('pass')),
    iri: readIri(values.get('iri')),
  };
  const given = values.get('site');
  const site = await readSite(given === undefined ? path.resolve('dist') : path.resolve(typedIn, given));
  const plan = planPackage(site, request);
  const files = await pack(site, plan);
  const zip = packFiles(files);
  const target = path.resolve(typedIn, output);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, zip);
  const size = (zip.length / 1e6).toFixed(1);
  process.stdout.write(
    `${plan.unit.title}: ${String(plan.unit.items.length)} questions count. ${String(files.size)} files, ${size} MB, written to ${output}\n`,
  );
  return 0;
}

await follow({
  usage,
  values: ['kind', 'pass', 'iri', 'site', 'output'],
  shorts: { o: 'output' },
  mostWords: 1,
  run,
});
