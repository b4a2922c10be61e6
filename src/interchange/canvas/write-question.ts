/** Questions as Canvas reads them from QTI 1.2: its question types, and feedback by linked blocks. */
import { forgivenInterval } from '../../core/numeric/tolerance.ts';
import type { AcceptedInterval } from '../../core/numeric/tolerance.ts';
import { formulaOf, termAsChoice } from '../item/chosen.ts';
import { idNumber, nameOf } from '../item/item-name.ts';
import type { ChoiceAnswer, MatchAnswer, NumberAnswer, Option, TextAnswer } from '../item/neutral-item.ts';
import type { Piece } from '../item/split-parts.ts';
import type { LossCode } from '../losses.ts';
import { htmlWithTex } from '../markup/rich-text.ts';
import type { Html } from '../markup/rich-text.ts';
import { element } from '../markup/xml.ts';
import type { XmlContent } from '../markup/xml.ts';
import { plainText } from '../../ui/plain-text.ts';

/** The parts of an item that differ by its type. */
interface CanvasAnswer {
  readonly type: string;
  readonly stem: Html;
  readonly fields: XmlContent;
  /** What adds to the score, and which words show. */
  readonly conditions: readonly XmlContent[];
  readonly feedback: readonly (readonly [name: string, html: Html])[];
}

/** An item of the assessment; losses are added to the list. */
export function writeQuestion(piece: Piece, losses: LossCode[]): XmlContent {
  const { type, stem, fields, conditions, feedback } = answerOf(piece, losses);
  const general = generalFeedback(piece);
  const material = (html: Html) =>
    element('material', {}, element('mattext', { texttype: 'text/html' }, rich(html, losses)));
  return element(
    'item',
    { ident: identOf(piece), title: nameOf(piece) },
    element(
      'itemmetadata',
      {},
      element('qtimetadata', {}, metadata('question_type', type), metadata('points_possible', '1')),
    ),
    element('presentation', {}, material(stem), fields),
    element(
      'resprocessing',
      {},
      element(
        'outcomes',
        {},
        element('decvar', { maxvalue: 100, minvalue: 0, varname: 'SCORE', vartype: 'Decimal' }),
      ),
      general.some(([name]) => name === 'general_fb') ? always('general_fb') : null,
      conditions,
      general.some(([name]) => name === 'general_incorrect_fb') ? always('general_incorrect_fb') : null,
    ),
    [...general, ...feedback].map(([ident, html]) =>
      element('itemfeedback', { ident }, element('flow_mat', {}, material(html))),
    ),
  );
}

/** Without the signs that an XML name cannot have. */
export function identOf(piece: Piece): string {
  return `w_${idNumber(piece).replace(/[^A-Za-z0-9.-]/g, '_')}`;
}

function rich(html: Html, losses: LossCode[]): string {
  return htmlWithTex(html, { lose: (loss) => losses.push(loss) });
}

function metadata(label: string, entry: string): XmlContent {
  return element('qtimetadatafield', {}, element('fieldlabel', {}, label), element('fieldentry', {}, entry));
}

function generalFeedback({ feedback, explanation }: Piece): readonly (readonly [string, Html])[] {
  return [
    ...(feedback.correct === null ? [] : [['correct_fb', feedback.correct] as const]),
    ...(feedback.incorrect === null ? [] : [['general_incorrect_fb', feedback.incorrect] as const]),
    ['general_fb', explanation],
  ];
}

function show(linkrefid: string): XmlContent {
  return element('displayfeedback', { feedbacktype: 'Response', linkrefid });
}

function always(linkrefid: string): XmlContent {
  return element(
    'respcondition',
    { continue: 'Yes' },
    element('conditionvar', {}, element('other', {})),
    show(linkrefid),
  );
}

function respcondition(condition: XmlContent, ...then: readonly XmlContent[]): XmlContent {
  return element('respcondition', { continue: 'No' }, element('conditionvar', {}, condition), ...then);
}

function setScore(percent: number, action = 'Set'): XmlContent {
  return element('setvar', { action, varname: 'SCORE' }, String(percent));
}

const response = 'response1';

function isEqual(text: string, to = response): XmlContent {
  return element('varequal', { respident: to }, text);
}

function answerOf(piece: Piece, losses: LossCode[]): CanvasAnswer {
  const { answer, stem } = piece;
  switch (answer.kind) {
    case 'number':
      return { ...numberAnswer(answer, piece, losses), stem };
    case 'text':
      return { ...textAnswer(answer, piece, losses), stem };
    case 'true-false': {
      const option = (said: boolean): Option => {
        const isRight = said === answer.isTrue;
        const html = said ? 'True' : 'False';
        return { id: String(said), html, isRight, score: Number(isRight), feedback: null, isLast: false };
      };
      const options = [option(true), option(false)];
      const choice = { kind: 'choice', isMany: false, scoring: 'all', isShuffled: false, options } as const;
      return { ...choiceAnswer(choice, piece, losses), type: 'true_false_question', stem };
    }
    case 'choice':
      return { ...choiceAnswer(answer, piece, losses), stem };
    case 'term':
      losses.push('term-as-choice');
      return { ...choiceAnswer(termAsChoice(answer), piece, losses), stem: stem + formulaOf(answer) };
    case 'match':
      return { ...matchAnswer(answer, losses), stem };
    case 'essay':
      losses.push('essay-guide');
      return { type: 'essay_question', stem, fields: fillIn(), conditions: [], feedback: [] };
    default:
      throw new TypeError(`Canvas has no question of the kind "${answer.kind}".`);
  }
}

type Answered = Omit<CanvasAnswer, 'stem'>;

function fillIn(kind: string | null = null): XmlContent {
  return element(
    'response_str',
    { ident: response, rcardinality: 'Single' },
    element('render_fib', { fibtype: kind }, element('response_label', { ident: 'answer1' })),
  );
}

/** The words for a right answer, where there are some. */
function showRight({ feedback }: Piece): XmlContent {
  return feedback.correct === null ? null : show('correct_fb');
}

function numberAnswer(
  { value, interval, mistakes }: NumberAnswer,
  piece: Piece,
  losses: LossCode[],
): Answered {
  if (mistakes.some(({ feedback }) => feedback !== null)) losses.push('wrong-feedback');
  if (mistakes.some(({ score }) => score > 0)) losses.push('partial-credit');
  const { low, high }: AcceptedInterval = forgivenInterval(interval);
  const condition = element(
    'or',
    {},
    isEqual(String(value)),
    element(
      'and',
      {},
      element('vargte', { respident: response }, String(low)),
      element('varlte', { respident: response }, String(high)),
    ),
  );
  return {
    type: 'numerical_question',
    fields: fillIn('Decimal'),
    conditions: [respcondition(condition, setScore(100), showRight(piece))],
    feedback: [],
  };
}

function textAnswer(
  { accepted, mistakes, matchCase }: TextAnswer,
  piece: Piece,
  losses: LossCode[],
): Answered {
  if (matchCase) losses.push('small-letters');
  if (mistakes.some(({ feedback }) => feedback !== null)) losses.push('wrong-feedback');
  if (mistakes.some(({ score }) => score > 0)) losses.push('partial-credit');
  return {
    type: 'short_answer_question',
    fields: fillIn(),
    conditions: [
      respcondition(
        accepted.map((text) => isEqual(text)),
        setScore(100),
        showRight(piece),
      ),
    ],
    feedback: [],
  };
}

function choiceAnswer(answer: ChoiceAnswer, piece: Piece, losses: LossCode[]): Answered {
  const { options, isMany, scoring } = answer;
  if (isMany && scoring !== 'all') losses.push('own-rule');
  if (options.some(({ isLast }) => isLast)) losses.push('last-option');
  if (!isMany && options.some(({ score, isRight }) => score > 0 && !isRight)) losses.push('partial-credit');
  const told = options.flatMap(({ id, feedback: html }) => (html === null ? [] : [{ id, html }]));
  const condition = isMany
    ? element(
        'and',
        {},
        options.map(({ id, isRight }) => (isRight ? isEqual(id) : element('not', {}, isEqual(id)))),
      )
    : options.filter(({ isRight }) => isRight).map(({ id }) => isEqual(id));
  return {
    type: isMany ? 'multiple_answers_question' : 'multiple_choice_question',
    fields: element(
      'response_lid',
      { ident: response, rcardinality: isMany ? 'Multiple' : 'Single' },
      element(
        'render_choice',
        {},
        options.map(({ id, html }) => label(id, rich(html, losses), 'text/html')),
      ),
    ),
    conditions: [
      ...told.map(({ id }) =>
        element(
          'respcondition',
          { continue: 'Yes' },
          element('conditionvar', {}, isEqual(id)),
          show(`${id}_fb`),
        ),
      ),
      respcondition(condition, setScore(100), showRight(piece)),
    ],
    feedback: told.map(({ id, html }) => [`${id}_fb`, html] as const),
  };
}

function label(ident: string, text: string, texttype: string): XmlContent {
  return element(
    'response_label',
    { ident },
    element('material', {}, element('mattext', { texttype }, text)),
  );
}

function matchAnswer({ rows, items, pairs, scoring }: MatchAnswer, losses: LossCode[]): Answered {
  if (items.some(({ html }) => html.includes('<'))) losses.push('plain-menu');
  if (pairs.some(({ feedback }) => feedback !== null)) losses.push('pair-feedback');
  if (scoring === 'all') losses.push('match-share');
  const ofRow = (id: string) => `response_${id}`;
  return {
    type: 'matching_question',
    fields: rows.map((row) =>
      element(
        'response_lid',
        { ident: ofRow(row.id) },
        element('material', {}, element('mattext', { texttype: 'text/html' }, rich(row.html, losses))),
        element(
          'render_choice',
          {},
          items.map(({ id, html }) => label(id, plainText(html), 'text/plain')),
        ),
      ),
    ),
    conditions: rows.map((row) =>
      element(
        'respcondition',
        {},
        element('conditionvar', {}, isEqual(row.item, ofRow(row.id))),
        setScore(Number((100 / rows.length).toFixed(2)), 'Add'),
      ),
    ),
    feedback: [],
  };
}
