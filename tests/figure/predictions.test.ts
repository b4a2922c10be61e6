import { describe, expect, it, vi } from 'vitest';
import { newestPrediction, predictionsIn } from '../../src/figure/predictions.ts';
import type { PredictionValue } from '../../src/figure/predictions.ts';
import type { Happening, PredictionMade } from '../../src/progress/events.ts';

const made = (prediction: string, value: PredictionValue, lesson = 'one'): PredictionMade => ({
  id: `${lesson} ${prediction} ${String(value)}`,
  at: '2026-11-29T00:00:00.000Z',
  kind: 'prediction-made',
  v: 1,
  lesson,
  prediction,
  value,
});

/** A log with these events, which remembers what is added. */
function logOf(events: readonly PredictionMade[] = []) {
  const added: Happening[] = [];
  const log = {
    append: (happenings: readonly Happening[]) => Promise.resolve(added.push(...happenings)),
    readPredictions: () => Promise.resolve(events),
  };
  return { added, predictions: predictionsIn(() => Promise.resolve(log)) };
}

describe('newestPrediction', () => {
  it('is the last one of that name in that lesson', () => {
    const events = [made('factor', 4), made('factor', 5), made('other', 6), made('factor', 7, 'two')];
    expect(newestPrediction(events, 'one', 'factor')).toBe(5);
    expect(newestPrediction(events, 'one', 'none')).toBeNull();
  });
});

describe('predictionsIn', () => {
  it('reads what the log has', async () => {
    const { predictions } = logOf([made('factor', 'more')]);
    expect(await predictions.read('one', 'factor')).toBe('more');
  });

  it('keeps a prediction in the log, tells of it, and has it at once', async () => {
    const { added, predictions } = logOf([made('factor', 4)]);
    const listener = vi.fn();
    const stop = predictions.onChange(listener);
    await predictions.keep('one', 'factor', 5);
    expect(added).toEqual([{ kind: 'prediction-made', lesson: 'one', prediction: 'factor', value: 5 }]);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(await predictions.read('one', 'factor')).toBe(5);
    stop();
    await predictions.keep('one', 'factor', 6);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('answers none where the log cannot be read', async () => {
    const predictions = predictionsIn(() => Promise.reject(new Error('denied')));
    expect(await predictions.read('one', 'factor')).toBeNull();
  });
});
