import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { learnerEvent } from '../../src/progress/events.ts';
import { readFile } from '../../src/progress/exchange.ts';
import { readEvents } from '../../src/progress/read-event.ts';

const folder = 'tests/fixtures/progress';
const saves = readdirSync(folder).filter((name) => name.startsWith('log-v'));

const readSave = (name: string) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const reading = readFile(text);
  return reading.ok
    ? readEvents(reading.entries)
    : { events: [], damaged: [reading.reason], hasNewer: false };
};

it.each(saves)('%s is read, event by event', (name) => {
  const { events, damaged, hasNewer } = readSave(name);
  const stored = (JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { events: { id: string }[] })
    .events;
  expect(damaged).toEqual([]);
  expect(hasNewer).toBe(false);
  expect(new Set(events.map(({ id }) => id))).toEqual(new Set(stored.map(({ id }) => id)));
});

it('every kind of event has a frozen save', () => {
  const frozen = new Set(saves.flatMap((name) => readSave(name).events.map(({ kind }) => kind)));
  expect(frozen).toEqual(new Set(learnerEvent.options.map(({ entries }) => entries.kind.literal)));
});
