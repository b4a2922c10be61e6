import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentHash } from '../../src/components/question/content-hash.ts';
import { replayAnswers } from '../../src/player/replay.ts';
import type { ReplayDifference, ReplayQuestion, ReplayReport } from '../../src/player/replay.ts';
import type { Answered } from '../../src/progress/events.ts';
import { readHandedIn } from '../../src/progress/results-file.ts';
import { UsageError } from '../command-line.ts';
import type { Arguments } from '../command-line.ts';
import type { Command, Surroundings } from './command.ts';
import { readCourse } from './course-files.ts';
import type { CourseFiles } from './course-files.ts';
import { FaultyQuestionError, openQuestion } from './open-question.ts';

/** Grades the answers of a learner's file again, and lists those that would be marked otherwise today. */
export const replay: Command = {
  usage: `  replay <file> [--json]
      Grades every answer of a downloaded record, or of a file of results, again by the questions of content/, and lists
      those whose mark would differ; the exit status is then 1. --json prints the whole report.
`,
  flags: ['json'],
  values: [],
  run: async ({ words, flags }: Arguments, around: Surroundings) => {
    const [file, ...others] = words;
    if (file === undefined || others.length > 0) throw new UsageError('Name one file: replay <file>.');
    const answers = readAnswers(file, around);
    const course = readCourse(around.root);
    const report = await replayAnswers(answers, {
      open: (question) => openReplay(course, question, around),
      isWhole: true,
    });
    if (report === null) throw new Error('A replay without progress has no end before its end.');
    await around.write(flags.has('json') ? `${JSON.stringify(report, null, 2)}\n` : describe(report));
    return report.differences.length > 0 ? 1 : 0;
  },
};

function readAnswers(file: string, { typedIn, root }: Surroundings): readonly Answered[] {
  const found = [path.resolve(typedIn, file), path.resolve(root, file)].find(existsSync);
  if (found === undefined)
    throw new UsageError(`There is no file "${file}". Give a record that was downloaded from the course.`);
  const reading = readHandedIn(readFileSync(found, 'utf8'));
  if (!reading.ok) throw new UsageError(`"${file}" cannot be read. ${reading.reason}`);
  return reading.handedIn.events.filter((event) => event.kind === 'answered');
}

/** A question of the course's files; null where there is none, and one that fails where its file has a fault. */
async function openReplay(
  course: CourseFiles,
  id: string,
  { sandbox }: Surroundings,
): Promise<ReplayQuestion | null> {
  const found = course.questions.find((question) => question.id === id);
  if (found === undefined) return null;
  try {
    const { item, graderVersion, grade } = await openQuestion(course.root, found, sandbox);
    const hints = item.hints.map(({ cost, after_attempts: afterAttempts }) => ({ cost, afterAttempts }));
    return { version: item.version, hash: contentHash(item), graderVersion, hints, grade };
  } catch (error) {
    if (!(error instanceof FaultyQuestionError)) throw error;
    return null;
  }
}

const causes: Readonly<Record<ReplayDifference['cause'], string>> = {
  question: 'the question has changed',
  grader: 'its grader has changed',
  neither: 'nothing has changed, so the file was, or the program that graded it',
};

const markOf = (verdict: string, score: number | null): string =>
  score === null ? verdict : `${verdict} ${String(Math.round(1000 * score) / 1000)}`;

function describeDifference({ answer, verdict, score, cause }: ReplayDifference): string {
  const place = `${answer.question} (seed ${String(answer.seed)}), ${answer.at.slice(0, 10)}`;
  const marks = `${markOf(answer.verdict, answer.score)} → ${markOf(verdict, score)}`;
  return `  ${place}: ${marks}; ${causes[cause]}\n`;
}

function describe({ differences, same, gone, otherVersion, failed }: ReplayReport): string {
  const rest: readonly (readonly [count: number, what: string])[] = [
    [same, 'marked as before'],
    [gone.length, 'to questions that are gone, or whose file has a fault'],
    [otherVersion.length, 'to another version of the question, whose numbers are not known any more'],
    [failed.length, 'that could not be graded'],
  ];
  const head = `${differences.length === 1 ? '1 answer' : `${String(differences.length)} answers`} would be marked otherwise today${differences.length > 0 ? ':' : '.'}\n`;
  const tail = rest.filter(([count]) => count > 0).map(([count, what]) => `${String(count)} ${what}.\n`);
  return [head, ...differences.map(describeDifference), ...tail].join('');
}
