/**
 * What a question file states of itself, each thing with its place. Whoever looks at a question as a whole, the
 * checker, the bank, the build, reads these instead of searching the file or knowing its type.
 */
import type { Tolerance } from '../../core/numeric/tolerance.ts';
import type { Formula } from '../../formula/scope.ts';
import type { FeedbackSource } from './feedback-source.ts';
import { keyOfPart } from './question-text.ts';
import type { QuestionText } from './question-text.ts';

/** Where something stands in a file's data: keys and list indices from the top. */
export type FieldPath = readonly (string | number)[];

/** Something that stands in a field or group of the file. */
interface Placed {
  readonly path: FieldPath;
}

/** A text of the prompt or of the type's own fields. */
export interface TextFact extends QuestionText, Placed {
  /** Where the field's text begins in the Markdown, which may have been put around it. */
  readonly start: number;
  /** What a response calls it, such as the id of an option; null for a text that is only read. */
  readonly id: string | null;
  /** Whether it is chosen by what it says, so that no other text of its list may read the same. */
  readonly isRival: boolean;
  /** Whether fields stand in it, as `{{blank:name}}`. */
  readonly holdsBlanks: boolean;
}

/** A feedback that has words of an author's. Its path is that of its text; without one, of the group that earns it. */
export interface FeedbackFact extends FeedbackSource, Placed {
  /** Where its misconception is named; null where it has none. */
  readonly misconceptionPath: FieldPath | null;
  /** Why no response can ever earn it; null where some may. */
  readonly neverGiven: string | null;
}

/** A place where a misconception is named. */
export interface MisconceptionFact extends Placed {
  readonly id: string;
}

/** An option that a learner can choose. */
export interface OptionFact extends Placed {
  readonly id: string;
  readonly isRight: boolean;
  readonly hasMisconception: boolean;
  readonly hasFeedback: boolean;
}

/** A number that is asked for. Its path is that of the group that holds the answer. */
export interface KeyFact extends Placed {
  readonly value: Formula;
  readonly tolerance: Tolerance;
  readonly tolerancePath: FieldPath;
  /** How many figures must be written; null where any number of them will do. */
  readonly precision: KeyPrecision | null;
  readonly mistakes: readonly KeyMistake[];
  /** The unit of the value; null for a pure number. */
  readonly unit: string | null;
}

/** The least number of significant figures, or of digits behind the point. */
export interface KeyPrecision extends Placed {
  readonly of: 'significantFigures' | 'decimals';
  readonly minimum: number;
}

/** A recognised wrong number. */
export interface KeyMistake extends Placed {
  readonly id: string;
  /** Null: the value of the misconception's wrong model. */
  readonly value: Formula | null;
  readonly misconception: string | null;
}

/** A spelling of a typed answer, right or a recognised mistake. */
export interface SpellingFact extends Placed {
  readonly text: string;
  readonly isRight: boolean;
}

/** A part of a formula that a learner can choose. Its path is that of the piece. */
export interface TermFact extends Placed {
  readonly tex: string;
  /** The same in plain words. */
  readonly say: string;
  readonly isRight: boolean;
}

/** How many words a written answer may have, null for no limit. Its path is that of the group that asks for it. */
export interface WordLimitFact extends Placed {
  readonly min: number | null;
  readonly max: number | null;
  /** The answer that the author wrote. */
  readonly modelAnswer: string;
}

/** A formula over the question's names. */
export interface FormulaFact extends Placed {
  readonly formula: string;
  /** `asked`: the learner is to find it. `statement`: the learner is to say whether it holds. */
  readonly role: 'asked' | 'statement' | 'other';
}

/** A spelling that a unit accepts. */
export interface UnitFact extends Placed {
  readonly name: string;
  readonly spelling: string;
  /** How many of `name` one of it is; null where it stands for the unit itself. */
  readonly factor: Formula | null;
}

/** A figure in which an answer is given. Its path is that of the group that holds these fields. */
export interface FigureFact extends Placed {
  readonly widget: string;
  /** Formulas by the names of the figure's parameters: where it starts, and a right state. */
  readonly props: Readonly<Record<string, Formula>>;
  readonly solution: Readonly<Record<string, Formula>>;
}

/** A part or a blank, of whatever depth. */
export interface PartFact extends Placed {
  /** In a part of a part, led by the outer one's id: `gap/lambda`. */
  readonly id: string;
  readonly type: string;
}

/** A value that a part takes over from the answer to an earlier one. Its path is that of the earlier part's id. */
export interface CarryFact extends Placed {
  /** The name of the value in formulas. */
  readonly name: string;
  /** The id of the earlier part. */
  readonly from: string;
}

/** A program that is asked for. Its path is that of the group that holds the tests. */
export interface ProgramFact extends Placed {
  readonly starter: string;
  readonly tests: readonly TestFact[];
}

/** A call of a program, and what must come of it. */
export interface TestFact extends Placed {
  readonly call: string;
  readonly isVisible: boolean;
  /** One formula, or those of a list in order; null where an error is to be thrown. */
  readonly values: Formula | readonly Formula[] | null;
}

/** A rule whose breach has words of the engine's, such as the form of a formula. */
export interface RuleFact extends Placed {
  /** The feedback of whoever breaks it. */
  readonly feedback: string;
}

/** All that a file states. */
export interface Facts {
  readonly texts: readonly TextFact[];
  readonly feedback: readonly FeedbackFact[];
  readonly misconceptions: readonly MisconceptionFact[];
  readonly options: readonly OptionFact[];
  readonly keys: readonly KeyFact[];
  readonly spellings: readonly SpellingFact[];
  readonly terms: readonly TermFact[];
  readonly wordLimits: readonly WordLimitFact[];
  readonly formulas: readonly FormulaFact[];
  readonly units: readonly UnitFact[];
  readonly figures: readonly FigureFact[];
  readonly parts: readonly PartFact[];
  readonly carries: readonly CarryFact[];
  readonly programs: readonly ProgramFact[];
  readonly rules: readonly RuleFact[];
  /** Whether grading runs a program. */
  readonly runsPrograms: boolean;
}

/** A file, or a part of one, that states nothing. */
export const noFacts: Facts = {
  texts: [],
  feedback: [],
  misconceptions: [],
  options: [],
  keys: [],
  spellings: [],
  terms: [],
  wordLimits: [],
  formulas: [],
  units: [],
  figures: [],
  parts: [],
  carries: [],
  programs: [],
  rules: [],
  runsPrograms: false,
};

/** The facts of several groups of one file, in their order. */
export function joinFacts(all: readonly Facts[]): Facts {
  return {
    texts: all.flatMap(({ texts }) => texts),
    feedback: all.flatMap(({ feedback }) => feedback),
    misconceptions: all.flatMap(({ misconceptions }) => misconceptions),
    options: all.flatMap(({ options }) => options),
    keys: all.flatMap(({ keys }) => keys),
    spellings: all.flatMap(({ spellings }) => spellings),
    terms: all.flatMap(({ terms }) => terms),
    wordLimits: all.flatMap(({ wordLimits }) => wordLimits),
    formulas: all.flatMap(({ formulas }) => formulas),
    units: all.flatMap(({ units }) => units),
    figures: all.flatMap(({ figures }) => figures),
    parts: all.flatMap(({ parts }) => parts),
    carries: all.flatMap(({ carries }) => carries),
    programs: all.flatMap(({ programs }) => programs),
    rules: all.flatMap(({ rules }) => rules),
    runsPrograms: all.some(({ runsPrograms }) => runsPrograms),
  };
}

/** The facts of a part, which stands at a path, as facts of the whole question. */
export function factsOfPart(part: PartFact, facts: Facts): Facts {
  const place = (path: FieldPath): FieldPath => [...part.path, ...path];
  const placed = <Fact extends Placed>(fact: Fact): Fact => ({ ...fact, path: place(fact.path) });
  return {
    texts: facts.texts.map((text) => ({ ...placed(text), key: keyOfPart(part.id, text.key) })),
    feedback: facts.feedback.map((feedback) => ({
      ...placed(feedback),
      id: keyOfPart(part.id, feedback.id),
      misconceptionPath: feedback.misconceptionPath && place(feedback.misconceptionPath),
    })),
    misconceptions: facts.misconceptions.map(placed),
    options: facts.options.map(placed),
    keys: facts.keys.map((key) => ({
      ...placed(key),
      tolerancePath: place(key.tolerancePath),
      precision: key.precision && placed(key.precision),
      mistakes: key.mistakes.map(placed),
    })),
    spellings: facts.spellings.map(placed),
    terms: facts.terms.map(placed),
    wordLimits: facts.wordLimits.map(placed),
    formulas: facts.formulas.map(placed),
    units: facts.units.map(placed),
    figures: facts.figures.map(placed),
    parts: [part, ...facts.parts.map((inner) => ({ ...placed(inner), id: keyOfPart(part.id, inner.id) }))],
    carries: facts.carries.map((carry) => ({ ...placed(carry), from: keyOfPart(part.id, carry.from) })),
    programs: facts.programs.map(({ tests, ...program }) => ({
      ...placed(program),
      tests: tests.map(placed),
    })),
    rules: facts.rules.map((rule) => ({ ...placed(rule), feedback: keyOfPart(part.id, rule.feedback) })),
    runsPrograms: facts.runsPrograms,
  };
}

/** The words of a group that earns a feedback: its own, or its misconception's. */
export function feedbackAt(
  group: FieldPath,
  id: string,
  words: { readonly feedback?: string | undefined; readonly misconception?: string | undefined },
): FeedbackFact {
  const { feedback: text = null, misconception = null } = words;
  return {
    id,
    text,
    misconception,
    path: text === null ? group : [...group, 'feedback'],
    misconceptionPath: misconception === null ? null : [...group, 'misconception'],
    neverGiven: null,
  };
}
