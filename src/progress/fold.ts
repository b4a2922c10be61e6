import type { LearnerEvent } from './events.ts';

/**
 * A conclusion that is drawn from a log event by event, the oldest first, and can be written down in between: to read it and
 * go on leads to the same as to begin anew.
 */
export interface Fold<State> {
  /** Grows whenever the same events lead to another state, or a state is written otherwise. */
  readonly version: number;
  /** The state of an empty log; `take` changes it in place. */
  readonly begin: () => State;
  readonly take: (state: State, event: LearnerEvent) => void;
  /** The state as JSON. */
  readonly write: (state: State) => unknown;
  /** The state that was written. It may trust what it is given. */
  readonly read: (written: unknown) => State;
}

/** What a fold makes of a log. @param events - oldest first */
export function foldLog<State>({ begin, take }: Fold<State>, events: readonly LearnerEvent[]): State {
  const state = begin();
  for (const event of events) take(state, event);
  return state;
}

/** Several folds as one, whose state holds theirs by their names. Its version is a text that changes with each of theirs. */
export function combineFolds<States extends object>(folds: {
  readonly [Name in keyof States]: Fold<States[Name]>;
}): Omit<Fold<States>, 'version'> & { readonly form: string } {
  const all = Object.entries<Fold<unknown>>(folds as Readonly<Record<string, Fold<unknown>>>);
  const each = (make: (fold: Fold<unknown>, name: string) => unknown) =>
    Object.fromEntries(all.map(([name, fold]) => [name, make(fold, name)]));
  const of = (states: unknown, name: string) => (states as Readonly<Record<string, unknown>>)[name];
  return {
    form: all.map(([name, { version }]) => `${name}:${String(version)}`).join(' '),
    begin: () => each(({ begin }) => begin()) as States,
    take: (states, event) => {
      for (const [name, { take }] of all) take(of(states, name), event);
    },
    write: (states) => each(({ write }, name) => write(of(states, name))),
    read: (written) => each(({ read }, name) => read(of(written, name))) as States,
  };
}
