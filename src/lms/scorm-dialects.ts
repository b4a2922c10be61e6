/** How SCORM 1.2 and SCORM 2004 spell the same things. Pure: values in, elements and their texts out. */
import { interactionName } from './interaction.ts';
import type { Interaction } from './interaction.ts';
import type { Tally } from './tally.ts';

/** An element of a system's data model, and its text. */
export type Element = readonly [name: string, value: string];

export interface Dialect {
  readonly name: string;
  /** What the system's object is called. */
  readonly api: string;
  readonly methods: Readonly<Record<'initialize' | 'get' | 'set' | 'commit' | 'finish' | 'error', string>>;
  readonly mode: string;
  readonly keptIn: string;
  /** The most characters that `keptIn` takes. */
  readonly limit: number;
  readonly passIn: string;
  /** The least score that passes, in [0, 1], from the system's text; null where that is none. */
  readonly pass: (text: string) => number | null;
  readonly summary: (tally: Tally) => readonly Element[];
  readonly interaction: (number: number, interaction: Interaction) => readonly Element[];
  /** How long it took so far, and how the learner leaves. */
  readonly leaving: (seconds: number, isLast: boolean) => readonly Element[];
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Rounded, without an exponent, and without zeros at its end. */
function decimal(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

/** `0000:20:34.50`, as SCORM 1.2 writes a length of time. */
export function timespan(seconds: number): string {
  const hundredths = Math.min(Math.round(seconds * 100), 9999 * 360_000);
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const rest = (hundredths % 6000) / 100;
  return `${String(hours).padStart(4, '0')}:${twoDigits(minutes)}:${rest.toFixed(2).padStart(5, '0')}`;
}

/** `PT1234.5S`, as SCORM 2004 and xAPI write a length of time (ISO 8601). */
export function isoDuration(seconds: number): string {
  return `PT${decimal(Math.max(0, seconds), 2)}S`;
}

function latencyOf({ event }: Interaction): number | null {
  return event.durationMs === null ? null : event.durationMs / 1000;
}

/** In per cent, to the hundredth. */
const percent = (score: number): string => decimal(score * 100, 2);

/** A share as a text, kept from 0 to 1. */
function readShare(text: string, whole: number): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text) / whole;
  return value >= 0 && value <= 1 ? value : null;
}

/** `feedback:period-of-first-pair`: what the answer showed, each a name of its own. */
function findings({ event }: Interaction): readonly string[] {
  return [
    ...event.feedback.map((id) => `feedback:${id}`),
    ...event.misconceptions.map((id) => `misconception:${id}`),
  ];
}

/** The first length that SCORM 1.2 promises for a text. */
const most12 = 255;

/** The forms of 1.2 take single letters for options, so answers go as the texts they are. */
function answer12({ type, response }: Interaction): Element[] {
  if (type === 'numeric')
    return [
      ['type', 'numeric'],
      ['student_response', response],
    ];
  if (type === 'true-false')
    return [
      ['type', 'true-false'],
      ['student_response', response.charAt(0)],
    ];
  // 1.2 knows no line breaks in an answer.
  const line = response.replace(/\s+/g, ' ');
  const text = line.length > most12 ? `${line.slice(0, most12 - 1)}…` : line;
  return [
    ['type', 'fill-in'],
    ['student_response', text],
  ];
}

const results12 = { correct: 'correct', partial: null, incorrect: 'wrong', ungraded: 'neutral' } as const;
const results2004 = {
  correct: 'correct',
  partial: null,
  incorrect: 'incorrect',
  ungraded: 'neutral',
} as const;

/** What came of an answer: a word, or for a part of the points their share. */
function resultOf(words: typeof results12 | typeof results2004, { event }: Interaction): string {
  return words[event.verdict] ?? decimal(event.score ?? 0, 4);
}

function interaction12(number: number, one: Interaction): readonly Element[] {
  const latency = latencyOf(one);
  const fields: readonly Element[] = [
    ['id', interactionName(one.event)],
    ...findings(one).map((id, index): Element => [`objectives.${String(index)}.id`, id]),
    ['time', new Date(one.event.at).toISOString().slice(11, 19)],
    ...answer12(one),
    ['result', resultOf(results12, one)],
    ['weighting', '1'],
    ...(latency === null ? [] : [['latency', timespan(latency)] as const]),
  ];
  return fields.map(([field, value]) => [`cmi.interactions.${String(number)}.${field}`, value]);
}

function interaction2004(number: number, one: Interaction): readonly Element[] {
  const latency = latencyOf(one);
  const { item, event, type, response } = one;
  const description = [
    item.title,
    `seed ${String(event.seed)}`,
    `version ${String(event.version)}`,
    ...findings(one),
  ];
  const fields: readonly Element[] = [
    ['id', interactionName(event)],
    ['type', type],
    ...findings(one).map((id, index): Element => [`objectives.${String(index)}.id`, id]),
    ['timestamp', new Date(event.at).toISOString().slice(0, 19)],
    ['weighting', '1'],
    ['learner_response', response],
    ['result', resultOf(results2004, one)],
    ...(latency === null ? [] : [['latency', isoDuration(latency)] as const]),
    ['description', description.join('; ').slice(0, 250)],
  ];
  return fields.map(([field, value]) => [`cmi.interactions.${String(number)}.${field}`, value]);
}

function status12({ isComplete, hasPassed }: Tally): string {
  if (!isComplete) return 'incomplete';
  return hasPassed === null ? 'completed' : hasPassed ? 'passed' : 'failed';
}

const scorm12: Dialect = {
  name: 'SCORM 1.2',
  api: 'API',
  methods: {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    error: 'LMSGetLastError',
  },
  mode: 'cmi.core.lesson_mode',
  keptIn: 'cmi.suspend_data',
  limit: 4096,
  passIn: 'cmi.student_data.mastery_score',
  pass: (text) => readShare(text, 100),
  summary: (tally) => [
    ['cmi.core.lesson_status', status12(tally)],
    ...(tally.isScored
      ? ([
          ['cmi.core.score.min', '0'],
          ['cmi.core.score.max', '100'],
          ['cmi.core.score.raw', percent(tally.score)],
        ] as const)
      : []),
  ],
  interaction: interaction12,
  leaving: (seconds, isLast) => [
    ['cmi.core.session_time', timespan(seconds)],
    ...(isLast ? ([['cmi.core.exit', 'suspend']] as const) : []),
  ],
};

const scorm2004: Dialect = {
  name: 'SCORM 2004',
  api: 'API_1484_11',
  methods: {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate',
    error: 'GetLastError',
  },
  mode: 'cmi.mode',
  keptIn: 'cmi.suspend_data',
  limit: 64_000,
  passIn: 'cmi.scaled_passing_score',
  pass: (text) => readShare(text, 1),
  summary: ({ isComplete, hasPassed, isScored, score, answered, count }) => [
    ['cmi.completion_status', isComplete ? 'completed' : 'incomplete'],
    ['cmi.success_status', hasPassed === null ? 'unknown' : hasPassed ? 'passed' : 'failed'],
    ['cmi.progress_measure', decimal(isComplete ? 1 : answered / count, 4)],
    ...(isScored
      ? ([
          ['cmi.score.min', '0'],
          ['cmi.score.max', '100'],
          ['cmi.score.raw', percent(score)],
          ['cmi.score.scaled', decimal(score, 4)],
        ] as const)
      : []),
  ],
  interaction: interaction2004,
  leaving: (seconds, isLast) => [
    ['cmi.session_time', isoDuration(seconds)],
    ...(isLast ? ([['cmi.exit', 'suspend']] as const) : []),
  ],
};

export const dialects = { scorm12, scorm2004 } as const;
