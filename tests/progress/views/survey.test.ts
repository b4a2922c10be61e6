import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareEvents } from '../../../src/progress/read-event.ts';
import { surveyLog } from '../../../src/progress/views/survey.ts';
import { logs } from '../../support/arbitrary-events.ts';
import { answerTo, eventOf, timeOf } from '../../support/events.ts';

it('says of an empty log that it is empty', () => {
  expect(surveyLog([])).toEqual({ events: 0, since: null, answers: 0, sittings: 0, lessons: [] });
});

it('counts by lesson what was answered, solved, opened and predicted', () => {
  const events = [
    answerTo('b/one', { verdict: 'incorrect' }),
    answerTo('b/one'),
    answerTo('b/two', { solutionShown: true }),
    { kind: 'hint-opened', question: 'a/one', version: 1, seed: 0, number: 1 } as const,
    { kind: 'prediction-made', lesson: 'a', prediction: 'p', value: 1 } as const,
  ].map(eventOf);
  const lessons = [
    { lesson: 'a', answers: 0, questions: 0, solved: 0, helped: 1, predictions: 1, last: timeOf(4) },
    { lesson: 'b', answers: 3, questions: 2, solved: 1, helped: 0, predictions: 0, last: timeOf(2) },
  ];
  expect(surveyLog(events)).toEqual({ events: 5, since: timeOf(0), answers: 3, sittings: 0, lessons });
});

it('counts every answer in exactly one lesson', () => {
  fc.assert(
    fc.property(logs(1), ([log = []]) => {
      const { answers, lessons } = surveyLog([...log].sort(compareEvents));
      expect(lessons.reduce((sum, lesson) => sum + lesson.answers, 0)).toBe(answers);
    }),
  );
});
