import { expect, it } from 'vitest';
import { symbolsIn } from '../../src/quiz/kernel/seen-symbols.ts';
import { fileTypeOf, questionSchema } from '../../src/quiz/types/schemas.ts';
import { readMisconceptionFiles, readQuestionFiles } from '../support/question-files.ts';

const corrections = new Map(
  readMisconceptionFiles().map(({ id, data }) => [id, (data as { correction: string }).correction]),
);

/** The lengths. A formula is written in the question's own names, and the first lesson has no others. */
const lengths = ['m', 'm_l'];

const questions = readQuestionFiles().filter(
  ({ id, data }) =>
    id.startsWith('positions-as-rotations/') || (data as { type: string }).type === 'expression',
);

it.each(questions)('$id borrows no words about lengths that it does not show', ({ data }) => {
  const item = questionSchema.parse(data);
  const { texts, feedback } = fileTypeOf(item).facts(item);
  const seen = [item.prompt, ...texts.map(({ markdown }) => markdown)].flatMap(symbolsIn);
  const named = feedback.flatMap(({ text, misconception }) =>
    text !== null || misconception === null ? [] : symbolsIn(corrections.get(misconception) ?? ''),
  );
  expect(named.filter((symbol) => lengths.includes(symbol) && !seen.includes(symbol))).toEqual([]);
});
