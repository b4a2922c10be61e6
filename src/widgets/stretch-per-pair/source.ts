import type { Source } from '../../figure/source.ts';
import { derive } from './model.ts';
import type { StretchPerPair, StretchPerPairParameters } from './model.ts';
import { isAlwaysDrawn } from './reading.ts';

let methods: typeof import('./methods.ts') | null = null;

/** Fills in the chosen method, unless it is drawn already. */
export const source: Source<StretchPerPairParameters, StretchPerPair> = {
  isBrief: true,
  start: async (values, emit) => {
    const figure = derive(values);
    if (isAlwaysDrawn(figure.method)) return;
    // Once it is here, nothing is waited for: a drag is followed in the same frame.
    methods ??= await import('./methods.ts');
    emit({ result: methods.withMethod(figure, values), share: 1 });
  },
};
