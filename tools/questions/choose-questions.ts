import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { advise, UsageError } from '../command-line.ts';
import { questionId } from './course-files.ts';
import type { CourseFiles } from './course-files.ts';
import type { QuestionPath } from './question-path.ts';

/**
 * The questions that words on a command line name: ids, lessons, files or folders; all, where there are none.
 *
 * @param typedIn the folder in which the command was typed, from which paths are also read
 * @throws UsageError with the nearest id for a word that names nothing
 */
export function chooseQuestions(
  course: CourseFiles,
  words: readonly string[],
  typedIn: string,
): readonly QuestionPath[] {
  if (words.length === 0) return course.questions;
  const chosen = words.flatMap((word) => chooseOne(course, word, typedIn));
  return [...new Map(chosen.map((question) => [question.file, question])).values()];
}

function chooseOne(course: CourseFiles, word: string, typedIn: string): readonly QuestionPath[] {
  const byId = course.questions.filter(({ id }) => isOf(id, word));
  if (byId.length > 0 || course.strays.some((file) => isOf(questionId(file), word))) return byId;
  const found = [path.resolve(typedIn, word), path.resolve(course.root, word)].find(existsSync);
  if (found === undefined) throw refuseId(course, word);
  if (!statSync(found).isDirectory()) return [fileAt(course.root, found)];
  const inside = course.questions.filter(({ file }) => isInside(path.join(course.root, file), found));
  const stray = course.strays.some((file) => isInside(path.join(course.root, file), found));
  if (inside.length > 0 || stray) return inside;
  throw new UsageError(
    `The folder "${word}" holds no question. Questions stand in content/lessons/*/questions/.`,
  );
}

/** Whether an id is this one, or of this lesson. */
function isOf(id: string, word: string): boolean {
  return id === word || id.startsWith(`${word}/`);
}

/** The files beside the questions that words on a command line reach: those of a lesson, or in a folder. */
export function chooseStrays(
  { root, strays }: CourseFiles,
  words: readonly string[],
  typedIn: string,
): readonly string[] {
  if (words.length === 0) return strays;
  return strays.filter((stray) =>
    words.some((word) => {
      if (isOf(questionId(stray), word)) return true;
      const folders = [path.resolve(typedIn, word), path.resolve(root, word)];
      return folders.some((folder) => existsSync(folder) && isInside(path.join(root, stray), folder));
    }),
  );
}

/** A question file, which may stand anywhere. */
function fileAt(root: string, file: string): QuestionPath {
  const relative = path.relative(root, file).split(path.sep).join('/');
  if (!/\.ya?ml$/.test(relative)) {
    throw new UsageError(`"${relative}" is not a question file. Its name should end in .yaml.`);
  }
  return { id: questionId(relative), file: relative };
}

function isInside(file: string, folder: string): boolean {
  return !path.relative(folder, file).startsWith('..');
}

/** The one question of that id. */
export function findQuestion(course: CourseFiles, id: string): QuestionPath {
  const found = course.questions.find((question) => question.id === id || question.file === id);
  if (found !== undefined) return found;
  throw refuseId(course, id);
}

function refuseId({ questions }: CourseFiles, word: string): UsageError {
  const ids = questions.map(({ id }) => id);
  const advice =
    ids.length > 12 && advise(word, ids).startsWith('Choose')
      ? 'Give an id such as '.concat(`"${ids[0] ?? ''}".`)
      : advise(word, ids);
  return new UsageError(`There is no question, file or folder "${word}". ${advice}`);
}
