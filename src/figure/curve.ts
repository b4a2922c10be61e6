import { linearAxis, logAxis } from '../ui/scale.ts';
import type { AxisScale, Ends } from '../ui/scale.ts';

/** The points of a curve that a reader draws, at even places across. */
export type Curve = readonly (readonly [number, number])[];

/** How many places a curve has that can be moved. */
export const CURVE_PLACES = 9;

/** An axis of a plot in which a curve is drawn. */
export interface CurveAxis {
  readonly kind: 'linear' | 'log';
  readonly ends: Ends;
  /** What is along it; empty for nothing. */
  readonly title: string;
}

/**
 * An axis as a lesson writes it: `1..64`, `4..256 log` for equal steps of equal ratios, with words before it
 * `head size d: 4..256 log`.
 * @throws Error if it is not two numbers, the lesser first, or not positive where it is logarithmic
 */
export function readAxis(text: string): CurveAxis {
  const [, title = '', from = '', to = '', log] = /^(?:(.+): )?([^ ]+?)\.\.([^ ]+)( log)?$/.exec(text) ?? [];
  const [low, high] = [from, to].map((end) => (end === '' ? NaN : Number(end))) as [number, number];
  if (!(low < high) || (log !== undefined && low <= 0)) {
    throw new Error(`"${text}" is no range. Write two numbers, the lesser first: 1..64, or 4..256 log.`);
  }
  return { kind: log === undefined ? 'linear' : 'log', ends: [low, high], title };
}

/** Where values of an axis are, from 0 to 100. */
export const scaleOf = ({ kind, ends }: CurveAxis): AxisScale =>
  (kind === 'log' ? logAxis : linearAxis)(ends, [0, 100]);

/** A level curve in the middle, to begin with. */
export function levelCurve(x: CurveAxis, y: CurveAxis): Curve {
  const [across, up] = [scaleOf(x), scaleOf(y)];
  return Array.from({ length: CURVE_PLACES }, (_, index) => [
    across.valueAt((100 * index) / (CURVE_PLACES - 1)),
    up.valueAt(50),
  ]);
}

/** The curve with one of its places moved to another height, held between the ends. */
export function withHeight(curve: Curve, index: number, height: number, [low, high]: Ends): Curve {
  const held = Math.min(Math.max(height, low), high);
  return curve.map((point, place) => (place === index ? [point[0], held] : point));
}
