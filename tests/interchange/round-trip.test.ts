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

/** Whether to print how many of each type are graded as here, and each response that is not. */
const isToldInFull = process.env.ROUND_TRIP === 'report';

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
let graded: readonly GradedItem[] = [];

beforeAll(async () => {
  graded = await gradeAll(all, 3);
}, 300_000);

describe.each(consumers)('questions exported to $format', ({ format, consumer, leastEqual }) => {
  let compared: readonly Comparison[] = [];

  beforeAll(async () => {
    const file = (await loadFormat(format)).write(graded.map(({ item }) => item));
    compared = compare(graded, file, consumer, typeOf);
    if (isToldInFull) console.info(summarize(format, compared));
  }, 120_000);

  test('are graded as here, or nearly all', () => {
    expect(compared.length).toBeGreaterThan(3000);
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
