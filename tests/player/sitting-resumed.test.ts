import { describe, expect, it } from 'vitest';
import type { SittingOpened } from '../../src/progress/events.ts';
import { planOf } from '../../src/player/sitting.ts';
import type { SittingItem } from '../../src/player/sitting.ts';
import { examTerms } from '../../src/player/terms.ts';
import { itemNamed, minute, openSitting, start, stepsOf } from '../support/open-sitting.ts';
import { settle, TestMemory } from '../support/player.ts';

describe('a sitting that was left', () => {
  const items = ['a', 'b', 'c'];
  const known = (question: string, seed: number): SittingItem | null => {
    const found = itemNamed(question.replace('lesson/', ''));
    return items.includes(question.replace('lesson/', ''))
      ? { ...found, placed: { ...found.placed, seed } }
      : null;
  };
  const openedOf = (memory: TestMemory) =>
    memory.log.find(({ kind }) => kind === 'sitting-opened') as SittingOpened;

  it('goes on where it was after a crash: answers, drafts and clock', async () => {
    const memory = new TestMemory();
    memory.at = new Date(start).toISOString();
    const before = openSitting({ limitMs: 10 * minute }, {}, memory).sitting;
    await before.at(0).wake();
    before.at(0).edit('half');
    await settle();

    const plan = planOf(openedOf(memory), known);
    const { sitting, clock } = openSitting({}, plan ?? {}, memory);
    expect(plan).toMatchObject({
      id: 'sitting',
      title: 'An exam',
      openedAt: start,
      terms: { limitMs: 10 * minute },
    });
    await sitting.at(0).wake();
    expect(sitting.at(0).state.value.response).toBe('half');
    clock.time += 3 * minute;
    expect(sitting.left()).toBe(7 * minute);
    clock.time += 7 * minute;
    await sitting.tick();
    expect(sitting.result.value?.points).toBe(0.5);
    expect(stepsOf(memory)).toEqual([['sitting-opened'], ['answered', 'sitting-submitted']]);
  });

  it('tells what came of it, and takes nothing more, once it was handed in', async () => {
    const memory = new TestMemory();
    const before = openSitting({}, {}, memory).sitting;
    before.at(0).edit('half');
    await before.submit();
    const { sitting } = openSitting({}, { openedAt: start, isOver: true }, memory);
    await sitting.at(0).wake();
    expect(sitting.at(0).state.value).toMatchObject({ isOver: true, marked: { response: 'half' } });
    sitting.at(0).edit('right');
    expect(sitting.at(0).state.value.response).toBe('half');
  });

  it('has no more time than at its start where the clock was put back', () => {
    const { sitting, clock } = openSitting({ limitMs: 10 * minute }, { openedAt: start });
    clock.time -= 60 * minute;
    expect(sitting.left()).toBe(10 * minute);
  });

  it('of practice goes on with what was checked in it, and with nothing else', async () => {
    const memory = new TestMemory();
    memory.at = new Date(start).toISOString();
    const before = openSitting({ feedback: 'each' }, {}, memory).sitting;
    before.at(0).edit('half');
    await before.at(0).check();
    memory.add({ ...(memory.log.at(-1) as SittingOpened), sitting: 'another' });
    const { sitting } = openSitting({}, planOf(openedOf(memory), known) ?? {}, memory);
    await sitting.at(0).wake();
    expect(sitting.at(0).state.value).toMatchObject({ attempts: 1, marked: { response: 'half' } });
    await sitting.submit();
    expect(sitting.result.value?.points).toBe(0.5);
  });

  const opened: SittingOpened = {
    kind: 'sitting-opened',
    id: '1',
    at: new Date(start).toISOString(),
    v: 1,
    sitting: 'sitting',
    title: 'An exam',
    items: [{ question: 'lesson/a', seed: 7, hash: 'hash of a' }],
    terms: examTerms,
  };

  it('keeps to its variants', () => {
    expect(planOf(opened, known)?.items.map(({ placed }) => placed.seed)).toEqual([7]);
  });

  it.each<[string, Partial<SittingOpened>, boolean]>([
    [
      'whose question was not kept with its content',
      { items: [{ question: 'lesson/a', seed: 0, hash: null }] },
      true,
    ],
    ['whose question was changed', { items: [{ question: 'lesson/a', seed: 0, hash: 'other' }] }, false],
    ['whose question is gone', { items: [{ question: 'lesson/x', seed: 0, hash: null }] }, false],
    ['whose terms cannot be read', { terms: { tries: 'many' } }, false],
  ])('%s can be resumed: %j', (_, changes, canBeResumed) => {
    expect(planOf({ ...opened, ...changes }, known) !== null).toBe(canBeResumed);
  });
});
