import { describe, expect, it } from 'vitest';
import { checkQuestionFile } from '../../../src/quiz/check/check-question-file.ts';
import { checkFigures, checkFigureValues, knownFigures } from '../../../src/quiz/check/figures.ts';
import { createScope } from '../../../src/formula/scope.ts';
import type { Facts } from '../../../src/quiz/kernel/facts.ts';
import { figures as courseFigures } from '../../../tools/questions/figures.ts';
import { authorMistakes } from './author-mistakes.ts';
import { course, fileOf } from './course.ts';

const figures = knownFigures(
  { dial: { a: { most: 4 }, b: { most: 9 } } },
  ({ most }, value) => value <= most,
  ({ most }) => `a number up to ${most}`,
);

const part = (changes: object = {}) => ({
  path: ['parts', 1],
  widget: 'dial',
  props: { a: 1, b: 'x' },
  solution: { a: 'x' },
  ...changes,
});

const caseOf = (changes: object = {}) => ({ figures: [part(changes)] });

const linesOf = (stated: Pick<Facts, 'figures'>) =>
  checkFigures(stated, { widgets: ['dial'], figures }).map(({ code, message }) => `${code} ${message}`);

const valuesOf = (x: number) =>
  checkFigureValues(caseOf(), figures, createScope({ values: { x } })).map(({ place, message }) => [
    'path' in place && place.path.join('.'),
    message,
  ]);

describe('the figure of a part', () => {
  it('has a start for each of its parameters, and for nothing else', () => {
    expect(linesOf(caseOf())).toEqual([]);
    expect(linesOf(caseOf({ props: { a: 1 } }))).toEqual([
      'E067 the figure "dial" has no start for its parameter "b"',
    ]);
    expect(linesOf(caseOf({ props: { a: 1, b: 2, constructor: 3 } }))).toEqual([
      'E067 the figure "dial" has no parameter "constructor"',
    ]);
  });

  it('can show its start and the right state', () => {
    expect(valuesOf(4)).toEqual([]);
    expect(valuesOf(5)).toEqual([
      ['parts.1.solution.a', 'the figure is solved at a = 5, but takes a number up to 4'],
    ]);
    expect(valuesOf(10).map(([path]) => path)).toEqual(['parts.1.props.b', 'parts.1.solution.a']);
  });
});

it('a course that says nothing of figures is not asked for them', async () => {
  const name = 'widget-beyond-its-figure';
  const file = fileOf(authorMistakes.find((mistake) => mistake.name === name)?.text ?? '', name);
  const { objectives, misconceptions, references } = course;
  const { file: path, id, text } = file;
  const { problems } = await checkQuestionFile({
    file: path,
    id,
    text,
    objectives,
    misconceptions,
    references,
  });
  expect(text).not.toBe('');
  expect(problems).toEqual([]);
});

it('the tools know the figures that have parameters of their own', () => {
  expect(courseFigures['period-matching']?.d?.accepts(128)).toBe(true);
  expect(courseFigures['period-matching']?.d?.accepts(127)).toBe(false);
});
