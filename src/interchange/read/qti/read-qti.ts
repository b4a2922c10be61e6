import { blankMark } from '../foreign-item.ts';
import type { ForeignAnswer, ForeignItem, ForeignPart, ForeignText, Images, Note } from '../foreign-item.ts';
import { allOf, elementsOf, firstOf } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { bodyText } from './body.ts';
import type { Replace } from './body.ts';
import { declarationsIn } from './declarations.ts';
import { inlineNames, interactionAnswer, isInteraction, promptOf } from './interactions.ts';
import type { QtiSource } from './interactions.ts';
import { nameAsQti3 } from './names.ts';

/** An item of QTI 3, or of QTI 2, which has other names for the same things. */
export function readQtiItem(root: XmlElement, images: Images): ForeignItem {
  const item = root.name === 'assessmentItem' ? nameAsQti3(root) : root;
  const body = firstOf(item, 'qti-item-body') ?? item;
  const source: QtiSource = {
    item,
    images,
    declarations: declarationsIn(item),
    modal: modalIn(item, images),
  };
  const notes: Note[] = [];
  const { prompt, answer } = readBody(body, source, notes);
  if (elementsOf(item, 'qti-template-declaration').length > 0) {
    notes.push({
      place: item.place,
      message: 'Its numbers are drawn there by a template, which is not read.',
    });
  }
  return {
    name: item.attributes.title ?? null,
    place: item.place,
    prompt,
    answer,
    explanation: null,
    feedback: {
      correct: source.modal.get('correct') ?? null,
      incorrect: source.modal.get('incorrect') ?? null,
    },
    hints: [],
    tags: [],
    notes,
  };
}

function modalIn(item: XmlElement, images: Images): ReadonlyMap<string, ForeignText> {
  return new Map(
    elementsOf(item, 'qti-modal-feedback').flatMap((feedback) => {
      const text = bodyText(feedback.children, feedback.place, images);
      return text === null ? [] : [[feedback.attributes.identifier ?? '', text] as const];
    }),
  );
}

interface Asked {
  readonly prompt: ForeignText;
  readonly answer: ForeignAnswer;
}

function readBody(body: XmlElement, source: QtiSource, notes: Note[]): Asked {
  const interactions = allOf(body, isInteraction);
  const inline = interactions.filter(({ name }) => inlineNames.includes(name));
  const own = interactions.filter((interaction) => !inline.includes(interaction));
  // A number or word that is asked for alone needs no place in the text.
  const isAlone =
    interactions.length === 1 && inline.some(({ name }) => name === 'qti-text-entry-interaction');
  const marks = isAlone || own.length > 0 ? null : inline;
  const stem = bodyText(body.children, body.place, source.images, placeOf(marks));
  const prompt = stem ?? { form: 'plain', text: '', place: body.place };
  const [asked, ...others] = own.map((interaction) => askedIn(interaction, source));
  const [answer, ...more] = inline.map((interaction) => interactionAnswer(interaction, source));
  if (asked === undefined) {
    if (answer === undefined)
      return { prompt, answer: { kind: 'unread', found: 'a text that asks nothing' } };
    return { prompt, answer: isAlone ? answer : blanksOf([answer, ...more]) };
  }
  if (answer === undefined && others.length === 0) {
    return { prompt: joined(stem, asked.prompt, body), answer: asked.answer };
  }
  const inText = answer === undefined ? [] : [answer, ...more];
  if (inText.length > 0) {
    const message = 'It asks in the text and below it; the places in the text became parts.';
    notes.push({ place: body.place, message });
  }
  const parts = [asked, ...others, ...inText.map((one) => ({ prompt: null, answer: one }))];
  return { prompt, answer: { kind: 'parts', parts } };
}

function askedIn(interaction: XmlElement, source: QtiSource): ForeignPart {
  return {
    prompt: promptOf(interaction, source.images),
    answer: interactionAnswer(interaction, source),
  };
}

function blanksOf(answers: readonly ForeignAnswer[]): ForeignAnswer {
  const blanks = answers.map((answer, index) => ({ name: `blank-${index + 1}`, weight: 1, answer }));
  return { kind: 'blanks', blanks };
}

/** What is shown in the place of interactions: blanks for those named, in order. */
function placeOf(inline: readonly XmlElement[] | null): Replace {
  return (element) => {
    if (inlineNames.includes(element.name)) {
      const value = inline === null ? '____' : blankMark(`blank-${inline.indexOf(element) + 1}`);
      return [{ type: 'text', value }];
    }
    if (isInteraction(element) || element.name === 'qti-rubric-block') return [];
    if (element.name !== 'qti-printed-variable') return undefined;
    return [{ type: 'text', value: `[${element.attributes.identifier ?? 'a number'}]` }];
  };
}

/** What stands before an interaction, and what it asks itself. */
function joined(stem: ForeignText | null, prompt: ForeignText | null, { place }: XmlElement): ForeignText {
  if (stem === null || prompt === null) return stem ?? prompt ?? { form: 'plain', text: '', place };
  if (stem.form !== 'tree' || prompt.form !== 'tree') return stem;
  const paragraph = { type: 'element' as const, tagName: 'div', properties: {}, children: [] };
  return { ...stem, nodes: [...stem.nodes, paragraph, ...wrapped(prompt)] };
}

function wrapped({ nodes }: Extract<ForeignText, { form: 'tree' }>) {
  return [{ type: 'element' as const, tagName: 'div', properties: {}, children: [...nodes] }];
}
