import { describe, expect, it } from 'vitest';
import { escapeXml, writeSvg } from '../../src/figure/svg-document.ts';

const sheet = { title: 'a < b', width: 100, height: 50, background: '#fff', fontFamily: '"Source Sans"' };

describe('writeSvg', () => {
  it('is a file of its own, with its size, its title and a margin', () => {
    const svg = writeSvg({ ...sheet, pieces: [] });
    expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="132.0" height="82.0"');
    expect(svg).toContain('<title>a &lt; b</title>');
    expect(svg).toContain('font-family="&quot;Source Sans&quot;"');
  });

  it('holds plots, words and the lines of a legend at their places', () => {
    const svg = writeSvg({
      ...sheet,
      pieces: [
        { kind: 'markup', x: 1, y: 2, width: 3, height: 4, markup: '<circle r="5"/>' },
        { kind: 'text', x: 5, y: 6, size: 13, fill: 'rgb(0, 0, 0)', text: 'pairs & periods' },
        { kind: 'swatch', x: 7, y: 8, width: 28, stroke: 'red', dash: '8 5' },
      ],
    });
    expect(svg).toContain(
      '<svg x="1.0" y="2.0" width="3.0" height="4.0" overflow="visible"><circle r="5"/></svg>',
    );
    expect(svg).toContain(
      '<text x="5.0" y="6.0" font-size="13" fill="rgb(0, 0, 0)">pairs &amp; periods</text>',
    );
    expect(svg).toContain('<path d="M7.0 8.0H35.0" stroke="red" stroke-width="3" stroke-dasharray="8 5"/>');
  });
});

it('escapeXml leaves no sign that XML reads as its own', () => {
  expect(escapeXml('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
});
