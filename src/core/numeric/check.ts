/**
 * Range checks shared by every function of the core. Each takes the argument's name and a value of unknown
 * type, answers the value with its type, and throws a `RangeError` that names the argument, its value and the
 * accepted values.
 */

const longestQuotedValue = 60;

/** A value of any type as a short text for a message. */
export function quoteValue(value: unknown): string {
  const text = describeValue(value);
  const short = text.length > longestQuotedValue ? `${text.slice(0, longestQuotedValue)}…` : text;
  return `"${short}"`;
}

function describeValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'object':
      return value === null ? 'null' : describeObject(value);
    case 'function':
      return 'a function';
    default:
      return String(value);
  }
}

function describeObject(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'an object';
  }
}

/** The error for an argument outside its range; `range` continues "must be". */
export function outOfRange(name: string, value: unknown, range: string): RangeError {
  return new RangeError(`${name} must be ${range}, but it is ${quoteValue(value)}`);
}

/** The words for the integers from `low` to `high`; without `high`, all from `low` on. */
export function describeIntegers(low: number, high?: number): string {
  if (high !== undefined) return `an integer from ${low} to ${high}`;
  return low === 1 ? 'a positive integer' : `an integer, at least ${low}`;
}

/** The words for the even integers from `low` on. */
export function describeEvens(low: number): string {
  return `an even integer, at least ${low}`;
}

/** Beyond 2^53 doubles skip integers, so such a value cannot be told from its neighbours. */
function exactRange(value: unknown, range: string): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? `${range} and below 2^53` : range;
}

/** An integer of `low`, …, `high`. */
export function requireInteger(name: string, value: unknown, low: number, high?: number): number {
  const range = describeIntegers(low, high);
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw outOfRange(name, value, exactRange(value, range));
  }
  if (value < low || (high !== undefined && value > high)) throw outOfRange(name, value, range);
  return value;
}

/** An even integer, at least `low`. */
export function requireEven(name: string, value: unknown, low: number): number {
  const range = describeEvens(low);
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw outOfRange(name, value, exactRange(value, range));
  }
  if (value < low || value % 2 !== 0) throw outOfRange(name, value, range);
  return value;
}

/** A finite number. */
export function requireFinite(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw outOfRange(name, value, 'a finite number');
  return value;
}

/** A finite number greater than `bound`. */
export function requireGreater(name: string, value: unknown, bound: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= bound) {
    throw outOfRange(name, value, bound === 0 ? 'a positive number' : `a number greater than ${bound}`);
  }
  return value;
}

/** A finite number, at least `bound`. */
export function requireAtLeast(name: string, value: unknown, bound: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < bound) {
    throw outOfRange(name, value, `a number, at least ${bound}`);
  }
  return value;
}

/** `true` or `false`. */
export function requireBoolean(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw outOfRange(name, value, 'true or false');
  return value;
}

/** One of the texts `choices`. */
export function requireChoice<Choice extends string>(
  name: string,
  value: unknown,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw outOfRange(name, value, `one of ${choices.join(', ')}`);
  return found;
}

/** A list of finite numbers. */
export function requireNumbers(name: string, value: unknown): readonly number[] {
  if (!Array.isArray(value)) throw outOfRange(name, value, 'a list of numbers');
  return Array.from(value, (item: unknown, index) => requireFinite(`${name}[${index}]`, item));
}

/** A result that arithmetic could hold: neither beyond the largest double nor vanished below the smallest. */
export function requireRepresentable(result: string, value: number): number {
  if (Number.isFinite(value) && value !== 0) return value;
  const size = value === 0 ? 'small' : 'large';
  throw new RangeError(`${result} must be a number that double precision holds, but here it is too ${size}`);
}
