/** The documentation of a question file's fields, read off the schema that checks them. */
import { z } from 'astro/zod';

/** One field of a question file. */
export interface FieldDoc {
  /** The names on the way to it: `answer`, `answer.value`, `options[].text`. */
  readonly path: string;
  /** What may stand there, in a few words. */
  readonly kind: string;
  readonly isRequired: boolean;
  /** The value where it is left out, as YAML; null if there is none to speak of. */
  readonly fallback: string | null;
  /** Markdown. */
  readonly description: string;
}

/** The parts of JSON Schema that our schemas become. */
interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | false;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly description?: string;
}

/** The fields of a file that a schema checks, each before the fields inside it. */
export function documentFields(schema: z.ZodType): readonly FieldDoc[] {
  return fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, '');
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema, prefix: string): readonly FieldDoc[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [documentField(field, path, required.includes(name)), ...fieldsInside(field, path)];
  });
}

function documentField(field: JsonSchema, path: string, isRequired: boolean): FieldDoc {
  return {
    path,
    kind: kindOf(field),
    isRequired,
    fallback: isEmpty(field.default) ? null : JSON.stringify(field.default),
    description: field.description ?? '',
  };
}

/** The fields of a group, of the entries of a list, or of a map's values. Alternatives are told by their kind. */
function fieldsInside(field: JsonSchema, path: string): readonly FieldDoc[] {
  if (field.properties !== undefined) return fieldsOf(field, path);
  if (typeof field.items === 'object') return fieldsOf(field.items, `${path}[]`);
  if (typeof field.additionalProperties === 'object')
    return fieldsOf(field.additionalProperties, `${path}.<name>`);
  return [];
}

const simpleKinds: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
};

function kindOf(field: JsonSchema): string {
  if (field.const !== undefined) return `\`${JSON.stringify(field.const).replaceAll('"', '')}\``;
  if (field.enum !== undefined) return field.enum.map((choice) => `\`${String(choice)}\``).join(', ');
  const alternatives = field.anyOf ?? field.oneOf;
  if (alternatives !== undefined) return kindOfAlternatives(alternatives);
  if (typeof field.type === 'object') return kindOfAlternatives(field.type.map((type) => ({ type })));
  if (field.type === 'array') return kindOfList(field);
  if (field.type === 'object') return kindOfGroup(field);
  return `${simpleKinds[field.type ?? ''] ?? 'anything'}${rangeOf(field)}`;
}

function kindOfAlternatives(alternatives: readonly JsonSchema[]): string {
  const kinds = [...new Set(alternatives.map(kindOf))];
  // A formula is written as text, and a plain number may stand without quotes.
  if (kinds.join() === 'number,text') return 'formula';
  return kinds.join(', or ');
}

function kindOfList({ items }: JsonSchema): string {
  return typeof items === 'object' && items.properties === undefined ? `list of: ${kindOf(items)}` : 'list';
}

function kindOfGroup({ properties }: JsonSchema): string {
  if (properties === undefined) return 'group of names';
  return `group {${Object.keys(properties).join(', ')}}`;
}

function rangeOf({ type, minimum, maximum }: JsonSchema): string {
  if (type !== 'integer' && type !== 'number') return '';
  const isOpen = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER;
  if (minimum === undefined) return isOpen ? '' : ` up to ${String(maximum)}`;
  return isOpen ? ` from ${String(minimum)}` : ` from ${String(minimum)} to ${String(maximum)}`;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && JSON.stringify(value).length <= '{"pin":{}}'.length;
}
