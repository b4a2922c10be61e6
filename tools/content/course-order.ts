import type { Problem } from './problem.ts';

const file = 'content/course.yaml';

/**
 * Compares the lessons that the course lists with those that exist.
 *
 * @param listed slugs in the order of `content/course.yaml`
 * @param folders names of the folders under `content/lessons/`
 */
export function checkCourseOrder(listed: readonly string[], folders: readonly string[]): Problem[] {
  const missing = listed.filter((slug) => !folders.includes(slug));
  const unlisted = folders.filter((folder) => !listed.includes(folder));
  const repeated = listed.filter((slug, index) => listed.indexOf(slug) !== index);
  return [
    ...missing.map((slug) => ({
      code: 'lesson-missing',
      file,
      message: `The course lists "${slug}", and there is no content/lessons/${slug}/index.mdx. Create or unlist it.`,
    })),
    ...unlisted.map((slug) => ({
      code: 'lesson-unlisted',
      file,
      message: `No unit lists the lesson "${slug}". Add "- ${slug}" to the unit it belongs to.`,
    })),
    ...repeated.map((slug) => ({
      code: 'lesson-repeated',
      file,
      message: `The course lists "${slug}" twice. Keep one place.`,
    })),
  ];
}
