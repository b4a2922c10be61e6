import type { Grade, Parsed } from '../../kernel/grade.ts';
import type { Arrange, QuestionType } from '../../kernel/question-type.ts';
import {
  isBlank,
  marksOf,
  misconceptionsOf,
  readSelection,
  refuse,
  verdictOf,
  wordsOf,
} from '../../kernel/selection.ts';
import type { ChoiceOption, ChoiceSource } from './schema.ts';
import { selectionMessages } from '../../kernel/messages/selection.ts';

/** What the page may know before the answer is checked. */
export interface ChoicePublic {
  readonly select: 'one' | 'many';
  /** How many may be right and how that is scored, in words. */
  readonly rule: string;
  /** The ids of the options in the order of this variant. */
  readonly options: readonly string[];
}

/** The chosen ids in the author's order. */
type ChoiceResponse = readonly string[];

type ChoiceType = QuestionType<ChoiceSource, ChoiceSource, ChoicePublic, ChoiceResponse>;

/** Questions whose answer is chosen from a list. */
export const choice: ChoiceType & { readonly name: 'choice' } = {
  name: 'choice',
  version: 1,
  words: { messages: selectionMessages },
  publicView: (question, arrange) => ({
    select: question.select,
    rule: question.select === 'one' ? 'Choose one answer.' : manyRules[question.scoring],
    options: orderOf(question, arrange),
  }),
  parse: parseChoice,
  score: scoreChoice,
};

const manyRules = {
  all: 'Several may be right. It counts only if you choose all of those and no other.',
  net: 'Several may be right; a wrong tick takes back a right one.',
  each: 'Several may be right. Every option counts, ticked or not; ticking them all earns nothing.',
} as const;

function orderOf({ options, shuffle }: ChoiceSource, arrange: Arrange): readonly string[] {
  const ids = (isLast: boolean) => options.filter(({ last }) => last === isLast).map(({ id }) => id);
  const moving = ids(false);
  return [...(shuffle ? arrange('options', moving) : moving), ...ids(true)];
}

function parseChoice(raw: unknown, { select, options }: ChoiceSource): Parsed<ChoiceResponse> {
  const isBare = select === 'one' && typeof raw === 'string' && !isBlank(raw);
  const read = readSelection(
    isBare ? [raw] : raw,
    options.map(({ id }) => id),
  );
  return read.ok && select === 'one' && read.response.length > 1 ? refuse('invalid.too-many') : read;
}

function scoreChoice(response: ChoiceResponse, { options, scoring }: ChoiceSource): Grade {
  const chosen = options.filter(({ id }) => response.includes(id));
  const wrong = chosen.filter(({ correct }) => !correct);
  const score = scores[scoring](countTicks(options, chosen));
  const verdict = verdictOf(score);
  return {
    verdict,
    score,
    feedback: verdict === 'correct' ? [...wordsOf(chosen), 'correct'] : reasons(options, chosen, verdict),
    misconceptions: misconceptionsOf(wrong),
    understood: response.join(', '),
    marks: marksOf(chosen),
  };
}

/** How many options there are, are right, and were ticked rightly and wrongly. */
interface Ticks {
  readonly all: number;
  readonly right: number;
  readonly rightTicks: number;
  readonly wrongTicks: number;
}

function countTicks(options: readonly ChoiceOption[], chosen: readonly ChoiceOption[]): Ticks {
  const rightOf = (some: readonly ChoiceOption[]) => some.filter(({ correct }) => correct).length;
  const rightTicks = rightOf(chosen);
  return {
    all: options.length,
    right: rightOf(options),
    rightTicks,
    wrongTicks: chosen.length - rightTicks,
  };
}

/**
 * The scores, in [0, 1]; 1 for exactly the right options and for nothing else. Ticking everything scores 0: for
 * `net` because at most half of the options are right, as the schema makes sure; for `each` because the share of
 * options in the right state is measured from the better of ticking everything and ticking nothing.
 */
const scores: Readonly<Record<ChoiceSource['scoring'], (ticks: Ticks) => number>> = {
  all: ({ right, rightTicks, wrongTicks }) => (rightTicks === right && wrongTicks === 0 ? 1 : 0),
  net: ({ right, rightTicks, wrongTicks }) => Math.max(0, (rightTicks - wrongTicks) / right),
  each: ({ all, right, rightTicks, wrongTicks }) => {
    const matches = rightTicks + (all - right - wrongTicks);
    const blind = Math.max(right, all - right);
    return Math.max(0, (matches - blind) / (all - blind));
  },
};

/** Why an answer is not right: the wrong options' own words, then whether some are missing, then the verdict's. */
function reasons(
  options: readonly ChoiceOption[],
  chosen: readonly ChoiceOption[],
  verdict: 'partial' | 'incorrect',
): readonly string[] {
  const { right, rightTicks } = countTicks(options, chosen);
  const words = wordsOf(chosen.filter(({ correct }) => !correct));
  const missing = rightTicks > 0 && rightTicks < right ? ['selection.missing'] : [];
  const last = verdict === 'partial' || words.length === 0 ? [verdict] : [];
  return [...words, ...missing, ...last];
}
