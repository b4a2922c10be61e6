import { blankMark } from '../foreign-item.ts';
import type { ForeignAnswer, ForeignItem, ForeignText, Images, Note } from '../foreign-item.ts';
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
  const marks = new Map(inline.map((interaction, index) => [interaction, `blank-${index + 1}`]));
  // A number or word that is asked for alone needs no place in the text.
  const isAlone =
    interactions.length === 1 && inline.some(({ name }) => name === 'qti-text-entry-interaction');
  const replace: Replace = (element) => {
    const name = marks.get(element);
    if (name !== undefined)
      return [{ type: 'text', value: isAlone || own.length > 0 ? '____' : blankMark(name) }];
    if (isInteraction(element) || element.name === 'qti-rubric-block') return [];
    if (element.name === 'qti-printed-variable') {
      return [{ type: 'text', value: `[${element.attributes.identifier ?? 'a number'}]` }];
    }
    return undefined;
  };
  const stem = bodyText(body.children, body.place, source.images, replace);
  const asked = own.map((interaction) => ({
    prompt: promptOf(interaction, source.images),
    answer: interactionAnswer(interaction, source),
  }));
  const [first] = asked;
  if (own.length === 1 && inline.length === 0 && first !== undefined) {
    return { prompt: joined(stem, first.prompt, body), answer: first.answer };
  }
  const prompt = stem ?? { form: 'plain', text: '', place: body.place };
  const [entry] = inline;
  if (own.length === 0 && entry !== undefined) {
    const answers = inline.map((interaction) => interactionAnswer(interaction, source));
    const [answer] = answers;
    if (isAlone && answer !== undefined) return { prompt, answer };
    return {
      prompt,
      answer: {
        kind: 'blanks',
        blanks: answers.map((one, index) => ({ name: `blank-${index + 1}`, weight: 1, answer: one })),
      },
    };
  }
  if (asked.length === 0) return { prompt, answer: { kind: 'unread', found: 'a text that asks nothing' } };
  const parts = [
    ...asked,
    ...inline.map((interaction) => ({ prompt: null, answer: interactionAnswer(interaction, source) })),
  ];
  if (inline.length > 0) {
    notes.push({
      place: body.place,
      message: 'It asks in the text and below it; the places in the text became parts.',
    });
  }
  return { prompt, answer: { kind: 'parts', parts } };
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
