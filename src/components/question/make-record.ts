/** A question file's data become its grading record, with its words typeset: for build, command line and bench. */
import { knowVariant } from '../../player/open-question.ts';
import type { FeedbackSource } from '../../quiz/kernel/feedback-source.ts';
import type { GradingRecord, GradingTexts } from '../../quiz/kernel/grading-record.ts';
import type { QuestionText } from '../../quiz/kernel/question-text.ts';
import { resolveQuestion } from '../../quiz/kernel/question-type.ts';
import type { Sandbox } from '../../quiz/kernel/question-type.ts';
import type { TextTemplate } from '../../quiz/kernel/text-template.ts';
import { openVariant } from '../../quiz/kernel/variants.ts';
import { loadGrader, typesIn } from '../../quiz/types/runtime.ts';
import { fileTypeOf } from '../../quiz/types/schemas.ts';
import type { QuestionItem } from '../../quiz/types/schemas.ts';
import type { FindImage } from '../../typeset/rehype-images.ts';
import { typesetTemplate } from '../../typeset/text.ts';

/** A question of a course. */
export interface QuestionFile {
  /** The permanent id, `<lesson>/<name>`. */
  readonly id: string;
  readonly data: QuestionItem;
}

/** What a question's record is made from, beside its file. */
export interface RecordSources {
  /** The site's base path. */
  readonly base: string;
  /** The image that a text of a lesson means by what it writes, `figures/name.svg`. */
  readonly findImage: (lesson: string, written: string) => ReturnType<FindImage>;
  /** What is said of a misconception. Rejects if there is none of that name. */
  readonly correctionOf: (misconception: string) => Promise<string>;
  /** The hash of a question's content; see `GradingRecord`. */
  readonly hashOf: (data: object) => string;
}

type Typeset = (markdown: string) => Promise<TextTemplate>;

function typesetterOf(id: string, { base, findImage }: RecordSources): Typeset {
  const [lesson = ''] = id.split('/');
  return (markdown) =>
    typesetTemplate(markdown, base, (written) => findImage(lesson, written)).catch((error: unknown) => {
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
  typeset: Typeset,
  texts: readonly QuestionText[],
): Promise<Readonly<Record<string, TextTemplate>>> {
  const made = texts.map(async ({ key, markdown, isInline }) => {
    const template = await typeset(markdown);
    return [key, isInline ? withoutParagraph(template) : template] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

async function makeTexts({ id, data }: QuestionFile, sources: RecordSources): Promise<GradingTexts> {
  const typeset = typesetterOf(id, sources);
  const { texts, feedback } = fileTypeOf(data).facts(data);
  const wordsOf = async ({ text, misconception }: FeedbackSource) =>
    text ?? (await sources.correctionOf(String(misconception)));
  const worded = feedback.map(async (source) => [source.id, await typeset(await wordsOf(source))] as const);
  const hints = data.hints.map(async ({ text, cost, after_attempts: afterAttempts }) => ({
    text: await typeset(text),
    cost,
    afterAttempts,
  }));
  return {
    shown: await typesetAll(
      typeset,
      texts.filter(({ isShown }) => isShown),
    ),
    hidden: await typesetAll(
      typeset,
      texts.filter(({ isShown }) => !isShown),
    ),
    hints: await Promise.all(hints),
    explanation: await typeset(data.explanation),
    feedback: Object.fromEntries(await Promise.all(worded)),
  };
}

/** The grading record of a question, with its words typeset. Rejects if the question is mis-set. */
export async function makeGradingRecord(
  question: QuestionFile,
  sources: RecordSources,
): Promise<GradingRecord<unknown>> {
  const { id, data } = question;
  const { version, type, params, derive, constraints, variants } = data;
  const source = fileTypeOf(data).source(data);
  const variantSource = { id, version, params, derive, constraints, pins: variants.pin };
  const grader = await loadGrader(type);
  const first = openVariant(variantSource, 0);
  const view = grader.publicView(resolveQuestion(grader, source, first.scope), first.arrange);
  const record = {
    ...variantSource,
    title: data.title,
    hash: sources.hashOf(data),
    type,
    partTypes: [...new Set(typesIn(type, view).slice(1))],
    canVary: Object.keys(params).length > 0,
    source,
    texts: await makeTexts(question, sources),
  };
  return { ...record, known: knowVariant(record, { type: grader, sandbox: noSandbox, report: fail }, first) };
}

/** No program is run at build. */
export const noSandbox: Sandbox = {
  run: () => Promise.resolve({ ok: false, kind: 'unavailable', message: 'There is none at build.' }),
};

/** What a grader throws at build stops the build. */
export function fail(error: unknown): never {
  throw error;
}
