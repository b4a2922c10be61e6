import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { DataFile, DataNames } from './data-files.ts';
import { parseLesson, type LessonSource } from './mdx.ts';
import type { ContentIndex } from './references.ts';

/** Everything under a course's `content/` folder that the checks look at. */
export interface Content {
  /** Paths of all files, from the root of the course. */
  readonly files: readonly string[];
  /** Slugs in the order of `content/course.yaml`. */
  readonly courseOrder: readonly string[];
  readonly lessons: readonly LessonSource[];
  /** Questions, misconceptions and terms, each with the names it may use. */
  readonly data: readonly { readonly source: DataFile; readonly names: DataNames }[];
  readonly index: ContentIndex;
}

const termFile = /^content\/glossary\/([^/]+)\.yaml$/;

/** @param root the folder that holds `content/` and `src/` */
export function collectContent(root: string): Content {
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const files = listFiles(root, 'content/**/*');
  const lessons = pick(files, /^content\/lessons\/[^/]+\/index\.mdx$/).map((file) =>
    parseLesson(file, read(file)),
  );
  const misconception = ids(files, /^content\/misconceptions\/([^/]+)\.yaml$/);
  const references = ids(files, /^content\/references\/([^/]+)\.yaml$/);
  const questions = pick(files, /^content\/(misconceptions|lessons\/[^/]+\/questions)\/[^/]+\.yaml$/).map(
    (file) => {
      const lesson = lessons.find((candidate) => path.dirname(file).startsWith(path.dirname(candidate.file)));
      return {
        source: { file, text: read(file) },
        names: { misconception, objectives: lesson?.objectives ?? [] },
      };
    },
  );
  const terms = pick(files, termFile).map((file) => ({
    source: { file, text: read(file) },
    names: { lesson: ids(files, /^content\/lessons\/([^/]+)\/index\.mdx$/), references },
  }));
  return {
    files,
    courseOrder: readCourseOrder(read('content/course.yaml')),
    lessons,
    data: [...questions, ...terms],
    index: {
      references: new Set(references),
      terms: new Set(ids(files, termFile)),
      questions: new Set(ids(files, /^content\/lessons\/([^/]+)\/questions\/([^/]+)\.yaml$/)),
      widgets: new Set(ids(listFiles(root, 'src/widgets/*/index.astro'), /([^/]+)\/index\.astro$/)),
      pages: new Set([
        ...ids(listFiles(root, 'src/pages/**/*.astro'), /^src\/pages\/(.*)\.astro$/).map(pageAddress),
        ...lessons.map(({ file }) => file.replace(/^content(\/.*\/)index\.mdx$/, '$1')),
      ]),
    },
  };
}

function listFiles(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

const pick = (files: readonly string[], pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(file));

/** The ids of the files that fit: what the groups of the pattern match, joined by slashes. */
function ids(files: readonly string[], pattern: RegExp): string[] {
  return pick(files, pattern).map((file) => pattern.exec(file)?.slice(1).join('/') ?? file);
}

/** `about/index` → `/about/`. A page with a parameter yields an address that nobody links to. */
function pageAddress(name: string): string {
  return `/${name}/`.replace(/\/index\/$/, '/');
}

/** Slugs of the lessons in the order of `content/course.yaml`, by its text. */
export function readCourseOrder(text: string): string[] {
  const course = parse(text) as { units?: { lessons?: string[] }[] } | null;
  return course?.units?.flatMap(({ lessons }) => lessons ?? []) ?? [];
}
