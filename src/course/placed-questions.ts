/**
 * The ids of the questions that a lesson's text places, by `<Question id="…" />` or `<Quiz questions="…" />`.
 * `body` is its MDX.
 */
export function placedQuestions(body: string): readonly string[] {
  const attributes = body.matchAll(/<(?:Question\b[^>]*?\bid|Quiz\b[^>]*?\bquestions)="([^"]*)"/g);
  return [...attributes].flatMap(([, ids = '']) => ids.trim().split(/\s+/));
}

/** The questions of a lesson that its text does not place, in the order of their ids. */
export function unplacedQuestions(
  lesson: string,
  body: string,
  questions: readonly string[],
): readonly string[] {
  const placed = new Set(placedQuestions(body));
  return questions.filter((id) => id.startsWith(`${lesson}/`) && !placed.has(id)).sort();
}
