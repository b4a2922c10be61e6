import { useEffect, useMemo, useState } from 'preact/hooks';
import { createChecker, startWorker } from './check-client.ts';
import { heard, nothingKnown, refused, typed } from './check-state.ts';
import type { CheckState } from './check-state.ts';
import type { BenchContext } from './context.ts';
import { refuseText } from './refuse-text.ts';

/** How long nothing is typed before a text is looked at, in milliseconds. */
const pauseMs = 120;

/** Checks a text as it is typed. */
export function useCheck(context: BenchContext | null, id: string, text: string): CheckState {
  const [state, setState] = useState(nothingKnown);
  const checker = useMemo(() => (context === null ? null : createChecker(context, startWorker)), [context]);
  useEffect(() => () => checker?.dispose(), [checker]);
  // What was drawn of another question is no earlier state of this one.
  useEffect(() => setState(nothingKnown), [id]);
  useEffect(() => {
    if (checker === null || text === '') {
      setState(nothingKnown);
      return undefined;
    }
    let isWanted = true;
    setState(typed);
    const timer = setTimeout(() => {
      const refusal = refuseText(text);
      if (refusal !== null) setState((now) => refused(now, refusal));
      else {
        checker.check(id, text, (news) => {
          if (isWanted) setState((now) => heard(now, news));
        });
      }
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [checker, id, text]);
  return state;
}
