import { describeIntegers, requireInteger } from '../numeric/check.ts';
import type { FormulaSource, OracleArgument, OracleDocs, OracleEntry } from '../oracle-function.ts';

/** Lists longer than this serve nobody and would only fill the memory. */
const mostHeads = 65_536;

const sources: readonly FormulaSource[] = [
  { reference: 'press-2022-alibi', where: 'section 3, and the released get_slopes' },
];

/** The largest power of two that is at most `heads`. */
function powerOfTwoWithin(heads: number): number {
  return 2 ** Math.floor(Math.log2(heads));
}

/** The `count` slopes 2^(−8k/n) of a power of two n, for k = 1, 1 + step, 1 + 2·step, … */
function geometricSlopes(heads: number, count: number, step: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => 2 ** ((-8 * (1 + index * step)) / heads));
}

/**
 * The slopes by which ALiBi's heads punish distance, in the order of the heads in the released code.
 *
 * Formula: $\mu_k = 2^{-8k/n}$ for $n$ a power of two; else the slopes of $c = 2^{\lfloor \log_2 n \rfloor}$ heads,
 * followed by the first $n - c$ of every other slope of $2c$ heads
 *
 * Symbols: $n$ heads, $k$ head.
 *
 * Source: Press et al. 2022, section 3, and their released `get_slopes`.
 *
 * Convention: heads count from 1, and the first head is the steepest for a power of two; otherwise the appended
 * slopes lie between the others.
 *
 * Range: heads an integer from 1 to 65536. Throws `RangeError`.
 *
 * Accuracy: relative error below 1e-15.
 */
export function alibiSlopes({ heads }: { readonly heads: number }): readonly number[] {
  const total = requireInteger('heads', heads, 1, mostHeads);
  const power = powerOfTwoWithin(total);
  return [...geometricSlopes(power, power, 1), ...geometricSlopes(2 * power, total - power, 2)];
}

/**
 * What ALiBi adds to the logit of a key at a distance.
 *
 * Formula: $-\mu_{(h)}\,\delta$
 *
 * Symbols: $\mu_{(h)}$ the $h$-th steepest of `alibiSlopes`, $h$ head, $\delta$ distance.
 *
 * Source: Press et al. 2022, section 3.
 *
 * Convention: heads are numbered by steepness from 1; for a power of two that is also their order in the code. The
 * bias joins the logit after division by the square root of the head size.
 *
 * Range: heads an integer from 1 to 65536; head from 1 to heads; distance an integer, at least 0. Throws
 * `RangeError`.
 *
 * Accuracy: relative error below 1e-15.
 */
export function alibiBias({
  heads,
  head,
  distance,
}: {
  readonly heads: number;
  readonly head: number;
  readonly distance: number;
}): number {
  const total = requireInteger('heads', heads, 1, mostHeads);
  const rank = requireInteger('head', head, 1, total);
  const away = requireInteger('distance', distance, 0);
  const power = powerOfTwoWithin(total);
  return 0 - 2 ** slopeExponent(rank, power, total - power) * away;
}

/** The steepest slopes alternate between the appended and the original ones until the appended run out. */
function slopeExponent(rank: number, power: number, appended: number): number {
  return rank <= 2 * appended ? (-4 * rank) / power : (-8 * (rank - appended)) / power;
}

const headsArgument = (): OracleArgument => ({
  kind: 'integer',
  description: 'The number n of attention heads.',
  unit: 'heads',
  range: describeIntegers(1, mostHeads),
});

export const alibiSlopesEntry: OracleEntry = {
  name: 'alibiSlopes',
  needs: ['heads'],
  evaluate: alibiSlopes,
};

export const alibiSlopesDocs: OracleDocs = () => ({
  ...alibiSlopesEntry,
  summary: "The slopes by which ALiBi's heads punish distance, in the order of the released code.",
  arguments: { heads: headsArgument() },
  unit: 'nats/token',
  formula: String.raw`\mu_k = 2^{-8k/n}`,
  sources,
});

export const alibiBiasEntry: OracleEntry = {
  name: 'alibiBias',
  needs: ['heads', 'head', 'distance'],
  evaluate: alibiBias,
};

export const alibiBiasDocs: OracleDocs = () => ({
  ...alibiBiasEntry,
  summary: 'What ALiBi adds to the logit of a key at a distance.',
  arguments: {
    heads: headsArgument(),
    head: {
      kind: 'integer',
      description: 'The head, counted from 1, the steepest first.',
      unit: '',
      range: 'an integer from 1 to heads',
    },
    distance: {
      kind: 'integer',
      description: 'The distance between query and key.',
      unit: 'tokens',
      range: describeIntegers(0),
    },
  },
  unit: 'nats',
  formula: String.raw`-\mu_{(h)}\,\delta`,
  sources,
});
