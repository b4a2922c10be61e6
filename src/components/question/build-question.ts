/**
 * What the build makes of a question file: the part a page may show, and the grading record that is fetched
 * when the learner turns to the question.
 */
import { contentHash } from './content-hash.ts';
import { getEntry } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { IndexEntry } from '../../player/deal.ts';
import { openBook } from '../../player/open-question.ts';
import type { GradingRecord } from '../../quiz/kernel/grading-record.ts';
import type { ShownQuestion } from '../../quiz/kernel/shown-question.ts';
import { loadGrader } from '../../quiz/types/runtime.ts';
import { fileTypeOf } from '../../quiz/types/schemas.ts';
import { findImage } from './lesson-images.ts';
import { fail, makeGradingRecord, noSandbox } from './make-record.ts';
import type { RecordSources } from './make-record.ts';
import type { QuizItem } from './quiz-plan.ts';

type QuestionEntry = CollectionEntry<'questions'>;

const sources: RecordSources = {
  base: import.meta.env.BASE_URL,
  findImage,
  correctionOf: async (misconception) => {
    const entry = await getEntry('misconceptions', misconception);
    if (entry === undefined) throw new Error(`content/misconceptions/${misconception}.yaml is missing.`);
    return entry.data.correction;
  },
  hashOf: contentHash,
};

/** The grading record of a question, with its words typeset. Throws if the question is mis-set. */
export function buildGradingRecord(entry: QuestionEntry): Promise<GradingRecord<unknown>> {
  return makeGradingRecord(entry, sources);
}

/** A question as a page has it: the part it may show, and the worked answer for readers without scripts. */
export interface BuiltQuestion {
  readonly shown: ShownQuestion;
  /** HTML. */
  readonly explanation: string;
}

/** A variant of a question for a page. Throws, and so stops the build, if the question is mis-set. */
export async function buildQuestion(entry: QuestionEntry, seed = 0): Promise<BuiltQuestion> {
  const record = await buildGradingRecord(entry);
  const type = await loadGrader(entry.data.type);
  const book = openBook(record, { type, sandbox: noSandbox, report: fail });
  const { shown, explanation } = await book.open(seed);
  return { shown, explanation };
}

/** What the plan of a quiz says of a question, in the variant that everybody sees first. */
export async function buildQuizItem(entry: QuestionEntry): Promise<Omit<QuizItem, 'recordUrl'>> {
  const { id, version, hash, type, partTypes, texts } = await buildGradingRecord(entry);
  const hints = texts.hints.map(({ cost, afterAttempts }) => ({ cost, afterAttempts }));
  return { id, version, hash, seed: 0, types: [type, ...partTypes], hints };
}

/** What the bank's index says of a question; it is read where a sitting is dealt. */
export function buildIndexEntry(
  { id, data }: QuestionEntry,
  { hash, partTypes, canVary }: GradingRecord<unknown>,
  isInText: boolean,
): IndexEntry {
  const [lesson = ''] = id.split('/');
  return {
    id,
    version: data.version,
    hash,
    title: data.title,
    type: data.type,
    partTypes,
    lesson,
    isInText,
    objectives: data.objectives,
    misconceptions: [
      ...new Set(
        fileTypeOf(data)
          .facts(data)
          .misconceptions.map((named) => named.id),
      ),
    ],
    difficulty: data.difficulty ?? null,
    bloom: data.bloom,
    canVary,
    pinned: Object.keys(data.variants.pin).map(Number),
  };
}
