import { expect, test } from 'vitest';
import { nodeSandbox } from '../../src/sandbox/node-sandbox.ts';

test('a program runs in a worker of Node’s', async () => {
  const code = 'function twice(x: number): number { return 2 * x }';
  expect(
    await nodeSandbox.run({ code, calls: ['twice(-0)', 'twice(0 / 0)', 'twice()'], timeoutMs: 1000 }),
  ).toEqual({
    ok: true,
    calls: [-0, Number.NaN, Number.NaN].map((value) => ({ kind: 'value', value })),
  });
});

test('a built-in that asks nobody whether the time is over is ended from outside, and the next program runs', async () => {
  const start = performance.now();
  const code = 'const list = new Array(2 ** 32 - 1)';
  expect(await nodeSandbox.run({ code, calls: ['1 + 1', 'list.join("ab")', '3'], timeoutMs: 300 })).toEqual({
    ok: true,
    calls: [{ kind: 'value', value: 2 }, { kind: 'timeout' }, { kind: 'timeout' }],
  });
  expect(performance.now() - start).toBeLessThan(4000);
  expect(await nodeSandbox.run({ code: '', calls: ['4'], timeoutMs: 1000 })).toEqual({
    ok: true,
    calls: [{ kind: 'value', value: 4 }],
  });
});

test('jobs that are given together are all done', async () => {
  const jobs = [1, 2, 3].map((n) => nodeSandbox.run({ code: '', calls: [`${n} * 2`], timeoutMs: 1000 }));
  expect(await Promise.all(jobs)).toEqual(
    [2, 4, 6].map((value) => ({ ok: true, calls: [{ kind: 'value', value }] })),
  );
});
