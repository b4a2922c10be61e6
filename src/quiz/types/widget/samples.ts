import type { ProblemCode } from '../../kernel/grade.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import type { WidgetQuestion } from './resolve.ts';

/** Right, wrong and malformed responses to a question that is answered in a figure. */
export const sampleWidget: Sampler<WidgetQuestion> = (question) => [
  ...rightStates(question),
  ...startSample(question),
  ...malformedStates(question),
];

function rightStates({ solution }: WidgetQuestion): readonly Sample[] {
  const expect: Sample['expect'] = { verdict: 'correct', feedback: 'correct' };
  const typed = Object.entries(solution).map(([name, value]) => [name, value.toPrecision(17)]);
  return [
    { name: 'the solution', raw: { ...solution }, expect },
    { name: 'the solution, the last parameter first', raw: backwards(solution), expect },
    { name: 'the solution as text', raw: Object.fromEntries(typed) as unknown, expect },
  ];
}

function backwards(state: WidgetQuestion['solution']): unknown {
  return Object.fromEntries(Object.entries(state).reverse());
}

/** The figure as it starts, unless that is a mistake with a score of its own. */
function startSample({ start, free, checks, mistakes }: WidgetQuestion): readonly Sample[] {
  const state = Object.fromEntries(free.map((name) => [name, start[name]])) as WidgetQuestion['start'];
  if (mistakes.some(({ holds }) => holds(state))) return [];
  const isPartial = checks.some(({ holds }) => holds(state));
  return [{ name: 'the start', raw: state, expect: { verdict: isPartial ? 'partial' : 'incorrect' } }];
}

function malformedStates({ solution, free, start }: WidgetQuestion): readonly Sample[] {
  const [first = ''] = free;
  const fixed = Object.keys(start).find((name) => !free.includes(name));
  const cases: readonly (readonly [string, unknown, ProblemCode])[] = [
    ['nothing', '', 'invalid.figure-untouched'],
    ['null', null, 'invalid.figure-untouched'],
    ['no response at all', undefined, 'invalid.figure-untouched'],
    ['an empty map', {}, 'invalid.figure-state'],
    ['a parameter too many', { ...solution, [`${first}_x`]: 1 }, 'invalid.figure-state'],
    ['another parameter', { [`${first}_x`]: 1 }, 'invalid.figure-state'],
    ['a parameter that is no number', { ...solution, [first]: null }, 'invalid.figure-state'],
    ['a parameter in words', { ...solution, [first]: 'four' }, 'invalid.figure-state'],
    ['a parameter without end', { ...solution, [first]: Infinity }, 'invalid.figure-state'],
    ['a parameter that is no value', { ...solution, [first]: Number.NaN }, 'invalid.figure-state'],
    ['a map with the names of an object’s own', JSON.parse('{"__proto__": 1}'), 'invalid.figure-state'],
    ['a list', Object.values(solution), 'invalid.figure-state'],
    ['a number', 4, 'invalid.figure-state'],
    ['a text', 'lambda', 'invalid.figure-state'],
    ['a truth value', true, 'invalid.figure-state'],
    ...(fixed === undefined
      ? []
      : ([['a fixed parameter', { ...solution, [fixed]: start[fixed] }, 'invalid.figure-state']] as const)),
  ];
  return cases.map(([name, raw, feedback]) => ({ name, raw, expect: { verdict: 'invalid', feedback } }));
}
