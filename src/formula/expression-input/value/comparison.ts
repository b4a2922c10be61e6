import type { Expression } from '../expression.ts';
import { partsOf } from '../expression.ts';
import { addSizes, Balls } from './balls.ts';
import type { RealBall } from './balls.ts';
import { bigFloats } from './big-floats.ts';
import { doubles } from './doubles.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import type { Point } from './evaluate-expression.ts';
import type { Field } from './field.ts';

/** What two expressions are at a point; `unclear` where no precision at hand tells. */
export type Likeness = 'same' | 'different' | 'unclear';

/** What an expression is at a point. */
export type Measure =
  | { readonly kind: 'value'; readonly sign: -1 | 0 | 1; readonly size: number; readonly value: number }
  /** It has no real value there. */
  | { readonly kind: 'none' }
  /** No precision at hand tells. */
  | { readonly kind: 'unclear' };

/** Values that differ by a smaller share than this count as the same. */
export const sameShare = 1e-9;

const sameSize = Math.log2(sameShare);
/** Values are compared once their errors are far below that share. */
const noiseSize = sameSize - 4;
/** A difference is certain once it is this many bits above all that could explain it. */
const margin = 2;

/** The precisions in which values are computed, one after another until one tells, in bits. */
export const precisions = { doubles: doubles.bits, fine: 256, finest: 2048 } as const;

/** Formulas of more parts than this are not computed in the finest precision. */
const mostPartsInFinest = 150;

/** One kind of numbers, with what was computed in it. */
interface Precision {
  readonly bits: number;
  readonly mostParts: number;
  readonly measure: (expression: Expression, at: Point) => Measure;
  readonly compare: (first: Expression, second: Expression, at: Point, scale: number) => Likeness;
}

function precisionOver<T>(field: Field<T>, mostParts: number): Precision {
  const balls = new Balls(field);
  const known = new WeakMap<Expression, WeakMap<Point, RealBall<T>>>();
  const valueOf = (expression: Expression, at: Point): RealBall<T> => {
    const values = known.get(expression) ?? new WeakMap<Point, RealBall<T>>();
    known.set(expression, values);
    const computed = values.get(at);
    if (computed !== undefined) return computed;
    const value = evaluateExpression(expression, at, balls);
    values.set(at, value);
    return value;
  };
  return {
    bits: field.bits,
    mostParts,
    measure: (expression, at) => measureBall(balls, valueOf(expression, at)),
    compare: (first, second, at, scale) =>
      compareBalls(balls, valueOf(first, at), valueOf(second, at), scale),
  };
}

function measureBall<T>(balls: Balls<T>, ball: RealBall<T>): Measure {
  if (ball === null) return { kind: 'none' };
  const size = balls.sizeOf(ball);
  const sign = balls.signOf(ball);
  const isUsable = sign === 0 || ball.error < size + noiseSize;
  return sign === null || !isUsable
    ? { kind: 'unclear' }
    : { kind: 'value', sign, size, value: balls.field.toNumber(ball.middle) };
}

/** `scale`: the size with which a difference is compared where the second is 0. */
function compareBalls<T>(balls: Balls<T>, first: RealBall<T>, second: RealBall<T>, scale: number): Likeness {
  if (first === null && second === null) return 'same';
  const noise = addSizes(first?.error ?? 0, second?.error ?? 0);
  if (noise === Number.POSITIVE_INFINITY) return 'unclear';
  if (first === null || second === null) return 'different';
  const gap = balls.sizeOf(balls.subtract(first, second));
  const sign = balls.signOf(second);
  if (sign === null) return 'unclear';
  const size = sign === 0 ? scale : balls.sizeOf(second);
  if (noise <= size + noiseSize) return gap <= size + sameSize ? 'same' : 'different';
  return gap > Math.max(noise, size + sameSize) + margin ? 'different' : 'unclear';
}

function countParts(expression: Expression): number {
  return partsOf(expression).reduce((count, part) => count + countParts(part), 1);
}

/** Compares expressions by their values, in doubles, and in more bits only where those leave it open. */
export interface Comparison {
  /** @param mostBits - one of `precisions`: what more bits would tell is left unclear */
  readonly measure: (expression: Expression, at: Point, mostBits?: number) => Measure;
  /**
   * Whether two expressions have the same value at a point, to a share of `sameShare` of the second. Where both
   * have none they are the same.
   * @param scale - the size (binary logarithm) of a typical value, for points where the second is 0
   * @param mostBits - one of `precisions`: what more bits would tell is left unclear
   */
  readonly compare: (
    first: Expression,
    second: Expression,
    at: Point,
    scale: number,
    mostBits?: number,
  ) => Likeness;
}

/** A comparison that keeps what it has computed, by expression and point. */
export function openComparison(): Comparison {
  const all = [
    precisionOver(doubles, Number.POSITIVE_INFINITY),
    precisionOver(bigFloats(precisions.fine), Number.POSITIVE_INFINITY),
    precisionOver(bigFloats(precisions.finest), mostPartsInFinest),
  ];
  const usable = (parts: number, mostBits: number) =>
    all.filter(({ mostParts, bits }) => parts <= mostParts && bits <= mostBits);
  return {
    measure: (expression, at, mostBits = precisions.finest) => {
      for (const precision of usable(countParts(expression), mostBits)) {
        const measure = precision.measure(expression, at);
        if (measure.kind !== 'unclear') return measure;
      }
      return { kind: 'unclear' };
    },
    compare: (first, second, at, scale, mostBits = precisions.finest) => {
      for (const precision of usable(Math.max(countParts(first), countParts(second)), mostBits)) {
        const likeness = precision.compare(first, second, at, scale);
        if (likeness !== 'unclear') return likeness;
      }
      return 'unclear';
    },
  };
}
