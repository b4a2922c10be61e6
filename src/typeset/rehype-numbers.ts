/**
 * Numbers in typeset text. KaTeX cannot mark a part of a formula as replaceable (its `\htmlData` is refused in
 * strict mode), so a token is typeset as a stand-in made of digits, which has the shape of the number it stands
 * for, and the stand-in is replaced in KaTeX's output, in the HTML and the MathML alike.
 */
import type { Element, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { splitAtTokens } from './number-token.ts';
import type { NumberToken, WriteNumber } from './number-token.ts';

declare module 'vfile' {
  interface DataMap {
    /** The tokens found in formulas; a stand-in's last digits are the index. */
    numberTokens: NumberToken[];
  }
}

const STAND_IN = '70717273';
const standInPattern = new RegExp(`${STAND_IN}(\\d{4})`, 'g');

function isFormula(node: Element): boolean {
  const classes = node.properties.className;
  return Array.isArray(classes) && (classes.includes('math-inline') || classes.includes('math-display'));
}

/** Puts stand-ins for tokens into the TeX of formulas. Runs before rehype-katex. */
export function rehypeStandIns() {
  return (tree: Root, file: VFile): void => {
    const tokens: NumberToken[] = [];
    file.data.numberTokens = tokens;
    visit(tree, 'element', (node) => {
      if (!isFormula(node)) return;
      for (const child of node.children) {
        if (child.type !== 'text') continue;
        child.value = splitAtTokens(child.value)
          .map((part) => {
            if (typeof part === 'string') return part;
            const index = tokens.push(part) - 1;
            return `{${STAND_IN}${String(index).padStart(4, '0')}}`;
          })
          .join('');
      }
    });
  };
}

function numberAttributes({ formula, format }: NumberToken): Element['properties'] {
  return { dataNumber: formula, dataFormat: format };
}

function replaceInFormula(node: Text, parent: Element, tokens: NumberToken[], write: WriteNumber): void {
  node.value = node.value.replace(standInPattern, (_, index: string) => {
    const token = tokens[Number(index)];
    if (token === undefined) return '';
    // The annotation holds the TeX source, which does not follow the parameters: it names the formula.
    if (parent.tagName === 'annotation') return token.formula;
    Object.assign(parent.properties, numberAttributes(token));
    return write(token);
  });
}

function replaceInText(node: Text, write: WriteNumber): (Element | Text)[] {
  return splitAtTokens(node.value).map((part) =>
    typeof part === 'string'
      ? { type: 'text', value: part }
      : {
          type: 'element',
          tagName: 'span',
          properties: numberAttributes(part),
          children: [{ type: 'text', value: write(part) }],
        },
  );
}

/**
 * Replaces stand-ins in formulas, and tokens in running text, by numbers marked with `data-number` and
 * `data-format`. Runs after rehype-katex.
 */
export function rehypeNumbers({ writerFor }: { writerFor: (file: VFile) => WriteNumber }) {
  return (tree: Root, file: VFile): void => {
    const write = writerFor(file);
    const tokens = file.data.numberTokens ?? [];
    visit(tree, 'text', (node, index, parent) => {
      if (parent?.type !== 'element' || index === undefined) return undefined;
      if (tokens.length > 0) replaceInFormula(node, parent, tokens, write);
      if (!node.value.includes('{{')) return undefined;
      const parts = replaceInText(node, write);
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
