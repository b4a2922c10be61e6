/** Answers that are ticked, ordered or matched. */
import type { ChoicePublic } from '../quiz/types/choice/score.ts';
import type { ChoiceSource } from '../quiz/types/choice/schema.ts';
import type { MatchPublic } from '../quiz/types/match/score.ts';
import type { MatchSource } from '../quiz/types/match/schema.ts';
import type { OrderPublic } from '../quiz/types/order/score.ts';
import type { OrderQuestion } from '../quiz/types/order/resolve.ts';
import type { TermSource } from '../quiz/types/term/schema.ts';
import type { TrueFalsePublic } from '../quiz/types/true-false/score.ts';
import type { TrueFalseQuestion } from '../quiz/types/true-false/resolve.ts';
import { matchAnswer, orderAnswer, termAnswer } from '../interchange/item/chosen.ts';
import type { Opened } from '../interchange/item/opened.ts';
import { letterAt } from './letters.ts';
import type { Html, KeyLine, Lettered, Task } from './sheet.ts';

/** A field and its key. */
export type Answer = Omit<Task, 'prompt'>;

/** A key of one line. */
export const oneLine = (html: Html): readonly KeyLine[] => [{ of: null, html }];

export const lettered = (
  items: readonly { readonly id: string; readonly html: Html }[],
): readonly Lettered[] => items.map(({ id, html }, index) => ({ id, html, letter: letterAt(index) }));

const withLetter = ({ letter, html }: Lettered): Html => `<strong>${letter}</strong> ${html}`;

export function tickedAnswer({ question, view, text }: Opened<ChoiceSource, ChoicePublic>): Answer {
  const options = lettered(view.options.map((id) => ({ id, html: text(`option/${id}`) })));
  const isRight = (id: string) => question.options.some((one) => one.id === id && one.correct);
  const right = options.filter(({ id }) => isRight(id)).map(withLetter);
  return {
    field: { kind: 'options', rule: view.rule, options },
    key: oneLine(right.length === 0 ? 'none of them' : right.join('<br>')),
  };
}

export function truthAnswer({ question, view, text }: Opened<TrueFalseQuestion, TrueFalsePublic>): Answer {
  const said = question.answer ? '<strong>True</strong>' : '<strong>False</strong>';
  const { reasons } = question;
  if (reasons === null || view.reasons === null) {
    return { field: { kind: 'truth', reasons: null }, key: oneLine(said) };
  }
  const options = lettered(view.reasons.map((id) => ({ id, html: text(`reason/${id}`) })));
  const isRight = (id: string) => reasons.options.some((one) => one.id === id && one.correct);
  const right = options.filter(({ id }) => isRight(id)).map(withLetter);
  return {
    field: { kind: 'truth', reasons: { rule: text('reason-prompt') || 'Why?', options } },
    key: oneLine([said, ...right].join('<br>')),
  };
}

export function orderedAnswer(opened: Opened<OrderQuestion, OrderPublic>): Answer {
  const answer = orderAnswer(opened);
  const steps = lettered(opened.view.steps.map((id) => ({ id, html: opened.text(`step/${id}`) })));
  const orders = answer.kind === 'order' ? answer.orders : [];
  const letterOf = (id: string) => steps.find((step) => step.id === id)?.letter ?? '';
  const written = orders.map((order) => `<strong>${order.map(letterOf).join(' ')}</strong>`);
  const places = orders[0]?.length ?? 0;
  const rest = places < steps.length ? ' Not every step belongs there.' : '';
  return {
    field: { kind: 'order', rule: `Write the letters in the right order.${rest}`, steps, places },
    key: oneLine(shortened(written)),
  };
}

/** More orders than these say no more to whoever marks them. */
const mostOrders = 6;

function shortened(orders: readonly Html[]): Html {
  if (orders.length <= mostOrders) return orders.join(' or ');
  return `${orders.slice(0, mostOrders).join(' or ')}, and others in which each step comes after those that it needs`;
}

export function matchedAnswer(opened: Opened<MatchSource, MatchPublic>): Answer {
  const { text, view } = opened;
  const answer = matchAnswer(opened);
  const items = lettered(view.right.map((id) => ({ id, html: text(`right/${id}`) })));
  const rows = answer.kind === 'match' ? answer.rows : [];
  const letterOf = (id: string) => items.find((item) => item.id === id)?.letter ?? '';
  return {
    field: {
      kind: 'match',
      rule: view.rule.replace('Choose', 'Write'),
      rows: rows.map(({ id, html }) => ({ id, html })),
      items,
    },
    key: oneLine(rows.map(({ html, item }) => `${html}: <strong>${letterOf(item)}</strong>`).join('<br>')),
  };
}

export function markedAnswer(opened: Opened<TermSource>): Answer {
  const { pieces, isMany } = termAnswer(opened);
  let count = 0;
  const placed = pieces.map(({ html, option }) => {
    if (option === null) return { html, part: null, isRight: false };
    const part = { id: option.id, letter: letterAt(count) };
    count += 1;
    return { html, part, isRight: option.isRight };
  });
  const right = placed.flatMap(({ html, part, isRight }) =>
    isRight && part !== null ? [withLetter({ ...part, html })] : [],
  );
  return {
    field: {
      kind: 'formula',
      rule: isMany ? 'Tick every part of the formula that is meant.' : 'Tick one part of the formula.',
      pieces: placed.map(({ html, part }) => ({ html, part })),
    },
    key: oneLine(right.join('<br>')),
  };
}
