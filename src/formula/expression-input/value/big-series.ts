/** How many bits the magnitude of a whole number has; 0 for zero. */
export function bitLength(value: bigint): number {
  const digits = (value < 0n ? -value : value).toString(16);
  return digits === '0' ? 0 : 4 * digits.length - Math.clz32(Number.parseInt(digits.charAt(0), 16)) + 28;
}

/** value · 2^`places`, rounded down. */
export function shift(value: bigint, places: number): bigint {
  return places >= 0 ? value << BigInt(places) : value >> BigInt(-places);
}

const coarseBits = 64n;

/**
 * artanh(ratio) for a ratio from 0 to 0.4, in units of 2^−`bits`. The last 42 bits may be wrong up to 4096 bits.
 *
 * The series alone would take many terms: y is found to a few bits, and then artanh(r) = y + artanh((r − t)/(1 − r·t))
 * with t = tanh(y) = (e^2y − 1)/(e^2y + 1), where only little is left for it.
 */
export function artanh(ratio: bigint, bits: bigint): bigint {
  const surplus = bits - coarseBits;
  if (surplus <= coarseBits || ratio >> (surplus + coarseBits / 2n) === 0n) return artanhSeries(ratio, bits);
  const near = artanhSeries(ratio >> surplus, coarseBits) << surplus;
  const one = 1n << bits;
  const square = expOfFraction(2n * near, bits);
  const tanh = ((square - one) << bits) / (square + one);
  const rest = ((ratio - tanh) << bits) / (one - ((ratio * tanh) >> bits));
  return near + (rest < 0n ? -artanhSeries(-rest, bits) : artanhSeries(rest, bits));
}

/** As `artanh`, term by term. */
function artanhSeries(ratio: bigint, bits: bigint): bigint {
  const square = (ratio * ratio) >> bits;
  let sum = 0n;
  let power = ratio;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * square) >> bits;
  }
  return sum;
}

/** e^x for x in [0, 1), in units of 2^−`bits`. The last 40 bits may be wrong up to 4096 bits. */
export function expOfFraction(fraction: bigint, bits: bigint): bigint {
  const one = 1n << bits;
  // Each halving of x costs a squaring at the end, and shortens every term of the series: about the root is best.
  const halvings = BigInt(Math.floor(Math.sqrt(Number(bits)) / 2));
  const step = fraction >> halvings;
  let sum = one;
  let term = one;
  for (let n = 1n; term !== 0n; n += 1n) {
    term = ((term * step) >> bits) / n;
    sum += term;
  }
  for (let n = 0n; n < halvings; n += 1n) sum = (sum * sum) >> bits;
  return sum;
}

/** ln 2 in units of 2^−`bits`. */
export function lnOfTwo(bits: bigint): bigint {
  return 2n * artanh((1n << bits) / 3n, bits);
}

/** π in units of 2^−`bits`, by Machin's formula. */
export function computePi(bits: bigint): bigint {
  return 16n * arctanOfInverse(5n, bits) - 4n * arctanOfInverse(239n, bits);
}

function arctanOfInverse(inverse: bigint, bits: bigint): bigint {
  let sum = 0n;
  let power = (1n << bits) / inverse;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += n % 4n === 1n ? power / n : -power / n;
    power /= inverse * inverse;
  }
  return sum;
}
