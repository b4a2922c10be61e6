import { writeExpression } from '../../../formula/expression-input/write.ts';
import { limits } from '../../kernel/limits.ts';
import type { ProblemCode } from '../../kernel/messages.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import { writeLatex } from './latex.ts';
import { compareEverywhere } from './likeness.ts';
import type { ExpressionQuestion } from './resolve.ts';

/** Right, wrong and malformed responses to a question of a formula. */
export const sampleExpression: Sampler<ExpressionQuestion> = (question) => [
  ...rightSamples(question),
  ...mistakeSamples(question),
  ...wrongSamples(question),
  ...nameSamples(question),
  ...malformedSamples(writeExpression(question.key)),
];

const correct: Sample['expect'] = { verdict: 'correct', feedback: 'correct' };

function rightSamples({ key, form }: ExpressionQuestion): readonly Sample[] {
  const text = writeExpression(key);
  const same = [
    ['the key', text],
    ['the key with spaces around it', `  ${text}\n`],
    ['the key with plain signs', text.replaceAll('−', '-').replaceAll('·', '*')],
    ['the key with its name', `y = ${text}`],
    ['the key in parentheses', `((${text}))`],
    ['the key in TeX', `$${writeLatex(key)}$`],
  ] as const;
  const longer = form === null ? ([['the key times 1', `(${text})·1`]] as const) : [];
  return [...same, ...longer]
    .filter(([, raw]) => raw.length <= limits.expression)
    .map(([name, raw]) => ({ name, raw, expect: correct }));
}

function mistakeSamples({ mistakes }: ExpressionQuestion): readonly Sample[] {
  return mistakes
    .map(({ id, expression, score }): Sample => ({
      name: `the mistake ${id}`,
      raw: writeExpression(expression),
      expect: { verdict: score > 0 ? 'partial' : 'incorrect', feedback: id },
    }))
    .filter(({ raw }) => String(raw).length <= limits.expression);
}

/** Formulas that are never the key, unless it is 0 or very large, and which no mistake explains. */
function wrongSamples(question: ExpressionQuestion): readonly Sample[] {
  const text = writeExpression(question.key);
  const one = { kind: 'number', plain: '1' } as const;
  const larger = { kind: 'operation', operator: '+', left: question.key, right: one } as const;
  const isKnown = question.mistakes.some(
    ({ expression }) => compareEverywhere(larger, expression, question) === 'same',
  );
  const isSmall = question.points.some((at) => {
    const measure = question.comparison.measure(question.key, at);
    return measure.kind === 'value' && measure.size < 20;
  });
  if (isKnown || !isSmall || text.length > limits.expression - 10) return [];
  return [{ name: 'the key and 1', raw: `${text} + 1`, expect: { verdict: 'incorrect' } }];
}

/** A name that no variable has. */
function freeName({ variables }: ExpressionQuestion): string {
  const taken = new Set(variables.map(({ name }) => name));
  return ['q', 'w', 'qq', 'ww', 'qqq'].find((name) => !taken.has(name)) ?? 'unheard';
}

function nameSamples(question: ExpressionQuestion): readonly Sample[] {
  const name = freeName(question);
  return [
    refused('a variable that does not exist', `2·${name}`, 'invalid.unknown-variable'),
    refused('a function that does not exist', `${name}(2)`, 'invalid.unknown-function'),
  ];
}

function refused(name: string, raw: unknown, feedback: ProblemCode): Sample {
  return { name, raw, expect: { verdict: 'invalid', feedback } };
}

function malformedSamples(key: string): readonly Sample[] {
  const short = key.length < limits.expression ? key : '2';
  return [
    refused('nothing', '', 'invalid.empty'),
    refused('only spaces', ' \t\u202f', 'invalid.empty'),
    refused('only an equals sign', '=', 'invalid.empty'),
    refused('an open parenthesis', `(${short}`, 'invalid.formula-unclosed'),
    refused('a closing parenthesis too many', `${short})`, 'invalid.formula-unopened'),
    refused('a formula that breaks off', '2^', 'invalid.formula-unfinished'),
    refused('two signs', '2·/3', 'invalid.formula-place'),
    refused('an equation', 'y = 2 = 3', 'invalid.formula-equation'),
    refused('a logarithm without a base', 'log(2)', 'invalid.which-log'),
    refused('a sign without meaning', '2 # 3', 'invalid.formula-character'),
    refused('a command without meaning', '\\foo{2}', 'invalid.formula-command'),
    refused('a comma that may part thousands', '4,089', 'invalid.ambiguous-comma'),
    refused('a number with two points', '1.2.3', 'invalid.formula-number'),
    refused('digits behind a parenthesis', '(2)3', 'invalid.formula-no-operator'),
    refused('a text too long', '2'.repeat(limits.expression + 1), 'invalid.formula-too-long'),
    refused('a text too deep', `${'('.repeat(100)}2${')'.repeat(100)}`, 'invalid.formula-too-deep'),
    refused('a number that is no text', 4.089, 'invalid.not-text'),
    refused('null', null, 'invalid.not-text'),
    refused('no response at all', undefined, 'invalid.not-text'),
    refused('a list', ['2'], 'invalid.not-text'),
    refused('an object', {}, 'invalid.not-text'),
  ];
}
