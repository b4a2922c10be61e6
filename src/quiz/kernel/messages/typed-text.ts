import { limits } from '../limits.ts';
import type { Message } from './message.ts';

/** The words for answers of a word or a few. */
export const typedTextMessages = {
  'invalid.spelling': () =>
    'This is nearly an answer that is accepted. Check the spelling, and whether the word is singular or plural.',
  'invalid.text-too-long': () =>
    `This is too long to be read: at most ${limits.shortText} characters. Write a word or a few words.`,
} satisfies Readonly<Record<string, Message>>;
