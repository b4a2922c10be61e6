import type { Grade, Parsed } from '../../kernel/grade.ts';
import { limits } from '../../kernel/limits.ts';
import type { QuestionType } from '../../kernel/question-type.ts';
import { isBlank, refuse, refuseUnknown, verdictOf } from '../../kernel/selection.ts';
import type { MatchSource } from './schema.ts';
import { selectionMessages } from '../../kernel/messages/selection.ts';

/** What the page may know before the answer is checked. */
export interface MatchPublic {
  /** How it is scored, in words. */
  readonly rule: string;
  /** The ids of the rows, in the order of this variant. */
  readonly left: readonly string[];
  /** The ids of the items, in the order of this variant. */
  readonly right: readonly string[];
}

/** The item given to each row, for every row in the author's order. */
type MatchResponse = ReadonlyMap<string, string>;

type MatchType = QuestionType<MatchSource, MatchSource, MatchPublic, MatchResponse>;

/** Questions that assign an item to each row. */
export const match: MatchType & { readonly name: 'match' } = {
  name: 'match',
  version: 1,
  words: { messages: selectionMessages },
  publicView: ({ left, right, scoring, shuffleLeft }, arrange) => {
    const rows = left.map(({ id }) => id);
    return {
      rule: rules[scoring],
      left: shuffleLeft ? arrange('left', rows) : rows,
      right: arrange('right', right),
    };
  },
  parse: parseMatch,
  score: scoreMatch,
};

const anyLetter = 'Choose a letter for each row. A letter may serve several rows, or none.';

const rules = {
  each: `${anyLetter} Every right row counts.`,
  all: `${anyLetter} It counts only if every row is right.`,
} as const;

/** A group that maps each row to an item. Rows that are left empty send it back. */
function parseMatch(raw: unknown, { left, right }: MatchSource): Parsed<MatchResponse> {
  if (isBlank(raw)) return refuse('invalid.nothing-chosen');
  if (typeof raw !== 'object' || Array.isArray(raw)) return refuse('invalid.wrong-form');
  const entries: readonly (readonly [string, unknown])[] = Object.entries(raw);
  if (entries.length > limits.entries) return refuse('invalid.wrong-form');
  const given = new Map<string, string>();
  for (const [row, item] of entries) {
    if (!left.some(({ id }) => id === row)) return refuseUnknown(row);
    if (isBlank(item)) continue;
    if (typeof item !== 'string') return refuse('invalid.wrong-form');
    if (!right.includes(item)) return refuseUnknown(item);
    given.set(row, item);
  }
  const open = left.length - given.size;
  if (given.size === 0) return refuse('invalid.nothing-chosen');
  if (open > 0) {
    return refuse('invalid.incomplete', {
      wanted: open === 1 ? 'a letter for one row' : `letters for ${open} rows`,
    });
  }
  return { ok: true, response: new Map(left.map(({ id }) => [id, given.get(id) ?? ''])) };
}

/** The share of rows that are right, or nothing less than all of them. */
function scoreMatch(response: MatchResponse, { left, mistakes, scoring }: MatchSource): Grade {
  const isRight = (row: MatchSource['left'][number]) => response.get(row.id) === row.right;
  const right = left.filter(isRight).length;
  const score = scoring === 'each' || right === left.length ? right / left.length : 0;
  const verdict = verdictOf(score);
  const made = left.flatMap((row) =>
    mistakes.filter((mistake) => mistake.left === row.id && mistake.right === response.get(row.id)),
  );
  return {
    verdict,
    score,
    feedback: [...made.map(({ id }) => id), ...(verdict === 'incorrect' && made.length > 0 ? [] : [verdict])],
    misconceptions: [...new Set(made.flatMap(({ misconception }) => misconception ?? []))],
    understood: [...response].map(([row, item]) => `${row} → ${item}`).join(', '),
    marks: Object.fromEntries(left.map((row) => [row.id, isRight(row) ? 'right' : 'wrong'])),
  };
}
