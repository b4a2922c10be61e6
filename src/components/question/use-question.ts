import { useEffect, useRef, useState } from 'preact/hooks';
import type { StorageProblem } from '../../progress/storage.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import { openQuestion } from './open-question.ts';
import type { OpenQuestion } from './open-question.ts';
import { keepAttempt, keepDraft, recall } from './question-memory.ts';

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

type Update = (changes: Partial<QuestionState>) => void;

/** Fetches what grading needs, once; after a failure the next call tries again. */
function useOpening({ type, recordUrl }: PlacedQuestion, update: Update): () => Promise<OpenQuestion | null> {
  const opening = useRef<Promise<OpenQuestion> | null>(null);
  return async () => {
    opening.current ??= openQuestion(type, recordUrl);
    try {
      const opened = await opening.current;
      update({ opened, loadFailed: false });
      return opened;
    } catch {
      opening.current = null;
      update({ loadFailed: true });
      return null;
    }
  };
}

/** The state of a question on a page, and what a learner can do with it. */
export function useQuestion(placed: PlacedQuestion) {
  const [state, setState] = useState(untouched);
  // A key and a click can come between two renderings: what they do rests on the newest state, not the drawn one.
  const newest = useRef(state);
  const update: Update = (changes) => {
    newest.current = { ...newest.current, ...changes };
    setState(newest.current);
  };
  const open = useOpening(placed, update);
  const draft = (response: unknown, hintsOpened: number) => {
    update({ response, hintsOpened, storageProblem: keepDraft(placed, response, hintsOpened) });
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

  /** Grades what the field holds. What cannot be read uses no attempt. */
  const check = async () => {
    const opened = await open();
    if (opened === null) return;
    const { response, hintsOpened, attempts } = newest.current;
    const grade = withHintCost(opened.grade(response ?? ''), hintsOpened, opened);
    update({ checked: { grade, response } });
    if (grade.verdict === 'invalid') return;
    const storageProblem = keepAttempt(placed, response, grade, hintsOpened);
    update({ attempts: attempts + 1, storageProblem });
  };

  /** Opens the next hint, unless it wants more attempts first. */
  const openHint = async () => {
    const opened = await open();
    const { response, hintsOpened, attempts } = newest.current;
    const next = opened?.texts.hints[hintsOpened];
    if (next === undefined || next.afterAttempts > attempts) return;
    draft(response, hintsOpened + 1);
  };

  return { state, edit: (response: unknown) => draft(response, newest.current.hintsOpened), check, openHint };
}

/** The grade less the price of the hints that were opened. The verdict stays. */
function withHintCost(grade: Grade, hintsOpened: number, { texts }: OpenQuestion): Grade {
  if (grade.verdict !== 'correct' && grade.verdict !== 'partial') return grade;
  const cost = texts.hints.slice(0, hintsOpened).reduce((sum, hint) => sum + hint.cost, 0);
  return { ...grade, score: Math.max(0, grade.score - cost) };
}
