import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../../src/notebook/notebook.ts';
import { ParameterControl } from '../../../src/notebook/ParameterControl.tsx';
import { derive, parameterNames } from '../../../src/widgets/period-matching/model.ts';
import { declareQuantities } from '../../../src/notebook/quantities.ts';
import { attributeOf, openingTags } from '../../support/html.ts';
import { stateOf } from '../../support/period-matching.ts';
import { render, send } from '../../support/rendered.ts';

/** The mismatches that slider positions around the exact λ lead to, the smallest first. */
function nearestResiduals(m_l: number, s: number, d: number): readonly number[] {
  const state = stateOf({ m_l, m: s * m_l, d });
  const notebook = createNotebook(declareQuantities(parameterNames));
  const { html, find } = render(() => <ParameterControl idPrefix="q" notebook={notebook} name="lambda" />);
  const slider = find('input', ({ props }) => props.type === 'range');
  const [, tag = ''] = openingTags(html, 'input');
  const residualAt = (position: number) => {
    send(slider, 'onInput', { currentTarget: { value: String(position) } });
    return derive({ ...state, lambda: notebook.values.value.lambda ?? Number.NaN }).residual;
  };
  let [low, high] = [0, Number(attributeOf(tag, 'max'))];
  while (high - low > 1) {
    const middle = Math.round((low + high) / 2);
    if (residualAt(middle) < 0) low = middle;
    else high = middle;
  }
  return [low, high].map((position) => Math.abs(residualAt(position))).sort((one, other) => one - other);
}

describe('the parameters of the figure in a question', () => {
  it.each(
    [2048, 4096, 8192].flatMap((m_l) =>
      [2, 4, 8, 16].flatMap((s) => [32, 64, 128, 256].map((d) => [m_l, s, d] as const)),
    ),
  )('let the slider’s keys reach the match: %d tokens, %d times as many, d = %d', (m_l, s, d) => {
    const [best = Number.NaN] = nearestResiduals(m_l, s, d);
    // Half a step, and so well within the tenth of a per cent that counts as a match.
    expect(best).toBeLessThan(0.0003);
  });

  it('let the slider’s keys reach it from both sides in the course’s own case', () => {
    const [, second = Number.NaN] = nearestResiduals(4096, 4, 128);
    expect(second).toBeLessThan(0.001);
  });
});
