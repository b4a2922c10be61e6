import { visibleLength } from '../../src/quiz/check/visible-length.ts';

/** A list of answers of which exactly one is right: the options of a question, part or blank, or its reasons. */
export interface AnswerList {
  /** The question’s id and the fields that lead to the list: `lesson/slug parts.1.options`. */
  readonly place: string;
  /** How long each answer looks, in characters, in the order of the file. */
  readonly lengths: readonly number[];
  /** The index of the right answer. */
  readonly key: number;
}

/** How often the right answer is strictly the longest of its list, and how often that would be by chance. */
export interface LengthCue {
  readonly count: number;
  /** The number expected if the right answer were any of its list with the same probability. */
  readonly expected: number;
  /** The standard deviation of that number. */
  readonly deviation: number;
}

/**
 * The lists of answers in a question, at any depth, that ask for exactly one.
 *
 * @param id the question’s permanent id, for the places
 * @param item the question file as read; fields that are no question’s are passed over
 */
export function findAnswerLists(id: string, item: unknown): readonly AnswerList[] {
  return entriesOf(item).flatMap(([field, value]) => {
    const place = `${id} ${field}`;
    const isList = Array.isArray(value) && (field === 'options' || field === 'reasons');
    if (isList && !isMultiple(item)) return toAnswerList(place, value);
    return findAnswerLists(id, value).map((list) => ({ ...list, place: list.place.replace(id, place) }));
  });
}

/** How much the length of the right answer gives it away; lists in which no answer is strictly the longest do not count. */
export function measureLengthCue(lists: readonly AnswerList[]): LengthCue {
  const decided = lists.filter(({ lengths }) => hasOneLongest(lengths));
  const chances = decided.map(({ lengths }) => 1 / lengths.length);
  return {
    count: decided.filter(({ lengths, key }) => lengths[key] === Math.max(...lengths)).length,
    expected: sum(chances),
    deviation: Math.sqrt(sum(chances.map((chance) => chance * (1 - chance)))),
  };
}

function toAnswerList(place: string, answers: readonly unknown[]): readonly AnswerList[] {
  const fields = answers.map((answer) => new Map(entriesOf(answer)));
  const texts = fields.map((answer) => answer.get('text'));
  const keys = fields.flatMap((answer, at) => (answer.get('correct') === true ? [at] : []));
  const [key] = keys;
  if (key === undefined || keys.length > 1 || !texts.every((text) => typeof text === 'string')) return [];
  return [{ place, lengths: texts.map(visibleLength), key }];
}

const isMultiple = (item: unknown): boolean => new Map(entriesOf(item)).get('select') === 'many';

const hasOneLongest = (lengths: readonly number[]): boolean =>
  lengths.filter((length) => length === Math.max(...lengths)).length === 1;

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
