import { isScalar, visit } from 'yaml';
import type { Pair, Scalar } from 'yaml';
import { severityOf } from './codes.ts';
import { parseYaml } from './parsed-yaml.ts';
import type { Problem } from './problem.ts';

/** A result that stands as digits where a formula should, and its line, from 1. */
export interface TypedResult {
  readonly number: string;
  readonly line: number;
}

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

/**
 * The results that are typed into the texts of a data file. A comment allows one for a reason: `# typed 5.68: perplexity
 * reported in the paper`.
 */
export function findTypedResults(text: string): readonly TypedResult[] {
  const { document, lines } = parseYaml(text);
  const allowed = new Set([...text.matchAll(/#\s*typed ([\d.,]+): \S/g)].map((match) => match[1]));
  const found: TypedResult[] = [];
  const read = (scalar: Scalar): void => {
    const { line } = lines.linePos(scalar.range?.[0] ?? 0);
    const firstLine = scalar.type?.startsWith('BLOCK') ? line + 1 : line;
    found.push(...findResultsByLine(String(scalar.value), firstLine));
  };
  visit(document, {
    Scalar: (position, scalar, path) => {
      if (position === 'key') return;
      const pair = path.findLast((ancestor): ancestor is Pair => 'key' in ancestor);
      if (isScalar(pair?.key) && prose.includes(String(pair.key.value))) read(scalar);
    },
  });
  return found.filter(({ number }) => !allowed.has(number));
}

/** The results in a piece of text whose first line has that number in its file. */
export function findResultsByLine(text: string, firstLine: number): TypedResult[] {
  return text
    .split('\n')
    .flatMap((part, index) => findResults(part).map((number) => ({ number, line: firstLine + index })));
}

/** The results in a line of prose or TeX, without grouping spaces. */
function findResults(text: string): string[] {
  const plain = text
    .replace(/\{\{.*?\}\}/g, ' ')
    .replace(/(?<=\d)(?:\{,\}|\\,|[\u202f\u00a0])(?=\d{3})/g, ',');
  const numbers = plain.match(/(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\w]|\.\d)/g) ?? [];
  return numbers.filter(isResult);
}

function isResult(number: string): boolean {
  const digits = number.replaceAll(/[.,]/g, '');
  if (number.includes('.')) return digits.length >= 3;
  const value = Number(digits);
  const isRound = digits.replace(/0+$/, '').length <= 3;
  return value >= 10_000 && !isRound && !Number.isInteger(Math.log2(value));
}

/** Results in the texts of a question file. */
export function checkTypedResults(file: string, text: string): readonly Problem[] {
  return findTypedResults(text).map(({ number, line }) => ({
    code: 'W108',
    severity: severityOf('W108'),
    file,
    line,
    column: 1,
    message: `"${number}" is typed by hand`,
    advice: `write {{…}}, or give the reason in a comment # typed ${number}: …`,
  }));
}
