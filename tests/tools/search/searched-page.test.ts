import { describe, expect, test } from 'vitest';
import { typesetFormula } from '../../../src/typeset/text.ts';
import { searchedPage } from '../../../tools/search/searched-page.ts';

const names = new Map([
  ['λ', ['lambda', 'factor on the base', 'scaling factor']],
  ['m_l', ['trained length']],
  ['s', ['stretch']],
]);
const searched = (html: string) => searchedPage(html, names);

describe('a formula', () => {
  test('is one line of text, in which each letter is a word of its own', () => {
    expect(searched(`<p>So ${typesetFormula('\\lambda=(m/m_l)^{d/(d-2)}')}.</p>`)).toBe(
      '<p>So λ = (m/m_l)^(d/(d−2)).</p>',
    );
  });

  test('is text where it has signs of markup', () => {
    expect(searched(typesetFormula('a<b'))).toBe('a &lt; b');
  });

  test('on a line of its own has the names of its symbols behind it, each once', () => {
    const display = `<span class="katex-display">${typesetFormula('\\lambda=\\lambda m_l')}</span>`;
    expect(searched(display)).toBe(
      '<p>λ = λm_l (lambda, factor on the base, scaling factor, trained length)</p>',
    );
  });

  test('takes the name of a function for no symbol', () => {
    expect(searched(`<span class="katex-display">${typesetFormula('\\cos x')}</span>`)).not.toContain(
      'stretch',
    );
  });
});

test('the cells of a table are words apart, as they are on the page', () => {
  expect(searched('<tr><th>Field</th><td>base</td></tr>')).toBe('<tr><th>Field </th><td>base </td></tr>');
});

describe('what is not found', () => {
  test.each([
    ['the fields and options of a question', '<div class="question-body"><p>secret</p></div>'],
    [
      'results that wait for an answer',
      '<div class="after-question" data-question="a/b"><p>secret</p></div>',
    ],
    ['where a number comes from', '<span class="provenance" id="number-1" popover>secret</span>'],
    ['what a figure shows', '<div class="figure-body period-matching"><table><td>secret</td></table></div>'],
    ['what has to be shown first', '<p hidden>secret</p>'],
    ['texts without scripts', '<noscript><p>secret</p></noscript>'],
    ['scripts', '<script>const secret = "</p>"</script>'],
  ])('%s', (_, html) => {
    expect(searched(`<p>before</p>${html}<p>after</p>`)).toBe('<p>before</p> <p>after</p>');
  });

  test('is not so for a question’s prompt', () => {
    expect(searched('<div class="question-prompt"><p>What is λ?</p></div>')).toContain('What is λ?');
  });
});
