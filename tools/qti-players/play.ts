/** Plays exported questions in the players that others wrote, each in a page of one browser. */
import { chromium } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import type { ExportFile } from '../../src/interchange/export-format.ts';
import { itemIdentifier } from '../../src/interchange/qti3/write-item.ts';
import { respond, textsOf } from '../../tests/support/interchange/qti-consumer.ts';
import type { QtiResponse } from '../../tests/support/interchange/qti-consumer.ts';
import { parseXml, processResponses } from '../../tests/support/interchange/qti-rules.ts';
import type { Consumer, GradedItem } from '../../tests/support/interchange/round-trip.ts';
import { findChromium, launchOptionsFor } from '../browser.mjs';
import { itemPlayer } from './item-player.ts';
import type { PlayedOutcomes, QtiPlayer } from './player.ts';
import { qtiComponents } from './qti-components.ts';

export const qtiPlayers: readonly QtiPlayer[] = [qtiComponents, itemPlayer];

/** What came of playing items. */
export interface Played {
  readonly consumer: Consumer;
  /** A line for each outcome that is not what the standard says, and for each error that the player met. */
  readonly faults: readonly string[];
}

/** One player writes shares with three decimals. */
const sameNumber = 0.001;

interface Response {
  readonly key: string;
  readonly example: string;
  readonly responses: Readonly<Record<string, QtiResponse>>;
}

/** A Chromium for the players. Throws an Error where there is none. */
export async function launchForPlayers(): Promise<Browser> {
  const found = findChromium();
  if (found === undefined) {
    throw new Error('There is no Chromium. To install one: node tools/run.mjs tools/ensure-browser.mjs');
  }
  return await chromium.launch(launchOptionsFor(found));
}

/** Gives a player every example of these items of a QTI 3 file, and compares what it makes of them with the standard. */
export async function playItems(
  browser: Browser,
  player: QtiPlayer,
  graded: readonly GradedItem[],
  file: ExportFile,
): Promise<Played> {
  const faults: string[] = [];
  const page = await openPlayer(browser, player, faults);
  const texts = textsOf(file);
  const scores = new Map<string, number | null>();
  for (const { item, examples } of graded) {
    const text = texts.get(`items/${itemIdentifier(item)}.xml`);
    const given = examples.flatMap((example): readonly Response[] => {
      const responses = example.given === null ? null : respond(item, example.given);
      return responses === null
        ? []
        : [{ key: keyOf(item, example.given), example: example.name, responses }];
    });
    if (text === undefined || given.length === 0) continue;
    const played = await player.play(page, { text, responses: given.map(({ responses }) => responses) });
    const root = parseXml(text);
    for (const [index, { key, example, responses }] of given.entries()) {
      const outcomes = played[index] ?? {};
      scores.set(
        key,
        outcomes.SCORE === undefined || outcomes.SCORE === null ? null : Number(outcomes.SCORE),
      );
      for (const [name, value] of processResponses(root, responses)) {
        if (isSame(value, outcomes[name])) continue;
        const [standard, theirs] = [JSON.stringify(value), JSON.stringify(outcomes[name])];
        faults.push(`${itemIdentifier(item)} “${example}”: ${name} is ${standard}, and ${theirs} there`);
      }
    }
  }
  await page.close();
  return { consumer: () => (item, given) => scores.get(keyOf(item, given)) ?? null, faults };
}

function keyOf(item: GradedItem['item'], given: unknown): string {
  return JSON.stringify([itemIdentifier(item), given]);
}

/** A page with the player. Nothing is drawn, because scores need no picture. Errors are added to the list. */
async function openPlayer(browser: Browser, player: QtiPlayer, faults: string[]): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  // The players tell of all that they do, with the objects; to hand these over takes ten times as long as to play.
  await page.evaluate(() => {
    for (const say of ['log', 'info', 'debug'] as const) console[say] = () => undefined;
  });
  await player.load(page);
  await page.addStyleTag({ content: 'body { display: none }' });
  return page;
}

/** Whether a player's value is that of the standard: players write numbers as texts, and none in several ways. */
function isSame(standard: unknown, theirs: PlayedOutcomes[string]): boolean {
  if (typeof standard === 'number') return Math.abs(standard - Number(theirs)) <= sameNumber;
  return JSON.stringify(listed(standard)) === JSON.stringify(listed(theirs));
}

function listed(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value ?? []].flat();
  return values.map(String).sort();
}
