import type { Parsed } from '../../kernel/grade.ts';
import { limits } from '../../kernel/limits.ts';
import { isBlank, refuse, refuseUnknown } from '../../kernel/selection.ts';
import type { Criterion, EssaySource } from './schema.ts';
import { countWords, wordsInWords } from '../../kernel/word-count.ts';
import type { WordRange } from '../../kernel/word-count.ts';

/** A written answer, and the learner's own levels for it. */
export interface EssayResponse {
  readonly words: number;
  /** In the order of the criteria; null where none was chosen yet. */
  readonly points: readonly ChosenPoints[] | null;
}

/** What the learner's level for one criterion is worth. */
export interface ChosenPoints {
  readonly points: number;
  /** The most there is for the criterion; above 0. */
  readonly most: number;
}

/** Reads a text, or `{text, levels: {criterion: level}}`. */
export function readEssay(raw: unknown, { words, criteria }: EssaySource): Parsed<EssayResponse> {
  const [text, levels] = isMap(raw) ? [entryOf(raw, 'text'), entryOf(raw, 'levels')] : [raw, undefined];
  const counted = readText(text, words);
  if (!counted.ok) return counted;
  const chosen = isBlank(levels) ? { ok: true as const, response: null } : readLevels(levels, criteria);
  return chosen.ok
    ? { ok: true, response: { words: counted.response, points: chosen.response } }
    : { ...chosen, understood: wordsInWords(counted.response) };
}

function readText(text: unknown, { min, max }: WordRange): Parsed<number> {
  if (isBlank(text)) return refuse('invalid.empty-essay');
  if (typeof text !== 'string') return refuse('invalid.wrong-form');
  if (text.length > limits.essay) return refuse('invalid.essay-too-long');
  const words = countWords(text);
  if (words === 0) return refuse('invalid.empty-essay');
  const understood = wordsInWords(words);
  if (min !== null && words < min) {
    return { ...refuse('invalid.too-few-words', { wanted: `at least ${wordsInWords(min)}` }), understood };
  }
  if (max !== null && words > max) {
    return { ...refuse('invalid.too-many-words', { wanted: `at most ${wordsInWords(max)}` }), understood };
  }
  return { ok: true, response: words };
}

function readLevels(raw: unknown, criteria: readonly Criterion[]): Parsed<readonly ChosenPoints[]> {
  if (!isMap(raw) || Object.keys(raw).length > limits.entries) return refuse('invalid.wrong-form');
  const unknown = Object.keys(raw).find((key) => !criteria.some(({ id }) => id === key));
  if (unknown !== undefined) return refuseUnknown(unknown);
  const chosen = criteria.map((criterion) => ({ criterion, level: entryOf(raw, criterion.id) }));
  const given = chosen.filter(({ level }) => !isBlank(level));
  const points: ChosenPoints[] = [];
  for (const { criterion, level } of given) {
    if (typeof level !== 'string') return refuse('invalid.wrong-form');
    const found = criterion.levels.find(({ id }) => id === level);
    if (found === undefined) return refuseUnknown(level);
    points.push({ points: found.points, most: mostOf(criterion) });
  }
  if (given.length === criteria.length) return { ok: true, response: points };
  const missing = chosen.filter(({ level }) => isBlank(level));
  return refuse('invalid.incomplete', { names: missing.map(({ criterion }) => criterion.title) });
}

/** The most points there are for a criterion. */
export function mostOf({ levels }: Criterion): number {
  return Math.max(...levels.map(({ points }) => points));
}

function isMap(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function entryOf(map: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
