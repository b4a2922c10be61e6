import { withoutMarks } from './foreign-item.ts';
import { Refusal } from './refusal.ts';

/** A text and the encoding that it was in. */
export interface DecodedText {
  readonly text: string;
  /** Whether the encoding was guessed because the file names none and is not UTF-8. */
  readonly isGuessed: boolean;
}

/**
 * A text file of unknown encoding: by its byte order mark, by its XML declaration, or UTF-8; what is none of these is
 * Windows-1252, of which Latin-1 is a part. Line ends become line feeds.
 * @throws Refusal for an encoding that nobody knows, and for bytes that the named encoding does not have
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const named = markOf(bytes) ?? declaredIn(bytes);
  const isUtf8 = named === null && canRead(bytes, 'utf-8');
  const text = decode(bytes, named ?? (isUtf8 ? 'utf-8' : 'windows-1252'));
  return { text: withoutMarks(text.replace(/\r\n?/g, '\n')), isGuessed: named === null && !isUtf8 };
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // "<" in UTF-16 without a mark.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? null;
}

function canRead(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new Refusal(`It says that its encoding is "${encoding}", which is not known. Save it as UTF-8.`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Refusal(`It says that its encoding is ${encoding}, but it is not. Save it as UTF-8.`);
  }
}
