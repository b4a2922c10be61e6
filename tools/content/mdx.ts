import type { Node, Root } from 'mdast';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkMath).freeze();
const frontMatterPattern = /^---\r?\n([\s\S]*?)\r?\n---(?=\r?\n|$)/;

/** A lesson's file with its syntax tree, whose positions are those of the file. */
export interface LessonSource {
  readonly file: string;
  readonly text: string;
  readonly tree: Root;
  /** Ids of its objectives, which its questions name. */
  readonly objectives: readonly string[];
}

/** Parses `content/lessons/<lesson>/index.mdx`. Its front matter is read as blanks, so that no offset moves. */
export function parseLesson(file: string, text: string): LessonSource {
  const frontMatter = parse(frontMatterPattern.exec(text)?.[1] ?? '') as { objectives?: object } | null;
  const body = text.replace(frontMatterPattern, (block) => block.replace(/[^\r\n]/g, ' '));
  return { file, text, tree: processor.parse(body), objectives: Object.keys(frontMatter?.objectives ?? {}) };
}

/** A tag of a lesson with its attributes that are texts. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

interface JsxNode extends Node {
  readonly name: string | null;
  readonly attributes: readonly { readonly name?: string; readonly value?: unknown }[];
}

/** The tag that a node is; null for any other node. */
export function tagOf(node: Node): Tag | null {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return null;
  const { name, attributes } = node as JsxNode;
  const texts = attributes.flatMap(({ name: key, value }) =>
    key !== undefined && typeof value === 'string' ? [[key, value] as const] : [],
  );
  return { name: name ?? '', attributes: new Map(texts) };
}
