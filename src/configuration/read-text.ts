import { findObject } from './find-object.ts';
import type { FoundObject } from './find-object.ts';
import { names, ownNames, sectionNames } from './names.ts';
import { objectOf, scalar } from './node.ts';
import type { Node, ObjectNode } from './node.ts';
import { pairsOf, readLines } from './pairs.ts';
import type { Pairs } from './pairs.ts';
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

/** How texts are read that are no configuration of a model. Each function gives undefined for what it is not meant for. */
export interface OtherForms {
  /** An object; it is loose if it is a piece of a text, with no section of a model in it. */
  readonly findObject: (
    pairs: Pairs,
    isLoose: boolean,
  ) => ((notes: Notes, known: KnownModel) => Reading) | undefined;
  /** A command line. */
  readonly readCommand: (text: string, notes: Notes, known: KnownModel) => Reading | undefined;
  /** Lines of names and values. */
  readonly readLines: (lines: Pairs, text: string, notes: Notes, known: KnownModel) => Reading | undefined;
}

/** Longer texts are cut: no configuration is so long. */
const longestText = 4_000_000;

/**
 * What a text as people paste it configures. It never throws but for what the other forms throw; a text that cannot be read
 * gets an error with its place.
 *
 * `known` says what the text leaves out; where the text says it too, the text counts. `accepted` are problems that are
 * passed over, as some libraries do.
 */
export function readWith(
  forms: OtherForms,
  given: string,
  known: KnownModel,
  accepted: readonly Accepted[],
): ReadResult {
  const text = given.slice(0, longestText);
  const result = attempt(() => readText(text, forms, new Notes(accepted), known));
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

function readText(text: string, forms: OtherForms, notes: Notes, known: KnownModel): Reading {
  if (text.trim() === '') throw new ReadError('syntax', 'The text is empty.', '', 0);
  const hasFlags = flag.test(text);
  const found = hasFlags ? findQuietly(text) : findObject(text);
  const reading =
    (hasFlags && found?.isWhole !== true ? forms.readCommand(text, notes, known) : undefined) ??
    (found === undefined ? readPlain(text, forms, notes, known) : readFound(found, forms, notes, known));
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

/** A flag of a command line that says how positions are rotated. */
export const flag =
  /(?:^|[\s"'[,])--?(?:rope|yarn|hf-overrides|json-model-override|ropeconfig|alpha_value|compress_pos_emb|rotary|use-rope|use-rotary)/;

/** Braces in a command line need not be an object. */
function findQuietly(text: string): FoundObject | undefined {
  try {
    return findObject(text);
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

function readFound(found: FoundObject, forms: OtherForms, notes: Notes, known: KnownModel): Reading {
  for (const habit of found.habits) notes.warn('habit', habit);
  const readOther = forms.findObject(pairsOf(found.node), isLoose(found));
  return readOther === undefined
    ? { source: 'configuration', ...readObject(found.node, notes, known) }
    : readOther(notes, known);
}

/** Whether an object is a piece of a text, and has no section that only the configuration of a model has. */
function isLoose({ node, isWhole }: FoundObject): boolean {
  const isForModel = [...names.block, ...sectionNames].some(
    (name) => node.entries.get(name)?.kind === 'object',
  );
  return !isWhole && !isForModel;
}

/** The configuration of a model in a text, as a library that loads the file sees it; undefined where there is none. */
export function findModelObjectWith(forms: OtherForms, text: string): ObjectNode | undefined {
  const found = findQuietly(text.slice(0, longestText));
  if (found === undefined || (flag.test(text) && !found.isWhole)) return undefined;
  return forms.findObject(pairsOf(found.node), isLoose(found)) === undefined ? found.node : undefined;
}

/** Lines of names and values, without an object around them. */
function readPlain(text: string, forms: OtherForms, notes: Notes, known: KnownModel): Reading | undefined {
  const lines = readLines(text);
  const other = forms.readLines(lines, text, notes, known);
  if (other !== undefined) return other;
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
