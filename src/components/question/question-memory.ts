import { attemptsAt, withAttempt, withDraft } from '../../progress/record.ts';
import type { Attempt, QuestionVersion } from '../../progress/record.ts';
import { changeRecord, openRecord } from '../../progress/storage.ts';
import type { StorageProblem } from '../../progress/storage.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';

/** One variant of a question in one version. */
export interface QuestionVariant extends QuestionVersion {
  readonly seed: number;
}

/** What helped the learner before an answer was checked. */
export interface Help {
  readonly hintsOpened: number;
  readonly solutionShown: boolean;
}

/** What this device remembers of a question. */
export interface Recollection {
  /** The last attempt at the variant that was open last. */
  readonly last: Attempt | undefined;
  readonly state: Help & {
    readonly seed: number;
    readonly response: unknown;
    /** Attempts at that variant that were marked. */
    readonly attempts: number;
    readonly storageProblem: StorageProblem | null;
  };
}

/**
 * Looks up what this device remembers of a question in this version; `seed` is the variant for a first visit.
 * @param isDraftAlone - leaves out what was checked before
 */
export function recall({ id, version, seed }: QuestionVariant, { isDraftAlone = false } = {}): Recollection {
  const { record, problem } = openRecord();
  const ofVersion = attemptsAt(record.events, id).filter(
    (attempt) => attempt.version === version && !isDraftAlone,
  );
  const draft = record.drafts[id]?.version === version ? record.drafts[id] : undefined;
  const openSeed = draft?.seed ?? ofVersion.at(-1)?.seed ?? seed;
  const attempts = ofVersion.filter((attempt) => attempt.seed === openSeed);
  const last = attempts.at(-1);
  const entries = draft === undefined ? attempts : [...attempts, draft];
  return {
    last,
    state: {
      seed: openSeed,
      response: draft?.response ?? last?.response ?? null,
      attempts: attempts.filter(({ verdict }) => verdict !== 'ungraded').length,
      hintsOpened: Math.max(0, ...entries.map(({ hintsOpened }) => hintsOpened)),
      solutionShown: entries.some(({ solutionShown }) => solutionShown),
      storageProblem: problem,
    },
  };
}

/** Keeps what was typed and what helped. Answers what the learner should know of the record. */
export function keepDraft(
  { id, version, seed }: QuestionVariant,
  response: unknown,
  { hintsOpened, solutionShown }: Help,
): StorageProblem | null {
  const draft = { version, seed, response, hintsOpened, solutionShown };
  return changeRecord((record) => withDraft(record, id, draft)).problem;
}

/** Adds a marked response to the record. Answers what the learner should know of the record. */
export function keepAttempt(
  { id, version, seed }: QuestionVariant,
  response: unknown,
  grade: Exclude<Grade, { verdict: 'invalid' }>,
  { hintsOpened, solutionShown }: Help,
): StorageProblem | null {
  const attempt: Attempt = {
    kind: 'attempt',
    question: id,
    version,
    seed,
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

/** What came of an attempt, as far as it is on record. */
export function gradeOf({ verdict, score, feedback, misconceptions }: Attempt): Grade {
  const reasons = { feedback, misconceptions, understood: '' };
  return verdict === 'ungraded' || score === null
    ? { verdict: 'ungraded', score: null, ...reasons }
    : { verdict, score, ...reasons };
}
