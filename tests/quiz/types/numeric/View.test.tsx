import { expect, test } from 'vitest';
import { maxNumberLength } from '../../../../src/formula/number-input/max-length.ts';
import NumericView from '../../../../src/quiz/types/numeric/View.tsx';
import { render } from '../../../support/rendered.ts';

test('a text too long to be read can still be typed, so that it is refused and not cut', () => {
  const { find } = render(() => (
    <NumericView
      id="q"
      question={{ arithmetic: true, precision: null }}
      response={null}
      onChange={() => undefined}
      isInvalid={false}
      outcomeId="q-outcome"
    />
  ));
  expect(find('input').props.maxLength).toBeGreaterThanOrEqual(2 * maxNumberLength);
});
