import type { Ends } from '../ui/scale.ts';

/** The points of a curve that a reader draws, at even places across. */
export type Curve = readonly (readonly [number, number])[];

/** How many places a curve has that can be moved. */
export const CURVE_PLACES = 9;

/**
 * The ends of an axis as a lesson writes them: `1..64`.
 * @throws Error if it is not two numbers, the lesser first
 */
export function readEnds(text: string): Ends {
  const [low, high, ...more] = text.split('..').map(Number);
  if (low === undefined || high === undefined || more.length > 0 || !(low < high)) {
    throw new Error(`"${text}" is no range. Write two numbers, the lesser first: 1..64.`);
  }
  return [low, high];
}

/** A level curve in the middle, to begin with. */
export function levelCurve(x: Ends, y: Ends): Curve {
  return Array.from({ length: CURVE_PLACES }, (_, index) => [
    x[0] + ((x[1] - x[0]) * index) / (CURVE_PLACES - 1),
    (y[0] + y[1]) / 2,
  ]);
}

/** The curve with one of its places moved to another height, held between the ends. */
export function withHeight(curve: Curve, index: number, height: number, y: Ends): Curve {
  const held = Math.min(Math.max(height, y[0]), y[1]);
  return curve.map((point, place) => (place === index ? [point[0], held] : point));
}
