import type { EssayItem } from '../../../../src/quiz/types/essay/schema.ts';
import { entriesOf, isEmpty, notGraded, scored, sentBack } from './opinion.ts';
import type { Judge } from './opinion.ts';

const longest = 20_000;

/** Points out of the most there are; without levels, none yet. */
export function judgeEssay({ words = {}, rubric: { criteria } }: EssayItem): Judge {
  return {
    judge: (raw) => {
      const map = entriesOf(raw);
      const text = map === null ? raw : map.get('text');
      const levels = map === null ? undefined : map.get('levels');
      if (typeof text !== 'string' || text.length > longest) return sentBack;
      const count = wordsIn(text);
      if (count === 0 || count < (words.min ?? 0) || count > (words.max ?? Infinity)) return sentBack;
      if (isEmpty(levels)) return notGraded;
      const chosen = entriesOf(levels);
      if (chosen === null || chosen.size > 100) return sentBack;
      if ([...chosen.keys()].some((key) => criteria.every(({ id }) => id !== key))) return sentBack;
      let earned = 0;
      let most = 0;
      for (const { id, levels: offered } of criteria) {
        const level = offered.find((one) => one.id === chosen.get(id));
        if (level === undefined) return sentBack;
        earned += level.points;
        most += offered.reduce((best, { points }) => (points > best ? points : best), 0);
      }
      return scored(earned / most);
    },
  };
}

/** Words are what stands between spaces and dashes and holds a letter or a digit; of Chinese and Japanese, each sign. */
function wordsIn(text: string): number {
  const hasLetter = (run: string) => /\p{L}|\p{N}/u.test(run);
  const spaced = text.replace(/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/gu, (sign) =>
    hasLetter(sign) ? ' a ' : ' ',
  );
  return spaced.split(/[\s–—]+/u).filter(hasLetter).length;
}
