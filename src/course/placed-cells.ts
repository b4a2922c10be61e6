/** The code of each cell that a lesson's MDX places, by its id: the block between the tags. */
export function placedCells(body: string): ReadonlyMap<string, string> {
  const cells = body.matchAll(/<Cell\b[^>]*?\bid="([^"]*)"[^>]*>\s*```ts\n([^]*?)\n```\s*<\/Cell>/g);
  return new Map([...cells].map(([, id = '', code = '']) => [id, code]));
}
