/** Answers that are typed or written. */
import { forgivenInterval } from '../../core/numeric/tolerance.ts';
import type { AcceptedInterval } from '../../core/numeric/tolerance.ts';
import type { EssayAnswer, NumberAnswer, Task, TextAnswer } from '../item/neutral-item.ts';
import type { Html } from '../markup/rich-text.ts';
import { element } from '../markup/xml.ts';
import type { XmlContent } from '../markup/xml.ts';
import { apply, choose, declareOutcome, declareResponse, isMissing, value, variable } from './expressions.ts';
import type { Case } from './expressions.ts';
import { identifierOf, mark, namesOf, outcomesOf, verdictFeedback } from './field.ts';
import type { Field, FieldFeedback, FieldPlace, Names } from './field.ts';

interface Recognised {
  readonly id: string;
  readonly score: number;
  readonly feedback: Html | null;
}

function mistakeFeedback(mistakes: readonly Recognised[], { verdict }: Names): readonly FieldFeedback[] {
  return mistakes.flatMap(({ id, feedback }) =>
    feedback === null ? [] : [{ outcome: verdict, identifier: identifierOf('m', id), html: feedback }],
  );
}

/** The key, then the mistakes in order, then anything else. */
function typedProcessing<Mistake extends Recognised>(
  names: Names,
  isKey: XmlContent,
  mistakes: readonly Mistake[],
  fits: (mistake: Mistake) => XmlContent,
): XmlContent {
  const cases: readonly Case[] = [
    { when: isMissing(names.response), then: mark(names, 0, 'incorrect') },
    { when: isKey, then: mark(names, 1, 'correct') },
    ...mistakes.map((mistake) => ({
      when: fits(mistake),
      then: mark(names, mistake.score, identifierOf('m', mistake.id)),
    })),
  ];
  return choose(cases, mark(names, 0, 'incorrect'));
}

function textEntry(names: Names, length: number): XmlContent {
  return element('qti-text-entry-interaction', {
    'response-identifier': names.response,
    'expected-length': length,
  });
}

export function numberField(answer: NumberAnswer, task: Task, place: FieldPlace): Field {
  const names = namesOf(place);
  const within = (interval: AcceptedInterval) => {
    const { low, high } = forgivenInterval(interval);
    return apply(
      'and',
      apply('gte', variable(names.response), value('float', low)),
      apply('lte', variable(names.response), value('float', high)),
    );
  };
  return {
    declarations: [
      declareResponse(names.response, {
        cardinality: 'single',
        type: 'float',
        right: [String(answer.value)],
      }),
      ...outcomesOf(names),
    ],
    interaction: textEntry(names, 14),
    isInline: true,
    processing: typedProcessing(names, within(answer.interval), answer.mistakes, ({ interval }) =>
      within(interval),
    ),
    feedback: [...verdictFeedback(task, names), ...mistakeFeedback(answer.mistakes, names)],
    guide: null,
  };
}

export function textField(answer: TextAnswer, task: Task, place: FieldPlace): Field {
  const names = namesOf(place);
  const isOne = (texts: readonly string[]) =>
    apply(
      'or',
      ...texts.map((text) =>
        element(
          'qti-string-match',
          { 'case-sensitive': String(answer.matchCase) },
          variable(names.response),
          value('string', text),
        ),
      ),
    );
  return {
    declarations: [
      declareResponse(names.response, {
        cardinality: 'single',
        type: 'string',
        right: answer.accepted.slice(0, 1),
      }),
      ...outcomesOf(names),
    ],
    interaction: textEntry(names, 24),
    isInline: true,
    processing: typedProcessing(names, isOne(answer.accepted), answer.mistakes, ({ texts }) => isOne(texts)),
    feedback: [...verdictFeedback(task, names), ...mistakeFeedback(answer.mistakes, names)],
    guide: null,
  };
}

export function essayField({ template, guide }: EssayAnswer, place: FieldPlace): Field {
  const { response, score } = namesOf(place);
  return {
    declarations: [
      declareResponse(response, { cardinality: 'single', type: 'string', right: [] }),
      declareOutcome(score, { type: 'float', start: 0, isByHand: true }),
    ],
    interaction: element('qti-extended-text-interaction', {
      'response-identifier': response,
      'expected-lines': 12,
      format: template === '' ? 'plain' : 'preformatted',
    }),
    isInline: false,
    processing: null,
    feedback: [],
    guide,
  };
}
