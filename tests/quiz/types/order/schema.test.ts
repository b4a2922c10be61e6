import { describe, expect, test } from 'vitest';
import { orderFile } from '../../../../src/quiz/types/order/schema.ts';
import { questionSchema } from '../../../../src/quiz/types/schemas.ts';

const steps = [
  { id: 'write', text: 'Write both periods.' },
  { id: 'divide', text: 'Divide them.' },
  { id: 'solve', text: 'Solve for $\\lambda$.' },
];

const base = {
  schema: 'item/1',
  version: 1,
  title: 'The steps',
  type: 'order',
  objectives: ['compute-lambda'],
  bloom: 'understand',
  prompt: 'Bring the derivation into order.',
  steps,
  explanation: 'First write, then divide.',
  examples: [{ name: 'right', response: ['write', 'divide', 'solve'], expect: { verdict: 'correct' } }],
};

/** Where and why a question with these fields is refused. */
function problems(fields: object): readonly string[] {
  const result = questionSchema.safeParse({ ...base, ...fields });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The steps with other fields for some of them. */
function stepsWith(changes: Readonly<Record<number, object>>): { readonly steps: readonly object[] } {
  return { steps: steps.map((step, index) => ({ ...step, ...changes[index] })) };
}

const extra = { id: 'guess', text: 'Guess.', extra: true };

describe('the schema of questions of steps', () => {
  test('fills in what may be left out', () => {
    const item = orderFile.schema.parse(base);
    expect(item.scoring).toBe('all');
    expect(item.steps[0]).toEqual({ ...steps[0], extra: false });
  });

  test('accepts a graph, extra steps, and words where they can be shown', () => {
    const graph = stepsWith({
      1: { after: ['write'], feedback: 'Too early.' },
      2: { after: ['write'], misconception: 'exponent-inverted' },
    });
    expect(problems({ steps: [...graph.steps, { ...extra, feedback: 'No.' }], scoring: 'lcs' })).toEqual([]);
    expect(problems(stepsWith({ 1: { feedback: 'Too early.' } }))).toEqual([]);
  });

  test('accepts a part without examples, and refuses one without a name', () => {
    const part = { id: 'steps', type: 'order', steps };
    expect(orderFile.partSchema.parse(part)).toMatchObject({ weight: 1, scoring: 'all' });
    expect(orderFile.partSchema.safeParse({ type: 'order', steps }).success).toBe(false);
    expect(orderFile.partSchema.safeParse({ ...part, steps: [steps[0], steps[0], steps[1]] }).success).toBe(
      false,
    );
  });

  test('says where and why a question is mis-set', () => {
    const mistakes = [
      problems({ steps: steps.slice(1) }),
      problems({ steps: Array.from({ length: 13 }, (_, n) => ({ id: `s${n}`, text: `Step ${n}.` })) }),
      problems(stepsWith({ 1: { extra: true }, 2: { extra: true } })),
      problems(stepsWith({ 2: { id: 'write' } })),
      problems(stepsWith({ 2: { text: ' Write both periods.' } })),
      problems(stepsWith({ 2: { id: 'correct' } })),
      problems(stepsWith({ 2: { after: [] } })),
      problems(stepsWith({ 2: { after: ['write', 'divde'] } })),
      problems(stepsWith({ 2: { after: ['something-else-entirely'] } })),
      problems(stepsWith({ 2: { after: ['write', 'write'] } })),
      problems({ steps: [...steps, extra, { id: 'end', text: 'End.', after: ['divide', 'guess'] }] }),
      problems({ steps: [...steps, { ...extra, after: ['write'] }] }),
      problems(stepsWith({ 1: { after: ['divide'] } })),
      problems(stepsWith({ 0: { after: ['solve'] }, 1: { after: ['write'] }, 2: { after: ['divide'] } })),
      problems(stepsWith({ 0: { after: ['divide'] }, 1: { after: ['solve'] }, 2: { after: ['divide'] } })),
      problems(stepsWith({ 0: { feedback: 'No.', misconception: 'exponent-inverted' } })),
      problems(stepsWith({ 1: { after: ['write'] }, 2: { feedback: 'No.' } })),
      problems({ scoring: 'some' }),
      problems({ shuffle: true }),
    ];
    expect(mistakes.flat().join('\n')).toMatchInlineSnapshot(`
      "steps: should hold at least 3 steps
      steps: should hold at most 12 steps
      steps: should hold at least two steps that are not extra
      steps.2.id: should be another id, for "write" is taken
      steps.2.text: should differ from the text of the step "write"
      steps.2.id: should not be a word that the engine uses itself
      steps.2.after: should name at least one step, or be left out
      steps.2.after.1: should be the id of a step, but there is no "divde"; did you mean "divide"?
      steps.2.after.0: should be the id of a step, but there is no "something-else-entirely"
      steps.2.after.1: should name each step once, but "write" stands here twice
      steps.4.after.1: should not name "guess", an extra step, which must stay out
      steps.3.after: should be left out: an extra step has no place
      steps.1.after.0: should not close a circle: "divide" needs "divide"
      steps.0.after.0: should not close a circle: "write" needs "solve" needs "divide" needs "write"
      steps.1.after.0: should not close a circle: "divide" needs "solve" needs "divide"
      steps.0.feedback: should be left out: this step needs no other, so it never stands too early
      steps.0.misconception: should be left out: this step needs no other, so it never stands too early
      steps.2.feedback: should be left out: this step needs no other, so it never stands too early
      scoring: Invalid option: expected one of "all"|"lcs"
      : Unrecognized key: "shuffle""
    `);
  });
});

describe('orderSource', () => {
  const source = (fields: object) => orderFile.source(orderFile.schema.parse({ ...base, ...fields }));

  test('turns a listed order into a chain that leaves extra steps out, and keeps no words', () => {
    const [write, ...others] = steps;
    const kept = source({ steps: [write, { ...extra, misconception: 'exponent-inverted' }, ...others] });
    const plain = { isExtra: false, hasWords: false, misconception: null };
    expect(kept).toEqual({
      steps: [
        { id: 'write', after: [], ...plain },
        { id: 'guess', after: [], isExtra: true, hasWords: true, misconception: 'exponent-inverted' },
        { id: 'divide', after: ['write'], ...plain },
        { id: 'solve', after: ['divide'], ...plain },
      ],
      scoring: 'all',
    });
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  });

  test('keeps a graph as it is written', () => {
    const kept = source({ ...stepsWith({ 2: { after: ['write'], feedback: 'No.' } }), scoring: 'lcs' });
    expect(kept.steps.map(({ after }) => after)).toEqual([[], [], ['write']]);
    expect(kept).toMatchObject({ scoring: 'lcs', steps: [{}, {}, { hasWords: true }] });
  });
});

test('each feedback id is listed with its words or the misconception that has them', () => {
  const item = orderFile.schema.parse({
    ...base,
    feedback: { correct: 'Yes.', partial: 'Nearly.' },
    ...stepsWith({ 1: { feedback: 'Too early.' }, 2: { misconception: 'exponent-inverted' } }),
  });
  expect(orderFile.facts(item).feedback).toMatchObject([
    { id: 'correct', text: 'Yes.', misconception: null },
    { id: 'partial', text: 'Nearly.', misconception: null },
    { id: 'divide', text: 'Too early.', misconception: null },
    { id: 'solve', text: null, misconception: 'exponent-inverted' },
  ]);
});

test('every step’s text stands on the page from the start', () => {
  expect(orderFile.facts(orderFile.schema.parse(base)).texts).toContainEqual({
    path: ['steps', 2, 'text'],
    start: 0,
    id: 'solve',
    isRival: true,
    holdsBlanks: false,
    key: 'step/solve',
    markdown: 'Solve for $\\lambda$.',
    isShown: true,
    isInline: true,
  });
});
