import { builtinModules } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listImports } from '../../tools/layers/imports.ts';
import { readFiles } from '../support/source-files.ts';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

/** `@preact/signals/utils` → `@preact/signals`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Type packages are declared under another name: `hast` comes from `@types/hast`. */
const declared = new Set(
  Object.keys({ ...dependencies, ...devDependencies }).flatMap((name) => [
    name,
    name.replace(/^@types\//, ''),
  ]),
);

function isProvided(specifier: string): boolean {
  const isLocal = /^[./]/.test(specifier);
  const isBuiltIn = specifier.startsWith('node:') || builtinModules.includes(specifier);
  return isLocal || isBuiltIn || specifier.startsWith('astro:') || declared.has(packageOf(specifier));
}

describe('package.json', () => {
  it('declares every package that the project imports', () => {
    const files = ['src', 'tools', 'tests'].flatMap((folder) => [
      ...readFiles(folder, ['.ts', '.tsx', '.mjs', '.astro']),
    ]);
    const undeclared = files
      .filter(([file]) => !file.startsWith('tests/fixtures/'))
      .flatMap(([file, text]) => listImports(file, text).map(({ specifier }) => ({ file, specifier })))
      .filter(({ specifier }) => !isProvided(specifier))
      .map(({ file, specifier }) => `${file} imports "${specifier}"`);
    expect(undeclared).toEqual([]);
  });

  it('pins every version exactly', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
      .map(([name]) => name);
    expect(loose).toEqual([]);
  });
});
