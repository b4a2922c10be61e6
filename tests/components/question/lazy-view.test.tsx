import { h } from 'preact';
import { renderToString, renderToStringAsync } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { lazyView } from '../../../src/components/question/lazy-view.tsx';

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

describe('a view that is loaded when it is first drawn', () => {
  test('is drawn whole by a build that can wait', async () => {
    const View = lazyView(() => Promise.resolve({ default: Greeting }));
    expect(await renderToStringAsync(<View name="reader" />)).toContain('<p>Hello reader</p>');
  });

  test('is loaded once, however often it is drawn', async () => {
    let loads = 0;
    const View = lazyView(() => {
      loads += 1;
      return Promise.resolve({ default: Greeting });
    });
    await renderToStringAsync(
      <div>
        <View name="one" />
        <View name="two" />
      </div>,
    );
    expect(renderToString(h(View, { name: 'three' }))).toBe('<p>Hello three</p>');
    expect(loads).toBe(1);
  });

  test('is asked for again after a download that failed', async () => {
    let downloads = 0;
    const download = async () => {
      downloads += 1;
      await Promise.resolve();
      if (downloads === 1) throw new Error('no connection');
      return { default: Greeting };
    };
    const View = lazyView(download);
    await expect(renderToStringAsync(<View name="reader" />)).rejects.toThrow('no connection');
    expect(await renderToStringAsync(<View name="reader" />)).toContain('Hello reader');
  });
});
