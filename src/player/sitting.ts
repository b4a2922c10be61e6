/**
 * Several questions that are answered as one. A sitting owns the sessions of its questions, whether or not they are drawn
 * anywhere, and so can be paged through, left, resumed and handed in as a whole.
 */
import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Happening, SittingOpened } from '../progress/events.ts';
import type { Grade } from '../quiz/kernel/grade.ts';
import type { QuestionBook } from './open-question.ts';
import type { Clock, Memory } from './ports.ts';
import type { PlacedQuestion } from './restore.ts';
import { createSession } from './session.ts';
import type { Session } from './session.ts';
import type { HandIn } from './session-tasks.ts';
import { readSittingTerms } from './terms.ts';
import type { SittingTerms } from './terms.ts';

/** One question of a sitting. */
export interface SittingItem {
  readonly placed: PlacedQuestion;
  /** Of the question's content; null where it is not known. */
  readonly hash: string | null;
  readonly loadBook: () => Promise<QuestionBook>;
}

/** Which questions a sitting has, and under which terms. */
export interface SittingPlan {
  /** The same wherever this run is gone on with; see `SittingOpened`. */
  readonly id: string;
  /** What it is a run through, for a reader. */
  readonly title: string;
  readonly items: readonly SittingItem[];
  readonly terms: SittingTerms;
  /** When it was opened, in milliseconds since the epoch; null for one that has not begun. */
  readonly openedAt: number | null;
  /** Whether it was handed in: its questions then tell what came of them. */
  readonly isOver?: boolean;
}

/** What came of a sitting. */
export interface SittingResult {
  /** The sum of the scores, at most `count`. */
  readonly points: number;
  readonly count: number;
  /** Questions whose answer could not be read, or was not given. */
  readonly unanswered: number;
  /** Questions that wait for the learner's own comparison. */
  readonly ungraded: number;
}

/** What a sitting asks of its surroundings. */
export interface SittingPorts {
  readonly memory: Memory;
  readonly clock: Clock;
  readonly report: (error: unknown) => void;
}

/** A run through several questions. */
export interface Sitting {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** The session of the question of that number, from 0. Throws RangeError if there is none. */
  readonly at: (index: number) => Session;
  /** The number of the question that is open, from 0. */
  readonly page: ReadonlySignal<number>;
  /** Opens the question of that number; beyond either end, the last one there is. */
  readonly turnTo: (index: number) => void;
  /** How many questions have something in their fields. */
  readonly answered: ReadonlySignal<number>;
  /** Null until it was handed in. */
  readonly result: ReadonlySignal<SittingResult | null>;
  /** Begins it, if it has not begun: from now on its time counts, and it can be resumed. An edit does so too. */
  readonly begin: () => Promise<void>;
  /** Milliseconds that are left, at least 0; null where there is no limit, or it has not begun. */
  readonly left: () => number | null;
  /** To be called now and then, and when the page comes back to view: hands it in when its time is over. */
  readonly tick: () => Promise<void>;
  /**
   * Hands every question in. Answers whether the sitting is over: if a question could not be graded, it goes on with
   * every answer in place, and can be handed in again.
   */
  readonly submit: () => Promise<boolean>;
  readonly dispose: () => void;
}

/**
 * The plan of a sitting that was left. Null if it cannot be resumed as it was: its terms cannot be read, or a question
 * is gone or was changed.
 * @param itemOf - finds a question of the course in a variant
 */
export function planOf(
  { sitting, title, items, terms: kept, at }: SittingOpened,
  itemOf: (question: string, seed: number) => SittingItem | null,
): SittingPlan | null {
  const terms = readSittingTerms(kept);
  const found = items.map(({ question, seed, hash }) => {
    const item = itemOf(question, seed);
    return item === null || (hash !== null && hash !== item.hash) ? null : item;
  });
  const present = found.filter((item) => item !== null);
  if (terms === null || present.length < items.length) return null;
  return { id: sitting, title, items: present, terms, openedAt: Date.parse(at) };
}

/** A sitting from the inside. */
interface Run {
  readonly plan: SittingPlan;
  readonly ports: SittingPorts;
  readonly sessions: readonly Session[];
  readonly result: Signal<SittingResult | null>;
  openedAt: number | null;
  /** Ends when the record has heard of its beginning. */
  beginning: Promise<void> | null;
}

/** Sums up the grades of a sitting's questions; null where nothing was checked. */
export function sumUp(grades: readonly (Grade | null)[]): SittingResult {
  return {
    points: grades.reduce((sum, grade) => sum + (grade?.score ?? 0), 0),
    count: grades.length,
    unanswered: grades.filter((grade) => grade === null || grade.verdict === 'invalid').length,
    ungraded: grades.filter((grade) => grade?.verdict === 'ungraded').length,
  };
}

function opening({ id, title, items, terms }: SittingPlan): Happening {
  return {
    kind: 'sitting-opened',
    sitting: id,
    title,
    items: items.map(({ placed, hash }) => ({ question: placed.id, seed: placed.seed, hash })),
    terms,
  };
}

function begin(run: Run): Promise<void> {
  if (run.openedAt !== null) return run.beginning ?? Promise.resolve();
  run.openedAt = run.ports.clock.now();
  run.beginning = run.plan.terms.keeps
    ? run.ports.memory.append([opening(run.plan)]).then(() => undefined)
    : Promise.resolve();
  return run.beginning;
}

function timeLeft({ plan, ports, openedAt }: Run): number | null {
  if (plan.terms.limitMs === null || openedAt === null) return null;
  // A device whose clock was put back has no more time than at the start.
  return Math.min(plan.terms.limitMs, Math.max(0, openedAt + plan.terms.limitMs - ports.clock.now()));
}

/** Grades every question; null if one of them could not be graded. */
async function gradeAll({ sessions }: Run): Promise<readonly HandIn[] | null> {
  try {
    return await Promise.all(sessions.map((session) => session.handIn()));
  } catch {
    return null;
  }
}

/** Writes all answers to the record in one step, and then shows them. Answers whether that was done. */
async function handAllIn(run: Run): Promise<boolean> {
  const { plan, result } = run;
  if (result.value !== null) return true;
  const handedIn = await gradeAll(run);
  if (handedIn === null) return false;
  if (plan.terms.keeps) await keep(run, handedIn);
  for (const { take } of handedIn) take();
  result.value = sumUp(handedIn.map(({ grade }) => grade));
  return true;
}

async function keep(run: Run, handedIn: readonly HandIn[]): Promise<void> {
  const { plan, ports } = run;
  await begin(run);
  const happenings = handedIn.flatMap((each) => each.happenings);
  await ports.memory.append([...happenings, { kind: 'sitting-submitted', sitting: plan.id }]);
  for (const happening of happenings) {
    // What was handed in is no draft any more.
    if ('question' in happening) ports.memory.keepDraft(happening.question, null);
  }
}

/** Opens the sessions. In each of them an edit begins the sitting; when its time is over, none is taken any more. */
function openSessions(run: () => Run, { id, items, terms, openedAt }: SittingPlan, ports: SittingPorts) {
  const isOver = () => timeLeft(run()) === 0 && run().result.value === null;
  const since = new Date(openedAt ?? ports.clock.now()).toISOString();
  return items.map(({ placed, loadBook }): Session => {
    const session = createSession(placed, terms, { ...ports, loadBook }, { id, since });
    return {
      ...session,
      edit: (response) => {
        if (isOver()) return;
        void begin(run());
        session.edit(response);
      },
      check: () => (isOver() ? Promise.resolve() : begin(run()).then(session.check)),
    };
  });
}

/** Opens a sitting, to begin it or to go on with it. Its sessions are woken by whoever draws them. */
export function createSitting(plan: SittingPlan, ports: SittingPorts): Sitting {
  const sessions = openSessions(() => run, plan, ports);
  const result = signal<SittingResult | null>(null);
  const run: Run = { plan, ports, sessions, result, openedAt: plan.openedAt, beginning: null };
  if (plan.isOver === true) for (const session of sessions) session.close();
  const page = signal(0);
  let submitting: Promise<boolean> | null = null;
  const submit = () =>
    (submitting ??= handAllIn(run).finally(() => {
      submitting = null;
    }));
  return {
    id: plan.id,
    title: plan.title,
    count: sessions.length,
    at: (index) => {
      const session = sessions[index];
      if (session === undefined) throw new RangeError(`the sitting has no question ${String(index)}`);
      return session;
    },
    page,
    turnTo: (index) => {
      page.value = Math.min(Math.max(0, Math.trunc(index)), Math.max(0, sessions.length - 1));
    },
    answered: computed(() => sessions.filter(({ state }) => state.value.response !== null).length),
    result,
    begin: () => begin(run),
    left: () => timeLeft(run),
    tick: async () => {
      if (timeLeft(run) === 0) await submit();
    },
    submit,
    dispose: () => {
      for (const session of sessions) session.dispose();
    },
  };
}
