/** A part of a result, with how much of the work is done: 0 to 1. */
export interface Progress<Result> {
  readonly result: Result;
  readonly share: number;
}

/**
 * Where a figure that cannot derive at once gets its results from, such as a model at work.
 *
 * `start` begins the work for these values. It emits what it has so far, as often as it likes, and settles when all is
 * there; it rejects if it fails. Once `signal` is aborted it stops and emits nothing more.
 */
export interface Source<Values, Result> {
  /** For work that is over at once, such as code that is loaded when it is needed: no progress is shown. */
  readonly isBrief?: boolean;
  /** Whether there is work to do for these values; left out, always. Without work, `derive` alone says what is shown. */
  readonly isNeeded?: (values: Values) => boolean;
  /** The result where nothing has to be waited for any more, which is then drawn at once; null where `start` has to work. */
  readonly ready?: (values: Values) => Result | null;
  readonly start: (
    values: Values,
    emit: (progress: Progress<Result>) => void,
    signal: AbortSignal,
  ) => Promise<void>;
}

/** What has come of a source so far. */
export interface Stream<Result> {
  /** Null until the first result. */
  readonly result: Result | null;
  readonly share: number;
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  /** Why it failed, where that was a `SourceError`. */
  readonly problem?: string;
}

/** A failure whose message is for the reader. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** The state before anything has come. */
export const nothingYet = { result: null, share: 0, status: 'running' } as const;

/**
 * Runs a source once and tells every new state. Answers how to cancel; after that, and after the end, nothing more is
 * told. A source that answers after it was cancelled is not listened to.
 */
export function run<Values, Result>(
  source: Source<Values, Result>,
  values: Values,
  tell: (stream: Stream<Result>) => void,
): () => void {
  const abort = new AbortController();
  let stream: Stream<Result> = nothingYet;
  const become = (changes: Partial<Stream<Result>>) => {
    if (abort.signal.aborted) return;
    stream = { ...stream, ...changes };
    tell(stream);
  };
  become({});
  void source
    .start(
      values,
      ({ result, share }) => {
        become({ result, share: Math.min(Math.max(share, 0), 1) });
      },
      abort.signal,
    )
    .then(
      () => {
        become({ share: 1, status: 'done' });
      },
      (error: unknown) => {
        become({ status: 'failed', ...(error instanceof SourceError && { problem: error.message }) });
      },
    );
  return () => {
    if (stream.status === 'running') become({ status: 'cancelled' });
    abort.abort();
  };
}
