import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../tools/lab/evaluate.ts';
import { listAll } from '../../../tools/lab/list.ts';
import { manifest } from '../../../tools/lab/models.ts';
import { readTrialOptions } from '../../../tools/lab/options.ts';

const read = (given: Readonly<Record<string, string>>) => readTrialOptions(new Map(Object.entries(given)));

describe('readTrialOptions', () => {
  it('takes what is given and fills in the rest', () => {
    expect(read({ method: 'yarn', target: '512', length: '256', option: 'fastRotations=6' })).toEqual({
      model: 'rope',
      scaling: { method: 'yarn', targetLength: 512, options: { fastRotations: 6 } },
      length: 256,
      sequences: 48,
      seed: 7,
    });
  });

  it.each([
    [{ model: 'ropes' }, 'There is no model "ropes". Did you mean "rope"?'],
    [{ method: 'yarns' }, 'There is no method "yarns". Did you mean "yarn"?'],
    [{ length: '12' }, '"--length" is a whole number from 64 to 2048, not "12".'],
    [{ sequences: '1.5' }, '"--sequences" is a whole number'],
    [{ lambda: '4' }, '"--lambda" goes with --method base-scaling alone.'],
    [{ method: 'base-scaling', lambda: 'four' }, 'not "four"'],
    [{ method: 'yarn', option: 'fast=8' }, 'yarn has no option "fast".'],
    [{ method: 'yarn', option: 'fastRotations' }, 'The option fastRotations needs a number'],
  ])('refuses %j', (given, message) => {
    expect(() => read(given)).toThrow(message);
  });
});

describe('evaluate', () => {
  const short = { length: '160', sequences: '2' };

  it('measures by segments, the same for the same seed', () => {
    const result = evaluate(read(short));
    expect(result.segments.map(({ from, to }) => [from, to])).toEqual([
      [16, 64],
      [64, 128],
      [128, 160],
    ]);
    expect(result.segments[1]?.letters).toBe(128);
    expect(result.sha256).toBe(manifest.rope?.sha256);
    expect(evaluate(read(short))).toEqual(result);
  });

  it('reads the repeat within the trained length, and interpolation disturbs it', () => {
    const within = (given: Readonly<Record<string, string>>) =>
      evaluate(read({ ...short, ...given })).segments[1]?.accuracy ?? 0;
    const trained = within({});
    expect(trained).toBeGreaterThan(0.95);
    expect(within({ method: 'interpolation', target: '512' })).toBeLessThan(trained - 0.2);
  });

  it('refuses a method where there is no RoPE', () => {
    expect(() => evaluate(read({ ...short, model: 'alibi', method: 'yarn' }))).toThrow(/has no RoPE/);
  });

  it('passes on what the core refuses', () => {
    expect(() => evaluate(read({ ...short, method: 'longrope' }))).toThrow(/factors/);
  });
});

it('lists every model and every method', () => {
  const { models, methods } = listAll();
  expect(models.map(({ name }) => name)).toEqual(Object.keys(manifest));
  expect(methods.map(({ name }) => name)).toContain('yarn');
});
