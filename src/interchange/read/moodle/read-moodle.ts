import type { ForeignAnswer, ForeignFile, ForeignItem, ForeignText } from '../foreign-item.ts';
import { limits, Refusal } from '../refusal.ts';
import { elementsOf, firstOf, textIn, wordsAt } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';
import { readChoice, readMatching, readNumbers, readOrdering, readTrueFalse, readWords } from './answers.ts';
import { embeddedAnswers } from './embedded.ts';
import { moodleText } from './moodle-texts.ts';
import type { MoodleAnswer } from './moodle-texts.ts';

const readers: Readonly<Record<string, (question: XmlElement, prompt: ForeignText) => MoodleAnswer>> = {
  multichoice: readChoice,
  truefalse: readTrueFalse,
  shortanswer: readWords,
  numerical: readNumbers,
  matching: readMatching,
  ordering: readOrdering,
  essay: (question) => ({ answer: essayOf(question) }),
  cloze: (_, prompt) => embeddedAnswers(prompt),
};

/** Kinds of Moodle and of its plugins, as people call them. */
const names: Readonly<Record<string, string>> = {
  calculated: 'a calculated question, whose numbers Moodle draws by formulas of its own',
  calculatedmulti: 'a calculated question, whose numbers Moodle draws by formulas of its own',
  calculatedsimple: 'a calculated question, whose numbers Moodle draws by formulas of its own',
  ddwtos: 'words to be dragged into a text',
  ddimageortext: 'words to be dragged onto an image',
  ddmarker: 'markers to be dragged onto an image',
  gapselect: 'words to be chosen inside a text',
  description: 'a description that asks nothing',
  randomsamatch: 'a matching question that is put together at random',
  stack: 'a question of the plugin STACK',
  coderunner: 'a question of the plugin CodeRunner',
};

/** A file in Moodle XML. */
export function readMoodle(root: XmlElement): ForeignFile {
  const questions = elementsOf(root, 'question').filter(({ attributes }) => attributes.type !== 'category');
  if (questions.length > limits.items) {
    throw new Refusal(`It holds more than ${limits.items} questions. Export one category at a time.`);
  }
  return { format: 'Moodle XML', items: questions.map(readQuestion), notes: [] };
}

function readQuestion(question: XmlElement): ForeignItem {
  const { place } = question;
  const type = question.attributes.type ?? '';
  const prompt = moodleText(firstOf(question, 'questiontext')) ?? { form: 'plain', text: '', place };
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  const found = Object.hasOwn(names, type) ? names[type] : undefined;
  const made: MoodleAnswer = read?.(question, prompt) ?? {
    answer: { kind: 'unread', found: found ?? `a question of the kind "${type}"`, rest: restOf(question) },
  };
  const hints = elementsOf(question, 'hint').flatMap((hint) => moodleText(hint) ?? []);
  return {
    name: wordsAt(question, 'name', 'text') ?? wordsAt(question, 'name'),
    place,
    prompt: made.prompt ?? prompt,
    answer: made.answer,
    explanation: moodleText(firstOf(question, 'generalfeedback')),
    feedback: made.feedback ?? combinedFeedback(question),
    hints,
    tags: elementsOf(firstOf(question, 'tags') ?? question, 'tag').map((tag) => textIn(tag).trim()),
    notes: made.notes ?? [],
  };
}

const usual = ['name', 'questiontext', 'generalfeedback', 'tags', 'hint'];

/** The words of what only this kind has. */
function restOf(question: XmlElement): readonly string[] {
  return elementsOf(question)
    .filter((element) => !usual.includes(element.name) && firstOf(element, 'text') !== null)
    .map((element) => `${element.name} ${wordsAt(element, 'text') ?? ''}`.replaceAll(/\s+/g, ' '))
    .slice(0, 40);
}

/** What Moodle itself says where an author wrote nothing. */
const stock = /^(?:<p>)?Your answer is (?:correct|partially correct|incorrect)\.(?:<\/p>)?$/;

function combinedFeedback(question: XmlElement): ForeignItem['feedback'] {
  const said = (name: string) => {
    const text = moodleText(firstOf(question, name));
    return text !== null && 'text' in text && stock.test(text.text.trim()) ? null : text;
  };
  return {
    correct: said('correctfeedback'),
    partial: said('partiallycorrectfeedback'),
    incorrect: said('incorrectfeedback'),
  };
}

function essayOf(question: XmlElement): ForeignAnswer {
  const count = (name: string) => {
    const words = wordsAt(question, name) ?? '';
    return /^[1-9]\d*$/.test(words) ? Number(words) : null;
  };
  return {
    kind: 'essay',
    least: count('minwordlimit'),
    most: count('maxwordlimit'),
    forGraders: moodleText(firstOf(question, 'graderinfo')),
  };
}
