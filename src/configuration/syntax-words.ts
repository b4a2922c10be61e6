/** What a reader expected at a place of a text. */
export interface Expected {
  readonly text: string;
  readonly at: number;
  /** The innermost named object or list, or words for the whole. */
  readonly place: string;
}

/** The word or the sign at a place, short enough for a message. */
function excerpt(text: string, at: number): string {
  const [word = ''] = /^(?:[\w.+-]{1,24}|\S)/.exec(text.slice(at, at + 24)) ?? [];
  return `"${word}"`;
}

/** The name at a place, if a colon follows it; quotes of any kind are left out. */
function nameAt(text: string, at: number): string | undefined {
  return /^\\?["'“‘]?([\w.-]{1,60})\\?["'”’]?\s{0,9}:/.exec(text.slice(at, at + 80))?.[1];
}

/** What is wrong after a value, where neither a comma nor the closing sign follows. */
export function afterValue({ text, at, place }: Expected, end: string): string {
  const next = text[at];
  const closing = end === '' ? 'end' : `closing ${end}`;
  if (next === undefined) return `The text ends inside ${place}. Its ${closing} is missing.`;
  const name = nameAt(text, at);
  if (name !== undefined && end !== ']') return `A comma is missing before "${name}", in ${place}.`;
  if (next === ';') return `A comma is needed in the place of ";", in ${place}.`;
  if (next === ':' || name !== undefined)
    return `The list ${place} is not closed. Its ${closing} is missing.`;
  if ('}])'.includes(next)) return `${excerpt(text, at)} is in the place of the ${closing} of ${place}.`;
  if (end === ']' && /["'\d.+-]/.test(next)) return `A comma is missing between two values, in ${place}.`;
  return `${excerpt(text, at)} does not belong here. Before it, the ${closing} of ${place} is missing, or a comma and a name.`;
}

/** What is wrong where a name should begin. */
export function noName({ text, at, place }: Expected): string {
  const next = text[at];
  if (next === undefined) return `The text ends inside ${place}. Its closing } is missing.`;
  if (next === ',') return `There are two commas in a row, in ${place}.`;
  if (/^(?:={7}|<{7}|>{7}|\|{7})/.test(text.slice(at, at + 7)))
    return 'The text has the marks of a merge conflict. Keep one of its two versions.';
  if (/\d/.test(next) && /\d,\s{0,9}$/.test(text.slice(Math.max(at - 12, 0), at)))
    return `A number has a comma inside, in ${place}. Write it without: 10000, not 10,000.`;
  if ('])'.includes(next)) return `${excerpt(text, at)} is in the place of the closing } of ${place}.`;
  return `A name in quotes is needed in the place of ${excerpt(text, at)}, in ${place}.`;
}

/** What is wrong after a name, where no colon follows. */
export function noColon({ text, at, place }: Expected, name: string): string {
  const next = text[at];
  const short = name.slice(0, 40);
  if (next === undefined) return `The text ends inside ${place}, after the name "${short}".`;
  if (name === '+' || name === '-')
    return `A line begins with "${name}", as in a comparison of two versions. Copy the file itself.`;
  const [first = ''] = /^[\w.-]+(?=\s*:)/.exec(name) ?? [];
  if (first !== '') return `The name "${first}" has no closing quote.`;
  if (next === '=') return `A colon is needed in the place of "=" after "${short}".`;
  return `A colon is missing after "${short}".`;
}

/** What is wrong where a value should begin. */
export function noValue({ text, at, place }: Expected): string {
  const next = text[at];
  if (next === undefined) return `The text ends inside ${place}, before its value.`;
  if (/[\d.+-]/.test(next)) return `${excerpt(text, at)} is no number of JSON, in ${place}.`;
  return `The value of ${place} is missing before ${excerpt(text, at)}.`;
}
