import type { FeedbackFact, Facts } from '../kernel/facts.ts';
import { writePath } from './problem.ts';

/** Whether feedback is for a right answer; null where it may be for both, as that for a partly right one. */
export function isForRight({ id, path }: FeedbackFact, { options }: Facts): boolean | null {
  const own = id.split('/').at(-1);
  if (path.at(-2) === 'feedback') return own === 'partial' ? null : own === 'correct';
  const group = writePath(path.slice(0, -1));
  return options.find((option) => writePath(option.path) === group)?.isRight ?? false;
}
