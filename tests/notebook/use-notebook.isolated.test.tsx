import { renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createNotebook } from '../../src/notebook/notebook.ts';
import type { Declarations } from '../../src/notebook/parameters.ts';
import { NotebookContext, useFigureSetting, useNotebook } from '../../src/notebook/use-notebook.ts';
import { declare } from '../support/parameters.ts';

function ShowLength({ declarations }: { readonly declarations: Declarations }) {
  return <p>{useNotebook(declarations).values.value.m}</p>;
}

function ShowSetting() {
  const { idPrefix, isAsked, isFree } = useFigureSetting('dial');
  return <p>{[idPrefix, isAsked, isFree('m'), isFree('d')].join(' ')}</p>;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('draws the defaults first, whatever the address says, as the build did', () => {
  vi.stubGlobal('location', { search: '?m=32' });
  expect(renderToString(<ShowLength declarations={{ m: declare({ default: 8 }) }} />)).toBe('<p>8</p>');
});

describe('a figure', () => {
  const asked = {
    notebook: createNotebook({ m: declare({ default: 16 }) }),
    idPrefix: 'q-figure',
    free: ['m'],
  };

  it('in a lesson has its widget’s name for ids, and every parameter is the reader’s to set', () => {
    expect(renderToString(<ShowSetting />)).toBe('<p>dial false true true</p>');
  });

  it('in a question has the question’s notebook and ids, and only the free parameters are the learner’s', () => {
    const html = renderToString(
      <NotebookContext.Provider value={asked}>
        <ShowLength declarations={{ m: declare({ default: 8 }) }} />
        <ShowSetting />
      </NotebookContext.Provider>,
    );
    expect(html).toBe('<p>16</p><p>q-figure true true false</p>');
  });
});
