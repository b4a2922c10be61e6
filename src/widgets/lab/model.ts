import { baseScaleFactor } from '../../core/scaling/base-scaling.ts';
import { findOpening } from '../../lab/openings.ts';
import type { Outcome } from '../../lab/openings.ts';
import { shape } from '../../lab/shape.ts';
import { repeatedText } from '../../lab/text.ts';
import { chosenId } from '../../notebook/quantities.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the factor λ on the base, the method, how long the text is in
 * tokens, whether the model has practised, how it knows positions, and which text it reads.
 */
export const parameterNames = [
  'rebase',
  'remedy',
  'text',
  'tuning',
  'scheme',
  'seed',
] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type LabParameters = QuantityValues<(typeof parameterNames)[number]>;

export type Remedy = ReturnType<typeof chosenId<'remedy'>>;
export type SchemeId = ReturnType<typeof chosenId<'scheme'>>;

/** How well the letters of a range of positions were predicted, over all texts; null where none was counted. */
export type Range = Outcome['ranges'][number];

/** All that the figure, its sentence and its table need. Plain JSON. */
export interface Lab {
  readonly scheme: SchemeId;
  /** Null where the scheme has no base to scale. */
  readonly remedy: Remedy | null;
  readonly isTuned: boolean;
  /** Whether a tuned model was asked for where there is none. */
  readonly lacksTuning: boolean;
  /** The name of the model, as the manifest has it. */
  readonly model: string;
  readonly lambda: number;
  /** The factor on the base that matches the last pair at `targetLength`. */
  readonly matchingLambda: number;
  /** The length that the methods aim at, in tokens. */
  readonly targetLength: number;
  readonly trainedLength: number;
  readonly seed: number;
  /** The first text. */
  readonly tokens: readonly number[];
  /** After so many tokens the first text repeats. */
  readonly period: number;
  readonly outcome: Outcome;
  /** How much of all texts was read, 0 to 1. */
  readonly share: number;
}

/** The length at which tuned models have practised, in tokens. */
const tunedLength = 512;

/** How many texts the accuracy is measured on. */
export const sequences = 16;

/** The tuned models by method: YaRN and by-parts share one, because they differ little in what they do to the pairs. */
const tunedModels: Readonly<Partial<Record<Remedy, string>>> = {
  'base-scaling': 'rope-tuned-base-scaling',
  'by-parts': 'rope-tuned-by-parts',
  yarn: 'rope-tuned-by-parts',
};

/**
 * The lab's state without a run: the text, and the outcome where it was worked out beforehand.
 *
 * @throws RangeError where a choice has no such option
 */
export function derive(values: LabParameters): Lab {
  const [scheme, remedy] = [chosenId('scheme', values.scheme), chosenId('remedy', values.remedy)];
  const isAskedToBeTuned = chosenId('tuning', values.tuning) === 'tuned' && scheme === 'rope';
  const tuned = isAskedToBeTuned ? tunedModels[remedy] : undefined;
  const isTuned = tuned !== undefined;
  const { trainedLength, headSize } = shape;
  const targetLength = isTuned ? tunedLength : values.text;
  const lab = {
    scheme,
    remedy: scheme === 'rope' ? remedy : null,
    isTuned,
    lacksTuning: isAskedToBeTuned && !isTuned,
    model: tuned ?? scheme,
    lambda: values.rebase,
    matchingLambda: baseScaleFactor({ trainedLength, targetLength, headSize }),
    targetLength,
    trainedLength,
    seed: values.seed,
    ...repeatedText(values.seed, 0, values.text),
  };
  const kept = findOpening(lab);
  return { ...lab, outcome: kept ?? { predicted: [], ranges: [] }, share: kept === undefined ? 0 : 1 };
}

/** Whether there is an outcome for all of the texts. */
export const isComplete = ({ share }: Lab): boolean => share === 1;
