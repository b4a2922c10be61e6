import type { Facts } from '../kernel/facts.ts';
import { isTypeName, questionTypes } from '../types/schemas.ts';
import type { QuestionItem } from '../types/schemas.ts';
import { checkFormulas } from './formulas.ts';
import { atKey } from './problem.ts';
import type { Finding } from './problem.ts';
import { describeIssues, describeUnknownType } from './schema-issues.ts';
import { childOf } from './schema-walk.ts';
import type { YamlFile } from './yaml-file.ts';

/** A question that fits its form, with what its file states. */
export interface ReadQuestion {
  readonly item: QuestionItem;
  readonly facts: Facts;
}

/** A question that fits its form, or what does not. */
export type Reading = ReadQuestion | { readonly item: null; readonly findings: readonly Finding[] };

/** Reads a file's data by the schema of its type. */
export function readItem(yaml: YamlFile): Reading {
  const { data } = yaml;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const advice = 'begin with "schema: item/1", or run npm run new -- question';
    return { item: null, findings: [atKey([], 'E012', 'the file is not a group of fields', advice)] };
  }
  const type = childOf(data, 'type');
  if (!isTypeName(type)) {
    return { item: null, findings: [describeUnknownType(['type'], type, Object.keys(questionTypes))] };
  }
  const { schema } = questionTypes[type];
  const result = schema.safeParse(data);
  if (result.success) return { item: result.data, facts: questionTypes[type].facts(result.data) };
  const issues = describeIssues(result.error.issues, { yaml, schema, type });
  return { item: null, findings: [...issues, ...checkFormulas(schema, data)] };
}
