import { expect, test } from 'vitest';
import { reportWords } from '../../../src/components/lms/launch-words.ts';
import type { BridgeNews } from '../../../src/lms/bridge.ts';

const say = (tally: Partial<BridgeNews['tally']>, news: Partial<BridgeNews> = {}) =>
  reportWords(
    { name: 'SCORM 1.2' },
    {
      tally: {
        answered: 0,
        count: 12,
        score: 0,
        isScored: false,
        isComplete: false,
        hasPassed: null,
        ...tally,
      },
      refusal: null,
      dropped: 0,
      ...news,
    },
  );

test('the launch page says what was reported, what was refused and what there is no room for', () => {
  expect(say({})).toBe('0 of 12 questions answered. Reported to your course by SCORM 1.2.');
  expect(say({ answered: 1, count: 1, score: 2 / 3, isScored: true, hasPassed: false })).toBe(
    '1 of 1 question answered, score 67 %, not passed. Reported to your course by SCORM 1.2.',
  );
  expect(say({}, { refusal: 'commit (error 101)' })).toContain(
    'Your course did not take everything: commit (error 101). Tell your instructor.',
  );
  expect(say({}, { dropped: 1 })).toContain('no room for the text of your oldest answer;');
  expect(say({}, { dropped: 3 })).toContain('no room for the text of your 3 oldest answers;');
});
