import { formatNumber } from '../core/numeric/format.ts';
import type { PredictionValue } from './predictions.ts';

/** An option of a prediction by choice. */
export interface PredictionOption {
  readonly id: string;
  readonly label: string;
}

/** The options as a lesson writes them: `less: less than 4 | more: more than 4`. */
export function readOptions(text: string): readonly PredictionOption[] {
  return text
    .split('|')
    .map((option) => option.split(':').map((part) => part.trim()))
    .flatMap(([id = '', ...label]) => (id === '' ? [] : [{ id, label: label.join(': ') || id }]));
}

/** A prediction in words: a number in short, a choice by its label, a curve by what it is. */
export function predictionInWords(value: PredictionValue, options: readonly PredictionOption[] = []): string {
  if (typeof value === 'number') return formatNumber(value, 'shortest');
  if (typeof value === 'string') return options.find(({ id }) => id === value)?.label ?? value;
  return 'the curve that you drew';
}

interface RecallWords {
  /** With `{guess}` where the prediction goes. */
  readonly says: string;
  readonly otherwise: string;
  /** As `readOptions` takes them. */
  readonly options: string;
}

/** The sentence that brings a prediction back. */
export function recallText(value: PredictionValue | null, { says, otherwise, options }: RecallWords): string {
  return value === null
    ? otherwise
    : says.replace('{guess}', () => predictionInWords(value, readOptions(options)));
}
