import { formatFigures } from '../../core/numeric/format.ts';
import type { Derivation, LineId } from './model.ts';

/** What is to be said of the move that led to a line. */
const remarks: Readonly<Record<LineId, string>> = {
  constraint: 'The sides meet at one λ. A legal move may change both sides, but not the λ where they meet.',
  cancelled: 'A legal move: both sides were divided by the same number, so they meet at the same λ.',
  solved:
    'A legal move: both sides were raised to the same power, so they meet at the same λ, and λ is alone.',
  'first-pair':
    'A slip: the exponent of pair 1 is 0, so λ disappears. For a longer text the sides meet nowhere.',
  'exponent-dropped':
    'A slip: λb and b lost their exponent, but m/m_l never had it. The sides meet at another λ.',
  'exponent-moved':
    'A slip: a power is undone by the reciprocal exponent, not by the same one. The sides meet at another λ.',
};

/** A side of an equation in words. */
export function sideInWords(value: number, unit: Derivation['unit']): string {
  return `${formatFigures(value, 4)} ${unit}`.trim();
}

/** Both sides at the reader's λ. */
export function factsOf({ sides, unit }: Derivation, lambda: number): string {
  const [left, right] = [sides.left, sides.right].map((side) => sideInWords(side, unit));
  return `At λ = ${formatFigures(lambda, 4)} the left side is ${left ?? ''} and the right side ${right ?? ''}.`;
}

/** The state in a few sentences: what came of the last move, and both sides at the reader's λ. */
export function readingOf(derivation: Derivation, lambda: number): string {
  if (derivation.wanted === 1) {
    return `${factsOf(derivation, lambda)} The text gets no longer here, so every line is met at λ = 1.`;
  }
  return `${remarks[derivation.line]} ${factsOf(derivation, lambda)}`;
}
