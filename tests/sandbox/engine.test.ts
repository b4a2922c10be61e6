import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/sandbox/engine.ts';
import { createRunner } from '../../src/sandbox/run-program.ts';

const offline = () => Promise.reject(new Error('no connection'));

describe('an engine whose code cannot be had', () => {
  test('says so at once', async () => {
    await expect(createEngine(offline)).rejects.toThrow('no connection');
  });

  test('makes a job unavailable, and the next one tries again', async () => {
    let tries = 0;
    const run = createRunner({
      loadEngine: () => {
        tries += 1;
        return tries === 1 ? createEngine(offline) : createEngine();
      },
      now: () => 0,
    });
    const job = { code: '', calls: ['1 + 1'], timeoutMs: 1000 };
    expect(await run(job)).toEqual({ ok: false, kind: 'unavailable', message: 'Error: no connection' });
    expect(await run(job)).toEqual({ ok: true, calls: [{ kind: 'value', value: 2 }] });
  });
});
