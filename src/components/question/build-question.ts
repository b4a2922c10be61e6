/**
 * What the build makes of a question file: the part a page may show, and the grading record that is fetched
 * when the learner turns to the question.
 */
import { getEntry } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { IndexEntry } from '../../player/deal.ts';
import { knowVariant, openBook } from '../../player/open-question.ts';
import type { FeedbackSource } from '../../quiz/kernel/feedback-source.ts';
import type { GradingRecord, GradingTexts } from '../../quiz/kernel/grading-record.ts';
import type { QuestionText } from '../../quiz/kernel/question-text.ts';
import { resolveQuestion } from '../../quiz/kernel/question-type.ts';
import type { Sandbox } from '../../quiz/kernel/question-type.ts';
import type { ShownQuestion } from '../../quiz/kernel/shown-question.ts';
import type { TextTemplate } from '../../quiz/kernel/text-template.ts';
import { openVariant } from '../../quiz/kernel/variants.ts';
import { loadGrader, typesIn } from '../../quiz/types/runtime.ts';
import { fileTypeOf } from '../../quiz/types/schemas.ts';
import { typesetTemplate } from '../../typeset/text.ts';
import { contentHash } from './content-hash.ts';
import { findImage } from './lesson-images.ts';
import type { QuizItem } from './quiz-plan.ts';

type QuestionEntry = CollectionEntry<'questions'>;

function typeset({ id }: QuestionEntry, markdown: string): Promise<TextTemplate> {
  const [lesson = ''] = id.split('/');
  const find = (written: string) => findImage(lesson, written);
  return typesetTemplate(markdown, import.meta.env.BASE_URL, find).catch((error: unknown) => {
    throw new Error(`A text of the question "${id}" cannot be typeset.`, { cause: error });
  });
}

/** A typeset paragraph without its `<p>`, to stand in a line. */
function withoutParagraph(template: TextTemplate): TextTemplate {
  const last = template.length - 1;
  return template.map((part, index) => {
    if (typeof part !== 'string') return part;
    const opened = index === 0 ? part.replace(/^<p>/, '') : part;
    return index === last ? opened.replace(/<\/p>\s*$/, '') : opened;
  });
}

async function typesetAll(
  entry: QuestionEntry,
  texts: readonly QuestionText[],
): Promise<Readonly<Record<string, TextTemplate>>> {
  const made = texts.map(async ({ key, markdown, isInline }) => {
    const template = await typeset(entry, markdown);
    return [key, isInline ? withoutParagraph(template) : template] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

async function feedbackWords({ text, misconception }: FeedbackSource): Promise<string> {
  if (text !== null) return text;
  const entry = misconception === null ? undefined : await getEntry('misconceptions', misconception);
  if (entry === undefined)
    throw new Error(`content/misconceptions/${String(misconception)}.yaml is missing.`);
  return entry.data.correction;
}

async function buildTexts(entry: QuestionEntry): Promise<GradingTexts> {
  const { data } = entry;
  const { texts, feedback: sources } = fileTypeOf(data).facts(data);
  const feedback = sources.map(
    async (source) => [source.id, await typeset(entry, await feedbackWords(source))] as const,
  );
  const hints = data.hints.map(async ({ text, cost, after_attempts: afterAttempts }) => ({
    text: await typeset(entry, text),
    cost,
    afterAttempts,
  }));
  return {
    shown: await typesetAll(
      entry,
      texts.filter(({ isShown }) => isShown),
    ),
    hidden: await typesetAll(
      entry,
      texts.filter(({ isShown }) => !isShown),
    ),
    hints: await Promise.all(hints),
    explanation: await typeset(entry, data.explanation),
    feedback: Object.fromEntries(await Promise.all(feedback)),
  };
}

/** The grading record of a question, with its words typeset. Throws if the question is mis-set. */
export async function buildGradingRecord(entry: QuestionEntry): Promise<GradingRecord<unknown>> {
  const { id, data } = entry;
  const { version, type, params, derive, constraints, variants } = data;
  const source = fileTypeOf(data).source(data);
  const variantSource = { id, version, params, derive, constraints, pins: variants.pin };
  const grader = await loadGrader(type);
  const first = openVariant(variantSource, 0);
  const view = grader.publicView(resolveQuestion(grader, source, first.scope), first.arrange);
  const record = {
    ...variantSource,
    title: data.title,
    hash: contentHash(data),
    type,
    partTypes: [...new Set(typesIn(type, view).slice(1))],
    canVary: Object.keys(params).length > 0,
    source,
    texts: await buildTexts(entry),
  };
  return { ...record, known: knowVariant(record, { type: grader, sandbox: noSandbox, report: fail }, first) };
}

/** A question as a page has it: the part it may show, and the worked answer for readers without scripts. */
export interface BuiltQuestion {
  readonly shown: ShownQuestion;
  /** HTML. */
  readonly explanation: string;
}

/** No program is run at build. */
const noSandbox: Sandbox = {
  run: () => Promise.resolve({ ok: false, kind: 'unavailable', message: 'There is none at build.' }),
};

/** A variant of a question for a page. Throws, and so stops the build, if the question is mis-set. */
export async function buildQuestion(entry: QuestionEntry, seed = 0): Promise<BuiltQuestion> {
  const record = await buildGradingRecord(entry);
  const type = await loadGrader(entry.data.type);
  const book = openBook(record, { type, sandbox: noSandbox, report: fail });
  const { shown, explanation } = await book.open(seed);
  return { shown, explanation };
}

function fail(error: unknown): never {
  throw error;
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
