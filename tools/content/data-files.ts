import { isScalar, LineCounter, parseDocument, visit, type Pair, type Scalar } from 'yaml';
import { describeUnknown, type Problem } from './problem.ts';
import { describeTypedNumber, findResultsByLine } from './typed-numbers.ts';

/** A question, misconception or term with its text. */
export interface DataFile {
  readonly file: string;
  readonly text: string;
}

/** What a data file can name: by the key under which the name stands. */
export type DataNames = Readonly<Record<string, readonly string[]>>;

/** Fields whose text a learner reads. */
const prose = [
  'prompt',
  'text',
  'explanation',
  'correct',
  'partial',
  'incorrect',
  'statement',
  'correction',
  'definition',
];

/** Finds names that stand for nothing, and results typed into texts instead of `{{…}}`. */
export function checkDataFile({ file, text }: DataFile, names: DataNames): Problem[] {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const typedOnPurpose = new Set([...text.matchAll(/#\s*typed ([\d.,]+): \S/g)].map((match) => match[1]));

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
    if (!prose.includes(key)) return;
    const firstLine = scalar.type?.startsWith('BLOCK') ? line + 1 : line;
    for (const { number, line: found } of findResultsByLine(value, firstLine)) {
      if (typedOnPurpose.has(number)) continue;
      problems.push({ code: 'typed-number', file, line: found, message: describeTypedNumber(number, '#') });
    }
  };

  visit(parseDocument(text, { lineCounter: lines }), {
    Scalar: (position, scalar, path) => {
      if (position === 'key') return;
      const pair = path.findLast((ancestor): ancestor is Pair => 'key' in ancestor);
      if (isScalar(pair?.key)) checkScalar(String(pair.key.value), scalar);
    },
  });
  return problems;
}
