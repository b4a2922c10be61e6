import type { Grade, Parsed } from '../../kernel/grade.ts';
import type { QuestionType } from '../../kernel/question-type.ts';
import {
  isBlank,
  marksOf,
  misconceptionsOf,
  readSelection,
  refuse,
  verdictOf,
  wordsOf,
} from '../../kernel/selection.ts';
import type { TermOption, TermSource } from './schema.ts';
import { selectionMessages } from '../../kernel/messages/selection.ts';

/** A piece of the formula as the page may know it. */
export interface PublicPiece {
  /** The part that can be chosen; null for a piece that cannot. */
  readonly option: { readonly id: string; readonly say: string } | null;
  /** Whether a long formula may break before it. */
  readonly opensLine: boolean;
}

/** What the page may know before the answer is checked. */
export interface TermPublic {
  /** From left to right. */
  readonly pieces: readonly PublicPiece[];
  readonly select: 'one' | 'many';
}

/** The chosen ids, from left to right. */
type TermResponse = readonly string[];

type TermType = QuestionType<TermSource, TermSource, TermPublic, TermResponse>;

/** Questions whose answer is one or several parts of a formula. */
export const term: TermType & { readonly name: 'term' } = {
  name: 'term',
  version: 1,
  words: { messages: selectionMessages },
  publicView: ({ pieces, select }) => ({
    pieces: pieces.map(({ option, opensLine }) => ({
      option: option === null ? null : { id: option.id, say: option.say },
      opensLine,
    })),
    select,
  }),
  parse: parseTerm,
  score: scoreTerm,
};

/** The parts that can be chosen, from left to right. */
export function optionsOf({ pieces }: TermSource): readonly TermOption[] {
  return pieces.flatMap(({ option }) => option ?? []);
}

function parseTerm(raw: unknown, question: TermSource): Parsed<TermResponse> {
  const isBare = typeof raw === 'string' && !isBlank(raw);
  const read = readSelection(
    isBare ? [raw] : raw,
    optionsOf(question).map(({ id }) => id),
  );
  const isTooMany = read.ok && question.select === 'one' && read.response.length > 1;
  return isTooMany ? refuse('invalid.too-many') : read;
}

/** The right parts chosen less the wrong ones, out of all that are right; never below 0. */
function scoreTerm(response: TermResponse, question: TermSource): Grade {
  const options = optionsOf(question);
  const chosen = options.filter(({ id }) => response.includes(id));
  const wrong = chosen.filter(({ correct }) => !correct);
  const right = chosen.length - wrong.length;
  const wanted = options.filter(({ correct }) => correct).length;
  const score = Math.max(0, right - wrong.length) / wanted;
  const verdict = verdictOf(score);
  const words = wordsOf(wrong);
  return {
    verdict,
    score,
    feedback: [
      ...words,
      ...(right > 0 && right < wanted ? ['selection.missing'] : []),
      // The words for a wrong answer are for one that nothing more specific explains.
      ...(verdict === 'incorrect' && words.length > 0 ? [] : [verdict]),
    ],
    misconceptions: misconceptionsOf(wrong),
    understood: response.join(', '),
    marks: marksOf(chosen),
  };
}
