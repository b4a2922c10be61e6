import { plainText } from '../../src/ui/plain-text.ts';
import { replaceElements } from './replace-elements.ts';
import type { SymbolNames } from './symbol-names.ts';

/**
 * What of a page is not searched: controls, what other pages say, and what a reader has not earned yet. It is taken out before
 * the search engine sees the page, since that keeps the texts of anchors even where it leaves out what is around them.
 */
const leftOutElements = new Set(['nav', 'noscript', 'script', 'style', 'svg', 'template']);
const leftOutClasses = new Set([
  // Fields, options, hints and outcomes of a question; its title and its prompt are found.
  'question-body',
  // Results that wait until a question is answered.
  'after-question',
  // Where a number comes from is said at each number; terms and references have pages of their own.
  'provenance',
  'term-preview',
  // What a figure shows, and what a cell has printed, depends on its controls.
  'figure-body',
  'cell-output',
  'predict-field',
  'eyebrow',
  'no-search',
]);

const nameOf = (tag: string): string => /^<([\w-]+)/.exec(tag)?.[1] ?? '';
const classesOf = (tag: string): readonly string[] => /\sclass="([^"]*)"/.exec(tag)?.[1]?.split(/\s+/) ?? [];

/** Signs that show as text, not as markup, in a result. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A formula as one line, `λ = (m/m_l)^(d/(d−2))`, with space around its signs so that each letter is found. */
function writeOut(formula: string): string {
  return escapeText(plainText(formula).replaceAll(/\s*([=≈≤≥≠<>→·×⋅])\s*/g, ' $1 '));
}

/** A letter with or without an index, or a word such as `cos`, which is no product of letters. */
const symbol = /[a-z]{3,}|ln|\p{L}(?:_(?:\([^()]*\)|[\p{L}\d]))?/gu;

/** What the symbols of a formula are called, in parentheses, so that a formula is found by its words. */
function nameSymbols(formula: string, names: SymbolNames): string {
  const symbols = new Set(formula.match(symbol) ?? []);
  const words = [...symbols].flatMap((name) => names.get(name) ?? []);
  return words.length === 0 ? '' : ` (${escapeText(words.join(', '))})`;
}

/**
 * A page as the search engine reads it: without what is not to be found, its formulas written as text, and behind those that
 * have a line of their own the names of their symbols. A table's cells are words apart.
 */
export function searchedPage(html: string, names: SymbolNames): string {
  const searched = replaceElements(html, (tag, whole) => {
    const classes = classesOf(tag);
    if (classes.includes('katex-display')) {
      const formula = writeOut(whole());
      return `<p>${formula}${nameSymbols(formula, names)}</p>`;
    }
    if (classes.includes('katex')) return writeOut(whole());
    const isLeftOut =
      leftOutElements.has(nameOf(tag)) ||
      classes.some((name) => leftOutClasses.has(name)) ||
      /\shidden(?=[\s=>])/.test(tag);
    return isLeftOut ? ' ' : undefined;
  });
  return searched.replaceAll(/<\/t[dh]>/g, ' $&');
}
