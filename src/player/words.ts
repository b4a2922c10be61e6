import type { Grade } from '../quiz/kernel/grade.ts';
import { commonMessages } from '../quiz/kernel/messages/common.ts';
import type { Message, TypeWords } from '../quiz/kernel/messages/message.ts';

/** The engine's own words for what came of a response. They are loaded with the grader. */
export interface EngineWords {
  /** The sentence for a feedback id; null where there is none, or the verdict says it all. */
  readonly message: (code: string, grade: Grade, raw: string) => string | null;
  /** The values at which a formula differs from the right one; null where there are none. */
  readonly counterexample: (grade: Grade) => string | null;
}

/** The words of a type of question, in plain text. */
export function engineWords({ messages, counterexample }: TypeWords): EngineWords {
  const all: Readonly<Record<string, Message>> = { ...commonMessages, ...messages };
  return {
    message: (code, grade, raw) => {
      const message = Object.hasOwn(all, code) ? all[code] : undefined;
      if (message === undefined || code === 'correct') return null;
      const details = grade.verdict === 'invalid' ? grade.problem : { ...grade, span: null };
      return message({ ...details, raw });
    },
    counterexample: (grade) => {
      const evidence = 'evidence' in grade ? grade.evidence : undefined;
      return evidence?.kind === 'counterexample' ? (counterexample?.(evidence) ?? null) : null;
    },
  };
}
