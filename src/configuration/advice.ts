import { formatNumber } from '../core/numeric/format.ts';
import type { ComparedMethod, MethodResult } from './compare.ts';
import type { RopeSettings } from './settings.ts';

/** Which method to take for a target, why, and what to watch. */
export interface Advice {
  readonly method: ComparedMethod;
  readonly reasons: readonly string[];
  readonly caveats: readonly string[];
}

const always = [
  'Compute keys anew: a cache filled under other frequencies does not fit.',
  'Test retrieval over the whole length. A low perplexity does not show that far text is used.',
];

/** What a reader who wrote the block has to know, and the publisher knew. */
const ownBlock =
  'If you added this scaling yourself, the weights were not tuned for it, and texts of every length are read with other angles. Compare the versions above, and measure short texts too.';

const count = (pairs: number) => (pairs === 0 ? 'no pair' : `${pairs} ${pairs === 1 ? 'pair' : 'pairs'}`);

/** The method to take for a model and a target, from what each does to the pairs. */
export function adviseOn(configured: RopeSettings, target: number, results: readonly MethodResult[]): Advice {
  if (target <= configured.trainedLength) {
    const reasons = ['The target is within the trained length, so no pair meets a new angle.'];
    return { method: configured.method === 'none' ? 'none' : 'configured', reasons, caveats: [] };
  }
  const reach = configured.targetLength ?? configured.trainedLength;
  if (configured.method !== 'none' && reach >= target) {
    const reasons = [
      `The configuration already scales to ${formatNumber(reach, 'group')} tokens. If its publisher set this, keep it.`,
    ];
    return { method: 'configured', reasons, caveats: [ownBlock, ...always.slice(1)] };
  }
  return adviseYarn(configured, target, results);
}

function adviseYarn(configured: RopeSettings, target: number, results: readonly MethodResult[]): Advice {
  const of = (id: ComparedMethod) => results.find((result) => result.id === id);
  const [yarn, base, linear] = [of('yarn'), of('base-scaling'), of('interpolation')];
  const reasons = [
    `YaRN leaves ${count(yarn?.outOfRange ?? 0)} out of range and keeps the fast pairs, which order neighbouring tokens, as they are.`,
    ...(base === undefined || base.outOfRange === 0
      ? []
      : [`Base scaling with one larger base leaves ${count(base.outOfRange)} out of range.`]),
    ...(linear === undefined
      ? []
      : [`Interpolation shrinks the angle between neighbours to ${linear.adjacentAngle.toPrecision(3)}°.`]),
  ];
  const caveats = [
    'Its published results come after 400 to 1000 steps of fine-tuning. Without them, measure before you rely on it.',
    'The factor holds for every text, short ones too. Serve short texts without it where you can.',
    ...(configured.method === 'none'
      ? []
      : [
          `The configuration scales already (${configured.method}). The methods here replace that; they are not put on top.`,
        ]),
    ...(target / configured.trainedLength > 32
      ? ['The published models stretch by at most 32 to 64 times.']
      : []),
    ...always,
  ];
  return { method: 'yarn', reasons, caveats };
}
