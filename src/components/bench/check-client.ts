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
  Exclude<FromWorker, { readonly kind: 'failed' }> | { readonly kind: 'stopped'; readonly reason: string };

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
  let port: CheckPort | null = null;
  let isLoaded = false;
  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    port?.terminate();
    port = null;
    isLoaded = false;
  };
  const open = (): CheckPort => {
    const opened = start();
    opened.post({ kind: 'course', context });
    return opened;
  };
  return {
    check: (id, text, tell) => {
      number += 1;
      const own = number;
      const stop = (reason: string) => {
        end();
        tell({ kind: 'stopped', reason });
      };
      const allow = (ms: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => stop('The check took too long and was ended.'), ms);
      };
      port ??= open();
      port.listen(
        (message) => {
          isLoaded = true;
          if (message.number !== own) return;
          clearTimeout(timer);
          if (message.kind === 'begun' && message.hasVariants) allow(limits.finish);
          tell(message.kind === 'failed' ? { kind: 'stopped', reason: message.reason } : message);
        },
        () => stop('The checker could not be loaded. Check your connection.'),
      );
      allow(isLoaded ? limits.begin : limits.first);
      port.post({ kind: 'check', number: own, id, text });
    },
    dispose: end,
  };
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
