import type { ComparedMethod, MethodResult } from '../../configuration/compare.ts';
import { formatNumber } from '../../core/numeric/format.ts';

const names: Readonly<Record<ComparedMethod, string>> = {
  configured: 'As configured',
  none: 'Unscaled',
  interpolation: 'Interpolation (linear)',
  'base-scaling': 'Base scaling',
  dynamic: 'Dynamic',
  yarn: 'YaRN',
  llama3: 'Llama 3 rule',
};

/** What the page calls a method. */
export const nameOf = (method: ComparedMethod): string => names[method];

export const writeCount = (value: number): string => formatNumber(value, 'group');

/** A real number of a table, in five figures where it is no integer. */
export const writeReal = (value: number): string =>
  formatNumber(value, Number.isInteger(value) && Math.abs(value) < 1e15 ? 'group' : '5sf');

/** The cells of a method's row, after its name. */
export function cellsOf(result: MethodResult): readonly string[] {
  const { base, factor, outOfRange, longestPeriod, adjacentAngle, attentionFactor } = result;
  return [
    writeReal(base),
    factor === null ? '' : writeReal(factor),
    String(outOfRange),
    formatNumber(longestPeriod, 'group'),
    `${formatNumber(adjacentAngle, '4sf')}°`,
    writeReal(attentionFactor),
  ];
}
