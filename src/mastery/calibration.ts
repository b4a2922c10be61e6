import type { Confidence, LearnerEvent } from '../progress/events.ts';
import { evidenceIn } from './evidence.ts';

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
export function calibrationOf(events: readonly LearnerEvent[]): readonly Calibration[] {
  const firsts = evidenceIn(events).map(({ first }) => first);
  return levels.map((confidence) => {
    const given = firsts.filter((first) => first.confidence === confidence);
    return {
      confidence,
      answers: given.length,
      right: given.filter(({ verdict }) => verdict === 'correct').length,
    };
  });
}
