/** A number that a text asks for: `{{baseScaleFactor(…)|5sf}}`, `{{lambda|5sf}}` or `{{m}}`. */
export interface NumberToken {
  /** A formula over the page's or the question's names. */
  readonly formula: string;
  /** One of the formats of `formatNumber`. */
  readonly format: string;
}

/** How a token's value is found and written at build time. */
export type WriteNumber = (token: NumberToken) => string;

/** How a number is written where the text does not say. */
const DEFAULT_FORMAT = 'shortest';

/** Stands for the bar of a token until tables were read, whose cells a bar would part. */
const BAR = '\uE001';

const tokenPattern = /\{\{(?!\s*blank:)([^{}|\uE001]+)(?:[|\uE001]([^{}|\uE001]+))?\}\}/g;

/** A text whose tokens do not part the cells of a table. */
export function protectTokens(markdown: string): string {
  return markdown.replaceAll(/\{\{([^{}|]+)\|([^{}|]+)\}\}/g, `{{$1${BAR}$2}}`);
}

/** A typeset text in which the tokens that were not read as numbers, as those in code, are as they were written. */
export function revealTokens(html: string): string {
  return html.replaceAll(BAR, '|');
}

/** The place of an answer field in a text: `{{blank:lambda}}`. */
export interface BlankToken {
  readonly blank: string;
}

const blankPattern = /\{\{\s*blank:([^{}]*)\}\}/g;

/** What stands between and in the numbers of a text, in order. Blanks stay as they are written. */
export function splitAtTokens(text: string): readonly (string | NumberToken)[] {
  const parts: (string | NumberToken)[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const [whole, formula = '', format = DEFAULT_FORMAT] = match;
    if (match.index > end) parts.push(text.slice(end, match.index));
    // The Markdown processor has made its quotation marks typographic.
    parts.push({ formula: formula.trim().replaceAll(/[‘’]/g, "'"), format: format.trim() });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** What stands between the blanks of a text, and the blanks, in order. */
export function splitAtBlanks(text: string): readonly (string | BlankToken)[] {
  // A pattern with a group keeps what it splits at: every second part is a name.
  return text
    .split(blankPattern)
    .map((part, index) => (index % 2 === 0 ? part : { blank: part.trim() }))
    .filter((part) => part !== '');
}
