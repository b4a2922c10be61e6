import { describe, expect, it } from 'vitest';
import {
  courseSchema,
  lessonSchema,
  misconceptionSchema,
  referenceSchema,
  termSchema,
} from '../../src/course/schemas.ts';
import { quantities } from '../../src/notebook/quantities.ts';

const parameter = {
  symbol: 'm',
  label: 'target length',
  kind: 'integer',
  default: 8,
  minimum: 2,
  maximum: 64,
};
const lesson = { title: 'One', summary: 'It says one.', minutes: 10, objectives: { 'read-it': 'Read it.' } };
const course = { units: [{ title: 'First', lessons: ['one'] }] };
const misconception = { statement: 'It is so.', correction: 'It is not.' };
const reference = { title: 'YaRN', authors: ['Peng, B.'], year: 2023, venue: 'arXiv' };
const term = { term: 'pair', definition: 'Two coordinates.', lesson: 'one' };

const schemas = [
  ['lesson', lessonSchema, lesson],
  ['course', courseSchema, course],
  ['misconception', misconceptionSchema, misconception],
  ['reference', referenceSchema, reference],
  ['term', termSchema, term],
] as const;

const accepts = (schema: (typeof schemas)[number][1], data: unknown) => schema.safeParse(data).success;
const acceptsLesson = (changes: object) => accepts(lessonSchema, { ...lesson, ...changes });
const acceptsParameter = (changes: object) =>
  acceptsLesson({ parameters: { turns: { ...parameter, ...changes } } });

describe.each(schemas)('the schema of a %s', (_, schema, sample) => {
  it('takes a file with what it must hold', () => {
    expect(accepts(schema, sample)).toBe(true);
  });

  it('refuses a field that it does not know', () => {
    expect(accepts(schema, { ...sample, sumary: 'misspelt' })).toBe(false);
  });

  it.each(Object.keys(sample))('refuses a file without "%s"', (field) => {
    const rest = Object.entries(sample).filter(([name]) => name !== field);
    expect(accepts(schema, Object.fromEntries(rest))).toBe(false);
  });

  it.each([null, [], 'text', undefined])('refuses %j in the place of a file', (data) => {
    expect(accepts(schema, data)).toBe(false);
  });
});

describe('lessonSchema', () => {
  it('fills in what was left out', () => {
    expect(lessonSchema.parse({ ...lesson, parameters: { turns: parameter, m: 8192 } })).toEqual({
      ...lesson,
      prerequisites: [],
      values: {},
      parameters: {
        turns: { ...parameter, unit: '', scale: 'linear' },
        m: { ...quantities.m, default: 8192 },
      },
    });
  });

  it.each([
    ['an empty title', { title: '' }],
    ['no minutes at all', { minutes: 0 }],
    ['half a minute', { minutes: 2.5 }],
    ['an objective whose id is no id', { objectives: { 'Read it': 'Read it.' } }],
    ['a parameter that is no quantity of the course', { parameters: { lamda: 4 } }],
    ['a choice that does not exist', { parameters: { method: 'magic' } }],
    ['a pair beyond the head', { parameters: { d: 8, pair: 64 } }],
    ['a value that is no text', { values: { s: 4 } }],
    ['a value whose name formulas cannot hold', { values: { 'm-l': '4' } }],
    ['a parameter whose name begins with a capital', { parameters: { M: parameter } }],
  ])('refuses %s', (_, changes) => {
    expect(acceptsLesson(changes)).toBe(false);
  });
});

describe('a parameter of a lesson', () => {
  it.each([
    ['a default at its minimum', { default: 2 }],
    ['a default at its maximum', { default: 64 }],
    ['a unit and a scale', { unit: 'tokens', scale: 'log' }],
  ])('may have %s', (_, changes) => {
    expect(acceptsParameter(changes)).toBe(true);
  });

  it.each([
    ['a default below its minimum', { default: 1 }],
    ['a default above its maximum', { default: 65 }],
    ['a minimum above its maximum', { minimum: 64, maximum: 2, default: 8 }],
    ['a range of one value', { minimum: 8, maximum: 8 }],
    ['a default that is no number', { default: Number.NaN }],
    ['a maximum without end', { maximum: Number.POSITIVE_INFINITY }],
    ['a kind that does not exist', { kind: 'odd' }],
    ['a scale that does not exist', { scale: 'logarithmic' }],
    ['a misspelt field', { minimun: 2 }],
    ['an empty symbol', { symbol: '' }],
  ])('may not have %s', (_, changes) => {
    expect(acceptsParameter(changes)).toBe(false);
  });

  it('is told what is wrong in words', () => {
    const words = (changes: object) =>
      lessonSchema.safeParse({ ...lesson, parameters: { turns: { ...parameter, ...changes } } }).error
        ?.issues[0]?.message;
    expect(words({ default: 65 })).toMatchInlineSnapshot(`"default should lie between minimum and maximum"`);
    expect(words({ minimum: 64, maximum: 2, default: 8 })).toMatchInlineSnapshot(
      `"minimum should be less than maximum"`,
    );
  });
});

describe('courseSchema', () => {
  it.each([
    ['no unit', { units: [] }],
    ['a unit without lessons', { units: [{ title: 'First', lessons: [] }] }],
    ['a unit with a misspelt field', { units: [{ titel: 'First', title: 'First', lessons: ['one'] }] }],
    ['a lesson that is no id', { units: [{ title: 'First', lessons: ['Lesson One'] }] }],
    ['a lesson given by its file', { units: [{ title: 'First', lessons: ['one/index.mdx'] }] }],
  ])('refuses %s', (_, data) => {
    expect(accepts(courseSchema, data)).toBe(false);
  });
});

describe('misconceptionSchema', () => {
  it('may name a wrong model by its id', () => {
    expect(accepts(misconceptionSchema, { ...misconception, model: 'stretch-squared' })).toBe(true);
    expect(accepts(misconceptionSchema, { ...misconception, model: 'stretchSquared' })).toBe(false);
  });
});

describe('referenceSchema', () => {
  it.each([
    ['no authors', { authors: [] }],
    ['a year with letters', { year: '2023a' }],
    ['a year far ahead', { year: 20_230 }],
    ['an address without https', { url: 'http://example.org/' }],
    ['an address that is none', { url: 'example.org' }],
    ['an empty note', { note: '' }],
  ])('refuses %s', (_, changes) => {
    expect(accepts(referenceSchema, { ...reference, ...changes })).toBe(false);
  });

  it('takes an address and a note', () => {
    const full = { ...reference, url: 'https://arxiv.org/abs/2309.00071', note: 'The exponent.' };
    expect(accepts(referenceSchema, full)).toBe(true);
  });
});

describe('the schema of a parameter', () => {
  it.each([
    ['an odd default of an even number', { kind: 'even', default: 7 }],
    ['a broken bound of a whole number', { kind: 'integer', minimum: 2.5 }],
    ['a logarithmic scale that begins at 0', { scale: 'log', minimum: 0 }],
  ])('refuses %s', (_, changes) => {
    expect(acceptsParameter(changes)).toBe(false);
  });

  it('takes broken bounds of a real number', () => {
    expect(acceptsParameter({ kind: 'real', default: 2.5, minimum: 0.5 })).toBe(true);
  });
});
