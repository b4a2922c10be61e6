/** What it costs to build a course, and how large the site is: `npm run bench:build`. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments } from '../command-line.ts';
import { countCourse, makeCourse } from './course.ts';

const help = `Usage: npm run bench:build [-- --lessons <n> --questions <n in all>]

Generates a course, of the present one and copies of a lesson, builds it cold in a temporary folder, and prints time,
memory and size on disk. Without options: the course as it is, and one of 33 lessons with 441 questions.`;

interface Size {
  readonly lessons: number;
  /** In all. */
  readonly questions: number;
}

const course: Size = countCourse();

interface Cost {
  readonly seconds: number;
  /** Of all threads and processes together. */
  readonly processorSeconds: number;
  /** The most that one process held at once. */
  readonly megabytesOfMemory: number;
  readonly megabytesOnDisk: number;
}

function sizeOf(folder: string): number {
  return globSync('**/*', { cwd: folder })
    .map((file) => statSync(path.join(folder, file)))
    .filter((entry) => entry.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}

/** Builds a project that was never built. Throws if that fails. */
function measureBuild(folder: string): Cost {
  const usage = path.join(folder, 'usage.jsonl');
  const hook = pathToFileURL(path.join(import.meta.dirname, 'usage.mjs')).href;
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['tools/run.mjs', 'astro', 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, BENCH_USAGE: usage, NODE_OPTIONS: `--import=${hook}` },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build in ${folder} failed.`);
  const used = readFileSync(usage, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { processorSeconds: number; megabytes: number });
  return {
    seconds,
    processorSeconds: used.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0),
    megabytesOfMemory: Math.max(...used.map(({ megabytes }) => megabytes)),
    megabytesOnDisk: sizeOf(path.join(folder, 'dist')) / 1e6,
  };
}

function report({ lessons, questions }: Size): void {
  const folder = makeCourse(lessons - course.lessons, questions - course.questions);
  try {
    const cost = measureBuild(folder);
    console.log(
      `${String(lessons)} lessons, ${String(questions)} questions: ${cost.seconds.toFixed(1)} s, ` +
        `${cost.processorSeconds.toFixed(1)} s of processor, ${cost.megabytesOfMemory.toFixed(0)} MB of memory, ` +
        `${cost.megabytesOnDisk.toFixed(1)} MB on disk`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values, wantsHelp } = readArguments(process.argv.slice(2), { values: ['lessons', 'questions'] });
if (wantsHelp) {
  console.log(help);
} else {
  const large: Size = {
    lessons: Number(values.get('lessons') ?? 33),
    questions: Number(values.get('questions') ?? 441),
  };
  if (values.size === 0) report(course);
  report(large);
}
