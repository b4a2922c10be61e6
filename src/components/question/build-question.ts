/**
 * What the build makes of a question file: the part a page may show, and the grading record that is fetched
 * when the learner first checks an answer.
 */
import { getCollection, getEntry } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { formatNumber } from '../../core/numeric/format.ts';
import { createScope } from '../../formula/scope.ts';
import type { Scope } from '../../formula/scope.ts';
import type { FeedbackSource } from '../../quiz/kernel/feedback-source.ts';
import type { GradingRecord } from '../../quiz/kernel/grading-record.ts';
import { loadGrader } from '../../quiz/types/runtime.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import { questionTypes } from '../../quiz/types/schemas.ts';
import { typesetMarkdown } from '../../typeset/text.ts';

type QuestionEntry = CollectionEntry<'questions'>;

/** What a page may show of a question before it is graded. */
export interface ShownQuestion {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly type: QuestionTypeName;
  readonly promptHtml: string;
  readonly hintCount: number;
  /** The type's own public part. */
  readonly view: unknown;
}

function scopeOf({ id, data }: QuestionEntry): Scope {
  try {
    return createScope({ derive: data.derive });
  } catch (error) {
    throw new Error(`The question "${id}" cannot be computed.`, { cause: error });
  }
}

function typesetterFor({ id }: QuestionEntry, scope: Scope): (markdown: string) => Promise<string> {
  return async (markdown) => {
    try {
      return await typesetMarkdown(markdown, import.meta.env.BASE_URL, ({ formula, format }) =>
        formatNumber(scope.evaluate(formula), format),
      );
    } catch (error) {
      throw new Error(`A text of the question "${id}" cannot be typeset.`, { cause: error });
    }
  };
}

/** A question as a page may show it. Throws, and so stops the build, if the question is mis-set. */
export async function showQuestion(entry: QuestionEntry): Promise<ShownQuestion> {
  const { id, data } = entry;
  const scope = scopeOf(entry);
  const grader = await loadGrader(data.type);
  const question = grader.resolve(questionTypes[data.type].source(data), scope);
  return {
    id,
    title: data.title,
    version: data.version,
    type: data.type,
    promptHtml: await typesetterFor(entry, scope)(data.prompt),
    hintCount: data.hints.length,
    view: grader.publicView(question),
  };
}

async function feedbackWords({ text, misconception }: FeedbackSource): Promise<string> {
  if (text !== null) return text;
  const entry = misconception === null ? undefined : await getEntry('misconceptions', misconception);
  if (entry === undefined)
    throw new Error(`content/misconceptions/${String(misconception)}.yaml is missing.`);
  return entry.data.correction;
}

/** The grading record of a question, with its words typeset. */
export async function buildGradingRecord(entry: QuestionEntry): Promise<GradingRecord<unknown>> {
  const { id, data } = entry;
  const typeset = typesetterFor(entry, scopeOf(entry));
  const type = questionTypes[data.type];
  const feedback = await Promise.all(
    type
      .feedback(data)
      .map(async (source) => [source.id, await typeset(await feedbackWords(source))] as const),
  );
  const hints = data.hints.map(async ({ text, cost, after_attempts: afterAttempts }) => ({
    html: await typeset(text),
    cost,
    afterAttempts,
  }));
  return {
    id,
    version: data.version,
    type: data.type,
    derive: data.derive,
    source: type.source(data),
    texts: {
      hints: await Promise.all(hints),
      explanation: await typeset(data.explanation),
      feedback: Object.fromEntries(feedback),
    },
  };
}

/** Every question's grading record. */
export async function buildGradingRecords(): Promise<GradingRecord<unknown>[]> {
  return Promise.all((await getCollection('questions')).map(buildGradingRecord));
}
