import type { FieldReading } from '../ui/NumberField.tsx';
import { acceptedValues, isAccepted } from './parameters.ts';
import type { ParameterDeclaration } from './parameters.ts';

/** Reads what was typed for a parameter; digits may be grouped by spaces, and a decimal comma is a comma. */
export function readParameter(text: string, declaration: ParameterDeclaration): FieldReading {
  const compact = text.replace(/\s/gu, '').replace('−', '-').replace(',', '.');
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(compact) ? Number(compact) : Number.NaN;
  if (isAccepted(declaration, value)) return { value };
  return { problem: `Write ${acceptedValues(declaration)}.` };
}

/** The accepted value nearest to a slider's. */
export function snapToParameter(value: number, { kind, minimum, maximum }: ParameterDeclaration): number {
  const snapped = {
    integer: Math.round(value),
    even: 2 * Math.round(value / 2),
    real: Number(value.toPrecision(6)),
  };
  return Math.min(Math.max(snapped[kind], minimum), maximum);
}

/**
 * The value that a slider's move from `current` to `wanted` leads to. A move too small for the kind of number
 * goes one number on, so that no step is without effect.
 */
export function stepTowards(wanted: number, current: number, declaration: ParameterDeclaration): number {
  const snapped = snapToParameter(wanted, declaration);
  if (snapped !== current || wanted === current || declaration.kind === 'real') return snapped;
  const unit = declaration.kind === 'even' ? 2 : 1;
  return snapToParameter(current + Math.sign(wanted - current) * unit, declaration);
}
