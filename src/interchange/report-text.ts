import type { ItemReport } from './export-format.ts';
import { losses } from './losses.ts';
import type { LossCode } from './losses.ts';

/**
 * The loss report in lines: each question with the codes of what does not travel, then what the codes mean. What is the
 * same of all variants of a question is said once.
 */
export function writeLossReport(report: readonly ItemReport[]): string {
  const groups = [...Map.groupBy(report, ({ id }) => id)];
  const items = groups.map(([id, variants]) => {
    const seeds = variants.map(({ seed }) => String(seed)).join(', ');
    const isIncluded = variants.some((variant) => variant.isIncluded);
    const codes = codesOf(variants);
    const lost = codes.length === 0 ? 'nothing is lost' : codes.join(', ');
    return `${id} (${variants.length === 1 ? 'seed' : 'seeds'} ${seeds})${isIncluded ? '' : ' IS LEFT OUT'}\n    ${lost}\n`;
  });
  const included = report.filter((variant) => variant.isIncluded);
  const ids = new Set(included.map(({ id }) => id)).size;
  const meanings = codesOf(report).map((code) => `${code}\n    ${describeLoss(code)}\n`);
  return [
    ...items,
    meanings.length === 0
      ? ''
      : `\nWhat does not travel, and what is put in its place:\n${meanings.join('')}`,
    `\n${ids} questions in ${included.length} variants; ${groups.length - ids} left out.\n`,
  ].join('');
}

/** A loss in two sentences. */
export function describeLoss(code: LossCode): string {
  const { lost, instead } = losses[code];
  return `${lost}. Instead: ${instead}.`;
}

/** The losses of several variants, each once. */
export function codesOf(report: readonly ItemReport[]): readonly LossCode[] {
  return [...new Set(report.flatMap((variant) => variant.losses))];
}
