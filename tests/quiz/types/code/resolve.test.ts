import { describe, expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { FormulaError } from '../../../../src/formula/error.ts';
import { QuestionError } from '../../../../src/quiz/kernel/question-error.ts';
import { resolveCode } from '../../../../src/quiz/types/code/resolve.ts';
import type { MistakeSource, TestSource } from '../../../../src/quiz/types/code/schema.ts';
import { codeSourceOf, testOf } from './builders.ts';

const scope = createScope({
  values: { m_l: 4096, m: 16_384, d: 128, shift: -3 },
  derive: { lambda: 'baseScaleFactor(trainedLength: m_l, targetLength: m, headSize: d)' },
});

const resolveTest = (parts: Partial<TestSource>) => {
  const [resolved] = resolveCode(codeSourceOf({ tests: [testOf(parts)] }), scope).tests;
  if (resolved === undefined) throw new Error('no test');
  return resolved;
};

const codeOf = (parts: Partial<TestSource>): string => {
  try {
    resolveTest(parts);
    return 'none';
  } catch (error) {
    if (error instanceof QuestionError) return `${error.code} ${error.field}`;
    if (error instanceof FormulaError) return String(error.field);
    throw error;
  }
};

const mistake = (parts: Partial<MistakeSource> = {}): MistakeSource => ({
  id: 'slip',
  values: { kind: 'number', value: 5 },
  misconception: null,
  ...parts,
});

describe('a test of a code question', () => {
  test('has the variant’s numbers in its call, as they are', () => {
    expect(resolveTest({ call: 'f({{m_l}}, {{ m / 3 }}, -{{shift}}, {{m}} ** 2)' }).call).toBe(
      'f(4096, 5461.333333333333, -(-3), 16384 ** 2)',
    );
    expect(resolveTest({ call: 'f({a: {b: 1}})' }).call).toBe('f({a: {b: 1}})');
  });

  test('looks for the value of a formula, a list of values, or an error', () => {
    expect(resolveTest({ expect: { kind: 'number', value: 'lambda' } }).wanted).toMatchObject({
      isList: false,
      targets: [{ value: scope.values.get('lambda') }],
    });
    expect(resolveTest({ expect: { kind: 'list', values: ['m_l', 'm / m_l'] } }).wanted).toMatchObject({
      isList: true,
      targets: [{ value: 4096 }, { value: 4 }],
    });
    expect(resolveTest({ expect: { kind: 'error' } }).wanted).toBeNull();
  });

  test('knows wrong results, by a formula or by a wrong model', () => {
    const { mistakes } = resolveTest({
      expect: { kind: 'number', value: 'lambda' },
      mistakes: [
        mistake({ values: { kind: 'number', value: 'm / 2' } }),
        mistake({ id: 'lambda-is-the-stretch', values: null, misconception: 'lambda-is-the-stretch' }),
      ],
    });
    expect(mistakes.map(({ targets }) => targets[0]?.value)).toEqual([8192, 4]);
  });

  test('is refused where a formula cannot be evaluated, with the field', () => {
    expect(codeOf({ call: 'f({{nothing}})' })).toBe('tests[0].call');
    expect(codeOf({ expect: { kind: 'number', value: '1 / 0' } })).toBe('tests[0].expect');
    expect(codeOf({ mistakes: [mistake({ values: { kind: 'number', value: 'nothing' } })] })).toBe(
      'tests[0].mistakes[0]',
    );
  });

  test('is refused where a mistake would pass, be hidden by another, or has no value', () => {
    const four = mistake({ values: { kind: 'number', value: 4 + 1e-10 } });
    expect(codeOf({ mistakes: [four] })).toBe('E032 tests[0].mistakes[0]');
    expect(codeOf({ mistakes: [mistake(), mistake({ id: 'other' })] })).toBe('E033 tests[0].mistakes[1]');
    expect(codeOf({ mistakes: [mistake({ values: null, misconception: 'lambda-is-the-stretch' })] })).toBe(
      'E062 tests[0].mistakes[0]',
    );
    const asList = mistake({ values: { kind: 'list', values: [4] } });
    expect(codeOf({ mistakes: [asList, mistake()] })).toBe('none');
  });

  test('is refused where its tolerance makes no sense', () => {
    const zero = { kind: 'list', values: [1, 0] } as const;
    expect(codeOf({ tolerance: { rel: 5 } })).toBe('E043 tests[0].tolerance');
    expect(codeOf({ expect: zero, tolerance: { rel: 0.001 } })).toBe('E047 tests[0].tolerance');
    expect(codeOf({ expect: zero, tolerance: { rel: 0.001, abs: 0.01 } })).toBe('none');
    expect(codeOf({ expect: zero, tolerance: { rel: 1e-9 } })).toBe('none');
    expect(codeOf({ expect: zero, tolerance: 'exact' })).toBe('none');
  });
});
