import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files below a folder of the project whose names end so: path from the root (with `/`) → text. */
export function readFiles(folder: string, extensions: readonly string[]): Map<string, string> {
  const names = globSync(`${folder}/**/*`)
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => extensions.some((extension) => name.endsWith(extension)))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(name, 'utf8')]));
}
