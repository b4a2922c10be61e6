/** What sets of questions, the record and a class cost when there are many of them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright/test';
import { serveFolder } from '../static-server.mjs';
import { benchClass } from './class.ts';
import { summarize } from './figures.ts';
import type { Figure } from './figures.ts';
import { logFile } from './record.ts';

const QUESTIONS = 500;
const EVENTS = 50_000;
const REPEATS = 5;

/** What something took: by the clock, and of the page's main thread or the processor; milliseconds. */
interface Cost {
  readonly clock: number;
  readonly work: number;
}

interface Entry {
  readonly id: string;
}

/** A copy of the built site whose bank has 500 questions: each of its own, several times, under other names. */
function growBank(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wavelength-bench-'));
  cpSync('dist', folder, { recursive: true });
  const file = path.join(folder, 'questions.json');
  const index = JSON.parse(readFileSync(file, 'utf8')) as readonly Entry[];
  const grown = Array.from({ length: QUESTIONS }, (_, at) => {
    const entry = index[at % index.length];
    if (entry === undefined) throw new Error('The bank is empty.');
    const id = at < index.length ? entry.id : `${entry.id}-${String(at)}`;
    if (id !== entry.id) {
      const record = readFileSync(path.join(folder, `questions/${entry.id}.json`), 'utf8');
      const renamed = { ...(JSON.parse(record) as object), id };
      writeFileSync(path.join(folder, `questions/${id}.json`), JSON.stringify(renamed));
    }
    return { ...entry, id };
  });
  writeFileSync(file, JSON.stringify(grown));
  return folder;
}

/** Milliseconds for which the page's main thread was at work so far. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** Milliseconds from the press of a ready set's button to the first field of its first question. */
async function measureStart(page: Page, session: CDPSession, origin: string): Promise<Cost> {
  await page.goto(`${origin}/practice/`, { waitUntil: 'networkidle' });
  // A pointer that moves has the page load what a set begins with; a reader then needs a moment to choose.
  await page.mouse.move(600, 400);
  await page.waitForTimeout(1000);
  const before = await workOf(session);
  const clock = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.set-presets button')];
        const whole = buttons.find(({ textContent }) => textContent === 'Whole course');
        const look = () => {
          if (document.querySelector('.practice .question form') === null) return;
          watcher.disconnect();
          resolve(performance.now() - begun);
        };
        const watcher = new MutationObserver(look);
        watcher.observe(document.body, { childList: true, subtree: true });
        const begun = performance.now();
        whole?.click();
      }),
  );
  return { clock, work: (await workOf(session)) - before };
}

/** Reads the main thread's own time: what other programs of the machine do meanwhile does not count. */
async function openMeter(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Pages about the whole record, and whether all of one is there. */
const recordPages = {
  '/progress/': () => {
    const summary = document.querySelector('[data-part="summary"]')?.textContent ?? '';
    return summary.includes('entries since') && document.querySelector('[aria-label="Objectives"]') !== null;
  },
  '/review/': () => document.querySelector('.practice-summary ~ table.bars') !== null,
};

/** Opens a page about the record, until all of it is there: by the clock, and of the main thread. */
async function measureRecord(
  page: Page,
  session: CDPSession,
  origin: string,
  path: keyof typeof recordPages,
): Promise<Cost> {
  await page.goto(`${origin}/about/`, { waitUntil: 'networkidle' });
  const before = await workOf(session);
  await page.goto(`${origin}${path}`, { waitUntil: 'commit' });
  await page.waitForFunction(recordPages[path], undefined, { timeout: 120_000, polling: 10 });
  const clock = await page.evaluate(() => performance.now());
  return { clock, work: (await workOf(session)) - before };
}

async function measureRecords(
  browser: Browser,
  origin: string,
  ids: readonly string[],
): Promise<readonly Figure[]> {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(`${origin}/progress/`, { waitUntil: 'networkidle' });
  const buffer = Buffer.from(logFile(EVENTS, ids));
  const file = { name: 'bench.json', mimeType: 'application/json', buffer };
  await page.getByLabel('Add a downloaded file').setInputFiles(file);
  await page.getByText('entries added').waitFor();
  const session = await openMeter(page);
  const figures: Figure[] = [];
  for (const path of ['/progress/', '/review/'] as const) {
    const runs: Cost[] = [];
    for (let run = 0; run < REPEATS; run += 1) runs.push(await measureRecord(page, session, origin, path));
    figures.push(...twice(`${path} with ${String(EVENTS)} events`, runs));
  }
  await page.close();
  return figures;
}

/** Starts of a set: the first, which also loads what the next ones find, and the others. */
async function measureStarts(browser: Browser, origin: string): Promise<readonly Figure[]> {
  const page = await browser.newPage();
  const session = await openMeter(page);
  const starts: Cost[] = [];
  for (let run = 0; run <= REPEATS; run += 1) starts.push(await measureStart(page, session, origin));
  await page.close();
  const name = `start of a set, ${String(QUESTIONS)} questions in the bank`;
  return [...twice(`${name}, first visit`, starts.slice(0, 1)), ...twice(name, starts.slice(1))];
}

/** Two figures of the same runs, by the clock and of the processor alone. */
function twice(name: string, runs: readonly Cost[]): readonly Figure[] {
  return [
    summarize(
      `${name}, by the clock`,
      'ms',
      runs.map(({ clock }) => clock),
    ),
    summarize(
      `${name}, processor`,
      'ms',
      runs.map(({ work }) => work),
    ),
  ];
}

/** Measures all of it on the built site. @param port - where it is served meanwhile */
export async function measureSets(browser: Browser, port: number): Promise<readonly Figure[]> {
  const folder = growBank();
  const server = await serveFolder({ folder, port });
  const origin = `http://127.0.0.1:${String(port)}`;
  try {
    const index = JSON.parse(readFileSync(path.join(folder, 'questions.json'), 'utf8')) as readonly Entry[];
    const ids = index.map(({ id }) => id);
    const classes = Array.from({ length: REPEATS }, () => benchClass());
    return [
      ...(await measureStarts(browser, origin)),
      ...(await measureRecords(browser, origin, ids)),
      ...twice('200 files of 500 answers', classes),
    ];
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  }
}
