import { expect, it } from 'vitest';
import { countBySegment, evenBounds, usualBounds } from '../../src/lab/segments.ts';

const step = (position: number, isHit: boolean, loss: number) => ({
  position,
  isHit,
  loss,
  countedAt: position < 20 ? null : position,
  predicted: 0,
  sequence: 0,
});

it('counts the letters that count anywhere, by ranges', () => {
  const counter = countBySegment([0, 16, 32, 64]);
  counter.add(step(19, true, 9));
  counter.add(step(20, true, 1));
  counter.add(step(31, false, 2));
  counter.add(step(64, true, 9));
  expect(counter.segments()).toEqual([
    { from: 0, to: 16, letters: 0, accuracy: null, loss: null },
    { from: 16, to: 32, letters: 2, accuracy: 0.5, loss: 1.5 },
    { from: 32, to: 64, letters: 0, accuracy: null, loss: null },
  ]);
});

it.each([
  [128, [16, 64, 128]],
  [512, [16, 64, 128, 192, 256, 384, 512]],
  [600, [16, 64, 128, 192, 256, 384, 512, 600]],
  [1024, [16, 64, 128, 192, 256, 384, 512, 768, 1024]],
])('divides %i tokens at the usual bounds', (length, bounds) => {
  expect(usualBounds(length)).toEqual(bounds);
});

it('divides evenly, the rest last', () => {
  expect(evenBounds(70, 32)).toEqual([0, 32, 64, 70]);
});
