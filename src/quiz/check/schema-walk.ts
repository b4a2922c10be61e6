import { z } from 'astro/zod';
import type { FieldPath } from './problem.ts';

/** What a schema allows in one place: a field of a group, with the author's documentation. */
export interface Field {
  readonly name: string;
  readonly description: string;
}

/** A part of a file's data with the schema it is read by. */
export interface Part {
  readonly path: FieldPath;
  readonly schema: z.ZodType;
  readonly value: unknown;
}

/** The fields of the group at a path; of every form, where the group may have several. Empty for other kinds. */
export function fieldsAt(schema: z.ZodType, data: unknown, path: FieldPath): readonly Field[] {
  let here: readonly z.ZodType[] = choose(schema, data);
  let value = data;
  for (const step of path) {
    value = childOf(value, step);
    here = here.flatMap((option) => childSchema(option, step)).flatMap((child) => choose(child, value));
  }
  const shapes = here.flatMap((option) => (option instanceof z.ZodObject ? [option.shape] : []));
  const fields = shapes.flatMap((shape) => Object.entries(shape as Readonly<Record<string, z.ZodType>>));
  return [...new Map(fields).entries()].map(([name, field]) => ({ name, description: describe(field) }));
}

/** Every part of the data that is read by this very schema, documented or not. */
export function partsReadBy(target: z.ZodType, schema: z.ZodType, data: unknown): readonly Part[] {
  return walk(schema, data, []).filter((part) => isReadBy(part.schema, target));
}

/** The documentation of a schema, which its wrappers may carry instead. */
function describe(schema: z.ZodType): string {
  if (schema.description !== undefined) return schema.description;
  const inner = innerOf(schema);
  return inner === null ? '' : describe(inner);
}

function walk(schema: z.ZodType, value: unknown, path: FieldPath): readonly Part[] {
  const inner = innerOf(schema);
  const below =
    inner !== null
      ? walk(inner, value, path)
      : schema instanceof z.ZodUnion
        ? chooseForms(schema, value).flatMap((option) => walk(option, value, path))
        : childrenOf(value).flatMap(([step, child]) =>
            childSchema(schema, step).flatMap((field) => walk(field, child, [...path, step])),
          );
  return value === undefined ? [] : [{ path, schema, value }, ...below];
}

/** A schema that was given a description is a copy that knows what it was copied from. */
function isReadBy(schema: z.ZodType, target: z.ZodType): boolean {
  for (let at: unknown = schema; at instanceof z.ZodType; at = at._zod.parent) if (at === target) return true;
  return false;
}

/** The schema with its wrappers taken off; of a union, the forms that the value may be meant for. */
function choose(schema: z.ZodType, value: unknown): readonly z.ZodType[] {
  const inner = innerOf(schema);
  if (inner !== null) return choose(inner, value);
  if (!(schema instanceof z.ZodUnion)) return [schema];
  return chooseForms(schema, value).flatMap((option) => choose(option, value));
}

/** Of a union's forms the one that the value fits, or those it may be meant for, with their wrappers on. */
function chooseForms(schema: z.ZodUnion, value: unknown): readonly z.ZodType[] {
  const forms = schema.options as readonly z.ZodType[];
  const fitting = forms.find((form) => form.safeParse(value).success);
  if (fitting !== undefined) return [fitting];
  return forms.filter((form) => choose(form, value).some((option) => isMeant(option, value)));
}

/** Whether a group that fits no form was meant for this one: its `type` says so, or it has none. */
function isMeant(schema: z.ZodType, value: unknown): boolean {
  if (!(schema instanceof z.ZodObject)) return false;
  const type = (schema.shape as Readonly<Record<string, z.ZodType>>).type;
  const named = childOf(value, 'type');
  return type === undefined || named === undefined || type.safeParse(named).success;
}

function innerOf(schema: z.ZodType): z.ZodType | null {
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType;
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodLazy
  ) {
    return schema.unwrap() as z.ZodType;
  }
  return null;
}

function childSchema(schema: z.ZodType, step: string | number): readonly z.ZodType[] {
  const found = findChildSchema(schema, step);
  return found === undefined ? [] : [found as z.ZodType];
}

function findChildSchema(schema: z.ZodType, step: string | number): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodTuple) return typeof step === 'number' ? schema.def.items[step] : undefined;
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape = schema.shape as Readonly<Record<string, unknown>>;
  return Object.hasOwn(shape, step) ? shape[step] : undefined;
}

/** The entries of a list or group, by their index or key. */
function childrenOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((entry: unknown, index) => [index, entry] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** What stands in a list or group under an index or key. */
export function childOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[step];
}

/** What stands at a path. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce(childOf, data);
}
