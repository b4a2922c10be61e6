/** How many operands a function takes. */
interface Arity {
  readonly least: number;
  readonly most: number;
}

const one: Arity = { least: 1, most: 1 };
const several: Arity = { least: 2, most: Number.POSITIVE_INFINITY };

/** The functions that a typed formula may call. */
export const functions: ReadonlyMap<string, Arity> = new Map([
  ['sqrt', one],
  ['exp', one],
  ['ln', one],
  ['log2', one],
  ['log10', one],
  ['abs', one],
  ['min', several],
  ['max', several],
]);

/** Other spellings of their names. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['log_2', 'log2'],
  ['log_10', 'log10'],
]);

/** The function of that name in any case: `Ln`, `log_2`; `log` alone, whose base is open; null if there is none. */
export function findFunction(typed: string): string | null {
  const name = typed.toLowerCase();
  if (functions.has(name) || name === 'log') return name;
  return aliases.get(name) ?? null;
}

/** Whether a call of that function parts its operands by commas. */
export function takesSeveral(name: string): boolean {
  return functions.get(name) === several;
}

/** The constants that a typed formula may use, unless a variable has their name. */
export function findConstant(name: string): 'pi' | 'e' | null {
  return name === 'pi' || name === 'e' ? name : null;
}
