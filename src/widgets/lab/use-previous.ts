import { useRef } from 'preact/hooks';
import { keyOf } from '../../lab/openings.ts';
import { isComplete } from './model.ts';
import type { Lab, Range } from './model.ts';

interface Kept {
  readonly key: string;
  /** The task and the length: other ones have other axes. */
  readonly axes: string;
  readonly ranges: readonly Range[];
}

/** The accuracies of the last setting that was read to its end before this one, of the same task and length; null where none was. */
export function usePrevious(lab: Lab): readonly Range[] | null {
  const last = useRef<Kept | null>(null);
  const before = useRef<Kept | null>(null);
  const now: Kept = {
    key: keyOf(lab),
    axes: `${lab.task} ${String(lab.tokens.length)}`,
    ranges: lab.outcome.ranges,
  };
  if (isComplete(lab) && last.current?.key !== now.key) {
    before.current = last.current;
  }
  if (isComplete(lab)) last.current = now;
  const shown = last.current?.key === now.key ? before.current : last.current;
  return shown?.axes === now.axes ? shown.ranges : null;
}
