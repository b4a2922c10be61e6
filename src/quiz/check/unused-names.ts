import { calculationsIn } from '../kernel/example-response.ts';
import { borrowedCorrections } from './names.ts';
import type { KnownContent } from './names.ts';
import { atKey } from './problem.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { listTexts } from './texts.ts';
import { tokenizeText } from './text-tokens.ts';

/** Names that change nothing a learner sees or that is graded: parameters, and formulas under `derive`. */
export function checkUnusedNames(question: ReadQuestion, known: KnownContent): readonly Finding[] {
  const used = usedNames(question, known);
  const { item } = question;
  const unusedIn = (field: 'params' | 'derive') => Object.keys(item[field]).filter((name) => !used.has(name));
  const advice = 'use it in a formula or a text, or take it out';
  return [
    ...unusedIn('params').map((name) => {
      const message = `the parameter "${name}" is used nowhere, so variants that differ in it look the same`;
      return atKey(['params', name], 'W107', message, advice);
    }),
    ...unusedIn('derive').map((name) =>
      atKey(['derive', name], 'W107', `"${name}" is derived and used nowhere`, advice),
    ),
  ];
}

/** Every word of the question's formulas, and of the numbers in its texts. */
function usedNames(question: ReadQuestion, known: KnownContent): ReadonlySet<string> {
  const { item, facts } = question;
  const texts = listTexts(question).map(({ markdown }) => markdown);
  const corrections = borrowedCorrections(facts, known).map(({ correction }) => correction);
  const shown = [...texts, ...corrections].flatMap((text) =>
    tokenizeText(text).tokens.map(({ formula }) => formula),
  );
  const formulas = [
    ...facts.formulas.map(({ formula }) => formula),
    ...facts.units.map(({ factor }) => String(factor ?? '')),
    ...item.constraints,
    ...item.examples.flatMap(({ response }) => calculationsIn(response).map(String)),
  ];
  const used = new Set([...shown, ...formulas].flatMap(wordsIn));
  // A formula sees the names before it only, and those count for as much as it does.
  for (const [name, formula] of Object.entries(item.derive).reverse()) {
    const text = typeof formula === 'object' ? formula.value : formula;
    if (used.has(name)) for (const word of wordsIn(String(text))) used.add(word);
  }
  return used;
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [];
}
