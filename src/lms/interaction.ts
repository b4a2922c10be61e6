/** One answer as learning management systems know answers; SCORM 2004 and xAPI share the forms of responses. */
import type { Answered } from '../progress/events.ts';
import type { UnitItem } from './unit.ts';

export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'sequencing'
  | 'numeric'
  | 'other';

export interface Interaction {
  readonly item: UnitItem;
  readonly event: Answered;
  readonly type: InteractionType;
  /** What was given: typed text as it was typed, ids of options joined by `[,]`, pairs by `[.]`, parts as JSON. */
  readonly response: string;
}

/** The longest text of a `fill-in`, in characters; of a `long-fill-in` and of `other`. */
const mostShort = 250;
const mostLong = 4000;

const decimal = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const identifier = /^[\w-]{1,100}$/;

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function typed(text: string, type: string): Pick<Interaction, 'type' | 'response'> {
  if (type === 'numeric' && decimal.test(text)) return { type: 'numeric', response: text };
  if (identifier.test(text) && (type === 'choice' || type === 'term'))
    return { type: 'choice', response: text };
  if (type === 'true-false' && (text === 'true' || text === 'false'))
    return { type: 'true-false', response: text };
  // Where a text may begin with its language, in braces, systems refuse other braces, and some refuse lines.
  if (/^\{|[\r\n]/.test(text)) return { type: 'other', response: cut(text, mostLong) };
  return text.length <= mostShort
    ? { type: 'fill-in', response: text }
    : { type: 'long-fill-in', response: cut(text, mostLong) };
}

function isIdentifier(part: unknown): part is string {
  return typeof part === 'string' && identifier.test(part);
}

function formOf(given: unknown, type: string): Pick<Interaction, 'type' | 'response'> {
  if (typeof given === 'string') return typed(given, type);
  if (typeof given === 'boolean') return { type: 'true-false', response: String(given) };
  if (Array.isArray(given) && given.length > 0 && given.every(isIdentifier)) {
    const response = given.join('[,]');
    if (type === 'order') return { type: 'sequencing', response };
    if (type === 'choice' || type === 'term') return { type: 'choice', response };
  }
  if (type === 'match' && typeof given === 'object' && given !== null) {
    const pairs = Object.entries(given).filter(([, item]) => item !== null && item !== '');
    if (pairs.length > 0 && pairs.every((pair) => pair.every(isIdentifier)))
      return { type: 'matching', response: pairs.map((pair) => pair.join('[.]')).join('[,]') };
  }
  return { type: 'other', response: cut(JSON.stringify(given ?? null), mostLong) };
}

/** An answer as a system is told of it. */
export function interactionOf(item: UnitItem, event: Answered): Interaction {
  return { item, event, ...formOf(event.response, item.type) };
}

/** A name that tells question, version and variant apart: another version or variant is another question. */
export function interactionName({ question, version, seed }: Answered): string {
  return `${question.replaceAll('/', '.')}.v${String(version)}.s${String(seed)}`;
}
