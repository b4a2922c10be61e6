import type { Grade } from '../quiz/kernel/grade.ts';
import { prepareAndGrade } from '../quiz/kernel/grading.ts';
import type { GradingRecord } from '../quiz/kernel/grading-record.ts';
import { resolveQuestion } from '../quiz/kernel/question-type.ts';
import type { AnyQuestionType, Sandbox } from '../quiz/kernel/question-type.ts';
import type { HintTerms, ShownQuestion } from '../quiz/kernel/shown-question.ts';
import { fillTemplate } from '../quiz/kernel/text-template.ts';
import type { TextTemplate } from '../quiz/kernel/text-template.ts';
import { noteVariant, openKnown } from '../quiz/kernel/known-variant.ts';
import type { KnownVariant } from '../quiz/kernel/known-variant.ts';
import type { Variant } from '../quiz/kernel/variants.ts';
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
  /** Loads what grading a raw response takes, so that it does not wait for it. Rejects if that cannot be loaded. */
  readonly equip: (raw: unknown) => Promise<void>;
  /** Grades a raw response, the price of hints not counted. Rejects if what that takes cannot be loaded. */
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
  /**
   * Opens a variant. What computes it is loaded where it is not known already.
   * @throws QuestionError, FormulaError if the variant cannot be computed
   */
  readonly open: (seed: number) => OpenQuestion | Promise<OpenQuestion>;
  /** A seed whose variant differs from the given one; null if there is none. */
  readonly another: (seed: number) => number | null | Promise<number | null>;
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

type UnknownYet = Omit<GradingRecord<unknown>, 'known'>;

function openAs(
  record: UnknownYet,
  { type, sandbox, report }: Equipment,
  { seed, scope, arrange }: Variant,
): OpenQuestion {
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
    equip: async (raw) => type.equip?.(raw, question),
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

/** What draws variants and reads the formulas of a question. */
const loadVariants = () => import('../quiz/kernel/variants.ts');

/** Opens a question by its record, whose source is one of the grader's type. */
export function openBook(record: GradingRecord<unknown>, equipment: Equipment): QuestionBook {
  const { known, canVary } = record;
  const open = async (seed: number) => {
    const isKnown = known?.seed === seed;
    const variant = isKnown ? openKnown(known) : (await loadVariants()).openVariant(record, seed);
    return openAs(record, equipment, variant);
  };
  return {
    open,
    another: async (seed) => (canVary ? (await loadVariants()).anotherSeed(record, seed) : null),
  };
}

/**
 * What opening a variant by a record comes to, so that the record can bring it along; null where grading needs formulas.
 * @throws QuestionError, FormulaError if the variant cannot be computed
 */
export function knowVariant(record: UnknownYet, equipment: Equipment, variant: Variant): KnownVariant | null {
  const known = noteVariant(variant, (noted) => openAs(record, equipment, noted));
  // A case can go on from a learner's own number, for which its parts are computed anew.
  return record.type === 'case' ? null : known;
}
