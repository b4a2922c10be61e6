import { effect } from '@preact/signals-core';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { matchSet, readSet } from '../../player/question-set.ts';
import type { MatchedSet, QuestionSet } from '../../player/question-set.ts';
import { useIndex } from './use-index.ts';
import type { SetSitting } from './set-sitting.ts';

/** A link's set beside the bank; or why there is none. */
export type SetState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'bad'; readonly reason: string }
  | { readonly kind: 'failed'; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly set: QuestionSet; readonly matched: MatchedSet };

/** What a link asks for. */
export function useSet(link: string, indexUrl: string): SetState {
  const { index, load } = useIndex(indexUrl, true);
  const reading = useMemo(() => readSet(link), [link]);
  const matched = useMemo(
    () => (reading.ok && Array.isArray(index) ? matchSet(reading.set, index) : null),
    [reading, index],
  );
  if (!reading.ok) return { kind: 'bad', reason: reading.reason };
  if (index === 'failed') return { kind: 'failed', retry: load };
  return matched === null ? { kind: 'loading' } : { kind: 'ready', set: reading.set, matched };
}

/** Draws anew whenever a question of the sitting changes. */
export function useChanges({ questions }: SetSitting): void {
  const [, setCount] = useState(0);
  useEffect(
    () =>
      effect(() => {
        // To read a signal is to follow it.
        questions.forEach(({ session }) => session?.state.value);
        setCount((count) => count + 1);
      }),
    [questions],
  );
}
