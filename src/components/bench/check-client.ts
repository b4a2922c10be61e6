/** The page's side of the bench: hands texts to the worker, and ends a worker that does not come back. */
import type { BenchContext } from './context.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** A worker as the page sees it. */
export interface CheckPort {
  readonly post: (message: ToWorker) => void;
  readonly listen: (hear: (message: FromWorker) => void, fail: () => void) => void;
  readonly terminate: () => void;
}

/** How long the worker may take, in milliseconds. */
export interface CheckLimits {
  /** With the first text, to load as well. */
  readonly first: number;
  /** For what can be told at once. */
  readonly begin: number;
  /** For going through all variants after that. */
  readonly finish: number;
}

const usualLimits: CheckLimits = { first: 60_000, begin: 5000, finish: 60_000 };

/** What comes of a text: the worker's answers, or why there is none. */
export type CheckNews =
  | Exclude<FromWorker, { readonly kind: 'failed' }>
  | { readonly kind: 'stopped'; readonly reason: string };

/** Checks texts, the newest alone. */
export interface Checker {
  /** Checks a text; the one before gets no further news. */
  readonly check: (id: string, text: string, tell: (news: CheckNews) => void) => void;
  readonly dispose: () => void;
}

/** Gives texts to a worker, which `start` starts with the first one, and anew after it was ended. */
export function createChecker(
  context: BenchContext,
  start: () => CheckPort,
  limits: CheckLimits = usualLimits,
): Checker {
  const open = (): CheckPort => {
    const opened = start();
    opened.post({ kind: 'course', context });
    return opened;
  };
  return new SupervisedChecker(open, limits);
}

class SupervisedChecker implements Checker {
  readonly #open: () => CheckPort;
  readonly #limits: CheckLimits;
  #port: CheckPort | null = null;
  #isLoaded = false;
  #number = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(open: () => CheckPort, limits: CheckLimits) {
    this.#open = open;
    this.#limits = limits;
  }

  check(id: string, text: string, tell: (news: CheckNews) => void): void {
    this.#number += 1;
    const number = this.#number;
    const stop = (reason: string) => {
      this.dispose();
      tell({ kind: 'stopped', reason });
    };
    this.#port ??= this.#open();
    this.#port.listen(
      (message) => {
        this.#isLoaded = true;
        if (message.number !== number) return;
        clearTimeout(this.#timer);
        if (message.kind === 'begun' && message.hasVariants) this.#allow(this.#limits.finish, stop);
        tell(message.kind === 'failed' ? { kind: 'stopped', reason: message.reason } : message);
      },
      () => stop('The checker could not be loaded. Check your connection.'),
    );
    this.#allow(this.#isLoaded ? this.#limits.begin : this.#limits.first, stop);
    this.#port.post({ kind: 'check', number, id, text });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#port?.terminate();
    this.#port = null;
    this.#isLoaded = false;
  }

  #allow(ms: number, stop: (reason: string) => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => stop('The check took too long and was ended.'), ms);
  }
}

/** The worker of a page. */
export function startWorker(): CheckPort {
  const worker = new Worker(new URL('./bench-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    listen: (hear, fail) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        hear(data);
      };
      worker.onerror = fail;
    },
    terminate: () => worker.terminate(),
  };
}
