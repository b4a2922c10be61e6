/**
 * What a check in the browser knows of the course, as JSON: the same that the command line finds on the disk. It is made at
 * build and fetched by the bench alone.
 */
import { acceptedValues, isAccepted } from '../../notebook/parameters.ts';
import { declareQuantities } from '../../notebook/quantities.ts';
import type { QuantityName } from '../../notebook/quantities.ts';
import { fingerprint } from '../../progress/fingerprint.ts';
import { coursePages } from '../../quiz/check/course-pages.ts';
import { knownFigures } from '../../quiz/check/figures.ts';
import type { KnownImage } from '../../quiz/check/images.ts';
import type { AuthoredFile } from '../../quiz/check/check-authored-file.ts';
import type { KnownMisconception } from '../../quiz/check/names.ts';
import { fileOf } from './file-of.ts';

/** An image beside a lesson's questions: where it is, and whether a question can show it. */
export type ContextImage = KnownImage & { readonly address: string };

/** A lesson as the bench knows it. */
export interface ContextLesson {
  readonly slug: string;
  readonly title: string;
  /** HTML of its objectives, by id. */
  readonly objectives: Readonly<Record<string, string>>;
  /** What is in its `figures/`, by file name. */
  readonly images: Readonly<Record<string, ContextImage>>;
}

/** A question of the course. */
export interface ContextQuestion {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  /** The fingerprint of what it asks, by which a copy is found; null where that cannot be told. */
  readonly asked: string | null;
}

/** The course as the bench knows it. */
export interface BenchContext {
  /** The site's base path. */
  readonly base: string;
  /** In the order of the course. */
  readonly lessons: readonly ContextLesson[];
  readonly misconceptions: readonly KnownMisconception[];
  readonly references: readonly string[];
  /** The quantities of each figure, by its name. */
  readonly figures: Readonly<Record<string, readonly QuantityName[]>>;
  readonly questions: readonly ContextQuestion[];
  /** The text of a new question of each type, with `%…%` to be filled in. */
  readonly skeletons: Readonly<Record<string, string>>;
}

/** A text as the file of a question of that id, with what it may name. */
export function authoredFile(context: BenchContext, id: string, text: string): AuthoredFile {
  const { lessons, misconceptions, references, questions } = context;
  const [lesson = ''] = id.split('/');
  const own = lessons.find(({ slug }) => slug === lesson);
  return {
    id,
    file: fileOf(id),
    text,
    objectives: Object.keys(own?.objectives ?? {}),
    lessons: Object.fromEntries(
      lessons.flatMap(({ slug, objectives }) => Object.keys(objectives).map((name) => [name, slug] as const)),
    ),
    misconceptions,
    references,
    pages: coursePages(
      lessons.map(({ slug }) => slug),
      questions,
    ),
    widgets: Object.keys(context.figures),
    figures: figuresOf(context),
    images: own?.images ?? {},
    findAsked: (asked) => {
      const print = fingerprint(asked);
      return questions
        .filter((one) => one.asked === print)
        .map((one) => ({ id: one.id, file: fileOf(one.id) }));
    },
  };
}

function figuresOf({ figures }: BenchContext): NonNullable<AuthoredFile['figures']> {
  const declared = Object.entries(figures).map(([name, quantities]) => [name, declareQuantities(quantities)]);
  return knownFigures(
    Object.fromEntries(declared) as Readonly<Record<string, ReturnType<typeof declareQuantities>>>,
    isAccepted,
    acceptedValues,
  );
}
