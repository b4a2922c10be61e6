import { frequenciesOf } from './frequencies.ts';
import type { ReadResult } from './read.ts';
import type { Reading, RopeSettings } from './settings.ts';

/** What the command prints of a text, as plain JSON. Pairs count from 0 here, as in the libraries' lists. */
export type Report = Readonly<Record<string, unknown>>;

interface Choices {
  /** The length of the text at hand, in tokens; by default the trained length. */
  readonly length?: number | undefined;
  /** Replaces the target length that was read. */
  readonly target?: number | undefined;
  /** Whether every pair is printed, and not five of them. */
  readonly isFull?: boolean;
}

/** The places of the pairs that a short report shows, from 0: both ends and the quarters between. */
export function reportedPairs(headSize: number): readonly number[] {
  const places = [0, headSize / 8, headSize / 4, (3 * headSize) / 8, headSize / 2 - 1].map(Math.floor);
  return [...new Set(places)];
}

function listed(values: readonly number[], isFull: boolean): Readonly<Record<string, number>> {
  const places = isFull ? values.map((_, index) => index) : reportedPairs(2 * values.length);
  return Object.fromEntries(places.map((place) => [place, values[place] ?? 0]));
}

function describe(settings: RopeSettings, { length, target, isFull = false }: Choices): Report {
  const { headSize, headSizeRotated, base, trainedLength, method, fields } = settings;
  const at = (tokens: number) => {
    const { inverseFrequencies, attentionFactor } = frequenciesOf(settings, tokens);
    return { attentionFactor, inverseFrequencies: listed(inverseFrequencies, isFull) };
  };
  return {
    headSizeRotated,
    base,
    trainedLength,
    targetLength: target ?? settings.targetLength,
    method,
    fields,
    headSize,
    ...at(length ?? trainedLength),
    ...(dependsOnLength(settings) ? { atLengths: byLength(settings, length, at) } : {}),
  };
}

/** Whether the frequencies of these settings differ between texts of different lengths. */
export function dependsOnLength({ method, fields }: RopeSettings): boolean {
  return method === 'dynamic' || method === 'longrope' || 'alpha' in fields;
}

function byLength<Values>(
  { trainedLength, targetLength }: RopeSettings,
  length: number | undefined,
  at: (tokens: number) => Values,
): Readonly<Record<string, Values>> {
  const usual = [
    trainedLength,
    trainedLength + 1,
    2 * trainedLength,
    4 * trainedLength,
    targetLength,
    length,
  ];
  const lengths = usual.filter((each): each is number => typeof each === 'number' && each >= 1);
  return Object.fromEntries([...new Set(lengths)].map((tokens) => [tokens, at(tokens)]));
}

/** All that was understood of a text, or what is wrong with it. */
export function reportOf(result: ReadResult, choices: Choices = {}): Report {
  if (!result.ok) {
    const { code, message, at } = result.error;
    return { error: { code, message, at } };
  }
  const { settings, layers, warnings } = result.reading;
  return {
    ...describe(settings, choices),
    ...(layers === null ? {} : { layers: describeLayers(layers, choices) }),
    warnings: warnings.map(({ message }) => message),
  };
}

function describeLayers(layers: NonNullable<Reading['layers']>, choices: Choices): Report {
  return Object.fromEntries(
    Object.entries(layers).map(([name, settings]) => [name, describe(settings, choices)]),
  );
}

/** The long report of one text: every pair, and where each value was taken from. */
export function longReportOf(result: ReadResult, choices: Choices): Report {
  const report = reportOf(result, { ...choices, isFull: true });
  if (!result.ok) return report;
  const { source, modelType, understood } = result.reading;
  return { source, modelType, understood, ...report };
}
