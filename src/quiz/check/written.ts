import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Scalar, YAMLSeq } from 'yaml';
import type { CheckCode } from './codes.ts';
import type { FieldPath, Finding } from './problem.ts';

/** A fault in how a value is written, which does not show in the value that YAML makes of it. */
export interface WrittenFault {
  readonly finding: Finding;
  /** The field it has spoilt. */
  readonly path: FieldPath;
}

/** What YAML reads otherwise than its author meant: `[2,048, 4,096]`, `"$\times$"`, `text: number #1`. */
export function findWritten(root: Node | null, text: string): readonly WrittenFault[] {
  return walk(root, [], text);
}

function walk(node: unknown, path: FieldPath, text: string): readonly WrittenFault[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) =>
      walk(value, [...path, isScalar(key) ? String(key.value) : ''], text),
    );
  }
  if (isSeq(node)) {
    const below = node.items.flatMap((item, index) => walk(item, [...path, index], text));
    return [...findDigitGroups(node, path, text), ...below];
  }
  if (!isScalar(node) || typeof node.value !== 'string') return [];
  return [...findControls(node, path, text), ...findLostEnd(node, path, text)];
}

function fault(code: CheckCode, offset: number, path: FieldPath, words: [string, string]): WrittenFault {
  const [message, advice] = words;
  return { finding: { code, place: { at: 'offset', offset }, message, advice }, path };
}

/** Thousands that are parted by commas: some commas of the list have a space behind them, and these have none. */
function findDigitGroups(
  { items, flow, range }: YAMLSeq,
  path: FieldPath,
  text: string,
): readonly WrittenFault[] {
  const [start = 0, end = 0] = range ?? [];
  const source = text.slice(start, end);
  if (flow !== true || items.some((item) => !isScalar(item) || typeof item.value !== 'number')) return [];
  const isSpaced = /,\s/.test(source);
  return [...source.matchAll(/(?<![\d.])\d{1,3}(?:,\d{3})+(?![\d.])/g)]
    .filter(({ 0: number }) => isSpaced || number.includes(',0'))
    .slice(0, 1)
    .map(({ 0: number, index }) => {
      const message = `a comma ends a number of the list, in "${number}"`;
      return fault('E017', start + index, path, [
        message,
        `write it without commas: ${number.replaceAll(',', '')}`,
      ]);
    });
}

const controls: Readonly<Record<string, string>> = {
  t: 'a tab',
  r: 'a carriage return',
  n: 'a line break',
  a: 'a bell',
  b: 'a backspace',
  f: 'a form feed',
  v: 'a vertical tab',
  e: 'an escape',
};

/** TeX that begins like the line break `\n`. */
const likeLineBreak = /^\\n(?:u|e|eq|abla|ot|otin|eg|i|leq|geq|onumber|olimits)(?![A-Za-z])/;

/** In double quotes `\times` is a tab and `imes`. A line break is one outside formulas, where it may be meant. */
function findControls({ type, range }: Scalar, path: FieldPath, text: string): readonly WrittenFault[] {
  if (type !== 'QUOTE_DOUBLE') return [];
  const [start, end] = range ?? [0, 0];
  let isInTex = path.at(-1) === 'tex';
  for (let at = start; at < end; at += 1) {
    const sign = text.charAt(at);
    if (sign === '$') isInTex = !isInTex;
    if (sign !== '\\') continue;
    const rest = text.slice(at, end);
    const control = controls[rest.charAt(1)];
    const isMeant = rest.startsWith('\\n') && !isInTex && !likeLineBreak.test(rest);
    if (control === undefined || isMeant) {
      at += 1;
      continue;
    }
    const [command = ''] = /^\\[A-Za-z]+/.exec(rest) ?? [];
    const message = `in "double quotes" the "${rest.slice(0, 2)}" of "${command}" becomes ${control}`;
    const advice = "put a text with TeX in 'single quotes', or on its own lines after |";
    return [fault('E057', at, path, [message, advice])];
  }
  return [];
}

/** Fields with words for a reader. */
const texts = [
  'title',
  'text',
  'prompt',
  'explanation',
  'feedback',
  'correct',
  'partial',
  'incorrect',
  'say',
];

/** `text: Take number #1`, where YAML takes the rest for a comment. A comment of an author’s has a space behind `#`. */
function findLostEnd(
  { type, range, comment }: Scalar,
  path: FieldPath,
  text: string,
): readonly WrittenFault[] {
  if (type !== 'PLAIN' || !/^\S/.test(comment ?? '')) return [];
  if (!texts.includes(String(path.at(-1))) || path.includes('expect')) return [];
  const at = text.indexOf('#', range?.[1]);
  const lost = /^[^\n]*/.exec(text.slice(at))?.[0].trim() ?? '';
  const message = `the text ends before "${lost}", which YAML takes for a comment`;
  const advice = "put the text in 'single quotes'; in a comment, write a space after the #";
  return [fault('E058', at, path, [message, advice])];
}
