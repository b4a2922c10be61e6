import type { ShortTextItem } from '../../../../src/quiz/types/short-text/schema.ts';
import { scored, sentBack } from './opinion.ts';
import type { Judge } from './opinion.ts';

const longest = 120;
const quotes = new Set('"\'*`.,;:!?…“”‘’‚„‹›«»');
const articles = new Set(['the', 'a', 'an']);

/**
 * Words are compared one by one: what stands between spaces and dashes. The judge has no opinion of signs beyond the plain
 * alphabet, nor of words that look like a right one, which may be sent back.
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
      if (/[^\p{ASCII}\p{Pd}“”‘’«»…\s]/u.test(raw)) return null;
      const text = wordsOf(raw, matchCase).join(' ');
      if (!/[a-z0-9]/i.test(text)) return sentBack;
      if (right.includes(text)) return scored(1);
      const mistake = shares.find(({ texts }) => texts.includes(text));
      if (mistake !== undefined) return scored(mistake.score);
      return right.some((word) => isAlike(word, text)) ? null : scored(0);
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

/** Whether at most two signs of each are not in the other. */
function isAlike(one: string, other: string): boolean {
  const left = [...other];
  let missing = 0;
  for (const sign of one) {
    const at = left.indexOf(sign);
    if (at < 0) missing += 1;
    else left.splice(at, 1);
  }
  return missing <= 2 && left.length <= 2;
}
