import { attemptsAt, withAttempt, withDraft } from '../../progress/record.ts';
import type { Attempt, QuestionVersion } from '../../progress/record.ts';
import { changeRecord, openRecord } from '../../progress/storage.ts';
import type { StorageProblem } from '../../progress/storage.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';

/** Every question has one variant so far. */
const SEED = 0;

/** What helped the learner before an answer was checked. */
export interface Help {
  readonly hintsOpened: number;
  readonly solutionShown: boolean;
}

/** What this device remembers of a question. */
export interface Recollection {
  readonly last: Attempt | undefined;
  readonly state: Help & {
    readonly response: unknown;
    readonly attempts: number;
    readonly storageProblem: StorageProblem | null;
  };
}

/** Looks up what this device remembers of a question in this version. */
export function recall({ id, version }: QuestionVersion): Recollection {
  const { record, problem } = openRecord();
  const attempts = attemptsAt(record.events, id).filter((attempt) => attempt.version === version);
  const draft = record.drafts[id]?.version === version ? record.drafts[id] : undefined;
  const last = attempts.at(-1);
  const entries = draft === undefined ? attempts : [...attempts, draft];
  return {
    last,
    state: {
      response: draft?.response ?? last?.response ?? null,
      attempts: attempts.length,
      hintsOpened: Math.max(0, ...entries.map(({ hintsOpened }) => hintsOpened)),
      solutionShown: entries.some(({ solutionShown }) => solutionShown),
      storageProblem: problem,
    },
  };
}

/** Keeps what was typed and what helped. Answers what the learner should know of the record. */
export function keepDraft(
  { id, version }: QuestionVersion,
  response: unknown,
  { hintsOpened, solutionShown }: Help,
): StorageProblem | null {
  const draft = { version, seed: SEED, response, hintsOpened, solutionShown };
  return changeRecord((record) => withDraft(record, id, draft)).problem;
}

/** Adds a marked response to the record. Answers what the learner should know of the record. */
export function keepAttempt(
  { id, version }: QuestionVersion,
  response: unknown,
  grade: Exclude<Grade, { verdict: 'invalid' }>,
  { hintsOpened, solutionShown }: Help,
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
    solutionShown,
    at: new Date().toISOString(),
  };
  return changeRecord((record) => withAttempt(record, attempt)).problem;
}
