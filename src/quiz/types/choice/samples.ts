import type { ProblemCode, Verdict } from '../../kernel/grade.ts';
import { limits } from '../../kernel/limits.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import type { ChoiceOption, ChoiceSource } from './schema.ts';

/** Right, wrong and malformed responses to a choice question. */
export const sampleChoice: Sampler<ChoiceSource> = (question) => [
  ...rightSamples(question),
  ...(question.select === 'one' ? wrongSingles(question) : wrongSets(question)),
  ...malformedSamples(question),
];

const idsOf = (options: readonly ChoiceOption[]) => options.map(({ id }) => id);
const firstWords = (options: readonly ChoiceOption[]) => options.find(({ hasWords }) => hasWords)?.id;

function parts({ options }: ChoiceSource) {
  return {
    right: options.filter(({ correct }) => correct),
    wrong: options.filter(({ correct }) => !correct),
  };
}

function rightSamples(question: ChoiceSource): readonly Sample[] {
  const { right } = parts(question);
  const expect: Sample['expect'] = { verdict: 'correct', feedback: firstWords(right) ?? 'correct' };
  return [
    { name: 'the right options', raw: idsOf(right), expect },
    { name: 'the right options, backwards', raw: idsOf(right).reverse(), expect },
    ...(question.select === 'one' ? [{ name: 'the right option alone', raw: idsOf(right)[0], expect }] : []),
  ];
}

function wrongSingles(question: ChoiceSource): readonly Sample[] {
  return parts(question).wrong.map(({ id, hasWords }) => ({
    name: `the wrong option ${id}`,
    raw: [id],
    expect: { verdict: 'incorrect', feedback: hasWords ? id : 'incorrect' },
  }));
}

function wrongSets(question: ChoiceSource): readonly Sample[] {
  const { right, wrong } = parts(question);
  const none = { verdict: 'incorrect', feedback: firstWords(wrong) ?? 'incorrect' } as const;
  const oneOff = verdictOneOff(question);
  return [
    { name: 'every option', raw: idsOf(question.options), expect: none },
    { name: 'the wrong options', raw: idsOf(wrong), expect: none },
    {
      name: 'the right options and a wrong one',
      raw: idsOf([...wrong.slice(0, 1), ...right]),
      expect: { verdict: oneOff, feedback: firstWords(wrong.slice(0, 1)) ?? oneOff },
    },
    ...(right.length < 2
      ? []
      : [
          {
            name: 'the right options but one',
            raw: idsOf(right.slice(1)),
            expect: { verdict: oneOff, feedback: 'selection.missing' },
          },
        ]),
  ];
}

/** What comes of a choice that differs from the key in one option. */
function verdictOneOff(question: ChoiceSource): Verdict {
  const { right, wrong } = parts(question);
  const earnsSome = {
    all: false,
    net: right.length > 1,
    each: right.length > 1 && wrong.length > 1,
  }[question.scoring];
  return earnsSome ? 'partial' : 'incorrect';
}

function malformedSamples({ select, options }: ChoiceSource): readonly Sample[] {
  const ids = idsOf(options);
  const [first = '', second = ''] = ids;
  // Longer than every id, and so none of them.
  const unknown = `${ids.join('-')}-x`;
  const holes: unknown[] = [];
  holes.length = 2;
  const cases: readonly (readonly [string, unknown, ProblemCode])[] = [
    ['nothing', [], 'invalid.nothing-chosen'],
    ['an empty text', '', 'invalid.nothing-chosen'],
    ['null', null, 'invalid.nothing-chosen'],
    ['no response at all', undefined, 'invalid.nothing-chosen'],
    ['an option that is not there', [unknown], 'invalid.unknown-choice'],
    ['an inherited name', ['__proto__'], 'invalid.unknown-choice'],
    ['an option given twice', [first, first], 'invalid.repeated'],
    ['a number in the list', [first, 1], 'invalid.wrong-form'],
    ['a list in the list', [[first]], 'invalid.wrong-form'],
    ['a list of holes', holes, 'invalid.wrong-form'],
    ['a list too long', Array.from({ length: limits.entries + 1 }, () => first), 'invalid.wrong-form'],
    ['a number', 1, 'invalid.wrong-form'],
    ['a truth value', true, 'invalid.wrong-form'],
    ['an object', { [first]: true }, 'invalid.wrong-form'],
    select === 'one'
      ? ['two options where one is asked for', [first, second], 'invalid.too-many']
      : ['an option that is not in a list', first, 'invalid.wrong-form'],
  ];
  return cases.map(([name, raw, feedback]) => ({ name, raw, expect: { verdict: 'invalid', feedback } }));
}
