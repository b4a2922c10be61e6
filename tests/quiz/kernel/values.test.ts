import { expect, test } from 'vitest';
import { checkTolerance, show } from '../../../src/quiz/kernel/values.ts';

const ofZero = 'Write abs: ….';

test.each<
  [string, readonly number[], Parameters<typeof checkTolerance>[2], number | undefined, RegExp | null]
>([
  ['a share of nothing', [3, 0], { rel: 0.01 }, undefined, /^E047 t: Write abs: …\.$/],
  ['figures of nothing', [0], { sigfigs: 3 }, undefined, /^E047/],
  ['a share of nothing beside a distance', [0], { rel: 0.01, abs: 1 }, undefined, null],
  ['a share of nothing that is rounding’s', [0], { rel: 1e-6 }, 1e-6, null],
  ['a distance of nothing at nothing', [0], { abs: 0 }, undefined, /^E047/],
  ['a share in per cent', [3], { rel: 5 }, undefined, /^E043 t: rel: 5 means 500 %\. Write 0\.05 for 5 %\.$/],
  ['a share', [3], { rel: 0.5 }, undefined, null],
  ['a range', [0], { range: [0, 1] }, undefined, null],
  ['decimals', [0], { decimals: 2 }, undefined, null],
  ['nothing', [0], 'exact', undefined, null],
])('the tolerance may be %s: %j, %j', (_, values, tolerance, negligible, problem) => {
  const about = negligible === undefined ? { ofZero } : { ofZero, negligible };
  const check = () => checkTolerance('t', values, tolerance, about);
  if (problem === null) expect(check).not.toThrow();
  else expect(check).toThrow(problem);
});

test('a number is shown to its author in few figures', () => {
  expect([show(1 / 3), show(-1 / 3, 3)]).toEqual(['0.33333333', '−0.333']);
});
