import { splitAtTokens } from '../../typeset/number-token.ts';

/** A number that a text shows, and where it stands in the text. */
export interface PlacedToken {
  readonly formula: string;
  readonly format: string;
  /** Where its braces begin, in UTF-16 units from the beginning of the text. */
  readonly at: number;
  /** Where its formula begins. */
  readonly formulaAt: number;
}

/** What a text holds besides words. */
export interface TokenizedText {
  readonly tokens: readonly PlacedToken[];
  /** Where braces stand that belong to no number and no blank. */
  readonly leftOver: readonly number[];
}

/** The place of an answer field. */
export const blankPattern = /\{\{\s*blank:[^{}]*\}\}/g;

/** The numbers of a text with their places. */
export function tokenizeText(text: string): TokenizedText {
  const tokens: PlacedToken[] = [];
  let words = '';
  for (const part of splitAtTokens(text)) {
    if (typeof part === 'string') {
      words += part;
      continue;
    }
    const at = words.length;
    const spaces = /^\s*/.exec(text.slice(at + 2))?.[0].length ?? 0;
    tokens.push({ ...part, at, formulaAt: at + 2 + spaces });
    words += ' '.repeat(text.indexOf('}}', at) + 2 - at);
  }
  return { tokens, leftOver: findLeftOver(words) };
}

/** In TeX, groups may stand in groups; double braces there are a slip only where a single one closes them. */
function findLeftOver(words: string): readonly number[] {
  const plain = words.replaceAll(blankPattern, (blank) => ' '.repeat(blank.length));
  return [...plain.matchAll(/\{\{/g)]
    .filter(({ index }) => !isInTex(plain, index) || /^\{\{[^{}]*\}(?!\})/.test(plain.slice(index)))
    .map(({ index }) => index);
}

function isInTex(text: string, index: number): boolean {
  return (text.slice(0, index).match(/(?<!\\)\$/g)?.length ?? 0) % 2 === 1;
}
