import { expect, test } from 'vitest';
import type { CasePartSource } from '../../../../src/quiz/types/case/schema.ts';
import type { AnyQuestionType } from '../../../../src/quiz/kernel/question-type.ts';
import { createScope } from '../../../../src/formula/scope.ts';
import { resolveCase } from '../../../../src/quiz/types/case/resolve.ts';
import { mistakeOf } from '../numeric/builders.ts';
import { essayPart, numberPart, types } from './builders.ts';

const scope = createScope({ values: { s: 4 }, derive: { lambda: 's + 1' } });

/** Why a case of these parts is refused. */
function failure(...parts: readonly CasePartSource[]): string {
  try {
    const runs = { ...types.numeric, prepare: () => Promise.resolve(null) } as AnyQuestionType;
    resolveCase({ parts }, { ...types, runs }, scope);
    return 'resolved';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const first = numberPart('first', 's');

test('every part is computed in the scope of the case, and named by its number', () => {
  const { parts } = resolveCase({ parts: [first, numberPart('second', 'lambda')] }, types, scope);
  expect(parts).toMatchObject([
    { id: 'first', label: 'Part 1', question: { key: { value: 4 } } },
    { id: 'second', label: 'Part 2', question: { key: { value: 5 } } },
  ]);
});

test('a part can be had with other values, or is null where it makes no sense with them', () => {
  const { parts } = resolveCase({ parts: [first, numberPart('second', '1 / (lambda - 9)')] }, types, scope);
  expect(parts[1]?.carrying({ lambda: 10 })).toMatchObject({ id: 'second', question: { key: { value: 1 } } });
  expect(parts[1]?.carrying({ s: 9 })).toMatchObject({ question: { key: { value: 1 } } });
  expect(parts[1]?.carrying({ lambda: 9 })).toBeNull();
  expect(parts[1]?.carrying({ lambda: Number.NaN })).toBeNull();
  expect(parts[1]?.carrying({ 'no name': 1 })).toBeNull();
});

test('a mis-set part is refused with its field inside the case', () => {
  const carrying = (carries: Record<string, string>) => numberPart('second', 's', { carries });
  const failures = [
    failure(first, numberPart('second', 's', { mistakes: [mistakeOf({ value: 4 })] })),
    failure(first, numberPart('second', 'lamda')),
    failure(first, { ...first, id: 'second', type: 'riddle' }),
    failure(first, { ...first, id: 'second', type: 'constructor' }),
    failure(first, carrying({ lamda: 'first' })),
    failure(first, carrying({ nothing: 'first' })),
    failure(first, carrying({ lambda: 'second' })),
    failure(essayPart('first'), carrying({ lambda: 'first' })),
    failure(first, { ...carrying({ lambda: 'first' }), type: 'runs' }),
    failure(first, carrying({ lambda: 'first', s: 'first' })),
  ];
  expect(failures.join('\n')).toMatchInlineSnapshot(`
    "E032 parts[1].mistakes[0]: The mistake "five" = 4 falls inside the accepted range 3.996 … 4.004, so the wrong method would be marked correct. Tighten the tolerance, or choose other values.
    parts[1].answer.value: There is no value named "lamda". Did you mean "lambda"?
    E049 parts[1].type: "riddle" cannot stand here. Choose one of: numeric, choice, essay, cloze, runs.
    E049 parts[1].type: "constructor" cannot stand here. Choose one of: numeric, choice, essay, cloze, runs.
    E049 parts[1].carry_forward.lamda: There is no value named "lamda". Did you mean "lambda"?
    E049 parts[1].carry_forward.nothing: There is no value named "nothing". Name a parameter or a derived value.
    E049 parts[1].carry_forward.lambda: "second" is no earlier part. Name an earlier part that gives one.
    E049 parts[1].carry_forward.lambda: "first" is not answered with a number. Name an earlier part that gives one.
    E049 parts[1].carry_forward: A program has run before it is judged. Carry nothing into it.
    resolved"
  `);
});
