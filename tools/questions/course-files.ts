import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { KnownContent, KnownMisconception } from '../../src/quiz/check/names.ts';
import { readAsked } from './duplicates.ts';
import type { AskedQuestions } from './duplicates.ts';
import type { QuestionPath } from './question-path.ts';
import { describeImage } from '../../src/quiz/check/images.ts';
import type { KnownImages } from '../../src/quiz/check/images.ts';
import { coursePages } from '../../src/quiz/check/course-pages.ts';
import { childOf } from '../../src/quiz/check/schema-walk.ts';

/** What questions may name, and where they are. */
export interface CourseFiles {
  readonly root: string;
  readonly lessons: readonly string[];
  readonly questions: readonly QuestionPath[];
  /** Files beside the questions that no collection loads, such as `lambda.yml`. */
  readonly strays: readonly string[];
  readonly knownTo: (question: QuestionPath) => KnownContent;
  /** What every question of the course asks; read at the first call. */
  readonly asked: () => AskedQuestions;
}

const questionFiles = 'content/lessons/*/questions/*';

/** @param root the folder that holds `content/` */
export function readCourse(root: string): CourseFiles {
  const files = list(root, questionFiles);
  const misconceptions = list(root, 'content/misconceptions/*.yaml').map((file) =>
    readMisconception(root, file),
  );
  const references = list(root, 'content/references/*.yaml').map(nameOf);
  const figures = list(root, 'src/widgets/*/index.astro').map((file) => file.split('/')[2] ?? '');
  const objectives = new Map(
    list(root, 'content/lessons/*/index.mdx').map((file) => [lessonOf(file), readObjectives(root, file)]),
  );
  const lessons = Object.fromEntries(
    [...objectives].flatMap(([lesson, names]) => names.map((name) => [name, lesson] as const)),
  );
  const questions = files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ id: questionId(file), file }));
  const pages = coursePages([...objectives.keys()], questions);
  let asked: AskedQuestions | null = null;
  return {
    root,
    lessons: [...objectives.keys()],
    questions,
    asked: () => (asked ??= readAsked(root, questions)),
    strays: files.filter((file) => !file.endsWith('.yaml')),
    knownTo: ({ file }) => ({
      objectives: objectives.get(lessonOf(file)) ?? [],
      lessons,
      misconceptions,
      references,
      pages,
      images: readImages(root, lessonOf(file)),
      // A folder with content alone knows of no figures.
      ...(figures.length > 0 && { widgets: figures }),
    }),
  };
}

/** `content/lessons/x/questions/y.yaml` → `x/y`. */
export function questionId(file: string): string {
  return `${lessonOf(file)}/${nameOf(file)}`;
}

function lessonOf(file: string): string {
  return /(?:^|\/)lessons\/([^/]+)\//.exec(file)?.[1] ?? '';
}

function nameOf(file: string): string {
  return path.posix.basename(file).replace(/\.[^.]+$/, '');
}

function list(root: string, pattern: string): readonly string[] {
  return globSync(pattern, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** A file that cannot be read as YAML is told of by the check of its own kind. */
function readYaml(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return null;
  }
}

function readMisconception(root: string, file: string): KnownMisconception {
  const data = readYaml(readFileSync(path.join(root, file), 'utf8'));
  const [model, correction] = [childOf(data, 'model'), childOf(data, 'correction')];
  return {
    id: nameOf(file),
    model: typeof model === 'string' ? model : null,
    correction: typeof correction === 'string' ? correction : '',
  };
}

/** What is in the `figures/` of a lesson. */
function readImages(root: string, lesson: string): KnownImages {
  const files = list(root, `content/lessons/${lesson}/figures/*`);
  return Object.fromEntries(
    files.map((file) => {
      const name = path.posix.basename(file);
      const text = name.endsWith('.svg') ? readFileSync(path.join(root, file), 'utf8') : null;
      return [name, describeImage(name, text)];
    }),
  );
}

function readObjectives(root: string, file: string): readonly string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---(?=\r?\n|$)/.exec(text)?.[1] ?? '';
  return Object.keys(Object(childOf(readYaml(frontMatter), 'objectives')) as object);
}
