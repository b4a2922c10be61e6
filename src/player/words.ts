import type { Grade } from '../quiz/kernel/grade.ts';
import { isFeedbackCode, messageFor } from '../quiz/kernel/messages.ts';
import { describeCounterexample } from '../quiz/kernel/messages/typed-expression.ts';

/** The engine's own words for what came of a response. They are loaded with the grader. */
export interface EngineWords {
  /** The sentence for a feedback id; null where there is none, or the verdict says it all. */
  readonly message: (code: string, grade: Grade, raw: string) => string | null;
  /** The values at which a formula differs from the right one; null where there are none. */
  readonly counterexample: (grade: Grade) => string | null;
}

/** The engine's words, in plain text. */
export const engineWords: EngineWords = {
  message: (code, grade, raw) => {
    if (!isFeedbackCode(code) || code === 'correct') return null;
    const details = grade.verdict === 'invalid' ? grade.problem : { ...grade, span: null };
    return messageFor(code, { ...details, raw });
  },
  counterexample: (grade) => {
    const evidence = 'evidence' in grade ? grade.evidence : undefined;
    return evidence?.kind === 'counterexample' ? describeCounterexample(evidence) : null;
  },
};
