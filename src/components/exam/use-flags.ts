import { useState } from 'preact/hooks';
import { keepFlags, readFlags } from '../../progress/flags.ts';

/** The questions of a sitting that the learner wants to come back to; they survive a reload. */
export function useFlags(sitting: string) {
  const [flags, setFlags] = useState(() => readFlags(sitting));
  return {
    isFlagged: (question: string) => flags.includes(question),
    toggle: (question: string) => {
      const next = flags.includes(question) ? flags.filter((one) => one !== question) : [...flags, question];
      keepFlags(sitting, next);
      setFlags(next);
    },
  };
}
