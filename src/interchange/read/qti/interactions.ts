import { manyScoring } from '../many-scoring.ts';
import type { ForeignAnswer, ForeignText, Images } from '../foreign-item.ts';
import { allOf, elementsOf, firstOf, textIn } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { bodyText } from './body.ts';
import { shownBy, toleranceOf } from './declarations.ts';
import type { Declaration } from './declarations.ts';

/** What an interaction is read with. */
export interface QtiSource {
  readonly item: XmlElement;
  readonly images: Images;
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** Modal feedback by its identifier. */
  readonly modal: ReadonlyMap<string, ForeignText>;
}

/** Interactions in a line of text. */
export const inlineNames = ['qti-text-entry-interaction', 'qti-inline-choice-interaction'];

const names: Readonly<Record<string, string>> = {
  'qti-hottext-interaction': 'a choice of words inside a text',
  'qti-gap-match-interaction': 'words to be dragged into a text',
  'qti-associate-interaction': 'pairs to be formed freely',
  'qti-hotspot-interaction': 'a choice of places in an image',
  'qti-upload-interaction': 'an upload of a file',
  'qti-slider-interaction': 'a slider',
  'qti-media-interaction': 'audio or video',
  'qti-portable-custom-interaction': 'a program that another system runs',
};

export function isInteraction({ name }: XmlElement): boolean {
  return name.startsWith('qti-') && name.endsWith('-interaction');
}

export function interactionAnswer(interaction: XmlElement, source: QtiSource): ForeignAnswer {
  const response = interaction.attributes['response-identifier'] ?? '';
  const declared = source.declarations.get(response);
  switch (interaction.name) {
    case 'qti-choice-interaction':
    case 'qti-inline-choice-interaction':
      return choiceOf(interaction, response, declared, source);
    case 'qti-text-entry-interaction':
      return typedOf(response, declared, source);
    case 'qti-extended-text-interaction':
      return { kind: 'essay', least: null, most: null, forGraders: rubricIn(source) };
    case 'qti-order-interaction':
      return orderOf(interaction, declared, source);
    case 'qti-match-interaction':
      return matchOf(interaction, declared, source);
    default: {
      const { name } = interaction;
      const known = Object.hasOwn(names, name) ? names[name] : undefined;
      const rest = textIn(interaction).replaceAll(/\s+/g, ' ').trim();
      return { kind: 'unread', found: known ?? `an interaction "${name}"`, rest: rest === '' ? [] : [rest] };
    }
  }
}

function rubricIn({ item, images }: QtiSource): ForeignText | null {
  const [rubric] = allOf(item, ({ name }) => name === 'qti-rubric-block');
  return rubric === undefined ? null : bodyText(rubric.children, rubric.place, images);
}

function textOf(element: XmlElement, images: Images): ForeignText {
  const own = element.children.filter((child) => typeof child === 'string' || !isFeedback(child));
  return bodyText(own, element.place, images) ?? { form: 'plain', text: '', place: element.place };
}

function isFeedback({ name }: XmlElement): boolean {
  return name === 'qti-feedback-inline' || name === 'qti-feedback-block';
}

function choicesIn(interaction: XmlElement): readonly XmlElement[] {
  return elementsOf(interaction).filter(
    ({ name }) => name === 'qti-simple-choice' || name === 'qti-inline-choice',
  );
}

function choiceOf(
  interaction: XmlElement,
  response: string,
  declared: Declaration | undefined,
  source: QtiSource,
): ForeignAnswer {
  const isMany = declared?.cardinality === 'multiple';
  const shown = shownBy(source.item, response);
  const options = choicesIn(interaction).map((choice) => {
    const id = choice.attributes.identifier ?? '';
    const [inline] = elementsOf(choice).filter(isFeedback);
    const own = inline === undefined ? null : bodyText(inline.children, inline.place, source.images);
    const isRight = declared?.correct.includes(id) === true;
    return {
      text: textOf(choice, source.images),
      share: isMany && declared.mapped !== null ? (declared.mapped.get(id) ?? 0) : Number(isRight),
      feedback: own ?? source.modal.get(shown.get(id) ?? id) ?? null,
      isFixed: choice.attributes.fixed === 'true',
    };
  });
  const most = Math.max(...options.map(({ share }) => share), 0);
  const total = options.reduce((sum, { share }) => sum + Math.max(0, share), 0);
  const scaled =
    isMany && most > 0 ? options.map((option) => ({ ...option, share: option.share / total })) : options;
  const shuffle = interaction.attributes.shuffle === 'true';
  const scoring = isMany ? (declared.mapped === null ? 'all' : manyScoring(scaled)) : null;
  return { kind: 'choice', select: isMany ? 'many' : 'one', options: scaled, shuffle, scoring };
}

function typedOf(response: string, declared: Declaration | undefined, source: QtiSource): ForeignAnswer {
  const baseType = declared?.baseType ?? 'string';
  if (baseType === 'float' || baseType === 'integer') {
    const numbers = (declared?.correct ?? []).map((value) => ({
      value,
      tolerance: toleranceOf(source.item, response, value),
      share: 1,
      feedback: null,
    }));
    return { kind: 'number', numbers, units: [], otherwise: null };
  }
  const best = Math.max(...(declared?.mapped?.values() ?? []), 0);
  const mapped = [...(declared?.mapped ?? [])].map(([text, score]) => ({
    text,
    share: best > 0 ? score / best : 0,
    feedback: null,
  }));
  const known = new Set(mapped.map(({ text }) => text));
  const correct = (declared?.correct ?? [])
    .filter((text) => !known.has(text))
    .map((text) => ({ text, share: 1, feedback: null }));
  return {
    kind: 'words',
    words: [...correct, ...mapped],
    matchCase: declared?.matchCase ?? false,
    otherwise: null,
  };
}

function orderOf(
  interaction: XmlElement,
  declared: Declaration | undefined,
  { images }: QtiSource,
): ForeignAnswer {
  const choices = new Map(
    choicesIn(interaction).map((choice) => [choice.attributes.identifier ?? '', choice]),
  );
  const ordered = (declared?.correct ?? []).flatMap((id) => choices.get(id) ?? []);
  if (ordered.length === 0 || ordered.length !== choices.size) {
    const rest = [...choices.values()].map((choice) => textIn(choice).trim());
    return { kind: 'unread', found: 'steps to be ordered, of which not all have a place', rest };
  }
  return { kind: 'order', steps: ordered.map((choice) => textOf(choice, images)), scoring: 'all' };
}

function matchOf(
  interaction: XmlElement,
  declared: Declaration | undefined,
  { images }: QtiSource,
): ForeignAnswer {
  const [left = [], right = []] = elementsOf(interaction, 'qti-simple-match-set').map((set) =>
    elementsOf(set, 'qti-simple-associable-choice'),
  );
  const pairs = (declared?.correct ?? []).map((pair) => pair.split(/\s+/));
  const asked = (element: XmlElement) =>
    pairs.filter((pair) => pair.includes(element.attributes.identifier ?? ''));
  if (left.some((element) => asked(element).length > 1)) {
    const rest = [...left, ...right].map((element) => textIn(element).trim());
    return { kind: 'unread', found: 'a match in which a row has several items', rest };
  }
  const rows = left.map((element) => {
    const [pair = []] = asked(element);
    const index = right.findIndex(({ attributes }) => pair.includes(attributes.identifier ?? ''));
    return { text: textOf(element, images), right: index === -1 ? null : index };
  });
  return { kind: 'match', rows, items: right.map((element) => textOf(element, images)) };
}

/** What an interaction asks, in words of its own. */
export function promptOf(interaction: XmlElement, images: Images): ForeignText | null {
  const prompt = firstOf(interaction, 'qti-prompt');
  return prompt === null ? null : bodyText(prompt.children, prompt.place, images);
}
