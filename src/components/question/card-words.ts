import type { QuestionTypeName } from '../../quiz/types/runtime.ts';

/** What a learner does in a question of each type, in a word or two. */
export const typeWords: Readonly<Record<QuestionTypeName, string>> = {
  numeric: 'number',
  expression: 'formula',
  order: 'order',
  term: 'pick a term',
  choice: 'choice',
  'true-false': 'true or false',
  match: 'match',
  'short-text': 'words',
  essay: 'text',
  code: 'program',
  widget: 'figure',
  cloze: 'fill in',
  case: 'case',
};

/** The author's guess from 1 to 5, in a word; null where there is none. */
function difficultyInWords(difficulty: number | null): string | null {
  if (difficulty === null) return null;
  if (difficulty <= 2) return 'easy';
  return difficulty === 3 ? 'medium' : 'hard';
}

/** Where a question stands among others: `number` counts from 1. */
export interface CardPlace {
  readonly number: number;
  readonly count: number;
}

interface CardFacts {
  readonly type: string;
  readonly difficulty: number | null;
  /** Null for a question that stands alone. */
  readonly place: CardPlace | null;
}

/** What the head of a question's card says beside its title: “3 of 7 · number · easy”. */
export function cardLabel({ type, difficulty, place }: CardFacts): string {
  return [
    place === null ? 'Question' : `Question ${String(place.number)} of ${String(place.count)}`,
    Object.hasOwn(typeWords, type) ? typeWords[type as QuestionTypeName] : type,
    difficultyInWords(difficulty),
  ]
    .filter((words) => words !== null)
    .join(' · ');
}
