import fc from 'fast-check';
import type { LearnerEvent } from '../../src/progress/events.ts';
import { answerEvent, eventOf } from './events.ts';

const question = fc.constantFrom('a-lesson/one', 'a-lesson/two', 'b-lesson/three');
const variant = { question, version: fc.nat(2), seed: fc.nat(3) };

/** Any JSON but parts named “__proto__”: ids are slugs, so no response has one, and a file with one is refused. */
const response = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !JSON.stringify(value).includes('"__proto__":'));

const answer = fc
  .record({
    ...variant,
    verdict: fc.constantFrom('correct', 'partial', 'incorrect', 'ungraded'),
    response,
    solutionShown: fc.boolean(),
    hintsOpened: fc.nat(3),
    sitting: fc.option(fc.constantFrom('s1', 'set-2')),
    score: fc.constantFrom(0, 0.5, 1),
    confidence: fc.option(fc.constantFrom('sure', 'think-so', 'guess')),
    misconceptions: fc.subarray(['naive', 'other']),
  })
  .map((changes) => ({
    ...answerEvent(changes.question, 0, changes),
    score: changes.verdict === 'ungraded' ? null : changes.score,
  }));

const other = fc.oneof(
  fc.record({
    kind: fc.constant('hint-opened' as const),
    ...variant,
    number: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('solution-shown' as const), ...variant }),
  fc.record({ kind: fc.constant('variant-drawn' as const), ...variant }),
  fc.record({
    kind: fc.constant('prediction-made' as const),
    lesson: fc.constantFrom('a-lesson', 'b-lesson'),
    prediction: fc.constantFrom('first', 'second'),
    value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string()),
  }),
  fc.record({ kind: fc.constant('lesson-read' as const), lesson: fc.constantFrom('a-lesson', 'b-lesson') }),
  fc.record({ kind: fc.constant('sitting-submitted' as const), sitting: fc.constantFrom('s1', 'set-2') }),
  fc.record({
    kind: fc.constant('sitting-opened' as const),
    sitting: fc.constantFrom('s1', 'set-2'),
    title: fc.constant('Monday'),
    items: fc.array(fc.record({ question, seed: fc.nat(3), hash: fc.constant(null) }), { maxLength: 2 }),
    terms: fc.record({ feedback: fc.constantFrom('each', 'end') }),
  }),
  fc.record({
    kind: fc.constant('item-flagged' as const),
    sitting: fc.constantFrom('s1', 'set-2'),
    item: question,
    isFlagged: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('review-limit-set' as const),
    limit: fc.option(fc.constantFrom(5, 10, 20)),
  }),
);

/** Logs as several devices may hold them: they share ids and times, and events of equal ids are equal. */
export const logs = (most = 3): fc.Arbitrary<readonly (readonly LearnerEvent[])[]> =>
  fc
    .array(
      fc.oneof(
        answer,
        other.map((happening) => eventOf(happening, 0)),
      ),
      { maxLength: 12 },
    )
    .map((events) =>
      events.map((event, at) => ({
        ...event,
        id: `e${String(at)}`,
        at: `2026-03-0${String(1 + (at % 3))}T00:00:00.000Z`,
      })),
    )
    .chain((events) => fc.array(fc.subarray(events), { minLength: most, maxLength: most }));
