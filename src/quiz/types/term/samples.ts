import type { ProblemCode } from '../../kernel/grade.ts';
import { limits } from '../../kernel/limits.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import type { TermOption, TermSource } from './schema.ts';
import { optionsOf } from './score.ts';

/** Right, wrong and malformed responses to a question about the parts of a formula. */
export const sampleTerm: Sampler<TermSource> = (question) => [
  ...rightSamples(question),
  ...wrongSamples(question),
  ...(question.select === 'many' ? manySamples(question) : oneSamples(question)),
  ...malformedSamples(question),
];

const fullMarks: Sample['expect'] = { verdict: 'correct', feedback: 'correct' };
const incomplete: Sample['expect'] = { verdict: 'partial', feedback: 'selection.missing' };

interface Sides {
  readonly right: readonly string[];
  readonly wrong: readonly TermOption[];
}

function split(question: TermSource): Sides {
  const options = optionsOf(question);
  return {
    right: options.filter(({ correct }) => correct).map(({ id }) => id),
    wrong: options.filter(({ correct }) => !correct),
  };
}

function rightSamples(question: TermSource): readonly Sample[] {
  const { right } = split(question);
  return [
    { name: 'every right part', raw: right, expect: fullMarks },
    { name: 'every right part, from right to left', raw: [...right].reverse(), expect: fullMarks },
    ...(right.length === 1
      ? [{ name: 'the right part without a list', raw: right[0], expect: fullMarks }]
      : []),
  ];
}

function wrongSamples(question: TermSource): readonly Sample[] {
  return split(question).wrong.flatMap(({ id, hasWords }) => {
    const expect: Sample['expect'] = { verdict: 'incorrect', feedback: hasWords ? id : 'incorrect' };
    return [
      { name: `the wrong part ${id}`, raw: [id], expect },
      { name: `the wrong part ${id} without a list`, raw: id, expect },
    ];
  });
}

function oneSamples(question: TermSource): readonly Sample[] {
  return [
    refused(
      'every part',
      optionsOf(question).map(({ id }) => id),
      'invalid.too-many',
    ),
  ];
}

function manySamples(question: TermSource): readonly Sample[] {
  const { right, wrong } = split(question);
  const some = right.slice(1);
  return [
    ...(some.length === 0 ? [] : [{ name: 'all right parts but one', raw: some, expect: incomplete }]),
    ...wrong.map(({ id, hasWords }): Sample => {
      const verdict = right.length > 1 ? 'partial' : 'incorrect';
      return {
        name: `every right part and ${id}`,
        raw: [...right, id],
        expect: { verdict, feedback: hasWords ? id : verdict },
      };
    }),
  ];
}

function refused(name: string, raw: unknown, feedback: ProblemCode): Sample {
  return { name, raw, expect: { verdict: 'invalid', feedback } };
}

function malformedSamples(question: TermSource): readonly Sample[] {
  const { right } = split(question);
  return [
    refused('null', null, 'invalid.nothing-chosen'),
    refused('no response at all', undefined, 'invalid.nothing-chosen'),
    refused('an empty text', '', 'invalid.nothing-chosen'),
    refused('an empty list', [], 'invalid.nothing-chosen'),
    refused('an unknown part', 'no such part', 'invalid.unknown-choice'),
    refused('an unknown part in a list', [...right, 'no such part'], 'invalid.unknown-choice'),
    refused('the name of a prototype', '__proto__', 'invalid.unknown-choice'),
    refused('a huge name', 'a'.repeat(1_000_000), 'invalid.unknown-choice'),
    refused('a part twice', [...right, ...right], 'invalid.repeated'),
    refused(
      'a list too long',
      Array.from({ length: limits.entries + 1 }, () => right[0]),
      'invalid.wrong-form',
    ),
    refused('a list with a hole', Array.from({ length: 1 }), 'invalid.wrong-form'),
    refused('a list in a list', [right], 'invalid.wrong-form'),
    refused('an object', { id: right[0] }, 'invalid.wrong-form'),
    refused('a number', 0, 'invalid.wrong-form'),
    refused('a truth value', true, 'invalid.wrong-form'),
  ];
}
