import { expect, it } from 'vitest';
import { chooseDraft } from '../../src/progress/choose-draft.ts';
import { answerEvent, timeOf } from '../support/events.ts';

const typed = (tab: string, number: number, response: string | null) => ({
  question: 'a/1',
  tab,
  at: Date.parse(timeOf(number)),
  draft: response === null ? null : { version: 1, seed: 0, response },
});

it('a tab shows its own draft, though another is newer', () => {
  expect(chooseDraft([typed('one', 1, 'old'), typed('two', 2, 'new')], [], 'one')?.response).toBe('old');
});

it('of any tab, the newest is taken, where it came after the last answer', () => {
  const drafts = [typed('one', 1, 'old'), typed('two', 3, 'new')];
  expect(chooseDraft(drafts, [], null)?.response).toBe('new');
  expect(chooseDraft(drafts, [answerEvent('a/1', 4)], null)).toBeNull();
  expect(chooseDraft([...drafts, typed('one', 5, null)], [], null)).toBeNull();
  expect(chooseDraft([], [], null)).toBeNull();
});
