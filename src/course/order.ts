import type { Course } from './schemas.ts';

/** A lesson's place in the course. Positions count from 1. */
export interface LessonPlace {
  readonly unit: string;
  readonly position: number;
  readonly count: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** All lesson slugs, in the order of the course. */
export function lessonOrder(course: Course): readonly string[] {
  return course.units.flatMap(({ lessons }) => lessons);
}

/**
 * Where a lesson stands in the course.
 * @throws RangeError if `content/course.yaml` does not list the lesson
 */
export function placeOfLesson(course: Course, lesson: string): LessonPlace {
  const order = lessonOrder(course);
  const index = order.indexOf(lesson);
  const unit = course.units.find(({ lessons }) => lessons.includes(lesson));
  if (unit === undefined) throw new RangeError(`content/course.yaml does not list the lesson "${lesson}".`);
  return {
    unit: unit.title,
    position: index + 1,
    count: order.length,
    previous: order[index - 1] ?? null,
    next: order[index + 1] ?? null,
  };
}
