import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { logFold } from '../../../src/components/set/live-digest.ts';
import { fingerprint } from '../../../src/progress/fingerprint.ts';
import { foldLog } from '../../../src/progress/fold.ts';
import { readEvents } from '../../../src/progress/read-event.ts';

it('a fold that makes something else of the frozen logs has another version, so that no page goes on from the old', () => {
  const stored = ['log-v1', 'log-v2'].flatMap((name) => {
    const text = readFileSync(`tests/fixtures/progress/${name}.json`, 'utf8');
    return (JSON.parse(text) as { readonly events: readonly unknown[] }).events;
  });
  const { events } = readEvents(stored);
  const state = foldLog({ ...logFold, version: 1 }, events);
  expect(events.length).toBeGreaterThan(10);
  expect({ form: logFold.form, print: fingerprint(JSON.stringify(logFold.write(state))) }).toEqual({
    form: 'survey:1 exams:1 unsolved:1 limit:1 evidence:1 sightings:1',
    print: '1ibj6gp1pbzyav1mjf63z0d1bkyx',
  });
});
