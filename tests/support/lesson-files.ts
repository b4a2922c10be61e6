import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { courseSchema, lessonSchema } from '../../src/course/schemas.ts';
import type { Lesson } from '../../src/course/schemas.ts';
import type { Declarations } from '../../src/notebook/parameters.ts';

/** The lessons that show a widget, each with its parameters. */
export function lessonsShowing(widget: string): readonly (readonly [lesson: string, Declarations])[] {
  const shows = new RegExp(String.raw`<Widget\s[^>]*name="${widget}"`);
  return globSync('content/lessons/*/index.mdx')
    .sort()
    .map((file) => [path.basename(path.dirname(file)), readFileSync(file, 'utf8')] as const)
    .filter(([, text]) => shows.test(text))
    .map(([lesson, text]) => [lesson, readFrontMatter(text).parameters]);
}

/** The parameters of the first lesson that shows a widget. Throws if none does. */
export function declarationsOfWidget(widget: string): Declarations {
  const [first] = lessonsShowing(widget);
  if (first === undefined) throw new Error(`no lesson shows the widget "${widget}"`);
  return first[1];
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
