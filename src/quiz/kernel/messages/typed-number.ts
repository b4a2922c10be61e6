import { nearestAlike } from '../../../core/numeric/nearest.ts';
import { maxNumberLength } from '../../../formula/number-input/max-length.ts';
import type { NumberProblemCode } from '../../../formula/number-input/problem.ts';
import type { commonMessages } from './common.ts';
import { listNames, quote, textAt } from './message.ts';
import type { Message, MessageContext } from './message.ts';
import { typedMessages } from './typed.ts';

/** The words for typed numbers. */
export const typedNumberMessages = {
  ...typedMessages,
  'too-few-digits': (context) => `The value is right, but it was to be written with ${wanted(context)}.`,
  'invalid.too-long': () =>
    `This is too long to be read: at most ${maxNumberLength} characters. Write the number alone.`,
  'generic.sign': () =>
    'The size is right, but the sign is not. Check where a minus sign was lost, or came in.',
  'generic.degrees': (context) =>
    `Degrees and radians are mixed up here: 180° are π radians. The answer is wanted in ${context.wanted ?? 'the other of the two'}.`,
  'generic.reciprocal': () =>
    'This is one divided by the right value. Check which way round the fraction stands.',
  'generic.neighbour': ({ names = [] }) =>
    `That is another quantity of this question${names.length === 0 ? '' : `: ${listNames(names)}`}. Look again at what is asked for.`,
  'generic.percent': () =>
    'This differs from the right value by a factor of 100. Check whether a percentage is asked for, or a plain number.',
  'generic.magnitude': () =>
    'The digits are right, but not the power of ten. Count the zeros again, and check the units.',
  'generic.near': () =>
    'Close, but not as accurate as asked. Keep more digits on the way, and round only at the end.',
  'invalid.has-letters': explainLetters,
  'invalid.names': ({ names = [] }) => {
    const [subject, object] =
      names.length === 1
        ? ['is a name, not a number', 'number that it has']
        : ['are names, not numbers', 'numbers that they have'];
    return `${names.length === 0 ? 'Letters' : listNames(names)} ${subject}. Put in the ${object} here; a calculation is read too.`;
  },
  'invalid.equation': () =>
    'One number is wanted here, not an equation. Write the number alone, without “=”.',
  'invalid.unknown-unit': explainUnit,
  'invalid.unit-missing': ({ names = [] }) =>
    `The number can be read, but its unit is missing. ${names.length === 0 ? 'Write it behind the number.' : `Write ${listUnits(names)} behind it.`}`,
  'invalid.unit-place': (context) =>
    `${quote(context, 'The unit')} stands in the wrong place. Write the unit once, at the very end, behind the number.`,
  'invalid.percent': () => 'Write the number without a percent sign: 0.05 in place of 5 %.',
  'invalid.grouping-point': ({ names: [decimal = '1.0000', whole = '1000'] = [] }) =>
    `The point could be a decimal point or part thousands. Write ${decimal} or ${whole}.`,
  'invalid.syntax': (context) =>
    `A number cannot be read past ${quote(context, 'this point')}. Check for a missing or doubled sign.`,
  'invalid.unfinished': () =>
    'The calculation breaks off. Add what is missing at the end: a number, or a closing parenthesis.',
  'invalid.no-arithmetic': () =>
    'Here a number is wanted, not a calculation. Work it out and write the result.',
  'invalid.precision': (context) => `Write the number with ${wanted(context)}.`,
} satisfies Readonly<Record<Exclude<NumberProblemCode, keyof typeof commonMessages>, Message>> &
  Readonly<Record<string, Message>>;

function explainLetters(context: MessageContext): string {
  const { names = [] } = context;
  const advice =
    names.length === 0
      ? 'Write the number alone, without words or units.'
      : `Write the number first, and behind it nothing but its unit: ${listUnits(names)}.`;
  return `${quote(context, 'This text')} is not part of a number. ${advice}`;
}

function explainUnit(context: MessageContext): string {
  const { raw, span, names = [] } = context;
  const nearest = nearestUnit(textAt(raw, span), names);
  const proposal = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
  const isTold = names.length === 0 || (names.length === 1 && nearest !== undefined);
  const advice = isTold ? '' : ` Write ${listUnits(names)}.`;
  return `${quote(context, 'This text')} is not a unit that can be read here.${proposal}${advice}`;
}

/** The unit that was probably meant; none where several differ from what was typed in case alone. */
function nearestUnit(typed: string, units: readonly string[]): string | undefined {
  const nearest = nearestAlike(typed, units);
  return nearest?.toLowerCase() === typed.toLowerCase() ? undefined : nearest;
}

/** Units as a choice in words: rad, deg or °. */
function listUnits(units: readonly string[]): string {
  const last = units.at(-1) ?? '';
  return units.length < 2 ? last : `${units.slice(0, -1).join(', ')} or ${last}`;
}

function wanted(context: MessageContext): string {
  return context.wanted ?? 'more digits';
}
