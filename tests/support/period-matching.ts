import { derive } from '../../src/widgets/period-matching/model.ts';
import type { PeriodMatching, PeriodMatchingParameters } from '../../src/widgets/period-matching/model.ts';

/** The state of the figure on period matching, the course's own unless the test says otherwise. */
export function stateOf(changes: Partial<PeriodMatchingParameters> = {}): PeriodMatchingParameters {
  return { m_l: 4096, m: 16_384, d: 128, b: 10_000, lambda: 1, ...changes };
}

export function figureOf(changes: Partial<PeriodMatchingParameters> = {}): PeriodMatching {
  return derive(stateOf(changes));
}

/** States at the edges of the lesson's parameters. */
export const extremes: readonly (readonly [string, Partial<PeriodMatchingParameters>])[] = [
  ['the defaults', {}],
  ['the smallest head', { d: 4 }],
  ['the largest head', { d: 256 }],
  ['nothing to stretch', { m: 4096 }],
  ['a target below the trained length', { m: 512, m_l: 131_072 }],
  ['a target far above the trained length', { m: 1_048_576, m_l: 512 }],
  ['the largest λ', { lambda: 65_536 }],
  ['the smallest λ on the smallest base', { lambda: 0.5, b: 100 }],
  ['everything at its largest', { lambda: 65_536, b: 10_000_000, d: 256, m: 1_048_576, m_l: 512 }],
  ['the smallest head and the smallest stretch', { d: 4, b: 100, lambda: 0.5, m: 512, m_l: 131_072 }],
];
