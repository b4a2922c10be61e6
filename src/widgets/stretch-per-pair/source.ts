import type { Source } from '../../figure/source.ts';
import { chosenId } from '../../notebook/quantities.ts';
import { derive } from './model.ts';
import type { StretchPerPair, StretchPerPairParameters } from './model.ts';
import { isAlwaysDrawn } from './reading.ts';

let methods: typeof import('./methods.ts') | null = null;

/** Fills in the chosen method, unless it is drawn already. */
export const source: Source<StretchPerPairParameters, StretchPerPair> = {
  isBrief: true,
  isNeeded: ({ method }) => !isAlwaysDrawn(chosenId('method', method)),
  ready: (values) => methods?.withMethod(derive(values), values) ?? null,
  start: async (values, emit) => {
    methods ??= await import('./methods.ts');
    emit({ result: methods.withMethod(derive(values), values), share: 1 });
  },
};
