/**
 * What search engines and other programs are told of a page, by the vocabulary of schema.org as JSON-LD. Keys, explanations
 * and hidden results are no part of it.
 */

/** A page on the way from the course's first page to this one. */
export interface TrailStep {
  readonly title: string;
  /** Its whole address. */
  readonly url: string;
}

/** A lesson as other programs are told of it. */
export interface LessonFacts {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  /** Its place in the course, from 1. */
  readonly position: number;
  readonly objectives: readonly string[];
  /** The page of its practice set. */
  readonly practiceUrl: string;
  /** How many questions it has, in its text and in its practice set. */
  readonly questions: number;
}

type Data = Readonly<Record<string, unknown>>;

const licence = 'https://creativecommons.org/licenses/by/4.0/';
const common = { inLanguage: 'en', isAccessibleForFree: true, license: licence };

/** A line of Markdown with TeX as plain words: `**base** $b$` → `base b`. */
export const plainWords = (markdown: string): string =>
  markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[$*`]/g, '')
    .replaceAll(/\\([a-z]+)/gi, '$1');

/** The way to a page, the course's first page first. */
export const breadcrumbs = (trail: readonly TrailStep[]): Data => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ title, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: url,
  })),
});

/** A lesson, with its questions as one quiz. */
export function lessonData(lesson: LessonFacts, course: TrailStep): Data {
  const { url, title, summary, minutes, position, objectives, practiceUrl, questions } = lesson;
  const teaches = objectives.map(plainWords);
  return {
    '@type': 'LearningResource',
    '@id': url,
    url,
    name: title,
    description: summary,
    learningResourceType: 'lesson',
    interactivityType: 'mixed',
    timeRequired: `PT${String(minutes)}M`,
    position,
    teaches,
    isPartOf: { '@type': 'Course', '@id': course.url, name: course.title },
    ...(questions > 0 && {
      hasPart: {
        '@type': 'Quiz',
        url: practiceUrl,
        name: `Questions on “${title}”`,
        description: `${String(questions)} questions with hints and worked answers.`,
        learningResourceType: 'quiz',
        assesses: teaches,
        ...common,
      },
    }),
    ...common,
  };
}

/** The course with its lessons in order. */
export function courseData(course: TrailStep, description: string, lessons: readonly TrailStep[]): Data {
  return {
    '@type': 'Course',
    '@id': course.url,
    url: course.url,
    name: course.title,
    description,
    provider: { '@type': 'Organization', name: course.title, url: course.url },
    hasPart: lessons.map(({ title, url }) => ({ '@type': 'LearningResource', '@id': url, url, name: title })),
    ...common,
  };
}

/** The text of a JSON-LD element. It cannot end the element early, whatever a title holds. */
export function writeStructuredData(things: readonly Data[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return text.replaceAll('<', String.raw`\u003c`);
}
