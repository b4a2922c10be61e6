import type { Draft } from '../../src/interchange/read/draft/write-draft.ts';
import type { FoundImage } from '../../src/interchange/read/text/images.ts';

/** A draft with the names of its files. */
export interface NamedDraft {
  /** The file's name without `.yaml`. */
  readonly slug: string;
  readonly draft: Draft;
  /** Its images, unless an earlier draft has brought the same. */
  readonly figures: readonly FoundImage[];
}

/** Names drafts by their titles, each with a name of its own. Images of one name and other content are renamed. */
export function nameDrafts(drafts: readonly Draft[]): readonly NamedDraft[] {
  const taken = new Set<string>();
  const figures = new Map<string, Uint8Array>();
  return drafts.map((draft, index) => {
    const slug = freeName(slugOf(draft.title) ?? `question-${index + 1}`, (name) => taken.has(name));
    taken.add(slug);
    let { yaml } = draft;
    const own: FoundImage[] = [];
    for (const { name, bytes } of draft.images) {
      const [stem = 'image', extension = ''] = name.split('.');
      const isOther = (free: string) => {
        const known = figures.get(`${free}.${extension}`);
        return known !== undefined && !Buffer.from(known).equals(bytes);
      };
      const free = `${freeName(stem, isOther)}.${extension}`;
      if (free !== name) yaml = yaml.replaceAll(`figures/${name}`, `figures/${free}`);
      if (!figures.has(free)) own.push({ name: free, bytes });
      figures.set(free, bytes);
    }
    return { slug, draft: { ...draft, yaml }, figures: own };
  });
}

function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let count = 2; isTaken(free); count += 1) free = `${name}-${count}`;
  return free;
}

/** A title as the name of a file; null where it has no letter of the English alphabet. */
function slugOf(title: string): string | null {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug === '' ? null : slug;
}
