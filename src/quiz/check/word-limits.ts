import type { SpellingFact, WordLimitFact } from '../kernel/facts.ts';
import { countWords, describeRange, wordsInWords } from '../kernel/word-count.ts';
import { maskFormulas } from './markup.ts';
import { atValue, writePath } from './problem.ts';
import type { FieldPath, Finding, Place } from './problem.ts';
import { promptsOf } from './prompts.ts';
import type { ReadQuestion } from './read-item.ts';

/** How many words a prompt asks for; null where it sets no limit on that side. */
interface AskedWords {
  readonly min: number | null;
  readonly max: number | null;
  readonly words: string;
  readonly place: Place;
}

/** Prompts that ask for another number of words than answers may have, and model answers that have another. */
export function checkWordLimits(question: ReadQuestion): readonly Finding[] {
  const { wordLimits, spellings } = question.facts;
  const right = Map.groupBy(
    spellings.filter(({ isRight }) => isRight),
    ({ path }) => writePath(groupOf(path)),
  );
  return [
    ...wordLimits.flatMap((limit) => [
      ...listAsked(limit.path, question).flatMap((asked) => compare(asked, limit)),
      ...checkModel(limit),
    ]),
    ...[...right.values()].flatMap((all) => checkSpellings(all, question)),
  ];
}

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = `(\\d+|${numberWords.join('|')})`;

/** What is asked for, with the first number as the least, the most, or both. */
const phrases: readonly (readonly [RegExp, 'least' | 'most' | 'range' | 'about'])[] = [
  [new RegExp(`\\b(?:between |from )?${number}(?: to | and |\\s?[–-]\\s?)${number} words\\b`, 'gi'), 'range'],
  [
    new RegExp(
      `\\b(?:at most|no more than|not more than|up to|a maximum of|within|fewer than|less than|under) ${number} words?\\b`,
      'gi',
    ),
    'most',
  ],
  [new RegExp(`\\b${number} words? (?:or (?:fewer|less)|at (?:the )?most)\\b`, 'gi'), 'most'],
  [
    new RegExp(
      `\\b(?:at least|no fewer than|not less than|a minimum of|more than) ${number} words?\\b`,
      'gi',
    ),
    'least',
  ],
  [new RegExp(`\\b${number} words? or more\\b`, 'gi'), 'least'],
  [new RegExp(`\\b(?:in|with|about|roughly|around) (?:about )?${number} words?\\b`, 'gi'), 'about'],
];

/** The limits that the prompts of a group state. A number inside a longer phrase is read with that phrase alone. */
function listAsked(group: FieldPath, question: ReadQuestion): readonly AskedWords[] {
  return promptsOf({ path: group }, question).flatMap(({ path, markdown, start }) => {
    let rest = maskFormulas(markdown).replaceAll('\n', ' ');
    return phrases.flatMap(([pattern, kind]) => {
      const found = [...rest.matchAll(pattern)];
      rest = rest.replace(pattern, (words) => ' '.repeat(words.length));
      return found.map(({ 0: words, 1: first = '', 2: second, index }): AskedWords => {
        const one = toNumber(first);
        const other = second === undefined ? one : toNumber(second);
        const place = { at: 'text', path, from: Math.max(0, index - start) } as const;
        return {
          min: kind === 'most' ? null : one,
          max: kind === 'least' ? null : other,
          words: words.replaceAll(/\s+/g, ' '),
          place,
        };
      });
    });
  });
}

function toNumber(text: string): number {
  const index = numberWords.indexOf(text.toLowerCase());
  return index < 0 ? Number(text) : index + 1;
}

function compare({ min, max, words, place }: AskedWords, limit: WordLimitFact): readonly Finding[] {
  const isExact = min !== null && min === max;
  const isHeld = isExact
    ? (limit.min ?? 1) <= min && min <= (limit.max ?? Infinity)
    : (min === null || min === limit.min) && (max === null || max === limit.max);
  if (isHeld) return [];
  const range = describeRange(limit);
  const taken = range === null ? 'an answer of any length is taken' : `"words" asks for ${range}`;
  const message = `the prompt says "${words}", but ${taken}`;
  return [{ code: 'W130', place, message, advice: 'give the prompt and "words" the same limits' }];
}

function checkModel({ path, min, max, modelAnswer }: WordLimitFact): readonly Finding[] {
  // A formula or a computed number is read as one word, however it is written.
  const count = countWords(modelAnswer.replaceAll(/\{\{.*?\}\}/g, '0').replaceAll(/\$\$?[^$]+\$\$?/g, 'x'));
  if (count >= (min ?? 0) && count <= (max ?? Infinity)) return [];
  const message = `the model answer has ${wordsInWords(count)}, and answers must have ${describeRange({ min, max }) ?? ''}`;
  const advice = 'bring it within the limits, or move them';
  return [atValue([...path, 'model_answer'], 'W130', message, advice)];
}

/** Where no right spelling has as many words as its prompt asks for. */
function checkSpellings(right: readonly SpellingFact[], question: ReadQuestion): readonly Finding[] {
  const [first] = right;
  if (first === undefined) return [];
  return listAsked(groupOf(first.path), question).flatMap(
    ({ min, max, words, place }): readonly Finding[] => {
      const fits = right.some(({ text }) => {
        const count = countWords(text);
        return count >= (min ?? 0) && count <= (max ?? Infinity);
      });
      if (fits) return [];
      const message = `the prompt says "${words}", but the answer "${first.text}" has ${wordsInWords(countWords(first.text))}`;
      return [
        {
          code: 'W130',
          place,
          message,
          advice: 'ask for as many as it has, or list a spelling of that many',
        },
      ];
    },
  );
}

/** The group in which a spelling is listed. */
function groupOf(path: FieldPath): FieldPath {
  return path.slice(0, path.lastIndexOf('accept'));
}
