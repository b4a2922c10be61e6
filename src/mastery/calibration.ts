import type { Confidence } from '../progress/events.ts';
import type { Evidence } from './evidence.ts';

/** What the answers were worth of which a learner said how sure they were. */
export interface Calibration {
  readonly confidence: Confidence;
  /** How many first answers were given with it. */
  readonly answers: number;
  /** How many of these were right. */
  readonly right: number;
}

const levels: readonly Confidence[] = ['sure', 'think-so', 'guess'];

/** What “sure” was worth, and the others: of first answers alone, as later ones know the verdict of the one before. */
export function calibrationOf(evidence: readonly Evidence[]): readonly Calibration[] {
  return levels.map((confidence) => {
    const given = evidence.filter((first) => first.confidence === confidence);
    return {
      confidence,
      answers: given.length,
      right: given.filter(({ isRight }) => isRight).length,
    };
  });
}
