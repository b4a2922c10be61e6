/** From what an author begins: a skeleton, or a question of the course. */
import { fillSkeleton } from '../../quiz/skeletons/fill-skeleton.ts';
import type { BenchContext } from './context.ts';

/** The id of a new question in a lesson that no question of the course and no draft has. */
export function freeId(lesson: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const id = `${lesson}/new-question${count === 1 ? '' : `-${String(count)}`}`;
    if (!taken.includes(id)) return id;
  }
}

/** The text of a new question of a type; '' where there is no skeleton of it. */
export function newText({ lessons, skeletons }: BenchContext, type: string, id: string): string {
  const [lesson = '', slug = ''] = id.split('/');
  const [objective = 'name-an-objective'] = Object.keys(
    lessons.find((one) => one.slug === lesson)?.objectives ?? {},
  );
  return fillSkeleton(skeletons[type] ?? '', { slug, objective });
}

/** The text of a question of the course, as its file stands. Rejects if it cannot be had. */
export async function fetchPublished(sourcesUrl: string, id: string): Promise<string> {
  const response = await fetch(`${sourcesUrl}${id}.yaml`);
  if (!response.ok) throw new Error(`The question could not be fetched (${String(response.status)}).`);
  return response.text();
}

/** Where a place of a text is, in UTF-16 units from its beginning. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  const before = lines.reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(before + column - 1, text.length);
}
