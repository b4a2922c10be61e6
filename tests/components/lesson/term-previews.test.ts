import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../src/components/lesson/term-previews.ts';

const screen = { width: 360, height: 640 };
const preview = { width: 300, height: 120 };
const wordAt = (left: number, top: number) => ({ left, top, bottom: top + 30 });

describe('the place of a preview', () => {
  it('is below the word where it fits there, and above it otherwise', () => {
    expect(placeBeside(wordAt(20, 100), preview, screen)).toEqual({ left: 20, top: 136 });
    expect(placeBeside(wordAt(20, 500), preview, screen)).toEqual({ left: 20, top: 374 });
  });

  it('is moved to the left where the word is near the right edge', () => {
    expect(placeBeside(wordAt(300, 100), preview, screen).left).toBe(54);
  });

  it('is on the screen, and never on the word', () => {
    const arbitrary = fc.record({
      left: fc.integer({ min: 0, max: 350 }),
      top: fc.integer({ min: 0, max: 610 }),
      width: fc.integer({ min: 20, max: 340 }),
      height: fc.integer({ min: 20, max: 280 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ left, top, width, height }) => {
        const word = wordAt(left, top);
        const place = placeBeside(word, { width, height }, screen);
        expect(place.top + height <= word.top || place.top >= word.bottom).toBe(true);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.top + height).toBeLessThanOrEqual(screen.height);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + width).toBeLessThanOrEqual(screen.width);
      }),
    );
  });
});
