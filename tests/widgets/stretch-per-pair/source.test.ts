import { describe, expect, it, vi } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import type { StretchPerPair } from '../../../src/widgets/stretch-per-pair/model.ts';
import { source } from '../../../src/widgets/stretch-per-pair/source.ts';

const methodValue = (id: string) => quantities.method.options.findIndex((option) => option.id === id);

const valuesFor = (method: string) => ({
  pair: 33,
  m: 16_384,
  m_l: 4096,
  d: 128,
  b: 10_000,
  method: methodValue(method),
});

describe('the source of the figure', () => {
  it('fills in the chosen method, and has it at once from then on', async () => {
    const values = valuesFor('yarn');
    expect(source.ready?.(values)).toBeNull();
    const emit = vi.fn<(progress: { readonly result: StretchPerPair }) => void>();
    await source.start(values, emit, new AbortController().signal);
    const filledIn = emit.mock.calls.map(([{ result }]) => result);
    expect(filledIn.map(({ at }) => at.chosen)).toEqual([expect.closeTo(1.5294, 4)]);
    expect(source.ready?.(values)).toEqual(filledIn[0]);
  });

  it('is needed for a method that is not drawn anyway', () => {
    const needed = (method: string) => source.isNeeded?.(valuesFor(method));
    expect(['none', 'interpolation', 'base-scaling'].map(needed)).toEqual([false, false, false]);
    expect(['by-parts', 'yarn', 'dynamic'].map(needed)).toEqual([true, true, true]);
  });
});
