import type { PublicPart } from '../kernel/parts.ts';
import type { AnyQuestionType } from '../kernel/question-type.ts';
import type { CasePublic } from './case/score.ts';
import type { ClozePublic } from './cloze/score.ts';
import type { QuestionTypeName } from './schemas.ts';

export type { QuestionTypeName } from './schemas.ts';

/** What a browser, and the checks, load of one question type, each part on its first use. */
interface RuntimeType<Name extends QuestionTypeName> {
  /**
   * @param parts - the types that its parts may have, whose graders it loads too; of those that it can have
   * @param isOfPage - whether it grades by `prepareAndGrade` alone, and may load a part of itself when that is needed
   */
  readonly grader: (
    parts: readonly QuestionTypeName[],
    isOfPage: boolean,
  ) => Promise<{ readonly name: Name }>;
  /** The parts that a public view of this type holds; left out, it holds none. */
  readonly parts?: (view: never) => readonly PublicPart[];
  /** Whether the fields of its parts stand in a line of text, with no room for what is said of them. */
  readonly hasPartsInLine?: true;
  /** Where the item of an id stands in a response, for what is said of it: “Step 3”; null where it is not in it. */
  readonly placeOf?: (response: unknown, item: string) => string | null;
  /** Whether the view draws the question's prompt itself, with its fields inside. */
  readonly drawsPrompt?: true;
  /** Whether the answer is typed, so that the page may hold nothing of a right one before it is checked. */
  readonly isTyped?: true;
  /** Whether the page says how a response was read. */
  readonly isEchoed?: true;
  /** Whether grading runs a program, and so takes its time. */
  readonly runsPrograms?: true;
}

/** The types that a blank can have. */
const blankTypes = [
  'numeric',
  'choice',
  'expression',
  'short-text',
] as const satisfies readonly QuestionTypeName[];

/** Every question type. A type that is missing here, or not in `schemas.ts`, is a type error. */
export const runtime = {
  numeric: {
    grader: async (_, isOfPage) =>
      isOfPage
        ? (await import('./numeric/page-grader.ts')).createPageNumeric()
        : (await import('./numeric/score.ts')).numeric,
    isTyped: true,
    isEchoed: true,
  },
  expression: {
    grader: async (_, isOfPage) =>
      isOfPage
        ? (await import('./expression/grader.ts')).createExpression(null)
        : (await import('./expression/score.ts')).expression,
    isTyped: true,
    isEchoed: true,
  },
  order: {
    grader: async () => (await import('./order/score.ts')).order,
    placeOf: (response, step) => {
      const at = Array.isArray(response) ? response.indexOf(step) : -1;
      return at < 0 ? null : `Step ${String(at + 1)}`;
    },
  },
  term: {
    grader: async () => (await import('./term/score.ts')).term,
  },
  choice: {
    grader: async () => (await import('./choice/score.ts')).choice,
  },
  'true-false': {
    grader: async () => (await import('./true-false/score.ts')).trueFalse,
  },
  match: {
    grader: async () => (await import('./match/score.ts')).match,
  },
  'short-text': {
    grader: async () => (await import('./short-text/score.ts')).shortText,
    isTyped: true,
  },
  essay: {
    grader: async () => (await import('./essay/score.ts')).essay,
  },
  code: {
    grader: async () => (await import('./code/score.ts')).code,
    isTyped: true,
    runsPrograms: true,
  },
  widget: {
    grader: async () => (await import('./widget/score.ts')).widget,
  },
  cloze: {
    grader: async (parts, isOfPage) => {
      const blanks = blankTypes.filter((name) => parts.includes(name));
      const graders = loadGraders(blanks, undefined, isOfPage);
      return (await import('./cloze/score.ts')).createCloze(await graders);
    },
    parts: ({ blanks }: ClozePublic) => blanks,
    hasPartsInLine: true,
    drawsPrompt: true,
  },
  case: {
    grader: async (parts, isOfPage) => {
      const own = parts.filter((name) => name !== 'case');
      const graders = loadGraders(own, parts, isOfPage);
      return (await import('./case/score.ts')).createCase(await graders, own.filter(drawsPrompt));
    },
    parts: ({ parts }: CasePublic) => parts,
  },
} satisfies { readonly [Name in QuestionTypeName]: RuntimeType<Name> };

/** All question types. */
export const typeNames = Object.keys(runtime) as readonly QuestionTypeName[];

function drawsPrompt(name: QuestionTypeName): boolean {
  return 'drawsPrompt' in runtime[name];
}

/** Whether there is a question type of that name. */
export function isTypeName(type: string): type is QuestionTypeName {
  return Object.hasOwn(runtime, type);
}

/** The parts of a question, by its public view, which has to be one of that type; none where the type has none. */
export function partsOf(type: string, view: unknown): readonly PublicPart[] {
  const known: RuntimeType<QuestionTypeName> | undefined = isTypeName(type) ? runtime[type] : undefined;
  return known?.parts?.(view as never) ?? [];
}

/** The types of a question and of its parts, at any depth. */
export function typesIn(type: string, view: unknown): readonly QuestionTypeName[] {
  const below = partsOf(type, view).flatMap((part) => typesIn(part.type, part.question));
  return isTypeName(type) ? [type, ...below] : below;
}

/** Whether grading a question of these types means to run a program, which takes its time. */
export function runsPrograms(types: readonly string[]): boolean {
  return types.some((name) => isTypeName(name) && 'runsPrograms' in runtime[name]);
}

/** Loads the graders of several types at once, by their names. */
async function loadGraders(
  names: readonly QuestionTypeName[],
  parts: readonly QuestionTypeName[] | undefined,
  isOfPage: boolean,
) {
  const loaded = names.map(async (name) => [name, await loadGrader(name, parts, isOfPage)] as const);
  return Object.fromEntries(await Promise.all(loaded));
}

/**
 * The grader of a type that is only known as data. Whoever uses it hands it a source that the build took from
 * a question of that very type; the compiler cannot see that the two belong together.
 * @param parts - the types that the question's parts have, at any depth; unless it is said, all that they can have
 * @param isOfPage - whether it may load a part of itself only when a response needs it; it then has to be equipped first
 */
export async function loadGrader(
  type: QuestionTypeName,
  parts: readonly QuestionTypeName[] = typeNames,
  isOfPage = false,
): Promise<AnyQuestionType> {
  return (await runtime[type].grader(parts, isOfPage)) as unknown as AnyQuestionType;
}
