import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** What a symbol is called: `λ` → `factor on the base`. */
export type SymbolNames = ReadonlyMap<string, readonly string[]>;

const letters: Readonly<Record<string, string>> = { lambda: 'λ', theta: 'θ', beta: 'β', alpha: 'α' };

/** A symbol of the glossary as a formula reads in one line: `\theta_i` → `θ_i`. */
function symbolText(tex: string): string {
  return tex.replaceAll(/\\([a-z]+)/g, (command, name: string) => {
    const letter = letters[name];
    if (letter === undefined)
      throw new Error(`tools/search/symbol-names.ts knows no letter for "${command}". Add it.`);
    return letter;
  });
}

interface Term {
  readonly term: string;
  readonly symbol?: string;
  readonly also?: readonly string[];
}

/** The names that the glossary gives to symbols, and the word for each Greek letter. */
export function readSymbolNames(glossary: string): SymbolNames {
  const named = globSync('*.yaml', { cwd: glossary }).flatMap((file) => {
    const { term, symbol, also = [] } = parse(readFileSync(path.join(glossary, file), 'utf8')) as Term;
    if (symbol === undefined) return [];
    const greek = /\\([a-z]+)/.exec(symbol)?.[1];
    // Other names with an explanation, or in TeX, are for the glossary alone; Greek letters are known by all their names.
    const others = also.filter((name) => !/[$,]/.test(name)).map((name) => name.replaceAll('`', ''));
    return [[symbolText(symbol), greek === undefined ? [term] : [greek, term, ...others]] as const];
  });
  return new Map(named);
}
