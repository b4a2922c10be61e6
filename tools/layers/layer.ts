/**
 * One row for each kind of file under `src/`: what it may import.
 *
 * The first row whose pattern fits a file is its row. In a pattern `*` stands for a name or a part of one, `**`
 * for any number of folders and names.
 */
export interface Layer {
  readonly name: string;
  /** Patterns of its files, from the root of the project. */
  readonly files: readonly string[];
  /** Names of the layers it may import. A layer may import its own files only if it names itself. */
  readonly imports: readonly string[];
  /** Names of further layers of which it may import types. */
  readonly types?: readonly string[];
  /** Packages it may import, with their subpaths. */
  readonly packages?: readonly string[];
  /** Whether it may read files of `content/` as they stand, by `import.meta.glob`. */
  readonly readsContent?: true;
}

/** The whole core; above the widgets and questions, only `core-gate` is open. */
export const core = ['core', 'core-gate'];
/** The core and the language of formulas over it. */
export const formulas = [...core, 'formula'];
export const preact = ['preact', '@preact/signals', '@preact/signals-core'];
export const typesetting = [
  'katex',
  'unified',
  'remark-*',
  'rehype-*',
  'unist-*',
  'hast-util-*',
  'mdast',
  'mdast-*',
  'hast',
  'vfile',
];
export const astro = ['astro', 'astro:*'];
