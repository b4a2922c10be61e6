import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writerInSight } from '../../src/notebook/write-in-sight.ts';

type Observe = (entries: readonly { target: Element; isIntersecting: boolean }[]) => void;

let observed: Element[] = [];
let report: Observe = () => undefined;

beforeEach(() => {
  observed = [];
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: Observe) {
        report = callback;
      }
      observe(element: Element): void {
        observed.push(element);
      }
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** An element, as far as it is written. */
const numbered = () => ({ textContent: 'as built' }) as Element;

it('writes at once what is in sight, and what nobody has looked for yet', () => {
  const [near, unknown] = [numbered(), numbered()];
  const write = writerInSight([near, unknown]);
  expect(observed).toEqual([near, unknown]);
  report([{ target: near, isIntersecting: true }]);
  write(near, '1');
  write(unknown, '2');
  expect([near.textContent, unknown.textContent]).toEqual(['1', '2']);
});

it('writes what is out of sight once the changes pause, with its last text', () => {
  const far = numbered();
  const write = writerInSight([far]);
  report([{ target: far, isIntersecting: false }]);
  for (const text of ['1', '2', '3']) {
    write(far, text);
    vi.advanceTimersByTime(150);
    expect(far.textContent).toBe('as built');
  }
  vi.advanceTimersByTime(50);
  expect(far.textContent).toBe('3');
});

it('writes what comes into sight, and nothing older afterwards', () => {
  const number = numbered();
  const write = writerInSight([number]);
  report([{ target: number, isIntersecting: false }]);
  write(number, '1');
  report([{ target: number, isIntersecting: true }]);
  expect(number.textContent).toBe('1');
  write(number, '2');
  vi.runAllTimers();
  expect(number.textContent).toBe('2');
});
