import { expect, test } from 'vitest';
import { sampleParts } from '../../../src/quiz/kernel/part-samples.ts';
import type { QuestionPart } from '../../../src/quiz/kernel/parts.ts';
import type { AnyQuestionType, Sample } from '../../../src/quiz/kernel/question-type.ts';

const type: AnyQuestionType = {
  name: 'any',
  version: 1,
  words: { messages: {} },
  resolve: () => null,
  publicView: () => null,
  parse: (raw) => ({ ok: true, response: raw }),
  score: () => ({ verdict: 'ungraded', score: null, feedback: [], misconceptions: [], understood: '' }),
};

const partOf = (id: string, own: Partial<AnyQuestionType> = {}): QuestionPart => ({
  id,
  label: id,
  weight: 1,
  type: { ...type, ...own },
  question: null,
});

const samples: readonly Sample[] = [
  { name: 'off', raw: 'off', expect: { verdict: 'incorrect', feedback: 'wrong' } },
  { name: 'right', raw: 'right', expect: { verdict: 'correct', feedback: 'correct' } },
  { name: 'also right', raw: 'also', expect: { verdict: 'correct' } },
];

const find = (parts: readonly QuestionPart[], name: string) =>
  sampleParts(parts, { any: () => samples }, 'go back').find((sample) => sample.name.includes(name));

test('a part alone is as wrong as its sample; among right ones it makes the whole partly right', () => {
  expect(find([partOf('a')], 'incorrect')).toMatchObject({
    raw: { a: 'off' },
    expect: { verdict: 'incorrect', feedback: 'a/wrong' },
  });
  expect(find([partOf('a'), partOf('b')], 'the part b incorrect')).toMatchObject({
    raw: { a: 'right', b: 'off' },
    expect: { verdict: 'partial', feedback: 'a/correct' },
  });
});

test('a part is left out only where its type does not take nothing for an answer', () => {
  const refusing = partOf('a', {
    parse: () => ({ ok: false, problem: { code: 'invalid.wrong-form', span: null } }),
  });
  expect(find([partOf('b')], 'missing')).toBeUndefined();
  expect(find([refusing, partOf('b')], 'the part a missing')).toMatchObject({
    raw: { b: 'right' },
    expect: { verdict: 'invalid', feedback: 'invalid.parts' },
  });
});

test('without a sampler for a part there is no right response', () => {
  const left = sampleParts([partOf('a')], {}, 'go back');
  expect(left.length).toBeGreaterThan(0);
  expect(left.every((sample) => sample.expect.verdict === 'invalid')).toBe(true);
});
