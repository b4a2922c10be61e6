import { browserSandbox } from '../../sandbox/browser-sandbox.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';
import { prepareAndGrade } from '../../quiz/kernel/grading.ts';
import type { GradingRecord } from '../../quiz/kernel/grading-record.ts';
import { resolveQuestion } from '../../quiz/kernel/question-type.ts';
import type { AnyQuestionType } from '../../quiz/kernel/question-type.ts';
import { fillTemplate } from '../../quiz/kernel/text-template.ts';
import type { TextTemplate } from '../../quiz/kernel/text-template.ts';
import { anotherSeed, openVariant } from '../../quiz/kernel/variants.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import type { HintTerms } from './build-question.ts';
import { runsPrograms } from './views.ts';
import { engineWords } from './words.ts';
import type { EngineWords } from './words.ts';

/** A hint with this variant's numbers. */
export interface OpenHint extends HintTerms {
  readonly html: string;
}

/** A variant of a question that is ready to grade. */
export interface OpenQuestion {
  readonly seed: number;
  /** The type's public part. */
  readonly view: unknown;
  /** HTML of the prompt and the type's own texts, by key. */
  readonly texts: Readonly<Record<string, string>>;
  /** HTML of the texts that wait for the first check. */
  readonly hiddenTexts: Readonly<Record<string, string>>;
  readonly hints: readonly OpenHint[];
  readonly explanation: string;
  /** HTML by feedback id. */
  readonly feedback: Readonly<Record<string, string>>;
  /** The engine's words, for feedback ids without words of the author's. */
  readonly words: EngineWords;
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
  readonly open: (seed: number) => OpenQuestion;
  /** A seed whose variant differs from the given one; null if there is none. */
  readonly another: (seed: number) => number | null;
}

type Templates = Readonly<Record<string, TextTemplate>>;

function openSeed(type: AnyQuestionType, record: GradingRecord<unknown>, seed: number): OpenQuestion {
  const { scope, arrange } = openVariant(record, seed);
  const question = resolveQuestion(type, record.source, scope);
  const { shown, hidden, hints, explanation, feedback } = record.texts;
  const fillAll = (templates: Templates) =>
    Object.fromEntries(
      Object.entries(templates).map(([key, template]) => [key, fillTemplate(template, scope)]),
    );
  const view = type.publicView(question, arrange);
  return {
    seed,
    view,
    texts: fillAll(shown),
    hiddenTexts: fillAll(hidden),
    hints: hints.map(({ text, ...rest }) => ({ ...rest, html: fillTemplate(text, scope) })),
    explanation: fillTemplate(explanation, scope),
    feedback: fillAll(feedback),
    words: engineWords,
    grade: (raw) => prepareAndGrade(type, raw, question, browserSandbox, reportError),
    isSlow: runsPrograms(record.type as QuestionTypeName, view),
    numberOf: (raw) => {
      const parsed = type.parse(raw, question);
      const number = parsed.ok ? type.toNumber?.(parsed.response) : undefined;
      return number !== undefined && Number.isFinite(number) ? number : null;
    },
    values: scope.values,
  };
}

/** Opens a question by its type's grader and its record, whose source is one of that type. */
export function openBook(type: AnyQuestionType, record: GradingRecord<unknown>): QuestionBook {
  return {
    open: (seed) => openSeed(type, record, seed),
    another: (seed) => anotherSeed(record, seed),
  };
}
