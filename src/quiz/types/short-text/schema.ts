import { z } from 'astro/zod';
import type { SpellingFact } from '../../kernel/facts.ts';
import { foldText } from '../../kernel/fold-text.ts';
import { limits } from '../../kernel/limits.ts';
import { defineFileType } from '../define-file-type.ts';
import type { FieldProblem } from '../common.ts';
import {
  feedbackOfMistakes,
  mistakeFields,
  mistakeScore,
  mistakeSource,
  mistakesOf,
} from '../mistake-fields.ts';

const spellingSchema = z
  .string({ error: 'should be words in quotes' })
  .max(limits.shortText, `should have at most ${limits.shortText} characters`)
  .refine(
    (text) => /\p{L}/u.test(foldText(text, true)),
    'should hold a letter; a number is asked for with "type: numeric"',
  );

const wordSchema = z
  .union(
    [
      spellingSchema,
      z.strictObject({
        text: spellingSchema.describe('The word or words.'),
        plural: spellingSchema.describe('Their plural, taken as well.'),
      }),
    ],
    { error: 'should be a word or a few, or {text: period, plural: periods}' },
  )
  .describe('A spelling, or one with its plural: `{text: period, plural: periods}`.');

const wordsSchema = z.array(wordSchema).min(1, 'should hold a spelling').max(40);

const mistakeSchema = z.strictObject({
  ...mistakeFields,
  texts: wordsSchema.describe('The wrong answers that are recognised, spelled as in `accept`.'),
  score: mistakeScore.describe('Partial credit; left out, none.'),
});

/** The fields of a short-text question, or of a part that is one. */
const shortTextFields = {
  accept: wordsSchema.describe(
    'Every right answer. Capitals, an article in front, and whether words are joined by a space or a hyphen make no ' +
      'difference. A plural, a word written in one piece and any other spelling is listed, or it is wrong.',
  ),
  match_case: z
    .boolean()
    .default(false)
    .describe('Whether capitals and small letters are different, as in the names of code.'),
  mistakes: mistakesOf(mistakeSchema, { needs: ['id', 'feedback'] }).describe(
    'Wrong answers that are recognised, with words for whoever gives them.',
  ),
};

type ShortTextFields = z.infer<z.ZodObject<typeof shortTextFields>>;
type Words = z.infer<typeof wordsSchema>;

/** A spelling, where it stands in the file, and whose it is: null for the right answer's. */
interface PlacedSpelling {
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly mistake: number | null;
}

function spellingsIn(words: Words, path: PlacedSpelling['path'], mistake: number | null): PlacedSpelling[] {
  return words.flatMap((word, index): PlacedSpelling[] => {
    const place = [...path, index];
    if (typeof word === 'string') return [{ path: place, text: word, mistake }];
    return [
      { path: [...place, 'text'], text: word.text, mistake },
      { path: [...place, 'plural'], text: word.plural, mistake },
    ];
  });
}

function allSpellings({ accept, mistakes }: Pick<ShortTextFields, 'accept' | 'mistakes'>): PlacedSpelling[] {
  return [
    ...spellingsIn(accept, ['accept'], null),
    ...mistakes.flatMap(({ texts }, index) => spellingsIn(texts, ['mistakes', index, 'texts'], index)),
  ];
}

/** Every spelling belongs to one answer, and is listed once. */
function shortTextProblems(fields: ShortTextFields): readonly FieldProblem[] {
  const seen = new Map<string, PlacedSpelling>();
  return allSpellings(fields).flatMap((spelling): readonly FieldProblem[] => {
    const folded = foldText(spelling.text, fields.match_case);
    const earlier = seen.get(folded);
    seen.set(folded, earlier ?? spelling);
    if (earlier === undefined) return [];
    const { path } = spelling;
    if (earlier.mistake === spelling.mistake) {
      return [{ path, message: `should be left out, because it reads the same as "${earlier.text}"` }];
    }
    const isRight = earlier.mistake === null;
    const whose = isRight ? 'which is accepted as right' : 'which another mistake lists';
    const message = `should be another answer than "${earlier.text}", ${whose}`;
    return [{ path, message, code: isRight ? 'E032' : 'E033' }];
  });
}

function listOf(words: Words): readonly string[] {
  return spellingsIn(words, [], null).map(({ text }) => text);
}

function spellingFacts(fields: ShortTextFields): readonly SpellingFact[] {
  return allSpellings(fields).map(({ path, text, mistake }) => ({ path, text, isRight: mistake === null }));
}

/** Short-text questions in their files: the answer is a word or a few. */
export const shortTextFile = defineFileType('short-text', {
  fields: shortTextFields,
  response: z.string({ error: 'should be the typed words in quotes' }),
  problems: shortTextProblems,
  source: ({ accept, match_case: matchCase, mistakes }): ShortTextSource => ({
    accept: listOf(accept),
    matchCase,
    mistakes: mistakes.map((mistake) => ({
      ...mistakeSource(mistake),
      texts: listOf(mistake.texts),
      score: mistake.score ?? 0,
    })),
  }),
  facts: (fields) => ({
    feedback: feedbackOfMistakes(fields.mistakes),
    spellings: spellingFacts(fields),
    neverPartial: 'words that earn a share are told of their mistake',
  }),
});

/** A short-text question as it stands in its file. */
export type ShortTextItem = z.infer<typeof shortTextFile.schema>;

/** A wrong answer that is recognised. */
interface ShortTextMistake {
  readonly id: string;
  readonly misconception: string | null;
  readonly texts: readonly string[];
  /** From 0 to below 1. */
  readonly score: number;
}

/** What grading needs of a short-text question. */
export interface ShortTextSource {
  readonly accept: readonly string[];
  readonly matchCase: boolean;
  readonly mistakes: readonly ShortTextMistake[];
}
