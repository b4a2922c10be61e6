/**
 * The names inside a font file: table `name` of the OpenType specification. Read and written for Windows in English,
 * the one kind that the site's fonts carry.
 */

/** A name and what it names: 0 the copyright, 1 the family, 4 the full name, 13 and 14 the licence. */
export interface FontName {
  readonly id: number;
  readonly text: string;
}

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

const directoryStart = 12;
const entryLength = 16;
const recordLength = 12;
/** Windows, Unicode, American English. */
const platform = [3, 1, 0x409] as const;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readTables(font: Uint8Array): readonly Table[] {
  const view = viewOf(font);
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const entry = directoryStart + entryLength * index;
    const start = view.getUint32(entry + 8);
    return {
      tag: String.fromCharCode(...font.subarray(entry, entry + 4)),
      bytes: font.subarray(start, start + view.getUint32(entry + 12)),
    };
  });
}

/**
 * A table of an uncompressed font.
 * @throws if the font has none of this name
 */
export function readTable(font: Uint8Array, name: string): Uint8Array {
  const table = readTables(font).find(({ tag }) => tag === name)?.bytes;
  if (table === undefined) throw new Error(`The font has no table "${name}".`);
  return table;
}

/** The names of an uncompressed font, in their order. Throws if it has no table of them. */
export function readNames(font: Uint8Array): readonly FontName[] {
  const table = readTable(font, 'name');
  const view = viewOf(table);
  const texts = view.getUint16(4);
  return Array.from({ length: view.getUint16(2) }, (_, index) => {
    const record = 6 + recordLength * index;
    const start = texts + view.getUint16(record + 10);
    const units = table.slice(start, start + view.getUint16(record + 8));
    return { id: view.getUint16(record + 6), text: new TextDecoder('utf-16be').decode(units) };
  });
}

function writeNames(names: readonly FontName[]): Uint8Array {
  const texts = names.map(({ text }) => Buffer.from(text, 'utf16le').swap16());
  const start = 6 + recordLength * names.length;
  const table = Buffer.alloc(start + texts.reduce((sum, { length }) => sum + length, 0));
  table.writeUInt16BE(names.length, 2);
  table.writeUInt16BE(start, 4);
  let end = 0;
  for (const [index, { id }] of names.entries()) {
    const text = texts[index] ?? Buffer.alloc(0);
    const fields = [...platform, id, text.length, end];
    for (const [place, field] of fields.entries()) {
      table.writeUInt16BE(field, 6 + recordLength * index + 2 * place);
    }
    text.copy(table, start + end);
    end += text.length;
  }
  return table;
}

/** Tables begin at multiples of four. */
function pad(length: number): number {
  return (length + 3) & ~3;
}

/**
 * An uncompressed font with other names. Its checksums are left at 0: whoever compresses it works them out.
 */
export function replaceNames(font: Uint8Array, names: readonly FontName[]): Uint8Array {
  const tables = readTables(font).map((table) =>
    table.tag === 'name' ? { ...table, bytes: writeNames(names) } : table,
  );
  const start = directoryStart + entryLength * tables.length;
  const written = Buffer.alloc(start + tables.reduce((sum, { bytes }) => sum + pad(bytes.length), 0));
  written.set(font.subarray(0, start));
  let place = start;
  for (const [index, { bytes }] of tables.entries()) {
    const entry = directoryStart + entryLength * index;
    written.writeUInt32BE(0, entry + 4);
    written.writeUInt32BE(place, entry + 8);
    written.writeUInt32BE(bytes.length, entry + 12);
    written.set(bytes, place);
    place += pad(bytes.length);
  }
  return written;
}
