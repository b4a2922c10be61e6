import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Memory } from '../../src/player/ports.ts';
import type { Journal } from '../../src/progress/journal.ts';
import { answerTo } from '../support/events.ts';
import { FakeStorage, freshDevice, openTab } from '../support/tab.ts';

const question = 'matching-periods/lambda';
const draftOf = (response: unknown) => ({ version: 1, seed: 0, response });
const check = (journal: Journal, response: string) =>
  journal.append([answerTo(question, { response })], { checked: { question, response } });
const responsesOf = async (journal: Journal) =>
  (await journal.recall(question)).events.map((event) => 'response' in event && event.response);

beforeEach(async () => {
  await freshDevice();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('one tab', () => {
  it('is what a player wants of a memory', async () => {
    const memory: Memory = (await openTab()).journal;
    expect(await memory.recall(question)).toEqual({ events: [], draft: null, problem: null });
  });

  it('keeps an answer for the next page, and removes the draft that was checked', async () => {
    const { journal, session, leave } = await openTab();
    journal.keepDraft(question, draftOf('4.089'));
    expect(await check(journal, '4.089')).toBe(null);
    leave();
    const { events, draft } = await (await openTab(session)).journal.recall(question);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ v: 1, ...answerTo(question, { response: '4.089' }) });
    expect(draft).toBe(null);
  });

  it('removes the draft that was checked, too, where an older one is stored already', async () => {
    const { journal, session, leave } = await openTab();
    journal.keepDraft(question, draftOf('4'));
    await journal.append([]);
    journal.keepDraft(question, draftOf('4.089'));
    await check(journal, '4.089');
    leave();
    expect((await (await openTab(session)).journal.recall(question)).draft).toBe(null);
  });

  it('keeps what was typed while an answer was checked', async () => {
    const { journal, session, leave } = await openTab();
    journal.keepDraft(question, draftOf('4'));
    const checking = check(journal, '4');
    journal.keepDraft(question, draftOf('4.0'));
    await checking;
    leave();
    expect((await (await openTab(session)).journal.recall(question)).draft).toEqual(draftOf('4.0'));
  });

  it('keeps what was typed in the instant before a reload', async () => {
    const { journal, session, leave } = await openTab();
    journal.keepDraft(question, draftOf('4.'));
    journal.keepDraft(question, draftOf('4.0'));
    leave();
    expect((await (await openTab(session)).journal.recall(question)).draft).toEqual(draftOf('4.0'));
  });

  it('forgets a draft when told to', async () => {
    const { journal, session, leave } = await openTab();
    journal.keepDraft(question, draftOf('4'));
    await journal.append([]);
    journal.keepDraft(question, null);
    leave();
    expect((await (await openTab(session)).journal.recall(question)).draft).toBe(null);
  });

  it('gives events in the order in which they happened, even within a millisecond', async () => {
    const { journal } = await openTab();
    for (const response of ['1', '2', '3', '4', '5']) await check(journal, response);
    expect(await responsesOf(journal)).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('two tabs', () => {
  it('never lose each other’s answers', async () => {
    const [one, other] = [(await openTab()).journal, (await openTab()).journal];
    await Promise.all(
      ['1', '2', '3'].flatMap((response) => [check(one, response), check(other, `${response}0`)]),
    );
    expect(new Set(await responsesOf(one))).toEqual(new Set(['1', '2', '3', '10', '20', '30']));
  });

  it('leave each other’s drafts alone: to check in one keeps what is typed in the other', async () => {
    const a = await openTab();
    a.journal.keepDraft(question, draftOf('4'));
    const b = await openTab();
    b.journal.keepDraft(question, draftOf('5'));
    await check(b.journal, '5');
    a.leave();
    expect((await (await openTab(a.session)).journal.recall(question)).draft).toEqual(draftOf('4'));
  });

  it('hear of each other’s answers, and not of their own', async () => {
    const [one, other] = [(await openTab()).journal, (await openTab()).journal];
    const heard: string[] = [];
    one.onChange(question, () => heard.push('one'));
    other.onChange(question, () => heard.push('other'));
    other.onChange('another/question', () => heard.push('another question'));
    await check(one, '4');
    await vi.waitFor(() => expect(heard).toEqual(['other']));
  });

  it('do not take each other for the same where one was duplicated from the other', async () => {
    const a = await openTab();
    a.journal.keepDraft(question, draftOf('4'));
    await a.journal.append([]);
    const copy = new FakeStorage();
    for (const [key, text] of a.session.texts) copy.setItem(key, text);
    const b = await openTab(copy);
    b.journal.keepDraft(question, draftOf('5'));
    a.leave();
    expect((await (await openTab(a.session)).journal.recall(question)).draft).toEqual(draftOf('4'));
  });

  it('offer what a closed tab left, until something is answered', async () => {
    const closed = await openTab();
    closed.journal.keepDraft(question, draftOf('4'));
    closed.leave();
    const { journal } = await openTab();
    expect((await journal.recall(question)).draft).toEqual(draftOf('4'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await check(journal, '4.089');
    expect((await (await openTab()).journal.recall(question)).draft).toBe(null);
  });
});

it('has everything read anew when the page comes back from the back/forward cache', async () => {
  const tab = await openTab();
  const listener = vi.fn();
  tab.journal.onChange(question, listener);
  tab.leave();
  tab.comeBack();
  expect(listener).toHaveBeenCalledOnce();
});
