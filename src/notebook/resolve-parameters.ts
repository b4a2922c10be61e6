import { nearestChoice } from '../core/numeric/nearest.ts';
import type { Declarations, ParameterDeclaration } from './parameters.ts';
import { isQuantity, quantities } from './quantities.ts';

/** What a lesson writes of one parameter: its value, the name of a choice, or the fields that differ. */
export type WrittenParameter = number | string | Readonly<Record<string, unknown>>;

/** What a lesson writes of its parameters, by their names. */
export type WrittenParameters = Readonly<Record<string, WrittenParameter>>;

/** A parameter that cannot be understood; the message says what to write. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
}

/**
 * A page's full declarations: the course's quantities with what the lesson changes, and parameters of the lesson's own.
 * The fields of an own parameter are for the schema to check.
 * @throws ParameterError for a name that is no quantity and comes without a declaration, or an option that does not exist
 */
export function resolveParameters(written: WrittenParameters): Declarations {
  return Object.fromEntries(
    Object.entries(written).map(([name, given]) => [name, resolveParameter(name, given)]),
  );
}

/** One parameter's declaration; see `resolveParameters`. */
export function resolveParameter(name: string, given: WrittenParameter): ParameterDeclaration {
  const known: ParameterDeclaration | undefined = isQuantity(name) ? quantities[name] : undefined;
  const changes = typeof given === 'object' ? given : { default: given };
  if (known === undefined) {
    if (typeof given === 'object') return { unit: '', scale: 'linear', ...given } as ParameterDeclaration;
    throw new ParameterError(`"${name}" is no quantity of the course. ${advise(name)}`);
  }
  return { ...known, ...changes, default: startOf(name, changes.default, known) } as ParameterDeclaration;
}

/** The default as a number: a choice may be written by its id. */
function startOf(name: string, start: unknown, known: ParameterDeclaration): unknown {
  if (start === undefined) return known.default;
  if (known.kind !== 'choice' || typeof start !== 'string') return start;
  const place = known.options.findIndex(({ id }) => id === start);
  if (place >= 0) return place;
  const ids = known.options.map(({ id }) => id);
  throw new ParameterError(`"${start}" is no ${name}. Choose one of ${ids.join(', ')}.`);
}

function advise(name: string): string {
  const nearest = nearestChoice(name, Object.keys(quantities));
  const remedy = 'Or declare it in full, with symbol, label, kind, default, minimum and maximum.';
  return nearest === undefined ? remedy : `Did you mean "${nearest}"? ${remedy}`;
}
