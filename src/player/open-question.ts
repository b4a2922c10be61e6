import type { Grade } from '../quiz/kernel/grade.ts';
import { prepareAndGrade } from '../quiz/kernel/grading.ts';
import type { GradingRecord } from '../quiz/kernel/grading-record.ts';
import { resolveQuestion } from '../quiz/kernel/question-type.ts';
import type { AnyQuestionType, Sandbox } from '../quiz/kernel/question-type.ts';
import type { HintTerms, ShownQuestion } from '../quiz/kernel/shown-question.ts';
import { fillTemplate } from '../quiz/kernel/text-template.ts';
import type { TextTemplate } from '../quiz/kernel/text-template.ts';
import { anotherSeed, openVariant } from '../quiz/kernel/variants.ts';
import { runsPrograms } from '../quiz/types/runtime.ts';
import { engineWords } from './words.ts';
import type { EngineWords } from './words.ts';

/** A hint with this variant's numbers. */
export interface OpenHint extends HintTerms {
  readonly html: string;
}

/** A variant of a question that is ready to be drawn and to grade. */
export interface OpenQuestion {
  readonly seed: number;
  /** What a page may show of it before it is graded. */
  readonly shown: ShownQuestion;
  /** Of the content that it was made from; see `GradingRecord`. */
  readonly hash: string;
  /** The version of what grades it; see `QuestionType`. */
  readonly graderVersion: number;
  /** HTML of the texts that wait for the first check. */
  readonly hiddenTexts: Readonly<Record<string, string>>;
  readonly hints: readonly OpenHint[];
  readonly explanation: string;
  /** HTML by feedback id. */
  readonly feedback: Readonly<Record<string, string>>;
  /** The engine's words, for feedback ids without words of the author's. */
  readonly words: EngineWords;
  /** Grades a raw response, the price of hints not counted. Never rejects. */
  readonly grade: (raw: unknown) => Promise<Grade>;
  /** Whether grading takes its time, so that it is not done unasked. */
  readonly isSlow: boolean;
  /** The response as one number, for a figure; null if it is none. */
  readonly numberOf: (raw: unknown) => number | null;
  /** The named values of the question, its case for a figure among them. */
  readonly values: ReadonlyMap<string, number>;
}

/** A question with all its variants. */
export interface QuestionBook {
  /** @throws QuestionError, FormulaError if the variant cannot be computed */
  readonly open: (seed: number) => OpenQuestion;
  /** A seed whose variant differs from the given one; null if there is none. */
  readonly another: (seed: number) => number | null;
}

type Templates = Readonly<Record<string, TextTemplate>>;

/** What opening a question needs beside its record. */
interface Equipment {
  /** The grader of the record's type, and of its parts' types. */
  readonly type: AnyQuestionType;
  readonly sandbox: Sandbox;
  /** Hears what a grader threw. */
  readonly report: (error: unknown) => void;
}

function openSeed(
  record: GradingRecord<unknown>,
  { type, sandbox, report }: Equipment,
  seed: number,
): OpenQuestion {
  const { scope, arrange } = openVariant(record, seed);
  const question = resolveQuestion(type, record.source, scope);
  const { hints, explanation, feedback, hidden, shown } = record.texts;
  const fillAll = (templates: Templates) =>
    Object.fromEntries(
      Object.entries(templates).map(([key, template]) => [key, fillTemplate(template, scope)]),
    );
  return {
    seed,
    shown: {
      id: record.id,
      title: record.title,
      version: record.version,
      type: record.type,
      seed,
      texts: fillAll(shown),
      hints: hints.map(({ cost, afterAttempts }) => ({ cost, afterAttempts })),
      canVary: record.canVary,
      view: type.publicView(question, arrange),
    },
    hash: record.hash,
    graderVersion: type.version,
    hiddenTexts: fillAll(hidden),
    hints: hints.map(({ text, ...terms }) => ({ ...terms, html: fillTemplate(text, scope) })),
    explanation: fillTemplate(explanation, scope),
    feedback: fillAll(feedback),
    words: engineWords(type.words),
    grade: (raw) => prepareAndGrade(type, raw, question, sandbox, report),
    isSlow: runsPrograms([record.type, ...record.partTypes]),
    numberOf: (raw) => numberOf(type, raw, question),
    values: scope.values,
  };
}

function numberOf(type: AnyQuestionType, raw: unknown, question: unknown): number | null {
  const parsed = type.parse(raw, question);
  const number = parsed.ok ? type.toNumber?.(parsed.response) : undefined;
  return number !== undefined && Number.isFinite(number) ? number : null;
}

/** Opens a question by its record, whose source is one of the grader's type. */
export function openBook(record: GradingRecord<unknown>, equipment: Equipment): QuestionBook {
  return {
    open: (seed) => openSeed(record, equipment, seed),
    another: (seed) => (record.canVary ? anotherSeed(record, seed) : null),
  };
}
