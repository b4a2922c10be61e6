import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatNumber } from '../../src/core/numeric/format.ts';
import { typesetFormula, typesetMarkdown, typesetTemplate } from '../../src/typeset/text.ts';
import { readPart } from '../support/typeset.ts';

// The Markdown processor also prints every failure.
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('typesetFormula', () => {
  it('gives a formula to draw and one to read', () => {
    const html = typesetFormula(String.raw`\frac{m}{m_l}`);
    expect(readPart(html)).toContain('<mfrac><mi>m</mi>');
    expect(html).toContain('class="katex-html"');
  });

  it('does not name the namespace, which HTML knows', () => {
    expect(typesetFormula('m')).toContain('<math><semantics>');
  });

  it.each([String.raw`\frac{1`, String.raw`\lambada`, 'ä', 'x^'])('refuses "%s"', (tex) => {
    expect(() => typesetFormula(tex)).toThrow();
  });
});

describe('typesetMarkdown', () => {
  it('does not name the namespace of formulas either', async () => {
    expect(await typesetMarkdown('$m$', '/', () => '1')).toContain('<math><semantics>');
  });

  it('leaves a number in code as it is written, its bar included', async () => {
    const html = await typesetMarkdown('Write `{{name|4sf}}`.', '/', () => '1');
    expect(html).toBe('<p>Write <code>{{name|4sf}}</code>.</p>');
  });

  it.each([String.raw`\href{https://example.org}{x}`, String.raw`\url{https://example.org}`])(
    'refuses %s, which KaTeX would show in red',
    async (tex) => {
      await expect(typesetMarkdown(`$${tex}$`, '/', () => '1')).rejects.toThrow(
        /cannot be shown in a formula/,
      );
    },
  );

  it('typesets paragraphs, lists and emphasis', async () => {
    const html = await typesetMarkdown('One *two*.\n\n- three', '/', () => '');
    expect(html.replaceAll('\n', '')).toBe('<p>One <em>two</em>.</p><ul><li>three</li></ul>');
  });

  it('writes numbers as it is told', async () => {
    const html = await typesetMarkdown('{{m|group}}', '/', ({ format }) => formatNumber(16_384, format));
    expect(html).toContain('>16\u202F384<');
  });

  it('fails on a number that cannot be written', async () => {
    const write = () => {
      throw new RangeError('there is no value named "q"');
    };
    await expect(typesetMarkdown('{{q|3sf}}', '/', write)).rejects.toThrow('there is no value named "q"');
    await expect(typesetMarkdown('$x = {{q|3sf}}$', '/', write)).rejects.toThrow(
      'there is no value named "q"',
    );
  });
});

describe('typesetTemplate', () => {
  it('leaves the numbers of a text open, in running text and in formulas', async () => {
    const template = await typesetTemplate('From {{m_l|group}} on, $\\lambda = {{lam|5sf}}$.', '/');
    const numbers = template.filter((part) => typeof part !== 'string');
    // A formula is there three times: to be drawn, to be read aloud, and in TeX to be copied.
    expect(numbers).toEqual([
      { formula: 'm_l', format: 'group' },
      { formula: 'lam', format: '5sf' },
      { formula: 'lam', format: '5sf' },
      { formula: 'lam', format: '5sf' },
    ]);
    expect(JSON.stringify(template)).not.toMatch(/\uE000|\{\{/);
  });

  it('finds the numbers in the cells of a table', async () => {
    const template = await typesetTemplate('| a | b |\n| --- | --- |\n| {{x|4sf}} | $y = {{y|int}}$ |', '/');
    expect(template.filter((part) => typeof part !== 'string')).toEqual([
      { formula: 'x', format: '4sf' },
      { formula: 'y', format: 'int' },
      { formula: 'y', format: 'int' },
      { formula: 'y', format: 'int' },
    ]);
    expect(JSON.stringify(template)).not.toMatch(/\{\{|\uE001/);
  });

  it('is one piece where a text has no numbers', async () => {
    expect(await typesetTemplate('Yes.', '/')).toEqual(['<p>Yes.</p>']);
  });

  it('agrees with the text typeset at once, its numbers filled in', async () => {
    const markdown = '$s^{ {{d}}/2 }$ is {{s}}.';
    const template = await typesetTemplate(markdown, '/');
    const write = ({ formula }: { formula: string }) => (formula === 'd' ? '128' : '4');
    const filled = template.map((part) => (typeof part === 'string' ? part : write(part))).join('');
    expect(filled).toBe(await typesetMarkdown(markdown, '/', write));
  });
});
