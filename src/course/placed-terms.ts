/** Ids of the terms that a lesson's MDX marks, each once, in the order of the text. */
export function placedTerms(body: string): readonly string[] {
  return [...new Set([...body.matchAll(/<Term\b[^>]*?\bid="([^"]*)"/g)].map(([, id = '']) => id))];
}
