import { compareLibrariesOf, movedPairs } from '../../src/configuration/libraries/compare-libraries.ts';
import type { LibraryId } from '../../src/configuration/libraries/library.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { longReportOf, reportOf } from '../../src/configuration/report.ts';
import type { Report } from '../../src/configuration/report.ts';
import type { KnownModel } from '../../src/configuration/settings.ts';

/** What a length given on the command line may be. */
export function isLength(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

/** What is asked of one text. */
export interface Asked {
  readonly target?: number | undefined;
  readonly length?: number | undefined;
  /** The libraries whose readings are compared with the careful one. */
  readonly as?: readonly LibraryId[] | undefined;
}

/** The long report of one text. */
export function answerText(text: string, { as = [], ...lengths }: Asked): Report {
  return guarded(() => ({
    ...longReportOf(readConfiguration(text), lengths),
    ...(as.length === 0 ? {} : { libraries: reportLibraries(text, as) }),
  }));
}

/** What libraries make of a text, with the pairs by index from 0. */
function reportLibraries(text: string, as: readonly LibraryId[]): readonly Report[] {
  const { against, comparisons } = compareLibrariesOf(text);
  return comparisons
    .filter(({ library: { id } }) => as.includes(id))
    .map((comparison) => {
      const { library, status, why, isRecorded, length, ratios, extraPairs, attentionRatio } = comparison;
      const answer = { library: library.id, status, why, isRecorded };
      if (status === 'refused' || status === 'unrecorded') return answer;
      const { pairs, worst } = movedPairs(comparison);
      return {
        ...answer,
        against,
        length,
        movedIndices: pairs.map((pair) => pair - 1),
        worst: worst === null ? null : { index: worst.pair - 1, ratio: worst.ratio },
        attentionRatio,
        extraPairs,
        ratios: Object.fromEntries(ratios.map((ratio, index) => [index, ratio])),
      };
    });
}

/** The answer to one line of a batch: `{"id", "text", "model"?}` in JSON. It never throws. */
export function answerBatchLine(line: string): Report {
  const entry = parseLine(line);
  if (entry === undefined) {
    return {
      id: null,
      error: { code: 'syntax', message: 'The line is no JSON object with a text.', at: 'text' },
    };
  }
  const { id, text, model } = entry;
  return { id, ...guarded(() => reportOf(readConfiguration(text, model))) };
}

/** A length far beyond what a text can have leads out of the ranges of the core. */
function guarded(report: () => Report): Report {
  try {
    return report();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { error: { code: 'out-of-range', message: `${error.message}.`, at: '' } };
  }
}

function parseLine(line: string) {
  const entry = parseJson(line);
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  const { id = null, text, model } = entry as Readonly<Record<string, unknown>>;
  if (typeof text === 'string') return { id, text, model: readModel(model) };
  // A configuration that was pasted as an object is read as its text.
  if (typeof text === 'object' && text !== null)
    return { id, text: JSON.stringify(text), model: readModel(model) };
  return undefined;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The numbers of a model that the core accepts; anything else counts as not given. */
function readModel(given: unknown): KnownModel {
  const values =
    typeof given === 'object' && given !== null ? new Map<string, unknown>(Object.entries(given)) : new Map();
  const number = (name: string, isFit: (value: number) => boolean) => {
    const value: unknown = values.get(name);
    return typeof value === 'number' && isFit(value) ? value : undefined;
  };
  const isEven = (value: number) => isLength(value) && value % 2 === 0;
  return {
    headSize: number('headSize', isEven),
    rotated: number('rotated', isEven),
    base: number('base', (value) => Number.isFinite(value) && value > 1),
    trainedLength: number('trainedLength', isLength),
  };
}
