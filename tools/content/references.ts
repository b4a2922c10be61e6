import type { Node } from 'mdast';
import { visit } from 'unist-util-visit';
import { tagOf } from './mdx.ts';
import type { LessonSource } from './mdx.ts';
import { describeUnknown, placeOf, type Problem } from './problem.ts';

/** What a lesson can refer to, by name. */
export interface ContentIndex {
  /** Ids as tags give them: `peng-2023-yarn`, `matching-periods/lambda`. */
  readonly references: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly widgets: ReadonlySet<string>;
  /** Addresses of pages below the base path, with their final slash: `/lessons/matching-periods/`. */
  readonly pages: ReadonlySet<string>;
}

/** The tags that refer to something, with the attribute that names it. */
const tags: Readonly<Record<string, { attribute: string; kind: Exclude<keyof ContentIndex, 'pages'> }>> = {
  Term: { attribute: 'id', kind: 'terms' },
  Cite: { attribute: 'id', kind: 'references' },
  Question: { attribute: 'id', kind: 'questions' },
  AfterQuestion: { attribute: 'id', kind: 'questions' },
  Quiz: { attribute: 'questions', kind: 'questions' },
  Widget: { attribute: 'name', kind: 'widgets' },
};

interface Reference {
  readonly name: string;
  readonly kind: keyof ContentIndex;
  /** The tag and attribute, for the message. */
  readonly shown: string;
}

/** Finds tags and links of a lesson that name a reference, question, widget or page that does not exist. */
export function checkReferences({ file, tree }: LessonSource, index: ContentIndex): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    for (const { name, kind, shown } of readReferences(node)) {
      if (index[kind].has(name)) continue;
      const message = describeUnknown(shown, name, [...index[kind]]);
      problems.push({ code: 'unknown-reference', file, ...placeOf(node), message });
    }
  });
  return problems;
}

/** What a link or a tag refers to; a quiz lists several questions, parted by spaces. */
function readReferences(node: Node): readonly Reference[] {
  if (node.type === 'link' || node.type === 'definition') {
    const { url } = node as Node & { url: string };
    const name = url.replace(/[?#].*$/, '');
    return /^\/(?!\/)/.test(url) ? [{ name, kind: 'pages', shown: 'link' }] : [];
  }
  const placed = tagOf(node);
  const tag = tags[placed?.name ?? ''];
  if (placed === null || tag === undefined) return [];
  const names = (placed.attributes.get(tag.attribute) ?? '').trim().split(/\s+/);
  return names.map((name) => ({ name, kind: tag.kind, shown: `<${placed.name} ${tag.attribute}>` }));
}
