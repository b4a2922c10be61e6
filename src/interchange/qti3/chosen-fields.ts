/** Answers that are chosen from options or from the parts of a formula. */
import { plainText } from '../../ui/plain-text.ts';
import { termAsChoice } from '../item/chosen.ts';
import type { ChoiceAnswer, Task, TermAnswer } from '../item/neutral-item.ts';
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
import type { Case } from './expressions.ts';
import { identifierOf, inOneBox, mark, namesOf, outcomesOf, richContent, verdictFeedback } from './field.ts';
import type { Field, FieldFeedback, FieldPlace, Names } from './field.ts';

/** What choosing each option adds, and what there is before anything is chosen. */
function worths({ options, isMany, scoring }: ChoiceAnswer) {
  const right = options.filter(({ isRight: counts }) => counts).length;
  const wrong = options.length - right;
  if (!isMany) return { of: options.map(({ score }) => score), start: 0 };
  if (scoring !== 'each') return { of: options.map((option) => (option.isRight ? 1 : -1) / right), start: 0 };
  const blind = Math.max(right, wrong);
  const span = options.length - blind;
  return { of: options.map((option) => (option.isRight ? 1 : -1) / span), start: (wrong - blind) / span };
}

/** Shares such as 1/3 do not add up to 0 in a computer. */
const rounding = 1e-6;

function choiceProcessing(answer: ChoiceAnswer, names: Names): XmlContent {
  const { response, score, verdict, chosen } = names;
  const nothing = mark(names, 0, 'incorrect');
  const isAllOrNothing = answer.isMany && answer.scoring === 'all';
  const { start } = worths(answer);
  const earned = apply('sum', element('qti-map-response', { identifier: response }), value('float', start));
  const partly: Case = {
    when: apply('gt', earned, value('float', rounding)),
    then: [setOutcome(score, earned), setName(verdict, 'partial')],
  };
  return [
    choose(
      [
        { when: isMissing(response), then: nothing },
        { when: isRight(response), then: mark(names, 1, 'correct') },
        ...(isAllOrNothing ? [] : [partly]),
      ],
      nothing,
    ),
    choose([{ when: apply('not', isMissing(response)), then: setOutcome(chosen, variable(response)) }]),
  ];
}

function choiceDeclarations(answer: ChoiceAnswer, names: Names): readonly XmlContent[] {
  const { options, isMany } = answer;
  const { of, start } = worths(answer);
  const cardinality = isMany ? 'multiple' : 'single';
  const keys = options.map(({ id }) => identifierOf('o', id));
  return [
    declareResponse(names.response, {
      cardinality,
      type: 'identifier',
      right: keys.filter((_, index) => options[index]?.isRight),
      mapping: { entries: keys.map((key, index) => [key, of[index] ?? 0] as const), isBounded: start === 0 },
    }),
    ...outcomesOf(names),
    declareOutcome(names.chosen, { type: 'identifier', cardinality }),
  ];
}

function choiceFeedback({ options }: ChoiceAnswer, task: Task, names: Names): readonly FieldFeedback[] {
  const own = options.flatMap(({ id, feedback: html }) =>
    html === null ? [] : [{ outcome: names.chosen, identifier: identifierOf('o', id), html }],
  );
  return [...own, ...verdictFeedback(task, names)];
}

export function choiceField(answer: ChoiceAnswer, task: Task, place: FieldPlace): Field {
  const names = namesOf(place);
  const { options, isMany, isShuffled } = answer;
  const isMenu = place.isInText && !isMany;
  if (isMenu && options.some(({ html }) => html.includes('<'))) place.losses.push('plain-menu');
  const write = (name: string, content: (html: Html) => XmlContent) =>
    options.map(({ id, html, isLast }) =>
      element(name, { identifier: identifierOf('o', id), fixed: isLast ? 'true' : null }, content(html)),
    );
  const common = { 'response-identifier': names.response, shuffle: String(isShuffled) };
  return {
    declarations: choiceDeclarations(answer, names),
    interaction: isMenu
      ? element('qti-inline-choice-interaction', common, write('qti-inline-choice', plainText))
      : element(
          'qti-choice-interaction',
          { ...common, 'max-choices': isMany ? 0 : 1 },
          write('qti-simple-choice', (html) => inOneBox(html, place)),
        ),
    isInline: isMenu,
    processing: choiceProcessing(answer, names),
    feedback: choiceFeedback(answer, task, names),
    guide: null,
  };
}

export function termField(answer: TermAnswer, task: Task, place: FieldPlace): Field {
  const names = namesOf(place);
  const choice = termAsChoice(answer);
  const pieces = answer.pieces.map(({ html, option }) =>
    option === null
      ? [...richContent(html, place), ' ']
      : [element('qti-hottext', { identifier: identifierOf('o', option.id) }, richContent(html, place)), ' '],
  );
  return {
    declarations: choiceDeclarations(choice, names),
    interaction: element(
      'qti-hottext-interaction',
      { 'response-identifier': names.response, 'max-choices': answer.isMany ? 0 : 1 },
      element('p', {}, pieces),
    ),
    isInline: false,
    processing: choiceProcessing(choice, names),
    feedback: choiceFeedback(choice, task, names),
    guide: null,
  };
}
