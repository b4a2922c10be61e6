import type { ProblemCode } from '../../kernel/grade.ts';
import { limits } from '../../kernel/limits.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import type { OrderQuestion, OrderStep } from './resolve.ts';

/** Right, wrong and malformed responses to a question of steps. */
export const sampleOrder: Sampler<OrderQuestion> = (question) => [
  ...rightSamples(question),
  ...earlySamples(question),
  ...missingSamples(question),
  ...extraSamples(question),
  ...malformedSamples(question),
];

type Choose = (free: readonly OrderStep[]) => OrderStep | undefined;

const firstFree: Choose = (free) => free[0];
const lastFree: Choose = (free) => free.at(-1);

/** A right order, built from its beginning: `choose` picks among the steps that need nothing more. */
function rightOrder({ steps }: OrderQuestion, choose: Choose): readonly string[] {
  const left = new Map([...steps].filter(([, { isExtra }]) => !isExtra));
  const placed: string[] = [];
  for (;;) {
    const free = [...left.values()].filter(({ needs }) => [...needs].every((id) => !left.has(id)));
    const next = choose(free);
    if (next === undefined) return placed;
    placed.push(next.id);
    left.delete(next.id);
  }
}

function rightSamples(question: OrderQuestion): readonly Sample[] {
  const expect: Sample['expect'] = { verdict: 'correct', feedback: 'correct' };
  return [
    { name: 'a right order', raw: rightOrder(question, firstFree), expect },
    { name: 'the right order that takes later steps early', raw: rightOrder(question, lastFree), expect },
  ];
}

/** One fault: under `lcs` every other step keeps its credit. */
function faulty(name: string, raw: readonly string[], feedback: string, question: OrderQuestion): Sample {
  const verdict = question.scoring === 'lcs' && question.wanted > 1 ? 'partial' : 'incorrect';
  return { name, raw, expect: { verdict, feedback } };
}

function earlySamples(question: OrderQuestion): readonly Sample[] {
  const right = rightOrder(question, firstFree);
  return [...question.steps.values()]
    .filter(({ needs }) => needs.size > 0)
    .map(({ id, hasWords }) =>
      faulty(
        `the step ${id} before all others`,
        [id, ...right.filter((other) => other !== id)],
        hasWords ? id : 'order.early',
        question,
      ),
    );
}

function missingSamples(question: OrderQuestion): readonly Sample[] {
  const right = rightOrder(question, firstFree);
  return right.map((id) =>
    faulty(
      `all steps but ${id}`,
      right.filter((other) => other !== id),
      'order.missing',
      question,
    ),
  );
}

function extraSamples(question: OrderQuestion): readonly Sample[] {
  const right = rightOrder(question, firstFree);
  const extras = [...question.steps.values()].filter(({ isExtra }) => isExtra);
  return extras.flatMap(({ id, hasWords }) => {
    const feedback = hasWords ? id : 'order.extra';
    return [
      faulty(`the extra step ${id} after a right order`, [...right, id], feedback, question),
      faulty(`the extra step ${id} before a right order`, [id, ...right], feedback, question),
      { name: `the extra step ${id} alone`, raw: [id], expect: { verdict: 'incorrect', feedback } },
    ];
  });
}

function refused(name: string, raw: unknown, feedback: ProblemCode): Sample {
  return { name, raw, expect: { verdict: 'invalid', feedback } };
}

function malformedSamples(question: OrderQuestion): readonly Sample[] {
  const right = rightOrder(question, firstFree);
  return [
    refused('null', null, 'invalid.nothing-ordered'),
    refused('no response at all', undefined, 'invalid.nothing-ordered'),
    refused('an empty text', '', 'invalid.nothing-ordered'),
    refused('an empty list', [], 'invalid.nothing-ordered'),
    refused('an unknown step', [...right, 'no such step'], 'invalid.unknown-choice'),
    refused('the name of a prototype', ['__proto__'], 'invalid.unknown-choice'),
    refused('a huge name', ['a'.repeat(1_000_000)], 'invalid.unknown-choice'),
    refused('a step twice', [...right, ...right.slice(0, 1)], 'invalid.repeated'),
    refused(
      'a list too long',
      Array.from({ length: limits.entries + 1 }, () => right[0]),
      'invalid.wrong-form',
    ),
    refused('ids in one text', right.join(', '), 'invalid.wrong-form'),
    refused('numbers', [0, 1, 2], 'invalid.wrong-form'),
    refused('a list with a hole', Array.from({ length: 2 }), 'invalid.wrong-form'),
    refused('lists in a list', [right], 'invalid.wrong-form'),
    refused('an object', Object.fromEntries(right.map((id, place) => [place, id])), 'invalid.wrong-form'),
    refused('a number', 1, 'invalid.wrong-form'),
  ];
}
