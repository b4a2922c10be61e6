/** Every id in a question's fields: of options, steps, parts, rows; and the names of blanks and free parameters. */
export function idsIn(fields: unknown): readonly string[] {
  const found = new Set<string>();
  gather(fields, found);
  return [...found];
}

const namedBy: ReadonlySet<string> = new Set(['blanks', 'props', 'variables']);

function gather(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) gather(entry, found);
    return;
  }
  for (const [field, entry] of Object.entries(value)) {
    if (field === 'id' && typeof entry === 'string') found.add(entry);
    if (namedBy.has(field)) for (const name of Object.keys(entry as object)) found.add(name);
    if (field !== 'examples') gather(entry, found);
  }
}
