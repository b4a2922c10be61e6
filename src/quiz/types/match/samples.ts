import type { ProblemCode } from '../../kernel/grade.ts';
import { limits } from '../../kernel/limits.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import type { MatchSource } from './schema.ts';

/** Right, wrong and malformed responses to a matching question. */
export const sampleMatch: Sampler<MatchSource> = (question) => [
  ...rightSamples(question),
  ...wrongSamples(question),
  ...malformedSamples(question),
];

type Pair = readonly [row: string, item: string];

const keyOf = ({ left }: MatchSource): readonly Pair[] => left.map(({ id, right }) => [id, right]);

/** The first item that is wrong in a row; there are at least two. */
const wrongItem = ({ right }: MatchSource, key: string) => right.find((item) => item !== key) ?? '';

function rightSamples(question: MatchSource): readonly Sample[] {
  const expect = { verdict: 'correct', feedback: 'correct' } as const;
  const key = keyOf(question);
  return [
    { name: 'the key', raw: Object.fromEntries(key), expect },
    { name: 'the key from the last row up', raw: Object.fromEntries([...key].reverse()), expect },
  ];
}

function wrongSamples(question: MatchSource): readonly Sample[] {
  const { left, mistakes, scoring } = question;
  const key = keyOf(question);
  const oneOff = scoring === 'each' ? 'partial' : 'incorrect';
  const wordsFor = ([row, item]: Pair) =>
    mistakes.find((mistake) => mistake.left === row && mistake.right === item)?.id;
  const wrong = left.map(({ id, right }): Pair => [id, wrongItem(question, right)]);
  const pairs = [...wrong, ...mistakes.map((mistake): Pair => [mistake.left, mistake.right])];
  return [
    ...pairs.map((pair) => ({
      name: `${pair[0]} with ${pair[1]}, and the rest right`,
      raw: Object.fromEntries([...key, pair]),
      expect: { verdict: oneOff, feedback: wordsFor(pair) ?? oneOff } as const,
    })),
    {
      name: 'every row wrong',
      raw: Object.fromEntries(wrong),
      expect: {
        verdict: 'incorrect',
        feedback: wrong.map(wordsFor).find((id) => id !== undefined) ?? 'incorrect',
      },
    },
  ];
}

function malformedSamples(question: MatchSource): readonly Sample[] {
  const key = keyOf(question);
  const [row = '', item = ''] = key[0] ?? [];
  const withFirst = (other: unknown) => Object.fromEntries([...key, [row, other]]);
  // Longer than every id, and so none of them.
  const unknown = `${[...question.left.map(({ id }) => id), ...question.right].join('-')}-x`;
  const crowd = Array.from({ length: limits.entries + 1 }, (_, index) => [`r${index}`, item]);
  const cases: readonly (readonly [string, unknown, ProblemCode])[] = [
    ['nothing', {}, 'invalid.nothing-chosen'],
    ['only empty rows', { [row]: '' }, 'invalid.nothing-chosen'],
    ['null', null, 'invalid.nothing-chosen'],
    ['no response at all', undefined, 'invalid.nothing-chosen'],
    ['a row left out', Object.fromEntries(key.slice(1)), 'invalid.incomplete'],
    ['an empty row', withFirst(''), 'invalid.incomplete'],
    ['a row that is null', withFirst(null), 'invalid.incomplete'],
    ['an item that is not there', withFirst(unknown), 'invalid.unknown-choice'],
    ['a row that is not there', Object.fromEntries([...key, [unknown, item]]), 'invalid.unknown-choice'],
    ['an inherited name as a row', Object.fromEntries([['__proto__', item]]), 'invalid.unknown-choice'],
    ['a list in a row', withFirst([item]), 'invalid.wrong-form'],
    ['a number in a row', withFirst(1), 'invalid.wrong-form'],
    ['a list of pairs', key, 'invalid.wrong-form'],
    ['a text', item, 'invalid.wrong-form'],
    ['a number', 1, 'invalid.wrong-form'],
    ['too many rows', Object.fromEntries(crowd), 'invalid.wrong-form'],
  ];
  return cases.map(([name, raw, feedback]) => ({ name, raw, expect: { verdict: 'invalid', feedback } }));
}
