/** The largest seed of a variant. */
export const maxSeed = 2 ** 31 - 1;

/** Whether a number can be a seed: whole, from 0 to `maxSeed`. */
export function isSeed(seed: number): boolean {
  return Number.isInteger(seed) && seed >= 0 && seed <= maxSeed;
}
