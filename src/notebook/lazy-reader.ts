import type { FieldReading } from '../ui/NumberField.tsx';
import type { ParameterDeclaration } from './parameters.ts';

type Reader = (text: string, declaration: ParameterDeclaration) => FieldReading;

let reader: Reader | null = null;

/** Loads what reads a calculation: a third of a figure’s script, for the few who type into it. */
export async function loadReader(): Promise<Reader> {
  reader ??= (await import('./read-parameter.ts')).readParameter;
  return reader;
}

/** Reads what was typed for a parameter: at once, if the reader is loaded. */
export function readLazily(
  text: string,
  declaration: ParameterDeclaration,
): FieldReading | Promise<FieldReading> {
  return reader === null ? loadReader().then((read) => read(text, declaration)) : reader(text, declaration);
}
