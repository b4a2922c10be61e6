import { formatNumber } from '../../../core/numeric/format.ts';
import { limits } from '../limits.ts';
import type { Message } from './message.ts';

/** The words for written answers. */
export const writtenMessages = {
  'essay.compare': () => 'Compare your answer with the model answer and choose a level for each criterion.',
  'essay.self-assessed': () => 'These points come from your own comparison with the model answer.',
  'invalid.empty-essay': () => 'Nothing is written yet. Answer in your own words first.',
  'invalid.too-few-words': ({ wanted = 'more words' }) => `This is still too short. Write ${wanted}.`,
  'invalid.too-many-words': ({ wanted = 'fewer words' }) => `This is too long. Write ${wanted}.`,
  'invalid.essay-too-long': () =>
    `This is too long to be read: at most ${formatNumber(limits.essay, 'group')} characters. Shorten it.`,
} satisfies Readonly<Record<string, Message>>;
