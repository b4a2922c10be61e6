import type { Message } from './message.ts';

/** The words for answers that are a figure's state. */
export const figureStateMessages = {
  'invalid.figure-untouched': () =>
    'Nothing is set in the figure yet. Drag a handle, move a slider or type a value first.',
  'invalid.figure-state': () =>
    'The state of the figure did not arrive in a form that can be read. Set the figure once more.',
} satisfies Readonly<Record<string, Message>>;
