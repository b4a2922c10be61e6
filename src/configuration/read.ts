import { findObject } from './find-object.ts';
import type { FoundObject } from './find-object.ts';
import { readMegatron, readOverrides, readTgi } from './command.ts';
import { areGguf, readGguf } from './gguf.ts';
import { areLlamaCpp, readLlamaCpp } from './llama-cpp.ts';
import { names, ownNames, sectionNames } from './names.ts';
import { objectOf, scalar } from './node.ts';
import type { Node, ObjectNode } from './node.ts';
import { pairsOf, readFlags, readLines } from './pairs.ts';
import { readObject } from './configuration.ts';
import { frequenciesOf } from './frequencies.ts';
import { Notes } from './notes.ts';
import type { Accepted, Found } from './notes.ts';
import { ReadError } from './problem.ts';
import type { Problem } from './problem.ts';
import type { KnownModel, Reading } from './settings.ts';

/** What became of a text. */
export type ReadResult =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly error: Problem };

/** Longer texts are cut: no configuration is so long. */
const longestText = 4_000_000;

/**
 * What a text as people paste it configures: a `config.json`, a block of scaling, a model card around one, a command
 * line of vLLM, llama.cpp or others, the fields of a GGUF file. It never throws; a text that cannot be read gets an
 * error with its place.
 *
 * `known` says what the text leaves out; where the text says it too, the text counts. `accepted` are problems that are
 * passed over, as some libraries do.
 */
export function readConfiguration(
  given: string,
  known: KnownModel = {},
  accepted: readonly Accepted[] = [],
): ReadResult {
  const text = given.slice(0, longestText);
  const result = attempt(() => readText(text, new Notes(accepted), known));
  return result.ok ? result : { ok: false, error: withLine(result.error, text) };
}

/** A problem of writing with its line, where there are several. */
function withLine(error: Problem, text: string): Problem {
  const { code, message, offset } = error;
  if (code !== 'syntax' || offset === null || offset === 0 || !text.trim().includes('\n')) return error;
  const line = text.trimEnd().slice(0, offset).split('\n').length;
  return { ...error, message: `Line ${line}: ${message}` };
}

/** What a reading comes to: it has to give frequencies, or it is an error. */
export function attempt(read: () => Reading): ReadResult {
  try {
    const reading = read();
    for (const settings of Object.values(reading.layers ?? { all: reading.settings }))
      frequenciesOf(settings);
    return { ok: true, reading };
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, error: error.problem };
    if (error instanceof RangeError) {
      return {
        ok: false,
        error: { code: 'out-of-range', message: `${error.message}.`, at: '', offset: null },
      };
    }
    throw error;
  }
}

function readText(text: string, notes: Notes, known: KnownModel): Reading {
  if (text.trim() === '') throw new ReadError('syntax', 'The text is empty.', '', 0);
  const hasFlags = flag.test(text);
  const found = hasFlags ? findQuietly(text) : findObject(text);
  const reading =
    (hasFlags && found?.isWhole !== true ? readCommand(text, notes, known) : undefined) ??
    (found === undefined ? readPlain(text, notes, known) : readFound(found, notes, known));
  if (reading !== undefined) return reading;
  if (/^\s*<(?:!doctype|html)/i.test(text)) {
    throw new ReadError(
      'syntax',
      'This is a web page, no configuration. Open the raw file and copy that.',
      '',
      0,
    );
  }
  const words = 'There is no configuration in this text: nothing names rope_theta, hidden_size or the like.';
  throw new ReadError('syntax', words, '', 0);
}

/** Whether a text has a flag of a command line that says how positions are rotated. */
const flag =
  /(?:^|[\s"'[,])--?(?:rope|yarn|hf-overrides|json-model-override|ropeconfig|alpha_value|compress_pos_emb|rotary|use-rope|use-rotary)/;

/** The part of a long text in which the command line is. */
function nearFlag(text: string): string {
  const begin = Math.max(text.search(flag) - 4000, 0);
  return text.slice(begin, begin + 20_000);
}

/** Braces in a command line need not be an object. */
function findQuietly(text: string): FoundObject | undefined {
  try {
    return findObject(text);
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

function readFound({ node, habits, isWhole }: FoundObject, notes: Notes, known: KnownModel): Reading {
  for (const habit of habits) notes.warn('habit', habit);
  const source = kindOf({ node, isWhole });
  const pairs = pairsOf(node);
  if (source === 'llama.cpp') return { source, ...readLlamaCpp(pairs, notes, known) };
  if (source === 'GGUF') return { source, ...readGguf(pairs, notes, known) };
  return { source, ...readObject(node, notes, known) };
}

/** What an object is: a configuration of a model, or settings for llama.cpp. */
function kindOf({ node, isWhole }: Pick<FoundObject, 'node' | 'isWhole'>) {
  const pairs = pairsOf(node);
  const isForModel = [...names.block, ...sectionNames].some(
    (name) => node.entries.get(name)?.kind === 'object',
  );
  if (!isWhole && !isForModel && areLlamaCpp(pairs)) return 'llama.cpp';
  return areGguf(pairs) ? 'GGUF' : 'configuration';
}

/** The configuration of a model in a text, as a library that loads the file sees it; undefined where there is none. */
export function findModelObject(text: string): ObjectNode | undefined {
  const found = findQuietly(text.slice(0, longestText));
  if (found === undefined || (flag.test(text) && !found.isWhole)) return undefined;
  return kindOf(found) === 'configuration' ? found.node : undefined;
}

function readCommand(text: string, notes: Notes, known: KnownModel): Reading | undefined {
  const flags = readFlags(nearFlag(text));
  const read =
    readOverrides(flags, notes, known) ??
    readTgi(readLines(text), text, notes, known) ??
    readMegatron(flags, notes, known);
  if (read !== undefined) return { source: 'command line', ...read };
  return areLlamaCpp(flags) ? { source: 'llama.cpp', ...readLlamaCpp(flags, notes, known) } : undefined;
}

/** Lines of names and values, without an object around them. */
function readPlain(text: string, notes: Notes, known: KnownModel): Reading | undefined {
  const lines = readLines(text);
  if (areGguf(lines)) return { source: 'GGUF', ...readGguf(lines, notes, known) };
  const tgi = readTgi(lines, text, notes, known);
  if (tgi !== undefined) return { source: 'settings', ...tgi };
  if (areLlamaCpp(lines)) return { source: 'llama.cpp', ...readLlamaCpp(lines, notes, known) };
  const node = objectOf(
    [...lines.values.values()].map((found): [string, Node] => [found.path, plainValue(found)]),
    0,
  );
  const isModel = [...node.entries.keys()].some((name) => ownNames.has(name) || name === 'rope_type');
  return isModel ? { source: 'settings', ...readObject(node, notes, known) } : undefined;
}

/** A value of a line as JSON would have it: a numeral is a number. */
function plainValue({ node }: Found): Node {
  const value = node.kind === 'scalar' ? node.value : null;
  if (typeof value !== 'string') return node;
  if (/^(?:null|none|~)$/i.test(value)) return scalar(null, node.at);
  return value !== '' && !Number.isNaN(Number(value)) ? scalar(Number(value), node.at) : node;
}
