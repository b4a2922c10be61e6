import { describe, expect, it } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive } from '../../../src/widgets/derivation-stepper/model.ts';
import type { LineId } from '../../../src/widgets/derivation-stepper/model.ts';
import { moves } from '../../../src/widgets/derivation-stepper/moves.ts';

const stateOf = (line: LineId) =>
  derive({
    m_l: 4096,
    m: 16_384,
    d: 8,
    b: 10_000,
    lambda: 1,
    line: quantities.line.options.findIndex(({ id }) => id === line),
  });

const lines = Object.keys(moves) as LineId[];

describe('the moves of the derivation', () => {
  it('offer on each way to λ one legal move, and slips beside it', () => {
    for (const line of ['constraint', 'cancelled'] as const) {
      const kept = moves[line].filter(({ to }) => stateOf(to).isKept);
      expect(kept).toHaveLength(1);
      expect(moves[line].length).toBeGreaterThan(1);
    }
  });

  it('lead on by a line, or back to the line before', () => {
    for (const line of lines) {
      for (const { to } of moves[line]) {
        const isOn = stateOf(to).path.at(-2) === line;
        const isBack = stateOf(line).path.at(-2) === to || to === 'constraint';
        expect(isOn || isBack, `${line} → ${to}`).toBe(true);
      }
    }
  });

  it('reach every line, and lead away from each', () => {
    const reached = new Set(lines.flatMap((line) => moves[line].map(({ to }) => to)));
    expect([...reached].sort()).toEqual([...lines].sort());
    for (const line of lines) expect(moves[line].length).toBeGreaterThan(0);
  });
});
