import type { Parsed } from '../../kernel/grade.ts';
import { isBlank, refuse, refuseUnknown } from '../../kernel/selection.ts';
import type { TrueFalseQuestion } from './resolve.ts';

/** What was answered; without a reason where none is asked for. */
export interface TrueFalseResponse {
  readonly answer: boolean;
  readonly reason: string | null;
}

/** Both halves of a response, as far as they were given; null if it has none. */
export interface Halves {
  readonly answer: unknown;
  readonly reason: unknown;
}

/** A truth value, the texts `true` and `false`, or a group of an answer and a reason, taken apart. */
export function takeApart(raw: unknown): Halves | null {
  if (isBlank(raw) || typeof raw === 'boolean' || typeof raw === 'string') {
    return { answer: raw, reason: null };
  }
  if (typeof raw !== 'object' || Array.isArray(raw)) return null;
  const half = (name: keyof Halves): unknown =>
    Object.hasOwn(raw, name) ? (raw as Partial<Halves>)[name] : null;
  return { answer: half('answer'), reason: half('reason') };
}

/** The truth value that was given; null if it is none. */
export function readTruth(raw: unknown): boolean | null {
  if (raw === true || raw === 'true') return true;
  return raw === false || raw === 'false' ? false : null;
}

/** Reads a response. Where reasons are offered, one has to be chosen. */
export function parseTrueFalse(raw: unknown, { reasons }: TrueFalseQuestion): Parsed<TrueFalseResponse> {
  const halves = takeApart(raw);
  if (halves === null) return refuse('invalid.wrong-form');
  const { reason } = halves;
  const answer = readTruth(halves.answer);
  if (answer === null && !isBlank(halves.answer)) return refuse('invalid.wrong-form');
  if (!isBlank(reason)) {
    if (typeof reason !== 'string') return refuse('invalid.wrong-form');
    if (!reasons?.options.some(({ id }) => id === reason)) return refuseUnknown(reason);
  }
  if (answer === null) {
    return isBlank(reason)
      ? refuse('invalid.nothing-chosen')
      : refuse('invalid.incomplete', { wanted: 'whether it is true or false' });
  }
  if (reasons === null) return { ok: true, response: { answer, reason: null } };
  if (isBlank(reason)) return refuse('invalid.incomplete', { wanted: 'the reason' });
  return { ok: true, response: { answer, reason } };
}
