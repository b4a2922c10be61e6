import { useEffect, useState } from 'preact/hooks';
import { layOutTest } from '../../paper/lay-out.ts';
import type { PaperTest } from '../../paper/lay-out.ts';
import { versionSeeds } from '../../paper/plan.ts';
import type { PaperPlan } from '../../paper/plan.ts';
import { fetchRecord } from '../../player/fetch-record.ts';
import type { MatchedSet } from '../../player/question-set.ts';

/** A test, once it is laid out. */
export type PaperState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly test: PaperTest };

/** Lays a plan's test out, and anew when its questions, versions or points change. */
export function usePaper(plan: PaperPlan, matched: MatchedSet, recordsUrl: string): PaperState {
  const [state, setState] = useState<PaperState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const seeds = versionSeeds(plan);
  useEffect(() => {
    let isWanted = true;
    const records = Promise.all(
      matched.items.map(({ question }) => fetchRecord(`${recordsUrl}${question}.json`)),
    );
    void records
      .then((loaded) => layOutTest(loaded, seeds, plan.points))
      .then(
        (test): PaperState => ({ kind: 'ready', test }),
        (): PaperState => ({
          kind: 'failed',
          retry: () => {
            setState({ kind: 'loading' });
            setAttempt(attempt + 1);
          },
        }),
      )
      .then((next) => {
        if (isWanted) setState(next);
      });
    return () => {
      isWanted = false;
    };
  }, [matched, plan.versions, plan.points, attempt]);
  return state;
}
