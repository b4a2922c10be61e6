import { isAlias, isCollection, isScalar, visit } from 'yaml';
import type { Document, YAMLParseError } from 'yaml';
import type { CheckCode } from './codes.ts';
import { findIndentFault } from './indentation.ts';
import type { Finding } from './problem.ts';
import { count } from './words.ts';

type Words = readonly [message: string, advice: string];

const quoteFormula: Words = [
  'a second colon stands in this value',
  "a text or formula that holds a colon must be in 'single quotes', or on its own lines after |",
];

const byCode: Readonly<Record<string, Words>> = {
  BLOCK_AS_IMPLICIT_KEY: quoteFormula,
  BLOCK_IN_FLOW: quoteFormula,
  BAD_DQ_ESCAPE: [
    'a backslash in "double quotes" begins an escape, and this is none',
    "put a text with TeX in 'single quotes', or on its own lines after |",
  ],
  BAD_SCALAR_START: ['a value cannot begin with this character', "put the value in 'single quotes'"],
  TAB_AS_INDENT: ['a tab stands at the beginning of this line', 'indent with spaces: two for each level'],
  MULTILINE_IMPLICIT_KEY: [
    'this line is neither a field nor part of a text',
    'write a field as "name: value", with a space after the colon; a text of several lines stands indented after |',
  ],
  KEY_OVER_1024_CHARS: [
    'a field’s name goes on for more than 1024 characters',
    'close the quotes or the bracket that begins here',
  ],
  BAD_COLLECTION_TYPE: ['this is not the kind of group that its tag says', 'take the tag out'],
  RESOURCE_EXHAUSTION: ['the groups of this file are nested too deeply to be read', 'take the brackets out'],
};

const indented: Words = [
  'this line does not stand under the others of its group',
  'indent every field of a group by the same number of spaces, and a text after | deeper than its field',
];

/** What keeps a file from being read: the first fault of its YAML, in words for an author. */
export function describeYamlError(document: Document.Parsed, text: string): Finding | null {
  const [error] = document.errors;
  if (error !== undefined) {
    return findOpenQuote(document, text) ?? findIndent(error, text) ?? findingOf(error, text);
  }
  if (text.trim() === '' || document.contents === null) {
    return finding(
      'E003',
      0,
      'the file is empty',
      'begin with "schema: item/1", or run npm run new -- question',
    );
  }
  return null;
}

type Fault = Pick<YAMLParseError, 'code' | 'pos' | 'message'>;

/** Where a text in quotes begins that is never closed, or closed by a quote that opens another one. */
function findOpenQuote({ contents, errors }: Document.Parsed, text: string): Finding | null {
  const [first] = errors;
  const isOpen = errors.some(({ message }) => /closing (["'])quote/.test(message));
  const isAfterQuote = first?.code === 'UNEXPECTED_TOKEN';
  if (first === undefined || (!isOpen && !isAfterQuote)) return null;
  const starts: number[] = [];
  visit(contents, {
    Scalar: (_position, { type, range }) => {
      const [start, end] = range ?? [0, 0];
      const source = text.slice(start, end);
      const isQuoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
      const holdsFields = /\n\s*(?:- +)?[A-Za-z_][\w-]*:(?=\s)/.test(source);
      const isClosed = source.length > 1 && source.endsWith(source.charAt(0));
      if (isQuoted && (holdsFields || (isOpen && !isClosed))) starts.push(start);
    },
  });
  const [at] = starts;
  if (at === undefined) return null;
  const quote = text.charAt(at);
  return finding(
    'E001',
    at,
    `a text that begins with ${quote} here is never closed`,
    `write ${quote} at its end`,
  );
}

/** Codes of YAML for lines that stand in the wrong column. */
const ofIndentation = ['BLOCK_AS_IMPLICIT_KEY', 'BAD_INDENT', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'];

/** A line that stands in the wrong column, if that is why YAML stumbled there or on the line before. */
function findIndent({ code, pos: [at] }: Fault, text: string): Finding | null {
  const fault = ofIndentation.includes(code) ? findIndentFault(text) : null;
  if (fault === null) return null;
  const line = text.slice(0, at).split('\n').length - 1;
  if (Math.abs(line - fault.line) > 1) return null;
  const { spaces, wanted, isItem } = fault;
  const others = isItem ? 'entries of its list' : 'fields of its group';
  const message = `this line begins with ${count(spaces, 'space')}, and the other ${others} with ${wanted}`;
  return finding('E001', fault.at, message, `begin it with ${count(wanted, 'space')}`);
}

function findingOf(error: Fault, text: string): Finding {
  const [at] = error.pos;
  if (error.code === 'DUPLICATE_KEY') {
    const name = /^[^:\n]*/.exec(text.slice(at))?.[0].trim() ?? '';
    return finding('E016', at, `the field "${name}" stands here twice`, 'keep one of the two');
  }
  if (error.code === 'MULTIPLE_DOCS') {
    return finding(
      'E002',
      at,
      'a line of three hyphens begins a second document',
      'keep one question a file',
    );
  }
  if (error.code === 'TAG_RESOLVE_FAILED') {
    return finding('E002', at, 'a value that begins with ! is a tag', "put the text in 'single quotes'");
  }
  if (/:\s*\{\{[^\n]*$/.test(text.slice(0, at))) {
    return describeBraces(at);
  }
  if (/(?:^|\n)[^\n#'"]*[:-] [*&][^\n]*$/.test(text.slice(0, at))) {
    const advice = "put the text in 'single quotes'";
    return finding(
      'E002',
      at,
      'a value that begins with * or & stands for another place in the file',
      advice,
    );
  }
  const [message, advice] = byCode[error.code] ?? describeByMessage(error, text);
  return finding('E001', at, message, advice);
}

/** For codes that stand for many faults. */
function describeByMessage({ message, pos: [at] }: Fault, text: string): Words {
  if (/closing (["'])quote/.test(message)) {
    const quote = message.includes('"') ? '"' : "'";
    return [`a text that began with ${quote} is never closed`, `write ${quote} at its end`];
  }
  if (/^Flow (map|sequence)/.test(message)) {
    const [open, close] = message.includes('map') ? ['{', '}'] : ['[', ']'];
    return [`a ${open} above has no ${close}`, `write ${close} at the end of the group`];
  }
  if (message.includes('Sequence item without') || message.includes('same column')) return indented;
  if (/Block scalar header|Not a YAML token/.test(message)) {
    return ['text stands on the line of | or >', 'begin the text on the next line, indented'];
  }
  if (message.includes('block-seq-ind on same line')) {
    return ['a list cannot begin on the line of its field', 'begin every entry "- …" on a line of its own'];
  }
  return describeUnexpected(at, text);
}

function describeUnexpected(at: number, text: string): Words {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (line.trim() === '') return indented;
  if (line.includes("'") || line.trimEnd().endsWith('"')) {
    return [
      `${quoteAt(at, text)} stands after the end of a text in quotes`,
      "write an apostrophe inside 'single quotes' twice, or put the text on its own lines after |",
    ];
  }
  return [
    `${quoteAt(at, text)} cannot stand here`,
    "a text that holds { } [ ] or a comma must be in 'single quotes' inside { … } or [ … ], or on its own lines after |",
  ];
}

function quoteAt(at: number, text: string): string {
  const rest = /^[^\n]{1,20}/.exec(text.slice(at))?.[0].trim() ?? '';
  return rest === '' ? 'the end of the file' : `"${rest}"`;
}

/** Anchors, aliases and tags: a reader of the file would have to know YAML to see what they do. */
export function findUnusedFeatures(document: Document.Parsed): Finding | null {
  const found: Finding[] = [];
  visit(document, {
    Node: (_position, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        const shown = `*${node.source}`;
        found.push(refuse(offset, `"${shown}" refers to another place in the file`, 'write the value out'));
      } else if (node.anchor !== undefined) {
        found.push(refuse(offset, `"&${node.anchor}" marks a value for reuse`, 'take the mark out'));
      } else if (node.tag !== undefined && isScalar(node)) {
        found.push(
          refuse(
            offset,
            'a word that begins with ! is a tag',
            "take it out; a text stands in 'single quotes'",
          ),
        );
      }
    },
    Pair: (_position, { key }) => {
      // A group as a key is what YAML makes of `prompt: {{m}}`.
      if (isCollection(key)) found.push(describeBraces(key.range?.[0] ?? 0));
    },
  });
  return found[0] ?? null;
}

function describeBraces(offset: number): Finding {
  const advice = "put the text in 'single quotes', or on its own lines after |";
  return finding('E019', offset, 'a text that begins with { is not in quotes', advice);
}

function refuse(offset: number, message: string, advice: string): Finding {
  return finding('E002', offset, message, advice);
}

function finding(code: CheckCode, offset: number, message: string, advice: string): Finding {
  return { code, place: { at: 'offset', offset }, message, advice };
}
