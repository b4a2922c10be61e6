import type { FieldPath } from './problem.ts';
import type { SchemaCase } from './schema-case.ts';
import { fieldsAt } from './schema-walk.ts';
import { shorten, truthWord, writeInline } from './words.ts';

/** What to write where a value is of another kind than the schema expects. */
export function adviseKind(expected: string, path: FieldPath, value: unknown, about: SchemaCase): string {
  if (value === null || value === undefined) return 'give it a value, or take the field out';
  const text = typeof value === 'object' ? '' : shorten(writeInline(value), 30);
  if (typeof value === 'number' && !Number.isFinite(value)) return 'write a finite number';
  switch (expected) {
    case 'string':
      return typeof value === 'object' ? "write the text in 'single quotes'" : `put it in quotes: '${text}'`;
    case 'array':
      return adviseList(path, text, about);
    case 'boolean':
      return adviseTruth(text);
    case 'int':
      return 'write a whole number, without quotes and without a fraction';
    case 'number':
      return adviseNumber(text);
    case 'tuple':
      return 'write [low, high]';
    default:
      return adviseGroup(path, text, about);
  }
}

function adviseList(path: FieldPath, text: string, about: SchemaCase): string {
  const entry = writeEntry([...path, 0], text, about);
  if (entry !== null) return `write its entries below it, each on lines of its own: ${entry}`;
  return text === '' ? 'begin every entry on a line of its own with "- "' : `write [${text}]`;
}

function adviseTruth(text: string): string {
  const meant = /^(?:true|false)$/i.test(text) ? text.toLowerCase() : truthWord(text);
  return meant === undefined ? 'write true or false, without quotes' : `write ${meant}, without quotes`;
}

function adviseNumber(text: string): string {
  const plain = text.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  const percent = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(text)?.[1]?.replace(',', '.');
  if (percent !== undefined) return `write ${Number((Number(percent) / 100).toPrecision(12))} for ${text}`;
  const isNumber = plain !== '' && Number.isFinite(Number(plain));
  return isNumber
    ? `write ${plain}, without quotes`
    : 'write a number, without quotes; formulas stand in "derive"';
}

/** The field of a group that its author may take for the whole, with what else the group needs. */
const mainFields: Readonly<Record<string, (value: string) => string>> = {
  unit: (value) => `{ name: ${value} }`,
  precision: (value) => `{ min_sigfigs: ${value} }`,
  source: (value) => `{ reference: ${value} }`,
  answer: (value) => `{ value: ${value}, tolerance: { rel: 0.0005 } }`,
};

function adviseGroup(path: FieldPath, text: string, about: SchemaCase): string {
  const general = 'write its fields below it, each on a line of its own, indented';
  if (text === '') return general;
  const name = path.at(-1) ?? '';
  if (typeof name === 'number') {
    const entry = writeEntry(path, text, about);
    return entry === null ? general : `write ${entry}`;
  }
  const write = Object.hasOwn(mainFields, name) ? mainFields[name] : undefined;
  return write === undefined ? general : `write ${write(text)}`;
}

/** An entry of a list whose entries are groups, with the fields that a text alone can be meant for. */
function writeEntry(path: FieldPath, text: string, { schema, yaml }: SchemaCase): string | null {
  const names = fieldsAt(schema, yaml.data, path).map(({ name }) => name);
  if (!names.includes('text')) return null;
  const words = text === '' ? '…' : text;
  return names.includes('id') ? `"- id: …" and below it "text: ${words}"` : `"- text: ${words}"`;
}
