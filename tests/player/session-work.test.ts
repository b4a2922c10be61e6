import { describe, expect, it } from 'vitest';
import { elsewhere, offline, openSession } from '../support/open-session.ts';
import { promised, right, settle, TestMemory } from '../support/player.ts';

describe('where what grades cannot be loaded', () => {
  it('says so at once, keeps the answer, and loads it on the next try', async () => {
    const { session, memory, answer, reported, countLoads } = openSession({ loads: [offline] });
    await answer('right');
    expect(session.state.value).toMatchObject({
      hasFailed: true,
      response: 'right',
      checked: null,
      isBusy: false,
    });
    expect(memory.drafts.get('lesson/question')?.response).toBe('right');
    expect(reported).toEqual([]);
    await session.check();
    expect(session.state.value).toMatchObject({ hasFailed: false, checked: { grade: right } });
    expect(countLoads()).toBe(2);
  });

  it('stays silent while the learner only turns to the question', async () => {
    const { session } = openSession({ loads: [offline] });
    session.turnTo();
    await settle();
    expect(session.state.value.hasFailed).toBe(false);
  });

  it('tries again to show what is remembered', async () => {
    const memory = new TestMemory();
    memory.add(elsewhere({ seed: 5 }));
    const { session } = openSession({ memory, loads: [offline] });
    await session.wake();
    expect(session.state.value).toMatchObject({ seed: 5, opened: null, hasFailed: true });
    await session.retry();
    expect(session.state.value).toMatchObject({
      opened: { seed: 5 },
      hasFailed: false,
      checked: { number: 0 },
    });
  });
});

describe('what was typed in another tab', () => {
  const sitting = { id: 'sitting', since: '' };
  const wake = async (setting: Parameters<typeof openSession>[0]) => {
    const memory = new TestMemory();
    memory.drafts.set('lesson/question', { version: 1, seed: 0, response: 'here' });
    memory.draftElsewhere = { version: 1, seed: 0, response: 'there' };
    const { session } = openSession({ memory, ...setting });
    await session.wake();
    return session.state.value.response;
  };

  it('is gone on with in a sitting that is handed in at its end', async () => {
    expect(await wake({ sitting, terms: { feedback: 'end' } })).toBe('there');
  });

  it('is left there where each answer is told of, or there is no sitting', async () => {
    expect(await wake({ sitting })).toBe('here');
    expect(await wake({ terms: { feedback: 'end' } })).toBe('here');
  });
});

describe('what grades a variant', () => {
  it('is opened once, and nothing is loaded for a field that is empty', async () => {
    const asked: unknown[] = [];
    const equip = (raw: unknown) => {
      asked.push(raw);
      return Promise.resolve();
    };
    const { session, answer } = openSession({ opened: { equip } });
    session.turnTo();
    await settle();
    expect(asked).toEqual([]);
    await answer('wrong');
    const { opened } = session.state.value;
    await answer('half');
    expect(session.state.value.opened).toBe(opened);
    expect(opened).not.toBeNull();
  });

  it('tells what its hints cost, whatever was thought before', async () => {
    const dear = [{ cost: 0.5, afterAttempts: 0, html: 'dear' }];
    const { session, memory, answer } = openSession({ opened: { hints: dear } });
    await session.hint();
    await answer('right');
    expect(memory.log.at(-1)).toMatchObject({ score: 0.5, hintsOpened: 1 });
  });
});

describe('what is typed', () => {
  it('is kept as a draft, and no longer once it was checked', async () => {
    const { session, memory, answer } = openSession();
    await session.wake();
    session.edit('half');
    expect(memory.drafts.get('lesson/question')).toEqual({ version: 1, seed: 0, response: 'half' });
    await answer('half');
    expect(memory.drafts.size).toBe(0);
  });

  it('before the record was read comes before what is remembered, and is kept then', async () => {
    const { session, memory } = openSession();
    memory.drafts.set('lesson/question', { version: 1, seed: 0, response: 'old' });
    const read = promised();
    memory.whenRead = read.promise;
    const woken = session.wake();
    session.edit('new');
    expect(session.state.value.response).toBe('new');
    expect(memory.drafts.get('lesson/question')?.response).toBe('old');
    read.keep();
    await woken;
    expect(session.state.value.response).toBe('new');
    expect(memory.drafts.get('lesson/question')?.response).toBe('new');
  });

  it('before the record was read makes room for a variant that it was not meant for', async () => {
    const { session, memory } = openSession();
    memory.drafts.set('lesson/question', { version: 1, seed: 5, response: 'old' });
    const woken = session.wake();
    session.edit('new');
    await woken;
    expect(session.state.value).toMatchObject({ seed: 5, response: 'old', opened: { seed: 5 } });
    expect(memory.drafts.get('lesson/question')?.response).toBe('old');
  });

  it('before the record was read is dropped where no answer is taken any more', async () => {
    const { session, memory } = openSession({ terms: { tries: 1 } });
    memory.add(elsewhere());
    const woken = session.wake();
    session.edit('new');
    await woken;
    expect(session.state.value.response).toBe('wrong 9');
    expect(memory.drafts.size).toBe(0);
  });

  it('changes nothing once no answer is taken', async () => {
    const { session, memory, answer } = openSession({ terms: { tries: 1 } });
    await answer('wrong');
    session.edit('more');
    expect(session.state.value.response).toBe('wrong');
    expect(memory.drafts.size).toBe(0);
  });

  it('leaves no trace on trial', async () => {
    const { session, memory, answer } = openSession({ terms: { keeps: false } });
    await answer('wrong');
    await session.hint();
    expect(session.state.value).toMatchObject({ attempts: 1, hintsOpened: 1 });
    expect(memory.appends).toEqual([]);
    expect(memory.drafts.size).toBe(0);
  });
});
