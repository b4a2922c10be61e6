import type { TextSpan } from '../../../formula/span.ts';
import type { Evidence } from '../evidence.ts';

/** What a message may speak about. */
export interface MessageContext {
  /** The response as it was typed. */
  readonly raw: string;
  readonly span: TextSpan | null;
  /** What the question or its type asks for: "at least 4 significant figures", "a number". */
  readonly wanted?: string;
  /** The names that are meant. */
  readonly names?: readonly string[];
  readonly evidence?: Evidence;
}

/** The sentence of a feedback code, in plain text. */
export type Message = (context: MessageContext) => string;

type Counterexample = Extract<Evidence, { kind: 'counterexample' }>;

/** What a type of question says by itself; an author's words come before it. It is loaded with the type's grader. */
export interface TypeWords {
  /** By feedback code; those of `commonMessages` need not be repeated. */
  readonly messages: Readonly<Record<string, Message>>;
  /** The values at which a formula differs from the right one, in a sentence; for types whose grades have such. */
  readonly counterexample?: (evidence: Counterexample) => string;
}

const longestQuote = 40;

/** The faulty text in quotation marks; the fallback where there is none, or too much of it. */
export function quote({ raw, span }: MessageContext, fallback: string): string {
  const text = textAt(raw, span).trim();
  return text === '' || text.length > longestQuote ? fallback : `“${text}”`;
}

/** The part of a typed text that a span points at. */
export function textAt(raw: string, span: TextSpan | null): string {
  return span === null ? '' : raw.slice(span.from, span.to);
}

/** Names as a list in words: “m”, “n” and “d”. */
export function listNames(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}

/** What is asked for, as a request. */
export function askFor({ wanted }: MessageContext): string {
  return wanted === undefined ? 'Write your answer first.' : `Write ${wanted}.`;
}
