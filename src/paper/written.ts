/** Answers that are written. */
import { formatNumber } from '../core/numeric/format.ts';
import { displayName } from '../formula/expression-input/names.ts';
import { writeExpression } from '../formula/expression-input/write.ts';
import { essayAnswer } from '../interchange/item/typed.ts';
import { escapeText } from '../interchange/item/escape.ts';
import type { Opened } from '../interchange/item/opened.ts';
import { listNames } from '../quiz/kernel/messages/message.ts';
import type { CodePublic } from '../quiz/types/code/score.ts';
import type { CodeQuestion } from '../quiz/types/code/resolve.ts';
import { describeWanted } from '../quiz/types/code/words.ts';
import type { EssaySource } from '../quiz/types/essay/schema.ts';
import { describeRange } from '../quiz/kernel/word-count.ts';
import type { ExpressionQuestion } from '../quiz/types/expression/resolve.ts';
import type { NumericPublic } from '../quiz/types/numeric/grader.ts';
import type { NumericQuestion } from '../quiz/types/numeric/resolve.ts';
import type { ShortTextSource } from '../quiz/types/short-text/schema.ts';
import { oneLine } from './chosen.ts';
import type { Answer } from './chosen.ts';

/** As many figures as tell the ends of an interval apart. */
const shown = (value: number) => formatNumber(value, Number.isInteger(value) ? 'shortest' : '6sf');

export function numberAnswer({ question, view }: Opened<NumericQuestion, NumericPublic>): Answer {
  const { value, interval } = question.key;
  const { precision, unit } = view;
  const digits = precision === null ? '' : `, ${precision}`;
  const units = unit === null ? [] : [unit.name, ...unit.others];
  const rule =
    unit?.isRequired === true
      ? `Your answer with its unit (${units.join(', ')}): a number${digits}`
      : `Your answer: a number${digits}`;
  const behind = unit === null ? '' : ` ${escapeText(unit.name)}`;
  const exact = interval.low === interval.high;
  const taken = exact ? '' : `; accepted from ${shown(interval.low)} to ${shown(interval.high)}`;
  return {
    field: { kind: 'line', rule, unit: unit === null || unit.isRequired ? null : unit.name },
    key: oneLine(`<strong>${shown(value)}${behind}</strong>${taken}${digits}`),
  };
}

export function formulaAnswer({ question }: Opened<ExpressionQuestion>): Answer {
  const names = question.variables.map(({ name }) => displayName(name));
  return {
    field: { kind: 'line', rule: `Your formula in ${listNames(names)}`, unit: null },
    key: oneLine(
      `<strong>${escapeText(writeExpression(question.key))}</strong>, or any formula of the same values`,
    ),
  };
}

export function wordAnswer(source: ShortTextSource): Answer {
  const capitals = source.matchCase ? ', capitals as they are in code' : '';
  return {
    field: { kind: 'line', rule: `Your answer: a word or a few words${capitals}`, unit: null },
    key: oneLine(`<strong>${source.accept.map(escapeText).join('</strong> or <strong>')}</strong>`),
  };
}

/** So many words fit on a line that is written by hand. */
const wordsInLine = 10;
const fewestLines = 6;
const mostLines = 24;

export function essayRoom(opened: Opened<EssaySource>): Answer {
  const { words } = opened.question;
  const wanted = describeRange(words);
  const lines = Math.ceil((words.max ?? 2 * (words.min ?? 40)) / wordsInLine);
  return {
    field: {
      kind: 'room',
      rule: wanted === null ? 'Your answer' : `Your answer: ${wanted}`,
      lines: Math.min(mostLines, Math.max(fewestLines, lines)),
      given: null,
      tests: [],
    },
    key: oneLine(essayAnswer(opened).answer.guide),
  };
}

/** A line more than the shortest solution leaves room for. */
const spareLines = 4;

export function programRoom({ question, view }: Opened<CodeQuestion, CodePublic>): Answer {
  const results = question.tests.map(
    ({ call, wanted }) => `<li><code>${escapeText(call)}</code> → ${escapeText(describeWanted(wanted))}</li>`,
  );
  return {
    field: {
      kind: 'room',
      rule: 'Write the function in TypeScript. It begins like this:',
      lines: Math.min(mostLines, question.solution.trim().split('\n').length + spareLines),
      given: question.starter.trimEnd(),
      tests: view.tests.filter((test) => test !== null),
    },
    key: oneLine(`<pre>${escapeText(question.solution.trimEnd())}</pre><ul>${results.join('')}</ul>`),
  };
}
