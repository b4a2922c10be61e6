import { describe, expect, it } from 'vitest';
import { findExactAnswers, findGiveAways } from '../support/give-aways.ts';
import { readMisconceptionFiles, readQuestionFiles } from '../support/question-files.ts';

const corrections = new Map(
  readMisconceptionFiles().map(({ id, data }) => [id, (data as { readonly correction: string }).correction]),
);

describe.each(readQuestionFiles())('$id', ({ id, data }) => {
  it('does not tell the number it asks for after a wrong answer', () => {
    expect(findGiveAways(id, data, corrections)).toEqual([]);
  });

  it('takes an exact answer as it is, whatever number of figures it asks for', () => {
    expect(findExactAnswers(id, data)).toEqual([]);
  });
});
