import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { lessonSchema } from '../../src/course/schemas.ts';
import type { Declarations } from '../../src/notebook/parameters.ts';

/** The parameters of the first lesson that shows a widget. Throws if none does. */
export function declarationsOfWidget(widget: string): Declarations {
  const text = globSync('content/lessons/*/index.mdx')
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .find((lesson) => new RegExp(String.raw`<Widget\s[^>]*name="${widget}"`).test(lesson));
  if (text === undefined) throw new Error(`no lesson shows the widget "${widget}"`);
  const [, frontmatter = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(text) ?? [];
  return lessonSchema.parse(parse(frontmatter)).parameters;
}
