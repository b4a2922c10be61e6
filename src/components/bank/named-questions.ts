import { nearestAlike } from '../../core/numeric/nearest.ts';
import type { IndexEntry } from '../../player/deal.ts';
import { MOST_ITEMS } from '../../player/question-set.ts';
import type { QuestionSet } from '../../player/question-set.ts';

/**
 * The questions that lines of text name, in their order; or in words why not.
 * @param names - ids, `<lesson>/<file name>`, parted by lines, spaces or commas
 */
export function namedEntries(index: readonly IndexEntry[], names: string): readonly IndexEntry[] | string {
  const ids = names.split(/[\s,]+/).filter((id) => id !== '');
  const found = ids.map((id) => index.find((entry) => entry.id === id));
  const missing = ids[found.indexOf(undefined)];
  if (missing !== undefined) return nobodyCalled(missing, index);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  return twice === undefined ? found.filter((entry) => entry !== undefined) : `“${twice}” is named twice.`;
}

function nobodyCalled(id: string, index: readonly IndexEntry[]): string {
  const nearest = nearestId(id, index);
  const advice = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
  return `The bank has no question “${id}”.${advice}`;
}

/** Lesson and file name are compared apart: what all ids of a lesson share would make any two of them near. */
function nearestId(id: string, index: readonly IndexEntry[]): string | undefined {
  const [typedLesson = '', typedFile = ''] = id.split('/');
  const places = index.map((entry) => entry.id.split('/') as [lesson: string, file: string]);
  const lessons = new Set(places.map(([lesson]) => lesson));
  const lesson = nearestAlike(typedLesson, [...lessons]);
  const file = nearestAlike(
    typedFile,
    places.filter((place) => place[0] === lesson).map(([, name]) => name),
  );
  return lesson === undefined || file === undefined ? undefined : `${lesson}/${file}`;
}

/** The exam of the questions that lines of text name, as `namedEntries`; or in words why there is none. */
export function chosenByName(
  index: readonly IndexEntry[],
  names: string,
  plan: Omit<QuestionSet, 'items' | 'tries'>,
): QuestionSet | string {
  const entries = namedEntries(index, names);
  if (typeof entries === 'string') return entries;
  if (entries.length > MOST_ITEMS) return `A link holds ${String(MOST_ITEMS)} questions at most.`;
  return { ...plan, tries: 1, items: entries.map(({ id, hash }) => ({ question: id, hash })) };
}
