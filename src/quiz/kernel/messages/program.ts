import { formatNumber } from '../../../core/numeric/format.ts';
import { limits } from '../limits.ts';
import { askFor } from './message.ts';
import type { Message } from './message.ts';

/** The words for programs. */
export const programMessages = {
  'code.failed': () => 'Your program runs, but not every result is the one expected. The table shows where.',
  'code.hidden': () =>
    'The tests that you can see pass, but a hidden one does not. Try your function on other values, at the edges too.',
  'code.threw': () =>
    'Your program stopped with an error. Where the table shows it, it says what went wrong and in which line.',
  'code.timeout': () =>
    'Your program did not come to an end in time. Look for a loop or a call that goes on for ever.',
  'code.memory': () =>
    'Your program used up all the memory it may have. Look for a list or a text that keeps growing.',
  'code.no-result': () => 'Your function gave nothing back. Is a `return` missing?',
  'code.not-a-number': () => 'Your function gave back something that is no number.',
  'code.not-a-list': () => 'Your function was to give back a list of numbers, and gave back something else.',
  'code.wrong-length': () => 'The list that your function gave back has too many entries, or too few.',
  'code.no-error': () =>
    'Your function was to throw an error where its input makes no sense, and did not. Check the input first.',
  'code.errors-alone': () =>
    'An error that is wanted counts only where some other call comes back with a value: a program that stops everywhere throws it too.',
  'invalid.does-not-compile': ({ names: [words] = [] }) =>
    `The program cannot be read${words === undefined ? '' : `: ${words}`}. Nothing was run, and no attempt is used.`,
  'invalid.no-program': (context) => `There is no program yet. ${askFor(context)}`,
  'invalid.untouched': () =>
    'This is still the program that was here at first. Complete it, then check. It does not count as an attempt.',
  'invalid.switched-off': ({ names: [name = 'Something that your program uses'] = [] }) =>
    `${name} is switched off here, so that the same program always gives the same results. Do without it. It does not count as an attempt.`,
  'invalid.program-too-long': () =>
    `This is too long: a program may have at most ${formatNumber(limits.code, 'group')} characters.`,
  'invalid.no-sandbox': () =>
    'The program could not be run, because what runs it could not be loaded. Check your connection and try again.',
  'invalid.not-run': () =>
    'Your program was not run, and the fault is not yours. It does not count as an attempt.',
} satisfies Readonly<Record<string, Message>>;
