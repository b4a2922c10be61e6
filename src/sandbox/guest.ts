/**
 * What is put into a realm before anything else runs there, and what it hands out. The functions hold the
 * built-ins that they need, so that a program which replaces `JSON.stringify` or `Array.prototype` changes nothing
 * about how its own results are read.
 */

/** The longest text, in UTF-16 code units, that leaves a realm in one piece. */
const longestText = 200;
/** How many values of a list, its lists and their lists together leave a realm. */
const mostValues = 1000;
/** How deep lists may nest. */
const deepest = 4;

/** How many lines a program may print in a realm; what comes after them is left out. */
const mostLines = 10;

/**
 * An expression. It makes the realm the same at every time, and answers the functions that read it:
 * `read(value)` writes a value as `readEncoded` takes it, `explain(error)` what a program threw, and `printed()` the
 * lines that it wrote to the console, as JSON.
 */
export const guestSetup = `(() => {
  'use strict';
  Math.random = function random() {
    throw new Error('Math.random is switched off, so that the same program always gives the same result');
  };
  for (const name of ['InternalError', 'gc', 'print', 'console', 'performance', 'scriptArgs', 'std', 'os']) {
    delete globalThis[name];
  }
  const { isArray } = Array;
  const { stringify } = JSON;
  const { apply } = Reflect;
  const { slice } = String.prototype;
  const text = String;
  const write = (text) => stringify(apply(slice, text, [0, ${longestText}]));
  const other = (words) => '["other","' + words + '"]';
  const names = { undefined: 'nothing', function: 'a function', symbol: 'a symbol', bigint: 'a BigInt' };
  const encode = (value, depth, budget) => {
    if (value === null) return '["null"]';
    switch (typeof value) {
      case 'number':
        return '["number","' + (value === 0 && 1 / value < 0 ? '-0' : value) + '"]';
      case 'boolean':
        return value ? '["true"]' : '["false"]';
      case 'string':
        return '["text",' + write(value) + ']';
      case 'object':
        return isArray(value) ? encodeList(value, depth, budget) : other('an object');
      default:
        return other(names[typeof value]);
    }
  };
  const encodeList = (list, depth, budget) => {
    const length = list.length;
    if (typeof length !== 'number' || !(length <= budget.left) || depth >= ${deepest}) return other('a long list');
    budget.left -= length;
    let text = '["list",[';
    for (let index = 0; index < length; index += 1) {
      text += (index === 0 ? '' : ',') + encode(list[index], depth + 1, budget);
    }
    return text + ']]';
  };
  const wordsOf = (find) => {
    try {
      const part = find();
      return part === undefined ? '""' : write('' + part);
    } catch {
      return '""';
    }
  };
  const show = (value, depth) => {
    if (typeof value === 'string') return value;
    if (value === null || typeof value !== 'object') return typeof value === 'function' ? 'a function' : apply(text, undefined, [value]);
    if (!isArray(value)) return stringify(value) ?? 'an object';
    let list = '';
    for (let index = 0; index < value.length && index < ${mostLines}; index += 1) {
      list += (index === 0 ? '' : ', ') + (depth < ${deepest} ? show(value[index], depth + 1) : '…');
    }
    return '[' + list + (value.length > ${mostLines} ? ', …' : '') + ']';
  };
  let lines = '';
  let count = 0;
  const print = (...values) => {
    count += 1;
    if (count > ${mostLines}) return;
    let line = '';
    try {
      for (let index = 0; index < values.length; index += 1) line += (index === 0 ? '' : ' ') + show(values[index], 0);
    } catch {
      line += 'something that cannot be shown';
    }
    lines += (count === 1 ? '' : ',') + write(line);
  };
  const silent = () => undefined;
  globalThis.console = {
    log: print, info: print, warn: print, error: print, debug: print, trace: print, dir: print, table: print,
    assert: silent, clear: silent, count: silent, group: silent, groupEnd: silent, time: silent, timeEnd: silent,
  };
  return {
    __proto__: null,
    printed: () => '[' + lines + ']',
    read: (value) => encode(value, 0, { __proto__: null, left: ${mostValues} }),
    explain: (error) =>
      '[' +
      wordsOf(() => (typeof error === 'object' && error !== null ? error.name : 'Error')) +
      ',' +
      wordsOf(() => (typeof error === 'object' && error !== null ? error.message : '' + error)) +
      ',' +
      wordsOf(() => error.stack) +
      ']',
  };
})()`;

/** A value that cannot leave a realm as itself. */
export interface Described {
  /** "a function", "an object", "nothing". */
  readonly is: string;
}

/** What a program threw, as far as it says so. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/**
 * The value that `read` wrote: a number, truth value, null or text (cut to 200 characters) as itself, a list as a
 * list, anything else described.
 * @throws SyntaxError or TypeError for a text that `read` did not write
 */
export function readEncoded(text: string): unknown {
  return decode(JSON.parse(text));
}

/**
 * What `explain` wrote.
 * @throws SyntaxError for a text that it did not write
 */
export function readThrown(text: string): Thrown {
  const [name = '', message = '', stack = ''] = JSON.parse(text) as readonly string[];
  return { name, message, stack };
}

/**
 * The lines that `printed` wrote.
 * @throws SyntaxError for a text that it did not write
 */
export function readPrinted(text: string): readonly string[] {
  return JSON.parse(text) as readonly string[];
}

function decode(encoded: unknown): unknown {
  const [kind, content] = encoded as readonly [string, unknown];
  switch (kind) {
    case 'number':
      return Number(content);
    case 'true':
    case 'false':
      return kind === 'true';
    case 'null':
      return null;
    case 'text':
      return content;
    case 'list':
      return (content as readonly unknown[]).map(decode);
    default:
      return { is: String(content) } satisfies Described;
  }
}
