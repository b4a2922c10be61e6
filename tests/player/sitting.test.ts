import { describe, expect, it } from 'vitest';
import { sumUp } from '../../src/player/sitting.ts';
import { examTerms } from '../../src/player/terms.ts';
import { minute, openSitting, stepsOf } from '../support/open-sitting.ts';
import { half, promised, right, settle, ungraded, unread } from '../support/player.ts';

describe('a sitting', () => {
  it('owns a session for each question, drawn or not', () => {
    const { sitting } = openSitting({ tries: 2 });
    expect([sitting.id, sitting.title, sitting.count]).toEqual(['sitting', 'An exam', 3]);
    expect(sitting.at(1)).toBe(sitting.at(1));
    expect(sitting.at(1).terms).toMatchObject({ feedback: 'end', tries: 2 });
    for (const index of [-1, 3, 0.5]) expect(() => sitting.at(index)).toThrow(RangeError);
  });

  it('is paged through, and ends at its ends', () => {
    const { sitting } = openSitting();
    const pages = [1, 99, -1, 1.7, 2].map((page) => {
      sitting.turnTo(page);
      return sitting.page.value;
    });
    expect(pages).toEqual([1, 2, 0, 1, 2]);
    const empty = openSitting({}, { items: [] }).sitting;
    empty.turnTo(4);
    expect(empty.page.value).toBe(0);
  });

  it('knows how many questions have something in their fields', () => {
    const { sitting } = openSitting();
    expect(sitting.answered.value).toBe(0);
    sitting.at(0).edit('right');
    sitting.at(2).edit('half');
    expect(sitting.answered.value).toBe(2);
  });

  it('begins with the first key, and is on record from then on, once', async () => {
    const { sitting, memory, clock } = openSitting();
    expect(sitting.left()).toBeNull();
    sitting.at(0).edit('r');
    clock.time += minute;
    sitting.at(1).edit('x');
    await sitting.begin();
    expect(memory.appends).toEqual([
      [
        {
          kind: 'sitting-opened',
          sitting: 'sitting',
          title: 'An exam',
          items: ['a', 'b', 'c'].map((name) => ({
            question: `lesson/${name}`,
            seed: 0,
            hash: `hash of ${name}`,
          })),
          terms: examTerms,
        },
      ],
    ]);
  });

  it('wakes nothing that nobody draws, and lets everything go at its end', async () => {
    const { sitting, memory } = openSitting();
    await sitting.at(0).wake();
    await sitting.at(1).wake();
    expect(memory.listening).toBe(2);
    sitting.dispose();
    expect(memory.listening).toBe(0);
  });
});

describe('handing in', () => {
  it('puts all answers on record in one step, and only then shows them', async () => {
    const { sitting, memory } = openSitting();
    sitting.at(0).edit('right');
    sitting.at(1).edit('half');
    await settle();
    const kept = promised();
    memory.whenKept = kept.promise;
    const done = sitting.submit();
    await settle();
    expect(stepsOf(memory)).toEqual([['sitting-opened'], ['answered', 'answered', 'sitting-submitted']]);
    expect(sitting.result.value).toBeNull();
    expect(sitting.at(0).state.value).toMatchObject({ checked: null, isOver: false });
    kept.keep();
    expect(await done).toBe(true);
    expect(sitting.result.value).toEqual({ points: 1.5, count: 3, unanswered: 1, ungraded: 0 });
    expect(sitting.at(0).state.value).toMatchObject({ checked: { grade: right }, isOver: true });
    expect(sitting.at(2).state.value).toMatchObject({ checked: { grade: unread }, isOver: true });
    expect(memory.log.slice(1)).toMatchObject([
      { question: 'lesson/a', sitting: 'sitting' },
      { question: 'lesson/b', sitting: 'sitting' },
      { sitting: 'sitting' },
    ]);
  });

  it('leaves no draft of what was handed in, and every other in place', async () => {
    const { sitting, memory } = openSitting();
    for (const [index, response] of ['right', '?'].entries()) {
      await sitting.at(index).wake();
      sitting.at(index).edit(response);
    }
    await sitting.submit();
    expect([...memory.drafts.keys()]).toEqual(['lesson/b']);
  });

  it('hands in once, however often it is asked for', async () => {
    const { sitting, memory } = openSitting();
    sitting.at(0).edit('right');
    await Promise.all([sitting.submit(), sitting.submit()]);
    expect(await sitting.submit()).toBe(true);
    expect(stepsOf(memory)).toEqual([['sitting-opened'], ['answered', 'sitting-submitted']]);
  });

  it('without a touch is on record as begun and handed in', async () => {
    const { sitting, memory } = openSitting();
    expect(await sitting.submit()).toBe(true);
    expect(stepsOf(memory)).toEqual([['sitting-opened'], ['sitting-submitted']]);
    expect(sitting.result.value).toEqual({ points: 0, count: 3, unanswered: 3, ungraded: 0 });
  });

  it('goes on with every answer in place where one cannot be graded, and can be done again', async () => {
    const { sitting, memory, connection } = openSitting();
    sitting.at(0).edit('right');
    connection.isUp = false;
    expect(await sitting.submit()).toBe(false);
    expect(sitting.result.value).toBeNull();
    expect(stepsOf(memory)).toEqual([['sitting-opened']]);
    expect(sitting.at(0).state.value).toMatchObject({ response: 'right', isOver: false, checked: null });
    connection.isUp = true;
    sitting.at(0).edit('half');
    expect(await sitting.submit()).toBe(true);
    expect(sitting.result.value?.points).toBe(0.5);
  });

  it('keeps nothing where its terms say so', async () => {
    const { sitting, memory } = openSitting({ keeps: false });
    sitting.at(0).edit('right');
    expect(await sitting.submit()).toBe(true);
    expect(sitting.result.value?.points).toBe(1);
    expect(memory.appends).toEqual([]);
  });

  it('of practice sums up what was checked on the way', async () => {
    const { sitting, memory } = openSitting({ feedback: 'each' });
    sitting.at(0).edit('half');
    await sitting.at(0).check();
    expect(sitting.at(0).state.value.checked?.grade).toEqual(half);
    sitting.at(1).edit('right');
    await sitting.submit();
    expect(stepsOf(memory)).toEqual([['sitting-opened'], ['answered'], ['sitting-submitted']]);
    expect(sitting.result.value).toEqual({ points: 0.5, count: 3, unanswered: 2, ungraded: 0 });
  });

  it('begins a sitting of practice with its first check', async () => {
    const { sitting, memory } = openSitting({ feedback: 'each' });
    await sitting.at(0).check();
    expect(stepsOf(memory)).toEqual([['sitting-opened']]);
  });
});

describe('a time limit', () => {
  const limited = { limitMs: 10 * minute };

  it('counts from the beginning, and ends at nothing', async () => {
    const { sitting, clock } = openSitting(limited);
    expect(sitting.left()).toBeNull();
    await sitting.begin();
    clock.time += 4 * minute;
    expect(sitting.left()).toBe(6 * minute);
    clock.time += 60 * minute;
    expect(sitting.left()).toBe(0);
  });

  it('hands in what stands there when it is over, and nothing that comes later', async () => {
    const { sitting, clock } = openSitting(limited);
    sitting.at(0).edit('half');
    clock.time += 10 * minute - 1;
    await sitting.tick();
    expect(sitting.result.value).toBeNull();
    clock.time += 1;
    sitting.at(0).edit('right');
    await sitting.tick();
    expect(sitting.result.value?.points).toBe(0.5);
    await sitting.tick();
    expect(sitting.result.value?.points).toBe(0.5);
  });

  it('lets nothing be checked after it, until all is handed in', async () => {
    const { sitting, clock, memory } = openSitting({ ...limited, feedback: 'each' });
    sitting.at(0).edit('right');
    clock.time += 10 * minute;
    await sitting.at(0).check();
    expect(stepsOf(memory)).toEqual([['sitting-opened']]);
    await sitting.submit();
    sitting.at(0).edit('half');
    await sitting.at(0).check();
    expect(sitting.at(0).state.value.marked?.response).toBe('half');
  });

  it('is none for a sitting without one', async () => {
    const { sitting, clock } = openSitting();
    await sitting.begin();
    clock.time += 1000 * minute;
    await sitting.tick();
    expect([sitting.left(), sitting.result.value]).toEqual([null, null]);
  });
});

it('grades are summed up: points, and what has none', () => {
  expect(sumUp([right, half, ungraded, unread, null])).toEqual({
    points: 1.5,
    count: 5,
    unanswered: 2,
    ungraded: 1,
  });
  expect(sumUp([])).toEqual({ points: 0, count: 0, unanswered: 0, ungraded: 0 });
});
