import { readCanvas } from './canvas/read-canvas.ts';
import type { ForeignFile, Images } from './foreign-item.ts';
import { readMoodle } from './moodle/read-moodle.ts';
import { readQtiItem } from './qti/read-qti.ts';
import { limits, Refusal, sayBytes } from './refusal.ts';
import { readXml } from './xml-tree.ts';

/** Names of roots that are known, and not read. */
const others: Readonly<Record<string, string>> = {
  manifest: 'It is the manifest of a package. Choose the whole zip.',
  html: 'It is a web page. Export the questions, and choose that file.',
  assessmentTest: 'It is a test of QTI without its items. Choose the whole package.',
  'qti-assessment-test': 'It is a test of QTI without its items. Choose the whole package.',
  mbz: 'It is a Moodle backup. Export the question bank as Moodle XML.',
};

/**
 * The questions of an XML document, whichever of the formats it is in.
 * @param images what lies beside it in a package
 * @throws Refusal
 */
export function readDocument(text: string, file: string, images: Images = new Map()): ForeignFile {
  if (text.length > limits.document) {
    throw new Refusal(`"${file}" is larger than ${sayBytes(limits.document)}. Export fewer questions.`);
  }
  const root = readXml(text, file);
  const found = readRoot();
  if (found === null) {
    const advice = Object.hasOwn(others, root.name) ? others[root.name] : undefined;
    throw new Refusal(
      advice ??
        `Its root is <${root.name}>. Moodle XML begins with <quiz>, Canvas QTI with <questestinterop>.`,
    );
  }
  return found;

  function readRoot(): ForeignFile | null {
    switch (root.name) {
      case 'quiz':
        return readMoodle(root);
      case 'questestinterop':
        return readCanvas(root, images);
      case 'qti-assessment-item':
        return { format: 'QTI 3', items: [readQtiItem(root, images)], notes: [] };
      case 'assessmentItem':
        return { format: 'QTI 2', items: [readQtiItem(root, images)], notes: [] };
      default:
        return null;
    }
  }
}
