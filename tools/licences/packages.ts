import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A package of which a part is in the built site. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its `package.json` names it: `MIT`. */
  readonly licence: string;
  readonly text: string;
}

/** Packages whose licence stands at the root of their repository and is not in them: its text in `public/licences`. */
const besidePackages: Readonly<Record<string, string>> = {
  'remark-math': 'remark-math.txt',
  retext: 'retext.txt',
  'retext-latin': 'retext.txt',
  'retext-stringify': 'retext.txt',
};

/** The package that a module is of; undefined for a module of this project. `…/node_modules/@a/b/c.js` → `@a/b`. */
export function packageOf(moduleId: string): string | undefined {
  const below = moduleId.split(/[\\/]node_modules[\\/]/).at(-1);
  if (below === undefined || below === moduleId) return undefined;
  return /^(?:@[^\\/]+[\\/])?[^\\/?]+/.exec(below)?.[0].replaceAll('\\', '/');
}

/**
 * What a package says of itself.
 * @throws Error if it brings no text of its licence along
 */
export function readPackage(modules: string, name: string): ShippedPackage {
  const folder = path.join(modules, name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly license?: string;
  };
  // Some packages have a folder of several.
  const beside = besidePackages[name];
  const own = globSync('{LICEN[CS]E,licen[cs]e,Licen[cs]e,COPYING,NOTICE}*{,/*}', { cwd: folder })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile())
    .sort();
  const texts = beside === undefined ? own : [path.join('public/licences', beside)];
  if (license === undefined || texts.length === 0) {
    throw new Error(
      `The package "${name}" ships with the site, and ${folder} has no licence. Add its text to public/licences.`,
    );
  }
  const text = texts.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
  return { name, version, licence: license, text };
}

/** All licences as one text, the packages in the order of their names. */
export function licenceText(packages: readonly ShippedPackage[]): string {
  const rule = '='.repeat(80);
  const inOrder = packages.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const list = inOrder.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n');
  const texts = inOrder.map(({ name, version, text }) => `${rule}\n${name} ${version}\n${rule}\n\n${text}\n`);
  return `The scripts, styles and typefaces of this site contain parts of these packages:\n\n${list}\n\n${texts.join('\n')}`;
}
