import type { Grade, Verdict } from '../../../src/quiz/kernel/grade.ts';
import type { Judgement } from './judges/opinion.ts';
import { mostMilliseconds } from './grade-once.ts';
import type { GradedOnce } from './grade-once.ts';

/** What is wrong with the grading of one response. */
export interface Finding {
  readonly kind: 'threw' | 'slow' | 'wrong';
  readonly question: string;
  readonly seed: number;
  readonly response: string;
  readonly about: string;
}

/** What was found out about one question type. */
export interface Tally {
  readonly verdicts: Record<Verdict, number>;
  /** How many of the responses that were read a judge had an opinion about. */
  judged: number;
  /** How many of the responses that were sent back a judge had an opinion about. */
  judgedInvalid: number;
  /** How many formulas were sent back because no precision at hand decides: no mark, so none that could be wrong. */
  undecided: number;
  /** The longest grading in milliseconds, as it came and without what a repetition did not confirm. */
  slowest: number;
  slowestConfirmed: number;
  readonly findings: Finding[];
}

export function emptyTally(): Tally {
  const verdicts = { correct: 0, partial: 0, incorrect: 0, invalid: 0, ungraded: 0 };
  return {
    verdicts,
    judged: 0,
    judgedInvalid: 0,
    undecided: 0,
    slowest: 0,
    slowestConfirmed: 0,
    findings: [],
  };
}

/** How many responses were graded. */
export function graded({ verdicts }: Tally): number {
  return Object.values(verdicts).reduce((sum, count) => sum + count, 0);
}

/** How many responses were read. */
export function readable(tally: Tally): number {
  return graded(tally) - tally.verdicts.invalid;
}

/** Sums of shares may differ in their last digits. */
const sameScore = 1e-12;

function agrees({ verdict, score }: Grade, opinion: NonNullable<Judgement>): boolean {
  if (verdict !== opinion.verdict) return false;
  if (score === null || opinion.score === null) return score === opinion.score;
  return Math.abs(score - opinion.score) <= sameScore;
}

/** Counts a grading, and answers what is wrong with it. */
export function count(
  tally: Tally,
  { grade, thrown, first, shortest }: GradedOnce,
  opinion: Judgement,
): readonly Pick<Finding, 'kind' | 'about'>[] {
  tally.verdicts[grade.verdict] += 1;
  if (opinion !== null) tally[grade.verdict === 'invalid' ? 'judgedInvalid' : 'judged'] += 1;
  tally.slowest = Math.max(tally.slowest, first);
  tally.slowestConfirmed = Math.max(tally.slowestConfirmed, shortest);
  const isUndecided = grade.feedback.includes('invalid.formula-uncertain');
  if (isUndecided) tally.undecided += 1;
  const found: Pick<Finding, 'kind' | 'about'>[] = [];
  if (thrown !== null) found.push({ kind: 'threw', about: String(thrown.error) });
  if (shortest > mostMilliseconds) found.push({ kind: 'slow', about: `${shortest.toFixed(1)} ms` });
  if (opinion !== null && !isUndecided && !agrees(grade, opinion)) {
    const said = `${grade.verdict} ${grade.score} (${grade.feedback.join(', ')}), understood as ${grade.understood ?? 'nothing'}`;
    found.push({
      kind: 'wrong',
      about: `graded ${said}; the judge says ${opinion.verdict} ${opinion.score}`,
    });
  }
  return found;
}
