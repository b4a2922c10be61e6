import { z } from 'astro/zod';
import type { Tolerance } from '../../../core/numeric/tolerance.ts';
import type { Formula } from '../../../formula/scope.ts';
import { feedbackAt } from '../../kernel/facts.ts';
import type { FeedbackFact, FieldPath, FormulaFact, TestFact } from '../../kernel/facts.ts';
import { limits } from '../../kernel/limits.ts';
import { formulaSchema } from '../common.ts';
import type { FieldProblem } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import { mistakeFields, mistakeId, mistakeSource, mistakesOf } from '../mistake-fields.ts';

const distance = z.number().min(0);

const toleranceSchema = z
  .union(
    [
      z.literal('exact'),
      z.strictObject({ rel: distance, abs: distance.optional() }),
      z.strictObject({ abs: distance, rel: distance.optional() }),
    ],
    { error: 'should be one of {rel: 1e-9}, {abs: 0.01}, {rel: …, abs: …}, exact' },
  )
  .describe(
    'How far from the value a result may lie: `rel`, a share of the value; `abs`, a distance; both, the larger ' +
      'interval; `exact`. Left out, `{rel: 1e-9}`, which forgives nothing but rounding.',
  );

/** What a tolerance is where its author says nothing: rounding inside a computer is no mistake. */
const defaultTolerance: Tolerance = { rel: 1e-9 };

const mostEntries = 100;

const listSchema = z.strictObject({
  list: z
    .array(formulaSchema)
    .min(1)
    .max(mostEntries)
    .describe('The numbers of a list, in order: formulas over the question’s names.'),
});

const mistakeSchema = z.strictObject({
  ...mistakeFields,
  value: z
    .union([formulaSchema, listSchema], { error: 'should be a formula, or {list: [formula, …]}' })
    .optional()
    .describe(
      'The wrong result, a formula or a list of formulas; left out, what the misconception’s wrong model makes of ' +
        '`expect`.',
    ),
  feedback: mistakeFields.feedback.describe(
    'What went wrong; where several tests know the same mistake, at the first of them.',
  ),
});

const testSchema = z.strictObject({
  call: z
    .string()
    .min(1)
    .max(300)
    .describe(
      'An expression that calls the learner’s function: `baseScaleFactor(4096, {{m}}, 128)`. `{{formula}}` puts a ' +
        'number of the variant in.',
    ),
  expect: z
    .union(
      [
        formulaSchema,
        listSchema,
        z.strictObject({ throws: z.literal(true).describe('An error is to be thrown.') }),
      ],
      { error: 'should be a formula, {list: [formula, …]} or {throws: true}' },
    )
    .describe(
      'What is to come of the call: the value of a formula over the question’s names; `{list: […]}`, a list of such ' +
        'values; `{throws: true}`, an error.',
    ),
  tolerance: toleranceSchema.optional(),
  visible: z
    .boolean()
    .default(true)
    .describe(
      'Whether the learner sees the call and what is to come of it. A hidden test only says whether it passed.',
    ),
  mistakes: mistakesOf(mistakeSchema, { needs: ['id'], mayRepeat: true }).describe(
    'Wrong results that are recognised, tried in order; the first that fits counts.',
  ),
});

const programSchema = z.string().max(limits.code, `should have at most ${limits.code} characters`);

/** The fields of a code question, or of a part that is one. */
const codeFields = {
  starter: programSchema.describe(
    'What stands in the field at first, in TypeScript: the head of the function that is asked for.',
  ),
  tests: z
    .array(testSchema)
    .min(1)
    .max(50)
    .describe(
      'Calls and what must come of them. The score is the share of tests that pass; those that expect an error pass ' +
        'only where the call of one that expects a value comes back with some value, right or wrong.',
    ),
  solution: programSchema
    .regex(/\S/, 'should not be empty')
    .describe('A right program, in TypeScript. The checker runs it against the tests.'),
  timeout_ms: z
    .int()
    .min(100)
    .max(5000)
    .default(2000)
    .describe('How many milliseconds all tests together may take. Each has an equal share of what is left.'),
};

type CodeFields = z.infer<z.ZodObject<typeof codeFields>>;
type TestItem = z.infer<typeof testSchema>;
type MistakeItem = z.infer<typeof mistakeSchema>;
type ValuesItem = Exclude<MistakeItem['value'], undefined>;

/** Code questions in their files: the answer is a program. Programs and calls are shown as they are. */
export const codeFile = defineFileType('code', {
  fields: codeFields,
  response: z.string({ error: 'should be the text of a program' }),
  problems: codeProblems,
  source: codeSource,
  facts: ({ starter, tests }) => {
    const words = tests.flatMap(({ mistakes }, index) => wordsOfMistakes(mistakes, ['tests', index]));
    const isFirst = ({ id }: FeedbackFact, index: number) =>
      words.findIndex((other) => other.id === id) === index;
    // The words of a mistake stand at the first test that knows it; the misconception is named at each.
    const repeated = words.filter((fact, index) => !isFirst(fact, index));
    return {
      feedback: words.filter(isFirst),
      misconceptions: repeated.flatMap(({ misconception: id, misconceptionPath: path }) =>
        id === null || path === null ? [] : [{ id, path }],
      ),
      formulas: tests.flatMap((test, index) => formulaFacts(test, ['tests', index])),
      programs: [{ path: [], starter, tests: tests.map(testFact) }],
      runsPrograms: true,
    };
  },
});

/** A code question as it stands in its file. */
export type CodeItem = z.infer<typeof codeFile.schema>;

/** One number, or several in order. */
export type Values =
  | { readonly kind: 'number'; readonly value: Formula }
  | { readonly kind: 'list'; readonly values: readonly Formula[] };

/** A wrong result that is recognised. */
export interface MistakeSource {
  readonly id: string;
  /** Null: what the misconception's wrong model makes of what the test expects. */
  readonly values: Values | null;
  readonly misconception: string | null;
}

/** A test as its author wrote it, defaults filled in. */
export interface TestSource {
  readonly call: string;
  readonly expect: Values | { readonly kind: 'error' };
  readonly tolerance: Tolerance;
  readonly isVisible: boolean;
  readonly mistakes: readonly MistakeSource[];
}

/** What grading needs of a code question. */
export interface CodeSource {
  readonly starter: string;
  readonly solution: string;
  readonly tests: readonly TestSource[];
  readonly timeoutMs: number;
}

function codeSource({ starter, solution, tests, timeout_ms: timeoutMs }: CodeFields): CodeSource {
  return {
    starter,
    solution,
    timeoutMs,
    tests: tests.map(({ call, expect, tolerance, visible, mistakes }) => ({
      call,
      expect: throwsError(expect) ? { kind: 'error' } : toValues(expect),
      tolerance: tolerance ?? defaultTolerance,
      isVisible: visible,
      mistakes: mistakes.map((mistake) => ({
        ...mistakeSource(mistake),
        values: mistake.value === undefined ? null : toValues(mistake.value),
      })),
    })),
  };
}

function wordsOfMistakes(mistakes: readonly MistakeItem[], test: FieldPath): readonly FeedbackFact[] {
  return mistakes.map((mistake, index) =>
    feedbackAt([...test, 'mistakes', index], mistakeId(mistake), mistake),
  );
}

function testFact({ call, expect, visible }: TestItem, index: number): TestFact {
  const values = throwsError(expect) ? null : typeof expect === 'object' ? expect.list : expect;
  return { path: ['tests', index], call, isVisible: visible, values };
}

/** The formulas of a test, those in its call among them. */
function formulaFacts({ call, expect, mistakes }: TestItem, test: FieldPath): readonly FormulaFact[] {
  const inCall = [...call.matchAll(/\{\{([^{}]*)\}\}/g)];
  return [
    ...inCall.map(([, formula = '']) => ({ path: [...test, 'call'], formula, role: 'other' as const })),
    ...(throwsError(expect) ? [] : formulasOf(expect, [...test, 'expect'])),
    ...mistakes.flatMap(({ value }, index) =>
      value === undefined ? [] : formulasOf(value, [...test, 'mistakes', index, 'value']),
    ),
  ];
}

function formulasOf(value: ValuesItem, path: FieldPath): readonly FormulaFact[] {
  const role = 'other';
  return typeof value === 'object'
    ? value.list.map((formula, index) => ({ path: [...path, 'list', index], formula: String(formula), role }))
    : [{ path, formula: String(value), role }];
}

function throwsError(expect: TestItem['expect']): expect is Exclude<TestItem['expect'], ValuesItem> {
  return typeof expect === 'object' && 'throws' in expect;
}

function toValues(value: ValuesItem): Values {
  return typeof value === 'object' ? { kind: 'list', values: value.list } : { kind: 'number', value };
}

function codeProblems({ starter, solution, tests }: CodeFields): readonly FieldProblem[] {
  const isForErrors = tests.every(({ expect }) => throwsError(expect));
  const earlier = new Map<string, MistakeItem>();
  return [
    ...(starter.trim() === solution.trim()
      ? [{ path: ['starter'], message: 'should differ from the solution' }]
      : []),
    ...(isForErrors
      ? [{ path: ['tests'], message: 'should hold a test that expects a value: any program throws an error' }]
      : []),
    ...tests.flatMap((test, index) =>
      testProblems(test, earlier).map((problem) => ({ ...problem, path: ['tests', index, ...problem.path] })),
    ),
  ];
}

function testProblems(
  { expect, tolerance, mistakes }: TestItem,
  earlier: Map<string, MistakeItem>,
): readonly FieldProblem[] {
  const throws = throwsError(expect);
  const message = 'should be left out where an error is expected';
  return [
    ...(throws && tolerance !== undefined ? [{ path: ['tolerance'], message }] : []),
    ...(throws && mistakes.length > 0 ? [{ path: ['mistakes'], message }] : []),
    ...mistakes.flatMap((mistake, index) =>
      mistakeProblems(mistake, typeof expect === 'object', earlier).map((problem) => ({
        ...problem,
        path: ['mistakes', index, ...problem.path],
      })),
    ),
  ];
}

function mistakeProblems(
  mistake: MistakeItem,
  needsValue: boolean,
  earlier: Map<string, MistakeItem>,
): readonly FieldProblem[] {
  const { id, value, misconception, feedback } = mistake;
  // That one has no name is told at its list.
  if (id === undefined && misconception === undefined) return [];
  if (value === undefined && (needsValue || misconception === undefined)) {
    return [{ path: [], message: 'should have a value' }];
  }
  const first = earlier.get(mistakeId(mistake));
  if (first === undefined) {
    earlier.set(mistakeId(mistake), mistake);
    return misconception === undefined && feedback === undefined
      ? [{ path: [], message: 'should name a misconception, or have a feedback', code: 'E046' }]
      : [];
  }
  return [
    ...(feedback === undefined
      ? []
      : [{ path: ['feedback'], message: 'should stand at the first mistake of this id only' }]),
    ...(misconception === first.misconception
      ? []
      : [{ path: [], message: 'should name the same misconception as the first mistake of this id' }]),
  ];
}
