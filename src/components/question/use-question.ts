import { useEffect, useRef, useState } from 'preact/hooks';
import type { StorageProblem } from '../../progress/storage.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import type { ShownQuestion } from './build-question.ts';
import { loadBook } from './load-book.ts';
import type { OpenQuestion, QuestionBook } from './open-question.ts';
import { keepAttempt, keepDraft, recall } from './question-memory.ts';
import type { Help, QuestionVariant, Recollection } from './question-memory.ts';
import { openSitting } from './quiz-sitting.ts';
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

/** What the learner has done with a variant of a question on this page, and what came of it. */
export interface QuestionState extends Help {
  readonly seed: number;
  /** What the field holds; `null` until something was given. */
  readonly response: unknown;
  /** The grade of what was last checked, and that response. */
  readonly checked: { readonly grade: Grade; readonly response: unknown } | null;
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

/** What can be asked of a question. */
type Task = 'restore' | 'check' | 'hint' | 'another';

type Work = (opened: OpenQuestion, book: QuestionBook) => void | Promise<void>;

/**
 * Does one task after another with the opened variant. What is asked for again before it is done, by a second click,
 * is done once.
 */
function useTasks(
  open: () => Promise<QuestionBook | null>,
  newest: { readonly current: QuestionState },
  update: Update,
) {
  const tasks = useRef(new Map<Task, Promise<void>>());
  const work = async (task: Work): Promise<void> => {
    const book = await open();
    if (book === null) {
      update({ loadFailed: true });
      return;
    }
    const { opened, seed } = newest.current;
    const current = opened?.seed === seed ? opened : book.open(seed);
    update({ opened: current, loadFailed: false });
    await task(current, book);
  };
  return (name: Task, task: Work): Promise<void> => {
    const asked = tasks.current.get(name);
    if (asked !== undefined) return asked;
    const before = [...tasks.current.values()].at(-1) ?? Promise.resolve();
    const done = before
      .then(() => work(task))
      .finally(() => {
        tasks.current.delete(name);
        update({ isBusy: tasks.current.size > 0 });
      });
    tasks.current.set(name, done);
    update({ isBusy: true });
    return done;
  };
}

/** What the device remembers of the question, read once; without a memory, nothing. */
function useMemory(placed: PlacedQuestion, update: Update) {
  const recalled = useRef<Recollection | null>(null);
  return (): Recollection | null => {
    if (!placed.isKept) return null;
    if (recalled.current === null) {
      recalled.current = recall(placed);
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
  readonly perform: (name: Task, task: Work) => Promise<void>;
  readonly remember: () => Recollection | null;
}

/** The variant that is open. */
function variantOf({ placed, newest }: Session): QuestionVariant {
  return { ...placed, seed: newest.current.seed };
}

/** Changes what the learner has done so far, and keeps it as a draft. */
function draft(session: Session, changes: Partial<QuestionState>): void {
  const { placed, newest, update, remember } = session;
  // What the device remembers comes before anything that is done here, or it would be written over.
  remember();
  update(changes);
  if (!placed.isKept) return;
  update({ storageProblem: keepDraft(variantOf(session), newest.current.response, newest.current) });
}

/** Grades what the field holds. */
function check(session: Session): Promise<void> {
  const { placed, newest, update, perform } = session;
  return perform('check', async (opened) => {
    update(await checkResponse(placed.isKept ? variantOf(session) : null, newest.current, opened));
  });
}

/** Shows what the device remembers: the draft, the variant, and the verdict on the last answer. */
async function restore(session: Session, builtSeed: number): Promise<void> {
  const { placed, newest, update, perform, remember } = session;
  const last = remember()?.last;
  const hasHelp = newest.current.hintsOpened > 0;
  if (last === undefined && !hasHelp && newest.current.seed === builtSeed) return;
  await perform('restore', async (opened) => {
    if (last === undefined || opened.isSlow || placed.sitting !== null) return;
    const grade = await gradeWithHints(opened, last.response, last);
    update({ checked: { grade, response: last.response } });
  });
}

/** Takes the question into its quiz, which hands it in at its end. */
function useSitting(session: Session): void {
  const { placed, newest } = session;
  useEffect(() => {
    if (placed.sitting === null) return undefined;
    return openSitting(placed.sitting).join(placed.id, async () => {
      await check(session);
      return newest.current.checked?.grade ?? null;
    });
  }, []);
}

/** The state of a question on a page, and what a learner can do with it. `shown` is what the build drew. */
export function useQuestion(placed: PlacedQuestion, shown: Pick<ShownQuestion, 'seed' | 'view'>) {
  const { state, newest, update } = useNewest(placed.seed);
  const open = useOpening(placed);
  const perform = useTasks(open, newest, update);
  const session: Session = { placed, newest, update, perform, remember: useMemory(placed, update) };
  // The first drawing has to be the build's; what the device remembers comes after it.
  useEffect(() => {
    void loadViews(placed.type, shown.view).then(() => restore(session, shown.seed));
  }, []);
  useSitting(session);
  return {
    state,
    /** Begins to load what grading needs, before it is needed. */
    prepare: () => {
      void open();
    },
    /** Takes what the field holds, as a draft. */
    edit: (response: unknown) => {
      draft(session, { response });
    },
    check: () => check(session),
    /** Opens the next hint, unless it wants more attempts first. */
    openHint: () =>
      perform('hint', ({ hints }) => {
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
      perform('another', (_, book) => {
        const seed = book.another(newest.current.seed);
        if (seed !== null) draft(session, { ...untouched, seed, opened: book.open(seed) });
      }),
  };
}

/**
 * What a check changes. A response that cannot be read, or that was marked just before, uses no attempt.
 * `variant` is what the attempt is kept under; null keeps none.
 */
async function checkResponse(
  variant: QuestionVariant | null,
  { response, attempts, checked, storageProblem, ...help }: QuestionState,
  opened: OpenQuestion,
): Promise<Partial<QuestionState>> {
  const grade = await gradeWithHints(opened, response, help);
  const isMarkedAlready =
    checked !== null && checked.response === response && checked.grade.verdict === grade.verdict;
  if (grade.verdict === 'invalid' || isMarkedAlready) return { checked: { grade, response } };
  return {
    checked: { grade, response },
    attempts: attempts + 1,
    storageProblem: variant === null ? storageProblem : keepAttempt(variant, response, grade, help),
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
