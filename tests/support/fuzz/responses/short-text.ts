import type { ShortTextItem } from '../../../../src/quiz/types/short-text/schema.ts';
import type { Dice } from '../dice.ts';
import type { Respond } from './response.ts';

const others = ['base', 'the model', 'rope', 'a b c', 'head-size', 'period of a pair', '42', 'x²', 'длина'];

/** A spelling of the file, another word, or a spelling with something changed in it. */
export function respondToShortText({ accept, mistakes }: ShortTextItem): Respond {
  const spellings = [accept, ...mistakes.map(({ texts }) => texts)]
    .flat()
    .flatMap((word) => (typeof word === 'string' ? [word] : [word.text, word.plural]));
  return (dice) => {
    const text = dice.chance(0.8) ? dice.pick(spellings) : dice.pick(others);
    return dice.chance(0.6) ? dress(text, dice) : damage(text, dice);
  };
}

/** The same words in other clothes. */
function dress(text: string, dice: Dice): string {
  const [open, close] = dice.pick([
    ['', ''],
    ['“', '”'],
    ['the ', ' '],
    [' A ', '.'],
    ['*', '*'],
    ['`', '`'],
  ] as const);
  const spaced = text.replaceAll(/[ -]/g, () => dice.pick([' ', '-', '  ', '–', '\u00a0']));
  return open + (dice.chance(0.3) ? spaced.toUpperCase() : spaced) + close;
}

/** One letter too few, too many or another; a word too few or too many. */
function damage(text: string, dice: Dice): string {
  const at = dice.integer(0, Math.max(0, text.length - 1));
  const before = text.slice(0, at);
  return dice.pick([
    before + text.slice(at + 1),
    `${before}${dice.pick(['s', 'x', 'é', '7'])}${text.slice(at)}`,
    `${before}q${text.slice(at + 1)}`,
    `${text} ${dice.pick(others)}`,
    `not ${text}`,
    text.split(' ').slice(1).join(' '),
    `${text}s`,
  ]);
}
