import { nearestChoice } from '../../../core/numeric/nearest.ts';
import type { Scope } from '../../../formula/scope.ts';
import { resolvePart } from '../../kernel/parts.ts';
import type { PartTypes, QuestionPart } from '../../kernel/parts.ts';
import { QuestionError } from '../../kernel/question-error.ts';
import type { CasePartSource, CaseSource, Carry } from './schema.ts';

/** A part of a case with every value computed. */
export interface CasePart extends QuestionPart {
  readonly carries: readonly Carry[];
  /** The part as it is for a learner who goes on with these values; null if it makes no sense with them. */
  readonly carrying: (values: Readonly<Record<string, number>>) => QuestionPart | null;
}

/** A case with every value computed. */
export interface CaseQuestion {
  readonly parts: readonly CasePart[];
}

/**
 * Computes every part in the scope of the case.
 * @throws FormulaError if a formula of a part cannot be read or evaluated
 * @throws QuestionError if a part is mis-set, or carries what cannot be carried
 */
export function resolveCase({ parts }: CaseSource, types: PartTypes, scope: Scope): CaseQuestion {
  const resolved: CasePart[] = [];
  for (const [index, part] of parts.entries()) {
    const next = resolveCasePart(part, index, types, scope);
    checkCarries(next, `parts[${index}].carry_forward`, resolved, scope);
    resolved.push(next);
  }
  return { parts: resolved };
}

function resolveCasePart(source: CasePartSource, index: number, types: PartTypes, scope: Scope): CasePart {
  const place = { field: `parts[${index}]`, label: `Part ${index + 1}` };
  return {
    ...resolvePart(source, place, types, scope),
    carries: source.carries,
    carrying: (values) => {
      try {
        return resolvePart(withoutMistakes(source), place, types, scope.replacing(values));
      } catch {
        // A learner's number can be one for which the part has no value.
        return null;
      }
    },
  };
}

/**
 * The part without its recognised mistakes and without the check of its key. With a learner's number one of the
 * mistakes may become the right answer, and whoever goes on rightly from a wrong number is right; a check that
 * does not rest on that number would no longer agree.
 */
function withoutMistakes(part: CasePartSource): CasePartSource {
  const { source } = part;
  if (typeof source !== 'object' || source === null) return part;
  const hasCheck =
    'answer' in source &&
    typeof source.answer === 'object' &&
    source.answer !== null &&
    'check' in source.answer;
  return {
    ...part,
    source: {
      ...source,
      ...('mistakes' in source && { mistakes: [] }),
      ...(hasCheck && { answer: { ...(source.answer as object), check: null } }),
    },
  };
}

function checkCarries(
  { carries, type }: CasePart,
  field: string,
  earlier: readonly QuestionPart[],
  scope: Scope,
): void {
  if (carries.length > 0 && type.prepare !== undefined) {
    throw new QuestionError('E049', field, 'A program has run before it is judged. Carry nothing into it.');
  }
  for (const { name, from } of carries) {
    if (!scope.values.has(name)) {
      const nearest = nearestChoice(name, [...scope.values.keys()]);
      const advice =
        nearest === undefined ? 'Name a parameter or a derived value.' : `Did you mean "${nearest}"?`;
      throw new QuestionError('E049', `${field}.${name}`, `There is no value named "${name}". ${advice}`);
    }
    const giver = earlier.find(({ id }) => id === from);
    if (giver?.type.toNumber !== undefined) continue;
    const reason = giver === undefined ? 'is no earlier part' : 'is not answered with a number';
    throw new QuestionError(
      'E049',
      `${field}.${name}`,
      `"${from}" ${reason}. Name an earlier part that gives one.`,
    );
  }
}
