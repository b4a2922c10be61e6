import { scalingMethodNames, scalingMethods } from '../../src/core/scaling/index.ts';
import type { ScalingMethodName } from '../../src/core/scaling/index.ts';
import type { ScalingMethod, ScalingOptions } from '../../src/core/scaling/method.ts';
import type { Scaling } from '../../src/lab/methods.ts';
import { longestText } from '../../src/lab/shape.ts';
import { advise, UsageError } from '../command-line.ts';
import { manifest } from './models.ts';

/** What `evaluate` was asked for. */
export interface TrialOptions {
  readonly model: string;
  readonly scaling: Scaling;
  readonly length: number;
  readonly sequences: number;
  readonly seed: number;
}

const mostSequences = 4096;

type Given = ReadonlyMap<string, string>;

/** A whole number between bounds, or what it is where left out. */
function readInteger(
  given: Given,
  name: string,
  usual: number,
  [least, most]: readonly [number, number],
): number {
  const text = given.get(name);
  if (text === undefined) return usual;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(
    `"--${name}" is a whole number from ${String(least)} to ${String(most)}, not "${text}".`,
  );
}

function readChoice(given: Given, name: string, usual: string, known: readonly string[]): string {
  const text = given.get(name) ?? usual;
  if (known.includes(text)) return text;
  throw new UsageError(`There is no ${name} "${text}". ${advise(text, known)}`);
}

function readLambda(given: Given, method: string): { readonly lambda?: number } {
  const text = given.get('lambda');
  if (text === undefined) return {};
  if (method !== 'base-scaling') throw new UsageError('"--lambda" goes with --method base-scaling alone.');
  const lambda = Number(text);
  if (text.trim() !== '' && lambda >= 1 / 64 && lambda <= 65_536) return { lambda };
  throw new UsageError(`"--lambda" is a number from ${String(1 / 64)} to 65536, not "${text}".`);
}

/** Settings of a method: `fastRotations=8,slowRotations=1`. */
function readSettings(given: Given, method: ScalingMethod): { readonly options?: ScalingOptions } {
  const text = given.get('option');
  if (text === undefined) return {};
  const entries = text.split(',').map((setting) => {
    const [name = '', value = ''] = setting.split('=', 2).map((part) => part.trim());
    if (!method.options.some((known) => known === name)) {
      throw new UsageError(`${method.name} has no option "${name}". ${advise(name, method.options)}`);
    }
    if (value === '' || Number.isNaN(Number(value))) {
      throw new UsageError(`The option ${name} needs a number: "--option ${name}=8".`);
    }
    return [name, Number(value)] as const;
  });
  return { options: Object.fromEntries(entries) };
}

/**
 * What `evaluate` is asked for, from its options.
 * @throws UsageError in words for whoever typed it
 */
export function readTrialOptions(given: Given): TrialOptions {
  const method = readChoice(given, 'method', 'none', scalingMethodNames) as ScalingMethodName;
  const length = readInteger(given, 'length', 512, [64, longestText]);
  return {
    model: readChoice(given, 'model', 'rope', Object.keys(manifest)),
    scaling: {
      method,
      targetLength: readInteger(given, 'target', length, [1, 1_048_576]),
      ...readLambda(given, method),
      ...readSettings(given, scalingMethods[method]),
    },
    length,
    sequences: readInteger(given, 'sequences', 48, [1, mostSequences]),
    seed: readInteger(given, 'seed', 7, [0, 2 ** 31]),
  };
}
