import type { Verdict } from '../../../src/quiz/kernel/grade.ts';
import type { FuzzReport } from './run.ts';
import { graded, readable } from './tally.ts';
import type { Finding } from './tally.ts';

/** The order of the columns. */
const verdicts: readonly Verdict[] = ['correct', 'partial', 'incorrect', 'ungraded', 'invalid'];

const mostShown = 40;

/** Everything that went wrong, of all types. */
export function findingsOf(report: FuzzReport): readonly Finding[] {
  return [...report.values()].flatMap(({ findings }) => findings);
}

/** A run in words: a row for each type, then what was found. */
export function writeReport(report: FuzzReport): string {
  const head = ['type', 'responses', ...verdicts, 'judged', 'slowest'];
  const rows = [...report].map(([type, tally]) => [
    type,
    String(graded(tally)),
    ...verdicts.map((verdict) => String(tally.verdicts[verdict])),
    share(tally.judged, readable(tally)),
    `${tally.slowestConfirmed.toFixed(2)} ms`,
  ]);
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '));
  const findings = findingsOf(report);
  return [...lines, '', summary(report), ...findings.slice(0, mostShown).map(describe)].join('\n');
}

function summary(report: FuzzReport): string {
  const tallies = [...report.values()];
  const total = tallies.reduce((sum, tally) => sum + graded(tally), 0);
  const read = tallies.reduce((sum, tally) => sum + readable(tally), 0);
  const judged = tallies.reduce((sum, tally) => sum + tally.judged, 0);
  const sentBack = tallies.reduce((sum, tally) => sum + tally.judgedInvalid, 0);
  const of = (kind: Finding['kind']) => findingsOf(report).filter((finding) => finding.kind === kind).length;
  return [
    `${total} responses: ${of('threw')} throws, ${of('slow')} slow, ${of('wrong')} wrong marks.`,
    `Judged: ${share(judged, read)} of the ${read} that were read, ${share(sentBack, total - read)} of the ${total - read} that were sent back.`,
    `Sent back because no precision decides: ${tallies.reduce((sum, tally) => sum + tally.undecided, 0)} formulas.`,
    `Slowest grading: ${Math.max(...tallies.map(({ slowestConfirmed }) => slowestConfirmed)).toFixed(2)} ms ` +
      `(${Math.max(...tallies.map(({ slowest }) => slowest)).toFixed(2)} ms before what took more than 10 ms was repeated).`,
  ].join('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
}

function describe({ kind, question, seed, response, about }: Finding): string {
  return `${kind}: ${question}, seed ${seed}: ${response}\n    ${about}`;
}
