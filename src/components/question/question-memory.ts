import { attemptsAt, withAttempt, withDraft } from '../../progress/record.ts';
import type { Attempt } from '../../progress/record.ts';
import { changeRecord, openRecord } from '../../progress/storage.ts';
import type { StorageProblem } from '../../progress/storage.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';

/** One version of a question, as the learner's record knows it. Every question has one variant so far, of seed 0. */
interface Remembered {
  readonly id: string;
  readonly version: number;
}

const SEED = 0;

/** What this device remembers of a question. */
export function recall({ id, version }: Remembered) {
  const { record, problem } = openRecord();
  const attempts = attemptsAt(record.events, id).filter((attempt) => attempt.version === version);
  const draft = record.drafts[id]?.version === version ? record.drafts[id] : undefined;
  const last = attempts.at(-1);
  return {
    response: draft?.response ?? last?.response ?? null,
    last,
    attempts: attempts.length,
    hintsOpened: Math.max(0, draft?.hintsOpened ?? 0, ...attempts.map(({ hintsOpened }) => hintsOpened)),
    storageProblem: problem,
  };
}

/** Keeps what was typed and how many hints are open. Answers what went wrong with keeping it, if anything. */
export function keepDraft(
  { id, version }: Remembered,
  response: unknown,
  hintsOpened: number,
): StorageProblem | null {
  return changeRecord((record) => withDraft(record, id, { version, seed: SEED, response, hintsOpened }))
    .problem;
}

/** Adds a marked response to the record. Answers what went wrong with keeping it, if anything. */
export function keepAttempt(
  { id, version }: Remembered,
  response: unknown,
  grade: Exclude<Grade, { verdict: 'invalid' }>,
  hintsOpened: number,
): StorageProblem | null {
  const attempt: Attempt = {
    kind: 'attempt',
    question: id,
    version,
    seed: SEED,
    response,
    verdict: grade.verdict,
    score: grade.score,
    feedback: [...grade.feedback],
    misconceptions: [...grade.misconceptions],
    hintsOpened,
    at: new Date().toISOString(),
  };
  return changeRecord((record) => withAttempt(record, attempt)).problem;
}
