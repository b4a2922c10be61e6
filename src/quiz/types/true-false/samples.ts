import type { ProblemCode } from '../../kernel/grade.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import type { TrueFalseQuestion } from './resolve.ts';
import type { Reasons } from './schema.ts';

/** Right, wrong and malformed responses to a true-or-false question. */
export const sampleTrueFalse: Sampler<TrueFalseQuestion> = (question) => [
  ...(question.reasons === null
    ? plainSamples(question.answer)
    : reasonedSamples(question.answer, question.reasons)),
  ...malformedSamples(question),
];

function plainSamples(answer: boolean): readonly Sample[] {
  const expect = { verdict: 'correct', feedback: 'correct' } as const;
  const wrong = { verdict: 'incorrect', feedback: 'incorrect' } as const;
  return [
    { name: 'the answer', raw: answer, expect },
    { name: 'the answer as a text', raw: String(answer), expect },
    { name: 'the answer in a group', raw: { answer }, expect },
    { name: 'the other answer', raw: !answer, expect: wrong },
    { name: 'the other answer as a text', raw: String(!answer), expect: wrong },
    refused('a reason where none is asked for', { answer, reason: 'because' }, 'invalid.unknown-choice'),
  ];
}

function reasonedSamples(answer: boolean, { options }: Reasons): readonly Sample[] {
  const graded = options.flatMap(({ id, correct, hasWords }): readonly Sample[] => {
    const verdict = correct ? 'correct' : 'partial';
    return [
      {
        name: `the answer with the reason ${id}`,
        raw: { answer, reason: id },
        expect: { verdict, feedback: hasWords ? id : verdict },
      },
      {
        name: `the other answer with the reason ${id}`,
        raw: { answer: String(!answer), reason: id },
        expect: { verdict: 'incorrect', feedback: hasWords && !correct ? id : 'incorrect' },
      },
    ];
  });
  const ids = options.map(({ id }) => id);
  const [reason = ''] = ids;
  return [
    ...graded,
    refused('the answer without a reason', answer, 'invalid.incomplete'),
    refused('the answer with an empty reason', { answer, reason: '' }, 'invalid.incomplete'),
    refused('a reason without an answer', { reason }, 'invalid.incomplete'),
    // Longer than every id, and so none of them.
    refused('a reason that is not there', { answer, reason: `${ids.join('-')}-x` }, 'invalid.unknown-choice'),
    refused('an inherited name', { answer, reason: '__proto__' }, 'invalid.unknown-choice'),
  ];
}

function malformedSamples({ answer }: TrueFalseQuestion): readonly Sample[] {
  return [
    refused('nothing', '', 'invalid.nothing-chosen'),
    refused('null', null, 'invalid.nothing-chosen'),
    refused('no response at all', undefined, 'invalid.nothing-chosen'),
    refused('an empty group', {}, 'invalid.nothing-chosen'),
    refused('a number', 1, 'invalid.wrong-form'),
    refused('another word', 'yes', 'invalid.wrong-form'),
    refused('a list', [answer], 'invalid.wrong-form'),
    refused('a number in the group', { answer: 1 }, 'invalid.wrong-form'),
    refused('a reason that is no text', { answer, reason: ['a'] }, 'invalid.wrong-form'),
  ];
}

function refused(name: string, raw: unknown, feedback: ProblemCode): Sample {
  return { name, raw, expect: { verdict: 'invalid', feedback } };
}
