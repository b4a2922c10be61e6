import { runInNewContext } from 'node:vm';
import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { embedSnippet } from '../../src/ui/embed-snippet.ts';

const embedded = {
  address: 'https://course.example/embed/figure/?figure=a/b&m=8192&x="',
  title: 'Figure 1.1 Tilt “the line” & <more>',
  height: 640.2,
};

it('is one frame with the address and title whole, and one script that heeds the course alone', () => {
  const snippet = embedSnippet(embedded);
  const [frame, , script] = fromHtml(snippet, { fragment: true }).children;
  expect(frame).toMatchObject({
    tagName: 'iframe',
    properties: { src: embedded.address, title: embedded.title, height: 641, loading: 'lazy' },
  });
  expect(script).toMatchObject({ tagName: 'script' });
  expect(snippet).toContain("origin !== 'https://course.example'");
});

it('sets the height of the frame that told it, and of no other', () => {
  const code = /<script>([^]*)<\/script>/.exec(embedSnippet(embedded))?.[1] ?? '';
  const frames = [
    { contentWindow: {}, height: '641' },
    { contentWindow: {}, height: '641' },
  ];
  let hear: (event: object) => void = () => undefined;
  runInNewContext(code, {
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener;
    },
    document: { querySelectorAll: () => frames },
  });
  const data = { type: 'wavelength:height', height: 700 };
  const source = frames[1]?.contentWindow;
  hear({ origin: 'https://elsewhere.example', source, data });
  hear({ origin: 'https://course.example', source, data: null });
  expect(frames.map(({ height }) => height)).toEqual(['641', '641']);
  hear({ origin: 'https://course.example', source, data });
  expect(frames.map(({ height }) => height)).toEqual(['641', 700]);
});
