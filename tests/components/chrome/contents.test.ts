import { describe, expect, it } from 'vitest';
import { sectionReached, shareRead } from '../../../src/components/chrome/contents.ts';

describe('the section that is on the screen', () => {
  it.each([
    [[900, 1800], -1],
    [[100, 900], 0],
    [[-500, 90, 400], 1],
    [[-900, -400, -20], 2],
    [[], -1],
  ])('with headings at %j it is number %i', (tops, section) => {
    expect(sectionReached(tops)).toBe(section);
  });
});

describe('the share that was read', () => {
  it.each([
    [70, 5000, 800, 0],
    [0, 5000, 800, 0],
    [-2100, 5000, 800, 0.5],
    [-4200, 5000, 800, 1],
    [-4400, 5000, 800, 1],
    [70, 600, 800, 1],
  ])('at %i of a text of %i on a screen of %i pixels is %d', (top, height, screen, share) => {
    expect(shareRead(top, height, screen)).toBe(share);
  });
});
