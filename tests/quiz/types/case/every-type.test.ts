import { describe, expect, test } from 'vitest';
import { keyOfPart } from '../../../../src/quiz/kernel/question-text.ts';
import { fileTypeOf } from '../../../../src/quiz/types/schemas.ts';
import { openQuestion } from '../../../support/question-contract.ts';

const options = [
  { id: 'up', text: 'It grows.', correct: true },
  { id: 'down', text: 'It shrinks.', feedback: 'The other way.' },
];
const number = { type: 'numeric', answer: { value: 'lam', tolerance: { rel: 0.01 } } };
const formula = {
  type: 'expression',
  answer: { value: 'm / n' },
  variables: { m: { domain: [1, 9] }, n: { domain: [1, 9] } },
};
const choice = { type: 'choice', options };
const words = { type: 'short-text', accept: ['period'] };

/** One part of every type that has no program to run. */
const parts = {
  number,
  formula,
  choice,
  truth: { type: 'true-false', answer: true },
  match: {
    type: 'match',
    left: [
      { id: 'a', text: 'A', right: 'x' },
      { id: 'b', text: 'B', right: 'y' },
    ],
    right: [
      { id: 'x', text: 'X' },
      { id: 'y', text: 'Y' },
    ],
  },
  order: {
    type: 'order',
    steps: [
      { id: 'write', text: 'Write.' },
      { id: 'divide', text: 'Divide.' },
      { id: 'solve', text: 'Solve.' },
    ],
  },
  term: {
    type: 'term',
    equation: [
      { id: 'left', tex: '\\lambda', say: 'lambda' },
      { tex: '=' },
      { id: 'right', tex: 's', say: 's', correct: true },
    ],
  },
  words,
  essay: {
    type: 'essay',
    model_answer: 'Because.',
    rubric: {
      criteria: [
        {
          id: 'why',
          title: 'Says why',
          levels: [
            { id: 'no', points: 0, text: 'No.' },
            { id: 'yes', points: 1, text: 'Yes.' },
          ],
        },
      ],
    },
  },
  gaps: {
    type: 'cloze',
    prompt: '{{blank:number}}, {{blank:formula}}, {{blank:choice}}, {{blank:words}}',
    blanks: { number, formula, choice, words },
  },
};

const half = (from: number, to: number) =>
  Object.entries(parts)
    .slice(from, to)
    .map(([id, part]) => ({ prompt: 'What?', ...part, id }));

const caseOf = (own: readonly object[]) => ({
  schema: 'item/1',
  version: 1,
  title: 'All of it',
  type: 'case',
  objectives: ['a'],
  bloom: 'apply',
  derive: { lam: 4 },
  prompt: 'A model was trained.',
  parts: own,
  explanation: 'So.',
  examples: [{ name: 'nothing', response: {}, expect: { verdict: 'invalid' } }],
});

const opened = [await openQuestion(caseOf(half(0, 5))), await openQuestion(caseOf(half(5, 10)))];

describe.each(opened)('a case with parts of many types', ({ item, samples, grade, publicView }) => {
  test.each(samples)('is graded as its samples say: $name', ({ raw, expect: expected }) => {
    const { verdict, feedback } = grade(raw);
    expect(verdict).toBe(expected.verdict);
    if (expected.feedback !== undefined) expect(feedback[0]).toBe(expected.feedback);
  });

  test('is sampled right, wrong and malformed in each part', () => {
    const ids = (item as unknown as { parts: readonly { id: string }[] }).parts.map(({ id }) => id);
    for (const id of ids) {
      const verdicts = samples.flatMap(({ name, expect: { verdict } }) =>
        name.startsWith(`the part ${id} `) ? verdict : [],
      );
      expect(verdicts).toContain('partial');
      expect(verdicts).toContain('invalid');
    }
    expect(samples.some((sample) => sample.expect.verdict === 'correct')).toBe(true);
  });

  test('has texts under keys of their own, and shows only plain data', () => {
    const keys = fileTypeOf(item)
      .facts(item)
      .texts.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(JSON.parse(JSON.stringify(publicView))).toEqual(publicView);
  });
});

test('the texts and the feedback of blanks in a part stand under both ids', () => {
  const [, second] = opened;
  const texts = second === undefined ? [] : fileTypeOf(second.item).facts(second.item).texts;
  const keys = texts.map(({ key }) => key);
  expect(keys).toContain(keyOfPart('gaps', keyOfPart('choice', 'option/up')));
  expect(second?.facts.feedback.map(({ id }) => id)).toContain('gaps/choice/down');
});
