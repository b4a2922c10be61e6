/** Ids of the terms that a lesson's MDX marks, each once, in the order of the text. */
export function placedTerms(body: string): readonly string[] {
  return idsIn(body, /<Term\b[^>]*?\bid="([^"]*)"/g);
}

/** Ids of the references that a lesson's MDX cites, each once, in the order of the text. */
export function placedReferences(body: string): readonly string[] {
  return idsIn(body, /<Cite\b[^>]*?\bid="([^"]*)"/g);
}

function idsIn(body: string, tag: RegExp): readonly string[] {
  return [...new Set([...body.matchAll(tag)].map(([, id = '']) => id))];
}
