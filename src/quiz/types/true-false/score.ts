import type { Grade } from '../../kernel/grade.ts';
import type { ComputedQuestionType } from '../../kernel/question-type.ts';
import { marksOf, misconceptionsOf, verdictOf, wordsOf } from '../../kernel/selection.ts';
import { parseTrueFalse } from './read.ts';
import type { TrueFalseResponse } from './read.ts';
import { resolveTrueFalse } from './resolve.ts';
import type { TrueFalseQuestion } from './resolve.ts';
import type { TrueFalseSource } from './schema.ts';
import { selectionMessages } from '../../kernel/messages/selection.ts';

/** What the page may know before the answer is checked. */
export interface TrueFalsePublic {
  /** The ids of the reasons in the order of this variant; null where none is asked for. */
  readonly reasons: readonly string[] | null;
}

type TrueFalseType = ComputedQuestionType<
  TrueFalseSource,
  TrueFalseQuestion,
  TrueFalsePublic,
  TrueFalseResponse
>;

/** Questions that ask whether a statement is true, and perhaps why. */
export const trueFalse: TrueFalseType & { readonly name: 'true-false' } = {
  name: 'true-false',
  version: 1,
  words: { messages: selectionMessages },
  resolve: resolveTrueFalse,
  publicView: ({ reasons }, arrange) => ({
    reasons:
      reasons === null
        ? null
        : arrange(
            'reasons',
            reasons.options.map(({ id }) => id),
          ),
  }),
  parse: parseTrueFalse,
  score: scoreTrueFalse,
};

/** A wrong answer earns nothing, whatever the reason; a right one with a wrong reason loses the reason's share. */
function scoreTrueFalse({ answer, reason }: TrueFalseResponse, question: TrueFalseQuestion): Grade {
  const { reasons, misconception } = question;
  const isRight = answer === question.answer;
  const given = reasons?.options.filter(({ id }) => id === reason) ?? [];
  const mistaken = given.filter(({ correct }) => !correct);
  const score = isRight ? 1 - (mistaken.length > 0 ? (reasons?.weight ?? 0) : 0) : 0;
  const verdict = verdictOf(score);
  const believed = isRight || misconception === null ? [] : [misconception];
  return {
    verdict,
    score,
    feedback: [...wordsOf(verdict === 'correct' ? given : mistaken), verdict],
    misconceptions: [...new Set([...believed, ...misconceptionsOf(mistaken)])],
    understood: [String(answer), ...given.map(({ id }) => id)].join(', '),
    marks: { [String(answer)]: isRight ? 'right' : 'wrong', ...marksOf(given) },
  };
}
