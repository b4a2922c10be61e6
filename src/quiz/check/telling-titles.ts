import { acceptedInterval, isWithin } from '../../core/numeric/tolerance.ts';
import type { Scope } from '../../formula/scope.ts';
import type { OptionFact } from '../kernel/facts.ts';
import { foldText } from '../kernel/fold-text.ts';
import { isGiven, isTelling } from './printed-keys.ts';
import { writePath } from './problem.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';

const advice = 'name what the question is about, and not what comes of it';

/** A title that says what the right option of a list says, and none of the wrong ones. */
export function checkTitleOptions({ item: { title }, facts }: ReadQuestion): readonly Finding[] {
  const words = ` ${wordsOf(title)} `;
  const textOf = ({ path }: OptionFact): string => {
    const own = writePath([...path, 'text']);
    return ` ${wordsOf(facts.texts.find((text) => writePath(text.path) === own)?.markdown ?? '')} `;
  };
  const lists = Map.groupBy(facts.options, ({ path }) => writePath(path.slice(0, -1)));
  return [...lists.values()].flatMap((list): readonly Finding[] => {
    const told = list.filter((option) => isTold(words, textOf(option)));
    const [right] = told;
    if (right === undefined || told.some(({ isRight }) => !isRight)) return [];
    const place = { at: 'value', path: ['title'] } as const;
    return [
      { code: 'W112', place, message: `the title says what the right option "${right.id}" says`, advice },
    ];
  });
}

/** One holds the other as a whole. A single word is met by chance. */
function isTold(title: string, option: string): boolean {
  const isShown = title.includes(option) && wordCount(option) >= 2;
  return isShown || (option.includes(title) && wordCount(title) >= 3);
}

const wordsOf = (text: string): string =>
  foldText(text.replaceAll(/[^\p{L}\p{N}\s'’]+/gu, ' '), false)
    .replaceAll(/\s+/g, ' ')
    .trim();

const wordCount = (text: string): number => text.trim().split(' ').filter(Boolean).length;

/**
 * A title with a number that is accepted as the answer: in every variant, or in some where it is met by no chance.
 * @throws FormulaError if the key has no value
 */
export function checkTitleNumbers(
  { item, facts }: ReadQuestion,
  scopes: readonly Scope[],
): readonly Finding[] {
  const keys = facts.keys.filter(({ value }) => !isGiven(value, item));
  return numbersIn(item.title).flatMap(({ value, words, from }): readonly Finding[] => {
    const key = keys.find(({ value: formula, tolerance }) => {
      const isAccepted = (scope: Scope) =>
        isWithin(value, acceptedInterval(scope.evaluate(formula), tolerance));
      return isTelling(value) ? scopes.some(isAccepted) : scopes.every(isAccepted);
    });
    if (key === undefined) return [];
    const subject = key.path.length === 0 ? 'the answer' : `the answer of "${writePath(key.path)}"`;
    const place = { at: 'text', path: ['title'], from } as const;
    return [{ code: 'W112', place, message: `"${words}" in the title is accepted as ${subject}`, advice }];
  });
}

/** Numbers in digits; thousands may be apart. */
function numbersIn(title: string) {
  return [...title.matchAll(/(?<![\w.])\d{1,3}(?:[\s,]\d{3})+(?![\d.])|(?<![\w.])\d+(?:\.\d+)?/g)].map(
    ({ 0: words, index }) => ({ words, from: index, value: Number(words.replaceAll(/[\s,]/g, '')) }),
  );
}
