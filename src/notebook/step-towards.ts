import { snapToParameter } from './parameters.ts';
import type { ParameterDeclaration } from './parameters.ts';

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
