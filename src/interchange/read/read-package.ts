import { decodeText } from './decode-text.ts';
import type { ForeignFile, ForeignItem, Note } from './foreign-item.ts';
import type { Package } from './open-zip.ts';
import { readDocument } from './read-document.ts';
import { limits, Refusal } from './refusal.ts';
import { allOf, readXml } from './xml-tree.ts';

/** Roots of documents that hold questions, as they look from outside. */
const hasQuestions = /<(?:\w+:)?(?:questestinterop|qti-assessment-item|assessmentItem|quiz)[\s>]/;

/** The order in which a manifest names its files; those that it does not name come after. */
function inOrder(paths: readonly string[], manifest: string | null): readonly string[] {
  if (manifest === null) return paths;
  const named = allOf(
    readXml(manifest, 'imsmanifest.xml'),
    ({ name }) => name === 'file' || name === 'resource',
  )
    .map(({ attributes }) => attributes.href ?? '')
    .filter((href) => paths.includes(href));
  return [...new Set([...named, ...paths])];
}

/**
 * The questions of a package, document by document. What cannot be read of it is noted.
 * @throws Refusal if there are none
 */
export function readPackage(files: Package): ForeignFile {
  const text = (path: string) => decodeText(files.get(path) ?? new Uint8Array()).text;
  const manifestPath = [...files.keys()].find((path) => path.split('/').at(-1) === 'imsmanifest.xml');
  const base = manifestPath?.replace(/imsmanifest\.xml$/, '') ?? '';
  const documents = [...files.keys()]
    .filter((path) => /\.(?:xml|qti)$/i.test(path) && path !== manifestPath)
    .map((path) => (path.startsWith(base) ? path.slice(base.length) : path))
    .sort();
  const manifest = manifestPath === undefined ? null : text(manifestPath);
  const items: ForeignItem[] = [];
  const notes: Note[] = [];
  const formats = new Set<string>();
  for (const path of inOrder(documents, manifest)) {
    const content = text(files.has(base + path) ? base + path : path);
    if (!hasQuestions.test(content)) continue;
    try {
      const read = readDocument(content, path, files);
      if (read.items.length > 0) formats.add(read.format);
      items.push(...read.items);
      notes.push(...read.notes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      notes.push({ place: { file: path, line: 1, column: 1 }, message: `Not read: ${error.message}` });
    }
    if (items.length > limits.items)
      throw new Refusal(`It holds more than ${limits.items} questions. Export fewer.`);
  }
  if (items.length > 0) return { format: `${[...formats].join(' and ')} package`, items, notes };
  const [first] = notes;
  throw new Refusal(
    first?.message ?? 'The package holds no questions in QTI 3, Canvas QTI 1.2 or Moodle XML.',
  );
}
