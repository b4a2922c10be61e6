import type { z } from 'astro/zod';
import type { YamlFile } from './yaml-file.ts';

/** The file that issues are about, and the schema that found them. */
export interface SchemaCase {
  readonly yaml: YamlFile;
  readonly schema: z.ZodType;
  /** The question's type. */
  readonly type: string;
}
