import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIndentFault } from '../../../src/quiz/check/indentation.ts';

const good = readFileSync('tests/fixtures/questions/good/numeric.yaml', 'utf8');

describe('findIndentFault', () => {
  it('finds none in the questions of the course', () => {
    const files = globSync('content/lessons/*/questions/*.yaml');
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => findIndentFault(readFileSync(file, 'utf8')) !== null)).toEqual([]);
  });

  it.each([
    ['an entry too far to the left', '  - id: upside-down', ' - id: upside-down', 27, 1, 2],
    ['an entry too far to the right', '  - id: upside-down', '   - id: upside-down', 27, 3, 2],
    ['a field of an entry', '    value: 1 / lam', '   value: 1 / lam', 28, 3, 4],
    ['a field below one that has a value', '  tolerance:', '    tolerance:', 22, 4, 2],
    ['a field of no group', 'precision:', ' precision:', 23, 1, 2],
  ])('finds %s', (_what, right, wrong, line, spaces, wanted) => {
    const text = good.replace(right, wrong);
    const fault = findIndentFault(text);
    expect(fault).toMatchObject({
      line,
      spaces,
      wanted,
      at: text.indexOf(wrong.trim(), text.indexOf(wrong)),
    });
  });

  it('leaves texts after a bar and the entries below their field alone', () => {
    const text = 'a: |\n  - one:\n     - two:\n b: 1\nb:\n- c: 1\n  d:\n  - 2\n# x\n- c: 3\n';
    expect(findIndentFault(text.replace(' b: 1\n', ''))).toBeNull();
  });
});
