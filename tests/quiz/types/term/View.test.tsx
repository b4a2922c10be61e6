import { describe, expect, test } from 'vitest';
import type { TermPublic } from '../../../../src/quiz/types/term/score.ts';
import TermView from '../../../../src/quiz/types/term/View.tsx';
import type { ResponseViewProps } from '../../../../src/quiz/types/response-view.ts';
import { attributeOf, attributesOf, openingTags, textOf } from '../../../support/html.ts';
import { render, send } from '../../../support/rendered.ts';
import { pieceOf, plainPiece } from './builders.ts';
import { viewPropsOf } from '../view-props.tsx';

const one: TermPublic = { pieces: [pieceOf('factor'), plainPiece, pieceOf('ratio')], select: 'one' };
const many: TermPublic = { ...one, select: 'many' };

function open(question: TermPublic, parts: Partial<ResponseViewProps> = {}) {
  const changes: unknown[] = [];
  const rendered = render(() => (
    <TermView
      {...viewPropsOf({})}
      question={question}
      text={(key) => `<em>${key}</em>`}
      onChange={(response) => changes.push(response)}
      {...parts}
    />
  ));
  const choose = (part: string) =>
    send(
      rendered.find('input', ({ props }) => props.value === part),
      'onChange',
      {},
    );
  return { html: rendered.html, changes, choose };
}

/** The parts that are ticked on the page. */
function ticked(html: string): readonly (string | null)[] {
  return openingTags(html, 'input')
    .filter((tag) => attributeOf(tag, 'checked') !== null)
    .map((tag) => attributeOf(tag, 'value'));
}

describe('the formula', () => {
  test('stands in its order, each part under the words that say it', () => {
    const { html } = open(one);
    expect(textOf(html)).toMatch(/term\/factor.*piece\/1.*term\/ratio/);
    expect(attributesOf(html, 'input', 'aria-label')).toEqual(['the factor', 'the ratio']);
  });

  test('offers radio buttons for one part, and boxes to tick for many', () => {
    expect(new Set(attributesOf(open(one).html, 'input', 'type'))).toEqual(new Set(['radio']));
    expect(new Set(attributesOf(open(one).html, 'input', 'name'))).toEqual(new Set(['q-term']));
    expect(new Set(attributesOf(open(many).html, 'input', 'type'))).toEqual(new Set(['checkbox']));
  });

  test('shows what was chosen', () => {
    expect(ticked(open(one).html)).toEqual([]);
    expect(ticked(open(one, { response: 'ratio' }).html)).toEqual(['ratio']);
    expect(ticked(open(many, { response: ['ratio', 'factor'] }).html)).toEqual(['factor', 'ratio']);
  });

  test('hands over one id, or all that are chosen', () => {
    const single = open(one, { response: 'factor' });
    single.choose('ratio');
    expect(single.changes).toEqual(['ratio']);
    const several = open(many, { response: ['ratio'] });
    several.choose('factor');
    several.choose('ratio');
    expect(several.changes).toEqual([['factor', 'ratio'], []]);
  });

  test('marks the chosen parts by sign and word, which belong to the button', () => {
    const { html } = open(one, {
      response: 'ratio',
      grade: {
        verdict: 'incorrect',
        score: 0,
        feedback: ['incorrect'],
        misconceptions: [],
        understood: 'ratio',
        marks: { ratio: 'wrong' },
      },
    });
    expect(textOf(html)).toMatch(/term\/ratio✗, not right/);
    expect(textOf(html)).not.toContain('✓');
    expect(attributesOf(html, 'input', 'aria-describedby')).toEqual(['q-mark-factor', 'q-mark-ratio']);
    expect(html).toContain('id="q-mark-ratio"');
  });

  test('takes no answer once the question is closed', () => {
    expect(openingTags(open(one, { isClosed: true }).html, 'fieldset')[0]).toMatch(/ disabled/);
    expect(openingTags(open(one).html, 'fieldset')[0]).not.toMatch(/ disabled/);
  });
});
