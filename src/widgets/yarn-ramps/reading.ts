import { formatNumber } from '../../core/numeric/format.ts';
import type { PairOnRamps, YarnRamps } from './model.ts';

/** A factor as the figure writes it: "2.607", "4". */
export const writeFactor = (factor: number): string =>
  Number.isInteger(factor) ? formatNumber(factor, 'shortest') : formatNumber(factor, '4sf');

const times = (factor: number) => (factor === 1 ? 'not at all' : `${writeFactor(factor)} times`);

/** What a screen reader hears after the pair. */
export const outcomeInWords = ({ at }: YarnRamps): string =>
  `the paper stretches it ${times(at.paper)}, the code ${times(at.code)}`;

const isEqual = ({ paper, code }: PairOnRamps) => Math.abs(paper / code - 1) <= 1e-6;

/** What both ramps do to the pair, and where they are furthest apart. */
export function readingOf({ stretch, at, widest }: YarnRamps): string {
  if (stretch === 1) return 'The text does not grow, so neither ramp changes a period.';
  const turns = `Pair ${at.pair} made ${formatNumber(at.turns, '3sf')} ${at.turns < 1 ? 'of a turn' : 'turns'} in training. `;
  const [faster, ratio] =
    at.code < at.paper ? (['code', at.paper / at.code] as const) : (['paper', at.code / at.paper] as const);
  const both = isEqual(at)
    ? `Both ramps stretch it ${times(at.paper)}.`
    : `The paper stretches it ${times(at.paper)}, the code ${times(at.code)}: as the ${faster} has it, it turns ${writeFactor(ratio)} times as fast.`;
  const apart = widest === null ? '' : ` The two are furthest apart at pair ${widest.pair}.`;
  return turns + both + apart;
}
