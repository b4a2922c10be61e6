import { readMegatron, readOverrides, readTgi } from './command.ts';
import { areGguf, readGguf } from './gguf.ts';
import { areLlamaCpp, readLlamaCpp } from './llama-cpp.ts';
import { readFlags, readLines } from './pairs.ts';
import { flag } from './read-text.ts';
import type { OtherForms } from './read-text.ts';

/** The part of a long text in which the command line is. */
function nearFlag(text: string): string {
  const begin = Math.max(text.search(flag) - 4000, 0);
  return text.slice(begin, begin + 20_000);
}

/** Settings of llama.cpp and its kind, the fields of a GGUF file, and the command lines of other servers. */
export const otherForms: OtherForms = {
  findObject: (pairs, isLoose) => {
    if (isLoose && areLlamaCpp(pairs))
      return (notes, known) => ({ source: 'llama.cpp', ...readLlamaCpp(pairs, notes, known) });
    if (areGguf(pairs)) return (notes, known) => ({ source: 'GGUF', ...readGguf(pairs, notes, known) });
    return undefined;
  },
  readCommand: (text, notes, known) => {
    const flags = readFlags(nearFlag(text));
    const read =
      readOverrides(flags, notes, known) ??
      readTgi(readLines(text), text, notes, known) ??
      readMegatron(flags, notes, known);
    if (read !== undefined) return { source: 'command line', ...read };
    return areLlamaCpp(flags) ? { source: 'llama.cpp', ...readLlamaCpp(flags, notes, known) } : undefined;
  },
  readLines: (lines, text, notes, known) => {
    if (areGguf(lines)) return { source: 'GGUF', ...readGguf(lines, notes, known) };
    const tgi = readTgi(lines, text, notes, known);
    if (tgi !== undefined) return { source: 'settings', ...tgi };
    return areLlamaCpp(lines) ? { source: 'llama.cpp', ...readLlamaCpp(lines, notes, known) } : undefined;
  },
};
