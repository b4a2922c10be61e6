import { formatNumber } from '../../../core/numeric/format.ts';
import { displayName } from '../../../formula/expression-input/names.ts';
import type { ExpressionProblemCode } from '../../../formula/expression-input/problem.ts';
import type { Evidence } from '../evidence.ts';
import { limits } from '../limits.ts';
import { listNames, quote, textAt } from './message.ts';
import type { Message, MessageContext } from './message.ts';

/** The codes of the reader that other families word. */
type SharedCode = 'invalid.empty' | 'invalid.not-text' | 'invalid.label' | 'invalid.ambiguous-comma';

/** The words for typed formulas. */
export const typedExpressionMessages = {
  'form.missing': ({ wanted = 'something else' }) =>
    `The value is right, but the formula was to be written with ${wanted}.`,
  'form.forbidden': ({ wanted = 'a part of it' }) =>
    `The value is right, but the formula was to be written without ${wanted}.`,
  'generic.constant-factor': () => 'Your formula is right up to a constant factor.',
  'generic.reciprocal-formula': () => 'Your formula is the right one turned upside down.',
  'generic.hole': () =>
    'At some values of the names your formula has no real value: it divides by 0, or takes a root or logarithm of a ' +
    'negative number.',
  'generic.hole-alone': () =>
    'Where your formula has a value, it is the right one. But at some values of the names it has none: it divides by ' +
    '0, or takes a root or logarithm of a negative number.',
  'generic.parentheses': () =>
    'All parts are right and in the right order, but some belong together in another way. Compare the formula as it ' +
    'was read with what you meant, and set the parentheses.',
  'invalid.unknown-variable': (context) =>
    `${quote(context, 'This name')} is not a variable here.${suggest(context)} ${useNames(context)}`,
  'invalid.unknown-function': (context) =>
    `There is no function ${quote(context, 'of this name')} here.${suggest(context)} ${useNames(context)}`,
  'invalid.which-log': () => 'Which logarithm is meant? Write ln, log2 or log10.',
  'invalid.formula-too-long': () =>
    `This is too long to be read: at most ${limits.expression} characters. Write it shorter.`,
  'invalid.formula-too-deep': () => 'This nests too many parentheses or powers to be read. Write it simpler.',
  'invalid.formula-character': explainCharacter,
  'invalid.formula-command': (context) =>
    `${quote(context, 'This command')} is not read here. Write the formula in plain signs: * / ^ ( ).`,
  'invalid.formula-number': (context) =>
    `The number cannot be read past ${quote(context, 'this point')}. Write it with one point and no spaces.`,
  'invalid.formula-range': (context) =>
    `${quote(context, 'This number')} is too large or too small to be used.`,
  'invalid.formula-comma': () =>
    'This comma could be a decimal comma or part two values. Write a point in a number, or “;” between two values.',
  'invalid.formula-equation': () =>
    'Only one formula is wanted here, not an equation. Write what stands on the right side alone.',
  'invalid.formula-place': (context) =>
    `${quote(context, 'What is marked')} cannot stand here. Check for a missing or doubled sign before it.`,
  'invalid.formula-unfinished': () => 'The formula breaks off. Add what is missing at the end.',
  'invalid.formula-unclosed': (context) =>
    `The parenthesis ${quote(context, 'marked here')} is never closed. Add the one that belongs to it.`,
  'invalid.formula-unopened': (context) =>
    `No parenthesis is open that ${quote(context, 'this one')} could close. Add the one that belongs to it.`,
  'invalid.formula-no-operator': (context) =>
    `A sign is missing before ${quote(context, 'this number')}. Write ^ for a power, * for a product.`,
  'invalid.formula-bare-argument': ({ names: [name = 'ln'] = [] }) =>
    name.startsWith('\\')
      ? `Write what belongs to ${name} in braces: ${name}${name === '\\frac' ? '{…}{…}' : '{…}'}.`
      : `Put what ${name} is taken of in parentheses: ${name}(…).`,
  'invalid.formula-arguments': ({ names: [name = 'This function'] = [] }) =>
    name === 'min' || name === 'max'
      ? `${name} takes at least two values, with a semicolon between them.`
      : `${name} takes exactly one value.`,
  'invalid.formula-divided-product': ({ wanted }) =>
    'A product without a sign stands behind “/”, which can be read in two ways. ' +
    (wanted === undefined
      ? 'Write parentheses.'
      : `Write ${wanted} if that is meant, or write out the product sign.`),
  'invalid.formula-rounded': ({
    wanted = 'the constant itself',
    names: [rounded = 'a rounded number'] = [],
  }) =>
    `Write ${wanted.replace('π', 'pi')} in the place of ${rounded}, because a rounded number makes the whole formula inexact.`,
  'invalid.formula-no-value': () =>
    'This formula has no real value, whatever the names are: it divides by 0, or takes a root or logarithm of a ' +
    'negative number. Look for a slip. It does not count as an attempt.',
  'invalid.formula-uncertain': () =>
    'The values of this formula cannot be computed closely enough: they are too large, or a part divides by zero. ' +
    'Write it in a simpler form. It does not count as an attempt.',
} satisfies Readonly<Record<Exclude<ExpressionProblemCode, SharedCode>, Message>> &
  Readonly<Record<string, Message>>;

function explainCharacter(context: MessageContext): string {
  const typed = textAt(context.raw, context.span).trim();
  if (typed === '|') return 'It is not clear which bars belong together. Write abs(…) for an absolute value.';
  if (/[“”„‘’"'`]/.test(typed)) return 'Leave the quotation marks out.';
  if (typed === '%') return 'Write a number without a percent sign: 0.05 in place of 5 %.';
  return `${quote(context, 'This sign')} has no meaning in a formula here. Use + - * / ^ and parentheses.`;
}

function suggest({ wanted }: MessageContext): string {
  return wanted === undefined ? '' : ` Did you mean “${wanted}”?`;
}

function useNames({ names = [] }: MessageContext): string {
  return names.length === 0 ? 'Use only the names of the question.' : `Use only ${listNames(names)}.`;
}

type Counterexample = Extract<Evidence, { kind: 'counterexample' }>;

/** What is this large was cut when it was computed. */
const cut = 1e300;

/** Where a formula differs from the right one, in a sentence of plain text. */
export function describeCounterexample({ at, yours, wanted }: Counterexample): string {
  const values = Object.entries(at).map(([name, value]) => `${displayName(name)} = ${showInput(value)}`);
  const last = values.pop() ?? '';
  const place = `At ${values.length === 0 ? last : `${values.join(', ')} and ${last}`} your formula`;
  const [own, right] = showApart(yours, wanted);
  if (own === right) return `${place} has another value than the right one.`;
  return `${place} ${yours === null ? 'has' : 'gives'} ${own}, but the right one ${wanted === null ? 'has' : 'gives'} ${right}.`;
}

/** Both values, with as many figures as it takes to see that they differ. */
function showApart(yours: number | null, wanted: number | null): readonly [string, string] {
  const shown = (format: string): [string, string] => [show(yours, format), show(wanted, format)];
  return ['shortest', '9sf'].map(shown).find(([own, right]) => own !== right) ?? shown('12sf');
}

/** A number that was chosen, in full. */
function showInput(value: number): string {
  const [mantissa = ''] = value.toExponential().split('e');
  const figures = Math.min(mantissa.replace(/\D/g, '').length, 15);
  return Number.isSafeInteger(value) ? formatNumber(value, 'shortest') : formatNumber(value, `${figures}sf`);
}

function show(value: number | null, format: string): string {
  if (value === null) return 'no real value';
  if (Math.abs(value) < cut) return formatNumber(value, format);
  return value > 0 ? 'more than 10³⁰⁰' : 'less than −10³⁰⁰';
}
