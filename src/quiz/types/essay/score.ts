import type { Grade } from '../../kernel/grade.ts';
import type { QuestionType } from '../../kernel/question-type.ts';
import { verdictOf } from '../../kernel/selection.ts';
import { readEssay } from './read.ts';
import type { EssayResponse } from './read.ts';
import type { EssaySource } from './schema.ts';
import { wordsInWords } from '../../kernel/word-count.ts';
import type { WordRange } from '../../kernel/word-count.ts';
import { selectionMessages } from '../../kernel/messages/selection.ts';
import { writtenMessages } from '../../kernel/messages/written.ts';

/** What the page may know before the answer is checked: of the rubric, no words and no points. */
export interface EssayPublic {
  readonly words: WordRange;
  readonly criteria: readonly { readonly id: string; readonly levels: readonly string[] }[];
}

type EssayType = QuestionType<EssaySource, EssaySource, EssayPublic, EssayResponse>;

/** Questions that are answered in writing; the learner marks the answer against a model answer. */
export const essay: EssayType & { readonly name: 'essay' } = {
  name: 'essay',
  version: 1,
  words: { messages: { ...selectionMessages, ...writtenMessages } },
  publicView: ({ words, criteria }) => ({
    words,
    criteria: criteria.map(({ id, levels }) => ({ id, levels: levels.map((level) => level.id) })),
  }),
  parse: readEssay,
  score: scoreEssay,
};

/** The learner's points as a share of the most there are. Half points add up without rounding. */
function scoreEssay({ words, points }: EssayResponse): Grade {
  const understood = wordsInWords(words);
  if (points === null) {
    return { verdict: 'ungraded', score: null, feedback: ['essay.compare'], misconceptions: [], understood };
  }
  const earned = points.reduce((sum, chosen) => sum + chosen.points, 0);
  const score = earned / points.reduce((sum, { most }) => sum + most, 0);
  const verdict = verdictOf(score);
  return { verdict, score, feedback: ['essay.self-assessed', verdict], misconceptions: [], understood };
}
