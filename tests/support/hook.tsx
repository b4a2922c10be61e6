/** Runs a hook as a component would, with its effects. Preact asks only whether there is a `document`; a test stubs it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';

/** A hook at work. */
export interface HookAtWork<Result> {
  /** What it returned at each drawing, the first one first. */
  readonly results: readonly Result[];
  readonly current: () => Result;
  /** Lets work do what it does, and waits until everything has come to rest. */
  readonly settle: (work?: () => unknown) => Promise<void>;
  readonly unmount: () => Promise<void>;
}

/** All that Preact asks of a place in which nothing is drawn. */
const nowhere = () => ({ nodeType: 1, childNodes: [], firstChild: null }) as unknown as Element;

export async function runHook<Result>(hook: () => Result): Promise<HookAtWork<Result>> {
  const results: Result[] = [];
  const place = nowhere();
  const Host = () => {
    results.push(hook());
    return null;
  };
  const settle = async (work: () => unknown = () => undefined): Promise<void> => {
    await act(async () => {
      await work();
      await new Promise((resolve) => setTimeout(resolve));
    });
  };
  await settle(() => render(<Host />, place));
  return {
    results,
    current: () => {
      const last = results.at(-1);
      if (last === undefined) throw new Error('The hook was never run.');
      return last;
    },
    settle,
    unmount: () => settle(() => render(null, place)),
  };
}

/** Draws a component with the hook, once, and answers before the frame that its later effects wait for. */
export function drawHook(hook: () => unknown): void {
  const Host = () => {
    hook();
    return null;
  };
  render(<Host />, nowhere());
}
