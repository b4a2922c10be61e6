import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Symbol } from '../../src/ui/Symbol.tsx';

it('sets a letter in italics', () => {
  expect(renderToString(<Symbol of="λ" />)).toBe('<var>λ</var>');
});

it('lowers what stands after an underscore', () => {
  expect(renderToString(<Symbol of="m_l" />)).toBe('<var>m<sub>l</sub></var>');
});
