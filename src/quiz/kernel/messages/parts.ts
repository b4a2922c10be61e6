import type { Message } from './message.ts';

/** The words for questions of several parts. */
export const partsMessages = {
  'carried-forward': () => 'Right, given your earlier answer.',
  'carried-partly': () => 'Judged by your earlier answer.',
  'invalid.parts': ({ names = [] }) => {
    if (names.length === 0) return 'A part cannot be checked as it is. Complete it, then check again.';
    const last = names.at(-1) ?? '';
    return names.length === 1
      ? `${last} cannot be checked as it is. Complete it, then check again.`
      : `${names.slice(0, -1).join(', ')} and ${last} cannot be checked as they are. Complete them, then check again.`;
  },
} satisfies Readonly<Record<string, Message>>;
