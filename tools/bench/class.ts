/** How long a class's files take to be read and analysed: `node tools/run.mjs tools/bench/class.ts`. */
import { parseArgs } from 'node:util';
import { analyseClass } from '../../src/analysis/class-analysis.ts';
import { learnersOf } from '../../src/analysis/learners.ts';
import { readHandedIn } from '../../src/progress/results-file.ts';

const QUESTIONS = 158;

/** The record of one learner, as a file. */
function fileOf(learner: number, answers: number): string {
  const events = Array.from({ length: answers }, (_, at) => {
    const isRight = (at * 7 + learner * 13) % 5 < 3;
    return {
      id: `class-${String(learner)}-${String(at).padStart(6, '0')}`,
      at: new Date(Date.UTC(2026, 0, 1) + (learner + at * 60) * 1000).toISOString(),
      ...{ kind: 'answered', v: 1, question: `a-lesson/question-${String(at % QUESTIONS)}` },
      ...{
        version: 1,
        seed: Math.floor(at / QUESTIONS),
        hash: 'c0ffee',
        response: String((at * learner) % 9),
      },
      ...{ verdict: isRight ? 'correct' : 'incorrect', score: isRight ? 1 : 0, feedback: [] },
      ...{
        misconceptions: isRight ? [] : ['linear-factor'],
        grader: 1,
        hintsOpened: 0,
        solutionShown: false,
      },
      ...{ durationMs: 1000 * ((at + learner) % 90), confidence: 'sure', sitting: null },
    };
  });
  const exported = '2026-03-01T00:00:00.000Z';
  return JSON.stringify({ format: 'wavelength-log', version: 1, exported, events }, null, 1);
}

/** What a class's analysis cost: by the clock, and of the processor, in milliseconds. */
export interface ClassFigure {
  readonly clock: number;
  readonly work: number;
}

/** Reads and analyses the files of a class. */
export function benchClass(learners = 200, answers = 500): ClassFigure {
  const texts = Array.from({ length: learners }, (_, learner) => fileOf(learner, answers));
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const files = texts.map((text, at) => {
    const reading = readHandedIn(text);
    if (!reading.ok) throw new Error(reading.reason);
    return { file: `${String(at)}.json`, ...reading.handedIn };
  });
  const { questions } = analyseClass(learnersOf(files));
  if (questions.length !== QUESTIONS) throw new Error('The class was not analysed.');
  const { user, system } = process.cpuUsage(cpu);
  return { clock: performance.now() - begun, work: (user + system) / 1000 };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { learners: { type: 'string', default: '200' }, answers: { type: 'string', default: '500' } },
  });
  const { clock, work } = benchClass(Number(values.learners), Number(values.answers));
  console.log(
    `${values.learners} files of ${values.answers} answers: ${clock.toFixed(0)} ms, ${work.toFixed(0)} ms of processor`,
  );
}
