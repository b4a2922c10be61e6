import { editDistance, nearestChoice } from '../../core/numeric/nearest.ts';

const longestShown = 48;

/** A value as its author wrote it, in quotes, cut where it is long. */
export function showValue(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  const shown = `"${shorten(writeInline(value))}"`;
  return typeof value === 'number' ? `the number ${shown}` : shown;
}

/** A value on one line, as YAML writes it. */
export function writeInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeInline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : String(value);
  const entries = Object.entries(value).map(([key, entry]) => `${key}: ${writeInline(entry)}`);
  return `{${entries.join(', ')}}`;
}

/** A text on one line, cut after a word where it is long. */
export function shorten(text: string, most = longestShown): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut} …`;
}

/** What a value is, in words: "a list". */
export function describeKind(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return describeNumber(value);
    case 'boolean':
      return 'true or false';
    default:
      return 'a group of fields';
  }
}

function describeNumber(value: number): string {
  if (Number.isNaN(value)) return '".nan", which is no number';
  return Number.isFinite(value) ? 'a number' : 'infinite';
}

/** `did you mean "apply"?`, or the choices where none is near. */
export function suggest(given: string, choices: readonly string[], what = 'it can be'): string {
  const nearest = nearestChoice(given, choices);
  if (nearest !== undefined) return `did you mean "${nearest}"?`;
  if (choices.length === 0) return 'there are none yet';
  return choices.length <= mostOffered
    ? `${what} ${listWords(choices)}`
    : `of the ${choices.length} there are, the nearest are ${listWords(nearestFirst(given, choices).slice(0, fewListed), 'and')}`;
}

/** The choices that share most words with what was given before the others, and then those of fewest edits. */
function nearestFirst(given: string, choices: readonly string[]): readonly string[] {
  const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[^a-z0-9]+/);
  const wanted = wordsOf(given).filter((word) => word.length > 2);
  const rank = (choice: string) => {
    const shared = wanted.filter((word) => wordsOf(choice).includes(word)).length;
    return { choice, shared, distance: editDistance(given, choice) };
  };
  return choices
    .map(rank)
    .sort((one, other) => other.shared - one.shared || one.distance - other.distance)
    .map(({ choice }) => choice);
}

/** How many choices are named whole. */
const mostOffered = 12;

/** How many are named of choices too many to name. */
const fewListed = 6;

const mostListed = 24;

/** Words in a row: `a, b or c`, cut where they are many. */
export function listWords(words: readonly string[], joint = 'or'): string {
  const shown = words.slice(0, mostListed);
  if (shown.length < words.length) return `${shown.join(', ')}, …`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** A text as an id: `Foo bar` → `foo-bar`. */
export function toId(text: string): string {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** A text as a name in formulas: `m-l` → `m_l`. */
export function toName(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9_]+/g, '_').replace(/^(?=[0-9])/, 'n');
}

/**
 * A message of two sentences or more as what is wrong and what to do, both without a capital at their beginning
 * and a full stop at their end.
 */
export function splitSentences(text: string): { readonly message: string; readonly advice: string } {
  const [first = '', ...rest] = text.trim().split(/(?<=[.!?])\s+(?=[A-Z"])/);
  return { message: soften(first), advice: soften(rest.join(' ')) };
}

/** A sentence as a part of one. */
export function soften(sentence: string): string {
  const text = sentence.trim().replace(/\.$/, '');
  // A name with capitals inside, such as TeX, keeps its first.
  return /^[A-Z][a-z’']*(?![A-Za-z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const truthWords: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['on', 'true'],
  ['no', 'false'],
  ['off', 'false'],
]);

/** `true` for `yes`, `false` for `off`: words that YAML used to read as such. */
export function truthWord(text: string): string | undefined {
  return truthWords.get(text.toLowerCase());
}

/** Letters that nobody sees, and spaces that are none to YAML and to formulas. */
const invisible = /[\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\p{Cc}]/gu;

/** A text with the code points of what would not be seen in it: `l(U+200B)am`. */
export function revealInvisible(text: string): string {
  return text.replaceAll(invisible, (sign) => {
    if (sign === '\n' || sign === '\t') return sign;
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `(U+${code})`;
  });
}

/** `1 variant`, `2 variants`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
