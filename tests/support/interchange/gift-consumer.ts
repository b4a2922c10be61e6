import { parse } from 'gift-pegjs';
import type { GIFTQuestion, NumericalChoice, TextChoice } from 'gift-pegjs';
import { idNumber } from '../../../src/interchange/item/item-name.ts';
import { piecesOf } from '../../../src/interchange/item/split-parts.ts';
import type { Piece } from '../../../src/interchange/item/split-parts.ts';
import { htmlWithTex } from '../../../src/interchange/markup/rich-text.ts';
import { plainText } from '../../../src/ui/plain-text.ts';
import { givenAt } from './learner.ts';
import type { Given } from './learner.ts';
import { gradePieces } from './moodle-consumer.ts';
import { gradeChoice, gradeNumber, gradeText } from './moodle-rules.ts';
import type { Consumer } from './round-trip.ts';

/** `gift-pegjs` reads the file; its questions are marked as GIFT's description says. */
export const giftConsumer: Consumer = (file) => {
  const questions = new Map(readGift(String(file.content)).map((question) => [question.id, question]));
  return (item, given) =>
    gradePieces(piecesOf(item).pieces, (piece) => {
      const question = questions.get(idNumber(piece));
      const part = givenAt(given, piece.part);
      return question === undefined || part === null ? null : gradeQuestion(question, piece, part);
    });
};

export function readGift(text: string): readonly GIFTQuestion[] {
  return parse(text);
}

function gradeQuestion(question: GIFTQuestion, piece: Piece, given: Given): number | null {
  if (question.type === 'TF' && given.kind === 'said') return Number(question.isTrue === given.isTrue);
  if (question.type === 'MC' && given.kind === 'chosen') {
    return gradeChoice(question.choices.map(candidate), given.at);
  }
  if (question.type === 'Short' && given.kind === 'typed') {
    return gradeText(question.choices.map(candidate), given.text, false);
  }
  if (question.type === 'Numerical' && given.kind === 'typed') {
    const { choices } = question;
    return Array.isArray(choices) ? gradeNumber(choices.map(numberCandidate), given.text) : null;
  }
  if (question.type !== 'Matching' || given.kind !== 'matched' || piece.answer.kind !== 'match') return null;
  const { rows, items } = piece.answer;
  const put = new Map(
    rows.map(({ html }, row) => [htmlWithTex(html), plainText(items[given.at[row] ?? 0]?.html ?? '')]),
  );
  const asked = question.matchPairs.filter(({ subquestion }) => subquestion.text !== '');
  return (
    asked.filter((pair) => put.get(pair.subquestion.text) === decodeSigns(pair.subanswer)).length /
    asked.length
  );
}

function candidate({ isCorrect, weight, text }: TextChoice) {
  return { share: shareOf(isCorrect, weight), text: text.text, tolerance: 0 };
}

function numberCandidate({ isCorrect, weight, text }: NumericalChoice) {
  const { number, range = 0 } = text;
  return {
    share: shareOf(isCorrect, weight),
    text: number === undefined ? '*' : String(number),
    tolerance: range,
  };
}

function shareOf(isCorrect: boolean, weight: number | null): number {
  return weight === null ? Number(isCorrect) : weight / 100;
}

/** The parser leaves its own signs for escaped ones in the right sides of pairs. */
export function decodeSigns(text: string): string {
  return text.replace(/&&(\d{3});/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
