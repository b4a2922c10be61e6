import { isNull, scalar } from './node.ts';
import type { Node, ObjectNode } from './node.ts';
import type { Found } from './notes.ts';

/** Named values of a command line, of lines such as `name = value`, or of a flat object. */
export interface Pairs {
  /** By names in lower case, words joined by underscores. */
  readonly values: ReadonlyMap<string, Found>;
  /** How a name that is missing would be written here: `rope_scale` as `--rope-scale`. */
  readonly write: (name: string) => string;
}

/** `--rope-freq-base`, `ropeFreqBase` and `rope_freq_base` as one name. */
export function commonName(name: string): string {
  return name
    .replace(/^-+/, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll('-', '_');
}

interface Token {
  readonly text: string;
  readonly at: number;
}

const quotes = new Set(['"', "'"]);

/** The words of a command line, without their quotes; also those of a list, whose commas end words. */
function splitWords(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    if (/[\s[\],\\]/.test(line[at] ?? '')) at += 1;
    else {
      const { text, end } = readWord(line, at);
      tokens.push({ text, at });
      at = end;
    }
  }
  return tokens;
}

function readWord(line: string, begin: number): { readonly text: string; readonly end: number } {
  const parts: string[] = [];
  let at = begin;
  let isQuoted = false;
  while (at < line.length) {
    const character = line[at] ?? '';
    if (quotes.has(character)) {
      const { text, end } = readQuoted(line, at, character);
      parts.push(text);
      at = end;
      isQuoted = true;
      continue;
    }
    if (/\s/.test(character) || (isQuoted && (character === ',' || character === ']'))) break;
    parts.push(character);
    at += 1;
  }
  return { text: parts.join(''), end: at };
}

/** Between quotes: single ones hold everything as it is, double ones drop the backslash before a quote. */
function readQuoted(
  line: string,
  begin: number,
  quote: string,
): { readonly text: string; readonly end: number } {
  const parts: string[] = [];
  for (let at = begin + 1; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (character === quote) return { text: parts.join(''), end: at + 1 };
    const next = line[at + 1] ?? '';
    if (quote === '"' && character === '\\' && (next === '"' || next === '\\')) {
      parts.push(next);
      at += 1;
    } else parts.push(character);
  }
  return { text: parts.join(''), end: line.length };
}

/** Longer values than a JSON override ever has are cut. */
const longestValue = 100_000;
const isFlag = (text: string) => /^--?[A-Za-z][\w.-]*(?:=|$)/.test(text);
/** The short names of llama.cpp that count here. */
const short: Readonly<Record<string, string>> = { c: 'ctx_size' };
/** Flags with more than one value. */
const lists = new Set(['ropeconfig']);

/** The flags of a command line; one without a value reads as true. */
export function readFlags(line: string): Pairs {
  const tokens = splitWords(line);
  const values = new Map<string, Found>();
  tokens.forEach(({ text, at }, index) => {
    if (!isFlag(text)) return;
    const equals = text.indexOf('=');
    const path = equals === -1 ? text : text.slice(0, equals);
    const name = commonName(path);
    const next = tokens[index + 1]?.text;
    const own = equals === -1 ? (next === undefined || isFlag(next) ? true : next) : text.slice(equals + 1);
    const value =
      lists.has(name) && typeof own === 'string' ? `${own} ${tokens[index + 2]?.text ?? ''}` : own;
    const node = scalar(typeof value === 'string' ? value.slice(0, longestValue) : value, at);
    values.set(Object.hasOwn(short, name) ? (short[name] ?? name) : name, { node, path });
  });
  return { values, write: (name) => `--${name.replaceAll('_', '-')}` };
}

/** A text with more names is no list of settings. */
const mostPairs = 5000;

const pair =
  /(?<![\w.-])([A-Za-z_][\w.-]{0,80})(?:[ \t]{1,80}(?:[uif](?:8|16|32|64)|str|bool))?[ \t]{0,80}[:=][ \t]{0,80}("[^"\n]*"|'[^'\n]*'|[^\s,;)]+)/g;

/** Lines such as `name = value`, `name: value` and `name=value,`; with the types of a print-out of GGUF. */
export function readLines(text: string): Pairs {
  const values = new Map<string, Found>();
  let read = 0;
  for (const match of text.matchAll(pair)) {
    if ((read += 1) > mostPairs) break;
    const [, name = '', written = ''] = match;
    const value = written.replace(/^["']|["']$/g, '');
    // The common name has no dots to lose: those of GGUF stay.
    values.set(commonName(name), { node: scalar(value, match.index), path: name });
  }
  return { values, write: (name) => name };
}

/** The entries of an object that are values themselves. */
export function pairsOf(node: ObjectNode): Pairs {
  const values = new Map<string, Found>();
  const isValue = (entry: Node) => entry.kind === 'scalar' && !isNull(entry);
  for (const [name, entry] of node.entries) {
    if (isValue(entry)) values.set(commonName(name), { node: entry, path: name });
  }
  return { values, write: (name) => name };
}
