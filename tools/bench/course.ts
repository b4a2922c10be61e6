/** Copies of this project with another course in them, in temporary folders, to be built and measured. */
import {
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

const root = path.resolve(import.meta.dirname, '../..');

/** The lesson on which all others are modelled: its text has a figure and numbers, its questions are of every type. */
const model = 'matching-periods';

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

/** Leaves one unit with these lessons, of which each is a copy of the model. */
function writeCourse(folder: string, slugs: readonly string[]): void {
  const lessons = path.join(folder, 'content/lessons');
  const kept = path.join(folder, 'model');
  cpSync(path.join(lessons, model), kept, { recursive: true });
  rmSync(lessons, { recursive: true });
  for (const slug of slugs) {
    const target = path.join(lessons, slug);
    cpSync(kept, target, { recursive: true });
    const text = path.join(target, 'index.mdx');
    writeFileSync(text, readFileSync(text, 'utf8').replaceAll(`"${model}/`, `"${slug}/`));
  }
  rmSync(kept, { recursive: true });
  const list = slugs.map((slug) => `      - ${slug}`).join('\n');
  writeFileSync(
    path.join(folder, 'content/course.yaml'),
    `units:\n  - title: Measured\n    lessons:\n${list}\n`,
  );
}

/** The question files of a lesson, by name. */
function questionsOf(folder: string, lesson: string): readonly string[] {
  return globSync('*.yaml', { cwd: path.join(folder, 'content/lessons', lesson, 'questions') }).sort();
}

/**
 * A project whose only lesson has one figure and these questions, by their names in the model.
 * @returns its folder
 */
export function makeLesson(questions: readonly string[]): string {
  const folder = copyProject();
  writeCourse(folder, [model]);
  for (const name of questionsOf(folder, model)) {
    if (!questions.includes(name.replace(/\.yaml$/, ''))) {
      rmSync(path.join(folder, 'content/lessons', model, 'questions', name));
    }
  }
  return folder;
}

/**
 * A project of so many lessons, with so many questions in all; the model's questions are repeated under other names.
 * @returns its folder
 */
export function makeCourse(lessons: number, questions: number): string {
  const folder = copyProject();
  const slugs = [model, ...Array.from({ length: lessons - 1 }, (_, at) => `${model}-${String(at + 2)}`)];
  writeCourse(folder, slugs);
  for (const [at, slug] of slugs.entries()) {
    const share = Math.floor(questions / lessons) + (at < questions % lessons ? 1 : 0);
    repeatQuestions(path.join(folder, 'content/lessons', slug, 'questions'), share);
  }
  return folder;
}

/** Leaves so many question files in a folder; where there are fewer, they are repeated. */
function repeatQuestions(folder: string, count: number): void {
  // The one that the lesson's text places comes first, so that it stays.
  const placed = 'lambda-4096-16384-d128.yaml';
  const others = globSync('*.yaml', { cwd: folder }).filter((name) => name !== placed);
  const names = [placed, ...others.sort()];
  for (const name of names.slice(count)) rmSync(path.join(folder, name));
  for (let at = names.length; at < count; at += 1) {
    const name = names[at % names.length] ?? placed;
    const copy = name.replace('.yaml', `-${String(Math.floor(at / names.length) + 1)}.yaml`);
    cpSync(path.join(folder, name), path.join(folder, copy));
  }
}
