import { isMap, isScalar } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { SchemaCase } from './schema-case.ts';
import { nearestChoice } from '../../core/numeric/nearest.ts';
import { atKey, writePath } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import { fieldsAt } from './schema-walk.ts';
import { questionTypes } from '../types/schemas.ts';
import { listWords, shorten } from './words.ts';

/** A finding on a field that does not exist, and the field that was likely meant. */
interface UnknownField {
  readonly finding: Finding;
  readonly meant: FieldPath | null;
}

/** Fields of one group that the schema does not have. */
export function describeUnknownFields(
  path: FieldPath,
  keys: readonly string[],
  about: SchemaCase,
): readonly UnknownField[] {
  const cut = keys.filter((key) => isCutOff(path, key, about));
  const [first] = cut;
  // The rest of a text that was cut has no further news.
  const others = keys.filter((key) => !cut.includes(key));
  return [
    ...(first === undefined ? [] : [{ finding: describeCut(path, first, about), meant: null }]),
    ...others.map((key) => describeUnknown(path, key, about)),
  ];
}

type Field = Pair<Node, Node | null>;

function fieldsOf(path: FieldPath, { yaml }: SchemaCase): readonly Field[] {
  const group = path.length === 0 ? yaml.document.contents : yaml.document.getIn(path, true);
  return isMap(group) && group.flow === true ? (group.items as Field[]) : [];
}

function isNamed({ key }: Field, name: string): boolean {
  return isScalar(key) && String(key.value) === name;
}

/** Whether a field is the rest of a text that a comma inside { … } has ended: it has no value. */
function isCutOff(path: FieldPath, key: string, about: SchemaCase): boolean {
  const field = fieldsOf(path, about).find((candidate) => isNamed(candidate, key));
  if (field === undefined || key.includes(':')) return false;
  return field.value === null || (isScalar(field.value) && field.value.value === null);
}

function describeCut(path: FieldPath, key: string, about: SchemaCase): Finding {
  const number = findCutNumber(fieldsOf(path, about), key);
  if (number !== null) {
    const message = `a comma ends the number before it, in "${number}"`;
    return atKey([...path, key], 'E017', message, `write a point: ${number.replace(',', '.')}`);
  }
  return atKey(
    [...path, key],
    'E017',
    `"${shorten(key, 40)}" is not a field here: a comma inside { … } ends the text before it`,
    "put the text in 'single quotes', or write each field of the group on a line of its own",
  );
}

/** The number that a decimal comma has cut in two: `{ rel: 0,0005 }`. */
function findCutNumber(fields: readonly Field[], key: string): string | null {
  const index = fields.findIndex((field) => isNamed(field, key));
  const before = fields[index - 1]?.value;
  const after = fields[index]?.key;
  if (!isScalar(before) || !isScalar(after)) return null;
  const [whole = '', fraction = ''] = [before.source, after.source];
  return /^[-+]?\d+$/.test(whole) && /^\d+$/.test(fraction) ? `${whole},${fraction}` : null;
}

function describeUnknown(path: FieldPath, key: string, { yaml, schema, type }: SchemaCase): UnknownField {
  const names = fieldsAt(schema, yaml.data, path).map(({ name }) => name);
  const nearest = nearestChoice(key, names);
  const article = /^[aeiou]/.test(type) ? 'an' : 'a';
  const owner = path.length === 0 ? `${article} ${type} question` : `"${writePath(path)}"`;
  const glued = names.find((name) => key.startsWith(`${name}:`));
  const advice =
    glued !== undefined
      ? `write a space after the colon: "${glued}: …"`
      : nearest === undefined
        ? adviseFields(path, key, names)
        : `did you mean "${nearest}"?`;
  return {
    finding: atKey([...path, key], 'E010', `"${shorten(key, 40)}" is not a field of ${owner}`, advice),
    meant: nearest === undefined ? null : [...path, nearest],
  };
}

/** What an author looks for in the wrong place, the types whose questions have such a field, or the fields there are. */
function adviseFields(path: FieldPath, key: string, names: readonly string[]): string {
  if (path.at(0) === 'variants') {
    return 'under "variants" stands "pin" alone; what must hold in every variant stands in a list "constraints" of its own, beside "params"';
  }
  const owners = Object.entries(questionTypes)
    .filter(([, { schema }]) => fieldsAt(schema, null, []).some(({ name }) => name === key))
    .map(([type]) => type);
  return path.length === 0 && owners.length > 0
    ? `it is a field of questions of the type ${listWords(owners)}`
    : `its fields are ${listWords(names, 'and')}`;
}
