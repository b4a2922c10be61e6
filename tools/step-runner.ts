/** One step of a larger task, as far as its order depends on it. */
export interface Step {
  readonly name: string;
  /** Steps that have to have succeeded before, where they are chosen at all. */
  readonly after?: readonly string[];
  /** Whether nothing else may run beside it, because it takes every core or measures time. */
  readonly isAlone?: boolean;
}

/** A step at work. */
export interface Run {
  /** Whether it succeeded, once it has ended. Never rejects. */
  readonly ended: Promise<boolean>;
  /** Ends it early. */
  readonly stop: () => void;
}

/** What runs the steps. */
export interface Runner<S extends Step> {
  /** How many steps may run at once, at least 1. */
  readonly lanes: number;
  readonly start: (step: S) => Run;
  /** Hears of each step that came to its own end, in the order in which they end. */
  readonly onEnd: (step: S, succeeded: boolean) => void;
}

function findNext<S extends Step>(
  waiting: readonly S[],
  running: ReadonlyMap<S, unknown>,
  lanes: number,
): S | undefined {
  if (running.size >= lanes || [...running.keys()].some(({ isAlone }) => isAlone === true)) return undefined;
  const unfinished = new Set([...waiting, ...running.keys()].map(({ name }) => name));
  const isReady = ({ after = [] }: S) => !after.some((name) => unfinished.has(name));
  const next = waiting.find(isReady);
  return next?.isAlone === true && running.size > 0 ? undefined : next;
}

/**
 * Runs steps, in their order as far as lanes are free and what they wait for has succeeded. After the first that fails no
 * other is begun, and those at work are stopped.
 *
 * @returns whether all succeeded
 * @throws Error where steps wait for one another
 */
export async function runSteps<S extends Step>(
  steps: readonly S[],
  { lanes, start, onEnd }: Runner<S>,
): Promise<boolean> {
  const waiting = [...steps];
  const running = new Map<S, { readonly run: Run; readonly end: Promise<readonly [S, boolean]> }>();
  while (waiting.length > 0 || running.size > 0) {
    for (let next; (next = findNext(waiting, running, lanes)) !== undefined;) {
      const step = next;
      waiting.splice(waiting.indexOf(step), 1);
      const run = start(step);
      running.set(step, { run, end: run.ended.then((succeeded) => [step, succeeded]) });
    }
    if (running.size === 0)
      throw new Error(`These wait for one another: ${waiting.map(({ name }) => name).join(', ')}.`);
    const [step, succeeded] = await Promise.race([...running.values()].map(({ end }) => end));
    running.delete(step);
    onEnd(step, succeeded);
    if (!succeeded) {
      for (const { run } of running.values()) run.stop();
      await Promise.all([...running.values()].map(({ end }) => end));
      return false;
    }
  }
  return true;
}
