/** What the learner's record costs with many events in it: `node tools/run.mjs tools/bench/record.ts`. */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright/test';
import type { CDPSession, Page } from 'playwright/test';
import { findChromium } from '../browser.mjs';
import { findFreePort } from '../ports.mjs';
import { buildJournalPage } from '../record/journal-page.ts';
import { serveFolder } from '../static-server.mjs';

/** A figure of the bench, in milliseconds of the main thread unless its name says otherwise. */
export interface RecordFigure {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
}

const QUESTIONS = 400;
const REPEATS = 100;

const benchIds = Array.from({ length: QUESTIONS }, (_, at) => `a-lesson/question-${String(at)}`);

/** A file of many answers to the questions of a large course. */
export function logFile(events: number, ids: readonly string[] = benchIds): string {
  const answers = Array.from({ length: events }, (_, at) => ({
    id: `bench-${String(at).padStart(8, '0')}`,
    at: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
    kind: 'answered',
    v: 1,
    question: ids[at % ids.length],
    ...{
      version: 1,
      seed: Math.floor(at / ids.length),
      hash: 'c0ffee',
      response: '4.089',
      verdict: 'correct',
      score: 1,
    },
    ...{ feedback: ['correct'], misconceptions: [], grader: 1, hintsOpened: 0, solutionShown: false },
    ...{ durationMs: 12_000, confidence: null, sitting: null },
  }));
  return JSON.stringify({
    format: 'wavelength-log',
    version: 1,
    exported: '2026-03-01T00:00:00.000Z',
    events: answers,
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function figureOf(name: string, values: readonly number[]): RecordFigure {
  return { name, median: quantile(values, 0.5), p95: quantile(values, 0.95) };
}

/** Milliseconds for which the page's main thread was at work so far. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** The main thread's work for each of many runs, less that of asking the page for nothing. */
async function measureWork(
  session: CDPSession,
  run: (at: number) => Promise<unknown>,
  idle: () => Promise<unknown>,
) {
  const measure = async (step: () => Promise<unknown>) => {
    const before = await workOf(session);
    await step();
    return (await workOf(session)) - before;
  };
  const nothing: number[] = [];
  const something: number[] = [];
  for (let at = 0; at < REPEATS; at += 1) {
    nothing.push(await measure(idle));
    something.push(await measure(() => run(at)));
  }
  const base = quantile(nothing, 0.5);
  return something.map((work) => Math.max(0, work - base));
}

/** How long each key holds the main thread: the call itself. */
async function measureKeys(page: Page): Promise<readonly number[]> {
  return page.evaluate(async (repeats) => {
    const times: number[] = [];
    for (let at = 0; at < repeats; at += 1) {
      const before = performance.now();
      window.driver?.journal.keepDraft('a-lesson/a-question', {
        version: 1,
        seed: 0,
        response: `4.0${String(at)}`,
      });
      times.push(performance.now() - before);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return times;
  }, REPEATS);
}

const question = 'a-lesson/a-question';

/** What is done in the page, again and again; `text` is another one each time. */
const steps = {
  type: async ({ name, text }: Step) => {
    window.driver?.journal.keepDraft(name, { version: 1, seed: 0, response: text });
    await new Promise((resolve) => setTimeout(resolve, 250));
  },
  answer: async ({ name, text }: Step) => {
    const { driver } = window;
    await driver?.journal.append([driver.answer(text, name)]);
  },
  recall: async ({ name }: Step) => {
    await window.driver?.journal.recall(name);
  },
};

interface Step {
  readonly name: string;
  readonly text: string;
}

async function measurePage(page: Page, events: number): Promise<readonly RecordFigure[]> {
  await page.evaluate((text) => window.driver?.journal.importLog(text), logFile(events));
  await page.reload();
  await page.waitForFunction(() => window.driver !== undefined);
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what other programs of the machine do meanwhile does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const measure = (step: (of: Step) => Promise<void>, nameOf: (at: number) => string) =>
    measureWork(
      session,
      (at) => page.evaluate(step, { name: nameOf(at), text: `4.0${String(at)}` }),
      () => page.evaluate(() => Promise.resolve()),
    );
  const [keys, typed] = [await measureKeys(page), await measure(steps.type, () => question)];
  const answers = await measure(steps.answer, () => question);
  const recalls = await measure(steps.recall, (at) => `a-lesson/question-${String(at)}`);
  return [
    figureOf('a keystroke, the call', keys),
    figureOf('a keystroke, with the draft on its way into the database', typed),
    figureOf('recording an answer', answers),
    figureOf('recalling a question', recalls),
  ];
}

/** Measures the record with that many events stored, in a real browser. */
export async function benchRecord(events = 50_000): Promise<readonly RecordFigure[]> {
  const folder = await buildJournalPage();
  const port = await findFreePort(4460);
  const server = await serveFolder({ folder, port });
  const executablePath = findChromium()?.executablePath;
  const browser = await chromium.launch({
    chromiumSandbox: false,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${String(port)}/`);
    await page.waitForFunction(() => window.driver !== undefined);
    return await measurePage(page, events);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

const { values } = parseArgs({ options: { events: { type: 'string', default: '50000' } }, strict: false });
if (import.meta.main) {
  const events = Number(values.events);
  console.log(
    `With ${String(events)} events stored, milliseconds of the main thread (median, 95th percentile):`,
  );
  for (const { name, median, p95 } of await benchRecord(events)) {
    console.log(`  ${median.toFixed(2).padStart(6)} ${p95.toFixed(2).padStart(6)}  ${name}`);
  }
}
