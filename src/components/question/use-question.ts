import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Attempt } from '../../progress/record.ts';
import { attemptsAt, withAttempt, withDraft } from '../../progress/record.ts';
import { changeRecord, openRecord } from '../../progress/storage.ts';
import type { StorageProblem } from '../../progress/storage.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import { openQuestion } from './open-question.ts';
import type { OpenQuestion } from './open-question.ts';

/** Which question stands here, and where its grading record is. */
export interface PlacedQuestion {
  readonly id: string;
  readonly version: number;
  readonly type: QuestionTypeName;
  readonly recordUrl: string;
}

/** What the learner has done with a question on this page, and what came of it. */
export interface QuestionState {
  /** What the field holds; `null` until something was given. */
  readonly response: unknown;
  /** The grade of what was last checked, and that response. */
  readonly checked: { readonly grade: Grade; readonly response: unknown } | null;
  /** Attempts that were marked, on this device, for this version of the question. */
  readonly attempts: number;
  readonly hintsOpened: number;
  /** Null until the first use. */
  readonly opened: OpenQuestion | null;
  readonly loadFailed: boolean;
  readonly storageProblem: StorageProblem | null;
}

const untouched: QuestionState = {
  response: null,
  checked: null,
  attempts: 0,
  hintsOpened: 0,
  opened: null,
  loadFailed: false,
  storageProblem: null,
};

/** What this device remembers of a question. */
function recall({ id, version }: PlacedQuestion) {
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

/** The state of a question on a page, and what a learner can do with it. */
export function useQuestion(placed: PlacedQuestion) {
  const [state, setState] = useState(untouched);
  const opening = useRef<Promise<OpenQuestion> | null>(null);
  const update = useCallback((changes: Partial<QuestionState>) => {
    setState((before) => ({ ...before, ...changes }));
  }, []);

  const open = useCallback(async (): Promise<OpenQuestion | null> => {
    opening.current ??= openQuestion(placed.type, placed.recordUrl);
    try {
      const opened = await opening.current;
      update({ opened, loadFailed: false });
      return opened;
    } catch {
      opening.current = null;
      update({ loadFailed: true });
      return null;
    }
  }, []);

  const keepDraft = (response: unknown, hintsOpened: number) => {
    const { id, version } = placed;
    const { problem } = changeRecord((record) =>
      withDraft(record, id, { version, seed: 0, response, hintsOpened }),
    );
    update({ response, hintsOpened, storageProblem: problem });
  };

  useEffect(() => {
    const { last, ...remembered } = recall(placed);
    update(remembered);
    if (last === undefined && remembered.hintsOpened === 0) return;
    void open().then((opened) => {
      if (opened === null || last === undefined) return;
      const grade = withHintCost(opened.grade(last.response), last.hintsOpened, opened);
      update({ checked: { grade, response: last.response } });
    });
  }, []);

  return {
    state,
    /** Takes what the field holds, as a draft. */
    edit: (response: unknown) => {
      keepDraft(response, state.hintsOpened);
    },
    /** Grades what the field holds. What cannot be read uses no attempt. */
    check: async () => {
      const opened = await open();
      if (opened === null) return;
      const { response, hintsOpened } = state;
      const grade = withHintCost(opened.grade(response ?? ''), hintsOpened, opened);
      update({ checked: { grade, response } });
      if (grade.verdict === 'invalid') return;
      const attempt = toAttempt(placed, response, grade, hintsOpened);
      const { problem } = changeRecord((record) => withAttempt(record, attempt));
      update({ attempts: state.attempts + 1, storageProblem: problem });
    },
    /** Opens the next hint, unless it wants more attempts first. */
    openHint: async () => {
      const next = (await open())?.texts.hints[state.hintsOpened];
      if (next === undefined || next.afterAttempts > state.attempts) return;
      keepDraft(state.response, state.hintsOpened + 1);
    },
  };
}

/** The grade less the price of the hints that were opened. The verdict stays. */
function withHintCost(grade: Grade, hintsOpened: number, { texts }: OpenQuestion): Grade {
  if (grade.verdict !== 'correct' && grade.verdict !== 'partial') return grade;
  const cost = texts.hints.slice(0, hintsOpened).reduce((sum, hint) => sum + hint.cost, 0);
  return { ...grade, score: Math.max(0, grade.score - cost) };
}

function toAttempt(
  { id, version }: PlacedQuestion,
  response: unknown,
  grade: Exclude<Grade, { verdict: 'invalid' }>,
  hintsOpened: number,
): Attempt {
  return {
    kind: 'attempt',
    question: id,
    version,
    seed: 0,
    response,
    verdict: grade.verdict,
    score: grade.score,
    feedback: [...grade.feedback],
    misconceptions: [...grade.misconceptions],
    hintsOpened,
    at: new Date().toISOString(),
  };
}
