import type { Scaling } from './methods.ts';
import type { Segment } from './segments.ts';

/** A model and what it reads. */
export interface TrialJob {
  readonly kind: 'trial';
  /** A name of the manifest. */
  readonly model: string;
  /** Null for a model without RoPE. */
  readonly scaling: Scaling | null;
  readonly seed: number;
  readonly sequences: number;
  /** Of each text, in tokens. */
  readonly length: number;
}

/** A search for the factor on the base with which a model reads furthest. */
export interface SearchJob extends Omit<TrialJob, 'kind' | 'scaling'> {
  readonly kind: 'search';
}

export type LabJob = TrialJob | SearchJob;

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

export type LabNews = TrialNews | SearchNews;

/** How wide the ranges are by which a trial's results come, in tokens. */
export const segmentWidth = 32;

/** From this accuracy on, a range of positions counts as read. */
const readAccuracy = 0.5;

/**
 * The position up to which a model reads: the end of the last range that is predicted at least half the time, as are all
 * before it. Ranges in which nothing was counted do not end it. 0 where the first is not read.
 */
export function readsTo(segments: readonly Pick<Segment, 'from' | 'to' | 'accuracy'>[]): number {
  const failed = segments.find(({ accuracy }) => accuracy !== null && accuracy < readAccuracy);
  return failed === undefined ? (segments.at(-1)?.to ?? 0) : failed.from;
}

/** The mean accuracy over ranges that were counted. */
export function meanAccuracy(segments: readonly Segment[]): number {
  const counted = segments.flatMap(({ accuracy }) => (accuracy === null ? [] : [accuracy]));
  return counted.reduce((sum, accuracy) => sum + accuracy, 0) / Math.max(counted.length, 1);
}
