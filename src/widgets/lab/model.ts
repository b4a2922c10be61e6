import { baseScaleFactor } from '../../core/scaling/base-scaling.ts';
import type { Defect } from '../../lab/methods.ts';
import { findOpening } from '../../lab/openings.ts';
import type { Outcome } from '../../lab/openings.ts';
import { shape } from '../../lab/shape.ts';
import { drawText } from '../../lab/text.ts';
import type { LabText, Task } from '../../lab/text.ts';
import { chosenId } from '../../notebook/quantities.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the factor λ on the base, the method, how long the text is in
 * tokens, whether the model has practised, how it knows positions, its task, a factor on queries and keys, what goes
 * wrong, and which text it reads.
 */
export const parameterNames = [
  'rebase',
  'remedy',
  'text',
  'tuning',
  'scheme',
  'task',
  'sharpness',
  'defect',
  'seed',
] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type LabParameters = QuantityValues<(typeof parameterNames)[number]>;

export type Remedy = ReturnType<typeof chosenId<'remedy'>>;
export type SchemeId = ReturnType<typeof chosenId<'scheme'>>;

/** How well the letters of a range of positions were predicted, over all texts; null where none was counted. */
export type Range = Outcome['ranges'][number];

/** All that the figure, its sentence and its table need. Plain JSON. */
export interface Lab extends LabText {
  readonly task: Task;
  readonly scheme: SchemeId;
  /** Null where the scheme has no base to scale. */
  readonly remedy: Remedy | null;
  readonly isTuned: boolean;
  /** What was asked for where there is no such model; another one is taken then. */
  readonly lacks: 'tuning' | 'scheme' | null;
  /** `none` where there is nothing that could go wrong. */
  readonly defect: Defect;
  /** A further factor on queries and keys. */
  readonly sharpness: number;
  /** The name of the model, as the manifest has it. */
  readonly model: string;
  readonly lambda: number;
  /** The factor on the base that matches the last pair at `targetLength`. */
  readonly matchingLambda: number;
  /** The length that the methods aim at, in tokens. */
  readonly targetLength: number;
  readonly trainedLength: number;
  readonly seed: number;
  readonly outcome: Outcome;
  /** How much of all texts was read, 0 to 1. */
  readonly share: number;
}

/** The length at which tuned models have practised, in tokens. */
const tunedLength = 512;

/** How many texts the accuracy is measured on; of the second task more, because each asks for six letters alone. */
export const sequencesOf = ({ task }: Pick<Lab, 'task'>): number => (task === 'repeat' ? 16 : 32);

/** The tuned models by method: YaRN and by-parts share one, because they differ little in what they do to the pairs. */
const tunedModels: Readonly<Partial<Record<Remedy, string>>> = {
  'base-scaling': 'rope-tuned-base-scaling',
  'by-parts': 'rope-tuned-by-parts',
  yarn: 'rope-tuned-by-parts',
  interpolation: 'rope-tuned-interpolation',
  none: 'rope-tuned-none',
};

/** The models of the second task. */
const firstModels: Readonly<Partial<Record<SchemeId, string>>> = {
  rope: 'first-rope',
  alibi: 'first-alibi',
  t5: 'first-t5',
};

/** The model for a choice, and what there is none of. */
function chooseModel(
  task: Task,
  scheme: SchemeId,
  tuned: string | undefined,
  isTuning: boolean,
): { readonly model: string; readonly scheme: SchemeId; readonly lacks: Lab['lacks'] } {
  if (task === 'first') {
    const model = firstModels[scheme];
    if (model === undefined) return { model: 'first-rope', scheme: 'rope', lacks: 'scheme' };
    return { model, scheme, lacks: isTuning ? 'tuning' : null };
  }
  if (!isTuning) return { model: scheme, scheme, lacks: null };
  return { model: tuned ?? scheme, scheme, lacks: tuned === undefined ? 'tuning' : null };
}

/**
 * The lab's state without a run: the text, and the outcome where it was worked out beforehand.
 *
 * @throws RangeError where a choice has no such option
 */
export function derive(values: LabParameters): Lab {
  const [task, remedy] = [chosenId('task', values.task), chosenId('remedy', values.remedy)];
  const isTuning = chosenId('tuning', values.tuning) === 'tuned';
  const asked = chosenId('scheme', values.scheme);
  const tuned = asked === 'rope' ? tunedModels[remedy] : undefined;
  const { model, scheme, lacks } = chooseModel(task, asked, tuned, isTuning);
  const isTuned = isTuning && lacks === null;
  const { trainedLength, headSize } = shape;
  const targetLength = isTuned ? tunedLength : values.text;
  const isScaled = scheme === 'rope' && remedy !== 'none';
  const lab = {
    task,
    scheme,
    remedy: scheme === 'rope' ? remedy : null,
    isTuned,
    lacks,
    model,
    defect: isScaled ? chosenId('defect', values.defect) : 'none',
    sharpness: values.sharpness,
    lambda: values.rebase,
    matchingLambda: baseScaleFactor({ trainedLength, targetLength, headSize }),
    targetLength,
    trainedLength,
    seed: values.seed,
    ...drawText({ task, seed: values.seed }, 0, values.text),
  } as const;
  const kept = findOpening(lab);
  return { ...lab, outcome: kept ?? { predicted: [], ranges: [] }, share: kept === undefined ? 0 : 1 };
}

/** Whether there is an outcome for all of the texts. */
export const isComplete = ({ share }: Lab): boolean => share === 1;
