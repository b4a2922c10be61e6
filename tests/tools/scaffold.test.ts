import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { format } from 'oxfmt';
import { parse } from 'yaml';
import style from '../../.oxfmtrc.json' with { type: 'json' };
import { lessonSchema, misconceptionSchema, referenceSchema, termSchema } from '../../src/course/schemas.ts';
import { questionSchema, questionTypes as types } from '../../src/quiz/types/schemas.ts';
import { checkContent } from '../../tools/content/check.ts';
import { collectContent } from '../../tools/content/collect.ts';
import { checkLayers } from '../../tools/layers/check.ts';
import { buildOnlyPackages, collections, layers } from '../../tools/layers/table.ts';
import { formatProblem } from '../../src/quiz/check/problem.ts';
import { nodeSandbox } from '../../src/sandbox/node-sandbox.ts';
import { checkQuestion } from '../../tools/questions/check-bank.ts';
import { findQuestion } from '../../tools/questions/choose-questions.ts';
import { readCourse } from '../../tools/questions/course-files.ts';
import { createTypesetter } from '../../src/typeset/typesetter.ts';
import { kinds, questionTypes, scaffold } from '../../tools/scaffold.ts';
import { readFiles } from '../support/source-files.ts';

const frontMatter = (mdx: string): unknown => parse(mdx.split('---\n')[1] ?? '');

/** A copy of the course, which each test leaves as it was. */
let root: string;
let undo: (() => void)[] = [];

/** What the content checks say of the copy without a skeleton in it. */
let told: ReturnType<typeof checkContent> | null = null;
const toldBefore = () => (told ??= checkContent(collectContent(root)));

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'wavelength-'));
  cpSync('content', path.join(root, 'content'), { recursive: true });
  cpSync('src', path.join(root, 'src'), { recursive: true });
});

afterEach(() => {
  for (const step of undo.reverse()) step();
  undo = [];
});

afterAll(() => rmSync(root, { recursive: true }));

/** Takes a folder out of the copy, until the end of the test. */
function setAside(folder: string): void {
  const [at, aside] = [path.join(root, folder), path.join(root, `aside-${String(undo.length)}`)];
  renameSync(at, aside);
  undo.push(() => renameSync(aside, at));
}

/** Writes a skeleton into the copy of the course and gives its files. */
function write(kind: string, name: string, type?: string): Readonly<Record<string, string>> {
  const { created, changed } = scaffold(kind, name, root, type);
  for (const [file, text] of Object.entries(created)) {
    const at = path.join(root, file);
    const folder = mkdirSync(path.dirname(at), { recursive: true });
    undo.push(() => rmSync(folder ?? at, { recursive: true, force: true }));
    writeFileSync(at, text);
  }
  for (const [file, text] of Object.entries(changed)) {
    const at = path.join(root, file);
    const before = readFileSync(at, 'utf8');
    undo.push(() => writeFileSync(at, before));
    writeFileSync(at, text);
  }
  return created;
}

describe('scaffold', () => {
  it('writes a lesson and a question in it that fit their schemas and pass the content checks', () => {
    const before = toldBefore();
    const lesson = write('lesson', 'slow-clocks');
    const question = write('question', 'slow-clocks/how-slow');
    const [lessonText = ''] = Object.values(lesson);
    const [questionText = ''] = Object.values(question);
    expect(lessonSchema.parse(frontMatter(lessonText))).toMatchObject({ title: 'Slow clocks' });
    expect(questionSchema.parse(parse(questionText))).toMatchObject({ title: 'How slow' });
    expect(Object.keys(question)).toEqual(['content/lessons/slow-clocks/questions/how-slow.yaml']);
    const content = collectContent(root);
    expect(checkContent(content)).toEqual(before);
    expect(content.courseOrder.at(-1)).toBe('slow-clocks');
  });

  it('has a skeleton for every question type', () => {
    expect(questionTypes).toEqual(Object.keys(types).sort());
  });

  it.each(questionTypes)('writes a question of the type %s with nothing to be told of it', async (type) => {
    // Whether it repeats one of the other questions is none of its business, and to read them all takes seconds.
    for (const folder of globSync('content/lessons/*/questions', { cwd: root })) setAside(folder);
    const [text = ''] = Object.values(write('question', 'matching-periods/how-slow', type));
    const course = readCourse(root);
    const tools = { sandbox: nodeSandbox, typeset: createTypesetter() };
    const question = findQuestion(course, 'matching-periods/how-slow');
    const { problems, report } = await checkQuestion(course, question, tools);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(report).toMatchObject({ type, wasRun: true });
    expect((await format('how-slow.yaml', text, style)).code).toBe(text);
  });

  it('writes a misconception and a reference that fit their schemas', () => {
    const [misconception = ''] = Object.values(write('misconception', 'clock-runs-fast'));
    const [reference = ''] = Object.values(write('reference', 'doe-2024-clocks'));
    expect(misconceptionSchema.safeParse(parse(misconception)).success).toBe(true);
    expect(referenceSchema.safeParse(parse(reference)).success).toBe(true);
  });

  it('writes a term that fits its schema and passes the content checks', () => {
    const before = toldBefore();
    const [term = ''] = Object.values(write('term', 'slow-clock'));
    expect(termSchema.parse(parse(term))).toMatchObject({ term: 'slow clock' });
    expect(checkContent(collectContent(root))).toEqual(before);
  });

  it('writes a widget whose files keep to the layers', () => {
    const files = write('widget', 'slow-clock');
    const source = Object.entries(files).filter(([file]) => file.startsWith('src/'));
    expect(Object.keys(files)).toContain('tests/widgets/slow-clock/model.test.ts');
    // What the other files import is checked by a test of its own; here they need only be there.
    const others = [...readFiles('src', ['.ts', '.tsx', '.astro', '.css']).keys()];
    const all = new Map([...others.map((file) => [file, ''] as const), ...source]);
    const problems = checkLayers(all, { layers, collections, buildOnlyPackages });
    expect(problems.filter((problem) => problem.includes('slow-clock'))).toEqual([]);
  });

  it('leaves no placeholder', () => {
    const names = kinds.map((kind) => (kind === 'question' ? 'matching-periods/new-one' : `new-${kind}`));
    const texts = kinds.flatMap((kind, index) => Object.values(write(kind, names[index] ?? '')));
    expect(texts.filter((text) => /%\w+%/.test(text))).toEqual([]);
  });

  it.each([
    ['an unknown kind', 'leson', 'x', 'There is no kind "leson". Did you mean "lesson"?'],
    ['a name that is no id', 'lesson', 'Slow_Clocks', '"Slow_Clocks" cannot be the name of a lesson.'],
    ['a name that climbs out', 'reference', '../x', '"../x" cannot be the name of a reference.'],
    ['a question without its lesson', 'question', 'how-slow', 'as in "my-lesson/my-question"'],
    ['a question of no lesson', 'question', 'no-lesson/how-slow', 'There is no lesson "no-lesson".'],
    ['a type of something else', 'lesson', 'slow-clocks', 'Only a question has a type', 'numeric'],
    ['an unknown type', 'question', 'matching-periods/x', 'Did you mean "numeric"?', 'numerik'],
    ['a name that is taken', 'lesson', 'matching-periods', 'index.mdx" exists already.'],
  ])('refuses %s', (_, kind, name, message, ...[type]) => {
    expect(() => scaffold(kind, name, root, type)).toThrow(message);
  });
});
