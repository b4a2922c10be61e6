import { acceptedValues, beyondBounds, boundedBy, defaultValues, isAccepted, settle } from './parameters.ts';
import type { Declarations, ParameterDeclaration, ParameterValues } from './parameters.ts';

/** The parameters an address asks for, and what could not be followed, in the reader's words. */
export interface AddressReading {
  readonly values: ParameterValues;
  /** The names that the address set. */
  readonly asked: readonly string[];
  readonly problems: readonly string[];
}

/** A decimal number as an address writes it: no spaces, no words, no hexadecimal. */
const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A value as an address writes it: a choice by its id. */
function textOf(declaration: ParameterDeclaration, value: number): string {
  return declaration.kind === 'choice' ? (declaration.options[value]?.id ?? String(value)) : String(value);
}

function valueOf(declaration: ParameterDeclaration, text: string): number {
  if (declaration.kind === 'choice') return declaration.options.findIndex(({ id }) => id === text);
  return decimalNumber.test(text) ? Number(text) : Number.NaN;
}

/**
 * Reads the parameters from the query of an address, such as `?m=16384&method=yarn`. What is missing keeps its
 * default; what is not accepted, alone or beside the others, is reported. Keys of others are left alone.
 */
export function readAddress(search: string, declarations: Declarations): AddressReading {
  const query = new URLSearchParams(search);
  const given = Object.entries(declarations).flatMap(([name, declaration]) => {
    const text = query.get(name);
    return text === null ? [] : [{ name, text, declaration, value: valueOf(declaration, text) }];
  });
  const read = given.filter(({ declaration, value }) => isAccepted(declaration, value));
  const wanted = {
    ...defaultValues(declarations),
    ...Object.fromEntries(read.map(({ name, value }) => [name, value])),
  };
  const beyond = beyondBounds(declarations, wanted);
  const values = settle(declarations, wanted);
  const refused = given.filter((one) => !read.includes(one) || beyond.includes(one.name));
  return {
    values,
    asked: read.map(({ name }) => name),
    problems: refused.map(({ name, text, declaration }) => {
      const accepted = acceptedValues(boundedBy(declaration, values));
      return (
        `The address asks for “${name}=${text.slice(0, 40)}”, but the ${declaration.label} must be ` +
        `${accepted}. Showing ${textOf(declaration, values[name] ?? declaration.default)}.`
      );
    }),
  };
}

/**
 * Writes the parameters that differ from their default into a query, and keeps the keys of others. Answers
 * `''` or a text that starts with `?`; the very query where nothing has to change.
 */
export function writeAddress(search: string, declarations: Declarations, values: ParameterValues): string {
  const query = new URLSearchParams(search);
  const wanted = Object.entries(declarations).map(([name, declaration]) => {
    const value = values[name];
    const isUsual = value === undefined || value === declaration.default;
    return [name, isUsual ? null : textOf(declaration, value)] as const;
  });
  if (wanted.every(([name, value]) => query.get(name) === value)) return search;
  for (const [name, value] of wanted) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
