import { SourceError } from '../../figure/source.ts';
import type { Source } from '../../figure/source.ts';
import type { Scaling } from '../../lab/methods.ts';
import { derive, isComplete, sequences } from './model.ts';
import type { Lab, LabParameters } from './model.ts';

/** So long a value has to rest before it is run: a drag loads and runs nothing on its way. */
const REST_MS = 60;

/** How the live model's RoPE is scaled in a state; null without RoPE. */
export function scalingOf({ remedy, lambda, targetLength }: Lab): Scaling | null {
  if (remedy === null) return null;
  return remedy === 'base-scaling'
    ? { method: remedy, targetLength, lambda }
    : { method: remedy, targetLength };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));

/** Runs the model in a worker. Code and weights are loaded with the first run. */
export const source: Source<LabParameters, Lab> = {
  isNeeded: (values) => !isComplete(derive(values)),
  start: async (values, emit, signal) => {
    const lab = derive(values);
    await rest();
    if (signal.aborted) return;
    const { model, seed, tokens } = lab;
    const job = {
      kind: 'trial',
      model,
      scaling: scalingOf(lab),
      seed,
      sequences,
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
