/** Answers that are put in order or matched. */
import { nearOrders } from '../item/near-orders.ts';
import type { MatchAnswer, OrderAnswer, Task } from '../item/neutral-item.ts';
import type { Html } from '../markup/rich-text.ts';
import { element } from '../markup/xml.ts';
import type { XmlContent } from '../markup/xml.ts';
import {
  apply,
  choose,
  declareOutcome,
  declareResponse,
  isMissing,
  isRight,
  setName,
  setOutcome,
  value,
  variable,
} from './expressions.ts';
import { identifierOf, inOneBox, mark, namesOf, outcomesOf, verdictFeedback } from './field.ts';
import type { Field, FieldFeedback, FieldPlace, Names } from './field.ts';

/** So many right orders are listed. */
const mostOrders = 24;

export function orderField(answer: OrderAnswer, task: Task, place: FieldPlace): Field {
  const names = namesOf(place);
  const { steps } = answer;
  const orders = answer.orders.slice(0, mostOrders);
  const [first = []] = orders;
  if (orders.length < answer.orders.length) place.losses.push('other-orders');
  if (answer.scoring === 'lcs') place.losses.push('order-share');
  const isPartial = first.length < steps.length;
  const limits = { 'min-choices': isPartial ? 1 : null, 'max-choices': isPartial ? steps.length : null };
  const right = first.map((id) => identifierOf('o', id));
  return {
    declarations: [
      declareResponse(names.response, { cardinality: 'ordered', type: 'identifier', right }),
      ...outcomesOf(names),
    ],
    interaction: element(
      'qti-order-interaction',
      {
        'response-identifier': names.response,
        shuffle: 'false',
        // Players that know only one of the two set the steps side by side otherwise.
        orientation: 'vertical',
        class: 'qti-orientation-vertical',
        ...limits,
      },
      steps.map(({ id, html }) =>
        element('qti-simple-choice', { identifier: identifierOf('o', id) }, inOneBox(html, place)),
      ),
    ),
    isInline: false,
    processing: orderProcessing({ ...answer, orders }, names),
    feedback: verdictFeedback(task, names),
    guide: null,
  };
}

/** A right order counts in full, and where steps in order earn a share, one step out of place takes one away. */
function orderProcessing({ steps, orders, scoring }: OrderAnswer, names: Names): XmlContent {
  const isOneOf = (list: readonly (readonly string[])[]) =>
    apply('or', ...list.map((order) => apply('match', variable(names.response), listed(order))));
  const extras = steps.filter(({ isExtra }) => isExtra).map(({ id }) => id);
  const near = scoring === 'all' ? [] : nearOrders(orders, extras);
  const wanted = steps.length - extras.length;
  const share = (wanted - 1) / wanted;
  return choose(
    [
      { when: isMissing(names.response), then: mark(names, 0, 'incorrect') },
      { when: isOneOf(orders), then: mark(names, 1, 'correct') },
      ...(near.length === 0 ? [] : [{ when: isOneOf(near), then: mark(names, share, 'partial') }]),
    ],
    mark(names, 0, 'incorrect'),
  );
}

function listed(order: readonly string[]): XmlContent {
  return apply('ordered', ...order.map((id) => value('identifier', identifierOf('o', id))));
}

/** A pair of a row and an item, as a response has it. */
function pairOf(row: string, item: string): string {
  return `r-${row} ${identifierOf('o', item)}`;
}

/** Words for a wrong pair, which an outcome of its own calls for. */
interface PairFeedback extends FieldFeedback {
  /** The variable that holds the pair. */
  readonly named: string;
  readonly pair: string;
}

function pairFeedback({ pairs }: MatchAnswer, { chosen, wrong }: Names): readonly PairFeedback[] {
  return pairs.flatMap(({ row, item, feedback: html }, index) => {
    const number = String(index + 1);
    const [outcome, named] = [`${chosen}_${number}`, `${wrong}_${number}`];
    return html === null ? [] : [{ outcome, identifier: 'shown', html, named, pair: pairOf(row, item) }];
  });
}

export function matchField(answer: MatchAnswer, task: Task, place: FieldPlace): Field {
  const names = namesOf(place);
  const { rows, items, scoring } = answer;
  const right = rows.map(({ id, item }) => pairOf(id, item));
  const entries = right.map((pair) => [pair, 1 / rows.length] as const);
  const told = pairFeedback(answer, names);
  return {
    declarations: [
      declareResponse(names.response, {
        cardinality: 'multiple',
        type: 'directedPair',
        right,
        mapping: { entries, isBounded: true },
      }),
      ...outcomesOf(names),
      ...told.flatMap(({ outcome, named, pair }) => [
        declareOutcome(outcome, { type: 'identifier' }),
        declareOutcome(named, { type: 'directedPair', start: pair }),
      ]),
    ],
    interaction: element(
      'qti-match-interaction',
      { 'response-identifier': names.response, shuffle: 'false', 'max-associations': rows.length },
      matchSet(rows, 'r', 1, place),
      matchSet(items, 'o', rows.length, place),
    ),
    isInline: false,
    processing: [matchProcessing(names, scoring), ...told.map((one) => tellPair(one, names))],
    feedback: [...told, ...verdictFeedback(task, names)],
    guide: null,
  };
}

function matchSet(
  list: readonly { readonly id: string; readonly html: Html }[],
  kind: 'r' | 'o',
  most: number,
  place: FieldPlace,
): XmlContent {
  const choices = list.map(({ id, html }) =>
    element(
      'qti-simple-associable-choice',
      { identifier: `${kind}-${id}`, 'match-max': most },
      inOneBox(html, place),
    ),
  );
  return element('qti-simple-match-set', {}, choices);
}

function matchProcessing(names: Names, scoring: MatchAnswer['scoring']): XmlContent {
  const mapped = element('qti-map-response', { identifier: names.response });
  const partly = {
    when: apply('gt', mapped, value('float', 0)),
    then: [setOutcome(names.score, mapped), setName(names.verdict, 'partial')],
  };
  const nothing = mark(names, 0, 'incorrect');
  return choose(
    [
      { when: isMissing(names.response), then: nothing },
      { when: isRight(names.response), then: mark(names, 1, 'correct') },
      ...(scoring === 'all' ? [] : [partly]),
    ],
    nothing,
  );
}

/** A pair is compared as what a variable begins with: a player that cannot read a written pair prints it below the item. */
function tellPair({ outcome, named }: PairFeedback, { response }: Names): XmlContent {
  const isMade = apply('member', variable(named), variable(response));
  return choose([
    { when: apply('and', apply('not', isMissing(response)), isMade), then: setName(outcome, 'shown') },
  ]);
}
