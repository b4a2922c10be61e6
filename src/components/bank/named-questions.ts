import type { IndexEntry } from '../../player/deal.ts';
import { MOST_ITEMS } from '../../player/question-set.ts';
import type { QuestionSet } from '../../player/question-set.ts';

/**
 * The exam of the questions that lines of text name, in their order; or in words why there is none.
 * @param names - ids, `<lesson>/<file name>`, parted by lines, spaces or commas
 */
export function chosenByName(
  index: readonly IndexEntry[],
  names: string,
  plan: Omit<QuestionSet, 'items' | 'tries'>,
): QuestionSet | string {
  const ids = names.split(/[\s,]+/).filter((id) => id !== '');
  const entries = ids.map((id) => ({ id, entry: index.find((one) => one.id === id) }));
  const missing = entries.find(({ entry }) => entry === undefined);
  if (missing !== undefined) return `The bank has no question “${missing.id}”.`;
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) return `“${twice}” is named twice.`;
  if (ids.length > MOST_ITEMS) return `A link holds ${String(MOST_ITEMS)} questions at most.`;
  const items = entries.flatMap(({ entry }) =>
    entry === undefined ? [] : [{ question: entry.id, hash: entry.hash }],
  );
  return { ...plan, tries: 1, items };
}
