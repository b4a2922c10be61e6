import type { ComparedMethod, MethodResult } from '../../configuration/compare.ts';
import type { ReadMethod } from '../../configuration/settings.ts';
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

const scalings: Readonly<Record<ReadMethod, string>> = {
  none: 'nothing',
  interpolation: 'interpolation',
  'base-scaling': 'base scaling',
  'by-parts': 'scaling by parts',
  dynamic: 'dynamic scaling',
  yarn: 'YaRN',
  llama3: 'the Llama 3 rule',
  longrope: 'LongRoPE',
  proportional: 'the proportional rule',
};

/** A method that a configuration asks for, inside a sentence. */
export const nameOfScaling = (method: ReadMethod): string => scalings[method];

/** A field as it was understood, in words: "originalLength" is "original length". */
export const nameOfField = (field: string): string =>
  /^[a-z]+(?:[A-Z][a-z]+)*$/.test(field)
    ? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    : field;

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
