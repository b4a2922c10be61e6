/**
 * The dot product of `count` numbers of two lists, from a place in each on; `count` is a multiple of 4. Four sums run side
 * by side, because each addition would otherwise wait for the one before.
 */
export function dot(
  one: Float32Array,
  from: number,
  other: Float32Array,
  start: number,
  count: number,
): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let index = 0; index < count; index += 4) {
    const a = from + index;
    const b = start + index;
    first += (one[a] ?? 0) * (other[b] ?? 0);
    second += (one[a + 1] ?? 0) * (other[b + 1] ?? 0);
    third += (one[a + 2] ?? 0) * (other[b + 2] ?? 0);
    fourth += (one[a + 3] ?? 0) * (other[b + 3] ?? 0);
  }
  return first + second + third + fourth;
}

/** Writes the product of a matrix, row by row, and a vector into `into`. */
export function multiply(matrix: Float32Array, vector: Float32Array, into: Float32Array): void {
  const columns = vector.length;
  for (let row = 0; row < into.length; row += 1) into[row] = dot(matrix, row * columns, vector, 0, columns);
}

/** Writes a vector of mean 0 and variance 1, times a gain and plus a shift, into `into`. */
export function normalize(
  vector: Float32Array,
  { gain, shift }: { readonly gain: Float32Array; readonly shift: Float32Array },
  epsilon: number,
  into: Float32Array,
): void {
  const mean = vector.reduce((sum, value) => sum + value, 0) / vector.length;
  const variance = vector.reduce((sum, value) => sum + (value - mean) ** 2, 0) / vector.length;
  const scale = 1 / Math.sqrt(variance + epsilon);
  for (let index = 0; index < vector.length; index += 1) {
    into[index] = ((vector[index] ?? 0) - mean) * scale * (gain[index] ?? 0) + (shift[index] ?? 0);
  }
}

/** Turns the first `count` logits into shares that add up to 1, in place. Large logits do not overflow. */
export function softmax(logits: Float32Array, count = logits.length): void {
  let highest = -Infinity;
  for (let index = 0; index < count; index += 1) highest = Math.max(highest, logits[index] ?? 0);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const weight = Math.exp((logits[index] ?? 0) - highest);
    logits[index] = weight;
    total += weight;
  }
  for (let index = 0; index < count; index += 1) logits[index] = (logits[index] ?? 0) / total;
}

/** The place of the largest number; the first of equal ones. */
export function largest(numbers: Float32Array): number {
  let best = 0;
  for (let index = 1; index < numbers.length; index += 1) {
    if ((numbers[index] ?? 0) > (numbers[best] ?? 0)) best = index;
  }
  return best;
}
