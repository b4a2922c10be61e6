import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedScore } from '../../src/core/rope/expected-score.ts';
import { rotationFrequency } from '../../src/core/rope/frequencies.ts';
import { questionSchema } from '../../src/quiz/types/schemas.ts';
import { readQuestionFiles } from '../support/question-files.ts';

/** The first whole distance at which equal contents are expected to repel each other, in a head of 128 coordinates. */
function firstBelowZero(base: number): number {
  const headSize = 128;
  const frequencies = Array.from({ length: headSize / 2 }, (_, index) =>
    rotationFrequency({ base, headSize, pair: index + 1 }),
  );
  let distance = 0;
  while (expectedScore(frequencies, distance) >= 0) distance += 1;
  return distance;
}

const lesson = 'past-the-trained-length';

describe('where the expected score is first below 0', () => {
  const question = readQuestionFiles().find(({ id }) => id === `${lesson}/a-condition-on-the-base`);
  const { derive } = questionSchema.parse(question?.data);

  it.each([
    { name: 'first_of_10k', base: 10_000 },
    { name: 'first_of_500k', base: 500_000 },
    { name: 'first_of_1m', base: 1_000_000 },
  ])('is what a question says for the base $base', ({ name, base }) => {
    expect(derive[name]).toBe(firstBelowZero(base));
  });

  it('is what the lesson says', () => {
    const text = readFileSync(`content/lessons/${lesson}/index.mdx`, 'utf8').replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      `with the base 10 000 it is first below 0 at ${String(firstBelowZero(10_000))} tokens`,
    );
  });
});
