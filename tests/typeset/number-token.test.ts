import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAtBlanks, splitAtTokens } from '../../src/typeset/number-token.ts';

describe('splitAtTokens', () => {
  it('finds formula and format of each number, and what stands between', () => {
    expect(splitAtTokens('from {{m_l|group}} to {{4 * m_l|3sf}}.')).toEqual([
      'from ',
      { formula: 'm_l', format: 'group' },
      ' to ',
      { formula: '4 * m_l', format: '3sf' },
      '.',
    ]);
  });

  it('leaves spaces inside the braces out', () => {
    expect(splitAtTokens('{{ lambda | 5sf }}')).toEqual([{ formula: 'lambda', format: '5sf' }]);
  });

  it('finds numbers side by side', () => {
    expect(splitAtTokens('{{a|int}}{{b|int}}')).toHaveLength(2);
  });

  it('finds a number in the braces of a TeX argument', () => {
    expect(splitAtTokens(String.raw`\frac{{{a|int}}}{2}`)).toEqual([
      String.raw`\frac{`,
      { formula: 'a', format: 'int' },
      '}{2}',
    ]);
  });

  it('takes calls of the oracle with their commas and colons', () => {
    const formula = 'period(base: b, headSize: d, pair: d/2)';
    expect(splitAtTokens(`{{${formula}|group}}`)).toEqual([{ formula, format: 'group' }]);
  });

  it.each(['', 'no number', '{a|int}', '{{a|int}', '{{|int}}', '{{a|}}', 'x^{ {2} }', '|x| and {y}'])(
    'finds none in "%s"',
    (text) => {
      expect(splitAtTokens(text)).toEqual(text === '' ? [] : [text]);
    },
  );

  it('leaves a blank as it is written, and finds the numbers beside it', () => {
    expect(splitAtTokens('{{a|int}} is {{blank:lam}} or {{ blank:mu }}')).toEqual([
      { formula: 'a', format: 'int' },
      ' is {{blank:lam}} or {{ blank:mu }}',
    ]);
  });

  it('takes the shortest form where no format is given', () => {
    expect(splitAtTokens('m = {{m}}')).toEqual(['m = ', { formula: 'm', format: 'shortest' }]);
  });

  it('loses nothing of the text: written back, the parts are the text', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[^{}]*$/),
      fc.constantFrom('{{a|int}}', '{{', '}}', '|', '{', 'b|2dp'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('').replaceAll(/\s/g, '');
        const parts = splitAtTokens(text).map((part) =>
          typeof part === 'string' ? part : `{{${part.formula}|${part.format}}}`,
        );
        expect(parts.join('')).toBe(text.replaceAll(/\{\{([^{}|]+)\}\}/g, '{{$1|shortest}}'));
      }),
    );
  });
});

describe('splitAtBlanks', () => {
  it('finds the name of each blank, and what stands between', () => {
    expect(splitAtBlanks('λ is {{blank:lam}}, μ is {{ blank: mu }}.')).toEqual([
      'λ is ',
      { blank: 'lam' },
      ', μ is ',
      { blank: 'mu' },
      '.',
    ]);
  });

  it('finds a blank whatever its name, so that a wrong one is seen', () => {
    expect(splitAtBlanks('{{blank:}}{{blank:a|4sf}}')).toEqual([{ blank: '' }, { blank: 'a|4sf' }]);
  });

  it.each(['no blank', '{{a|int}}', '{blank:a}', '{{blank:a}', '{{blank}}', '{{ab blank:a}}'])(
    'finds none in "%s"',
    (text) => {
      expect(splitAtBlanks(text)).toEqual([text]);
    },
  );
});

it('texts in a formula keep their straight quotation marks, whatever a typesetter made of them', () => {
  expect(splitAtTokens('{{f(method: ‘yarn’)|4sf}}')).toEqual([
    { formula: "f(method: 'yarn')", format: '4sf' },
  ]);
});
