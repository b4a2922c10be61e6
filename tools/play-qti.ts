/**
 * Plays exported questions in a QTI 3 player that others wrote, in a browser, and compares its scores with ours:
 * `npm run play-qti -- --help`.
 */
import { chromium } from 'playwright/test';
import type { Page } from 'playwright/test';
import { qti3Format } from '../src/interchange/qti3/qti3-format.ts';
import { itemIdentifier } from '../src/interchange/qti3/write-item.ts';
import { respond, textsOf } from '../tests/support/interchange/qti-consumer.ts';
import type { QtiResponse } from '../tests/support/interchange/qti-consumer.ts';
import {
  compare,
  describeComparison,
  gradeExamples,
  isEqual,
  isFalseRight,
  isUndeclared,
} from '../tests/support/interchange/round-trip.ts';
import type { GradedItem } from '../tests/support/interchange/round-trip.ts';
import { readQuestionFiles } from '../tests/support/question-files.ts';
import { findChromium, launchOptionsFor } from './browser.mjs';
import { follow, UsageError } from './command-line.ts';
import type { Arguments } from './command-line.ts';

const player = 'node_modules/@citolab/qti-components/cdn/index.js';

/** Marks that have to be equal at least, of all that are given in both. */
const leastEqual = 0.95;

interface PlayJob {
  readonly text: string;
  readonly responses: readonly Readonly<Record<string, QtiResponse>>[];
}

/** The scores that the player gives, in the order of the responses; null where it gives none. */
async function play(page: Page, job: PlayJob): Promise<readonly (number | null)[]> {
  return await page.evaluate(async ({ text, responses }) => {
    interface PlayedItem extends HTMLElement {
      updateResponseVariable: (name: string, value: unknown) => void;
      processResponse: () => void;
      _context: { variables: readonly { identifier: string; value: unknown }[] };
    }
    // HTML knows neither empty elements nor namespaces of its own.
    const html = text
      .replace(/^<\?xml[^>]*>/, '')
      .replace(/<([\w-]+)((?:"[^"]*"|[^<>"])*?)\/>/g, '<$1$2></$1>')
      .replace(/ xmlns="[^"]*"/g, '');
    const scores: (number | null)[] = [];
    for (const given of responses) {
      document.body.innerHTML = html;
      const item = document.querySelector<PlayedItem>('qti-assessment-item');
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (item === null) throw new Error('There is no item.');
      for (const [name, value] of Object.entries(given)) item.updateResponseVariable(name, value);
      item.processResponse();
      const score = item._context.variables.find(({ identifier }) => identifier === 'SCORE')?.value;
      scores.push(score === null || score === undefined ? null : Number(score));
    }
    return scores;
  }, job);
}

async function run({ values }: Arguments): Promise<number> {
  const every = readEvery(values.get('every') ?? '6');
  const files = readQuestionFiles().filter((_, index) => index % every === 0);
  const graded = (await Promise.all(files.map((file) => gradeExamples(file, 3)))).flat();
  const file = qti3Format.write(graded.map(({ item }) => item));
  const scores = await playAll(graded, textsOf(file));
  const compared = compare(
    graded,
    file,
    () => (item, given) => scores.get(JSON.stringify([itemIdentifier(item), given])) ?? null,
    () => '',
  );
  const faults = compared.filter((each) => isUndeclared(each) || isFalseRight(each));
  const equal = compared.filter(isEqual).length;
  console.info(`${equal} of ${compared.length} marks are equal.`);
  for (const fault of faults) console.error(describeComparison(fault));
  return faults.length > 0 || equal < leastEqual * compared.length ? 1 : 0;
}

function readEvery(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" should be a whole number from 1 to 9999.`);
}

/** The player's scores by item and what was given. */
async function playAll(
  graded: readonly GradedItem[],
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, number | null>> {
  const browser = await chromium.launch(launchOptionsFor(findChromium()));
  const page = await browser.newPage();
  await page.setContent('<body></body>');
  await page.addScriptTag({ path: player, type: 'module' });
  await page.waitForFunction(() => customElements.get('qti-assessment-item') !== undefined);
  const scores = new Map<string, number | null>();
  for (const { item, examples } of graded) {
    const text = texts.get(`items/${itemIdentifier(item)}.xml`);
    const given = examples.flatMap((example) => {
      const responses = example.given === null ? null : respond(item, example.given);
      return responses === null
        ? []
        : [{ key: JSON.stringify([itemIdentifier(item), example.given]), responses }];
    });
    if (text === undefined || given.length === 0) continue;
    const played = await play(page, { text, responses: given.map(({ responses }) => responses) });
    for (const [index, { key }] of given.entries()) scores.set(key, played[index] ?? null);
  }
  await browser.close();
  return scores;
}

await follow({
  usage: `Usage: npm run play-qti -- [--every n]

Exports every nth question (6 if left out; 1 for all) in three variants as QTI 3, answers it with its examples in the player
@citolab/qti-components, and compares the scores with ours. The exit status is 1 where a difference is not in the loss
report, a wrong answer is marked right, or fewer than 95 % are equal.`,
  values: ['every'],
  mostWords: 0,
  run,
});
