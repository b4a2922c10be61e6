import type { Scaling } from './methods.ts';
import type { Segment } from './segments.ts';
import type { Task, TextChoice } from './text.ts';

/** A model and what it reads. */
export interface TrialJob extends TextChoice {
  readonly kind: 'trial';
  /** A name of the manifest. */
  readonly model: string;
  readonly scaling: Scaling;
  readonly sequences: number;
  /** Of each text, in tokens. */
  readonly length: number;
}

/** A search for the factor on the base with which a model reads furthest. */
export interface SearchJob extends Omit<TrialJob, 'kind'> {
  readonly kind: 'search';
}

/** A look at what one head attends to while a model reads the first text. */
export interface AttentionJob extends Omit<TrialJob, 'kind' | 'sequences'> {
  readonly kind: 'attention';
  /** Both from 1. */
  readonly layer: number;
  readonly head: number;
}

export type LabJob = TrialJob | SearchJob | AttentionJob;

/** What has come of a trial so far. */
export interface TrialNews {
  readonly kind: 'trial';
  /** 0 to 1. */
  readonly share: number;
  /** Of the first text, what was predicted for each letter read so far, from the second on. */
  readonly predicted: readonly number[];
  /** Over all texts read so far. */
  readonly segments: readonly Segment[];
}

/** What has come of a search so far. */
export interface SearchNews {
  readonly kind: 'search';
  readonly share: number;
  /** The best factor so far; null before the first was tried. */
  readonly best: Reach | null;
}

/** How far a model reads with a factor on the base. */
export interface Reach {
  readonly lambda: number;
  /** In tokens. */
  readonly readsTo: number;
}

/** What a head attends to. */
export interface AttentionNews {
  readonly kind: 'attention';
  readonly share: number;
  /**
   * The shares of attention, row by row: query p has p + 1 of them, for the keys 0 to p, from place p(p + 1)/2 on. Empty
   * until all is read.
   */
  readonly rows: Float32Array;
  /** What was predicted for each letter read so far, from the second on. */
  readonly predicted: readonly number[];
}

export type LabNews = TrialNews | SearchNews | AttentionNews;

/**
 * How wide the ranges are by which a trial's results come, in tokens. A text asks for few capitals, so their ranges are
 * wider.
 */
export const rangeWidth = (task: Task, length: number): number =>
  task === 'repeat' ? 32 : Math.max(32, Math.ceil(length / 8));

/** From this accuracy on, a range of positions counts as read. */
const readAccuracy = 0.5;

/** A range with fewer letters says nothing: chance could decide it. */
const leastLetters = 8;

/** Whether a range has letters enough to say something. */
export const isTelling = ({ letters }: Pick<Segment, 'letters'>): boolean => letters >= leastLetters;

/**
 * The position, or the distance, up to which a model reads: the end of the last range that is predicted at least half the time, as are all
 * before it. Ranges in which nothing was counted do not end it. 0 where the first is not read.
 */
export function readsTo(segments: readonly Omit<Segment, 'loss'>[]): number {
  const failed = segments.find(
    (range) => isTelling(range) && range.accuracy !== null && range.accuracy < readAccuracy,
  );
  return failed === undefined ? (segments.at(-1)?.to ?? 0) : failed.from;
}

/** The mean accuracy over ranges that were counted. */
export function meanAccuracy(segments: readonly Segment[]): number {
  const counted = segments.flatMap(({ accuracy }) => (accuracy === null ? [] : [accuracy]));
  return counted.reduce((sum, accuracy) => sum + accuracy, 0) / Math.max(counted.length, 1);
}
