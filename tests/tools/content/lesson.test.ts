import { describe, expect, it } from 'vitest';
import { checkDollars, checkLength, checkTagsAtLineStart } from '../../../tools/content/lesson-text.ts';
import { findResultsByLine } from '../../../src/quiz/check/typed-results.ts';
import { parseLesson } from '../../../tools/content/mdx.ts';
import { checkTypedNumbers } from '../../../tools/content/typed-numbers.ts';

const findResults = (text: string): string[] => findResultsByLine(text, 1).map(({ number }) => number);

describe('findResultsByLine', () => {
  it.each([
    ['a decimal of three digits', 'about 3.91 times', ['3.91']],
    ['a decimal at the end of a sentence', 'It is 4.0890.', ['4.0890']],
    ['a grouped whole number', 'a base of 40,890', ['40,890']],
    ['one that TeX groups', String.raw`40{,}890 and 40\,890`, ['40,890', '40,890']],
    ['one that is not grouped', '40890 tokens', ['40890']],
  ])('finds %s', (_, text, expected) => {
    expect(findResults(text)).toEqual(expected);
  });

  it.each([
    ['a year or a small count', 'In 2023, 4096 tokens, 128 pairs'],
    ['a power of two', '16384, 131,072 and 1,048,576'],
    ['a round number', String.raw`10{,}000 and 500,000 and 128000`],
    ['a short decimal', 'half is 0.5, and 2.5 more'],
    ['a computed number', '{{ 12.345 + x | 5sf }}'],
    ['an index or a version', 'x_{12} and Llama 3.1 and v1.2.345'],
  ])('passes over %s', (_, text) => {
    expect(findResults(text)).toEqual([]);
  });
});

describe('a lesson’s text', () => {
  const parse = (text: string) => parseLesson('lesson.mdx', text);

  it('may hold a number that a comment gives a reason for', () => {
    const lesson = parse('{/* typed 5.68: as the paper reports */}\n\nA perplexity of 5.68.');
    expect(checkTypedNumbers(lesson)).toEqual([]);
  });

  it('may hold numbers in attributes and front matter', () => {
    expect(checkTypedNumbers(parse('---\nminutes: 4.0890\n---\n\n<Value of="4.0890 * s" />'))).toEqual([]);
  });

  it('may not hold a typed result in the words of a tag', () => {
    const lesson = parse('One.\n\n<Widget name="x" title="About 4.0890" caption="none" />');
    expect(checkTypedNumbers(lesson)).toMatchObject([{ code: 'typed-number', line: 3 }]);
  });

  it('is told the line in its file, front matter included', () => {
    const lesson = parse('---\ntitle: x\n---\n\nis $x$ and\n$4.0890$');
    expect(checkTypedNumbers(lesson)).toMatchObject([{ line: 6 }]);
  });

  it('may hold formulas beside punctuation', () => {
    expect(checkDollars(parse('From ($x$), “$y$” and $z$. It costs \\$5.'))).toEqual([]);
  });

  it('is told of a tag that would break its paragraph in two', () => {
    const broken = parse('The last pair needs\n<Value of="s" format="4sf" /> tokens, as\n<Cite id="x" />\n');
    expect(checkTagsAtLineStart(broken)).toMatchObject([
      { code: 'tag-at-line-start', line: 2 },
      { code: 'tag-at-line-start', line: 3 },
    ]);
  });

  it('may begin a paragraph with a tag, and hold tags within its lines', () => {
    const text =
      'It needs <Value of="s" format="4sf" />\ntokens.\n\n<Value of="s" format="4sf" /> tokens.\n\n<Try title="x">\n<Cite id="x" /> says so.\n</Try>';
    expect(checkTagsAtLineStart(parse(text))).toEqual([]);
  });

  it('may have 2200 words and no more', () => {
    const words = 'A sentence with $x^2$ and six words.\n\n'.repeat(366);
    expect(checkLength(parse(words))).toEqual([]);
    expect(checkLength(parse(`${words}\n\nFive more words than before.`))).toMatchObject([
      { code: 'lesson-too-long' },
    ]);
  });
});
