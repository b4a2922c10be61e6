import { useEffect, useRef, useState } from 'preact/hooks';
import type { StorageProblem } from '../../progress/storage.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import { openQuestion } from './open-question.ts';
import type { OpenQuestion } from './open-question.ts';
import { keepAttempt, keepDraft, recall } from './question-memory.ts';
import type { Help, Recollection } from './question-memory.ts';

/** Which question stands here, and where its grading record is. */
export interface PlacedQuestion {
  readonly id: string;
  readonly version: number;
  readonly type: QuestionTypeName;
  readonly recordUrl: string;
}

/** What the learner has done with a question on this page, and what came of it. */
export interface QuestionState extends Help {
  /** What the field holds; `null` until something was given. */
  readonly response: unknown;
  /** The grade of what was last checked, and that response. */
  readonly checked: { readonly grade: Grade; readonly response: unknown } | null;
  /** Attempts that were marked, on this device, for this version of the question. */
  readonly attempts: number;
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
  solutionShown: false,
  opened: null,
  loadFailed: false,
  storageProblem: null,
};

type Update = (changes: Partial<QuestionState>) => void;

/**
 * A state, and the newest value of it: a key and a click can come between two renderings, and what they do rests
 * on the newest state, not on the drawn one.
 */
function useNewest(initial: QuestionState) {
  const [state, setState] = useState(initial);
  const newest = useRef(initial);
  const update: Update = (changes) => {
    newest.current = { ...newest.current, ...changes };
    setState(newest.current);
  };
  return { state, newest, update };
}

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

/** Runs one thing at a time with the opened question: a second click before the first has ended does nothing. */
function useOneAtATime(open: () => Promise<OpenQuestion | null>) {
  const isBusy = useRef(false);
  return async (work: (opened: OpenQuestion) => void): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    const opened = await open();
    isBusy.current = false;
    if (opened !== null) work(opened);
  };
}

/** The state of a question on a page, and what a learner can do with it. */
export function useQuestion(placed: PlacedQuestion) {
  const { state, newest, update } = useNewest(untouched);
  const open = useOpening(placed, update);
  const withQuestion = useOneAtATime(open);
  const recalled = useRef<Recollection | null>(null);
  /** What the device remembers comes before anything that is done here, or it would be written over. */
  const remember = (): Recollection => {
    if (recalled.current === null) {
      recalled.current = recall(placed);
      update(recalled.current.state);
    }
    return recalled.current;
  };
  const draft = (changes: Partial<Help & { readonly response: unknown }>) => {
    remember();
    update(changes);
    update({ storageProblem: keepDraft(placed, newest.current.response, newest.current) });
  };

  useEffect(() => {
    const { last } = remember();
    if (last === undefined && newest.current.hintsOpened === 0) return;
    void open().then((opened) => {
      if (opened === null || last === undefined) return;
      update({ checked: { grade: gradeWithHints(opened, last.response, last), response: last.response } });
    });
  }, []);

  return {
    state,
    /** Takes what the field holds, as a draft. */
    edit: (response: unknown) => draft({ response }),
    /** Grades what the field holds. */
    check: () => withQuestion((opened) => update(checkResponse(placed, newest.current, opened))),
    /** Opens the next hint, unless it wants more attempts first. */
    openHint: () =>
      withQuestion(({ texts }) => {
        const { hintsOpened, attempts } = newest.current;
        const next = texts.hints[hintsOpened];
        if (next !== undefined && next.afterAttempts <= attempts) draft({ hintsOpened: hintsOpened + 1 });
      }),
    showSolution: () => draft({ solutionShown: true }),
  };
}

/** What a check changes. A response that cannot be read, or that was marked just before, uses no attempt. */
function checkResponse(
  placed: PlacedQuestion,
  { response, attempts, checked, ...help }: QuestionState,
  opened: OpenQuestion,
): Partial<QuestionState> {
  const grade = gradeWithHints(opened, response, help);
  const isMarkedAlready =
    checked !== null && checked.response === response && checked.grade.verdict === grade.verdict;
  if (grade.verdict === 'invalid' || isMarkedAlready) return { checked: { grade, response } };
  const storageProblem = keepAttempt(placed, response, grade, help);
  return { checked: { grade, response }, attempts: attempts + 1, storageProblem };
}

/** The grade of a response, less the price of the hints that were open. The verdict stays. */
function gradeWithHints({ grade, texts }: OpenQuestion, response: unknown, help: Help): Grade {
  const graded = grade(response ?? '');
  if (graded.verdict !== 'correct' && graded.verdict !== 'partial') return graded;
  const cost = texts.hints.slice(0, help.hintsOpened).reduce((sum, hint) => sum + hint.cost, 0);
  return { ...graded, score: Math.max(0, graded.score - cost) };
}
