import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { answered } from '../../src/progress/events.ts';
import { isSoundAnswer } from '../../src/progress/sound-answer.ts';
import { logs } from '../support/arbitrary-events.ts';
import { answerEvent } from '../support/events.ts';

const event = answerEvent('a-lesson/one', 1);

it('knows every answer of a log without the schema', () => {
  fc.assert(
    fc.property(logs(1), ([log = []]) => {
      for (const entry of log) expect(isSoundAnswer(entry)).toBe(entry.kind === 'answered');
    }),
  );
});

it('takes nothing that the schema would refuse or change', () => {
  const strange = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('2026-02-30T24:00:00.000Z', '2026-03-01T00:00:00.000Z', 'sure', 'partial', 1.5, -1, -0),
    fc.double(),
    fc.constant(undefined),
  );
  fc.assert(
    fc.property(fc.constantFrom('further', ...Object.keys(event)), strange, (field, value) => {
      const changed: object = { ...event, [field]: value };
      if (isSoundAnswer(changed)) expect(v.parse(answered, changed)).toEqual(changed);
      else expect(v.safeParse(answered, changed)).not.toEqual({ success: true, output: changed });
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ['one field less', Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'hash'))],
  ['one field more', { ...event, note: 'x' }],
  ['an hour that there is not', { ...event, at: '2026-03-01T24:00:00.000Z' }],
  ['an endless duration', { ...event, durationMs: Infinity }],
  ['a list of numbers for texts', { ...event, feedback: [7] }],
])('leaves one with %s to the schema', (_, entry) => {
  expect(isSoundAnswer(entry)).toBe(false);
});
