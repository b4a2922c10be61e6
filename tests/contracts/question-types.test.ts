import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childOf } from '../../src/quiz/check/schema-walk.ts';
import type { Grade } from '../../src/quiz/kernel/grade.ts';
import { gradeResponse } from '../../src/quiz/kernel/grading.ts';
import { commonMessages } from '../../src/quiz/kernel/messages/common.ts';
import { messageFor } from '../../src/quiz/kernel/messages.ts';
import { noteVariant, openKnown } from '../../src/quiz/kernel/known-variant.ts';
import { resolveQuestion } from '../../src/quiz/kernel/question-type.ts';
import { openVariant } from '../../src/quiz/kernel/variants.ts';
import type { Variant } from '../../src/quiz/kernel/variants.ts';
import { isTypeName, runtime } from '../../src/quiz/types/runtime.ts';
import { fileTypeOf, questionTypes } from '../../src/quiz/types/schemas.ts';
import { anyCharacter } from '../support/any-character.ts';
import { expectPlaced } from '../support/facts.ts';
import { openQuestion, variantSource } from '../support/question-contract.ts';
import type { OpenQuestion } from '../support/question-contract.ts';
import { readQuestionFiles } from '../support/question-files.ts';

/** Whether a type has words for a feedback code, once it is loaded with its parts' types. */
const isWorded = ({ words }: OpenQuestion['type'], code: string) =>
  Object.hasOwn(words.messages, code) || Object.hasOwn(commonMessages, code);

/** The variants every question is opened in, besides those it pins itself. */
const seeds = [0, 1, 2];

const files = readQuestionFiles();
const opened = await Promise.allSettled(
  files.map(async ({ id, data }) => ({ id, data, ...(await openQuestion(data, { id })) })),
);
const questions = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));

test.each(files)('$id can be opened', async ({ id, data }) => {
  await openQuestion(data, { id });
});

/** One question of each type, for what takes many runs. */
const oneOfEach = [...new Map(questions.map((question) => [question.item.type, question])).values()];

test('the browser loads a grader for every type that the build reads', () => {
  expect(Object.keys(runtime).sort()).toEqual(Object.keys(questionTypes).sort());
});

test('every type grades a real question', () => {
  expect(new Set(questions.map(({ item }) => item.type))).toEqual(new Set(Object.keys(runtime)));
});

/** Whether a grade keeps what every type promises. */
function expectSound(grade: Grade, raw: unknown): void {
  expect(grade.feedback.length).toBeGreaterThan(0);
  if (grade.verdict === 'invalid') {
    const { code, span } = grade.problem;
    const text = typeof raw === 'string' ? raw : '';
    expect(grade.feedback).toEqual([code]);
    expect(grade.score).toBeNull();
    expect(messageFor(code, { ...grade.problem, raw: text })).not.toBe('');
    if (span === null) return;
    expect(span.from).toBeGreaterThanOrEqual(0);
    expect(span.to).toBeGreaterThanOrEqual(span.from);
    expect(span.to).toBeLessThanOrEqual(text.length);
    return;
  }
  expect(grade.understood).not.toBe('');
  for (const part of Object.values(grade.parts ?? {})) expectSound(part, '');
  if (grade.verdict === 'ungraded') expect(grade.score).toBeNull();
  if (grade.verdict === 'correct') expect(grade.score).toBe(1);
  if (grade.verdict === 'incorrect') expect(grade.score).toBe(0);
  if (grade.verdict !== 'partial') return;
  expect(grade.score).toBeGreaterThan(0);
  expect(grade.score).toBeLessThan(1);
}

/** The grades of answers, in their order. */
async function gradeAll(
  open: OpenQuestion,
  answers: readonly { readonly raw: unknown }[],
): Promise<readonly Grade[]> {
  const grades: Grade[] = [];
  for (const { raw } of answers) grades.push(await open.gradePrepared(raw));
  return grades;
}

/** Whether answers of a type are typed, so that nothing of a right one may stand on the page before it is checked. */
const isTyped = (type: string): boolean => isTypeName(type) && 'isTyped' in runtime[type];

/** The typed texts of a response: the whole, or those of the parts and blanks that are typed. */
function typedTexts({ item, facts }: Pick<OpenQuestion, 'item' | 'facts'>, raw: unknown): readonly string[] {
  const typed = [{ id: '', type: item.type }, ...facts.parts].filter(({ type }) => isTyped(type));
  const answers = typed.map(({ id }) => id.split('/').filter(Boolean).reduce<unknown>(childOf, raw));
  return answers.flatMap((answer) => (typeof answer === 'string' ? [answer.trim()] : []));
}

// `npm run quick` picks those of a type by how their names begin.
describe.each(questions)('$item.type: $id', ({ id, data, item, facts, samples }) => {
  let variants: Promise<readonly OpenQuestion[]> | null = null;
  const inVariants = async (check: (open: OpenQuestion) => Promise<void> | void): Promise<void> => {
    const pinned = Object.keys(item.variants.pin).map(Number);
    variants ??= Promise.all([...seeds, ...pinned].map((seed) => openQuestion(data, { id, seed })));
    for (const open of await variants) await check(open);
  };

  // Several seeds may lead to the same numbers, which are graded once.
  const graded = new Map<string, Promise<readonly Grade[]>>();
  const gradesOf = (open: OpenQuestion): Promise<readonly Grade[]> => {
    const numbers = JSON.stringify([...open.variant.scope.values]);
    const grades = graded.get(numbers) ?? gradeAll(open, open.samples);
    graded.set(numbers, grades);
    return grades;
  };

  test('the type’s samples are graded as they must be, in several variants', async () => {
    await inVariants(async (open) => {
      const grades = await gradesOf(open);
      for (const [index, { name, raw, expect: expected }] of open.samples.entries()) {
        const got = grades[index];
        if (got === undefined) throw new Error(`the sample "${name}" has no grade`);
        expect([name, got.verdict]).toEqual([name, expected.verdict]);
        if (expected.feedback !== undefined)
          expect([name, got.feedback[0]]).toEqual([name, expected.feedback]);
        expectSound(got, raw);
      }
    });
  });

  test('every outcome of an example and a sample has words', async () => {
    const own = new Set(facts.feedback.map((source) => source.id));
    await inVariants(async (open) => {
      const examples = item.examples.map(({ response }) => ({ raw: open.answerOf(response) }));
      for (const { feedback } of [...(await gradesOf(open)), ...(await gradeAll(open, examples))]) {
        const wordless = feedback.filter(
          (code) => !own.has(code) && !isWorded(open.type, code.split('/').at(-1) ?? ''),
        );
        expect(wordless).toEqual([]);
      }
    });
  });

  test('what the page shows before grading holds no typed answer, and is plain JSON', async () => {
    await inVariants((open) => {
      const shown = JSON.stringify(open.publicView);
      expect(JSON.parse(shown)).toEqual(open.publicView);
      const right = open.samples.filter((sample) => sample.expect.verdict === 'correct');
      const texts = right.flatMap(({ raw }) => typedTexts({ item, facts }, raw));
      if (isTyped(item.type)) expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter((text) => shown.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    });
  });

  test('it grades alike from a grading record that was written and read as JSON', async () => {
    const { type, question, samples: answers, publicView } = await openQuestion(data, { id });
    const source = JSON.parse(JSON.stringify(fileTypeOf(item).source(item))) as unknown;
    const variant = openVariant(variantSource(id, item), 0);
    const open = ({ scope, arrange }: Variant) => {
      const resolved = resolveQuestion(type, source, scope);
      return { resolved, view: type.publicView(resolved, arrange) };
    };
    const known = item.type === 'case' ? null : noteVariant(variant, open);
    const written = JSON.parse(JSON.stringify(known)) as typeof known;
    const { resolved: reread, view } = open(written === null ? variant : openKnown(written));
    // A figure's key may be looked for over other values.
    expect(known === null).toBe(['case', 'widget'].includes(item.type));
    expect(view).toEqual(publicView);
    for (const { raw } of answers) {
      expect(gradeResponse(type, raw, reread)).toEqual(gradeResponse(type, raw, question));
    }
  });

  test('its texts and its feedback have names of their own', () => {
    const [keys, ids] = [facts.texts.map(({ key }) => key), facts.feedback.map((source) => source.id)];
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(keys[0]).toBe('prompt');
    expect(samples.length).toBeGreaterThan(0);
  });

  test('what its file states stands where it says', () => {
    expectPlaced(facts, data);
  });

  test('its id is made of two slugs', () => {
    expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
  });
});

/** Values whose names or shape have led graders astray. */
const odd = fc.constantFrom<unknown>(
  '__proto__',
  'constructor',
  ['toString'],
  { __proto__: null },
  JSON.parse('{"__proto__": "x", "constructor": ["y"]}'),
  { text: 4, levels: null },
  { answer: 'true', reason: {} },
  Array.from({ length: 500 }, () => 'a'),
  'a'.repeat(50_000),
  Symbol('a'),
  () => 'a',
  new Map([['a', 1]]),
  new Date(0),
  10n,
);

describe.each(oneOfEach)('$item.type', ({ grade, samples }) => {
  test('no response of any kind makes the grader throw, and none is graded two ways', () => {
    const mixed = fc
      .tuple(fc.constantFrom(...samples.map(({ raw }) => raw)), fc.anything())
      .map(([raw, other]) => (typeof raw === 'object' && raw !== null ? { ...raw, other } : [raw, other]));
    const any = fc.oneof(
      odd,
      mixed,
      fc.anything(),
      fc.string({ unit: anyCharacter }),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(any, (raw) => {
        const got = grade(raw);
        expectSound(got, raw);
        expect(grade(raw)).toEqual(got);
      }),
      { numRuns: 2000 },
    );
  });
});
