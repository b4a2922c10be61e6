import { describe, expect, it } from 'vitest';
import { calledFunctions } from '../../../src/components/lesson/called-functions.ts';
import { parseFormula } from '../../../src/formula/parse.ts';

const called = (formula: string, named: Readonly<Record<string, string>> = {}) =>
  calledFunctions(parseFormula(formula), formula, named);

const lastPeriod = 'period(base: b, headSize: d, pair: d / 2)';

describe('calledFunctions', () => {
  it('quotes the arguments of a call as they are written', () => {
    expect(called(lastPeriod)).toEqual([
      {
        name: 'period',
        args: [
          { name: 'base', formula: 'b', isLiteral: false },
          { name: 'headSize', formula: 'd', isLiteral: false },
          { name: 'pair', formula: 'd / 2', isLiteral: false },
        ],
      },
    ]);
  });

  it.each(['4', 'm / m_l', '-sqrt(m)', 'max(m, 2) ^ 2'])('finds none in %s', (formula) => {
    expect(called(formula)).toEqual([]);
  });

  it.each([
    `2 * ${lastPeriod}`,
    `-${lastPeriod}`,
    `sqrt(1 + ${lastPeriod})`,
    `max(1, ${lastPeriod})`,
    `(${lastPeriod}) / 2`,
  ])('finds the call inside %s', (formula) => {
    expect(called(formula).map(({ name }) => name)).toEqual(['period']);
  });

  it('finds calls in the arguments of calls, the outer one first', () => {
    const formula = 'impliedStretch(base: b, newBase: scaledBase(base: b, headSize: d), headSize: d)';
    expect(called(formula).map(({ name }) => name)).toEqual(['impliedStretch', 'scaledBase']);
  });

  it('quotes an argument that is a text', () => {
    expect(called("periodRatio(method: 'yarn')")[0]?.args).toEqual([
      { name: 'method', formula: "'yarn'", isLiteral: true },
    ]);
  });

  it('finds calls inside lists and groups of options, and shows those as they are written', () => {
    const formula = "periodRatio(method: 'longrope', options: {factors: [1, sqrt(s)]})";
    const [outer, inner] = called(formula, { s: lastPeriod });
    expect(outer?.args[1]).toEqual({
      name: 'options',
      formula: '{factors: [1, sqrt(s)]}',
      isLiteral: true,
    });
    expect(inner?.name).toBe('period');
  });

  it('follows named formulas, and quotes from them', () => {
    const named = { s: 'stretchFactor(trainedLength: m_l, targetLength: 4 * m_l)', root: 'sqrt(s)' };
    expect(called('root + 1', named)).toEqual([
      {
        name: 'stretchFactor',
        args: [
          { name: 'trainedLength', formula: 'm_l', isLiteral: false },
          { name: 'targetLength', formula: '4 * m_l', isLiteral: false },
        ],
      },
    ]);
  });

  it('lists the same call once, and calls with other arguments apart', () => {
    const other = lastPeriod.replace('d / 2', '1');
    expect(called(`${lastPeriod} / ${other} + ${lastPeriod}`)).toHaveLength(2);
    expect(called('s + s', { s: lastPeriod })).toHaveLength(1);
    expect(called(`${lastPeriod} + (${lastPeriod})`)).toHaveLength(1);
  });

  it('takes no name for a named formula that every object has', () => {
    expect(called('constructor')).toEqual([]);
  });
});
