import { expect, test } from 'vitest';
import type { QuestionFigureProps, ResponseViewProps } from '../../../../src/quiz/types/response-view.ts';
import type { WidgetPublic } from '../../../../src/quiz/types/widget/score.ts';
import WidgetView from '../../../../src/quiz/types/widget/View.tsx';
import { render } from '../../../support/rendered.ts';
import { viewPropsOf } from '../view-props.tsx';

const question: WidgetPublic = {
  widget: 'period-matching',
  start: { m: 16_384, lambda: 1 },
  free: ['lambda'],
};

/** What the view hands to the figure. */
function figureOf(props: Partial<ResponseViewProps> = {}) {
  const given: QuestionFigureProps[] = [];
  const heard: unknown[] = [];
  render(() => (
    <WidgetView
      {...viewPropsOf({})}
      question={question}
      onChange={(response) => heard.push(response)}
      Figure={(figure) => {
        given.push(figure);
        return null;
      }}
      {...props}
    />
  ));
  const [figure] = given;
  if (figure === undefined) throw new Error('no figure');
  return { figure, heard };
}

test('the figure is the question’s, at its start until something was set', () => {
  expect(figureOf().figure).toMatchObject({
    id: 'q-figure',
    widget: 'period-matching',
    start: question.start,
    free: ['lambda'],
    state: null,
    isClosed: false,
  });
  expect(figureOf({ isClosed: true }).figure.isClosed).toBe(true);
});

test('the response is the figure’s state, and what is set becomes the response', () => {
  const { figure, heard } = figureOf({ response: { lambda: 4.5 } });
  expect(figure.state).toEqual({ lambda: 4.5 });
  figure.onState({ lambda: 5 });
  expect(heard).toEqual([{ lambda: 5 }]);
});

test.each([['4.5'], [{ lambda: '4.5', m: 3 }], [[4.5]], [{ __proto__: { lambda: 4 } }], [7]])(
  'a response that is no state of the figure does not break it: %j',
  (response) => {
    expect(figureOf({ response }).figure.state ?? {}).toEqual({});
  },
);
