/** How many words are wanted. Null: no limit. */
export interface WordRange {
  readonly min: number | null;
  readonly max: number | null;
}

// Signs of scripts that put no spaces between words count one by one. A dash parts words, a hyphen does not.
const runPattern =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s–—\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;
const letterPattern = /[\p{L}\p{N}]/u;

/** How many words a text has: runs of signs between spaces or dashes that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  for (const [run] of text.matchAll(runPattern)) if (letterPattern.test(run)) count += 1;
  return count;
}

/** "1 word", "57 words". */
export function wordsInWords(count: number): string {
  return count === 1 ? '1 word' : `${count} words`;
}

/** "40 to 120 words", "at least 40 words"; null where every length will do. */
export function describeRange({ min, max }: WordRange): string | null {
  if (min !== null && max !== null) return min === max ? wordsInWords(min) : `${min} to ${wordsInWords(max)}`;
  if (min !== null) return `at least ${wordsInWords(min)}`;
  return max === null ? null : `at most ${wordsInWords(max)}`;
}
