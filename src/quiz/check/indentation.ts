/** A line whose indentation fits none of the groups that are open above it. */
export interface IndentFault {
  /** From the beginning of the file to the first sign of the line. */
  readonly at: number;
  /** From 0. */
  readonly line: number;
  readonly isItem: boolean;
  readonly spaces: number;
  /** What the others of its group have. */
  readonly wanted: number;
}

/** A group that is open: the column of its fields, or of the hyphens of its entries. */
interface Level {
  readonly column: number;
  readonly isList: boolean;
}

/** A line with a field, an entry of a list, or both: `  - text: …`. */
const structure = /^( *)(-(?: +|$))?(?:([\w.-]+|'[^']*'|"[^"]*"):(?=\s|$)[ ]*)?(.*)$/;

/** The first line that is indented otherwise than the others of its group; null where none is found. */
export function findIndentFault(text: string): IndentFault | null {
  return new Walk().go(text);
}

class Walk {
  #levels: readonly Level[] = [];
  /** Whether the line before has a field without a value, below which a group may begin. */
  #opens = true;
  /** Lines deeper than this belong to a text after `|`. */
  #textBelow: number | null = null;
  /** How many brackets are open: the lines of a group in { … } stand where they like. */
  #brackets = 0;

  go(text: string): IndentFault | null {
    let at = 0;
    for (const [line, content] of text.split('\n').entries()) {
      const fault = this.#read(content.trimEnd());
      if (fault !== null) return { ...fault, line, at: at + fault.spaces };
      at += content.length + 1;
    }
    return null;
  }

  #read(line: string): Omit<IndentFault, 'at' | 'line'> | null {
    if (/^\s*(?:#|$)/.test(line)) return null;
    const [, indent = '', hyphen, key, value = ''] = structure.exec(line) ?? [];
    const spaces = indent.length;
    if (this.#textBelow !== null && spaces > this.#textBelow) return null;
    this.#textBelow = null;
    if (this.#brackets > 0) {
      this.#brackets += countBrackets(line);
      return null;
    }
    if (hyphen === undefined && key === undefined) return null;
    const isItem = hyphen !== undefined;
    const fault = this.#place(spaces, isItem);
    if (fault !== null) return fault;
    const column = spaces + (hyphen?.length ?? 0);
    if (isItem && key !== undefined) this.#levels = [...this.#levels, { column, isList: false }];
    if (/^[[{]/.test(value)) this.#brackets = countBrackets(value);
    this.#opens = value === '' || value.startsWith('#');
    if (/^[|>][-+0-9]*\s*(?:#.*)?$/.test(value)) this.#textBelow = key === undefined ? spaces : column;
    return null;
  }

  /** Closes the groups that end before the line, and opens one that begins with it. */
  #place(spaces: number, isItem: boolean): Omit<IndentFault, 'at' | 'line'> | null {
    const open = this.#levels.filter(({ column }) => column <= spaces);
    const top = open.at(-1);
    const isNew = top === undefined || top.column < spaces;
    if (top !== undefined && !isNew) return this.#join(open, spaces, isItem);
    if (this.#opens && open.length === this.#levels.length) {
      this.#levels = [...open, { column: spaces, isList: isItem }];
      return null;
    }
    return this.#describe(spaces, isItem);
  }

  #join(open: readonly Level[], spaces: number, isItem: boolean): Omit<IndentFault, 'at' | 'line'> | null {
    const fitting = open.findLastIndex(({ column, isList }) => column === spaces && isList === isItem);
    if (fitting >= 0) {
      this.#levels = open.slice(0, fitting + 1);
      return null;
    }
    // The entries of a list may stand in the column of its field.
    if (!isItem || !this.#opens || open.length < this.#levels.length) return this.#describe(spaces, isItem);
    this.#levels = [...open, { column: spaces, isList: true }];
    return null;
  }

  #describe(spaces: number, isItem: boolean): Omit<IndentFault, 'at' | 'line'> | null {
    const distance = ({ column }: Level): number => Math.abs(column - spaces);
    // Of two that are as near, the group that was open last is meant.
    const [nearest] = this.#levels
      .toReversed()
      .filter(({ isList }) => isList === isItem)
      .sort((one, other) => distance(one) - distance(other));
    return nearest === undefined ? null : { spaces, isItem, wanted: nearest.column };
  }
}

/** How many more brackets a line opens than it closes, those in quotes left out. */
function countBrackets(line: string): number {
  const plain = line.replaceAll(/'[^']*'|"(?:[^"\\]|\\.)*"/g, '');
  return (plain.match(/[[{]/g)?.length ?? 0) - (plain.match(/[\]}]/g)?.length ?? 0);
}
