/** What the question types with numbers say of an author's values. */
import type { Tolerance } from '../../core/numeric/tolerance.ts';
import { echoNumber } from '../../formula/number-input/echo.ts';
import { QuestionError } from './question-error.ts';

/** A number for an author, with so many significant figures. */
export function show(value: number, figures = 8): string {
  return echoNumber(Number(value.toPrecision(figures)));
}

/**
 * Makes sure that a tolerance makes sense for all of these values.
 * @param ofZero what to say where one of them is 0; a share up to `negligible` may be taken even of that
 * @throws QuestionError E043 for a share of the whole and more; E047 for a share of 0
 */
export function checkTolerance(
  field: string,
  values: readonly number[],
  tolerance: Tolerance,
  { ofZero, negligible }: { readonly ofZero: string; readonly negligible?: number },
): void {
  if (tolerance === 'exact' || 'range' in tolerance || 'decimals' in tolerance) return;
  const share = 'sigfigs' in tolerance ? Number.POSITIVE_INFINITY : (tolerance.rel ?? 0);
  const reach = 'sigfigs' in tolerance ? 0 : (tolerance.abs ?? 0);
  if (values.includes(0) && reach === 0 && (negligible === undefined || share > negligible)) {
    throw new QuestionError('E047', field, ofZero);
  }
  if ('sigfigs' in tolerance || share < 1) return;
  throw new QuestionError(
    'E043',
    field,
    `rel: ${share} means ${share * 100} %. Write ${share / 100} for ${share} %.`,
  );
}
