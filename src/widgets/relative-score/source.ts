import type { Source } from '../../figure/source.ts';
import { chosenId } from '../../notebook/quantities.ts';
import { derive } from './model.ts';
import type { RelativeScore, RelativeScoreParameters } from './model.ts';

let methods: typeof import('./methods.ts') | null = null;

/** Methods that the figure derives by itself. */
const atHand: readonly string[] = ['none', 'interpolation', 'base-scaling'];

/** Fills in the chosen method, unless the figure knows it already. */
export const source: Source<RelativeScoreParameters, RelativeScore> = {
  isBrief: true,
  isNeeded: ({ method }) => !atHand.includes(chosenId('method', method)),
  ready: (values) => methods?.withMethod(derive(values), values) ?? null,
  start: async (values, emit) => {
    methods ??= await import('./methods.ts');
    emit({ result: methods.withMethod(derive(values), values), share: 1 });
  },
};
