import { entryOf } from './node.ts';
import type { Node, ObjectNode } from './node.ts';
import type { Found, Notes } from './notes.ts';
import type { KnownModel } from './settings.ts';

interface Section {
  readonly node: Node;
  /** Before the name of a field: `text_config.` */
  readonly prefix: string;
}

/** A configuration with the sections in which its fields are looked for. */
export class Source {
  readonly notes: Notes;
  readonly known: KnownModel;
  readonly modelType: string | undefined;
  private readonly sections: readonly Section[];

  constructor(sections: readonly Section[], notes: Notes, known: KnownModel) {
    this.sections = sections;
    this.notes = notes;
    this.known = known;
    const type = this.find(['model_type'])?.node;
    this.modelType = type?.kind === 'scalar' && typeof type.value === 'string' ? type.value : undefined;
  }

  /** The first of these names that has a value, the names in their order. */
  find(names: readonly string[]): Found | undefined {
    for (const name of names) {
      for (const { node, prefix } of this.sections) {
        const entry = entryOf(node, name);
        if (entry !== undefined) return { node: entry, path: prefix + name };
      }
    }
    return undefined;
  }

  /** A positive integer under one of these names. */
  count(names: readonly string[]): (Found & { readonly value: number }) | undefined {
    const found = this.find(names);
    return found === undefined ? undefined : { ...found, value: this.notes.count(found) };
  }

  isType(...types: readonly string[]): boolean {
    return this.modelType !== undefined && types.includes(this.modelType);
  }
}

/** The sections of a configuration, the language model's own before the whole. */
export function openSource(root: ObjectNode, notes: Notes, known: KnownModel): Source {
  const whole = { node: root, prefix: '' };
  const inner = [
    ['text_config'],
    ['thinker_config', 'text_config'],
    ['llm_config'],
    ['language_config'],
  ].flatMap((path) => {
    const node = path.reduce<Node | undefined>(entryOf, root);
    return node?.kind === 'object' ? [{ node, prefix: `${path.join('.')}.` }] : [];
  });
  if (entryOf(root, 'thinker_config') !== undefined && entryOf(root, 'talker_config') !== undefined) {
    notes.warn(
      'ambiguous-length',
      'The file holds two language models; the thinker is read.',
      'thinker_config',
    );
  }
  return new Source([...inner.slice(0, 1), whole], notes, known);
}

/** A source whose fields come from one block first. */
export function withBlock(block: Found, source: Source): Source {
  return new Source([{ node: block.node, prefix: `${block.path}.` }], source.notes, source.known);
}
