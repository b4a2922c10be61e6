import { describe, expect, it } from 'vitest';
import { readFiles } from '../support/source-files.ts';

const disable = /(?:es|ox)lint-disable(?:-next-line|-line)?\b(?<rest>[^\n]*)/g;

/** Lint comments without the reason that the linters read after two hyphens. */
function findUnexplained(file: string, text: string): string[] {
  return [...text.matchAll(disable)]
    .filter(({ groups }) => !/ -- \S/.test(groups?.rest ?? ''))
    .map(({ index }) => `${file}:${text.slice(0, index).split('\n').length}`);
}

describe('lint comments', () => {
  it('are found where they give no reason', () => {
    const text = [
      '// eslint-disable-line no-x -- a reason',
      '/* oxlint-disable no-x */',
      '// eslint-disable-line',
    ];
    expect(findUnexplained('file.ts', text.join('\n'))).toEqual(['file.ts:2', 'file.ts:3']);
  });

  it('give a reason in every file', () => {
    const files = ['src', 'tools', 'tests'].flatMap((folder) => [
      ...readFiles(folder, ['.ts', '.tsx', '.mjs', '.astro']),
    ]);
    const others = files.filter(([file]) => !file.endsWith('lint-disables.test.ts'));
    expect(others.flatMap(([file, text]) => findUnexplained(file, text))).toEqual([]);
  });
});
