import { expect, it } from 'vitest';
import { PublishedPlot, rowsOf } from '../../../src/components/lesson/PublishedPlot.tsx';
import type { Published } from '../../../src/course/schemas.ts';
import { textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

const unmarked: Published = {
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
const published: Published = { ...unmarked, trained_length: 4096 };

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
    ['16\u202F384', '102.74', '–'],
  ]);
});

it('has no trained length where the lines differ in it, and a tick for each length of a logarithmic axis', () => {
  const { html } = render(() => <PublishedPlot {...unmarked} across_scale="log" />);
  expect(html).not.toContain('zone-edge');
  for (const length of ['2048', '8192', '16\u202F384']) expect(html).toContain(`>${length}<`);
});
