import { askFor } from './message.ts';
import type { Message } from './message.ts';

/** The words that every type may need. */
export const commonMessages = {
  correct: () => 'Correct.',
  partial: () => 'A part of this is right. Look again at the rest.',
  incorrect: () => 'That is not right. Go through your steps once more, or open a hint.',
  'invalid.empty': (context) => `Nothing is written yet. ${askFor(context)}`,
  'invalid.not-text': (context) =>
    `This answer did not arrive in a form that can be read. ${askFor(context)}`,
  'invalid.internal': () =>
    'Your answer could not be checked, and the fault is not yours. It does not count as an attempt.',
} satisfies Readonly<Record<string, Message>>;
