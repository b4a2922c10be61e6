import type { ShortTextItem } from '../../../../src/quiz/types/short-text/schema.ts';
import { scored, sentBack } from './opinion.ts';
import type { Judge } from './opinion.ts';

const longest = 120;
const quotes = new Set('"\'*`.,;:!?…“”‘’‚„‹›«»');
const articles = new Set(['the', 'a', 'an']);

/**
 * Words are compared one by one: what stands between spaces and dashes. A slip in a right word is sent back. The judge has
 * no opinion of rarer signs than letters and raised digits.
 */
export function judgeShortText({ accept, mistakes, match_case: matchCase }: ShortTextItem): Judge {
  const spellings = (words: ShortTextItem['accept']) =>
    words
      .flatMap((word) => (typeof word === 'string' ? [word] : [word.text, word.plural]))
      .map((text) => wordsOf(text, matchCase).join(' '));
  const right = spellings(accept);
  const shares = mistakes.map(({ texts, score = 0 }) => ({ texts: spellings(texts), score }));
  return {
    judge: (raw) => {
      if (typeof raw !== 'string' || raw.length > longest) return sentBack;
      if (/[^\p{ASCII}\p{Ll}\p{Lu}\p{No}\p{Pd}“”‘’«»…\s]/u.test(raw)) return null;
      const text = wordsOf(raw, matchCase).join(' ');
      if (!/[\p{L}\p{N}]/u.test(text)) return sentBack;
      if (right.includes(text)) return scored(1);
      const mistake = shares.find(({ texts }) => texts.includes(text));
      if (mistake !== undefined) return scored(mistake.score);
      return right.some((word) => isSlip(word, text)) ? sentBack : scored(0);
    },
  };
}

function wordsOf(text: string, matchCase: boolean): readonly string[] {
  const runs = (matchCase ? text : text.toLowerCase()).split(/[\s\p{Pd}]+/u);
  while (runs.length > 0 && [...(runs[0] ?? '')].every((sign) => quotes.has(sign))) runs.shift();
  while (runs.length > 0 && [...(runs.at(-1) ?? '')].every((sign) => quotes.has(sign))) runs.pop();
  if (runs.length === 0) return [];
  runs[0] = dropWhile(runs[0] ?? '');
  runs[runs.length - 1] = reversed(dropWhile(reversed(runs.at(-1) ?? '')));
  const [first = '', ...others] = runs;
  return others.length > 0 && articles.has(first.toLowerCase()) ? wordsOf(others.join(' '), matchCase) : runs;
}

function dropWhile(text: string): string {
  const signs = [...text];
  while (quotes.has(signs[0] ?? ' ')) signs.shift();
  return signs.join('');
}

const reversed = (text: string): string => [...text].reverse().join('');

/** A word of at least six signs that one slip parts from a text with the same beginning and the same digits. */
function isSlip(word: string, text: string): boolean {
  const digits = (whole: string) => whole.replaceAll(/\D/g, '');
  const mayBe =
    word.length >= 6 && word !== text && text.startsWith(word.charAt(0)) && digits(word) === digits(text);
  return mayBe && slipsBetween(word, text) === 1;
}

/** The fewest signs to drop, add, replace or exchange with their neighbour that lead from one text to the other. */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 0; row <= one.length; row += 1) {
    rows.push([]);
    for (let column = 0; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isExchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const ways = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isExchanged ? at(row - 2, column - 2) + 1 : Infinity,
      ];
      rows[row]?.push(row === 0 && column === 0 ? 0 : Math.min(...ways));
    }
  }
  return at(one.length, other.length);
}
