import { expect, it } from 'vitest';
import type { Happening } from '../../../src/progress/events.ts';
import { latestPredictions } from '../../../src/progress/views/predictions.ts';
import { eventOf } from '../../support/events.ts';

const made = (lesson: string, prediction: string, value: number | string): Happening => ({
  kind: 'prediction-made',
  ...{ lesson, prediction, value },
});

it('gives the last value of each prediction of the lesson', () => {
  const happenings = [
    made('a', 'factor', 4),
    made('a', 'shape', 'line'),
    made('b', 'factor', 2),
    made('a', 'factor', 4.1),
  ];
  expect(latestPredictions(happenings.map(eventOf), 'a')).toEqual(
    new Map<string, number | string>([
      ['factor', 4.1],
      ['shape', 'line'],
    ]),
  );
});
