import { expect, it } from 'vitest';
import { Legend } from '../../../src/figure/plot/Legend.tsx';
import { attributesOf, textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

it('names each line, and lights up with it', () => {
  const { html } = render(() => <Legend entries={[{ series: 'trained', text: 'as trained' }]} />);
  expect(attributesOf(html, 'li', 'class')).toEqual(['trained']);
  expect(attributesOf(html, 'li', 'data-part')).toEqual(['trained']);
  expect(textOf(html)).toBe('as trained');
});
