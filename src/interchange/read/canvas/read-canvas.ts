import type { ForeignFile, ForeignItem, ForeignText, Images } from '../foreign-item.ts';
import { limits, Refusal } from '../refusal.ts';
import { allOf, elementsOf, firstOf, wordsAt } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { readAnswer } from './answers.ts';
import { conditionsIn } from './conditions.ts';
import { materialText } from './material.ts';

/** A file in the QTI 1.2 that Canvas writes, which Common Cartridges hold, too. */
export function readCanvas(root: XmlElement, images: Images): ForeignFile {
  const items = allOf(root, ({ name }) => name === 'item');
  if (items.length > limits.items) {
    throw new Refusal(`It holds more than ${limits.items} questions. Export one quiz at a time.`);
  }
  return { format: 'Canvas QTI 1.2', items: items.map((item) => readItem(item, images)), notes: [] };
}

/** The kinds of Common Cartridge by the names that Canvas gives them. */
const profiles: Readonly<Record<string, string>> = {
  'cc.multiple_choice.v0p1': 'multiple_choice_question',
  'cc.multiple_response.v0p1': 'multiple_answers_question',
  'cc.true_false.v0p1': 'true_false_question',
  'cc.fib.v0p1': 'short_answer_question',
  'cc.essay.v0p1': 'essay_question',
};

function kindOf(item: XmlElement): string {
  const fields = allOf(item, ({ name }) => name === 'qtimetadatafield').map(
    (field) => [wordsAt(field, 'fieldlabel') ?? '', wordsAt(field, 'fieldentry') ?? ''] as const,
  );
  const own = fields.find(([label]) => label === 'question_type')?.[1];
  const profile = fields.find(([label]) => label === 'cc_profile')?.[1] ?? '';
  return own ?? (Object.hasOwn(profiles, profile) ? profiles[profile] : undefined) ?? profile;
}

function readItem(item: XmlElement, images: Images): ForeignItem {
  const said = feedbackIn(item, images);
  const presentation = firstOf(item, 'presentation') ?? item;
  const flow = firstOf(presentation, 'flow') ?? presentation;
  const prompt = materialText(firstOf(flow, 'material'), images) ?? {
    form: 'plain',
    text: '',
    place: item.place,
  };
  const source = { item, flow, prompt, images, said, conditions: conditionsIn(item) };
  const made = readAnswer(kindOf(item), source);
  return {
    name: item.attributes.title ?? null,
    place: item.place,
    prompt: made.prompt ?? prompt,
    answer: made.answer,
    explanation: said.get('general_fb') ?? null,
    feedback: {
      correct: said.get('correct_fb') ?? null,
      incorrect: said.get('general_incorrect_fb') ?? null,
    },
    hints: [],
    tags: [],
    notes: made.notes ?? [],
  };
}

/** The texts of `itemfeedback` by their ids. */
function feedbackIn(item: XmlElement, images: Images): ReadonlyMap<string, ForeignText> {
  return new Map(
    elementsOf(item, 'itemfeedback').flatMap((feedback) => {
      const [material] = allOf(feedback, ({ name }) => name === 'material');
      const text = materialText(material ?? null, images);
      return text === null ? [] : [[feedback.attributes.ident ?? '', text] as const];
    }),
  );
}
