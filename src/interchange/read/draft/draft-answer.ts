import type { Fields } from './draft-page.ts';

/** A response to a question, and what must come of it. */
export interface DraftExample {
  readonly name: string;
  readonly response: unknown;
  readonly expect: Fields;
}

/** What an answer becomes. */
export interface DraftAnswer {
  /** Null where the author has to choose. */
  readonly type: string | null;
  readonly fields: Fields;
  /** The first is the right answer. */
  readonly examples: readonly DraftExample[];
  /** Whether a response can be partly right. */
  readonly hasPartial: boolean;
  /** Words for a wrong answer that nothing else explains. */
  readonly incorrect?: string | undefined;
}

/** A right answer as an example. */
export function rightExample(response: unknown, more: Fields = {}): DraftExample {
  return { name: 'the right answer', response, expect: { verdict: 'correct', score: 1, ...more } };
}

/** What a recognised wrong answer needs. */
export const mistakeAdvice = 'words for whoever answers this; or take it out and name a misconception';

/** A recognised wrong answer as an example. */
export function mistakeExample(id: string, response: unknown, score: number): DraftExample {
  return {
    name: id,
    response,
    expect: { verdict: score > 0 ? 'partial' : 'incorrect', score, feedback: id },
  };
}
