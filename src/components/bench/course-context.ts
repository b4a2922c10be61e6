/** Gathers, at build, what a check in the browser knows of the course. */
import { getCollection } from 'astro:content';
import type { QuantityName } from '../../notebook/quantities.ts';
import { fingerprint } from '../../progress/fingerprint.ts';
import { whatIsAsked } from '../../quiz/check/duplicates.ts';
import { bankFiles } from '../bank/bank-questions.ts';
import type { BankFile } from '../bank/bank-questions.ts';
import { lessonsInOrder } from '../lessons-in-order.ts';
import { addressOf, imagesOf } from '../question/lesson-images.ts';
import { typesetObjectives } from '../typeset-text.ts';
import type { BenchContext, ContextImage, ContextQuestion } from './context.ts';

const figures = import.meta.glob<readonly QuantityName[]>('../../widgets/*/model.ts', {
  import: 'parameterNames',
  eager: true,
});

const skeletons = import.meta.glob<string>('../../quiz/skeletons/*.yaml.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Entries of a glob by what their paths make of a name. */
function byName<Value>(
  entries: Readonly<Record<string, Value>>,
  nameOf: (path: string) => string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(entries).map(([path, value]) => [nameOf(path), value]));
}

/** The course as the bench knows it. */
export async function courseContext(): Promise<BenchContext> {
  const entries = new Map((await getCollection('questions')).map(({ id, data }) => [id, data]));
  const lessons = (await lessonsInOrder()).map(async ({ id, data }) => ({
    slug: id,
    title: data.title,
    objectives: await typesetObjectives(data.objectives),
    images: contextImages(id),
  }));
  return {
    base: import.meta.env.BASE_URL,
    lessons: await Promise.all(lessons),
    misconceptions: (await getCollection('misconceptions')).map(({ id, data }) => ({
      id,
      model: data.model ?? null,
      correction: data.correction,
    })),
    references: (await getCollection('references')).map(({ id }) => id),
    figures: byName(figures, (path) => path.split('/').at(-2) ?? ''),
    questions: bankFiles.map((file) => describeQuestion(file, entries.get(file.id))),
    skeletons: byName(skeletons, (path) => (path.split('/').at(-1) ?? '').replace('.yaml.txt', '')),
  };
}

function contextImages(lesson: string): Readonly<Record<string, ContextImage>> {
  return Object.fromEntries(
    Object.entries(imagesOf(lesson)).map(([name, image]) => [
      name,
      { ...image, address: addressOf(lesson, name) ?? '' },
    ]),
  );
}

/** A file that cannot be a question is there too, so that it can be put right. */
function describeQuestion(
  { id, text }: BankFile,
  data: { readonly title: string; readonly type: string } | undefined,
): ContextQuestion {
  const asked = whatIsAsked(text);
  return {
    id,
    title: data?.title ?? id,
    type: data?.type ?? 'unreadable',
    asked: asked === null ? null : fingerprint(asked),
  };
}
