import { useEffect, useRef, useState } from 'preact/hooks';
import type { StorageProblem } from '../../progress/storage.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import type { ShownQuestion } from './build-question.ts';
import { loadBook } from './load-book.ts';
import type { OpenQuestion, QuestionBook } from './open-question.ts';
import { gradeOf, keepAttempt, keepDraft, recall } from './question-memory.ts';
import type { Help, QuestionVariant, Recollection } from './question-memory.ts';
import { openSitting } from './quiz-sitting.ts';
import { isSameResponse, responseText } from './same-response.ts';
import { createTaskQueue } from './task-queue.ts';
import type { TaskQueue } from './task-queue.ts';
import { loadViews } from './views.ts';

/** Which question stands here, under which terms, and where its grading record is. */
export interface PlacedQuestion extends QuestionVariant {
  readonly type: QuestionTypeName;
  readonly recordUrl: string;
  /** How many answers are marked; null for any number. */
  readonly tries: number | null;
  /** The quiz at whose end feedback shows; null where it shows after each check. */
  readonly sitting: string | null;
  /** Whether the device keeps answers: not where an author tries a question out. */
  readonly isKept: boolean;
}

/** A response that was checked, and what came of it. */
export interface CheckedResponse {
  readonly grade: Grade;
  readonly response: unknown;
  /** Counts the checks on this page, so that one with the same words as before is heard too. */
  readonly number: number;
}

/** What the learner has done with a variant of a question on this page, and what came of it. */
export interface QuestionState extends Help {
  readonly seed: number;
  /** What the field holds; `null` until something was given. */
  readonly response: unknown;
  /** What was last checked. */
  readonly checked: CheckedResponse | null;
  /** Attempts that were marked, on this device, for this variant of this version. */
  readonly attempts: number;
  /** Null until the first use. */
  readonly opened: OpenQuestion | null;
  readonly isBusy: boolean;
  readonly loadFailed: boolean;
  readonly storageProblem: StorageProblem | null;
}

type Update = (changes: Partial<QuestionState>) => void;

/** A variant that nobody has touched. */
const untouched = {
  response: null,
  checked: null,
  attempts: 0,
  hintsOpened: 0,
  solutionShown: false,
} as const;

/** Whether an answer was given that could be read, be it marked or still to be compared with a model answer. */
export function isAnswered({ attempts, checked }: QuestionState): boolean {
  return attempts > 0 || checked?.grade.verdict === 'ungraded';
}

/**
 * A state, and the newest value of it: a key and a click can come between two renderings, and what they do rests
 * on the newest state, not on the drawn one.
 */
function useNewest(seed: number) {
  const initial: QuestionState = {
    ...untouched,
    seed,
    opened: null,
    isBusy: false,
    loadFailed: false,
    storageProblem: null,
  };
  const [state, setState] = useState(initial);
  const newest = useRef(initial);
  const update: Update = (changes) => {
    newest.current = { ...newest.current, ...changes };
    setState(newest.current);
  };
  return { state, newest, update };
}

/** Loads what grading needs, once; after a failure the next call tries again. */
function useOpening({ type, recordUrl }: PlacedQuestion) {
  const loading = useRef<Promise<QuestionBook | null> | null>(null);
  return (): Promise<QuestionBook | null> => {
    loading.current ??= loadBook(type, recordUrl).catch(() => {
      loading.current = null;
      return null;
    });
    return loading.current;
  };
}

/** What the device remembers of the question, read once; without a memory, nothing. */
function useMemory(placed: PlacedQuestion, update: Update) {
  const recalled = useRef<Recollection | null>(null);
  return (): Recollection | null => {
    if (!placed.isKept) return null;
    if (recalled.current === null) {
      // An exam begins anew on every visit, but for what was not handed in.
      recalled.current = recall(placed, { isDraftAlone: placed.sitting !== null });
      update(recalled.current.state);
    }
    return recalled.current;
  };
}

/** A question at work: what changes its state, one task after another. */
interface Session {
  readonly placed: PlacedQuestion;
  readonly newest: { readonly current: QuestionState };
  readonly update: Update;
  readonly open: () => Promise<QuestionBook | null>;
  readonly queue: TaskQueue;
  /** Ends when the fields are at work, and have told what was given before that. */
  readonly awaitFields: () => Promise<void>;
  readonly remember: () => Recollection | null;
}

/** The variant that is open. */
function variantOf({ placed, newest }: Session): QuestionVariant {
  return { ...placed, seed: newest.current.seed };
}

type Work = (opened: OpenQuestion, book: QuestionBook) => void | Promise<void>;

/** Works with the opened variant, once what was asked for before is done. */
function perform({ newest, update, open, queue, remember }: Session, name: string, work: Work) {
  return queue(name, async () => {
    remember();
    const book = await open();
    if (book === null) {
      update({ loadFailed: true });
      return;
    }
    try {
      const { opened, seed } = newest.current;
      const current = opened?.seed === seed ? opened : book.open(seed);
      update({ opened: current, loadFailed: false });
      await work(current, book);
    } catch (error) {
      reportError(error);
      update({ loadFailed: true });
    }
  });
}

/** Changes what the learner has done so far, and keeps it as a draft. */
function draft(session: Session, changes: Partial<QuestionState>): void {
  const { placed, newest, update, remember } = session;
  const { seed } = newest.current;
  // What the device remembers comes before anything that is done here, or it would be written over.
  remember();
  // What was meant for another variant than the remembered one does not fit it.
  if (newest.current.seed !== seed) return;
  update(changes);
  if (!placed.isKept) return;
  update({ storageProblem: keepDraft(variantOf(session), newest.current.response, newest.current) });
}

/** Grades what the field holds. */
async function check(session: Session): Promise<void> {
  const { newest, awaitFields, remember } = session;
  await awaitFields();
  remember();
  const { seed, response } = newest.current;
  await perform(session, `check ${responseText(response)}`, async (opened) => {
    // Another variant may have been asked for before.
    if (opened.seed !== seed) return;
    take(session, response, await gradeWithHints(opened, response, newest.current));
  });
}

/** Takes in a grade. A response that cannot be read, or that was marked just before, uses no attempt. */
function take(session: Session, response: unknown, grade: Grade): void {
  const { placed, newest, update } = session;
  const { checked, attempts, ...help } = newest.current;
  update({ checked: { grade, response, number: (checked?.number ?? 0) + 1 } });
  const isMarkedAlready =
    checked?.grade.verdict === grade.verdict && isSameResponse(checked.response, response);
  if (grade.verdict === 'invalid' || isMarkedAlready) return;
  if (grade.verdict !== 'ungraded') update({ attempts: attempts + 1 });
  if (!placed.isKept) return;
  update({ storageProblem: keepAttempt(variantOf(session), response, grade, help) });
  // What was typed meanwhile goes on as a draft.
  if (!isSameResponse(newest.current.response, response)) draft(session, {});
}

/** Shows what the device remembers: the draft, the variant, and the verdict on the last answer. */
async function restore(session: Session, builtSeed: number): Promise<void> {
  const { newest, update, remember } = session;
  const last = remember()?.last;
  const { hintsOpened, seed } = newest.current;
  if (last === undefined && hintsOpened === 0 && seed === builtSeed) return;
  await perform(session, 'restore', async (opened) => {
    if (last === undefined || newest.current.checked !== null) return;
    // No program is run unasked: what came of it is on record.
    const grade = opened.isSlow ? gradeOf(last) : await gradeWithHints(opened, last.response, last);
    update({ checked: { grade, response: last.response, number: 0 } });
  });
}

/** Takes the question into its quiz, which hands it in at its end. */
function useSitting(session: Session): void {
  const { placed, newest } = session;
  useEffect(() => {
    if (placed.sitting === null) return undefined;
    return openSitting(placed.sitting).join(placed.id, async () => {
      await check(session);
      const { checked, loadFailed } = newest.current;
      if (loadFailed || checked === null) throw new Error(`${placed.id} could not be checked.`);
      return checked.grade;
    });
  }, []);
}

/** Opens a question's session, shows what the device remembers, and joins the question's quiz. */
function useSession(placed: PlacedQuestion, shown: Pick<ShownQuestion, 'seed' | 'view'>) {
  const { state, newest, update } = useNewest(placed.seed);
  const queue = useRef<TaskQueue | null>(null);
  queue.current ??= createTaskQueue((isBusy) => update({ isBusy }));
  const open = useOpening(placed);
  const remember = useMemory(placed, update);
  const fields = useRef<Promise<void> | null>(null);
  const awaitFields = () =>
    (fields.current ??= loadViews(placed.type, shown.view).catch(() => {
      fields.current = null;
    }));
  const session: Session = { placed, newest, update, open, queue: queue.current, awaitFields, remember };
  // The first drawing has to be the build's; what the device remembers comes after it.
  useEffect(() => {
    void awaitFields().then(() => restore(session, shown.seed));
  }, []);
  useSitting(session);
  return { state, session };
}

/** The state of a question on a page, and what a learner can do with it. `shown` is what the build drew. */
export function useQuestion(placed: PlacedQuestion, shown: Pick<ShownQuestion, 'seed' | 'view'>) {
  const { state, session } = useSession(placed, shown);
  const { newest } = session;
  return {
    state,
    /** Begins to load what grading needs, before it is needed. */
    prepare: () => {
      void session.open();
    },
    /** Tries again to show what the device remembers. */
    retry: () => {
      void restore(session, shown.seed);
    },
    /** Takes what the field holds, as a draft. */
    edit: (response: unknown) => {
      draft(session, { response });
    },
    check: () => check(session),
    /** Opens the next hint, unless it wants more attempts first. */
    openHint: () =>
      perform(session, 'hint', ({ hints }) => {
        const { hintsOpened, attempts } = newest.current;
        const next = hints[hintsOpened];
        if (next === undefined || next.afterAttempts > attempts) return;
        draft(session, { hintsOpened: hintsOpened + 1 });
      }),
    showSolution: () => {
      draft(session, { solutionShown: true });
    },
    /** Draws another variant. */
    tryAnother: () =>
      perform(session, 'another', (_, book) => {
        const seed = book.another(newest.current.seed);
        if (seed !== null) draft(session, { ...untouched, seed, opened: book.open(seed) });
      }),
  };
}

/** The grade of a response, less the price of the hints that were open. The verdict stays. */
async function gradeWithHints(
  { grade, hints, isSlow }: OpenQuestion,
  response: unknown,
  help: Help,
): Promise<Grade> {
  // A program that nobody has touched is the one it starts from; every other untouched field is empty.
  const graded = await grade(response ?? (isSlow ? null : ''));
  if (graded.verdict !== 'correct' && graded.verdict !== 'partial') return graded;
  const cost = hints.slice(0, help.hintsOpened).reduce((sum, hint) => sum + hint.cost, 0);
  return { ...graded, score: Math.max(0, graded.score - cost) };
}
