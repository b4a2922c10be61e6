/** The ids of the questions that a lesson's text places, by `<Question id="…" />`. `body` is its MDX. */
export function placedQuestions(body: string): readonly string[] {
  return [...body.matchAll(/<Question\b[^>]*?\bid="([^"]*)"/g)].map(([, id = '']) => id);
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
