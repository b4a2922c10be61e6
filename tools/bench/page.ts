/** What a lesson weighs, and how long a reader on a slow line waits for it: `npm run bench`. */
import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright/test';
import type { Browser } from 'playwright/test';
import { findChromium } from '../browser.mjs';
import { readArguments } from '../command-line.ts';
import { findFreePort } from '../ports.mjs';
import { serveFolder } from '../static-server.mjs';
import { makeLesson, measuredLesson } from './course.ts';
import { summarize, tableOf } from './figures.ts';
import type { Figure } from './figures.ts';
import { measureLab } from './lab.ts';
import { measureSets } from './sets.ts';
import { measureSliders } from './sliders.ts';
import { measureSlowLine } from './slow-line.ts';
import { measureWeight } from './weight.ts';

const help = `Usage: npm run bench [-- --repeats 7 | --lab | --sliders | --sets]

Builds a lesson with one figure and seven questions in a temporary folder, and prints its weight when read through by
somebody who saves data, and the waits on a slow line (562 ms a request, 1.44 Mbit/s) with a processor four times slower.
Then what the lab's model takes on one core.

--lab      only what the lab's model takes
--sliders  instead: milliseconds from a slider to the frame that shows it, for every figure of the lessons in dist/
--sets     instead: the start of a set with 500 questions in the bank, /progress/ and /review/ with 50,000 events, and the
           analysis of 200 files of 500 answers; on the site in dist/`;

/** Builds the lesson. Answers the folder of its project. */
function buildLesson(): string {
  const folder = makeLesson();
  const { status } = spawnSync(process.execPath, ['tools/run.mjs', 'astro', 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`The build in ${folder} failed.`);
  return folder;
}

/** The same measurement several times; what it found, by name. */
async function repeat(
  times: number,
  measure: () => Promise<Readonly<Record<string, number>>>,
  unit: (name: string) => string,
): Promise<readonly Figure[]> {
  const runs: Readonly<Record<string, number>>[] = [];
  for (let run = 0; run < times; run += 1) runs.push(await measure());
  return Object.keys(runs[0] ?? {}).map((name) =>
    summarize(
      name,
      unit(name),
      runs.map((found) => found[name] ?? Number.NaN),
    ),
  );
}

async function measureAll(browser: Browser, url: string, repeats: number): Promise<readonly Figure[]> {
  return [
    ...(await repeat(
      1,
      () => measureWeight(browser, url),
      (name) => (name === 'requests' ? '' : 'kB'),
    )),
    ...(await repeat(
      repeats,
      () => measureSlowLine(browser, url),
      () => 'ms',
    )),
  ];
}

/** Serves a folder to a browser, and prints what was measured there. */
async function measureIn(
  folder: string,
  measure: (browser: Browser, origin: string) => Promise<readonly Figure[]>,
): Promise<void> {
  const port = await findFreePort(4650);
  const server = await serveFolder({ folder, port });
  const executablePath = findChromium()?.executablePath;
  const browser = await chromium.launch({
    chromiumSandbox: false,
    ...(executablePath !== undefined && { executablePath }),
  });
  try {
    console.log(tableOf(await measure(browser, `http://127.0.0.1:${String(port)}`)));
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function runSets(): Promise<void> {
  await measureIn('dist', async (browser) => measureSets(browser, await findFreePort(4660)));
}

async function run(repeats: number): Promise<void> {
  const folder = buildLesson();
  try {
    await measureIn(path.join(folder, 'dist'), (browser, origin) =>
      measureAll(browser, `${origin}/lessons/${measuredLesson}/`, repeats),
    );
    console.log(tableOf(measureLab(repeats)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runSliders(): Promise<void> {
  const lessons = globSync('dist/lessons/*/index.html').map((file) => path.basename(path.dirname(file)));
  if (lessons.length === 0) throw new Error('There is no built site in dist/. Run npm run build first.');
  await measureIn('dist', (browser, origin) =>
    measureSliders(
      browser,
      lessons.toSorted().map((lesson) => `${origin}/lessons/${lesson}/`),
    ),
  );
}

const { values, flags, wantsHelp } = readArguments(process.argv.slice(2), {
  values: ['repeats'],
  flags: ['lab', 'sliders', 'sets'],
});
if (wantsHelp) console.log(help);
else if (flags.has('sliders')) await runSliders();
else if (flags.has('sets')) await runSets();
else if (flags.has('lab')) console.log(tableOf(measureLab(7)));
else await run(Number(values.get('repeats') ?? 7));
