import { expect, it } from 'vitest';
import { across, upwards } from '../../../src/figure/plot/axis.ts';
import { Plot } from '../../../src/figure/plot/Plot.tsx';
import { Points } from '../../../src/figure/plot/Points.tsx';
import { attributesOf, textOf } from '../../support/html.ts';
import { render } from '../../support/rendered.ts';

it('frames its parts, and places them by its axes', () => {
  const { html } = render(() => (
    <Plot
      label="Periods"
      x={across({ kind: 'linear', domain: [0, 4], title: 'pair', ticks: [0, 4] })}
      y={upwards({ kind: 'linear', domain: [0, 2], title: 'tokens', ticks: [0, 2] })}
    >
      <Points series="trained" points={[[1, 1]]} />
    </Plot>
  ));
  expect(attributesOf(html, 'circle', 'cx')).toEqual(['25.000%']);
  expect(attributesOf(html, 'svg', 'aria-label')).toEqual(['Periods']);
  expect(textOf(html)).toContain('tokens');
});
