import { readTrial } from '../../src/lab/evaluate.ts';
import { rotationOf } from '../../src/lab/methods.ts';
import type { Rotation } from '../../src/lab/placement.ts';
import { countBySegment, usualBounds } from '../../src/lab/segments.ts';
import { UsageError } from '../command-line.ts';
import { loadModel, manifest } from './models.ts';
import type { TrialOptions } from './options.ts';

/** The rotation that was asked for; models without RoPE take no method. */
function readRotation({ model, scaling }: TrialOptions): Rotation {
  if (manifest[model]?.scheme !== 'rope' && scaling.method !== 'none') {
    throw new UsageError(`The model "${model}" has no RoPE, so no method applies to it. Leave --method out.`);
  }
  try {
    return rotationOf(scaling);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

const inShort = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));

/** Accuracy and loss of a model on the repeated part of its texts, by segments of positions. */
export function evaluate(options: TrialOptions) {
  const { model, length, sequences, seed, scaling } = options;
  const rotation = readRotation(options);
  const task = manifest[model]?.task ?? 'repeat';
  const counter = countBySegment(usualBounds(length));
  for (const step of readTrial(loadModel(model), { rotation, task, seed, sequences, length }))
    counter.add(step);
  return {
    model,
    sha256: manifest[model]?.sha256,
    task,
    ...scaling,
    length,
    sequences,
    seed,
    segments: counter.segments().map(({ accuracy, loss, ...segment }) => ({
      ...segment,
      accuracy: inShort(accuracy),
      loss: inShort(loss),
    })),
  };
}
