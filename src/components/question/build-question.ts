/**
 * What the build makes of a question file: the part a page may show, and the grading record that is fetched
 * when the learner turns to the question.
 */
import { getEntry } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { FeedbackSource } from '../../quiz/kernel/feedback-source.ts';
import type { GradingRecord, GradingTexts } from '../../quiz/kernel/grading-record.ts';
import type { QuestionText } from '../../quiz/kernel/question-text.ts';
import { resolveQuestion } from '../../quiz/kernel/question-type.ts';
import { fillTemplate } from '../../quiz/kernel/text-template.ts';
import type { TextTemplate } from '../../quiz/kernel/text-template.ts';
import { openVariant } from '../../quiz/kernel/variants.ts';
import { loadGrader } from '../../quiz/types/runtime.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import { fileTypeOf } from '../../quiz/types/schemas.ts';
import { typesetTemplate } from '../../typeset/text.ts';

type QuestionEntry = CollectionEntry<'questions'>;

/** Under which terms a hint opens. */
export interface HintTerms {
  /** The share of the score it costs. */
  readonly cost: number;
  /** How many attempts have to be used before. */
  readonly afterAttempts: number;
}

/** What a page may show of a variant of a question before it is graded. */
export interface ShownQuestion {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly type: QuestionTypeName;
  readonly seed: number;
  /** HTML of the prompt and of the type's own texts, by key. */
  readonly texts: Readonly<Record<string, string>>;
  /** What each hint costs and waits for. */
  readonly hints: readonly HintTerms[];
  /** Whether there are other variants to draw. */
  readonly canVary: boolean;
  /** The type's own public part. */
  readonly view: unknown;
}

/** Texts that were typeset before, by their Markdown: a record is asked for on several pages. */
const typesetBefore = new Map<string, Promise<TextTemplate>>();

function typeset({ id }: QuestionEntry, markdown: string): Promise<TextTemplate> {
  const found = typesetBefore.get(markdown);
  if (found !== undefined) return found;
  const made = typesetTemplate(markdown, import.meta.env.BASE_URL).catch((error: unknown) => {
    throw new Error(`A text of the question "${id}" cannot be typeset.`, { cause: error });
  });
  typesetBefore.set(markdown, made);
  return made;
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

/** The grading record of a question, with its words typeset. */
export async function buildGradingRecord(entry: QuestionEntry): Promise<GradingRecord<unknown>> {
  const { id, data } = entry;
  const { version, type, params, derive, constraints, variants } = data;
  const source = fileTypeOf(data).source(data);
  return {
    id,
    version,
    type,
    params,
    derive,
    constraints,
    pins: variants.pin,
    source,
    texts: await buildTexts(entry),
  };
}

/** A question as a page has it: the part it may show, and the worked answer for readers without scripts. */
export interface BuiltQuestion {
  readonly shown: ShownQuestion;
  /** HTML. */
  readonly explanation: string;
}

/** A variant of a question for a page. Throws, and so stops the build, if the question is mis-set. */
export async function buildQuestion(entry: QuestionEntry, seed = 0): Promise<BuiltQuestion> {
  const { id, data } = entry;
  const record = await buildGradingRecord(entry);
  const grader = await loadGrader(data.type);
  const { scope, arrange } = openVariant(record, seed);
  const question = resolveQuestion(grader, record.source, scope);
  const texts = Object.entries(record.texts.shown).map(
    ([key, template]) => [key, fillTemplate(template, scope)] as const,
  );
  return {
    shown: {
      id,
      title: data.title,
      version: data.version,
      type: data.type,
      seed,
      texts: Object.fromEntries(texts),
      hints: data.hints.map(({ cost, after_attempts: afterAttempts }) => ({ cost, afterAttempts })),
      canVary: Object.keys(data.params).length > 0,
      view: grader.publicView(question, arrange),
    },
    explanation: fillTemplate(record.texts.explanation, scope),
  };
}
