import { period } from '../../core/rope/frequencies.ts';
import { baseScaleFactor, impliedStretch } from '../../core/scaling/base-scaling.ts';
import { stretchFactor } from '../../core/scaling/stretch.ts';
import { chosenId } from '../../notebook/quantities.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the reader's factor λ on the base, the line of the derivation,
 * target and trained length in tokens, rotated coordinates of one head, and the base b before scaling.
 */
export const parameterNames = [
  'lambda',
  'line',
  'm',
  'm_l',
  'd',
  'b',
] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type DerivationParameters = QuantityValues<(typeof parameterNames)[number]>;

export type LineId = ReturnType<typeof chosenId<'line'>>;

/** The two sides of an equation. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface Derivation {
  readonly line: LineId;
  /** The lines from the constraint to this one, which is the last. */
  readonly path: readonly LineId[];
  /** Both sides at the reader's λ, in tokens or without a unit. */
  readonly sides: Sides;
  readonly unit: 'tokens' | '';
  /** Both sides over a range of λ that holds the reader's and every λ where a line's sides meet. */
  readonly curve: readonly (Sides & { readonly lambda: number })[];
  /** The λ where the two sides of this line meet; null where they meet nowhere, or everywhere. */
  readonly meeting: number | null;
  /** The λ that the constraint asks for. */
  readonly wanted: number;
  /** Whether the sides of this line meet where the constraint's do, as after a legal move. */
  readonly isKept: boolean;
}

const paths: Readonly<Record<LineId, readonly LineId[]>> = {
  constraint: ['constraint'],
  cancelled: ['constraint', 'cancelled'],
  solved: ['constraint', 'cancelled', 'solved'],
  'first-pair': ['constraint', 'first-pair'],
  'exponent-dropped': ['constraint', 'exponent-dropped'],
  'exponent-moved': ['constraint', 'cancelled', 'exponent-moved'],
};

type Fixed = Omit<DerivationParameters, 'lambda' | 'line'>;

/** The two sides of a line at some λ. */
function sidesOf(line: LineId, lambda: number, { b, d, m, m_l }: Fixed): Sides {
  const lengths = { trainedLength: m_l, targetLength: m };
  const stretch = stretchFactor(lengths);
  const last = { headSize: d, pair: d / 2 };
  const sides: Readonly<Record<LineId, () => Sides>> = {
    constraint: () => ({
      left: period({ ...last, base: lambda * b }),
      right: stretch * period({ ...last, base: b }),
    }),
    cancelled: () => ({
      left: impliedStretch({ base: b, newBase: lambda * b, headSize: d }),
      right: stretch,
    }),
    solved: () => ({ left: lambda, right: baseScaleFactor({ ...lengths, headSize: d }) }),
    'first-pair': () => ({ left: 2 * Math.PI, right: stretch * 2 * Math.PI }),
    'exponent-dropped': () => ({ left: lambda * b, right: stretch * b }),
    'exponent-moved': () => ({ left: lambda, right: stretch ** ((d - 2) / d) }),
  };
  return sides[line]();
}

/** The λ where the sides of a line meet. */
function meetingOf(line: LineId, wanted: number, { d, m, m_l }: Fixed): number | null {
  const stretch = stretchFactor({ trainedLength: m_l, targetLength: m });
  if (line === 'first-pair') return null;
  if (line === 'exponent-dropped') return stretch;
  return line === 'exponent-moved' ? stretch ** ((d - 2) / d) : wanted;
}

/** How many places of a curve are derived. */
const PLACES = 8;

/**
 * A line of the derivation of λ as an equation: both sides at the reader's λ and around it, and where they meet.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, b > 1 and λb > 1, lengths positive integers)
 */
export function derive({ lambda, line: chosen, ...fixed }: DerivationParameters): Derivation {
  const line = chosenId('line', chosen);
  const wanted = baseScaleFactor({ trainedLength: fixed.m_l, targetLength: fixed.m, headSize: fixed.d });
  const meeting = meetingOf(line, wanted, fixed);
  const within = [1, lambda, wanted, fixed.m / fixed.m_l];
  // The base λb of a curve's place stays above 1.
  const low = Math.max(Math.min(...within) / 2, 1.01 / fixed.b);
  const high = 2 * Math.max(...within);
  const curve = Array.from({ length: PLACES }, (_, index) => {
    const at = low * (high / low) ** (index / (PLACES - 1));
    return { lambda: at, ...sidesOf(line, at, fixed) };
  });
  return {
    line,
    path: paths[line],
    sides: sidesOf(line, lambda, fixed),
    unit: line === 'constraint' || line === 'first-pair' ? 'tokens' : '',
    curve,
    meeting,
    wanted,
    isKept: meeting !== null && Math.abs(meeting / wanted - 1) < 1e-9,
  };
}
