import type { Message } from './message.ts';

/** The words for steps that are brought into order. */
export const orderingMessages = {
  'invalid.nothing-ordered': () => 'The steps stand as they were offered. Move them into their order first.',
  'order.extra': () => 'One of the steps does not belong here.',
  'order.early': () => 'A step stands before one that it needs.',
  'order.missing': () => 'A step that is needed is missing.',
} satisfies Readonly<Record<string, Message>>;
