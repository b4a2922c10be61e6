import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeDraft } from '../../src/interchange/read/draft/write-draft.ts';
import type { ForeignFile } from '../../src/interchange/read/foreign-item.ts';
import { readFile } from '../../src/interchange/read/read-file.ts';
import { limits, Refusal, sayBytes } from '../../src/interchange/read/refusal.ts';
import { advise, UsageError } from '../command-line.ts';
import type { Arguments } from '../command-line.ts';
import { writeSummary } from '../interchange/summary.ts';
import { nameDrafts } from '../interchange/name-drafts.ts';
import type { NamedDraft } from '../interchange/name-drafts.ts';
import type { Command, Surroundings } from './command.ts';
import { readCourse } from './course-files.ts';

const defaultFolder = 'drafts';

/** Makes drafts of questions from another system's file. */
export const importCommand: Command = {
  usage: `  import <file> [--into lesson] [-o folder]
      Reads questions from GIFT, Moodle XML, QTI 3, QTI 2 or Canvas QTI 1.2, also in a zip, writes each as a draft into
      the lesson or the folder (drafts/ if left out), and says of each what is left to add and what was not understood.
      Nothing is overwritten. Status 1: something was not understood.
`,
  values: ['into', 'output'],
  shorts: { o: 'output' },
  mostWords: 1,
  run,
};

async function run({ words: [file], values }: Arguments, around: Surroundings): Promise<number> {
  if (file === undefined) throw new UsageError('Name the file: import questions.xml.');
  const target = chooseTarget(values, around);
  const found = read(path.resolve(around.typedIn, file), file);
  const drafts = nameDrafts(found.items.map((item) => writeDraft(item, found.format)));
  refuseExisting(drafts, target, around);
  for (const { slug, draft, figures } of drafts) {
    writeNew(path.join(target.questions, `${slug}.yaml`), draft.yaml);
    for (const { name, bytes } of figures) writeNew(path.join(target.figures, name), bytes);
  }
  const shown = (name: string) => path.relative(around.typedIn, path.join(target.questions, name));
  await around.write(writeSummary({ file: path.basename(file), found, drafts, shown }));
  const isWhole = found.notes.length === 0 && drafts.every(({ draft }) => draft.notes.length === 0);
  return isWhole ? 0 : 1;
}

/** Where drafts and their images go. */
interface Target {
  readonly questions: string;
  readonly figures: string;
}

function chooseTarget(values: Arguments['values'], { root, typedIn }: Surroundings): Target {
  const [lesson, output] = [values.get('into'), values.get('output')];
  if (lesson === undefined) {
    const folder = path.resolve(typedIn, output ?? defaultFolder);
    return { questions: folder, figures: path.join(folder, 'figures') };
  }
  if (output !== undefined) {
    throw new UsageError('A draft goes into a lesson or into a folder. Leave out "--into" or "--output".');
  }
  const lessons = readCourse(root).lessons;
  if (!lessons.includes(lesson)) {
    throw new UsageError(`There is no lesson "${lesson}". ${advise(lesson, lessons)}`);
  }
  const folder = path.join(root, 'content', 'lessons', lesson);
  return { questions: path.join(folder, 'questions'), figures: path.join(folder, 'figures') };
}

function read(full: string, file: string): ForeignFile {
  if (!existsSync(full)) throw new UsageError(`There is no file "${file}". Name one that exists.`);
  const { size } = statSync(full);
  if (!statSync(full).isFile()) throw new UsageError(`"${file}" is no file. Name one with questions.`);
  if (size > limits.file) {
    throw new UsageError(
      `"${file}" cannot be read. It has ${sayBytes(size)}; at most ${sayBytes(limits.file)} are read. Split it.`,
    );
  }
  try {
    return readFile(readFileSync(full), path.basename(file));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new UsageError(`"${file}" cannot be read. ${error.message}`);
  }
}

function refuseExisting(drafts: readonly NamedDraft[], target: Target, { typedIn }: Surroundings): void {
  const files = drafts.flatMap(({ slug, figures }) => [
    path.join(target.questions, `${slug}.yaml`),
    ...figures.map(({ name }) => path.join(target.figures, name)),
  ]);
  const existing = files.filter((file) => existsSync(file));
  const [first] = existing;
  if (first === undefined) return;
  const others = existing.length === 1 ? '' : ` and ${existing.length - 1} more`;
  throw new UsageError(
    `"${path.relative(typedIn, first)}"${others} would be overwritten, so nothing was written. ` +
      'Move them away, or name another folder: -o other.',
  );
}

/** Writes a file that does not exist yet. */
function writeNew(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const opened = openSync(file, 'wx');
    writeFileSync(opened, content);
    closeSync(opened);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`"${file}" cannot be written: ${reason}. Choose another place.`);
  }
}
