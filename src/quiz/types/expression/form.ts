import { displayElement, elementsOf } from '../../../formula/expression-input/elements.ts';
import type { Expression } from '../../../formula/expression-input/expression.ts';
import type { FormRule } from './schema.ts';

/** How a formula falls short of a form, and the elements that it is about, as a learner reads them. */
export interface FormFault {
  readonly code: 'form.missing' | 'form.forbidden';
  readonly elements: readonly string[];
}

/** Why a formula is not of the form; null if it is. */
export function findFormFault(expression: Expression, { mustContain, forbid }: FormRule): FormFault | null {
  const found = elementsOf(expression);
  const missing = mustContain.filter((element) => !found.has(element));
  if (missing.length > 0) return { code: 'form.missing', elements: missing.map(displayElement) };
  const forbidden = forbid.filter((element) => found.has(element));
  if (forbidden.length > 0) return { code: 'form.forbidden', elements: forbidden.map(displayElement) };
  return null;
}
