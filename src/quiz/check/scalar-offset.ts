/** How a text is written in YAML. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** What a character of the value is written as. */
interface Step {
  /** Where it stands in the source. */
  readonly at: number;
  readonly length: number;
}

/**
 * Where a character of a text's value stands in the text's source.
 *
 * @param source the text as it stands in the file, with its quotes or its `|`
 * @param value what YAML makes of it
 * @param index of a UTF-16 unit of the value; its length stands for the end
 * @returns UTF-16 units from the beginning of the source
 */
export function offsetInSource(source: string, value: string, style: ScalarStyle, index: number): number {
  let at = firstCharacter(source, style);
  let last: Step = { at, length: 0 };
  const indent = style === 'literal' || style === 'folded' ? indentOf(source, at) : 0;
  for (let done = 0; done < Math.min(index + 1, value.length); done += 1) {
    const step = readStep(source, at, value.charAt(done), style, indent);
    last = step;
    at = step.at + step.length;
  }
  const isEnd = index >= value.length;
  return Math.min(isEnd ? last.at + last.length : last.at, source.length);
}

function firstCharacter(source: string, style: ScalarStyle): number {
  if (style === 'plain') return 0;
  if (style === 'single' || style === 'double') return 1;
  const headerEnd = source.indexOf('\n');
  return headerEnd === -1 ? source.length : headerEnd + 1;
}

function indentOf(source: string, from: number): number {
  return /^(?:[ \t]*\r?\n)*( *)/.exec(source.slice(from))?.[1]?.length ?? 0;
}

function readStep(source: string, at: number, character: string, style: ScalarStyle, indent: number): Step {
  if (style === 'literal' || style === 'folded') return readBlock(source, at, character, indent);
  if (style === 'double' && source.charAt(at) === '\\') return { at, length: escapeLength(source, at) };
  if (style === 'single' && source.startsWith("''", at)) return { at, length: 2 };
  return readFolded(source, at, character);
}

/** Lines of a block begin after its indent; a folded line break is written as a space. */
function readBlock(source: string, at: number, character: string, indent: number): Step {
  const isLineStart = source.charAt(at - 1) === '\n';
  const start = isLineStart ? at + leadingSpaces(source, at, indent) : at;
  if (source.charAt(start) === '\r' && character !== '\r') return readBlock(source, start + 1, character, 0);
  if (source.charAt(start) === character || character === '\n') return { at: start, length: 1 };
  if (character === ' ' && source.charAt(start) === '\n') return { at: start, length: 1 };
  // A folded text drops the first of several line breaks.
  return source.charAt(start) === '\n'
    ? readBlock(source, start + 1, character, indent)
    : { at: start, length: 1 };
}

function leadingSpaces(source: string, at: number, most: number): number {
  let count = 0;
  while (count < most && source.charAt(at + count) === ' ') count += 1;
  return count;
}

/** In a text of several lines, a line break with the spaces around it stands for one space. */
function readFolded(source: string, at: number, character: string): Step {
  if (source.charAt(at) === character && !/^[ \t]*\r?\n/.test(source.slice(at))) return { at, length: 1 };
  const gap = /^[ \t]*\r?\n\s*/.exec(source.slice(at))?.[0] ?? '';
  // Of several line breaks the first gap has taken all.
  if (gap === '') return { at, length: source.charAt(at) === character ? 1 : 0 };
  if (character === ' ' || character === '\n') return { at, length: gap.length };
  return { at: at + gap.length, length: 1 };
}

const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

function escapeLength(source: string, at: number): number {
  return escapeLengths[source.charAt(at + 1)] ?? 2;
}
