import { rotationFrequency } from '../../core/rope/frequencies.ts';
import { pairCoordinates } from '../../core/rope/pair-layout.ts';
import { periodRatio } from '../../core/scaling/period-ratio.ts';
import { yarnAttentionFactor } from '../../core/scaling/yarn.ts';
import { chosenId } from '../../notebook/quantities.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, the main one first: the fault, target and trained length in tokens, rotated coordinates of one
 * head, and the base.
 */
export const parameterNames = ['fault', 'm', 'm_l', 'd', 'b'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type FailureSignaturesParameters = QuantityValues<(typeof parameterNames)[number]>;

export type Fault = ReturnType<typeof faultOf>;
const faultOf = (value: number) => chosenId('fault', value);

/** How fast a pair turns, in radians per token. */
export interface PairSpeed {
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  readonly intended: number;
  /** What the code with the fault computes: one speed, or one for each of the pair's two coordinates. */
  readonly running: readonly number[];
}

/** What is left at a distance of the score of a head that looks exactly so far back; 1 as intended. */
export interface ScoreLeft {
  readonly distance: number;
  readonly score: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface FailureSignatures {
  readonly fault: Fault;
  readonly pairs: readonly PairSpeed[];
  readonly scores: readonly ScoreLeft[];
  /** By what a score is multiplied although its angle may be right. */
  readonly gain: number;
  /** The pairs whose speed is off by more than a hundredth. */
  readonly moved: readonly number[];
  /** The largest factor between the running and the intended speed of a pair, above or below 1. */
  readonly worst: number;
  /** The first sampled distance at which less than half of the score is left; null where there is none. */
  readonly failsFrom: number | null;
  readonly trainedLength: number;
  readonly targetLength: number;
}

/** The base that code takes where a configuration does not reach it. */
const FALLBACK_BASE = 10_000;
/** Distances at which scores are computed, by equal ratios. */
const SAMPLES = 121;
/** A pair counts as moved where its speed is off by more than this share. */
const MOVED = 0.01;

/** The head and the lengths, and the scaling that is intended: YaRN by m/m_l, and nothing for a shorter text. */
interface Setting {
  readonly base: number;
  readonly headSize: number;
  readonly trainedLength: number;
  readonly targetLength: number;
  readonly factor: number;
}

function settingOf({ m, m_l, d, b }: FailureSignaturesParameters): Setting {
  const targetLength = Math.max(m, m_l);
  return { base: b, headSize: d, trainedLength: m_l, targetLength, factor: targetLength / m_l };
}

/** The speed of a pair under a rule by parts, as code has it or as the paper has it. */
function scaledSpeed(setting: Setting, pair: number, method: 'yarn' | 'by-parts' = 'yarn'): number {
  const { factor, ...head } = setting;
  return rotationFrequency({ ...head, pair }) / periodRatio({ ...head, pair, method, options: { factor } });
}

/** The trained speed of a pair times a blend of two numbers, by the pair's share of the interpolated frequency. */
function blendedSpeed(setting: Setting, pair: number, ofKept: number, ofInterpolated: number): number {
  const trained = rotationFrequency({ ...setting, pair });
  const slower = scaledSpeed(setting, pair) / trained;
  const share = setting.factor === 1 ? 0 : (1 - slower) / (1 - 1 / setting.factor);
  return trained * ((1 - share) * ofKept + share * ofInterpolated);
}

/** For every coordinate, the pair in which code with the half-split layout rotates it. */
function halfSplitPairs(headSize: number): readonly number[] {
  const pairOf = Array.from({ length: headSize }, () => 0);
  for (let pair = 1; pair <= headSize / 2; pair += 1) {
    for (const coordinate of pairCoordinates({ layout: 'half-split', headSize, pair })) {
      pairOf[coordinate] = pair;
    }
  }
  return pairOf;
}

/** The speeds at which the coordinates of an interleaved pair turn in code with the other layout. */
function otherPairing(setting: Setting, pair: number): readonly number[] {
  const halves = halfSplitPairs(setting.headSize);
  const coordinates = pairCoordinates({ layout: 'interleaved', headSize: setting.headSize, pair });
  return coordinates.map((coordinate) => scaledSpeed(setting, halves[coordinate] ?? pair));
}

/** What the code with the fault makes of a pair. */
function runningSpeeds(fault: Fault, setting: Setting, pair: number): readonly number[] {
  const { factor } = setting;
  switch (fault) {
    case 'not-scaled':
    case 'stale-keys':
      return [rotationFrequency({ ...setting, pair })];
    case 'factor-turned':
      return [blendedSpeed(setting, pair, 1, factor)];
    case 'factor-twice':
      return [scaledSpeed({ ...setting, factor: factor ** 2 }, pair)];
    case 'ramp-turned':
      return [blendedSpeed(setting, pair, 1 / factor, 1)];
    case 'ramp-of-target':
      return [scaledSpeed({ ...setting, trainedLength: setting.targetLength }, pair)];
    case 'other-ramp':
      return [scaledSpeed(setting, pair, 'by-parts')];
    case 'base-lost':
      return [scaledSpeed({ ...setting, base: FALLBACK_BASE }, pair)];
    case 'other-pairing':
      return otherPairing(setting, pair);
    default:
      return [scaledSpeed(setting, pair)];
  }
}

/** By what the fault multiplies scores: attention factors enter twice, through the query and the key. */
function gainOf(fault: Fault, { factor }: Setting): number {
  const once = yarnAttentionFactor({ factor });
  switch (fault) {
    case 'attention-missing':
    case 'not-scaled':
      return 1 / once ** 2;
    case 'attention-twice':
      return once ** 2;
    case 'factor-twice':
      return (yarnAttentionFactor({ factor: factor ** 2 }) / once) ** 2;
    default:
      return 1;
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Angles that differ from pair to pair without a pattern: a query that is like no other. */
const phaseOf = (pair: number): number => 2 * Math.PI * ((pair * (Math.sqrt(5) - 1)) / 2);

/**
 * What is left of the score where coordinates are paired by halves although the weights pair neighbours. The query is
 * given, the key is made so that its score is 1 at the distance.
 */
function scoreByHalves(pairs: readonly PairSpeed[], headSize: number, distance: number): number {
  const vector = (turned: (pair: PairSpeed) => number) =>
    pairs.flatMap((pair) => [Math.cos(turned(pair)), Math.sin(turned(pair))]);
  const query = vector(({ pair }) => phaseOf(pair));
  const key = vector(({ pair, intended }) => phaseOf(pair) + distance * intended);
  return mean(
    pairs.map(({ pair, intended }) => {
      const [a, c] = pairCoordinates({ layout: 'half-split', headSize, pair });
      const [qa = 0, qc = 0, ka = 0, kc = 0] = [query[a], query[c], key[a], key[c]];
      const angle = distance * intended;
      return (qa * ka + qc * kc) * Math.cos(angle) + (qa * kc - qc * ka) * Math.sin(angle);
    }),
  );
}

/**
 * Keys up to the trained length were rotated before the change, so the error of their angle grows with their own
 * position. The query is at the end of the text.
 */
function scoreOfStaleKeys(pairs: readonly PairSpeed[], setting: Setting, distance: number): number {
  const position = setting.targetLength - distance;
  if (position > setting.trainedLength) return 1;
  const errors = pairs.map(({ intended, running: [running = intended] }) =>
    Math.cos(position * (running - intended)),
  );
  return mean(errors) / yarnAttentionFactor({ factor: setting.factor });
}

/** Whole distances from 1 to the end of the text, by equal ratios. */
function sampledDistances(last: number): readonly number[] {
  const all = Array.from({ length: SAMPLES }, (_, index) => Math.round(last ** (index / (SAMPLES - 1))));
  return [...new Set(all)];
}

/** How much a pair's speed is off, as a factor of at least 1. */
function offBy({ intended, running }: PairSpeed): number {
  return Math.max(...running.map((speed) => Math.max(speed / intended, intended / speed)));
}

/**
 * What a fault does to the angle of every pair, and to the score of a head that looks a given distance back. Everything
 * is computed from frequencies; no model is run.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, b > 1, lengths positive integers)
 */
export function derive(values: FailureSignaturesParameters): FailureSignatures {
  const [fault, setting] = [faultOf(values.fault), settingOf(values)];
  const pairs = Array.from({ length: values.d / 2 }, (_, index): PairSpeed => {
    const pair = index + 1;
    return { pair, intended: scaledSpeed(setting, pair), running: runningSpeeds(fault, setting, pair) };
  });
  const gain = gainOf(fault, setting);
  const scoreAt = (distance: number): number => {
    if (fault === 'other-pairing') return scoreByHalves(pairs, values.d, distance);
    if (fault === 'stale-keys') return scoreOfStaleKeys(pairs, setting, distance);
    const angles = pairs.map(
      ({ intended, running: [running = intended] }) => distance * (running - intended),
    );
    return gain * mean(angles.map(Math.cos));
  };
  const scores = sampledDistances(setting.targetLength).map((distance) => ({
    distance,
    score: scoreAt(distance),
  }));
  return {
    fault,
    pairs,
    scores,
    gain,
    moved: pairs.filter((pair) => offBy(pair) > 1 + MOVED).map(({ pair }) => pair),
    worst: Math.max(...pairs.map(offBy)),
    failsFrom: scores.find(({ score }) => score < 0.5)?.distance ?? null,
    trainedLength: setting.trainedLength,
    targetLength: setting.targetLength,
  };
}
