/** Tables as CSV (RFC 4180), for spreadsheets. */
import type { ClassStatistics, QuestionStatistics, Tally } from './class-analysis.ts';

type Cell = string | number | null;

/**
 * A cell. A text that a spreadsheet would take for a formula gets an apostrophe in front: names and responses come from
 * anywhere.
 */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(Math.round(cell * 1e4) / 1e4);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV; a spreadsheet knows by the mark at its begin that it is UTF-8. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`;
}

const tallies = (all: readonly Tally[]): string =>
  all.map(({ what, count }) => `${what}: ${String(count)}`).join('; ');

function questionRow(one: QuestionStatistics, titleOf: (question: string) => string): readonly Cell[] {
  const { certainty } = one;
  return [
    one.question,
    titleOf(one.question),
    one.learners,
    one.omitted,
    one.attempts,
    one.difficulty,
    one.discrimination,
    one.medianSeconds,
    one.slowSeconds,
    ...[certainty.sure, certainty['think-so'], certainty.guess].flatMap(({ answers, right }) => [
      answers,
      right,
    ]),
    tallies(one.responses.filter(({ isRight }) => !isRight)),
    tallies(one.misconceptions),
  ];
}

const questionColumns = [
  ...['question', 'title', 'learners', 'omitted', 'attempts', 'difficulty', 'discrimination'],
  ...['median seconds', 'ninth decile of seconds', 'sure', 'sure and right', 'think so'],
  ...['think so and right', 'guess', 'guess and right', 'wrong responses', 'misconceptions'],
];

/** The questions as CSV. It holds no name. */
export function questionsCsv(
  { questions }: ClassStatistics,
  titleOf: (question: string) => string = (question) => question,
): string {
  return writeCsv([questionColumns, ...questions.map((one) => questionRow(one, titleOf))]);
}

/** The learners as CSV, with their names. */
export function learnersCsv({ learners }: ClassStatistics): string {
  const rows = learners.map(({ name, files, questions, mean }) => [name, files.join('; '), questions, mean]);
  return writeCsv([['name', 'files', 'questions', 'mean score'], ...rows]);
}
