import { expect, it, vi } from 'vitest';
import { createPageMemory } from '../../src/player/page-memory.ts';

const question = 'lesson/question';
const memory = () => createPageMemory({ now: () => Date.UTC(2026, 2, 2) });
const hint = { kind: 'hint-opened', question, version: 1, seed: 0, number: 1 } as const;

it('remembers nothing at first', async () => {
  expect(await memory().recall(question)).toEqual({ events: [], draft: null, problem: null });
});

it('remembers what was done to each question, with an id and a time', async () => {
  const opened = memory();
  const other = { ...hint, question: 'lesson/other' };
  expect(await opened.append([hint, other, { kind: 'sitting-submitted', sitting: 's' }])).toBeNull();
  await opened.append([{ ...hint, number: 2 }]);
  const at = '2026-03-02T00:00:00.000Z';
  expect((await opened.recall(question)).events).toEqual([
    { ...hint, id: '1', at, v: 1 },
    { ...hint, number: 2, id: '3', at, v: 1 },
  ]);
});

it('keeps a draft until it is forgotten, or checked', async () => {
  const opened = memory();
  const draft = { version: 1, seed: 0, response: 'x' };
  opened.keepDraft(question, draft);
  opened.keepDraft('lesson/other', draft);
  expect((await opened.recall(question)).draft).toEqual(draft);
  opened.keepDraft(question, null);
  expect((await opened.recall(question)).draft).toBeNull();
  await opened.append([], { checked: { question: 'lesson/other', response: 'x' } });
  expect((await opened.recall('lesson/other')).draft).toBeNull();
});

it('hears of no other page', async () => {
  const opened = memory();
  const listener = vi.fn();
  const stop = opened.onChange(question, listener);
  await opened.append([hint]);
  stop();
  expect(listener).not.toHaveBeenCalled();
});
