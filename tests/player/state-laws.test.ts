import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openness, reduce, untouched } from '../../src/player/state.ts';
import type { QuestionState, StateEvent } from '../../src/player/state.ts';
import { answeredWith, gradeByName, questionTerms } from '../support/player.ts';

const terms = questionTerms();
const graded = (response: string): StateEvent => ({ kind: 'graded', response, grade: gradeByName(response) });
const ended: StateEvent = { kind: 'ended' };
const hint: StateEvent = { kind: 'hint-opened' };
const solution: StateEvent = { kind: 'solution-shown' };
/** The state after all these events. */
function after(events: readonly StateEvent[], given = terms, from = untouched(0)): QuestionState {
  return events.reduce((state, event) => reduce(state, event, given), from);
}

describe('whatever happens', () => {
  const response = fc.constantFrom('right', 'half', 'half 2', 'wrong', 'wrong 2', 'ungraded', '?');
  const anything: fc.Arbitrary<StateEvent> = fc.oneof(
    response.map((given): StateEvent => ({ kind: 'edited', response: given })),
    response.map(graded),
    fc.constantFrom<StateEvent>(hint, solution, ended),
    fc.nat(3).map((seed): StateEvent => ({ kind: 'variant-drawn', seed })),
    response.map((given): StateEvent => {
      const { verdict, score } = gradeByName(given);
      return {
        kind: 'remembered',
        event: answeredWith({
          response: given,
          verdict: verdict === 'invalid' ? 'incorrect' : verdict,
          score: score ?? null,
        }),
      };
    }),
  );
  const anyTerms = fc
    .record({
      tries: fc.option(fc.integer({ min: 1, max: 4 })),
      feedback: fc.constantFrom<'each' | 'end'>('each', 'end'),
      help: fc.boolean(),
      mayVary: fc.boolean(),
    })
    .map(questionTerms);

  test('the attempts never exceed the tries', () => {
    fc.assert(
      fc.property(fc.array(anything), anyTerms, (events, given) => {
        expect(after(events, given).attempts).toBeLessThanOrEqual(given.tries ?? Infinity);
      }),
    );
  });

  test('attempts, hints and the worked answer are never taken back, and what is closed stays closed, in a variant', () => {
    fc.assert(
      fc.property(fc.array(anything), anything, anyTerms, (events, event, given) => {
        const before = after(events, given);
        const now = reduce(before, event, given);
        if (now.seed !== before.seed) return;
        expect(now.attempts).toBeGreaterThanOrEqual(before.attempts);
        expect(now.hintsOpened).toBeGreaterThanOrEqual(before.hintsOpened);
        expect(Number(now.solutionShown)).toBeGreaterThanOrEqual(Number(before.solutionShown));
        if (openness(before, given).isClosed) expect(openness(now, given).isClosed).toBe(true);
      }),
    );
  });

  test('a state is left as it is', () => {
    fc.assert(
      fc.property(fc.array(anything), anything, anyTerms, (events, event, given) => {
        const before = after(events, given);
        const copy = structuredClone(before);
        reduce(before, event, given);
        expect(before).toEqual(copy);
      }),
    );
  });
});
