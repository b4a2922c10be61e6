import type { ExampleReport, QuestionReport } from './report.ts';
import { count, shorten, writeInline } from './words.ts';

/** A report as plain text, for a terminal or a file. */
export function writeReport(report: QuestionReport): string {
  const { id, title, type, version, bloom, difficulty, objectives } = report;
  const guess = difficulty === null ? '' : `, difficulty ${difficulty} of 5`;
  const lines = [
    `${id}  (${type}, version ${version})`,
    title,
    '',
    ...writeTable([
      ['objectives', objectives.join(', ')],
      ['bloom', `${bloom}${guess}`],
      ['variants', writeVariants(report)],
      ['least distance', writeDistance(report)],
      ['collisions', report.collisions === 0 ? 'none' : `in ${count(report.collisions, 'variant')}`],
      ['misconceptions', writeReached(report.misconceptions)],
      ['feedback', writeReached(report.feedback)],
    ]),
    ...(report.wasRun ? [] : ['', 'Examples and samples were not run: programs need the sandbox.']),
    ...report.values.flatMap(writeValues),
    '',
    'Examples',
    ...writeTable(report.examples.map(writeExample)),
    '',
    'Samples of the type',
    ...writeTable(
      report.samples.map(({ name, verdict, score, feedback }) => [
        name,
        `${verdict}${writeScore(score)}`,
        feedback.join(', '),
      ]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** The key and its mistakes, a line for each variant. */
function writeValues({ key, mistakes, rows }: QuestionReport['values'][number]): readonly string[] {
  const show = (value: number | null) => (value === null ? 'none' : String(Number(value.toPrecision(6))));
  const lines = rows.map((row) => [
    row.variant || 'its one variant',
    show(row.value),
    ...row.mistakes.map(show),
  ]);
  return ['', `Values${key === '' ? '' : ` of ${key}`}`, ...writeTable([['', 'key', ...mistakes], ...lines])];
}

function writeVariants({ variants }: QuestionReport): string {
  const { combinations, distinct, isEnumerated, accepted } = variants;
  if (combinations === 1) return 'one';
  const share =
    accepted === 1 ? '' : `, ${(accepted * 100).toPrecision(3)} % of the draws satisfy the constraints`;
  return isEnumerated
    ? `${distinct} of ${combinations} combinations, all checked${share}`
    : `${combinations} combinations, ${distinct} different ones of fixed seeds checked${share}`;
}

function writeDistance({ leastDistance }: QuestionReport): string {
  if (leastDistance === null) return 'no wrong value has one';
  const { mistake, value, tolerances, variant } = leastDistance;
  const where = variant === '' ? '' : ` at ${variant}`;
  return `${tolerances.toPrecision(3)} tolerances, "${mistake}" = ${Number(value.toPrecision(8))}${where}`;
}

function writeReached(names: readonly { readonly id: string; readonly isReached: boolean }[]): string {
  if (names.length === 0) return 'none';
  return names.map(({ id, isReached }) => (isReached ? id : `${id} (no example)`)).join(', ');
}

function writeExample({ name, run, held, response, verdict, score, feedback }: ExampleReport): string[] {
  const times = run === 0 ? 'not run' : `${held}/${run}`;
  const result = verdict === null ? '' : `${verdict}${writeScore(score)}`;
  return [times, shorten(name, 40), shorten(writeInline(response), 30), result, feedback.join(', ')];
}

function writeScore(score: number | null): string {
  return score === null ? '' : ` ${Number(score.toPrecision(4))}`;
}

/** Rows with their columns one under the other. */
function writeTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length)).join('  ')}`.trimEnd(),
  );
}
