import type { Grade, MarkedGrade, Parsed } from '../../kernel/grade.ts';
import type { Arrange, ComputedQuestionType } from '../../kernel/question-type.ts';
import { readSelection, refuse, verdictOf } from '../../kernel/selection.ts';
import { countKept, earlySteps } from './graph.ts';
import { resolveOrder } from './resolve.ts';
import type { OrderQuestion, OrderStep } from './resolve.ts';
import type { OrderSource } from './schema.ts';
import { orderingMessages } from '../../kernel/messages/ordering.ts';
import { selectionMessages } from '../../kernel/messages/selection.ts';

/** What the page may know before the answer is checked. */
export interface OrderPublic {
  /** The ids of all steps as they are offered, never in a right order. */
  readonly steps: readonly string[];
  /** How many of them belong into the order; null if all do. */
  readonly wanted: number | null;
}

/** The placed steps in their order. */
type OrderResponse = readonly OrderStep[];

type OrderType = ComputedQuestionType<OrderSource, OrderQuestion, OrderPublic, OrderResponse>;

/** Questions whose steps are brought into order. */
export const order: OrderType & { readonly name: 'order' } = {
  name: 'order',
  version: 1,
  words: { messages: { ...selectionMessages, ...orderingMessages } },
  resolve: resolveOrder,
  publicView: showOrder,
  parse: parseOrder,
  score: scoreOrder,
};

/**
 * The steps as they were arranged. Should those that belong happen to stand in a right order, the first step goes
 * to the end until they do not; as some step needs another, one of the turns has the two the wrong way round.
 */
function showOrder({ steps, wanted }: OrderQuestion, arrange: Arrange): OrderPublic {
  let offered = arrange('steps', [...steps.values()]);
  for (let turn = 0; turn < offered.length && earlySteps(offered).length === 0; turn += 1) {
    offered = [...offered.slice(1), ...offered.slice(0, 1)];
  }
  return { steps: offered.map(({ id }) => id), wanted: wanted === steps.size ? null : wanted };
}

function parseOrder(raw: unknown, { steps }: OrderQuestion): Parsed<OrderResponse> {
  const read = readSelection(raw, [...steps.keys()]);
  if (!read.ok) {
    return read.problem.code === 'invalid.nothing-chosen' ? refuse('invalid.nothing-ordered') : read;
  }
  // What was read stands in the order of the file; the answer is the order that was given.
  const placeOf = (id: string) => (Array.isArray(raw) ? raw.indexOf(id) : -1);
  const given = [...read.response].sort((one, other) => placeOf(one) - placeOf(other));
  return { ok: true, response: given.flatMap((id) => steps.get(id) ?? []) };
}

function scoreOrder(placed: OrderResponse, question: OrderQuestion): Grade {
  const extras = placed.filter(({ isExtra }) => isExtra);
  const own = placed.filter(({ isExtra }) => !isExtra);
  const early = earlySteps(placed);
  const isComplete = own.length === question.wanted;
  const isRight = isComplete && extras.length === 0 && early.length === 0;
  const score = isRight ? 1 : question.scoring === 'all' ? 0 : shareOf(own, extras.length, question);
  const verdict = verdictOf(score);
  const told = [...extras.filter(({ hasWords }) => hasWords), ...firstWithWords(early)];
  const wrong = new Set([...extras, ...early]);
  return {
    verdict,
    score,
    feedback: [
      ...told.map(({ id }) => id),
      ...(extras.some(({ hasWords }) => !hasWords) ? ['order.extra'] : []),
      ...(early.length > 0 && firstWithWords(early).length === 0 ? ['order.early'] : []),
      ...(isComplete ? [] : ['order.missing']),
      // The words for a wrong answer are for one that nothing more specific explains.
      ...(verdict === 'incorrect' && told.length > 0 ? [] : [verdict]),
    ],
    misconceptions: [...new Set(told.flatMap(({ misconceptions }) => misconceptions))],
    understood: placed.map(({ id }) => id).join(', '),
    marks: marksOf(placed, wrong),
  };
}

/** The steps that can be left standing, less the extra ones, out of those that belong. */
function shareOf(own: readonly OrderStep[], extras: number, { wanted }: OrderQuestion): number {
  return Math.max(0, countKept(own) - extras) / wanted;
}

/** One misplaced step makes many others stand too early; the first that has words speaks for all. */
function firstWithWords(early: readonly OrderStep[]): readonly OrderStep[] {
  return early.filter(({ hasWords }) => hasWords).slice(0, 1);
}

function marksOf(
  placed: readonly OrderStep[],
  wrong: ReadonlySet<OrderStep>,
): NonNullable<MarkedGrade['marks']> {
  return Object.fromEntries(placed.map((step) => [step.id, wrong.has(step) ? 'wrong' : 'right']));
}
