import { termsOfSet } from '../../player/question-set.ts';
import { openSetSitting } from '../set/set-sitting.ts';
import type { SittingProps } from './exam-props.ts';

/** Writes the beginning of an exam to the record, unless another tab has done so. */
export async function beginExam(
  { id, set, matched, recordsUrl, refresh }: SittingProps,
  extra: number,
): Promise<void> {
  if ((await refresh()) !== null) return;
  const { sitting } = openSetSitting({
    id,
    title: set.title,
    items: matched.items,
    terms: termsOfSet(set, extra),
    openedAt: null,
    recordsUrl,
    clock: { now: () => Date.now() },
  });
  await sitting.begin();
  await refresh();
}
