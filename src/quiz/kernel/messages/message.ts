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
