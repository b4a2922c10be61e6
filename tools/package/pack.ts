/** A package from a built site: its files, rewritten for any folder, with the unit and its manifest. */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { IndexEntry } from '../../src/player/deal.ts';
import { UsageError } from '../command-line.ts';
import { launchPage, writeManifest } from './manifests.ts';
import { isPacked, placeOf } from './paths.ts';
import type { Site } from './paths.ts';
import type { Course, Plan } from './plan.ts';
import { rewriteCss, rewriteJson, rewritePage } from './rewrite.ts';

/** A built site that was found in a folder. */
export interface BuiltSite extends Site, Course {
  readonly folder: string;
}

/**
 * On the page of a practice set or an exam: nothing of the site around it, and no way to another set or to other numbers, whose
 * answers would not count.
 */
const bareSheet = `:is(.skip-link, .site-header, .site-footer, main .standfirst) { display: none; }
.practice-onwards a:is([href^='#'], [href='?']) { display: none; }
`;
/** On every page: no links to what a package does not hold, and none to itself, whose address is the system's. */
const packageSheet = `:is(.site-header, .site-footer) a:not([href]), .site-search, .report-link, .figure-tools .shares { display: none; }\n`;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a page's title element says, less the site's name. */
function titleOf(page: string): string {
  const [, title = ''] = /<title>([^<]*?)(?: · [^<·]*)?<\/title>/.exec(page) ?? [];
  return title.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
}

/** @throws UsageError where the folder holds no built site */
export async function readSite(folder: string): Promise<BuiltSite> {
  const read = (file: string) => readFile(path.join(folder, file), 'utf8');
  try {
    const [home, index] = await Promise.all([read('index.html'), read('questions.json')]);
    const base = /<link rel="icon"[^>]* href="([^"]*)favicon\.svg"/.exec(home)?.[1];
    if (base === undefined) throw new Error('The home page names no icon.');
    const files = globSync('**/*.*', { cwd: folder }).map((file) => file.split(path.sep).join('/'));
    const entries = JSON.parse(index) as readonly IndexEntry[];
    const names = [...new Set(entries.map(({ lesson }) => lesson))];
    const titles = await Promise.all(
      names.map(async (name) => titleOf(await read(`lessons/${name}/index.html`))),
    );
    return {
      folder,
      base,
      files: new Set(files),
      index: entries,
      lessons: new Map(names.map((name, at) => [name, titles[at] ?? name])),
    };
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new UsageError(`There is no built site in "${folder}" (${why}). Run \`npm run build\` first.`);
  }
}

/** The store of a cmi5 launch may be anywhere, which the launch page's policy has to let through. */
function openPolicy(page: string): string {
  return page.replace("connect-src 'self'", "connect-src 'self' https: http:");
}

async function packFile(site: BuiltSite, { bare, unit }: Plan, file: string): Promise<Uint8Array> {
  const bytes = await readFile(path.join(site.folder, file));
  const write = (text: string) => new TextEncoder().encode(text);
  const text = () => bytes.toString('utf8');
  if (file.endsWith('.html')) {
    const isBare = bare.includes(path.posix.basename(placeOf(file)));
    const page = rewritePage(site, text(), ['../package.css', ...(isBare ? ['../bare.css'] : [])]);
    return write(unit.kind === 'cmi5' && placeOf(file) === launchPage ? openPolicy(page) : page);
  }
  if (file.endsWith('.css')) return write(rewriteCss(site, text()));
  if (file.endsWith('.json')) return write(rewriteJson(site, text()));
  return bytes;
}

/** Scripts, typefaces and pictures that a package's texts name, and those that these name. */
function findAssets(
  site: BuiltSite,
  texts: readonly string[],
  read: (file: string) => string,
): ReadonlySet<string> {
  const assets = new Map(
    [...site.files]
      .filter((file) => file.startsWith('_astro/'))
      .map((file) => [path.posix.basename(file), file]),
  );
  const found = new Set<string>();
  const queue = [...texts];
  for (let text = queue.pop(); text !== undefined; text = queue.pop()) {
    for (const [name] of text.matchAll(/[\w.@~-]+\.(?:js|css|woff2|wasm|png|svg|webp|avif|jpe?g)\b/g)) {
      const file = assets.get(name);
      if (file === undefined || found.has(file)) continue;
      found.add(file);
      if (/\.(?:js|css)$/.test(file)) queue.push(read(file));
    }
  }
  return found;
}

/** Every file of a package, by its path. */
export async function pack(site: BuiltSite, plan: Plan): Promise<ReadonlyMap<string, Uint8Array>> {
  const chosen = [...site.files].filter(isPacked).sort();
  const files = new Map<string, Uint8Array>();
  for (const file of chosen) {
    const place = placeOf(file);
    if (files.has(place)) throw new Error(`Two pages of the site would be ${place} in a package.`);
    files.set(place, await packFile(site, plan, file));
  }
  const decoder = new TextDecoder();
  const read = (file: string) => decoder.decode(files.get(file));
  const pages = [...files].filter(([place]) => /\.(?:html|json)$/.test(place)).map(([place]) => read(place));
  const assets = findAssets(site, pages, read);
  for (const place of files.keys())
    if (place.startsWith('_astro/') && !assets.has(place)) files.delete(place);
  const add = (place: string, text: string) => files.set(place, new TextEncoder().encode(text));
  add('package.css', packageSheet);
  add('bare.css', bareSheet);
  add('unit.json', `${JSON.stringify(plan.unit, null, 1)}\n`);
  const manifest = writeManifest(plan.unit.kind, plan, [...files.keys()].sort());
  add(manifest.file, manifest.text);
  return files;
}
