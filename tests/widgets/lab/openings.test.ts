import { describe, expect, it } from 'vitest';
import { keptOpenings } from '../../../src/lab/kept-openings.ts';
import { defaultValues } from '../../../src/notebook/parameters.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive, isComplete, parameterNames } from '../../../src/widgets/lab/model.ts';
import type { LabParameters } from '../../../src/widgets/lab/model.ts';
import { source } from '../../../src/widgets/lab/source.ts';
import { workOutOpenings } from '../../../tools/lab/openings.ts';
import { lessonsShowing } from '../../support/lesson-files.ts';

const usual = Object.fromEntries(
  parameterNames.map((name) => [name, quantities[name].default]),
) as unknown as LabParameters;

it('are what the shipped weights give', () => {
  expect(keptOpenings).toEqual(workOutOpenings());
  // Sixteen texts are read: a second's work, more where the machine is busy.
}, 120_000);

describe('the usual state', () => {
  it('needs no run', () => {
    expect(isComplete(derive(usual))).toBe(true);
    expect(source.isNeeded?.(usual)).toBe(false);
  });

  it('has an accuracy for every range but the first', () => {
    const { ranges } = derive(usual).outcome;
    expect(ranges.map(({ from }) => from)).toEqual(Array.from({ length: 16 }, (_, index) => 32 * index));
    expect(ranges.slice(2).every(({ accuracy }) => accuracy !== null)).toBe(true);
  });
});

describe('the figure of a lesson', () => {
  const lessons = lessonsShowing('lab');

  it('is in the five lessons that it was made for', () => {
    expect(lessons.map(([lesson]) => lesson)).toEqual([
      'alibi-and-t5',
      'beyond-matching',
      'diagnosing-failures',
      'mechanism-of-base-scaling',
      'past-the-trained-length',
    ]);
  });

  it.each(lessons)('begins in %s with a text that is read', (_lesson, declarations) => {
    const start = defaultValues(declarations) as unknown as LabParameters;
    expect(isComplete(derive(start))).toBe(true);
  });
});

it.each(['rebase', 'remedy', 'text', 'scheme', 'task', 'sharpness', 'defect', 'seed'] as const)(
  'another %s needs a run',
  (name) => {
    // One option on, or the next whole number.
    const changed = { ...usual, [name]: usual[name] + 1 };
    expect(derive(changed).outcome).toEqual({ predicted: [], ranges: [] });
    expect(source.isNeeded?.(changed)).toBe(true);
  },
);
