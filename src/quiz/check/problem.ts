import type { FieldPath } from '../kernel/facts.ts';
import type { CheckCode } from './codes.ts';

export type { FieldPath } from '../kernel/facts.ts';

/** What is wrong with a question file, for its author. */
export interface Problem {
  /** Permanent; `codes.ts` says what each means. */
  readonly code: CheckCode;
  /** A warning does not stop the question from being shown. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** In UTF-16 units, from 1. */
  readonly column: number;
  /** One sentence on what is wrong, with the value in quotes; no full stop. */
  readonly message: string;
  /** What to do, with the nearest valid choice; no full stop. */
  readonly advice: string;
}

/** Where in its file a finding points. */
export type Place =
  /** The key of a field: for names that should not be there, and for what a whole group lacks. */
  | { readonly at: 'key'; readonly path: FieldPath }
  /** The value of a field, or its key where the value is a block. */
  | { readonly at: 'value'; readonly path: FieldPath }
  /** A stretch of a field's text, in UTF-16 units. */
  | { readonly at: 'text'; readonly path: FieldPath; readonly from: number }
  /** A number of UTF-16 units from the beginning of the file. */
  | { readonly at: 'offset'; readonly offset: number };

/** A problem before its place was looked up. */
export interface Finding {
  readonly code: CheckCode;
  readonly place: Place;
  readonly message: string;
  readonly advice: string;
  /** What tells it from others of its code at its place, such as the name of a misconception. */
  readonly about?: string;
}

/** A finding at a field's value. */
export function atValue(path: FieldPath, code: CheckCode, message: string, advice: string): Finding {
  return { code, place: { at: 'value', path }, message, advice };
}

/** A finding at a field's key. */
export function atKey(path: FieldPath, code: CheckCode, message: string, advice: string): Finding {
  return { code, place: { at: 'key', path }, message, advice };
}

/** A path as an author writes it: `mistakes[2].value`. */
export function writePath(path: FieldPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** `content/lessons/x/questions/y.yaml:3:14 E010 … → …` */
export function formatProblem({ code, file, line, column, message, advice }: Problem): string {
  return `${file}:${line}:${column} ${code} ${message} → ${advice}`;
}
