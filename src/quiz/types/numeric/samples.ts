import { isWithin } from '../../../core/numeric/tolerance.ts';
import type { ProblemCode } from '../../kernel/grade.ts';
import { maxNumberLength } from '../../../formula/number-input/max-length.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import type { NumericQuestion } from './resolve.ts';

/** Right, wrong and malformed responses to a numeric question. */
export const sampleNumeric: Sampler<NumericQuestion> = (question) => [
  ...rightSamples(question),
  ...impreciseSamples(question),
  ...outsideSamples(question),
  ...mistakeSamples(question),
  ...calculationSamples(question),
  ...malformedSamples,
];

const correct: Sample['expect'] = { verdict: 'correct', feedback: 'correct' };

function rightSamples({ key, precision }: NumericQuestion): readonly Sample[] {
  const write = (value: number) => (precision?.of === 'decimals' ? value.toFixed(20) : value.toPrecision(17));
  const typed = write(key.value);
  const spellings = [
    ['the key', typed],
    ['the key with spaces around it', `  ${typed}\n`],
    ['the key with a typographic minus', typed.replaceAll('-', '−')],
    ['the key with its name', `λ = ${typed}`],
    ['the key with a decimal comma', typed.replace('.', ',')],
    ['the lower end', write(key.interval.low)],
    ['the upper end', write(key.interval.high)],
    ...(precision?.of === 'decimals' ? [] : scientific(key.value)),
  ] as const;
  return spellings.map(([name, raw]) => ({ name, raw, expect: correct }));
}

function scientific(value: number): readonly (readonly [string, string])[] {
  const typed = value.toExponential(16);
  const [mantissa = '', power = ''] = typed.replace('+', '').split('e');
  return [
    ['the key with an exponent', typed],
    ['the key with a power of ten', `${mantissa}×10^${power}`],
    ['the key with the letter x', `${mantissa} x 10^${power}`],
  ];
}

function impreciseSamples({ key, precision }: NumericQuestion): readonly Sample[] {
  if (precision === null || precision.minimum < 2) return [];
  const { of, minimum, cost } = precision;
  const raw = of === 'decimals' ? key.value.toFixed(minimum - 1) : key.value.toPrecision(minimum - 1);
  if (!isWithin(Number(raw), key.interval)) return [];
  const expect: Sample['expect'] =
    cost === null
      ? { verdict: 'invalid', feedback: 'invalid.precision' }
      : { verdict: 'partial', feedback: 'too-few-digits' };
  return [{ name: 'the key with a digit too few', raw, expect }];
}

function outsideSamples({ key, mistakes }: NumericQuestion): readonly Sample[] {
  const { low, high } = key.interval;
  const gap = Math.max((high - low) / 1000, Math.abs(high) / 1e6, Math.abs(low) / 1e6, 1e-12);
  return [
    { name: 'just below the lower end', value: low - gap },
    { name: 'just above the upper end', value: high + gap },
    { name: 'far above', value: high + 1e3 * gap + 7 },
  ]
    .filter(({ value }) => !mistakes.some(({ interval }) => isWithin(value, interval)))
    .map(({ name, value }) => ({
      name,
      raw: value.toPrecision(17),
      expect: { verdict: 'incorrect', feedback: 'incorrect' },
    }));
}

function mistakeSamples({ mistakes }: NumericQuestion): readonly Sample[] {
  return mistakes.map(({ id, value, score }) => ({
    name: `the mistake ${id}`,
    raw: value.toPrecision(17),
    expect: { verdict: score > 0 ? 'partial' : 'incorrect', feedback: id },
  }));
}

function calculationSamples({ key, arithmetic }: NumericQuestion): readonly Sample[] {
  if (!arithmetic) return [refused('a calculation where none is wanted', '2*3', 'invalid.no-arithmetic')];
  return [
    { name: 'the key as a calculation', raw: `(${key.value.toPrecision(17)}) × 1`, expect: correct },
    refused('a division by zero', '1/0', 'invalid.not-finite'),
    refused('a calculation that breaks off', '2*', 'invalid.unfinished'),
  ];
}

function refused(name: string, raw: unknown, feedback: ProblemCode): Sample {
  return { name, raw, expect: { verdict: 'invalid', feedback } };
}

const malformedSamples: readonly Sample[] = [
  refused('nothing', '', 'invalid.empty'),
  refused('only spaces', ' \t\u202f', 'invalid.empty'),
  refused('only an equals sign', '=', 'invalid.empty'),
  refused('letters', 'abc', 'invalid.has-letters'),
  refused('a unit', '4.089 tokens', 'invalid.has-letters'),
  refused('a percent sign', '40 %', 'invalid.percent'),
  refused('two points', '4..1', 'invalid.syntax'),
  refused('two numbers', '4.1 4.2', 'invalid.syntax'),
  refused('a comma that may part thousands', '4,089', 'invalid.ambiguous-comma'),
  refused('a number beyond all range', '1e999', 'invalid.not-finite'),
  refused('a text too long', '4'.repeat(maxNumberLength + 1), 'invalid.too-long'),
  refused('a number that is no text', 4.089, 'invalid.not-text'),
  refused('null', null, 'invalid.not-text'),
  refused('no response at all', undefined, 'invalid.not-text'),
  refused('a list', ['4.089'], 'invalid.not-text'),
  refused('an object', {}, 'invalid.not-text'),
];
