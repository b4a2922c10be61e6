/** Copies of this project with another course in them, in temporary folders, to be built and measured. */
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { placedQuestions } from '../../src/course/placed-questions.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The lesson on which all others are modelled: its text has a figure and numbers, its questions are of every type. */
const model = 'matching-periods';

/** The lesson that is measured. */
export const measuredLesson = 'measured';

const copied = [
  'astro.config.mjs',
  'content',
  'package.json',
  'public',
  'schemas',
  'src',
  'tools',
  'tsconfig.json',
];

/** Copies what a build needs. The packages are shared. */
function copyProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wavelength-bench-'));
  for (const name of copied) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of globSync('node_modules/{*,.bin}', { cwd: root })) {
    symlinkSync(path.join(root, name), path.join(folder, name));
  }
  return folder;
}

/** Adds a unit to the course with these lessons, of which each is a copy of the model. */
function addLessons(folder: string, slugs: readonly string[]): void {
  const lessons = path.join(folder, 'content/lessons');
  for (const slug of slugs) {
    const target = path.join(lessons, slug);
    cpSync(path.join(lessons, model), target, { recursive: true });
    const text = path.join(target, 'index.mdx');
    writeFileSync(text, readFileSync(text, 'utf8').replaceAll(`"${model}/`, `"${slug}/`));
  }
  const list = slugs.map((slug) => `      - ${slug}\n`).join('');
  appendFileSync(path.join(folder, 'content/course.yaml'), `  - title: Measured\n    lessons:\n${list}`);
}

/** The text of the lesson that is measured, with one figure and seven of the model’s questions. */
export const measuredText = path.join(root, 'tests/fixtures/bench/lesson.mdx');

/**
 * The course, and beside it the lesson that is measured.
 * @returns the project's folder
 */
export function makeLesson(): string {
  const folder = copyProject();
  addLessons(folder, [measuredLesson]);
  const lesson = path.join(folder, 'content/lessons', measuredLesson);
  const text = readFileSync(measuredText, 'utf8').replaceAll(`"${model}/`, `"${measuredLesson}/`);
  writeFileSync(path.join(lesson, 'index.mdx'), text);
  const placed = placedQuestions(text).map((id) => `${path.basename(id)}.yaml`);
  const questions = path.join(lesson, 'questions');
  for (const name of globSync('*.yaml', { cwd: questions })) {
    if (!placed.includes(name)) rmSync(path.join(questions, name));
  }
  return folder;
}

/** How many lessons and questions the course has. */
export function countCourse(): { lessons: number; questions: number } {
  const count = (pattern: string) => globSync(pattern, { cwd: path.join(root, 'content/lessons') }).length;
  return { lessons: count('*/index.mdx'), questions: count('*/questions/*.yaml') };
}

/**
 * The course, and beside it so many lessons with so many questions in all; the model's questions are repeated under
 * other names.
 * @returns the project's folder
 */
export function makeCourse(moreLessons: number, moreQuestions: number): string {
  const folder = copyProject();
  const slugs = Array.from({ length: moreLessons }, (_, at) => `${model}-${String(at + 2)}`);
  if (slugs.length > 0) addLessons(folder, slugs);
  for (const [at, slug] of slugs.entries()) {
    const share = Math.floor(moreQuestions / moreLessons) + (at < moreQuestions % moreLessons ? 1 : 0);
    repeatQuestions(path.join(folder, 'content/lessons', slug), share);
  }
  return folder;
}

/** Leaves so many of a lesson's question files; where there are fewer, they are repeated. */
function repeatQuestions(lesson: string, count: number): void {
  const folder = path.join(lesson, 'questions');
  // Those that the lesson's text places come first, so that they stay.
  const placed = placedQuestions(readFileSync(path.join(lesson, 'index.mdx'), 'utf8')).map(
    (id) => `${path.basename(id)}.yaml`,
  );
  if (count < placed.length) {
    throw new Error(
      `A lesson of ${String(count)} questions is too small: its text places ${String(placed.length)}.`,
    );
  }
  const others = globSync('*.yaml', { cwd: folder }).filter((name) => !placed.includes(name));
  const names = [...placed, ...others.sort()];
  for (const name of names.slice(count)) rmSync(path.join(folder, name));
  for (let at = names.length; at < count; at += 1) {
    const name = names[at % names.length];
    if (name === undefined) break;
    const copy = name.replace('.yaml', `-${String(Math.floor(at / names.length) + 1)}.yaml`);
    cpSync(path.join(folder, name), path.join(folder, copy));
  }
}
