/**
 * One question at work: a state that its surroundings can watch, and what a learner can do to it.
 *
 * What is asked for is done one after another, so that nothing is dropped while the grader is still on its way. The
 * order of a check: the field's response → its grade → the record → the outcome.
 */
import { signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Confidence } from '../progress/events.ts';
import { untilItCame } from './load-book.ts';
import { createPageMemory } from './page-memory.ts';
import type { PlacedQuestion, SittingPlace } from './restore.ts';
import { hear, restore } from './session-restore.ts';
import { check, edit, handIn, hint, solve, vary } from './session-tasks.ts';
import type { HandIn } from './session-tasks.ts';
import { dispatch, prepare, turnTo, update } from './session-work.ts';
import type { SessionPorts, SessionState, Work } from './session-work.ts';
import { untouched } from './state.ts';
import { createTaskQueue } from './task-queue.ts';
import type { Terms } from './terms.ts';

export type { SessionPorts, SessionState } from './session-work.ts';

/** A question at work. No method rejects but `handIn`. */
export interface Session {
  readonly state: ReadonlySignal<SessionState>;
  readonly terms: Terms;
  /** Recalls what the record holds, shows it, and hears what other tabs add. Nothing is done before. */
  readonly wake: () => Promise<void>;
  /** Begins to load what grading needs, in case the learner turns to the question. */
  readonly prefetch: () => void;
  /** The learner turns to the question: begins to load what grading needs. */
  readonly turnTo: () => void;
  /** Takes what the field holds, and keeps it as a draft. */
  readonly edit: (response: unknown) => void;
  /** Takes how sure the learner says they are; it goes on record with the next answer. */
  readonly rate: (confidence: Confidence | null) => void;
  /** Grades what the field holds; what comes of it shows once the record has it. */
  readonly check: () => Promise<void>;
  /** Opens the next hint. */
  readonly hint: () => Promise<void>;
  /** Shows the worked answer. */
  readonly solve: () => Promise<void>;
  /** Draws a variant that was not used before. */
  readonly vary: () => Promise<void>;
  /** Tries again to show what the record holds. */
  readonly retry: () => Promise<void>;
  /** Grades what is to be handed in, and keeps nothing yet. Rejects if it cannot be graded. */
  readonly handIn: () => Promise<HandIn>;
  /** Ends the question, its sitting being over. */
  readonly close: () => void;
  readonly dispose: () => void;
}

/** The state of a question before anything is known of it. */
export function firstState(seed: number): SessionState {
  return { ...untouched(seed), opened: null, isBusy: false, hasFailed: false, problem: null };
}

function openWork(
  placed: PlacedQuestion,
  terms: Terms,
  given: SessionPorts,
  sitting: SittingPlace | null,
): Work {
  const work: Work = {
    placed,
    terms,
    sitting,
    ports: terms.keeps ? given : { ...given, memory: createPageMemory(given.clock) },
    state: signal(firstState(placed.seed)),
    queue: createTaskQueue((isBusy) => update(work, { isBusy })),
    loadBook: untilItCame(async () => (work.book = await given.loadBook())),
    book: null,
    recalling: null,
    isRecalled: false,
    early: null,
    since: null,
    confidence: null,
  };
  return work;
}

/** Opens a question. Nothing is read or loaded before it is woken, so that a first drawing can rest on its state. */
export function createSession(
  placed: PlacedQuestion,
  terms: Terms,
  ports: SessionPorts,
  sitting: SittingPlace | null = null,
): Session {
  const work = openWork(placed, terms, ports, sitting);
  let stop: (() => void) | null = null;
  return {
    state: work.state,
    terms,
    wake: () => {
      stop ??= work.ports.memory.onChange(placed.id, () => void hear(work));
      return restore(work);
    },
    prefetch: () => void prepare(work),
    turnTo: () => {
      turnTo(work);
      void prepare(work);
    },
    edit: (response) => edit(work, response),
    rate: (confidence) => {
      work.confidence = confidence;
    },
    check: () => check(work),
    hint: () => hint(work),
    solve: () => solve(work),
    vary: () => vary(work),
    retry: () => restore(work),
    handIn: () => handIn(work),
    close: () => dispatch(work, { kind: 'ended' }),
    dispose: () => {
      stop?.();
      stop = null;
    },
  };
}
