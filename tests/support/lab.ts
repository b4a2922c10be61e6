import { shape } from '../../src/lab/shape.ts';
import type { Scheme } from '../../src/lab/shape.ts';
import { countParameters, readWeights } from '../../src/lab/weights.ts';
import type { Weights } from '../../src/lab/weights.ts';

/** The bits of a half-precision float near a number between 2^-14 and 1, its fraction cut off. */
const halfBits = (value: number): number => {
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  const fraction = Math.floor((Math.abs(value) / 2 ** exponent - 1) * 1024);
  return (value < 0 ? 0x8000 : 0) | ((exponent + 15) << 10) | fraction;
};

/** A weights file with numbers that differ from each other. */
export function inventFile(scheme: Scheme): ArrayBuffer {
  const file = new DataView(new ArrayBuffer(2 * countParameters(scheme)));
  for (let index = 0; index < countParameters(scheme); index += 1) {
    file.setUint16(
      2 * index,
      halfBits((index % 3 === 0 ? -1 : 1) * (0.05 + 0.25 * Math.abs(Math.sin(index * 1.7)))),
      true,
    );
  }
  return file.buffer;
}

/** A model that was never trained. */
export const inventWeights = (scheme: Scheme): Weights => readWeights(inventFile(scheme), scheme);

/** A vector of one head. */
export const inventVector = (seed: number): readonly number[] =>
  Array.from({ length: shape.headSize }, (_, index) => Math.sin(seed + index * 2.3));
