import { beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/components/question/content-hash.ts';
import { makeGradingRecord } from '../../src/components/question/make-record.ts';
import { layOutQuestion, layOutTest } from '../../src/paper/lay-out.ts';
import type { Field, Html, PaperQuestion, Task } from '../../src/paper/sheet.ts';
import type { GradingRecord } from '../../src/quiz/kernel/grading-record.ts';
import { questionSchema } from '../../src/quiz/types/schemas.ts';
import { openQuestion } from '../support/question-contract.ts';
import { readQuestionFiles } from '../support/question-files.ts';
import type { ContentFile } from '../support/question-files.ts';

const sources = {
  base: '/',
  findImage: () => ({ address: 'data:image/svg+xml;base64,', width: 1, height: 1 }),
  correctionOf: (id: string) => Promise.resolve(`What is true of ${id}.`),
  hashOf: contentHash,
};

interface Asked {
  readonly file: ContentFile;
  readonly record: GradingRecord<unknown>;
}

/** Some of each type. */
const everyNth = 4;
const files = [
  ...Map.groupBy(readQuestionFiles(), ({ data }) => questionSchema.parse(data).type).values(),
].flatMap((ofType) => ofType.filter((_, index) => index % everyNth === 0));

let course: readonly Asked[] = [];

beforeAll(async () => {
  course = await Promise.all(
    files.map(async (file) => ({
      file,
      record: await makeGradingRecord({ id: file.id, data: questionSchema.parse(file.data) }, sources),
    })),
  );
}, 120_000);

const text = (html: Html) => html.replace(/<[^>]*>/g, ' ');
const strong = (html: Html) => [...html.matchAll(/<strong>(.*?)<\/strong>/g)].map(([, word = '']) => word);

/** Whoever has the key writes this into the fields of the page; null where a person marks, or a program would run. */
function responseOf({ field, key }: Pick<Task, 'field' | 'key'>): unknown {
  const html = key[0]?.html ?? '';
  const named = strong(html);
  const idOf = (items: readonly { id: string; letter: string }[]) => (letter: string) =>
    items.find((item) => item.letter === letter)?.id ?? '';
  switch (field.kind) {
    case 'options':
      return named.map(idOf(field.options));
    case 'truth': {
      const isTrue = named[0] === 'True';
      return field.reasons === null
        ? isTrue
        : { answer: isTrue, reason: idOf(field.reasons.options)(named[1] ?? '') };
    }
    case 'line':
      return (named[0] ?? '').replaceAll(' ', '');
    case 'order':
      return (named[0] ?? '').split(' ').map(idOf(field.steps));
    case 'match':
      return Object.fromEntries(
        field.rows.map(({ id }, index) => [id, idOf(field.items)(named[index] ?? '')]),
      );
    case 'formula':
      return named.map(idOf(field.pieces.flatMap(({ part }) => part ?? [])));
    default:
      return null;
  }
}

async function gradeByKey({ file: { id, data } }: Asked, paper: PaperQuestion): Promise<string | null> {
  const response = responseOf(paper);
  if (response === null) return null;
  const open = await openQuestion(questionSchema.parse(data), { id, seed: paper.seed });
  return open.grade(response).verdict;
}

describe('questions of every type, in several variants', () => {
  it('is marked right where it is answered by the printed key', async () => {
    const wrong: string[] = [];
    let count = 0;
    for (const asked of course) {
      if (asked.record.type === 'widget') continue;
      for (const seed of [0, 7, 123_456]) {
        const paper = await layOutQuestion(asked.record, { number: 1, seed, points: 6 });
        const verdict = await gradeByKey(asked, paper);
        if (verdict !== null) count += 1;
        if (verdict !== null && verdict !== 'correct') wrong.push(`${asked.record.id} ${seed}: ${verdict}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(60);
  }, 120_000);

  it('has a place to answer, a key for each part, and points that add up', async () => {
    for (const { record } of course) {
      if (record.type === 'widget') continue;
      const paper = await layOutQuestion(record, { number: 1, seed: 3, points: 6 });
      expect(text(paper.prompt).trim(), record.id).not.toBe('');
      expect(paper.prompt, record.id).not.toMatch(/data-blank/);
      expect(emptyPlaces(paper.field), record.id).toEqual([]);
      for (const { html } of paper.key) expect(text(html).trim(), record.id).not.toBe('');
      if (paper.field.kind === 'parts') {
        const sum = paper.field.parts.reduce((total, { points }) => total + points, 0);
        expect(sum, record.id).toBeCloseTo(6, 9);
      }
    }
  }, 120_000);
});

/** Lists with nothing in them, which would leave a gap on the sheet. */
function emptyPlaces(field: Field): readonly string[] {
  switch (field.kind) {
    case 'options':
      return field.options.length < 2 ? ['options'] : [];
    case 'order':
      return field.places < 2 ? ['places'] : [];
    case 'match':
      return field.rows.length === 0 || field.items.length === 0 ? ['match'] : [];
    case 'room':
      return field.lines < 4 ? ['room'] : [];
    case 'parts':
      return field.parts.flatMap((part) => emptyPlaces(part.field));
    default:
      return [];
  }
}

describe('a test of two versions', () => {
  it('asks the same questions in the same order, in other numbers, and leaves out what needs a figure', async () => {
    const records = course.map(({ record }) => record);
    const figures = records.filter(({ type, partTypes }) => [type, ...partTypes].includes('widget'));
    const { versions, leftOut } = await layOutTest(
      records,
      [
        { letter: 'A', seed: 1 },
        { letter: 'B', seed: 2 },
      ],
      2,
    );
    const [a, b] = versions;
    expect(leftOut.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
    expect(figures.length).toBeGreaterThan(0);
    expect(b?.questions.map(({ id }) => id)).toEqual(a?.questions.map(({ id }) => id));
    expect(a?.questions.map(({ number }) => number)).toEqual(a?.questions.map((_, index) => index + 1));
    expect(a?.points).toBe(2 * (records.length - figures.length));
    const changed = a?.questions.filter(({ prompt, field, key }, index) => {
      const other = b?.questions[index];
      return (
        JSON.stringify([prompt, field, key]) !== JSON.stringify([other?.prompt, other?.field, other?.key])
      );
    });
    // Those that stay are words alone, without options to reorder, or drew the same numbers.
    expect(changed?.length).toBeGreaterThan(0.7 * (a?.questions.length ?? 0));
  }, 120_000);
});
