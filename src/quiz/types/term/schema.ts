import { z } from 'astro/zod';
import { feedbackAt } from '../../kernel/facts.ts';
import type { FieldPath, TermFact, TextFact } from '../../kernel/facts.ts';
import type { SelectableOption } from '../../kernel/selection.ts';
import { answerIdSchema, feedbackTextSchema, idSchema } from '../common.ts';
import type { FieldProblem } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import { plainText, toSelectable } from '../option-fields.ts';
import type { OptionItem } from '../option-fields.ts';

const pieceSchema = z.strictObject({
  tex: z
    .string()
    .regex(/\S/, 'should not be empty')
    .regex(/^[^$]*$/, 'should be TeX without dollar signs')
    .describe('The piece in TeX, without dollar signs; `{{name|4sf}}` puts a number in.'),
  id: answerIdSchema
    .optional()
    .describe(
      'Makes the piece a part that can be chosen; its name, unique in the question, and its feedback id.',
    ),
  say: z
    .string()
    .regex(/\S/, 'should not be empty')
    .regex(/^(?!.*(?:\$|\{\{))/s, 'should be plain words, without $TeX$ and numbers to fill in')
    .optional()
    .describe('Only with `id`: the part in plain words, for screen readers and reports: "the exponent".'),
  correct: z
    .boolean()
    .optional()
    .describe('Only with `id`: whether the part is right to choose; left out, it is not.'),
  feedback: feedbackTextSchema
    .optional()
    .describe(
      'Only for a wrong part: shown where it is chosen. Left out, the misconception’s words, or the engine’s.',
    ),
  misconception: idSchema
    .optional()
    .describe(
      'Only for a wrong part: what a learner believes who chooses it, an id in `content/misconceptions/`.',
    ),
});

type Piece = z.infer<typeof pieceSchema>;

/** A piece that can be chosen. */
type Part = Piece & { readonly id: string };

/** The fields of a question about the parts of a formula, or of a part that is one. */
const termFields = {
  equation: z
    .array(pieceSchema)
    .min(2, 'should hold at least 2 pieces')
    .max(40, 'should hold at most 40 pieces')
    .describe(
      'The formula in pieces, from left to right. Each is typeset by itself; a piece with an `id` can be chosen. ' +
        'A long formula breaks before a piece that begins with a relation or an operator, such as `=` or `\\cdot`.',
    ),
  select: z
    .enum(['one', 'many'])
    .default('one')
    .describe(
      'How many parts the learner may choose. With `many`, each right part chosen earns its share and each wrong ' +
        'one takes as much away, never below 0; at most half of the parts can be right.',
    ),
};

type TermFields = z.infer<z.ZodObject<typeof termFields>>;

/** Questions about a formula in their files: the answer is one or several of its parts. */
export const termFile = defineFileType('term', {
  fields: termFields,
  response: z.union([z.string(), z.array(z.string())], {
    error: 'should be the id of a part, or a list of ids',
  }),
  problems: termProblems,
  source: termSource,
  facts: ({ equation }) => ({
    texts: equation.map(pieceText),
    feedback: equation.flatMap((piece, index) =>
      isPart(piece) && toSelectable(toOption(piece)).hasWords
        ? [feedbackAt(['equation', index], piece.id, piece)]
        : [],
    ),
    terms: equation.flatMap((piece, index) => (isPart(piece) ? [termFact(piece, ['equation', index])] : [])),
  }),
});

/** A question about the parts of a formula as it stands in its file. */
export type TermItem = z.infer<typeof termFile.schema>;

/** What grading needs of a part that can be chosen. */
export interface TermOption extends SelectableOption {
  /** The part in plain words. */
  readonly say: string;
}

/** A piece of the formula. */
export interface TermPiece {
  /** Null for a piece that cannot be chosen. */
  readonly option: TermOption | null;
  /** Whether a long formula may break before it. */
  readonly opensLine: boolean;
}

/** What grading needs of a question about the parts of a formula. */
export interface TermSource {
  /** From left to right. */
  readonly pieces: readonly TermPiece[];
  readonly select: 'one' | 'many';
}

/** A relation or an operator, at the beginning of a piece. */
const joint =
  /^\s*(?:[=≈<>+\-−·×]|\\(?:approx|cdot|equiv|geq?|gt|iff|implies|leq?|lt|neq?|pm|propto|sim|times|to)(?![A-Za-z]))/;

function termSource({ equation, select }: TermFields): TermSource {
  return {
    pieces: equation.map((piece) => ({
      option: isPart(piece) ? { ...toSelectable(toOption(piece)), say: piece.say ?? piece.id } : null,
      opensLine: joint.test(piece.tex),
    })),
    select,
  };
}

/** A typeset piece: `term/<id>` for one that can be chosen, `piece/<index>` for another. */
function pieceText(piece: Piece, index: number): TextFact {
  const before = '$\\displaystyle ';
  const tex = piece.tex.trim();
  const key = isPart(piece) ? `term/${piece.id}` : `piece/${index}`;
  return {
    ...plainText(['equation', index, 'tex'], key, `${before}${tex}$`),
    start: before.length - piece.tex.indexOf(tex),
    id: piece.id ?? null,
  };
}

function isPart(piece: Piece): piece is Part {
  return piece.id !== undefined;
}

function termFact({ id, tex, say = id, correct: isRight = false }: Part, path: FieldPath): TermFact {
  return { path, tex, say, isRight };
}

function toOption({ id, tex, correct = false, feedback, misconception }: Part): OptionItem {
  return { id, text: tex, correct, feedback, misconception };
}

function termProblems({ equation, select }: TermFields): readonly FieldProblem[] {
  const ofPieces = equation.flatMap((piece, index) =>
    (isPart(piece) ? partProblems(piece, equation.slice(0, index)) : plainProblems(piece)).map((problem) => ({
      ...problem,
      path: ['equation', index, ...problem.path],
    })),
  );
  return ofPieces.length > 0 ? ofPieces : keyProblems(equation.filter(isPart), select);
}

function plainProblems(piece: Piece): readonly FieldProblem[] {
  return (['say', 'correct', 'feedback', 'misconception'] as const)
    .filter((field) => piece[field] !== undefined)
    .map((field) => ({ path: [field], message: 'should be left out, or the piece should have an id' }));
}

function partProblems(part: Part, before: readonly Piece[]): readonly FieldProblem[] {
  const needless = part.correct === true ? (['feedback', 'misconception'] as const) : [];
  const message = 'should be left out: a right part is answered by the feedback of the whole question';
  return [
    ...nameProblems(part, before),
    ...needless
      .filter((field) => part[field] !== undefined)
      .map((field): FieldProblem => ({ path: [field], message, code: 'E033' })),
  ];
}

function nameProblems({ id, say }: Part, before: readonly Piece[]): readonly FieldProblem[] {
  if (before.some((earlier) => earlier.id === id)) {
    return [{ path: ['id'], message: `should be another id, for "${id}" is taken`, code: 'E016' }];
  }
  if (say === undefined) {
    return [{ path: ['say'], message: 'should say the part in plain words, for a screen reader' }];
  }
  const isTaken = before.some((earlier) => earlier.say?.trim() === say.trim());
  return isTaken
    ? [{ path: ['say'], message: 'should differ from what an earlier part says', code: 'E034' }]
    : [];
}

function keyProblems(parts: readonly Part[], select: 'one' | 'many'): readonly FieldProblem[] {
  const right = parts.filter(({ correct }) => correct === true).length;
  const problem = (message: string, code?: 'E044' | 'E045'): readonly FieldProblem[] => [
    { path: ['equation'], message, ...(code !== undefined && { code }) },
  ];
  if (parts.length < 2) return problem('should hold at least two pieces with an id, to choose from');
  if (right === 0) return problem('should hold a part with `correct: true`', 'E044');
  if (select === 'one') {
    const message = `should hold one right part, but holds ${right}; where all are meant, write \`select: many\``;
    return right === 1 ? [] : problem(message, 'E045');
  }
  return 2 * right <= parts.length
    ? []
    : problem(
        'should hold at least as many wrong parts as right ones: choosing everything would earn credit',
      );
}
