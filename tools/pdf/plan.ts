/** Which pages of the site are the chapters of the PDF, and in which order. */

/** Pages that belong together, by their paths below the base. */
export interface PartPlan {
  /** Null for what stands by itself. */
  readonly title: string | null;
  readonly paths: readonly string[];
}

/** @param units - of `content/course.yaml`, the only place that knows the order of the lessons */
export function planParts(
  units: readonly { readonly title: string; readonly lessons: readonly string[] }[],
): readonly PartPlan[] {
  return [
    ...units.map(({ title, lessons }) => ({ title, paths: lessons.map((slug) => `lessons/${slug}/`) })),
    { title: null, paths: ['glossary/', 'references/'] },
  ];
}

/** The name of each chapter in the document, by the path of its page. */
export function chapterNames(plan: readonly PartPlan[]): ReadonlyMap<string, string> {
  const paths = plan.flatMap((part) => part.paths);
  return new Map(paths.map((path) => [path, path.replace(/^lessons\//, '').replace(/\/$/, '')]));
}
