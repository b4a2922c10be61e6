/** What Canvas makes of a response, by its importer's types and the conditions of QTI 1.2. */
import type { Element } from '@xmldom/xmldom';
import { assessmentPath } from '../../../src/interchange/canvas/canvas-format.ts';
import { identOf } from '../../../src/interchange/canvas/write-question.ts';
import { termAsChoice } from '../../../src/interchange/item/chosen.ts';
import { piecesOf } from '../../../src/interchange/item/split-parts.ts';
import type { Piece } from '../../../src/interchange/item/split-parts.ts';
import { givenAt } from './learner.ts';
import type { Given } from './learner.ts';
import { gradePieces } from './moodle-consumer.ts';
import { textsOf } from './qti-consumer.ts';
import { parseXml } from './qti-rules.ts';
import type { Consumer } from './round-trip.ts';

type Responses = Readonly<Record<string, readonly string[]>>;

export const canvasConsumer: Consumer = (file) => {
  const items = Array.from(parseXml(textsOf(file).get(assessmentPath) ?? '').getElementsByTagName('item'));
  const byIdent = new Map(items.map((item) => [item.getAttribute('ident') ?? '', item]));
  return (item, given) =>
    gradePieces(piecesOf(item).pieces, (piece) => {
      const question = byIdent.get(identOf(piece));
      const part = givenAt(given, piece.part);
      const responses = part === null ? null : respond(piece, part);
      return question === undefined || responses === null ? null : gradeItem(question, responses);
    });
};

function respond({ answer }: Piece, given: Given): Responses | null {
  switch (given.kind) {
    case 'typed':
      return { response1: [given.text] };
    case 'said':
      return { response1: [String(given.isTrue)] };
    case 'chosen': {
      const choice = answer.kind === 'term' ? termAsChoice(answer) : answer;
      return choice.kind === 'choice'
        ? { response1: given.at.map((at) => choice.options[at]?.id ?? '') }
        : null;
    }
    case 'matched':
      if (answer.kind !== 'match') return null;
      return Object.fromEntries(
        answer.rows.map(({ id }, row) => [`response_${id}`, [answer.items[given.at[row] ?? 0]?.id ?? '']]),
      );
    default:
      return null;
  }
}

function gradeItem(item: Element, responses: Responses): number {
  let score = 0;
  for (const condition of Array.from(item.getElementsByTagName('respcondition'))) {
    const [test] = Array.from(condition.getElementsByTagName('conditionvar'));
    const [setting] = Array.from(condition.getElementsByTagName('setvar'));
    // Canvas takes several tests without an operator as alternatives.
    if (test === undefined || setting === undefined || !inside(test).some((one) => holds(one, responses)))
      continue;
    const worth = Number(setting.textContent);
    score = setting.getAttribute('action') === 'Add' ? score + worth : worth;
  }
  return score / 100;
}

function inside(parent: Element): readonly Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function holds(test: Element, responses: Responses): boolean {
  const given = responses[test.getAttribute('respident') ?? ''] ?? [];
  const text = test.textContent ?? '';
  const number = Number((given[0] ?? '').trim() || Number.NaN);
  switch (test.nodeName) {
    case 'varequal':
      return given.some((one) => one.trim().toLowerCase() === text.toLowerCase());
    case 'vargte':
      return number >= Number(text);
    case 'varlte':
      return number <= Number(text);
    case 'and':
      return inside(test).every((one) => holds(one, responses));
    case 'or':
      return inside(test).some((one) => holds(one, responses));
    case 'not':
      return !inside(test).some((one) => holds(one, responses));
    default:
      return false;
  }
}
