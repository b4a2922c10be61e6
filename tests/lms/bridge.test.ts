import { describe, expect, test } from 'vitest';
import { openBridge } from '../../src/lms/bridge.ts';
import type { AttemptRecord } from '../../src/lms/bridge.ts';
import { readKept } from '../../src/lms/kept.ts';
import type { Lms } from '../../src/lms/lms.ts';
import type { Unit } from '../../src/lms/unit.ts';
import type { Draft, Happening, LearnerEvent } from '../../src/progress/events.ts';
import { readFile } from '../../src/progress/exchange.ts';
import { answerEvent, eventOf } from '../support/events.ts';
import { recordingLms, unitOf } from './units.ts';

/** A record in memory. */
function memoryRecord(events: LearnerEvent[] = []): AttemptRecord & { readonly events: LearnerEvent[] } {
  const drafts = new Map<string, Draft>();
  return {
    events,
    readAll: () => Promise.resolve([...events]),
    importLog: (text) => {
      const reading = readFile(text);
      if (reading.ok) events.push(...(reading.entries as unknown as LearnerEvent[]));
      return Promise.resolve({ ok: reading.ok });
    },
    erase: () => {
      events.length = 0;
      return Promise.resolve();
    },
    recall: (question) => Promise.resolve({ draft: drafts.get(question) ?? null }),
    keepDraft: (question, draft) => {
      if (draft === null) drafts.delete(question);
      else drafts.set(question, draft);
    },
  };
}

async function launch(unit: Unit, lms: Lms, record: AttemptRecord) {
  const kept = readKept(unit, lms.kept);
  const token = kept?.token ?? 'newtoken';
  return { token, bridge: await openBridge({ unit, lms, record, token, now: () => 0 }, kept) };
}

const unit = unitOf();

describe('a bridge', () => {
  test('reports each answer once, also over a reload and on another device', async () => {
    const record = memoryRecord();
    const lms = recordingLms();
    const { bridge } = await launch(unit, lms, record);
    await bridge.update();
    record.events.push(answerEvent('a-lesson/one', 1));
    await Promise.all([bridge.update(), bridge.update()]);
    record.events.push(answerEvent('a-lesson/two', 2), answerEvent('c-lesson/four', 3));
    const news = await bridge.update();
    expect(lms.reports.map(({ answers }) => answers.map(({ event }) => event.question))).toEqual([
      [],
      ['a-lesson/one'],
      ['a-lesson/two'],
    ]);
    expect(news.tally).toMatchObject({ answered: 2, count: 3 });
    const kept = lms.reports.at(-1)?.kept ?? '';

    for (const again of [record, memoryRecord()]) {
      const next = recordingLms({ kept });
      const second = await launch(unit, next, again);
      expect(second.token).toBe('newtoken');
      const { tally } = await second.bridge.update();
      expect(tally).toMatchObject({ answered: 2, score: 2 / 3 });
      expect(next.reports.flatMap(({ answers }) => answers)).toEqual([]);
    }
  });

  test('takes what the system kept where this device is behind, and what is here where it is ahead', async () => {
    const behind = memoryRecord([answerEvent('a-lesson/one', 1)]);
    const ahead = memoryRecord([answerEvent('a-lesson/one', 1), answerEvent('b-lesson/three', 9)]);
    const first = recordingLms();
    const { bridge } = await launch(unit, first, memoryRecord([answerEvent('a-lesson/two', 5)]));
    await bridge.update();
    const kept = first.reports[0]?.kept ?? '';
    await (await launch(unit, recordingLms({ kept }), behind)).bridge.update();
    expect(behind.events.map((event) => 'question' in event && event.question)).toEqual(['a-lesson/two']);
    const second = recordingLms({ kept });
    await (await launch(unit, second, ahead)).bridge.update();
    expect(ahead.events).toHaveLength(2);
    expect(second.reports[0]?.answers.map(({ event }) => event.question)).toEqual(['b-lesson/three']);
    expect(second.reports[0]?.tally.answered).toBe(3);
  });

  test('keeps scores whose texts had no room, and says how many', async () => {
    const record = memoryRecord(
      unit.items.map(({ question }, at) => answerEvent(question, at, { response: 'x'.repeat(3000) })),
    );
    const lms = recordingLms();
    const { bridge } = await launch(unit, lms, record);
    expect((await bridge.update()).dropped).toBe(2);
    const again = recordingLms({ kept: lms.reports[0]?.kept ?? '' });
    const next = await launch(unit, again, memoryRecord());
    expect((await next.bridge.update()).tally).toMatchObject({ answered: 3, score: 1, isComplete: true });
  });

  test('carries an exam that is under way to another device, and its end', async () => {
    const exam = unitOf({ sitting: 's1', isExam: true, pass: 0.5 });
    const opened = {
      kind: 'sitting-opened',
      sitting: 's1',
      title: '',
      items: [],
      terms: { limitMs: 60_000 },
    } satisfies Happening;
    const record = memoryRecord([eventOf(opened, 1)]);
    record.keepDraft('a-lesson/one', { version: 1, seed: 0, response: '4.0' });
    const lms = recordingLms();
    const { bridge } = await launch(exam, lms, record);
    expect((await bridge.update()).tally).toMatchObject({ answered: 0, isScored: false, isComplete: false });
    const elsewhere = memoryRecord();
    const other = recordingLms({ kept: lms.reports[0]?.kept ?? '' });
    const second = await launch(exam, other, elsewhere);
    expect((await elsewhere.recall('a-lesson/one')).draft?.response).toBe('4.0');
    expect(elsewhere.events[0]).toMatchObject({ kind: 'sitting-opened', at: eventOf(opened, 1).at });
    elsewhere.events.push(
      answerEvent('a-lesson/one', 20, { sitting: 's1' }),
      eventOf({ kind: 'sitting-submitted', sitting: 's1' }, 21),
    );
    expect((await second.bridge.update()).tally).toMatchObject({ isComplete: true, hasPassed: false });
  });

  test('begins anew where what the system kept is nonsense, and passes by the score that the system asks for', async () => {
    const lms = recordingLms({ kept: '{"v":', pass: 0.9 });
    const record = memoryRecord(
      unit.items.map(({ question }, at) => answerEvent(question, at, { score: 0.8 })),
    );
    const { bridge, token } = await launch(unit, lms, record);
    expect(token).toBe('newtoken');
    expect((await bridge.update()).tally.hasPassed).toBe(false);
    bridge.pause();
    bridge.finish();
    expect(lms.ends.map(({ answers }) => answers)).toEqual([[], []]);
  });
});
