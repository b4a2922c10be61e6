/** Answers that are chosen, ordered or matched. */
import type { ChoicePublic } from '../../quiz/types/choice/score.ts';
import type { ChoiceSource } from '../../quiz/types/choice/schema.ts';
import type { MatchPublic } from '../../quiz/types/match/score.ts';
import type { MatchSource } from '../../quiz/types/match/schema.ts';
import type { OrderPublic } from '../../quiz/types/order/score.ts';
import type { OrderQuestion } from '../../quiz/types/order/resolve.ts';
import type { TermSource } from '../../quiz/types/term/schema.ts';
import type { TrueFalsePublic } from '../../quiz/types/true-false/score.ts';
import type { TrueFalseQuestion } from '../../quiz/types/true-false/resolve.ts';
import type { Html } from '../markup/rich-text.ts';
import type { Answer, ChoiceAnswer, Option, TermAnswer } from './neutral-item.ts';
import type { Opened } from './opened.ts';

/** One more than any format writes, so that it can tell. */
const mostOrders = 25;

export function choiceAnswer({
  question,
  view,
  text,
  words,
}: Opened<ChoiceSource, ChoicePublic>): ChoiceAnswer {
  const { select, scoring, shuffle } = question;
  const options = view.options.flatMap((id): Option[] => {
    const option = question.options.find((one) => one.id === id);
    if (option === undefined) return [];
    const { correct: isRight, last: isLast } = option;
    return [{ id, html: text(`option/${id}`), isRight, score: Number(isRight), feedback: words(id), isLast }];
  });
  return { kind: 'choice', isMany: select === 'many', scoring, isShuffled: shuffle, options };
}

/** With reasons, one choice of both together: a right answer with a wrong reason loses the reason's share. */
export function trueFalseAnswer({
  question: { answer, reasons },
  view,
  text,
  words,
}: Opened<TrueFalseQuestion, TrueFalsePublic>): Answer {
  if (reasons === null || view.reasons === null) return { kind: 'true-false', isTrue: answer };
  const listed = view.reasons.flatMap((id) => reasons.options.filter((one) => one.id === id));
  const options = [true, false].flatMap((said) =>
    listed.map(({ id, correct }): Option => {
      const isRight = said === answer && correct;
      const score = said === answer ? (correct ? 1 : 1 - reasons.weight) : 0;
      const html = `${said ? 'True' : 'False'}: ${text(`reason/${id}`)}`;
      const believed = said === answer ? null : words('incorrect');
      const feedback = join([believed, isRight || !correct ? words(id) : null]);
      return { id: `${String(said)}-${id}`, html, isRight, score, feedback, isLast: false };
    }),
  );
  return { kind: 'choice', isMany: false, scoring: 'all', isShuffled: false, options };
}

function join(texts: readonly (Html | null)[]): Html | null {
  const given = texts.filter((text) => text !== null);
  return given.length === 0 ? null : given.join('');
}

export function termAnswer({ question, text, words }: Opened<TermSource>): TermAnswer {
  const pieces = question.pieces.map(({ option }, index) => {
    const html = text(option === null ? `piece/${index}` : `term/${option.id}`);
    if (option === null) return { html, option: null };
    const { id, correct: isRight } = option;
    return {
      html,
      option: { id, html, isRight, score: Number(isRight), feedback: words(id), isLast: false },
    };
  });
  return { kind: 'term', isMany: question.select === 'many', pieces };
}

/** The parts of a formula as a list to choose from, for formats that cannot mark them in their place. */
export function termAsChoice({ isMany, pieces }: TermAnswer): ChoiceAnswer {
  const options = pieces.flatMap(({ option }) => (option === null ? [] : [option]));
  return { kind: 'choice', isMany, scoring: 'net', isShuffled: false, options };
}

/** The whole formula of such a question, in a line. */
export function formulaOf({ pieces }: TermAnswer): Html {
  return `<p>${pieces.map(({ html }) => html).join(' ')}</p>`;
}

export function orderAnswer({ question, view, text }: Opened<OrderQuestion, OrderPublic>): Answer {
  const own = [...question.steps.values()].filter(({ isExtra }) => !isExtra);
  return {
    kind: 'order',
    scoring: question.scoring,
    orders: rightOrders(own, mostOrders),
    steps: view.steps.map((id) => ({
      id,
      html: text(`step/${id}`),
      isExtra: question.steps.get(id)?.isExtra === true,
    })),
  };
}

/** The orders in which each step stands behind those that it needs, as many as there are at most. */
function rightOrders(
  steps: readonly { readonly id: string; readonly needs: ReadonlySet<string> }[],
  most: number,
): readonly (readonly string[])[] {
  if (steps.length === 0) return [[]];
  const ids = steps.map(({ id }) => id);
  const found: (readonly string[])[] = [];
  for (const step of steps) {
    if (found.length >= most) break;
    if (ids.some((id) => step.needs.has(id))) continue;
    const rest = rightOrders(
      steps.filter(({ id }) => id !== step.id),
      most - found.length,
    );
    found.push(...rest.map((order) => [step.id, ...order]));
  }
  return found;
}

export function matchAnswer({ question, view, text, words }: Opened<MatchSource, MatchPublic>): Answer {
  return {
    kind: 'match',
    scoring: question.scoring,
    rows: view.left.map((id) => ({
      id,
      html: text(`left/${id}`),
      item: question.left.find((row) => row.id === id)?.right ?? '',
    })),
    items: view.right.map((id) => ({ id, html: text(`right/${id}`) })),
    pairs: question.mistakes.map(({ id, left, right }) => ({ row: left, item: right, feedback: words(id) })),
  };
}
