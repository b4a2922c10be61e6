import type { QuestionTypeName } from '../../../src/quiz/types/schemas.ts';
import { openDice } from './dice.ts';
import type { Dice } from './dice.ts';
import { describeResponse, gradeOnce } from './grade-once.ts';
import { hostileResponse } from './hostile.ts';
import type { Hostile } from './hostile.ts';
import { malformedResponse } from './malformed.ts';
import { openBout, readPool } from './pool.ts';
import type { Bout, PooledQuestion } from './pool.ts';
import { count, emptyTally } from './tally.ts';
import type { Tally } from './tally.ts';

/** What came of a run, by question type. */
export type FuzzReport = ReadonlyMap<QuestionTypeName, Tally>;

interface FuzzOptions {
  /** How many responses, about. */
  readonly runs: number;
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
}

/** How many of every hundred responses a type gets. Formulas are compared in many digits, which takes its time. */
const percent: Readonly<Record<QuestionTypeName, number>> = {
  numeric: 24,
  choice: 13,
  'true-false': 9,
  match: 12,
  order: 9,
  term: 8,
  'short-text': 2,
  essay: 4,
  code: 5,
  widget: 4,
  cloze: 5,
  case: 3,
  expression: 2,
};

/** How many responses one variant of a question gets. */
const longestBout = 250;

/** Of hundred responses: how many have the real shape, and how many a shape that is nearly real. The rest is hostile. */
const realShare = 0.75;
const malformedShare = 0.6;

/** Grades that many generated responses to the course's questions and compares the marks with the judges'. */
export async function runFuzz({ runs, seed, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const pool = await readPool();
  const report = new Map<QuestionTypeName, Tally>();
  let done = 0;
  for (const [type, share] of Object.entries(percent) as [QuestionTypeName, number][]) {
    const questions = pool.filter(({ item }) => item.type === type);
    const tally = emptyTally();
    report.set(type, tally);
    const wanted = Math.round((runs * share) / 100);
    const each = Math.min(longestBout, Math.ceil(wanted / Math.max(1, questions.length)));
    for (let bout = 0; questions.length > 0 && bout * each < wanted; bout += 1) {
      const question = questions[bout % questions.length];
      if (question === undefined) break;
      const length = Math.min(each, wanted - bout * each);
      runBout(question, seed * 100_000 + Math.floor(bout / questions.length), length, tally);
      done += length;
      onProgress?.(done);
    }
  }
  return report;
}

function runBout(question: PooledQuestion, seed: number, length: number, tally: Tally): void {
  const bout = openBout(question, seed);
  const dice = openDice(`fuzz ${question.id} ${seed}`);
  for (let turn = 0; turn < length; turn += 1) {
    const { raw, throwsItself } = respond(bout, question.ids, dice);
    const result = gradeOnce(bout, raw);
    const opinion = throwsItself ? null : bout.judge.judge(raw);
    const found = count(tally, throwsItself ? { ...result, thrown: null } : result, opinion);
    for (const finding of found) {
      tally.findings.push({ ...finding, question: question.id, seed, response: describeResponse(raw) });
    }
  }
}

function respond({ respond: invent }: Bout, ids: readonly string[], dice: Dice): Hostile {
  if (dice.chance(realShare)) return { raw: invent(dice), throwsItself: false };
  if (dice.chance(malformedShare))
    return { raw: malformedResponse(invent(dice), ids, dice), throwsItself: false };
  return hostileResponse(ids, dice);
}
