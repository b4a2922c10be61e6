import { describe, expect, it, vi } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import { source } from '../../../src/widgets/stretch-per-pair/source.ts';

const methodValue = (id: string) => quantities.method.options.findIndex((option) => option.id === id);

async function emittedFor(method: string) {
  const emit = vi.fn();
  const values = { pair: 33, m: 16_384, m_l: 4096, d: 128, b: 10_000, method: methodValue(method) };
  await source.start(values, emit, new AbortController().signal);
  return emit.mock.calls.map(([progress]) => progress as { result: { at: { chosen: number | null } } });
}

describe('the source of the figure', () => {
  it('fills in the chosen method', async () => {
    const [progress] = await emittedFor('yarn');
    expect(progress?.result.at.chosen).toBeCloseTo(1.5294, 4);
  });

  it.each(['none', 'interpolation', 'base-scaling'])(
    'loads nothing for %s, which is drawn anyway',
    async (method) => {
      expect(await emittedFor(method)).toEqual([]);
    },
  );
});
