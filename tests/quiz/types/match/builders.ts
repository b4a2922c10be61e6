import type { MatchSource } from '../../../../src/quiz/types/match/schema.ts';

/** Three rows and four items, of which `w` serves two rows and `z` none; a test spells out what it is about. */
export function matchSourceOf(parts: Partial<MatchSource> = {}): MatchSource {
  return {
    left: [
      { id: 'a', right: 'x' },
      { id: 'b', right: 'w' },
      { id: 'c', right: 'w' },
    ],
    right: ['x', 'y', 'z', 'w'],
    mistakes: [],
    scoring: 'each',
    shuffleLeft: false,
    ...parts,
  };
}
