/**
 * Numbers in typeset text. KaTeX cannot mark a part of a formula as replaceable (its `\htmlData` is refused in
 * strict mode), so a token is typeset as a stand-in made of digits, which has the shape of the number it stands
 * for, and the stand-in is replaced in KaTeX's output, in the HTML and the MathML alike.
 */
import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { hasClass } from './formula-nodes.ts';
import { splitAtBlanks, splitAtTokens } from './number-token.ts';
import type { NumberToken, WriteNumber } from './number-token.ts';

/** A token and its value in the file's text. */
interface WrittenNumber extends NumberToken {
  readonly text: string;
}

declare module 'vfile' {
  interface DataMap {
    /** The numbers found in formulas; a stand-in's last digits are the index. */
    writtenNumbers: WrittenNumber[];
  }
}

interface NumberOptions {
  /** How numbers are found in the text of this file. */
  readonly writerFor: (file: VFile) => WriteNumber;
  /**
   * Whether the numbers follow the page's parameters, and are marked with `data-number` and `data-format` for it.
   * A question's numbers belong to its own case, and no figure may move them.
   */
  readonly isLive: boolean;
}

const emptySpan: Element = { type: 'element', tagName: 'span', properties: {}, children: [] };

const STAND_IN = '70717273';
const standInPattern = new RegExp(`(${STAND_IN}\\d{4})`, 'g');

/** Whether TeX holds a stand-in for a number. */
export const holdsNumber = (tex: string): boolean => tex.includes(STAND_IN);

const isFormula = (node: Element): boolean => hasClass(node, 'language-math');

/** Writes a token; what goes wrong is reported at the place it stands in. */
function writeAt(
  place: Element['position'],
  file: VFile,
  write: WriteNumber,
  token: NumberToken,
): WrittenNumber {
  try {
    return { ...token, text: write(token) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return file.fail(`The number {{${token.formula}|${token.format}}} cannot be written. ${reason}`, place);
  }
}

function writeNumber(leaf: Element, { formula, format, text }: WrittenNumber, isLive: boolean): Element {
  const mark = isLive ? { dataNumber: formula, dataFormat: format } : {};
  const properties = { ...leaf.properties, ...mark };
  return { ...leaf, properties, children: [{ type: 'text', value: text }] };
}

/** Puts stand-ins for the tokens of a formula into its TeX. */
function standIn(
  tex: string,
  write: (token: NumberToken) => WrittenNumber,
  written: WrittenNumber[],
): string {
  return splitAtTokens(tex)
    .map((part) => {
      if (typeof part === 'string') return part;
      const index = written.push(write(part)) - 1;
      return `{${STAND_IN}${String(index).padStart(4, '0')}}`;
    })
    .join('');
}

/** Where the field of a blank can be drawn: directly in a line of text. */
const homesOfBlanks: readonly string[] = ['p', 'li'];

/** Fails on a blank where no field can be drawn. */
function checkBlanks({ value, position }: Text, parent: Element, file: VFile, isLive: boolean): void {
  const found = splitAtBlanks(value).find((part) => typeof part !== 'string');
  if (found === undefined || (homesOfBlanks.includes(parent.tagName) && !isLive)) return;
  const name = `The blank {{blank:${found.blank}}}`;
  const home = isFormula(parent) ? 'a formula' : `<${parent.tagName}>`;
  const reason = isLive
    ? `${name} has no place in a lesson. Put it into the prompt of a cloze question.`
    : `${name} stands in ${home}. Put it directly into a paragraph or a list item, outside formulas, emphasis and links.`;
  file.fail(reason, position ?? parent.position);
}

/** A text with its blanks as empty marked elements, which the page replaces by answer fields. */
function markBlanks(text: string): ElementContent[] {
  return splitAtBlanks(text).map((part) =>
    typeof part === 'string'
      ? { type: 'text', value: part }
      : { ...emptySpan, properties: { dataBlank: part.blank } },
  );
}

/**
 * Writes every token: in running text as a number, in a formula as a stand-in. Code is left alone. Blanks become
 * `<span data-blank="name">`. Runs before `rehypeFormulas`.
 */
export function rehypeWriteNumbers({ writerFor, isLive }: NumberOptions) {
  return (tree: Root, file: VFile): void => {
    const writer = writerFor(file);
    const written: WrittenNumber[] = [];
    file.data.writtenNumbers = written;
    visit(tree, 'text', (node, index, parent) => {
      if (parent?.type !== 'element' || index === undefined || !node.value.includes('{{')) return undefined;
      const write = (token: NumberToken) => writeAt(node.position ?? parent.position, file, writer, token);
      checkBlanks(node, parent, file, isLive);
      if (isFormula(parent)) node.value = standIn(node.value, write, written);
      if (parent.tagName === 'code') return undefined;
      const parts = splitAtTokens(node.value).flatMap((part) =>
        typeof part === 'string' ? markBlanks(part) : [writeNumber(emptySpan, write(part), isLive)],
      );
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

/**
 * A leaf of KaTeX's output as leaves of its kind, one for each number and one for each text between: KaTeX
 * merges neighbours, and a number that changes must not take them along.
 */
function splitLeaf(
  leaf: Element,
  value: string,
  written: readonly WrittenNumber[],
  isLive: boolean,
): Element[] {
  return value
    .split(standInPattern)
    .filter((part) => part !== '')
    .map((part) => {
      const number = part.startsWith(STAND_IN) ? written[Number(part.slice(STAND_IN.length))] : undefined;
      return number === undefined
        ? { ...leaf, children: [{ type: 'text', value: part }] }
        : writeNumber(leaf, number, isLive);
    });
}

/** Replaces the stand-ins in what KaTeX made of a formula by the numbers of its file. */
export function writeFormulaNumbers(nodes: ElementContent[], file: VFile, isLive: boolean): void {
  const written = file.data.writtenNumbers ?? [];
  visit({ type: 'root', children: nodes } satisfies Root, 'element', (node, index, parent) => {
    const [only, ...others] = node.children;
    if (only?.type !== 'text' || others.length > 0 || index === undefined || parent === undefined)
      return undefined;
    if (!only.value.includes(STAND_IN)) return undefined;
    if (node.tagName === 'annotation') {
      // The annotation holds the TeX source. It does not follow the parameters: there it names the formula.
      only.value = only.value.replace(standInPattern, (digits) => {
        const number = written[Number(digits.slice(STAND_IN.length))];
        return (isLive ? number?.formula : number?.text) ?? '';
      });
      return SKIP;
    }
    const leaves = splitLeaf(node, only.value, written, isLive);
    parent.children.splice(index, 1, ...leaves);
    return [SKIP, index + leaves.length];
  });
}
