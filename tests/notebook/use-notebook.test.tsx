import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, it, vi } from 'vitest';
import type { Declarations } from '../../src/notebook/parameters.ts';
import { useNotebook } from '../../src/notebook/use-notebook.ts';
import { declare } from '../support/parameters.ts';

function ShowLength({ declarations }: { readonly declarations: Declarations }) {
  return <p>{useNotebook(declarations).values.value.m}</p>;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('draws the defaults first, whatever the address says, as the build did', () => {
  vi.stubGlobal('location', { search: '?m=32' });
  expect(renderToString(<ShowLength declarations={{ m: declare({ default: 8 }) }} />)).toBe('<p>8</p>');
});
