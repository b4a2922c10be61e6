import { expect, test } from 'vitest';
import { AnswerMark } from '../../src/ui/AnswerMark.tsx';
import { render } from '../support/rendered.ts';

const htmlOf = (mark: 'right' | 'wrong' | null) => render(() => <AnswerMark id="q-mark" mark={mark} />).html;

test('a mark is a shape for the eye and words for the ear', () => {
  expect(htmlOf('right')).toMatch(/aria-hidden="true">✓<.*visually-hidden">, right</);
  expect(htmlOf('wrong')).toMatch(/aria-hidden="true">✗<.*visually-hidden">, not right</);
});

test('without a mark its place stays free', () => {
  expect(htmlOf(null)).toMatch(/^<span id="q-mark" class="answer-mark"[^>]*><\/span>$/);
});
