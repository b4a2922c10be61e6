import type { Curve } from '../curve.ts';
import { Line } from './Line.tsx';

/** The curve that the reader drew before, on the axes of the plot; nothing where none was drawn. */
export function DrawnGuess({ drawn }: { readonly drawn: Curve | null }) {
  return drawn === null ? null : <Line series="guess drawn" points={drawn} part="guess" />;
}

/** Its entry in the legend, if there is one. */
export const drawnEntry = (drawn: Curve | null) =>
  drawn === null ? [] : [{ series: 'guess drawn', text: 'your curve' }];
