import type { Browser } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFormat } from '../../src/interchange/formats.ts';
import type { FormatName } from '../../src/interchange/formats.ts';
import { qti3Format } from '../../src/interchange/qti3/qti3-format.ts';
import { launchForPlayers, playItems, qtiPlayers } from '../../tools/qti-players/play.ts';
import type { QtiPlayer } from '../../tools/qti-players/player.ts';
import { canvasConsumer } from '../support/interchange/canvas-consumer.ts';
import { giftConsumer } from '../support/interchange/gift-consumer.ts';
import { moodleConsumer } from '../support/interchange/moodle-consumer.ts';
import { qtiConsumer } from '../support/interchange/qti-consumer.ts';
import {
  compare,
  describeComparison,
  gradeAll,
  isEqual,
  isFalseRight,
  isUndeclared,
  summarize,
} from '../support/interchange/round-trip.ts';
import type { Comparison, Consumer, GradedItem } from '../support/interchange/round-trip.ts';
import { readQuestionFiles, typeOfQuestion } from '../support/question-files.ts';

/** Responses that every format and player has to mark, of some 3800. */
const leastMarks = 3000;

/** Whether to print how many of each type are graded as here, and each response that is not. */
const isToldInFull = process.env.ROUND_TRIP === 'report';

interface Grading {
  readonly title: string;
  readonly leastEqual: number;
  readonly grade: () => Promise<readonly Comparison[]>;
}

function byRules(format: FormatName, consumer: Consumer, leastEqual = 0.95): Grading {
  return {
    title: `exported to ${format}`,
    leastEqual,
    grade: async () => {
      const file = (await loadFormat(format)).write(graded.map(({ item }) => item));
      return compare(graded, file, consumer, typeOf);
    },
  };
}

function byPlayer(player: QtiPlayer): Grading {
  return {
    title: `played in ${player.name}`,
    leastEqual: 0.95,
    grade: async () => {
      const { file, consumer } = await play(player);
      return compare(graded, file, consumer, typeOf);
    },
  };
}

let browser: Browser | undefined;

/** Has a player mark every variant. */
const play = once(async (player: QtiPlayer) => {
  const file = qti3Format.write(graded.map(({ item }) => item));
  browser ??= await launchForPlayers();
  return { file, ...(await playItems(browser, player, graded, file)) };
});

/** The function, run once for each thing that it is given. */
function once<Key, Result>(run: (key: Key) => Result): (key: Key) => Result {
  const results = new Map<Key, Result>();
  return (key) => {
    const result = results.get(key) ?? run(key);
    results.set(key, result);
    return result;
  };
}

const gradings: readonly Grading[] = [
  byRules('moodle', moodleConsumer),
  byRules('qti3', qtiConsumer),
  byRules('gift', giftConsumer),
  byRules('canvas', canvasConsumer, 0.9),
  ...qtiPlayers.map(byPlayer),
];

const all = readQuestionFiles();
const typeOf = typeOfQuestion(all);
let graded: readonly GradedItem[] = [];

beforeAll(async () => {
  graded = await gradeAll(all, 3);
}, 300_000);

afterAll(async () => {
  await browser?.close();
});

describe.each(gradings)('questions $title', ({ title, leastEqual, grade }) => {
  let compared: readonly Comparison[] = [];

  beforeAll(async () => {
    compared = await grade();
    if (isToldInFull) console.info(summarize(title, compared));
  }, 300_000);

  test('are graded as here, or nearly all', () => {
    expect(compared.length).toBeGreaterThan(leastMarks);
    expect(compared.filter(isEqual).length / compared.length).toBeGreaterThanOrEqual(leastEqual);
  });

  test('never have a wrong answer marked right', () => {
    expect(compared.filter(isFalseRight).map(describeComparison)).toEqual([]);
  });

  test('are marked otherwise only where the loss report says so', () => {
    expect(compared.filter(isUndeclared).map(describeComparison)).toEqual([]);
  });
});

test.each(qtiPlayers)(
  '$name reads all without an error, and calls for the words that the standard says',
  async (player) => {
    const { faults } = await play(player);
    expect(faults).toEqual([]);
  },
  300_000,
);
