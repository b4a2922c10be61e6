import type { Declarations, ParameterValues } from '../../notebook/parameters.ts';
import type { CellValue } from '../../sandbox/cell.ts';

/** A page's parameters as a cell's code sees them: a choice is the id of what is chosen. */
export function cellValues(
  declarations: Declarations,
  values: ParameterValues,
): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(
    Object.entries(declarations).map(([name, declaration]) => {
      const value = values[name] ?? declaration.default;
      return [name, declaration.kind === 'choice' ? (declaration.options[value]?.id ?? '') : value];
    }),
  );
}
