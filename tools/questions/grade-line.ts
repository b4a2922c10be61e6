import { nearestChoice } from '../../src/core/numeric/nearest.ts';
import type { Sandbox } from '../../src/quiz/kernel/question-type.ts';
import { isSeed } from '../../src/quiz/kernel/seeds.ts';
import type { Grade } from '../../src/quiz/kernel/grade.ts';
import { advise } from '../command-line.ts';
import type { CourseFiles } from './course-files.ts';
import { FaultyQuestionError, openQuestion } from './open-question.ts';
import type { OpenedQuestion } from './open-question.ts';

/** Why a line of a batch cannot be graded. */
export type LineErrorCode =
  | 'bad-json'
  | 'bad-line'
  | 'missing-field'
  | 'unknown-field'
  | 'unknown-question'
  | 'bad-seed'
  | 'bad-version'
  | 'faulty-question';

/** What is written for a line. */
export type LineAnswer =
  | Pick<Grade, 'verdict' | 'score' | 'feedback' | 'misconceptions' | 'understood'>
  | { readonly error: { readonly code: LineErrorCode; readonly message: string } };

class LineError extends Error {
  override readonly name = 'LineError';
  readonly code: LineErrorCode;

  constructor(code: LineErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A line that was read: `{"question": …, "seed": …, "response": …}`. */
interface Line {
  readonly question: string;
  readonly seed: number;
  readonly version: number | null;
  readonly response: unknown;
}

/** Grades lines of a batch, each question's file being read once. */
export class LineGrader {
  readonly #course: CourseFiles;
  readonly #sandbox: Sandbox;
  readonly #opened = new Map<string, Promise<OpenedQuestion>>();

  constructor(course: CourseFiles, sandbox: Sandbox) {
    this.#course = course;
    this.#sandbox = sandbox;
  }

  /** The answer to one line, whatever it holds. Never rejects for what a line holds. */
  async answer(text: string): Promise<LineAnswer> {
    try {
      const { question, seed, version, response } = readLine(text);
      const opened = await this.#open(question);
      if (version !== null && version !== opened.item.version) {
        const has = `"${question}" has the version ${opened.item.version}`;
        throw new LineError('bad-version', `${has}, and no other can be graded, such as ${version}.`);
      }
      return shorten(await opened.grade(seed, response));
    } catch (error) {
      if (error instanceof LineError) return { error: { code: error.code, message: error.message } };
      if (!(error instanceof FaultyQuestionError)) throw error;
      return { error: { code: 'faulty-question', message: `The question has a fault: ${error.message}` } };
    }
  }

  #open(id: string): Promise<OpenedQuestion> {
    const known = this.#opened.get(id);
    if (known !== undefined) return known;
    const { questions, root } = this.#course;
    const found = questions.find((question) => question.id === id);
    if (found === undefined) {
      const ids = questions.map((question) => question.id);
      throw new LineError('unknown-question', `There is no question "${cut(id)}". ${adviseId(id, ids)}`);
    }
    const opened = openQuestion(root, found, this.#sandbox);
    this.#opened.set(id, opened);
    return opened;
  }
}

/** The part of a grade that every line gets. */
export function shorten({ verdict, score, feedback, misconceptions, understood }: Grade): LineAnswer {
  return { verdict, score, feedback, misconceptions, understood };
}

const fields = ['question', 'seed', 'version', 'response'];

function readLine(text: string): Line {
  const line = parse(text);
  if (typeof line !== 'object' || line === null || Array.isArray(line)) {
    throw new LineError('bad-line', 'A line should be {"question": …, "seed": …, "response": …}.');
  }
  const entries = new Map<string, unknown>(Object.entries(line));
  for (const name of ['question', 'response']) if (!entries.has(name)) throw missing(name, entries);
  const question = entries.get('question');
  if (typeof question !== 'string') {
    throw new LineError('bad-line', '"question" should be the id of a question, as text.');
  }
  for (const name of ['seed', 'version']) if (!entries.has(name)) refuseMisspelling(name, entries);
  return {
    question,
    seed: readSeed(entries.get('seed')),
    version: readVersion(entries.get('version')),
    response: entries.get('response'),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new LineError('bad-json', `This line is not JSON: ${cut(text)}`);
  }
}

function missing(name: string, entries: ReadonlyMap<string, unknown>): LineError {
  const near = nearestChoice(name, extraNames(entries));
  const advice = near === undefined ? '' : ` Is it meant by "${near}"?`;
  return new LineError('missing-field', `The line has no "${name}".${advice}`);
}

/** Further fields are none of our business, unless one is likely a misspelt field of ours. */
function refuseMisspelling(name: string, entries: ReadonlyMap<string, unknown>): void {
  const near = extraNames(entries).find((extra) => nearestChoice(extra, fields) === name);
  if (near === undefined) return;
  throw new LineError('unknown-field', `There is no field "${cut(near)}". Did you mean "${name}"?`);
}

function extraNames(entries: ReadonlyMap<string, unknown>): readonly string[] {
  return [...entries.keys()].filter((name) => !fields.includes(name));
}

function readSeed(seed: unknown): number {
  if (seed === undefined) return 0;
  if (typeof seed === 'number' && isSeed(seed)) return seed;
  const message = `The seed ${cut(JSON.stringify(seed))} should be a whole number from 0 to 2147483647.`;
  throw new LineError('bad-seed', message);
}

function readVersion(version: unknown): number | null {
  if (version === undefined || version === null) return null;
  if (typeof version === 'number') return version;
  throw new LineError('bad-version', `The version ${cut(JSON.stringify(version))} should be a whole number.`);
}

const mostListed = 12;

/** The nearest id; all of them where there are few. */
export function adviseId(id: string, ids: readonly string[]): string {
  const advice = advise(id, ids);
  if (advice.startsWith('Did') || ids.length <= mostListed) return advice;
  return `Choose one of the ${ids.length} ids, such as ${ids[0] ?? ''}.`;
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
