/** Texts that are not looked at more closely, because they cannot be question files. */

/** The most that the text of a question has; the longest of the course has a tenth of it. */
export const mostCharacters = 100_000;

const mostInLine = 20_000;

/** Why a text is not taken at all; null for one that is. A longer one would make every key slow. */
export function refuseLength(text: string): string | null {
  if (text.length <= mostCharacters) return null;
  const size = Math.ceil(text.length / 1000);
  return `That would be ${String(size)} 000 characters, and a question file has at most 100 000. The text stays as it was.`;
}

/** Why a text is not checked, with what to do; null for one that is. */
export function refuseText(text: string): string | null {
  if (text.includes('\0'))
    return 'This is no text: it holds bytes that no letter has. Open a question file in YAML.';
  const long = text.split('\n').findIndex((line) => line.length > mostInLine);
  if (long < 0) return null;
  return `Line ${String(long + 1)} is longer than 20 000 characters. Break it into lines.`;
}

const tooLarge = {
  refused: 'This file is too large for a question, which has at most 100 000 characters. Open another one.',
} as const;

/** A file as text; or, where it is none, in words why. A mark of the byte order at its beginning is taken off. */
export function readBytes(bytes: Uint8Array): { readonly text: string } | { readonly refused: string } {
  // A character has at most four bytes.
  if (bytes.length > 4 * mostCharacters) return tooLarge;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
    return refuseLength(text) === null ? { text } : tooLarge;
  } catch {
    return {
      refused: 'This file is not text in UTF-8. Save it as UTF-8 in your editor, or open another one.',
    };
  }
}
