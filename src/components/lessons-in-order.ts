import { getCollection, getEntry } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { lessonOrder } from '../course/order.ts';

/** Every lesson in the order of the course. */
export async function lessonsInOrder(): Promise<readonly CollectionEntry<'lessons'>[]> {
  const course = await getEntry('course', 'course');
  if (course === undefined) throw new Error('content/course.yaml is missing.');
  const order = lessonOrder(course.data);
  const lessons = await getCollection('lessons');
  return order.flatMap((slug) => lessons.filter(({ id }) => id === slug));
}
