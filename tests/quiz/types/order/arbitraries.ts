import fc from 'fast-check';
import type { OrderSource, StepSource } from '../../../../src/quiz/types/order/schema.ts';

const names = ['start', 'divide', 'multiply', 'take-logs', 'solve', 'check', 'constructor', 'valueof'];

const words = fc.constantFrom(
  { hasWords: false, misconception: null },
  { hasWords: true, misconception: null },
  { hasWords: true, misconception: 'exponent-inverted' },
);

/** The steps that a step needs: some of those listed before it, so that there is no circle. */
function requirements(ids: readonly string[]): fc.Arbitrary<readonly (readonly string[])[]> {
  return fc.tuple(...ids.map((_, index) => fc.subarray([...ids.slice(0, index)])));
}

/** Sound questions of up to `most` steps that belong, at least one of which needs another, and up to 2 extras. */
export function orderSources(most = 6): fc.Arbitrary<OrderSource> {
  return fc
    .record({
      count: fc.integer({ min: 2, max: most }),
      extras: fc.integer({ min: 0, max: 2 }),
      scoring: fc.constantFrom('all' as const, 'lcs' as const),
    })
    .chain(({ count, extras, scoring }) => {
      const ids = names.slice(0, count);
      const total = ids.length + extras;
      return fc
        .record({
          after: requirements(ids).filter((lists) => lists.some((list) => list.length > 0)),
          words: fc.array(words, { minLength: total, maxLength: total }),
          shuffled: fc.shuffledSubarray(
            [...ids.keys(), ...Array.from({ length: extras }, (_, n) => count + n)],
            {
              minLength: total,
            },
          ),
        })
        .map(({ after, words: ofSteps, shuffled }) => {
          const steps = ofSteps.map((own, index): StepSource => {
            const isExtra = index >= count;
            const id = isExtra ? `extra-${index}` : (ids[index] ?? '');
            return { id, after: after[index] ?? [], isExtra, ...own };
          });
          return { steps: shuffled.flatMap((index) => steps[index] ?? []), scoring };
        });
    });
}
