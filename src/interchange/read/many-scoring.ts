import type { ForeignOption, ManyScoring } from './foreign-item.ts';

/** `net` where each right option earns its share and each wrong one takes one back; null for any other rule. */
export function manyScoring(options: readonly ForeignOption[]): ManyScoring {
  const right = options.filter(({ share }) => share > 0);
  const each = 1 / right.length;
  const isAbout = (share: number, wanted: number) => Math.abs(share - wanted) < 1e-3;
  const isNet = options.every(({ share }) => isAbout(share, share > 0 ? each : -each));
  return isNet && 2 * right.length <= options.length ? 'net' : null;
}
