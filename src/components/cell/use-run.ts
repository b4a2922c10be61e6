import { useEffect, useRef, useState } from 'preact/hooks';
import type { Notebook } from '../../notebook/notebook.ts';
import { browserSandbox } from '../../sandbox/browser-sandbox.ts';
import type { CellResult } from '../../sandbox/cell.ts';
import { cellValues } from './cell-values.ts';

/** How long a cell may run, in milliseconds. */
const runMs = 3000;
/** How long the page's values rest before a cell follows them, in milliseconds. */
const restMs = 250;

/** Runs a cell's code: when asked, and again whenever the page's values have changed. Of several runs the last one counts. */
export function useRun(text: string, notebook: Notebook, runsAtOnce: boolean) {
  const [result, setResult] = useState<CellResult | null>(null);
  const [isRunning, setRunning] = useState(false);
  const newest = useRef(text);
  newest.current = text;
  const runs = useRef(0);
  const run = (code = newest.current) => {
    runs.current += 1;
    const own = runs.current;
    setRunning(true);
    const values = cellValues(notebook.declarations, notebook.values.peek());
    void browserSandbox.runCell({ code, values, timeoutMs: runMs }).then((found) => {
      if (own !== runs.current) return;
      setResult(found);
      setRunning(false);
    });
  };
  useEffect(() => {
    if (runsAtOnce) run();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const first = notebook.values.peek();
    const stop = notebook.values.subscribe((values) => {
      clearTimeout(timer);
      if (values !== first) timer = setTimeout(run, restMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return { result, isRunning, run };
}
