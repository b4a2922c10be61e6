import { describe, expect, it } from 'vitest';
import { evidenceIn } from '../../src/mastery/evidence.ts';
import { answerEvent, timeOf } from '../support/events.ts';

const wrong = { verdict: 'incorrect', score: 0 } as const;
const values = (...events: Parameters<typeof evidenceIn>[0]) => evidenceIn(events).map(({ value }) => value);

describe('a variant of a question is one piece of evidence', () => {
  it('that counts by the try at which it was right', () => {
    expect(values(answerEvent('a/1', 1))).toEqual([1]);
    expect(values(answerEvent('a/1', 1, wrong), answerEvent('a/1', 2))).toEqual([0.5]);
    expect(values(answerEvent('a/1', 1, wrong), answerEvent('a/1', 2, wrong), answerEvent('a/1', 3))).toEqual(
      [1 / 3],
    );
    expect(values(answerEvent('a/1', 1, wrong))).toEqual([0]);
  });

  it('less the price of hints, and nothing after the worked answer', () => {
    expect(values(answerEvent('a/1', 1, { score: 0.8 }))).toEqual([0.8]);
    expect(values(answerEvent('a/1', 1, wrong), answerEvent('a/1', 2, { solutionShown: true }))).toEqual([0]);
  });

  it('and another variant, version or sitting is another one', () => {
    expect(
      values(
        answerEvent('a/1', 1),
        answerEvent('a/1', 2, { seed: 5 }),
        answerEvent('a/1', 3, { version: 2 }),
        answerEvent('a/1', 4, { sitting: 's' }),
      ),
    ).toEqual([1, 1, 1, 1]);
  });

  it('of the time and the kind of its first answer; what is not marked is none', () => {
    const [first] = evidenceIn([answerEvent('a/1', 2), answerEvent('a/1', 1, wrong)]);
    expect(first).toMatchObject({ at: Date.parse(timeOf(1)), isRight: false, answers: 2 });
    expect(values(answerEvent('a/1', 1, { verdict: 'ungraded', score: null }))).toEqual([]);
  });
});
