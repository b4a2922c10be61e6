import { rangeWidth } from './jobs.ts';
import { keptOpenings } from './kept-openings.ts';
import type { Opening } from './opening.ts';
import { evenBounds } from './segments.ts';
import type { Segment } from './segments.ts';
import type { Defect } from './methods.ts';
import type { Task } from './text.ts';

/** What tells one state of a figure from another. */
export interface OpeningState {
  /** The name of the model, as the manifest has it. */
  readonly model: string;
  readonly remedy: string | null;
  readonly lambda: number;
  readonly targetLength: number;
  readonly seed: number;
  readonly task: Task;
  readonly sharpness: number;
  readonly defect: Defect;
  /** The first text. */
  readonly tokens: readonly number[];
}

/** What a model made of its texts. */
export interface Outcome {
  /** For each letter of the first text, from the second on, what was predicted; as far as it was read. */
  readonly predicted: readonly number[];
  /** How well the letters of each range were predicted, over all texts. */
  readonly ranges: readonly Segment[];
}

const thousandths = 1000;

/** Stands for a letter that was predicted. */
const HIT = '.';

/** What tells one state from another, without its outcome. */
export const keyOf = (state: OpeningState): string => {
  const { model, remedy, lambda, targetLength, seed, tokens, sharpness, defect } = state;
  return [model, remedy, lambda, targetLength, seed, tokens.length, sharpness, defect].join(' ');
};

const writeList = (numbers: readonly (number | null)[]): string =>
  numbers.map((number) => (number === null ? '-' : String(Math.round(number * thousandths)))).join(' ');

const readList = (text: string): readonly (number | null)[] =>
  text.split(' ').map((number) => (number === '-' ? null : Number(number) / thousandths));

/** An outcome as it is kept. */
export function writeOpening(state: OpeningState, { predicted, ranges }: Outcome, sha256: string): Opening {
  return {
    sha256,
    key: keyOf(state),
    predicted: predicted
      .map((token, index) => (token === state.tokens[index + 1] ? HIT : token.toString(32)))
      .join(''),
    letters: ranges.map(({ letters }) => letters).join(' '),
    accuracy: writeList(ranges.map(({ accuracy }) => accuracy)),
    loss: writeList(ranges.map(({ loss }) => loss)),
  };
}

/** The outcome that is kept for a state; undefined where none is. */
export function findOpening(state: OpeningState): Outcome | undefined {
  const found = keptOpenings.find(({ key }) => key === keyOf(state));
  if (found === undefined) return undefined;
  const { length } = state.tokens;
  const bounds = evenBounds(length, rangeWidth(state.task, length));
  const [accuracies, losses] = [readList(found.accuracy), readList(found.loss)];
  const letters = found.letters.split(' ').map(Number);
  return {
    predicted: [...found.predicted].map((digit, index) =>
      digit === HIT ? (state.tokens[index + 1] ?? 0) : Number.parseInt(digit, 32),
    ),
    ranges: accuracies.map((accuracy, index) => ({
      from: bounds[index] ?? 0,
      to: bounds[index + 1] ?? length,
      letters: letters[index] ?? 0,
      accuracy,
      loss: losses[index] ?? null,
    })),
  };
}
