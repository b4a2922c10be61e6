import { nearestChoice } from '../../src/core/numeric/nearest.ts';

/** A command line that cannot be followed, in words for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The options a command takes. */
export interface OptionRules {
  /** Options without a value: `--watch`. */
  readonly flags?: readonly string[];
  /** Options with one: `--seed 7` or `--seed=7`. */
  readonly values?: readonly string[];
}

/** A command line that was read. */
export interface Arguments {
  /** What is no option, in order. */
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads the words after a command.
 * @throws UsageError for an option that the command does not take, that has no value, or that is given twice
 */
export function readArguments(given: readonly string[], { flags = [], values = [] }: OptionRules): Arguments {
  const words: string[] = [];
  const foundFlags = new Set<string>();
  const foundValues = new Map<string, string>();
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? '';
    const [, name = '', , inline] = /^--([^=]+)(=([^]*))?$/.exec(word) ?? [];
    if (!word.startsWith('-') || word === '-') {
      words.push(word);
    } else if (flags.includes(name) && inline === undefined) {
      foundFlags.add(name);
    } else if (values.includes(name)) {
      if (foundValues.has(name)) throw new UsageError(`The option "--${name}" is given twice. Keep one.`);
      const value = inline ?? given[(at += 1)];
      if (value === undefined) throw new UsageError(`The option "--${name}" needs a value after it.`);
      foundValues.set(name, value);
    } else {
      throw refuseOption(word, [...flags, ...values]);
    }
  }
  return { words, flags: foundFlags, values: foundValues };
}

function refuseOption(word: string, known: readonly string[]): UsageError {
  const all = known.map((name) => `--${name}`);
  return new UsageError(`There is no option "${word}" here. ${advise(word, all)}`);
}

/** What was likely meant, or what there is. */
export function advise(given: string, known: readonly string[]): string {
  const nearest = nearestChoice(given, known);
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  return known.length === 0 ? 'It takes none.' : `Choose one of ${known.join(', ')}.`;
}

/** The output format that was asked for. */
export function readFormat({ values }: Arguments): 'text' | 'json' {
  const format = values.get('format') ?? 'text';
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(`There is no format "${format}". ${advise(format, ['text', 'json'])}`);
}
