import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import { readEssay } from '../../../../src/quiz/types/essay/read.ts';
import { open } from './builders.ts';
import { anyCharacter } from '../../../support/any-character.ts';

const text = 'The last pair stretches.';
const mark = (levels: unknown) => ({ text, levels });

describe('a written answer', () => {
  const { grade, question } = open();

  test('is read with the points of its levels, in the order of the criteria', () => {
    expect(readEssay(text, question)).toEqual({ ok: true, response: { words: 4, points: null } });
    expect(readEssay({ text, levels: null }, question)).toMatchObject({ response: { points: null } });
    expect(readEssay(mark({ how: 'none', why: 'half' }), question)).toEqual({
      ok: true,
      response: {
        words: 4,
        points: [
          { points: 1, most: 2 },
          { points: 0, most: 3 },
        ],
      },
    });
  });

  test.each([null, undefined, '', ' \n ', '— …', {}, { levels: { why: 'full', how: 'full' } }, { text: '' }])(
    'is sent back empty: %j',
    (raw) => {
      expect(grade(raw)).toMatchObject({ verdict: 'invalid', feedback: ['invalid.empty-essay'] });
    },
  );

  test.each([
    7,
    true,
    ['a', 'b'],
    { text: 7 },
    { text: ['a'] },
    mark('full'),
    mark(['full']),
    mark({ why: 7, how: 'full' }),
  ])('is sent back in another form: %j', (raw) => {
    expect(grade(raw)).toMatchObject({ verdict: 'invalid', feedback: ['invalid.wrong-form'] });
  });

  test('is sent back with the criteria that are still to be judged, by their titles', () => {
    expect(grade(mark({ why: 'full' }))).toMatchObject({
      feedback: ['invalid.incomplete'],
      understood: '4 words',
      problem: { names: ['Says how'] },
    });
    expect(grade(mark({ how: null, why: '' }))).toMatchObject({
      problem: { names: ['Says why', 'Says how'] },
    });
  });

  test.each([
    [{ why: 'full', what: 'full' }, 'what'],
    [{ why: 'fully' }, 'fully'],
    [{ why: 'constructor', how: 'full' }, 'constructor'],
    [JSON.parse('{"__proto__": "full"}') as unknown, '__proto__'],
    [{ why: 'x'.repeat(99) }, `${'x'.repeat(40)}…`],
  ])('is sent back with a choice that there is not: %j', (levels, name) => {
    expect(grade(mark(levels))).toMatchObject({
      feedback: ['invalid.unknown-choice'],
      problem: { names: [name] },
    });
  });

  test('is sent back unread with levels without end', () => {
    const levels = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`level-${String(index)}`, 'full']));
    expect(grade(mark(levels(limits.entries))).feedback).toEqual(['invalid.unknown-choice']);
    expect(grade(mark(levels(limits.entries + 1))).feedback).toEqual(['invalid.wrong-form']);
  });

  test('takes no level from a prototype', () => {
    expect(grade(mark(Object.create({ why: 'full', how: 'full' })))).toMatchObject({
      feedback: ['invalid.incomplete'],
    });
  });
});

describe('the length of a written answer', () => {
  const { grade } = open({ words: { min: 3, max: 5 } });

  test('is taken up to both ends', () => {
    expect([grade('a b c').verdict, grade('a b c d e').verdict]).toEqual(['ungraded', 'ungraded']);
  });

  test('is sent back outside, with what is wanted and how much there is', () => {
    expect(grade('a b')).toMatchObject({
      feedback: ['invalid.too-few-words'],
      understood: '2 words',
      problem: { wanted: 'at least 3 words' },
    });
    expect(grade('a b c d e f')).toMatchObject({
      feedback: ['invalid.too-many-words'],
      understood: '6 words',
      problem: { wanted: 'at most 5 words' },
    });
  });

  test('counts for an answer with levels too', () => {
    expect(grade({ text: 'a b', levels: { why: 'full', how: 'full' } })).toMatchObject({
      feedback: ['invalid.too-few-words'],
    });
  });

  test('is read up to the limit of what is read', () => {
    const long = `${'a'.repeat(limits.essay - 4)} b c`;
    expect(long).toHaveLength(limits.essay);
    expect(grade(long).verdict).toBe('ungraded');
    expect(grade(`${long}!`)).toMatchObject({ feedback: ['invalid.essay-too-long'] });
  });
});

test('no response of any kind makes the reader throw, and none is read two ways', () => {
  const { question } = open();
  const levels = fc.dictionary(fc.constantFrom('why', 'how', '__proto__', 'constructor'), fc.anything());
  const raw = fc.oneof(
    fc.anything(),
    fc.record({ text: fc.string(), levels }),
    fc.string({ unit: anyCharacter }),
  );
  fc.assert(
    fc.property(raw, (given) => {
      expect(readEssay(given, question)).toEqual(readEssay(given, question));
    }),
    { numRuns: 2000 },
  );
});
