import type { ProblemCode } from '../../kernel/grade.ts';
import { limits } from '../../kernel/limits.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import { bareProgram } from './program-text.ts';
import type { CodeQuestion } from './resolve.ts';

/** Right, wrong and malformed responses to a code question, to be run in a sandbox like a learner's. */
export const sampleCode: Sampler<CodeQuestion> = ({ solution, starter }) => [
  ...rightPrograms(solution),
  {
    name: 'a program without the function',
    raw: 'const nothing = 0;\n',
    expect: { verdict: 'incorrect' },
  },
  ...(bareProgram(starter) === '' ? [] : [refused('the starter', starter, 'invalid.untouched')]),
  ...malformed,
];

function rightPrograms(solution: string): readonly Sample[] {
  const expect: Sample['expect'] = { verdict: 'correct', feedback: 'correct' };
  return [
    { name: 'the solution', raw: solution, expect },
    { name: 'the solution with other ends of lines', raw: solution.replaceAll(/\r?\n/g, '\r\n'), expect },
    { name: 'the solution in its fence', raw: `\`\`\`ts\n${solution}\n\`\`\`\n`, expect },
    { name: 'the solution with space around it', raw: `\n\n${solution}\n  \n`, expect },
  ];
}

function refused(name: string, raw: unknown, feedback: ProblemCode): Sample {
  return { name, raw, expect: { verdict: 'invalid', feedback } };
}

const malformed: readonly Sample[] = [
  refused('nothing', '', 'invalid.no-program'),
  refused('only spaces', ' \n\t', 'invalid.no-program'),
  refused('only a comment', '// nothing\n', 'invalid.no-program'),
  refused('a program that breaks off', 'function (', 'invalid.does-not-compile'),
  refused('words', 'I would divide by two.', 'invalid.does-not-compile'),
  refused('a program too long', ';'.repeat(limits.code + 1), 'invalid.program-too-long'),
  refused('a number', 4.089, 'invalid.not-text'),
  refused('a list', ['function f() {}'], 'invalid.not-text'),
  refused('an object', { text: '', result: { ok: true, calls: [] } }, 'invalid.not-text'),
];
