import { openStream, shuffle } from '../quiz/kernel/random.ts';
import { maxSeed } from '../quiz/kernel/seeds.ts';

/** What a sitting is dealt from: one question of the course, as the index of the bank has it. */
export interface IndexEntry {
  /** The permanent id, `<lesson>/<file name>`. */
  readonly id: string;
  readonly version: number;
  /** Of the question's content; see `GradingRecord`. */
  readonly hash: string;
  readonly title: string;
  /** The question type's name, and those of its parts' types. */
  readonly type: string;
  readonly partTypes: readonly string[];
  readonly lesson: string;
  /** Whether the lesson's text places it; the others are its practice set. */
  readonly isInText: boolean;
  /** Ids of the lesson's objectives. */
  readonly objectives: readonly string[];
  /** Ids of the misconceptions that a wrong answer to it can show. */
  readonly misconceptions: readonly string[];
  /** The author's guess, from 1 to 5; null where there is none. */
  readonly difficulty: number | null;
  /** What the learner has to do with the knowledge: `apply`. */
  readonly bloom: string;
  readonly canVary: boolean;
  /** Seeds whose parameters are fixed by the author. */
  readonly pinned: readonly number[];
}

/** Which questions are dealt. A field that is left out, or empty, asks for nothing. */
export interface DealRule {
  /** How many at most. */
  readonly count: number;
  readonly lessons?: readonly string[];
  readonly objectives?: readonly string[];
  readonly types?: readonly string[];
  readonly bloom?: readonly string[];
  /** The least and the greatest difficulty. A question without one fits any. */
  readonly difficulty?: readonly [least: number, greatest: number];
  /** Ids of the only questions that may be dealt. */
  readonly among?: readonly string[];
  /** Ids of questions that are not dealt. */
  readonly without?: readonly string[];
  /** Whether lessons or objectives take turns, so that each has as many questions as the others, or nearly. */
  readonly balance?: 'lessons' | 'objectives';
  /** In which order they come: as drawn, or the easy ones first. */
  readonly order?: 'drawn' | 'easy-first';
  /** Which variants: new numbers for this deal, or those that everybody sees first. */
  readonly variants?: 'new' | 'first';
}

/** A question that was dealt, in a variant. */
export interface DealtQuestion {
  readonly question: string;
  readonly seed: number;
}

/** Where a question without a difficulty stands among the others. */
const middling = 3;

function isAmong(wanted: readonly string[] | undefined, found: readonly string[]): boolean {
  return wanted === undefined || wanted.length === 0 || found.some((one) => wanted.includes(one));
}

/** Whether a rule lets a question in, whatever its count. */
export function fits(entry: IndexEntry, rule: Omit<DealRule, 'count'>): boolean {
  const [least, greatest] = rule.difficulty ?? [-Infinity, Infinity];
  const { difficulty } = entry;
  return (
    isAmong(rule.lessons, [entry.lesson]) &&
    isAmong(rule.objectives, entry.objectives) &&
    isAmong(rule.types, [entry.type]) &&
    isAmong(rule.bloom, [entry.bloom]) &&
    rule.among?.includes(entry.id) !== false &&
    (difficulty === null || (difficulty >= least && difficulty <= greatest)) &&
    rule.without?.includes(entry.id) !== true
  );
}

/** The groups that take turns; a question is in the group of its first objective that is asked for. */
function groupOf(entry: IndexEntry, { balance, objectives = [] }: DealRule): string {
  if (balance === 'lessons') return entry.lesson;
  if (balance === undefined) return '';
  const wanted = entry.objectives.find((one) => objectives.includes(one)) ?? entry.objectives[0] ?? '';
  return `${entry.lesson} ${wanted}`;
}

/** The first of each group, then the second of each, and so on; the groups in the order of their first members. */
function inTurns(entries: readonly IndexEntry[], rule: DealRule): readonly IndexEntry[] {
  const groups = new Map<string, IndexEntry[]>();
  for (const entry of entries) {
    const name = groupOf(entry, rule);
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  const rounds = Math.max(0, ...[...groups.values()].map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    [...groups.values()].flatMap((group) => group.slice(round, round + 1)),
  ).flat();
}

/** The seed of a question's new variant in a deal of that seed. It depends on no other question that is dealt. */
export function variantSeed({ id, canVary }: Pick<IndexEntry, 'id' | 'canVary'>, seed: number): number {
  return canVary ? openStream(`deal ${String(seed)} variant ${id}`).integer(0, maxSeed) : 0;
}

/**
 * Deals questions by a rule. The same index, rule and seed deal the same questions, in whatever order the index comes;
 * where there are fewer than were asked for, all of them.
 * @throws RangeError if the rule's count is no whole number, or below 0
 */
export function deal(index: readonly IndexEntry[], rule: DealRule, seed: number): readonly DealtQuestion[] {
  if (!Number.isInteger(rule.count) || rule.count < 0) {
    throw new RangeError(`count should be a whole number, at least 0, but it is ${String(rule.count)}`);
  }
  const sorted = index
    .filter((entry) => fits(entry, rule))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const drawn = inTurns(shuffle(sorted, openStream(`deal ${String(seed)}`)), rule).slice(0, rule.count);
  const ordered =
    rule.order === 'easy-first'
      ? [...drawn].sort((one, other) => (one.difficulty ?? middling) - (other.difficulty ?? middling))
      : drawn;
  return ordered.map((entry) => ({
    question: entry.id,
    seed: rule.variants === 'first' ? 0 : variantSeed(entry, seed),
  }));
}
