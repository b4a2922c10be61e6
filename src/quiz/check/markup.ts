import type { QuestionItem } from '../types/schemas.ts';
import type { CheckCode } from './codes.ts';
import { definedNames } from './formulas.ts';
import type { Finding } from './problem.ts';
import type { FileText } from './texts.ts';
import { shorten } from './words.ts';

/** A fault of a text, at a place in its Markdown. */
interface Fault {
  readonly code: CheckCode;
  readonly at: number;
  readonly message: string;
  readonly advice: string;
}

/** What stands in a text and is neither Markdown nor a formula, though it was meant as such. */
export function checkMarkup({ path, markdown, start }: FileText, item: QuestionItem): readonly Finding[] {
  const plain = maskCode(markdown);
  const display = findDisplayFault(plain);
  const dollars = display === null ? findDollarFaults(plain) : [display];
  const words = maskFormulas(plain);
  const faults = [
    ...dollars,
    ...findSingleBraces(plain, words, namesOf(item)),
    // Where dollar signs are missing, what is TeX cannot be known.
    ...(dollars.length > 0 ? [] : findForeignMarks(words)),
  ];
  return faults.map(({ at, ...fault }) => ({
    ...fault,
    place: { at: 'text', path, from: Math.max(0, at - start) },
  }));
}

/** A title is shown as it stands, in lists and in the browser’s tab. */
export function checkTitle({ title }: QuestionItem): readonly Finding[] {
  const at = /\{\{.*?\}\}|\$\S(?:[^$]*\S)?\$/.exec(title)?.index;
  if (at === undefined) return [];
  const message = 'a title is shown as it stands, and this one holds a formula or a number in braces';
  const place = { at: 'text', path: ['title'], from: at } as const;
  return [{ code: 'E059', place, message, advice: 'say it in plain words' }];
}

function namesOf(item: QuestionItem): readonly string[] {
  const { params, derived } = definedNames(item);
  return [...params, ...derived];
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');

/** Without code, numbers and signs behind a backslash, whose dollar signs and braces mean nothing here. */
export function maskCode(markdown: string): string {
  return markdown
    .replaceAll(/^( *)(```|~~~)[^]*?^\1\2|(`+)(?!`)[^]*?[^`]\3(?!`)/gm, blank)
    .replaceAll(/\{\{[^{}]*\}\}/g, (token) => '}'.repeat(token.length))
    .replaceAll(/\\[\\$]/g, '  ');
}

const inline = /\$(?!\$)([^$]+)\$/g;

/** Blanks out what stands in dollar signs. */
export function maskFormulas(plain: string): string {
  return plain.replaceAll(/\$\$[^]*?\$\$/g, blank).replaceAll(inline, blank);
}

/** Dollar signs of a display formula that are not where they are read as such. */
function findDisplayFault(plain: string): Fault | null {
  let opened: number | null = null;
  let at = 0;
  for (const line of plain.split('\n')) {
    const content = line.replace(/^[ \t>]*(?:[-*+] +|\d+[.)] +)?/, '').trimEnd();
    const place = at + line.indexOf('$$');
    if (content === '$$') opened = opened === null ? place : null;
    else if (content.includes('$$')) {
      const fault = describeDisplay(content, place, opened !== null);
      if (fault !== null) return fault;
    }
    at += line.length + 1;
  }
  if (opened === null) return null;
  return display(
    opened,
    'a display formula begins here and never ends',
    'write $$ on a line of its own behind it',
  );
}

function describeDisplay(content: string, at: number, isOpen: boolean): Fault | null {
  const advice = 'put each $$ on a line of its own, or the whole formula on one line';
  if (isOpen)
    return display(at, 'a formula that began on a line above ends behind its own last line', advice);
  if (/^\$\$[^$]+\$\$$/.test(content)) return null;
  if (/^\$\$[^$]*$/.test(content)) {
    return display(at, 'a formula begins behind its $$ and goes on in the next line', advice);
  }
  const message = '$$ stands inside a sentence, where it displays nothing';
  return display(at, message, 'write $…$ in a sentence, or put $$…$$ alone in a paragraph');
}

function display(at: number, message: string, advice: string): Fault {
  return { code: 'E052', at, message, advice };
}

/** Single dollar signs that are never closed, or that were meant as money. */
function findDollarFaults(plain: string): readonly Fault[] {
  const text = plain.replaceAll(/\$\$[^]*?\$\$/g, blank);
  const paragraphs = [...text.matchAll(/[^\n]+(?:\n[ \t]*\S[^\n]*)*/g)];
  return paragraphs.flatMap(({ 0: paragraph, index }) => {
    const money = findMoney(paragraph);
    const isOdd = (paragraph.match(/\$/g)?.length ?? 0) % 2 === 1;
    const faults = isOdd ? [describeOpen(paragraph, money[0]?.at)] : money;
    return faults.map((fault) => ({ ...fault, at: fault.at + index }));
  });
}

function describeOpen(paragraph: string, first = paragraph.lastIndexOf('$')): Fault {
  const shown = shorten(paragraph.slice(first), 24);
  return {
    code: 'E059',
    at: first,
    message: `the dollar sign of "${shown}" is never closed`,
    advice: 'write a second $ behind the formula; a currency is written \\$',
  };
}

/** Text between two dollar signs that was meant as money: words inside them, letters or digits around them. */
function findMoney(paragraph: string): readonly Fault[] {
  return [...paragraph.matchAll(inline)].flatMap(({ 0: whole, 1: inner = '', index }): readonly Fault[] => {
    const around = `${paragraph.charAt(index - 1)}|${paragraph.charAt(index + whole.length)}`;
    if (!/[\p{L}\p{N}]/u.test(around) && !isProse(inner)) return [];
    const message = `"${shorten(whole)}" is read as a formula`;
    const advice = 'write \\$ for a currency, and a formula without spaces inside its dollar signs';
    return [{ code: 'E052', at: index, message, advice }];
  });
}

/** Whether plain words stand between two dollar signs, as in `$5 or US$`; TeX has signs of its own. */
function isProse(inner: string): boolean {
  const hasWords = !/\\(?:text|mathrm|operatorname|mbox)/.test(inner) && /\s[a-z]{2,}\s/.test(inner);
  return hasWords || (inner.trim() !== inner && !/[\\^_={}]/.test(inner));
}

const numberLike = /(?<![\\{])\{\s*([A-Za-z_]\w*)\s*(\|\s*(?:\d+(?:sf|dp)|int|group|shortest)\s*)?\}(?!\})/g;

/** `{m}` in words, and `{m|group}` anywhere; in TeX, `{m}` is a group. */
function findSingleBraces(plain: string, words: string, names: readonly string[]): readonly Fault[] {
  return [...plain.matchAll(numberLike)].flatMap(({ 0: whole, 1: name = '', 2: format, index }) => {
    const isWord = words.charAt(index) === '{';
    const isNumber = format !== undefined || (isWord && names.includes(name));
    const advice = `write {${whole}}, with two braces on both sides`;
    const message = `"${whole}" stands in single braces and would be shown as it is`;
    return isNumber ? [{ code: 'E056', at: index, message, advice }] : [];
  });
}

const foreign: readonly (readonly [pattern: RegExp, message: string, advice: string])[] = [
  [/\\\((?=[^]*?\\\))|\\\[(?=[^]*?\\\])/, 'TeX in \\( … \\) is not read here', 'write $…$ around a formula'],
  [
    /\]\((?=(?:https?:|\/|#|\.)[^\s()]*(?:\s(?!")|$))/,
    'the address of this link is never closed',
    'write ) behind the address',
  ],
  [
    /<\/?[A-Za-z][\w-]*(?:\s[^<>]*)?\/?>|<!--/,
    'this is HTML, and a text is Markdown',
    'write **bold**, *emphasis* or a new paragraph instead; a sign "less than" is written \\<',
  ],
];

function findForeignMarks(words: string): readonly Fault[] {
  return foreign.flatMap(([pattern, message, advice]): readonly Fault[] => {
    const at = pattern.exec(words)?.index;
    return at === undefined ? [] : [{ code: 'E059', at, message, advice }];
  });
}
