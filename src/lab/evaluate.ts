import { largest } from './kernels.ts';
import { placementOf } from './placement.ts';
import type { Placement, Rotation } from './placement.ts';
import { openReader } from './reader.ts';
import { drawText } from './text.ts';
import type { LabText, TextChoice } from './text.ts';
import type { Weights } from './weights.ts';

/** How a letter was predicted from the letters before it. */
export interface Prediction {
  /** The position of the letter, from 0. */
  readonly position: number;
  readonly predicted: number;
  readonly isHit: boolean;
  /** The surprise, −ln of the share given to the letter that came, in nats. */
  readonly loss: number;
}

/** The surprise at a token, in nats, from the logits before it. */
export function surprise(logits: Float32Array, token: number): number {
  const highest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0);
  return Math.log(total) + highest - (logits[token] ?? -Infinity);
}

/** Reads a text and tells, letter by letter from the second one on, how it was predicted. */
export function* readText(
  weights: Weights,
  placement: Placement,
  { tokens }: LabText,
): Generator<Prediction, void> {
  const reader = openReader(weights, placement, tokens.length);
  for (let position = 1; position < tokens.length; position += 1) {
    const logits = reader.read(tokens[position - 1] ?? 0);
    const token = tokens[position] ?? 0;
    const predicted = largest(logits);
    yield { position, predicted, isHit: predicted === token, loss: surprise(logits, token) };
  }
}

/** What a model is tried on. */
export interface Trial extends TextChoice {
  readonly rotation: Rotation;
  /** How many texts. */
  readonly sequences: number;
  /** Of each text, in tokens. */
  readonly length: number;
}

/** A prediction, the number of the text in which it was made, from 0, and where it counts; null for nowhere. */
export interface TrialStep extends Prediction {
  readonly sequence: number;
  readonly countedAt: number | null;
}

/** Reads all texts of a trial, letter by letter. Whoever draws from it may stop at any letter. */
export function* readTrial(weights: Weights, trial: Trial): Generator<TrialStep, void> {
  const placement = placementOf(weights, trial.length, trial.rotation);
  for (let sequence = 0; sequence < trial.sequences; sequence += 1) {
    const text = drawText(trial, sequence, trial.length);
    for (const prediction of readText(weights, placement, text)) {
      yield { ...prediction, sequence, countedAt: text.countedAt[prediction.position] ?? null };
    }
  }
}
