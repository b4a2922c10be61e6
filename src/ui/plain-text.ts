/** Stands behind an index, a power or a fraction until it is known whether a letter follows that is not part of it. */
const end = '\u2063';

/** What an element of MathML, or another tag, makes of its parts, which are texts already. */
export type TextTable = Readonly<Record<string, (parts: readonly string[]) => string>>;

/** What a formula reads like in one line. */
const written: TextTable = {
  msup: ([base = '', power = '']) => `${base}^${group(power)}${end}`,
  msub: ([base = '', index = '']) => `${base}_${group(index)}${end}`,
  munder: ([base = '', index = '']) => `${base}_${group(index)}${end}`,
  msubsup: ([base = '', index = '', power = '']) => `${base}_${group(index)}^${group(power)}${end}`,
  munderover: ([base = '', index = '', power = '']) => `${base}_${group(index)}^${group(power)}${end}`,
  mfrac: ([above = '', below = '']) => `${group(above)}/${group(below)}${end}`,
  mroot: ([base = '', degree = '']) => `${degree}√${group(base)}${end}`,
  msqrt: (parts) => `√${group(parts.join(''))}${end}`,
  br: () => ' ',
};

/** A number, a letter with or without an index, or what stands in parentheses already. */
const single = /^(?:[\d.\u202f]+|\p{L}(?:_[\p{L}\d])?|.|\([^()]*\))$/u;

function group(text: string): string {
  const whole = text.endsWith(end) ? text.slice(0, -end.length) : text;
  return single.test(whole) ? whole : `(${text})`;
}

const pieces = /<(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+|</g;
const tag = /^<(\/?)([a-z][^\s/>]*)/i;
const isVoid = /^(?:br|hr|img|input|wbr)$/;
/** What repeats a formula for the eye or in TeX. */
const isRepetition = /^<annotation|\saria-hidden="true"/;
/** Where a space has to tell what the page tells by size and place: behind a power, behind the name of a function. */
const gap = /\u2063(?=[\p{L}\d(√])|\u2061/gu;
/** Signs without a shape. */
const shapeless = /[\u2061-\u2064\u200b]/g;

interface Element {
  readonly name: string;
  readonly isLeftOut: boolean;
  readonly parts: string[];
}

function textOf({ name, isLeftOut, parts }: Element, table: TextTable): string {
  if (isLeftOut) return '';
  return Object.hasOwn(table, name) ? (table[name]?.(parts) ?? '') : parts.join('');
}

/**
 * The readable text of typeset HTML, in one line, for places that cannot hold markup: the entries of a drop-down
 * list. Formulas are read from their MathML and written with `^`, `_` and `/`: `s^(d/(d−2))`.
 */
export function plainText(html: string): string {
  return textBy(html, written);
}

/** The text of typeset HTML, in one line, with its elements in the words of a table. */
export function textBy(html: string, table: TextTable): string {
  const root: Element = { name: '', isLeftOut: false, parts: [] };
  const open = [root];
  const close = (): void => {
    const element = open.pop();
    if (element !== undefined) open.at(-1)?.parts.push(textOf(element, table));
  };
  for (const [piece] of html.matchAll(pieces)) {
    const [, slash, rawName] = tag.exec(piece) ?? [];
    if (rawName === undefined) {
      if (!piece.startsWith('<!')) open.at(-1)?.parts.push(decode(piece));
      continue;
    }
    const name = rawName.toLowerCase();
    if (slash === '') {
      open.push({ name, isLeftOut: isRepetition.test(piece), parts: [] });
      if (isVoid.test(name) || piece.endsWith('/>')) close();
    } else if (open.some((element) => element.name === name)) {
      while (open.at(-1)?.name !== name) close();
      close();
    }
  }
  while (open.length > 1) close();
  return textOf(root, table).replace(gap, ' ').replace(shapeless, '').replace(/\s+/g, ' ').trim();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decode(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
