import { describe, expect, it } from 'vitest';
import { lessonOrder, placeOfLesson } from '../../src/course/order.ts';

const course = {
  units: [
    { title: 'Rotation', lessons: ['pairs', 'periods'] },
    { title: 'Re-basing', lessons: ['matching-periods'] },
  ],
};

describe('lessonOrder', () => {
  it('runs through the units in order', () => {
    expect(lessonOrder(course)).toEqual(['pairs', 'periods', 'matching-periods']);
  });
});

describe('placeOfLesson', () => {
  it('gives unit, position and neighbours, across the borders of units', () => {
    expect(placeOfLesson(course, 'periods')).toEqual({
      unit: 'Rotation',
      position: 2,
      count: 3,
      previous: 'pairs',
      next: 'matching-periods',
    });
  });

  it('gives the first lesson nothing before it, and the last nothing after it', () => {
    expect(placeOfLesson(course, 'pairs')).toMatchObject({ position: 1, previous: null, next: 'periods' });
    expect(placeOfLesson(course, 'matching-periods')).toMatchObject({
      unit: 'Re-basing',
      position: 3,
      previous: 'periods',
      next: null,
    });
  });

  it('refuses a lesson that the course does not list', () => {
    expect(() => placeOfLesson(course, 'appendix')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: content/course.yaml does not list the lesson "appendix".]`,
    );
  });
});
