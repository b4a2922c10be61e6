import type { NumberInput } from '../../../formula/number-input/number-reader.ts';
import type { Problem } from '../../kernel/grade.ts';

/** A number, and its digits if they are written as `217.641`, whose point may part thousands; null otherwise. */
export interface NumericResponse extends NumberInput {
  readonly group: string | null;
}

/** Three digits behind a point and at most three before it, with at most a name in front and a unit behind. */
const groupPattern = /^(?:[^\d=≈]*[=≈])?\s*[-+−]?([1-9]\d{0,2}\.\d{3})\s*\p{L}*\s*$/u;

export function findGroup(raw: unknown): string | null {
  return typeof raw === 'string' ? (groupPattern.exec(raw)?.[1] ?? null) : null;
}

/** A reading is in question between these shares of the key. */
const plausible = { least: 0.5, most: 2 };

/** Asks back where a wrong number would be of the key's size if its point parted thousands. */
export function askAboutPoint({ value, group }: NumericResponse, key: number): Problem | null {
  const share = (value * 1000) / key;
  if (group === null || !(share >= plausible.least && share <= plausible.most)) return null;
  return { code: 'invalid.grouping-point', span: null, names: [`${group}0`, group.replace('.', '')] };
}
