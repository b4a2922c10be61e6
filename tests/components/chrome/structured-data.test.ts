import { expect, it } from 'vitest';
import {
  breadcrumbs,
  courseData,
  lessonData,
  plainWords,
  writeStructuredData,
} from '../../../src/components/chrome/structured-data.ts';

const course = { title: 'Wavelength', url: 'https://host.example/' };
const lesson = {
  url: 'https://host.example/lessons/yarn/',
  title: 'YaRN',
  summary: 'By parts.',
  minutes: 20,
  position: 3,
  objectives: ['Explain the ramp $\\lambda$ of **YaRN**.'],
  practiceUrl: 'https://host.example/practice/?lesson=yarn',
  questions: 12,
};

it('tells of a lesson what it teaches, how long it takes and which quiz belongs to it', () => {
  expect(lessonData(lesson, course)).toMatchObject({
    '@type': 'LearningResource',
    url: lesson.url,
    timeRequired: 'PT20M',
    teaches: ['Explain the ramp lambda of YaRN.'],
    isPartOf: { '@type': 'Course', name: 'Wavelength' },
    hasPart: {
      '@type': 'Quiz',
      url: lesson.practiceUrl,
      description: '12 questions with hints and worked answers.',
    },
  });
  expect(lessonData({ ...lesson, questions: 0 }, course)).not.toHaveProperty('hasPart');
});

it('numbers the way to a page from 1', () => {
  expect(breadcrumbs([course, { title: 'YaRN', url: lesson.url }])).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Wavelength', item: course.url },
      { position: 2, name: 'YaRN', item: lesson.url },
    ],
  });
});

it('lists the lessons of the course in order', () => {
  const { hasPart } = courseData(course, 'About.', [
    lesson,
    { title: 'Next', url: 'https://host.example/n/' },
  ]);
  expect(hasPart).toMatchObject([{ name: 'YaRN' }, { name: 'Next' }]);
});

it('cannot end its element early, whatever a title holds', () => {
  const text = writeStructuredData([{ name: '</script><b>' }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ name: '</script><b>' }],
  });
});

it('reads Markdown with TeX as plain words', () => {
  expect(plainWords('The [base](/lessons/x/) $b$ in `code`')).toBe('The base b in code');
});
