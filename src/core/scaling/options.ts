import {
  outOfRange,
  requireBoolean,
  requireGreater,
  requireInteger,
  requireNumbers,
} from '../numeric/check.ts';
import type { ScalingMethod, ScalingOptions, ScalingSetting } from './method.ts';

type OptionName = keyof ScalingOptions;

/** What the options are read against. */
interface Defaults {
  readonly stretch: number;
  readonly targetLength: number;
}

type CheckedOptions = Pick<ScalingSetting, OptionName>;

/**
 * The options of a scaling method, checked and with every default filled in.
 *
 * Throws `RangeError` for a value outside its range, for an option that the method does not take, and for bounds
 * in the wrong order.
 */
export function readScalingOptions(
  method: ScalingMethod,
  options: unknown,
  defaults: Defaults,
): CheckedOptions {
  const given = requireOptions(method, options);
  const positive = (name: OptionName, byDefault: number) =>
    requireGreater(`options.${name}`, withDefault(given(name), byDefault), 0);
  const read = {
    factor: positive('factor', defaults.stretch),
    slowRotations: positive('slowRotations', 1),
    fastRotations: positive('fastRotations', 32),
    lowFrequencyFactor: positive('lowFrequencyFactor', 1),
    highFrequencyFactor: positive('highFrequencyFactor', 4),
    length: requireInteger('options.length', withDefault(given('length'), defaults.targetLength), 1),
    factors: requireNumbers('options.factors', withDefault(given('factors'), [])),
    truncate: requireBoolean('options.truncate', withDefault(given('truncate'), true)),
  };
  requireOrder(read, 'slowRotations', 'fastRotations');
  requireOrder(read, 'lowFrequencyFactor', 'highFrequencyFactor');
  return read;
}

/** A reader of the options by name; an option that is absent or undefined reads as undefined. */
function requireOptions(method: ScalingMethod, options: unknown): (name: OptionName) => unknown {
  if (options === undefined) return () => undefined;
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw outOfRange('options', options, 'an object of named options');
  }
  const values = new Map<string, unknown>(Object.entries(options));
  for (const name of values.keys()) {
    if (method.options.some((known) => known === name)) continue;
    const range = `an object with no options but ${method.options.join(', ')} for the method ${method.name}`;
    throw outOfRange('options', options, range);
  }
  return (name) => values.get(name);
}

function requireOrder(
  read: CheckedOptions,
  lower: 'slowRotations' | 'lowFrequencyFactor',
  upper: 'fastRotations' | 'highFrequencyFactor',
): void {
  if (read[upper] >= read[lower]) return;
  throw outOfRange(`options.${upper}`, read[upper], `at least ${lower}, which is ${read[lower]}`);
}

/** An option that is absent takes its default; `null` does not, it is refused like any other wrong value. */
function withDefault(value: unknown, byDefault: unknown): unknown {
  return value === undefined ? byDefault : value;
}
