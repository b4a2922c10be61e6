/**
 * Plays exported questions in QTI 3 players that others wrote, in a browser, and compares their scores with ours:
 * `npm run play-qti -- --help`.
 */
import { chromium } from 'playwright/test';
import type { ExportFile } from '../src/interchange/export-format.ts';
import { qti3Format } from '../src/interchange/qti3/qti3-format.ts';
import { itemIdentifier } from '../src/interchange/qti3/write-item.ts';
import { respond, textsOf } from '../tests/support/interchange/qti-consumer.ts';
import {
  compare,
  describeComparison,
  gradeAll,
  isEqual,
  isFalseRight,
  isUndeclared,
} from '../tests/support/interchange/round-trip.ts';
import type { Comparison, Consumer, GradedItem } from '../tests/support/interchange/round-trip.ts';
import { readQuestionFiles } from '../tests/support/question-files.ts';
import { findChromium, launchOptionsFor } from './browser.mjs';
import { follow, UsageError } from './command-line.ts';
import type { Arguments } from './command-line.ts';
import { itemPlayer } from './qti-players/item-player.ts';
import type { QtiPlayer } from './qti-players/player.ts';
import { qtiComponents } from './qti-players/qti-components.ts';

/** Marks that have to be equal at least, of all that are given in both. */
const leastEqual = 0.95;

const players: readonly QtiPlayer[] = [qtiComponents, itemPlayer];

async function run({ values }: Arguments): Promise<number> {
  const every = readEvery(values.get('every') ?? '6');
  const files = readQuestionFiles().filter((_, index) => index % every === 0);
  const graded = await gradeAll(files, 3);
  const file = qti3Format.write(graded.map(({ item }) => item));
  const texts = textsOf(file);
  const outcomes: boolean[] = [];
  for (const player of playersOf(values.get('player'))) {
    const scores = await playAll(player, graded, texts);
    outcomes.push(reportOn(player.name, compareWith(scores, graded, file)));
  }
  return outcomes.every(Boolean) ? 0 : 1;
}

function playersOf(name: string | undefined): readonly QtiPlayer[] {
  if (name === undefined) return players;
  const chosen = players.filter((player) => player.name === name);
  if (chosen.length > 0) return chosen;
  throw new UsageError(`"${name}" is no player. Choose ${players.map((one) => one.name).join(' or ')}.`);
}

function compareWith(
  scores: ReadonlyMap<string, number | null>,
  graded: readonly GradedItem[],
  file: ExportFile,
): readonly Comparison[] {
  const consumer: Consumer = () => (item, given) =>
    scores.get(JSON.stringify([itemIdentifier(item), given])) ?? null;
  return compare(graded, file, consumer, () => '');
}

/** Prints how a player's marks compare with ours; false where they do not hold. */
function reportOn(name: string, compared: readonly Comparison[]): boolean {
  const faults = compared.filter((each) => isUndeclared(each) || isFalseRight(each));
  const equal = compared.filter(isEqual).length;
  console.info(`${name}: ${equal} of ${compared.length} marks are equal.`);
  for (const fault of faults) console.error(describeComparison(fault));
  return faults.length === 0 && compared.length > 0 && equal >= leastEqual * compared.length;
}

function readEvery(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" should be a whole number from 1 to 9999.`);
}

/** A player's scores by item and what was given. */
async function playAll(
  player: QtiPlayer,
  graded: readonly GradedItem[],
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, number | null>> {
  const browser = await chromium.launch(launchOptionsFor(findChromium()));
  const page = await browser.newPage();
  await player.load(page);
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
    const played = await player.play(page, { text, responses: given.map(({ responses }) => responses) });
    for (const [index, { key }] of given.entries()) scores.set(key, played[index] ?? null);
  }
  await browser.close();
  return scores;
}

await follow({
  usage: `Usage: npm run play-qti -- [--every n] [--player name]

Exports every nth question (6 if left out; 1 for all) in three variants as QTI 3, answers it with its examples in the players
${players.map(({ name }) => name).join(' and ')}, and compares their scores with ours. The exit status is 1 where
a difference is not in the loss report, a wrong answer is marked right, or fewer than 95 % are equal.`,
  values: ['every', 'player'],
  mostWords: 0,
  run,
});
