import { askFor, listNames } from './message.ts';
import type { Message } from './message.ts';

/** The words for answers that are chosen, ordered or assigned. */
export const selectionMessages = {
  'selection.missing': () => 'There is another right answer that you did not choose.',
  'invalid.nothing-chosen': () => 'Nothing is chosen yet. Choose an answer first.',
  'invalid.too-many': () => 'Only one answer can be chosen here.',
  'invalid.repeated': ({ names = [] }) => `${listNames(names)} is given more than once. Use each only once.`,
  'invalid.unknown-choice': ({ names = [] }) =>
    `${listNames(names)} is not one of the answers to choose from.`,
  'invalid.incomplete': ({ names = [], wanted }) => {
    const missing = names.length === 0 ? wanted : listNames(names);
    return missing === undefined
      ? 'Something is still missing. Complete your answer first.'
      : `Still missing: ${missing}.`;
  },
  'invalid.wrong-form': (context) =>
    `This answer did not arrive in a form that can be read. ${
      context.wanted === undefined ? 'Give it once more.' : askFor(context)
    }`,
} satisfies Readonly<Record<string, Message>>;
