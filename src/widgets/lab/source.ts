import { SourceError } from '../../figure/source.ts';
import type { Source } from '../../figure/source.ts';
import type { Scaling } from '../../lab/methods.ts';
import { derive, isComplete, sequencesOf } from './model.ts';
import type { Lab, LabParameters } from './model.ts';

/** So long a value has to rest before it is run: a drag loads and runs nothing on its way. */
const REST_MS = 60;

/** How the live model's queries and keys are treated in a state. */
export function scalingOf({ remedy, lambda, targetLength, sharpness, defect }: Lab): Scaling {
  const shared = { targetLength, sharpness, defect };
  if (remedy === 'base-scaling') return { method: remedy, lambda, ...shared };
  return { method: remedy ?? 'none', ...shared };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));

/** Runs the model in a worker. Code and weights are loaded with the first run. */
export const source: Source<LabParameters, Lab> = {
  isNeeded: (values) => !isComplete(derive(values)),
  start: async (values, emit, signal) => {
    const lab = derive(values);
    await rest();
    if (signal.aborted) return;
    const { model, task, seed, tokens } = lab;
    const job = {
      kind: 'trial',
      model,
      scaling: scalingOf(lab),
      task,
      seed,
      sequences: sequencesOf(lab),
      length: tokens.length,
    } as const;
    try {
      const { runInLab } = await import('../../lab/client.ts');
      await runInLab(
        job,
        (news) => {
          if (news.kind !== 'trial') return;
          const { predicted, segments: ranges, share } = news;
          emit({ result: { ...lab, share, outcome: { predicted, ranges } }, share });
        },
        signal,
      );
    } catch (error) {
      throw new SourceError(error instanceof Error ? error.message : 'The model could not be run.');
    }
  },
};
