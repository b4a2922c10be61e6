import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import path from 'node:path';
import type { BenchContext } from '../../src/components/bench/context.ts';
import type { QuantityName } from '../../src/notebook/quantities.ts';
import { fingerprint } from '../../src/progress/fingerprint.ts';
import { whatIsAsked } from '../../src/quiz/check/duplicates.ts';
import { readCourse } from '../../tools/questions/course-files.ts';
import type { CourseFiles } from '../../tools/questions/course-files.ts';

/** The course's files as the build hands them to the bench: plain JSON. */
export async function contextFromFiles(): Promise<{
  readonly course: CourseFiles;
  readonly context: BenchContext;
}> {
  const course = readCourse('.');
  const all = course.knownTo({ id: '', file: '' });
  const figures = await Promise.all(
    globSync('src/widgets/*/model.ts').map(async (file) => {
      const model = (await import(path.resolve(file))) as {
        readonly parameterNames: readonly QuantityName[];
      };
      return [path.basename(path.dirname(file)), model.parameterNames] as const;
    }),
  );
  const context: BenchContext = {
    base: '/',
    lessons: course.lessons.map((slug) => {
      const known = course.knownTo({ id: '', file: `content/lessons/${slug}/questions/x.yaml` });
      const images = Object.entries(known.images ?? {}).map(([name, image]) => [
        name,
        { ...image, address: '' },
      ]);
      return {
        slug,
        title: slug,
        objectives: Object.fromEntries(known.objectives.map((name) => [name, name])),
        images: Object.fromEntries(images) as BenchContext['lessons'][number]['images'],
      };
    }),
    misconceptions: all.misconceptions,
    references: all.references,
    figures: Object.fromEntries(figures),
    questions: course.questions.map(({ id, file }) => {
      const asked = whatIsAsked(readFileSync(file, 'utf8'));
      return { id, title: id, type: '', asked: asked === null ? null : fingerprint(asked) };
    }),
    skeletons: Object.fromEntries(
      globSync('src/quiz/skeletons/*.yaml.txt').map((file) => [
        path.basename(file, '.yaml.txt'),
        readFileSync(file, 'utf8'),
      ]),
    ),
  };
  return { course, context: JSON.parse(JSON.stringify(context)) as BenchContext };
}
