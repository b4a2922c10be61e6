import { beforeAll, describe, expect, test } from 'vitest';
import { loadFormat } from '../../src/interchange/formats.ts';
import type { FormatName } from '../../src/interchange/formats.ts';
import { giftConsumer } from '../support/interchange/gift-consumer.ts';
import { moodleConsumer } from '../support/interchange/moodle-consumer.ts';
import {
  compare,
  describeComparison,
  gradeExamples,
  isEqual,
  isFalseRight,
  isUndeclared,
} from '../support/interchange/round-trip.ts';
import type { Comparison, Consumer, GradedItem } from '../support/interchange/round-trip.ts';
import { readQuestionFiles } from '../support/question-files.ts';

/** All questions where that is asked for; else every third, and so some of each type. */
const isWhole = process.env.ROUND_TRIP === 'all';

const consumers: readonly {
  readonly format: FormatName;
  readonly consumer: Consumer;
  readonly leastEqual: number;
}[] = [
  { format: 'moodle', consumer: moodleConsumer, leastEqual: 0.95 },
  { format: 'gift', consumer: giftConsumer, leastEqual: 0.9 },
];

const files = readQuestionFiles().filter((_, index) => isWhole || index % 3 === 0);
const typeOf = (id: string) =>
  String((files.find((file) => file.id === id)?.data as { type?: unknown }).type);
let graded: readonly GradedItem[] = [];

beforeAll(async () => {
  graded = (await Promise.all(files.map((file) => gradeExamples(file, 3)))).flat();
}, 300_000);

describe.each(consumers)('questions exported to $format', ({ format, consumer, leastEqual }) => {
  let compared: readonly Comparison[] = [];

  beforeAll(async () => {
    const file = (await loadFormat(format)).write(graded.map(({ item }) => item));
    compared = compare(graded, file, consumer, typeOf);
    if (isWhole) console.info(summarize(format, compared));
  }, 120_000);

  test('are graded as here, or nearly all', () => {
    expect(compared.length).toBeGreaterThan(200);
    expect(compared.filter(isEqual).length / compared.length).toBeGreaterThanOrEqual(leastEqual);
  });

  test('never have a wrong answer marked right', () => {
    expect(compared.filter(isFalseRight).map(describeComparison)).toEqual([]);
  });

  test('are marked otherwise only where the loss report says so', () => {
    expect(compared.filter(isUndeclared).map(describeComparison)).toEqual([]);
  });
});

function summarize(format: string, compared: readonly Comparison[]): string {
  const types = [...Map.groupBy(compared, ({ type }) => type)].map(
    ([type, some]) => `  ${type}: ${String(some.filter(isEqual).length)} of ${String(some.length)} equal`,
  );
  const different = compared.filter((each) => !isEqual(each)).map((each) => `  ${describeComparison(each)}`);
  const equal = compared.filter(isEqual).length;
  return [`${format}: ${String(equal)} of ${String(compared.length)} equal`, ...types, ...different].join(
    '\n',
  );
}
