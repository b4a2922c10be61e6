import { across, upwards } from '../../figure/plot/axis.ts';
import type { PlotAxis } from '../../figure/plot/axis.ts';
import type { Point } from '../../figure/plot/plot-context.ts';
import { formatNumber } from '../../core/numeric/format.ts';
import { factorAt, missingAt } from './model.ts';

/** The head sizes that are shown. The formula has no value at the lower end. */
export const HEAD_ENDS = [2, 256] as const;

/** Stretches that are always drawn, beside the reader's own. */
export const OTHER_STRETCHES: readonly number[] = [2, 4, 8];

const doublings = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.floor(Math.log2(last / first) + 1e-9) + 1 }, (_, index) => first * 2 ** index);

/** Powers of two between the ends, at most about eight of them. */
function binaryTicks(low: number, high: number): readonly number[] {
  const all = doublings(2 ** Math.ceil(Math.log2(low)), high);
  const step = Math.ceil(all.length / 8);
  return all.filter((value) => Math.log2(value) % step === 0);
}

/** The head sizes along either plot, by their logarithms. */
export function headAxis(): PlotAxis {
  return across({
    kind: 'log',
    domain: HEAD_ENDS,
    title: 'rotated head size d (logarithmic)',
    ticks: doublings(...HEAD_ENDS),
  });
}

/** The factor on the base: as far up as the smallest head of the reader's stretch and of the others needs it. */
export function factorAxis(stretch: number): PlotAxis {
  const top = Math.max(128, 2 * stretch ** 2);
  const bottom = Math.min(1, stretch ** 2 / 2);
  return upwards({
    kind: 'log',
    domain: [bottom, top],
    title: 'factor on the base, λ (logarithmic)',
    ticks: binaryTicks(bottom, top),
    write: (value) => formatNumber(value, value < 1 ? '2sf' : 'shortest'),
  });
}

/** What the shortcut leaves out, in per cent; the far end of a shorter target lies above 100. */
export function missingAxis(stretch: number): PlotAxis {
  const sizes = [4, 256].map((d) => 100 * Math.abs(missingAt(stretch, d)));
  const top = Math.max(100, ...sizes);
  return upwards({
    kind: 'log',
    domain: [0.4, top],
    title: `${stretch < 1 ? 'too large' : 'too small'} by: share of the exact λ (logarithmic)`,
    ticks: [0.5, 1, 2, 5, 10, 20, 50, 100, 1000, 10_000].filter((value) => value <= top),
    write: (value) => `${formatNumber(value, 'shortest')} %`,
  });
}

/** Head sizes at which a line is drawn, from one to the largest, close together where lines bend. */
function placesFrom(first: number): readonly number[] {
  const [start, end] = [first - HEAD_ENDS[0], HEAD_ENDS[1] - HEAD_ENDS[0]];
  return Array.from({ length: 40 }, (_, index) => HEAD_ENDS[0] + start * (end / start) ** (index / 39));
}

/** The lower and the upper end of an axis. */
const endsOf = ({ scale }: PlotAxis) => [scale.valueAt(100), scale.valueAt(0)] as const;

/**
 * The line of the exact factor for a stretch, in the plot of the reader's own stretch. It begins where it enters the plot:
 * what lies far beyond would count as a part of the page.
 */
export function factorLine(stretch: number, own: number): readonly Point[] {
  const [bottom, top] = endsOf(factorAxis(own));
  const exponent = stretch === 1 ? Infinity : Math.log(stretch > 1 ? top : bottom) / Math.log(stretch);
  // The exponent d/(d−2) at the edge, solved for d.
  const edge = exponent === Infinity ? HEAD_ENDS[0] + 0.01 : (2 * exponent) / (exponent - 1);
  return placesFrom(edge).map((d) => [d, factorAt(stretch, d)] as const);
}

/** The line of what the shortcut leaves out, in per cent, as far as it lies in the plot of the reader's own stretch. */
export function missingLine(stretch: number, own: number): readonly Point[] {
  const [bottom, top] = endsOf(missingAxis(own));
  return placesFrom(HEAD_ENDS[0] + 0.1)
    .map((d) => [d, 100 * Math.abs(missingAt(stretch, d))] as const)
    .filter(([, missing]) => missing >= bottom * (1 - 1e-9) && missing <= top * (1 + 1e-9));
}
