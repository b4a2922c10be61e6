import { expect, it } from 'vitest';
import { createSteadyClock } from '../../src/player/steady-clock.ts';

function openClock() {
  const times = { wall: 1000, running: 50 };
  const clock = createSteadyClock(
    () => times.wall,
    () => times.running,
  );
  const pass = (wall: number, running: number) => {
    times.wall += wall;
    times.running += running;
    return clock.now();
  };
  return pass;
}

it('follows the device’s clock', () => {
  const pass = openClock();
  expect([pass(0, 0), pass(10, 10), pass(5, 5)]).toEqual([1000, 1010, 1015]);
});

it('goes on as before where the device’s clock is put back', () => {
  const pass = openClock();
  expect([pass(-600, 10), pass(10, 10)]).toEqual([1010, 1020]);
});

it('counts what the device has slept', () => {
  const pass = openClock();
  expect([pass(9000, 0), pass(10, 10)]).toEqual([10_000, 10_010]);
});

it('begins no earlier than a time that has passed for certain, and goes on from there', () => {
  const times = { wall: 1000, running: 50 };
  const clock = createSteadyClock(
    () => times.wall,
    () => times.running,
    5000,
  );
  expect(clock.now()).toBe(5000);
  times.running += 10;
  expect(clock.now()).toBe(5010);
  times.wall = 9000;
  expect(clock.now()).toBe(9000);
});
