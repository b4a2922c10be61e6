import type { CheckCode } from './codes.ts';
import { atValue, writePath } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import { showValue, soften, toId, writeInline } from './words.ts';

/** A rule of a schema by its words, and what is said where that is more than the rule. */
interface Rule {
  readonly pattern: RegExp;
  /** The code of a rule whose schema says none. */
  readonly code?: CheckCode;
  readonly message?: (value: unknown, rule: string) => string;
  readonly advice?: (value: unknown, rule: string) => string;
  /** Where in the field's text the fault stands. */
  readonly place?: (value: unknown, rule: string) => number;
}

const rules: readonly Rule[] = [
  {
    pattern: /joined by hyphens/,
    code: 'E015',
    message: (value) => `${showValue(value)} cannot be an id`,
    advice: (value, rule) => `it ${rule}: ${toId(writeInline(value))}`,
  },
  {
    pattern: /engine uses/,
    code: 'E015',
    message: (value) => `${showValue(value)} is a word that the engine uses itself`,
    advice: () => 'choose another word',
  },
  {
    pattern: /is taken/,
    message: (value) => `the id ${showValue(value)} is given twice`,
    advice: () => 'choose another id for one of the two',
  },
  {
    pattern: /one right option, but has 0|at least one right option/,
    message: () => 'no option is right',
    advice: () => 'put "correct: true" at the right one',
  },
  {
    pattern: /exactly one right option/,
    message: (_value, rule) =>
      `${/\d+/.exec(rule)?.[0] ?? 'several'} options are right, and one can be chosen`,
    advice: () => 'keep "correct: true" at one of them; where all are meant, write "select: many"',
  },
  {
    pattern: /\} is none/,
    message: (_value, rule) => `no blank is declared for ${/\{\{.*?\}\}/.exec(rule)?.[0] ?? 'this place'}`,
    advice: (_value, rule) => {
      const near = /hold "(.+)"/.exec(rule)?.[1];
      return near === undefined ? soften(rule.split('. ').at(-1) ?? rule) : `did you mean {{blank:${near}}}?`;
    },
    place: (value, rule) => String(value).indexOf(/\{\{.*?\}\}/.exec(rule)?.[0] ?? ''),
  },
  {
    pattern: /stand in the prompt once/,
    message: (_value, rule) => {
      const [blank = '', times = '0'] = [/\{\{.*?\}\}/.exec(rule)?.[0], /there (\d+) times/.exec(rule)?.[1]];
      return times === '0' ? `the text never places ${blank}` : `the text places ${blank} ${times} times`;
    },
    advice: () => 'put it into the prompt once',
  },
  {
    pattern: /name a misconception, or have an id, a value/,
    message: () => 'this mistake names no misconception, and has not all of an id, a value and a feedback',
    advice: () => 'add what is missing: "misconception: …" alone, or "id", "value" and "feedback"',
  },
];

/**
 * A value that a schema's rule in words refuses: "should be …".
 * @param code what the schema says the rule's code is; null where it says none
 * @param general the code of a rule that has none at all
 */
export function describeRefusal(
  path: FieldPath,
  value: unknown,
  rule: string,
  code: CheckCode | null,
  general: CheckCode = 'E018',
): Finding {
  const known = rules.find(({ pattern }) => pattern.test(rule));
  if (value === undefined && path.length > 0 && known === undefined) {
    return atValue(
      path,
      'E011',
      `"${writePath(path)}" is missing`,
      rule.startsWith('should') ? `it ${rule}` : rule,
    );
  }
  const subject = path.length === 0 ? 'the question' : `"${writePath(path)}"`;
  const isShown = typeof value === 'object' ? isShortList(value) : writeInline(value).length <= mostShown;
  const shown = isShown ? `: ${showValue(value)}` : '';
  const message = known?.message?.(value, rule) ?? `${subject} does not fit${shown}`;
  const advice = known?.advice?.(value, rule) ?? (rule.startsWith('should') ? `it ${rule}` : rule);
  const from = known?.place?.(value, rule) ?? -1;
  const finding = atValue(path, code ?? known?.code ?? general, message, advice);
  return from < 0 ? finding : { ...finding, place: { at: 'text', path, from } };
}

/** A longer text would hide the message. */
const mostShown = 60;

function isShortList(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 3 && value.every((entry) => typeof entry !== 'object');
}
