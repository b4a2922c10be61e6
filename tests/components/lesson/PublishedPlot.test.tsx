import { expect, it } from 'vitest';
import { PublishedPlot, rowsOf } from '../../../src/components/lesson/PublishedPlot.tsx';
import type { Published } from '../../../src/course/schemas.ts';
import { textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const published: Published = {
  title: 'Perplexity of a model',
  reference: 'someone-2023',
  place: 'Table 1',
  trained_length: 4096,
  across: 'tokens',
  up: 'perplexity',
  series: [
    { name: 'interpolation', drawn_as: 'interpolated', points: [[2048, 3.922], [16_384, 102.74]] }, // prettier-ignore
    { name: 'base scaling', drawn_as: 'rebased', points: [[2048, 4.203], [8192, 3.587]] }, // prettier-ignore
  ],
};

it('draws each line in the colour that the figures of the course give it, with every point', () => {
  const { html } = render(() => <PublishedPlot {...published} />);
  expect(html).toContain('aria-label="Perplexity of a model"');
  expect(html.match(/class="points (?:interpolated|rebased)"/g)).toHaveLength(2);
  expect(html.match(/<circle/g)).toHaveLength(4);
  expect(html).toContain('zone-edge');
  expect(textOf(html)).toContain('interpolation');
});

it('lists every length once, with a dash where a line has no value', () => {
  expect(rowsOf(published.series)).toEqual([
    ['2048', '3.922', '4.203'],
    ['8192', '–', '3.587'],
    ['16\u202F384', '102.7', '–'],
  ]);
});
