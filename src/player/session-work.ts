/** What the methods of a session work with: its state, its surroundings, and one task after another. */
import type { Signal } from '@preact/signals-core';
import type { Confidence, Happening, StorageProblem } from '../progress/events.ts';
import type { OpenQuestion, QuestionBook } from './open-question.ts';
import type { Clock, Memory } from './ports.ts';
import { restoreState } from './restore.ts';
import type { PlacedQuestion, SittingPlace } from './restore.ts';
import { openness, reduce } from './state.ts';
import type { Openness, QuestionState, StateEvent } from './state.ts';
import type { TaskQueue } from './task-queue.ts';
import type { QuestionTerms, Terms } from './terms.ts';

/** What a session asks of its surroundings. */
export interface SessionPorts {
  /** Loads what grading needs. Called again after a failure. */
  readonly loadBook: () => Promise<QuestionBook>;
  readonly memory: Memory;
  readonly clock: Clock;
  /** Hears of faults that are ours. */
  readonly report: (error: unknown) => void;
}

/** A question's state, and how its surroundings fare. */
export interface SessionState extends QuestionState {
  /** The variant, ready to grade; null until the first use. Of another seed than the state's while that is on its way. */
  readonly opened: OpenQuestion | null;
  /** Whether something that was asked for is not done yet. */
  readonly isBusy: boolean;
  /** Whether what was asked for last could not be done, because what it needs could not be loaded. */
  readonly hasFailed: boolean;
  readonly problem: StorageProblem | null;
}

/** A session from the inside. */
export interface Work {
  readonly placed: PlacedQuestion;
  readonly terms: Terms;
  readonly sitting: SittingPlace | null;
  readonly ports: SessionPorts;
  readonly state: Signal<SessionState>;
  readonly queue: TaskQueue;
  readonly loadBook: () => Promise<QuestionBook>;
  /** Null until it is loaded. */
  book: QuestionBook | null;
  /** What the record holds, on its way or taken in; null until it was asked for. */
  recalling: Promise<void> | null;
  isRecalled: boolean;
  /** What was typed before the record was there, and into which variant. */
  early: { readonly seed: number; readonly response: unknown } | null;
  /** When the learner turned to the question, or answered it last; in milliseconds since the epoch. */
  since: number | null;
  /** How sure the learner says they are of what the field holds; null where they did not say. */
  confidence: Confidence | null;
}

/** What is done with an opened variant. */
export type Task = (opened: OpenQuestion, book: QuestionBook) => void | Promise<void>;

/** Changes the state that the surroundings watch. */
export function update({ state }: Work, changes: Partial<SessionState>): void {
  state.value = { ...state.value, ...changes };
}

/** The terms, with what the hints cost as far as that is known. */
export function termsOf({ terms, placed, state }: Work): QuestionTerms {
  return { ...terms, hints: state.value.opened?.hints ?? placed.hints };
}

/** What the learner can do now. */
export function can({ state, terms }: Work): Openness {
  return openness(state.value, terms);
}

/** Lets something happen to the question. */
export function dispatch(work: Work, event: StateEvent): void {
  update(work, reduce(work.state.value, event, termsOf(work)));
}

/** Which variant of which version an event speaks of. */
export function ofVariant({ placed, state }: Work) {
  return { question: placed.id, version: placed.version, seed: state.value.seed };
}

/** Adds to the record, and ends when it is there. `checked` is the response that was a draft until then. */
export async function append(
  work: Work,
  happening: Happening,
  checked?: { readonly response: unknown },
): Promise<void> {
  const { memory } = work.ports;
  const problem = await (checked === undefined
    ? memory.append([happening])
    : memory.append([happening], { checked: { question: work.placed.id, ...checked } }));
  update(work, { problem });
}

/** Keeps what the field holds as a draft. */
export function keepDraft({ placed, ports, state }: Work): void {
  const { seed, response } = state.value;
  ports.memory.keepDraft(placed.id, { version: placed.version, seed, response });
}

/** Ends when what the record holds is taken in; it is looked up once. */
export function recalled(work: Work): Promise<void> {
  return (work.recalling ??= recall(work));
}

/** What was typed meanwhile comes before what is remembered, if it was meant for that variant. */
async function recall(work: Work): Promise<void> {
  const { placed, sitting, ports } = work;
  const { problem, ...recollection } = await ports.memory.recall(placed.id, {
    // What is handed in at the end is what was typed last, be it in another tab.
    ofAnyTab: sitting !== null && work.terms.feedback === 'end',
  });
  const restored = restoreState(placed, recollection, termsOf(work), sitting);
  update(work, { ...restored, problem, isOver: work.state.value.isOver });
  work.isRecalled = true;
  if (work.early?.seed !== restored.seed || can(work).isClosed) return;
  dispatch(work, { kind: 'edited', response: work.early.response });
  keepDraft(work);
}

/** Does a task with the opened variant, once what was asked for before is done. Never rejects. */
export function perform(work: Work, name: string, task: Task): Promise<void> {
  return work.queue(name, async () => {
    await recalled(work);
    const book = await work.loadBook().catch(() => null);
    if (book === null) {
      update(work, { hasFailed: true });
      return;
    }
    try {
      await task(await openVariant(work, book), book);
    } catch (error) {
      work.ports.report(error);
      update(work, { hasFailed: true });
    }
  });
}

/** The variant at work, opened; the state is not told. */
async function variantOf({ state }: Work, book: QuestionBook): Promise<OpenQuestion> {
  const { seed, opened } = state.value;
  return opened?.seed === seed ? opened : book.open(seed);
}

/**
 * Loads what grading what the field holds takes, so that its check does not wait, once the book is there. An empty field asks
 * for nothing: to open its variant may take code of its own. Never rejects.
 */
export async function equip(work: Work): Promise<void> {
  if (work.book === null || work.state.value.response === null) return;
  try {
    const opened = await variantOf(work, work.book);
    await opened.equip(work.state.value.response);
  } catch {
    // The check tells of it.
  }
}

/** Begins to load what grading needs. Never rejects. */
export async function prepare(work: Work): Promise<void> {
  await work.loadBook().catch(() => null);
  await equip(work);
}

async function openVariant(work: Work, book: QuestionBook): Promise<OpenQuestion> {
  const current = await variantOf(work, book);
  update(work, { opened: current, hasFailed: false });
  return current;
}

/** Notes that the learner is at the question from now on, unless that is noted already. */
export function turnTo(work: Work): void {
  work.since ??= work.ports.clock.now();
}
