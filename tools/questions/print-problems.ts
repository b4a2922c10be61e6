import type { Problem } from '../../src/quiz/check/problem.ts';

/** How many questions were checked and what was found. */
export interface Summary {
  readonly questions: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Writes text in a colour; without colours, as it is. */
type Paint = (text: string) => string;

interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly place: Paint;
}

const escape =
  (start: number, end: number): Paint =>
  (text) =>
    `\u001B[${start}m${text}\u001B[${end}m`;
const plain: Palette = { error: String, warning: String, place: String };
const colours: Palette = { error: escape(31, 39), warning: escape(33, 39), place: escape(2, 22) };

/** Problems in lines `file:line:column CODE message → advice`, by file, each file’s codes one under the other. */
export function printProblems(problems: readonly Problem[], isColoured: boolean): string {
  const palette = isColoured ? colours : plain;
  const files = [...new Set(problems.map(({ file }) => file))];
  return files
    .map((file) =>
      printFile(
        problems.filter((problem) => problem.file === file),
        palette,
      ),
    )
    .join('\n');
}

function printFile(problems: readonly Problem[], palette: Palette): string {
  const places = problems.map(({ file, line, column }) => `${file}:${line}:${column}`);
  const width = Math.max(...places.map(({ length }) => length));
  return problems
    .map(({ code, severity, message, advice }, index) => {
      const place = (places[index] ?? '').padEnd(width);
      return `${palette.place(place)} ${palette[severity](code)} ${message} → ${advice}\n`;
    })
    .join('');
}

/** The sums of a check. */
export function summarize(questions: number, problems: readonly Problem[]): Summary {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { questions, errors, warnings: problems.length - errors };
}

/** `24 questions checked: 2 errors, no warnings.` */
export function printSummary({ questions, errors, warnings }: Summary, hidesWarnings = false): string {
  const hidden = hidesWarnings && warnings > 0 ? ' (not shown)' : '';
  const found = `${number(errors, 'error')}, ${number(warnings, 'warning')}${hidden}`;
  return `${number(questions, 'question')} checked: ${found}.\n`;
}

function number(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
