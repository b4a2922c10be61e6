import { idNumber } from '../../../src/interchange/item/item-name.ts';
import type { NeutralItem, Task } from '../../../src/interchange/item/neutral-item.ts';
import { splitParts, wholePiece } from '../../../src/interchange/item/split-parts.ts';
import type { Piece } from '../../../src/interchange/item/split-parts.ts';
import { htmlWithTex } from '../../../src/interchange/markup/rich-text.ts';
import { plainText } from '../../../src/ui/plain-text.ts';
import { givenAt } from './learner.ts';
import type { Given } from './learner.ts';
import {
  candidatesOf,
  embeddedIn,
  fieldOf,
  gradeChoice,
  gradeMatching,
  gradeNumber,
  gradeOrder,
  gradeText,
  readMoodle,
  stepsOf,
  textIn,
  children,
} from './moodle-rules.ts';
import type { Embedded, MoodleQuestion } from './moodle-rules.ts';
import type { Consumer } from './round-trip.ts';

/** Moodle, by the rules that we wrote down of it. */
export const moodleConsumer: Consumer = (file) => {
  const questions = readMoodle(String(file.content));
  return (item, given) => {
    const whole = questions.get(idNumber(wholePiece(item)));
    if (whole !== undefined) return gradeQuestion(whole, item, given);
    return gradePieces(splitParts(item), (piece) => {
      const question = questions.get(idNumber(piece));
      const part = givenAt(given, piece.part);
      return question === undefined || part === null ? null : gradeQuestion(question, piece, part);
    });
  };
};

/** The weighted mean of what an item was split into; null where one of them is not marked. */
export function gradePieces(pieces: readonly Piece[], grade: (piece: Piece) => number | null): number | null {
  let sum = 0;
  let weights = 0;
  for (const piece of pieces) {
    const score = grade(piece);
    if (score === null) return null;
    sum += score * piece.weight;
    weights += piece.weight;
  }
  return sum / weights;
}

function gradeQuestion(question: MoodleQuestion, item: NeutralItem, given: Given): number | null {
  switch (question.type) {
    case 'numerical':
      return given.kind === 'typed' ? gradeNumber(candidatesOf(question), given.text) : null;
    case 'shortanswer':
      return given.kind === 'typed'
        ? gradeText(candidatesOf(question), given.text, fieldOf(question, 'usecase') === '1')
        : null;
    case 'truefalse':
      return given.kind === 'said' ? sayTruth(question, given.isTrue) : null;
    case 'multichoice':
      return given.kind === 'chosen' ? gradeChoice(candidatesOf(question), given.at) : null;
    case 'matching':
      return matchIn(question, item, given);
    case 'ordering':
      return orderIn(question, item, given);
    case 'cloze':
      return fillIn(embeddedIn(textIn(children(question.element, 'questiontext')[0])), item, given);
    default:
      return null;
  }
}

function sayTruth(question: MoodleQuestion, isTrue: boolean): number {
  return candidatesOf(question).find(({ text }) => text === String(isTrue))?.share ?? 0;
}

function matchIn(question: MoodleQuestion, { answer }: Task, given: Given): number | null {
  if (answer.kind !== 'match' || given.kind !== 'matched') return null;
  const rows = answer.rows.map(
    (row, index) =>
      [htmlWithTex(row.html), plainText(answer.items[given.at[index] ?? 0]?.html ?? '')] as const,
  );
  return gradeMatching(question, new Map(rows));
}

/** Every step has to be placed there, and those that belong nowhere are not there. */
function orderIn(question: MoodleQuestion, { answer }: Task, given: Given): number | null {
  if (answer.kind !== 'order' || given.kind !== 'ordered') return null;
  const texts = given.steps.map((id) => htmlWithTex(answer.steps.find((step) => step.id === id)?.html ?? ''));
  const wanted = stepsOf(question);
  if (texts.length !== wanted.length || texts.some((text) => !wanted.includes(text))) return null;
  return gradeOrder(question, texts);
}

/** The embedded answers are worth their weights; one that is not marked sends the whole back. */
function fillIn(embedded: readonly Embedded[], task: Task, given: Given): number | null {
  const all = leavesOf(task, given);
  if (all.length !== embedded.length) return null;
  let sum = 0;
  for (const [index, field] of embedded.entries()) {
    const score = gradeEmbedded(field, all[index] ?? null);
    if (score === null) return null;
    sum += score * field.weight;
  }
  return sum / embedded.reduce((total, { weight }) => total + weight, 0);
}

function gradeEmbedded({ type, candidates }: Embedded, given: Given | null): number | null {
  if (given === null) return null;
  if (given.kind === 'typed') {
    return type === 'NUMERICAL'
      ? gradeNumber(candidates, given.text)
      : gradeText(candidates, given.text, type === 'SHORTANSWER_C');
  }
  if (given.kind === 'said') return gradeChoice(candidates, [given.isTrue ? 0 : 1]);
  return given.kind === 'chosen' ? gradeChoice(candidates, given.at) : null;
}

/** What was given for each field, in the order of the text; each row of a match is a field. */
function leavesOf({ answer }: Task, given: Given | null): readonly (Given | null)[] {
  const parts = answer.kind === 'parts' ? answer.parts : answer.kind === 'blanks' ? answer.blanks : null;
  if (parts !== null) return parts.flatMap((part) => leavesOf(part, givenAt(given, part.id)));
  if (answer.kind !== 'match') return [given];
  return answer.rows.map((_, index) =>
    given?.kind === 'matched' ? { kind: 'chosen', at: [given.at[index] ?? 0] } : null,
  );
}
