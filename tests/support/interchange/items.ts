import type { Answer, NeutralItem } from '../../../src/interchange/item/neutral-item.ts';
import { escapeText } from '../../../src/interchange/item/escape.ts';

/** An item whose every text is this one. */
export function itemOf(text: string, answer: Answer): NeutralItem {
  const html = paragraph(text);
  return {
    id: 'lesson/question',
    version: 1,
    hash: '0123456789ab',
    seed: 7,
    title: text,
    objectives: ['compute'],
    bloom: 'apply',
    stem: html,
    answer,
    feedback: { correct: html, partial: html, incorrect: html },
    hints: [{ html, cost: 0.1 }],
    explanation: html,
    losses: [],
  };
}

/** The text as the typesetter would write it. */
export function paragraph(text: string): string {
  return `<p>${escapeText(text)}</p>`;
}

/** One choice of two, each with this text and words. */
export function choiceOf(text: string): Extract<Answer, { kind: 'choice' }> {
  const option = (id: string, isRight: boolean) => ({
    id,
    html: `${escapeText(text)} ${id}`,
    isRight,
    score: Number(isRight),
    feedback: paragraph(text),
    isLast: false,
  });
  return {
    kind: 'choice',
    isMany: false,
    scoring: 'all',
    isShuffled: true,
    options: [option('yes', true), option('no', false)],
  };
}
