import type { Opening } from './opening.ts';

export const keptOpenings: readonly Opening[] = [];
