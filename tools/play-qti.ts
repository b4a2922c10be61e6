/**
 * Plays exported questions in QTI 3 players that others wrote, in a browser, and compares their scores with ours:
 * `npm run play-qti -- --help`.
 */
import { qti3Format } from '../src/interchange/qti3/qti3-format.ts';
import {
  compare,
  describeComparison,
  gradeAll,
  isEqual,
  isFalseRight,
  isUndeclared,
  summarize,
} from '../tests/support/interchange/round-trip.ts';
import type { Comparison } from '../tests/support/interchange/round-trip.ts';
import { readQuestionFiles, typeOfQuestion } from '../tests/support/question-files.ts';
import { follow, UsageError } from './command-line.ts';
import type { Arguments } from './command-line.ts';
import { launchForPlayers, playItems, qtiPlayers } from './qti-players/play.ts';
import type { QtiPlayer } from './qti-players/player.ts';

/** Marks that have to be equal at least, of all that are given in both. */
const leastEqual = 0.95;

async function run({ values }: Arguments): Promise<number> {
  const every = readEvery(values.get('every') ?? '1');
  const players = playersOf(values.get('player'));
  const files = readQuestionFiles().filter((_, index) => index % every === 0);
  const graded = await gradeAll(files, 3);
  const file = qti3Format.write(graded.map(({ item }) => item));
  const browser = await launchForPlayers();
  const outcomes: boolean[] = [];
  for (const player of players) {
    const { consumer, faults } = await playItems(browser, player, graded, file);
    outcomes.push(reportOn(player.name, compare(graded, file, consumer, typeOfQuestion(files)), faults));
  }
  await browser.close();
  return outcomes.every(Boolean) ? 0 : 1;
}

function playersOf(name: string | undefined): readonly QtiPlayer[] {
  if (name === undefined) return qtiPlayers;
  const chosen = qtiPlayers.filter((player) => player.name === name);
  if (chosen.length > 0) return chosen;
  throw new UsageError(`"${name}" is no player. Choose ${qtiPlayers.map((one) => one.name).join(' or ')}.`);
}

/** Prints how a player's marks compare with ours; false where they do not hold. */
function reportOn(name: string, compared: readonly Comparison[], faults: readonly string[]): boolean {
  console.info(summarize(name, compared));
  const wrong = compared.filter((each) => isUndeclared(each) || isFalseRight(each)).map(describeComparison);
  for (const fault of [...wrong, ...faults]) console.error(fault);
  const equal = compared.filter(isEqual).length;
  return wrong.length + faults.length === 0 && compared.length > 0 && equal >= leastEqual * compared.length;
}

function readEvery(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" should be a whole number from 1 to 9999.`);
}

await follow({
  usage: `Usage: npm run play-qti -- [--every n] [--player name]

Exports every question, or every nth, in three variants as QTI 3, answers it with its examples in the players
${qtiPlayers.map(({ name }) => name).join(' and ')}, and compares their scores with ours. Each score that is not
equal is listed with the losses that explain it. The exit status is 1 where a difference is not in the loss report, a
wrong answer is marked right, fewer than 95 % are equal, or a player does not do what the standard says.`,
  values: ['every', 'player'],
  mostWords: 0,
  run,
});
