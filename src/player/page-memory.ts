import type { Draft, QuestionEvent } from '../progress/events.ts';
import type { Clock, Memory } from './ports.ts';

/** A memory that lasts as long as the page: for questions that are tried out, and of which the record hears nothing. */
export function createPageMemory({ now }: Clock): Memory {
  const events: QuestionEvent[] = [];
  const drafts = new Map<string, Draft>();
  return {
    recall: (question) =>
      Promise.resolve({
        events: events.filter((event) => event.question === question),
        draft: drafts.get(question) ?? null,
        problem: null,
      }),
    keepDraft: (question, draft) => {
      if (draft === null) drafts.delete(question);
      else drafts.set(question, draft);
    },
    append: (happenings, { checked } = {}) => {
      const at = new Date(now()).toISOString();
      for (const happening of happenings) {
        if ('question' in happening) events.push({ ...happening, id: String(events.length + 1), at, v: 1 });
      }
      if (checked !== undefined) drafts.delete(checked.question);
      return Promise.resolve(null);
    },
    // Nobody else knows of it.
    onChange: () => () => undefined,
  };
}
