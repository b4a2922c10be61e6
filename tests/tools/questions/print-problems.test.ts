import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/quiz/check/problem.ts';
import { printProblems, printSummary, summarize } from '../../../tools/questions/print-problems.ts';

const problem = (changes: Partial<Problem>): Problem => ({
  code: 'E010',
  severity: 'error',
  file: 'a.yaml',
  line: 1,
  column: 1,
  message: 'wrong',
  advice: 'mend it',
  ...changes,
});

const problems = [
  problem({ line: 12, column: 34 }),
  problem({ code: 'W102', severity: 'warning' }),
  problem({ file: 'longer-name.yaml' }),
];

describe('printProblems', () => {
  it('puts the codes of a file one under the other, and an empty line between files', () => {
    expect(printProblems(problems, false)).toBe(
      'a.yaml:12:34 E010 wrong → mend it\n' +
        'a.yaml:1:1   W102 wrong → mend it\n' +
        '\n' +
        'longer-name.yaml:1:1 E010 wrong → mend it\n',
    );
  });

  it('colours errors and warnings apart where it is asked to', () => {
    const text = printProblems(problems, true);
    expect(text).toContain('\u001B[31mE010\u001B[39m');
    expect(text).toContain('\u001B[33mW102\u001B[39m');
    expect(printProblems([], true)).toBe('');
  });
});

describe('printSummary', () => {
  it('counts in words', () => {
    expect(printSummary(summarize(1, problems))).toBe('1 question checked: 2 errors, 1 warning.\n');
    expect(printSummary(summarize(0, []))).toBe('no questions checked: no errors, no warnings.\n');
  });
});
