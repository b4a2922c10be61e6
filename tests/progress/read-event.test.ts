import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvent, readEvents } from '../../src/progress/read-event.ts';
import { answerEvent } from '../support/events.ts';
import { logs } from '../support/arbitrary-events.ts';

const event = answerEvent('a-lesson/one', 1);

describe('an entry', () => {
  it('of this form is read as it is', () => {
    fc.assert(
      fc.property(logs(1), ([log = []]) => {
        for (const entry of log) expect(readEvent(entry)).toEqual({ state: 'read', event: entry });
      }),
    );
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'answered'],
    ['no id', { ...event, id: '' }],
    ['no kind', { ...event, kind: undefined }],
    ['a version below 1', { ...event, v: 0 }],
    ['a wrong field', { ...event, verdict: 'right' }],
    ['a missing field', { ...event, feedback: undefined }],
  ])('with %s is damaged', (_, entry) => {
    expect(readEvent(entry)).toEqual({ state: 'damaged' });
  });

  it.each([
    ['kind', { ...event, kind: 'dreamt' }],
    ['form', { ...event, v: 2 }],
  ])('of a %s that only a newer version of the site knows is left alone', (_, entry) => {
    expect(readEvent(entry)).toEqual({ state: 'newer' });
  });

  it('of an old form is lifted, step by step, to the newest', () => {
    const lifts = {
      answered: [
        (old: object) => ({ ...old, feedback: [], v: 2 }),
        (old: object) => ({ ...old, feedback: ['lifted'], v: 1 }),
      ],
    };
    const old = { ...event, feedback: 'none' };
    expect(readEvent(old, lifts)).toEqual({ state: 'read', event: { ...event, feedback: ['lifted'] } });
    expect(readEvent({ ...event, v: 4 }, lifts)).toEqual({ state: 'newer' });
  });
});

it('takes no other entry along where one is damaged', () => {
  const later = answerEvent('a-lesson/two', 2);
  expect(readEvents([later, 'noise', event, { ...event, id: 'n', kind: 'dreamt' }])).toEqual({
    events: [event, later],
    damaged: ['noise'],
    hasNewer: true,
  });
});
