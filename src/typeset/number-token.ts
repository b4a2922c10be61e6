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

const tokenPattern = /\{\{([^{}|]+)(?:\|([^{}|]+))?\}\}/g;

/** What stands between and in the tokens of a text, in order. */
export function splitAtTokens(text: string): readonly (string | NumberToken)[] {
  const parts: (string | NumberToken)[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const [whole, formula = '', format = DEFAULT_FORMAT] = match;
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ formula: formula.trim(), format: format.trim() });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
