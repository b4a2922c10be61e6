import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { knownTo } from '../../../src/components/bank/known-content.ts';
import type { CourseEntries } from '../../../src/components/bank/known-content.ts';
import { misconceptionSchema, referenceSchema } from '../../../src/course/schemas.ts';
import { readCourse } from '../../../tools/questions/course-files.ts';
import { figures } from '../../../tools/questions/figures.ts';

const lesson = 'matching-periods';

/** The files of a collection as the build has them. */
function entriesIn<Data>(folder: string, schema: { readonly parse: (data: unknown) => Data }) {
  return globSync(`content/${folder}/*.yaml`)
    .sort()
    .map((file) => ({
      id: path.basename(file, '.yaml'),
      data: schema.parse(parse(readFileSync(file, 'utf8'))),
    }));
}

it('tells the page’s checker of the same content as the command line’s', () => {
  const fromFiles = readCourse('.').knownTo({
    id: `${lesson}/question`,
    file: `content/lessons/${lesson}/questions/question.yaml`,
  });
  const declared = Object.entries(fromFiles.lessons ?? {});
  const lessons = [...new Set(declared.map(([, id]) => id))].map((id) => ({
    id,
    data: { objectives: Object.fromEntries(declared.filter(([, owner]) => owner === id)) },
  }));
  const course: CourseEntries = {
    lessons,
    misconceptions: entriesIn('misconceptions', misconceptionSchema),
    references: entriesIn('references', referenceSchema),
  };
  expect(fromFiles.objectives).not.toEqual([]);
  expect(lessons.length).toBeGreaterThan(1);
  expect(fromFiles.widgets).not.toEqual([]);
  const { figures: onPage, ...known } = knownTo(lesson, course);
  expect(known).toEqual(fromFiles);
  expect(Object.keys(figures)).toContain('period-matching');
  // As text: what a parameter accepts is a function too.
  expect(JSON.stringify(onPage)).toBe(JSON.stringify(figures));
});
