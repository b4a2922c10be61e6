/** Which characters a font file can show: table `cmap` of the OpenType specification, in the forms that cut fonts have. */

/** The glyph of a character that a font lacks. */
const missing = 0;

/** Segments of characters, for all that Unicode's first plane holds (form 4). */
function* charactersOfSegments(view: DataView, start: number): Generator<number> {
  const length = view.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + length + 2;
  const deltas = starts + length;
  const offsets = deltas + length;
  for (let segment = 0; segment < length; segment += 2) {
    const first = view.getUint16(starts + segment);
    const last = view.getUint16(ends + segment);
    const offset = view.getUint16(offsets + segment);
    for (let code = first; code <= last && code < 0xff_ff; code += 1) {
      const place = offsets + segment + offset + 2 * (code - first);
      const glyph = offset === 0 ? code + view.getUint16(deltas + segment) : view.getUint16(place);
      if ((glyph & 0xff_ff) !== missing) yield code;
    }
  }
}

/** Groups of characters whose glyphs follow one another (form 12). */
function* charactersOfGroups(view: DataView, start: number): Generator<number> {
  const groups = view.getUint32(start + 12);
  for (let group = 0; group < groups; group += 1) {
    const place = start + 16 + 12 * group;
    for (let code = view.getUint32(place); code <= view.getUint32(place + 4); code += 1) yield code;
  }
}

/** The characters of a table `cmap`, each once and in order. */
export function readCharacters(table: Uint8Array): string {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const found = new Set<number>();
  for (let entry = 0; entry < view.getUint16(2); entry += 1) {
    const start = view.getUint32(4 + 8 * entry + 4);
    const form = view.getUint16(start);
    if (form === 4) for (const code of charactersOfSegments(view, start)) found.add(code);
    if (form === 12) for (const code of charactersOfGroups(view, start)) found.add(code);
  }
  return [...found]
    .sort((one, other) => one - other)
    .map((code) => String.fromCodePoint(code))
    .join('');
}
