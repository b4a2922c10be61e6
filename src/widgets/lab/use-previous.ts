import { useRef } from 'preact/hooks';
import { keyOf } from '../../lab/openings.ts';
import { isComplete } from './model.ts';
import type { Lab, Range } from './model.ts';

interface Kept {
  readonly key: string;
  readonly length: number;
  readonly ranges: readonly Range[];
}

/** The accuracies of the last setting that was read to its end before this one, at the same length; null where none was. */
export function usePrevious(lab: Lab): readonly Range[] | null {
  const last = useRef<Kept | null>(null);
  const before = useRef<Kept | null>(null);
  const now: Kept = { key: keyOf(lab), length: lab.tokens.length, ranges: lab.outcome.ranges };
  if (isComplete(lab) && last.current?.key !== now.key) {
    before.current = last.current;
  }
  if (isComplete(lab)) last.current = now;
  const shown = last.current?.key === now.key ? before.current : last.current;
  return shown?.length === now.length ? shown.ranges : null;
}
