import { nameOf } from '../item/item-name.ts';
import type { NeutralItem, Part, Task } from '../item/neutral-item.ts';
import { wholePiece } from '../item/split-parts.ts';
import type { LossCode } from '../losses.ts';
import { convertText } from '../markup/rich-text.ts';
import type { Html } from '../markup/rich-text.ts';
import { element, writeXml } from '../markup/xml.ts';
import type { ChildNode, XmlContent } from '../markup/xml.ts';
import { apply, choose, declareOutcome, setName, setOutcome, value, variable } from './expressions.ts';
import { richContent } from './field.ts';
import type { Field } from './field.ts';
import { writeField } from './write-field.ts';

const itemNamespace = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';

/** A field with its share in the score of the item. */
interface WeightedField extends Field {
  readonly share: number;
}

/** An item under way: its fields so far, and what was lost. */
interface Draft {
  readonly fields: WeightedField[];
  readonly losses: LossCode[];
}

/** An item's identifier, an XML name. */
export function itemIdentifier({ id, version, seed }: NeutralItem): string {
  return `${id.replaceAll('/', '.')}.v${String(version)}.s${String(seed)}`;
}

/** The document of an item; losses are added to the list. */
export function writeItem(item: NeutralItem, losses: LossCode[]): string {
  const draft: Draft = { fields: [], losses };
  const body = bodyOf(item, 1, draft);
  const guides = draft.fields.flatMap(({ guide }) => (guide === null ? [] : [guide]));
  return writeXml(
    element(
      'qti-assessment-item',
      {
        xmlns: itemNamespace,
        identifier: itemIdentifier(item),
        title: nameOf(wholePiece(item)),
        adaptive: 'false',
        'time-dependent': 'false',
        'xml:lang': 'en',
        'tool-name': 'Wavelength',
        'tool-version': `${String(item.version)} ${item.hash}`,
      },
      draft.fields.map(({ declarations }) => declarations),
      declareOutcome('SCORE', { type: 'float', start: 0, isByHand: guides.length > 0 }),
      declareOutcome('MAXSCORE', { type: 'float', start: 1 }),
      declareOutcome('SOLUTION', { type: 'identifier' }),
      element(
        'qti-item-body',
        {},
        body,
        guides.map((guide) => scorerBlock(guide, draft)),
      ),
      processingOf(draft),
      modalFeedback(item, draft),
    ),
  );
}

function bodyOf(task: Task, share: number, draft: Draft): XmlContent {
  const { answer, stem } = task;
  if (answer.kind === 'blanks') return blanksOf(stem, answer.blanks, share, draft);
  const text = richContent(stem, draft);
  if (answer.kind !== 'parts') return [text, fieldOf(task, share, false, draft)];
  const total = sumOf(answer.parts);
  return [
    text,
    answer.parts.map((part) => element('div', {}, bodyOf(part, (share * part.weight) / total, draft))),
  ];
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

function fieldOf(task: Task, share: number, isInText: boolean, { fields, losses }: Draft): XmlContent {
  const field = writeField(task, { index: fields.length + 1, isInText, losses });
  fields.push({ ...field, share });
  return field.isInline && !isInText ? element('p', {}, field.interaction) : field.interaction;
}

/** The text with an interaction in the place of each blank. */
function blanksOf(stem: Html, blanks: readonly Part[], share: number, draft: Draft): ChildNode[] {
  const total = sumOf(blanks);
  return richContent(stem, draft, (name) => {
    const blank = blanks.find(({ id }) => id === name);
    if (blank === undefined) return [];
    // A unit or the like is told behind the blank, in its line.
    const told = convertText(blank.stem.replace(/^<p>|<\/p>$/g, ''), { formulas: 'mathml' });
    const field = fieldOf(blank, (share * blank.weight) / total, true, draft);
    return element('span', {}, field, blank.stem === '' ? null : [' (', told, ')']).childNodes;
  });
}

function scorerBlock(guide: Html, draft: Draft): XmlContent {
  return element(
    'qti-rubric-block',
    { use: 'scoring', view: 'scorer' },
    element('qti-content-body', {}, richContent(guide, draft)),
  );
}

function processingOf({ fields }: Draft): XmlContent {
  const scored = fields.filter(({ processing }) => processing !== null);
  const shares = fields.map(({ share }, index) => {
    const score = variable(`S${String(index + 1)}`);
    return fields.length === 1 ? score : apply('product', score, value('float', share));
  });
  // Shares such as 1/3 do not add up to 1 in a computer.
  const total = shares.length === 1 ? shares : apply('sum', ...shares);
  const isAllRight = apply(
    'and',
    ...fields.map((_, index) => apply('gte', variable(`S${String(index + 1)}`), value('float', 1))),
  );
  return element(
    'qti-response-processing',
    {},
    scored.map(({ processing }) => processing),
    choose([{ when: isAllRight, then: setOutcome('SCORE', value('float', 1)) }], setOutcome('SCORE', total)),
    choose([
      { when: apply('gte', variable('SCORE'), value('float', 1)), then: setName('SOLUTION', 'shown') },
    ]),
  );
}

function modalFeedback(item: NeutralItem, draft: Draft): XmlContent {
  const one = (outcome: string, identifier: string, html: Html) =>
    element(
      'qti-modal-feedback',
      { 'outcome-identifier': outcome, identifier, 'show-hide': 'show' },
      element('qti-content-body', {}, blockOf(html, draft)),
    );
  return [
    draft.fields.flatMap(({ feedback }) =>
      feedback.map(({ outcome, identifier, html }) => one(outcome, identifier, html)),
    ),
    one('SOLUTION', 'shown', item.explanation),
  ];
}

function blockOf(html: Html, draft: Draft): ChildNode[] {
  return html.startsWith('<') ? richContent(html, draft) : richContent(`<p>${html}</p>`, draft);
}
