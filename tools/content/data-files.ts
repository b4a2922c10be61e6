import { isScalar, LineCounter, parseDocument, visit, type Pair, type Scalar } from 'yaml';
import { describeUnknown, type Problem } from './problem.ts';
import { findTypedResults } from '../../src/quiz/check/typed-results.ts';
import { describeTypedNumber } from './typed-numbers.ts';

/** A question, misconception or term with its text. */
export interface DataFile {
  readonly file: string;
  readonly text: string;
}

/** What a data file can name: by the key under which the name stands. */
export type DataNames = Readonly<Record<string, readonly string[]>>;

/** Finds names that stand for nothing, and results typed into texts instead of `{{…}}`. */
export function checkDataFile({ file, text }: DataFile, names: DataNames): Problem[] {
  const lines = new LineCounter();
  const problems: Problem[] = [];

  const checkScalar = (key: string, scalar: Scalar): void => {
    const { line, col: column } = lines.linePos(scalar.range?.[0] ?? 0);
    const value = String(scalar.value);
    const known = Object.hasOwn(names, key) ? names[key] : undefined;
    if (known?.includes(value) === false) {
      problems.push({
        code: 'unknown-reference',
        file,
        line,
        column,
        message: describeUnknown(key, value, known),
      });
    }
  };

  visit(parseDocument(text, { lineCounter: lines }), {
    Scalar: (position, scalar, path) => {
      if (position === 'key') return;
      const pair = path.findLast((ancestor): ancestor is Pair => 'key' in ancestor);
      if (isScalar(pair?.key)) checkScalar(String(pair.key.value), scalar);
    },
  });
  return [
    ...problems,
    ...findTypedResults(text).map(({ number, line }): Problem => ({
      code: 'typed-number',
      file,
      line,
      message: describeTypedNumber(number, '#'),
    })),
  ];
}
