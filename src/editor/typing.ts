import type { Language } from './language.ts';

/** What a key does to a text: `text` takes the place of what lies between `from` and `to`, and the selection moves. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly selection: readonly [start: number, end: number];
}

/** A text and what is selected in it. */
export interface Typed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const step = '  ';

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Tab: two spaces at the caret; the selected lines move in, or with `isBack` out. */
export function pressTab({ text, start, end }: Typed, isBack: boolean): Edit {
  if (!isBack && start === end) {
    return { from: start, to: end, text: step, selection: [start + step.length, start + step.length] };
  }
  const from = lineStart(text, start);
  // A selection that ends at a line's beginning does not include that line.
  const to = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const lines = text.slice(from, to).split('\n');
  const moved = lines.map((line) =>
    isBack ? line.replace(/^ {1,2}/, '') : line === '' ? line : step + line,
  );
  const first = (moved[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const all = moved.join('\n').length - (to - from);
  return {
    from,
    to,
    text: moved.join('\n'),
    selection: [Math.max(from, start + first), Math.max(from, end + all)],
  };
}

/** The end of a line, up to the caret, after which the next one begins a step further in. */
export const opensBlock: Readonly<Record<Language, RegExp>> = {
  typescript: /[{([]\s*$/,
  yaml: /(?::|[|>][+-]?)\s*$/,
};

/** Enter: the new line begins where the one before does, and a step further after what opens a block. */
export function pressEnter({ text, start, end }: Typed, opening: RegExp): Edit {
  const before = text.slice(lineStart(text, start), start);
  const [indent = ''] = /^ */.exec(before) ?? [];
  const opens = opening.test(before);
  const inside = `\n${indent}${opens ? step : ''}`;
  const closes = /[{([]\s*$/.test(before) && opens && /^[})\]]/.test(text.slice(end));
  const at = start + inside.length;
  return { from: start, to: end, text: closes ? `${inside}\n${indent}` : inside, selection: [at, at] };
}
