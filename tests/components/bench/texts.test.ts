import { expect, it } from 'vitest';
import {
  activityOf,
  heard,
  nothingKnown,
  refused,
  statusOf,
  typed,
} from '../../../src/components/bench/check-state.ts';
import {
  mostCharacters,
  readBytes,
  refuseLength,
  refuseText,
} from '../../../src/components/bench/refuse-text.ts';
import { spokenText } from '../../../src/components/bench/spoken-text.ts';
import { freeId, offsetOf } from '../../../src/components/bench/start.ts';
import type { DrawnQuestion } from '../../../src/components/bench/messages.ts';
import type { Problem } from '../../../src/quiz/check/problem.ts';
import { typesetTemplate } from '../../../src/typeset/text.ts';

it('refuses what no question can be, with what to do, and takes the rest', () => {
  expect(refuseText('title: a\n\tb')).toBeNull();
  expect(refuseText('a\0b')).toMatch(/no text.*Open a question file/);
  expect(refuseLength('a: b\n'.repeat(mostCharacters))).toMatch(/500 000 characters.*at most 100 000/);
  expect(refuseLength('a'.repeat(mostCharacters))).toBeNull();
  expect(refuseText(`a: 1\nb: ${'x'.repeat(30_000)}`)).toMatch(/^Line 2 is longer/);
});

it('reads a file as text, without a mark of byte order, and says which it cannot read', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  expect(readBytes(utf8('\uFEFFtitle: λ\r\n'))).toEqual({ text: 'title: λ\n' });
  expect(readBytes(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff))).toMatchObject({
    refused: expect.stringContaining('not text in UTF-8') as string,
  });
  expect(readBytes(utf8('a'.repeat(mostCharacters + 1)))).toHaveProperty('refused');
  expect(readBytes(new Uint8Array(1_000_000))).toMatchObject({
    refused: expect.stringContaining('too large') as string,
  });
});

const problem = (code: Problem['code'], severity: Problem['severity']): Problem => ({
  code,
  severity,
  file: 'a.yaml',
  line: 1,
  column: 1,
  message: 'it is wrong',
  advice: 'mend it',
});

it('keeps the last good question in sight, and says that it is of an earlier text', () => {
  const drawn = { bloom: 'apply' } as DrawnQuestion;
  const good = heard(typed(nothingKnown), {
    kind: 'begun',
    number: 1,
    problems: [],
    drawn,
    hasVariants: false,
  });
  expect(good).toMatchObject({ phase: 'whole', drawn, isDrawnEarlier: false });
  const broken = heard(typed(good), {
    kind: 'begun',
    number: 2,
    problems: [problem('E010', 'error'), problem('W108', 'warning')],
    drawn: null,
    hasVariants: false,
  });
  expect(broken).toMatchObject({ drawn, isDrawnEarlier: true });
  expect(statusOf(broken)).toBe('1 error, 1 warning.');
  expect(refused(good, 'Too long.')).toMatchObject({ drawn, isDrawnEarlier: true, problems: [] });
  expect(statusOf(refused(good, 'Too long.'))).toBe('Too long.');
});

it('says of variants that they are still being gone through', () => {
  const state = heard(typed(nothingKnown), {
    kind: 'begun',
    number: 1,
    problems: [],
    drawn: null,
    hasVariants: true,
  });
  // A screen reader hears what is known in the end, and not each step to it.
  expect(statusOf(state)).toBeNull();
  expect(activityOf(state)).toBe('Going through the variants …');
});

it('finds a name that is free, and the place of a line and column', () => {
  expect(freeId('one', [])).toBe('one/new-question');
  expect(freeId('one', ['one/new-question', 'one/new-question-2'])).toBe('one/new-question-3');
  expect(offsetOf('ab\ncd\nef', 2, 2)).toBe(4);
  expect(offsetOf('ab', 9, 9)).toBe(2);
});

it.each([
  ['How many of $m/m_l$?', 'How many of m over m sub l?'],
  [
    String.raw`The factor is $\lambda = s^{d/(d-2)}$.`,
    'The factor is lambda equals s to the power of d over ( d minus 2 ), end power.',
  ],
  [
    String.raw`$\frac{a+b}{2} \approx \sqrt{x}$`,
    'the fraction a plus b over 2, end fraction is about the square root of x',
  ],
  ['$x^2$ of **all** 16\u202f384 tokens', 'x squared of all 16384 tokens'],
])('speaks %s', async (markdown, words) => {
  const html = (await typesetTemplate(markdown, '/')).filter((part) => typeof part === 'string').join('');
  expect(spokenText(html)).toBe(words);
});
