import { describe, expect, it } from 'vitest';
import { run, SourceError } from '../../src/figure/source.ts';
import type { Progress, Source, Stream } from '../../src/figure/source.ts';

/** A source that a test drives by hand. */
function drivenSource() {
  const driven = {
    emit: (_progress: Progress<string>): void => undefined,
    finish: (): void => undefined,
    fail: (): void => undefined,
    signal: new AbortController().signal,
  };
  const source = {
    start: (_values: number, emit: (progress: Progress<string>) => void, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        Object.assign(driven, {
          emit,
          finish: resolve,
          fail: () => reject(new Error('out of memory')),
          signal,
        });
      }),
  };
  const told: Stream<string>[] = [];
  const cancel = run(source, 1, (stream) => told.push(stream));
  const last = () => told.at(-1);
  return { driven, told, last, cancel };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('run', () => {
  it('tells that it works before anything has come', () => {
    expect(drivenSource().told).toEqual([{ result: null, share: 0, status: 'running' }]);
  });

  it('tells each part of the result and how much is done', () => {
    const { driven, last } = drivenSource();
    driven.emit({ result: 'half', share: 0.5 });
    expect(last()).toEqual({ result: 'half', share: 0.5, status: 'running' });
  });

  it('keeps what is done between 0 and 1', () => {
    const { driven, last } = drivenSource();
    driven.emit({ result: 'more', share: 3 });
    expect(last()?.share).toBe(1);
  });

  it('is done when the source is, with the last result', async () => {
    const { driven, last } = drivenSource();
    driven.emit({ result: 'all', share: 0.9 });
    driven.finish();
    await settled();
    expect(last()).toEqual({ result: 'all', share: 1, status: 'done' });
  });

  it('has failed when the source has, and keeps what had come', async () => {
    const { driven, last } = drivenSource();
    driven.emit({ result: 'half', share: 0.5 });
    driven.fail();
    await settled();
    expect(last()).toEqual({ result: 'half', share: 0.5, status: 'failed' });
  });

  it('tells the source to stop when it is cancelled, and listens no more', async () => {
    const { driven, told, last, cancel } = drivenSource();
    driven.emit({ result: 'half', share: 0.5 });
    cancel();
    expect(driven.signal.aborted).toBe(true);
    expect(last()).toEqual({ result: 'half', share: 0.5, status: 'cancelled' });
    const count = told.length;
    driven.emit({ result: 'late', share: 0.8 });
    driven.finish();
    await settled();
    expect(told).toHaveLength(count);
  });

  it('stays done when it is cancelled afterwards', async () => {
    const { driven, last, cancel } = drivenSource();
    driven.finish();
    await settled();
    cancel();
    expect(last()?.status).toBe('done');
  });

  it.each([
    [new SourceError('The weights differ.'), 'The weights differ.'],
    [new TypeError('x is undefined'), undefined],
  ])('tells the reader why it failed, if that is for the reader: %s', async (error, problem) => {
    const told: Stream<string>[] = [];
    const failing: Source<number, string> = { start: () => Promise.reject(error) };
    run(failing, 1, (stream) => told.push(stream));
    await settled();
    expect(told.at(-1)?.status).toBe('failed');
    expect(told.at(-1)?.problem).toBe(problem);
  });
});
