import { shape } from './shape.ts';
import type { Scheme } from './shape.ts';

/** One layer of attention. Matrices are row by row, one row for each output. */
export interface LayerWeights {
  readonly gain: Float32Array;
  readonly shift: Float32Array;
  readonly query: Float32Array;
  readonly key: Float32Array;
  readonly value: Float32Array;
  readonly join: Float32Array;
}

/** The parameters of one model. */
export interface Weights {
  readonly scheme: Scheme;
  /** Row by row, one row for each token. */
  readonly embedding: Float32Array;
  readonly layers: readonly LayerWeights[];
  readonly gain: Float32Array;
  readonly shift: Float32Array;
  readonly output: Float32Array;
  /** T5's learned bias, one row of buckets for each head; empty for the other schemes. */
  readonly bias: Float32Array;
}

const HALF_BYTES = 2;

/** The number that a half-precision float's 16 bits encode (IEEE 754 binary16), exactly. */
export function fromHalf(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** How many parameters a model of this scheme has. */
export function countParameters(scheme: Scheme): number {
  const { vocabulary, width, layers, heads, t5Buckets } = shape;
  const layer = 4 * width * width + 2 * width;
  return 2 * vocabulary * width + layers * layer + 2 * width + (scheme === 't5' ? heads * t5Buckets : 0);
}

/** Hands out the next numbers of a list, again and again. */
function takeFrom(numbers: Float32Array): (count: number) => Float32Array {
  let start = 0;
  return (count) => {
    start += count;
    return numbers.subarray(start - count, start);
  };
}

/**
 * The parameters in a file of little-endian 16-bit floats, in the order in which training wrote them: T5's bias,
 * embedding, layers, last norm, output.
 *
 * @throws RangeError where the file does not have the size of such a model, or holds what is no finite number
 */
export function readWeights(file: ArrayBuffer, scheme: Scheme): Weights {
  const count = countParameters(scheme);
  if (file.byteLength !== count * HALF_BYTES) {
    throw new RangeError(
      `The weights have ${String(file.byteLength)} bytes; a model with the scheme ${scheme} has ${String(count * HALF_BYTES)}.`,
    );
  }
  const bytes = new DataView(file);
  const numbers = Float32Array.from({ length: count }, (_, index) =>
    fromHalf(bytes.getUint16(index * HALF_BYTES, true)),
  );
  if (!numbers.every(Number.isFinite)) throw new RangeError('The weights hold what is no finite number.');
  return cut(numbers, scheme);
}

function cut(numbers: Float32Array, scheme: Scheme): Weights {
  const take = takeFrom(numbers);
  const { vocabulary, width, heads, t5Buckets } = shape;
  const square = width * width;
  return {
    scheme,
    bias: take(scheme === 't5' ? heads * t5Buckets : 0),
    embedding: take(vocabulary * width),
    layers: Array.from({ length: shape.layers }, () => ({
      gain: take(width),
      shift: take(width),
      query: take(square),
      key: take(square),
      value: take(square),
      join: take(square),
    })),
    gain: take(width),
    shift: take(width),
    output: take(vocabulary * width),
  };
}
