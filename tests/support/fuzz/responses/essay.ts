import type { EssayItem } from '../../../../src/quiz/types/essay/schema.ts';
import type { Dice } from '../dice.ts';
import type { Respond } from './response.ts';

const words = [
  'the',
  'base',
  'λ',
  '128',
  'well-known',
  'don’t',
  '—',
  '–',
  '...',
  '周期',
  'カタ',
  '°',
  '🙂',
  'a–b',
  '\u2003x',
  '々',
];

export function respondToEssay({ words: range = {}, rubric: { criteria } }: EssayItem): Respond {
  return (dice) => {
    const least = range.min ?? 1;
    const most = range.max ?? least + 40;
    const text = textOf(
      dice.pick([least - 1, least, least + 1, most, most + 1, dice.integer(least, most)]),
      dice,
    );
    if (dice.chance(0.15)) return text;
    const levels = Object.fromEntries(criteria.map(({ id, levels: offered }) => [id, dice.pick(offered).id]));
    return { text, levels: dice.chance(0.1) ? { ...levels, [dice.pick(criteria).id]: '' } : levels };
  };
}

/** About so many words, signs and dashes among them. */
function textOf(count: number, dice: Dice): string {
  const isPlain = dice.chance(0.7);
  return Array.from({ length: Math.max(0, count) }, () => (isPlain ? 'word' : dice.pick(words))).join(
    dice.pick([' ', ' ', '\n', '  ']),
  );
}
