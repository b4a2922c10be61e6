import process from 'node:process';
import { parseArgs } from 'node:util';
import { nearestChoice } from '../src/core/numeric/nearest.ts';

/** A command line that cannot be followed, in words for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command takes, besides `--help`, which every command knows. */
export interface OptionRules {
  /** Options without a value: `--watch`. */
  readonly flags?: readonly string[];
  /** Options with one: `--seed 7` or `--seed=7`. */
  readonly values?: readonly string[];
  /** Options that may also be given by one letter: `{ o: 'output' }` for `-o`. */
  readonly shorts?: Readonly<Record<string, string>>;
  /** The most words that are no options; any number where left out. */
  readonly mostWords?: number;
}

/** A command line that was read. */
export interface Arguments {
  /** What is no option, in order. */
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** Whether `--help` or `-h` is among it: then nothing else counts. */
  readonly wantsHelp: boolean;
}

type Token = ReturnType<typeof tokenize>[number];

/** What stands after `--` is no option, and what stands behind an option with a value is its value, whatever it is. */
function tokenize(given: readonly string[], { flags = [], values = [], shorts = {} }: OptionRules) {
  const typed = (names: readonly string[], type: 'boolean' | 'string') =>
    names.map((name) => {
      const [short] = Object.keys(shorts).filter((letter) => shorts[letter] === name);
      return [name, { type, ...(short !== undefined && { short }) }] as const;
    });
  const options = {
    ...Object.fromEntries([...typed(flags, 'boolean'), ...typed(values, 'string')]),
    help: { type: 'boolean', short: 'h' },
  } as const;
  return parseArgs({ args: [...given], options, strict: false, tokens: true }).tokens;
}

/**
 * Reads the words after a command.
 * @throws UsageError for an option that the command does not take, that has no value, or that is given twice, and for
 * a word too many
 */
export function readArguments(given: readonly string[], rules: OptionRules): Arguments {
  const tokens = tokenize(given, rules);
  const wantsHelp = tokens.some((token) => token.kind === 'option' && token.name === 'help');
  const options = wantsHelp ? [] : tokens.filter((token) => token.kind === 'option');
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (const option of options) {
    const { name, value } = checkOption(option, given, rules);
    if (flags.has(name) || values.has(name))
      throw new UsageError(`The option "--${name}" is given twice. Keep one.`);
    if (value === undefined) flags.add(name);
    else values.set(name, value);
  }
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const extra = words[rules.mostWords ?? words.length];
  if (extra !== undefined && !wantsHelp) throw new UsageError(`"${extra}" is too much. Leave it out.`);
  return { words, flags, values, wantsHelp };
}

function checkOption(
  { name, value, index }: Extract<Token, { kind: 'option' }>,
  given: readonly string[],
  { flags = [], values = [] }: OptionRules,
) {
  const isFlag = flags.includes(name) && value === undefined;
  if (isFlag || (values.includes(name) && value !== undefined)) return { name, value };
  if (values.includes(name)) throw new UsageError(`The option "--${name}" needs a value after it.`);
  const word = given[index] ?? name;
  const known = [...flags, ...values].map((option) => `--${option}`);
  throw new UsageError(`There is no option "${word}" here. ${advise(word, known)}`);
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

/** A tool with one command line of its own. */
export interface Tool extends OptionRules {
  /** What `--help` prints. */
  readonly usage: string;
  /** Does what is asked for; the exit status, 0 where it answers none. */
  readonly run: (given: Arguments) => number | undefined | Promise<number | undefined>;
}

/** Where a command's words go. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Follows a command line: the words after the command.
 *
 * @returns the exit status: the tool's, or 2 with words on the error stream for a line that cannot be followed
 */
export async function obey(
  { usage, run, ...rules }: Tool,
  words: readonly string[],
  { out, err }: Streams,
): Promise<number> {
  try {
    const given = readArguments(words, rules);
    if (!given.wantsHelp) return (await run(given)) ?? 0;
    out(`${usage.trimEnd()}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err(`${error.message}\n`);
    return 2;
  }
}

/** Follows the command line that started this process, and sets its exit status. */
export async function follow(tool: Tool): Promise<void> {
  process.exitCode = await obey(tool, process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
