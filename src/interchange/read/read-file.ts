import { decodeText } from './decode-text.ts';
import type { ForeignFile, Note } from './foreign-item.ts';
import { readGift } from './gift/read-gift.ts';
import { isZip, openZip } from './open-zip.ts';
import { readPackage } from './read-package.ts';
import { limits, Refusal, sayBytes } from './refusal.ts';
import { readDocument } from './read-document.ts';

/**
 * The questions of a file as instructors have them: GIFT, Moodle XML, QTI 3 or Canvas QTI 1.2, alone or in a package.
 * @param file its name, which is only shown
 * @throws Refusal for what is none of these, for hostile files, and for those that are too large
 */
export function readFile(bytes: Uint8Array, file: string): ForeignFile {
  if (bytes.length === 0) throw new Refusal('It is empty. Export it anew.');
  if (bytes.length > limits.file) {
    throw new Refusal(
      `It has ${sayBytes(bytes.length)}; at most ${sayBytes(limits.file)} are read. Split it.`,
    );
  }
  if (isZip(bytes)) return readPackage(openZip(bytes));
  const { text, isGuessed } = decodeText(bytes);
  const place = { file, line: 1, column: 1 };
  const message = 'It is not UTF-8 and names no encoding; it was read as Windows-1252. Look at its accents.';
  const notes: readonly Note[] = isGuessed ? [{ place, message }] : [];
  const read =
    text.trimStart().startsWith('<') && !/^\s*<(?:p|b|i|br|span|div)\b/i.test(text)
      ? readDocument(text, file)
      : readGiftFile(text, file);
  return { ...read, notes: [...notes, ...read.notes] };
}

function readGiftFile(text: string, file: string): ForeignFile {
  if (text.includes('\u0000')) {
    throw new Refusal('It is no text. GIFT, Moodle XML, QTI 3 and Canvas QTI 1.2 are read, also in a zip.');
  }
  if (!/[{}]/.test(text) && !text.includes('::')) {
    throw new Refusal('It is neither GIFT nor XML: there is no question in it that can be told.');
  }
  const read = readGift(text, file);
  if (read.items.length === 0) throw new Refusal('There is no question in it.');
  return read;
}
