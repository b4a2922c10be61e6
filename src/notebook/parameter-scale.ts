import { linearScale, logScale } from '../ui/slider-scale.ts';
import type { SliderScale } from '../ui/slider-scale.ts';
import type { NumberDeclaration } from './parameters.ts';

/** Slider positions a doubling apart: fine ones for a real number, eighths of an octave for a whole one. */
const STEPS_PER_DOUBLING = { real: 1400, integer: 8, even: 8 } as const;

/** One PageUp or PageDown in slider positions: about five per cent of a real number, or a doubling of a whole one. */
const PAGE_STEPS = { real: 100, integer: 8, even: 8 } as const;

/** One PageUp or PageDown in slider positions; with steps of its own, a quarter of a doubling. */
export const pageStepsOf = ({ kind, stepsPerDoubling }: NumberDeclaration): number =>
  stepsPerDoubling === undefined ? PAGE_STEPS[kind] : Math.ceil(stepsPerDoubling / 4);

/** How the positions of a parameter's slider stand for its values; the same steps move a handle by keyboard. */
export function parameterScale(declaration: NumberDeclaration): SliderScale {
  const { scale, kind, minimum, maximum, stepsPerDoubling } = declaration;
  if (scale === 'log') return logScale(declaration, stepsPerDoubling ?? STEPS_PER_DOUBLING[kind]);
  return linearScale(declaration, { integer: 1, even: 2, real: (maximum - minimum) / 1000 }[kind]);
}
