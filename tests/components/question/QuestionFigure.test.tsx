import { renderToStringAsync } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import QuestionFigure from '../../../src/components/question/QuestionFigure.tsx';
import type { QuestionFigureProps } from '../../../src/quiz/types/response-view.ts';
import { attributeOf, attributesOf, openingTags, textOf } from '../../support/html.ts';

const start = { m_l: 4096, m: 16_384, d: 128, b: 10_000, lambda: 1 };

const figure = (props: Partial<QuestionFigureProps> = {}) => (
  <QuestionFigure
    id="q-figure"
    widget="period-matching"
    start={start}
    free={['lambda']}
    state={null}
    onState={() => undefined}
    isClosed={false}
    {...props}
  />
);

const draw = (props: Partial<QuestionFigureProps> = {}) => renderToStringAsync(figure(props));

const idsIn = (html: string) => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);

describe('a figure in a question', () => {
  it('is drawn by the build as it starts, with controls for what is free', async () => {
    const html = await draw({ start: { ...start, lambda: 2 } });
    expect(attributesOf(html, 'input', 'value')[0]).toBe('2.0000');
    expect(attributesOf(html, 'input', 'id')).toEqual(['q-figure-lambda', 'q-figure-lambda-slider']);
  });

  it('is drawn the same at first where a state was set before, so that the browser can go on from the build’s', async () => {
    expect(await draw({ state: { lambda: 4.5 } })).toBe(await draw());
  });

  it('can stand on a page twice, beside others', async () => {
    const html = await renderToStringAsync(
      <>
        {figure({ id: 'a' })}
        {figure({ id: 'b', free: ['lambda', 'm', 'b'] })}
      </>,
    );
    expect(idsIn(html).length).toBeGreaterThan(8);
    expect(new Set(idsIn(html)).size).toBe(idsIn(html).length);
  });

  it('neither judges nor advises', async () => {
    const text = textOf(await draw({ state: { lambda: 4.089 } }));
    expect(text).toContain('Interpolation takes it to');
    expect(text).not.toMatch(/they match|✓|Raise|Lower/);
  });

  it('is closed as a whole', async () => {
    const tag = async (isClosed: boolean) => openingTags(await draw({ isClosed }), 'fieldset')[0] ?? '';
    expect(attributeOf(await tag(true), 'disabled')).not.toBeNull();
    expect(attributeOf(await tag(false), 'disabled')).toBeNull();
  });

  it('stops the build where it does not fit its widget', async () => {
    await expect(draw({ widget: 'no-such-widget' })).rejects.toThrow(
      /no question can show the widget "no-such-widget"; there are: .*period-matching/,
    );
    await expect(draw({ start: { ...start, d: 127 } })).rejects.toThrow(/d must be an even whole number/);
    await expect(draw({ free: ['x'] })).rejects.toThrow('"x" is not a parameter');
  });
});
