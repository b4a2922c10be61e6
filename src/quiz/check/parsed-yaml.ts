import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';

/** A text of YAML as it was read, faults and all. Nobody changes it. */
export interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** The last text that was read. Several checks of a file follow one another, and reading takes longer than most of them. */
let last: ({ readonly text: string } & ParsedYaml) | null = null;

/** Reads a text as YAML. */
export function parseYaml(text: string): ParsedYaml {
  if (last?.text === text) return last;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  last = { text, document, lines };
  return last;
}
