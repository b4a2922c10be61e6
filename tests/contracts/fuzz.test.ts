import { describe, expect, test } from 'vitest';
import { runtime } from '../../src/quiz/types/runtime.ts';
import { findingsOf } from '../support/fuzz/report-text.ts';
import { runFuzz } from '../support/fuzz/run.ts';
import { graded, readable } from '../support/fuzz/tally.ts';

/** A share of what `npm run fuzz` does with a million; that one also judges times, on a machine that does nothing else. */
const report = await runFuzz({ runs: 60_000, seed: 2026 });

/** A judge that shrugs finds nothing. */
const leastJudged = 0.95;

const of = (kind: string) => findingsOf(report).filter((finding) => finding.kind === kind);

describe('sixty thousand generated responses to the course’s questions', () => {
  test('are spread over every question type', () => {
    expect([...report.keys()].sort()).toEqual(Object.keys(runtime).sort());
    expect([...report.values()].reduce((sum, tally) => sum + graded(tally), 0)).toBe(60_000);
  });

  test('make no grader throw', () => {
    expect(of('threw')).toEqual([]);
  });

  test('get the marks that judges of their own give', () => {
    expect(of('wrong')).toEqual([]);
  });

  test.each([...report])('are judged for at least 95 % of what is read: %s', (_type, tally) => {
    expect(tally.judged / readable(tally)).toBeGreaterThanOrEqual(leastJudged);
  });

  test.each([...report])('are right, wrong and malformed: %s', (_type, { verdicts }) => {
    expect(verdicts.correct).toBeGreaterThan(0);
    expect(verdicts.incorrect).toBeGreaterThan(0);
    expect(verdicts.invalid).toBeGreaterThan(0);
  });
});
