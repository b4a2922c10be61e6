import { formatNumber } from '../../core/numeric/format.ts';
import { writeSuperscript } from '../../core/numeric/superscript.ts';
import type { Tick } from '../../ui/PlotFrame.tsx';
import { linearAxis, logAxis } from '../../ui/scale.ts';
import type { AxisScale, Ends } from '../../ui/scale.ts';

/** One axis of a plot. Its places are in per cent of the plot's area, from the left or from the top. */
export interface PlotAxis {
  readonly scale: AxisScale;
  readonly title: string;
  readonly ticks: readonly Tick[];
}

interface AxisOptions {
  readonly kind: 'linear' | 'log';
  /** The least and the greatest value that are shown. */
  readonly domain: Ends;
  readonly title: string;
  /** The values that have a tick; left out, round ones. */
  readonly ticks?: readonly number[];
  /** How a tick is written. */
  readonly write?: (value: number) => string;
}

/** From here on a tick is written as a power of ten where it is one. */
const LONG_NUMBER = 1e7;

/** A number as ticks write it: in full, or as a power of ten where that is shorter. */
export function writeTick(value: number): string {
  const exponent = Math.log10(Math.abs(value));
  if (Math.abs(value) < LONG_NUMBER || !Number.isInteger(exponent)) return formatNumber(value, 'shortest');
  return `10${writeSuperscript(exponent)}`;
}

/** A tick in the middle of others is left out where the plot is narrow. */
function isMinor(index: number, count: number): boolean {
  return count > 4 && index !== 0 && index !== count - 1 && index !== Math.round((count - 1) / 2);
}

function axis({ kind, domain, title, ticks, write = writeTick }: AxisOptions, places: Ends): PlotAxis {
  const scale = (kind === 'log' ? logAxis : linearAxis)(domain, places);
  const values = ticks ?? scale.ticks(kind === 'log' ? 8 : 6);
  return {
    scale,
    title,
    ticks: values.map((value, index) => ({
      at: scale.place(value),
      label: write(value),
      minor: isMinor(index, values.length),
    })),
  };
}

/** The axis along a plot, from left to right. */
export const across = (options: AxisOptions): PlotAxis => axis(options, [0, 100]);

/** The axis up a plot. */
export const upwards = (options: AxisOptions): PlotAxis => axis(options, [100, 0]);

/** The axis up a plot with its least value at the top, such as the rows of a map. */
export const downwards = (options: AxisOptions): PlotAxis => axis(options, [0, 100]);

/**
 * Ticks for things counted from 1, such as pairs: the first, the last, and multiples of a power of two between, at most
 * five steps. What would crowd the last is left out.
 */
export function countedTicks(last: number): readonly number[] {
  let step = 1;
  while (last / step > 5) step *= 2;
  const multiples = Array.from({ length: Math.floor(last / step) }, (_, index) => (index + 1) * step);
  const between = multiples.filter((value) => value > 1 && last - value >= step / 2);
  return [...new Set([1, ...between, last])];
}
