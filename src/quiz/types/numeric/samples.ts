import { isWithin } from '../../../core/numeric/tolerance.ts';
import { maxNumberLength } from '../../../formula/number-input/max-length.ts';
import { isUnit } from '../../../formula/number-input/unit.ts';
import type { ProblemCode } from '../../kernel/grade.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import type { NumericQuestion } from './resolve.ts';
import { slipSamples } from './slip-samples.ts';

/** Right, wrong and malformed responses to a numeric question. */
export const sampleNumeric: Sampler<NumericQuestion> = (question) => [
  ...rightSamples(question),
  ...unitSamples(question),
  ...impreciseSamples(question),
  ...outsideSamples(question),
  ...mistakeSamples(question),
  ...slipSamples(question, (value) => typed(value.toPrecision(17), question)),
  ...calculationSamples(question),
  ...malformedSamples(question),
];

const correct: Sample['expect'] = { verdict: 'correct', feedback: 'correct' };

/** The text, and the unit behind it where the question asks for it. */
function typed(text: string, { unit }: NumericQuestion): string {
  return unit?.isRequired === true ? `${text} ${unit.name}` : text;
}

/** The value with so many digits that it is told from its neighbours and no precision rule sends it back. */
function inFull(value: number, { precision }: NumericQuestion): string {
  if (precision?.of !== 'decimals') return value.toPrecision(17);
  // From here on `toFixed` changes its notation.
  if (Math.abs(value) >= 1e21) return `${BigInt(value).toString()}.${'0'.repeat(20)}`;
  const [, exponent = '0'] = value.toExponential().split('e');
  return value.toFixed(Math.min(100, Math.max(20, 17 - Number(exponent))));
}

function rightSamples(question: NumericQuestion): readonly Sample[] {
  const { key, precision } = question;
  const write = (value: number) => typed(inFull(value, question), question);
  const written = write(key.value);
  const spellings = [
    ['the key', written],
    ['the key with spaces around it', `  ${written}\n`],
    ['the key with a typographic minus', written.replaceAll('-', '−')],
    [
      'the key with its name',
      `${question.labels.isComplete ? (question.labels.own[0] ?? '') : 'answer'} = ${written}`,
    ],
    ['the key with a decimal comma', written.replace('.', ',')],
    ['the lower end', write(key.interval.low)],
    ['the upper end', write(key.interval.high)],
    ...(precision?.of === 'decimals' ? [] : scientific(question)),
  ] as const;
  return spellings.map(([name, raw]) => ({ name, raw, expect: correct }));
}

function scientific(question: NumericQuestion): readonly (readonly [string, string])[] {
  const written = question.key.value.toExponential(16);
  const [mantissa = '', power = ''] = written.replace('+', '').split('e');
  return [
    ['the key with an exponent', typed(written, question)],
    ['the key with a power of ten', typed(`${mantissa}×10^${power}`, question)],
    ['the key with the letter x', typed(`${mantissa} x 10^${power}`, question)],
  ];
}

function unitSamples(question: NumericQuestion): readonly Sample[] {
  const { key, unit, precision } = question;
  if (unit === null) return [];
  const written = inFull(key.value, question);
  // A rule about decimals means those of the key's unit, which a converted number need not have.
  const isConvertible = precision?.of !== 'decimals';
  const converted = [...unit.factors].flatMap(([spelling, factor]) => {
    const value = (key.value / factor).toPrecision(17);
    const isSound = isConvertible && isWithin(Number(value) * factor, key.interval);
    return isSound ? [[`the key in ${spelling}`, `${value} ${spelling}`] as const] : [];
  });
  const right = [
    ['the key with its unit', `${written} ${unit.name}`] as const,
    ['the key with its unit and no space', `${written}${unit.name}`] as const,
    ['the key with its unit and a thin space', `${written}\u2009${unit.name} `] as const,
    ...converted,
  ].map(([name, raw]): Sample => ({ name, raw, expect: correct }));
  if (!unit.isRequired) return right;
  return [...right, refused('the key without its unit', written, 'invalid.unit-missing')];
}

function impreciseSamples(question: NumericQuestion): readonly Sample[] {
  const { key, precision } = question;
  if (precision === null || precision.minimum < 2) return [];
  const { of, minimum, cost } = precision;
  const short = of === 'decimals' ? key.value.toFixed(minimum - 1) : key.value.toPrecision(minimum - 1);
  // The key itself has figures enough, however few they are.
  const isKey = isWithin(Number(short), { low: key.value, high: key.value });
  if (isKey || !isWithin(Number(short), key.interval)) return [];
  const expect: Sample['expect'] =
    cost === null
      ? { verdict: 'invalid', feedback: 'invalid.precision' }
      : { verdict: 'partial', feedback: 'too-few-digits' };
  return [{ name: 'the key with a digit too few', raw: typed(short, question), expect }];
}

/** What is said of them depends on the values around the key; that they are wrong does not. */
function outsideSamples(question: NumericQuestion): readonly Sample[] {
  const { key, mistakes } = question;
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
      raw: typed(value.toPrecision(17), question),
      expect: { verdict: 'incorrect' },
    }));
}

function mistakeSamples(question: NumericQuestion): readonly Sample[] {
  return question.mistakes.map(({ id, value, score }) => ({
    name: `the mistake ${id}`,
    raw: typed(value.toPrecision(17), question),
    expect: { verdict: score > 0 ? 'partial' : 'incorrect', feedback: id },
  }));
}

function calculationSamples(question: NumericQuestion): readonly Sample[] {
  const { key, arithmetic } = question;
  if (!arithmetic) return [refused('a calculation where none is wanted', '2*3', 'invalid.no-arithmetic')];
  const raw = typed(`(${key.value.toPrecision(17)}) × 1`, question);
  return [
    { name: 'the key as a calculation', raw, expect: correct },
    refused('a division by zero', '1/0', 'invalid.not-finite'),
    refused('a calculation that breaks off', '2*', 'invalid.unfinished'),
  ];
}

function refused(name: string, raw: unknown, feedback: ProblemCode): Sample {
  return { name, raw, expect: { verdict: 'invalid', feedback } };
}

/** Letters that are hardly a unit. */
const noUnit = 'qzqz';

const oneWord = /^\p{L}+$/u;

function malformedSamples({ unit }: NumericQuestion): readonly Sample[] {
  const code = unit === null ? 'invalid.has-letters' : 'invalid.unknown-unit';
  const accepts = (spelling: string) => unit !== null && isUnit(spelling, unit.factors);
  return [
    ...unreadableSamples,
    ...(accepts(noUnit) ? [] : [refused('letters behind a number', `4.089 ${noUnit}`, code)]),
    ...(accepts(noUnit) ? [] : [refused('letters', noUnit, 'invalid.has-letters')]),
    ...(accepts('%') ? [] : [refused('a percent sign', '40 %', 'invalid.percent')]),
    ...(unit !== null && oneWord.test(unit.name)
      ? [refused('the unit in front', `${unit.name} 4.089`, 'invalid.unit-place')]
      : []),
  ];
}

const unreadableSamples: readonly Sample[] = [
  refused('nothing', '', 'invalid.empty'),
  refused('only spaces', ' \t\u202f', 'invalid.empty'),
  refused('only an equals sign', '=', 'invalid.empty'),
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
