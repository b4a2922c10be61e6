import { describe, expect, it } from 'vitest';
import { isTypeName, partsOf, typesIn } from '../../../src/quiz/types/runtime.ts';
import { openQuestion } from '../../support/question-contract.ts';

const common = {
  schema: 'item/1',
  version: 1,
  title: 'Parts',
  objectives: ['a'],
  bloom: 'apply',
  explanation: 'So.',
};
const number = { type: 'numeric', answer: { value: 4, tolerance: 'exact' } };
const options = [
  // An author's words that look like a view's own JSON.
  { id: 'type', text: '{"type":"code"}', correct: true },
  { id: 'code', text: 'code' },
];
const gap = { id: 'gap', type: 'cloze', prompt: '{{blank:n}}', blanks: { n: number } };
const examples = [{ name: 'none', response: {}, expect: { verdict: 'invalid' } }];
const parts = [{ id: 'pick', prompt: 'Which?', type: 'choice', options }, gap];

const { publicView } = await openQuestion({ ...common, type: 'case', prompt: 'One.', parts, examples });

describe('the parts of a question', () => {
  it('are read off its public view, by its type', () => {
    expect(partsOf('case', publicView).map(({ id, type }) => [id, type])).toEqual([
      ['pick', 'choice'],
      ['gap', 'cloze'],
    ]);
    expect(partsOf('choice', publicView)).toEqual([]);
    expect(partsOf('unheard-of', publicView)).toEqual([]);
  });

  it('have types of their own at any depth, and no others', () => {
    expect(typesIn('case', publicView)).toEqual(['case', 'choice', 'cloze', 'numeric']);
    expect(typesIn('numeric', null)).toEqual(['numeric']);
  });
});

it('knows its own types by name alone', () => {
  expect(isTypeName('code')).toBe(true);
  expect(isTypeName('constructor')).toBe(false);
});
