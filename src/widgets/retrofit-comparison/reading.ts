import { formatNumber } from '../../core/numeric/format.ts';
import type { ComparedMethod, MethodRow, RetrofitComparison } from './model.ts';

/** The methods' names in the plot and in tables. */
export const names: Readonly<Record<ComparedMethod, string>> = {
  none: 'no change',
  interpolation: 'interpolation',
  'base-scaling': 'matched base',
  'safe-base': 'safe base',
  dynamic: 'dynamic (f = s)',
  llama3: 'Llama 3 rule',
  'by-parts': 'by parts (paper)',
  yarn: 'YaRN (code)',
};

/** A ratio as the table writes it: "1.45", "1". */
export const writeRatio = (ratio: number): string =>
  Math.abs(ratio - 1) < 5e-4 ? '1' : formatNumber(ratio, '3sf');

export const writeFurthest = ({ furthest }: MethodRow): string =>
  furthest === null ? '–' : writeRatio(furthest);

export const writeDegrees = (degrees: number): string => `${formatNumber(degrees, '3sf')}°`;

export const writeTokens = (tokens: number): string => formatNumber(tokens, 'group');

/** "a", "a and b", "a, b and c". */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** What a screen reader hears after the target length. */
export const outcomeInWords = ({ rows }: RetrofitComparison): string =>
  `${String(rows.filter(({ newCount }) => newCount === 0).length)} of ${String(rows.length)} methods without new angles`;

/** A method’s name within a sentence. */
const inSentence = (method: ComparedMethod): string =>
  method === 'llama3' || method === 'safe-base' || method === 'base-scaling'
    ? `the ${names[method]}`
    : names[method];

/** The figure's state in two or three sentences. */
export function readingOf({ rows, firstUnfinished, pairCount, targetLength }: RetrofitComparison): string {
  if (firstUnfinished === null) {
    return 'Every pair completed a turn in training, so no method meets new angles.';
  }
  const open = `${String(pairCount - firstUnfinished + 1)} of ${String(pairCount)} pairs completed no turn in training.`;
  const failing = rows.filter(({ newCount }) => newCount > 0);
  const [sparing] = rows
    .filter(({ newCount }) => newCount === 0)
    .toSorted((one, other) => one.slowedCount - other.slowedCount);
  if (failing.length === 0 || sparing === undefined) {
    return `${open} The text does not grow, so no method meets new angles.`;
  }
  const named = failing.map(({ method, newCount }) => `${inSentence(method)} (${String(newCount)} pairs)`);
  return (
    `${open} At ${writeTokens(targetLength)} tokens new angles appear under ${listed(named)}. ` +
    `Of the other methods, ${inSentence(sparing.method)} slows the fewest finished pairs: ${String(sparing.slowedCount)}.`
  );
}
