/** The parts of a Moodle question that differ by its type. */
import { plainText } from '../../ui/plain-text.ts';
import { formulaOf, termAsChoice } from '../item/chosen.ts';
import { aroundValue, plainNumber } from '../item/interval.ts';
import type {
  ChoiceAnswer,
  EssayAnswer,
  MatchAnswer,
  NeutralItem,
  NumberAnswer,
  OrderAnswer,
  TextAnswer,
  TrueFalseAnswer,
} from '../item/neutral-item.ts';
import type { LossCode } from '../losses.ts';
import type { Html } from '../markup/rich-text.ts';
import { element } from '../markup/xml.ts';
import type { XmlContent } from '../markup/xml.ts';
import { choiceFractions } from './choice-fractions.ts';
import { canBeEmbedded, embedAnswers, escapeWildcard } from './cloze.ts';
import { knownFraction } from './fractions.ts';

/** A question of one of Moodle's types. */
export interface MoodleAnswer {
  readonly type: string;
  /** HTML with TeX. */
  readonly stem: string;
  readonly fields: XmlContent;
}

/** Writes texts with formulas in TeX, and hears what is lost. */
export interface MoodleTexts {
  readonly html: (text: Html) => string;
  readonly losses: LossCode[];
}

/** An element that holds HTML. */
export function htmlField(name: string, html: string): XmlContent {
  return element(name, { format: 'html' }, element('text', {}, html));
}

function flag(name: string, value: string | number): XmlContent {
  return element(name, {}, String(value));
}

/** The question; null where no type of Moodle's can hold it in one piece. */
export function writeAnswer(item: NeutralItem, texts: MoodleTexts): MoodleAnswer | null {
  const { answer } = item;
  const stem = texts.html(item.stem);
  switch (answer.kind) {
    case 'number':
      return { type: 'numerical', stem, fields: numberFields(answer, item, texts) };
    case 'text':
      return { type: 'shortanswer', stem, fields: textFields(answer, item, texts) };
    case 'true-false':
      return { type: 'truefalse', stem, fields: trueFalseFields(answer, item, texts) };
    case 'choice':
      return { type: 'multichoice', stem, fields: choiceFields(answer, item, texts) };
    case 'term': {
      texts.losses.push('term-as-choice');
      const fields = choiceFields(termAsChoice(answer), item, texts);
      return { type: 'multichoice', stem: stem + texts.html(formulaOf(answer)), fields };
    }
    case 'match':
      return { type: 'matching', stem, fields: matchFields(answer, item, texts) };
    case 'order':
      return { type: 'ordering', stem, fields: orderFields(answer, item, texts) };
    case 'essay':
      return { type: 'essay', stem, fields: essayFields(answer, texts) };
    case 'blanks':
    case 'parts': {
      if (!canBeEmbedded(item)) return null;
      const embedded = embedAnswers(item, texts.html);
      texts.losses.push(...embedded.losses);
      return { type: 'cloze', stem: embedded.html, fields: null };
    }
    case 'figure':
      return null;
  }
}

function answerElement(
  percent: number,
  text: string,
  feedback: Html | null,
  { html }: MoodleTexts,
  more: XmlContent = null,
): XmlContent {
  return element(
    'answer',
    { fraction: percent, format: 'moodle_auto_format' },
    element('text', {}, text),
    htmlField('feedback', feedback === null ? '' : html(feedback)),
    more,
  );
}

function shareOf(score: number, { losses }: MoodleTexts): number {
  const { percent, isExact } = knownFraction(score);
  if (!isExact) losses.push('nearest-share');
  return percent;
}

/** What is said where no answer before it fits. */
function restElement({ feedback }: NeutralItem, texts: MoodleTexts, more: XmlContent = null): XmlContent {
  return feedback.incorrect === null ? null : answerElement(0, '*', feedback.incorrect, texts, more);
}

function numberFields(answer: NumberAnswer, item: NeutralItem, texts: MoodleTexts): XmlContent {
  const one = (
    percent: number,
    { value, interval }: Pick<NumberAnswer, 'value' | 'interval'>,
    words: Html | null,
  ) => {
    const { centre, reach } = aroundValue(value, interval);
    return answerElement(percent, plainNumber(centre), words, texts, flag('tolerance', plainNumber(reach)));
  };
  return [
    one(100, answer, item.feedback.correct),
    answer.mistakes.map((mistake) => one(shareOf(mistake.score, texts), mistake, mistake.feedback)),
    restElement(item, texts, flag('tolerance', 0)),
    // No unit is read: a number with letters behind it is sent back.
    flag('unitgradingtype', 0),
    flag('unitpenalty', 0),
    flag('showunits', 3),
    flag('unitsleft', 0),
  ];
}

function textFields(answer: TextAnswer, item: NeutralItem, texts: MoodleTexts): XmlContent {
  return [
    flag('usecase', Number(answer.matchCase)),
    answer.accepted.map((text) => answerElement(100, escapeWildcard(text), item.feedback.correct, texts)),
    answer.mistakes.map(({ texts: wrong, score, feedback }) =>
      wrong.map((text) => answerElement(shareOf(score, texts), escapeWildcard(text), feedback, texts)),
    ),
    restElement(item, texts),
  ];
}

function trueFalseFields(
  { isTrue }: TrueFalseAnswer,
  { feedback }: NeutralItem,
  texts: MoodleTexts,
): XmlContent {
  const one = (said: boolean) =>
    answerElement(
      said === isTrue ? 100 : 0,
      String(said),
      said === isTrue ? feedback.correct : feedback.incorrect,
      texts,
    );
  return [one(true), one(false)];
}

function combinedFeedback({ feedback }: NeutralItem, { html }: MoodleTexts): XmlContent {
  const words = [
    ['correctfeedback', feedback.correct],
    ['partiallycorrectfeedback', feedback.partial],
    ['incorrectfeedback', feedback.incorrect],
  ] as const;
  return words.map(([name, text]) => htmlField(name, text === null ? '' : html(text)));
}

function choiceFields(answer: ChoiceAnswer, item: NeutralItem, texts: MoodleTexts): XmlContent {
  const fractions = choiceFractions(answer, texts.losses);
  return [
    flag('single', String(!answer.isMany)),
    flag('shuffleanswers', String(answer.isShuffled)),
    flag('answernumbering', 'none'),
    combinedFeedback(item, texts),
    answer.options.map(({ html, feedback }, index) =>
      element(
        'answer',
        { fraction: fractions[index] ?? 0, format: 'html' },
        element('text', {}, texts.html(html)),
        htmlField('feedback', feedback === null ? '' : texts.html(feedback)),
      ),
    ),
  ];
}

/** Menus hold plain text. Items that belong to no row stand at an empty one. */
function matchFields(
  { rows, items, pairs, scoring }: MatchAnswer,
  item: NeutralItem,
  texts: MoodleTexts,
): XmlContent {
  if (items.some(({ html }) => html.includes('<'))) texts.losses.push('plain-menu');
  if (pairs.some(({ feedback }) => feedback !== null)) texts.losses.push('pair-feedback');
  if (scoring === 'all') texts.losses.push('match-share');
  const one = (stem: string, html: Html) =>
    element(
      'subquestion',
      { format: 'html' },
      element('text', {}, stem),
      element('answer', {}, element('text', {}, plainText(html))),
    );
  const spare = items.filter(({ id }) => rows.every((row) => row.item !== id));
  return [
    flag('shuffleanswers', 'true'),
    combinedFeedback(item, texts),
    rows.map((row) => one(texts.html(row.html), items.find(({ id }) => id === row.item)?.html ?? '')),
    spare.map(({ html }) => one('', html)),
  ];
}

function orderFields(
  { steps, orders, scoring }: OrderAnswer,
  item: NeutralItem,
  texts: MoodleTexts,
): XmlContent {
  if (orders.length > 1) texts.losses.push('other-orders');
  if (steps.some(({ isExtra }) => isExtra)) texts.losses.push('extra-steps');
  if (scoring === 'lcs') texts.losses.push('lone-step');
  const [order = []] = orders;
  return [
    flag('layouttype', 'VERTICAL'),
    flag('selecttype', 'ALL'),
    flag('selectcount', 0),
    flag('gradingtype', scoring === 'lcs' ? 'LONGEST_ORDERED_SUBSET' : 'ALL_OR_NOTHING'),
    flag('showgrading', 'SHOW'),
    flag('numberingstyle', 'none'),
    combinedFeedback(item, texts),
    order.map((id) => {
      const html = steps.find((step) => step.id === id)?.html ?? '';
      return element('answer', { fraction: 1, format: 'html' }, element('text', {}, texts.html(html)));
    }),
  ];
}

function essayFields(answer: EssayAnswer, { html }: MoodleTexts): XmlContent {
  const limit = (name: string, words: number | null) => (words === null ? null : flag(name, words));
  return [
    flag('responseformat', answer.template === '' ? 'editor' : 'monospaced'),
    flag('responserequired', 1),
    flag('responsefieldlines', 15),
    limit('minwordlimit', answer.fewestWords),
    limit('maxwordlimit', answer.mostWords),
    flag('attachments', 0),
    flag('attachmentsrequired', 0),
    htmlField('graderinfo', html(answer.guide)),
    htmlField('responsetemplate', answer.template),
  ];
}
