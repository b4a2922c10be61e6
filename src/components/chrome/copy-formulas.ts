/**
 * Copied text has each formula once, in one line: `λ = (m/m_l)^(d/(d−2))`. As the browser copies it, KaTeX's output is
 * there two or three times in pieces: for the eye, as MathML, and as TeX.
 */
import { plainText } from '../../ui/plain-text.ts';

const FORMULA = '.katex';

function formulaAround(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest(FORMULA) ?? null;
}

/** What is selected, with whole formulas at its ends. */
function selectedParts(selection: Selection): DocumentFragment {
  const range = selection.getRangeAt(0).cloneRange();
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first !== null) range.setStartBefore(first);
  if (last !== null) range.setEndAfter(last);
  return range.cloneContents();
}

/** The text as it reads on the screen, paragraphs and all. */
function renderedText(parts: DocumentFragment): string {
  const place = document.createElement('div');
  place.className = 'copy-place';
  place.append(parts);
  document.body.append(place);
  const text = place.innerText;
  place.remove();
  return text;
}

/** Puts the text of a copy with formulas in the place of what the browser would copy; leaves any other copy alone. */
export function copyFormulas(event: ClipboardEvent): void {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || event.clipboardData === null) return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  const parts = selectedParts(selection);
  const formulas = [...parts.querySelectorAll(FORMULA)];
  if (formulas.length === 0) return;
  for (const formula of formulas) formula.replaceWith(plainText(formula.outerHTML));
  event.clipboardData.setData('text/plain', renderedText(parts));
  event.preventDefault();
}
