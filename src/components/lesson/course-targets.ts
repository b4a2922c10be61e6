import { getCollection, getEntry } from 'astro:content';
import { nearestChoice } from '../../core/numeric/nearest.ts';
import { lessonOrder } from '../../course/order.ts';
import { addressOf, findTarget, targetsOf } from '../../course/targets.ts';
import type { Target } from '../../course/targets.ts';

let read: Promise<readonly Target[]> | undefined;

async function readTargets(): Promise<readonly Target[]> {
  const course = await getEntry('course', 'course');
  if (course === undefined) throw new Error('content/course.yaml is missing.');
  const order = lessonOrder(course.data);
  const lessons = await getCollection('lessons');
  return lessons.flatMap(({ id: slug, data: { title, summary }, body = '' }) =>
    targetsOf({ slug, place: order.indexOf(slug) + 1, title, summary, body }),
  );
}

/** All that the lessons of the course can refer to. In a build they are read once. */
export function courseTargets(): Promise<readonly Target[]> {
  if (import.meta.env.DEV) return readTargets();
  read ??= readTargets();
  return read;
}

/**
 * What `<Ref to>` names in a lesson.
 * @throws Error with the nearest name that exists
 */
export async function requireTarget(to: string, from: string): Promise<Target> {
  const targets = await courseTargets();
  const target = findTarget(targets, to, from);
  if (target !== undefined) return target;
  const nearest =
    nearestChoice(
      to,
      targets.map((one) => addressOf(one, from)),
    ) ?? 'figure:period-matching';
  throw new Error(`<Ref to="${to}"> in ${from}: there is nothing of that name. Did you mean "${nearest}"?`);
}
