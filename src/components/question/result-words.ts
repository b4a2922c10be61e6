import type { SittingResult } from '../../player/sitting.ts';

function plural(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** What came of a quiz, in a sentence or two. */
export function resultInWords({ points, count, unanswered, ungraded }: SittingResult): string {
  const rounded = Math.round(10 * points) / 10;
  const sentences = [`${String(rounded)} of ${plural(count, 'point', 'points')}.`];
  if (unanswered > 0) {
    sentences.push(`${plural(unanswered, 'question has', 'questions have')} no answer that could be read.`);
  }
  if (ungraded > 0) {
    sentences.push(
      `${plural(ungraded, 'answer waits', 'answers wait')} for your own comparison with the model answer.`,
    );
  }
  return sentences.join(' ');
}
