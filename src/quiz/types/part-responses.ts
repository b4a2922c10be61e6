import { z } from 'astro/zod';
import type { FieldProblem } from './common.ts';

/** The examples of a question with parts: each answers with a map, part → what the part's type takes. */
const answeringParts = z.object({
  examples: z.array(z.object({ response: z.record(z.string(), z.unknown()) })),
});

/**
 * What is the matter with the responses of a question's examples, each entry seen by the schema of its part.
 * `schemas` has one for each part.
 */
export function responseProblems(
  item: unknown,
  schemas: ReadonlyMap<string, z.ZodType | undefined>,
): readonly FieldProblem[] {
  const known = [...schemas.keys()].join(', ');
  const { examples = [] } = answeringParts.safeParse(item).data ?? {};
  return examples.flatMap(({ response }, index) =>
    Object.entries(response).flatMap(([id, answer]): readonly FieldProblem[] => {
      const path = ['examples', index, 'response', id];
      if (!schemas.has(id)) return [{ path, message: `should be one of these instead: ${known}` }];
      const issues = schemas.get(id)?.safeParse(answer).error?.issues ?? [];
      return issues.map((issue) => ({
        path: [...path, ...issue.path.filter((key) => typeof key !== 'symbol')],
        message: issue.message,
      }));
    }),
  );
}
