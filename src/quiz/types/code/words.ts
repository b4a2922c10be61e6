import { echoNumber } from '../../../formula/number-input/echo.ts';
import type { CallResult } from '../../kernel/question-type.ts';
import type { Wanted } from './resolve.ts';

/** How many entries of a list are written out. */
const shownEntries = 8;
/** How many characters of a text or an error are. */
const shownCharacters = 120;
/** How many figures of an expected value are: all that the rounding of doubles leaves. */
const shownFigures = 12;

/** What a test expects, for the learner. */
export function describeWanted(wanted: Wanted | null): string {
  if (wanted === null) return 'an error';
  const numbers = wanted.targets.map(({ value }) => echoNumber(Number(value.toPrecision(shownFigures))));
  return wanted.isList ? writeList(numbers) : numbers.join('');
}

/** What came of a call, for the learner. */
export function describeResult(result: CallResult): string {
  switch (result.kind) {
    case 'value':
      return describeValue(result.value);
    case 'threw':
      return result.message === '' ? 'an error' : `an error: ${cut(result.message)}`;
    case 'timeout':
      return 'no end in time';
    case 'memory':
      return 'no memory left';
  }
}

function describeValue(value: unknown): string {
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return `the text "${cut(value)}"`;
  if (Array.isArray(value)) return writeList(value.map(describeValue));
  const isDescribed = typeof value === 'object' && value !== null && 'is' in value;
  return isDescribed ? String(value.is) : String(value);
}

function writeNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN, which is no number';
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  return echoNumber(value);
}

function writeList(entries: readonly string[]): string {
  const shown = entries.slice(0, shownEntries);
  const more = entries.length - shown.length;
  return `[${shown.join(', ')}${more === 0 ? '' : `, and ${more} more`}]`;
}

function cut(text: string): string {
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
}
