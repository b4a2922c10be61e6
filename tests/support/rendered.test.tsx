import { effect, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { render } from './rendered.ts';

it('leaves signals at work when what it draws throws', () => {
  const one = signal(1);
  function Broken(): never {
    throw new RangeError(`broken at ${String(one.value)}`);
  }
  expect(() => render(() => <Broken />)).toThrow(RangeError);
  const seen: number[] = [];
  const stop = effect(() => {
    seen.push(one.value);
  });
  one.value = 2;
  stop();
  expect(seen).toEqual([1, 2]);
});
