import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nothingYet, run } from './source.ts';
import type { Source, Stream } from './source.ts';

/** What a figure draws, and how it comes by it. */
interface Derived<Result> {
  readonly derived: Result;
  /** Null for a figure that derives at once, and for values that need no work. */
  readonly stream: Stream<Result> | null;
  readonly cancel: () => void;
  /** Begins anew what was cancelled or has failed. */
  readonly restart: () => void;
}

/** What is known of the values at once, and the source that has more of them; undefined where there is no more. */
export function begin<Values, Result>(
  values: Values,
  derive: (values: Values) => Result,
  source: Source<Values, Result> | undefined,
  isFirst: boolean,
) {
  if (source?.isNeeded?.(values) === false) return { atOnce: derive(values), needed: undefined };
  // What the build drew comes first: it waited for nothing.
  const ready = isFirst ? null : (source?.ready?.(values) ?? null);
  return ready === null ? { atOnce: derive(values), needed: source } : { atOnce: ready, needed: undefined };
}

/**
 * The figure's state for its values: derived at once, and where there is a source, replaced bit by bit by what it emits.
 * It is derived anew only when `values` is another object. Without scripts the derived state is what the page shows.
 */
export function useDerived<Values, Result>(
  values: Values,
  derive: (values: Values) => Result,
  source: Source<Values, Result> | undefined,
): Derived<Result> {
  const first = useRef(values);
  const { atOnce, needed } = useMemo(() => begin(values, derive, source, values === first.current), [values]);
  const [stream, setStream] = useState<Stream<Result>>(nothingYet);
  const [attempt, setAttempt] = useState(0);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (needed === undefined) {
      setStream(nothingYet);
      return undefined;
    }
    stop.current = run(needed, values, setStream);
    return () => stop.current();
  }, [values, attempt]);
  return {
    derived: (needed === undefined ? null : stream.result) ?? atOnce,
    stream: needed === undefined ? null : stream,
    cancel: () => {
      stop.current();
    },
    restart: () => {
      setAttempt(attempt + 1);
    },
  };
}
