import type { QuestionEvent } from '../progress/events.ts';
import type { HintTerms } from '../quiz/kernel/shown-question.ts';
import type { Recollection } from './ports.ts';
import { reduce, untouched } from './state.ts';
import type { QuestionState } from './state.ts';
import type { QuestionTerms } from './terms.ts';

/** Which question stands in a place, as far as that is known before its grading record is loaded. */
export interface PlacedQuestion {
  /** The permanent id, `<lesson>/<file name>`. */
  readonly id: string;
  /** A later version may mean something else, so it is answered anew. */
  readonly version: number;
  /** The variant for a first visit. */
  readonly seed: number;
  /** What each hint costs and waits for. */
  readonly hints: readonly HintTerms[];
}

/** The sitting in which a question stands. */
export interface SittingPlace {
  readonly id: string;
  /** When it was opened; ISO 8601, UTC. */
  readonly since: string;
}

/** The events that count where a question stands: in a sitting, those of that sitting alone. */
export function eventsThatCount(
  events: readonly QuestionEvent[],
  { version }: Pick<PlacedQuestion, 'version'>,
  sitting: SittingPlace | null,
): readonly QuestionEvent[] {
  return events.filter((event) => {
    if (event.version !== version) return false;
    if (sitting === null) return true;
    return event.kind === 'answered' ? event.sitting === sitting.id : event.at >= sitting.since;
  });
}

/** A state after events that are on record, oldest first. Those of other variants do not touch it. */
export function replay(
  state: QuestionState,
  events: readonly QuestionEvent[],
  terms: QuestionTerms,
): QuestionState {
  return events.reduce((before, event) => reduce(before, { kind: 'remembered', event }, terms), state);
}

/**
 * The state that is remembered of a question: of the variant that was typed into last, or else of the one that was used
 * last. A sitting keeps to its own variant, until another is drawn in it.
 */
export function restoreState(
  placed: Omit<PlacedQuestion, 'id' | 'hints'>,
  { events, draft: kept }: Pick<Recollection, 'events' | 'draft'>,
  terms: QuestionTerms,
  sitting: SittingPlace | null = null,
): QuestionState {
  const counted = eventsThatCount(events, placed, sitting);
  const lastSeed = counted.at(-1)?.seed ?? placed.seed;
  const isOfPlace = kept?.version === placed.version && (sitting === null || kept.seed === lastSeed);
  const draft = isOfPlace ? kept : null;
  const restored = replay(untouched(draft?.seed ?? lastSeed), counted, terms);
  return draft === null || draft.response === null ? restored : { ...restored, response: draft.response };
}
