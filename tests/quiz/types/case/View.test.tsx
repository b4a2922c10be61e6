import { describe, expect, test } from 'vitest';
import CaseView from '../../../../src/quiz/types/case/View.tsx';
import type { PartProps } from '../../../../src/quiz/types/response-view.ts';
import { attributesOf, textOf } from '../../../support/html.ts';
import { render } from '../../../support/rendered.ts';
import { viewPropsOf } from '../view-props.tsx';

const parts = [
  { id: 'lambda', type: 'numeric', question: { arithmetic: true }, drawsPrompt: false },
  { id: 'gap', type: 'cloze', question: { blanks: [] }, drawsPrompt: true },
];

/** Draws a case, and keeps what its parts were given. */
function draw(response: unknown = null) {
  const given: PartProps[] = [];
  const changes: unknown[] = [];
  const props = viewPropsOf({
    question: { parts },
    text: (key) => `<p>[${key}]</p>`,
    response,
    onChange: (changed) => changes.push(changed),
    Part: (part) => {
      given.push(part);
      return <i>{part.partId}</i>;
    },
  });
  const { html } = render(() => <CaseView {...props} />);
  return { html, given, changes };
}

describe('the view of a case', () => {
  test('shows each part under its number, with its prompt and its fields', () => {
    const { html } = draw();
    expect(textOf(html)).toBe('Part 1 of 2[lambda/prompt]lambdaPart 2 of 2gap');
  });

  test('leaves the prompt to a part that draws it itself', () => {
    expect(draw().html).not.toContain('[gap/prompt]');
  });

  test('names each part by its heading', () => {
    const { html } = draw();
    expect(attributesOf(html, 'div', 'aria-labelledby')).toEqual(attributesOf(html, 'h4', 'id'));
    expect(attributesOf(html, 'h4', 'id')).toEqual(['q-lambda-heading', 'q-gap-heading']);
  });

  test('hands each part its type, its public part and its own response', () => {
    const { given } = draw({ lambda: '4.089', other: 'x' });
    expect(given).toMatchObject([
      { partId: 'lambda', type: 'numeric', question: { arithmetic: true }, response: '4.089' },
      { partId: 'gap', type: 'cloze', response: null },
    ]);
  });

  test('keeps the other parts’ responses when one changes, and both when two change at once', () => {
    const { given, changes } = draw({ lambda: '4' });
    given[1]?.onChange({ x: '7' });
    given[0]?.onChange('4.1');
    expect(changes).toEqual([
      { lambda: '4', gap: { x: '7' } },
      { lambda: '4.1', gap: { x: '7' } },
    ]);
  });

  test('begins anew where the response is no map', () => {
    expect(draw('text').given.map(({ response }) => response)).toEqual([null, null]);
  });
});
