/** One interaction of a QTI item: what declares it, what a learner uses, and how it is marked. */
import type { Task } from '../item/neutral-item.ts';
import type { LossCode } from '../losses.ts';
import { convertText } from '../markup/rich-text.ts';
import type { Html } from '../markup/rich-text.ts';
import { element } from '../markup/xml.ts';
import type { ChildNode, XmlContent } from '../markup/xml.ts';
import { declareOutcome, setName, setNumber } from './expressions.ts';

export interface Field {
  readonly declarations: XmlContent;
  /** The interaction, in its line or as a block of its own. */
  readonly interaction: XmlContent;
  readonly isInline: boolean;
  readonly processing: XmlContent;
  /** Words that show when an outcome has, or holds, an identifier. */
  readonly feedback: readonly FieldFeedback[];
  /** For whoever marks it by hand. */
  readonly guide: Html | null;
}

export interface FieldFeedback {
  readonly outcome: string;
  readonly identifier: string;
  readonly html: Html;
}

/** What writing a field needs to know of its item. */
export interface FieldPlace {
  /** The number of the field, from 1. */
  readonly index: number;
  /** Whether it is in a text, where a list of options is a menu. */
  readonly isInText: boolean;
  readonly losses: LossCode[];
}

/** The names of a field's variables. */
export function namesOf({ index }: FieldPlace) {
  const number = String(index);
  return {
    response: `R${number}`,
    score: `S${number}`,
    verdict: `V${number}`,
    chosen: `F${number}`,
    wrong: `W${number}`,
  };
}

export type Names = ReturnType<typeof namesOf>;

/** An id of ours as an XML name. */
export function identifierOf(kind: 'o' | 'm', id: string): string {
  return `${kind}-${id}`;
}

/** The general words, and the variable that calls for them. */
export function verdictFeedback({ feedback }: Task, { verdict }: Names): readonly FieldFeedback[] {
  return (['correct', 'partial', 'incorrect'] as const).flatMap((identifier) => {
    const html = feedback[identifier];
    return html === null ? [] : [{ outcome: verdict, identifier, html }];
  });
}

export function mark({ score, verdict }: Names, worth: number, said: string): XmlContent {
  return [setNumber(score, worth), setName(verdict, said)];
}

export function outcomesOf({ score, verdict }: Names): readonly XmlContent[] {
  return [
    declareOutcome(score, { type: 'float', start: 0 }),
    declareOutcome(verdict, { type: 'identifier' }),
  ];
}

/** A text with MathML, and with something in the place of each blank. */
export function richContent(
  html: Html,
  { losses }: Pick<FieldPlace, 'losses'>,
  blank?: (name: string) => readonly ChildNode[],
): ChildNode[] {
  return convertText(html, { formulas: 'mathml', cellClass, blank, lose: (loss) => losses.push(loss) });
}

/** Of the classes that the standard names: lines and room between the columns, which players leave out otherwise. */
const cellClass = 'qti-bordered qti-padding-2';

/** As one element, because players that set an option's parts side by side lose the spaces around a formula. */
export function inOneBox(html: Html, place: Pick<FieldPlace, 'losses'>): XmlContent {
  return element('span', {}, richContent(html, place));
}
