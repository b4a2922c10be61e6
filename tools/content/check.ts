import type { Content } from './collect.ts';
import { checkCourseOrder } from './course-order.ts';
import { checkDataFile } from './data-files.ts';
import { checkFileNames } from './files.ts';
import { checkDollars, checkLength, checkNoModules, checkTagsAtLineStart } from './lesson-text.ts';
import type { Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { checkTargets } from './targets.ts';
import { checkTypedNumbers } from './typed-numbers.ts';

/** Every problem of a course's content that its schemas cannot see. */
export function checkContent({ files, courseOrder, lessons, data, index }: Content): Problem[] {
  const folders = files.flatMap((file) => /^content\/lessons\/([^/]+)\//.exec(file)?.[1] ?? []);
  return [
    ...checkFileNames(files),
    ...checkCourseOrder(courseOrder, [...new Set(folders)]),
    ...lessons.flatMap((lesson) => [
      ...checkLength(lesson),
      ...checkNoModules(lesson),
      ...checkDollars(lesson),
      ...checkTagsAtLineStart(lesson),
      ...checkTypedNumbers(lesson),
      ...checkReferences(lesson, index),
    ]),
    ...checkTargets(lessons),
    ...data.flatMap(({ source, names }) => checkDataFile(source, names)),
  ];
}
