/** The pages of a site that questions may link to, below its base path. */
export function coursePages(
  lessons: readonly string[],
  questions: readonly { readonly id: string }[],
): readonly string[] {
  return [
    ...['/', '/about/', '/about/numbers/', '/authoring/', '/bank/', '/progress/', '/references/'],
    ...lessons.map((lesson) => `/lessons/${lesson}/`),
    ...questions.map(({ id }) => `/bank/${id}/`),
  ];
}
