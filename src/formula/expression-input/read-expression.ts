import { findLabel, isOtherLabel } from '../label.ts';
import type { Label, LabelRule } from '../label.ts';
import { undress } from '../number-input/characters.ts';
import { findFormula } from '../number-input/delimiters.ts';
import type { Expression } from './expression.ts';
import { lexExpression } from './lex.ts';
import { parseExpression } from './parse.ts';
import { ExpressionRefusal } from './problem.ts';
import type { ExpressionProblem } from './problem.ts';
import type { ExpressionToken } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';
import type { Names } from './vocabulary.ts';
import { writeExpression } from './write.ts';

/** A formula as a learner typed it. */
export interface ExpressionInput {
  readonly ok: true;
  readonly expression: Expression;
  /** What was read, for the learner to check: `1/2·x`. */
  readonly understood: string;
  /**
   * What the text means to those who take a product without a sign before they divide, where that is another
   * formula: for `1/2x`, one divided by `2x`.
   */
  readonly otherwise: Expression | null;
}

export type ExpressionReading = ExpressionInput | { readonly ok: false; readonly problem: ExpressionProblem };

interface ReadingOptions extends Names {
  /** The longest text that is read, in UTF-16 code units. */
  readonly maxLength: number;
  /** Which names may be in front; left out, any. */
  readonly labels?: LabelRule | undefined;
}

/**
 * Reads what a learner typed as a formula over the variables. It never throws, takes time in proportion to the
 * text, and asks back where a text could mean two things. Positions in a problem index the text as it was typed.
 *
 * Read are plain spellings (`(m/n)^(d/(d-2))`, `m²`, `2b`, `√(m/n)`), the usual ones of TeX
 * (`\left(\frac{m}{n}\right)^{d}`, also between dollar signs), and a name with a sign of equality in front
 * (`λ = …`), which is passed over. A product without a sign is as strong as `/`: `1/2x` is half of x.
 */
export function readExpression(
  raw: unknown,
  { maxLength, labels, ...names }: ReadingOptions,
): ExpressionReading {
  if (typeof raw !== 'string') return refuse({ code: 'invalid.not-text', span: null });
  if (raw.length > maxLength) {
    return refuse({ code: 'invalid.formula-too-long', span: { from: maxLength, to: raw.length } });
  }
  const { text, originalAt } = undress(raw);
  const reading = readPlain(text, names, labels);
  if (reading.ok || reading.problem.span === null) return reading;
  const { from, to } = reading.problem.span;
  return refuse({ ...reading.problem, span: { from: originalAt(from), to: originalAt(to) } });
}

function readPlain(text: string, names: Names, labels: LabelRule | undefined): ExpressionReading {
  try {
    const { from: start, to } = findFormula(text);
    const label = findLabel(text, start, to);
    const from = label === null ? start : endOfLabel(label, labels);
    const tokens = lexExpression(text, { from, to });
    if (tokens[0]?.kind === 'end') return refuse({ code: 'invalid.empty', span: null });
    const equals = tokens.find(({ kind }) => kind === 'equals');
    if (equals !== undefined) return refuse({ code: 'invalid.formula-equation', span: equals.span });
    const vocabulary = new Vocabulary(names);
    const expression = parseExpression(tokens, vocabulary, 'as-strong');
    const understood = writeExpression(expression);
    const otherwise = readOtherwise(tokens, vocabulary, understood);
    return { ok: true, expression, understood, otherwise };
  } catch (error) {
    if (error instanceof ExpressionRefusal) return refuse(error.problem);
    throw error;
  }
}

/** The formula in which hidden products are stronger than `/`; null if it is the one that is written already. */
function readOtherwise(
  tokens: readonly ExpressionToken[],
  vocabulary: Vocabulary,
  understood: string,
): Expression | null {
  const isDivided = tokens.some((token) => token.kind === 'operator' && token.operator === '/');
  if (!isDivided) return null;
  const other = parseExpression(tokens, vocabulary, 'stronger');
  return writeExpression(other) === understood ? null : other;
}

function refuse(problem: ExpressionProblem): ExpressionReading {
  return { ok: false, problem };
}

/**
 * Where a formula begins after its label; where the label begins if it is none that may be in front.
 * @throws ExpressionRefusal for the name of what is not asked for
 */
function endOfLabel(label: Label, rule: LabelRule | undefined): number {
  if (!isOtherLabel(label, rule)) return label.next;
  const isName = /\p{L}/u.test(label.name);
  if (rule === undefined || !isName) return label.span.from;
  throw new ExpressionRefusal({ code: 'invalid.label', span: label.span });
}
