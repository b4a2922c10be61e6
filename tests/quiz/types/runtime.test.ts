import { describe, expect, it } from 'vitest';
import { createScope } from '../../../src/formula/scope.ts';
import { resolveQuestion } from '../../../src/quiz/kernel/question-type.ts';
import { isTypeName, loadGrader, partsOf, runsPrograms, typesIn } from '../../../src/quiz/types/runtime.ts';
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

describe('the grader of a type with parts', () => {
  const scope = createScope({ values: {} });
  const caseOf = (type: string) => ({
    parts: [{ id: 'a', type, weight: 1, source: { options: [] }, carries: [] }],
  });

  it('knows the types that its parts were said to have, and no others', async () => {
    const grader = await loadGrader('case', ['cloze', 'numeric']);
    expect(() => resolveQuestion(grader, caseOf('choice'), scope)).toThrow('Choose one of: cloze, numeric');
  });

  it('knows all that its parts can have where nothing is said', async () => {
    const cloze = await loadGrader('cloze');
    const blank = { id: 'a', type: 'essay', weight: 1, source: {} };
    expect(() => resolveQuestion(cloze, { prompt: '', blanks: [blank] }, scope)).toThrow(
      'Choose one of: numeric, choice, expression, short-text',
    );
    const grader = await loadGrader('case');
    expect(() => resolveQuestion(grader, caseOf('case'), scope)).toThrow('true-false');
  });

  it('hands the types on to parts that have parts themselves', async () => {
    const grader = await loadGrader('case', ['cloze', 'numeric']);
    const blank = { id: 'b', type: 'choice', weight: 1, source: {} };
    const gap = { id: 'a', type: 'cloze', weight: 1, source: { prompt: '', blanks: [blank] }, carries: [] };
    expect(() => resolveQuestion(grader, { parts: [gap] }, scope)).toThrow('Choose one of: numeric.');
  });
});

it('tells which types take their time', () => {
  expect(runsPrograms(['case', 'code'])).toBe(true);
  expect(runsPrograms(['case', 'numeric', 'unheard-of'])).toBe(false);
});

it('knows its own types by name alone', () => {
  expect(isTypeName('code')).toBe(true);
  expect(isTypeName('constructor')).toBe(false);
});
