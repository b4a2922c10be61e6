import { acceptedValues, defaultValues, isAccepted } from './parameters.ts';
import type { Declarations, ParameterValues } from './parameters.ts';

/** The parameters an address asks for, and what could not be followed, in the reader's words. */
export interface AddressReading {
  readonly values: ParameterValues;
  readonly problems: readonly string[];
}

/** A decimal number as an address writes it: no spaces, no words, no hexadecimal. */
const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads the parameters from the query of an address, such as `?m=16384&d=64`. What is missing keeps its
 * default; what is not accepted keeps its default and is reported. Keys of others are left alone.
 */
export function readAddress(search: string, declarations: Declarations): AddressReading {
  const query = new URLSearchParams(search);
  const values: Record<string, number> = { ...defaultValues(declarations) };
  const problems: string[] = [];
  for (const [name, declaration] of Object.entries(declarations)) {
    const text = query.get(name);
    if (text === null) continue;
    const value = decimalNumber.test(text) ? Number(text) : Number.NaN;
    if (isAccepted(declaration, value)) values[name] = value;
    else
      problems.push(
        `The address asks for “${name}=${text.slice(0, 40)}”, but the ${declaration.label} must be ` +
          `${acceptedValues(declaration)}. Showing ${String(declaration.default)}.`,
      );
  }
  return { values, problems };
}

/**
 * Writes the parameters that differ from their default into a query, and keeps the keys of others. Answers
 * `''` or a text that starts with `?`; the very query where nothing has to change.
 */
export function writeAddress(search: string, declarations: Declarations, values: ParameterValues): string {
  const query = new URLSearchParams(search);
  const wanted = Object.entries(declarations).map(([name, declaration]) => {
    const value = values[name];
    return [name, value === undefined || value === declaration.default ? null : String(value)] as const;
  });
  if (wanted.every(([name, value]) => query.get(name) === value)) return search;
  for (const [name, value] of wanted) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
