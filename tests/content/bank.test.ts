import { describe, expect, it } from 'vitest';
import { wrongModels } from '../../src/core/misconceptions/index.ts';
import { fileTypeOf, questionSchema, questionTypes } from '../../src/quiz/types/schemas.ts';
import type { QuestionItem } from '../../src/quiz/types/schemas.ts';
import { readLessonObjectives } from '../support/lesson-files.ts';
import { readMisconceptionFiles, readQuestionFiles } from '../support/question-files.ts';

interface Question {
  readonly id: string;
  readonly item: QuestionItem;
}

const questions: readonly Question[] = readQuestionFiles().map(({ id, data }) => ({
  id,
  item: questionSchema.parse(data),
}));

/** The questions that the course was planned around, by their permanent ids. */
const promised = {
  'mechanism-of-base-scaling/explain-2048-to-8192': 'case',
  'mechanism-of-base-scaling/base-for-four-times': 'choice',
  'mechanism-of-base-scaling/base-for-four-times-formula': 'expression',
  'non-uniform-stretch/same-factor-everywhere': 'true-false',
  'matching-periods/new-model-period-term': 'term',
  'matching-periods/which-pair-is-matched': 'choice',
  'matching-periods/doubling-the-length': 'case',
  'matching-periods/derivation-order': 'order',
  'matching-periods/lambda-4096-16384-d128': 'numeric',
  'matching-periods/lambda-any': 'numeric',
  'matching-periods/lambda-formula': 'expression',
  'matching-periods/drag-to-match': 'widget',
  'matching-periods/write-the-function': 'code',
  'dimensionality/proposed-simplification': 'case',
  'dimensionality/impact-of-d': 'numeric',
  'dimensionality/influence-on-lambda': 'choice',
  'alibi-and-t5/choose-under-latency': 'case',
  'alibi-and-t5/select-a-strategy': 'match',
  'alibi-and-t5/three-proposals': 'choice',
  'diagnosing-failures/debug-a-retrofit': 'case',
  'diagnosing-failures/root-cause-two-builds': 'case',
  'diagnosing-failures/method-or-scaling': 'case',
  'diagnosing-failures/across-schemes': 'match',
  'capstone/review-a-proposal': 'case',
  'capstone/extend-a-pretrained-model': 'case',
} as const;

const misconceptionsOf = ({ item }: Question): readonly string[] =>
  fileTypeOf(item)
    .facts(item)
    .misconceptions.map(({ id }) => id);

/** Whether a question lets the misconception's wrong model compute a value, as a mistake or as a named formula. */
function usesModel({ item }: Question, misconception: string): boolean {
  const text = JSON.stringify(item);
  const bare = [...text.matchAll(/\{[^{}]*"misconception":"([^"]+)"[^{}]*\}/g)];
  return (
    text.includes(`"as":"${misconception}"`) ||
    bare.some(([entry, id]) => id === misconception && !/"(value|text|left|code|require)":/.test(entry))
  );
}

describe('the bank', () => {
  it('asks at least ninety questions, half of them with variants', () => {
    expect(questions.length).toBeGreaterThanOrEqual(90);
    const parameterised = questions.filter(({ item }) => Object.keys(item.params).length > 0);
    expect(parameterised.length).toBeGreaterThanOrEqual(45);
  });

  it.each(Object.entries(promised))('has %s, a %s question', (id, type) => {
    expect(questions.find((question) => question.id === id)?.item.type).toBe(type);
  });

  it.each(Object.keys(questionTypes))('uses the type %s at least three times', (type) => {
    expect(questions.filter(({ item }) => item.type === type).length).toBeGreaterThanOrEqual(3);
  });

  it.each(readLessonObjectives())(
    'asks $lesson/$objective twice, at different depths',
    ({ lesson, objective }) => {
      const asking = questions.filter(
        ({ id, item }) => id.startsWith(`${lesson}/`) && item.objectives.includes(objective),
      );
      const advice =
        `The objective "${objective}" of ${lesson} needs two questions that name it under "objectives", with two ` +
        `different values of "bloom"; it has ${asking.map(({ id }) => id).join(', ') || 'none'}. ` +
        `Write one: npm run new -- question ${lesson}/<slug>`;
      expect(asking.length, advice).toBeGreaterThanOrEqual(2);
      expect(new Set(asking.map(({ item }) => item.bloom)).size, advice).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(readMisconceptionFiles().map(({ id }) => id))('tests the misconception %s', (misconception) => {
    const testing = questions.filter((question) => misconceptionsOf(question).includes(misconception));
    const advice =
      `No question names the misconception "${misconception}". Name it at a wrong option or at a mistake: ` +
      `misconception: ${misconception}`;
    expect(
      testing.map(({ id }) => id),
      advice,
    ).not.toEqual([]);
  });

  it.each(Object.keys(wrongModels))('lets the wrong model %s compute a wrong answer', (misconception) => {
    const using = questions.filter((question) => usesModel(question, misconception));
    const advice =
      `No question lets the model of "${misconception}" compute a value. Name it at a mistake without "value: …", ` +
      'in a question whose key calls the function that it replaces.';
    expect(
      using.map(({ id }) => id),
      advice,
    ).not.toEqual([]);
  });
});
