import type { TermFact } from '../kernel/facts.ts';
import { writePath } from './problem.ts';
import type { Finding } from './problem.ts';
import { patternOf } from './printed-words.ts';
import { promptsOf } from './prompts.ts';
import type { ReadQuestion } from './read-item.ts';
import type { FileText } from './texts.ts';

/** Titles, prompts and hints that show the right part of a formula and no other, in TeX or in words. */
export function checkPrintedTerms(question: ReadQuestion): readonly Finding[] {
  const { item, facts } = question;
  const formulas = Map.groupBy(facts.terms, ({ path }) => writePath(path.slice(0, -1)));
  const shared = [
    { path: ['title'], markdown: item.title, start: 0, holdsBlanks: false },
    ...item.hints.map(({ text }, index) => ({
      path: ['hints', index, 'text'],
      markdown: text,
      start: 0,
      holdsBlanks: false,
    })),
  ];
  return [...formulas.values()].flatMap((terms) => {
    const [first] = terms;
    const texts = first === undefined ? [] : [...promptsOf(first, question), ...shared];
    return texts.flatMap((text) => findTerm(text, terms));
  });
}

function findTerm({ path, markdown, start }: FileText, terms: readonly TermFact[]): readonly Finding[] {
  const shown = terms.flatMap((term) => {
    const from = placeOf(term, markdown);
    return from === null ? [] : [{ ...term, from }];
  });
  const [right] = shown;
  // Where another part is shown as well, which of them is right is still to be found.
  if (right === undefined || shown.some(({ isRight }) => !isRight)) return [];
  const message = `"${right.say}" is the right part, and whoever has not answered yet can read it here`;
  const place = { at: 'text', path, from: Math.max(0, right.from - start) } as const;
  return [{ code: 'W112', place, message, advice: 'say what the part does, and not what it is' }];
}

/** Where a text shows a part, in TeX or in words; null where it does not. */
function placeOf({ tex, say }: TermFact, markdown: string): number | null {
  const wanted = bareTex(tex);
  const formula = [...markdown.matchAll(/\$\$?([^$]+)\$\$?/g)].find(([, shown = '']) =>
    holds(bareTex(shown), wanted),
  );
  if (formula !== undefined && !symbol.test(wanted)) return formula.index;
  const from = /\s/.test(say.trim()) ? markdown.search(patternOf(say.trim())) : -1;
  return from < 0 ? null : from;
}

/** One symbol, with its indices: a prompt has to say what it stands for. */
const symbol = /^(?:\\?[A-Za-z]+|\d+)(?:[_^](?:\w|\{\w+\}|\\[A-Za-z]+))*'*$/;

/** TeX without what changes the look alone: spaces, sizes of brackets, braces around one sign, brackets around all. */
function bareTex(tex: string): string {
  const bare = tex
    .replace(/\\(?:left|right|[bB]igg?[lr]?|displaystyle|textstyle)(?![A-Za-z])/g, '')
    .replace(/\\[,;:!> ]|~|\s+/g, '')
    .replace(/\\[lr]?vert(?![A-Za-z])/g, '|')
    .replace(/\\[dt]frac(?![A-Za-z])/g, '\\frac')
    .replace(/(?<=[\^_])\{(\w)\}/g, '$1');
  return /^\([^()]*\)$/.test(bare) ? bare.slice(1, -1) : bare;
}

/** Whether a formula holds another as a whole, not as the beginning or the end of a longer name or power. */
function holds(formula: string, part: string): boolean {
  const escaped = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w\\\\^_])${escaped}(?![\\w^_])`).test(formula);
}
