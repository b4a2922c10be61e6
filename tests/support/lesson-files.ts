import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { courseSchema, lessonSchema } from '../../src/course/schemas.ts';
import type { Lesson } from '../../src/course/schemas.ts';
import type { Declarations } from '../../src/notebook/parameters.ts';

/** The parameters of the first lesson that shows a widget. Throws if none does. */
export function declarationsOfWidget(widget: string): Declarations {
  const text = globSync('content/lessons/*/index.mdx')
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .find((lesson) => new RegExp(String.raw`<Widget\s[^>]*name="${widget}"`).test(lesson));
  if (text === undefined) throw new Error(`no lesson shows the widget "${widget}"`);
  return readFrontMatter(text).parameters;
}

/** Every objective of every lesson. */
export function readLessonObjectives(): readonly { readonly lesson: string; readonly objective: string }[] {
  return globSync('content/lessons/*/index.mdx')
    .sort()
    .flatMap((file) => {
      const lesson = path.basename(path.dirname(file));
      const { objectives } = readFrontMatter(readFileSync(file, 'utf8'));
      return Object.keys(objectives).map((objective) => ({ lesson, objective }));
    });
}

function readFrontMatter(text: string): Lesson {
  const [, frontmatter = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(text) ?? [];
  return lessonSchema.parse(parse(frontmatter));
}

/** The lessons of the course, in its order. */
export function readLessonOrder(): readonly string[] {
  const course = courseSchema.parse(parse(readFileSync('content/course.yaml', 'utf8')));
  return course.units.flatMap(({ lessons }) => lessons);
}
