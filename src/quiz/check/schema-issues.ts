import type { z } from 'astro/zod';
import { nearestChoice } from '../../core/numeric/nearest.ts';
import { atKey, atValue, writePath } from './problem.ts';
import type { FieldPath, Finding } from './problem.ts';
import { isCheckCode } from './codes.ts';
import { adviseKind } from './kind-advice.ts';
import { describeRefusal } from './refusals.ts';
import type { SchemaCase } from './schema-case.ts';
import { fieldsAt, valueAt } from './schema-walk.ts';
import { describeToleranceIssue, isTolerance } from './tolerance-issues.ts';
import { describeUnknownFields } from './unknown-fields.ts';
import { describeKind, listWords, showValue, soften, suggest, toId, toName, writeInline } from './words.ts';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** A schema's issues as findings, in the order of the issues. */
export function describeIssues(issues: readonly Issue[], about: SchemaCase): readonly Finding[] {
  const unknown = issues
    .filter((issue) => issue.code === 'unrecognized_keys')
    .flatMap((issue) => describeUnknownFields(pathOf(issue), issue.keys, about));
  const meant = new Set(unknown.map(({ meant: path }) => writePath(path ?? [])));
  const others = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    // A field that is there under a misspelt name is not missing.
    .filter((issue) => !(isMissing(issue, about) && meant.has(writePath(pathOf(issue)))))
    .flatMap((issue) => describeIssue(issue, about));
  return withoutEchoes([...unknown.map(({ finding }) => finding), ...others]);
}

/** Where parts or blanks are faulty, that the examples answer others is no news. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const isFaulty = findings.some(({ code }) => ['E013', 'E016', 'E028', 'E049'].includes(code));
  return findings.filter(({ place }) => {
    const path = 'path' in place ? place.path : [];
    return !isFaulty || path[0] !== 'examples' || path[2] !== 'response';
  });
}

function pathOf(issue: Issue): FieldPath {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function isMissing(issue: Issue, { yaml }: SchemaCase): boolean {
  const isValueOf =
    issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'invalid_value';
  return isValueOf && valueAt(yaml.data, pathOf(issue)) === undefined;
}

function describeIssue(issue: Issue, about: SchemaCase): readonly Finding[] {
  const path = pathOf(issue);
  if (isTolerance(path) && issue.code === 'invalid_union') {
    const finding = describeToleranceIssue(path, valueAt(about.yaml.data, path));
    if (finding !== null) return [finding];
  }
  if (isMissing(issue, about)) return [describeMissing(path, about)];
  switch (issue.code) {
    case 'invalid_type':
      return [describeKindIssue(issue.expected, path, about)];
    case 'invalid_value':
      return [describeChoice(path, issue.values.map(String), about)];
    case 'invalid_union':
      return describeUnion(issue, path, about);
    case 'invalid_key':
      return [describeName(path, issue.issues[0]?.message ?? '')];
    case 'too_small':
    case 'too_big':
      return [describeSize(issue, path, about)];
    default:
      return [refuse(issue, path, about)];
  }
}

function describeMissing(path: FieldPath, { yaml, schema }: SchemaCase): Finding {
  const name = String(path.at(-1) ?? '');
  const group = path.slice(0, -1);
  const where = group.length === 0 ? '' : ` of "${writePath(group)}"`;
  const description =
    fieldsAt(schema, yaml.data, group).find((field) => field.name === name)?.description ?? '';
  const [sentence = ''] = description.split(/(?<=\.)\s/);
  const hint = sentence === '' ? '' : ` (${soften(sentence)})`;
  return atKey(group, 'E011', `the field "${name}"${where} is missing`, `add "${name}: …"${hint}`);
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: 'a group of fields',
  record: 'a group of fields',
};

function describeKindIssue(expected: string, path: FieldPath, about: SchemaCase): Finding {
  const value = valueAt(about.yaml.data, path);
  const wanted = kinds[expected] ?? expected;
  const found = typeof value === 'number' && expected === 'int' ? String(value) : describeKind(value);
  const subject = path.length === 0 ? 'the file' : `"${writePath(path)}"`;
  return atValue(
    path,
    'E012',
    `${subject} should be ${wanted}, but it is ${found}`,
    adviseKind(expected, path, value, about),
  );
}

function describeChoice(path: FieldPath, choices: readonly string[], { yaml }: SchemaCase): Finding {
  const value = valueAt(yaml.data, path);
  const subject = `"${writePath(path)}"`;
  const [only = ''] = choices;
  const advice = choices.length === 1 ? `write ${only}` : suggest(writeInline(value), choices);
  return atValue(path, 'E014', `${subject} cannot be ${showValue(value)}`, withChoices(advice, choices));
}

/** Besides the nearest choice all are named, where they are few. */
function withChoices(advice: string, choices: readonly string[]): string {
  const isGuess = advice.startsWith('did you mean');
  return isGuess && choices.length <= 8 ? `${advice} The choices are ${listWords(choices, 'and')}` : advice;
}

function describeUnion(
  issue: IssueOf<'invalid_union'>,
  path: FieldPath,
  about: SchemaCase,
): readonly Finding[] {
  const value = valueAt(about.yaml.data, path);
  if ('discriminator' in issue && issue.discriminator !== undefined) {
    const { options = [] } = issue as { options?: readonly unknown[] };
    return [describeUnknownType(path, value, options.map(String))];
  }
  const meant = issue.errors.find((form) => form.every((inner) => isInside(inner, value)));
  if (meant !== undefined && typeof value === 'object') {
    return meant.flatMap((inner) => describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, about));
  }
  if (path.length === 2 && path[0] === 'params') return [describeParameter(path, value, issue.message)];
  return [refuse(issue, path, about)];
}

/** Whether an issue of one form of a value is about a part of it that is there. */
function isInside(issue: Issue, value: unknown): boolean {
  return (
    issue.code !== 'unrecognized_keys' && issue.path.length > 0 && valueAt(value, pathOf(issue)) !== undefined
  );
}

/** There is no question type of that name. */
export function describeUnknownType(path: FieldPath, value: unknown, types: readonly string[]): Finding {
  if (value === undefined) {
    const group = path.slice(0, -1);
    return atKey(group, 'E011', 'the field "type" is missing', `add "type: …": ${listWords(types)}`);
  }
  const advice = suggest(writeInline(value), types, 'the types are');
  return atValue(path, 'E013', `there is no question type ${showValue(value)}`, advice);
}

const parameterRules = ['pick', 'int', 'step', 'real', 'dp', 'const'];

function describeParameter(path: FieldPath, value: unknown, rule: string): Finding {
  const message = `the parameter "${String(path[1])}" has no rule that says which numbers it may be`;
  if (typeof value === 'number') {
    const advice = `write { const: ${value} } or { pick: [${value}, …] }, or move it to "derive"`;
    return atValue(path, 'E024', message, advice);
  }
  if (Array.isArray(value)) {
    return atValue(path, 'E024', message, `write { pick: ${writeInline(value)} }`);
  }
  const unknown = Object.keys(Object(value) as object).find((name) => !parameterRules.includes(name));
  const nearest = unknown === undefined ? undefined : nearestChoice(unknown, parameterRules);
  if (unknown === undefined || nearest === undefined) return atValue(path, 'E024', message, `it ${rule}`);
  return atKey([...path, unknown], 'E024', `${message}: "${unknown}"`, `did you mean "${nearest}"?`);
}

function describeName(path: FieldPath, rule: string): Finding {
  const name = String(path.at(-1) ?? '');
  if (rule.includes('seed')) {
    const advice = /^0\d+$/.test(name)
      ? `write it without zeros in front: ${name.replace(/^0+(?=\d)/, '')}`
      : 'write a whole number from 0 to 2147483647';
    return atKey(path, 'E037', `"${name}" is not a seed`, advice);
  }
  const proposal = rule.includes('hyphens') ? toId(name) : toName(name);
  return atKey(path, 'E015', `"${name}" cannot be a name here`, `it ${rule}: ${proposal}`);
}

function describeSize(
  issue: IssueOf<'too_small'> | IssueOf<'too_big'>,
  path: FieldPath,
  { yaml }: SchemaCase,
): Finding {
  const subject = `"${writePath(path)}"`;
  const value = valueAt(yaml.data, path);
  if (!issue.message.startsWith('Too ')) return describeRefusal(path, value, issue.message, null);
  const isLow = issue.code === 'too_small';
  const limit = String(isLow ? issue.minimum : issue.maximum);
  if (typeof value === 'string') {
    const isEmpty = value === '';
    return isEmpty
      ? atValue(path, 'E018', `${subject} is empty`, 'write the text, or take the field out')
      : atValue(
          path,
          'E018',
          `${subject} is too ${isLow ? 'short' : 'long'}`,
          `write ${limit} characters at ${isLow ? 'least' : 'most'}`,
        );
  }
  if (Array.isArray(value)) {
    const has = value.length === 0 ? 'no entry' : `${value.length} entries`;
    return atValue(path, 'E018', `${subject} has ${has}`, `give it at ${isLow ? 'least' : 'most'} ${limit}`);
  }
  const bound = issue.inclusive === false ? (isLow ? 'above' : 'below') : isLow ? 'at least' : 'at most';
  return atValue(path, 'E018', `${subject} is ${writeInline(value)}`, `it should be ${bound} ${limit}`);
}

/** A rule in words, with the code that it says it has. */
function refuse(issue: Issue, path: FieldPath, { yaml }: SchemaCase): Finding {
  const misspelt = issue.code === 'custom' ? findMisspeltBlank(path, yaml.data) : null;
  if (misspelt !== null) return misspelt;
  const own: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
  const general = issue.code === 'invalid_union' ? 'E012' : 'E018';
  const value = valueAt(yaml.data, path);
  return describeRefusal(path, value, issue.message, isCheckCode(own) ? own : null, general);
}

/** What was meant to place a blank that the text does not place: `{{pairs}}` or `{blank:pairs}`. */
function findMisspeltBlank(path: FieldPath, data: unknown): Finding | null {
  if (path.at(-2) !== 'blanks') return null;
  const name = String(path.at(-1));
  const prompt = [...path.slice(0, -2), 'prompt'];
  const text = valueAt(data, prompt);
  const pattern = `\\{\\{\\s*${name}\\s*(?:\\|[^{}]*)?\\}\\}|(?<!\\{)\\{\\s*blank:\\s*${name}\\s*\\}`;
  const match = typeof text === 'string' ? new RegExp(pattern).exec(text) : null;
  if (match === null) return null;
  const place = { at: 'text', path: prompt, from: match.index } as const;
  const message = `"${match[0]}" does not place the blank "${name}"`;
  return { code: 'E028', place, message, advice: `write {{blank:${name}}}` };
}
