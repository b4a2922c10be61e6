import { findOracleFunction } from '../../src/core/oracle-docs.ts';
import { OracleError, callOracle } from '../../src/core/oracle.ts';
import type { ArgumentKind, OracleFunction } from '../../src/core/oracle-function.ts';
import { describeSources } from './describe.ts';

/** A line of JSON, and whether it holds a value. */
export interface Answer {
  readonly line: string;
  readonly ok: boolean;
}

/** The answer to a call on the command line: value, unit, formula and source, or the error. */
export function answerWords(name: string, words: readonly string[]): Answer {
  return answer(() => {
    const entry = findOracleFunction(name);
    const value = callOracle(name, readWords(entry, words));
    return { value, unit: entry.unit, formula: entry.formula, source: describeSources(entry.sources) };
  });
}

/** The answer to a line of a batch: value and unit, or the error. */
export function answerLine(line: string): string {
  return answer(() => {
    const call = readCall(line);
    const value = callOracle(call.function, call.arguments);
    return { value, unit: findOracleFunction(call.function).unit };
  }).line;
}

function answer(compute: () => object): Answer {
  try {
    return { line: JSON.stringify(compute()), ok: true };
  } catch (error) {
    return { line: JSON.stringify({ error: describeError(error) }), ok: false };
  }
}

function describeError(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof OracleError) return { code: error.code, message: error.message };
  if (error instanceof RangeError) return { code: 'out-of-range', message: error.message };
  return { code: 'internal', message: String(error) };
}

function malformed(message: string): OracleError {
  return new OracleError('malformed-call', message);
}

interface Call {
  readonly function: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

const callShape = '{"function":"period","arguments":{"base":10000,"headSize":128,"pair":64}}';

function readCall(line: string): Call {
  const call = readObject(parseJson(line, `A line must be a call such as ${callShape}`), 'A call');
  const name = Object.hasOwn(call, 'function') ? call.function : undefined;
  if (typeof name !== 'string') throw malformed(`A call needs a "function", as in ${callShape}.`);
  if (!Object.hasOwn(call, 'arguments')) throw malformed(`A call needs "arguments", as in ${callShape}.`);
  return { function: name, arguments: readObject(call.arguments, 'The "arguments" of a call') };
}

function readObject(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw malformed(`${what} must be an object in braces, as in ${callShape}.`);
}

function parseJson(text: string, expectation: string): unknown {
  if (text.trim() === '') throw malformed(`${expectation}, but it is blank.`);
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(`${expectation}, but it is no JSON.`);
  }
}

/** The arguments of a command line, `name=value` each. */
function readWords(entry: OracleFunction, words: readonly string[]): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const word of words) {
    const split = word.indexOf('=');
    if (split < 1) throw malformed(`An argument is written name=value, but here it is "${word}".`);
    const name = word.slice(0, split);
    if (values.has(name)) throw malformed(`The argument "${name}" is given twice.`);
    const kind = Object.hasOwn(entry.arguments, name) ? entry.arguments[name]?.kind : undefined;
    values.set(name, readValue(word.slice(split + 1), kind));
  }
  return Object.fromEntries(values);
}

const decimalNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A typed value; what does not fit its kind stays text, and the function refuses it by name. */
function readValue(typed: string, kind: ArgumentKind | undefined): unknown {
  switch (kind) {
    case 'integer':
    case 'real':
      return decimalNumber.test(typed) ? Number(typed) : typed;
    case 'boolean':
      return typed === 'true' || (typed === 'false' ? false : typed);
    case 'list':
    case 'options':
      return readJson(typed);
    case 'choice':
    case undefined:
      return typed;
  }
}

function readJson(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
}
