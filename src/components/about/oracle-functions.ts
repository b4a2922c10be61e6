import { oracleFunctions } from '../../core/oracle-docs.ts';

/** The names of all oracle functions, in the order of the core. */
export const oracleFunctionNames: readonly string[] = Object.keys(oracleFunctions);
