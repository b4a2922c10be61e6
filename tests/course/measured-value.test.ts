import { expect, it } from 'vitest';
import { measuredValue } from '../../src/course/measured-value.ts';
import type { Published } from '../../src/course/schemas.ts';

const published: Published = {
  title: 'Perplexity of a model',
  reference: 'someone-2023',
  place: 'Table 1',
  across: 'tokens',
  across_scale: 'linear',
  up: 'perplexity',
  series: [
    { name: 'interpolation', drawn_as: 'interpolated', points: [[2048, 3.922], [16_384, 102.74]] }, // prettier-ignore
    { name: 'base scaling', drawn_as: 'rebased', points: [[2048, 4.203], [8192, 3.587]] }, // prettier-ignore
  ],
};

it('finds a value by its line and its length', () => {
  expect(measuredValue(published, 2048, 'interpolation')).toBe(3.922);
  expect(measuredValue(published, 8192, 'base scaling')).toBe(3.587);
});

it('needs no name where there is one line', () => {
  expect(measuredValue({ ...published, series: published.series.slice(1) }, 2048)).toBe(4.203);
});

it('refuses a line or a length that nobody published, and says which there are', () => {
  expect(() => measuredValue(published, 2048)).toThrow('interpolation, base scaling');
  expect(() => measuredValue(published, 2048, 'YaRN')).toThrow('interpolation, base scaling');
  expect(() => measuredValue(published, 8192, 'interpolation')).toThrow('2048, 16384');
});
