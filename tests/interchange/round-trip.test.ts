import { beforeAll, describe, expect, test } from 'vitest';
import { loadFormat } from '../../src/interchange/formats.ts';
import type { FormatName } from '../../src/interchange/formats.ts';
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
} from '../support/interchange/round-trip.ts';
import type { Comparison, Consumer, GradedItem } from '../support/interchange/round-trip.ts';
import { readQuestionFiles } from '../support/question-files.ts';

/** All questions where that is asked for; else some of each type. */
const isWhole = process.env.ROUND_TRIP === 'all';
const everyNth = 6;

const consumers: readonly {
  readonly format: FormatName;
  readonly consumer: Consumer;
  readonly leastEqual: number;
}[] = [
  { format: 'moodle', consumer: moodleConsumer, leastEqual: 0.95 },
  { format: 'qti3', consumer: qtiConsumer, leastEqual: 0.95 },
  { format: 'gift', consumer: giftConsumer, leastEqual: 0.95 },
  { format: 'canvas', consumer: canvasConsumer, leastEqual: 0.9 },
];

const all = readQuestionFiles();
const typeOf = (id: string) => typeIn(all.find((file) => file.id === id)?.data);
const some = [...Map.groupBy(all, ({ data }) => typeIn(data)).values()].flatMap((ofType) =>
  ofType.filter((_, index) => index === 1 || index % everyNth === 0),
);
const files = isWhole ? all : some;
let graded: readonly GradedItem[] = [];

beforeAll(async () => {
  graded = await gradeAll(files, 3);
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

function typeIn(data: unknown): string {
  return String((data as { readonly type?: unknown }).type);
}

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
